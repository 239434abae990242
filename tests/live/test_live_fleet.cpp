// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/promql.h"
#include "core/utctime.h"
#include "kube/kubecluster.h"
#include "kube/kubeconfig.h"
#include "prometheus/prometheusclient.h"
#include "support/await.h"
#include "support/testmain.h"

#include <algorithm>
#include <cmath>

namespace test_live_fleet {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The fleet's numbers against each service's own, on the lab (KUBECONFIG, LAB_PROMETHEUS).
class TestLiveFleet : public QObject {
  Q_OBJECT
private:
  SystemClock m_clock;
  std::unique_ptr<Transport> m_kube;
  std::unique_ptr<Transport> m_web;
  std::unique_ptr<KubeCluster> m_cluster;
  std::unique_ptr<PrometheusClient> m_prometheus;

  [[nodiscard]] QList<ObjectRef> services() {
    QObject context;
    QList<ObjectRef> refs;
    const auto found = await(m_cluster->list(
        {.group = u"apps"_s, .version = u"v1"_s, .plural = u"deployments"_s, .nameSpace = u"production"_s, .name = {}}, {},
        &context));
    for (const QJsonObject &object : found.value_or(QList<QJsonObject>()))
      refs.append({.context = u"lab"_s,
                   .nameSpace = u"production"_s,
                   .name = object.value("metadata"_L1).toObject().value("name"_L1).toString(),
                   .kind = Kind::Deployment});
    return refs;
  }

  /// How they differ; empty: they do not.
  static QString difference(const QList<Sample> &fleet, const QList<Sample> &single, const QString &what) {
    if (fleet.size() != single.size())
      return u"%1: %2 and %3 samples"_s.arg(what).arg(fleet.size()).arg(single.size());
    for (qsizetype i = 0; i < fleet.size(); ++i) {
      const double a = fleet.at(i).value;
      const double b = single.at(i).value;
      const bool same = (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
      if (!same || fleet.at(i).time != single.at(i).time)
        return u"%1 at %2: %3 and %4"_s.arg(what).arg(fleet.at(i).time).arg(a).arg(b);
    }
    return {};
  }

private Q_SLOTS:
  void initTestCase() {
    const QString address = qEnvironmentVariable("LAB_PROMETHEUS");
    if (qEnvironmentVariableIsEmpty("KUBECONFIG") || address.isEmpty())
      QFAIL("KUBECONFIG and LAB_PROMETHEUS do not name the lab");
    const auto config = Kubeconfig::load(KubeconfigPaths::fromEnvironment());
    QVERIFY(config);
    const auto context = config->context();
    QVERIFY(context);
    m_kube = std::make_unique<Transport>(context->transport, makeAuthorizer(context->credentials, m_clock));
    m_cluster = std::make_unique<KubeCluster>(u"lab"_s, u"default"_s, *m_kube);
    m_web = std::make_unique<Transport>(TransportSettings{.base = QUrl(address)}, nullptr);
    m_prometheus = std::make_unique<PrometheusClient>(*m_web, QString(), address, m_clock);
  }

  /// What a slow scrape adds between the two questions is seen the next time.
  void agreesWithEachServiceAlone() {
    const QList<ObjectRef> refs = services();
    QVERIFY(!refs.isEmpty());
    QString differs;
    for (int attempt = 0; attempt < 3; ++attempt) {
      differs = lookAtBoth(refs);
      if (differs.isEmpty() || QTest::currentTestFailed())
        break;
      qInfo().noquote() << differs;
    }
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
  }

private:
  QString lookAtBoth(const QList<ObjectRef> &refs) {
    const QStringList metrics{u"error_rate"_s,  u"errors_per_min"_s, u"request_rate"_s,
                              u"latency_p50"_s, u"latency_p95"_s,    u"latency_p99"_s};
    QObject context;
    const QDateTime to = utcTime((m_clock.now().toSecsSinceEpoch() - 30) * 1000);
    const QDateTime from = to.addSecs(-1800);
    const auto fleet = await(m_prometheus->fleet(refs, metrics, from, to, 15s, &context));
    if (!fleet)
      return fleet.error().message;
    int compared = 0;
    for (const ObjectRef &ref : refs) {
      const auto found = await(m_prometheus->discover(ref, &context));
      if (!found)
        return found.error().message;
      for (const MetricDefinition &definition : found->definitions) {
        if (!metrics.contains(definition.name))
          continue;  // was not asked for the fleet
        const QString query =
            expandQuery(definition.query, {.workload = ref, .window = rateWindow(found->scrapeInterval), .by = {}});
        const auto single = await(m_prometheus->queryRange(query, from, to, 15s, &context));
        if (!single)
          return single.error().message;
        const auto each = std::ranges::find_if(fleet->series, [&](const ServiceSeries &series) {
          return series.service == ref && series.metric == definition.name;
        });
        const QList<Sample> grouped = each == fleet->series.cend() ? QList<Sample>() : each->series.samples;
        const QList<Sample> alone = single->series.isEmpty() ? QList<Sample>() : single->series.constFirst().samples;
        if (const QString differs = difference(grouped, alone, ref.name + u' ' + definition.name); !differs.isEmpty())
          return differs;
        ++compared;
      }
    }
    qInfo("%d series of %lld services by %d requests", compared, static_cast<long long>(refs.size()), fleet->requests);
    return compared >= 6 && fleet->requests < 30 ? QString() : u"too few series, or too many requests"_s;
  }
};

STERNWAY_TEST(TestLiveFleet)

}  // namespace test_live_fleet
#include "test_live_fleet.moc"
