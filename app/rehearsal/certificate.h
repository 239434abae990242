// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>

namespace sternway::sim {

struct Certificate {
  QByteArray certificatePem;
  QByteArray keyPem;
};

/// A self-signed P-256 certificate for 127.0.0.1 and localhost, made for one run and never written to disk. The API server
/// needs TLS because clients that follow kubectl send no token over plain HTTP.
[[nodiscard]] Result<Certificate> makeCertificate(const QDateTime &now);

}  // namespace sternway::sim
