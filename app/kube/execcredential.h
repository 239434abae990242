// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kube/credentials.h"

#include <QDateTime>

namespace sternway {

/// What a plugin has answered: a token, a client certificate with its key, or both.
struct ExecCredential {
  QString token;
  QByteArray certificatePem;
  QByteArray keyPem;
  QDateTime expires;  ///< invalid: it does not say
};

/// KUBERNETES_EXEC_INFO for the plugin (client.authentication.k8s.io ExecCredential with spec).
[[nodiscard]] QByteArray execInfo(const ExecSettings &settings, bool interactive);

/// Reads a plugin's standard output with the checks of client-go's plugin/pkg/client/auth/exec.
[[nodiscard]] Result<ExecCredential> parseExecCredential(const QByteArray &output, const ExecEntry &plugin);

}  // namespace sternway
