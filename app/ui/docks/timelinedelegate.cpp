// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/timelinedelegate.h"

#include "models/roles.h"
#include "models/timelinemodel.h"
#include "ui/markpainter.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 2 * grid;
constexpr int indent = grid + signSize + grid;
constexpr int wrapped = Qt::TextWordWrap | Qt::TextWrapAnywhere;

QString text(const QModelIndex &index, int column) {
  return index.siblingAtColumn(column).data().toString();
}

QString heading(const QModelIndex &index) {
  return text(index, TimelineColumns::Time) + u"  "_s + text(index, TimelineColumns::Type);
}

QFont bold(QFont font) {
  font.setBold(true);
  return font;
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
  const QRect sign(option.rect.left() + grid, area.top() + (line - signSize) / 2, signSize, signSize);
  const int mark = index.siblingAtColumn(TimelineColumns::Type).data(MarkRole).toInt();
  paintMark(*painter, visual(sign), static_cast<Mark>(mark), option.palette);
  painter->setFont(option.font);
  painter->setPen(mutedText(option.palette));
  const QRect top(area.left(), area.top(), area.width(), line);
  painter->drawText(visual(top), left, heading(index));
  if (const QString milestone = text(index, TimelineColumns::MilestoneColumn); !milestone.isEmpty()) {
    const int used = QFontMetrics(option.font).horizontalAdvance(heading(index) + u"   "_s);
    painter->setFont(bold(option.font));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(visual(top.adjusted(used, 0, 0, 0)), left, milestone);
  }
  painter->setFont(option.font);
  painter->setPen(option.palette.color(QPalette::Text));
  painter->drawText(visual(area.adjusted(0, line, 0, 0)), left | wrapped, text(index, TimelineColumns::Summary));
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(option.palette.color(QPalette::Highlight));
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
  }
  painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
  const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
  const int width = view ? view->viewport()->width() : option.rect.width();
  const QFontMetrics metrics(option.font);
  const QRect room(0, 0, std::max(8 * grid, width - indent - grid), 100'000);
  const QRect needed = metrics.boundingRect(room, wrapped, text(index, TimelineColumns::Summary));
  return {width, metrics.height() + needed.height() + grid};
}

}  // namespace sternway
