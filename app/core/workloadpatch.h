// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/kubernetesundo.h"
#include "core/workload.h"

namespace sternway {

/// Takes a detailed workload. In front stands a JSON Patch test on metadata.generation: a deploy by somebody else between reading
/// and patching makes the test fail (422) instead of being overwritten. The generation is tested and not the resourceVersion,
/// because status updates move that one all the time during a rollout. Errors are ErrorKind::Input in kubectl's words. Pure.
///
/// Same result as kubectl rollout undo (rollback.go). Deployment: the revision's template without pod-template-hash, and its
/// annotations except those that belong to the live object; kubernetes.io/change-cause becomes \a changeCause unless that is
/// empty. StatefulSet and DaemonSet: the template alone. Refused when the Deployment is paused.
[[nodiscard]] Result<WorkloadPatch> undoPatch(const Workload &workload, const Revision &target, const QString &changeCause);

/// The annotations of a Deployment that an undo keeps as they are on the live object (annotationsToSkip in rollback.go).
[[nodiscard]] const QStringList &keptAnnotations();

/// What changes when \a before (the live pod template) is replaced by \a after: images, environment (a value that looks
/// secret is masked), resources, probes, references to other objects, labels, and everything else. Templates as the server
/// sent them; differences that mean nothing to Kubernetes (nil and empty, 1Gi and 1024Mi) are none. Pure.
[[nodiscard]] QList<DiffEntry> diffTemplates(const QJsonObject &before, const QJsonObject &after);

/// What an undo to \a target leaves as it is, one translated sentence each: ConfigMaps, Secrets, replicas, HPA, Service,
/// volumes' data, and what the kind of workload adds.
[[nodiscard]] QStringList notRestored(const Workload &workload, const QJsonObject &target);

/// Both of the above.
[[nodiscard]] RevisionDiff diffRevision(const Workload &workload, const Revision &target);

}  // namespace sternway
