// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/transport.h"

namespace sternway::prometheus {

/// A body that is a web page (a sign-in page, a proxy's own), whatever its status.
[[nodiscard]] bool isWebPage(const QByteArray &body);

/// What failed, in words for the user: with the server's own text, which alone says what is missing ("no org id"). Pure.
class SourceErrors {
public:
  /// \a source: as messages name the server. \a settings: how it is reached.
  SourceErrors(QString source, const net::TransportSettings &settings);

  /// Of an answer other than 2xx. \a known: it has answered like Prometheus before.
  [[nodiscard]] Error ofStatus(Error error, const net::HttpRequest &request, const net::HttpResponse &response, bool known) const;
  /// No answer came.
  [[nodiscard]] Error ofConnection(Error error) const;

private:
  QString m_source;
  bool m_tls = false;
  bool m_hasCertificate = false;
};

}  // namespace sternway::prometheus
