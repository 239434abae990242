// SPDX-License-Identifier: GPL-3.0-or-later

// Messages about incidents in the window, and their post-mortems.
#include "ui/banner.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/docks/followupreminder.h"
#include "ui/docks/incidentdock.h"
#include "ui/docks/updatereminder.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagedialog.h"
#include "ui/postmortem/postmortemdialog.h"
#include "ui/postmortem/postmortemreminder.h"
#include "ui/questions.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectMessages() {
  const auto onService = [this](const QString &id, void (MainWindow::*act)(const ObjectRef &)) {
    connect(&m_actions.at(id), &QAction::triggered, this, [this, act] {
      if (const auto service = currentService())
        (this->*act)(*service);
    });
  };
  onService(u"service.message"_s, &MainWindow::writeMessageAbout);
  onService(u"service.outbox"_s, &MainWindow::openOutbox);
  connect(&m_actions.at(u"app.channels"_s), &QAction::triggered, this, &MainWindow::openChannels);
  connect(&m_workspace, &Workspace::channelsRequested, this, &MainWindow::openChannels);
}

/// Stays open beside the window, one for an incident.
void MainWindow::writePostMortem(const QString &incidentId) {
  for (PostMortemDialog *dialog : findChildren<PostMortemDialog *>(QString(), Qt::FindDirectChildrenOnly)) {
    if (dialog->incidentId() != incidentId)
      continue;
    dialog->raise();
    dialog->activateWindow();
    return;
  }
  makeWindow<PostMortemDialog>(m_workspace, m_clock, incidentId, this)->show();
}

/// Stays open beside the window. There is one for an incident: asked for again it comes to the front, unless another message is
/// meant.
void MainWindow::writeMessage(const MessageScope &scope) {
  for (MessageDialog *dialog : findChildren<MessageDialog *>(QString(), Qt::FindDirectChildrenOnly)) {
    const MessageScope &shown = dialog->scope();
    if (shown.service != scope.service || shown.incidentId != scope.incidentId || !scope.stage.isEmpty())
      continue;
    dialog->raise();
    dialog->activateWindow();
    return;
  }
  auto *dialog = makeWindow<MessageDialog>(m_workspace, scope, this);
  connect(dialog, &MessageDialog::channelsRequested, this, &MainWindow::openChannels);
  dialog->show();
}

QDialog *MainWindow::unsavedDialog() const {
  for (MessageDialog *dialog : findChildren<MessageDialog *>(QString(), Qt::FindDirectChildrenOnly))
    if (dialog->isVisible() && dialog->mayLoseText())
      return dialog;
  for (PostMortemDialog *dialog : findChildren<PostMortemDialog *>(QString(), Qt::FindDirectChildrenOnly))
    if (dialog->isVisible() && dialog->mayLoseText())
      return dialog;
  return nullptr;
}

QString MainWindow::openIncidentOf(const ObjectRef &service) {
  const auto incidents = m_workspace.incidents();
  const ClusterSession *session = m_workspace.session(service.context);
  const IncidentRecord *open =
      incidents ? (*incidents)->store().openFor(targetOf(service), session && session->isRehearsal()) : nullptr;
  return open ? open->incident.id : QString();
}

void MainWindow::writeMessageAbout(const ObjectRef &service) {
  writeMessage({.service = service, .incidentId = openIncidentOf(service)});
}

void MainWindow::openOutbox(const ObjectRef &service) {
  incident().show();
  if (const QString id = openIncidentOf(service); !id.isEmpty() && id != incident().incidentId())
    incident().showIncident(id);
  incident().showOutbox();
}

void MainWindow::openChannels() {
  auto *dialog = makeWindow<PreferencesDialog>(m_workspace, this);
  dialog->setKubeconfigEnabled(false);
  dialog->showChannels();
  dialog->open();
}

void MainWindow::remindOfUpdates() {
  const auto tell = [this](const QString & /*incidentId*/, const QString &text) {
    m_notices->say(text);
    m_tray.warn(text);
  };
  connect(new UpdateReminder(m_workspace, this), &UpdateReminder::due, this, tell);
  connect(new PostMortemReminder(m_workspace, m_clock, this), &PostMortemReminder::due, this, tell);
  connect(new FollowUpReminder(m_workspace, m_digests, this), &FollowUpReminder::due, this,
          [tell](const QString &text) { tell({}, text); });
}

}  // namespace sternway::ui
