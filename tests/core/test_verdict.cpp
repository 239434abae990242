// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "core/verdict.h"
#include "support/testmain.h"

#include <cmath>
#include <limits>

namespace test_verdict {

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 start = 1'700'000'000'000;

QDateTime at(qint64 seconds) {
  return utcTime(start + seconds * 1000);
}

ConditionNode above(const QString &metric, double threshold, Unit unit = Unit::Ratio) {
  ConditionNode node;
  node.metric = metric;
  node.threshold = threshold;
  node.unit = unit;
  return node;
}

ConditionNode join(ConditionNode::Type type, std::vector<ConditionNode> children = {}) {
  ConditionNode node;
  node.type = type;
  node.children = std::move(children);
  return node;
}

MatrixRow row(ConditionNode condition, milliseconds hold, Action action, int line = 1, const QString &severity = {}) {
  MatrixRow made;
  made.condition = std::move(condition);
  made.hold = hold;
  made.action = action;
  made.line = line;
  made.severity = severity;
  return made;
}

MatrixRow proposed(MatrixRow row) {
  row.proposed = true;
  return row;
}

/// One sample every 10 s from \c start; a missing value is a gap.
MetricHistory series(const QList<std::optional<double>> &values) {
  MetricHistory history;
  history.step = 10s;
  history.staleAfter = 25s;
  for (int i = 0; i < values.size(); ++i)
    if (values.at(i))
      history.samples.append({start + i * 10'000, *values.at(i)});
  return history;
}

Situation measured(const QHash<QString, MetricHistory> &metrics) {
  Situation situation;
  situation.metrics = metrics;
  return situation;
}

Matrix matrixOf(QList<MatrixRow> rows) {
  return {.source = u"default.yaml"_s, .rows = std::move(rows)};
}
}  // namespace

class TestVerdict : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Of a part of the data a breach may be concluded, and never that all is well.
  void aPartOfTheData_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("lowers");  ///< what is missing can only lower the value
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<Truth>("condition");
    QTest::newRow("errors above") << 0.2 << false << Comparison::Greater << Truth::True;
    QTest::newRow("errors below") << 0.0 << false << Comparison::Greater << Truth::Unknown;
    QTest::newRow("few errors may be more") << 0.0 << false << Comparison::Less << Truth::Unknown;
    QTest::newRow("many errors are not few") << 0.2 << false << Comparison::Less << Truth::False;
    QTest::newRow("success below") << 0.05 << true << Comparison::Less << Truth::True;
    QTest::newRow("success above") << 0.2 << true << Comparison::Less << Truth::Unknown;
    QTest::newRow("success that is low is not high") << 0.05 << true << Comparison::GreaterEqual << Truth::False;
    QTest::newRow("at the limit") << 0.1 << false << Comparison::GreaterEqual << Truth::True;
  }
  void aPartOfTheData() {
    QFETCH(double, value);
    QFETCH(bool, lowers);
    QFETCH(Comparison, comparison);
    QFETCH(Truth, condition);
    MetricHistory history = series({value, value, value});
    ConditionNode node = above(u"error_rate"_s, 0.1);
    node.comparison = comparison;
    const Matrix matrix = matrixOf({row(node, 0s, Action::Rollback)});
    QVERIFY(evaluate(matrix, measured({{u"error_rate"_s, history}}), at(20)).rows.at(0).condition != Truth::Unknown);
    history.gap = u"unknown for 2 of 5 pods"_s;
    history.gapLowers = lowers;
    const Verdict verdict = evaluate(matrix, measured({{u"error_rate"_s, history}}), at(20));
    const bool unknown = condition == Truth::Unknown;
    QCOMPARE(verdict.rows.at(0).condition, condition);
    QCOMPARE(verdict.values.value(u"error_rate"_s), std::optional(value));
    QCOMPARE(verdict.gaps.value(u"error_rate"_s), history.gap);
    QVERIFY(sentence(verdict, matrix, at(20)).contains(history.gap));
    QCOMPARE(verdict.unknownMetrics, unknown ? QStringList{u"error_rate"_s} : QStringList());
    QCOMPARE(verdict.unknown, unknown);
  }

  void proposedRowsAreShownAndNeverCount() {
    const MatrixRow other = proposed(row(above(u"error_rate"_s, 0.05), 0s, Action::Rollback, 1));
    const Situation situation = measured({{u"error_rate"_s, series({0.3, 0.3, 0.3})}});
    const Verdict alone = evaluate(matrixOf({other}), situation, at(20));
    QVERIFY(alone.unknown);
    QCOMPARE(alone.action, Action::None);
    QCOMPARE(alone.counted, 0);
    QVERIFY(!alone.rows.at(0).matched);
    QCOMPARE(alone.rows.at(0).condition, Truth::True);
    QCOMPARE(alone.values.value(u"error_rate"_s), std::optional(0.3));
    QVERIFY(!sentence(alone, matrixOf({other}), at(20)).isEmpty());

    const MatrixRow calm = row(above(u"error_rate"_s, 0.5), 0s, Action::Prepare, 2);
    const Verdict both = evaluate(matrixOf({other, calm}), situation, at(20));
    QVERIFY(!both.unknown);
    QCOMPARE(both.row, -1);
    QCOMPARE(both.counted, 1);
    QCOMPARE(both.judged, 1);
    QVERIFY(!both.next);
  }

  void proposedRowsThatWouldSayMoreAreSaid_data() {
    QTest::addColumn<Action>("action");
    QTest::addColumn<milliseconds>("hold");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<bool>("said");
    QTest::newRow("rolls back") << Action::Rollback << milliseconds(0s) << 0.05 << true;
    QTest::newRow("does not say what to do") << Action::None << milliseconds(0s) << 0.05 << true;
    QTest::newRow("says less") << Action::Wait << milliseconds(0s) << 0.05 << false;
    QTest::newRow("is not true") << Action::Rollback << milliseconds(0s) << 0.5 << false;
    QTest::newRow("has not held") << Action::Rollback << milliseconds(10min) << 0.05 << false;
  }
  void proposedRowsThatWouldSayMoreAreSaid() {
    QFETCH(const Action, action);
    QFETCH(const milliseconds, hold);
    QFETCH(const double, threshold);
    const MatrixRow other = proposed(row(above(u"error_rate"_s, threshold), hold, action, 1));
    const MatrixRow counts = row(above(u"error_rate"_s, 0.2), 0s, Action::Monitor, 2);
    const Matrix without = matrixOf({counts});
    const Matrix with = matrixOf({other, counts});
    const Situation situation = measured({{u"error_rate"_s, series({0.3, 0.3, 0.3})}});
    const QString plain = sentence(evaluate(without, situation, at(20)), without, at(20));
    const QString more = sentence(evaluate(with, situation, at(20)), with, at(20));
    QVERIFY(more.startsWith(plain));
    QTEST(more != plain, "said");
  }

  void aProposedRowThatIsUnknownLeavesTheVerdictKnown() {
    const MatrixRow other = proposed(row(above(u"latency_p99"_s, 1, Unit::Seconds), 0s, Action::Rollback, 1));
    const MatrixRow counts = row(above(u"error_rate"_s, 0.5), 0s, Action::Prepare, 2);
    const Verdict verdict = evaluate(matrixOf({other, counts}), measured({{u"error_rate"_s, series({0.3, 0.3})}}), at(10));
    QVERIFY(!verdict.unknown);
    QVERIFY(verdict.unknownMetrics.isEmpty());
    QCOMPARE(verdict.rows.at(0).condition, Truth::Unknown);
  }

  void aProposedRowThatHoldsIsNotComing() {
    const MatrixRow other = proposed(row(above(u"error_rate"_s, 0.05), 10min, Action::Rollback, 1));
    const MatrixRow against = row(above(u"error_rate"_s, 0.05), 0s, Action::Wait, 2);
    const Verdict verdict = evaluate(matrixOf({other, against}), measured({{u"error_rate"_s, series({0.3, 0.3})}}), at(10));
    QVERIFY(!verdict.next);
    QVERIFY(verdict.contradictions.isEmpty());
    QCOMPARE(verdict.action, Action::Wait);
  }

  void hold_data() {
    QTest::addColumn<QList<std::optional<double>>>("values");
    QTest::addColumn<int>("now");
    QTest::addColumn<Truth>("condition");
    QTest::addColumn<bool>("matched");
    QTest::addColumn<int>("since");
    using V = QList<std::optional<double>>;
    QTest::newRow("held") << V{0, .2, .2, .2, .2} << 41 << Truth::True << true << 10;
    QTest::newRow("not long enough") << V{0, 0, .2, .2, .2} << 41 << Truth::True << false << 20;
    QTest::newRow("exactly") << V{0, .2, .2, .2, .2} << 40 << Truth::True << true << 10;
    QTest::newRow("a dip resets") << V{.2, .2, .2, 0, .2} << 49 << Truth::True << false << 40;
    QTest::newRow("not now") << V{.2, .2, .2, .2, 0} << 45 << Truth::False << false << -1;
    QTest::newRow("true from the first sample") << V{.2, .2, .2, .2} << 35 << Truth::True << true << 0;
    QTest::newRow("nan now") << V{.2, .2, .2, .2, noNumber} << 45 << Truth::Unknown << false << -1;
    QTest::newRow("nan before resets") << V{.2, .2, noNumber, .2, .2} << 45 << Truth::True << false << 30;
    QTest::newRow("stale") << V{.2, .2, .2, .2} << 56 << Truth::Unknown << false << -1;
    QTest::newRow("not stale yet") << V{.2, .2, .2, .2} << 55 << Truth::True << true << 0;
    QTest::newRow("a short gap is bridged") << V{.2, std::nullopt, .2, .2} << 35 << Truth::True << true << 0;
    QTest::newRow("a long gap resets") << V{.2, .2, std::nullopt, std::nullopt, .2, .2} << 55 << Truth::True << false << 40;
    QTest::newRow("infinity is a value") << V{HUGE_VAL, HUGE_VAL, HUGE_VAL, HUGE_VAL} << 35 << Truth::True << true << 0;
    QTest::newRow("no samples") << V{} << 35 << Truth::Unknown << false << -1;
    QTest::newRow("samples of the future do not count") << V{0, 0, .2, .2, .2, .2, .2} << 15 << Truth::False << false << -1;
  }
  void hold() {
    QFETCH(QList<std::optional<double>>, values);
    QFETCH(int, now);
    QFETCH(int, since);
    const Matrix matrix = matrixOf({row(above(u"error_rate"_s, .1), 30s, Action::Rollback)});
    const Verdict verdict = evaluate(matrix, measured({{u"error_rate"_s, series(values)}}), at(now));
    const RowState state = verdict.rows.at(0);
    QTEST(state.condition, "condition");
    QTEST(state.matched, "matched");
    QCOMPARE(state.since, since < 0 ? QDateTime() : at(since));
    QCOMPARE(state.sinceBeforeData, since == 0);
    QCOMPARE(verdict.unknown, state.condition == Truth::Unknown);
    QCOMPARE(verdict.action, state.matched ? Action::Rollback : Action::None);
    QCOMPARE(verdict.since, state.matched ? state.since : QDateTime());
  }

  void strictestRowWins() {
    const auto metrics = QHash<QString, MetricHistory>{{u"error_rate"_s, series({.2, .2, .2})}};
    const Matrix matrix = matrixOf({row(above(u"error_rate"_s, .01), 0s, Action::Investigate, 1, u"P0"_s),
                                    row(above(u"error_rate"_s, .1), 0s, Action::Rollback, 2),
                                    row(above(u"error_rate"_s, .11), 0s, Action::Rollback, 3, u"P1"_s),
                                    row(above(u"error_rate"_s, .12), 0s, Action::Rollback, 4, u"P0"_s),
                                    row(above(u"error_rate"_s, .13), 0s, Action::Rollback, 5, u"P0"_s),
                                    row(above(u"error_rate"_s, .05), 0s, Action::Prepare, 6, u"P0"_s)});
    const Verdict verdict = evaluate(matrix, measured(metrics), at(25));
    QCOMPARE(verdict.row, 3);
    QCOMPARE(verdict.action, Action::Rollback);
    QVERIFY(verdict.contradictions.isEmpty());
  }

  void unknownIsNeverNone() {
    const Matrix matrix = matrixOf({row(above(u"error_rate"_s, .1), 0s, Action::Rollback, 1),
                                    row(above(u"latency_p99"_s, 5, Unit::Seconds), 0s, Action::Prepare, 2)});
    const Verdict calm =
        evaluate(matrix, measured({{u"error_rate"_s, series({0, 0})}, {u"latency_p99"_s, series({.1, .1})}}), at(15));
    QVERIFY(!calm.unknown);
    QCOMPARE(verdictName(calm), u"none"_s);
    QCOMPARE(sentence(calm, matrix, at(15)), u"No reason to roll back: error rate 0 %, p99 latency 100 ms"_s);
    const Verdict half = evaluate(matrix, measured({{u"error_rate"_s, series({0, 0})}}), at(15));
    QCOMPARE(verdictName(half), u"unknown"_s);
    QCOMPARE(half.unknownMetrics, QStringList{u"latency_p99"_s});
    QCOMPARE(half.values.value(u"error_rate"_s), std::optional<double>(0));
    QVERIFY(!half.values.value(u"latency_p99"_s));
    QCOMPARE(sentence(half, matrix, at(15)), u"Cannot tell: no data for p99 latency"_s);
    // A milder row matches while the stricter one cannot be judged: the row counts, and the doubt is said.
    const Verdict mild = evaluate(matrix, measured({{u"latency_p99"_s, series({9, 9})}}), at(15));
    QCOMPARE(verdictName(mild), u"prepare"_s);
    QVERIFY(sentence(mild, matrix, at(15)).endsWith(u"; no data for error rate"_s));
  }

  void threeValued() {
    const auto a = above(u"a"_s, 1);
    const auto gone = above(u"gone"_s, 1);
    const auto metrics = QHash<QString, MetricHistory>{{u"a"_s, series({2, 2})}, {u"low"_s, series({0, 0})}};
    using T = ConditionNode::Type;
    const auto judge = [&](const ConditionNode &node) {
      return evaluate(matrixOf({row(node, 0s, Action::Wait)}), measured(metrics), at(15)).rows.at(0).condition;
    };
    QCOMPARE(judge(join(T::Or, {a, gone})), Truth::True);
    QCOMPARE(judge(join(T::And, {a, gone})), Truth::Unknown);
    QCOMPARE(judge(join(T::And, {above(u"low"_s, 1), gone})), Truth::False);
    QCOMPARE(judge(join(T::Or, {above(u"low"_s, 1), gone})), Truth::Unknown);
  }

  void sentences() {
    const Matrix matrix = matrixOf({row(above(u"error_rate"_s, .1), 0s, Action::Rollback, 12, u"P0"_s),
                                    row(above(u"error_rate"_s, .05), 2min, Action::Rollback, 13, u"P1"_s)});
    QList<std::optional<double>> values(3, 0.01);
    values += QList<std::optional<double>>(21, 0.1214);
    QCOMPARE(sentence(evaluate(matrix, measured({{u"error_rate"_s, series(values)}}), at(230)), matrix, at(230)),
             u"Roll back now: error rate 12.1 % > 10 % (default.yaml line 12), for 3 min 20 s"_s);
    const QHash<QString, MetricHistory> some{{u"error_rate"_s, series({0.01, 0.06, 0.06, 0.06})}};
    QCOMPARE(sentence(evaluate(matrix, measured(some), at(35)), matrix, at(35)),
             u"Roll back in 1 min 35 s: error rate 6 % > 5 % (default.yaml line 13)"_s);
  }

  /// While a hold time runs nothing looks calm: not what is unknown beside it, nor a milder rule that is met.
  void aRunningHoldLeads_data() {
    QTest::addColumn<QList<MatrixRow>>("rows");
    QTest::addColumn<int>("pending");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<QString>("said");
    const auto errors = [](double limit, milliseconds hold, Action action, int line) {
      return row(above(u"error_rate"_s, limit), hold, action, line);
    };
    const ConditionNode health = join(ConditionNode::Type::Health);
    const MatrixRow rollback = errors(.05, 5min, Action::Rollback, 1);
    const auto add = [](const char *name, const QList<MatrixRow> &rows, int pending, Mark mark, const QString &said) {
      QTest::newRow(name) << rows << pending << mark << said;
    };
    add("alone", {rollback}, 0, Mark::Warning, u"Roll back in 4 min 30 s: error rate 30 % > 5 % (default.yaml line 1)"_s);
    add("beside what is unknown", {rollback, row(health, 0s, Action::Rollback, 2)}, 0, Mark::Warning,
        u"Roll back in 4 min 30 s: error rate 30 % > 5 % (default.yaml line 1); no data for the health endpoints"_s);
    add("above a milder rule", {errors(.01, 0s, Action::Investigate, 2), rollback}, 1, Mark::Warning,
        u"Roll back in 4 min 30 s: error rate 30 % > 5 % (default.yaml line 1); Investigate: error rate 30 % > 1 % (default.yaml "
        "line 2), for at least 30 s"_s);
    add("the strictest of several", {errors(.05, 1min, Action::Prepare, 2), rollback}, 1, Mark::Warning,
        u"Roll back in 4 min 30 s: error rate 30 % > 5 % (default.yaml line 1); in 30 s this becomes: prepare to roll back "
        u"(error "
        "rate 30 % > 5 % for 1 min, line 2)"_s);
    add("to prepare", {errors(.05, 1min, Action::Prepare, 2)}, 0, Mark::Warning,
        u"Prepare to roll back in 30 s: error rate 30 % > 5 % (default.yaml line 2)"_s);
    add("below one that is met", {errors(.2, 0s, Action::Prepare, 2), rollback}, -1, Mark::Warning, {});
    add("of a calm rule", {errors(.05, 5min, Action::Investigate, 1)}, -1, Mark::Good, {});
    add("not true", {errors(.5, 5min, Action::Rollback, 1)}, -1, Mark::Good, {});
    add("over", {errors(.05, 30s, Action::Rollback, 1)}, -1, Mark::Critical, {});
  }
  void aRunningHoldLeads() {
    QFETCH(QList<MatrixRow>, rows);
    QFETCH(QString, said);
    const Matrix matrix = matrixOf(rows);
    const Verdict verdict = evaluate(matrix, measured({{u"error_rate"_s, series({.3, .3, .3, .3})}}), at(30));
    QTEST(verdict.pending ? verdict.pending->row : -1, "pending");
    QTEST(markOf(verdict), "mark");
    if (!said.isEmpty())
      QCOMPARE(sentence(verdict, matrix, at(30)), said);
  }

  void anEndedHoldSaysNow() {
    const Matrix matrix = matrixOf({row(above(u"error_rate"_s, .1), 1min, Action::Rollback, 1)});
    const Verdict verdict = evaluate(matrix, measured({{u"error_rate"_s, series({.3, .3})}}), at(10));
    QVERIFY(sentence(verdict, matrix, at(59)).startsWith(u"Roll back in 1 s: "_s));
    QVERIFY(sentence(verdict, matrix, at(60)).startsWith(u"Roll back now: "_s));
  }

  /// Counted events leave their window before the hold time is over: then it will not be met.
  void whatEndsByItselfIsNotPending() {
    ConditionNode crashes = above(u"pod_crashes"_s, 2, Unit::Count);
    crashes.type = ConditionNode::Type::Count;
    crashes.window = 1min;
    Situation situation;
    situation.events.insert(u"pod_crashes"_s,
                            {.times = {start, start + 1000, start + 2000}, .knownSince = 0, .knownUntil = start * 2});
    const Matrix matrix = matrixOf({row(crashes, 10min, Action::Rollback, 1)});
    const Verdict verdict = evaluate(matrix, situation, at(10));
    QCOMPARE(verdict.rows.at(0).condition, Truth::True);
    QVERIFY(!verdict.pending);
  }

  void conditionsInWords() {
    ConditionNode slow = above(u"latency_p95"_s, 1.5, Unit::Seconds);
    slow.reference = ConditionNode::Reference::BaselineTimes;
    ConditionNode worse = above(u"error_rate"_s, .01);
    worse.reference = ConditionNode::Reference::BaselinePlus;
    ConditionNode range = join(ConditionNode::Type::And, {above(u"error_rate"_s, .05), above(u"error_rate"_s, .1)});
    range.children[1].comparison = Comparison::Less;
    const ConditionNode health = join(ConditionNode::Type::Health);
    Verdict verdict;
    verdict.baselines = {{u"latency_p95"_s, .196}, {u"error_rate"_s, .001}};
    QCOMPARE(conditionWords(slow, verdict), u"p95 latency > 294 ms (1.5 × baseline 196 ms)"_s);
    QCOMPARE(conditionWords(worse, verdict), u"error rate > 1.1 % (baseline 0.1 % + 1 pp)"_s);
    QCOMPARE(conditionWords(slow, {}), u"p95 latency > 1.5 × baseline (unknown)"_s);
    QCOMPARE(conditionWords(range, {}), u"error rate > 5 % and error rate < 10 %"_s);
    QCOMPARE(conditionWords(join(ConditionNode::Type::Not, {health}), {}), u"no health endpoint fails"_s);
    QCOMPARE(conditionWords(join(ConditionNode::Type::Or, {range, health}), {}),
             u"(error rate > 5 % and error rate < 10 %) or a health endpoint fails"_s);
  }

  /// A cell cuts off the end: how it stands must not be there.
  void howASymptomStandsComesFirst() {
    ConditionNode declared = join(ConditionNode::Type::Declared);
    declared.metric = u"all-failing"_s;
    Matrix matrix = matrixOf({row(declared, 0s, Action::Rollback, 1)});
    matrix.symptoms = {{u"all-failing"_s, u"All purchases are failing"_s}};
    Situation situation;
    QCOMPARE(rowValue(matrix.rows.at(0), evaluate(matrix, situation, at(0))), u"not declared: All purchases are failing"_s);
    situation.declared.insert(u"all-failing"_s, at(-60));
    QCOMPARE(rowValue(matrix.rows.at(0), evaluate(matrix, situation, at(0))), u"declared: All purchases are failing"_s);
  }

  void contradictionsAreShown() {
    const Matrix matrix = matrixOf(
        {row(above(u"error_rate"_s, .05), 0s, Action::FixForward, 7), row(above(u"error_rate"_s, .1), 0s, Action::Rollback, 9)});
    const Verdict verdict = evaluate(matrix, measured({{u"error_rate"_s, series({.2, .2})}}), at(15));
    QCOMPARE(verdict.contradictions, (QList<QPair<int, int>>{{1, 0}}));
    QVERIFY(sentence(verdict, matrix, at(15)).contains(u"lines 9 and 7 contradict each other"_s));
  }

  void flags() {
    ConditionNode stuck = above(u"rollout_stuck"_s, 0);
    stuck.type = ConditionNode::Type::Flag;
    const Matrix matrix = matrixOf({row(stuck, 0s, Action::Rollback, 3)});
    QCOMPARE(verdictName(evaluate(matrix, measured({{u"rollout_stuck"_s, series({0, 0})}}), at(15))), u"none"_s);
    const Verdict verdict = evaluate(matrix, measured({{u"rollout_stuck"_s, series({0, 1})}}), at(15));
    QCOMPARE(sentence(verdict, matrix, at(15)), u"Roll back now: the rollout is stuck (default.yaml line 3), for 5 s"_s);
  }
};

STERNWAY_TEST(TestVerdict)

}  // namespace test_verdict
#include "test_verdict.moc"
