// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/clusterapi.h"
#include "core/runbook.h"
#include "ui/charts/chartlines.h"

#include <QPointer>

#include <memory>

namespace sternway::ui {

// What an assessment puts into the charts. Pure.

/// The thresholds of the matrix for one metric, from the lowest; where several rows share one, the strictest row's. Those that
/// are relative to the baseline are resolved by the verdict's, and left out while it is not known.
[[nodiscard]] QList<ChartThreshold> thresholdsFor(const Matrix &matrix, const Verdict &verdict, const QString &metric);

/// "12 · v1.3.0" where it went live.
[[nodiscard]] ChartMarker deployMarker(const QDateTime &at, qint64 revision, const QStringList &images);

/// A marker where each revision went live, as far as that is known, ascending by time.
[[nodiscard]] QList<ChartMarker> markersFor(const assess::Assessment &assessment);

/// What the runbook compares with: between the 5th and the 95th percentile of its baseline's window (baselineWindow(), with the
/// newest marker as the change). Nothing where there are fewer than eight samples.
[[nodiscard]] std::optional<ChartBand> baselineBand(const QList<Sample> &samples, const assess::Assessment &assessment,
                                                    const BaselineRule &rule);

/// What was usual before the newest of the markers that has samples before it: between the 5th and the 95th percentile since the
/// marker before. Nothing where there are fewer than eight samples.
[[nodiscard]] std::optional<ChartBand> bandFor(const QList<Sample> &samples, const QList<ChartMarker> &markers);

/// What Prometheus said of one metric.
struct MetricCurve {
  MetricDefinition definition;
  QList<Sample> samples;
  std::optional<Error> problem;  ///< of the last attempt; samples are then those of the one before
};

/// Reads the curves of a service's metrics over a range up to now, and again while time goes on. GUI thread.
class ChartFeed final : public QObject {
  Q_OBJECT
public:
  explicit ChartFeed(QObject *parent = nullptr) : QObject(parent) {}

  /// Forgets the curves; nothing is asked before setMetrics().
  void follow(ClusterSession &session, const ObjectRef &service);
  void stop();
  /// Asks anew when \a definitions or the scrape interval are others than before.
  void setMetrics(const QList<MetricDefinition> &definitions, std::chrono::milliseconds scrapeInterval);
  void setRange(std::chrono::seconds length);

  [[nodiscard]] const QMap<QString, MetricCurve> &curves() const { return m_curves; }  ///< by metric name
  /// What the curves answer.
  [[nodiscard]] TimeRange range() const { return m_range; }
  [[nodiscard]] std::chrono::milliseconds step() const { return m_step; }

Q_SIGNALS:
  void changed();  ///< all curves have their answers

private:
  void refresh();
  void ask(const MetricDefinition &definition);
  void take(const MetricDefinition &definition, const Result<MetricsAnswer> &answer);
  void again();

  QPointer<ClusterSession> m_session;
  ObjectRef m_service;
  QList<MetricDefinition> m_definitions;
  std::chrono::milliseconds m_scrapeInterval{0};
  std::chrono::seconds m_length{3600};
  std::unique_ptr<QObject> m_following;
  std::unique_ptr<QObject> m_run;
  QMap<QString, MetricCurve> m_curves;
  TimeRange m_asked;
  TimeRange m_range;
  std::chrono::milliseconds m_step{15'000};
  int m_pending = 0;
};

}  // namespace sternway::ui
