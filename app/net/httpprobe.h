// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"
#include "net/hosttransports.h"

#include <QElapsedTimer>

namespace sternway::net {

/// Health endpoints over HTTP: a GET without any credentials, five seconds from the first byte out to the last byte in. Well is
/// 2xx; the body is not looked at, and not read beyond 64 KB. A redirect is followed (three times) where it stays on the host and
/// does not leave TLS; to another host it is a failure, because that one's health is not the service's. A certificate that does
/// not hold is a failure. Only http and https; a URL with a password in it is not asked. Lives on the GUI thread.
class HttpProbe final : public QObject, public HealthProbe {
  Q_OBJECT
public:
  /// \a tls: what to trust; empty: the system's authorities.
  explicit HttpProbe(TlsSettings tls = {}, QObject *parent = nullptr);
  ~HttpProbe() override;

  [[nodiscard]] Call<HealthAnswer> *check(const QUrl &url, QObject *context) override;

  static constexpr std::chrono::seconds timeout{5};
  static constexpr qint64 maximumBody = qint64(64) * 1024;

private:
  /// One question under way.
  struct Look {
    QPointer<Call<HealthAnswer>> call;
    QUrl url;
    QElapsedTimer timer;
    int redirects = 0;
  };
  void ask(const Look &look);
  void answered(const Look &look, const Result<HttpResponse> &response);
  void redirected(const Look &look, const HttpResponse &response);
  void failed(const Look &look, const Error &error);

  HostTransports m_hosts;
};

}  // namespace sternway::net
