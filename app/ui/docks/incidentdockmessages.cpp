// SPDX-License-Identifier: GPL-3.0-or-later

// The messages of the incident that a dock shows.
#include "notify/channel.h"
#include "notify/followupissue.h"
#include "notify/outboxsender.h"
#include "platform/channelbook.h"
#include "platform/paths.h"
#include "ui/docks/closingquestion.h"
#include "ui/docks/followups.h"
#include "ui/docks/incidentdock.h"
#include "ui/docks/outboxpanel.h"
#include "ui/docks/updatesbar.h"
#include "ui/theme.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
QStringList issueChannels(const QList<ChannelSetting> &settings) {
  QStringList names;
  for (const ChannelSetting &setting : settings)
    if (const notify::ChannelDescriptor *type = notify::channelType(setting.type); type && type->makesIssues)
      names << setting.name;
  return names;
}
}  // namespace

void IncidentDock::wireMessages() {
  connect(m_updates, &UpdatesBar::messageRequested, this, &IncidentDock::messageRequested);
  m_followUps->setIssueChannels([this] { return issueChannels(m_workspace.channels().all()); });
  connect(m_followUps, &FollowUps::channelsRequested, &m_workspace, &Workspace::channelsRequested);
  connect(m_followUps, &FollowUps::issueRequested, this, &IncidentDock::makeIssue);
  connect(m_outbox, &OutboxPanel::messageRequested, this,
          [this] { Q_EMIT messageRequested({.service = m_service, .incidentId = m_id}); });
  connect(m_outbox, &OutboxPanel::changed, this, [this] {
    showOutboxTab();
    showUpdates();
  });
}

/// One that was cancelled is queued already, and wanted after all.
void IncidentDock::makeIssue(const QString &channel, const operate::FollowUpTask &task) {
  const auto sender = m_workspace.sender();
  if (!sender)
    return say(sender.error());
  (*sender)
      ->queue(channel, notify::followUpIssue(m_record.incident, task.key(), task.text, task.due), this)
      ->then([this, all = *sender](const Result<QList<OutboxMessage>> &queued) {
        if (!queued)
          return say(queued.error());
        for (const OutboxMessage &row : *queued)
          if (row.state == MessageState::Cancelled)
            all->sendAgain(row.id, platform::loginName(), this)->then([this](const Result<OutboxMessage> &again) {
              if (!again)
                say(again.error());
            });
      });
}

void IncidentDock::showUpdates() {
  const auto runbook = m_workspace.runbook(m_service);
  if (m_id.isEmpty() || m_record.incident.id != m_id || !runbook)
    return m_updates->clear();
  m_updates->showRecord(m_record, *runbook, m_outbox->messages());
  m_updates->look(now());
}

void IncidentDock::showOutboxTab() {
  const int waiting = m_outbox->waiting();
  const int tab = m_ui.tabs->indexOf(m_ui.outboxTab);
  m_ui.tabs->setTabText(tab, waiting > 0 ? tr("O&utbox (%1)").arg(waiting) : tr("O&utbox"));
  m_ui.tabs->setTabIcon(tab, waiting > 0 ? markIcon(Mark::Warning, palette()) : QIcon());
}

void IncidentDock::showOutbox() {
  m_ui.tabs->setCurrentWidget(m_ui.outboxTab);
  m_outbox->takeKeyboard();
}

/// What was opened elsewhere for the incident stays open there, and those who were told wait, unless somebody says that it is
/// over.
void IncidentDock::askToClose() {
  const QStringList open = openElsewhere(m_outbox->messages(), m_workspace.channels());
  if (open.isEmpty() && !owesResolution(m_outbox->messages()))
    return closeIncident();
  MessageScope scope{.service = m_service, .incidentId = m_id, .stage = u"resolved"_s};
  if (!open.isEmpty()) {
    scope.audience = Audience::External;
    scope.channels = open;
  }
  askAboutClosing(this, open,
                  {.resolve = [this, scope] { Q_EMIT messageRequested(scope); },
                   .close =
                       [this, id = m_id] {
                         if (id == m_id)  // another one may be shown by now
                           closeIncident();
                       }});
}

}  // namespace sternway::ui
