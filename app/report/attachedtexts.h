// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "report/document.h"

#include <QMap>

namespace sternway::report {

/// What of a long text stands in a report: its first and its last lines, so many of each.
inline constexpr qsizetype attachedLines = 200;
inline constexpr qsizetype attachedLineLength = 500;  ///< characters; more are cut

/// An appendix with the texts of attached files, by the number of their event: the beginning and the end of each, redacted and
/// without home folders; what is left out is said, with the digest of the whole file. Nothing where there are none. Any thread.
void addAttachedTexts(const IncidentRecord &record, const QMap<qint64, QString> &texts, Document &document);

}  // namespace sternway::report
