// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace sternway::ui {

class MainWindow;
class TourCallout;
class Workspace;

/// Five stops in a rehearsal, each beside the real thing. It invites once, at the first rehearsal, and can be taken up again
/// where it was left. Never while a cluster that is no rehearsal is open. GUI thread; a child of the window; the workspace
/// outlives it.
class Tour final : public QObject {
  Q_OBJECT
public:
  Tour(MainWindow &window, Workspace &workspace);
  ~Tour() override;

  static constexpr int stopCount = 5;
  /// In the corner, without taking the focus; nothing where it was finished or left before.
  void invite();
  /// From the stop where it was left, with the keyboard in it; begins the usual rehearsal where none is open; shows nothing
  /// where that cannot begin. False: a cluster that is no rehearsal is open.
  [[nodiscard]] bool resume();
  /// The stop that is shown; -1: the invitation, or none.
  [[nodiscard]] int stop() const { return m_stop; }
  [[nodiscard]] TourCallout *callout() const;  ///< null: nothing is shown

private:
  [[nodiscard]] bool isAllowed() const;
  void openCallout();
  void begin();
  void go(int stop);
  void say();
  [[nodiscard]] bool openService();
  [[nodiscard]] QWidget *target() const;
  void end(int takeUpAt);

  MainWindow &m_window;
  Workspace &m_workspace;
  QPointer<TourCallout> m_callout;
  int m_stop = -1;
  bool m_isBeginning = false;  ///< waits for the first verdict of the rehearsal
};

}  // namespace sternway::ui
