// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/verdictlog.h"

#include "core/incident.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace sternway {

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

EventDraft verdictEvent(const Verdict &verdict, const Matrix &matrix, const QDateTime &at) {
  QJsonObject data = readingsJson(verdict);
  data.insert(u"verdict"_s, verdictName(verdict));
  data.insert(u"judged"_s, verdict.judged);
  data.insert(u"total"_s, verdict.rows.size());
  data.insert(u"row"_s, QJsonValue());
  if (verdict.row >= 0) {
    const MatrixRow &row = matrix.rows.at(verdict.row);
    data.insert(u"row"_s, QJsonObject{{u"when"_s, row.when}, {u"line"_s, row.line}});
  }
  const bool calls = verdict.row >= 0 && verdict.action >= Action::Prepare;
  return {.type = eventtype::verdict,
          .summary = sentence(verdict, matrix, at),
          .data = data,
          .milestone = calls ? Milestone::Detected : Milestone::None,
          .at = at,
          .newsKeys = {u"verdict"_s, u"row"_s, u"unknown"_s}};
}

bool isNews(const EventDraft &verdict, const QList<JournalEvent> &events) {
  const auto last =
      std::find_if(events.crbegin(), events.crend(), [](const JournalEvent &event) { return event.type == eventtype::verdict; });
  return isNews(verdict, last == events.crend() ? std::nullopt : std::optional(last->data));
}

}  // namespace sternway
