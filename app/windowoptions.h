// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveworkspace.h"

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

}  // namespace sternway
