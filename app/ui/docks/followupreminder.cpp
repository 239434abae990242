// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/followupreminder.h"

#include "core/format.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FollowUpReminder::FollowUpReminder(Workspace &workspace, IncidentDigests &digests, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_digests(digests) {
  setObjectName(u"followUpReminder"_s);
  m_beat.setInterval(30s);
  connect(&m_beat, &QTimer::timeout, this, &FollowUpReminder::look);
  connect(&digests, &IncidentDigests::changed, this, &FollowUpReminder::look);
  m_beat.start();
  digests.start();
}

/// Not before all incidents have been read, so that what has piled up is one sentence.
void FollowUpReminder::look() {
  if (!m_digests.isComplete())
    return;
  QStringList late;
  for (const Incident &incident : m_digests.incidents()) {
    const IncidentDigests::Entry *entry = m_digests.find(incident.id);
    if (!entry || !entry->tasks || incident.rehearsal)
      continue;
    const QDateTime now = m_workspace.timeAt(incident.service);
    for (const operate::FollowUpTask &task : *entry->tasks) {
      const QString key = QStringList{incident.id, task.key(), timeToJson(task.due).toString()}.join(u'\n');
      if (!task.isLate(now) || m_told.contains(key))
        continue;
      m_told.insert(key);
      late << tr("%1: overdue follow-up: %2").arg(incident.title, task.text);
    }
  }
  if (late.size() == 1)
    Q_EMIT due(late.constFirst());
  else if (!late.isEmpty())
    Q_EMIT due(tr("%n follow-up(s) of incidents are overdue", nullptr, static_cast<int>(late.size())));
}

}  // namespace sternway::ui

#include "moc_followupreminder.cpp"
