// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promql.h"
#include "ui/dialogs/querycorrections.h"
#include "ui/retranslated.h"

#include "ui_serieschooser.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

namespace sternway::ui {

/// Lists the metrics that a workload has series of now, and makes of a chosen one the queries of its error rate or its latency;
/// shows them with their present value. Shown with open(); accepted() means that corrections() are to be stored. GUI thread.
class SeriesChooser final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  enum class Measure { Errors, Latency };
  SeriesChooser(const MeasuredService &measured, Measure measure, QWidget *parent = nullptr);

  /// Metric name → PromQL; an empty one: what is found by itself is to be used again.
  [[nodiscard]] StringMap corrections() const;

Q_SIGNALS:
  void clusterWanted();  ///< which of several clusters it is has to be said first

private:
  void connectParts();
  void list();
  void take(const Result<SeriesAnswer> &answer);
  void sayAnswer(const SeriesAnswer &answer);
  void fill();
  void filter();
  void showLabels();
  void showValues();
  void check();
  void askValue();
  void showValue(const Result<MetricsAnswer> &answer);
  void sayValue(const QString &text, bool maySave);
  [[nodiscard]] QString missing() const;
  [[nodiscard]] bool isLatency() const { return m_measure == Measure::Latency; }
  [[nodiscard]] bool isUsable(const SeriesFamily &family) const;
  [[nodiscard]] const SeriesFamily *chosen() const;  ///< null: none
  [[nodiscard]] FailureChoice failures() const;
  [[nodiscard]] StringMap queries() const;
  [[nodiscard]] QString shownMetric() const;
  void retranslate() override;

  Ui::SeriesChooser m_ui;
  ClusterSession &m_session;
  const ObjectRef m_service;
  const QueryScope m_scope;
  const Measure m_measure;
  QList<SeriesFamily> m_families;
  bool m_isCut = false;  ///< not all of them were listed: the filter asks Prometheus
  bool m_forgets = false;
  QTimer m_filtered;                  ///< asks when nobody types any more
  QTimer m_changed;                   ///< the same for the value
  std::unique_ptr<QObject> m_list;    ///< the question for series under way
  std::unique_ptr<QObject> m_asking;  ///< that for the value, and the time until the next
};

/// See AskForCorrection: the series that failures or latencies, whichever \a metric is of, are read from.
void askForSeries(const MeasuredService &measured, Workspace &workspace, const QString &metric, QWidget *parent,
                  const Stored &stored);

}  // namespace sternway::ui
