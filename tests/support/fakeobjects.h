// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/pod.h"
#include "core/result.h"
#include "core/workload.h"

#include <QJsonObject>

namespace sternway::test {

/// A template with one container "app" with that image, a readiness probe and one literal variable VERSION.
[[nodiscard]] QJsonObject podTemplate(const QString &image);
/// A detailed Deployment, StatefulSet or DaemonSet production/NAME in context "lab", complete and ready, 3 replicas.
[[nodiscard]] Workload makeWorkload(Kind kind, const QString &name, const QJsonObject &podTemplate);
/// Revision \a number with uid "uid-NUMBER" and hash "hash-NUMBER", created on 2026-01-NUMBER.
[[nodiscard]] Revision makeRevision(const Workload &workload, qint64 number, const QJsonObject &podTemplate);
/// One ready pod of a revision.
[[nodiscard]] Pod makePod(const Workload &workload, const Revision &revision, int index);
/// The usual case: order-service with revisions 1 (v1.2.2), 2 (v1.2.3) and 3 (v1.3.0, current).
struct OrderService {
  Workload workload;
  History history;
};
[[nodiscard]] OrderService orderService(Kind kind = Kind::Deployment);

/// An entry of managedFields that owns what stands at the end of \a path, for example {"f:spec", "f:replicas"}.
[[nodiscard]] QJsonObject managedEntry(const QString &manager, const QString &operation, const QString &time,
                                       const QStringList &path);
/// Such a path within the pod template's container "app".
[[nodiscard]] QStringList containerField(const QStringList &path);
/// The fields that a client decodes from spec, metadata and generation, read anew from workload.object; managers where it has
/// managedFields.
void refresh(Workload &workload);
/// Whether \a generation is the one that \a patch tests for.
[[nodiscard]] bool testsGeneration(const WorkloadPatch &patch, qint64 generation);
/// JSON Patch with test, add, replace and remove of members, and of entries that an array has.
[[nodiscard]] Result<QJsonObject> applyJsonPatch(const QJsonObject &object, const QByteArray &patch);
/// Merge patch; a member with "$patch": "replace" replaces (all that undo needs of a strategic merge).
[[nodiscard]] QJsonObject applyMerge(const QJsonObject &object, const QJsonObject &patch);

}  // namespace sternway::test
