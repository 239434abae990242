// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfigentries.h"

namespace sternway {

/// Reads one kubeconfig (YAML or JSON). Relative paths become absolute below the folder of \a file. An Error where the document
/// as a whole cannot be read (it names file and line); what is wrong within an entry becomes that entry's problem.
/// Limits: those of parseYaml(), 10 MB; aliases are never expanded without bound.
[[nodiscard]] Result<KubeconfigEntries> readKubeconfig(const QByteArray &content, const QString &file);

}  // namespace sternway
