// SPDX-License-Identifier: GPL-3.0-or-later
// The series that an incident keeps, as charts.
#include "report/postmortemfacts.h"

#include "core/conditiontruth.h"
#include "core/format.h"
#include "core/incidentfacts.h"
#include "core/keptseries.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
/// What the newest verdict compared the metric with; nothing: none is recorded.
std::optional<double> recordedBaseline(const QList<JournalEvent> &events, const QString &metric) {
  std::optional<double> baseline;
  for (const JournalEvent &event : events)
    if (const QJsonValue value = event.data.value(u"baselines"_s).toObject().value(metric);
        event.type == eventtype::verdict && value.isDouble())
      baseline = value.toDouble();
  return baseline;
}

void addLimits(const ConditionNode &node, const MatrixRow &row, const QString &metric, const std::optional<double> &baseline,
               QList<ChartThreshold> &thresholds) {
  for (const ConditionNode &child : node.children)
    addLimits(child, row, metric, baseline, thresholds);
  if (node.type != ConditionNode::Type::Compare || node.metric != metric)
    return;
  const std::optional<double> limit = limitOf(node, baseline);
  const bool known = limit && std::ranges::any_of(thresholds, [&](const ChartThreshold &each) { return each.value == *limit; });
  if (limit && !known)
    thresholds.append({.value = *limit,
                       .label = tr("%1 (line %2)").arg(actionTitle(row.action), QString::number(row.line)),
                       .mark = markOf(row.action),
                       .relative = node.reference != ConditionNode::Reference::Absolute});
}

/// The limits of the rows that call for a rollback, or for preparing one.
QList<ChartThreshold> limitsFor(const DraftFacts &facts, const QString &metric) {
  QList<ChartThreshold> thresholds;
  const QList<JournalEvent> about = eventsAbout(facts.record.events, targetOf(facts.record.incident.service));
  if (const Runbook *runbook = facts.source.runbook)
    for (const MatrixRow &row : runbook->matrix.rows)
      if (!row.proposed && row.action >= Action::Prepare)
        addLimits(row.condition, row, metric, recordedBaseline(about, metric), thresholds);
  std::ranges::sort(thresholds, {}, &ChartThreshold::value);
  return thresholds;
}

/// Milestones and releases.
QList<ChartMarker> momentsOf(const DraftFacts &facts) {
  QList<ChartMarker> markers;
  for (const MilestoneTime &time : facts.summary.milestones)
    if (time.at.isValid())
      markers.append({.time = time.at.toMSecsSinceEpoch(),
                      .label = milestoneTitle(time.milestone),
                      .detail = tr("event %1").arg(time.sequence)});
  for (const JournalEvent &event : facts.record.events)
    if (event.type == eventtype::release)
      markers.append({.time = event.at.toMSecsSinceEpoch(),
                      .label = eventTypeTitle(event.type),
                      .detail = tr("event %1").arg(event.sequence)});
  std::ranges::stable_sort(markers, {}, &ChartMarker::time);
  return markers;
}
}  // namespace

void addFigures(const DraftFacts &facts, Document &document) {
  for (const QString &metric : keptMetrics()) {
    const KeptSeries series = keptSeries(facts.record.events, metric);
    if (series.samples.isEmpty())
      continue;
    const KnownMetric *known = knownMetric(metric);
    Document::Figure figure{.title = metricTitle(metric), .chart = {}, .range = {}};
    figure.chart.unit = known ? known->unit : usualUnit(metric);
    figure.chart.gap = 2 * series.step.count();
    figure.chart.series = {{.name = metricTitle(metric), .samples = series.samples}};
    figure.chart.thresholds = limitsFor(facts, metric);
    figure.chart.markers = momentsOf(facts);
    document.blocks << figure;
  }
}

}  // namespace sternway::report
