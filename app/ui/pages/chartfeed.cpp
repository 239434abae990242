// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chartfeed.h"

#include "assess/baseline.h"
#include "core/format.h"
#include "core/promql.h"
#include "core/utctime.h"
#include "models/cells.h"

#include <algorithm>
#include <cmath>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype enough = 8;

/// A value at which a row begins or ceases to be true.
struct Edge {
  double value = 0;
  QString text;  ///< "> 10 %", "5 % – 10 %"
  const MatrixRow *row = nullptr;
  bool relative = false;
};

QString relativeText(const ConditionNode &node, double value) {
  const QString sign = comparisonSign(node.comparison);
  const QString resolved = formatValue(value, node.unit);
  if (node.reference == ConditionNode::Reference::BaselineTimes)
    return tr("%1 baseline × %2 (%3)").arg(sign, formatValue(node.threshold, Unit::Count), resolved);
  const QString points = node.unit == Unit::Ratio ? tr("%1 pp").arg(formatValue(node.threshold * 100, Unit::Count))
                                                  : formatValue(node.threshold, node.unit);
  return tr("%1 baseline + %2 (%3)").arg(sign, points, resolved);
}

bool isUpper(const ConditionNode &limit) {
  return limit.comparison == Comparison::Less || limit.comparison == Comparison::LessEqual;
}

/// "between 5 % and 10 %" is read as two comparisons.
bool isRange(const ConditionNode &node, const QString &metric) {
  return node.type == ConditionNode::Type::And && node.children.size() == 2 &&
         std::all_of(node.children.begin(), node.children.end(),
                     [&metric](const ConditionNode &child) {
                       return child.type == ConditionNode::Type::Compare && child.metric == metric;
                     }) &&
         isUpper(node.children[0]) != isUpper(node.children[1]);
}

QList<Edge> edgesOf(const ConditionNode &node, const QString &metric, const Verdict &verdict) {
  QList<Edge> edges;
  for (const ConditionNode &child : node.children)
    edges += edgesOf(child, metric, verdict);
  if (isRange(node, metric) && edges.size() == 2) {
    const auto [low, high] = std::minmax(edges.at(0).value, edges.at(1).value);
    const QString text = tr("%1 – %2").arg(formatValue(low, node.children[0].unit), formatValue(high, node.children[0].unit));
    for (Edge &edge : edges)
      edge.text = text;
  }
  if (node.type != ConditionNode::Type::Compare || node.metric != metric)
    return edges;
  const bool relative = node.reference != ConditionNode::Reference::Absolute;
  if (const auto limit = limitOf(node, verdict.baselines.value(metric)))
    edges.append(
        {.value = *limit,
         .text = relative ? relativeText(node, *limit) : comparisonSign(node.comparison) + u' ' + formatValue(*limit, node.unit),
         .row = nullptr,
         .relative = relative});
  return edges;
}

QString thresholdLabel(const Edge &edge) {
  const QString label = tr("%1 %2", "an action and its limit: Roll back > 10 %").arg(actionTitle(edge.row->action), edge.text);
  return edge.row->hold.count() > 0 ? tr("%1 for %2", "for a duration").arg(label, formatDuration(edge.row->hold)) : label;
}

/// The label of what went live then: it is first measured a little after it was deployed.
QString firstSince(const QList<ChartMarker> &markers, qint64 time) {
  const auto first =
      std::find_if(markers.cbegin(), markers.cend(), [time](const ChartMarker &marker) { return marker.time >= time; });
  return first == markers.cend() ? QString() : first->label;
}

double percentile(QList<double> &values, double share) {
  const auto at = values.begin() + static_cast<qsizetype>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

std::optional<ChartBand> bandBetween(const QList<Sample> &samples, qint64 from, qint64 until, const QString &label) {
  QList<double> values;
  for (const Sample &sample : samples)
    if (sample.time >= from && sample.time < until && std::isfinite(sample.value))
      values.append(sample.value);
  if (values.size() < enough)
    return std::nullopt;
  const double low = percentile(values, 0.05);
  return ChartBand{{low, percentile(values, 0.95)}, label};
}

}  // namespace

QList<ChartThreshold> thresholdsFor(const Matrix &matrix, const Verdict &verdict, const QString &metric) {
  QMap<double, Edge> edges;
  for (const MatrixRow &row : matrix.rows)
    for (Edge edge : row.proposed ? QList<Edge>() : edgesOf(row.condition, metric, verdict)) {
      edge.row = &row;
      if (const auto known = edges.constFind(edge.value); known == edges.cend() || stricter(row, *known->row))
        edges.insert(edge.value, edge);
    }
  QList<ChartThreshold> thresholds;
  for (const Edge &edge : std::as_const(edges))
    thresholds.append({edge.value, thresholdLabel(edge), markOf(edge.row->action), edge.relative});
  return thresholds;
}

ChartMarker deployMarker(const QDateTime &at, qint64 revision, const QStringList &images) {
  const QString label = QString::number(revision) + (images.isEmpty() ? QString() : u" · "_s + models::imageVersions(images));
  return {.time = at.toMSecsSinceEpoch(), .label = label, .detail = tr("Revision %1 went live").arg(label)};
}

QList<ChartMarker> markersFor(const assess::Assessment &assessment) {
  QList<ChartMarker> markers;
  for (const RevisionHealth &health : assessment.health) {
    const Revision *revision = assessment.history.byUid(health.revisionUid);
    if (!revision || !health.liveFrom.isValid())
      continue;
    markers.append(deployMarker(health.liveFrom, revision->number, revision->images));
    markers.last().bad = health.health == Health::Bad;
  }
  std::sort(markers.begin(), markers.end(), [](const ChartMarker &a, const ChartMarker &b) { return a.time < b.time; });
  return markers;
}

std::optional<ChartBand> baselineBand(const QList<Sample> &samples, const assess::Assessment &assessment,
                                      const BaselineRule &rule) {
  const QList<ChartMarker> markers = markersFor(assessment);
  const QDateTime change = markers.isEmpty() ? QDateTime() : utcTime(markers.constLast().time);
  const assess::BaselineWindow window = assess::baselineWindow(rule, assessment.history, change, assessment.at,
                                                               assess::beginOf(assessment.workload, assessment.history));
  if (!window.isKnown())
    return std::nullopt;
  const QString length = formatDuration(rule.window);
  const QString label = rule.beforeLastDeploy
                            ? tr("Baseline: %1 before %2").arg(length, firstSince(markers, window.to.toMSecsSinceEpoch()))
                            : tr("Baseline: %1, %2 ago").arg(length, formatDuration(rule.before));
  return bandBetween(samples, window.from.toMSecsSinceEpoch(), window.to.toMSecsSinceEpoch(), label);
}

std::optional<ChartBand> bandFor(const QList<Sample> &samples, const QList<ChartMarker> &markers) {
  for (qsizetype i = markers.size() - 1; i >= 0; --i)
    if (i == 0 || !markers.at(i - 1).bad)
      if (auto band = bandBetween(samples, i > 0 ? markers.at(i - 1).time : 0, markers.at(i).time,
                                  tr("Usual before %1").arg(markers.at(i).label)))
        return band;
  return std::nullopt;
}

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds soonest = 15s;
constexpr int pixels = 800;  ///< of a chart, to choose the step by

bool sameQueries(const QList<MetricDefinition> &a, const QList<MetricDefinition> &b) {
  return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const MetricDefinition &one, const MetricDefinition &other) {
    return one.name == other.name && one.query == other.query;
  });
}
}  // namespace

void ChartFeed::follow(ClusterSession &session, const ObjectRef &service) {
  stop();
  m_session = &session;
  m_service = service;
  m_definitions.clear();
  m_curves.clear();
  m_following = std::make_unique<QObject>();
  connect(&session, &ClusterSession::metricsAboutToChange, m_following.get(), [this] { m_run.reset(); });
  connect(&session, &ClusterSession::metricsChanged, m_following.get(), [this] { refresh(); });
}

void ChartFeed::stop() {
  m_run.reset();
  m_following.reset();
  m_session.clear();
}

void ChartFeed::setMetrics(const QList<MetricDefinition> &definitions, std::chrono::milliseconds scrapeInterval) {
  if (sameQueries(definitions, m_definitions) && scrapeInterval == m_scrapeInterval)
    return;
  m_definitions = definitions;
  m_scrapeInterval = scrapeInterval;
  m_curves.clear();
  refresh();
}

void ChartFeed::setRange(std::chrono::seconds length) {
  if (length == m_length)
    return;
  m_length = length;
  refresh();
}

void ChartFeed::refresh() {
  m_run.reset();
  if (!m_session || !m_session->metrics() || m_definitions.isEmpty())
    return;
  m_run = std::make_unique<QObject>();
  const qint64 now = m_session->clock().now().toMSecsSinceEpoch();
  // Nothing is gained by more points than scrapes.
  m_step = std::max(stepFor(m_length, pixels), std::max<std::chrono::milliseconds>(m_scrapeInterval, 1s));
  m_pending = static_cast<int>(m_definitions.size());
  m_asked = {now - std::chrono::milliseconds(m_length).count(), now};
  const QList<MetricDefinition> definitions = m_definitions;
  for (const MetricDefinition &definition : definitions)
    ask(definition);
}

void ChartFeed::ask(const MetricDefinition &definition) {
  // A window shorter than the step would leave out what happened between two points.
  const QueryScope scope{.workload = m_service, .window = std::max(rateWindow(m_scrapeInterval), m_step), .by = {}};
  m_session->metrics()
      ->queryRange(expandQuery(definition.query, scope), utcTime(m_asked.from), utcTime(m_asked.to), m_step, m_run.get())
      ->then([this, definition](const Result<MetricsAnswer> &answer) { take(definition, answer); });
}

void ChartFeed::take(const MetricDefinition &definition, const Result<MetricsAnswer> &answer) {
  MetricCurve &curve = m_curves[definition.name];
  curve.definition = definition;
  curve.problem.reset();
  if (!answer)
    curve.problem = answer.error();
  else if (answer->series.size() > 1)
    curve.problem = fail(ErrorKind::Invalid,
                         tr("The query for %1 gives %n series instead of one", nullptr, static_cast<int>(answer->series.size()))
                             .arg(metricTitle(definition.name)),
                         tr("Edit the query, for example wrap it in sum(…)."))
                        .value();
  else
    curve.samples = answer->series.isEmpty() ? QList<Sample>() : answer->series.constFirst().samples;
  if (--m_pending > 0)
    return;
  m_range = m_asked;
  again();
  Q_EMIT changed();
}

void ChartFeed::again() {
  m_session->clock().after(std::max(m_step, soonest), m_run.get(), [this] { refresh(); });
}

}  // namespace sternway::ui

#include "moc_chartfeed.cpp"
