// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keptseries.h"
#include "report/postmortem.h"
#include "report/postmortemlint.h"

#include <QJsonArray>

#include <limits>

/// An incident with its draft, for the tests of post-mortems.
namespace sternway::test::drafts {

using namespace report;
using namespace Qt::StringLiterals;

using Values = QMap<QString, double>;  // "02:03:00" → value

inline constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

inline QDateTime at(const QString &time) {
  return QDateTime::fromString(u"2026-01-10T%1Z"_s.arg(time), Qt::ISODateWithMs);
}

inline const StepKinds &noKinds() {
  static const StepKinds kinds(QList<StepDescriptor>{});
  return kinds;
}

inline JournalEvent happening(qint64 sequence, const QString &type, const QString &time, const QString &summary,
                              const QJsonObject &data = {}, Milestone milestone = Milestone::None) {
  return {.sequence = sequence,
          .incidentId = u"i-1"_s,
          .at = at(time),
          .recordedAt = at(time),
          .type = type,
          .summary = summary,
          .data = data,
          .milestone = milestone,
          .previousHash = {},
          .hash = QByteArray(64, 'a')};
}

inline KeptSeries series(const QString &metric, const Values &values) {
  KeptSeries out{.metric = metric, .query = u"query_of_"_s + metric, .gap = {}, .step = std::chrono::seconds(60), .samples = {}};
  for (auto value = values.cbegin(); value != values.cend(); ++value)
    out.samples.append({.time = at(value.key()).toMSecsSinceEpoch(), .value = value.value()});
  return out;
}

inline JournalEvent measured(qint64 sequence, const QList<KeptSeries> &all) {
  const EventDraft draft = measuredEvent(all, at(u"02:00:00"_s), at(u"02:06:00"_s));
  return happening(sequence, draft.type, u"02:06:00"_s, draft.summary, draft.data);
}

/// The impact lasts from 02:01 to 02:05; it is detected at 02:03.
inline IncidentRecord record(const QList<JournalEvent> &more = {}) {
  IncidentRecord out;
  out.incident = {.id = u"i-1"_s,
                  .title = u"order-service: error rate"_s,
                  .service = {u"lab"_s, u"production"_s, u"order-service"_s, Kind::Deployment},
                  .severity = u"P1"_s,
                  .rehearsal = false,
                  .openedAt = at(u"02:03:30"_s),
                  .closedAt = at(u"02:10:00"_s)};
  out.events = {happening(1, eventtype::incidentOpened, u"02:03:30"_s, u"Declared"_s, {}, Milestone::Declared),
                happening(2, eventtype::threshold, u"02:01:00"_s, u"Threshold crossed: latency_p99 > 2s"_s,
                          {{u"line"_s, 15}, {u"source"_s, u"x.yaml"_s}}, Milestone::ImpactStart),
                happening(3, eventtype::verdict, u"02:03:00"_s, u"Roll back now"_s,
                          {{u"verdict"_s, u"rollback"_s},
                           {u"row"_s, QJsonObject{{u"line"_s, 9}, {u"when"_s, u"error_rate > 10%"_s}}},
                           {u"values"_s, QJsonObject{{u"error_rate"_s, 0.25}}},
                           {u"alerts"_s, QJsonArray{QJsonObject{{u"name"_s, u"HighErrors"_s}}}}},
                          Milestone::Detected),
                happening(4, eventtype::stepFinished, u"02:05:00"_s, u"Rolled out"_s, {}, Milestone::Mitigated),
                happening(5, eventtype::incidentClosed, u"02:10:00"_s, u"Closed"_s, {}, Milestone::Resolved)};
  out.events += more;
  return out;
}

inline QString markdown(const IncidentRecord &record, const Runbook *runbook = nullptr) {
  return toMarkdown(postMortem({.kinds = noKinds(), .record = record, .runbook = runbook}));
}

inline QJsonObject json(const IncidentRecord &record, const Runbook *runbook = nullptr) {
  return postMortemJson({.kinds = noKinds(), .record = record, .runbook = runbook});
}

inline QStringList sectionIds(const QJsonObject &draft) {
  QStringList ids;
  for (const QJsonValue &section : draft.value(u"sections"_s).toArray())
    ids << section.toObject().value(u"id"_s).toString();
  return ids;
}

inline QJsonObject section(const QJsonObject &draft, const QString &id) {
  for (const QJsonValue &each : draft.value(u"sections"_s).toArray())
    if (each.toObject().value(u"id"_s).toString() == id)
      return each.toObject();
  return {};
}

inline QStringList ids(const QList<LintProblem> &problems) {
  QStringList out;
  for (const LintProblem &problem : problems)
    out << problem.id;
  return out;
}

}  // namespace sternway::test::drafts
