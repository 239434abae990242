// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logmodel.h"

#include "core/verdict.h"
#include "models/cells.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {

/// Loggers write the level first, after a time and a name at most.
constexpr qsizetype prefix = 160;

const QRegularExpression &stated() {
  static const QRegularExpression expression(
      u"[\"' ,{]?(?:level|severity|lvl|loglevel)[\"']?\\s*[=:]\\s*[\"']?(?<word>[a-z]+|[0-9]{2})\\b"_s,
      QRegularExpression::CaseInsensitiveOption);
  return expression;
}

const QRegularExpression &word() {
  static const QRegularExpression expression(
      u"(?<![\\w=/.-])(?<word>ERROR|ERR|FATAL|CRITICAL|PANIC|SEVERE|EMERG|ALERT|WARNING|WARN)(?![\\w=/])"_s
      u"|^(?<start>panic|fatal error|error|warning|Traceback \\(most recent call last|Exception in thread|Unhandled exception)\\b"_s
      u"|\\[(?<boxed>error|err|fatal|crit|critical|warn|warning|alert|emerg)\\]"_s);
  return expression;
}

const QRegularExpression &klog() {
  static const QRegularExpression expression(u"^(?<word>[EFW])[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}"_s);
  return expression;
}

LogLevel levelOf(const QString &text) {
  const QString lower = text.toLower();
  if (lower.startsWith(u"warn") || lower == u"w" || lower == u"40")
    return LogLevel::Warning;
  static const QStringList calm{u"info"_s,        u"debug"_s, u"trace"_s, u"notice"_s, u"verbose"_s,
                                u"information"_s, u"silly"_s, u"10"_s,    u"20"_s,     u"30"_s};
  return calm.contains(lower) ? LogLevel::Plain : LogLevel::Error;
}

/// Most lines have none of these letters in a row: far cheaper than the expressions.
bool mayHaveLevel(QStringView line) {
  const QString lower = line.toString().toLower();
  for (const QStringView sign :
       {u"err", u"warn", u"fatal", u"panic", u"crit", u"sever", u"emerg", u"alert", u"level", u"lvl", u"traceback", u"exception"})
    if (lower.contains(sign))
      return true;
  return !line.isEmpty() && (line.front() == u'E' || line.front() == u'F' || line.front() == u'W');
}

}  // namespace

LogLevel logLevel(QStringView line) {
  const QStringView head = line.left(prefix);
  if (!mayHaveLevel(head))
    return LogLevel::Plain;
  if (const auto match = stated().match(line.left(4 * prefix).toString()); match.hasMatch())
    return levelOf(match.captured(u"word"_s));
  const QString text = head.toString();
  if (const auto match = klog().match(text); match.hasMatch())
    return levelOf(match.captured(u"word"_s));
  const auto match = word().match(text);
  if (!match.hasMatch())
    return LogLevel::Plain;
  return levelOf(match.captured(u"word"_s) + match.captured(u"start"_s) + match.captured(u"boxed"_s));
}

LogSearch::LogSearch(LogModel &model, QObject *parent) : QObject(parent), m_model(model) {
  connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
    scan(first, last);
    Q_EMIT changed();
  });
  connect(&model, &QAbstractItemModel::rowsRemoved, this, &LogSearch::forget);
  connect(&model, &QAbstractItemModel::modelReset, this, [this] { setText(m_text); });
}

void LogSearch::setText(const QString &text) {
  m_text = text;
  m_hits.clear();
  scan(0, m_model.rowCount() - 1);
  Q_EMIT changed();
}

void LogSearch::scan(int first, int last) {
  if (m_text.isEmpty())
    return;
  for (int row = first; row <= last; ++row)
    if (m_model.line(row).contains(m_text, Qt::CaseInsensitive))
      m_hits.push_back(m_model.dropped() + row);
}

void LogSearch::forget() {
  while (!m_hits.empty() && m_hits.front() < m_model.dropped())
    m_hits.pop_front();
  Q_EMIT changed();
}

int LogSearch::rowOf(qint64 line) const {
  return static_cast<int>(line - m_model.dropped());
}

std::optional<int> LogSearch::next(int row) const {
  if (m_hits.empty())
    return std::nullopt;
  const auto hit = std::upper_bound(m_hits.cbegin(), m_hits.cend(), m_model.dropped() + row);
  return rowOf(hit == m_hits.cend() ? m_hits.front() : *hit);
}

std::optional<int> LogSearch::previous(int row) const {
  if (m_hits.empty())
    return std::nullopt;
  const auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), m_model.dropped() + row);
  return rowOf(hit == m_hits.cbegin() ? m_hits.back() : *std::prev(hit));
}

int LogSearch::position(int row) const {
  const qint64 line = m_model.dropped() + row;
  const auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), line);
  return hit != m_hits.cend() && *hit == line ? static_cast<int>(std::distance(m_hits.cbegin(), hit)) + 1 : 0;
}

void LogModel::append(const QStringList &lines) {
  const qsizetype skipped = std::max<qsizetype>(0, lines.size() - m_limit);
  const qsizetype added = lines.size() - skipped;
  if (added == 0)
    return;
  drop(std::min(m_lines.size(), m_lines.size() + added - m_limit));
  m_dropped += skipped;
  const int first = static_cast<int>(m_lines.size());
  beginInsertRows({}, first, first + static_cast<int>(added) - 1);
  for (qsizetype i = skipped; i < lines.size(); ++i) {
    const LogLevel found = logLevel(lines.at(i));
    m_lines.append({lines.at(i), found});
    m_longest = std::max(m_longest, lines.at(i).size());
    count(found, 1);
  }
  endInsertRows();
}

void LogModel::drop(qsizetype lines) {
  if (lines <= 0)
    return;
  beginRemoveRows({}, 0, static_cast<int>(lines) - 1);
  for (qsizetype i = 0; i < lines; ++i)
    count(m_lines.at(i).level, -1);
  m_lines.remove(0, lines);
  m_dropped += lines;
  endRemoveRows();
}

void LogModel::count(LogLevel level, int by) {
  if (level == LogLevel::Error)
    m_errors += by;
  else if (level == LogLevel::Warning)
    m_warnings += by;
}

void LogModel::clear() {
  beginResetModel();
  m_lines.clear();
  m_errors = m_warnings = 0;
  m_dropped = m_longest = 0;
  endResetModel();
}

QVariant LogModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    return {};
  const Line &line = m_lines.at(index.row());
  if (role == Qt::DisplayRole)
    return line.text;
  if (role == MarkRole && line.level != LogLevel::Plain)
    return static_cast<int>(line.level == LogLevel::Error ? Mark::Critical : Mark::Warning);
  return {};
}

}  // namespace sternway::models

#include "moc_logmodel.cpp"
