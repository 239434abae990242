// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/metrics.h"
#include "core/runbook.h"
#include "ui/charts/chartlines.h"
#include "ui/pages/chartfeed.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QButtonGroup;

namespace sternway::ui {

class TimeChart;

/// Error rate and latency of a service side by side (one above the other where it is narrow), over a range that ends now. Both
/// share zoom and crosshair. GUI thread.
class MetricCharts final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit MetricCharts(Workspace &workspace, QWidget *parent = nullptr);

  void follow(ClusterSession &session, const ObjectRef &service);
  void stop();
  /// Thresholds, markers, and which metrics there are. \a baseline: of the service's runbook; none: it has no rule of its own.
  void setAssessment(const assess::Assessment &assessment, const std::optional<BaselineRule> &baseline);
  void setStale(bool stale);

  [[nodiscard]] TimeChart &errors() const { return *m_errors; }
  [[nodiscard]] TimeChart &latency() const { return *m_latency; }

Q_SIGNALS:
  void preferencesRequested();
  void queryRequested(const QString &metric);   ///< to be corrected
  void seriesRequested(const QString &metric);  ///< to be chosen
  void clusterRequested();                      ///< which of several it is has to be said
  void failed(const QString &sentence);         ///< a picture could not be written

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  void build();
  [[nodiscard]] QLayout *makeRanges();
  void join(TimeChart &one, TimeChart &other);
  void chooseRange(int index);
  void applyRange();
  void showAll();
  void show(TimeChart &chart, const QStringList &metrics, const QList<QAction *> &remedies);
  [[nodiscard]] QList<QAction *> remediesFor(const QStringList &metrics, const QList<QAction *> &remedies) const;
  [[nodiscard]] ChartData dataOf(const QStringList &metrics) const;
  [[nodiscard]] bool isReading(const QStringList &metrics) const;
  [[nodiscard]] std::optional<ChartBand> bandOf(const QList<Sample> &samples, const QList<ChartMarker> &markers) const;
  [[nodiscard]] bool isKnown(const QStringList &metrics) const;
  [[nodiscard]] QString reasonFor(const QStringList &metrics) const;
  void retranslate() override;

  Workspace &m_workspace;
  QPointer<ClusterSession> m_session;
  ChartFeed m_feed;
  std::optional<assess::Assessment> m_assessment;
  std::optional<BaselineRule> m_baseline;
  QBoxLayout *m_charts;
  QButtonGroup *m_ranges;
  TimeChart *m_errors;
  TimeChart *m_latency;
  QAction *m_preferences;
  QAction *m_cluster;
  QAction *m_chooseErrors;
  QAction *m_chooseLatency;
  QAction *m_correctErrors;
  QAction *m_correctLatency;
};

}  // namespace sternway::ui
