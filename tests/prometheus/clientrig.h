// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prometheus/httpconfig.h"
#include "prometheus/prometheusclient.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"

#include <algorithm>

/// A PrometheusClient before a server on loopback that answers queries by what is in them.
namespace sternway::test {

using namespace net;
using namespace prometheus;
using namespace Qt::StringLiterals;

inline const ObjectRef orders{
    .context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
inline const QByteArray empty = R"({"status":"success","data":{"resultType":"vector","result":[]}})";

/// The form of a request, decoded.
inline QList<std::pair<QString, QString>> formOf(const LoopbackRequest &request) {
  QUrlQuery form;
  form.setQuery(QString::fromLatin1(request.body));
  QList<std::pair<QString, QString>> items;
  for (const auto &[key, value] : form.queryItems(QUrl::FullyDecoded))
    items.append({key, value});
  return items;
}

inline QString field(const LoopbackRequest &request, const QString &name) {
  for (const auto &[key, value] : formOf(request))
    if (key == name)
      return value;
  return {};
}

inline QByteArray vectorOf(const QByteArray &labels) {
  return R"({"status":"success","data":{"resultType":"vector","result":[{"metric":)" + labels +
         R"(,"value":[1700000000,"1"]}]}})";
}

struct ClientRig {
  explicit ClientRig(const QString &prefix = {}, const QString &basePath = {}, std::shared_ptr<Authorizer> authorizer = nullptr) {
    QUrl url = server.url();
    url.setPath(basePath);
    TransportSettings settings;
    settings.base = url;
    transport = std::make_unique<Transport>(settings, std::move(authorizer));
    client = std::make_unique<PrometheusClient>(*transport, prefix, server.url().toString(), clock);
  }
  /// The newest answer whose pattern is a part of the query is given.
  void answer(const QString &pattern, const QByteArray &body, int status = 200) {
    if (m_answers.isEmpty())
      server.route("POST", u"/api/v1/query"_s, [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &reply) {
        for (const auto &[part, code, text] : std::as_const(m_answers))
          if (field(request, u"query"_s).contains(part))
            return reply->reply(code, text, date.isEmpty() ? HeaderList() : HeaderList{{"Date", date}});
        reply->reply(200, empty);
      });
    m_answers.prepend({pattern, status, body});
  }
  /// \a labels: of one series, in JSON, or nothing.
  void answerDiscovery(const QByteArray &labels) { answer(u"sternway_name"_s, labels.isEmpty() ? empty : vectorOf(labels)); }
  /// How many queries had this in them.
  [[nodiscard]] qsizetype count(const QString &part) const {
    return std::ranges::count_if(server.log(),
                                 [&](const LoopbackRequest &request) { return field(request, u"query"_s).contains(part); });
  }
  LoopbackServer server;
  ManualClock clock;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<PrometheusClient> client;
  QByteArray date;
  QObject context;

private:
  struct Answer {
    QString pattern;
    int status = 200;
    QByteArray body;
  };
  QList<Answer> m_answers;
};

}  // namespace sternway::test
