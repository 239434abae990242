// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "screenshots/picturestage.h"

class QPushButton;

namespace sternway::ui {
class MainWindow;
class RollbackWizard;
class ServicesWizard;
class Workspace;
}  // namespace sternway::ui

namespace sternway {

/// A release that is bad in several services: a guard that counts down, the rollback of a process that was killed, found again,
/// and the board of all the others, of which one is refused. Window, workspace and journal outlive it. GUI thread.
class RollbacksPlay final : public PictureStage {
  Q_OBJECT
public:
  /// \a journal: of another process, with the same file.
  RollbacksPlay(ui::MainWindow &window, ui::Workspace &workspace, Journal &journal, const QString &folder,
                QObject *parent = nullptr);

private:
  void guard();
  void crash();
  void board();
  void goOn(const QString &page);
  /// A process began it, sent its patch, and is gone.
  void leaveUnfinished();
  void leave(const Workload &workload, const History &history);

  [[nodiscard]] ObjectRef service(const QString &nameSpace, const QString &name) const;
  [[nodiscard]] ui::RollbackWizard *wizard() const;
  [[nodiscard]] ui::ServicesWizard *services() const;
  [[nodiscard]] std::function<bool()> answered(const QString &page) const;

  ui::MainWindow &m_window;
  ui::Workspace &m_workspace;
  Journal &m_journal;
  bool m_isLeft = false;
};

}  // namespace sternway
