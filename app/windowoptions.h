// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveworkspace.h"

#include <QStringList>

namespace sternway {

/// What the command line says of the window.
struct WindowOptions {
  WorkspaceOptions workspace;
  bool rehearsal = false;
  QString scenario = QStringLiteral("bad-release");
};

/// Whether \a arguments (without the program's name) ask for the window: they name no command, nor help or the version.
[[nodiscard]] bool asksForWindow(const QStringList &arguments);
/// The error (ErrorKind::Input) says what is wrong.
[[nodiscard]] Result<WindowOptions> parseWindowOptions(const QStringList &arguments);

/// Whether there is anything to show a window on, as far as the environment tells; \a arguments may name a platform of Qt's.
[[nodiscard]] bool hasDisplay(const QStringList &arguments);
/// What to say where there is none.
[[nodiscard]] QString noDisplayWords();

/// While one lives: where Qt gives up because the display cannot be opened (it aborts the process, and nothing can be asked
/// before), the process says so and ends with ExitStatus::Unreachable. Around the construction of QApplication.
class DisplayGuard final {
public:
  DisplayGuard();
  ~DisplayGuard();
  DisplayGuard(const DisplayGuard &) = delete;
  DisplayGuard &operator=(const DisplayGuard &) = delete;

private:
  void (*m_before)(int);
};

}  // namespace sternway
