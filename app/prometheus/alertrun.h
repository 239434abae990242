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
  bool evaluates = false;             ///< it has rules for alerts: an empty list of alerts means that none fires
  QDateTime rulesRead = {};           ///< when that was so
  std::optional<StringMap> external;  ///< its external labels
};

/// Who is asked for alerts.
struct AlertSources {
  FleetRun::Ask ask;                               ///< Prometheus
  QPointer<AlertmanagerClient> alertmanager = {};  ///< null: none
  QPointer<const ClusterFinder> clusters = {};     ///< null: all alerts are the open context's
  QString name;                                    ///< of Prometheus, for messages
};

/// One question for alerts under way: Prometheus' own → whether it has rules for any, where it has none → Alertmanager's, joined
/// with them by mergedAlerts() → those of the open context's cluster. Where one of the two does not answer the other's alerts are
/// the answer, with a warning, and without Alertmanager's none that fires is settled: it may be silenced. The error is
/// Prometheus' where both fail. VictoriaMetrics without vmalert, Thanos without rulers and a Prometheus without rules answer with
/// success and no alerts: that is ErrorKind::Unsupported. A child of its call, so that it ends with it. GUI thread.
class AlertRun final : public QObject {
  Q_OBJECT
public:
  AlertRun(AlertSources sources, std::shared_ptr<AlertMemory> memory, const Clock &clock, Call<AlertsAnswer> *call);
  void start();

private:
  void askRules();
  void learn(const Result<bool> &evaluates);
  void askAlertmanager();
  void join(const std::optional<Result<AlertmanagerAnswer>> &others);
  void doubtSilenced(const QString &problem);
  void keepToCluster();
  void askExternalLabels();

  AlertSources m_sources;
  std::shared_ptr<AlertMemory> m_memory;
  const Clock &m_clock;
  Call<AlertsAnswer> *m_call;
  Result<QList<Alert>> m_own;
  AlertsAnswer m_joined;
  bool m_hasAskedLabels = false;
};

}  // namespace sternway::prometheus
