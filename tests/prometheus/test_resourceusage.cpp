// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/resourceusage.h"

#include "core/promql.h"
#include "support/testmain.h"

namespace test_resourceusage {

using namespace sternway;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;

namespace {
ObjectRef service(const QString &name, Kind kind = Kind::Deployment, const QString &nameSpace = u"production"_s) {
  return {.context = u"lab"_s, .nameSpace = nameSpace, .name = name, .kind = kind};
}

StringMap named(const QString &name, const StringMap &labels = {}) {
  StringMap all = labels;
  all.insert(u"__name__"_s, name);
  return all;
}

const StringMap memory = named(u"container_memory_working_set_bytes"_s);
const StringMap cpu = named(u"container_cpu_usage_seconds_total"_s);
const StringMap memoryLimit = named(u"kube_pod_container_resource_limits"_s, {{u"resource"_s, u"memory"_s}});
}  // namespace

class TestResourceUsage : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void nothingMeasured() {
    QVERIFY(resourceDefinitions({}).isEmpty());
    QVERIFY(resourceDefinitions({memoryLimit}).isEmpty());
  }

  void againstKubeStateMetrics() {
    const auto definitions = resourceDefinitions({memory, memoryLimit});
    QCOMPARE(definitions.size(), 1);
    QCOMPARE(definitions.at(0).name, u"memory_usage"_s);
    QCOMPARE(definitions.at(0).unit, Unit::Ratio);
    const QString own = u"namespace=\"production\",pod=~\"a-[5-9bcdf][4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\""_s;
    QCOMPARE(
        expandQuery(definitions.at(0).query, {.workload = service(u"a"_s), .by = {}}),
        u"max(max by (namespace, pod, container) "
        "(container_memory_working_set_bytes{%1,container!=\"\",container!=\"POD\"}) / on (namespace, pod, container) max by "
        "(namespace, pod, container) (kube_pod_container_resource_limits{%1,resource=\"memory\"}))"_s.arg(own));
  }

  /// The limits that kube-state-metrics does not tell are the pod template's.
  void againstTheTemplate() {
    const auto definitions = resourceDefinitions({memory, cpu, memoryLimit});
    QCOMPARE(definitions.size(), 2);
    QCOMPARE(definitions.at(1).name, u"cpu_usage"_s);
    QueryScope scope{.workload = service(u"a"_s, Kind::StatefulSet), .by = {}};
    QVERIFY(lacksLimit(definitions.at(1).query, scope));
    QVERIFY(!lacksLimit(definitions.at(0).query, scope));
    scope.limits.cpu.insert(u"app"_s, 0.5);
    QCOMPARE(expandQuery(definitions.at(1).query, scope),
             u"max(sum by (namespace, pod, container) (rate(container_cpu_usage_seconds_total{namespace=\"production\","
             "pod=~\"a-[0-9]+\",container!=\"\",container!=\"POD\"}[3m])) / on (container) group_left () "
             "(label_replace(vector(0.5), \"container\", \"app\", \"\", \"\")))"_s);
  }

  void discovery() {
    const QStringList matchers = resourceMatchers(service(u"a"_s));
    QCOMPARE(matchers.size(), 2);
    QVERIFY(matchers.at(0).contains(u"container_memory_working_set_bytes|container_cpu_usage_seconds_total"_s));
    QVERIFY(matchers.at(1).startsWith(u"kube_pod_container_resource_limits{namespace=\"production\""_s));
  }

  void oneQueryForAKindOfWorkload() {
    const auto groups =
        resourceGroups({service(u"a"_s), service(u"db"_s, Kind::StatefulSet), service(u"b"_s, Kind::Deployment, u"staging"_s)});
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).services.size(), 2);
    const QString query = groupQuery(groups.at(0), u"cpu_usage"_s);
    QVERIFY2(query.startsWith(u"max by (namespace, sternway_service) (label_replace(sum by (namespace, pod, container) "
                              "(rate(container_cpu_usage_seconds_total{namespace=~\"production|staging\",pod=~\"(.+)-"_s),
             qPrintable(query));
    QVERIFY2(query.endsWith(
                 u"\"sternway_service\", \"$1\", \"pod\", \"(.+)-[5-9bcdf][4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\"))"_s),
             qPrintable(query));
    QVERIFY(query.contains(u"resource=\"cpu\""_s));
    QVERIFY(groupQuery(groups.at(0), u"error_rate"_s).isEmpty());

    MetricsAnswer answer;
    for (const QString &name : {u"b"_s, u"a"_s, u"stranger"_s})
      answer.series.append(
          {.labels = {{u"namespace"_s, name == u"b" ? u"staging"_s : u"production"_s}, {u"sternway_service"_s, name}},
           .samples = {{.time = 1, .value = 0.5}}});
    const auto series = servicesOf(groups.at(0), u"cpu_usage"_s, answer);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series.at(0).service.name, u"a"_s);
    QCOMPARE(series.at(1).metric, u"cpu_usage"_s);
  }

  /// By what their pods have of the names; not where that is two services'.
  void cutNames() {
    const QString name = u"enterprise-json-schema-validator-service-44-deployment6-202210"_s;
    const auto groups =
        resourceGroups({service(u"a"_s), service(name), service(name.left(52)), service(name.left(53) + u"t"_s),
                        service(name, Kind::Deployment, u"staging"_s), service(name + u"5"_s, Kind::Deployment, u"staging"_s)});
    QCOMPARE(groups.size(), 4);
    const ResourceGroup &cut = groups.constLast();
    QCOMPARE(cut.services, QList<ObjectRef>{service(name)});
    QVERIFY(groupQuery(cut, u"cpu_usage"_s).contains(u"pod=~\"(.{58})[bcdfghjklmnpqrstvwxz24-9]{5}\""_s));
    MetricsAnswer answer;
    answer.series.append({.labels = {{u"namespace"_s, u"production"_s}, {u"sternway_service"_s, name.left(58)}},
                          .samples = {{.time = 1, .value = 0.5}}});
    QCOMPARE(servicesOf(cut, u"cpu_usage"_s, answer).size(), 1);
  }
};

STERNWAY_TEST(TestResourceUsage)

}  // namespace test_resourceusage
#include "test_resourceusage.moc"
