// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardcontext.h"

#include "assess/fleethealth.h"
#include "assess/verdictlog.h"
#include "core/declarations.h"
#include "core/shell.h"
#include "core/variables.h"
#include "models/revisionmodel.h"
#include "operate/migrationway.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"
#include "steps/gitops/gitops.h"
#include "steps/registry.h"

#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// What a runbook says of going back is not said of going forward again: the judgement is what stays of it.
RunbookPtr withoutWayBack(const Runbook &whole) {
  auto kept = std::make_shared<Runbook>(whole);
  kept->variables.clear();
  kept->checklists.clear();
  kept->procedure.clear();
  kept->methods.clear();
  kept->migrations = {};
  kept->scenarios.clear();
  kept->communication.clear();
  kept->followUps.clear();
  return kept;
}
}  // namespace

WizardContext::WizardContext(Workspace &workspace, ClusterSession &session, ObjectRef service, WizardPurpose purpose,
                             QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_session(&session),
      m_service(std::move(service)),
      m_purpose(purpose),
      m_monitor(workspace.monitors(session).monitor(m_service)) {}

WizardContext::~WizardContext() = default;

Result<Done> WizardContext::begin() {
  const auto journal = m_workspace.journal();
  if (!journal)
    return tl::unexpected(journal.error());
  const auto runbook = m_workspace.runbook(m_service);
  if (!runbook)
    return tl::unexpected(runbook.error());
  m_journal = *journal;
  m_runbook = m_purpose == WizardPurpose::RollForward ? withoutWayBack(**runbook) : *runbook;
  m_run = m_workspace.operations().running(m_service);
  if (!m_run)
    m_run = std::make_shared<operate::RollbackRun>(
        m_monitor, *m_journal,
        operate::RunRequest{.scope = isOnlyMigrations() ? operate::PlanScope::Migrations : operate::PlanScope::Service,
                            .author = platform::loginName(),
                            .rehearsal = m_session->isRehearsal(),
                            .kubeconfig = m_session->kubeconfig(),
                            .suspendsGitOps = m_suspendsGitOps,
                            .isForward = m_purpose == WizardPurpose::RollForward,
                            .asks = operate::Asks::Always,
                            .messages = m_workspace.messages()});
  m_opensIncident = m_run->operation() != nullptr;
  m_checks = std::make_unique<operate::ChecklistRun>(*m_journal, platform::loginName());
  m_values.follow(*m_checks, m_runbook);
  m_automatic = automaticItems(*m_runbook);
  Q_EMIT runReplaced();
  followChecks();
  return Done{};
}

void WizardContext::openIncident() {
  if (!std::exchange(m_opensIncident, true))
    m_run->openIncident({{.type = eventtype::wizardOpened,
                          .summary = goesForward() ? tr("Wizard opened to roll forward again") : tr("Rollback wizard opened")}});
}

bool WizardContext::knowsIncident() const {
  return m_checks->isLoaded() || !(m_opensIncident || m_run->callsForRollback() || hasOpenIncident());
}

bool WizardContext::hasOpenIncident() const {
  return sternway::hasOpenIncident(m_monitor->past(), m_service);
}

QString WizardContext::suggestedReason() const {
  const assess::Assessment &assessment = m_run->assessment();
  return goesForward() || !assess::callsForRollback(assessment.verdict)
             ? QString()
             : reasonOf(assessment.verdict, assessment.matrix, assessment.at);
}

/// The runbook's messages have the same reason.
Result<Done> WizardContext::setReason(const QString &reason) {
  for (const RunbookVariable &variable : m_values.declared())
    if (variable.name == reasonVariable && m_values.text(variable) != reason)
      m_values.type(variable, reason);
  m_values.keep();
  if (hasPlanPage()) {
    m_filledIn.insert(reasonVariable, reason);
    m_run->setProcedure(steps(), m_filledIn);
  }
  return m_run->setReason(reason);
}

/// The values of steps around it are asked for on a later page.
void WizardContext::planUndo(const QString &revisionUid, bool allowBad) {
  m_run->setProcedure({}, {});
  m_run->setSkips({});
  m_run->target(revisionUid, allowBad);
  m_values.setUndo(undoes() ? m_run->undo() : KubernetesUndo());
}

/// Secrets go into no plan: the journal keeps it.
void WizardContext::planAsWritten() {
  m_values.keep();
  m_plannedValues = plannableValues();
  m_filledIn = placeholderValues(VariableValues::Secrets::Left);
  m_run->setProcedure(steps(), m_filledIn);
  m_run->setSkips(m_skips);
  m_run->replan();
}

void WizardContext::skip(const QString &stepId, const QString &reason) {
  if (reason.isEmpty())
    m_skips.remove(stepId);
  else
    m_skips.insert(stepId, reason);
  planAsWritten();
}

QHash<QString, QString> WizardContext::plannableValues() const {
  QHash<QString, QString> values = m_values.values(VariableValues::Secrets::Left);
  values.remove(reasonVariable);
  return values;
}

QStringList WizardContext::healthUrls() const {
  return sternway::assess::healthUrls(m_runbook, m_service);
}

void WizardContext::consider(const ChosenWay &method) {
  if (std::exchange(m_considered, method) == method)
    return;
  m_values.setUndo({});  // another method may count revisions of something else, as Helm does
  m_skips.clear();
  Q_EMIT methodConsidered();
}

ChosenWay WizardContext::way() const {
  return m_considered.id.isEmpty() && m_checks ? m_checks->way() : m_considered;
}

QList<GuidedStep> WizardContext::steps() const {
  if (!m_checks || m_purpose == WizardPurpose::RollForward)
    return {};
  return isOnlyMigrations() ? onlyMigrations() : procedure(way());
}

/// Of the ways to take migrations back only the chosen one is there.
QList<GuidedStep> WizardContext::procedure(const ChosenWay &way) const {
  const CarriedOut extent = carriedOut(way);
  const QList<GuidedStep> all = guidedSteps(steps::stepKinds(), *m_runbook, way, m_service.name, extent);
  const QString chosen = way.scenario ? QString() : m_migrations.method;
  if (extent != CarriedOut::Undo && !chosen.isEmpty())
    if (const auto with = operate::withMigrations(all, *m_runbook, chosen))
      return operate::withMigrationOverride(*with, m_migrations.overrideReason);
  return operate::withOneMigration(all, *m_runbook, chosen);
}

QList<GuidedStep> WizardContext::onlyMigrations() const {
  if (m_migrations.method.isEmpty())
    return {};
  QList<GuidedStep> all =
      operate::migrationMethod(*m_runbook, m_migrations.method)
          .and_then([this](const Method &method) { return operate::migrationSteps(*m_runbook, method, m_service.name); })
          .value_or(QList<GuidedStep>());
  for (GuidedStep &guided : all)
    if (!isAccepted())
      guided.byWizard = guided.asks = false;
  return operate::withMigrationOverride(all, m_migrations.overrideReason);
}

bool WizardContext::isAccepted() const {
  return platform::isAccepted(*m_runbook, m_workspace.settings());
}

bool WizardContext::asksForMigrations() const {
  return !m_runbook->migrations.methods.isEmpty() && (isOnlyMigrations() || !way().scenario);
}

void WizardContext::decideMigrations(const MigrationDecision &decision) {
  const bool isOther = std::exchange(m_migrations, decision).method != decision.method;
  if (!isOther)
    return;
  m_skips.clear();
  Q_EMIT methodConsidered();
}

Call<operate::MigrationOutlook> *WizardContext::lookAhead(const QString &method, QObject *parent) const {
  operate::MigrationQuestion question{.runbook = m_runbook, .method = method, .overrideReason = m_migrations.overrideReason};
  question.request.workload = m_run->assessment().workload;
  question.request.history = m_run->assessment().history;
  question.request.values = placeholderValues(VariableValues::Secrets::Left);
  question.request.options.kubeconfig = m_session->kubeconfig();
  question.request.now = m_session->clock().now();
  return operate::lookAhead({.cluster = [session = m_session](const TargetRef &) { return &session->cluster(); },
                             .clock = &m_session->clock(),
                             .programs = m_session->programs(),
                             .web = m_session->web(),
                             .secrets = m_session->secrets(),
                             .kubeconfig = m_session->kubeconfig()},
                            question, parent);
}

void WizardContext::execute() {
  QList<EventDraft> events;
  if (!m_migrations.method.isEmpty() && asksForMigrations()) {
    if (!m_migrations.backupNote.isEmpty())
      events << operate::backupNoteEvent(m_migrations.backupNote, m_checks->who());
    if (!m_migrations.overrideReason.isEmpty())
      events << operate::migrationOverrideEvent(m_migrations.overrideReason, m_checks->who());
  }
  m_run->setEvents(events);
  m_workspace.operations().execute(m_run);
}

QString WizardContext::gitOpsOwners() const {
  QStringList titles;
  if (m_run && !isOnlyMigrations())
    for (const Step &step : steps::suspendSteps(m_run->assessment().workload))
      titles << step.title;
  return titles.join(u'\n');
}

void WizardContext::setSuspendsGitOps(bool suspends) {
  if (std::exchange(m_suspendsGitOps, suspends) == suspends)
    return;
  m_run->setSuspendsGitOps(suspends);
  m_run->replan();
}

CarriedOut WizardContext::carriedOut(const ChosenWay &method) const {
  if (!isAccepted())
    return CarriedOut::Undo;
  return method.id.isEmpty() ? CarriedOut::Around : CarriedOut::Way;
}

bool WizardContext::hasPlanPage() const {
  const QList<GuidedStep> all = steps();
  return rollsBackByItself(all) && std::ranges::any_of(all, [](const GuidedStep &guided) {
           const StepDescriptor *kind = operate::carriedOut(guided);
           return kind && kind->runsAsWritten && kind->role != StepRole::Waits;
         });
}

QStringList WizardContext::declared() const {
  return m_checks ? declaredIn(m_checks->events()).keys() : QStringList();
}

Filled WizardContext::filled(const QString &command, VariableValues::Secrets secrets) const {
  return fill(inCluster(command, m_service.context, m_session->kubeconfig()), placeholderValues(secrets), Encoding::Shell);
}

QString WizardContext::shown(const QString &text) const {
  return fill(text, placeholderValues(VariableValues::Secrets::Hidden)).text;
}

/// What has no value stays unfilled, and is named.
QHash<QString, QString> WizardContext::placeholderValues(VariableValues::Secrets secrets) const {
  QHash<QString, QString> values = capturedValues(
      {.service = m_service, .undo = m_run->undo(), .events = m_checks->events(), .now = m_session->clock().now()});
  values.insert(m_values.values(secrets));
  return values;
}

QHash<QString, QString> WizardContext::messageValues() const {
  QHash<QString, QString> values = undoValues(m_run->undo());
  values.insert(m_values.values(VariableValues::Secrets::Left));
  return values;
}

QDateTime WizardContext::endedAt() const {
  const operate::Operation *done = operation();
  return done ? done->record().endedAt : QDateTime();
}

void WizardContext::followChecks() {
  operate::ChecklistRun *checks = m_checks.get();
  connect(checks, &operate::ChecklistRun::changed, this, &WizardContext::checksChanged);
  connect(checks, &operate::ChecklistRun::failed, this, &WizardContext::checksFailed);
  connect(checks, &operate::ChecklistRun::incidentNeeded, this, &WizardContext::openIncident);
  const auto openedNow = [this] { m_checks->follow(m_run->incidentId()); };
  connect(m_run.get(), &operate::RollbackRun::recorded, checks, openedNow);
  connect(m_run.get(), &operate::RollbackRun::operationMade, checks, openedNow);
  if (m_run->operation())
    openedNow();
  if (m_automatic.isEmpty())
    return m_looking.reset();
  const auto look = [this] {
    if (!m_looking)
      m_monitor->follow((m_looking = std::make_unique<QObject>()).get());
  };
  if (m_run->operation())
    look();
  connect(m_run.get(), &operate::RollbackRun::assessed, checks, look);
  connect(m_run.get(), &operate::RollbackRun::operationMade, checks, look);
  connect(m_run.get(), &operate::RollbackRun::prepared, checks, [this] { readChecklists(); });
  connect(m_monitor.get(), &assess::ServiceMonitor::changed, checks, [this] { readChecklists(); });
}

/// "target good" asks about the revision that was chosen in this wizard.
void WizardContext::readChecklists() {
  if (!latest().at.isValid())
    return;
  Situation situation = latest().situation;
  const qint64 now = latest().at.toMSecsSinceEpoch();
  situation.metrics.remove(u"target_good"_s);
  situation.healthProblem = assess::unansweredHealth(m_monitor->endpoints()).join(u"; "_s);
  for (const RevisionHealth &health : m_run->assessment().health)
    if (health.revisionUid == m_run->undo().targetRevisionUid && health.health != Health::Unknown)
      situation.metrics[u"target_good"_s].samples = {{now, health.health == Health::Good ? 1.0 : 0.0}};
  m_checks->setReadings(readChecks(m_automatic, situation, latest().at));
}

QString fromTo(const KubernetesUndo &undo) {
  return u"%1 → %2"_s.arg(models::shortImage(undo.fromImage), models::shortImage(undo.targetImage));
}

QString inWords(const Error &error) {
  return error.detail.isEmpty() ? error.message : error.message + u"\n\n"_s + error.detail;
}

}  // namespace sternway::ui

#include "moc_wizardcontext.cpp"
