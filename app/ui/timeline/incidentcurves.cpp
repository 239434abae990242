// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/incidentcurves.h"

#include "core/format.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::seconds longestLive = 24h;  ///< what is older is looked up in the source of metrics itself
constexpr std::chrono::seconds aroundIt = 10min;
}  // namespace

IncidentCurves::IncidentCurves(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  connect(&m_feed, &ChartFeed::changed, this, &IncidentCurves::changed);
  connect(&workspace, &Workspace::sessionAboutToClose, this, [this](ClusterSession *session) {
    if (m_monitor && session->context() == m_monitor->service().context)
      stop();
  });
}

const QStringList &IncidentCurves::errorMetrics() {
  static const QStringList metrics{u"error_rate"_s};
  return metrics;
}

const QStringList &IncidentCurves::latencyMetrics() {
  static const QStringList metrics{u"latency_p95"_s, u"latency_p99"_s};
  return metrics;
}

void IncidentCurves::setRecord(const IncidentRecord &record, const QDateTime &now) {
  const auto measured = std::ranges::count(record.events, eventtype::measured, &JournalEvent::type);
  const bool other = std::exchange(m_incident, record.incident.id) != record.incident.id;
  if (other || measured != m_measured) {
    m_measured = measured;
    m_kept.clear();
    for (const QString &metric : errorMetrics() + latencyMetrics())
      if (KeptSeries series = keptSeries(record.events, metric); !series.samples.isEmpty())
        m_kept.insert(metric, std::move(series));
  }
  if (record.incident.isOpen() && m_kept.isEmpty())
    followLive(record, now);
  else
    stop();
  Q_EMIT changed();
}

void IncidentCurves::stop() {
  m_feed.stop();
  m_following.reset();
  m_monitor.reset();
}

void IncidentCurves::followLive(const IncidentRecord &record, const QDateTime &now) {
  ClusterSession *session = m_workspace.session(record.incident.service.context);
  if (!session || !session->metrics())
    return stop();
  if (!m_monitor || m_monitor->service() != record.incident.service) {
    m_feed.follow(*session, record.incident.service);
    m_following = std::make_unique<QObject>();
    m_monitor = m_workspace.monitors(*session).monitor(record.incident.service);
    connect(m_monitor.get(), &assess::ServiceMonitor::changed, m_following.get(), [this] { askAgain(); });
    m_monitor->follow(m_following.get());
  }
  const QDateTime begin = milestoneTime(record.events, Milestone::ImpactStart).at;
  const QDateTime since = begin.isValid() ? std::min(begin, record.incident.openedAt) : record.incident.openedAt;
  m_feed.setRange(std::min(longestLive, std::chrono::seconds(std::max<qint64>(0, since.secsTo(now))) + aroundIt));
  askAgain();
}

void IncidentCurves::askAgain() {
  const auto &assessment = m_monitor->latest();
  if (!assessment)
    return;
  QList<MetricDefinition> wanted;
  for (const QString &metric : errorMetrics() + latencyMetrics())
    if (const MetricDefinition *definition = assessment->metrics.find(metric); definition && !definition->query.isEmpty())
      wanted.append(*definition);
  m_feed.setMetrics(wanted, assessment->metrics.scrapeInterval);
}

ChartData IncidentCurves::chart(const QStringList &metrics) const {
  ChartData chart;
  for (const QString &metric : metrics) {
    chart.unit = usualUnit(metric);
    if (const auto kept = m_kept.constFind(metric); kept != m_kept.cend()) {
      chart.gap = std::max(chart.gap, 2 * static_cast<qint64>(kept->step.count()));
      chart.series.append({.name = metricTitle(metric), .samples = kept->samples});
    } else if (const auto live = m_feed.curves().constFind(metric);
               m_monitor && live != m_feed.curves().cend() && !live->samples.isEmpty()) {
      chart.gap = std::max(chart.gap, static_cast<qint64>(m_feed.step().count()) * 3 / 2);
      chart.series.append({.name = metricTitle(metric), .samples = live->samples});
    }
  }
  return chart;
}

QString IncidentCurves::reason() const {
  return m_monitor ? tr("Reading the metrics…") : tr("The incident keeps no measurements of this kind.");
}

}  // namespace sternway::ui

#include "moc_incidentcurves.cpp"
