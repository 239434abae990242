// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chartfeed.h"

#include "core/format.h"
#include "core/promql.h"

namespace sternway {

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
      ->queryRange(expandQuery(definition.query, scope), QDateTime::fromMSecsSinceEpoch(m_asked.from, Qt::UTC),
                   QDateTime::fromMSecsSinceEpoch(m_asked.to, Qt::UTC), m_step, m_run.get())
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

}  // namespace sternway
