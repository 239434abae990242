// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/serviceswizard.h"

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
  return raised(wizard ? wizard : new ServicesWizard(workspace, session, scope, parent));
}

ServicesWizard::ServicesWizard(Workspace &workspace, ClusterSession &session, const ServicesScope &scope, QWidget *parent)
    : WizardFrame(workspace, session, parent), m_context(workspace, session, scope) {
  setObjectName(u"ServicesWizard"_s);
  makePages();
  follow();
  retranslate();
  resize(1200, 704);
  begin();
}

ServicesWizard::~ServicesWizard() {
  dropPages();
}

void ServicesWizard::makePages() {
  m_board = makeServicesBoardPage(m_context, this);
  m_done = makeServicesDonePage(m_context, this);
  for (ServicesPage *page : {makeServicesChoicePage(m_context, this), makeServicesPreflightPage(m_context, this),
                             makeServicesConfirmPage(m_context, this), m_board, m_done}) {
    addPage(page);
    connect(page, &ServicesPage::incidentRequested, this, [this] { Q_EMIT incidentRequested(incidentId()); });
    connect(page, &ServicesPage::serviceRequested, this, &ServicesWizard::serviceRequested);
  }
  addMessages();
}

void ServicesWizard::follow() {
  connect(&m_context, &ServicesContext::assessed, this, [this] {
    if (isVisible())
      currentPage()->firstFocus()->setFocus();
  });
  connect(&m_context, &ServicesContext::failed, this, &ServicesWizard::failed);
  connect(&m_context, &ServicesContext::finished, this, &ServicesWizard::finished);
  connect(&m_context, &ServicesContext::changed, this, [this] {
    if (incidentId().isEmpty() || std::exchange(m_incidentOpened, true))
      return;
    showMessages();
    Q_EMIT incidentOpened(incidentId());
  });
}

void ServicesWizard::begin() {
  m_incidentOpened = false;
  m_ui.connection->say(Mark::Good, {});
  const auto begun = m_context.begin();
  showPage(m_context.isRunning() ? m_board : flow().first());
  if (!begun)
    failed(begun.error());
}

void ServicesWizard::failed(const Error &error) {
  if (currentPage() == m_board)
    showPage(flow().first());
  m_ui.connection->sayError(Mark::Critical, tr("%1 %2 Nothing was changed.").arg(error.message, error.detail).simplified(),
                            error);
}

void ServicesWizard::finished() {
  closeQuestion();
  showPage(m_done);
}

Mark ServicesWizard::stepMark(const FramePage *page, Mark usual) const {
  if (page != m_done || currentPage() != m_done)
    return usual;
  return m_context.run()->allWell() ? Mark::Good : Mark::Critical;
}

void ServicesWizard::reject() {
  if (isRunning())
    return askToKeepRunning(tr("A rollback of several services is running."),
                            tr("It goes on without this window; the strip above the page opens it again. Or stop it after the "
                               "current calls."));
  hide();
  deleteLater();
}

void ServicesWizard::askAboutStopping() {
  askToStop(tr("Stop the rollback?"),
            tr("Services that have not started are skipped. Of those that run, what was already sent continues in the cluster; "
               "Sternway stops watching and reports what the cluster shows."));
}

void ServicesWizard::showEvent(QShowEvent *event) {
  QDialog::showEvent(event);
  currentPage()->enter();
  showButtons();
}

/// Of the incident that all of them share; before there is one, of one that is open for one of those that go back.
MessageScope ServicesWizard::messageScope() const {
  MessageScope scope{.incidentId = incidentId()};
  const auto incidents = m_context.workspace().incidents();
  for (const operate::ServicePart &part : parts()) {
    if (part.service.name.isEmpty() || part.state == operate::ServicePart::State::LeftOut)
      continue;
    if (scope.service.name.isEmpty())
      scope.service = part.service;
    const IncidentRecord *open = incidents && scope.incidentId.isEmpty()
                                     ? (*incidents)->store().openFor(targetOf(part.service), m_context.session().isRehearsal())
                                     : nullptr;
    if (open) {
      scope.service = part.service;
      scope.incidentId = open->incident.id;
    }
  }
  return scope;
}

QString ServicesWizard::place() const {
  return u"%1 · %2"_s.arg(m_context.session().context(), m_context.scope().title);
}

}  // namespace sternway::ui

#include "moc_serviceswizard.cpp"
