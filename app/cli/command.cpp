// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/output.h"
#include "core/format.h"

#include <QCoreApplication>
#include <QMap>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

std::optional<Kind> kindFromWord(const QString &word) {
  static const QMap<QString, Kind> words{
      {u"deployment"_s, Kind::Deployment},   {u"deployments"_s, Kind::Deployment},   {u"deploy"_s, Kind::Deployment},
      {u"statefulset"_s, Kind::StatefulSet}, {u"statefulsets"_s, Kind::StatefulSet}, {u"sts"_s, Kind::StatefulSet},
      {u"daemonset"_s, Kind::DaemonSet},     {u"daemonsets"_s, Kind::DaemonSet},     {u"ds"_s, Kind::DaemonSet}};
  const auto found = words.constFind(word.toLower());
  return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

}  // namespace

Result<ObjectRef> chooseService(const QList<Workload> &found, const QString &service, const QString &nameSpace) {
  QList<ObjectRef> candidates;
  QStringList names;
  const bool named = service.contains(u'/');
  const auto kind = kindFromWord(service.section(u'/', 0, 0));
  if (named && !kind)
    return fail(ErrorKind::Input, tr("\"%1\" is not a kind that can be rolled back").arg(service.section(u'/', 0, 0)),
                tr("Say deployment/NAME, statefulset/NAME or daemonset/NAME."));
  for (const Workload &workload : found) {
    if (named && workload.ref.kind != *kind)
      continue;
    candidates << workload.ref;
    names << display(workload.ref);
  }
  if (candidates.size() == 1)
    return candidates.first();
  if (candidates.isEmpty())
    return fail(ErrorKind::NotFound,
                nameSpace.isEmpty() ? tr("There is no service \"%1\" in any namespace that can be listed").arg(service)
                                    : tr("There is no service \"%1\" in namespace %2").arg(service, nameSpace),
                tr("A service is a Deployment, StatefulSet or DaemonSet. Check --service, --namespace and --context."));
  return fail(ErrorKind::Input, tr("\"%1\" is ambiguous: %2").arg(service, names.join(u", "_s)),
              tr("Add --namespace, or say KIND/NAME."));
}

Call<ObjectRef> *findService(ClusterApi &cluster, const QString &service, const QString &nameSpace, QObject *context) {
  return mapped<ObjectRef>(
      context, cluster.findWorkloads(service.section(u'/', -1), nameSpace, context),
      [service, nameSpace](const Result<QList<Workload>> &found) {
        return found.and_then([&](const QList<Workload> &all) { return chooseService(all, service, nameSpace); });
      });
}

std::unique_ptr<assess::MonitorPool> makeMonitors(ClusterSession &session, const RunbookPtr &runbook, bool accepted,
                                                  Journal *journal) {
  assess::MonitorPorts ports;
  ports.runbook = [runbook](const ObjectRef &) { return Result<RunbookPtr>(runbook); };
  ports.isAccepted = [accepted](const Runbook &) { return accepted; };
  ports.journal = [journal] { return Result<Journal *>(journal); };
  return std::make_unique<assess::MonitorPool>(session, std::move(ports));
}

namespace {
/// \a status; of what is done, but was not heard, that it is not.
ExitStatus heard(Output &output, ExitStatus status) {
  if (!output.loss())
    return status;
  output.error(*output.loss());
  return status == ExitStatus::Done ? exitStatusFor(output.loss()->kind) : status;
}

int print(const QString &text) {
  Output output(false);
  output.text(text);
  return static_cast<int>(heard(output, ExitStatus::Done));
}
}  // namespace

Done CliCommand::finish(ExitStatus status) {
  if (std::exchange(m_done, true))
    return {};
  m_output.endProgress();
  QMetaObject::invokeMethod(
      this, [this, ended = heard(m_output, status)] { Q_EMIT done(ended); }, Qt::QueuedConnection);
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
                                                  .prometheusConfig = m_options.prometheusConfig,
                                                  .clusterLabel = m_options.clusterLabel}));
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
  static const QHash<QString, decltype(&makeCommand)> makers{
      {u"assess"_s, assessCommand},         {u"accept"_s, acceptCommand},
      {u"check"_s, checkCommand},           {u"rollback"_s, rollbackCommand},
      {u"migrations"_s, migrationsCommand}, {u"rehearse"_s, rehearseCommand},
      {u"import"_s, importCommand},         {u"guard"_s, guardCommand},
      {u"steps"_s, stepsCommand},           {u"try"_s, tryCommand},
      {u"secrets"_s, secretsCommand},       {u"channels"_s, channelsCommand},
      {u"outbox"_s, outboxCommand},         {u"message"_s, messageCommand},
      {u"postmortem"_s, postMortemCommand}, {u"doctor"_s, doctorCommand},
      {u"followups"_s, followUpsCommand},   {u"completion"_s, referenceCommand},
      {u"manual"_s, referenceCommand},      {u"guide"_s, guideCommand}};
  return makers.value(options.command, incidentsCommand)(options, environment);
}

namespace {
/// Those that change nothing, or write one file as a whole. Whoever carries something out ends it in good order.
Interrupt::WhenBusy whenBusy(const QString &command) {
  static const QStringList readers{u"assess"_s,    u"check"_s,  u"try"_s,    u"doctor"_s,    u"completion"_s,
                                   u"manual"_s,    u"guide"_s,  u"steps"_s,  u"show"_s,      u"incidents"_s,
                                   u"followups"_s, u"import"_s, u"export"_s, u"postmortem"_s};
  return readers.contains(command) ? Interrupt::WhenBusy::End : Interrupt::WhenBusy::Wait;
}
}  // namespace

int runCommandLine(const QStringList &arguments, const Environment &environment) {
  if (asksForHelp(arguments)) {
    const bool isTopic = arguments.value(0) == "help"_L1;
    const QString topic = arguments.value(isTopic ? 1 : 0);
    const QString page = isTopic && !isCommand(topic) ? guideText(topic) : QString();
    if (isTopic && page.isEmpty() && !topic.isEmpty() && topic != u"help" && !topic.startsWith(u'-') && !isCommand(topic)) {
      Output(arguments.contains(u"--json"_s))
          .error({.kind = ErrorKind::NotFound,
                  .message = tr("There is no command or page \"%1\"").arg(topic),
                  .detail = tr("sternway --help lists the commands, sternway guide the pages.")});
      return static_cast<int>(ExitStatus::No);
    }
    return print((page.isEmpty() ? helpText(topic) : page).trimmed());
  }
  if (arguments.contains(u"--version"_s)) {
    QStringList lines{QStringLiteral("sternway " STERNWAY_VERSION)};
    for (const auto &[name, version] : environment.libraries())
      lines << u"%1 %2"_s.arg(name, version);
    return print(lines.join(u'\n'));
  }
  const auto options = parseOptions(arguments);
  if (!options) {
    Output(arguments.contains(u"--json"_s)).error(options.error());
    return static_cast<int>(ExitStatus::Usage);
  }
  const std::unique_ptr<CliCommand> command = makeCommand(*options, environment);
  const Interrupt interrupt(whenBusy(options->command));
  QObject::connect(&interrupt, &Interrupt::interrupted, command.get(), &CliCommand::interrupt);
  QObject::connect(command.get(), &CliCommand::done, command.get(),
                   [](ExitStatus status) { QCoreApplication::exit(static_cast<int>(status)); });
  QMetaObject::invokeMethod(
      command.get(), [&command] { command->start(); }, Qt::QueuedConnection);
  return QCoreApplication::exec();
}

}  // namespace sternway::cli

#include "moc_command.cpp"
