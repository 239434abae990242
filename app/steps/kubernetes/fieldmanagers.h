// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/kubernetesundo.h"

namespace sternway::steps {

/// metadata.managedFields, read for who wrote what of the pod template. All pure; of a detailed workload.

/// Who wrote \a changes, as far as the server says: the manager that owns the most of the first of them, else of the template as
/// a whole; the newest of several. Controllers' own writes and subresources do not count.
[[nodiscard]] std::optional<FieldManager> templateWriter(const Workload &workload, const QList<DiffEntry> &changes = {});
/// Whether \a path ("containers[app].image") of the template holds a value that came with Sternway's own last write: Sternway
/// owns it, or it is as it was before, and its owner has written nothing since. False: somebody wrote it later, or it is not
/// known.
[[nodiscard]] bool isOfOwnWrite(const Workload &workload, const QString &path);
/// Who wrote spec.replicas last, as far as the server says.
[[nodiscard]] std::optional<FieldManager> replicasWriter(const Workload &workload);
/// "kubectl-client-side-apply at 2026-11-28T02:14:05Z"; empty when the server does not say.
[[nodiscard]] QString writerSentence(const std::optional<FieldManager> &writer);

/// Who deploys the workload by server-side apply (kubectl apply --server-side, Helm 4, Argo CD, Flux): their next apply ends in a
/// conflict with whoever has changed their fields meanwhile.
[[nodiscard]] QStringList applyManagers(const Workload &workload);

/// The patch that gives up what Sternway owns since its rollback: to the only manager that applies the template, as if it had
/// applied the old version, so that it also takes away what its next manifest leaves out; where there are several, to nobody.
/// Nothing: Sternway owns nothing.
[[nodiscard]] std::optional<WorkloadPatch> handBackPatch(const Workload &workload);

}  // namespace sternway::steps
