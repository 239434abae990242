// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowoptions.h"

#include "cli/options.h"
#include "core/format.h"
#include "windowoptions.h"

#include <unistd.h>

#include <QCommandLineParser>

#include <csignal>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> wrong(const QString &message) {
  return fail(ErrorKind::Input, message, tr("See: %1").arg(u"sternway --help"_s));
}
}  // namespace

bool asksForWindow(const QStringList &arguments) {
  for (const QString &word : {u"-h"_s, u"--help"_s, u"--version"_s})
    if (arguments.contains(word))
      return false;
  return arguments.isEmpty() || arguments.constFirst().startsWith(u'-');
}

Result<WindowOptions> parseWindowOptions(const QStringList &arguments) {
  QCommandLineParser parser;
  for (const QString &name : {u"kubeconfig"_s, u"context"_s, u"prometheus"_s, u"alertmanager"_s, u"cluster-label"_s,
                              u"scenario"_s, u"speed"_s, u"runbook"_s})
    parser.addOption(QCommandLineOption(name, {}, name));
  parser.addOption(QCommandLineOption(u"rehearsal"_s));
  if (!parser.parse(QStringList{u"sternway"_s} + arguments))
    return wrong(parser.errorText());
  if (!parser.positionalArguments().isEmpty())
    return wrong(tr("unexpected argument \"%1\"").arg(parser.positionalArguments().constFirst()));
  WindowOptions options;
  options.workspace.kubeconfig = parser.value(u"kubeconfig"_s);
  options.workspace.context = parser.value(u"context"_s);
  options.workspace.prometheus = parser.value(u"prometheus"_s);
  options.workspace.alertmanager = parser.value(u"alertmanager"_s);
  options.workspace.clusterLabel = parser.value(u"cluster-label"_s);
  options.workspace.runbook = parser.value(u"runbook"_s);
  options.rehearsal = parser.isSet(u"rehearsal"_s);
  if (parser.isSet(u"scenario"_s))
    options.scenario = parser.value(u"scenario"_s);
  if (parser.isSet(u"speed"_s)) {
    const auto speed = cli::speedFactor(parser.value(u"speed"_s));
    options.workspace.speed = speed.value_or(options.workspace.speed);
    if (!speed)
      return wrong(tr("--speed takes a factor from 0.1 to 200, not \"%1\"").arg(parser.value(u"speed"_s)));
  }
  if (!options.rehearsal && (parser.isSet(u"scenario"_s) || parser.isSet(u"speed"_s)))
    return wrong(tr("--scenario and --speed go with --rehearsal"));
  if (!options.rehearsal && parser.isSet(u"runbook"_s))
    return wrong(tr("--runbook goes with --rehearsal here; the window takes a service's runbook from the folder of runbooks"));
  return options;
}

namespace {
/// For the signal handler, which may allocate nothing.
QByteArray &lastWords() {
  static QByteArray words;
  return words;
}

void sayAndEnd(int) {
  const QByteArray &words = lastWords();
  [[maybe_unused]] const auto written = write(STDERR_FILENO, words.constData(), static_cast<size_t>(words.size()));
  _exit(static_cast<int>(cli::ExitStatus::Unreachable));
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
