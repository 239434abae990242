// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloadseries.h"

#include "core/promql.h"
#include "support/testmain.h"

#include <QTest>

namespace test_workloadseries {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
SeriesFamily family(const QString &name, SeriesFamily::Type type) {
  return {.name = name,
          .type = type,
          .selector = {{.label = u"pod"_s, .value = u"$pods"_s, .regex = true}},
          .labels = {{.name = u"verdict"_s, .values = {u"bad"_s, u"good"_s}}}};
}
}  // namespace

class TestWorkloadSeries : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void errors_data() {
    QTest::addColumn<SeriesFamily::Type>("type");
    QTest::addColumn<QString>("all");
    QTest::newRow("counter") << SeriesFamily::Type::Counter << u"rate(calls{pod=~\"$pods\"}[$window])"_s;
    QTest::newRow("histogram") << SeriesFamily::Type::Histogram << u"rate(calls_count{pod=~\"$pods\"}[$window])"_s;
    QTest::newRow("summary") << SeriesFamily::Type::Summary << u"rate(calls_count{pod=~\"$pods\"}[$window])"_s;
    QTest::newRow("native") << SeriesFamily::Type::NativeHistogram << u"histogram_count(rate(calls{pod=~\"$pods\"}[$window]))"_s;
    QTest::newRow("not known") << SeriesFamily::Type::Unknown << u"rate(calls{pod=~\"$pods\"}[$window])"_s;
  }
  void errors() {
    QFETCH(SeriesFamily::Type, type);
    QFETCH(QString, all);
    const auto queries = errorQueries(family(u"calls"_s, type), {.label = u"verdict"_s, .values = {u"bad"_s}});
    QCOMPARE(QStringList(queries.keys()).size(), errorQueryNames().size());
    QCOMPARE(queries.value(u"request_rate"_s), u"sum(%1)"_s.arg(all));
    QCOMPARE(queries.value(u"requests"_s), u"sum by (namespace$by) (%1)"_s.arg(all));
    const QString failed = QString(all).replace(u"{"_s, u"{verdict=~\"bad\","_s);
    QCOMPARE(queries.value(u"error_rate"_s), u"(sum(%1) or sum(%2) * 0) / (sum(%2) > 0)"_s.arg(failed, all));
    QCOMPARE(queries.value(u"failed_requests"_s), u"sum by (namespace$by) (%1)"_s.arg(failed));
  }

  /// Values are taken literally, the pattern as it stands.
  void valuesAndPattern() {
    const auto queries = errorQueries(family(u"calls"_s, SeriesFamily::Type::Counter),
                                      {.label = u"verdict"_s, .values = {u"a.b"_s, u"say \"no\""_s}, .pattern = u"5\\d."_s});
    QVERIFY2(queries.value(u"error_rate"_s).contains(u"verdict=~\"a\\\\.b|say \\\"no\\\"|5\\\\d.\""_s),
             qPrintable(queries.value(u"error_rate"_s)));
  }

  void whatIsNotChosenMakesNoQuery() {
    const SeriesFamily calls = family(u"calls"_s, SeriesFamily::Type::Counter);
    QVERIFY(errorQueries(calls, {.label = u"verdict"_s, .values = {}}).isEmpty());
    QVERIFY(errorQueries(calls, {.label = {}, .values = {u"bad"_s}}).isEmpty());
    QVERIFY(errorQueries(family(u"calls"_s, SeriesFamily::Type::Gauge), {.label = u"verdict"_s, .values = {u"bad"_s}}).isEmpty());
    QVERIFY(latencyQueries(calls, 1).isEmpty());
    QVERIFY(latencyQueries(family(u"took"_s, SeriesFamily::Type::Histogram), 0).isEmpty());
  }

  void latency() {
    const QString buckets = u"rate(took_bucket{pod=~\"$pods\"}[$window])"_s;
    const auto seconds = latencyQueries(family(u"took"_s, SeriesFamily::Type::Histogram), 1);
    QCOMPARE(seconds.value(u"latency_p99"_s), u"histogram_quantile(0.99, sum by (le) (%1))"_s.arg(buckets));
    QCOMPARE(seconds.value(u"latency_buckets"_s), u"sum by (le$by) (%1)"_s.arg(buckets));
    const auto millis = latencyQueries(family(u"took"_s, SeriesFamily::Type::Histogram), 0.001);
    QCOMPARE(millis.value(u"latency_p50"_s), u"histogram_quantile(0.5, sum by (le) (%1)) * 0.001"_s.arg(buckets));
    QVERIFY(!millis.contains(u"latency_buckets"_s));
    const auto native = latencyQueries(family(u"took"_s, SeriesFamily::Type::NativeHistogram), 1);
    QCOMPARE(native.value(u"latency_p95"_s), u"histogram_quantile(0.95, sum by (le) (rate(took{pod=~\"$pods\"}[$window])))"_s);
    QVERIFY(!native.contains(u"latency_buckets"_s));
  }

  void unitByName() {
    QCOMPARE(scaleByName(u"took_seconds"_s), std::optional(1.));
    QCOMPARE(scaleByName(u"took_milliseconds"_s), std::optional(1e-3));
    QCOMPARE(scaleByName(u"took_ms"_s), std::optional(1e-3));
    QCOMPARE(scaleByName(u"took.us"_s), std::optional(1e-6));
    for (const QString &name : {u"took"_s, u"items"_s, u"params"_s, u"seconds_per_item"_s})
      QVERIFY2(!scaleByName(name), qPrintable(name));
  }
};

STERNWAY_TEST(TestWorkloadSeries)

}  // namespace test_workloadseries
#include "test_workloadseries.moc"
