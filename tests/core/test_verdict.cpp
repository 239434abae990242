// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verdict.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 start = 1'700'000'000'000;

QDateTime at(qint64 seconds) {
  return QDateTime::fromMSecsSinceEpoch(start + seconds * 1000, Qt::UTC);
}

ConditionNode above(const QString &metric, double threshold, Unit unit = Unit::Ratio) {
  ConditionNode node;
  node.metric = metric;
  node.threshold = threshold;
  node.unit = unit;
  return node;
}

ConditionNode join(ConditionNode::Type type, std::vector<ConditionNode> children) {
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

Matrix matrixOf(QList<MatrixRow> rows) {
  return {.source = u"default.yaml"_s, .rows = std::move(rows)};
}

// ---- the slow, obvious reference: goes forward in steps of half a second and remembers since when it was true

Truth slowTruth(const ConditionNode &node, const QHash<QString, MetricHistory> &metrics, qint64 time) {
  if (node.type == ConditionNode::Type::And || node.type == ConditionNode::Type::Or) {
    int no = 0;
    int yes = 0;
    for (const auto &child : node.children) {
      const Truth one = slowTruth(child, metrics, time);
      no += one == Truth::False;
      yes += one == Truth::True;
    }
    const int all = static_cast<int>(node.children.size());
    if (node.type == ConditionNode::Type::And)
      return no > 0 ? Truth::False : yes == all ? Truth::True : Truth::Unknown;
    return yes > 0 ? Truth::True : no == all ? Truth::False : Truth::Unknown;
  }
  const MetricHistory history = metrics.value(node.metric);
  const Sample *newest = nullptr;
  for (const Sample &sample : history.samples)
    if (sample.time <= time)
      newest = &sample;
  if (!newest || time - newest->time > history.staleAfter.count() || std::isnan(newest->value))
    return Truth::Unknown;
  return newest->value > node.threshold ? Truth::True : Truth::False;
}

struct SlowState {
  Truth condition = Truth::Unknown;
  qint64 since = -1;
};

SlowState slowState(const ConditionNode &node, const QHash<QString, MetricHistory> &metrics, qint64 now) {
  SlowState state;
  for (qint64 time = start; time <= now; time += 500) {
    state.condition = slowTruth(node, metrics, time);
    if (state.condition != Truth::True)
      state.since = -1;
    else if (state.since < 0)
      state.since = time;
  }
  return state;
}

MetricHistory randomHistory(QRandomGenerator &random) {
  MetricHistory history;
  history.step = 1s;
  history.staleAfter = milliseconds(1000 * random.bounded(1, 5) + 499);  // stale begins on the reference's grid
  qint64 time = start + 1000 * random.bounded(0, 5);
  const int count = random.bounded(0, 30);
  for (int i = 0; i < count; ++i) {
    const int kind = random.bounded(20);
    history.samples.append({time, kind == 0 ? noNumber : kind == 1 ? HUGE_VAL : random.bounded(4)});
    time += 1000 * (random.bounded(6) == 0 ? random.bounded(2, 9) : 1);
  }
  return history;
}

ConditionNode randomCondition(QRandomGenerator &random, int depth) {
  if (depth == 0 || random.bounded(3) == 0)
    return above(random.bounded(2) ? u"a"_s : u"b"_s, random.bounded(3), Unit::Count);
  std::vector<ConditionNode> children;
  for (int i = 0, n = random.bounded(2, 4); i < n; ++i)
    children.push_back(randomCondition(random, depth - 1));
  return join(random.bounded(2) ? ConditionNode::Type::And : ConditionNode::Type::Or, std::move(children));
}
}  // namespace

class TestVerdict : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void hold_data() {
    QTest::addColumn<QList<std::optional<double>>>("values");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("condition");
    QTest::addColumn<bool>("matched");
    QTest::addColumn<int>("since");
    using V = QList<std::optional<double>>;
    const auto add = [](const char *name, const V &values, int now, Truth condition, bool matched, int since) {
      QTest::newRow(name) << values << now << static_cast<int>(condition) << matched << since;
    };
    add("held", V{0, .2, .2, .2, .2}, 41, Truth::True, true, 10);
    add("not long enough", V{0, 0, .2, .2, .2}, 41, Truth::True, false, 20);
    add("exactly", V{0, .2, .2, .2, .2}, 40, Truth::True, true, 10);
    add("a dip resets", V{.2, .2, .2, 0, .2}, 49, Truth::True, false, 40);
    add("not now", V{.2, .2, .2, .2, 0}, 45, Truth::False, false, -1);
    add("true from the first sample", V{.2, .2, .2, .2}, 35, Truth::True, true, 0);
    add("nan now", V{.2, .2, .2, .2, noNumber}, 45, Truth::Unknown, false, -1);
    add("nan before resets", V{.2, .2, noNumber, .2, .2}, 45, Truth::True, false, 30);
    add("stale", V{.2, .2, .2, .2}, 56, Truth::Unknown, false, -1);
    add("not stale yet", V{.2, .2, .2, .2}, 55, Truth::True, true, 0);
    add("a short gap is bridged", V{.2, std::nullopt, .2, .2}, 35, Truth::True, true, 0);
    add("a long gap resets", V{.2, .2, std::nullopt, std::nullopt, .2, .2}, 55, Truth::True, false, 40);
    add("infinity is a value", V{HUGE_VAL, HUGE_VAL, HUGE_VAL, HUGE_VAL}, 35, Truth::True, true, 0);
    add("no samples", V{}, 35, Truth::Unknown, false, -1);
    add("samples of the future do not count", V{0, 0, .2, .2, .2, .2, .2}, 15, Truth::False, false, -1);
  }
  void hold() {
    QFETCH(QList<std::optional<double>>, values);
    QFETCH(int, now);
    QFETCH(int, since);
    const Matrix matrix = matrixOf({row(above(u"error_rate"_s, .1), 30s, Action::Rollback)});
    const Verdict verdict = evaluate(matrix, {{u"error_rate"_s, series(values)}}, at(now));
    const RowState state = verdict.rows.at(0);
    QTEST(static_cast<int>(state.condition), "condition");
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
    const Verdict verdict = evaluate(matrix, metrics, at(25));
    QCOMPARE(verdict.row, 3);
    QCOMPARE(verdict.action, Action::Rollback);
    QVERIFY(verdict.contradictions.isEmpty());
  }

  void unknownIsNeverNone() {
    const Matrix matrix = matrixOf({row(above(u"error_rate"_s, .1), 0s, Action::Rollback, 1),
                                    row(above(u"latency_p99"_s, 5, Unit::Seconds), 0s, Action::Prepare, 2)});
    const Verdict calm = evaluate(matrix, {{u"error_rate"_s, series({0, 0})}, {u"latency_p99"_s, series({.1, .1})}}, at(15));
    QVERIFY(!calm.unknown);
    QCOMPARE(verdictName(calm), u"none"_s);
    QCOMPARE(sentence(calm, matrix, at(15)), u"No reason to roll back: error rate 0 %, p99 latency 100 ms"_s);
    const Verdict half = evaluate(matrix, {{u"error_rate"_s, series({0, 0})}}, at(15));
    QCOMPARE(verdictName(half), u"unknown"_s);
    QCOMPARE(half.unknownMetrics, QStringList{u"latency_p99"_s});
    QCOMPARE(half.values.value(u"error_rate"_s), std::optional<double>(0));
    QVERIFY(!half.values.value(u"latency_p99"_s));
    QCOMPARE(sentence(half, matrix, at(15)), u"Cannot tell: no data for p99 latency"_s);
    // A milder row matches while the stricter one cannot be judged: the row counts, and the doubt is said.
    const Verdict mild = evaluate(matrix, {{u"latency_p99"_s, series({9, 9})}}, at(15));
    QCOMPARE(verdictName(mild), u"prepare"_s);
    QVERIFY(sentence(mild, matrix, at(15)).endsWith(u"; no data for error rate"_s));
  }

  void threeValued() {
    const auto a = above(u"a"_s, 1);
    const auto gone = above(u"gone"_s, 1);
    const auto metrics = QHash<QString, MetricHistory>{{u"a"_s, series({2, 2})}, {u"low"_s, series({0, 0})}};
    using T = ConditionNode::Type;
    const auto judge = [&](const ConditionNode &node) {
      return evaluate(matrixOf({row(node, 0s, Action::Wait)}), metrics, at(15)).rows.at(0).condition;
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
    QCOMPARE(sentence(evaluate(matrix, {{u"error_rate"_s, series(values)}}, at(230)), matrix, at(230)),
             u"Roll back now: error rate 12.1 % > 10 % (default.yaml line 12), for 3 min 20 s"_s);
    const QHash<QString, MetricHistory> some{{u"error_rate"_s, series({0.01, 0.06, 0.06, 0.06})}};
    QCOMPARE(
        sentence(evaluate(matrix, some, at(35)), matrix, at(35)),
        u"No reason to roll back: error rate 6 %; Roll back now when error rate 6 % > 5 % (default.yaml line 13) has lasted 2 min (25 s so far)"_s);
  }

  void contradictionsAreShown() {
    const Matrix matrix = matrixOf(
        {row(above(u"error_rate"_s, .05), 0s, Action::FixForward, 7), row(above(u"error_rate"_s, .1), 0s, Action::Rollback, 9)});
    const Verdict verdict = evaluate(matrix, {{u"error_rate"_s, series({.2, .2})}}, at(15));
    QCOMPARE(verdict.contradictions, (QList<QPair<int, int>>{{1, 0}}));
    QVERIFY(sentence(verdict, matrix, at(15)).contains(u"lines 9 and 7 contradict each other"_s));
  }

  void flags() {
    ConditionNode stuck = above(u"rollout_stuck"_s, 0);
    stuck.type = ConditionNode::Type::Flag;
    const Matrix matrix = matrixOf({row(stuck, 0s, Action::Rollback, 3)});
    QCOMPARE(verdictName(evaluate(matrix, {{u"rollout_stuck"_s, series({0, 0})}}, at(15))), u"none"_s);
    const Verdict verdict = evaluate(matrix, {{u"rollout_stuck"_s, series({0, 1})}}, at(15));
    QCOMPARE(sentence(verdict, matrix, at(15)), u"Roll back now: the rollout is stuck (default.yaml line 3), for 5 s"_s);
  }

  void agreesWithTheReference() {
    QRandomGenerator random(20'261'121);
    int matched = 0;
    for (int i = 0; i < 4000; ++i) {
      const QHash<QString, MetricHistory> metrics{{u"a"_s, randomHistory(random)}, {u"b"_s, randomHistory(random)}};
      const ConditionNode condition = randomCondition(random, 2);
      const milliseconds hold(1000 * random.bounded(0, 8));
      const qint64 now = start + 1000 * random.bounded(1, 45);
      const Verdict verdict =
          evaluate(matrixOf({row(condition, hold, Action::Rollback)}), metrics, QDateTime::fromMSecsSinceEpoch(now, Qt::UTC));
      const SlowState expected = slowState(condition, metrics, now);
      const RowState &state = verdict.rows.at(0);
      QCOMPARE(state.condition, expected.condition);
      QCOMPARE(state.since.isValid() ? state.since.toMSecsSinceEpoch() : -1, expected.since);
      QCOMPARE(state.matched, expected.since >= 0 && now - expected.since >= hold.count());
      QCOMPARE(verdict.unknown, expected.condition == Truth::Unknown);
      matched += state.matched;
    }
    QVERIFY2(matched > 300 && matched < 3700, qPrintable(QString::number(matched)));
  }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "test_verdict.moc"
