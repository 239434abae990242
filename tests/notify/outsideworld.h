// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webclient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace sternway::test {

/// The services that messages go to, as far as the channels use them: what is sent is kept, and found again as they find it.
/// Addresses are "/SERVICE/..." below any server.
class OutsideWorld {
public:
  struct Request {
    QByteArray method;
    QString path;
    QUrlQuery query;
    QByteArray body;
    WebHeaders headers = {};
  };

  [[nodiscard]] WebAnswer handle(const Request &request);
  /// How often a message with these words has taken effect.
  [[nodiscard]] int effects(const QString &words) const;
  /// Each body that has taken effect, in that order.
  [[nodiscard]] const QByteArrayList &stored() const { return m_stored; }
  [[nodiscard]] qsizetype size() const { return m_stored.size(); }
  [[nodiscard]] const QList<Request> &log() const { return m_log; }
  [[nodiscard]] static WebAnswer json(int status, const QJsonValue &value);

private:
  struct Thing {
    QString service;
    QString id;
    QJsonObject content;
  };
  WebAnswer slack(const Request &request);
  WebAnswer statuspage(const Request &request, const QString &rest);
  WebAnswer statusApi(const Request &request, const QString &rest);
  WebAnswer pagerduty(const Request &request, const QString &rest);
  WebAnswer github(const Request &request, const QString &rest);
  WebAnswer jira(const Request &request, const QString &rest);
  WebAnswer alertmanager(const Request &request, const QString &rest);
  WebAnswer grafana(const Request &request, const QString &rest);
  WebAnswer webhook(const Request &request);

  QString add(const QString &service, const QJsonObject &content, const QString &id = {});
  Thing *find(const QString &service, const QString &id);
  QJsonArray all(const QString &service) const;

  QList<Thing> m_things;  ///< what GET shows
  QByteArrayList m_stored;
  QStringList m_dedupKeys;  ///< of events that are one alert
  QList<Request> m_log;
};

}  // namespace sternway::test
