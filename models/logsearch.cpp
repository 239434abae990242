// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logsearch.h"

#include "models/logmodel.h"

#include <algorithm>

namespace sternway {

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

}  // namespace sternway
