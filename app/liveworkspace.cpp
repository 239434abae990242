// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveworkspace.h"

#include "cli/doctor.h"
#include "journal/journalstore.h"
#include "platform/heap.h"
#include "platform/keychainsecrets.h"
#include "platform/paths.h"
#include "rehearsal/scenario.h"
#include "runbook/library.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "sternway.h"

#include <QDir>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QString rehearsalContextName = u"rehearsal"_s;

bool claims(const Runbook &runbook, const QString &nameSpace, const QString &name) {
  const ObjectRef workload{.context = rehearsalContextName, .nameSpace = nameSpace, .name = name, .kind = Kind::Deployment};
  return std::ranges::any_of(runbook.services,
                             [&workload](const RunbookService &service) { return runbook::bindsTo(service, workload); });
}

/// The scenario strikes a service that the runbook is for: its own where that is one, else another one that it has, else the
/// first that the runbook names.
void aim(rehearsal::RehearsalOptions &options, const Runbook &runbook) {
  const auto scenario = rehearsal::loadScenario(options.scenario);
  if (!scenario || claims(runbook, scenario->ending.nameSpace, scenario->ending.service))
    return;  // what is wrong with the scenario is said when it starts
  for (const rehearsal::ScenarioService &each : scenario->services)
    if (claims(runbook, each.nameSpace, each.name)) {
      options.nameSpace = each.nameSpace;
      options.service = each.name;
      return;
    }
  for (const RunbookService &named : runbook.services) {
    const QString nameSpace = named.nameSpace.isEmpty() ? scenario->ending.nameSpace : named.nameSpace;
    const QString name = named.workload.isEmpty() ? named.name : named.workload.section(u'/', -1);
    if (claims(runbook, nameSpace, name)) {
      options.nameSpace = nameSpace;
      options.service = name;
      return;
    }
  }
}
}  // namespace

class LiveWorkspace::JournalClock final : public Clock {
public:
  explicit JournalClock(const LiveWorkspace &workspace) : m_workspace(workspace) {}
  [[nodiscard]] QDateTime now() const override {
    const auto &sessions = m_workspace.m_sessions;
    const bool rehearsing = sessions.size() == 1 && sessions.begin()->second->isRehearsal();
    return rehearsing ? sessions.begin()->second->clock().now() : SystemClock().now();
  }
  QObject *after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) override {
    return SystemClock().after(delay, context, std::move(function));
  }

private:
  const LiveWorkspace &m_workspace;
};

LiveWorkspace::LiveWorkspace(WorkspaceOptions options, QObject *parent)
    : ui::Workspace(parent),
      m_options(std::move(options)),
      m_settings(platform::settingsFile()),
      m_kubeconfig(paths().explicitFile),
      m_library(steps::stepKinds(), sternway::platform::runbookFolder(m_settings.get(platform::setting::runbooks))) {
  platform::shareHeaps();
  connect(&m_library, &runbook::RunbookLibrary::changed, this, &LiveWorkspace::tell);
  connect(&m_settings, &platform::Settings::changed, this, [this](const QString &name) {
    if (name == platform::setting::runbooks.name)
      m_library.setFolder(sternway::platform::runbookFolder(m_settings.get(platform::setting::runbooks)));
  });
  // Nobody listens yet.
  QMetaObject::invokeMethod(this, &LiveWorkspace::tellProblems, Qt::QueuedConnection);
}

LiveWorkspace::~LiveWorkspace() {
  dropWatchers();
}

kube::KubeconfigPaths LiveWorkspace::paths() const {
  const QString chosen = m_options.kubeconfig.isEmpty() ? m_settings.get(platform::setting::kubeconfig) : m_options.kubeconfig;
  return kube::KubeconfigPaths::fromEnvironment(chosen);
}

/// As the command does it.
Call<QList<Finding>> *LiveWorkspace::examine(std::function<void(const Finding &)> told, QObject *context) {
  cli::Options options;
  options.kubeconfig = paths().explicitFile;
  options.context = m_options.context;
  options.prometheus = m_options.prometheus;
  return cli::examineComputer(options, makeEnvironment(), std::move(told), context);
}

QStringList LiveWorkspace::kubeconfigPaths() const {
  return paths().files();
}

Result<QList<ui::ContextEntry>> LiveWorkspace::contexts() const {
  const kube::Kubeconfig kubeconfig = TRY(kube::Kubeconfig::load(paths()));
  QList<ui::ContextEntry> entries;
  for (const kube::KubeContextSummary &summary : kubeconfig.contexts()) {
    const auto context = kubeconfig.context(summary.name);
    entries.append({.name = summary.name,
                    .problem = context ? QString() : context.error().message,
                    .current = isMeant(kubeconfig, summary.name)});
  }
  return entries;
}

QList<ClusterSession *> LiveWorkspace::sessions() const {
  QList<ClusterSession *> all;
  for (const auto &[name, session] : m_sessions)
    all.append(session.get());
  return all;
}

ClusterSession *LiveWorkspace::session(const QString &context) const {
  const auto found = m_sessions.find(context);
  return found == m_sessions.end() ? nullptr : found->second.get();
}

bool LiveWorkspace::isMeant(const kube::Kubeconfig &kubeconfig, const QString &context) const {
  return context == (m_options.context.isEmpty() ? kubeconfig.currentContext() : m_options.context);
}

Result<ClusterSession *> LiveWorkspace::open(const QString &context) {
  if (ClusterSession *known = session(context))
    return known;
  const kube::Kubeconfig kubeconfig = TRY(kube::Kubeconfig::load(paths()));
  const kube::KubeContext found = TRY(kubeconfig.context(context));
  if (found.name == rehearsalContextName && session(rehearsalContextName))
    return fail(ErrorKind::Conflict, tr("A rehearsal is open under the name %1: close it first").arg(rehearsalContextName));
  SessionParts parts;
  parts.clock = std::make_unique<SystemClock>();
  parts.context = found;
  parts.kubeconfig = paths().forCommands();
  if (isMeant(kubeconfig, found.name)) {
    parts.prometheus.where = m_options.prometheus;
    parts.prometheus.alertmanager = m_options.alertmanager;
    parts.prometheus.clusterLabel = m_options.clusterLabel;
  }
  return add(std::move(parts));
}

ClusterSession *LiveWorkspace::add(SessionParts parts) {
  const QString name = parts.context.name;
  auto &session = m_sessions[name];
  session = std::make_unique<LiveSession>(std::move(parts), m_settings, secrets());
  Q_EMIT sessionOpened(session.get());
  return session.get();
}

void LiveWorkspace::close(const QString &context) {
  const auto found = m_sessions.find(context);
  if (found == m_sessions.end())
    return;
  m_guards.drop(context);
  Q_EMIT sessionAboutToClose(found->second.get());
  // It may be one of its own signals that led here.
  m_operations.release(found->second.release(), context);
  m_sessions.erase(found);
}

QList<ui::RehearsalChoice> LiveWorkspace::rehearsals() const {
  QList<ui::RehearsalChoice> choices;
  for (const QString &name : rehearsal::scenarioNames())
    choices.append({.name = name, .title = rehearsal::scenarioTitle(name)});
  return choices;
}

Result<ClusterSession *> LiveWorkspace::startRehearsal(const QString &scenario) {
  close(rehearsalContextName);
  SessionParts parts;
  // Beside a real cluster it runs in real time: the journal has one time for both.
  parts.clock = std::make_unique<ScaledClock>(QDateTime::currentDateTimeUtc(), m_sessions.empty() ? m_options.speed : 1);
  rehearsal::RehearsalOptions options{.scenario = scenario, .seed = 1};
  if (!m_options.runbook.isEmpty()) {
    Runbook own = TRY(runbook::loadRunbook(steps::stepKinds(), m_options.runbook));
    // It was named for the rehearsal, whatever contexts it is for.
    for (RunbookService &service : own.services)
      service.contextPattern.clear();
    aim(options, own);
    m_rehearsalRunbook = std::make_shared<Runbook>(std::move(own));
  }
  parts.rehearsal = TRY(rehearsal::HostedRehearsal::start(options, *parts.clock));
  parts.context = rehearsalContext(parts.rehearsal->rehearsal());
  return add(std::move(parts));
}

Result<incident::IncidentService *> LiveWorkspace::incidents() {
  if (!m_incidents) {
    m_journalClock = std::make_unique<JournalClock>(*this);
    auto sql = std::make_unique<journal::SqlJournal>(journalSettings(platform::journalFile()), *m_journalClock);
    connect(sql.get(), &journal::SqlJournal::notice, this, &ui::Workspace::notice);
    m_guardBook = sql.get();
    Outbox &outbox = *sql;
    PostMortemBook &postMortems = *sql;
    m_journal = std::move(sql);
    m_incidents = std::make_unique<incident::IncidentService>(*m_journal);
    m_postMortems = std::make_unique<incident::PostMortems>(postMortems, m_incidents->store());
    watch(*m_incidents);
    m_incidents->store().incidents(this)->then([this](const Result<QList<Incident>> &) { watchJournal(); });
    startSending(outbox);
  }
  return m_incidents.get();
}

Result<PostMortemBook *> LiveWorkspace::postMortems() {
  TRY(incidents());
  return m_postMortems.get();
}

/// What an earlier run has left goes out as well.
void LiveWorkspace::startSending(Outbox &outbox) {
  m_sender = std::make_unique<LiveSender>(outbox, m_channels, secrets(), m_senderClock);
  connect(&m_sender->sender(), &notify::OutboxSender::recorded, &m_incidents->store(), &incident::IncidentStore::refresh);
  m_sender->sender().start();
}

/// What another process has written is seen at once. The folder is there by now; where it could not be made, who waits for
/// something looks by himself.
void LiveWorkspace::watchJournal() {
  m_journalWatch = std::make_unique<journal::JournalWatch>(platform::journalFile());
  connect(m_journalWatch.get(), &journal::JournalWatch::changed, &m_guards, &operate::Guards::look);
  connect(m_journalWatch.get(), &journal::JournalWatch::changed, &m_incidents->store(), &incident::IncidentStore::refresh);
}

Result<notify::OutboxSender *> LiveWorkspace::sender() {
  TRY(incidents());
  return &m_sender->sender();
}

Result<RunbookPtr> LiveWorkspace::runbook(const ObjectRef &service) const {
  const ClusterSession *open = session(service.context);
  // What a team wrote for its own services says nothing about those of a rehearsal.
  if (!open || !open->isRehearsal())
    return m_library.runbook(service);
  const RunbookPtr bound = m_rehearsalRunbook ? runbook::boundRunbook({m_rehearsalRunbook}, service) : nullptr;
  return bound ? Result<RunbookPtr>(bound) : m_library.fallback();
}

void LiveWorkspace::tell(const QList<runbook::RunbookChange> &changes) {
  Q_EMIT runbooksChanged();
  QStringList paths;
  for (const runbook::RunbookChange &change : changes) {
    Q_EMIT notice(changeText(change));
    paths.append(change.path);
  }
  for (const runbook::LibraryProblem &each : m_library.problems())
    if (each.problem.isError && paths.contains(each.path))
      Q_EMIT notice(problemText(each.path, each.problem));
}

void LiveWorkspace::tellProblems() {
  for (const runbook::LibraryProblem &each : m_library.problems())
    if (each.problem.isError)
      Q_EMIT notice(problemText(each.path, each.problem));
}

QString LiveWorkspace::runbookFolder() const {
  return m_library.folder();
}

QStringList LiveWorkspace::runbookProblems(const ObjectRef &service) const {
  QSet<QString> paths;
  for (const runbook::RunbookClaim &claim : runbook::claimsOn(m_library.runbooks(), service))
    paths.insert(claim.runbook->path);
  QStringList problems;
  for (const runbook::LibraryProblem &each : m_library.problemsFor(service))
    if (paths.contains(each.path))
      problems.append(problemText(each.path, each.problem));
  return problems;
}

SecretStore &LiveWorkspace::secrets() {
  if (!m_secrets) {
    auto secrets = std::make_unique<platform::KeychainSecrets>();
    secrets->keepUsesIn(m_settings);
    m_secrets = std::move(secrets);
  }
  return *m_secrets;
}

void LiveWorkspace::reload(const QString &context) {
  if (const QString file = paths().explicitFile; file != m_kubeconfig) {
    m_kubeconfig = file;
    QStringList open;
    for (const auto &[name, session] : m_sessions)
      if (!session->isRehearsal())
        open << name;
    // They are other clusters now, whatever their names are; who wants them opens them again.
    for (const QString &name : open)
      close(name);
    Q_EMIT contextsChanged();
  }
  const auto found = m_sessions.find(context);
  if (found != m_sessions.end())
    found->second->reload();
}

}  // namespace sternway

#include "moc_liveworkspace.cpp"
