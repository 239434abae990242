// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sternway {

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
