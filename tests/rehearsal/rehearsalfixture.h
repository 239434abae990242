// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apiserver.h"
#include "rehearsal/rehearsal.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

namespace sternway::test {

struct Answer {
  int code = 0;
  QByteArray body;
  [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
  [[nodiscard]] QString message() const { return json().value(QStringLiteral("message")).toString(); }
  [[nodiscard]] QString reason() const { return json().value(QStringLiteral("reason")).toString(); }
};

inline QJsonValue dig(const QJsonObject &object, const QString &path) {
  QJsonValue value = object;
  for (const QString &key : path.split(u'.'))
    value = value.toObject().value(key);
  return value;
}

/// A rehearsal that stands still in time, and a client of its servers.
class RehearsalFixture : public QObject {
protected:
  const QString deployment = QStringLiteral("/apis/apps/v1/namespaces/production/deployments/order-service");
  const QString pods = QStringLiteral("/api/v1/namespaces/production/pods");

  QNetworkReply *request(const QByteArray &method, const QUrl &base, const QString &pathAndQuery, const QByteArray &body = {},
                         const QByteArray &contentType = {}, bool authorized = true) {
    QNetworkRequest request(QUrl(base.toString() + pathAndQuery));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(m_rehearsal->certificateAuthority()));
    request.setSslConfiguration(tls);
    if (authorized)
      request.setRawHeader("Authorization", "Bearer " + m_rehearsal->token());
    if (!contentType.isEmpty())
      request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    request.setRawHeader("User-Agent", "test/1");
    return m_network.sendCustomRequest(request, method, body);
  }
  Answer finished(QNetworkReply *reply) {
    QSignalSpy spy(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
      spy.wait(30'000);
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
  }
  Answer api(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &contentType = {}) {
    return finished(request(method, m_rehearsal->apiServer(), path, body, contentType));
  }
  Answer get(const QString &path) { return api("GET", path); }
  Answer jsonPatch(const QString &path, const QByteArray &body) {
    return api("PATCH", path, body, "application/json-patch+json");
  }
  Answer prometheus(const QString &path) { return finished(request("GET", m_rehearsal->prometheus(), path)); }
  double value(const QString &query) {
    const QByteArray body = "query=" + QUrl::toPercentEncoding(query);
    const Answer answer = finished(
        request("POST", m_rehearsal->prometheus(), QStringLiteral("/api/v1/query"), body, "application/x-www-form-urlencoded"));
    const QJsonArray result = dig(answer.json(), QStringLiteral("data.result")).toArray();
    return result.isEmpty() ? -1 : result.at(0).toObject().value(QStringLiteral("value")).toArray().at(1).toString().toDouble();
  }
  void begin(const QString &scenario = QStringLiteral("bad-release")) {
    m_clock = std::make_unique<ManualClock>();
    auto started = rehearsal::Rehearsal::start({scenario, 1}, *m_clock);
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    m_rehearsal = std::move(*started);
  }
  void end() {
    m_network.clearConnectionCache();
    m_rehearsal.reset();
  }

  std::unique_ptr<ManualClock> m_clock;
  std::unique_ptr<rehearsal::Rehearsal> m_rehearsal;
  QNetworkAccessManager m_network;
};

}  // namespace sternway::test
