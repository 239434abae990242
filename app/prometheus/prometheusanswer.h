// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/result.h"

#include <QByteArray>

namespace sternway::prometheus {

/// Decoders of Prometheus' HTTP API v1. An answer with status "error" is ErrorKind::Invalid; what is no such answer (a login
/// page, for example) is ErrorKind::Protocol. Pure.

/// /query and /query_range: vector, matrix and scalar. Values are strings there: "NaN", "+Inf" and "-Inf" are read.
/// A flag of partial data (VictoriaMetrics' isPartial) becomes a warning. Native histograms are counted, not read.
[[nodiscard]] Result<MetricsAnswer> decodeAnswer(const QByteArray &body);
/// An alert with the name that its labels have. \a activeAt: RFC 3339.
[[nodiscard]] Alert alertOf(const StringMap &labels, const StringMap &annotations, const QString &state, const QString &activeAt);
/// /alerts.
[[nodiscard]] Result<QList<Alert>> decodeAlerts(const QByteArray &body);
/// /rules: whether any of them is for alerts.
[[nodiscard]] Result<bool> decodeAlertRules(const QByteArray &body);
/// /status/buildinfo: whether it is VictoriaMetrics' answer.
[[nodiscard]] bool isVictoriaMetrics(const QByteArray &buildInfo);

}  // namespace sternway::prometheus
