// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sternway::ui {

/// Paints one event of a TimelineModel in a list: sign, time, kind and milestone in one line, with what is said beside it
/// (pinned, corrected, recorded later) at its end; what happened below it, as many lines as it takes.
class TimelineDelegate final : public QStyledItemDelegate {
  Q_OBJECT
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  /// What happened has so many lines, and ends with an ellipsis where it needs more; 0: as many as it takes.
  void setLines(int lines) { m_lines = lines; }
  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
  int m_lines = 0;
};

}  // namespace sternway::ui
