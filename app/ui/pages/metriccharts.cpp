// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/metriccharts.h"

#include "core/format.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timechart.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QToolButton>

#include <array>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace {

struct Range {
  QString name;  ///< in the settings
  std::chrono::seconds length;
};
const std::array<Range, 5> &ranges() {
  static const std::array<Range, 5> all{{{u"15m"_s, 15min}, {u"1h"_s, 1h}, {u"6h"_s, 6h}, {u"24h"_s, 24h}, {u"7d"_s, 168h}}};
  return all;
}

/// Narrower than this the charts stand one above the other, where that leaves enough height for each; and they do always where
/// they would be too narrow side by side.
constexpr int sideBySide = 108 * grid;
constexpr int narrowest = 78 * grid;
constexpr int stacked = 40 * grid;
constexpr int lowest = 20 * grid;

const QStringList &errorMetrics() {
  static const QStringList metrics{u"error_rate"_s};
  return metrics;
}

const QStringList &latencyMetrics() {
  static const QStringList metrics{u"latency_p50"_s, u"latency_p95"_s, u"latency_p99"_s};
  return metrics;
}

QString lineName(const QString &metric) {
  return metric.startsWith(u"latency_"_s) ? metric.mid(8) : metricTitle(metric);
}

}  // namespace

MetricCharts::MetricCharts(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_charts(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_ranges(new QButtonGroup(this)),
      m_errors(new TimeChart(this)),
      m_latency(new TimeChart(this)),
      m_preferences(new QAction(this)),
      m_cluster(new QAction(this)),
      m_chooseErrors(new QAction(this)),
      m_chooseLatency(new QAction(this)),
      m_correctErrors(new QAction(this)),
      m_correctLatency(new QAction(this)) {
  build();
  join(*m_errors, *m_latency);
  join(*m_latency, *m_errors);
  connect(&m_feed, &ChartFeed::changed, this, &MetricCharts::showAll);
  connect(m_preferences, &QAction::triggered, this, &MetricCharts::preferencesRequested);
  connect(m_cluster, &QAction::triggered, this, &MetricCharts::clusterRequested);
  connect(m_chooseErrors, &QAction::triggered, this, [this] { Q_EMIT seriesRequested(errorMetrics().constFirst()); });
  connect(m_chooseLatency, &QAction::triggered, this, [this] { Q_EMIT seriesRequested(latencyMetrics().constLast()); });
  connect(m_correctErrors, &QAction::triggered, this, [this] { Q_EMIT queryRequested(errorMetrics().constFirst()); });
  connect(m_correctLatency, &QAction::triggered, this, [this] { Q_EMIT queryRequested(latencyMetrics().constLast()); });
  retranslate();
  applyRange();
}

void MetricCharts::build() {
  m_errors->setObjectName(u"errorChart"_s);
  m_latency->setObjectName(u"latencyChart"_s);
  m_correctErrors->setIcon(QIcon::fromTheme(u"document-edit"_s));
  m_correctLatency->setIcon(QIcon::fromTheme(u"document-edit"_s));
  m_chooseErrors->setObjectName(u"chooseErrors"_s);
  m_chooseLatency->setObjectName(u"chooseLatency"_s);
  m_errors->addMenuAction(m_chooseErrors);
  m_latency->addMenuAction(m_chooseLatency);
  m_errors->addMenuAction(m_correctErrors);
  m_latency->addMenuAction(m_correctLatency);
  for (TimeChart *chart : {m_errors, m_latency}) {
    m_charts->addWidget(chart, 1);
    chart->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // both have the same width, whatever stands in a legend
    connect(chart, &TimeChart::failed, this, &MetricCharts::failed);
  }
  m_charts->setSpacing(2 * grid);
  auto *column = makeColumn(grid / 2, {makeRanges(), {m_charts, 1}}, this, {2 * grid, grid, 2 * grid, grid});
  // Else the charts side by side would keep the page from becoming so narrow that they stand one above the other.
  column->setSizeConstraint(QLayout::SetNoConstraint);
  setMinimumSize(52 * grid, lowest);
}

QLayout *MetricCharts::makeRanges() {
  QList<BoxPart> parts;
  const QString chosen = m_workspace.settings().get(platform::setting::chartRange);
  for (size_t i = 0; i < ranges().size(); ++i) {
    QToolButton *button = makeToolButton(u"range"_s + ranges().at(i).name, {}, this);
    button->setCheckable(true);
    button->setChecked(ranges().at(i).name == chosen);
    m_ranges->addButton(button, static_cast<int>(i));
    parts << button;
  }
  connect(m_ranges, &QButtonGroup::idClicked, this, &MetricCharts::chooseRange);
  return makeRow(0, parts << BoxPart::room());
}

void MetricCharts::join(TimeChart &one, TimeChart &other) {
  ChartView *follower = &other.view();
  connect(&one.view(), &ChartView::rangeChanged, follower, [follower](TimeRange range) { follower->zoomTo(range); });
  connect(&one.view(), &ChartView::crosshairChanged, follower, &ChartView::setCrosshair);
}

void MetricCharts::follow(ClusterSession &session, const ObjectRef &service) {
  m_session = &session;
  m_assessment.reset();
  m_feed.follow(session, service);
  for (TimeChart *chart : {m_errors, m_latency}) {
    chart->view().resetZoom();
    chart->setNotice(session.metrics() ? tr("Reading the metrics…") : session.metricsProblem(),
                     session.metrics() ? QList<QAction *>() : QList{m_preferences});
  }
}

void MetricCharts::stop() {
  m_feed.stop();
  m_session.clear();
}

void MetricCharts::setAssessment(const assess::Assessment &assessment, const std::optional<BaselineRule> &baseline) {
  m_assessment = assessment;
  m_baseline = baseline;
  QList<MetricDefinition> wanted;
  for (const QString &metric : errorMetrics() + latencyMetrics())
    if (const MetricDefinition *definition = assessment.metrics.find(metric); definition && !definition->query.isEmpty())
      wanted.append(*definition);
  m_feed.setMetrics(wanted, assessment.metrics.scrapeInterval);
  showAll();
}

void MetricCharts::setStale(bool stale) {
  m_errors->view().setStale(stale);
  m_latency->view().setStale(stale);
}

void MetricCharts::chooseRange(int index) {
  // A choice is a convenience: where the settings cannot be written, the preferences say so.
  std::ignore = m_workspace.settings().set(platform::setting::chartRange, ranges().at(static_cast<size_t>(index)).name);
  applyRange();
}

void MetricCharts::applyRange() {
  const int index = std::max(0, m_ranges->checkedId());
  m_feed.setRange(ranges().at(static_cast<size_t>(index)).length);
  for (TimeChart *chart : {m_errors, m_latency})
    chart->view().resetZoom();
}

void MetricCharts::showAll() {
  show(*m_errors, errorMetrics(), {m_chooseErrors, m_correctErrors});
  show(*m_latency, latencyMetrics(), {m_chooseLatency, m_correctLatency});
}

void MetricCharts::show(TimeChart &chart, const QStringList &metrics, const QList<QAction *> &remedies) {
  const ChartData content = dataOf(metrics);
  const bool any = std::any_of(content.series.cbegin(), content.series.cend(),
                               [](const ChartSeries &series) { return !series.samples.isEmpty(); });
  if (any) {
    chart.setData(content);
    chart.view().setHome(m_feed.range());
  } else if (m_session) {
    chart.setNotice(reasonFor(metrics), remediesFor(metrics, remedies));
  }
}

/// What is measured by some query needs another query, not other series.
QList<QAction *> MetricCharts::remediesFor(const QStringList &metrics, const QList<QAction *> &remedies) const {
  if (!m_session->metrics())
    return {m_preferences};
  if (isReading(metrics))
    return {};
  if (m_assessment->metrics.cluster.isOpen())
    return {m_cluster};
  return isKnown(metrics) ? remedies.mid(1) : remedies;
}

ChartData MetricCharts::dataOf(const QStringList &metrics) const {
  ChartData content;
  content.gap = m_feed.step().count() * 3 / 2;
  for (const QString &metric : metrics) {
    const auto curve = m_feed.curves().constFind(metric);
    if (curve == m_feed.curves().cend())
      continue;
    content.unit = curve->definition.unit;
    content.series.append({lineName(metric), curve->samples});
    if (!m_assessment)
      continue;
    content.thresholds += thresholdsFor(m_assessment->matrix, m_assessment->verdict, metric);
    content.markers = markersFor(*m_assessment);
    if (metric == metrics.constLast())
      content.band = bandOf(curve->samples, content.markers);
  }
  return content;
}

bool MetricCharts::isReading(const QStringList &metrics) const {
  if (!m_assessment)
    return true;
  return m_feed.curves().isEmpty() && std::any_of(metrics.cbegin(), metrics.cend(), [this](const QString &metric) {
           return m_assessment->metrics.find(metric) != nullptr;
         });
}

std::optional<ChartBand> MetricCharts::bandOf(const QList<Sample> &samples, const QList<ChartMarker> &markers) const {
  const auto ruled = m_baseline ? baselineBand(samples, *m_assessment, *m_baseline) : std::nullopt;
  return ruled ? ruled : bandFor(samples, markers);
}

bool MetricCharts::isKnown(const QStringList &metrics) const {
  return std::any_of(metrics.cbegin(), metrics.cend(),
                     [this](const QString &metric) { return m_assessment->metrics.find(metric) != nullptr; });
}

QString MetricCharts::reasonFor(const QStringList &metrics) const {
  if (!m_session->metrics())
    return m_session->metricsProblem();
  for (const QString &metric : metrics)
    if (const auto problem = m_feed.curves().value(metric).problem)
      return problem->detail.isEmpty() ? problem->message : problem->message + u'\n' + problem->detail;
  if (isReading(metrics))
    return tr("Reading the metrics…");
  if (m_assessment->metrics.cluster.isOpen())
    return m_assessment->metrics.cluster.why;
  if (!isKnown(metrics))
    return tr(
        "Prometheus has no metric of this kind for this service under the usual names. Choose from the series that it has, "
        "or enter a query.");
  return tr("No data in this range. Choose a longer one, or edit the query.");
}

void MetricCharts::retranslate() {
  const QStringList titles{tr("15 min"), tr("1 h"), tr("6 h"), tr("24 h"), tr("7 d")};
  for (int i = 0; i < titles.size(); ++i) {
    m_ranges->button(i)->setText(titles.at(i));
    m_ranges->button(i)->setAccessibleName(tr("The last %1").arg(titles.at(i)));
    m_ranges->button(i)->setToolTip(tr("Shows the last %1").arg(titles.at(i)));
  }
  m_errors->setTitle(tr("Error rate"));
  m_latency->setTitle(tr("Latency"));
  m_preferences->setText(tr("Open the preferences…"));
  m_cluster->setText(tr("Which cluster is this?…"));
  m_chooseErrors->setText(tr("Choose from this &workload's series…"));
  m_chooseLatency->setText(tr("Choose from this &workload's series…"));
  m_correctErrors->setText(tr("Edit &query…"));
  m_correctLatency->setText(tr("Edit &query…"));
  if (m_session)
    showAll();
}

void MetricCharts::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  const bool wide = width() >= sideBySide || (width() >= narrowest && height() < stacked);
  m_charts->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  for (TimeChart *chart : {m_errors, m_latency})
    chart->setCompact(wide && width() < sideBySide);
  setMinimumHeight(width() >= narrowest ? lowest : stacked);
}

}  // namespace sternway::ui

#include "moc_metriccharts.cpp"
