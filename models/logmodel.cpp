// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logmodel.h"

#include "core/servicestatus.h"
#include "models/roles.h"

namespace sternway {

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

int LogModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
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

}  // namespace sternway
