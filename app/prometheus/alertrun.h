// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "prometheus/alertmanagerclient.h"
#include "prometheus/clusterfinder.h"
#include "prometheus/fleetrun.h"

#include <memory>
#include <optional>

namespace sternway::prometheus {

/// What a source says of itself, kept between questions.
struct AlertMemory {
  std::optional<bool> evaluates;      ///< whether an empty list of alerts means that none fires
  std::optional<StringMap> external;  ///< its external labels
};

/// Who is asked for alerts.
struct AlertSources {
  FleetRun::Ask ask;                               ///< Prometheus
  QPointer<AlertmanagerClient> alertmanager = {};  ///< null: none
  QPointer<const ClusterFinder> clusters = {};     ///< null: all alerts are the open context's
  QString name;                                    ///< of Prometheus, for messages
};

/// One question for alerts under way: Prometheus' own → whether it evaluates any, where it has none → Alertmanager's, joined with
/// them by mergedAlerts() → those of the open context's cluster. Where one of the two does not answer the other's alerts are the
/// answer, with a warning; the error is Prometheus' where both fail. VictoriaMetrics answers with success and no alerts unless
/// it is told where vmalert is: that is ErrorKind::Unsupported. It is known by what it says of its build, which is a version of
/// Prometheus without a revision, and by its having no rules. A child of its call, so that it ends with it. GUI thread.
class AlertRun final : public QObject {
  Q_OBJECT
public:
  AlertRun(AlertSources sources, std::shared_ptr<AlertMemory> memory, const Clock &clock, Call<AlertsAnswer> *call);
  void start();

private:
  void askWhetherAny();
  void askRules();
  void askAlertmanager();
  void join(const std::optional<Result<AlertmanagerAnswer>> &others);
  void keepToCluster();
  void askExternalLabels();

  AlertSources m_sources;
  std::shared_ptr<AlertMemory> m_memory;
  const Clock &m_clock;
  Call<AlertsAnswer> *m_call;
  Result<QList<Alert>> m_own;
  AlertsAnswer m_joined;
};

}  // namespace sternway::prometheus
