// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logdelegate.h"

#include "models/roles.h"
#include "ui/markpainter.h"

#include <QPainter>

namespace sternway {

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
  painter->save();
  painter->setFont(option.font);
  const QVariant mark = index.data(MarkRole);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  if (selected)
    painter->fillRect(option.rect, selectionTint(option.palette));
  else if (mark.isValid())
    painter->fillRect(QRect(option.rect.topLeft(), QSize(indent - 4, option.rect.height())),
                      markTint(static_cast<Mark>(mark.toInt()), option.palette));
  if (mark.isValid())
    paintMark(*painter, QRectF(option.rect.left() + 4, option.rect.center().y() - 6, 13, 13), static_cast<Mark>(mark.toInt()),
              option.palette);
  const QString text = index.data().toString();
  const QRect place = option.rect.adjusted(indent, 0, 0, 0);
  paintHits(*painter, option, place, text);
  painter->setPen(option.palette.color(QPalette::Text));
  painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
  painter->restore();
}

void LogDelegate::paintHits(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                            const QString &text) const {
  if (m_searched.isEmpty())
    return;
  for (qsizetype at = text.indexOf(m_searched, 0, Qt::CaseInsensitive); at >= 0;
       at = text.indexOf(m_searched, at + m_searched.size(), Qt::CaseInsensitive)) {
    const int left = option.fontMetrics.horizontalAdvance(text, static_cast<int>(at));
    const int width = option.fontMetrics.horizontalAdvance(text.mid(at, m_searched.size()));
    const QRect hit(place.left() + left, place.top() + 1, width, place.height() - 2);
    painter.fillRect(hit, markTint(Mark::Progress, option.palette));
    painter.setPen(markColor(Mark::Progress, option.palette));
    painter.drawRect(hit.adjusted(0, 0, -1, -1));
  }
}

}  // namespace sternway
