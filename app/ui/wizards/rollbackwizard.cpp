// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/rollbackwizard.h"

#include "assess/verdictlog.h"
#include "core/incident.h"
#include "core/plan.h"
#include "models/wizardmodel.h"
#include "steps/registry.h"
#include "ui/wizards/recoverypage.h"
#include "ui/wizards/timeboxstrip.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

/// One that runs, whatever it is about, or is about the same; another one of the service is closed.
RollbackWizard *existing(const ObjectRef &service, WizardPurpose purpose, const QWidget *parent) {
  for (RollbackWizard *wizard :
       parent ? parent->findChildren<RollbackWizard *>(Qt::FindDirectChildrenOnly) : QList<RollbackWizard *>()) {
    if (wizard->service() != service || wizard->isClosing())
      continue;
    if (wizard->isRunning() || wizard->purpose() == purpose)
      return wizard;
    wizard->reject();
  }
  return nullptr;
}

/// The rollback of a service ends with a look at its recovery; that of migrations with one at them.
WizardPurpose purposeOf(const Plan &plan) {
  if (undoOf(plan).isForward)
    return WizardPurpose::RollForward;
  const Step *recovers = plan.first([](const Step &step) { return steps::stepKinds().role(step) == StepRole::Recovers; });
  return recovers ? WizardPurpose::RollBack : WizardPurpose::TakeMigrationsBack;
}

RollbackWizard *openAnew(Workspace &workspace, ClusterSession &session, const ObjectRef &service, WizardPurpose purpose,
                         QWidget *parent) {
  RollbackWizard *wizard = existing(service, purpose, parent);
  if (!wizard)
    wizard = new RollbackWizard(workspace, session, service, {}, parent, {}, purpose);
  return WizardFrame::raised(wizard);
}

}  // namespace

RollbackWizard *RollbackWizard::openFor(Workspace &workspace, ClusterSession &session, const ObjectRef &service,
                                        const QString &revision, QWidget *parent) {
  RollbackWizard *wizard = existing(service, WizardPurpose::RollBack, parent);
  return raised(wizard ? wizard : new RollbackWizard(workspace, session, service, revision, parent));
}

RollbackWizard *RollbackWizard::openForMigrations(Workspace &workspace, ClusterSession &session, const ObjectRef &service,
                                                  QWidget *parent) {
  return openAnew(workspace, session, service, WizardPurpose::TakeMigrationsBack, parent);
}

RollbackWizard *RollbackWizard::openToRollForward(Workspace &workspace, ClusterSession &session, const ObjectRef &service,
                                                  QWidget *parent) {
  return openAnew(workspace, session, service, WizardPurpose::RollForward, parent);
}

RollbackWizard *RollbackWizard::openFor(Workspace &workspace, ClusterSession &session, const OperationRecord &record,
                                        QWidget *parent) {
  const auto plan = planFromJson(record.plan);
  if (!plan)
    return nullptr;
  const ObjectRef service = plan->service();
  const WizardPurpose purpose = purposeOf(*plan);
  RollbackWizard *wizard = existing(service, purpose, parent);
  return raised(wizard ? wizard : new RollbackWizard(workspace, session, service, {}, parent, record, purpose));
}

RollbackWizard::RollbackWizard(Workspace &workspace, ClusterSession &session, const ObjectRef &service, const QString &revision,
                               QWidget *parent, const OperationRecord &record, WizardPurpose purpose)
    : WizardFrame(workspace, session, parent), m_context(workspace, session, service, purpose), m_record(record) {
  setObjectName(u"RollbackWizard"_s);
  if (purpose != WizardPurpose::RollForward) {
    m_timeBoxes = new TimeBoxStrip(m_context, this);
    m_ui.body->insertWidget(m_ui.body->indexOf(m_ui.scroll), m_timeBoxes);
  }
  makePages(revision);
  follow();
  retranslate();
  resize(1040, 704);
  begin();
}

RollbackWizard::~RollbackWizard() {
  dropPages();
}

void RollbackWizard::makePages(const QString &revision) {
  WizardPage *method = makeMethodPage(m_context, this);
  connect(method, &WizardPage::allServicesRequested, this, [this] {
    reject();
    Q_EMIT allServicesRequested(service());
  });
  WizardPage *target = makeTargetPage(m_context, revision, this);
  m_progress = makeProgressPage(m_context, this);
  m_verify = makeVerifyPage(m_context, this);
  m_done = makeDonePage(m_context, this);
  m_recovery = new RecoveryPage(m_context, this);
  m_problem = new ProblemPage(m_context, this);
  m_changes = makeChangesPage(m_context, this);
  m_plan = makePlanPage(m_context, this);
  m_preflight = makePreflightPage(m_context, this);
  for (WizardPage *page : {method, makeMigrationsPage(m_context, this), target, m_changes, makeVariablesPage(m_context, this),
                           m_plan, m_preflight, makeChecklistPage(m_context, this), makeProcedurePage(m_context, this)})
    addPage(page);
  if (purpose() != WizardPurpose::RollForward)  // they tell of a rollback
    addPage(makeMessagesPage(m_context, this));
  for (WizardPage *page : {makeConfirmPage(m_context, this), m_progress, m_verify, m_done})
    addPage(page);
  addSidePage(m_recovery);
  addSidePage(m_problem);
  addMessages();
}

void RollbackWizard::follow() {
  m_context.onRun(&operate::RollbackRun::assessed, this, &RollbackWizard::assessed);
  m_context.onRun(&operate::RollbackRun::failed, this, &RollbackWizard::failed);
  m_context.onRun(&operate::RollbackRun::finished, this, &RollbackWizard::finished);
  m_context.onRun(&operate::RollbackRun::stageChanged, this, &RollbackWizard::showButtons);
  m_context.onRun(&operate::RollbackRun::operationChanged, this, &RollbackWizard::advanceToVerify);
  m_context.onRun(&operate::RollbackRun::questionsChanged, this, &RollbackWizard::showQuestions);
  m_context.onRun(&operate::RollbackRun::recorded, this, [this] {
    if (m_closing)
      return deleteLater();
    m_incidentOpened = true;
    showMessages();
    Q_EMIT incidentOpened(incidentId());
  });
  const auto anew = [this] {
    showButtons();
    showSteps();
  };
  connect(&m_context, &WizardContext::methodConsidered, this, anew);
  connect(&m_context, &WizardContext::checksChanged, this, anew);
  connect(m_recovery, &RecoveryPage::decided, this, &RollbackWizard::takeOver);
  connect(m_recovery, &RecoveryPage::gone, this, &RollbackWizard::assess);
  connect(m_done, &WizardPage::forwardRequested, this, [this] {
    reject();
    Q_EMIT forwardRequested(service());
  });
  connect(m_done, &WizardPage::incidentRequested, this, &RollbackWizard::incidentRequested);
  connect(&m_context.session(), &ClusterSession::stateChanged, this, &RollbackWizard::showConnection);
}

void RollbackWizard::begin() {
  m_verified = false;
  m_takesOver = false;
  m_incidentOpened = false;
  if (const auto begun = m_context.begin(); !begun)
    return failed(begun.error());
  if (isRunning()) {
    showPage(m_progress);
    return advanceToVerify();
  }
  if (m_record.id.isEmpty())
    return lookForUnfinished();
  m_recovery->setRecord(std::exchange(m_record, {}));
  showPage(m_recovery);
}

void RollbackWizard::lookForUnfinished() {
  showPage(flow().first());
  m_context.workspace().operations().leftOf(service(), this)->then([this](const Result<std::optional<OperationRecord>> &left) {
    if (!left)
      return failed(left.error());
    if (!*left)
      return assess();
    m_recovery->setRecord(**left);
    showPage(m_recovery);
  });
}

void RollbackWizard::assess() {
  m_context.run().assess();
  showPage(flow().first());
}

/// To look at the rollback of a healthy service opens no incident.
void RollbackWizard::assessed() {
  if (m_context.run().callsForRollback() || m_context.hasOpenIncident())
    m_context.openIncident();
  if (isVisible() && current() == flow().first())
    current()->firstFocus()->setFocus();
}

void RollbackWizard::failed(const Error &error) {
  if (m_closing)
    return deleteLater();
  const bool checking = current() == m_changes || current() == m_plan || current() == m_preflight;
  if (checking && error.kind != ErrorKind::Storage)
    return;  // the page says it, and plans or checks again
  m_problem->setError(
      error,
      m_takesOver ? QString()  // what an earlier process began may have changed something
      : error.kind == ErrorKind::Storage
          ? tr("Sternway does not roll back without a journal: there would be no record of what was done. Nothing was changed.")
          : tr("The rollback cannot be prepared. Nothing was changed."));
  showPage(m_problem);
}

void RollbackWizard::takeOver(operate::Decision decision) {
  const OperationRecord record = m_recovery->record();
  m_takesOver = true;
  m_context.resume(record, decision);
  if (m_context.isRunning())
    showPage(m_progress);
}

void RollbackWizard::advanceToVerify() {
  const operate::Operation *operation = m_context.operation();
  if (m_verified || current() != m_progress || !operation)
    return showQuestions();
  for (const StepRecord &record : operation->record().steps) {
    const StepRole role = steps::stepKinds().role(*operation->plan().step(record.stepId));
    if (record.state == StepState::Started && (role == StepRole::Watches || role == StepRole::Recovers)) {
      m_verified = true;
      return showPage(m_verify);
    }
  }
}

/// What waits for a person: where it is answered comes into sight.
void RollbackWizard::showQuestions() {
  if (current() == m_verify && m_context.waitsForPerson())
    showPage(m_progress);
}

void RollbackWizard::finished(OperationState state, const QString &sentence) {
  closeQuestion();
  m_outcome = state;
  // what is still to be verified by hand stays in sight; the operator goes on from it
  if (current() != m_verify || state != OperationState::Succeeded || !m_verify->hasOpenWork())
    showPage(m_done);
  Q_EMIT ended(state, sentence);
}

void RollbackWizard::showPage(FramePage *page) {
  const RollbackMoment moment = static_cast<WizardPage *>(page)->moment();
  if (moment != RollbackMoment::Before && !m_context.operation() && !isRunning())
    m_context.openIncident();  // what is done by hand belongs to one
  WizardFrame::showPage(page);
  if (m_timeBoxes)
    m_timeBoxes->setMoment(moment);
}

bool RollbackWizard::isReady() const {
  return m_context.hasRun() || currentPage() == m_problem;
}

Mark RollbackWizard::stepMark(const FramePage *page, Mark usual) const {
  if (currentPage() != m_done)
    return usual;
  if (page == m_done)
    return m_context.operation() ? models::markOf(m_outcome) : Mark::Notice;
  return page == m_verify && m_context.operation() && m_outcome != OperationState::Succeeded ? Mark::Unknown : usual;
}

void RollbackWizard::showConnection() {
  const ConnectionState state = m_context.session().state();
  const bool fine = state.phase == ConnectionState::Phase::Connected || state.phase == ConnectionState::Phase::Connecting;
  m_ui.connection->say(Mark::Stale,
                       fine ? QString()
                            : tr("No connection to %1 since %2: %3. The data shown may be out of date; Sternway keeps trying.")
                                  .arg(m_context.session().context(), models::clockTime(state.since), state.message));
  m_ui.connection->setToolTip(fine ? QString() : models::utcTip(state.since));
}

void RollbackWizard::reject() {
  const operate::Operation *operation = m_context.operation();
  if (isRunning() && operation && operation->waitsForDecision())
    return askToKeepRunning(tr("The rollback of %1 waits for your decision.").arg(service().name),
                            tr("Nothing goes on until you decide. The strip above the page opens this window again."));
  if (isRunning())
    return askToKeepRunning(
        tr("A rollback of %1 is running.").arg(service().name),
        tr("It goes on without this window; the strip above the page opens it again. Or stop it after the current call."));
  hide();
  if (std::exchange(m_closing, true))
    return;
  const bool begun = m_context.operation() != nullptr;
  if (m_incidentOpened && !begun) {
    const bool looked = m_context.rollsBack() && !m_context.run().callsForRollback();
    m_context.run().decline(m_context.rollsBack()
                                ? tr("Not started: the wizard was closed. Nothing was changed.")
                                : tr("Closed. Sternway did not roll anything back; manual steps are recorded in the timeline."),
                            looked);
  } else {
    deleteLater();
  }
}

void RollbackWizard::askAboutStopping() {
  const operate::Operation *operation = m_context.operation();
  const bool sent = operation && operation->mayHaveChanged();  // stopping leaves a changed cluster
  askToStop(tr("Stop the rollback of %1?").arg(service().name),
            sent && !m_context.run().undo().targetRevisionUid.isEmpty()
                ? tr("The patch was already sent: the rollout continues in the cluster. Sternway stops watching and reports "
                     "what the cluster shows.")
            : sent ? tr("Steps were already carried out, and stay. Sternway stops the one under way and reports what it finds.")
                   : tr("Nothing has been changed, and nothing will be."));
}

QString RollbackWizard::name() const {
  switch (purpose()) {
    case WizardPurpose::RollBack: return tr("Roll back %1").arg(service().name);
    case WizardPurpose::TakeMigrationsBack: return tr("Take back migrations of %1").arg(service().name);
    case WizardPurpose::RollForward: return tr("Roll %1 forward again").arg(service().name);
  }
  return {};
}

QString RollbackWizard::place() const {
  return u"%1 · %2"_s.arg(service().context, service().nameSpace);
}

MessageScope RollbackWizard::messageScope() const {
  return {.service = service(),
          .incidentId = incidentId(),
          .known = m_context.hasRun() ? m_context.messageValues() : QHash<QString, QString>()};
}

void RollbackWizard::retranslate() {
  WizardFrame::retranslate();
  showConnection();
}

}  // namespace sternway::ui

#include "moc_rollbackwizard.cpp"
