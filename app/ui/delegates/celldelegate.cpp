// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "models/cells.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sternway::ui {

namespace {

double highest(const QList<Sample> &samples) {
  double top = 0;
  for (const Sample &sample : samples)
    if (std::isfinite(sample.value))
      top = std::max(top, sample.value);
  return top;
}

/// The median: a few samples may lie nearer together, or apart. Of two at least.
qint64 usualStep(const QList<Sample> &samples) {
  QList<qint64> steps;
  for (qsizetype i = 1; i < samples.size(); ++i)
    steps.append(samples[i].time - samples[i - 1].time);
  const auto middle = steps.begin() + steps.size() / 2;
  std::nth_element(steps.begin(), middle, steps.end());
  return std::max<qint64>(1, *middle);
}

}  // namespace

void paintSparkline(QPainter &painter, const QRectF &rect, const QList<Sample> &samples, double least, const QColor &color) {
  if (samples.size() < 2)
    return;
  const qint64 from = samples.first().time;
  const auto span = static_cast<double>(std::max<qint64>(1, samples.last().time - from));
  const double top = std::max(least, highest(samples));
  const qint64 gap = 3 * usualStep(samples);
  const auto at = [&](const Sample &sample) {
    const double height = top > 0 ? sample.value / top : 0;
    return QPointF(rect.left() + rect.width() * static_cast<double>(sample.time - from) / span,
                   rect.bottom() - rect.height() * std::max(0.0, height));
  };
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  // Nobody sees the round joints of a line as thin as that, and they are half of the work.
  painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
  QPolygonF line;
  qint64 last = from;
  for (const Sample &sample : samples) {
    if (!line.isEmpty() && (!std::isfinite(sample.value) || sample.time - last > gap)) {
      painter.drawPolyline(line);
      line.clear();
    }
    if (std::isfinite(sample.value)) {
      line << at(sample);
      last = sample.time;
    }
  }
  painter.drawPolyline(line);
  if (!line.isEmpty()) {
    painter.setBrush(color);
    painter.drawEllipse(line.last(), 1.6, 1.6);
  }
  painter.restore();
}

namespace {

constexpr int signSize = 2 * grid;

QStyle &styleOf(const QStyleOptionViewItem &option) {
  return option.widget ? *option.widget->style() : *QApplication::style();
}

QRect textRect(const QStyleOptionViewItem &option) {
  return styleOf(option).subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).adjusted(grid, 0, -grid, 0);
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option) {
  return option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
}

}  // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  // Of the application's palette: a tree has this tint as its own highlight, for what it paints beside the cells.
  const QColor tint = selectionTint(QApplication::palette());
  option->palette.setColor(QPalette::Highlight, tint);
  option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Active, QPalette::Text));
  if (index.data(models::HeadingRole).toBool())
    option->font.setBold(true);
  if (const QVariant mark = index.data(models::EmphasisRole); mark.isValid()) {
    option->font.setBold(true);
    option->backgroundBrush = markTint(static_cast<Mark>(mark.toInt()), option->palette);
  }
  if (index.data(models::NameRole).toBool())
    option->textElideMode = Qt::ElideMiddle;
  if (index.data(models::MutedRole).toBool())
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
      option->palette.setColor(role, mutedText(option->palette));
  // "12.1 %" stays in its order in a mirrored window.
  if (option->direction == Qt::RightToLeft && !option->text.isEmpty() && !option->text.isRightToLeft())
    option->text = QChar(0x202A) + option->text + QChar(0x202C);
  if (index.data(models::MarkRole).isValid()) {
    // The room for the sign; paint() fills it.
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(signSize, signSize);
    option->decorationAlignment = Qt::AlignCenter;
  }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const {
  QStyleOptionViewItem option = given;
  initStyleOption(&option, index);
  const QStyleOptionViewItem whole = option;
  const QVariant badge = index.data(models::BadgeRole);
  const QVariant series = index.data(models::SeriesRole);
  const QString detail = index.data(models::DetailRole).toString();
  if (badge.isValid() || series.isValid() || !detail.isEmpty())
    option.text.clear();
  styleOf(option).drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

  if (const QVariant mark = index.data(models::MarkRole); mark.isValid())
    paintMark(*painter, styleOf(whole).subElementRect(QStyle::SE_ItemViewItemDecoration, &whole, whole.widget),
              static_cast<Mark>(mark.toInt()), whole.palette);
  if (badge.isValid() && !whole.text.isEmpty())
    paintBadge(*painter, whole, textRect(whole), badge.toInt());
  else if (series.isValid())
    paintSparkline(*painter, QRectF(option.rect).adjusted(grid, 6, -grid, -6), series.value<QList<Sample>>(),
                   index.data(models::SeriesTopRole).toDouble(),
                   index.data(models::MutedRole).toBool() ? mutedText(option.palette) : seriesColor(0, option.palette));
  else if (!detail.isEmpty())
    paintLines(*painter, whole, textRect(whole), detail);
}

void CellDelegate::paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, int mark) const {
  const QFontMetrics metrics(option.font);
  const QSize size(std::min(metrics.horizontalAdvance(option.text) + 2 * grid, rect.width()), metrics.height() + 4);
  const QRect badge = QStyle::alignedRect(option.direction, option.displayAlignment, size, rect);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(markColor(static_cast<Mark>(mark), option.palette));
  painter.setBrush(markTint(static_cast<Mark>(mark), option.palette));
  painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), grid / 2.0, grid / 2.0);
  painter.setFont(option.font);
  painter.setPen(option.palette.color(groupOf(option), QPalette::Text));
  const QRect inside = badge.adjusted(grid - 1, 0, 1 - grid, 0);
  painter.drawText(inside, Qt::AlignCenter, metrics.elidedText(option.text, option.textElideMode, inside.width()));
  painter.restore();
}

void CellDelegate::paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect,
                              const QString &detail) const {
  const QFontMetrics metrics(option.font);
  const int top = rect.top() + (rect.height() - 2 * metrics.height()) / 2;
  const Qt::Alignment left = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
  painter.save();
  painter.setFont(option.font);
  painter.setPen(option.palette.color(groupOf(option), QPalette::Text));
  painter.drawText(QRect(rect.left(), top, rect.width(), metrics.height()), static_cast<int>(left),
                   metrics.elidedText(option.text, Qt::ElideRight, rect.width()));
  painter.setPen(mutedText(option.palette));
  painter.drawText(QRect(rect.left(), top + metrics.height(), rect.width(), metrics.height()), static_cast<int>(left),
                   metrics.elidedText(detail, Qt::ElideRight, rect.width()));
  painter.restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
  QSize size = QStyledItemDelegate::sizeHint(option, index);
  const QFontMetrics metrics(option.font);
  const int lines = index.data(models::DetailRole).toString().isEmpty() ? 1 : 2;
  size.setHeight(std::max(size.height(), lines * metrics.height() + grid));
  if (index.data(models::BadgeRole).isValid())
    size.rwidth() += 2 * grid;
  if (index.data(models::SeriesRole).isValid())
    size.setWidth(std::max(size.width(), 12 * grid));
  return size;
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &given,
                             const QModelIndex &index) {
  if (event->type() != QEvent::ToolTip || !index.data(Qt::ToolTipRole).toString().isEmpty())
    return QStyledItemDelegate::helpEvent(event, view, given, index);
  QStyleOptionViewItem option = given;
  initStyleOption(&option, index);
  const QString detail = index.data(models::DetailRole).toString();
  const QFontMetrics metrics(option.font);
  const int needed = std::max(metrics.horizontalAdvance(option.text), metrics.horizontalAdvance(detail));
  if (needed <= textRect(option).width() || index.data(models::SeriesRole).isValid())
    return false;
  QToolTip::showText(event->globalPos(), detail.isEmpty() ? option.text : option.text + u'\n' + detail, view);
  return true;
}

}  // namespace sternway::ui

#include "moc_celldelegate.cpp"
