// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/revision.h"

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

}  // namespace sternway
