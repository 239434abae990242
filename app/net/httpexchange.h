// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transportcore.h"

#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <optional>

namespace sternway::net {

/// One request on its way: asks for credentials, sends, tries once more after a 401, watches the clock, tells good answers from
/// bad. A stream is read() bit by bit, another body is collected. Nothing is emitted from within start(), and nothing after
/// succeeded(), failed() or stop().
class HttpExchange : public QObject {
  Q_OBJECT
public:
  enum class Kind { Whole, Stream };

  HttpExchange(std::shared_ptr<TransportCore> core, HttpRequest request, Kind kind, std::chrono::milliseconds silence,
               QObject *parent);
  ~HttpExchange() override;

  void start();
  void stop();
  /// Of a stream: what has come, at most \a maximum bytes.
  [[nodiscard]] QByteArray read(qint64 maximum);
  [[nodiscard]] HttpResponse takeResponse();

Q_SIGNALS:
  void opened();     ///< 2xx
  void readyRead();  ///< of a stream
  void succeeded();  ///< the whole of a 2xx answer has come (a stream's may still have to be read)
  void failed(const sternway::Error &error);

private:
  void authorize();
  void send(const Authorization &authorization);
  void setReply(QNetworkReply *reply);
  [[nodiscard]] QNetworkRequest networkRequest() const;
  void addHeaders(QNetworkRequest &request) const;
  void addHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value) const;
  void onHead();
  void onReadyRead();
  void onFinished();
  void onTimeout();
  [[nodiscard]] bool retriedUnauthorized(int status);
  void finish(const std::optional<Error> &error);
  void dropReply();
  [[nodiscard]] int status() const;

  std::shared_ptr<TransportCore> m_core;
  HttpRequest m_request;
  Kind m_kind;
  std::chrono::milliseconds m_silence;
  Authorization m_used;
  std::shared_ptr<ManagerPool> m_pool;
  ManagerPtr m_manager;
  QPointer<QNetworkReply> m_reply;
  QList<QSslError> m_tlsErrors;
  QTimer m_timer;
  HttpResponse m_response;
  bool m_opened = false;
  bool m_retried = false;
  bool m_over = false;
};

}  // namespace sternway::net
