// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/durations.h"

#include "core/corrections.h"
#include "core/format.h"
#include "core/incident.h"
#include "core/incidentfacts.h"
#include "core/plan.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostEntries = 8;
constexpr qsizetype mostListed = 5;
constexpr qsizetype longestText = 120;

QString cut(const QString &text) {
  return text.size() <= longestText ? text : text.left(longestText - 1) + u'…';
}

QString numberText(const QString &key, double number) {
  const QString name = key.section(u'.', -1);
  if (const Unit unit = usualUnit(name); unit != Unit::Count)
    return metricTitle(name) + u' ' + formatValue(number, unit);
  constexpr double exactIntegers = 9007199254740992.0;  // 2^53
  if (std::abs(number) < exactIntegers && number == std::floor(number))
    return key + u' ' + QString::number(static_cast<qint64>(number));
  return key + u' ' + QString::number(number, 'g', 6);
}

QString titleOf(const QString &key) {
  const QString name = key.section(u'.', -1);
  return usualUnit(name) == Unit::Count ? key : metricTitle(name);
}

QString listText(const QString &key, const QJsonArray &values) {
  QStringList words;
  for (const QJsonValue &value : values) {
    if (value.isObject() || value.isArray())
      return u"%1: %2"_s.arg(key, tr("list of %1").arg(values.size()));
    words.append(value.toVariant().toString());
  }
  const qsizetype more = words.size() - mostListed;
  const QString shown = words.mid(0, mostListed).join(u", "_s);
  return cut(key + u": "_s + (more > 0 ? tr("%1 and %2 more").arg(shown, QString::number(more)) : shown));
}

void collect(const QString &prefix, const QJsonObject &data, QStringList &out) {
  for (auto entry = data.begin(); entry != data.end(); ++entry) {
    const QString key = prefix.isEmpty() ? entry.key() : prefix + u'.' + entry.key();
    const QJsonValue value = entry.value();
    switch (value.type()) {
      case QJsonValue::Double: out.append(numberText(key, value.toDouble())); break;
      case QJsonValue::String:
        if (!value.toString().isEmpty())
          out.append(cut(key + u": "_s + value.toString()));
        break;
      case QJsonValue::Bool: out.append(key + u": "_s + (value.toBool() ? tr("yes") : tr("no"))); break;
      case QJsonValue::Array:
        if (!value.toArray().isEmpty())
          out.append(listText(key, value.toArray()));
        break;
      case QJsonValue::Object: collect(key, value.toObject(), out); break;
      case QJsonValue::Null:
      case QJsonValue::Undefined: out.append(titleOf(key) + u": "_s + tr("not known")); break;
    }
  }
}

/// Without the names by which programs know things, and without the count of rows where all were judged.
QJsonObject forPeople(QJsonObject data) {
  for (const QString &name : {u"operation"_s, u"step"_s, u"uid"_s, u"forward"_s})
    data.remove(name);
  if (data.value(targetKey).isObject())  // the summary names it where the incident has others
    data.remove(targetKey);
  if (data.value(u"judged"_s) == data.value(u"total"_s)) {
    data.remove(u"judged"_s);
    data.remove(u"total"_s);
  }
  return data;
}

/// An event's data without what its summary says already.
QJsonObject notInSummary(const JournalEvent &event) {
  if (event.type == eventtype::corrected || event.type == eventtype::milestoneSet)
    return {};
  if (event.type == eventtype::note) {
    QJsonObject data = event.data;
    data.remove(u"corrected"_s);
    data.remove(u"who"_s);
    return forPeople(data);
  }
  if (event.type == eventtype::attached && event.data.contains(u"sha256"_s))
    return {{u"SHA-256"_s, event.data.value(u"sha256"_s)}};
  if (event.type == eventtype::measured)
    return {{u"from"_s, event.data.value(u"from"_s)}, {u"to"_s, event.data.value(u"to"_s)}};
  if (!isOfChecklist(event.type) && event.type != eventtype::procedureStep && event.type != eventtype::methodChosen &&
      event.type != eventtype::migrationChosen && event.type != eventtype::timeBoxStarted &&
      event.type != eventtype::timeBoxOverrun)
    return forPeople(event.data);
  QJsonObject data;
  const QJsonObject evidence = event.data.value(u"evidence"_s).toObject();
  if (const QJsonValue hash = evidence.value(u"sha256"_s); !hash.isUndefined())
    data.insert(u"SHA-256"_s, hash);
  return data;
}

QString revisionText(qint64 number, const QString &image) {
  const QString text = QCoreApplication::translate("Timeline", "revision %1").arg(number);
  return image.isEmpty() ? text : text + u" ("_s + image + u')';
}
}  // namespace

QStringList evidence(const JournalEvent &event) {
  QStringList all;
  collect({}, notInSummary(event), all);
  if (all.size() <= mostEntries)
    return all;
  QStringList shown = all.mid(0, mostEntries);
  shown.append(tr("%1 more in the JSON export").arg(all.size() - mostEntries));
  return shown;
}

Step PlanFacts::step(const QString &id) const {
  return steps.value(numberOf(id) - 1);
}

PlanFacts planFacts(const OperationRecord &operation) {
  PlanFacts facts;
  const auto plan = planFromJson(operation.plan);
  if (!plan) {
    for (const StepRecord &step : operation.steps)
      facts.ids << step.stepId;
    return facts;
  }
  const KubernetesUndo undo = undoOf(*plan);
  facts.fromTo = !undoStep(*plan)
                     ? titles(*plan)
                     : (undo.isForward ? QCoreApplication::translate("Timeline", "forward again from %1 to %2")
                                       : QCoreApplication::translate("Timeline", "from %1 to %2"))
                           .arg(revisionText(undo.fromNumber, undo.fromImage), revisionText(undo.targetNumber, undo.targetImage));
  facts.targetReason = undo.targetReason;
  facts.reason = plan->reason;
  facts.changes = undo.diff.entries;
  facts.notRestored = undo.diff.notRestored;
  facts.steps = plan->steps();
  for (const Step &step : facts.steps)
    facts.ids << step.id;
  return facts;
}

namespace {
struct Rule {
  const char *name;
  const char *title;
  Milestone from;
  Milestone to;
};

constexpr std::array rules{
    Rule{"time-to-detect", QT_TRANSLATE_NOOP("sternway::report", "time to detect"), Milestone::ImpactStart, Milestone::Detected},
    Rule{"time-to-declare", QT_TRANSLATE_NOOP("sternway::report", "time to declare"), Milestone::Detected, Milestone::Declared},
    Rule{"time-to-mitigate", QT_TRANSLATE_NOOP("sternway::report", "time to mitigate"), Milestone::Detected,
         Milestone::Mitigated},
    Rule{"time-to-resolve", QT_TRANSLATE_NOOP("sternway::report", "time to resolve"), Milestone::Declared, Milestone::Resolved},
    Rule{"impact", QT_TRANSLATE_NOOP("sternway::report", "duration of the impact"), Milestone::ImpactStart, Milestone::Mitigated},
};

QString formulaText(const Duration &duration) {
  const QString &words = duration.definition;
  if (duration.value) {
    const bool sameDay = duration.fromTime.toUTC().date() == duration.toTime.toUTC().date();
    const QDate day = sameDay ? duration.fromTime.toUTC().date() : QDate();
    return u"%1 = %2 − %3 = %4"_s.arg(words, timeText(duration.toTime, day), timeText(duration.fromTime, day),
                                      spanBetween(duration.fromTime, duration.toTime));
  }
  if (!duration.fromTime.isValid() && !duration.toTime.isValid())
    return tr("%1: not known, neither of the two is recorded").arg(words);
  return tr("%1: not known, %2 is not recorded")
      .arg(words, milestoneTitle(duration.fromTime.isValid() ? duration.to : duration.from));
}

Duration compute(const Rule &rule, const QList<MilestoneTime> &milestones) {
  Duration duration{.name = QString::fromLatin1(rule.name),
                    .from = rule.from,
                    .to = rule.to,
                    .fromTime = {},
                    .toTime = {},
                    .value = {},
                    .formula = {},
                    .definition = tr("%1 = %2 − %3").arg(tr(rule.title), milestoneTitle(rule.to), milestoneTitle(rule.from))};
  for (const MilestoneTime &time : milestones) {
    if (time.milestone == rule.from)
      duration.fromTime = time.at;
    if (time.milestone == rule.to)
      duration.toTime = time.at;
  }
  if (duration.fromTime.isValid() && duration.toTime.isValid())
    duration.value = std::chrono::milliseconds(duration.fromTime.msecsTo(duration.toTime));
  duration.formula = formulaText(duration);
  return duration;
}

QString outcome(const OperationRecord &operation) {
  switch (operation.state) {
    case OperationState::Planned: return tr("was planned and not started");
    case OperationState::Running: return isInterrupted(operation) ? tr("was interrupted") : tr("is running");
    case OperationState::Paused: return tr("is paused");
    case OperationState::Succeeded: return tr("succeeded");
    case OperationState::Failed: return tr("failed");
    case OperationState::Cancelled: return tr("was cancelled");
    case OperationState::Unknown: return tr("has an unknown outcome");
  }
  return {};
}

QString sentenceOf(const IncidentRecord &record, const QList<Duration> &computed) {
  const Incident &incident = record.incident;
  QString text = tr("Incident %1 for %2 (context %3)").arg(incident.id, display(incident.service), incident.service.context);
  if (!incident.severity.isEmpty())
    text += tr(", severity %1").arg(incident.severity);
  text += tr(", declared at %1.").arg(fullTime(incident.openedAt));
  for (const OperationRecord &operation : record.operations)
    text += u' ' + tr("The rollback %1 %2.").arg(planFacts(operation).fromTo, outcome(operation)).simplified();
  for (const Duration &duration : computed)
    if (duration.name == "impact"_L1 && duration.value)
      text += u' ' + tr("The impact lasted %1.").arg(spanBetween(duration.fromTime, duration.toTime));
  text += u' ' + (incident.closedAt.isValid() ? tr("Closed at %1.").arg(fullTime(incident.closedAt)) : tr("Still open."));
  return text;
}

void addUnknownSteps(const OperationRecord &operation, QStringList &unknown) {
  const PlanFacts facts = planFacts(operation);
  for (const StepRecord &step : operation.steps) {
    const QString title = facts.step(step.stepId).title;
    if (step.state == StepState::Unknown)
      unknown.append(tr("Whether step %1 (%2) took effect.").arg(facts.numberOf(step.stepId)).arg(title));
    else if (step.state == StepState::Started && operation.leaseState == LeaseState::Expired)
      unknown.append(tr("Whether step %1 (%2) took effect: it was started and its end is not recorded.")
                         .arg(facts.numberOf(step.stepId))
                         .arg(title));
  }
  if (operation.state == OperationState::Unknown)
    unknown.append(tr("How the operation %1 ended.").arg(operation.id));
}

QStringList unknownOf(const IncidentRecord &record, const QList<MilestoneTime> &milestones) {
  QStringList unknown;
  for (const MilestoneTime &time : milestones) {
    const bool mayCome =
        !record.incident.closedAt.isValid() && (time.milestone == Milestone::Mitigated || time.milestone == Milestone::Resolved);
    if (!time.at.isValid() && !mayCome)
      unknown.append(tr("The time of \"%1\".").arg(milestoneTitle(time.milestone)));
  }
  for (const OperationRecord &operation : record.operations)
    addUnknownSteps(operation, unknown);
  for (const JournalEvent &event : record.events) {
    QStringList names;
    const QJsonArray listed = event.data.value(u"unknown"_s).toArray();
    for (const QJsonValue &name : listed)
      names.append(name.toString());
    if (!names.isEmpty())
      unknown.append(tr("At event %1 there was no usable value of: %2.").arg(event.sequence).arg(names.join(u", "_s)));
  }
  return unknown;
}
}  // namespace

RecordSummary durations(const IncidentRecord &record) {
  static constexpr std::array order{Milestone::ImpactStart, Milestone::Detected, Milestone::Declared, Milestone::Mitigated,
                                    Milestone::Resolved};
  RecordSummary summary;
  for (const Milestone milestone : order)
    summary.milestones.append(milestoneTime(record.events, milestone));
  // Who declares an incident has detected it, whatever the metrics say later.
  MilestoneTime &detected = summary.milestones[1];
  if (const MilestoneTime &declared = summary.milestones.at(2); detected.at.isValid() && declared.at.isValid() &&
                                                                declared.at < detected.at &&
                                                                !setByHand(record.events, Milestone::Detected))
    detected = {.milestone = Milestone::Detected, .at = declared.at, .sequence = declared.sequence};
  for (const Rule &rule : rules)
    summary.durations.append(compute(rule, summary.milestones));
  summary.sentence = sentenceOf(record, summary.durations);
  summary.unknown = unknownOf(record, summary.milestones);
  return summary;
}

QList<JournalEvent> eventsInOrder(const IncidentRecord &record) {
  QList<JournalEvent> events = withTargetsNamed(asCorrected(record.events), record.incident);
  events.removeIf(isBookkeeping);
  std::ranges::stable_sort(events, {}, &JournalEvent::at);
  return events;
}

bool isInterrupted(const OperationRecord &operation) {
  return operation.state == OperationState::Running && operation.leaseState == LeaseState::Expired;
}

QString stateText(const OperationRecord &operation) {
  return isInterrupted(operation) ? tr("interrupted") : operationStateName(operation.state);
}

QString timeText(const QDateTime &time, const QDate &day) {
  if (!time.isValid())
    return tr("not recorded");
  const QDateTime utc = time.toUTC();
  return utc.toString(utc.date() == day ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

QString fullTime(const QDateTime &time) {
  return time.isValid() ? timeText(time, {}) + u" UTC"_s : timeText(time, {});
}

QString spanBetween(const QDateTime &from, const QDateTime &to) {
  return spanText(spanOf(from, to));
}

QString spanText(std::chrono::milliseconds exact) {
  const auto span = std::chrono::milliseconds(std::chrono::round<std::chrono::seconds>(exact));
  return span.count() < 0 ? u"−"_s + formatDuration(-span) : formatDuration(span);
}

}  // namespace sternway::report
