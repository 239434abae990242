// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"
#include "import/threshold.h"
#include "support/testmain.h"

namespace test_importthresholds {

using namespace sternway;
using namespace sternway::importer;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

/// Conditions as people write them → conditions as Sternway reads them.
class TestImportThresholds : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void trigger_data();
  void trigger();
  void metricColumn_data();
  void metricColumn();
  void healthy_data();
  void healthy();
  void none_data();
  void none();
  void sharedHolds();
};

namespace {
QString text(const std::optional<Threshold> &threshold) {
  if (!threshold)
    return u"-"_s;
  QString words = threshold->condition;
  if (threshold->hold.count() > 0)
    words += u" for %1s"_s.arg(threshold->hold.count() / 1000);
  return threshold->doubts.isEmpty() ? words : words + u" ?"_s;
}

void columns() {
  QTest::addColumn<QString>("written");
  QTest::addColumn<QString>("expected");
}

void row(const char *written, const char *expected) {
  QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(expected);
}
}  // namespace

void TestImportThresholds::trigger_data() {
  columns();
  row("Error rate > 5% for more than 2 minutes", "error_rate > 5% for 120s");
  row("Error rate >5%", "error_rate > 5%");
  row(">5% error rate", "error_rate > 5%");
  row("Error Rate <0.1%", "error_rate < 0.1%");
  row("Errors 5-10%", "error_rate between 5% and 10%");
  row("error rate 1–10%", "error_rate between 1% and 10%");
  row("error rate between 2% and 5%", "error_rate between 2% and 5%");
  row("P99 latency > 2s for more than 5 minutes", "latency_p99 > 2s for 300s");
  row("P99 > 5s", "latency_p99 > 5s");
  row("P95 > 2000ms", "latency_p95 > 2000ms");
  row("> 5s P95", "latency_p95 > 5s");
  row("95th percentile latency above 1.5 s", "latency_p95 > 1.5s");
  row("P95 latency 500-1000ms", "latency_p95 between 500ms and 1000ms");
  row("latency p50 ≥ 300 ms", "latency_p50 >= 300ms");
  row("Response time exceeds 3 seconds", "latency_p95 > 3s ?");
  row("Error rate > 2% for 5 consecutive minutes", "error_rate > 2% for 300s");
  row("Error rate > 2% (5-min window)", "error_rate > 2% for 300s");
  row("error rate above 1 % sustained over 10 min", "error_rate > 1% for 600s");
  row("500 errors >100/min", "errors_per_min > 100");
  row("5xx errors > 50 per minute", "errors_per_min > 50");
  row("more than 100 errors/min", "errors_per_min > 100");
  row("Errors > 50 in 5 minutes", "errors_per_min > 10 ?");
  row("Pod crashes > 3 in 5 min", "pod_crashes > 3 in 5m");
  row("more than 3 pod restarts within 10 minutes", "pod_crashes > 3 in 10m");
  row("3+ container restarts in 15 minutes", "pod_crashes >= 3 in 15m");
  row("Pod restarts > 5", "pod_crashes > 5 in 5m ?");
  row("User reports > 10 in 5 min", "user_reports > 10 in 5m");
  row("P95 latency 2x normal", "latency_p95 >= baseline * 2");
  row("p99 latency > 3x baseline", "latency_p99 > baseline * 3");
  row("p95 latency doubles", "latency_p95 >= baseline * 2");
  row("P95 latency increases > 50% above baseline", "latency_p95 > baseline * 1.5");
  row("P95 latency > 50% above baseline for 5 minutes", "latency_p95 > baseline * 1.5 for 300s");
  row("Error rate increases > 1% above baseline", "error_rate > baseline + 1pp ?");
  row("error rate > baseline + 5%", "error_rate > baseline + 5pp ?");
  row("p95 latency increased by 50%", "latency_p95 > baseline * 1.5 ?");
  row("p95 latency increases by more than 100ms", "latency_p95 > baseline + 100ms");
  row("p95 latency more than 100ms above baseline", "latency_p95 > baseline + 100ms");
  row("p95 latency > baseline + 200ms for 5 minutes", "latency_p95 > baseline + 200ms for 300s");
  row("p95 latency > 500ms (baseline 200ms)", "latency_p95 > 500ms");
  row("p95 latency increases to more than 2s", "latency_p95 > 2s");
  row("Error rate increases by 2%", "error_rate > baseline + 2pp ?");
  row("Error rate increases to 2%", "error_rate >= 2%");
  row("Performance degradation >50%", "latency_p95 > baseline * 1.5 ?");
  row("Traffic drops by more than 30%", "request_rate < baseline * 0.7 ?");
  row("Success rate < 95%", "success_rate < 95%");
  row("Throughput is not above 100 req/s", "request_rate <= 100/s ?");
  row("Throughput does not recover above 200 req/s", "request_rate <= 200/s ?");
  row("CPU usage does not exceed 80%", "cpu_usage <= 80% ?");
  row("Error rate is not below 1%", "error_rate >= 1% ?");
  row("No error rate above 5%", "error_rate <= 5% ?");
  row("p95 latency not between 100ms and 800ms", "latency_p95 < 100ms or latency_p95 > 800ms ?");
  row("p95 latency not > 2s", "latency_p95 <= 2s ?");
  row("Error rate not less than 5%", "error_rate >= 5%");
  row("Error rate > 5%, not counting health checks", "error_rate > 5%");
  row("Error rate above 5% that does not go away for more than 5 minutes", "error_rate > 5% for 300s");
  row("Die Fehlerrate liegt nicht über 5 %", "error_rate <= 5% ?");
  row("Le taux d'erreur ne dépasse pas 5 %", "error_rate <= 5% ?");
  row("Доля ошибок не превышает 2 %", "error_rate <= 2% ?");
  row("La tasa de errores no supera el 5%", "error_rate <= 5% ?");
  row("错误率没有超过5%", "error_rate <= 5% ?");
  row("Availability drops below 99.9%", "success_rate < 99.9%");
  row("Memory usage > 95%", "memory_usage > 95%");
  row("CPU >90% for 10m", "cpu_usage > 90% for 600s");
  row("Error rate > 0.05", "error_rate > 5%");
  row("Error rate ＞ 5％", "error_rate > 5%");
  row("Error rate > 5% or P99 latency > 2s", "error_rate > 5% or latency_p99 > 2s");
  row("Error rate > 5%, P95 > 2s", "error_rate > 5% or latency_p95 > 2s");
  row("Error rate > 5% and P95 latency > 1s for 2 min", "error_rate > 5% and latency_p95 > 1s for 120s");
  row("Error rate > 5%\nP95 > 2s", "error_rate > 5% or latency_p95 > 2s");
  row("Error rate > 5% for 2 minutes or more", "error_rate > 5% for 120s");
  row("Error rate => 5%", "error_rate >= 5%");
  row("Any service health check failing", "health failing");
  row("Any P0 or P1 alert firing", "alert(severity=P0|P1)");
  row("latency p95 > 1,500 ms", "latency_p95 > 1500ms");
  // Portuguese, Spanish, German, French, Italian, Polish, Turkish, Russian, Chinese, Japanese, Korean
  row("Taxa de erro acima de 5% por mais de 2 minutos", "error_rate > 5% for 120s");
  row("Tasa de errores por encima de 5% durante 5 minutos", "error_rate > 5% for 300s");
  row("La latencia p95 supera los 2 s", "latency_p95 > 2s");
  row("Fehlerrate über 5 % für mehr als 2 Minuten", "error_rate > 5% for 120s");
  row("Fehlerquote > 0,5 %", "error_rate > 0.5%");
  row("Antwortzeit p95 größer als 2,5 s", "latency_p95 > 2.5s");
  row("Taux d'erreur supérieur à 5 % pendant 2 minutes", "error_rate > 5% for 120s");
  row("Tasso di errore superiore al 5% per 5 minuti", "error_rate > 5% for 300s");
  row("Wskaźnik błędów powyżej 5% przez 2 minuty", "error_rate > 5% for 120s");
  row("Hata oranı %5'in üzerinde", "error_rate > 5%");
  row("Частота ошибок выше 5% в течение 5 минут", "error_rate > 5% for 300s");
  row("Доля ошибок превышает 2 %", "error_rate > 2%");
  row("Задержка p99 более 3 секунд", "latency_p99 > 3s");
  row("错误率超过5%持续2分钟", "error_rate > 5% for 120s");
  row("错误率 > 5% 持续 5 分钟", "error_rate > 5% for 300s");
  row("P99 延迟大于 2 秒", "latency_p99 > 2s");
  row("5分钟内 Pod 重启超过3次", "pod_crashes > 3 in 5m");
  row("エラー率が5%を超える状態が5分間継続", "error_rate > 5% for 300s");
  row("エラー率 5%以上", "error_rate >= 5%");
  row("p95レイテンシが2秒を超えた場合", "latency_p95 > 2s");
  row("오류율이 5%를 초과", "error_rate > 5%");
  row("에러율 5% 이상이 3분간 지속", "error_rate >= 5% for 180s");
  row("P99 응답 시간 2초 초과", "latency_p99 > 2s");
}

void TestImportThresholds::trigger() {
  QFETCH(QString, written);
  QFETCH(QString, expected);
  QCOMPARE(text(readThreshold(written)), expected);
}

void TestImportThresholds::metricColumn_data() {
  QTest::addColumn<QString>("metric");
  columns();
  const auto cell = [](const char *metric, const char *written, const char *expected) {
    QTest::addRow("%s | %s", metric, written)
        << QString::fromUtf8(metric) << QString::fromUtf8(written) << QString::fromUtf8(expected);
  };
  cell("Error Rate", ">10%", "error_rate > 10%");
  cell("Error Rate", "5-10%", "error_rate between 5% and 10%");
  cell("Latency P95", ">5s", "latency_p95 > 5s");
  cell("Latency (p99)", "> 2 s for 5 min", "latency_p99 > 2s for 300s");
  cell("500 Errors", ">100/min", "errors_per_min > 100");
  cell("Memory Usage", ">95%", "memory_usage > 95%");
  cell("Pod crashes", "> 3 in 5 min", "pod_crashes > 3 in 5m");
  cell("User reports", "> 10 in 5 min", "user_reports > 10 in 5m");
  cell("P95 latency", "2x normal", "latency_p95 >= baseline * 2");
  cell("Error rate", "5%", "error_rate > 5%");
  cell("Success rate", "95%", "success_rate < 95%");
  cell("错误率", "> 5%", "error_rate > 5%");
  cell("Taxa de erro", "> 5% por 5 minutos", "error_rate > 5% for 300s");
  cell("Error rate", "> 5% for 5 min or > 10%", "error_rate > 5% or error_rate > 10% for 300s");
}

void TestImportThresholds::metricColumn() {
  QFETCH(QString, metric);
  QFETCH(QString, written);
  QFETCH(QString, expected);
  QCOMPARE(text(readThreshold(written, metric)), expected);
}

void TestImportThresholds::healthy_data() {
  columns();
  row("Error rate < 1%", "error_rate < 1%");
  row("P95 latency <500ms", "latency_p95 < 500ms");
  row("Error rate (should be < 1%)", "error_rate < 1%");
  row("Error rate below 0.1% for 10 minutes", "error_rate < 0.1% for 600s");
  row("All pods running", "pods_ready >= 100%");
  row("Health endpoints responding", "not health failing");
  row("Order success rate > 99%", "success_rate > 99%");
  row("CPU usage does not exceed 80%", "cpu_usage <= 80%");
  row("No errors above 1%", "error_rate <= 1%");
  row("Taxa de erro abaixo de 1%", "error_rate < 1%");
  row("错误率低于 1%", "error_rate < 1%");
  row("エラー率が1%未満", "error_rate < 1%");
  row("오류율 1% 미만", "error_rate < 1%");
  row("Error rate returning to baseline", "-");
  row("Smoke tests pass", "-");
  row("Pod restarts (should be 0)", "-");
}

void TestImportThresholds::healthy() {
  QFETCH(QString, written);
  QFETCH(QString, expected);
  QCOMPARE(text(readThreshold(written, {}, ThresholdUse::Healthy)), expected);
}

void TestImportThresholds::none_data() {
  columns();
  row("All purchases failing", "-");
  row("Critical bugs affecting >50% of users", "-");
  row("Cannot be fixed forward in < 30 minutes", "-");
  row("Queue depth > 1000", "-");
  row("P90 latency > 2s", "-");
  row("Memory leak suspected", "-");
  row("", "-");
  row("%", "-");
  row("> > > 5", "-");
  row("99999999999999999999999999999999 %", "-");
}

void TestImportThresholds::none() {
  QFETCH(QString, written);
  QFETCH(QString, expected);
  QCOMPARE(text(readThreshold(written)), expected);
}

void TestImportThresholds::sharedHolds() {
  QCOMPARE(sharedHold(u"If any of the following persist for > 5 minutes after a deployment:"_s), milliseconds(300'000));
  QCOMPARE(sharedHold(u"Rollback immediately if:"_s), milliseconds(0));
  QCOMPARE(sharedHold(u"以下任一情况持续 3 分钟:"_s), milliseconds(180'000));
}

STERNWAY_TEST(TestImportThresholds)

}  // namespace test_importthresholds
#include "test_importthresholds.moc"
