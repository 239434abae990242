// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace sternway::ui {

/// Paints a line of \a samples into \a rect, from zero to their maximum, or to \a top where that is more, with a dot at the
/// newest. NaN and missing samples are gaps (more than three times the usual step apart). Time runs from left to right in every
/// language.
void paintSparkline(QPainter &painter, const QRectF &rect, const QList<Sample> &samples, double top, const QColor &color);

/// Paints the cells of every table, list and tree of the window by the roles of models/cells.h: the sign of MarkRole before the
/// text, BadgeRole as a badge, SeriesRole as a sparkline, MutedRole in quieter ink, DetailRole as a second line. A selected row
/// is tinted, so that signs keep their colours. A text that does not fit is shown whole as a tooltip; beginning and end of one
/// with NameRole stay. What assistive technology reads is the model's text: a sparkline's column answers Qt::AccessibleTextRole.
class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                 const QModelIndex &index) override;

protected:
  void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
  void paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, int mark) const;
  void paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &detail) const;
};

}  // namespace sternway::ui
