// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/result.h"
#include "report/document.h"

#include <QJsonArray>
#include <QMap>
#include <QTimeZone>

namespace sternway::report {

struct PlanFacts;
struct RecordSummary;

struct TimelineOptions {
  QTimeZone zone = QTimeZone::systemTimeZone();  ///< whose offset is given beside the UTC times
  QString program = QStringLiteral("Sternway " STERNWAY_VERSION);
  QMap<qint64, QString> attachedTexts = {};  ///< of attached files that are text, by the number of their event
};

/// The timeline of an incident: header, durations with their formulas, events with evidence, what the rollback changed, its
/// steps, what is not known, and whether the record is intact. Facts only. Pure.
[[nodiscard]] Document timeline(const IncidentRecord &record, const TimelineOptions &options = {});

/// The events in the order given, with their evidence. \a day: times of that day are given without a date.
[[nodiscard]] Document::Table eventTable(const QList<JournalEvent> &events, const QDate &day);

/// Whether the chain of events is intact, and the hash that covers it.
[[nodiscard]] Document::Line chainLine(const IncidentRecord &record);

/// What a rollback changed and what it did not bring back; nothing where its plan says neither.
void addChanges(const PlanFacts &facts, Document &document);

/// As timelineJson() has them.
[[nodiscard]] QJsonObject milestonesJson(const RecordSummary &summary);
[[nodiscard]] QJsonArray durationsJson(const RecordSummary &summary);

/// Everything that the journal holds, but for home folders, see withoutHomes(). Times are ISO 8601 in UTC; what is not known is
/// null.
[[nodiscard]] QJsonObject timelineJson(const IncidentRecord &record);

/// For a terminal: header, durations and one line an event.
[[nodiscard]] QString showText(const IncidentRecord &record);

/// One file's contents; see exportReport().
[[nodiscard]] Result<QByteArray> exportTimeline(const IncidentRecord &record, const QString &format,
                                                const TimelineOptions &options = {});

}  // namespace sternway::report
