// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/keptseries.h"
#include "ui/pages/chartfeed.h"
#include "ui/workspace.h"

#include <memory>

namespace sternway::ui {

/// Error rate and latency while an incident lasted: as it keeps them; while it is open and keeps none yet, as the source of
/// metrics has them. GUI thread; the workspace outlives it.
class IncidentCurves final : public QObject {
  Q_OBJECT
public:
  explicit IncidentCurves(Workspace &workspace, QObject *parent = nullptr);

  /// \a range: what is asked of the source of metrics, up to now.
  void setRecord(const IncidentRecord &record, const QDateTime &now);
  /// Of these metrics: those that there are, each a line. Without series: nothing is known, see reason().
  [[nodiscard]] ChartData chart(const QStringList &metrics) const;
  /// Why there are none, a sentence for people.
  [[nodiscard]] QString reason() const;

  [[nodiscard]] static const QStringList &errorMetrics();
  [[nodiscard]] static const QStringList &latencyMetrics();

Q_SIGNALS:
  void changed();

private:
  void followLive(const IncidentRecord &record, const QDateTime &now);
  void stop();
  void askAgain();

  Workspace &m_workspace;
  QString m_incident;
  qsizetype m_measured = -1;  ///< how many events with series were read
  QMap<QString, KeptSeries> m_kept;
  ChartFeed m_feed;
  std::shared_ptr<assess::ServiceMonitor> m_monitor;
  std::unique_ptr<QObject> m_following;
};

}  // namespace sternway::ui
