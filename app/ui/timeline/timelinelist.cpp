// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinelist.h"

#include "ui/docks/timelinedelegate.h"

namespace sternway::ui {

TimelineList::TimelineList(models::TimelineFilter &events, QWidget *parent)
    : QListView(parent), m_delegate(new TimelineDelegate(this)) {
  setItemDelegate(m_delegate);
  setModel(&events);
  setResizeMode(Adjust);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(NoEditTriggers);
  setWordWrap(true);
  setContextMenuPolicy(Qt::CustomContextMenu);
  for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&events, change, this, &TimelineList::fit);
  connect(&events, &QAbstractItemModel::layoutChanged, this, &TimelineList::fit);
  connect(&events, &QAbstractItemModel::modelReset, this, &TimelineList::fit);
  fit();
}

void TimelineList::fit() {
  const bool isLong = model()->rowCount() >= longFrom;
  if (isLong == uniformItemSizes())
    return;
  m_delegate->setLines(isLong ? 2 : 0);
  setUniformItemSizes(isLong);
  scheduleDelayedItemsLayout();
}

}  // namespace sternway::ui

#include "moc_timelinelist.cpp"
