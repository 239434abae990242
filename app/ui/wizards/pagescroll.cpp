// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/pagescroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace sternway::ui {

void PageScroll::showTop() {
  fit();
  verticalScrollBar()->setValue(0);
}

void PageScroll::resizeEvent(QResizeEvent *event) {
  QScrollArea::resizeEvent(event);
  fit();
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event) {
  if (watched == widget() && event->type() == QEvent::LayoutRequest)
    fit();
  return QScrollArea::eventFilter(watched, event);
}

/// With what its wrapped texts need at this width; an area that resizes its widget itself would ask all pages, and for the height
/// that they would like to have.
void PageScroll::fit() {
  const auto *pages = qobject_cast<QStackedWidget *>(widget());
  const QWidget *page = pages ? pages->currentWidget() : nullptr;
  if (!page)
    return;
  QSize needed = page->minimumSizeHint();
  if (const QLayout *layout = page->layout(); layout && layout->hasHeightForWidth())
    needed.setHeight(layout->minimumHeightForWidth(std::max(needed.width(), viewport()->width())));
  widget()->resize(viewport()->size().expandedTo(needed));
}

}  // namespace sternway::ui

#include "moc_pagescroll.cpp"
