// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/timelinedelegate.h"

#include "models/cells.h"
#include "models/timelinemodel.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 2 * grid;
constexpr int indent = grid + markSize + grid;

/// Words stay whole where they can; the long names of images break. \a most: lines; 0: all. Returns the height.
int layOut(QTextLayout &layout, Qt::LayoutDirection direction, int width, int most) {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTextDirection(direction);
  layout.setTextOption(option);
  layout.beginLayout();
  qreal height = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, height});
    height += line.height();
    if (most > 0 && layout.lineCount() == most)
      break;
  }
  layout.endLayout();
  return static_cast<int>(std::ceil(height));
}

QString text(const QModelIndex &index, int column) {
  return index.siblingAtColumn(column).data().toString();
}

QString summary(const QModelIndex &index) {
  return text(index, models::TimelineColumns::Summary).replace(u'\n', QChar::LineSeparator);
}

QString heading(const QModelIndex &index) {
  return text(index, models::TimelineColumns::Time) + u"  "_s + text(index, models::TimelineColumns::Type);
}

/// "pinned · recorded at 14:05:10".
QString aside(const QModelIndex &index) {
  QStringList words;
  if (index.data(models::PinnedRole).toBool())
    words << TimelineDelegate::tr("pinned");
  if (const QString said = index.siblingAtColumn(models::TimelineColumns::Summary).data(models::DetailRole).toString();
      !said.isEmpty())
    words << said;
  return words.join(u" · "_s);
}

QFont bold(QFont font) {
  font.setBold(true);
  return font;
}

/// At the end of the first line, as far as there is room.
void paintAside(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room, const QString &words) {
  if (words.isEmpty() || room.width() <= 0)
    return;
  painter.setFont(option.font);
  painter.setPen(mutedText(option.palette));
  const int right = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignTop);
  painter.drawText(room, right, QFontMetrics(option.font).elidedText(words, Qt::ElideRight, room.width()));
}

/// No more than what can be seen of so many lines is laid out, however long the text is.
constexpr qsizetype longestShown = 1000;

void paintSummary(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QString &whole, int lines) {
  QTextLayout layout(lines > 0 ? whole.left(longestShown) : whole, option.font);
  layOut(layout, option.direction, place.width(), lines);
  const QTextLine last = lines > 0 && layout.lineCount() == lines ? layout.lineAt(lines - 1) : QTextLine();
  if (!last.isValid() || last.textStart() + last.textLength() >= whole.size())
    return layout.draw(&painter, place.topLeft());
  for (int line = 0; line + 1 < lines; ++line)
    layout.lineAt(line).draw(&painter, place.topLeft());
  const QRect room(place.left(), place.top() + static_cast<int>(last.y()), place.width(), static_cast<int>(last.height()) + 1);
  const QString rest = whole.mid(last.textStart(), longestShown).replace(QChar::LineSeparator, u' ');
  const int left = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop);
  painter.drawText(room, left, QFontMetrics(option.font).elidedText(rest, Qt::ElideRight, room.width()));
}

}  // namespace

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
  const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
  const QRect area = option.rect.adjusted(indent, grid / 2, -grid, -grid / 2);
  const int line = QFontMetrics(option.font).height();
  const int left = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop);
  painter->save();
  if (option.state & QStyle::State_Selected)
    painter->fillRect(option.rect, selectionTint(option.palette));
  const QRect sign(option.rect.left() + grid, area.top() + (line - markSize) / 2, markSize, markSize);
  const int mark = index.siblingAtColumn(models::TimelineColumns::Type).data(models::MarkRole).toInt();
  paintMark(*painter, visual(sign), static_cast<Mark>(mark), option.palette);
  painter->setFont(option.font);
  painter->setPen(mutedText(option.palette));
  const QRect top(area.left(), area.top(), area.width(), line);
  painter->drawText(visual(top), left, heading(index));
  int used = QFontMetrics(option.font).horizontalAdvance(heading(index) + u"   "_s);
  if (const QString milestone = text(index, models::TimelineColumns::MilestoneColumn); !milestone.isEmpty()) {
    painter->setFont(bold(option.font));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(visual(top.adjusted(used, 0, 0, 0)), left, milestone);
    used += QFontMetrics(painter->font()).horizontalAdvance(milestone + u"   "_s);
  }
  paintAside(*painter, option, visual(top.adjusted(used, 0, 0, 0)), aside(index));
  painter->setFont(option.font);
  painter->setPen(option.palette.color(QPalette::Text));
  const QRect below = visual(area.adjusted(0, line, 0, 0));
  paintSummary(*painter, option, below, summary(index), m_lines);
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(option.palette.color(QPalette::Highlight));
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
  }
  painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
  const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
  const int width = view ? view->viewport()->width() : option.rect.width();
  const int line = QFontMetrics(option.font).height();
  if (m_lines > 0)
    return {width, (1 + m_lines) * line + grid};
  QTextLayout layout(summary(index), option.font);
  const int height = layOut(layout, option.direction, std::max(8 * grid, width - indent - grid), 0);
  return {width, line + height + grid};
}

}  // namespace sternway::ui

#include "moc_timelinedelegate.cpp"
