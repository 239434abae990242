// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "core/verdict.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <cmath>
#include <limits>

namespace test_verdictreference {

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
using Type = ConditionNode::Type;

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 start = 1'700'000'000'000;  // nothing is known before
constexpr qint64 tick = 500;                 // everything that changes a condition lies on this grid

// ---- the slow, obvious reference: what is true at one time, and a walk from the beginning in steps of a tick

std::optional<double> slowValue(const MetricHistory &history, qint64 time) {
  const Sample *newest = nullptr;
  for (const Sample &sample : history.samples)
    if (sample.time <= time)
      newest = &sample;
  if (!newest || time - newest->time > history.staleAfter.count() || std::isnan(newest->value))
    return std::nullopt;
  return newest->value;
}

bool slowCompare(double value, Comparison comparison, double limit) {
  if (comparison == Comparison::Greater)
    return value > limit;
  if (comparison == Comparison::GreaterEqual)
    return value >= limit;
  return comparison == Comparison::Less ? value < limit : value <= limit;
}

Truth slowCompared(const ConditionNode &node, const Situation &situation, qint64 time) {
  const auto value = slowValue(situation.metrics.value(node.metric), time);
  double limit = node.threshold;
  if (node.reference != ConditionNode::Reference::Absolute) {
    if (!situation.baselines.contains(node.metric))
      return Truth::Unknown;
    const double baseline = situation.baselines.value(node.metric);
    limit = node.reference == ConditionNode::Reference::BaselinePlus ? baseline + limit : baseline * limit;
  }
  if (!value)
    return Truth::Unknown;
  return slowCompare(*value, node.comparison, limit) ? Truth::True : Truth::False;
}

/// Unknown as soon as more events than those that are known could change the answer.
Truth slowCounted(const ConditionNode &node, const Situation &situation, qint64 time) {
  if (!situation.events.contains(node.metric)) {
    const bool any = slowCompare(0, node.comparison, node.threshold);
    const bool many = slowCompare(1e9, node.comparison, node.threshold);
    return any == many ? any ? Truth::True : Truth::False : Truth::Unknown;
  }
  const EventHistory history = situation.events.value(node.metric);
  int count = 0;
  for (const qint64 event : history.times)
    count += event <= time && event > time - node.window.count();
  const bool whole = history.knownSince <= time - node.window.count() && history.knownUntil >= time;
  const bool least = slowCompare(count, node.comparison, node.threshold);
  const bool most = slowCompare(whole ? count : 1e9, node.comparison, node.threshold);
  return least == most ? least ? Truth::True : Truth::False : Truth::Unknown;
}

Truth slowAlerted(const ConditionNode &node, const Situation &situation, qint64 time) {
  if (!situation.alerts)
    return Truth::Unknown;
  for (const Alert &alert : *situation.alerts)
    for (const QString &severity : node.severities)
      if (alert.state == u"firing"_s && alert.labels.value(u"severity"_s).toUpper() == severity.toUpper() &&
          alert.activeAt.toMSecsSinceEpoch() <= time)
        return Truth::True;
  return Truth::False;
}

Truth slowTruth(const ConditionNode &node, const Situation &situation, qint64 time) {
  if (node.type == Type::Compare)
    return slowCompared(node, situation, time);
  if (node.type == Type::Count)
    return slowCounted(node, situation, time);
  if (node.type == Type::Alert)
    return slowAlerted(node, situation, time);
  if (node.type == Type::Declared) {
    const QDateTime since = situation.declared.value(node.metric);
    return since.isValid() && since.toMSecsSinceEpoch() <= time ? Truth::True : Truth::False;
  }
  if (node.type == Type::Flag || node.type == Type::Health) {
    const auto value = slowValue(node.type == Type::Flag ? situation.metrics.value(node.metric) : situation.health, time);
    return !value ? Truth::Unknown : *value != 0 ? Truth::True : Truth::False;
  }
  int no = 0;
  int yes = 0;
  for (const auto &child : node.children) {
    const Truth one = slowTruth(child, situation, time);
    no += one == Truth::False;
    yes += one == Truth::True;
  }
  const int all = static_cast<int>(node.children.size());
  if (node.type == Type::Not)
    return no ? Truth::True : yes ? Truth::False : Truth::Unknown;
  if (node.type == Type::And)
    return no > 0 ? Truth::False : yes == all ? Truth::True : Truth::Unknown;
  return yes > 0 ? Truth::True : no == all ? Truth::False : Truth::Unknown;
}

struct SlowState {
  Truth condition = Truth::Unknown;
  qint64 since = -1;
  bool always = true;  ///< true at every time there is
};

SlowState slowState(const ConditionNode &node, const Situation &situation, qint64 now) {
  SlowState state;
  for (qint64 time = start - 60 * tick; time <= now; time += tick) {
    state.condition = slowTruth(node, situation, time);
    state.always &= state.condition == Truth::True;
    if (state.condition != Truth::True)
      state.since = -1;
    else if (state.since < 0)
      state.since = time;
  }
  return state;
}

/// The situation some time later, if everything stays as it is: samples go on, and what is complete stays complete.
Situation later(Situation situation, qint64 now, qint64 until) {
  const auto goOn = [&](MetricHistory &history) {
    const auto value = slowValue(history, now);
    history.samples.removeIf([now](const Sample &sample) { return sample.time > now; });
    for (qint64 time = now; time <= until; time += tick)
      history.samples.append({time, value.value_or(noNumber)});
  };
  for (auto metric = situation.metrics.begin(); metric != situation.metrics.end(); ++metric)
    goOn(*metric);
  goOn(situation.health);
  situation.declared.removeIf([now](auto symptom) { return symptom.value().toMSecsSinceEpoch() > now; });
  if (situation.alerts)
    situation.alerts->removeIf([now](const Alert &alert) { return alert.activeAt.toMSecsSinceEpoch() > now; });
  for (auto event = situation.events.begin(); event != situation.events.end(); ++event) {
    event->times.removeIf([now](qint64 time) { return time > now; });
    if (event->knownUntil >= now)
      event->knownUntil = until;
  }
  return situation;
}

// ---- what is generated

class Generator {
public:
  explicit Generator(quint32 seed) : m_random(seed) {}

  int below(int end) { return m_random.bounded(end); }
  bool once(int of) { return below(of) == 0; }
  qint64 moment(int ticks) { return start + tick * below(ticks); }

  MetricHistory history() {
    MetricHistory history;
    history.step = 1s;
    history.staleAfter = milliseconds(1000 * m_random.bounded(1, 5) + 499);  // so that it is stale on the grid
    qint64 time = start + 1000 * below(5);
    for (int i = 0, n = below(30); i < n; ++i) {
      const int kind = below(20);
      history.samples.append({time, kind == 0 ? noNumber : kind == 1 ? HUGE_VAL : below(4)});
      time += 1000 * (once(6) ? m_random.bounded(2, 9) : 1);
    }
    return history;
  }

  EventHistory events() {
    EventHistory events;
    for (int i = 0, n = below(12); i < n; ++i)
      events.times.append(moment(90));
    std::sort(events.times.begin(), events.times.end());
    events.knownSince = once(3) ? moment(60) : start - 30'000;
    events.knownUntil = once(4) ? moment(90) - 1 : start + 3'600'000;  // from the next tick on it is not known
    return events;
  }

  Alert alert() {
    static const QStringList severities{u"p0"_s, u"P1"_s, u"sev9"_s};
    return {.name = u"A"_s,
            .state = once(3) ? u"pending"_s : u"firing"_s,
            .labels = {{u"severity"_s, severities.at(below(3))}},
            .annotations = {},
            .activeAt = utcTime(moment(90))};
  }

  Situation situation() {
    Situation made;
    made.metrics = {{u"a"_s, history()}, {u"b"_s, history()}};
    if (!once(4))
      made.baselines.insert(u"a"_s, below(3));
    if (!once(5))
      made.events.insert(u"crashes"_s, events());
    if (!once(5)) {
      made.alerts.emplace();
      for (int i = 0, n = below(3); i < n; ++i)
        made.alerts->append(alert());
    }
    if (!once(4))
      made.health = history();
    if (once(2))
      made.declared.insert(u"broken"_s, utcTime(moment(90)));
    return made;
  }

  ConditionNode leaf() {
    ConditionNode node;
    static const QList<Type> types{Type::Compare, Type::Compare, Type::Flag,   Type::Count,
                                   Type::Count,   Type::Alert,   Type::Health, Type::Declared};
    node.type = types.at(below(8));
    node.unit = Unit::Count;
    node.metric = once(2) ? u"a"_s : u"b"_s;
    node.threshold = below(4);
    node.comparison = static_cast<Comparison>(below(4));
    if (node.type == Type::Compare)
      node.reference = static_cast<ConditionNode::Reference>(below(3));
    if (node.type == Type::Count)
      node.metric = u"crashes"_s;
    if (node.type == Type::Declared)
      node.metric = u"broken"_s;
    node.window = milliseconds(tick * m_random.bounded(2, 40));
    node.severities = once(2) ? QStringList{u"P0"_s} : QStringList{u"P1"_s, u"Sev9"_s};
    return node;
  }

  ConditionNode condition(int depth) {
    if (depth == 0 || once(3))
      return leaf();
    ConditionNode node;
    node.type = once(4) ? Type::Not : once(2) ? Type::And : Type::Or;
    for (int i = 0, n = node.type == Type::Not ? 1 : m_random.bounded(2, 4); i < n; ++i)
      node.children.push_back(condition(depth - 1));
    return node;
  }

  MatrixRow row() {
    MatrixRow made;
    made.condition = condition(2);
    made.hold = milliseconds(tick * below(16));
    made.action = static_cast<Action>(m_random.bounded(1, 10));
    made.severity = once(2) ? QString() : u"P%1"_s.arg(below(3));
    return made;
  }

private:
  QRandomGenerator m_random;
};

qint64 msOf(const QDateTime &time) {
  return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

int slowStrictest(const Matrix &matrix, const QList<bool> &matched) {
  int best = -1;
  for (int i = 0; i < matched.size(); ++i)
    if (matched.at(i) && (best < 0 || stricter(matrix.rows.at(i), matrix.rows.at(best))))
      best = i;
  return best;
}

bool slowMatched(const SlowState &state, const MatrixRow &row, qint64 now) {
  return state.condition == Truth::True && (state.always || now - state.since >= row.hold.count());
}
}  // namespace

/// evaluate() against an implementation that is too simple to be wrong, on thousands of generated cases.
class TestVerdictReference : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void rows() {
    Generator random(20'261'121);
    int matched = 0;
    int unknown = 0;
    for (int i = 0; i < 6000; ++i) {
      const Situation situation = random.situation();
      const MatrixRow row = random.row();
      const qint64 now = random.moment(90);
      const Verdict verdict = evaluate({.source = {}, .rows = {row}}, situation, utcTime(now));
      const SlowState expected = slowState(row.condition, situation, now);
      const RowState &state = verdict.rows.at(0);
      const QByteArray which = "case " + QByteArray::number(i);
      QVERIFY2(state.condition == expected.condition, which);
      QVERIFY2(state.matched == slowMatched(expected, row, now), which);
      if (!expected.always)
        QVERIFY2(msOf(state.since) == expected.since, which);
      QVERIFY2(verdict.unknown == (expected.condition == Truth::Unknown), which);
      QVERIFY2(!state.unknown.isEmpty() || expected.condition != Truth::Unknown, which);
      matched += state.matched;
      unknown += expected.condition == Truth::Unknown;
    }
    QVERIFY2(matched > 500 && matched < 5500, qPrintable(QString::number(matched)));
    QVERIFY2(unknown > 500 && unknown < 5500, qPrintable(QString::number(unknown)));
  }

  void strictestAndWhatComesNext() {
    Generator random(4711);
    int nexts = 0;
    int eases = 0;
    for (int i = 0; i < 1500; ++i) {
      const Situation situation = random.situation();
      const Matrix matrix{.source = {}, .rows = {random.row(), random.row(), random.row(), random.row()}};
      const qint64 now = random.moment(90);
      const Verdict verdict = evaluate(matrix, situation, utcTime(now));

      // The rows of the future by walking on through a situation in which everything stays as it is.
      const qint64 horizon = now + 130 * tick;
      const Situation future = later(situation, now, horizon);
      QList<SlowState> states;
      QList<bool> matchedNow;
      for (const MatrixRow &row : matrix.rows) {
        states.append(slowState(row.condition, situation, now));
        matchedNow.append(slowMatched(states.constLast(), row, now));
      }
      const int strictest = slowStrictest(matrix, matchedNow);
      QCOMPARE(verdict.row, strictest);
      std::optional<NextVerdict> next;
      std::optional<NextVerdict> ease;
      for (qint64 time = now + tick; time <= horizon; time += tick) {
        QList<bool> matched;
        for (int r = 0; r < matrix.rows.size(); ++r) {
          const Truth truth = slowTruth(matrix.rows.at(r).condition, future, time);
          states[r].condition = truth;
          states[r].always &= truth == Truth::True;
          states[r].since = truth != Truth::True ? -1 : states.at(r).since < 0 ? time : states.at(r).since;
          matched.append(slowMatched(states.at(r), matrix.rows.at(r), time));
          const bool outweighs = strictest < 0 || stricter(matrix.rows.at(r), matrix.rows.at(strictest));
          if (!matchedNow.at(r) && matched.at(r) && outweighs && (!next || next->at.toMSecsSinceEpoch() == time) &&
              (!next || stricter(matrix.rows.at(r), matrix.rows.at(next->row))))
            next = NextVerdict{matrix.rows.at(r).action, r, utcTime(time)};
        }
        if (strictest >= 0 && !ease && !matched.at(strictest)) {
          const int left = slowStrictest(matrix, matched);
          ease = NextVerdict{left < 0 ? Action::None : matrix.rows.at(left).action, left, utcTime(time)};
        }
      }
      const QByteArray which = "case " + QByteArray::number(i);
      QVERIFY2(verdict.next.has_value() == next.has_value(), which);
      if (next) {
        QVERIFY2(verdict.next->row == next->row && verdict.next->at == next->at && verdict.next->action == next->action, which);
        ++nexts;
      }
      QVERIFY2(verdict.eases.has_value() == ease.has_value(), which);
      if (ease) {
        QVERIFY2(verdict.eases->row == ease->row && verdict.eases->at == ease->at && verdict.eases->action == ease->action,
                 which);
        ++eases;
      }
    }
    QVERIFY2(nexts > 100, qPrintable(QString::number(nexts)));
    QVERIFY2(eases > 50, qPrintable(QString::number(eases)));
  }
};

STERNWAY_TEST(TestVerdictReference)

}  // namespace test_verdictreference
#include "test_verdictreference.moc"
