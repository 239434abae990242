// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/result.h"

#include <QSqlQuery>
#include <QVariant>

namespace sternway::journal {

/// One event as its row holds it. The hash is over these texts, so that reading a number or a time back cannot change it.
struct EventRow {
  QString incidentId;
  qint64 sequence = 0;
  QString at;
  QString recordedAt;
  QString type;
  QString summary;
  QString data;  ///< compact JSON
  QString milestone;
  QString previousHash;  ///< lower-case hexadecimal; empty for the first event
  QString hash;
};

/// SHA-256 in lower-case hexadecimal over the netstrings (cr.yp.to/proto/netstrings.txt) of, in this order: "sternway-event-1",
/// previous hash, incident, sequence, at, recorded at, type, summary, data, milestone; all in UTF-8.
[[nodiscard]] QString chainHash(const EventRow &row);

/// Where a chain stands: the newest event's sequence and hash; {0, ""}: before the first.
struct ChainEnd {
  qint64 sequence = 0;
  QString hash;
};

/// What is wrong with a piece of one incident's chain, rows ascending; empty: nothing. It follows \a from, and \a to is what the
/// incident says of its newest event, so a missing end is seen too.
[[nodiscard]] QString chainProblem(const QList<EventRow> &rows, const ChainEnd &from, const ChainEnd &to);

/// Values of the domain to and from rows. Each list of columns is in the order of its function.

/// Never NULL, and sound: a text that was cut within a surrogate pair would come back from the database as other letters, and a
/// NUL ends a text elsewhere; both become U+FFFD.
[[nodiscard]] QString storedText(const QString &text);
/// ISO 8601 in UTC with milliseconds; NULL for an invalid time.
[[nodiscard]] QVariant storedTime(const QDateTime &time);
[[nodiscard]] QDateTime timeFrom(const QVariant &stored);
[[nodiscard]] QString storedJson(const QJsonObject &object);
[[nodiscard]] QJsonObject jsonFrom(const QString &stored);

[[nodiscard]] QString incidentColumns();
[[nodiscard]] Incident incidentFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList incidentValues(const Incident &incident);

[[nodiscard]] QVariantList targetValues(const TargetRef &target);  ///< kind, context, scope, name
[[nodiscard]] TargetRef targetFrom(const QSqlQuery &row);
/// The first workload becomes the incident's service.
void addTarget(Incident &incident, const TargetRef &target);

[[nodiscard]] QString eventColumns();
[[nodiscard]] EventRow eventRowFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList eventValues(const EventRow &row);
[[nodiscard]] JournalEvent eventFrom(const EventRow &row);

[[nodiscard]] QString operationColumns();
[[nodiscard]] OperationRecord operationFrom(const QSqlQuery &row);

[[nodiscard]] QString leaseColumns();
[[nodiscard]] Lease leaseFrom(const QSqlQuery &row, int firstColumn);
[[nodiscard]] QVariantList leaseValues(const Lease &lease);

[[nodiscard]] QString stepColumns();
[[nodiscard]] StepRecord stepFrom(const QSqlQuery &row);

[[nodiscard]] Result<Done> withoutRows(const Result<QSqlQuery> &query);

}  // namespace sternway::journal
