// SPDX-License-Identifier: GPL-3.0-or-later
#include "display.h"

#include "cli/options.h"
#include "core/format.h"

#include <unistd.h>
#include <csignal>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// For the signal handler, which may allocate nothing.
QByteArray &lastWords() {
  static QByteArray words;
  return words;
}

void sayAndEnd(int) {
  const QByteArray &words = lastWords();
  [[maybe_unused]] const auto written = write(STDERR_FILENO, words.constData(), static_cast<size_t>(words.size()));
  _exit(static_cast<int>(ExitStatus::Unreachable));
}
}  // namespace

bool hasDisplay(const QStringList &arguments) {
  for (const char *variable : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"})
    if (!qEnvironmentVariableIsEmpty(variable))
      return true;
  return arguments.contains(u"-platform"_s) || arguments.contains(u"--platform"_s);
}

QString noDisplayWords() {
  return tr(
      "The window needs a display (DISPLAY or WAYLAND_DISPLAY), and none can be opened. Without one: sternway assess, "
      "rollback, rehearse; see sternway --help.");
}

DisplayGuard::DisplayGuard() {
  lastWords() = noDisplayWords().toUtf8() + '\n';
  m_before = std::signal(SIGABRT, sayAndEnd);
}

DisplayGuard::~DisplayGuard() {
  std::signal(SIGABRT, m_before);
}

}  // namespace sternway
