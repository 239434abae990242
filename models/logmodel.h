// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QObject>
#include <QStringView>

#include <deque>
#include <optional>

namespace sternway::models {

enum class LogLevel : quint8 { Plain, Warning, Error };

/// How bad a log line is, by the words that loggers write: levels in JSON ("level":"error", pino's 50), in logfmt (level=warn),
/// klog's first letter (E0110 02:03:04), a word on its own near the beginning (ERROR, WARN, panic:), and the first line of a
/// stack trace. A number of errors ("errors=0", "0 errors") is none. Pure.
[[nodiscard]] LogLevel logLevel(QStringView line);

class LogModel;

/// Finds a text, whatever its case, in the lines of a log, and keeps up while lines come and go. GUI thread; the model outlives
/// it.
class LogSearch final : public QObject {
  Q_OBJECT
public:
  explicit LogSearch(LogModel &model, QObject *parent = nullptr);

  /// An empty text finds nothing.
  void setText(const QString &text);
  [[nodiscard]] QString text() const { return m_text; }
  /// Lines that have it.
  [[nodiscard]] int count() const { return static_cast<int>(m_hits.size()); }
  /// The row of the next such line after \a row (before it, for previous), round the end; nothing: there is none.
  [[nodiscard]] std::optional<int> next(int row) const;
  [[nodiscard]] std::optional<int> previous(int row) const;
  /// Which hit the row is, from 1; 0: none.
  [[nodiscard]] int position(int row) const;

Q_SIGNALS:
  void changed();

private:
  void scan(int first, int last);
  void forget();
  [[nodiscard]] int rowOf(qint64 line) const;

  LogModel &m_model;
  QString m_text;
  std::deque<qint64> m_hits;  ///< numbers of lines, see LogModel::dropped()
};

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

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
  }
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

}  // namespace sternway::models
