// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/alertmanagerclient.h"

#include "core/format.h"
#include "prometheus/prometheusclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
/// More would be tens of thousands of alerts: that is an outage of another kind, and no answer for every 15 seconds.
constexpr qint64 maximumAnswer = qint64(32) * 1024 * 1024;

tl::unexpected<Error> notAlerts(const QString &what) {
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
    (suppressed ? answer.suppressed : answer.active)
        .append(alertOf(stringMap(object.value("labels"_L1)), stringMap(object.value("annotations"_L1)), u"firing"_s,
                        object.value("startsAt"_L1).toString()));
  }
  return answer;
}

Result<QList<StringMap>> decodeMuted(const QByteArray &body) {
  const QJsonDocument document = QJsonDocument::fromJson(body);
  if (!document.isArray())
    return notAlerts(tr("no list of groups"));
  QSet<QJsonObject> muted;
  QSet<QJsonObject> notifying;
  for (const auto &group : document.array())
    for (const auto &each : group.toObject().value("alerts"_L1).toArray()) {
      const QJsonObject alert = each.toObject();
      const bool isMuted = !alert.value("status"_L1).toObject().value("mutedBy"_L1).toArray().isEmpty();
      (isMuted ? muted : notifying).insert(alert.value("labels"_L1).toObject());
    }
  QList<StringMap> found;
  for (const QJsonObject &labels : muted - notifying)
    found.append(stringMap(labels));
  return found;
}

AlertmanagerClient::AlertmanagerClient(net::Transport &transport, const QString &pathPrefix, QString source, QObject *parent)
    : QObject(parent), m_transport(transport), m_prefix(net::withoutEndSlashes(pathPrefix)), m_source(std::move(source)) {}

Call<AlertmanagerAnswer> *AlertmanagerClient::alerts(const QDateTime &now, QObject *context) {
  auto *call = new Call<AlertmanagerAnswer>(context);
  m_transport.send(requestFor(u"/api/v2/alerts"_s, {u"active"_s, u"silenced"_s, u"inhibited"_s, u"unprocessed"_s}), call)
      ->then([self = QPointer(this), guard = QPointer(call), source = m_source, now](const Result<net::HttpResponse> &response) {
        if (!guard)
          return;
        const auto answer = response ? decodeAlertmanager(response->body, now)
                                     : Result<AlertmanagerAnswer>(tl::unexpected(explained(response.error(), source)));
        if (self && answer && !answer->active.isEmpty())
          self->leaveOutMuted(guard, *answer);
        else
          guard->finish(answer);
      });
  return call;
}

net::HttpRequest AlertmanagerClient::requestFor(const QString &path, const QStringList &wanted) const {
  net::HttpRequest request;
  request.path = m_prefix + path;
  for (const QString &state : wanted)
    request.query.addQueryItem(state, u"true"_s);
  request.maximumBody = maximumAnswer;
  return request;
}

/// Only the groups tell it, from 0.28 on; what cannot be told is not muted.
void AlertmanagerClient::leaveOutMuted(const QPointer<Call<AlertmanagerAnswer>> &call, const AlertmanagerAnswer &answer) {
  m_transport.send(requestFor(u"/api/v2/alerts/groups"_s, {u"active"_s, u"muted"_s}), call.data())
      ->then([call, answer](const Result<net::HttpResponse> &response) {
        if (!call)
          return;
        AlertmanagerAnswer left = answer;
        const auto muted = response.and_then([](const net::HttpResponse &groups) { return decodeMuted(groups.body); });
        const QList<StringMap> labels = muted.value_or(QList<StringMap>());
        const auto isMuted = [&labels](const Alert &alert) { return labels.contains(alert.labels); };
        std::ranges::copy_if(answer.active, std::back_inserter(left.suppressed), isMuted);
        left.active.removeIf(isMuted);
        call->finish(left);
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

#include "moc_alertmanagerclient.cpp"
