// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/alertmanagerclient.h"

#include "core/format.h"
#include "prometheus/prometheusclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
/// More would be tens of thousands of alerts: that is an outage of another kind, and no answer for every 15 seconds.
constexpr qint64 maximumAnswer = qint64(32) * 1024 * 1024;

Result<AlertmanagerAnswer> notAlerts(const QString &what) {
  return fail(ErrorKind::Protocol, tr("The answer is not Alertmanager's: %1").arg(what),
              tr("Check the address: it must be the one whose page lists the alerts, with its path prefix if it has one. Its API "
                 "v2 is needed (Alertmanager 0.16 or newer)."));
}
}  // namespace

Result<AlertmanagerAnswer> decodeAlertmanager(const QByteArray &body, const QDateTime &now) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(body, &error);
  if (!document.isArray())
    return notAlerts(error.error == QJsonParseError::NoError ? tr("no list of alerts") : error.errorString());
  AlertmanagerAnswer answer;
  for (const auto &each : document.array()) {
    const QJsonObject object = each.toObject();
    if (!object.value("labels"_L1).isObject())
      return notAlerts(tr("an alert without labels"));
    const QDateTime ends = QDateTime::fromString(object.value("endsAt"_L1).toString(), Qt::ISODateWithMs).toUTC();
    if (ends.isValid() && ends <= now)
      continue;
    const bool suppressed = object.value("status"_L1).toObject().value("state"_L1).toString() == "suppressed"_L1;
    (suppressed ? answer.suppressed : answer.active).append(alertOf(object, u"firing"_s, object.value("startsAt"_L1).toString()));
  }
  return answer;
}

AlertmanagerClient::AlertmanagerClient(net::Transport &transport, const QString &pathPrefix, QString source, QObject *parent)
    : QObject(parent), m_transport(transport), m_prefix(net::withoutEndSlashes(pathPrefix)), m_source(std::move(source)) {}

Call<AlertmanagerAnswer> *AlertmanagerClient::alerts(const QDateTime &now, QObject *context) {
  net::HttpRequest request;
  request.path = m_prefix + u"/api/v2/alerts"_s;
  for (const QString &state : {u"active"_s, u"silenced"_s, u"inhibited"_s, u"unprocessed"_s})
    request.query.addQueryItem(state, u"true"_s);
  request.maximumBody = maximumAnswer;
  return mapped<AlertmanagerAnswer>(
      context, m_transport.send(request, context),
      [source = m_source, now](const Result<net::HttpResponse> &response) -> Result<AlertmanagerAnswer> {
        return response ? decodeAlertmanager(response->body, now) : tl::unexpected(explained(response.error(), source));
      });
}

Error AlertmanagerClient::explained(Error error, const QString &source) {
  switch (error.httpStatus) {
    case 401: error.message = tr("Alertmanager at %1 does not accept the credentials").arg(source); break;
    case 403: error.message = tr("The credentials may not read the alerts of Alertmanager at %1").arg(source); break;
    case 404: error.message = tr("There is no Alertmanager at %1; check the address and its path prefix").arg(source); break;
    default: error.message = tr("Alertmanager at %1: %2").arg(source, error.message); break;
  }
  return error;
}

}  // namespace sternway::prometheus
