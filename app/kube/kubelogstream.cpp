// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubelogstream.h"

#include <QCoreApplication>

namespace sternway {

KubeLogStream::KubeLogStream(ApiClient &client, const HttpRequest &request, QObject *context)
    : LogStream(context), m_stream(client.stream(request, std::chrono::milliseconds(0), this)) {
  m_flush.setSingleShot(true);
  m_flush.setInterval(0);
  connect(&m_flush, &QTimer::timeout, this, &KubeLogStream::flush);
  connect(m_stream, &HttpStream::line, this, [this](const QByteArray &line) {
    m_pending.append(QString::fromUtf8(line));
    if (!m_flush.isActive())
      m_flush.start();
  });
  connect(m_stream, &HttpStream::ended, this, [this] {
    flush();
    Q_EMIT ended();
  });
  connect(m_stream, &HttpStream::failed, this, [this](const Error &error) {
    flush();
    Q_EMIT failed(error);
  });
  // What was open while the server did not answer may be dead without knowing.
  connect(&client, &ApiClient::recovered, this, [this] {
    m_stream->close();
    flush();
    Q_EMIT failed(Error{.kind = ErrorKind::Unreachable,
                        .message = tr("The connection was lost"),
                        .detail = {},
                        .httpStatus = 0,
                        .retryAfter = {}});
  });
}

void KubeLogStream::flush() {
  m_flush.stop();
  if (!m_pending.isEmpty())
    Q_EMIT lines(std::exchange(m_pending, {}));
}

}  // namespace sternway
