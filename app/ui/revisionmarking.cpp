// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revisionmarking.h"

#include "platform/paths.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

RevisionMarking::RevisionMarking(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  connect(
      &workspace, &Workspace::journalChanged, this,
      [this](const QSet<QString> &ids) {
        if (!ids.contains(m_awaited))
          return;
        m_awaited.clear();
        Q_EMIT recorded();
      },
      Qt::QueuedConnection);
}

void RevisionMarking::mark(const ObjectRef &workload, RevisionMark mark) {
  mark.who = platform::loginName();
  write(workload, revisionMarkedEvent(workload, mark));
}

void RevisionMarking::unmark(const ObjectRef &workload, RevisionMark mark, const QString &reason) {
  mark.who = platform::loginName();
  mark.reason = reason;
  write(workload, revisionUnmarkedEvent(workload, mark));
}

void RevisionMarking::write(const ObjectRef &workload, const EventDraft &event) {
  const auto incidents = m_workspace.incidents();
  if (!incidents) {
    Q_EMIT failed(incidents.error());
    return;
  }
  const ClusterSession *session = m_workspace.session(workload.context);
  Incident draft;
  draft.service = workload;
  draft.title = u"%1: %2"_s.arg(workload.name, event.summary);
  draft.rehearsal = session && session->isRehearsal();
  (*incidents)->incidents(this)->then([this, draft, event](const Result<QList<Incident>> &known) {
    if (known)
      append(draft, *known, event);
    else
      Q_EMIT failed(known.error());
  });
}

void RevisionMarking::append(const Incident &draft, const QList<Incident> &known, const EventDraft &event) {
  QList<Incident> own;
  std::ranges::copy_if(known, std::back_inserter(own), [&draft](const Incident &incident) {
    return incident.service == draft.service && incident.rehearsal == draft.rehearsal;
  });
  const auto open = std::ranges::find_if(own, &Incident::isOpen);
  if (!own.isEmpty())
    return append(open == own.cend() ? own.constFirst().id : open->id, event);
  (*m_workspace.incidents())->openFor(draft, this)->then([this, event](const Result<Incident> &opened) {
    if (opened)
      append(opened->id, event);
    else
      Q_EMIT failed(opened.error());
  });
}

void RevisionMarking::append(const QString &incidentId, const EventDraft &event) {
  m_awaited = incidentId;
  (*m_workspace.incidents())->append(incidentId, event, this)->then([this](const Result<JournalEvent> &appended) {
    if (!appended)
      Q_EMIT failed(appended.error());
  });
}

}  // namespace sternway::ui

#include "moc_revisionmarking.cpp"
