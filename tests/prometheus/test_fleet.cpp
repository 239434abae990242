// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetrig.h"
#include "prometheus/fleetgroup.h"

#include <algorithm>

namespace test_fleet {

using namespace sternway;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace sternway::test::fleet;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFleet : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void oneQueryForAllServicesOfAKind() {
    Fixture f;
    f.body =
        R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"namespace":"production","sternway_service":"orders"},"values":[[1700000000,"0.5"]]},
        {"metric":{"namespace":"production","sternway_service":"someone-else"},"values":[[1700000000,"0.9"]]},
        {"metric":{"namespace":"production","sternway_service":"payments"},"values":[[1700000000,"0"]]}]}})";
    const auto answer = f.fleet({deployment(u"orders"_s), deployment(u"payments"_s), deployment(u"silent"_s)}, {u"error_rate"_s});
    QVERIFY(answer);
    const QString rate =
        u"label_replace(rate(http_requests_total{%1namespace=~\"production\",pod=~\"(.+)-[5-9bcdf]["
        u"4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\"}[1m]), "
        "\"sternway_service\", \"$1\", \"pod\", \"(.+)-[5-9bcdf][4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\")"_s;
    const QString failed = QString(rate).replace(u"%1"_s, u"status=~\"5..\","_s);
    const QString all = QString(rate).replace(u"%1"_s, QString());
    const QString untold = QString(rate).replace(u"%1"_s, u"status=\"\","_s);
    const QString sum = u"sum by (namespace, sternway_service) (%1)"_s;
    QCOMPARE(f.asked,
             (QStringList{u"((%1 or %2 * 0) unless (%3 > 0)) / (%2 > 0)"_s.arg(sum.arg(failed), sum.arg(all), sum.arg(untold))}));
    QCOMPARE(answer->series.size(), 2);
    QCOMPARE(answer->series.at(0).service.name, u"orders"_s);
    QCOMPARE(answer->series.at(0).metric, u"error_rate"_s);
    QCOMPARE(answer->series.at(0).series.samples.at(0).value, 0.5);
    QCOMPARE(answer->series.at(1).service.name, u"payments"_s);
    QCOMPARE(answer->requests, 4);
  }

  void discoveryIsRemembered() {
    Fixture f;
    const QList<ObjectRef> services{deployment(u"orders"_s), deployment(u"payments"_s)};
    QVERIFY(f.fleet(services, {u"error_rate"_s}));
    f.clock.advance(4min);
    const auto again = f.fleet(services, {u"error_rate"_s});
    QVERIFY(again);
    QCOMPARE(again->requests, 1);
    f.clock.advance(2min);
    QCOMPARE(f.fleet(services, {u"error_rate"_s})->requests, 3);  // quoted names are not understood: no third question
    f.client->forgetSeries();
    QCOMPARE(f.fleet(services, {u"error_rate"_s})->requests, 3);
  }

  /// Which may be for ever: a database says nothing of requests.
  void aServiceThatStaysWithoutSeriesIsLookedForLessOften() {
    Fixture f;
    const QList<ObjectRef> services{deployment(u"orders"_s), deployment(u"database"_s)};
    QVERIFY(f.fleet(services, {u"error_rate"_s}));
    QList<int> lookedAt;
    for (int minute = 1; minute <= 17; ++minute) {
      f.clock.advance(1min);
      if (f.fleet(services, {u"error_rate"_s})->requests > 1)
        lookedAt.append(minute);
    }
    QCOMPARE(lookedAt, QList<int>({1, 3, 7, 12, 17}));
    // Another service has just come.
    f.clock.advance(1min);
    const QList<ObjectRef> more = services + QList<ObjectRef>{deployment(u"fresh"_s)};
    QVERIFY(f.fleet(more, {u"error_rate"_s})->requests > 1);
    f.clock.advance(1min);
    QVERIFY(f.fleet(more, {u"error_rate"_s})->requests > 1);
  }

  void aServiceWithoutSeriesIsLookedForAgainAfterAMinute() {
    Fixture f;
    const QList<ObjectRef> services{deployment(u"orders"_s), deployment(u"late"_s)};
    QVERIFY(f.fleet(services, {u"error_rate"_s}));
    QCOMPARE(f.fleet(services, {u"error_rate"_s})->requests, 1);
    f.clock.advance(61s);
    QCOMPARE(f.fleet(services, {u"error_rate"_s})->requests, 3);
  }

  void groupsChooseAsTheServicePageDoes_data() {
    QTest::addColumn<QList<StringMap>>("series");
    QTest::addColumn<ObjectRef>("service");
    const QString requests = u"http_requests_total"_s;
    const QString buckets = u"http_request_duration_seconds_bucket"_s;
    QTest::newRow("by pod") << QList<StringMap>{podSeries(u"orders-5d9f7b8c64-x7k2m"_s),
                                                podSeries(u"orders-5d9f7b8c64-x7k2m"_s, buckets)}
                            << deployment(u"orders"_s);
    QTest::newRow("a StatefulSet's pod") << QList<StringMap>{podSeries(u"db-0"_s)}
                                         << deployment(u"db"_s, u"production"_s, Kind::StatefulSet);
    QTest::newRow("a DaemonSet's pod") << QList<StringMap>{podSeries(u"agent-x2b4c"_s)}
                                       << deployment(u"agent"_s, u"production"_s, Kind::DaemonSet);
    QTest::newRow("by service label, code") << QList<StringMap>{{{u"__name__"_s, requests},
                                                                 {u"namespace"_s, u"production"_s},
                                                                 {u"service"_s, u"orders"_s},
                                                                 {u"code"_s, u"200"_s}}}
                                            << deployment(u"orders"_s);
    QTest::newRow("OpenTelemetry's job") << QList<StringMap>{{{u"__name__"_s, u"http_server_request_duration_seconds_count"_s},
                                                              {u"job"_s, u"production/orders"_s}}}
                                         << deployment(u"orders"_s);
    QTest::newRow("no namespace") << QList<StringMap>{{{u"__name__"_s, requests}, {u"app"_s, u"orders"_s}}}
                                  << deployment(u"orders"_s);
    QTest::newRow("Istio") << QList<StringMap>{{{u"__name__"_s, u"istio_requests_total"_s},
                                                {u"reporter"_s, u"source"_s},
                                                {u"destination_workload"_s, u"orders"_s},
                                                {u"destination_workload_namespace"_s, u"production"_s}}}
                           << deployment(u"orders"_s);
    QTest::newRow("Traefik") << QList<StringMap>{{{u"__name__"_s, u"traefik_service_requests_total"_s},
                                                  {u"exported_service"_s, u"production-orders-80@kubernetes"_s},
                                                  {u"code"_s, u"200"_s}}}
                             << deployment(u"orders"_s);
    QTest::newRow("Envoy") << QList<StringMap>{{{u"__name__"_s, u"envoy_cluster_upstream_rq"_s},
                                                {u"envoy_cluster_name"_s, u"production_orders_80"_s},
                                                {u"envoy_response_code"_s, u"200"_s}}}
                           << deployment(u"orders"_s);
    QTest::newRow("Linkerd") << QList<StringMap>{{{u"__name__"_s, u"response_total"_s},
                                                  {u"direction"_s, u"inbound"_s},
                                                  {u"namespace"_s, u"production"_s},
                                                  {u"deployment"_s, u"orders"_s},
                                                  {u"classification"_s, u"success"_s}}}
                             << deployment(u"orders"_s);
    QTest::newRow("a native histogram") << QList<StringMap>{podSeries(u"orders-5d9f7b8c64-x7k2m"_s,
                                                                      u"http_server_request_duration_seconds"_s)}
                                        << deployment(u"orders"_s);
    QTest::newRow("names with dots") << QList<StringMap>{{{u"__name__"_s, u"http.server.request.duration_count"_s},
                                                          {u"k8s.namespace.name"_s, u"production"_s},
                                                          {u"k8s.deployment.name"_s, u"orders"_s},
                                                          {u"http.response.status_code"_s, u"200"_s}}}
                                     << deployment(u"orders"_s);
    QTest::newRow("somebody else's") << QList<StringMap>{podSeries(u"orders-api-5d9f7b8c64-x7k2m"_s)} << deployment(u"orders"_s);
  }
  void groupsChooseAsTheServicePageDoes() {
    QFETCH(QList<StringMap>, series);
    QFETCH(ObjectRef, service);
    const ServiceMetrics single = metricsFromSeries(series, service);
    const QList<FleetGroup> groups = fleetGroups({.labels = series, .intervals = {}}, {service, deployment(u"other"_s)});
    QCOMPARE(groups.isEmpty(), single.definitions.isEmpty());
    if (groups.isEmpty())
      return;
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.at(0).services, QList<ObjectRef>{service});
    QCOMPARE(u"preset "_s + groups.at(0).sources.counters.at(0).preset->requests, single.definitions.at(0).origin);
    QCOMPARE(groupQuery(groups.at(0), u"error_rate"_s).isEmpty(), !single.find(u"error_rate"_s));
    QCOMPARE(groupQuery(groups.at(0), u"latency_p99"_s).isEmpty(), !single.find(u"latency_p99"_s));
  }

  /// A release under way that renames its metrics: both names are read, each for its pods. So it is of services that have both.
  void podsWithOtherMetrics() {
    const QString otel = u"http_server_request_duration_seconds_count"_s;
    const QList<StringMap> series{podSeries(u"orders-5d9f7b8c64-x7k2m"_s), podSeries(u"orders-77f9c4b6d8-fghzj"_s, otel),
                                  podSeries(u"other-5d9f7b8c64-x7k2m"_s), podSeries(u"other-77f9c4b6d8-fghzj"_s, otel)};
    const QList<ObjectRef> services{deployment(u"orders"_s), deployment(u"other"_s)};
    const auto groups = fleetGroups({.labels = series, .intervals = {}}, services);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.at(0).services, services);
    const QString query = groupQuery(groups.at(0), u"request_rate"_s);
    QVERIFY2(query.contains(u"http_requests_total"_s) && query.contains(otel) && query.contains(u"unless on (namespace, pod)"_s),
             qPrintable(query));
    MetricsAnswer answer;
    answer.series.append({{{u"namespace"_s, u"production"_s}, {u"sternway_service"_s, u"orders"_s}}, {{1'700'000'000'000, 0.5}}});
    QCOMPARE(servicesOf(groups.at(0), u"request_rate"_s, answer).value(0).service, deployment(u"orders"_s));
    QCOMPARE(groups.at(0).pods.value(deployment(u"orders"_s)).size(), 2);
  }

  /// What is found by several selectors is asked for by itself.
  void podsWithOtherLabels() {
    const QString otel = u"http_server_request_duration_seconds_count"_s;
    const QList<StringMap> series{podSeries(u"orders-5d9f7b8c64-x7k2m"_s),
                                  {{u"__name__"_s, otel},
                                   {u"k8s_namespace_name"_s, u"production"_s},
                                   {u"k8s_pod_name"_s, u"orders-77f9c4b6d8-fghzj"_s},
                                   {u"job"_s, u"otel"_s}},
                                  podSeries(u"other-5d9f7b8c64-x7k2m"_s)};
    const auto groups = fleetGroups({.labels = series, .intervals = {{u"pods"_s, 5s}, {u"otel"_s, 30s}}},
                                    {deployment(u"orders"_s), deployment(u"other"_s)});
    QCOMPARE(groups.size(), 2);
    const auto own = std::ranges::find_if(groups, [](const FleetGroup &group) { return group.own.has_value(); });
    QVERIFY(own != groups.cend());
    QCOMPARE(own->services, QList<ObjectRef>{deployment(u"orders"_s)});
    const QString query = groupQuery(*own, u"request_rate"_s);
    QVERIFY2(query.contains(u"http_requests_total"_s) && query.contains(otel) && query.contains(u"unless on (pod)"_s),
             qPrintable(query));
    MetricsAnswer answer;
    answer.series.append({{}, {{1'700'000'000'000, 0.5}}});
    QCOMPARE(servicesOf(*own, u"request_rate"_s, answer).value(0).service, deployment(u"orders"_s));
    QCOMPARE(own->pods.value(deployment(u"orders"_s)).size(), 2);
    QCOMPARE(own->window, std::chrono::milliseconds(2min));  // enough for what is scraped least often
  }

  void theWindowIsEnoughForEverySource() {
    StringMap slow = podSeries(u"orders-77f9c4b6d8-fghzj"_s);
    slow.insert(u"job"_s, u"new-pods"_s);
    StringMap buckets = podSeries(u"orders-77f9c4b6d8-fghzj"_s, u"http_request_duration_seconds_bucket"_s);
    buckets.insert(u"job"_s, u"histograms"_s);
    FleetSeries series{.labels = {podSeries(u"orders-5d9f7b8c64-x7k2m"_s)},
                       .intervals = {{u"pods"_s, 5s}, {u"new-pods"_s, 30s}, {u"histograms"_s, 1min}}};
    const auto windowOf = [&series] { return fleetGroups(series, {deployment(u"orders"_s)}).at(0).window; };
    QCOMPARE(windowOf(), std::chrono::milliseconds(20s));
    series.labels.append(slow);
    QCOMPARE(windowOf(), std::chrono::milliseconds(2min));
    series.labels.append(buckets);
    QCOMPARE(windowOf(), std::chrono::milliseconds(4min));
  }

  /// Where the Service's name ends cannot be seen where the port has a name with a hyphen.
  void routesOfLongerNames_data() {
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("service");
    QTest::newRow("a number") << u"production-orders-80@kubernetes"_s << u"orders"_s;
    QTest::newRow("a name") << u"production-orders-http@kubernetescrd"_s << u"orders"_s;
    QTest::newRow("a longer service") << u"production-orders-admin-80@kubernetes"_s << u"orders-admin"_s;
    QTest::newRow("a longer service that is not known") << u"production-orders-api-80@kubernetes"_s << QString();
    QTest::newRow("not Kubernetes") << u"production-orders-80@file"_s << QString();
  }
  void routesOfLongerNames() {
    QFETCH(QString, route);
    QFETCH(QString, service);
    const QList<StringMap> series{
        {{u"__name__"_s, u"traefik_service_requests_total"_s}, {u"service"_s, route}, {u"code"_s, u"200"_s}}};
    const auto groups =
        fleetGroups({.labels = series, .intervals = {}}, {deployment(u"orders"_s), deployment(u"orders-admin"_s)});
    QCOMPARE(groups.size(), service.isEmpty() ? 0 : 1);
    if (!groups.isEmpty())
      QCOMPARE(groups.at(0).services, QList<ObjectRef>{deployment(service)});
  }

  /// VictoriaMetrics takes 16 KiB of a query.
  void longQueriesAreSplit() {
    QList<StringMap> series;
    QList<ObjectRef> services;
    for (int i = 0; i < 300; ++i) {
      services.append(deployment(u"service-with-a-long-name-%1"_s.arg(i)));
      series.append({{u"__name__"_s, u"traefik_service_requests_total"_s},
                     {u"service"_s, u"production-service-with-a-long-name-%1-80@kubernetes"_s.arg(i)},
                     {u"code"_s, u"200"_s}});
    }
    const auto groups = fleetGroups({.labels = series, .intervals = {}}, services);
    QVERIFY(groups.size() > 1);
    qsizetype grouped = 0;
    for (const FleetGroup &group : groups) {
      grouped += group.services.size();
      QVERIFY(groupQuery(group, u"error_rate"_s).size() < 16 * 1024);
    }
    QCOMPARE(grouped, 300);
  }

  void aSourceThatRefusesEverybodyIsAskedOnce() {
    Fixture f;
    f.status = 401;
    f.body = "{}";
    QVERIFY(!f.fleet({deployment(u"orders"_s)}, {u"error_rate"_s, u"success_rate"_s}));
    QCOMPARE(f.asked.size(), 1);
  }

  void otherSeriesAreAnotherVersion() {
    Fixture f;
    const auto version = [&f] {
      f.client->forgetSeries();
      const auto answer = f.fleet({deployment(u"orders"_s)}, {u"error_rate"_s});
      return answer ? answer->version : -1;
    };
    const int first = version();
    std::ranges::reverse(f.found);
    QCOMPARE(version(), first);
    f.found.append(podSeries(u"orders-5d9f7b8c64-b4z8k"_s));
    QVERIFY(version() != first);
  }

  void outcomesThatAreNotUnderstood() {
    Fixture f;
    f.found = {podSeries(u"orders-5d9f7b8c64-x7k2m"_s, u"http_requests_total"_s, u"degraded"_s)};
    const auto answer = f.fleet({deployment(u"orders"_s)}, {u"error_rate"_s});
    QVERIFY(answer);
    QVERIFY(answer->series.isEmpty());
    QVERIFY(answer->problems.value(deployment(u"orders"_s)).contains(u"degraded"_s));
  }

  void outcomesThatAreUnderstoodInPart() {
    Fixture f;
    const QString pod = u"orders-5d9f7b8c64-x7k2m"_s;
    f.found = {podSeries(pod), podSeries(pod, u"http_requests_total"_s, u"UNKNOWN"_s), podSeries(u"payments-77f9d8c5b4-fghjk"_s)};
    const QByteArray one = R"({"metric":{"namespace":"production","sternway_service":"orders","sternway_query":"?"},)"
                           R"("values":[[1700000000,"0.4"]]})";
    QByteArrayList series;
    for (const char part : QByteArray("012345"))
      series << QByteArray(one).replace('?', part);
    f.body = R"({"status":"success","data":{"resultType":"matrix","result":[)" + series.join(',') + "]}}";
    const auto answer =
        f.fleet({deployment(u"orders"_s), deployment(u"payments"_s)}, {u"error_rate"_s, u"success_rate"_s, u"request_rate"_s});
    QVERIFY(answer);
    const QString problem = answer->problems.value(deployment(u"orders"_s));
    QVERIFY(problem.contains(u"UNKNOWN"_s));
    QCOMPARE(answer->problems.size(), 1);
    QCOMPARE(answer->series.size(), 3);  // the other service is a part of its own
    for (const ServiceSeries &each : answer->series)
      if (each.service.name == u"orders")
        QCOMPARE(each.gap, each.metric == u"request_rate" ? QString() : problem);
  }

  /// Only of the service whose series they are.
  void failuresInAnOverflow() {
    const QString label = u"otel_metric_overflow"_s;
    QVERIFY(fleetDiscovery(Names::Plain).section(u'(', 1, 1).contains(label));
    Fixture f;
    StringMap beyond = f.found.at(0);
    beyond.remove(u"status"_s);
    beyond.insert(label, u"true"_s);
    f.found.append(beyond);
    const auto answer = f.fleet({deployment(u"orders"_s), deployment(u"payments"_s)}, {u"error_rate"_s});
    QVERIFY(answer);
    QCOMPARE(answer->problems.keys(), QList<ObjectRef>{deployment(u"orders"_s)});
    QVERIFY(answer->problems.value(deployment(u"orders"_s)).contains(label));
  }

  /// Of any other error than that it does not understand them nothing follows; what may be missing is said.
  void quotedNamesThatCouldNotBeAsked() {
    Fixture f;
    f.quoted = {422, R"({"status":"error","errorType":"execution","error":"query processing would load too many samples"})"};
    const QList<ObjectRef> services{deployment(u"orders"_s), deployment(u"payments"_s)};
    for (int i = 0; i < 2; ++i) {
      const auto answer = f.fleet(services, {u"error_rate"_s});
      QCOMPARE(answer->requests, i == 0 ? 4 : 1);
      QVERIFY(answer->warnings.join(u' ').contains(u"too many samples"_s));
    }
    // Of a service without series they may be what is missing: it is looked for as soon as at first.
    const QList<ObjectRef> more = services + QList<ObjectRef>{deployment(u"late"_s)};
    for (int minute = 0; minute < 4; ++minute) {
      f.clock.advance(1min);
      QVERIFY(f.fleet(more, {u"error_rate"_s})->requests > 1);
    }
    f.quoted = {422, R"({"status":"error","errorType":"422","error":"cannot parse query"})"};
    f.clock.advance(6min);
    QVERIFY(f.fleet(services, {u"error_rate"_s})->warnings.isEmpty());
    f.clock.advance(6min);
    QCOMPARE(f.fleet(services, {u"error_rate"_s})->requests, 3);
  }

  void aPartOfTheStorage() {
    Fixture f;
    f.body =
        R"({"status":"success","warnings":["1 of 2 stores"],"data":{"resultType":"matrix","result":[
        {"metric":{"namespace":"production","sternway_service":"orders"},"values":[[1700000000,"0"]]}]}})";
    const auto answer = f.fleet({deployment(u"orders"_s)}, {u"error_rate"_s});
    QVERIFY(answer);
    QCOMPARE(answer->series.at(0).gap, u"1 of 2 stores"_s);
    QVERIFY(answer->warnings.isEmpty());
  }

  void theErrorOfAllGroupsIsTheAnswers() {
    Fixture f;
    f.status = 503;
    f.body = "{}";
    const auto answer = f.fleet({deployment(u"orders"_s)}, {u"error_rate"_s});
    QVERIFY(!answer);
    QVERIFY(answer.error().message.contains(u"HTTP 503"_s));
  }

  void theStepKeepsTheLimit() {
    Fixture f;
    const QDateTime now = f.clock.now();
    QVERIFY(await(f.client->fleet({deployment(u"orders"_s)}, {u"error_rate"_s}, now.addSecs(-86'400), now, 1s, &f.context)));
    QCOMPARE(fieldOf(f.server.log().last(), u"step"_s), u"8.000"_s);
  }
};

STERNWAY_TEST(TestFleet)

}  // namespace test_fleet
#include "test_fleet.moc"
