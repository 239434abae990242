// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/incidentrecorder.h"

#include "assess/verdictlog.h"
#include "core/format.h"
#include "core/planjson.h"
#include "core/text.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

const RevisionHealth *healthOf(const Assessment &assessment, const QString &uid) {
  const auto found = std::find_if(assessment.health.cbegin(), assessment.health.cend(),
                                  [&uid](const RevisionHealth &health) { return health.revisionUid == uid; });
  return found == assessment.health.cend() ? nullptr : &*found;
}

std::optional<EventDraft> releaseEvent(const Assessment &assessment) {
  const Revision *current = assessment.history.current();
  if (!current)
    return std::nullopt;
  const RevisionHealth *health = healthOf(assessment, current->uid);
  const bool served = health && health->liveFrom.isValid();
  return EventDraft{
      .type = u"release"_s,
      .summary = served
                     ? tr("Revision %1 (%2) began to serve").arg(QString::number(current->number), current->images.join(u", "_s))
                     : tr("Revision %1 (%2) was first seen by the cluster")
                           .arg(QString::number(current->number), current->images.join(u", "_s)),
      .data = QJsonObject{{u"revision"_s, current->number},
                          {u"uid"_s, current->uid},
                          {u"images"_s, QJsonArray::fromStringList(current->images)},
                          {u"changeCause"_s, current->changeCause}},
      .milestone = Milestone::None,
      .at = served ? health->liveFrom : current->created};
}

/// The row that became true first of those that are true now and call for action: a stricter one may come and go above it.
int firstCrossed(const Assessment &assessment) {
  int first = -1;
  const QList<RowState> &rows = assessment.verdict.rows;
  for (int index = 0; index < rows.size(); ++index) {
    const RowState &row = rows.at(index);
    if (row.condition == Truth::True && row.since.isValid() && assessment.matrix.rows.at(index).action >= Action::Prepare &&
        (first < 0 || row.since < rows.at(first).since))
      first = index;
  }
  return first;
}

QString milestoneKey(Milestone milestone) {
  return milestone == Milestone::None ? QString() : milestoneName(milestone);
}

}  // namespace

QList<EventDraft> assessmentEvents(const Assessment &assessment) {
  QList<EventDraft> events;
  if (const auto release = releaseEvent(assessment))
    events << *release;
  const Verdict &verdict = assessment.verdict;
  const bool matched = verdict.row >= 0 && verdict.action >= Action::Prepare;
  if (const int first = firstCrossed(assessment); matched && first >= 0) {
    const MatrixRow &row = assessment.matrix.rows.at(first);
    events << EventDraft{.type = u"threshold"_s,
                         .summary = tr("Threshold crossed: %1").arg(row.when),
                         .data = QJsonObject{{u"source"_s, assessment.matrix.source}, {u"line"_s, row.line}},
                         .milestone = Milestone::ImpactStart,
                         .at = verdict.rows.at(first).since};
  }
  EventDraft said = verdictEvent(verdict, assessment.matrix, assessment.at);
  said.data.insert(u"warnings"_s, QJsonArray::fromStringList(assessment.warnings));
  events << said;
  return events;
}

EventDraft planEvent(const Plan &plan) {
  const KubernetesUndo undo = undoOf(plan);
  return {
      .type = u"plan"_s,
      .summary = tr("Planned: from revision %1 (%2) back to revision %3 (%4)")
                     .arg(QString::number(undo.fromNumber), undo.fromImage, QString::number(undo.targetNumber), undo.targetImage),
      .data = QJsonObject{{u"fromRevision"_s, undo.fromNumber},
                          {u"fromImage"_s, undo.fromImage},
                          {u"toRevision"_s, undo.targetNumber},
                          {u"toImage"_s, undo.targetImage},
                          {u"why"_s, undo.targetReason},
                          {u"reason"_s, plan.reason}},
      .milestone = Milestone::None,
      .at = {}};
}

EventDraft preflightEvent(const QList<Finding> &findings) {
  const auto count = [&findings](Severity severity) {
    return std::count_if(findings.cbegin(), findings.cend(),
                         [severity](const Finding &finding) { return finding.severity == severity; });
  };
  QStringList blocking;
  for (const Finding &finding : findings)
    if (finding.severity == Severity::Block)
      blocking << finding.title;
  const QString counted = tr("Preflight: %1 blocking, %2 to note").arg(count(Severity::Block)).arg(count(Severity::Warn));
  return {.type = u"preflight"_s,
          .summary = blocking.isEmpty() ? counted : counted + u": "_s + blocking.join(u"; "_s),
          .data = QJsonObject{{u"findings"_s, toJson(findings)}},
          .milestone = Milestone::None,
          .at = {}};
}

Call<Incident> *IncidentRecorder::ensureOpen(const Incident &draft, QObject *context) {
  auto *call = new Call<Incident>(context);
  const QPointer<Call<Incident>> guard(call);
  const auto finish = [guard](const Result<Incident> &result) {
    if (guard)
      guard->finish(result);
  };
  m_journal.incidents(this)->then([this, draft, finish](const Result<QList<Incident>> &incidents) {
    if (!incidents)
      return finish(tl::unexpected(incidents.error()));
    for (const Incident &incident : *incidents)
      if (!incident.closedAt.isValid() && incident.service == draft.service && incident.rehearsal == draft.rehearsal)
        return finish(incident);
    m_journal.open(draft, this)->then(finish);
  });
  return call;
}

Call<Done> *IncidentRecorder::append(const QString &incidentId, const QList<EventDraft> &events, QObject *context) {
  auto *call = new Call<Done>(context);
  const QPointer<Call<Done>> guard(call);
  m_journal.load(incidentId, this)->then([this, incidentId, events, guard](const Result<IncidentRecord> &record) {
    if (!guard)
      return;
    if (!record)
      return guard->finish(tl::unexpected(record.error()));
    QStringList given;
    for (const JournalEvent &event : record->events)
      given << milestoneKey(event.milestone);
    QList<EventDraft> rest;
    for (EventDraft event : events) {
      if (given.contains(milestoneKey(event.milestone)))
        event.milestone = Milestone::None;
      rest << event;
    }
    appendNext(incidentId, rest, guard);
  });
  return call;
}

Call<Done> *IncidentRecorder::logVerdict(const QString &incidentId, const EventDraft &verdict, QObject *context) {
  auto *call = new Call<Done>(context);
  const QPointer<Call<Done>> guard(call);
  m_journal.load(incidentId, this)->then([this, incidentId, verdict, guard](const Result<IncidentRecord> &record) {
    if (!guard)
      return;
    if (!record)
      return guard->finish(tl::unexpected(record.error()));
    if (record->incident.closedAt.isValid() || !isNews(verdict, record->events))
      return guard->finish(Done{});
    append(incidentId, {verdict}, guard)->then([guard](const Result<Done> &done) {
      if (guard)
        guard->finish(done);
    });
  });
  return call;
}

void IncidentRecorder::appendNext(const QString &incidentId, QList<EventDraft> rest, QPointer<Call<Done>> call) {
  if (!call)
    return;
  if (rest.isEmpty())
    return call->finish(Done{});
  const EventDraft event = rest.takeFirst();
  m_journal.append(incidentId, event, this)->then([this, incidentId, rest, call](const Result<JournalEvent> &appended) {
    if (!appended) {
      if (call)
        call->finish(tl::unexpected(appended.error()));
      return;
    }
    appendNext(incidentId, rest, call);
  });
}

}  // namespace sternway
