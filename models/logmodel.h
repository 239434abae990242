// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/loglevel.h"

#include <QAbstractListModel>

namespace sternway {

/// The newest lines of a log: lines are appended in batches, and the oldest go when there are more than the limit. Levels are a
/// mark (MarkRole) at warnings and errors. GUI thread.
class LogModel final : public QAbstractListModel {
  Q_OBJECT
public:
  static constexpr int defaultLimit = 50'000;
  explicit LogModel(QObject *parent = nullptr, int limit = defaultLimit) : QAbstractListModel(parent), m_limit(limit) {}

  void append(const QStringList &lines);
  void clear();
  [[nodiscard]] int errorCount() const { return m_errors; }
  [[nodiscard]] int warningCount() const { return m_warnings; }
  /// Lines that were dropped at the front so far; the line in row 0 has this number.
  [[nodiscard]] qint64 dropped() const { return m_dropped; }
  /// Characters of the longest line that is or was there.
  [[nodiscard]] qsizetype longest() const { return m_longest; }
  [[nodiscard]] const QString &line(int row) const { return m_lines.at(row).text; }
  [[nodiscard]] LogLevel level(int row) const { return m_lines.at(row).level; }

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
  struct Line {
    QString text;
    LogLevel level = LogLevel::Plain;
  };
  void count(LogLevel level, int by);
  void drop(qsizetype lines);

  int m_limit;
  QList<Line> m_lines;
  int m_errors = 0;
  int m_warnings = 0;
  qint64 m_dropped = 0;
  qsizetype m_longest = 0;
};

}  // namespace sternway
