// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QStringList>

namespace sternway {

/// Several queries as one, so that they cost one request: PromQL's "or" of all of them, each series with a label that says whose
/// it is.

/// VictoriaMetrics takes no longer queries than 16 KiB.
constexpr qsizetype longestQuery = 15'000;
/// The same of queries that are joined: the name of the cluster may yet come into each of their selectors.
constexpr qsizetype longestJoined = longestQuery - 3000;

/// Of one query the query itself.
[[nodiscard]] QString joinedQuery(const QStringList &queries);
/// How much longer a joined query becomes by this one.
[[nodiscard]] qsizetype joinedLength(const QString &query);
/// Whether a query that somebody has written can be joined to others: it is one expression, which ends where it seems to. A
/// bracket, a comma or a quote too many would make it a part of the others.
[[nodiscard]] bool isJoinable(const QString &promql);
/// The answers to the \a count queries that joinedQuery() has put together; warnings and notes are in none of them.
[[nodiscard]] QList<MetricsAnswer> partedAnswer(const MetricsAnswer &answer, qsizetype count);

}  // namespace sternway
