// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/servicepage.h"

#include "assess/verdictlog.h"
#include "core/format.h"
#include "models/cells.h"
#include "ui/banner.h"
#include "ui/dialogs/clusterquestion.h"
#include "ui/dialogs/metricquerydialog.h"
#include "ui/dialogs/serieschooser.h"
#include "ui/dialogs/trustdialog.h"
#include "ui/labels.h"
#include "ui/pages/logtab.h"
#include "ui/pages/metriccharts.h"
#include "ui/pages/tabletabs.h"
#include "ui/pages/verdictbanner.h"
#include "ui/questions.h"

#include <QSplitter>
#include <QTabWidget>

#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// In the order of the tabs; the names are those of platform::setting::serviceTab.
const QStringList &tabNames() {
  static const QStringList names{u"revisions"_s, u"pods"_s, u"events"_s, u"logs"_s, u"matrix"_s};
  return names;
}

}  // namespace

ServicePage::ServicePage(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_declarations(workspace),
      m_banner(new VerdictBanner(this)),
      m_declared(new DeclarationStrip(m_declarations, this)),
      m_symptoms(new DeclareMenu(m_declarations, this)),
      m_trust(new Banner(this)),
      m_problem(new Banner(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_charts(new MetricCharts(workspace)),
      m_tabs(new QTabWidget),
      m_revisionsTab(new RevisionsTab(workspace.settings())),
      m_podsTab(new PodsTab(m_pods, workspace.settings())),
      m_eventsTab(new EventsTab(m_events, workspace.settings())),
      m_logTab(new LogTab(m_pods)),
      m_matrixTab(new MatrixTab(workspace.settings())) {
  build();
  connectParts();
  connectDeclarations();
  retranslate();
}

ServicePage::~ServicePage() {
  hearNoMore(*this);
  leave();
}

void ServicePage::build() {
  setObjectName(u"ServicePage"_s);
  addTabs();
  m_splitter->setObjectName(u"serviceSplitter"_s);
  m_splitter->addWidget(m_charts);
  m_splitter->addWidget(m_tabs);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setSizes({320, 320});
  m_splitter->restoreState(QByteArray::fromBase64(m_workspace.settings().get(platform::setting::serviceSplitter)));
  makeColumn(0, {m_banner, m_declared, m_trust, m_problem, {m_splitter, 1}}, this);
}

void ServicePage::addTabs() {
  m_tabs->setObjectName(u"serviceTabs"_s);
  m_tabs->setDocumentMode(true);
  m_tabs->addTab(m_revisionsTab, QIcon::fromTheme(u"view-history"_s), {});
  m_tabs->addTab(m_podsTab, QIcon::fromTheme(u"package"_s), {});
  m_tabs->addTab(m_eventsTab, QIcon::fromTheme(u"dialog-messages"_s), {});
  m_tabs->addTab(m_logTab, QIcon::fromTheme(u"view-list-text"_s), {});
  m_tabs->addTab(m_matrixTab, QIcon::fromTheme(u"view-list-details"_s), {});
  m_tabs->setCurrentIndex(static_cast<int>(tabNames().indexOf(m_workspace.settings().get(platform::setting::serviceTab))));
}

void ServicePage::connectParts() {
  connect(m_banner, &VerdictBanner::rollbackClicked, this, [this] { Q_EMIT rollbackRequested(*m_service, {}); });
  connect(m_banner, &VerdictBanner::declareClicked, this, [this] { Q_EMIT declareRequested(*m_service); });
  connect(m_revisionsTab, &RevisionsTab::rollbackRequested, this,
          [this](const QString &uid) { Q_EMIT rollbackRequested(*m_service, uid); });
  connect(m_revisionsTab, &RevisionsTab::markRequested, this, &ServicePage::markRevision);
  connect(m_revisionsTab, &RevisionsTab::unmarkRequested, this, &ServicePage::unmarkRevision);
  connect(&m_marking, &RevisionMarking::recorded, this, &ServicePage::refresh);
  connect(&m_marking, &RevisionMarking::failed, this, [this](const Error &error) {
    m_problem->sayError(Mark::Critical, tr("The mark could not be recorded: %1 %2").arg(error.message, error.detail).trimmed(),
                        error);
  });
  connect(m_podsTab, &PodsTab::logRequested, this, [this](const ObjectRef &pod) {
    m_tabs->setCurrentWidget(m_logTab);
    m_logTab->choosePod(pod);
  });
  connect(m_banner, &VerdictBanner::clusterClicked, this, &ServicePage::askWhichCluster);
  connect(m_charts, &MetricCharts::clusterRequested, this, &ServicePage::askWhichCluster);
  connect(m_charts, &MetricCharts::seriesRequested, this, [this](const QString &metric) { correct(askForSeries, metric); });
  connect(m_charts, &MetricCharts::preferencesRequested, this, &ServicePage::preferencesRequested);
  connect(m_charts, &MetricCharts::queryRequested, this, [this](const QString &metric) { correct(askForQuery, metric); });
  connect(m_charts, &MetricCharts::failed, this, [this](const QString &text) { m_problem->say(Mark::Warning, text); });
  connect(m_splitter, &QSplitter::splitterMoved, this, &ServicePage::keepLayout);
  connect(m_tabs, &QTabWidget::currentChanged, this, &ServicePage::keepLayout);
}

void ServicePage::connectDeclarations() {
  m_banner->setSymptoms(m_symptoms);
  connect(&m_declarations, &Declarations::changed, this, &ServicePage::refresh);
  connect(&m_declarations, &Declarations::incidentOpened, this, &ServicePage::incidentOpened);
  connect(&m_workspace.operations(), &operate::Operations::changed, this, &ServicePage::showOperation);
  connect(&m_workspace, &Workspace::journalChanged, this, [this] { m_banner->setIncident(m_declarations.open() != nullptr); });
  connect(&m_declarations, &Declarations::failed, this, [this](const Error &error) {
    m_problem->sayError(Mark::Critical, tr("The symptom could not be recorded: %1 %2").arg(error.message, error.detail).trimmed(),
                        error);
  });
  connect(m_matrixTab, &MatrixTab::contactsRequested, this, [this] { Q_EMIT contactsRequested(*m_service); });
  connect(m_matrixTab, &MatrixTab::trialRequested, this, [this] { Q_EMIT trialRequested(*m_service); });
  connect(m_trust, &Banner::triggered, this, [this] { Q_EMIT trustRequested(*m_service); });
  connect(&m_workspace.settings(), &platform::Settings::changed, this, [this](const QString &name) {
    if (m_session && name == platform::setting::acceptedRunbooks.name)
      takeRunbook();
  });
  connect(&m_workspace, &Workspace::runbooksChanged, this, [this] {
    if (!m_session)
      return;
    takeRunbook();
    refresh();
  });
}

void ServicePage::takeRunbook() {
  const auto runbook = m_workspace.runbook(*m_service);
  m_matrixTab->setRunbook(runbook, m_workspace.runbookFolder());
  const bool asks = runbook && asksForTrust(**runbook, m_workspace.settings());
  const int proposed = runbook && !isBuiltIn(**runbook) ? proposedRules(**runbook) : 0;
  m_trust->say(Mark::Warning,
               asks ? tr("This version of %1 has not been accepted, so its health endpoints are not checked. Review it first.")
                          .arg((*runbook)->source)
               : proposed > 0 ? tr("%n imported rule(s) in %1 are not in effect until accepted. Review them.", nullptr, proposed)
                                    .arg((*runbook)->source)
                              : QString());
  m_trust->setAction(tr("Review runbook…"));
  m_matrixTab->setProblems(m_workspace.runbookProblems(*m_service));
}

std::optional<BaselineRule> ServicePage::baselineRule() const {
  const auto runbook = m_workspace.runbook(*m_service);
  return runbook && (*runbook)->baseline.line > 0 ? std::optional((*runbook)->baseline) : std::nullopt;
}

void ServicePage::openSymptoms() {
  m_banner->openSymptoms();
}

void ServicePage::showMatrix() {
  m_tabs->setCurrentWidget(m_matrixTab);
  m_matrixTab->setFocus(Qt::ShortcutFocusReason);
}

void ServicePage::keepLayout() {
  // A convenience: where the settings cannot be written, the preferences say so.
  std::ignore = m_workspace.settings().set(platform::setting::serviceSplitter, m_splitter->saveState().toBase64());
  std::ignore = m_workspace.settings().set(platform::setting::serviceTab, tabNames().value(m_tabs->currentIndex()));
}

void ServicePage::showService(ClusterSession &session, const ObjectRef &service) {
  leave();
  m_session = &session;
  m_service = service;
  m_gone = false;
  m_disturbance.clear();
  m_pods.replace({});
  m_events.replace({});
  m_revisionsTab->clear();
  m_problem->say(Mark::Notice, {});
  m_banner->setService(service.name, u"%1 · %2 · %3"_s.arg(service.nameSpace, kindName(service.kind), service.context));
  m_banner->setClusterQuestion(false);
  m_banner->setWaiting(Mark::Progress, tr("Reading the cluster and its metrics…"));
  m_following = std::make_unique<QObject>();
  connect(&session, &ClusterSession::stateChanged, m_following.get(), [this] { showState(); });
  connect(&session, &ClusterSession::metricsChanged, m_following.get(), [this] { showState(); });
  m_charts->follow(session, service);
  followWatch();
  m_logTab->follow(session);
  m_matrixTab->follow(session);
  takeRunbook();
  m_declarations.follow(session, service);
  m_banner->setIncident(m_declarations.open() != nullptr);
  showOperation();
  m_monitor = m_workspace.monitors(session).monitor(service);
  connect(m_monitor.get(), &assess::ServiceMonitor::changed, m_following.get(), [this] { showAssessment(); });
  m_monitor->follow(m_following.get());
  showAssessment();
  tick();
}

void ServicePage::leave() {
  m_charts->stop();
  m_logTab->stop();
  m_matrixTab->stop();
  m_declarations.stop();
  m_following.reset();
  m_session.clear();
}

void ServicePage::followWatch() {
  m_watch = m_session->cluster().watch(*m_service, m_following.get());
  connect(m_watch, &WorkloadWatch::changed, this, &ServicePage::takeWatch);
  connect(m_watch, &WorkloadWatch::gone, this, [this] {
    m_gone = true;
    showState();
  });
  connect(m_watch, &WorkloadWatch::disturbed, this, [this](const Error &error) {
    if (m_disturbance.isEmpty())
      setDisturbance(
          tr("Pods and events are out of date since %1: %2").arg(models::clockTime(m_session->clock().now()), error.message));
  });
  connect(m_watch, &WorkloadWatch::recovered, this, [this] { setDisturbance({}); });
}

void ServicePage::setDisturbance(const QString &why) {
  m_disturbance = why;
  m_problem->say(Mark::Stale, why);
  showState();
}

void ServicePage::takeWatch() {
  m_pods.replace(m_watch->pods());
  m_events.replace(m_watch->events());
  titleTabs();
}

void ServicePage::refresh() {
  if (m_monitor)
    m_monitor->refresh();
}

void ServicePage::showAssessment() {
  if (const assess::Assessment *assessment = latest()) {
    showVerdict();
    m_matrixTab->setAssessment(*assessment);
    m_revisionsTab->setAssessment(*assessment);
    m_podsTab->setHistory(assessment->history);
    m_charts->setAssessment(*assessment, baselineRule());
  } else if (const auto problem = m_monitor ? m_monitor->problem() : std::nullopt) {
    m_banner->setWaiting(Mark::Unknown, tr("No verdict: %1").arg(problem->message), problem->detail);
  }
  showState();
}

/// Its image is known by digest as far as its pods tell it.
void ServicePage::markRevision(const Revision &revision) {
  RevisionMark mark{.revisionUid = revision.uid, .number = revision.number, .images = revision.images};
  mark.digests = imageDigests(revision.images) + runningDigests(revision, m_pods.values());
  mark.digests.removeDuplicates();
  askForLine(this, tr("Mark revision %1 as do not use").arg(revision.number), tr("Why must nobody go back to it?"),
             [this, mark, workload = *m_service](const QString &reason) mutable {
               mark.reason = reason;
               m_marking.mark(workload, mark);
             });
}

void ServicePage::unmarkRevision(const RevisionMark &mark) {
  askForLine(this, tr("Remove the mark of revision %1").arg(mark.number), tr("Why may it be used again?"),
             [this, mark, workload = *m_service](const QString &reason) { m_marking.unmark(workload, mark, reason); });
}

QString ServicePage::staleness() const {
  const ConnectionState state = m_session ? m_session->state() : ConnectionState{};
  const assess::Assessment *judged = latest();
  const QString from = judged ? tr("The data shown is from %1.").arg(models::clockTime(judged->at)) : QString();
  if (m_gone)
    return tr("The service was deleted from the cluster. The last known data is shown.");
  if (m_session && state.phase != ConnectionState::Phase::Connected)
    return tr("No connection to %1 since %2: %3").arg(m_session->context(), models::clockTime(state.since), state.message) +
           u' ' + from;
  if (judged && m_monitor->problem())
    return tr("The last evaluation failed: %1").arg(m_monitor->problem()->message) + u' ' + from;
  return m_disturbance;
}

std::shared_ptr<operate::RollbackRun> ServicePage::running() const {
  return m_service ? m_workspace.operations().running(*m_service) : nullptr;
}

/// While what is shown is up to date its times go on.
void ServicePage::showVerdict() {
  const assess::Assessment *assessment = latest();
  if (!assessment || !m_session)
    return;
  const QDateTime now = staleness().isEmpty() ? m_session->clock().now() : assessment->at;
  VerdictWords words = verdictWords(*assessment, now);
  const auto run = running();
  const bool done = run && run->goesBack() && assess::callsForRollback(assessment->verdict);
  if (done)  // nothing calls for what is being done
    words.sentence = tr("Being rolled back: %1").arg(reasonOf(assessment->verdict, assessment->matrix, assessment->at));
  m_banner->setVerdict(done ? Mark::Progress : markOf(assessment->verdict), words,
                       !done && assessment->verdict.action == Action::Rollback);
  m_banner->setClusterQuestion(assessment->metrics.cluster.isOpen());
  m_banner->setConfidence(models::confidenceInShort(assessment->verdict));
}

void ServicePage::showOperation() {
  m_banner->setRollbackRuns(running() != nullptr);
  m_banner->setRollbackEnabled(running() || !m_gone);
  showVerdict();
}

void ServicePage::showState() {
  const QString stale = staleness();
  const bool all = !stale.isEmpty() && stale != m_disturbance;
  m_banner->setStale(all ? stale : QString());
  m_charts->setStale(all);
  m_revisionsTab->setStale(all);
  m_matrixTab->setStale(all);
  m_podsTab->setStale(!stale.isEmpty());
  m_eventsTab->setStale(!stale.isEmpty());
  showOperation();
  showAge();
}

void ServicePage::showAge() {
  const assess::Assessment *judged = latest();
  if (!judged || !m_session)
    return m_banner->setAge({}, {});
  const auto age = std::chrono::milliseconds(judged->at.msecsTo(m_session->clock().now()));
  m_banner->setAge(age < 2s ? tr("Updated just now") : tr("Updated %1 ago").arg(formatDuration(age)),
                   tr("At %1 (UTC %2)").arg(models::clockTime(judged->at), judged->at.toUTC().toString(u"HH:mm:ss"_s)));
}

void ServicePage::tick() {
  showAge();
  showVerdict();
  m_declared->refresh();
  judgeWhenDue();
  m_session->clock().after(1s, m_following.get(), [this] { tick(); });
}

/// Once for each judgement: a second question would take the place of the first.
void ServicePage::judgeWhenDue() {
  const assess::Assessment *assessment = latest();
  if (!assessment)
    return;
  const auto isOver = [this](const std::optional<NextVerdict> &next) { return next && m_session->clock().now() >= next->at; };
  if ((isOver(assessment->verdict.next) || isOver(assessment->verdict.pending)) &&
      std::exchange(m_saidDue, assessment->at) != assessment->at)
    refresh();
}

void ServicePage::correct(AskForCorrection ask, const QString &metric) {
  if (!latest() || !m_session)
    return;
  const MeasuredService measured{
      .session = *m_session, .service = *m_service, .metrics = latest()->metrics, .corrected = m_monitor->queries()};
  ask(measured, m_workspace, metric, this, [this](const Result<Done> &stored) {
    if (!stored)
      m_problem->sayError(Mark::Warning, stored.error().message + u' ' + stored.error().detail, stored.error());
    refresh();
  });
}

void ServicePage::askWhichCluster() {
  if (latest() && m_session)
    askForCluster(m_workspace, m_session->context(), latest()->metrics.cluster, this);
}

void ServicePage::retranslate() {
  m_tabs->setAccessibleName(tr("Details of the service"));
  m_splitter->setAccessibleName(tr("Charts and details"));
  titleTabs();
  if (m_session)
    showAssessment();
}

void ServicePage::titleTabs() {
  int warnings = 0;
  for (int row = 0; row < m_events.rowCount(); ++row)
    warnings += m_events.at(row).type == u"Warning"_s ? 1 : 0;
  m_tabs->setTabText(0, tr("R&evisions"));
  m_tabs->setTabText(1, m_pods.rowCount() > 0 ? tr("&Pods (%1)").arg(m_pods.rowCount()) : tr("&Pods"));
  m_tabs->setTabText(2, warnings > 0 ? tr("Events (%n warning(s))", nullptr, warnings) : tr("Events"));
  m_tabs->setTabText(3, tr("&Logs"));
  m_tabs->setTabText(4, tr("Decision matrix"));
}

}  // namespace sternway::ui

#include "moc_servicepage.cpp"
