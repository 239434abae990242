// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdesk.h"

#include "ui/help/helpplaces.h"
#include "ui/help/helpwindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>

namespace sternway::ui {

HelpDesk::HelpDesk(platform::Settings &settings, QWidget &window) : QObject(&window), m_settings(settings) {
  // A dialog's keys do not come to the window that it belongs to.
  qApp->installEventFilter(this);
}

HelpDesk::~HelpDesk() = default;

HelpDesk *HelpDesk::of(const QWidget &widget) {
  const QWidget *root = &widget;
  while (root->parentWidget())
    root = root->parentWidget();
  return root->findChild<HelpDesk *>(QString(), Qt::FindDirectChildrenOnly);
}

void HelpDesk::open(const QString &topic) {
  if (!m_window) {
    m_window = std::make_unique<HelpWindow>(m_settings);
    connect(m_window.get(), &HelpWindow::leftGuide, this, [](const QUrl &address) { QDesktopServices::openUrl(address); });
  }
  m_window->open(topic);
}

void HelpDesk::openAbout(const QWidget *part) {
  open(topicFor(part));
}

bool HelpDesk::eventFilter(QObject *watched, QEvent *event) {
  if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
    return false;
  const auto *press = static_cast<QKeyEvent *>(event);
  const auto *widget = static_cast<QWidget *>(watched);
  if (press->key() != Qt::Key_F1 || press->modifiers() != Qt::NoModifier || of(*widget) != this)
    return false;
  openAbout(widget);
  return true;
}

}  // namespace sternway::ui

#include "moc_helpdesk.cpp"
