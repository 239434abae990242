// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/captured.h"

#include "core/checklist.h"
#include "core/corrections.h"
#include "core/followups.h"
#include "core/format.h"
#include "core/incidentfacts.h"
#include "core/timebox.h"
#include "core/updates.h"
#include "core/variables.h"

#include <QMap>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

const QList<CapturedPlaceholder> &capturedPlaceholderTable() {
  static const QList<CapturedPlaceholder> table{
      {u"service"_s, u"The service that is rolled back."_s},
      {u"services"_s, u"All services of the incident."_s},
      {u"namespace"_s, u"The service's namespace."_s},
      {u"now"_s, u"The time, in UTC."_s},
      {u"old.version"_s, u"The version that the rollback goes back to; of several services with their names."_s},
      {u"old.image"_s, u"Its image."_s},
      {u"new.version"_s, u"The version that is taken back: the release at fault."_s},
      {u"new.image"_s, u"Its image."_s},
      {u"target.revision"_s, u"The revision that the rollback goes back to."_s},
      {u"reason"_s, u"Why it is rolled back, as the operator says it; the variable REASON where it was entered."_s},
      {u"rollback.status"_s, u"How far the rollback is: not started, in progress, completed, failed, cancelled, unknown."_s},
      {u"incident.id"_s, u"The incident's id."_s},
      {u"incident.title"_s, u"Its title."_s},
      {u"incident.severity"_s, u"Its severity."_s},
      {u"incident.status"_s, u"As status pages say it: investigating, identified, monitoring, resolved."_s},
      {u"incident.duration"_s, u"From the impact's start to the mitigation, or until now."_s},
      {u"verdict"_s, u"What the decision matrix said last, in a sentence."_s},
      {u"error_rate.before"_s, u"The error rate when the rollback was decided."_s},
      {u"error_rate.peak"_s, u"The worst one that was recorded during the impact."_s},
      {u"error_rate.now"_s, u"The one measured last."_s},
      {u"latency_p95.before"_s, u"The p95 latency when the rollback was decided."_s},
      {u"latency_p95.peak"_s, u"The worst one that was recorded during the impact."_s},
      {u"latency_p95.now"_s, u"The one measured last."_s},
      {u"latency_p99.before"_s, u"The p99 latency when the rollback was decided."_s},
      {u"latency_p99.peak"_s, u"The worst one that was recorded during the impact."_s},
      {u"latency_p99.now"_s, u"The one measured last."_s},
      {u"impact"_s, u"The worst error rate and latency during the impact, as measured."_s},
      {u"timeline"_s, u"The turning points of the incident, a line each, in UTC."_s},
      {u"verification"_s, u"How the check of the metrics ended, and how much of the verification list is ticked."_s},
      {u"next_update"_s, u"When the next message is due, in UTC; once the incident is closed, that there is none."_s},
      {u"on_call"_s, u"The contact whose role is on call."_s},
      {u"post_mortem.due"_s, u"The day on which the post-mortem is due."_s},
      {u"sender"_s, u"Who writes the message."_s}};
  return table;
}

const QStringList &capturedPlaceholders() {
  static const QStringList names = [] {
    QStringList all;
    for (const CapturedPlaceholder &placeholder : capturedPlaceholderTable())
      all << placeholder.name;
    return all;
  }();
  return names;
}

CapturedFacts capturedFacts(const IncidentRecord &record, const RunbookPtr &runbook, const QDateTime &now) {
  return {.service = record.incident.service,
          .undo = {},
          .events = record.events,
          .now = now,
          .incident = record.incident,
          .operations = record.operations,
          .runbook = runbook,
          .updateEvery = runbook && runbook->updateEvery.count() > 0 ? runbook->updateEvery
                                                                     : std::chrono::milliseconds(usualUpdateInterval)};
}

namespace {
using CapturedMap = QHash<QString, QString>;

constexpr std::array<const char *, 3> messageMetrics{"error_rate", "latency_p95", "latency_p99"};

QString utcClock(const QDateTime &time) {
  return time.toUTC().toString(u"HH:mm"_s) + u" UTC"_s;
}

/// The image without its tag or digest.
QString imageRepository(const QString &image) {
  const QString untagged = image.section(u'@', 0, 0);
  const qsizetype colon = untagged.lastIndexOf(u':');
  return colon > untagged.lastIndexOf(u'/') ? untagged.left(colon) : untagged;
}

/// One release of each image that is rolled back; a later plan for the same image replaces an earlier one.
using Images = QMap<QString, QString>;

QString imagesText(const Images &images) {
  return QStringList(images.values()).join(u", "_s);
}

/// The version where it is one for all; else each with the last part of its image's name.
QString versionsText(const Images &images) {
  QStringList versions;
  QStringList named;
  for (auto image = images.cbegin(); image != images.cend(); ++image) {
    versions << imageVersion(*image);
    named << image.key().section(u'/', -1) + u' ' + imageVersion(*image);
  }
  versions.removeDuplicates();
  return versions.size() == 1 ? versions.first() : named.join(u", "_s);
}

/// As the plans in the journal say it; before there is one only the release under suspicion is known.
void addPlanned(CapturedMap &values, const QList<JournalEvent> &events) {
  Images before;
  Images after;
  Images suspects;
  QStringList revisions;
  for (const JournalEvent &event : events) {
    const QString from = event.data.value(u"fromImage"_s).toString();
    const QString to = event.data.value(u"toImage"_s).toString();
    if (event.type == eventtype::plan && !from.isEmpty() && !to.isEmpty()) {
      before.insert(imageRepository(to), to);
      after.insert(imageRepository(from), from);
      revisions = {QString::number(event.data.value(u"toRevision"_s).toInteger())};
    }
    const QStringList images = event.data.value(u"images"_s).toVariant().toStringList();
    if (event.type == eventtype::release && images.size() == 1)
      suspects.insert(imageRepository(images.first()), images.first());
  }
  values.insert(u"old.image"_s, imagesText(before));
  values.insert(u"old.version"_s, versionsText(before));
  values.insert(u"new.image"_s, imagesText(after.isEmpty() ? suspects : after));
  values.insert(u"new.version"_s, versionsText(after.isEmpty() ? suspects : after));
  if (before.size() == 1 && revisions.first() != u"0")
    values.insert(u"target.revision"_s, revisions.first());
}

QString reasonOfPlan(const QList<JournalEvent> &events) {
  const auto plan = std::find_if(events.crbegin(), events.crend(), [](const JournalEvent &event) {
    return event.type == eventtype::plan && !event.data.value(u"reason"_s).toString().isEmpty();
  });
  return plan == events.crend() ? QString() : plan->data.value(u"reason"_s).toString();
}

QString progressText(RollbackProgress progress) {
  switch (progress) {
    case RollbackProgress::NotStarted: return tr("not started");
    case RollbackProgress::InProgress: return tr("in progress");
    case RollbackProgress::Failed: return tr("failed");
    case RollbackProgress::Unknown: return tr("unknown");
    case RollbackProgress::Cancelled: return tr("cancelled");
    case RollbackProgress::Completed: return tr("completed");
  }
  return {};
}

QString statusText(const QString &stage) {
  if (stage == "during"_L1)
    return tr("identified");
  if (stage == "after"_L1)
    return tr("monitoring");
  return stage == "resolved"_L1 ? tr("resolved") : tr("investigating");
}

bool isTurningPoint(const JournalEvent &event) {
  static const QList<QLatin1String> types{eventtype::release,
                                          eventtype::threshold,
                                          eventtype::detected,
                                          eventtype::incidentOpened,
                                          eventtype::recovered,
                                          eventtype::operationStarted,
                                          eventtype::operationFailed,
                                          eventtype::operationUnknown,
                                          eventtype::operationSucceeded,
                                          eventtype::operationCancelled,
                                          eventtype::incidentClosed};
  return event.milestone != Milestone::None || types.contains(event.type);
}

QString timelineText(const QList<JournalEvent> &events) {
  QList<JournalEvent> points;
  std::ranges::copy_if(asCorrected(events), std::back_inserter(points), isTurningPoint);
  std::ranges::stable_sort(points, {}, &JournalEvent::at);
  QStringList lines;
  for (const JournalEvent &event : std::as_const(points)) {
    const bool sameDay = event.at.toUTC().date() == points.last().at.toUTC().date();
    lines << u"- "_s + (sameDay ? QString() : event.at.toUTC().toString(u"yyyy-MM-dd "_s)) + utcClock(event.at) + u": "_s +
                 event.summary.simplified();
  }
  return lines.join(u'\n');
}

void addIncident(CapturedMap &values, const CapturedFacts &facts) {
  const Incident &incident = facts.incident;
  QStringList names;
  for (const TargetRef &target : targetsOf(incident))
    names << target.name;
  names.removeDuplicates();
  values.insert(u"services"_s, names.isEmpty() ? facts.service.name : names.join(u", "_s));
  if (facts.events.isEmpty())
    return;
  const QString entered = enteredValues(facts.events).value(reasonVariable);
  values.insert(u"reason"_s, entered.isEmpty() ? reasonOfPlan(facts.events) : entered);
  values.insert(u"rollback.status"_s, progressText(rollbackProgress(facts.events)));
  values.insert(u"incident.id"_s, incident.id);
  values.insert(u"incident.title"_s, incident.title);
  values.insert(u"incident.severity"_s, incident.severity);
  values.insert(u"incident.status"_s, statusText(messageStage(incident, facts.events)));
  const ImpactSpan impact = impactSpan(facts.events);
  const QDateTime end = impact.end.isValid() ? impact.end : facts.now;
  values.insert(u"incident.duration"_s, formatDuration(spanOf(impact.start, end)));
  const QList<JournalEvent> named = withTargetsNamed(facts.events, incident);
  values.insert(u"timeline"_s, timelineText(named));
  QStringList verdicts;
  for (const JournalEvent *verdict : newestVerdicts(named))
    verdicts << verdict->summary;
  if (!verdicts.isEmpty())
    values.insert(u"verdict"_s, verdicts.join(u"; "_s));
}

/// What was measured when the rollback was decided: before the first one began; else where it was first called for.
std::optional<double> valueBefore(const QList<JournalEvent> &events, const QString &metric) {
  const auto began = std::ranges::find(events, eventtype::operationStarted, &JournalEvent::type);
  const auto called = std::ranges::find_if(
      events, [](const JournalEvent &event) { return event.type == eventtype::verdict && isRollbackVerdict(&event); });
  if (began == events.cend() && called == events.cend())
    return std::nullopt;
  const QDateTime until = began != events.cend() ? began->at : called->at;
  std::optional<double> before;
  for (const MetricReading &reading : metricReadings(events, metric))
    if (reading.at <= until)
      before = reading.value;
  return before;
}

std::optional<double> peakOf(const QList<JournalEvent> &events, const QString &metric) {
  const ImpactSpan impact = impactSpan(events);
  std::optional<double> peak;
  for (const MetricReading &reading : metricReadings(events, metric))
    if (reading.at >= impact.start && (!impact.end.isValid() || reading.at <= impact.end))
      peak = std::max(peak.value_or(reading.value), reading.value);
  return peak;
}

std::optional<double> valueNow(const CapturedFacts &facts, const QString &metric) {
  if (!facts.measured.isEmpty())
    return facts.measured.contains(metric) ? std::optional(facts.measured.value(metric)) : std::nullopt;
  const QList<MetricReading> readings = metricReadings(facts.events, metric);
  return readings.isEmpty() ? std::nullopt : std::optional(readings.last().value);
}

void addMetrics(CapturedMap &values, const CapturedFacts &facts) {
  QStringList impact;
  for (const char *const name : messageMetrics) {
    const QString metric = QString::fromLatin1(name);
    const auto add = [&](const QString &when, const std::optional<double> &value) {
      if (value)
        values.insert(metric + u'.' + when, formatValue(*value, usualUnit(metric)));
    };
    const std::optional<double> peak = peakOf(facts.events, metric);
    add(u"before"_s, valueBefore(facts.events, metric));
    add(u"peak"_s, peak);
    add(u"now"_s, valueNow(facts, metric));
    if (peak)
      impact << tr("%1 up to %2").arg(metricTitle(metric), formatValue(*peak, usualUnit(metric)));
  }
  values.insert(u"impact"_s, impact.join(u", "_s));
}

/// How the last step that measured ended, and what of the verification list people have ticked.
QString verificationText(const Runbook &runbook, const QList<JournalEvent> &events) {
  QStringList parts;
  const auto measured = std::find_if(events.crbegin(), events.crend(), [](const JournalEvent &event) {
    const QJsonObject result = event.data.value(u"result"_s).toObject();
    return std::ranges::any_of(messageMetrics, [&result](const char *metric) { return result.contains(QLatin1String(metric)); });
  });
  if (measured != events.crend())
    parts << measured->summary;
  const QList<ItemRecord> records = itemRecords(events);
  for (const Checklist &list : runbook.checklists) {
    const auto byHand = std::ranges::count_if(list.items, [](const ChecklistItem &item) { return item.check.text.isEmpty(); });
    const auto done = std::ranges::count_if(
        records, [&list](const ItemRecord &record) { return record.list == list.id && (record.ticked || record.overridden); });
    if (list.id == "verification"_L1 && done > 0)
      parts << tr("%1: %2 of %3 manual checks done")
                   .arg(checklistTitle(list), QString::number(done), QString::number(std::max<qsizetype>(byHand, done)));
  }
  return parts.join(u"; "_s);
}

/// The first contact, else the first level of the escalation path, whose role says so.
QString onCall(const Runbook &runbook) {
  static const QRegularExpression role(u"on[- ]?call|bereitschaft|值班|当番|온콜|guardia|plant[aã]o|astreinte|дежурн"_s,
                                       QRegularExpression::CaseInsensitiveOption);
  for (const Contact &contact : runbook.contacts)
    if (contact.role.contains(role))
      return contact.contact.isEmpty() ? contact.role : contact.contact;
  for (const EscalationLevel &level : runbook.escalation)
    if (level.role.contains(role))
      return level.contact.isEmpty() ? level.role : level.contact;
  return {};
}

void addRunbook(CapturedMap &values, const CapturedFacts &facts) {
  const Runbook &runbook = *facts.runbook;
  values.insert(u"on_call"_s, onCall(runbook));
  values.insert(u"verification"_s, verificationText(runbook, facts.events));
  if (const QDateTime due = postMortemDue(facts.incident, facts.events, runbook); due.isValid())
    values.insert(u"post_mortem.due"_s, due.toUTC().date().toString(Qt::ISODate));
}
}  // namespace

QHash<QString, QString> capturedValues(const CapturedFacts &facts) {
  CapturedMap values{{u"service"_s, facts.service.name},
                     {u"namespace"_s, facts.service.nameSpace},
                     {u"now"_s, facts.now.toUTC().toString(Qt::ISODate)},
                     {u"sender"_s, facts.sender}};
  if (!facts.undo.targetImage.isEmpty())
    values.insert(undoValues(facts.undo));
  else
    addPlanned(values, facts.events);
  addIncident(values, facts);
  addMetrics(values, facts);
  if (facts.runbook)
    addRunbook(values, facts);
  if (facts.updateEvery.count() > 0 && facts.incident.isOpen())
    values.insert(u"next_update"_s, utcClock(facts.now.addMSecs(facts.updateEvery.count())));
  else if (!facts.incident.isOpen())
    values.insert(u"next_update"_s, tr("no further update"));
  values.removeIf([](const auto &value) { return value.value().isEmpty(); });
  return values;
}

QHash<QString, QString> undoValues(const KubernetesUndo &undo) {
  CapturedMap values{{u"old.image"_s, undo.targetImage},
                     {u"old.version"_s, imageVersion(undo.targetImage)},
                     {u"new.image"_s, undo.fromImage},
                     {u"new.version"_s, imageVersion(undo.fromImage)}};
  if (undo.targetNumber > 0)
    values.insert(u"target.revision"_s, QString::number(undo.targetNumber));
  values.removeIf([](const auto &value) { return value.value().isEmpty(); });
  return values;
}

QHash<QString, QString> messageValues(const CapturedFacts &facts) {
  CapturedMap values = capturedValues(facts);
  if (values.contains(u"reason"_s))
    values.insert(reasonVariable, values.value(u"reason"_s));
  QStringList secrets;
  const QList<RunbookVariable> variables = facts.runbook ? facts.runbook->variables : QList<RunbookVariable>();
  for (const RunbookVariable &variable : variables) {
    if (variable.type == VariableType::Secret)
      secrets << placeholderNames(variable);
    else if (!variable.defaultValue.isEmpty())
      values.insert(variable.name, variable.defaultValue);
  }
  const CapturedMap entered = enteredValues(facts.events);
  for (auto value = entered.cbegin(); value != entered.cend(); ++value)
    if (!value->isEmpty())
      values.insert(value.key(), *value);
  values.removeIf([&secrets](const auto &value) { return secrets.contains(value.key()); });
  return values;
}

}  // namespace sternway
