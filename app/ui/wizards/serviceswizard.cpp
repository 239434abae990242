// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/serviceswizard.h"

#include "ui/delegates/celldelegate.h"
#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/tableview.h"
#include "ui/wizards/wizardpage.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace sternway::ui {

using namespace Qt::StringLiterals;

ServicesWizard *ServicesWizard::openFor(Workspace &workspace, ClusterSession &session, const ServicesScope &scope,
                                        QWidget *parent) {
  ServicesWizard *wizard = nullptr;
  for (ServicesWizard *open :
       parent ? parent->findChildren<ServicesWizard *>(Qt::FindDirectChildrenOnly) : QList<ServicesWizard *>()) {
    if (&open->m_context.session() != &session)
      continue;
    if (open->isRunning() || open->m_context.scope() == scope)
      wizard = open;
    else
      open->reject();
  }
  if (!wizard)
    wizard = new ServicesWizard(workspace, session, scope, parent);
  wizard->show();
  wizard->raise();
  wizard->activateWindow();
  return wizard;
}

ServicesWizard::ServicesWizard(Workspace &workspace, ClusterSession &session, const ServicesScope &scope, QWidget *parent)
    : Retranslated(parent), m_context(workspace, session, scope) {
  m_ui.setupUi(this);
  setObjectName(u"ServicesWizard"_s);
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
  makePages();
  follow();
  retranslate();
  resize(1200, 704);
  start();
}

ServicesWizard::~ServicesWizard() {
  // the pages look at the context to their end
  qDeleteAll(findChildren<ServicesPage *>());
}

void ServicesWizard::makePages() {
  m_board = makeServicesBoardPage(m_context, this);
  m_done = makeServicesDonePage(m_context, this);
  m_pages = {makeServicesChoicePage(m_context, this), makeServicesPreflightPage(m_context, this),
             makeServicesConfirmPage(m_context, this), m_board, m_done};
  for (ServicesPage *page : std::as_const(m_pages)) {
    m_ui.pages->addWidget(page);
    connect(page, &ServicesPage::completeChanged, this, &ServicesWizard::showButtons);
    connect(page, &ServicesPage::againRequested, this, &ServicesWizard::start);
    connect(page, &ServicesPage::stopRequested, this, &ServicesWizard::askAboutStopping);
    connect(page, &ServicesPage::incidentRequested, this, [this] { Q_EMIT incidentRequested(incidentId()); });
    connect(page, &ServicesPage::serviceRequested, this, &ServicesWizard::serviceRequested);
    if (page == m_board || page == m_done)
      continue;  // Enter opens a service there
    for (TableView *table : page->findChildren<TableView *>())
      table->installEventFilter(this);
    for (QLineEdit *field : page->isIrrevocable() ? page->findChildren<QLineEdit *>() : QList<QLineEdit *>())
      field->installEventFilter(this);
  }
  m_ui.next->installEventFilter(this);
}

void ServicesWizard::follow() {
  connect(m_ui.next, &QPushButton::clicked, this, &ServicesWizard::next);
  connect(m_ui.back, &QPushButton::clicked, this, &ServicesWizard::back);
  connect(m_ui.cancel, &QPushButton::clicked, this, &ServicesWizard::reject);
  connect(&m_context, &ServicesContext::assessed, this, [this] {
    if (isVisible())
      current()->firstFocus()->setFocus();
  });
  connect(&m_context, &ServicesContext::failed, this, &ServicesWizard::failed);
  connect(&m_context, &ServicesContext::finished, this, &ServicesWizard::finished);
  connect(&m_context, &ServicesContext::changed, this, [this] {
    if (!incidentId().isEmpty() && !std::exchange(m_incidentOpened, true))
      Q_EMIT incidentOpened(incidentId());
  });
  ClusterSession &session = m_context.session();
  connect(&session, &ClusterSession::settingsChanged, this, &ServicesWizard::retranslate);
  connect(&m_context.workspace(), &Workspace::sessionAboutToClose, this, [this](ClusterSession *closing) {
    if (closing == &m_context.session())
      delete this;
  });
}

void ServicesWizard::start() {
  m_incidentOpened = false;
  m_ui.connection->say(Mark::Good, {});
  const auto begun = m_context.begin();
  showPage(m_context.isRunning() ? m_board : m_pages.constFirst());
  if (!begun)
    failed(begun.error());
}

void ServicesWizard::failed(const Error &error) {
  if (current() == m_board)
    showPage(m_pages.constFirst());
  m_ui.connection->say(Mark::Critical, tr("%1 %2 Nothing was changed.").arg(error.message, error.detail).simplified());
}

void ServicesWizard::finished() {
  if (m_question)
    m_question->close();
  showPage(m_done);
}

void ServicesWizard::next() {
  ServicesPage *page = current();
  if (page == m_done)
    return reject();
  if (page->isComplete() && page->leave() && page == current())
    showPage(m_pages.at(m_pages.indexOf(page) + 1));
}

void ServicesWizard::back() {
  if (current()->mayGoBack())
    showPage(m_pages.at(m_pages.indexOf(current()) - 1));
}

void ServicesWizard::showPage(ServicesPage *page) {
  m_ui.pages->setCurrentWidget(page);
  page->enter();
  showButtons();
  showSteps();
  if (QWidget *focus = page->firstFocus(); focus && focus->isEnabled())
    focus->setFocus(Qt::OtherFocusReason);
  announce(*page, tr("Step %1 of %2: %3").arg(m_pages.indexOf(page) + 1).arg(m_pages.size()).arg(page->title()));
}

void ServicesWizard::showButtons() {
  const ServicesPage *page = current();
  const QString text = page->nextText();
  m_ui.next->setText(text);
  m_ui.next->setVisible(!text.isEmpty());
  m_ui.next->setEnabled(page->isComplete());
  if (!text.isEmpty())
    m_ui.next->setDefault(true);
  m_ui.back->setVisible(page->mayGoBack());
  m_ui.cancel->setText(isRunning() ? tr("Close") : tr("Cancel"));
  m_ui.cancel->setVisible(page != m_done);
}

void ServicesWizard::showSteps() {
  const auto at = m_pages.indexOf(current());
  QList<models::WizardStepRow> rows;
  for (qsizetype index = 0; index < m_pages.size(); ++index)
    rows.append({m_pages.at(index)->title(), index > at ? Mark::Stale : index == at ? Mark::Progress : Mark::Good, index == at});
  if (current() == m_done)
    rows.last().mark = m_context.run()->allWell() ? Mark::Good : Mark::Critical;
  m_steps.setValues(rows);
  m_ui.steps->setCurrentIndex(m_steps.index(static_cast<int>(at), 0));
}

void ServicesWizard::reject() {
  if (isRunning())
    return askAboutClosing();
  hide();
  deleteLater();
}

QMessageBox *ServicesWizard::askToStop(const QString &text, const QString &detail, const QString &no) {
  if (m_question)
    m_question->close();
  m_question =
      ask(this, {.name = u"question"_s, .title = windowTitle(), .text = text, .detail = detail, .yes = tr("&Stop"), .no = no},
          [this] { m_context.run()->cancel(); });
  return m_question;
}

void ServicesWizard::askAboutClosing() {
  QMessageBox *box =
      askToStop(tr("A rollback of several services is running."),
                tr("It can continue without this window; “Roll back several services” opens it again. Or stop it after "
                   "the current calls."),
                tr("Go &back"));
  QPushButton *keep = box->addButton(tr("&Keep running"), QMessageBox::AcceptRole);
  box->setDefaultButton(keep);
  connect(keep, &QPushButton::clicked, this, &QWidget::hide);
}

void ServicesWizard::askAboutStopping() {
  askToStop(tr("Stop the rollback?"),
            tr("Services that have not started are skipped. Of those that run, what was already sent continues in the cluster; "
               "Sternway stops watching and reports what the cluster shows."),
            tr("&Continue"));
}

void ServicesWizard::showEvent(QShowEvent *event) {
  QDialog::showEvent(event);
  current()->enter();
  showButtons();
}

bool ServicesWizard::eventFilter(QObject *watched, QEvent *event) {
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

void ServicesWizard::retranslate() {
  m_ui.retranslateUi(this);
  setWindowTitle(tr("Roll back several services"));
  m_ui.steps->setAccessibleName(tr("Steps of the rollback"));
  m_ui.heading->setText(windowTitle());
  m_ui.place->setText(u"%1 · %2"_s.arg(m_context.session().context(), m_context.scope().title));
  m_ui.production->say(Mark::Critical, m_context.session().isProduction() ? tr("Production") : QString());
  m_ui.rehearsal->say(Mark::Notice, m_context.session().isRehearsal() ? tr("Rehearsal") : QString());
  showButtons();
  showSteps();
}

}  // namespace sternway::ui
