// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway {

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

}  // namespace sternway
