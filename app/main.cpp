// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/output.h"
#include "platform/languages.h"
#include "platform/logging.h"
#include "platform/paths.h"
#include "sternway.h"
#include "ui/mainwindow.h"
#include "windowoptions.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
void nameApplication() {
  QCoreApplication::setApplicationName(u"sternway"_s);
  QCoreApplication::setApplicationVersion(QStringLiteral(STERNWAY_VERSION));
}

int refuse(const Error &error) {
  cli::Output(false).error(error);
  return static_cast<int>(cli::exitStatusFor(error.kind));
}

/// What the command line wants to see first; else the window opens what was open last.
void openWanted(ui::MainWindow &window, const ui::Workspace &workspace, const WindowOptions &options) {
  if (options.rehearsal)
    return window.openRehearsal(options.scenario);
  const WorkspaceOptions &wanted = options.workspace;
  if (wanted.context.isEmpty() && wanted.kubeconfig.isEmpty() && wanted.prometheus.isEmpty())
    return;
  const auto contexts = workspace.contexts();
  if (!contexts)
    return;  // the welcome page says why
  for (const ui::ContextEntry &entry : *contexts)
    if (entry.current)
      window.openContext(entry.name);
}

int runWindow(int argc, char **argv) {
  std::optional<DisplayGuard> guard(std::in_place);
  QApplication application(argc, argv);
  guard.reset();
  nameApplication();
  const auto options = parseWindowOptions(QCoreApplication::arguments().mid(1));
  if (!options)
    return refuse(options.error());
  LiveWorkspace workspace(options->workspace);
  platform::Languages languages;
  languages.follow(workspace.settings());
  ui::MainWindow window(workspace);
  // Before the window opens by itself what was open last, and after its first paint.
  QTimer::singleShot(0, &window, [&] { openWanted(window, workspace, *options); });
  window.show();
  return QApplication::exec();
}

/// Qt's GUI looks for a Wayland display on whatever platform. Where the session names no folder for that (cron, CI, sudo), it
/// warns of that and makes one that stays; meanwhile there is one that goes.
class RuntimeFolder final {
public:
  RuntimeFolder() {
    if (qEnvironmentVariableIsEmpty(name))
      qputenv(name, QFile::encodeName(m_folder.emplace().path()));
  }
  ~RuntimeFolder() {
    if (m_folder)
      qunsetenv(name);
  }
  RuntimeFolder(const RuntimeFolder &) = delete;
  RuntimeFolder &operator=(const RuntimeFolder &) = delete;

private:
  static constexpr const char *name = "XDG_RUNTIME_DIR";
  std::optional<QTemporaryDir> m_folder;
};

/// Commands that write PDF need fonts, and so Qt's GUI, on its platform without a display. It gets none of the command's
/// arguments, for it would take some of them for its own.
std::unique_ptr<QCoreApplication> commandApplication(int &argc, char **argv, const QStringList &arguments) {
  static const QStringList writers{u"export"_s, u"postmortem"_s, u"rehearse"_s, u"doctor"_s};
  if (!writers.contains(arguments.value(0)))
    return std::make_unique<QCoreApplication>(argc, argv);
  static int count = 3;
  static std::array<char *, 4> own{argv[0], const_cast<char *>("-platform"), const_cast<char *>("offscreen"), nullptr};
  const RuntimeFolder folder;
  return std::make_unique<QGuiApplication>(count, own.data());
}

int runCommand(int argc, char **argv, const QStringList &arguments) {
  const auto application = commandApplication(argc, argv, arguments);
  nameApplication();
  platform::Languages languages;
  languages.use({});
  if (!asksForWindow(arguments))
    return runCommandLine(arguments, makeEnvironment());
  const auto options = parseWindowOptions(arguments);
  return refuse(options ? fail(ErrorKind::Unreachable, noDisplayWords()).value() : options.error());
}
}  // namespace

int main(int argc, char **argv) {
  platform::installLogging();
  platform::findHome();
  QStringList arguments;
  for (int i = 1; i < argc; ++i)
    arguments << QString::fromLocal8Bit(argv[i]);
  return asksForWindow(arguments) && hasDisplay(arguments) ? runWindow(argc, argv) : runCommand(argc, argv, arguments);
}
