// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/registry.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// The kinds that write ConfigMaps, Secrets and whole manifests, and those that only look at the cluster: a file each.
[[nodiscard]] StepDescriptor patchConfigMapKind();
[[nodiscard]] StepDescriptor restoreConfigMapKind();
[[nodiscard]] StepDescriptor restoreSecretKind();
[[nodiscard]] StepDescriptor applyKind();
[[nodiscard]] StepDescriptor captureKind();
[[nodiscard]] StepDescriptor logsCountKind();

/// Whether the API can have an object of that name: it is one segment of a path, and no other path. Pure.
[[nodiscard]] bool isObjectName(const QString &name);
/// False where the server has certainly not carried the request out. Pure.
[[nodiscard]] bool mayHaveHappened(ErrorKind kind);
/// What happened, with the server's text or the remedy. Pure.
[[nodiscard]] QString errorWords(const Error &error);
/// A finding "rights.VERB" for each question that the cluster answers with no. What cannot be asked is no finding. GUI thread.
[[nodiscard]] Call<QList<Finding>> *missingPermissions(ClusterApi &cluster, const QList<AccessQuestion> &questions,
                                                       QObject *parent);

}  // namespace sternway::steps
