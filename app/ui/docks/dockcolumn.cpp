// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/dockcolumn.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int lowestColumn = 160;
}

DockColumn::DockColumn(QWidget *content, QWidget *parent) : QScrollArea(parent) {
  setObjectName(u"dockColumn"_s);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWidgetResizable(true);
  setWidget(content);
  viewport()->setAutoFillBackground(false);
  content->setAutoFillBackground(false);
  content->installEventFilter(this);
}

QSize DockColumn::minimumSizeHint() const {
  return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), lowestColumn};
}

QSize DockColumn::sizeHint() const {
  const QSize wanted = widget()->sizeHint();
  return QSize(std::min(wanted.width(), window()->width() / 3), wanted.height()).expandedTo(minimumSizeHint());
}

bool DockColumn::eventFilter(QObject *watched, QEvent *event) {
  if (watched == widget() && event->type() == QEvent::LayoutRequest)
    updateGeometry();
  return QScrollArea::eventFilter(watched, event);
}

}  // namespace sternway::ui

#include "moc_dockcolumn.cpp"
