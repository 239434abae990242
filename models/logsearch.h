// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <optional>

namespace sternway {

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

}  // namespace sternway
