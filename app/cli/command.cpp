// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/acceptcommand.h"
#include "cli/assesscommand.h"
#include "cli/checkcommand.h"
#include "cli/importcommand.h"
#include "cli/incidentscommand.h"
#include "cli/interrupt.h"
#include "cli/rehearsecommand.h"
#include "cli/rollbackcommand.h"
#include "cli/stepscommand.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

void CliCommand::finish(ExitStatus status) {
  if (std::exchange(m_done, true))
    return;
  m_output.endProgress();
  QMetaObject::invokeMethod(
      this, [this, status] { Q_EMIT done(status); }, Qt::QueuedConnection);
}

void CliCommand::fail(const Error &error) {
  m_output.error(error);
  finish(exitStatusFor(error.kind));
}

WorkplaceRequest workplaceRequest(const Options &options) {
  return {.kubeconfig = options.kubeconfig,
          .context = options.context,
          .prometheus = options.prometheus,
          .alertmanager = options.alertmanager,
          .prometheusConfig = options.prometheusConfig};
}

std::unique_ptr<CliCommand> makeCommand(const Options &options, const Environment &environment) {
  if (options.command == "assess"_L1)
    return std::make_unique<AssessCommand>(options, environment);
  if (options.command == "accept"_L1)
    return std::make_unique<AcceptCommand>(options, environment);
  if (options.command == "check"_L1)
    return std::make_unique<CheckCommand>(options, environment);
  if (options.command == "rollback"_L1)
    return std::make_unique<RollbackCommand>(options, environment);
  if (options.command == "rehearse"_L1)
    return std::make_unique<RehearseCommand>(options, environment);
  if (options.command == "import"_L1)
    return std::make_unique<ImportCommand>(options, environment);
  if (options.command == "steps"_L1)
    return std::make_unique<StepsCommand>(options, environment);
  return std::make_unique<IncidentsCommand>(options, environment);
}

int runCommandLine(const QStringList &arguments, const Environment &environment) {
  if (asksForHelp(arguments)) {
    const QString command = arguments.value(0) == "help"_L1 ? arguments.value(1) : arguments.value(0);
    Output(false).text(helpText(command).trimmed());
    return static_cast<int>(ExitStatus::Done);
  }
  if (arguments.contains(u"--version"_s)) {
    Output(false).text(QStringLiteral("sternway " STERNWAY_VERSION));
    return static_cast<int>(ExitStatus::Done);
  }
  const auto options = parseOptions(arguments);
  if (!options) {
    Output(arguments.contains(u"--json"_s)).error(options.error());
    return static_cast<int>(ExitStatus::Usage);
  }
  const std::unique_ptr<CliCommand> command = makeCommand(*options, environment);
  const Interrupt interrupt;
  QObject::connect(&interrupt, &Interrupt::interrupted, command.get(), &CliCommand::interrupt);
  QObject::connect(command.get(), &CliCommand::done, command.get(),
                   [](ExitStatus status) { QCoreApplication::exit(static_cast<int>(status)); });
  QMetaObject::invokeMethod(
      command.get(), [&command] { command->start(); }, Qt::QueuedConnection);
  return QCoreApplication::exec();
}

}  // namespace sternway
