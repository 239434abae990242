// SPDX-License-Identifier: GPL-3.0-or-later
// Which series there are: the part of PrometheusClient that looks for them.
#include "prometheus/presets.h"
#include "prometheus/prometheusclient.h"
#include "prometheus/resourceusage.h"

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
QString lookedFor() {
  QStringList names;
  for (const MetricPreset &preset : metricPresets())
    names.append(preset.requests);
  return PrometheusClient::tr("Looked for %1, with labels that name the workload or its pods").arg(names.join(u", "_s));
}
}  // namespace

/// What a discovery has found so far.
struct PrometheusClient::Discovery {
  ObjectRef workload;
  FoundSeries found;
  std::optional<Error> error;
  int pending = 0;
};

AskNow PrometheusClient::askerNow() {
  return [self = QPointer(this)](const QString &promql, QObject *context) {
    return self ? self->query(promql, self->m_clock.now(), context) : Call<MetricsAnswer>::finished(context, gone());
  };
}

Call<ServiceMetrics> *PrometheusClient::discover(const ObjectRef &workload, QObject *context) {
  auto *call = new Call<ServiceMetrics>(context);
  const auto discovery = std::make_shared<Discovery>();
  discovery->workload = workload;
  discovery->pending = 2;
  const auto partDone = [self = QPointer(this), guard = QPointer(call), discovery] {
    if (--discovery->pending > 0 || !guard || guard->isFinished())
      return;
    if (self)
      self->settleCluster(guard, *discovery);
    else
      guard->finish(gone());
  };
  const SeriesQuestion question{.plain = discoveryQueries(workload, false), .quoted = discoveryQueries(workload, true)};
  searchSeries(askerNow(), question, m_fleet, call)->then([discovery, partDone](const Result<FoundSeries> &found) {
    if (found)
      discovery->found = *found;
    else
      discovery->error = found.error();
    partDone();
  });
  learnSource(call)->then([partDone](const Result<Done> &) { partDone(); });
  return call;
}

/// A runbook's own queries are asked even where the discovery fails, and may not add up clusters either: these are looked for
/// then as for the fleet, whose series are not known.
void PrometheusClient::settleCluster(const QPointer<Call<ServiceMetrics>> &call, const Discovery &discovery) {
  if (!m_clusters)
    return discovered(call, discovery, {});
  const auto workload = discovery.error ? std::nullopt : std::optional(discovery.workload);
  m_clusters->find(workload, discovery.error ? QList<StringMap>() : discovery.found.labels, call.data())
      ->then([self = QPointer(this), call, discovery](const Result<ClusterChoice> &choice) {
        if (!self && call)
          call->finish(gone());
        else if (call)
          self->discovered(call, discovery, *choice);
      });
}

void PrometheusClient::discovered(const QPointer<Call<ServiceMetrics>> &call, const Discovery &discovery,
                                  const ClusterChoice &cluster) {
  ServiceMetrics metrics;
  metrics.cluster = cluster;
  metrics.problem = discovery.error;
  if (cluster.isOpen())
    return call->finish(metrics);
  if (discovery.error)
    return call->finish(tl::unexpected(*discovery.error));
  const QList<StringMap> series = keptSeries(discovery.found.labels, cluster);
  metrics = metricsFromSeries(series, discovery.workload);
  metrics.cluster = cluster;
  metrics.definitions += resourceDefinitions(series);
  if (metrics.counters.isEmpty())
    metrics.lookedFor = lookedFor();
  for (const QString &warning : discovery.found.warnings)
    metrics.notes.append(tr("The list of series may be incomplete: %1").arg(warning));
  const QStringList probes = scrapeProbes(series, discovery.workload);
  if (!probes.isEmpty())
    return probeScrapes(call, metrics, probes);
  if (const QString problem = clockProblem({}); !problem.isEmpty())
    metrics.notes.append(problem);
  call->finish(metrics);
}

/// How often the series are scraped is worth knowing and not worth failing for.
void PrometheusClient::probeScrapes(const QPointer<Call<ServiceMetrics>> &call, const ServiceMetrics &metrics,
                                    const QStringList &probes) {
  const auto complete = std::make_shared<ServiceMetrics>(metrics);
  const auto pending = std::make_shared<qsizetype>(probes.size());
  for (const QString &probe : probes)
    query(probe, m_clock.now(), call.data())
        ->then([self = QPointer(this), call, complete, pending](const Result<MetricsAnswer> &answer) {
          if (answer)
            complete->scrapeInterval = std::max(complete->scrapeInterval, scrapeIntervalOf(*answer));
          if (--*pending > 0 || !call)
            return;
          if (const QString problem = self ? self->clockProblem(complete->scrapeInterval) : QString(); !problem.isEmpty())
            complete->notes.append(problem);
          call->finish(*complete);
        });
}

/// What cannot be known of it costs nothing: then it is taken for Prometheus.
Call<Done> *PrometheusClient::learnSource(QObject *context) {
  if (m_isLearned)
    return Call<Done>::finished(context, Done{});
  return mapped<Done>(context, ask(u"status/buildinfo"_s, {}, context),
                      [self = QPointer(this)](const Result<QByteArray> &body) -> Result<Done> {
                        static const QList<int> hasNone{404, 405, 501};
                        if (self && (body || hasNone.contains(body.error().httpStatus))) {
                          self->m_isLearned = true;
                          self->m_victoria = prometheus::isVictoriaMetrics(body.value_or(QByteArray()));
                        }
                        return Done{};
                      });
}

/// Whose series they are is settled by themselves: none of them may have a usual name.
Call<SeriesAnswer> *PrometheusClient::series(const ObjectRef &workload, const QString &part, QObject *context) {
  auto *call = new Call<SeriesAnswer>(context);
  searchSeries(askerNow(), workloadSeriesQuestion(workload, part), m_fleet, call)
      ->then([self = QPointer(this), call, workload](const Result<FoundSeries> &found) {
        if (!found)
          call->finish(tl::unexpected(found.error()));
        else if (!self)
          call->finish(gone());
        else if (!self->m_clusters)
          self->typeSeries(call, *found, {});
        else
          self->m_clusters->find(workload, found->labels, call)
              ->then([self, call, found = *found](const Result<ClusterChoice> &choice) {
                if (!self)
                  call->finish(gone());
                else
                  self->typeSeries(call, found, *choice);
              });
      });
  return call;
}

/// What a type cannot be told of is shown without one. A query that is made of them names the cluster itself: the finder looks at
/// usual names only, and may not see at the next start that there are several.
void PrometheusClient::typeSeries(Call<SeriesAnswer> *call, const FoundSeries &found, const ClusterChoice &cluster) {
  if (cluster.isOpen())
    return call->finish(fail(ErrorKind::Input, cluster.why));
  ask(u"metadata"_s, {}, call)->then([call, found, cluster](const Result<QByteArray> &metadata) {
    SeriesAnswer answer = workloadSeries(keptSeries(found, cluster), metricTypes(metadata.value_or(QByteArray())));
    for (SeriesFamily &family : answer.families)
      if (cluster.isKept())
        family.selector.append({.label = cluster.label, .value = u"$cluster"_s});
    call->finish(answer);
  });
}

}  // namespace sternway::prometheus
