// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/updatereminder.h"

#include "core/updates.h"
#include "models/cells.h"
#include "notify/outboxsender.h"
#include "ui/docks/updatesbar.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

UpdateReminder::UpdateReminder(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  setObjectName(u"updateReminder"_s);
  m_beat.setInterval(10s);
  connect(&m_beat, &QTimer::timeout, this, &UpdateReminder::look);
  connect(&workspace, &Workspace::journalChanged, this, &UpdateReminder::read);
}

/// What was sent is an event of the journal, so that this is told of every change.
void UpdateReminder::read() {
  const auto sender = m_workspace.sender();
  const auto incidents = m_workspace.incidents();
  if (!sender || !incidents)
    return;  // who writes to the journal says it
  if ((*incidents)->store().open().isEmpty())
    return m_beat.stop();
  m_beat.start();
  (*sender)->messages({}, this)->then([this](const Result<QList<OutboxMessage>> &messages) {
    if (!messages)
      return;
    m_messages = *messages;
    look();
  });
}

QDateTime UpdateReminder::now(const ObjectRef &service) const {
  const ClusterSession *session = m_workspace.session(service.context);
  return session ? session->clock().now() : QDateTime::currentDateTimeUtc();
}

void UpdateReminder::look() {
  const auto incidents = m_workspace.incidents();
  if (!incidents)
    return;
  const QList<const IncidentRecord *> open = (*incidents)->store().open();
  for (const IncidentRecord *record : open) {
    const Incident &incident = record->incident;
    const auto runbook = m_workspace.runbook(incident.service);
    if (!runbook)
      continue;
    const auto next = nextUpdateDue(incident, m_messages, updateInterval(**runbook, m_workspace.settings()));
    if (!next || !next->isOverdue(now(incident.service)) || m_told.value(incident.id) == next->due)
      continue;
    m_told.insert(incident.id, next->due);
    Q_EMIT due(incident.id, tr("%1: an update was due at %2.").arg(incident.title, models::clockTime(next->due).left(5)));
  }
}

}  // namespace sternway::ui

#include "moc_updatereminder.cpp"
