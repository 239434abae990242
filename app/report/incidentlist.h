// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/incidentsearch.h"

#include <QJsonArray>

namespace sternway::report {

/// One incident as JSON output and exports say it.
[[nodiscard]] QJsonObject incidentJson(const Incident &incident);
[[nodiscard]] QJsonArray incidentsJson(const QList<Incident> &incidents);
/// A table in aligned columns for a terminal, with a line of headings.
[[nodiscard]] QString incidentsText(const QList<Incident> &incidents);

/// What a search has found, in the order of the incidents, each with the event that it was found in: JSON has it as the member
/// "match" (null: found by its head), a table as a last column. Those without a match are left out.
[[nodiscard]] QJsonArray foundJson(const QList<Incident> &incidents, const QList<IncidentMatch> &matches);
[[nodiscard]] QString foundText(const QList<Incident> &incidents, const QList<IncidentMatch> &matches);

/// Columns padded to their widest cell. The first row is the heading, and there is one.
[[nodiscard]] QString alignedText(QList<QStringList> rows);

}  // namespace sternway::report
