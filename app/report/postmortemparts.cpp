// SPDX-License-Identifier: GPL-3.0-or-later
// What an incident's record says of how it went: impact, trigger, detection, response, resolution, durations.
#include "report/postmortemfacts.h"

#include "core/format.h"
#include "core/incidentfacts.h"
#include "report/timeline.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
QString coverage(std::chrono::milliseconds part, const DraftFacts &facts) {
  const auto whole = facts.impact.length();
  if (!whole)
    return tr("measured for %1; when the impact began is not recorded").arg(spanText(part));
  return part < *whole ? tr("measured for %1 of %2").arg(spanText(part), spanBetween(facts.impact.from, facts.impact.to))
                       : tr("measured for all of it");
}

QString shown(const MetricImpact &impact, double value) {
  return formatValue(value, usualUnit(impact.metric));
}

void addMetricImpact(const DraftFacts &facts, const MetricImpact &impact, QList<Document::Line> &lines) {
  const QString title = metricTitle(impact.metric);
  const QString peak = impact.readings == 1 ? tr("%1: %2 at %3, the only value recorded") : tr("%1: at most %2, at %3");
  lines << facts.cited(peak.arg(title, shown(impact, impact.peak), timeText(impact.peakAt, facts.day)), impact.sources);
  if (impact.mean)
    lines << facts.cited(
        tr("%1: %2 on average over time, %3").arg(title, shown(impact, *impact.mean), coverage(impact.covered, facts)),
        impact.sources);
}

void addFailedRequests(const DraftFacts &facts, QList<Document::Line> &lines, QStringList &questions) {
  if (!facts.impact.failed) {
    questions << tr("How many requests failed? The record does not hold both the error rate and the request rate of the impact.");
    return;
  }
  const FailedRequests &failed = *facts.impact.failed;
  lines << facts.cited(tr("Requests failed: about %1 = sum of error rate × request rate × time, %2")
                           .arg(QString::number(std::llround(failed.count)), coverage(failed.covered, facts)),
                       failed.sources);
  if (const auto whole = facts.impact.length(); !whole || failed.covered < *whole)
    questions << tr("How many requests failed in the part of the impact that was not measured?");
}

bool isOneOf(const JournalEvent &event, const QList<QLatin1String> &types) {
  return types.contains(event.type);
}

/// What happened, and who did it where the sentence does not say so.
QString withActor(const JournalEvent &event) {
  const QString who = event.data.value(u"who"_s).toString();
  return who.isEmpty() || event.summary.contains(who) ? event.summary : tr("%1, by %2").arg(event.summary, who);
}

/// The events of these types in their order, each a line with its source.
QList<Document::Line> citedEvents(const DraftFacts &facts, const QList<QLatin1String> &types) {
  QList<Document::Line> lines;
  for (const JournalEvent &event : eventsInOrder(facts.record))
    if (isOneOf(event, types))
      lines << (event.type == eventtype::plan || event.type == eventtype::declined
                    ? decisionLine(facts, event)
                    : facts.cited(withActor(event), {event.sequence}));
  return lines;
}

/// The titles of the steps that began while it was held.
QString stepsOf(const OperationRecord &operation, const QDateTime &from, const QDateTime &until) {
  const auto plan = planFromJson(operation.plan);
  QStringList titles;
  for (const StepRecord &step : operation.steps)
    if (step.startedAt.isValid() && step.startedAt >= from && !(until.isValid() && step.startedAt >= until)) {
      const Step *planned = plan ? plan->step(step.stepId) : nullptr;
      titles << (planned ? planned->title : step.stepId);
    }
  return titles.join(u", "_s);
}

QString holderClaim(const OperationHolder &holder, bool isFirst, const QString &rollback) {
  const bool isKnown = !holder.who.isEmpty();
  if (isFirst)
    return isKnown ? tr("The rollback %1 was begun by %2").arg(rollback, holder.who)
                   : tr("Who began the rollback %1 is not recorded").arg(rollback);
  return isKnown ? tr("The rollback %1 was taken over by %2").arg(rollback, holder.who)
                 : tr("The rollback %1 was taken over; by whom is not recorded").arg(rollback);
}

/// Who carried out what: where it was taken over, each with the steps of theirs.
QList<Document::Line> operators(const DraftFacts &facts) {
  QList<Document::Line> lines;
  for (const OperationRecord &operation : facts.record.operations) {
    const QList<OperationHolder> holders = holdersOf(facts.record, operation);
    const QString rollback = planFacts(operation).fromTo;
    const auto cite = [&](const QString &claim, const OperationHolder &holder) {
      lines << facts.cited(claim.simplified(), holder.sequence > 0 ? QList<qint64>{holder.sequence} : QList<qint64>());
    };
    if (holders.size() == 1) {
      if (const OperationHolder &only = holders.constFirst(); !only.who.isEmpty())
        cite(tr("The rollback %1 was carried out by %2").arg(rollback, only.who), only);
      continue;
    }
    for (qsizetype index = 0; index < holders.size(); ++index) {
      const OperationHolder &holder = holders.at(index);
      const QString steps =
          stepsOf(operation, holder.since, index + 1 < holders.size() ? holders.at(index + 1).since : QDateTime());
      const QString claim = holderClaim(holder, index == 0, rollback);
      cite(steps.isEmpty() ? claim : tr("%1; steps: %2").arg(claim, steps), holder);
    }
  }
  return lines;
}

QString howDetected(const JournalEvent &event) {
  if (event.type == eventtype::verdict || event.type == eventtype::detected)
    return tr("Detected by the decision matrix: %1").arg(event.summary);
  if (event.type == eventtype::incidentOpened)
    return tr("Detected at the latest when the incident was declared; no earlier detection is recorded");
  return tr("Detected by this event: %1").arg(event.summary);
}

/// The line of the runbook that a verdict, a crossed threshold or a detection names; 0: none.
qint64 lineOf(const JournalEvent &event) {
  const QJsonValue row = event.data.value(u"row"_s);
  return (row.isObject() ? row.toObject() : event.data).value(u"line"_s).toInteger();
}

/// Both name a service, and not the same one.
bool areOfDifferent(const JournalEvent &event, const JournalEvent &other) {
  const auto target = targetOf(other);
  return target && isOfAnother(event, *target);
}

/// The threshold that was crossed first, before the detection: by its row it could have been detected then.
const JournalEvent *earlierThreshold(const DraftFacts &facts, const JournalEvent &detected) {
  const JournalEvent *found = nullptr;
  for (const JournalEvent &event : facts.record.events)
    if (event.type == eventtype::threshold && event.at < detected.at && !areOfDifferent(event, detected) &&
        (!found || event.at < found->at))
      found = &event;
  return found;
}

/// The first verdict before the detection by a row that called for less than preparing a rollback.
const JournalEvent *milderVerdict(const DraftFacts &facts, const JournalEvent &detected) {
  const JournalEvent *found = nullptr;
  for (const JournalEvent &event : facts.record.events)
    if (event.type == eventtype::verdict && event.at < detected.at && lineOf(event) > 0 && !isRollbackVerdict(&event) &&
        !areOfDifferent(event, detected) && (!found || event.at < found->at))
      found = &event;
  return found;
}

void addEarlierRows(const DraftFacts &facts, const JournalEvent &detected, SectionText &out) {
  QList<Document::Line> lines;
  if (const JournalEvent *crossed = earlierThreshold(facts, detected))
    lines << facts.cited(tr("The row in line %1 of the runbook was true %2 before the detection: %3")
                             .arg(QString::number(lineOf(*crossed)), spanBetween(crossed->at, detected.at), crossed->summary),
                         {crossed->sequence});
  if (const JournalEvent *milder = milderVerdict(facts, detected))
    lines << facts.cited(tr("The row in line %1 matched %2 before the detection and called for less than a rollback: %3")
                             .arg(QString::number(lineOf(*milder)), spanBetween(milder->at, detected.at), milder->summary),
                         {milder->sequence});
  if (lines.isEmpty())
    out.questions << tr("Which row or alert can detect this earlier? The record shows none that was true before the detection.");
  else
    out.questions << tr("Which of these is to act sooner: a lower threshold, a shorter hold, a stricter action?");
  out.add(lines);
}

QStringList alertsAt(const JournalEvent &event) {
  QStringList names;
  const QJsonArray alerts = event.data.value(u"alerts"_s).toArray();
  for (const QJsonValue &alert : alerts)
    names << alert.toObject().value(u"name"_s).toString();
  return names;
}

void addAlerts(const DraftFacts &facts, const JournalEvent &detected, SectionText &out) {
  if (!detected.data.value(u"alerts"_s).isArray())
    out.questions << tr("Did an alert fire, and whom did it reach? The record does not say which alerts were firing.");
  else if (const QStringList names = alertsAt(detected); !names.isEmpty())
    out.add({facts.cited(tr("Alerts that were firing: %1").arg(names.join(u", "_s)), {detected.sequence})});
  else
    out.add({facts.cited(tr("No alert about the service was firing"), {detected.sequence})});
}

/// What was measured last after the mitigation.
QList<Document::Line> recoveredValues(const DraftFacts &facts, const QDateTime &since) {
  QList<Document::Line> lines;
  for (const QString &metric : {u"error_rate"_s, u"latency_p95"_s, u"latency_p99"_s}) {
    const QList<MetricReading> readings = metricReadings(facts.record.events, metric);
    if (!readings.isEmpty() && readings.constLast().at >= since)
      lines << facts.cited(
          tr("Measured afterwards: %1 %2").arg(metricTitle(metric), formatValue(readings.constLast().value, usualUnit(metric))),
          {readings.constLast().sequence});
  }
  return lines;
}
}  // namespace

void writeImpact(const DraftFacts &facts, SectionText &out) {
  QStringList services;
  for (const TargetRef &target : targetsOf(facts.record.incident))
    services << display(target);
  QList<Document::Line> lines{tr("Services: %1").arg(orDash(services.join(u", "_s)))};
  lines << facts.formula(u"impact"_s);
  for (const MetricImpact &impact : facts.impact.metrics)
    addMetricImpact(facts, impact, lines);
  addFailedRequests(facts, lines, out.questions);
  out.add(lines);
  if (!facts.impact.find(u"error_rate"_s))
    out.questions << tr("How many requests failed at the worst? No error rate of the impact is recorded.");
  out.questions << tr("How many users were affected, and what could they not do?")
                << tr("What did it cost: revenue, data, agreements on the service level?");
}

void writeTimeline(const DraftFacts &facts, SectionText &out) {
  static const QList<QLatin1String> minor{eventtype::stepStarted,     eventtype::messageQueued, eventtype::wizardOpened,
                                          eventtype::variableEntered, eventtype::itemUnticked,  eventtype::timeBoxStarted,
                                          eventtype::measured};
  QList<JournalEvent> events = eventsInOrder(facts.record);
  const qsizetype all = events.size();
  events.removeIf([](const JournalEvent &event) { return event.milestone == Milestone::None && isOneOf(event, minor); });
  if (events.isEmpty())
    out.questions << tr("What happened, and when? No event is recorded.");
  else
    out.text.blocks << eventTable(events, facts.day);
  if (events.size() < all)
    out.text.blocks << Document::Paragraph{tr("The timeline's export has all %1 events.").arg(all)};
}

void writeTrigger(const DraftFacts &facts, SectionText &out) {
  QList<Document::Line> lines;
  const QDateTime start = facts.milestone(Milestone::ImpactStart).at;
  for (const JournalEvent &event : eventsInOrder(facts.record)) {
    if (event.type != eventtype::release)
      continue;
    const bool before = start.isValid() && event.at <= start;
    const QString when = !before ? event.summary
                         : event.at.toSecsSinceEpoch() == start.toSecsSinceEpoch()
                             ? tr("%1, when the impact began").arg(event.summary)
                             : tr("%1, %2 before the impact began").arg(event.summary, spanBetween(event.at, start));
    lines << facts.cited(when, {event.sequence});
    if (const QString cause = event.data.value(u"changeCause"_s).toString(); !cause.isEmpty())
      lines << facts.cited(tr("Its change cause: %1").arg(cause), {event.sequence});
  }
  out.add(lines);
  out.questions << (lines.isEmpty() ? tr("What set it off? No release is recorded.")
                                    : tr("Did this release set it off, and what in it? That it came first is no proof."));
}

void writeDetection(const DraftFacts &facts, SectionText &out) {
  const MilestoneTime detected = facts.milestone(Milestone::Detected);
  const JournalEvent *event = detected.at.isValid() ? facts.event(detected.sequence) : nullptr;
  if (!event) {
    out.questions << tr("When was it detected, and by whom or what?");
    return;
  }
  out.add({facts.cited(howDetected(*event), {event->sequence}), facts.formula(u"time-to-detect"_s),
           facts.formula(u"time-to-declare"_s)});
  addAlerts(facts, *event, out);
  out.add(citedEvents(facts, {eventtype::userReport, eventtype::symptomDeclared}));
  addEarlierRows(facts, *event, out);
}

void writeResponse(const DraftFacts &facts, SectionText &out) {
  const QList<Document::Line> lines = citedEvents(
      facts, {eventtype::methodChosen, eventtype::migrationChosen, eventtype::plan, eventtype::preflight, eventtype::declined,
              eventtype::itemOverridden, eventtype::procedureStep, eventtype::operationStarted, eventtype::operationPaused,
              eventtype::operationResumed, eventtype::operationTakenOver, eventtype::operationSucceeded,
              eventtype::operationFailed, eventtype::operationCancelled, eventtype::operationUnknown, eventtype::stepFailed,
              eventtype::stepSkipped, eventtype::stepUnknown, eventtype::timeBoxOverrun});
  out.add(lines + operators(facts));
  out.questions << (lines.isEmpty() ? tr("What was tried? No decision or action is recorded.")
                                    : tr("What else was considered or tried outside Sternway, and what came of it?"));
}

void writeResolution(const DraftFacts &facts, SectionText &out) {
  const MilestoneTime &mitigated = facts.milestone(Milestone::Mitigated);
  const MilestoneTime &resolved = facts.milestone(Milestone::Resolved);
  QList<Document::Line> lines;
  for (const MilestoneTime *time : {&mitigated, &resolved})
    if (const JournalEvent *event = time->at.isValid() ? facts.event(time->sequence) : nullptr)
      lines << facts.cited(u"%1: %2"_s.arg(milestoneTitle(time->milestone), event->summary), {event->sequence});
  lines << facts.formula(u"time-to-mitigate"_s) << facts.formula(u"time-to-resolve"_s);
  const QList<Document::Line> measured = mitigated.at.isValid() ? recoveredValues(facts, mitigated.at) : QList<Document::Line>();
  out.add(lines + measured);
  if (!mitigated.at.isValid())
    out.questions << tr("What ended the impact, and when?");
  else if (measured.isEmpty())
    out.questions << tr("Has the service recovered? Nothing that was measured afterwards is recorded.");
  if (!resolved.at.isValid())
    out.questions << tr("The incident is open: what remains to be done before it is closed?");
}

void writeDurations(const DraftFacts &facts, SectionText &out) {
  QList<Document::Line> lines;
  for (const Duration &duration : facts.summary.durations) {
    lines << facts.formula(duration.name);
    if (!duration.value)
      out.questions << tr("How long was this: %1?").arg(duration.formula);
  }
  out.add(lines);
}

}  // namespace sternway::report
