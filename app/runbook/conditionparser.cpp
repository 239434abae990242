// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/conditionparser.h"

#include "core/format.h"
#include "core/metrics.h"
#include "core/problem.h"
#include "runbook/conditionvalue.h"

#include <cmath>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
using Reference = ConditionNode::Reference;
using Value = ConditionValue;

constexpr int maxNesting = 32;

/// Recursive descent; the first error ends it.
class Parser {
  Q_DECLARE_TR_FUNCTIONS(sternway::runbook::Parser)
public:
  Parser(const QString &text, const QHash<QString, Unit> &metrics, const std::optional<QStringList> &symptoms)
      : m_text(text), m_metrics(metrics), m_symptoms(symptoms) {}

  ConditionNode parse() {
    ConditionNode node = condition(0);
    if (m_text.atEnd())
      return node;
    if (m_text.peekWord() == u"for")
      m_text.refuse(tr("the hold time stands beside the condition, as \"for\" of its row"));
    m_text.refuse(tr("\"and\", \"or\" or the end expected here"));
  }

  HeldCondition parseHeld() {
    HeldCondition held;
    held.condition = condition(0);
    held.length = m_text.end();
    held.doubts = m_doubts;
    if (m_text.takeWord(u"for"_s))
      held.hold = m_text.duration();
    if (!m_text.atEnd())
      m_text.refuse(held.hold.count() > 0 ? tr("the end expected here")
                                          : tr("\"and\", \"or\", \"for\" or the end expected here"));
    return held;
  }

private:
  static ConditionNode joined(ConditionNode::Type type, std::vector<ConditionNode> children) {
    if (children.size() == 1)
      return std::move(children.front());
    ConditionNode node = of(type);
    node.children = std::move(children);
    return node;
  }

  static ConditionNode of(ConditionNode::Type type) {
    ConditionNode node;
    node.type = type;
    return node;
  }

  ConditionNode joinedBy(const QString &word, ConditionNode::Type type, ConditionNode (Parser::*part)(int), int depth) {
    std::vector<ConditionNode> parts{(this->*part)(depth)};
    while (m_text.takeWord(word))
      parts.push_back((this->*part)(depth));
    return joined(type, std::move(parts));
  }
  ConditionNode condition(int depth) { return joinedBy(u"or"_s, ConditionNode::Type::Or, &Parser::conjunction, depth); }
  ConditionNode conjunction(int depth) { return joinedBy(u"and"_s, ConditionNode::Type::And, &Parser::term, depth); }

  ConditionNode term(int depth) {
    if (depth >= maxNesting)
      m_text.refuse(tr("nested more than %1 deep").arg(maxNesting));
    if (m_text.take(u"("_s)) {
      ConditionNode node = condition(depth + 1);
      m_text.expect(u")"_s);
      return node;
    }
    if (m_text.takeWord(u"not"_s)) {
      ConditionNode node = of(ConditionNode::Type::Not);
      node.children.push_back(term(depth + 1));
      return node;
    }
    return leaf();
  }

  ConditionNode leaf() {
    const QString word = m_text.peekWord();
    if (!m_metrics.contains(word)) {
      if (word == u"alert")
        return alert();
      if (word == u"health")
        return health();
      if (word == u"target.verdict")
        return target();
      if (word == u"declared")
        return declared();
      if (word == u"count" || word == u"rate")
        return counted(wrappedEvent(word));
    }
    if (countedEvents().contains(plain(word))) {
      m_text.skip(word.size());
      return counted(plain(word));
    }
    return measured();
  }

  // ---- what is asked of others than Prometheus

  ConditionNode alert() {
    ConditionNode node = of(ConditionNode::Type::Alert);
    m_text.skip(5);
    m_text.expect(u"("_s);
    m_text.expectWord(u"severity"_s, tr("\"severity\" expected here: alert(severity=P0|P1)"));
    m_text.expect(u"="_s);
    do
      node.severities.append(m_text.name(tr("a severity expected here, as P0 or critical")));
    while (m_text.take(u"|"_s));
    m_text.expect(u")"_s);
    return node;
  }

  ConditionNode health() {
    ConditionNode node = of(ConditionNode::Type::Health);
    m_text.skip(6);
    m_text.expectWord(u"failing"_s, tr("\"failing\" expected here: health failing"));
    return node;
  }

  /// Of the revision to go back to, as it was measured while it served.
  ConditionNode target() {
    ConditionNode node = of(ConditionNode::Type::Flag);
    node.metric = u"target_good"_s;
    node.unit = m_metrics.value(node.metric);
    m_text.skip(14);
    m_text.expect(u"=="_s);
    m_text.expectWord(u"good"_s, tr("\"good\" expected here: target.verdict == good"));
    return node;
  }

  ConditionNode declared() {
    ConditionNode node = of(ConditionNode::Type::Declared);
    m_text.skip(8);
    m_text.expect(u"("_s);
    const qsizetype offset = m_text.offset();
    node.metric = m_text.name(tr("the id of a symptom expected here"));
    if (m_symptoms && !m_symptoms->contains(node.metric))
      ConditionCursor::refuse(offset, tr("no symptom \"%1\"%2").arg(node.metric, suggestion(node.metric, *m_symptoms)));
    m_text.expect(u")"_s);
    return node;
  }

  // ---- what is counted

  /// The name within "count(…)" or "rate(…)".
  QString wrappedEvent(const QString &word) {
    m_text.skip(word.size());
    m_text.expect(u"("_s);
    const qsizetype offset = m_text.offset();
    const QString event = plain(m_text.name(tr("what is counted expected here")));
    if (!countedEvents().contains(event))
      ConditionCursor::refuse(offset, tr("\"%1\" is not counted%2; known are %3")
                                          .arg(event, suggestion(event, countedEvents()), countedEvents().join(u", "_s)));
    m_text.expect(u")"_s);
    return event;
  }

  ConditionNode counted(const QString &event) {
    ConditionNode node = of(ConditionNode::Type::Count);
    node.metric = event;
    node.unit = Unit::Count;
    if (m_text.takeWord(u"between"_s)) {
      ConditionNode high = node;
      node.comparison = Comparison::GreaterEqual;
      node.threshold = countedNumber();
      expectRangeAnd();
      high.comparison = Comparison::Less;
      const qsizetype offset = m_text.offset();
      high.threshold = countedNumber();
      if (node.threshold >= high.threshold)
        ConditionCursor::refuse(offset, tr("the lower bound must be below the upper one"));
      node.window = high.window = window(event);
      return joined(ConditionNode::Type::And, {node, high});
    }
    const auto sign = m_text.comparison();
    if (!sign)
      refuseWithoutWindow(event);
    node.comparison = *sign;
    node.threshold = countedNumber();
    node.window = window(event);
    return node;
  }

  double countedNumber() {
    const qsizetype offset = m_text.offset();
    const double number = m_text.number();
    if (number < 0)
      ConditionCursor::refuse(offset, tr("a count is never below zero"));
    return number;
  }

  /// "in 5m", or the time of a rate: "/min".
  std::chrono::milliseconds window(const QString &event) {
    if (m_text.takeWord(u"in"_s))
      return m_text.duration();
    static const QList<std::pair<QString, std::chrono::milliseconds>> rates{{u"/min"_s, std::chrono::minutes(1)},
                                                                            {u"/sec"_s, std::chrono::seconds(1)},
                                                                            {u"/h"_s, std::chrono::hours(1)},
                                                                            {u"/m"_s, std::chrono::minutes(1)},
                                                                            {u"/s"_s, std::chrono::seconds(1)}};
    for (const auto &[word, time] : rates)
      if (m_text.take(word))
        return time;
    refuseWithoutWindow(event);
  }

  [[noreturn]] void refuseWithoutWindow(const QString &event) {
    m_text.refuse(tr("%1 is counted: say in which time, as in \"%1 > 3 in 5m\"").arg(event));
  }

  // ---- what is measured

  ConditionNode measured() {
    ConditionNode node;
    node.metric = metric();
    node.unit = m_metrics.value(node.metric);
    if (m_text.takeWord(u"between"_s)) {
      node = range(std::move(node));
    } else if (const auto sign = m_text.comparison()) {
      node.comparison = *sign;
      put(value(), node);
    } else {
      expectEndOfFlag(node.metric);
      node.type = ConditionNode::Type::Flag;
    }
    if (m_text.peekWord() == u"in")
      m_text.refuse(tr("%1 is measured, not counted: leave \"in\" out, or let the row hold \"for\" that time").arg(node.metric));
    return node;
  }

  /// A rate or a time is never just so; what a runbook measures itself may be.
  void expectEndOfFlag(const QString &metric) {
    const KnownMetric *known = knownMetric(metric);
    const QString word = m_text.peekWord().toLower();
    if ((known && known->unit != Unit::Count) ||
        (!m_text.atEnd() && !m_text.startsWith(u")"_s) && word != u"and" && word != u"or" && word != u"for" && word != u"in"))
      m_text.refuse(tr("one of > >= < <= between expected here"));
  }

  static QString plain(const QString &word) { return QString(word).replace(u'.', u'_'); }

  QString metric() {
    const QString word = m_text.peekWord();
    if (word.isEmpty())
      m_text.refuse(m_text.atEnd() ? tr("a metric expected, and here is the end") : tr("a metric expected here"));
    const QString name = plain(word);
    if (!m_metrics.contains(name)) {
      const QStringList others{u"alert"_s, u"health"_s, u"declared"_s, u"not"_s};
      m_text.refuse(tr("no metric \"%1\"%2").arg(word, suggestion(name, m_metrics.keys() + countedEvents() + others)));
    }
    m_text.skip(word.size());
    return name;
  }

  /// Closed below, open above.
  ConditionNode range(ConditionNode low) {
    ConditionNode high = low;
    low.comparison = Comparison::GreaterEqual;
    high.comparison = Comparison::Less;
    Value from = value();
    expectRangeAnd();
    const Value to = value();
    if (!from.unit && from.reference == Reference::Absolute && to.reference == Reference::Absolute)
      from.unit = to.unit;  // "between 5 and 10%"
    put(from, low);
    put(to, high);
    if (low.reference == high.reference && low.threshold >= high.threshold)
      ConditionCursor::refuse(from.offset, tr("the lower bound must be below the upper one"));
    return joined(ConditionNode::Type::And, {low, high});
  }

  void expectRangeAnd() { m_text.expectWord(u"and"_s, tr("\"and\" expected here: between A and B")); }

  bool takeTimes() { return m_text.take(u"*"_s) || m_text.take(u"×"_s) || m_text.takeWord(u"x"_s); }

  Value value() {
    Value read{.reference = Reference::Absolute, .number = 0, .unit = std::nullopt, .points = false, .offset = m_text.offset()};
    if (m_text.takeWord(u"baseline"_s))
      return fromBaseline(read);
    read.number = m_text.number();
    if (takeTimes()) {
      m_text.expectWord(u"baseline"_s, tr("\"baseline\" expected here"));
      return factor(read);
    }
    takeUnit(read);
    return read;
  }

  Value fromBaseline(Value read) {
    if (takeTimes()) {
      read.offset = m_text.offset();
      read.number = m_text.number();
      if (m_text.take(u"%"_s))
        read.number /= 100;
      return factor(read);
    }
    read.reference = Reference::BaselinePlus;
    const bool minus = m_text.take(u"-"_s) || m_text.take(u"−"_s);
    if (!minus && !m_text.take(u"+"_s))
      return read;
    read.offset = m_text.offset();
    read.number = minus ? -m_text.number() : m_text.number();
    takeUnit(read);
    if (!read.points && read.unit && read.unit->unit == Unit::Ratio)
      ConditionCursor::refuse(read.offset, tr("write \"%1pp\" for percentage points, or \"baseline * %2\" for a share of it")
                                               .arg(std::abs(read.number))
                                               .arg(1 + read.number / 100));
    return read;
  }

  Value factor(Value read) {
    read.reference = Reference::BaselineTimes;
    if (read.number <= 0)
      ConditionCursor::refuse(read.offset, tr("a factor above zero expected here"));
    return read;
  }

  /// Also "pp", "% points" and "percentage points".
  void takeUnit(Value &read) {
    read.points = m_text.takeWord(u"pp"_s);
    if (!read.points && m_text.takeWord(u"percentage"_s)) {
      if (!takePoints())
        m_text.refuse(tr("\"points\" expected here"));
      read.points = true;
    }
    if (read.points)
      return;
    read.unit = m_text.unit();
    read.points = read.unit && read.unit->unit == Unit::Ratio && takePoints();
  }

  bool takePoints() { return m_text.takeWord(u"points"_s) || m_text.takeWord(u"point"_s); }

  void put(const Value &read, ConditionNode &node) {
    node.reference = read.reference;
    node.threshold = read.reference == Reference::BaselineTimes ? read.number : thresholdOf(read, node);
    const bool needsUnit = node.unit != Unit::Count && node.unit != Unit::PerMinute;  // errors_per_min says it
    if (needsUnit && !read.unit && !read.points && read.reference != Reference::BaselineTimes && read.number != 0)
      m_doubts.append(
          {read.offset,
           tr("%1 has no unit: it is read as %2. Write %2").arg(read.number).arg(formatValue(node.threshold, node.unit))});
  }

  ConditionCursor m_text;
  const QHash<QString, Unit> &m_metrics;
  const std::optional<QStringList> &m_symptoms;
  QList<ConditionError> m_doubts;
};

template <typename T>
tl::expected<T, ConditionError> parsed(T (Parser::*parse)(), const QString &text, const QHash<QString, Unit> &metrics,
                                       const std::optional<QStringList> &symptoms) {
  try {
    Parser parser(text, metrics, symptoms);
    return (parser.*parse)();
  } catch (const ConditionError &error) {
    return tl::unexpected(error);
  }
}
}  // namespace

const QStringList &countedEvents() {
  static const QStringList events = [] {
    QStringList names;
    for (const KnownMetric &metric : knownMetrics())
      if (metric.source == KnownMetric::Source::Events)
        names.append(metric.name);
    return names;
  }();
  return events;
}

tl::expected<ConditionNode, ConditionError> parseCondition(const QString &text, const QHash<QString, Unit> &metrics,
                                                           const std::optional<QStringList> &symptoms) {
  return parsed(&Parser::parse, text, metrics, symptoms);
}

tl::expected<HeldCondition, ConditionError> parseHeldCondition(const QString &text, const QHash<QString, Unit> &metrics,
                                                               const std::optional<QStringList> &symptoms) {
  return parsed(&Parser::parseHeld, text, metrics, symptoms);
}

}  // namespace sternway::runbook
