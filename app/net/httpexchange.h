// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transportcore.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <optional>

namespace sternway::net {

/// A body that can be read once. Qt sends a request again, whatever its method, when a connection closes before the answer: see
/// findings/qt_posts_again_when_the_answer_is_lost.sh. It cannot when the body does not rewind, and a change goes out at most
/// once.
class OnceDevice final : public QIODevice {
public:
  OnceDevice(QByteArray data, QObject *parent);
  [[nodiscard]] bool isSequential() const override { return true; }
  bool reset() override { return false; }
  [[nodiscard]] qint64 bytesAvailable() const override { return m_data.size() - m_read; }
  [[nodiscard]] bool atEnd() const override { return m_read >= m_data.size(); }
  /// Nothing of it has gone out: no server can have carried the request out.
  [[nodiscard]] bool isUntouched() const { return m_read == 0 && !m_data.isEmpty(); }

protected:
  qint64 readData(char *to, qint64 maximum) override;
  qint64 writeData(const char *, qint64) override { return -1; }

private:
  QByteArray m_data;
  qint64 m_read = 0;
};

/// One request on its way: asks for credentials, sends, tries once more after a 401 and after what was surely not processed,
/// watches the clock, tells good answers from bad. A stream is read() bit by bit, another body is collected. Nothing is emitted
/// from within start(), and nothing after succeeded(), failed() or stop().
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
  void addOwnHeaders(QNetworkRequest &request) const;
  void onHead();
  void onReadyRead();
  void onFinished();
  void onTimeout();
  [[nodiscard]] bool retriedUnauthorized(int status);
  [[nodiscard]] bool repeatedRefused();
  void onStuck();
  void repeat();
  [[nodiscard]] Error explained(Error error) const;
  [[nodiscard]] bool hasSurelyNotLeft(QNetworkReply::NetworkError error) const;
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
  QPointer<OnceDevice> m_body;  ///< of what is not a read
  QTimer m_timer;
  QTimer m_stuck;  ///< until the request is on its way
  HttpResponse m_response;
  bool m_opened = false;
  bool m_retried = false;
  int m_repeated = 0;
  bool m_over = false;
};

}  // namespace sternway::net
