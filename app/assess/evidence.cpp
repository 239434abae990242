// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/evidence.h"

#include "assess/servicemetrics.h"
#include "core/incidentfacts.h"
#include "core/keptseries.h"
#include "core/quantity.h"

#include <QPointer>

#include <algorithm>

namespace sternway::assess {

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds beforeImpact = 10min;
constexpr std::chrono::milliseconds longestKept = 12h;
constexpr std::chrono::milliseconds evidencePatience = 30s;
constexpr std::chrono::milliseconds notYetLate = 1min;

/// Empty where the service has no such metric.
QString queryOf(const ServiceMetrics &metrics, const QueryScope &scope, const QString &name) {
  const MetricDefinition *definition = metrics.find(name);
  return definition ? expandQuery(definition->query, scope) : QString();
}

QList<KeptSeries> toKeep(const MetricReadings &readings, const ServiceMetrics &metrics, const QueryScope &scope) {
  QList<KeptSeries> kept;
  for (const QString &name : keptMetrics()) {
    const auto history = readings.histories.constFind(name);
    if (history == readings.histories.cend() || history->samples.isEmpty())
      continue;
    kept.append({.metric = name,
                 .query = queryOf(metrics, scope, name),
                 .gap = history->gap,
                 .step = history->step,
                 .samples = history->samples});
  }
  return kept;
}

/// A series was kept after the service was no longer hit, or the incident was over.
bool isKept(const IncidentRecord &record, const ImpactSpan &impact) {
  const QDateTime end = impact.end.isValid() ? impact.end : record.incident.closedAt;
  return end.isValid() && std::ranges::any_of(record.events, [&end](const JournalEvent &event) {
           return event.type == eventtype::measured && event.at >= end;
         });
}
}  // namespace

Call<Done> *keepSeries(const EvidencePorts &ports, const Assessment &basis, const QString &incidentId, QObject *context) {
  auto *call = new Call<Done>(context);
  const auto fails = [call](const Error &error) { call->finish(tl::unexpected(error)); };
  const QueryScope scope = queryScope(basis.metrics, basis.workload.ref, limitsOf(basis.workload.podTemplate));
  ports.clock.after(evidencePatience, call, [call] { call->finish(Done{}); });
  ports.journal.load(incidentId, call)->then([=, metrics = basis.metrics](const Result<IncidentRecord> &record) {
    if (!record)
      return fails(record.error());
    const ImpactSpan impact = impactSpan(record->events);
    const QDateTime now = ports.clock.now();
    if (record->incident.service != scope.workload || !impact.start.isValid() || isKept(*record, impact))
      return call->finish(Done{});
    const QDateTime &closed = record->incident.closedAt;
    const QDateTime until = closed.isValid() && closed < now ? closed : now;
    const auto range = std::min(std::chrono::milliseconds(impact.start.msecsTo(until)) + beforeImpact, longestKept);
    MetricsApi *source = ports.metrics();
    if (!source)
      return call->finish(Done{});
    readMetrics(*source, metrics, scope, keptMetrics(), range, until, call)->then([=](const Result<MetricReadings> &readings) {
      const QList<KeptSeries> kept = readings ? toKeep(*readings, metrics, scope) : QList<KeptSeries>();
      if (kept.isEmpty())
        return call->finish(Done{});
      ports.journal.append(incidentId, measuredEvent(kept, until.addMSecs(-range.count()), until), call)
          ->then([=](const Result<JournalEvent> &appended) {
            if (!appended)
              return fails(appended.error());
            call->finish(Done{});
          });
    });
  });
  return call;
}

Call<Done> *keepEvidence(Journal &journal, ServiceMonitor &monitor, const QString &incidentId, QObject *context) {
  const auto ports = monitor.ports();
  if (!ports || !ports->metrics || !ports->metrics())
    return Call<Done>::finished(context, Done{});
  auto *call = new Call<Done>(context);
  const auto keep = [=, &journal](const Result<Assessment> &basis) {
    if (!basis)
      return call->finish(Done{});
    keepSeries({.journal = journal, .metrics = ports->metrics, .clock = *ports->clock}, *basis, incidentId, call)
        ->then([call](const Result<Done> &done) { call->finish(done); });
  };
  ports->clock->after(evidencePatience, call, [call] { call->finish(Done{}); });
  if (const auto &latest = monitor.latest())
    keep(*latest);
  else
    monitor.assess(call)->then(keep);
  return call;
}

bool lacksEvidence(const IncidentRecord &record, const QDateTime &now) {
  const QDateTime &closed = record.incident.closedAt;
  const std::chrono::milliseconds age(closed.isValid() ? closed.msecsTo(now) : 0);
  return age > notYetLate && age < longestKept && !isKept(record, impactSpan(record.events));
}

/// The record first: that an incident is over must not wait for numbers, nor be lost with them. The numbers' error is theirs
/// alone.
Call<Done> *closeWithEvidence(Journal &journal, ServiceMonitor &monitor, const QString &incidentId, QObject *context) {
  auto *call = new Call<Done>(context);
  journal.close(incidentId, call)->then([=, &journal, guard = QPointer(&monitor)](const Result<Done> &closed) {
    if (!closed || !guard)
      return call->finish(closed);
    keepEvidence(journal, *guard, incidentId, call)->then([call](const Result<Done> &) { call->finish(Done{}); });
  });
  return call;
}

}  // namespace sternway::assess
