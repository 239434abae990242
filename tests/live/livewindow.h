// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveworkspace.h"
#include "ui/mainwindow.h"
#include "ui/wizards/rollbackwizard.h"

#include <QPointer>
#include <QStackedWidget>

#include <functional>

namespace sternway::test {

/// The program's own window on the lab, in production by its settings, driven by keys alone: they go where the focus is.
class LiveWindow {
public:
  /// Folders for settings and journal are taken from the environment.
  LiveWindow(const QString &kubeconfig, const QString &nameSpace);
  ~LiveWindow();

  [[nodiscard]] ui::MainWindow &window() { return m_window; }
  [[nodiscard]] QString page() const;
  /// The text of the first banner of that name in the window; empty while it is hidden.
  [[nodiscard]] QString banner(const char *name) const;
  [[nodiscard]] const models::FleetRow *row(const QString &service);
  [[nodiscard]] bool judges(const QString &service, Mark mark);
  [[nodiscard]] bool waitFor(const std::function<bool()> &reached, int seconds = 180) const;

  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  static void type(const QString &text);

  /// Ctrl+R, and its first page when that can be left; false: it did not come.
  [[nodiscard]] bool openWizard();
  [[nodiscard]] ui::RollbackWizard *wizard() const { return m_wizard; }
  [[nodiscard]] QString wizardPage() const;
  /// Of the page that is shown, else of the wizard itself.
  template <typename T>
  [[nodiscard]] T *part(const char *name) const {
    const QString wanted = QString::fromLatin1(name);
    T *inPage = m_wizard->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentWidget()->findChild<T *>(wanted);
    return inPage ? inPage : m_wizard->findChild<T *>(wanted);
  }
  [[nodiscard]] QString said(const char *banner) const;
  [[nodiscard]] bool untilWizardPage(const QString &name, int seconds) const;
  [[nodiscard]] bool mayGoOn() const;
  /// Enter, as soon as the page may be left; false: it leads elsewhere.
  [[nodiscard]] bool enterTo(const QString &next) const;
  /// From the first page to the confirmation, the name and the reason typed, and the rollback begun.
  [[nodiscard]] bool confirm(const QString &service, const QString &reason);

private:
  LiveWorkspace m_workspace;
  ui::MainWindow m_window;
  QPointer<ui::RollbackWizard> m_wizard;
};

}  // namespace sternway::test
