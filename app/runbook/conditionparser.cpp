// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/conditionparser.h"

#include "core/format.h"
#include "core/text.h"
#include "runbook/problem.h"
#include "runbook/quantity.h"

#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr int maxDepth = 32;

/// Words of the full grammar that this version does not read; said so instead of "no such metric".
const QStringList &laterWords() {
  static const QStringList words{u"baseline"_s, u"count"_s, u"rate"_s, u"alert"_s, u"health"_s, u"declared"_s, u"not"_s};
  return words;
}

bool isName(QChar c) {
  return c.isLetterOrNumber() || c == u'_' || c == u'.';
}

struct Value {
  double number = 0;
  std::optional<UnitWord> unit;
  qsizetype offset = 0;
};

/// Recursive descent; the first error ends it by an exception that never leaves parseCondition().
class Parser {
  Q_DECLARE_TR_FUNCTIONS(sternway::Parser)
public:
  Parser(const QString &text, const QHash<QString, Unit> &metrics) : m_text(text), m_metrics(metrics) {}

  ConditionNode parse() {
    ConditionNode node = condition(0);
    skipBlanks();
    if (m_at < m_text.size())
      refuse(m_at, tr("\"and\", \"or\" or the end expected here"));
    return node;
  }

private:
  [[noreturn]] static void refuse(qsizetype offset, const QString &message) { throw ConditionError{offset, message}; }

  void skipBlanks() {
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
      ++m_at;
  }

  [[nodiscard]] QString peekWord() {
    skipBlanks();
    qsizetype end = m_at;
    while (end < m_text.size() && isName(m_text.at(end)))
      ++end;
    return m_text.mid(m_at, end - m_at);
  }

  bool takeWord(const QString &word) {
    if (peekWord() != word)
      return false;
    m_at += word.size();
    return true;
  }

  bool take(QChar c) {
    skipBlanks();
    if (m_at >= m_text.size() || m_text.at(m_at) != c)
      return false;
    ++m_at;
    return true;
  }

  static ConditionNode joined(ConditionNode::Type type, std::vector<ConditionNode> children) {
    if (children.size() == 1)
      return std::move(children.front());
    ConditionNode node;
    node.type = type;
    node.children = std::move(children);
    return node;
  }

  ConditionNode condition(int depth) {
    std::vector<ConditionNode> parts{conjunction(depth)};
    while (takeWord(u"or"_s))
      parts.push_back(conjunction(depth));
    return joined(ConditionNode::Type::Or, std::move(parts));
  }

  ConditionNode conjunction(int depth) {
    std::vector<ConditionNode> parts{term(depth)};
    while (takeWord(u"and"_s))
      parts.push_back(term(depth));
    return joined(ConditionNode::Type::And, std::move(parts));
  }

  ConditionNode term(int depth) {
    if (depth >= maxDepth)
      refuse(m_at, tr("nested more than %1 deep").arg(maxDepth));
    if (take(u'(')) {
      ConditionNode node = condition(depth + 1);
      if (!take(u')'))
        refuse(m_at, tr("\")\" expected here"));
      return node;
    }
    return comparison();
  }

  ConditionNode comparison() {
    ConditionNode node;
    node.metric = metric();
    node.unit = m_metrics.value(node.metric);
    if (takeWord(u"between"_s))
      return range(std::move(node));
    const auto sign = operatorSign();
    if (!sign) {
      node.type = ConditionNode::Type::Flag;
      return node;
    }
    node.comparison = *sign;
    node.threshold = threshold(value(), node);
    return node;
  }

  /// Closed below, open above.
  ConditionNode range(ConditionNode low) {
    ConditionNode high = low;
    low.comparison = Comparison::GreaterEqual;
    high.comparison = Comparison::Less;
    Value from = value();
    if (!takeWord(u"and"_s))
      refuse(m_at, tr("\"and\" expected here: between A and B"));
    const Value to = value();
    if (!from.unit)
      from.unit = to.unit;  // "between 5 and 10%"
    low.threshold = threshold(from, low);
    high.threshold = threshold(to, high);
    if (low.threshold >= high.threshold)
      refuse(from.offset, tr("the lower bound must be below the upper one"));
    return joined(ConditionNode::Type::And, {low, high});
  }

  QString metric() {
    const QString word = peekWord();
    const qsizetype offset = m_at;
    if (word.isEmpty())
      refuse(offset, offset >= m_text.size() ? tr("a metric expected, and here is the end") : tr("a metric expected here"));
    m_at += word.size();
    const QString name = QString(word).replace(u'.', u'_');
    if (m_metrics.contains(name))
      return name;
    if (laterWords().contains(word))
      refuse(offset, tr("\"%1\" is not read by this version yet").arg(word));
    refuse(offset, tr("no metric \"%1\"%2").arg(word, suggestion(name, m_metrics.keys())));
  }

  std::optional<Comparison> operatorSign() {
    skipBlanks();
    static const QList<std::pair<QString, Comparison>> signs{
        {u">="_s, Comparison::GreaterEqual}, {u"≥"_s, Comparison::GreaterEqual}, {u"<="_s, Comparison::LessEqual},
        {u"≤"_s, Comparison::LessEqual},     {u">"_s, Comparison::Greater},      {u"<"_s, Comparison::Less}};
    for (const auto &[sign, comparison] : signs)
      if (QStringView(m_text).mid(m_at).startsWith(sign)) {
        m_at += sign.size();
        return comparison;
      }
    const QString word = peekWord();
    if (m_at >= m_text.size() || m_text.at(m_at) == u')' || word == u"and" || word == u"or")
      return std::nullopt;
    refuse(m_at, tr("one of > >= < <= between expected here"));
  }

  Value value() {
    skipBlanks();
    const qsizetype begin = m_at;
    if (m_at < m_text.size() && m_text.at(m_at) == u'-')
      ++m_at;
    while (m_at < m_text.size() && (m_text.at(m_at).isDigit() || m_text.at(m_at) == u'.'))
      ++m_at;
    bool ok = false;
    Value read{.number = m_text.mid(begin, m_at - begin).toDouble(&ok), .unit = std::nullopt, .offset = begin};
    if (!ok || !std::isfinite(read.number)) {
      m_at = begin;
      const QString word = peekWord();
      if (laterWords().contains(word))
        refuse(begin, tr("\"%1\" is not read by this version yet").arg(word));
      refuse(begin, tr("a number expected here"));
    }
    read.unit = unit();
    return read;
  }

  std::optional<UnitWord> unit() {
    skipBlanks();
    const bool percent = m_at < m_text.size() && m_text.at(m_at) == u'%';
    qsizetype end = m_at;
    if (percent || (end < m_text.size() && m_text.at(end) == u'/'))
      ++end;
    while (!percent && end < m_text.size() && m_text.at(end).isLetter())
      ++end;
    const QString word = m_text.mid(m_at, end - m_at);
    if (word.isEmpty() || word == u"and" || word == u"or")
      return std::nullopt;
    QStringList known;
    for (const UnitWord &each : unitWords()) {
      if (each.word == word) {
        m_at = end;
        return each;
      }
      known.append(each.word);
    }
    refuse(m_at, tr("no unit \"%1\"; known are %2").arg(word, known.join(u' ')));
  }

  double threshold(const Value &read, const ConditionNode &node) {
    if (!read.unit && node.unit == Unit::Ratio && std::abs(read.number) > 1)
      refuse(read.offset, tr("%1 is a share from 0 to 1: write %2%").arg(node.metric).arg(read.number));
    if (!read.unit)
      return read.number;
    if (read.unit->unit == node.unit)
      return read.number * read.unit->factor;
    if (read.unit->unit == Unit::PerMinute && node.unit == Unit::PerSecond)
      return read.number / 60;
    if (read.unit->unit == Unit::PerSecond && node.unit == Unit::PerMinute)
      return read.number * 60;
    refuse(read.offset, tr("%1 is measured in %2, not in \"%3\"").arg(node.metric, unitName(node.unit), read.unit->word));
  }

  const QString &m_text;
  const QHash<QString, Unit> &m_metrics;
  qsizetype m_at = 0;
};
}  // namespace

tl::expected<ConditionNode, ConditionError> parseCondition(const QString &text, const QHash<QString, Unit> &metrics) {
  try {
    return Parser(text, metrics).parse();
  } catch (const ConditionError &error) {
    return tl::unexpected(error);
  }
}

}  // namespace sternway
