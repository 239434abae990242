// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/captured.h"
#include "core/utctime.h"

#include <QJsonArray>

namespace sternway::test {

/// An incident of one service on 10 January 2026, in UTC: the release at 14:30, its impact from 14:33, found at 14:35, declared
/// at 14:36, rolled back from 14:40 to 14:45 (mitigated), healthy at 14:50.
struct IncidentStory {
  QString service = QStringLiteral("order-service");
  QString before = QStringLiteral("registry/shop/order-service:v1.2.3");
  QString after = QStringLiteral("registry/shop/order-service:v1.3.0");
  QString reason = QStringLiteral("Checkout fails since v1.3.0");

  [[nodiscard]] static QDateTime at(int hour, int minute) { return utcTime(QDate(2026, 1, 10), QTime(hour, minute)); }

  /// What has happened up to then.
  [[nodiscard]] IncidentRecord until(const QDateTime &time) const {
    using namespace Qt::StringLiterals;
    IncidentRecord record;
    record.incident.id = u"2026-01-10-"_s + service + u"-1"_s;
    record.incident.title = service;
    record.incident.severity = u"P1"_s;
    record.incident.openedAt = at(14, 36);
    record.incident.service = {.context = u"prod"_s, .nameSpace = u"production"_s, .name = service};
    for (JournalEvent event : events())
      if (event.at <= time) {
        event.sequence = record.events.size() + 1;
        record.events << event;
      }
    return record;
  }

  [[nodiscard]] CapturedFacts factsAt(const QDateTime &time, const RunbookPtr &runbook = {}) const {
    return capturedFacts(until(time), runbook, time);
  }

  [[nodiscard]] static JournalEvent event(const QDateTime &when, const QString &type, const QString &summary,
                                          const QJsonObject &data = {}, Milestone milestone = Milestone::None) {
    JournalEvent made;
    made.at = when;
    made.type = type;
    made.summary = summary;
    made.data = data;
    made.milestone = milestone;
    return made;
  }

  [[nodiscard]] static JournalEvent verdict(const QDateTime &when, const QString &word, const QString &summary,
                                            const QJsonObject &values, const QStringList &unknown = {},
                                            Milestone milestone = Milestone::None) {
    return event(when, eventtype::verdict, summary,
                 {{QStringLiteral("verdict"), word},
                  {QStringLiteral("values"), values},
                  {QStringLiteral("unknown"), QJsonArray::fromStringList(unknown)}},
                 milestone);
  }

private:
  [[nodiscard]] QList<JournalEvent> events() const {
    using namespace Qt::StringLiterals;
    const QJsonObject operation{{u"operation"_s, u"op-1"_s}, {u"target"_s, u"production/deployment/"_s + service}};
    const QJsonObject well{{u"error_rate"_s, 0.001}, {u"latency_p95"_s, 0.25}, {u"latency_p99"_s, 0.4}};
    return {event(at(14, 30), eventtype::release, u"Deployment completed"_s, {{u"images"_s, QJsonArray{after}}}),
            event(at(14, 33), eventtype::threshold, u"Threshold crossed: error_rate > 5%"_s, {}, Milestone::ImpactStart),
            verdict(at(14, 35), u"rollback"_s, u"High error rate detected"_s,
                    {{u"error_rate"_s, 0.12}, {u"latency_p95"_s, 1.8}, {u"latency_p99"_s, 2.5}}, {}, Milestone::Detected),
            event(at(14, 36), eventtype::incidentOpened, u"Incident declared"_s, {}, Milestone::Declared),
            verdict(at(14, 39), u"prepare"_s, u"Prepare to roll back"_s,
                    {{u"error_rate"_s, 0.05}, {u"latency_p95"_s, 1.5}, {u"latency_p99"_s, 2.1}}),
            event(at(14, 39), eventtype::plan, u"Planned"_s,
                  {{u"fromImage"_s, after}, {u"toImage"_s, before}, {u"toRevision"_s, 3}, {u"reason"_s, reason}}),
            event(at(14, 40), eventtype::operationStarted, u"Rollback initiated"_s, operation),
            event(at(14, 45), eventtype::stepFinished, u"Rollback completed"_s, {}, Milestone::Mitigated),
            event(at(14, 50), eventtype::stepFinished, u"Check that metrics stay healthy: healthy for 1 min"_s,
                  {{u"result"_s, well}}),
            event(at(14, 50), eventtype::operationSucceeded, u"Metrics returned to normal"_s, operation),
            verdict(at(14, 50), u"none"_s, u"No rule matches"_s, well)};
  }
};

}  // namespace sternway::test
