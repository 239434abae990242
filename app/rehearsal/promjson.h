// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/promqlfunctions.h"

#include <QJsonObject>

namespace sternway::rehearsal {

/// A value as Prometheus writes it: "NaN", "+Inf", or the shortest decimal number.
[[nodiscard]] QString promNumber(double value);
/// A label set as the HTTP API writes it.
[[nodiscard]] QJsonObject jsonLabels(const StringMap &labels);
/// What a query gave at \a time (milliseconds since the epoch), with its type, as the HTTP API writes it.
[[nodiscard]] QJsonObject jsonValue(const PromValue &value, qint64 time);

}  // namespace sternway::rehearsal
