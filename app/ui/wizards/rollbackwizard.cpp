// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/rollbackwizard.h"

#include "assess/verdictlog.h"
#include "core/incident.h"
#include "core/plan.h"
#include "models/wizardmodel.h"
#include "steps/registry.h"
#include "ui/delegates/celldelegate.h"
#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/tableview.h"
#include "ui/wizards/recoverypage.h"
#include "ui/wizards/timeboxstrip.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

RollbackWizard *existing(const ObjectRef &service, const QWidget *parent) {
  if (parent)
    for (RollbackWizard *wizard : parent->findChildren<RollbackWizard *>(Qt::FindDirectChildrenOnly))
      if (wizard->service() == service)
        return wizard;
  return nullptr;
}

RollbackWizard *raised(RollbackWizard *wizard) {
  wizard->show();
  wizard->raise();
  wizard->activateWindow();
  return wizard;
}

}  // namespace

RollbackWizard *RollbackWizard::openFor(Workspace &workspace, ClusterSession &session, const ObjectRef &service,
                                        const QString &revision, QWidget *parent) {
  RollbackWizard *wizard = existing(service, parent);
  return raised(wizard ? wizard : new RollbackWizard(workspace, session, service, revision, parent));
}

RollbackWizard *RollbackWizard::openFor(Workspace &workspace, ClusterSession &session, const OperationRecord &record,
                                        QWidget *parent) {
  const auto plan = planFromJson(record.plan);
  if (!plan)
    return nullptr;
  const ObjectRef service = plan->service();
  RollbackWizard *wizard = existing(service, parent);
  return raised(wizard ? wizard : new RollbackWizard(workspace, session, service, {}, parent, record));
}

RollbackWizard::RollbackWizard(Workspace &workspace, ClusterSession &session, const ObjectRef &service, const QString &revision,
                               QWidget *parent, const OperationRecord &record)
    : Retranslated(parent), m_context(workspace, session, service), m_record(record) {
  m_ui.setupUi(this);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  makeHeading(*m_ui.heading, 1.4);
  m_ui.production->makeBadge();
  m_ui.rehearsal->makeBadge();
  m_ui.steps->setItemDelegate(new CellDelegate(this));
  m_ui.steps->setModel(&m_steps);
  m_ui.steps->setSelectionMode(QAbstractItemView::SingleSelection);
  m_ui.steps->setFrameShape(QFrame::NoFrame);
  m_ui.steps->viewport()->setAutoFillBackground(false);
  m_ui.steps->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_timeBoxes = new TimeBoxStrip(m_context, this);
  m_ui.body->insertWidget(m_ui.body->indexOf(m_ui.pages), m_timeBoxes);
  makePages(revision);
  follow();
  retranslate();
  resize(1040, 704);
  start();
}

RollbackWizard::~RollbackWizard() {
  // the pages look at the context to their end
  qDeleteAll(findChildren<WizardPage *>());
}

void RollbackWizard::makePages(const QString &revision) {
  WizardPage *target = makeTargetPage(m_context, revision, this);
  m_progress = makeProgressPage(m_context, this);
  m_verify = makeVerifyPage(m_context, this);
  m_done = makeDonePage(m_context, this);
  m_recovery = new RecoveryPage(m_context, this);
  m_problem = new ProblemPage(m_context, this);
  m_changes = makeChangesPage(m_context, this);
  m_plan = makePlanPage(m_context, this);
  m_preflight = makePreflightPage(m_context, this);
  const QList<WizardPage *> flow{makeMethodPage(m_context, this),
                                 target,
                                 m_changes,
                                 makeVariablesPage(m_context, this),
                                 m_plan,
                                 m_preflight,
                                 makeChecklistPage(m_context, this),
                                 makeProcedurePage(m_context, this),
                                 makeMessagesPage(m_context, this),
                                 makeConfirmPage(m_context, this),
                                 m_progress,
                                 m_verify,
                                 m_done};
  for (WizardPage *page : flow)
    m_flow.append(page);
  const QList<WizardPage *> pages = flow + QList<WizardPage *>{m_recovery, m_problem};
  for (WizardPage *page : pages) {
    m_ui.pages->addWidget(page);
    connect(page, &WizardPage::completeChanged, this, &RollbackWizard::showButtons);
    for (TableView *table : page->findChildren<TableView *>())
      table->installEventFilter(this);
    for (QLineEdit *field : page->isIrrevocable() ? page->findChildren<QLineEdit *>() : QList<QLineEdit *>())
      field->installEventFilter(this);
  }
  m_ui.next->installEventFilter(this);
}

void RollbackWizard::follow() {
  connect(m_ui.next, &QPushButton::clicked, this, &RollbackWizard::next);
  connect(m_ui.back, &QPushButton::clicked, this, &RollbackWizard::back);
  connect(m_ui.cancel, &QPushButton::clicked, this, &RollbackWizard::reject);
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
    Q_EMIT incidentOpened(incidentId());
  });
  const auto anew = [this] {
    showButtons();
    showSteps();
  };
  connect(&m_context, &WizardContext::methodConsidered, this, anew);
  connect(&m_context, &WizardContext::checksChanged, this, anew);
  connect(m_progress, &WizardPage::stopRequested, this, &RollbackWizard::askAboutStopping);
  connect(m_recovery, &RecoveryPage::decided, this, &RollbackWizard::takeOver);
  connect(m_recovery, &RecoveryPage::gone, this, &RollbackWizard::assess);
  connect(m_problem, &WizardPage::againRequested, this, &RollbackWizard::start);
  connect(m_done, &WizardPage::againRequested, this, &RollbackWizard::start);
  connect(m_done, &WizardPage::incidentRequested, this, &RollbackWizard::incidentRequested);
  ClusterSession &session = m_context.session();
  connect(&session, &ClusterSession::stateChanged, this, &RollbackWizard::showConnection);
  connect(&session, &ClusterSession::settingsChanged, this, &RollbackWizard::retranslate);
  connect(&m_context.workspace(), &Workspace::sessionAboutToClose, this, [this](ClusterSession *closing) {
    if (closing == &m_context.session())
      delete this;
  });
}

void RollbackWizard::start() {
  m_verified = false;
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
  showPage(m_flow.first());
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
  showPage(m_flow.first());
}

/// To look at the rollback of a healthy service opens no incident.
void RollbackWizard::assessed() {
  if (m_context.run().callsForRollback() || m_context.hasOpenIncident())
    m_context.openIncident();
  if (isVisible() && current() == m_flow.first())
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
      error.kind == ErrorKind::Storage
          ? tr("Sternway does not roll back without a journal: there would be no record of what was done. Nothing was changed.")
          : tr("The rollback cannot be prepared. Nothing was changed."));
  showPage(m_problem);
}

void RollbackWizard::takeOver(operate::Decision decision) {
  const OperationRecord record = m_recovery->record();
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
  if (m_question)
    m_question->close();
  m_outcome = state;
  // what is still to be verified by hand stays in sight; the operator goes on from it
  if (current() != m_verify || state != OperationState::Succeeded || !m_verify->hasOpenWork())
    showPage(m_done);
  Q_EMIT ended(state, sentence);
}

void RollbackWizard::next() {
  WizardPage *page = current();
  if (page == m_done)
    return reject();
  WizardPage *following = m_flow.after(page);
  if (following && page->isComplete() && page->leave() && page == current())
    showPage(m_flow.after(page));
}

void RollbackWizard::back() {
  WizardPage *previous = m_flow.before(current());
  if (previous && current()->mayGoBack())
    showPage(previous);
}

void RollbackWizard::showPage(WizardPage *page) {
  if (page->moment() != RollbackMoment::Before && !m_context.operation() && !isRunning())
    m_context.openIncident();  // what is done by hand belongs to one
  m_ui.pages->setCurrentWidget(page);
  page->enter();
  showButtons();
  showSteps();
  QWidget *focus = page->firstFocus();
  if (focus && focus->isEnabled())
    focus->setFocus(Qt::OtherFocusReason);
  m_timeBoxes->setMoment(page->moment());
  announce(*page, m_flow.announcement(page));
}

void RollbackWizard::showButtons() {
  if (!m_context.hasRun() && current() != m_problem)
    return;
  const WizardPage *page = current();
  const QString text = page->nextText();
  m_ui.next->setText(text);
  m_ui.next->setVisible(!text.isEmpty());
  m_ui.next->setEnabled(page->isComplete());
  if (!text.isEmpty())
    m_ui.next->setDefault(true);
  m_ui.back->setVisible(page->mayGoBack() && m_flow.before(page));
  m_ui.cancel->setText(isRunning() ? tr("Close") : tr("Cancel"));
  m_ui.cancel->setVisible(page != m_done);
}

void RollbackWizard::showSteps() {
  QList<models::WizardStepRow> rows = m_flow.rows(current());
  const QList<WizardPage *> pages = m_flow.pages();
  int at = -1;
  for (int index = 0; index < rows.size(); ++index) {
    if (rows.at(index).current)
      at = index;
    if (current() != m_done)
      continue;
    if (pages.at(index) == m_done)
      rows[index].mark = m_context.operation() ? models::markOf(m_outcome) : Mark::Notice;
    else if (pages.at(index) == m_verify && m_context.operation() && m_outcome != OperationState::Succeeded)
      rows[index].mark = Mark::Unknown;
  }
  m_steps.setValues(rows);
  m_ui.steps->setCurrentIndex(at < 0 ? QModelIndex() : m_steps.index(at, 0));
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
  if (isRunning())
    return askAboutClosing();
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

QMessageBox *RollbackWizard::askToStop(const QString &text, const QString &detail, const QString &no) {
  if (m_question)
    m_question->close();
  m_question =
      ask(this, {.name = u"question"_s, .title = windowTitle(), .text = text, .detail = detail, .yes = tr("&Stop"), .no = no},
          [this] { m_context.run().cancel(); });
  return m_question;
}

void RollbackWizard::askAboutClosing() {
  QMessageBox *box = askToStop(
      tr("A rollback of %1 is running.").arg(service().name),
      tr("It can continue without this window; “Roll back” opens it again. Or stop it after the current call."), tr("Go &back"));
  QPushButton *keep = box->addButton(tr("&Keep running"), QMessageBox::AcceptRole);
  box->setDefaultButton(keep);
  connect(keep, &QPushButton::clicked, this, &QWidget::hide);
}

void RollbackWizard::askAboutStopping() {
  const operate::Operation *operation = m_context.operation();
  const bool sent = operation && operation->mayHaveChanged();  // stopping leaves a changed cluster
  askToStop(tr("Stop the rollback of %1?").arg(service().name),
            sent && !m_context.run().undo().targetRevisionUid.isEmpty()
                ? tr("The patch was already sent: the rollout continues in the cluster. Sternway stops watching and reports "
                     "what the cluster shows.")
            : sent ? tr("Steps were already carried out, and stay. Sternway stops the one under way and reports what it finds.")
                   : tr("Nothing has been changed, and nothing will be."),
            tr("&Continue"));
}

bool RollbackWizard::eventFilter(QObject *watched, QEvent *event) {
  const auto *press = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
  if (!press || (press->key() != Qt::Key_Return && press->key() != Qt::Key_Enter))
    return QDialog::eventFilter(watched, event);
  // a key that is held down goes through no page of which the next step changes something
  if (watched == m_ui.next)
    return press->isAutoRepeat() && current()->isIrrevocable();
  if (!m_ui.next->isVisible() || !m_ui.next->isEnabled())
    return true;
  // a table would keep Enter to itself; here it means the default button
  if (current()->isIrrevocable())
    m_ui.next->setFocus(Qt::OtherFocusReason);
  else
    m_ui.next->click();
  return true;
}

void RollbackWizard::retranslate() {
  m_ui.retranslateUi(this);
  setWindowTitle(tr("Roll back %1").arg(service().name));
  m_ui.heading->setText(windowTitle());
  m_ui.place->setText(u"%1 · %2"_s.arg(service().context, service().nameSpace));
  m_ui.production->say(Mark::Critical, m_context.session().isProduction() ? tr("Production") : QString());
  m_ui.rehearsal->say(Mark::Notice, m_context.session().isRehearsal() ? tr("Rehearsal") : QString());
  showConnection();
  if (!current() || !m_context.hasRun())
    return;
  showButtons();
  showSteps();
}

}  // namespace sternway::ui
