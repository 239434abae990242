// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/postmortemreminder.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PostMortemReminder::PostMortemReminder(Workspace &workspace, Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_clock(clock) {
  setObjectName(u"postMortemReminder"_s);
  connect(&workspace, &Workspace::journalChanged, this, &PostMortemReminder::read);
  connect(&workspace, &Workspace::runbooksChanged, this, &PostMortemReminder::look);
  if (workspace.timeBoxes())
    read();  // the journal has been read already
  beat();
}

void PostMortemReminder::beat() {
  m_clock.after(10min, this, [this] {
    look();
    beat();
  });
}

/// A change of the status is an event of the journal, so that this is told of it.
void PostMortemReminder::read() {
  const auto book = m_workspace.postMortems();
  if (!book)
    return;  // who writes to the journal says it
  (*book)->versions({}, this)->then([this](const Result<QList<PostMortemDraft>> &newest) {
    if (!newest)
      return;
    m_drafts.clear();
    for (const PostMortemDraft &each : *newest)
      m_drafts.insert(each.incidentId, each);
    m_read = true;
    look();
  });
}

std::optional<PostMortemReminder::Stage> PostMortemReminder::stageOf(const QDateTime &due) const {
  const std::chrono::milliseconds left(m_clock.now().msecsTo(due));
  if (!due.isValid() || left > ahead || left < -longest)
    return std::nullopt;
  return left.count() > 0 ? Stage::Soon : Stage::Over;
}

void PostMortemReminder::look() {
  const auto incidents = m_workspace.incidents();
  if (!incidents || !m_read)
    return;
  for (const Incident &incident : (*incidents)->store().known()) {
    const PostMortemDraft draft = m_drafts.value(incident.id);
    if (incident.rehearsal || incident.isOpen() || draft.status == PostMortemStatus::Final)
      continue;
    const RunbookPtr runbook = m_workspace.runbook(incident.service).value_or(nullptr);
    const QDateTime at = postMortemDeadline(incident, {}, runbook.get(), draft);
    const auto stage = stageOf(at);
    if (!stage || m_told.value(incident.id) == std::pair(at, *stage))
      continue;
    m_told.insert(incident.id, {at, *stage});
    const QString when = at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    Q_EMIT due(incident.id, stage == Stage::Over ? tr("%1: the post-mortem was due %2.").arg(incident.title, when)
                                                 : tr("%1: the post-mortem is due %2.").arg(incident.title, when));
  }
}

}  // namespace sternway::ui

#include "moc_postmortemreminder.cpp"
