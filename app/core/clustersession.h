// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/clusterfeed.h"
#include "core/healthprobe.h"
#include "core/metricsapi.h"

namespace sternway {

/// Port: one open context as the window works with it: the cluster, what is followed of it, its metrics, its time. It lives
/// until the workspace closes it; what it returns lives as long, except metrics(), see metricsChanged(). GUI thread.
class ClusterSession : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  [[nodiscard]] virtual QString context() const = 0;
  [[nodiscard]] virtual bool isRehearsal() const = 0;
  /// Ask twice, show it red.
  [[nodiscard]] virtual bool isProduction() const = 0;
  /// To show as long as the context is open, for example that TLS verification is off.
  [[nodiscard]] virtual QStringList notices() const = 0;
  [[nodiscard]] virtual ConnectionState state() const = 0;
  [[nodiscard]] virtual ClusterApi &cluster() const = 0;
  [[nodiscard]] virtual ClusterFeed &feed() const = 0;
  [[nodiscard]] virtual Clock &clock() const = 0;
  /// Null: none is configured; metricsProblem() says what to do.
  [[nodiscard]] virtual MetricsApi *metrics() const = 0;
  [[nodiscard]] virtual QString metricsProblem() const = 0;
  /// Null: health endpoints are not asked here.
  [[nodiscard]] virtual HealthProbe *healthProbe() const = 0;
  /// Metric name → PromQL, as the operator corrected it for a service.
  [[nodiscard]] virtual StringMap metricQueries(const ObjectRef &service) const = 0;

Q_SIGNALS:
  void stateChanged();
  void settingsChanged();       ///< production mark or notices
  void metricsAboutToChange();  ///< metrics() dies after this
  void metricsChanged();
};

}  // namespace sternway
