// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/laneview.h"

#include "core/format.h"
#include "core/utctime.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timechart.h"
#include "ui/labels.h"
#include "ui/theme.h"
#include "ui/timeline/timelineattachments.h"
#include "ui/timeline/timelinelist.h"
#include "ui/timeline/timelinepanel.h"

#include <QMenu>
#include <QPointer>
#include <QSplitter>

namespace sternway::ui {

using namespace Qt::StringLiterals;

LaneView::LaneView(Workspace &workspace, TimelinePanel &panel, QWidget *parent)
    : Retranslated(parent),
      m_panel(panel),
      m_curves(workspace),
      m_utc(makeToolButton(u"laneUtc"_s, {}, this)),
      m_errors(new TimeChart(this)),
      m_latency(new TimeChart(this)),
      m_chart(new LaneChart(this)),
      m_list(new TimelineList(panel.events(), this)) {
  setObjectName(u"laneView"_s);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  build();
  wire();
  setUtc(m_panel.utc()->isChecked());
  retranslate();
  resize(150 * grid, 90 * grid);
}

void LaneView::build() {
  m_errors->setObjectName(u"laneErrors"_s);
  m_latency->setObjectName(u"laneLatency"_s);
  m_chart->setObjectName(u"incidentLanes"_s);
  m_chart->setMarkersMovable(true);
  m_list->setObjectName(u"laneList"_s);
  m_list->setSelectionModel(m_panel.list().selectionModel());
  m_list->addActions(m_panel.actions().actions());
  m_utc->setDefaultAction(m_panel.utc());
  m_utc->setToolButtonStyle(Qt::ToolButtonTextOnly);
  for (TimeChart *chart : {m_errors, m_latency}) {
    auto *attach = new QAction(QIcon::fromTheme(u"mail-attachment"_s), QString(), this);
    attach->setObjectName(u"attachPicture"_s);
    chart->addMenuAction(attach);
    connect(attach, &QAction::triggered, this, [this, chart] {
      m_panel.actions().attachments().attachPicture(chartImage(chart->view(), chart->title()), chart->title() + u".png"_s);
    });
    m_attach.append(attach);
  }
  auto *charts = new QWidget(this);
  makeColumn(grid, {{m_errors, 1}, {m_latency, 1}, {m_chart, 1}}, charts);
  auto *beside = new QWidget(this);
  makeColumn(grid / 2, {makeRow(grid, {BoxPart::room(1), m_utc}), {m_list, 1}}, beside);
  auto *split = new QSplitter(this);
  split->addWidget(charts);
  split->addWidget(beside);
  split->setStretchFactor(0, 1);
  split->setSizes({104 * grid, 44 * grid});
  split->setChildrenCollapsible(false);
  makeColumn(0, {{split, 1}}, this, {grid, grid, grid, grid});
}

void LaneView::wire() {
  connect(&m_curves, &IncidentCurves::changed, this, &LaneView::showCurves);
  for (const TimeChart *chart : {m_errors, m_latency})
    connect(&chart->view(), &ChartView::rangeChanged, this, &LaneView::zoomAll);
  connect(m_chart, &LaneChart::rangeChanged, this, &LaneView::zoomAll);
  connect(&m_errors->view(), &ChartView::crosshairChanged, &m_latency->view(), &ChartView::setCrosshair);
  connect(&m_latency->view(), &ChartView::crosshairChanged, &m_errors->view(), &ChartView::setCrosshair);
  connect(m_chart, &LaneChart::barChosen, this, &LaneView::choose);
  connect(m_chart, &LaneChart::markerMoved, this, [this](int marker, qint64 time) {
    m_panel.actions().proposeMilestone(m_lanes.milestones.at(marker), utcTime(time), [chart = QPointer(m_chart)] {
      if (chart)  // this window may be closed while it is asked
        chart->putMarkerBack();
    });
  });
  connect(&m_panel.actions(), &TimelineActions::failed, m_chart, &LaneChart::putMarkerBack);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LaneView::follow);
  connect(m_list, &QWidget::customContextMenuRequested, this,
          [this](const QPoint &place) { m_panel.actions().menu()->popup(m_list->viewport()->mapToGlobal(place)); });
  connect(m_panel.utc(), &QAction::toggled, this, &LaneView::setUtc);
}

void LaneView::showRecord(const IncidentRecord &record, const QList<MilestoneTime> &milestones, const QDateTime &now) {
  const TimeRange before = m_chart->range();
  const bool zoomed = !m_lanes.sequences.isEmpty() && before != m_lanes.home && m_incident == record.incident.id;
  m_incident = record.incident.id;
  m_title = record.incident.title;
  m_lanes = timelineLanes(m_panel.rows(), milestones, record.incident.isOpen() ? now : QDateTime());
  m_zooming = true;
  m_chart->setData(m_lanes.lanes, m_lanes.markers, m_lanes.home);
  if (zoomed)
    m_chart->zoomTo(before);
  m_zooming = false;
  m_curves.setRecord(record, now);
  zoomAll(m_chart->range());
  align();
  follow();
  retranslate();
}

void LaneView::showCurves() {
  showCurve(*m_errors, IncidentCurves::errorMetrics());
  showCurve(*m_latency, IncidentCurves::latencyMetrics());
}

void LaneView::showCurve(TimeChart &chart, const QStringList &metrics) {
  ChartData curves = m_curves.chart(metrics);
  if (curves.series.isEmpty())
    return chart.setNotice(m_curves.reason());
  curves.markers = m_lanes.markers;
  chart.setData(curves);
  m_zooming = true;
  chart.view().setHome(m_lanes.home);
  chart.view().zoomTo(m_chart->range());
  m_zooming = false;
}

void LaneView::zoomAll(TimeRange range) {
  if (std::exchange(m_zooming, true))
    return;
  m_chart->zoomTo(range);
  for (const TimeChart *chart : {m_errors, m_latency})
    chart->view().zoomTo(m_chart->range());
  m_zooming = false;
}

/// Charts and lanes begin at one line, so that what is above is at the same time.
void LaneView::align() {
  const double left = std::max(m_chart->labelWidth(), chartMargins(font()).left());
  m_chart->setPlotLeft(left);
  for (const TimeChart *chart : {m_errors, m_latency})
    chart->view().setPlotLeft(left);
}

void LaneView::choose(int lane, int bar) {
  m_panel.choose(m_lanes.sequences.at(lane).at(bar));
}

/// What is chosen in the list stands out in its lane, and above it the values of its time.
void LaneView::follow() {
  const QModelIndex current = m_list->currentIndex();
  if (!current.isValid())
    return m_chart->setCurrentBar(-1, -1);
  m_list->scrollTo(current);
  const qint64 sequence = current.data(models::SequenceRole).toLongLong();
  const auto place = m_lanes.placeOf(sequence);
  if (!place)
    return;
  m_chart->setCurrentBar(place->lane, place->bar);
  const qint64 time = m_lanes.lanes.at(place->lane).bars.at(place->bar).time.from;
  for (const TimeChart *chart : {m_errors, m_latency})
    chart->view().setCrosshair(time);
}

void LaneView::setUtc(bool utc) {
  const Qt::TimeSpec spec = utc ? Qt::UTC : Qt::LocalTime;
  m_chart->setTimeSpec(spec);
  for (const TimeChart *chart : {m_errors, m_latency})
    chart->view().setTimeSpec(spec);
}

void LaneView::resizeEvent(QResizeEvent *event) {
  QDialog::resizeEvent(event);
  align();
}

void LaneView::retranslate() {
  setWindowTitle(m_title.isEmpty() ? tr("Lanes") : tr("Lanes: %1").arg(m_title));
  for (QAction *attach : std::as_const(m_attach))
    attach->setText(tr("&Attach the picture to the timeline"));
  m_errors->setTitle(tr("Error rate"));
  m_latency->setTitle(tr("Latency"));
  m_chart->setAccessibleName(tr("Events of the incident in lanes"));
  m_chart->setToolTip(tr("Drag the head of a milestone to set it to another time"));
  m_list->setAccessibleName(tr("Timeline of the incident"));
}

}  // namespace sternway::ui

#include "moc_laneview.cpp"
