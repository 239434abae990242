// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chartfacts.h"

#include "core/format.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype enough = 8;

QString actionWord(Action action) {
  switch (action) {
    case Action::None: return tr("Nothing to do");
    case Action::Wait: return tr("Wait");
    case Action::Monitor: return tr("Monitor");
    case Action::Investigate: return tr("Investigate");
    case Action::FixForward: return tr("Fix forward");
    case Action::Consider: return tr("Consider a rollback");
    case Action::Schedule: return tr("Schedule a rollback");
    case Action::ScaleFirst: return tr("Scale first");
    case Action::Prepare: return tr("Prepare");
    case Action::Rollback: return tr("Roll back");
  }
  return {};
}

void collect(const ConditionNode &node, const QString &metric, QList<const ConditionNode *> &found) {
  if (node.type == ConditionNode::Type::Compare && node.metric == metric)
    found.append(&node);
  for (const ConditionNode &child : node.children)
    collect(child, metric, found);
}

QString thresholdLabel(const MatrixRow &row, const ConditionNode &node) {
  const QString limit = comparisonSign(node.comparison) + u' ' + formatValue(node.threshold, node.unit);
  const QString label = tr("%1 %2", "an action and its limit: Roll back > 10 %").arg(actionWord(row.action), limit);
  return row.hold.count() > 0 ? tr("%1 for %2", "for a duration").arg(label, formatDuration(row.hold)) : label;
}

QString markerLabel(const Revision &revision) {
  QStringList versions;
  for (const QString &image : revision.images)
    versions.append(imageVersion(image));
  return QString::number(revision.number) + (versions.isEmpty() ? QString() : u" · "_s + versions.join(u", "_s));
}

double percentile(QList<double> &values, double share) {
  const auto at = values.begin() + static_cast<qsizetype>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

std::optional<ChartBand> bandBetween(const QList<Sample> &samples, qint64 from, const ChartMarker &until) {
  QList<double> values;
  for (const Sample &sample : samples)
    if (sample.time >= from && sample.time < until.time && std::isfinite(sample.value))
      values.append(sample.value);
  if (values.size() < enough)
    return std::nullopt;
  const double low = percentile(values, 0.05);
  return ChartBand{{low, percentile(values, 0.95)}, tr("Usual before %1").arg(until.label)};
}

}  // namespace

QList<ChartThreshold> thresholdsFor(const Matrix &matrix, const QString &metric) {
  struct Place {
    const MatrixRow *row;
    const ConditionNode *node;
  };
  QMap<double, Place> places;
  for (const MatrixRow &row : matrix.rows) {
    QList<const ConditionNode *> nodes;
    collect(row.condition, metric, nodes);
    for (const ConditionNode *node : nodes)
      if (const auto known = places.constFind(node->threshold); known == places.cend() || stricter(row, *known->row))
        places.insert(node->threshold, {&row, node});
  }
  QList<ChartThreshold> thresholds;
  for (auto place = places.cbegin(); place != places.cend(); ++place)
    thresholds.append({place.key(), thresholdLabel(*place->row, *place->node), markOf(place->row->action)});
  return thresholds;
}

QList<ChartMarker> markersFor(const Assessment &assessment) {
  QList<ChartMarker> markers;
  for (const RevisionHealth &health : assessment.health) {
    const Revision *revision = assessment.history.byUid(health.revisionUid);
    if (!revision || !health.liveFrom.isValid())
      continue;
    const QString label = markerLabel(*revision);
    markers.append(
        {health.liveFrom.toMSecsSinceEpoch(), label, tr("Revision %1 went live").arg(label), health.health == Health::Bad});
  }
  std::sort(markers.begin(), markers.end(), [](const ChartMarker &a, const ChartMarker &b) { return a.time < b.time; });
  return markers;
}

std::optional<ChartBand> bandFor(const QList<Sample> &samples, const QList<ChartMarker> &markers) {
  for (qsizetype i = markers.size() - 1; i >= 0; --i)
    if (i == 0 || !markers.at(i - 1).bad)
      if (const auto band = bandBetween(samples, i > 0 ? markers.at(i - 1).time : 0, markers.at(i)))
        return band;
  return std::nullopt;
}

}  // namespace sternway
