// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kubernetesundo.h"

namespace sternway {

/// What changes when \a before (the live pod template) is replaced by \a after: images, environment (a value that looks
/// secret is masked), resources, probes, references to other objects, labels, and everything else. Templates as the server
/// sent them; differences that mean nothing to Kubernetes (nil and empty, 1Gi and 1024Mi) are none. Pure.
[[nodiscard]] QList<DiffEntry> diffTemplates(const QJsonObject &before, const QJsonObject &after);

/// What an undo to \a target leaves as it is, one translated sentence each: ConfigMaps, Secrets, replicas, HPA, Service,
/// volumes' data, and what the kind of workload adds.
[[nodiscard]] QStringList notRestored(const Workload &workload, const QJsonObject &target);

/// Both of the above.
[[nodiscard]] RevisionDiff diffRevision(const Workload &workload, const Revision &target);

/// A stable lower-case word: "image", "environment", "resources", "probes", "references", "labels", "other".
[[nodiscard]] QString diffAreaName(DiffEntry::Area area);
[[nodiscard]] DiffEntry::Area diffAreaFromName(const QString &name);  ///< Other for an unknown name

}  // namespace sternway
