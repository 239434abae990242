// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "report/durations.h"
#include "report/evidence.h"
#include "report/planfacts.h"
#include "report/timeline.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
void addSteps(const OperationRecord &operation, QStringList &lines) {
  const PlanFacts facts = planFacts(operation);
  lines.append({QString(), singleLine(tr("Rollback %1: %2").arg(facts.fromTo, stateText(operation)).simplified())});
  for (const StepRecord &step : operation.steps) {
    QString line =
        u"  %1. %2: %3"_s.arg(facts.numberOf(step.stepId)).arg(facts.step(step.stepId).title, stepStateName(step.state));
    if (step.startedAt.isValid() && step.endedAt.isValid())
      line += tr(", took %1").arg(spanText(std::chrono::milliseconds(step.startedAt.msecsTo(step.endedAt))));
    if (!step.message.isEmpty())
      line += u" ("_s + step.message + u')';
    lines.append(singleLine(line));
  }
}
}  // namespace

QString showText(const IncidentRecord &record) {
  const RecordSummary summary = durations(record);
  const QDate day = record.incident.openedAt.toUTC().date();
  QStringList lines;
  if (record.incident.rehearsal)
    lines.append(tr("REHEARSAL on a simulated cluster"));
  lines.append({singleLine(record.incident.title), singleLine(summary.sentence), QString()});
  for (const Duration &duration : summary.durations)
    lines.append(u"  "_s + duration.formula);
  lines.append({QString(), tr("Events (UTC):")});
  for (const JournalEvent &event : eventsInOrder(record)) {
    const QString numbers = evidence(event).join(u"; "_s);
    lines.append(singleLine(
        u"  %1  %2%3"_s.arg(timeText(event.at, day), event.summary, numbers.isEmpty() ? QString() : u"  ["_s + numbers + u']')));
  }
  for (const OperationRecord &operation : record.operations)
    addSteps(operation, lines);
  if (!summary.unknown.isEmpty())
    lines.append({QString(), tr("Not known:")});
  for (const QString &sentence : summary.unknown)
    lines.append(u"  "_s + singleLine(sentence));
  if (!record.chainIntact)
    lines.append({QString(), tr("The record is not intact: %1.").arg(record.chainProblem)});
  return lines.join(u'\n');
}

}  // namespace sternway
