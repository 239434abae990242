// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "journal/eventchain.h"

#include <QSqlQuery>
#include <QVariant>

namespace sternway {

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

}  // namespace sternway
