// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/events.h"

#include "assess/verdictlog.h"
#include "core/format.h"
#include "core/incident.h"
#include "core/incidentfacts.h"
#include "core/plan.h"
#include "operate/preflight.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

const RevisionHealth *healthOf(const assess::Assessment &assessment, const QString &uid) {
  const auto found = std::find_if(assessment.health.cbegin(), assessment.health.cend(),
                                  [&uid](const RevisionHealth &health) { return health.revisionUid == uid; });
  return found == assessment.health.cend() ? nullptr : &*found;
}

std::optional<EventDraft> releaseEvent(const assess::Assessment &assessment) {
  const Revision *current = assessment.history.current();
  if (!current)
    return std::nullopt;
  const RevisionHealth *health = healthOf(assessment, current->uid);
  const bool served = health && health->liveFrom.isValid();
  return EventDraft{
      .type = eventtype::release,
      .summary = served
                     ? tr("Revision %1 (%2) began to serve").arg(QString::number(current->number), current->images.join(u", "_s))
                     : tr("Revision %1 (%2) was first seen by the cluster")
                           .arg(QString::number(current->number), current->images.join(u", "_s)),
      .data = QJsonObject{{targetKey, toJson(targetOf(assessment.workload.ref))},
                          {u"revision"_s, current->number},
                          {u"uid"_s, current->uid},
                          {u"images"_s, QJsonArray::fromStringList(current->images)},
                          {u"changeCause"_s, current->changeCause}},
      .at = served ? health->liveFrom : current->created,
      .newsKeys = {u"uid"_s},
      .newsOf = targetKey};
}

/// The row that became true first of those that are true now and call for action: a stricter one may come and go above it.
int firstCrossed(const assess::Assessment &assessment) {
  int first = -1;
  const QList<RowState> &rows = assessment.verdict.rows;
  for (int index = 0; index < rows.size(); ++index) {
    const RowState &row = rows.at(index);
    if (row.condition == Truth::True && !row.proposed && row.since.isValid() &&
        assessment.matrix.rows.at(index).action >= Action::Prepare && (first < 0 || row.since < rows.at(first).since))
      first = index;
  }
  return first;
}

}  // namespace

QList<EventDraft> assessmentEvents(const assess::Assessment &assessment, const QDateTime &calledSince) {
  QList<EventDraft> events;
  if (const auto release = releaseEvent(assessment))
    events << *release;
  const Verdict &verdict = assessment.verdict;
  const bool matched = assess::callsForRollback(verdict);
  if (const int first = firstCrossed(assessment); matched && first >= 0) {
    const MatrixRow &row = assessment.matrix.rows.at(first);
    events << EventDraft{.type = eventtype::threshold,
                         .summary = tr("Threshold crossed: %1").arg(row.when),
                         .data = QJsonObject{{targetKey, toJson(targetOf(assessment.workload.ref))},
                                             {u"source"_s, assessment.matrix.source},
                                             {u"line"_s, row.line}},
                         .milestone = Milestone::ImpactStart,
                         .at = verdict.rows.at(first).since,
                         .newsKeys = {u"source"_s, u"line"_s},
                         .newsOf = targetKey};
  }
  if (matched && calledSince.isValid() && calledSince < assessment.at)
    events << assess::detectedEvent(assessment.workload.ref, verdict, assessment.matrix, calledSince);
  EventDraft said = assess::verdictEvent(assessment.workload.ref, verdict, assessment.matrix, assessment.at);
  said.data.insert(u"warnings"_s, QJsonArray::fromStringList(assessment.warnings));
  events << said;
  return events;
}

QString severityOf(const Verdict &verdict, const Matrix &matrix) {
  const int row = verdict.pending ? verdict.pending->row : verdict.row;
  return row >= 0 && row < matrix.rows.size() ? matrix.rows.at(row).severity : QString();
}

EventDraft planEvent(const Plan &plan) {
  const KubernetesUndo undo = undoOf(plan);
  if (!undoStep(plan))
    return {
        .type = eventtype::plan, .summary = tr("Planned: %1").arg(titles(plan)), .data = QJsonObject{{u"reason"_s, plan.reason}}};
  const QString way = undo.isForward ? tr("Planned: from revision %1 (%2) forward again to revision %3 (%4)")
                                     : tr("Planned: from revision %1 (%2) back to revision %3 (%4)");
  return {
      .type = eventtype::plan,
      .summary = way.arg(QString::number(undo.fromNumber), undo.fromImage, QString::number(undo.targetNumber), undo.targetImage),
      .data = QJsonObject{{targetKey, toJson(targetOf(undo.workload))},
                          {u"fromRevision"_s, undo.fromNumber},
                          {u"fromImage"_s, undo.fromImage},
                          {u"toRevision"_s, undo.targetNumber},
                          {u"toImage"_s, undo.targetImage},
                          {u"why"_s, undo.targetReason},
                          {u"forward"_s, undo.isForward},
                          {u"reason"_s, plan.reason}}};
}

EventDraft preflightEvent(const QList<Finding> &findings) {
  const auto count = [&findings](Severity severity) {
    return std::count_if(findings.cbegin(), findings.cend(),
                         [severity](const Finding &finding) { return finding.severity == severity; });
  };
  const QString blocking = blockingTitles(findings);
  const QString counted =
      tr("Preflight: %1 blocking, %2 to note").arg(count(Severity::Block)).arg(count(Severity::Warn) + count(Severity::Info));
  return {.type = eventtype::preflight,
          .summary = blocking.isEmpty() ? counted : counted + u": "_s + blocking,
          .data = QJsonObject{{u"findings"_s, toJson(findings)}}};
}

EventDraft stepEvent(const Step &step, StepRole role, const steps::StepOutcome &outcome) {
  QJsonObject data{{u"step"_s, step.kind}, {u"result"_s, outcome.result}};
  const bool verifies = role == StepRole::Watches || role == StepRole::Recovers;
  if (verifies)
    data.insert(verifiesKey, true);
  if (verifies || outcome.milestone != Milestone::None)
    data.insert(targetKey, toJson(step.target));
  if (outcome.wellSince.isValid())
    data.insert(wellSinceKey, timeToJson(outcome.wellSince));
  return {.type = eventTypeOf(outcome.state),
          .summary = step.title + u": "_s + outcome.message,
          .data = data,
          .milestone = outcome.milestone};
}

}  // namespace sternway::operate
