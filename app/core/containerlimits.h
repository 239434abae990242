// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace sternway {

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
