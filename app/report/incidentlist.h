// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <QJsonArray>

namespace sternway::report {

/// One incident as JSON output and exports say it.
[[nodiscard]] QJsonObject incidentJson(const Incident &incident);
[[nodiscard]] QJsonArray incidentsJson(const QList<Incident> &incidents);
/// A table in aligned columns for a terminal, with a line of headings.
[[nodiscard]] QString incidentsText(const QList<Incident> &incidents);
/// Columns padded to their widest cell. The first row is the heading, and there is one.
[[nodiscard]] QString alignedText(QList<QStringList> rows);

}  // namespace sternway::report
