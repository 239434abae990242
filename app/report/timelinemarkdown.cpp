// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "report/durations.h"
#include "report/evidence.h"
#include "report/handwork.h"
#include "report/markdown.h"
#include "report/planfacts.h"
#include "report/timeline.h"

namespace sternway {

using namespace Qt::StringLiterals;
using markdown::code;
using markdown::escaped;
using markdown::row;

namespace {
QString heading(const QString &text) {
  return u"\n## "_s + text + u"\n\n"_s;
}

QString bullet(const QString &markdownText) {
  return u"- "_s + markdownText + u'\n';
}

QString offsetText(const Incident &incident, const QTimeZone &zone) {
  const int seconds = incident.openedAt.isValid() ? zone.offsetFromUtc(incident.openedAt) : 0;
  if (seconds == 0)
    return tr("Times are in UTC, which was the local time as well.");
  const int minutes = std::abs(seconds) / 60;
  const QString offset = u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
  return tr("Times are in UTC; the local time was UTC%1.").arg((seconds < 0 ? u"-"_s : u"+"_s) + offset);
}

QString headerPart(const Incident &incident, const TimelineOptions &options) {
  const QString title = tr("Timeline of %1").arg(incident.title.isEmpty() ? incident.id : incident.title);
  QString out = u"# "_s + escaped(incident.rehearsal ? tr("[Rehearsal]") + u' ' + title : title) + u"\n\n"_s;
  if (incident.rehearsal)
    out += u"> **"_s + tr("This was a rehearsal on a simulated cluster. No real service was affected.") + u"**\n\n"_s;
  const auto line = [&out](const QString &name, const QString &value) { out += row({name, value.isEmpty() ? u"–"_s : value}); };
  out += row({QString(), QString()}) + u"|---|---|\n"_s;
  line(tr("Incident"), escaped(incident.id));
  line(tr("Service"), escaped(display(incident.service)));
  line(tr("Context"), escaped(incident.service.context));
  line(tr("Severity"), escaped(incident.severity));
  line(tr("Declared"), fullTime(incident.openedAt));
  line(tr("Closed"), incident.closedAt.isValid() ? fullTime(incident.closedAt) : tr("still open"));
  return out + u'\n' + offsetText(incident, options.zone) + u'\n';
}

QString durationsPart(const RecordSummary &summary, const QDate &day) {
  QString out = heading(tr("Durations"));
  for (const MilestoneTime &time : summary.milestones)
    out += bullet(u"%1: %2"_s.arg(
        milestoneTitle(time.milestone),
        time.at.isValid() ? tr("%1 (event %2)").arg(timeText(time.at, day)).arg(time.sequence) : timeText(time.at, day)));
  out += u'\n' + tr("From these:") + u"\n\n"_s;  // without words between them the two lists would be one
  for (const Duration &duration : summary.durations)
    out += bullet(duration.formula);
  return out;
}

QString eventCell(const JournalEvent &event, const QDate &day) {
  QString text = escaped(event.summary);
  if (event.milestone != Milestone::None)
    text = u"**"_s + milestoneTitle(event.milestone) + u"** "_s + text;
  if (event.recordedAt.isValid() && std::abs(event.at.secsTo(event.recordedAt)) >= 60)
    text += u' ' + tr("(recorded at %1)").arg(timeText(event.recordedAt, day));
  return text;
}

QString eventsPart(const IncidentRecord &record, const QDate &day) {
  QString out = heading(tr("Events"));
  if (record.events.isEmpty())
    return out + tr("None is recorded.") + u'\n';
  out += row({u"#"_s, tr("Time (UTC)"), tr("What happened"), tr("Evidence")}) + u"|--:|---|---|---|\n"_s;
  for (const JournalEvent &event : eventsInOrder(record))
    out += row({QString::number(event.sequence), timeText(event.at, day), eventCell(event, day),
                escaped(evidence(evidenceData(event)).join(u"; "_s))});
  return out;
}

QStringList diffLines(const PlanFacts &facts) {
  QStringList lines;
  for (const DiffEntry &change : facts.changes) {
    if (!change.before.isEmpty())
      lines.append(u"- %1: %2"_s.arg(change.path, change.before));
    if (!change.after.isEmpty())
      lines.append(u"+ %1: %2"_s.arg(change.path, change.after));
  }
  return lines;
}

QString stepRow(const PlanFacts &facts, const StepRecord &step, const QDate &day) {
  const Step planned = facts.step(step.index);
  const bool timed = step.startedAt.isValid() && step.endedAt.isValid();
  const QString state = stepStateName(step.state) + (step.message.isEmpty() ? QString() : u": "_s + escaped(step.message));
  return row({QString::number(step.index + 1), escaped(planned.title),
              step.startedAt.isValid() ? timeText(step.startedAt, day) : u"–"_s,
              timed ? spanText(std::chrono::milliseconds(step.startedAt.msecsTo(step.endedAt))) : u"–"_s, state,
              planned.command.isEmpty() ? u"–"_s : code(planned.command)});
}

QString operationPart(const OperationRecord &operation, const QDate &day) {
  const PlanFacts facts = planFacts(operation.plan);
  QString out = heading(tr("Rollback %1").arg(escaped(facts.fromTo)).simplified());
  out += bullet(tr("State: %1").arg(stateText(operation)) +
                (operation.message.isEmpty() ? QString() : u" – "_s + escaped(operation.message)));
  if (operation.startedAt.isValid())
    out += bullet(tr("Started: %1").arg(timeText(operation.startedAt, day)));
  if (operation.startedAt.isValid() && operation.endedAt.isValid())
    out += bullet(tr("Ended: %1, after %2")
                      .arg(timeText(operation.endedAt, day),
                           spanText(std::chrono::milliseconds(operation.startedAt.msecsTo(operation.endedAt)))));
  if (!facts.reason.isEmpty())
    out += bullet(tr("Reason: %1").arg(escaped(facts.reason)));
  if (!facts.targetReason.isEmpty())
    out += bullet(tr("Why this target: %1").arg(escaped(facts.targetReason)));
  if (!facts.changes.isEmpty())
    out += u'\n' + tr("What it changed:") + u"\n\n"_s + markdown::fenced(diffLines(facts), u"diff"_s);
  if (!facts.notRestored.isEmpty()) {
    out += u'\n' + tr("What it did not bring back:") + u"\n\n"_s;
    for (const QString &sentence : facts.notRestored)
      out += bullet(escaped(sentence));
  }
  if (!operation.steps.isEmpty()) {
    out += u'\n' + row({u"#"_s, tr("Step"), tr("Started (UTC)"), tr("Took"), tr("State"), tr("Equivalent command")}) +
           u"|--:|---|---|---|---|---|\n"_s;
    for (const StepRecord &step : operation.steps)
      out += stepRow(facts, step, day);
  }
  return out;
}

QString unknownPart(const QStringList &unknown) {
  if (unknown.isEmpty())
    return {};
  QString out = heading(tr("What is not known"));
  for (const QString &sentence : unknown)
    out += bullet(escaped(sentence));
  return out;
}

QString recordPart(const IncidentRecord &record, const TimelineOptions &options) {
  QString out = heading(tr("The record"));
  if (!record.chainIntact)
    out += u"**"_s + tr("The record is not intact: %1.").arg(escaped(record.chainProblem)) + u"**"_s;
  else if (record.events.isEmpty())
    out += tr("It holds no event.");
  else
    out +=
        tr("The chain of events is intact: none was changed, taken out or put in since it was recorded. The newest of %1 has the "
           "SHA-256 %2, which covers all before it.")
            .arg(QString::number(record.events.size()), code(QString::fromLatin1(record.events.constLast().hash)));
  return out + u"\n\n"_s + tr("Written by %1 from its journal.").arg(escaped(options.program)) + u'\n';
}
}  // namespace

QString timelineMarkdown(const IncidentRecord &record, const TimelineOptions &options) {
  const RecordSummary summary = durations(record);
  const QDate day = record.incident.openedAt.toUTC().date();
  QString out = headerPart(record.incident, options);
  out += heading(tr("Summary")) + escaped(summary.sentence) + u'\n';
  out += durationsPart(summary, day);
  out += eventsPart(record, day);
  out += handworkMarkdown(record.events, day);
  for (const OperationRecord &operation : record.operations)
    out += operationPart(operation, day);
  out += unknownPart(summary.unknown);
  return out + recordPart(record, options);
}

}  // namespace sternway
