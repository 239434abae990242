// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prometheus/fleetrun.h"
#include "prometheus/prometheusclient.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <optional>

namespace sternway::test::fleet {

using namespace sternway::net;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline ObjectRef deployment(const QString &name, const QString &nameSpace = u"production"_s, Kind kind = Kind::Deployment) {
  return {.context = u"lab"_s, .nameSpace = nameSpace, .name = name, .kind = kind};
}

inline StringMap podSeries(const QString &pod, const QString &metric = u"http_requests_total"_s,
                           const QString &status = u"200"_s) {
  StringMap labels{{u"__name__"_s, metric}, {u"namespace"_s, u"production"_s}, {u"pod"_s, pod}, {u"job"_s, u"pods"_s}};
  if (metric == u"http_requests_total")
    labels.insert(u"status"_s, status);
  return labels;
}

inline QByteArray vectorOf(const QList<StringMap> &series, const QByteArray &value = "[1700000000,\"1\"]") {
  QByteArrayList items;
  for (const StringMap &labels : series) {
    QByteArrayList pairs;
    for (auto label = labels.begin(); label != labels.end(); ++label)
      pairs << '"' + label.key().toUtf8() + R"(":")" + label->toUtf8() + '"';
    items << R"({"metric":{)" + pairs.join(',') + R"(},"value":)" + value + '}';
  }
  return R"({"status":"success","data":{"resultType":"vector","result":[)" + items.join(',') + "]}}";
}

inline QString fieldOf(const LoopbackRequest &request, const QString &name) {
  QUrlQuery form;
  form.setQuery(QString::fromLatin1(request.body));
  return form.queryItemValue(name, QUrl::FullyDecoded);
}

/// A source of metrics on loopback that knows two services, and its client.
struct Fixture {
  Fixture() {
    transport = std::make_unique<Transport>(TransportSettings{.base = server.url()}, nullptr);
    client = std::make_unique<PrometheusClient>(*transport, QString(), server.url().toString(), clock);
    server.route("POST", u"/api/v1/query"_s, [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      const bool discovery = fieldOf(request, u"query"_s).startsWith(u"count by"_s);
      if (discovery && fieldOf(request, u"query"_s).contains(u"http.response"_s))
        return answer->reply(quoted.first, quoted.second);
      answer->reply(200, discovery ? vectorOf(found) : vectorOf({}));
    });
    server.route("POST", u"/api/v1/query_range"_s,
                 [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
                   asked << fieldOf(request, u"query"_s);
                   if (asked.last().contains("sternway_query"_L1) && joined)
                     answer->reply(joined->first, joined->second);
                   else
                     answer->reply(status, body);
                 });
  }
  Result<FleetAnswer> fleet(const QList<ObjectRef> &services, const QStringList &metrics) {
    const QDateTime now = clock.now();
    return await(client->fleet(services, metrics, now.addSecs(-1800), now, 15s, &context));
  }

  LoopbackServer server;
  ManualClock clock;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<PrometheusClient> client;
  QList<StringMap> found{podSeries(u"orders-5d9f7b8c64-x7k2m"_s), podSeries(u"payments-77f9d8c5b4-fghjk"_s)};
  QStringList asked;
  int status = 200;
  std::optional<std::pair<int, QByteArray>> joined;  ///< what a query of several parts is answered with, in place of those
  /// Prometheus 2 does not understand names with dots.
  std::pair<int, QByteArray> quoted{400, R"({"status":"error","errorType":"bad_data","error":"unexpected string"})"};
  QByteArray body = R"({"status":"success","data":{"resultType":"matrix","result":[]}})";
  QObject context;
};

}  // namespace sternway::test::fleet
