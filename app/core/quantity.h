// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sternway {

/// How the units of thresholds are written: "%", "ms", "s", "min", "h", "/s", "/min", "B", "KiB", "MiB", "GiB", "KB", "MB", "GB".
struct UnitWord {
  QString word;
  Unit unit = Unit::Count;
  double factor = 1;  ///< of the unit's base: ratio 0..1, seconds, per second, per minute, bytes
};
[[nodiscard]] const QList<UnitWord> &unitWords();

/// A number that is written in that unit, in the unit's base; exact for what is written with few digits.
[[nodiscard]] double inBaseUnit(double number, const UnitWord &unit);

/// "2m", "90s", "1h30m", "2 min", "500ms", "24h", "1d". No sign, at most ten years.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(const QString &text);

/// As parseDuration() reads it, in as few parts as it takes: "90s" is "1m30s". Zero is "0s".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

/// "2-5m", "30s-2m", "5m" (both ends are the same), also with an en dash. The lower end may borrow the unit of the upper one.
struct DurationRange {
  std::chrono::milliseconds min{0};
  std::chrono::milliseconds max{0};
};
[[nodiscard]] std::optional<DurationRange> parseDurationRange(const QString &text);
[[nodiscard]] QString durationRangeText(const DurationRange &range);

/// In the words of the metrics section.
inline constexpr auto unitName = enumNames<Unit>({{Unit::Ratio, "ratio"},
                                                  {Unit::Seconds, "seconds"},
                                                  {Unit::PerSecond, "per-second"},
                                                  {Unit::PerMinute, "per-minute"},
                                                  {Unit::Bytes, "bytes"},
                                                  {Unit::Count, "count"}});

/// What a resource quantity is worth in its base unit: "512Mi" is 536870912, "500m" is 0.5, "1e3" is 1000 (apimachinery's
/// pkg/api/resource). Nothing: it is no quantity.
[[nodiscard]] std::optional<long double> quantityValue(const QString &text);

/// The limits of a workload's containers, by the container's name; one without a limit is not in it.
struct ContainerLimits {
  QMap<QString, double> memory;  ///< bytes
  QMap<QString, double> cpu;     ///< cores

  friend bool operator==(const ContainerLimits &, const ContainerLimits &) = default;
};

/// spec.containers[].resources.limits of a pod template, and those of the init containers that go on beside them (sidecars).
[[nodiscard]] ContainerLimits limitsOf(const QJsonObject &podTemplate);

}  // namespace sternway
