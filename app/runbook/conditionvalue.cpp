// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/conditionvalue.h"

#include "core/format.h"
#include "core/problem.h"

#include <QRegularExpression>

#include <cmath>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

double thresholdOf(const ConditionValue &read, const ConditionNode &node) {
  const bool isRatio = node.unit == Unit::Ratio;
  const bool fromBaseline = read.reference == ConditionNode::Reference::BaselinePlus;
  if (read.points && !fromBaseline)
    ConditionCursor::refuse(read.offset, tr("percentage points are added to a baseline: \"baseline + 1pp\""));
  if (read.points && !isRatio)
    ConditionCursor::refuse(read.offset,
                            tr("%1 is measured in %2, not in percentage points").arg(node.metric, unitName(node.unit)));
  if (read.points)
    return read.number / 100;
  if (!read.unit && isRatio && fromBaseline && read.number != 0)
    ConditionCursor::refuse(read.offset, tr("%1 is a share: write %2pp").arg(node.metric).arg(std::abs(read.number)));
  if (!read.unit && isRatio && std::abs(read.number) > 1)
    ConditionCursor::refuse(read.offset, tr("%1 is a share from 0 to 1: write %2%").arg(node.metric).arg(read.number));
  if (!read.unit)
    return read.number;
  if (read.unit->unit == node.unit)
    return inBaseUnit(read.number, *read.unit);
  if (read.unit->unit == Unit::PerMinute && node.unit == Unit::PerSecond)
    return read.number / 60;
  if (read.unit->unit == Unit::PerSecond && node.unit == Unit::PerMinute)
    return read.number * 60;
  ConditionCursor::refuse(read.offset,
                          tr("%1 is measured in %2, not in \"%3\"").arg(node.metric, unitName(node.unit), read.unit->word));
}

namespace {
bool isName(QChar c) {
  return c.isLetterOrNumber() || c == u'_' || c == u'.';
}

bool isJoint(const QString &word) {
  return word.compare(u"and"_s, Qt::CaseInsensitive) == 0 || word.compare(u"or"_s, Qt::CaseInsensitive) == 0 || word == u"in" ||
         word == u"for";
}
}  // namespace

qsizetype ConditionCursor::offset() {
  while (m_at < m_text.size() && m_text.at(m_at).isSpace())
    ++m_at;
  return m_at;
}

bool ConditionCursor::startsWith(const QString &part) {
  offset();
  return rest().startsWith(part);
}

QString ConditionCursor::peekWord() {
  qsizetype end = offset();
  while (end < m_text.size() && isName(m_text.at(end)))
    ++end;
  return m_text.mid(m_at, end - m_at);
}

bool ConditionCursor::takeWord(const QString &word) {
  if (peekWord().compare(word, Qt::CaseInsensitive) != 0)
    return false;
  skip(word.size());
  return true;
}

bool ConditionCursor::take(const QString &sign) {
  if (!startsWith(sign))
    return false;
  skip(sign.size());
  return true;
}

void ConditionCursor::expect(const QString &sign) {
  if (!take(sign))
    refuse(tr("\"%1\" expected here").arg(sign));
}

void ConditionCursor::expectWord(const QString &word, const QString &missing) {
  if (!takeWord(word))
    refuse(missing);
}

QString ConditionCursor::name(const QString &missing) {
  const qsizetype begin = offset();
  while (m_at < m_text.size() && (isName(m_text.at(m_at)) || m_text.at(m_at) == u'-'))
    ++m_at;
  if (m_at == begin)
    refuse(missing);
  return m_text.mid(begin, m_at - begin);
}

std::optional<Comparison> ConditionCursor::comparison() {
  static const QList<std::pair<QString, Comparison>> signs{
      {u">="_s, Comparison::GreaterEqual}, {u"≥"_s, Comparison::GreaterEqual}, {u"<="_s, Comparison::LessEqual},
      {u"≤"_s, Comparison::LessEqual},     {u">"_s, Comparison::Greater},      {u"<"_s, Comparison::Less}};
  for (const auto &[sign, comparison] : signs)
    if (take(sign))
      return comparison;
  return std::nullopt;
}

double ConditionCursor::number() {
  const qsizetype begin = offset();
  qsizetype end = begin;
  if (end < m_text.size() && m_text.at(end) == u'-')
    ++end;
  while (end < m_text.size() && (m_text.at(end).isDigit() || m_text.at(end) == u'.'))
    ++end;
  bool ok = false;
  const double read = m_text.mid(begin, end - begin).toDouble(&ok);
  if (!ok || !std::isfinite(read))
    refuse(begin, tr("a number expected here"));
  if (end + 1 < m_text.size() && m_text.at(end) == u',' && m_text.at(end + 1).isDigit())
    refuse(end, tr("a decimal point expected here: write 1.5, not 1,5"));
  m_at = end;
  return read;
}

std::optional<UnitWord> ConditionCursor::unit() {
  const qsizetype begin = offset();
  qsizetype end = begin;
  const bool percent = startsWith(u"%"_s);
  if (percent || startsWith(u"/"_s))
    ++end;
  while (!percent && end < m_text.size() && m_text.at(end).isLetter())
    ++end;
  const QString word = m_text.mid(begin, end - begin);
  if (word.isEmpty() || isJoint(word))
    return std::nullopt;
  QStringList known;
  for (const UnitWord &each : unitWords()) {
    if (each.word == word) {
      m_at = end;
      return each;
    }
    known.append(each.word);
  }
  refuse(tr("no unit \"%1\"%2; known are %3").arg(word, suggestion(word, known), known.join(u' ')));
}

std::chrono::milliseconds ConditionCursor::duration() {
  static const QRegularExpression parts(u"^(?:\\d+(?:\\.\\d+)?\\s*(?:ms|sec|s|min|m|h|d|w)(?![a-zA-Z])\\s*)+"_s);
  const qsizetype begin = offset();
  const QString text = parts.match(rest().toString()).captured();
  const auto read = parseDuration(text);
  if (!read || read->count() <= 0)
    refuse(begin, tr("a time expected here, as 5m or 90s"));
  m_at += text.size();
  return *read;
}

}  // namespace sternway::runbook
