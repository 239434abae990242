// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/eventchain.h"

#include <QSqlQuery>
#include <QVariant>

namespace sternway {

/// Values of the domain to and from rows. Each list of columns is in the order of its function.

/// ISO 8601 in UTC with milliseconds; NULL for an invalid time.
[[nodiscard]] QVariant storedTime(const QDateTime &time);
[[nodiscard]] QDateTime timeFrom(const QVariant &stored);
[[nodiscard]] QString storedJson(const QJsonObject &object);
[[nodiscard]] QJsonObject jsonFrom(const QString &stored);

[[nodiscard]] QString incidentColumns();
[[nodiscard]] Incident incidentFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList incidentValues(const Incident &incident);

[[nodiscard]] QString eventColumns();
[[nodiscard]] EventRow eventRowFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList eventValues(const EventRow &row);
[[nodiscard]] JournalEvent eventFrom(const EventRow &row);

[[nodiscard]] QString operationColumns();
[[nodiscard]] OperationRecord operationFrom(const QSqlQuery &row);

[[nodiscard]] QString stepColumns();
[[nodiscard]] StepRecord stepFrom(const QSqlQuery &row);

}  // namespace sternway
