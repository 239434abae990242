// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/livewindow.h"

#include "live/lab.h"
#include "ui/banner.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

#include <tuple>

namespace sternway::test {

using namespace Qt::StringLiterals;

LiveWindow::LiveWindow(const QString &kubeconfig, const QString &nameSpace)
    : m_workspace({.kubeconfig = kubeconfig, .prometheus = Lab::prometheus()}), m_window(m_workspace) {
  std::ignore = m_workspace.settings().set(platform::setting::production, u"lab"_s, true);
  std::ignore = m_workspace.settings().set(platform::setting::namespaces, u"lab"_s, {nameSpace});
  m_window.show();
  m_window.activateWindow();
  std::ignore = QTest::qWaitForWindowActive(&m_window);
}

LiveWindow::~LiveWindow() {
  delete m_wizard.data();
}

QString LiveWindow::page() const {
  return m_window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName();
}

QString LiveWindow::banner(const char *name) const {
  const auto *banner = m_window.findChild<ui::Banner *>(QString::fromLatin1(name));
  return banner && banner->isVisible() ? banner->text() : QString();
}

const models::FleetRow *LiveWindow::row(const QString &service) {
  const models::FleetModel &services = m_window.fleet().services();
  for (int row = 0; row < services.rowCount(); ++row)
    if (services.at(row).ref.name == service)
      return &services.at(row);
  return nullptr;
}

bool LiveWindow::judges(const QString &service, Mark mark) {
  const models::FleetRow *found = row(service);
  return found && found->status && markOf(*found) == mark;
}

bool LiveWindow::waitFor(const std::function<bool()> &reached, int seconds) const {
  return QTest::qWaitFor(reached, seconds * 1000);
}

void LiveWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QWidget *focus = QApplication::focusWidget();
  QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
}

void LiveWindow::type(const QString &text) {
  QTest::keyClicks(QApplication::focusWidget(), text);
}

bool LiveWindow::openWizard() {
  press(Qt::Key_R, Qt::ControlModifier);
  if (!waitFor([this] { return (m_wizard = m_window.findChild<ui::RollbackWizard *>()) != nullptr; }, 60))
    return false;
  return QTest::qWaitForWindowActive(m_wizard, 60'000) && waitFor([this] { return mayGoOn(); });
}

QString LiveWindow::wizardPage() const {
  return m_wizard ? m_wizard->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName() : QString();
}

QString LiveWindow::said(const char *banner) const {
  return part<ui::Banner>(banner)->text();
}

bool LiveWindow::untilWizardPage(const QString &name, int seconds) const {
  return waitFor([this, &name] { return wizardPage() == name; }, seconds);
}

bool LiveWindow::mayGoOn() const {
  const auto *next = m_wizard->findChild<QPushButton *>(u"next"_s);
  return next->isVisible() && next->isEnabled();
}

bool LiveWindow::enterTo(const QString &next) const {
  if (!waitFor([this] { return mayGoOn(); }))
    return false;
  press(Qt::Key_Return);
  return wizardPage() == next;
}

bool LiveWindow::confirm(const QString &service, const QString &reason) {
  for (const auto &next : {u"ChangesPage"_s, u"PreflightPage"_s, u"ConfirmPage"_s})
    if (!enterTo(next))
      return false;
  type(reason);  // in place of the suggested one, which is selected
  if (mayGoOn())
    return false;  // not in production without its name
  press(Qt::Key_Tab);
  type(service);
  press(Qt::Key_Return);  // to the button
  return enterTo(u"ProgressPage"_s);
}

}  // namespace sternway::test
