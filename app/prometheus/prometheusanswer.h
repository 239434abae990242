// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace sternway {

/// Decoders of Prometheus' HTTP API v1. An answer with status "error" is ErrorKind::Invalid; what is no such answer (a login
/// page, for example) is ErrorKind::Protocol. Pure.

/// /query and /query_range: vector, matrix and scalar. Values are strings there: "NaN", "+Inf" and "-Inf" are read.
/// Warnings and infos are kept together.
[[nodiscard]] Result<MetricsAnswer> decodeAnswer(const QByteArray &body);
/// /series: the label sets, and in \a warnings (may be null) what Prometheus says about partial data.
[[nodiscard]] Result<QList<StringMap>> decodeSeries(const QByteArray &body, QStringList *warnings = nullptr);
/// An alert's labels, with its name, and its annotations: Prometheus and Alertmanager write these alike. \a activeAt: RFC 3339.
[[nodiscard]] Alert alertOf(const QJsonObject &object, const QString &state, const QString &activeAt);
/// /alerts.
[[nodiscard]] Result<QList<Alert>> decodeAlerts(const QByteArray &body);

}  // namespace sternway
