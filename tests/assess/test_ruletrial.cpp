// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/historytrial.h"

#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakemetrics.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <algorithm>

namespace test_ruletrial {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 start = 1'700'000'000'000;

MatrixRow rule(double threshold, std::chrono::milliseconds hold = 0ms) {
  MatrixRow row;
  row.condition.metric = u"error_rate"_s;
  row.condition.threshold = threshold;
  row.condition.unit = Unit::Ratio;
  row.hold = hold;
  row.action = Action::Rollback;
  return row;
}

/// A sample every 10 s from \a from; a missing value is a gap.
Situation measured(const QList<std::optional<double>> &values, qint64 from = start) {
  MetricHistory history;
  history.step = 10s;
  history.staleAfter = 15s;
  for (int i = 0; i < values.size(); ++i)
    if (values.at(i))
      history.samples.append({from + i * 10'000, *values.at(i)});
  Situation situation;
  situation.metrics.insert(u"error_rate"_s, history);
  return situation;
}

QList<TrialPeriod> matchesOf(const MatrixRow &row, const QList<TrialSpan> &spans) {
  return tryRules({.source = {}, .rows = {row}}, spans).constFirst().matches;
}

/// order-service with its revisions and without pods.
ObjectRef addOrderService(FakeCluster &cluster) {
  const OrderService made = orderService();
  cluster.setWorkload(made.workload);
  cluster.setHistory(made.workload.ref, made.history);
  cluster.setPods(made.workload.ref, {});
  return made.workload.ref;
}
}  // namespace

class TestRuleTrial : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void matchesBeginBehindTheHold() {
    const QList<TrialSpan> spans{{start, start + 60'000, measured({0, 0.3, 0.3, 0.3, 0, 0.3})}};
    QCOMPARE(matchesOf(rule(0.1), spans),
             (QList<TrialPeriod>{{start + 10'000, start + 40'000}, {start + 50'000, start + 60'000}}));
    QCOMPARE(matchesOf(rule(0.1, 20s), spans), (QList<TrialPeriod>{{start + 30'000, start + 40'000}}));
    QCOMPARE(matchesOf(rule(0.1, 40s), spans), QList<TrialPeriod>());
  }

  void gapsAreUnknown() {
    const QList<TrialSpan> spans{{start, start + 60'000, measured({0.3, {}, {}, {}, 0, 0})}};
    const RuleTrial trial = tryRules({.source = {}, .rows = {rule(0.1)}}, spans).constFirst();
    QCOMPARE(trial.matches.size(), 1);
    QVERIFY(lengthOf(trial.unknown) >= 20s && lengthOf(trial.unknown) <= 30s);
    QCOMPARE(matchesOf(rule(0.1, 30s), spans), QList<TrialPeriod>());
  }

  void eachDeployHasItsBaseline() {
    MatrixRow twice = rule(2);
    twice.condition.reference = ConditionNode::Reference::BaselineTimes;
    Situation first = measured({0.1, 0.1, 0.1});
    Situation second = measured({0.1, 0.1, 0.1}, start + 30'000);
    second.baselines.insert(u"error_rate"_s, 0.01);
    const QList<TrialSpan> spans{{start, start + 30'000, first}, {start + 30'000, start + 60'000, second}};
    const RuleTrial trial = tryRules({.source = {}, .rows = {twice}}, spans).constFirst();
    QCOMPARE(trial.matches, (QList<TrialPeriod>{{start + 30'000, start + 60'000}}));
    QCOMPARE(lengthOf(trial.unknown), 30s);
  }

  void whatNobodyKeptIsUnknown() {
    MatrixRow crashes;
    crashes.condition.type = ConditionNode::Type::Count;
    crashes.condition.metric = u"pod_crashes"_s;
    crashes.condition.threshold = 3;
    crashes.condition.window = 5min;
    MatrixRow alert;
    alert.condition.type = ConditionNode::Type::Alert;
    alert.condition.severities = {u"P0"_s};
    const QList<TrialSpan> spans{{start, start + 60'000, measured({0.3})}};
    for (const RuleTrial &trial : tryRules({.source = {}, .rows = {crashes, alert}}, spans)) {
      QVERIFY(trial.matches.isEmpty());
      QCOMPARE(lengthOf(trial.unknown), 60s);
    }
  }

  void whatPeopleDeclaredIsUnknown() {
    MatrixRow declared;
    declared.condition.type = ConditionNode::Type::Declared;
    declared.condition.metric = u"lost"_s;
    MatrixRow either = rule(0.1);
    ConditionNode any;
    any.type = ConditionNode::Type::Or;
    any.children = {either.condition, declared.condition};
    either.condition = any;
    const QList<TrialSpan> spans{{start, start + 20'000, measured({0.3, 0})}};
    const QList<RuleTrial> trials = tryRules({.source = {}, .rows = {declared, either}}, spans);
    QCOMPARE(lengthOf(trials.at(0).unknown), 20s);
    QVERIFY(trials.at(0).matches.isEmpty());
    QCOMPARE(trials.at(1).matches, (QList<TrialPeriod>{{start, start + 10'000}}));
    QCOMPARE(lengthOf(trials.at(1).unknown), 10s);
  }

  void readsInRangesThatPrometheusAnswers() {
    FakeCluster cluster;
    const ObjectRef workload = addOrderService(cluster);
    FakeMetrics metrics;
    ServiceMetrics service;
    service.definitions = {
        {.name = u"error_rate"_s, .query = u"errors"_s, .unit = Unit::Ratio, .worse = Worse::Higher, .origin = {}}};
    service.scrapeInterval = 5s;
    metrics.setServiceMetrics(service);
    metrics.answerWith(u"errors"_s, [](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      return MetricsAnswer{.series = {FakeMetrics::constant({}, 0.3, asked.from, asked.to, asked.step)}, .warnings = {}};
    });
    ManualClock clock;
    QObject context;
    const auto runbook = runbook::loadDefaultRunbook();
    const auto trial =
        await(tryOnHistory(cluster, &metrics, clock, *runbook, {}, workload, std::chrono::hours(7 * 24), &context));
    QVERIFY(trial.has_value());
    for (const FakeMetrics::Asked &asked : metrics.asked())
      QVERIFY(asked.step.count() == 0 || asked.from.msecsTo(asked.to) / asked.step.count() < 11'000);
    QCOMPARE(trial->step, std::chrono::milliseconds(14s));
    QCOMPARE(trial->rules.size(), (*runbook)->matrix.rows.size());
    const auto always = std::ranges::max_element(trial->rules, {}, [](const RuleTrial &rule) { return lengthOf(rule.matches); });
    QCOMPARE(always->matches.size(), 1);
    QVERIFY(lengthOf(always->matches) > std::chrono::hours(7 * 24) - 1h);
  }

  void aSourceThatIsAwayIsNoHistoryWithoutMatches() {
    FakeCluster cluster;
    const ObjectRef workload = addOrderService(cluster);
    FakeMetrics metrics;
    metrics.setServiceMetrics(fail(ErrorKind::Unreachable, u"away"_s));
    ManualClock clock;
    QObject context;
    const auto trial = await(tryOnHistory(cluster, &metrics, clock, *runbook::loadDefaultRunbook(), {}, workload, 1h, &context));
    QVERIFY(!trial.has_value());
    QCOMPARE(trial.error().kind, ErrorKind::Unreachable);
  }

  void withoutMetricsThereIsNoHistory() {
    FakeCluster cluster;
    ManualClock clock;
    QObject context;
    const auto trial = await(tryOnHistory(cluster, nullptr, clock, *runbook::loadDefaultRunbook(), {}, {}, 1h, &context));
    QVERIFY(!trial.has_value());
    QCOMPARE(trial.error().kind, ErrorKind::Unsupported);
  }
};

STERNWAY_TEST(TestRuleTrial)

}  // namespace test_ruletrial
#include "test_ruletrial.moc"
