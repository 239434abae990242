// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"
#include "ui/timeline/incidentcurves.h"
#include "ui/timeline/timelinelanes.h"

#include <QDialog>

class QToolButton;

namespace sternway::ui {

class TimeChart;
class TimelineList;
class TimelinePanel;

/// An incident over its time, in a window of its own: error rate and latency, below them lanes of releases, decisions, actions,
/// messages and the rest, beside them the list. All have one axis, zoom and move together, and what is chosen in one is chosen in
/// the other. A milestone's marker is dragged to another time; that is asked about before it is recorded. GUI thread; it dies
/// with the panel whose list it shows.
class LaneView final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  LaneView(Workspace &workspace, TimelinePanel &panel, QWidget *parent = nullptr);

  /// After the panel has shown it. \a now: by the cluster's clock.
  void showRecord(const IncidentRecord &record, const QList<MilestoneTime> &milestones, const QDateTime &now);

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  void build();
  void wire();
  void showCurves();
  void showCurve(TimeChart &chart, const QStringList &metrics);
  void zoomAll(TimeRange range);
  void align();
  void choose(int lane, int bar);
  void follow();
  void setUtc(bool utc);
  void retranslate() override;

  TimelinePanel &m_panel;
  IncidentCurves m_curves;
  TimelineLanes m_lanes;
  QString m_incident;
  QString m_title;
  QToolButton *m_utc;
  QList<QAction *> m_attach;  ///< the picture of a chart, error rate first
  TimeChart *m_errors;
  TimeChart *m_latency;
  LaneChart *m_chart;
  TimelineList *m_list;
  bool m_zooming = false;  ///< one follows the other
};

}  // namespace sternway::ui
