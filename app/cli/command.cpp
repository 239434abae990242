// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/commands.h"
#include "cli/prompt.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

std::unique_ptr<MonitorPool> makeMonitors(ClusterSession &session, const RunbookPtr &runbook, bool accepted, Journal *journal) {
  MonitorPorts ports;
  ports.runbook = [runbook](const ObjectRef &) { return Result<RunbookPtr>(runbook); };
  ports.isAccepted = [accepted](const Runbook &) { return accepted; };
  ports.journal = [journal] { return Result<Journal *>(journal); };
  return std::make_unique<MonitorPool>(session, std::move(ports));
}

Done CliCommand::finish(ExitStatus status) {
  if (std::exchange(m_done, true))
    return {};
  m_output.endProgress();
  QMetaObject::invokeMethod(
      this, [this, status] { Q_EMIT done(status); }, Qt::QueuedConnection);
  return {};
}

void CliCommand::endWith(const Error &error) {
  m_output.error(error);
  finish(exitStatusFor(error.kind));
}

void CliCommand::endIfFailed(const Result<Done> &went) {
  if (!went)
    endWith(went.error());
}

Result<std::shared_ptr<ClusterSession>> CliCommand::connectToCluster() {
  const auto session = TRY(m_environment.connect({.kubeconfig = m_options.kubeconfig,
                                                  .context = m_options.context,
                                                  .prometheus = m_options.prometheus,
                                                  .alertmanager = m_options.alertmanager,
                                                  .prometheusConfig = m_options.prometheusConfig}));
  for (const QString &notice : session->notices())
    m_output.note(notice);
  if (!session->metrics())
    m_output.note(tr("No Prometheus is known for context %1: say --prometheus URL. What the metrics would tell is unknown.")
                      .arg(session->context()));
  return session;
}

Result<OpenJournal> CliCommand::openJournal(const QString &folder, Clock &clock) {
  return m_environment.openJournal(folder, clock, [this](const QString &text) { m_output.note(text); });
}

Result<RunbookPtr> CliCommand::runbookFor(const ObjectRef &service) {
  return m_environment.loadRunbook(m_options.runbook, service, [this](const QString &text) { m_output.note(text); });
}

std::unique_ptr<CliCommand> makeCommand(const Options &options, const Environment &environment) {
  static const QHash<QString, decltype(&makeCommand)> makers{{u"assess"_s, assessCommand},     {u"accept"_s, acceptCommand},
                                                             {u"check"_s, checkCommand},       {u"rollback"_s, rollbackCommand},
                                                             {u"rehearse"_s, rehearseCommand}, {u"import"_s, importCommand},
                                                             {u"steps"_s, stepsCommand}};
  return makers.value(options.command, incidentsCommand)(options, environment);
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
