// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"
#include "assess/servicemetrics.h"
#include "assess/verdictlog.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakemetrics.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_runbookassessment {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
MatrixRow row(const QString &when, Action action, std::chrono::milliseconds hold = 0ms) {
  QHash<QString, Unit> metrics = builtInMetrics();
  metrics.insert(u"queue_depth"_s, Unit::Count);
  MatrixRow made;
  made.when = when;
  made.condition = parseCondition(when, metrics).value();
  made.action = action;
  made.hold = hold;
  return made;
}

MetricDefinition definition(const QString &name, const QString &query, Unit unit) {
  return {.name = name, .query = query, .unit = unit, .worse = Worse::Higher, .origin = u"runbook"_s};
}

/// order-service whose third revision went live 20 minutes ago, and a runbook that a test fills.
struct Fixture {
  Fixture() {
    made = orderService();
    cluster.setWorkload(made.workload);
    cluster.setHistory(made.workload.ref, made.history);
    pod = makePod(made.workload, made.history.revisions.at(2), 0);
    pod.created = clock.now().addSecs(-1200);
    cluster.setPods(made.workload.ref, {pod});
    runbook.source = u"orders.yaml"_s;
    runbook.matrix.source = u"orders.yaml"_s;
    runbook.metrics = {definition(u"error_rate"_s, u"errors"_s, Unit::Ratio),
                       definition(u"latency_p95"_s, u"p95"_s, Unit::Seconds)};
  }

  void add(const MatrixRow &added) {
    runbook.matrix.rows.append(added);
    runbook.matrix.rows.last().line = 10 + static_cast<int>(runbook.matrix.rows.size());
  }

  /// One value up to the change of the revision, another one since.
  void answer(const QString &query, double before, double since) {
    Series series = FakeMetrics::constant({}, before, clock.now().addSecs(-7200), clock.now().addSecs(-1201), 15s);
    series.samples += FakeMetrics::constant({}, since, clock.now().addSecs(-1200), clock.now(), 15s).samples;
    metrics.answerWith(query, [series](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      Series part{series.labels, {}};
      for (const Sample &sample : series.samples)
        if (sample.time >= asked.from.toMSecsSinceEpoch() && sample.time < asked.to.toMSecsSinceEpoch())
          part.samples.append(sample);
      if (part.samples.isEmpty())
        return MetricsAnswer{};
      return MetricsAnswer{.series = {part}, .warnings = {}};
    });
  }

  Assessment assess() {
    return await(
               assess::assess(cluster, &metrics, clock, std::make_shared<Runbook>(runbook), options, made.workload.ref, &context))
        .value();
  }

  [[nodiscard]] qsizetype asked(const QString &query) const {
    return std::count_if(metrics.asked().cbegin(), metrics.asked().cend(),
                         [&query](const FakeMetrics::Asked &each) { return each.query == query; });
  }

  OrderService made;
  Pod pod;
  FakeCluster cluster;
  FakeMetrics metrics;
  ManualClock clock;
  Runbook runbook;
  AssessorOptions options;
  QObject context;
};
}  // namespace

class TestRunbookAssessment : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void baselineBeforeTheLastChange() {
    Fixture f;
    f.options.memory = std::make_shared<AssessmentMemory>();
    f.answer(u"p95"_s, 0.4, 0.9);
    f.add(row(u"latency_p95 > baseline * 1.5"_s, Action::Rollback, 5min));
    const Assessment assessment = f.assess();
    QCOMPARE(verdictName(assessment.verdict), u"rollback"_s);
    QCOMPARE(assessment.verdict.since, f.clock.now().addSecs(-1200));
    QCOMPARE(sentence(assessment.verdict, assessment.matrix, assessment.at),
             u"Roll back now: p95 latency 900 ms > 1.5 × baseline 400 ms (orders.yaml line 11), for 20 min"_s);
    const QJsonObject json = toJson(assessment);
    QCOMPARE(qRound(json[u"baselines"][u"latency_p95"].toDouble() * 1000), 400);
    QCOMPARE(json[u"rows"].toArray().at(0)[u"value"].toString(), u"p95 latency 900 ms (baseline 400 ms)"_s);

    // Once a change: the next assessment asks for the newest values only.
    QCOMPARE(f.asked(u"p95"_s), 2);
    QCOMPARE(verdictName(f.assess().verdict), u"rollback"_s);
    QCOMPARE(f.asked(u"p95"_s), 3);
    f.made.history.revisions[2].number = 4;  // another change
    f.cluster.setHistory(f.made.workload.ref, f.made.history);
    QCOMPARE(verdictName(f.assess().verdict), u"rollback"_s);
    QCOMPARE(f.asked(u"p95"_s), 5);
  }

  void baselineOfAFixedAge() {
    Fixture f;
    f.runbook.baseline.beforeLastDeploy = false;
    f.runbook.baseline.before = 1h;
    f.answer(u"errors"_s, 0.002, 0.02);
    f.add(row(u"error_rate > baseline + 1pp"_s, Action::Rollback));
    const Assessment assessment = f.assess();
    QCOMPARE(sentence(assessment.verdict, assessment.matrix, assessment.at),
             u"Roll back now: error rate 2 % > baseline 0.2 % + 1 pp (orders.yaml line 11), for 20 min"_s);
  }

  /// Prometheus does not reach back so far: unknown, with the reason; not false.
  void withoutABaselineItIsUnknown() {
    Fixture f;
    f.options.memory = std::make_shared<AssessmentMemory>();
    f.metrics.answerWith(u"p95"_s, [&f](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      if (asked.to < f.clock.now())
        return MetricsAnswer{};
      return MetricsAnswer{.series = {FakeMetrics::constant({}, 0.9, asked.from, asked.to)}, .warnings = {}};
    });
    f.add(row(u"latency_p95 > baseline * 1.5"_s, Action::Rollback));
    const Assessment assessment = f.assess();
    QCOMPARE(verdictName(assessment.verdict), u"unknown"_s);
    QCOMPARE(assessment.verdict.unknownMetrics, QStringList{u"baseline.latency_p95"_s});
    QVERIFY2(assessment.warnings.join(u' ').contains(
                 u"No baseline for p95 latency: Prometheus has no data from 2026-01-10 00:40 to 01:40 UTC"_s),
             qPrintable(assessment.warnings.join(u'\n')));
    QCOMPARE(toJson(assessment)[u"confidence"][u"judged"].toInt(), 0);
    QVERIFY(toJson(assessment)[u"baselines"][u"latency_p95"].isNull());
    (void)f.assess();
    QCOMPARE(f.asked(u"p95"_s), 3);  // that there was nothing is not asked again at once
    f.clock.advance(6min);
    (void)f.assess();
    QCOMPARE(f.asked(u"p95"_s), 5);
  }

  void aPrometheusThatFailsIsAskedAgain() {
    Fixture f;
    f.options.memory = std::make_shared<AssessmentMemory>();
    f.metrics.fail(u"p95"_s, fail(ErrorKind::Timeout, u"too slow"_s).value());
    f.add(row(u"latency_p95 > baseline * 1.5"_s, Action::Rollback));
    QCOMPARE(verdictName(f.assess().verdict), u"unknown"_s);
    f.answer(u"p95"_s, 0.4, 0.9);
    QCOMPARE(verdictName(f.assess().verdict), u"rollback"_s);
  }

  void metricsOfTheRunbookAndOfItsService() {
    Fixture f;
    f.answer(u"errors"_s, 0, 0.06);
    f.metrics.answer(u"queue{\"order-service\"}"_s,
                     {.series = {FakeMetrics::constant({}, 120, f.clock.now().addSecs(-60), f.clock.now())}, .warnings = {}});
    f.runbook.metrics.append(definition(u"queue_depth"_s, u"other"_s, Unit::Count));
    RunbookService service;
    service.name = u"order-service"_s;
    service.workload = u"deployment/order-service"_s;
    service.metricQueries.insert(u"queue_depth"_s, u"queue{\"$service\"}"_s);
    f.runbook.services = {service};
    f.add(row(u"queue_depth > 100"_s, Action::ScaleFirst));
    f.add(row(u"success_rate < 95%"_s, Action::Rollback));
    const Assessment assessment = f.assess();
    QCOMPARE(assessment.verdict.values.value(u"queue_depth"_s), std::optional<double>(120));
    QCOMPARE(f.asked(u"other"_s), 0);
    QCOMPARE(verdictName(assessment.verdict), u"rollback"_s);
    QCOMPARE(sentence(assessment.verdict, assessment.matrix, assessment.at),
             u"Roll back now: success rate 94 % < 95 % (orders.yaml line 12), for 20 min"_s);
  }

  void whatPeopleTold() {
    Fixture f;
    JournalEvent event;
    event.type = u"symptom.declared"_s;
    event.data = {{u"symptom"_s, u"data-corruption"_s}};
    event.at = f.clock.now().addSecs(-90);
    JournalEvent report = event;
    report.type = u"user-report"_s;
    report.data = {{u"count"_s, 12}};
    report.sequence = 1;
    f.add(row(u"user_reports > 10 in 5m"_s, Action::Prepare));
    f.add(row(u"declared(data-corruption)"_s, Action::Rollback));
    QCOMPARE(verdictName(f.assess().verdict), u"none"_s);
    f.options.incident = {event, report};
    const Assessment told = f.assess();
    QCOMPARE(sentence(told.verdict, told.matrix, told.at),
             u"Roll back now: data-corruption was declared (orders.yaml line 12), for 1 min 30 s"_s);
    QVERIFY(told.verdict.rows.at(0).matched);
    f.runbook.matrix.symptoms = {{u"data-corruption"_s, u"Orders are damaged"_s}};
    const Assessment titled = f.assess();
    QCOMPARE(sentence(titled.verdict, titled.matrix, titled.at),
             u"Roll back now: Orders are damaged was declared (orders.yaml line 12), for 1 min 30 s"_s);
    const QJsonObject json = toJson(told);
    QCOMPARE(json[u"counts"].toArray().at(0)[u"count"].toInt(), 12);
    QCOMPARE(json[u"declared"][u"data-corruption"].toString(), u"2026-01-10T01:58:30.000Z"_s);
    QVERIFY(json[u"alerts"].isNull());
  }

  void reportsGrowOld() {
    Fixture f;
    JournalEvent report;
    report.type = u"user-report"_s;
    report.data = {{u"count"_s, 12}};
    report.at = f.clock.now().addSecs(-100);
    f.options.incident = {report};
    f.add(row(u"user_reports > 10 in 5m"_s, Action::Prepare));
    f.add(row(u"user_reports > 0 in 1h"_s, Action::Monitor));
    const Assessment told = f.assess();
    QCOMPARE(told.verdict.eases->at, f.clock.now().addSecs(200));
    QCOMPARE(told.verdict.eases->action, Action::Monitor);
    QVERIFY(sentence(told.verdict, told.matrix, told.at)
                .endsWith(u"; without more of it this falls back to \"monitor\" in 3 min 20 s"_s));
    QCOMPARE(toJson(told)[u"eases"][u"action"].toString(), u"monitor"_s);
  }

  void alertsOfTheService() {
    Fixture f;
    const Alert firing{
        .name = u"HighErrorRate"_s,
        .state = u"firing"_s,
        .labels = {{u"severity"_s, u"P1"_s}, {u"service"_s, u"order-service"_s}, {u"namespace"_s, u"production"_s}},
        .annotations = {},
        .activeAt = f.clock.now().addSecs(-30)};
    Alert other = firing;
    other.labels[u"service"_s] = u"payments"_s;
    other.labels[u"severity"_s] = u"P0"_s;
    f.metrics.setAlerts(AlertsAnswer{.alerts = {other, firing}, .suppressed = {}, .warnings = {}});
    f.add(row(u"alert(severity=P0)"_s, Action::Rollback));
    f.add(row(u"alert(severity=P1)"_s, Action::Prepare, 1min));
    const Assessment assessment = f.assess();
    QCOMPARE(verdictName(assessment.verdict), u"none"_s);
    QCOMPARE(assessment.verdict.next->at, f.clock.now().addSecs(30));
    QCOMPARE(assessment.verdict.next->action, Action::Prepare);
    QCOMPARE(assessment.verdict.pending->row, 1);
    QCOMPARE(sentence(assessment.verdict, assessment.matrix, assessment.at),
             u"Prepare to roll back in 30 s: alert HighErrorRate (P1) (orders.yaml line 12)"_s);
    QCOMPARE(toJson(assessment)[u"alerts"].toArray().size(), 1);
    f.metrics.setAlerts(fail(ErrorKind::Unreachable, u"gone"_s));
    const Assessment blind = f.assess();
    QCOMPARE(verdictName(blind.verdict), u"unknown"_s);
    QCOMPARE(blind.verdict.unknownMetrics, QStringList{u"alerts"_s});
  }

  void aSuppressedAlertFiresNothingAndIsSaid() {
    Fixture f;
    const Alert silenced{
        .name = u"HighErrorRate"_s,
        .state = u"firing"_s,
        .labels = {{u"severity"_s, u"P0"_s}, {u"service"_s, u"order-service"_s}, {u"namespace"_s, u"production"_s}},
        .annotations = {},
        .activeAt = f.clock.now().addSecs(-30)};
    Alert other = silenced;
    other.labels[u"service"_s] = u"payments"_s;
    Alert small = silenced;
    small.name = u"Slow"_s;
    small.labels[u"severity"_s] = u"P4"_s;
    f.metrics.setAlerts(AlertsAnswer{.alerts = {}, .suppressed = {other, small, silenced}, .warnings = {}});
    f.add(row(u"alert(severity=P0)"_s, Action::Rollback));
    const Assessment assessment = f.assess();
    QCOMPARE(verdictName(assessment.verdict), u"none"_s);
    QCOMPARE(sentence(assessment.verdict, assessment.matrix, assessment.at),
             u"No reason to roll back; silenced or inhibited: alert HighErrorRate (P0)"_s);
    QCOMPARE(rowValue(assessment.matrix.rows.at(0), assessment.verdict),
             u"no P0 alert (silenced or inhibited: alert HighErrorRate (P0))"_s);
    const QJsonArray logged = toJson(assessment)[u"suppressed"].toArray();
    QCOMPARE(logged.size(), 1);
    QCOMPARE(logged.at(0)[u"name"].toString(), u"HighErrorRate"_s);
  }

  void aShareOfNoLimit() {
    Fixture f;
    f.runbook.metrics = {{.name = u"memory_usage"_s,
                          .query = u"used / $memory_limit"_s,
                          .unit = Unit::Ratio,
                          .worse = Worse::Higher,
                          .origin = {}}};
    f.add(row(u"memory_usage > 90%"_s, Action::Rollback));
    const Assessment assessment = f.assess();
    QCOMPARE(assessment.verdict.unknownMetrics, QStringList{u"memory_usage"_s});
    QVERIFY2(assessment.warnings.contains(u"No data for memory of the limit: order-service has no memory limit"_s),
             qPrintable(assessment.warnings.join(u'\n')));
  }

  void crashesOfItsPods() {
    Fixture f;
    f.options.memory = std::make_shared<AssessmentMemory>();
    f.add(row(u"pod_crashes > 0 in 5m"_s, Action::Monitor));
    QCOMPARE(verdictName(f.assess().verdict), u"none"_s);
    f.clock.advance(15s);
    f.pod.containers[0].restarts = 1;
    f.pod.containers[0].lastFinished = f.clock.now().addSecs(-5);
    f.pod.containers[0].lastReason = u"Error"_s;
    f.pod.containers[0].lastExitCode = 1;
    f.cluster.setPods(f.made.workload.ref, {f.pod});
    const Assessment crashed = f.assess();
    QCOMPARE(verdictName(crashed.verdict), u"monitor"_s);
    QCOMPARE(crashed.verdict.since, f.clock.now().addSecs(-5));
    QVERIFY(crashed.verdict.eases);
  }

  void shareOfReadyPods() {
    Fixture f;
    f.options.memory = std::make_shared<AssessmentMemory>();
    f.add(row(u"pods_ready < 100%"_s, Action::Prepare, 1min));
    QCOMPARE(verdictName(f.assess().verdict), u"none"_s);
    f.made.workload.readyReplicas = 2;
    f.cluster.setWorkload(f.made.workload);
    f.clock.advance(15s);
    QCOMPARE(f.assess().verdict.rows.at(0).remaining, std::chrono::milliseconds(1min));
    f.clock.advance(30s);
    QCOMPARE(f.assess().verdict.rows.at(0).remaining, std::chrono::milliseconds(30s));
    f.clock.advance(30s);
    QCOMPARE(verdictName(f.assess().verdict), u"prepare"_s);
  }

  /// A calm row does not calm while a stricter one cannot be judged.
  void neverCalmInTheDark() {
    Fixture f;
    f.answer(u"errors"_s, 0, 0.001);
    f.add(row(u"error_rate < 1%"_s, Action::Monitor));
    f.add(row(u"latency_p99 > 5s"_s, Action::Rollback));
    const Assessment assessment = f.assess();
    QCOMPARE(verdictName(assessment.verdict), u"unknown"_s);
    QVERIFY(sentence(assessment.verdict, assessment.matrix, assessment.at)
                .startsWith(u"Cannot tell: no data for p99 latency; Monitor: error rate 0.1 % < 1 %"_s));
  }

  /// What the checklists ask for is in the situation too.
  void conditionsBesideTheMatrix() {
    Fixture f;
    f.answer(u"p95"_s, 0.4, 0.5);
    Checklist list;
    ChecklistItem item;
    item.check.text = u"latency_p95 <= baseline * 1.2"_s;
    item.check.condition = row(item.check.text, Action::Wait).condition;
    list.items = {item};
    f.runbook.checklists = {list};
    const Assessment assessment = f.assess();
    QVERIFY(assessment.situation.metrics.contains(u"latency_p95"_s));
    QCOMPARE(qRound(assessment.situation.baselines.value(u"latency_p95"_s) * 1000), 400);
    QVERIFY(assessment.verdict.values.isEmpty());
  }
};

STERNWAY_TEST(TestRunbookAssessment)

}  // namespace test_runbookassessment
#include "test_runbookassessment.moc"
