// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/verdictlog.h"

#include "core/format.h"
#include "core/incident.h"
#include "core/incidentfacts.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace sternway::assess {

using namespace Qt::StringLiterals;

namespace {
/// JSON knows neither NaN nor infinities: null.
QJsonObject numbers(const QHash<QString, std::optional<double>> &values) {
  QJsonObject object;
  for (auto value = values.cbegin(); value != values.cend(); ++value)
    object.insert(value.key(), *value && std::isfinite(**value) ? QJsonValue(**value) : QJsonValue());
  return object;
}

QJsonArray counts(const Verdict &verdict) {
  QJsonArray list;
  for (const CountReading &reading : verdict.counts)
    list.append(QJsonObject{{u"event"_s, reading.event},
                            {u"window"_s, static_cast<double>(reading.window.count()) / 1000},
                            {u"count"_s, reading.count.count},
                            {u"complete"_s, reading.count.complete}});
  return list;
}

QJsonArray alerts(const QList<Alert> &alerts) {
  QJsonArray list;
  for (const Alert &alert : alerts)
    list.append(QJsonObject{{u"name"_s, alert.name},
                            {u"severity"_s, alert.labels.value(u"severity"_s, alert.labels.value(u"priority"_s))},
                            {u"since"_s, timeToJson(alert.activeAt)}});
  return list;
}

QJsonObject declared(const Verdict &verdict) {
  QJsonObject object;
  for (auto symptom = verdict.declared.cbegin(); symptom != verdict.declared.cend(); ++symptom)
    object.insert(symptom.key(), timeToJson(*symptom));
  return object;
}

QStringList sorted(QStringList texts) {
  texts.sort();
  return texts;
}
}  // namespace

QJsonObject readingsJson(const Verdict &verdict) {
  return {{u"values"_s, numbers(verdict.values)},
          {u"baselines"_s, numbers(verdict.baselines)},
          {u"counts"_s, counts(verdict)},
          {u"alerts"_s, verdict.alerts ? QJsonValue(alerts(*verdict.alerts)) : QJsonValue()},
          {u"suppressed"_s, alerts(verdict.suppressed)},
          {u"declared"_s, declared(verdict)},
          {u"unknown"_s, QJsonArray::fromStringList(sorted(verdict.unknownMetrics))}};
}

EventDraft verdictEvent(const ObjectRef &service, const Verdict &verdict, const Matrix &matrix, const QDateTime &at) {
  QJsonObject data = readingsJson(verdict);
  data.insert(targetKey, toJson(targetOf(service)));
  data.insert(u"verdict"_s, verdictName(verdict));
  data.insert(u"judged"_s, verdict.judged);
  data.insert(u"total"_s, verdict.counted);
  data.insert(u"row"_s, QJsonValue());
  if (verdict.row >= 0) {
    const MatrixRow &row = matrix.rows.at(verdict.row);
    data.insert(u"row"_s, QJsonObject{{u"when"_s, row.when}, {u"line"_s, row.line}});
  }
  return {.type = eventtype::verdict,
          .summary = sentence(verdict, matrix, at),
          .data = data,
          .milestone = callsForRollback(verdict) ? Milestone::Detected : Milestone::None,
          .at = at,
          .newsKeys = {u"verdict"_s, u"row"_s, u"unknown"_s},
          .newsOf = targetKey};
}

bool callsForRollback(const Verdict &verdict) {
  return verdict.row >= 0 && verdict.action >= Action::Prepare;
}

EventDraft detectedEvent(const ObjectRef &service, const Verdict &verdict, const Matrix &matrix, const QDateTime &since) {
  const MatrixRow &row = matrix.rows.at(verdict.row);
  return {.type = eventtype::detected,
          .summary = tr("Rollback first indicated by: %1").arg(row.when),
          .data = QJsonObject{{targetKey, toJson(targetOf(service))}, {u"first"_s, true}, {u"line"_s, row.line}},
          .milestone = Milestone::Detected,
          .at = since,
          .newsKeys = {u"first"_s}};
}

bool isNews(const EventDraft &verdict, const QList<JournalEvent> &events) {
  const auto last = std::find_if(events.crbegin(), events.crend(), [&verdict](const JournalEvent &event) {
    return event.type == eventtype::verdict && isComparable(verdict, event.data);
  });
  return isNews(verdict, last == events.crend() ? std::nullopt : std::optional(last->data));
}

namespace {
/// JSON knows neither NaN nor infinities: null.
QJsonValue number(const std::optional<double> &value) {
  return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QString imageOf(const Revision &revision) {
  return revision.images.join(u", "_s);
}

double seconds(std::chrono::milliseconds duration) {
  return static_cast<double>(duration.count()) / 1000;
}

QString stateName(const RowState &state) {
  if (state.condition == Truth::Unknown)
    return u"unknown"_s;
  if (state.condition == Truth::False)
    return u"false"_s;
  if (state.proposed)
    return u"true"_s;
  return state.matched ? u"matched"_s : u"holding"_s;
}

QJsonObject rowIdentity(const MatrixRow &row) {
  return {{u"when"_s, row.when}, {u"line"_s, row.line}};
}

/// How one row of the matrix stands.
QJsonObject rowDetails(const MatrixRow &row, const RowState &state, const Verdict &verdict) {
  QJsonObject object = rowIdentity(row);
  object.insert(u"text"_s, row.text);
  object.insert(u"action"_s, actionName(row.action));
  object.insert(u"severity"_s, row.severity);
  object.insert(u"trigger"_s, row.trigger);
  object.insert(u"proposed"_s, row.proposed);
  object.insert(u"source"_s, row.source);
  object.insert(u"for"_s, seconds(row.hold));
  object.insert(u"within"_s, seconds(row.within));
  object.insert(u"state"_s, stateName(state));
  object.insert(u"value"_s, rowValue(row, verdict));
  object.insert(u"since"_s, timeToJson(state.since));
  object.insert(u"sinceBeforeData"_s, state.sinceBeforeData);
  object.insert(u"remaining"_s, seconds(state.remaining));
  object.insert(u"deadline"_s, timeToJson(state.deadline));
  object.insert(u"unknown"_s, QJsonArray::fromStringList(state.unknown));
  return object;
}

QJsonArray rows(const Assessment &assessment) {
  QJsonArray list;
  for (int i = 0; i < assessment.verdict.rows.size(); ++i)
    list.append(rowDetails(assessment.matrix.rows.at(i), assessment.verdict.rows.at(i), assessment.verdict));
  return list;
}

QJsonValue row(const Assessment &assessment) {
  return assessment.verdict.row < 0 ? QJsonValue() : rowIdentity(assessment.matrix.rows.at(assessment.verdict.row));
}

QJsonValue nextVerdict(const std::optional<NextVerdict> &next, const Matrix &matrix) {
  if (!next)
    return {};
  return QJsonObject{{u"action"_s, actionName(next->action)},
                     {u"at"_s, timeToJson(next->at)},
                     {u"row"_s, next->row < 0 ? QJsonValue() : rowIdentity(matrix.rows.at(next->row))}};
}

/// Pairs of lines, the stricter one first.
QJsonArray contradictions(const Assessment &assessment) {
  QJsonArray list;
  for (const auto &[strict, mild] : assessment.verdict.contradictions)
    list.append(QJsonArray{assessment.matrix.rows.at(strict).line, assessment.matrix.rows.at(mild).line});
  return list;
}

QJsonValue target(const Assessment &assessment) {
  const Revision *revision = assessment.lastKnownGood ? assessment.history.byUid(assessment.lastKnownGood->revisionUid) : nullptr;
  if (!revision)
    return {};
  return QJsonObject{
      {u"revision"_s, revision->number}, {u"image"_s, imageOf(*revision)}, {u"why"_s, assessment.lastKnownGood->why}};
}

/// Which of several clusters in the source of metrics counts.
QJsonObject clusterObject(const ClusterChoice &choice) {
  return {{u"state"_s, choice.isKept()   ? u"kept"_s
                       : choice.isOpen() ? u"open"_s
                                         : u"one"_s},
          {u"label"_s, choice.label},
          {u"value"_s, choice.isOpen() ? QJsonValue() : QJsonValue(choice.value)},
          {u"values"_s, QJsonArray::fromStringList(choice.values)},
          {u"why"_s, choice.why}};
}

QJsonObject revisionObject(const Revision &revision, const RevisionHealth &health) {
  return {{u"number"_s, revision.number},
          {u"uid"_s, revision.uid},
          {u"image"_s, imageOf(revision)},
          {u"live"_s, QJsonObject{{u"from"_s, timeToJson(health.liveFrom)}, {u"to"_s, timeToJson(health.liveTo)}}},
          {u"errorRate"_s, number(health.errorRate)},
          {u"p99"_s, number(health.p99)},
          {u"health"_s, healthName(health.health)}};
}
}  // namespace

QJsonObject toJson(const Assessment &assessment) {
  const Verdict &verdict = assessment.verdict;
  QJsonArray revisions;
  for (const Revision &revision : assessment.history.revisions) {
    const auto health = std::ranges::find(assessment.health, revision.uid, &RevisionHealth::revisionUid);
    revisions.append(revisionObject(revision, health == assessment.health.cend() ? RevisionHealth{} : *health));
  }
  QJsonObject object = readingsJson(verdict);
  const QJsonObject more{{u"service"_s, assessment.workload.ref.name},
                         {u"namespace"_s, assessment.workload.ref.nameSpace},
                         {u"context"_s, assessment.workload.ref.context},
                         {u"verdict"_s, verdictName(verdict)},
                         {u"row"_s, row(assessment)},
                         {u"since"_s, timeToJson(verdict.since)},
                         {u"pending"_s, nextVerdict(verdict.pending, assessment.matrix)},
                         {u"next"_s, nextVerdict(verdict.next, assessment.matrix)},
                         {u"eases"_s, nextVerdict(verdict.eases, assessment.matrix)},
                         {u"metrics"_s, toJson(assessment.basis)},
                         {u"confidence"_s, QJsonObject{{u"judged"_s, verdict.judged}, {u"total"_s, verdict.counted}}},
                         {u"runbook"_s, assessment.matrix.source},
                         {u"cluster"_s, clusterObject(assessment.metrics.cluster)},
                         {u"rows"_s, rows(assessment)},
                         {u"contradictions"_s, contradictions(assessment)},
                         {u"lastKnownGood"_s, target(assessment)},
                         {u"revisions"_s, revisions}};
  for (auto part = more.constBegin(); part != more.constEnd(); ++part)
    object.insert(part.key(), part.value());
  return object;
}

}  // namespace sternway::assess
