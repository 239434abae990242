// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/incidentdigest.h"

#include "core/format.h"
#include "core/plan.h"
#include "report/document.h"
#include "report/durations.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
QStringList rowsThatCalled(const QList<JournalEvent> &events) {
  QStringList rows;
  for (const JournalEvent &event : events) {
    if (event.type != eventtype::verdict)
      continue;
    const Action action = actionName.value(event.data.value(u"verdict"_s).toString()).value_or(Action::None);
    const QString row = event.data.value(u"row"_s).toObject().value(u"when"_s).toString();
    if (action >= Action::Prepare && !row.isEmpty() && !rows.contains(row))
      rows << row;
  }
  return rows;
}

std::optional<RollbackDigest> newestRollback(const IncidentRecord &record) {
  std::optional<RollbackDigest> newest;
  for (const OperationRecord &operation : record.operations) {
    const auto plan = planFromJson(operation.plan);
    const KubernetesUndo undo = plan ? undoOf(*plan) : KubernetesUndo();
    if (!operation.startedAt.isValid() || undo.isForward || (newest && operation.startedAt < newest->startedAt))
      continue;
    newest = RollbackDigest{.fromRevision = undo.fromNumber,
                            .fromImage = undo.fromImage,
                            .state = operation.state,
                            .startedAt = operation.startedAt,
                            .endedAt = operation.endedAt};
  }
  return newest;
}

QString outcomeOf(const RollbackDigest &rollback) {
  const bool ended = rollback.endedAt.isValid();
  const QString took = ended ? spanText(std::chrono::milliseconds(rollback.startedAt.msecsTo(rollback.endedAt))) : QString();
  switch (rollback.state) {
    case OperationState::Succeeded: return ended ? tr("rolled back in %1").arg(took) : tr("rolled back");
    case OperationState::Failed: return ended ? tr("the rollback failed after %1").arg(took) : tr("the rollback failed");
    case OperationState::Cancelled: return tr("the rollback was cancelled");
    case OperationState::Planned:
    case OperationState::Running:
    case OperationState::Paused: return tr("the rollback has not ended");
    case OperationState::Unknown: break;
  }
  return tr("nobody knows how the rollback ended");
}

QString whatHappened(const IncidentDigest &digest) {
  if (!digest.rollback)
    return digest.incident.isOpen() ? tr("still open, not rolled back") : tr("closed without a rollback");
  QString from;
  if (digest.rollback->fromRevision > 0)
    from = tr("revision %1").arg(digest.rollback->fromRevision);
  if (const QString &image = digest.rollback->fromImage; !image.isEmpty())
    from += from.isEmpty() ? image : u" ("_s + image.section(u'/', -1) + u')';
  const QString outcome = outcomeOf(*digest.rollback);
  return from.isEmpty() ? outcome : from + u", "_s + outcome;
}
}  // namespace

IncidentDigest digestOf(const IncidentRecord &record) {
  IncidentDigest digest{.incident = record.incident,
                        .rows = rowsThatCalled(record.events),
                        .rollback = newestRollback(record),
                        .share = shareOf(record)};
  for (const JournalEvent &event : record.events)
    if (event.type == eventtype::revisionMarked || event.type == eventtype::revisionUnmarked)
      digest.marks << event;
  const RecordSummary summary = durations(record);
  for (std::size_t clock = 0; clock < statisticsClocks.size(); ++clock)
    for (const Duration &duration : summary.durations)
      if (duration.name == QLatin1String(statisticsClocks.at(clock)))
        digest.spans.at(clock) = {.value = duration.value, .formula = duration.formula};
  return digest;
}

QList<EarlierIncident> earlierIncidents(const IncidentDigest &now, const QList<IncidentDigest> &all, qsizetype most) {
  QList<EarlierIncident> found;
  for (const IncidentDigest &each : all) {
    const bool isBefore = each.incident.id != now.incident.id && each.incident.openedAt < now.incident.openedAt;
    if (!isBefore || each.incident.rehearsal != now.incident.rehearsal)
      continue;
    EarlierIncident earlier{.digest = each, .sameService = each.incident.service == now.incident.service, .sameRows = {}};
    for (const QString &row : now.rows)
      if (each.rows.contains(row))
        earlier.sameRows << row;
    if (earlier.sameService || !earlier.sameRows.isEmpty())
      found << earlier;
  }
  std::ranges::stable_sort(found, [](const EarlierIncident &a, const EarlierIncident &b) {
    return a.sameService != b.sameService ? a.sameService : a.digest.incident.openedAt > b.digest.incident.openedAt;
  });
  return found.mid(0, most);
}

QString earlierSentence(const EarlierIncident &earlier) {
  const Incident &incident = earlier.digest.incident;
  const QString day = incident.openedAt.toLocalTime().toString(u"yyyy-MM-dd"_s);
  const QString text = singleLine(whatHappened(earlier.digest));
  return earlier.sameService ? tr("Last time, %1: %2").arg(day, text)
                             : tr("Same rule for %1, %2: %3").arg(singleLine(incident.service.name), day, text);
}

}  // namespace sternway::report
