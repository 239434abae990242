// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/revision.h"

namespace sternway {

// The patches that kubectl's rollout commands send, each with a JSON Patch test on metadata.generation in front: a deploy by
// somebody else between reading and patching makes the test fail (422) instead of being overwritten. The generation is tested
// and not the resourceVersion, because status updates move that one all the time during a rollout. All take a detailed
// workload. Errors are ErrorKind::Input in kubectl's words. Pure.

/// Same result as kubectl rollout undo (rollback.go). Deployment: the revision's template without pod-template-hash, and its
/// annotations except those that belong to the live object; kubernetes.io/change-cause becomes \a changeCause unless that is
/// empty. StatefulSet and DaemonSet: the template alone. Refused when the Deployment is paused.
[[nodiscard]] Result<WorkloadPatch> undoPatch(const Workload &workload, const Revision &target, const QString &changeCause);

[[nodiscard]] Result<WorkloadPatch> pausePatch(const Workload &workload);
[[nodiscard]] Result<WorkloadPatch> resumePatch(const Workload &workload);
/// Sets the template's annotation kubectl.kubernetes.io/restartedAt; this makes a new revision.
[[nodiscard]] Result<WorkloadPatch> restartPatch(const Workload &workload, const QDateTime &now);
[[nodiscard]] Result<WorkloadPatch> scalePatch(const Workload &workload, int replicas);

/// Whether \a generation is the one that \a patch tests for.
[[nodiscard]] bool testsGeneration(const WorkloadPatch &patch, qint64 generation);

/// The annotations of a Deployment that an undo keeps as they are on the live object (annotationsToSkip in rollback.go).
[[nodiscard]] const QStringList &keptAnnotations();

}  // namespace sternway
