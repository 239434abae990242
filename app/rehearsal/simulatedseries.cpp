// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/simulatedseries.h"

#include "core/utctime.h"
#include "rehearsal/patches.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

qint64 PodTrace::lastStart(qint64 time) const {
  qint64 last = 0;
  for (const qint64 start : starts) {
    if (start <= time)
      last = start;
  }
  return last;
}

qint64 PodTrace::servedUntil(qint64 time) const {
  const qint64 start = lastStart(time);
  qint64 served = 0;
  for (const Span &span : serving) {
    const qint64 from = std::max(span.from, start);
    const qint64 to = span.to == 0 ? time : std::min(span.to, time);
    served += std::max<qint64>(0, to - from);
  }
  return served;
}

void TrafficLog::born(const QString &uid, PodTrace trace) {
  m_byUid.insert(uid, m_traces.size());
  m_traces.push_back(std::move(trace));
}

void TrafficLog::started(const QString &uid, qint64 time) {
  if (PodTrace *trace = entry(uid))
    trace->starts.append(time);
}

void TrafficLog::ready(const QString &uid, qint64 time) {
  PodTrace *trace = entry(uid);
  if (trace && (trace->serving.isEmpty() || trace->serving.last().to != 0))
    trace->serving.append({time, 0});
}

void TrafficLog::notReady(const QString &uid, qint64 time) {
  PodTrace *trace = entry(uid);
  if (trace && !trace->serving.isEmpty() && trace->serving.last().to == 0)
    trace->serving.last().to = time;
}

void TrafficLog::gone(const QString &uid, qint64 time) {
  notReady(uid, time);
  PodTrace *trace = entry(uid);
  if (trace && trace->gone == 0)
    trace->gone = time;
}

const PodTrace *TrafficLog::find(const QString &uid) const {
  const auto found = m_byUid.constFind(uid);
  return found == m_byUid.constEnd() ? nullptr : &m_traces.at(*found);
}

PodTrace *TrafficLog::entry(const QString &uid) {
  const auto found = m_byUid.constFind(uid);
  return found == m_byUid.constEnd() ? nullptr : &m_traces[*found];
}

namespace {
constexpr double noiseSeconds = 2.5;  ///< less than the scrape interval, so that a counter never falls
constexpr std::array bounds{.005, .01, .025, .05, .1, .25, .5, 1.0, 2.5, 5.0, 10.0};

double unit(quint64 seed, qint64 index) {
  quint64 state = seed + static_cast<quint64>(index) * 0x632be59bd9b4e019ULL;
  return static_cast<double>(splitMix(state) >> 11) * 0x1.0p-53;
}

/// Served seconds with noise on top: its slope stays positive, because the noise is interpolated between points 5 s apart.
double noisySeconds(quint64 seed, qint64 served) {
  const qint64 index = served / SimulatedSeries::scrapeInterval;
  const double part =
      static_cast<double>(served % SimulatedSeries::scrapeInterval) / static_cast<double>(SimulatedSeries::scrapeInterval);
  const double before = index == 0 ? 0 : unit(seed, index);
  return static_cast<double>(served) / 1000 + noiseSeconds * (before + (unit(seed, index + 1) - before) * part);
}

/// Share of requests that are done within \a bound: a duration is latency * (0.5 + an exponential variable).
double shareWithin(double bound, double latency) {
  return bound <= latency / 2 ? 0 : 1 - std::exp(-(bound / latency - 0.5));
}

}  // namespace

/// The series of one pod; the trace has to outlive it.
class SimulatedSeries::PodSeries {
public:
  using Value = std::function<double(qint64 time)>;
  /// One of them: its labels and how to tell its value at a scrape.
  struct Definition {
    StringMap labels;
    Value value;
  };

  PodSeries(const Simulation &simulation, const PodTrace &trace)
      : m_trace(trace), m_seed(simulation.draw({u"series"_s, trace.nameSpace, trace.pod})) {
    addRequests(m_all);
    addHistogram(m_all);
    addContainer(m_all);
  }
  PodSeries(const PodSeries &) = delete;
  PodSeries &operator=(const PodSeries &) = delete;

  [[nodiscard]] const PodTrace &trace() const { return m_trace; }
  [[nodiscard]] const QList<Definition> &all() const { return m_all; }
  [[nodiscard]] qint64 phase() const {
    return static_cast<qint64>(m_seed % static_cast<quint64>(SimulatedSeries::scrapeInterval));
  }

private:
  [[nodiscard]] StringMap base(const QString &name) const {
    return {{u"__name__"_s, name},
            {u"namespace"_s, m_trace.nameSpace},
            {u"pod"_s, m_trace.pod},
            {u"app"_s, m_trace.app},
            {u"job"_s, u"services"_s}};
  }
  [[nodiscard]] StringMap service(const QString &name) const {
    StringMap labels = base(name);
    labels.insert(u"service"_s, m_trace.app);
    return labels;
  }
  /// A request counter that a share of all requests moves.
  [[nodiscard]] Value counter(double share, const QString &what) const {
    const quint64 seed = mix(m_seed, {what});
    return [this, share, seed](qint64 time) {
      const qint64 served = m_trace.servedUntil(time);
      return served == 0 ? 0 : std::floor(m_trace.requestsPerSecond * share * noisySeconds(seed, served));
    };
  }
  void addRequests(QList<Definition> &definitions) const {
    const double failing = m_trace.behaviour.errorRate;
    for (const auto &[status, share] : {std::pair(u"200"_s, 1 - failing), std::pair(u"500"_s, failing)}) {
      StringMap labels = service(u"http_requests_total"_s);
      labels.insert(u"status"_s, status);
      labels.insert(u"version"_s, m_trace.version);
      if (share > 0)
        definitions += Definition{labels, counter(share, status)};
    }
    definitions += Definition{service(u"http_request_errors_total"_s), counter(failing, u"500"_s)};
    definitions += Definition{base(u"up"_s), [](qint64) { return 1; }};
  }
  void addHistogram(QList<Definition> &definitions) const {
    const double latency = std::max(0.0001, std::chrono::duration<double>(m_trace.behaviour.latency).count());
    const QString name = u"http_request_duration_seconds"_s;
    for (const double bound : bounds) {
      StringMap labels = service(name + u"_bucket"_s);
      labels.insert(u"le"_s, QString::number(bound, 'g', 6));
      definitions += Definition{labels, counter(shareWithin(bound, latency), u"histogram"_s)};
    }
    StringMap labels = service(name + u"_bucket"_s);
    labels.insert(u"le"_s, u"+Inf"_s);
    definitions += Definition{labels, counter(1, u"histogram"_s)};
    definitions += Definition{service(name + u"_count"_s), counter(1, u"histogram"_s)};
    const Value count = counter(1, u"histogram"_s);
    definitions += Definition{service(name + u"_sum"_s), [count, latency](qint64 time) { return count(time) * latency * 1.5; }};
  }
  void addContainer(QList<Definition> &definitions) const {
    const auto labels = [this](const QString &name) {
      StringMap map = base(name);
      map.insert(u"job"_s, u"cadvisor"_s);
      map.insert(u"container"_s, m_trace.container);
      return map;
    };
    const double bytes = m_trace.behaviour.memoryMiB * 1024 * 1024;
    const quint64 seed = mix(m_seed, {u"memory"_s});
    definitions += Definition{labels(u"container_memory_working_set_bytes"_s), [bytes, seed](qint64 time) {
                                return std::floor(bytes * (0.97 + 0.06 * unit(seed, time / SimulatedSeries::scrapeInterval)));
                              }};
    definitions += Definition{labels(u"container_cpu_usage_seconds_total"_s), [this](qint64 time) {
                                const qint64 lived = time - m_trace.lastStart(time);
                                return m_trace.behaviour.cpuCores * noisySeconds(m_seed, std::max<qint64>(0, lived));
                              }};
    definitions += Definition{labels(u"kube_pod_container_status_restarts_total"_s), [this](qint64 time) {
                                const auto starts = std::count_if(m_trace.starts.begin(), m_trace.starts.end(),
                                                                  [time](qint64 start) { return start <= time; });
                                return static_cast<double>(std::max<qsizetype>(0, starts - 1));
                              }};
    StringMap ready = labels(u"kube_pod_status_ready"_s);
    ready.insert(u"condition"_s, u"true"_s);
    definitions +=
        Definition{ready, [this](qint64 time) {
                     return std::any_of(m_trace.serving.begin(), m_trace.serving.end(), [time](const PodTrace::Span &span) {
                       return span.from <= time && (span.to == 0 || time < span.to);
                     });
                   }};
  }

  const PodTrace &m_trace;
  quint64 m_seed;
  QList<Definition> m_all;
};

namespace {
bool matchesAll(const QList<SeriesMatcher> &matchers, const StringMap &labels) {
  return std::all_of(matchers.begin(), matchers.end(),
                     [&labels](const SeriesMatcher &matcher) { return matcher.matches(labels.value(matcher.label)); });
}

/// The first scrape at or after \a time.
qint64 scrapeFrom(qint64 time, qint64 phase) {
  const qint64 interval = SimulatedSeries::scrapeInterval;
  return ((time - phase + interval - 1) / interval) * interval + phase;
}
}  // namespace

SimulatedSeries::SimulatedSeries(const Simulation &simulation, const TrafficLog &traffic)
    : m_simulation(simulation), m_traffic(traffic), m_pods(std::make_unique<std::deque<PodSeries>>()) {}

SimulatedSeries::~SimulatedSeries() = default;

const std::deque<SimulatedSeries::PodSeries> &SimulatedSeries::pods() const {
  while (m_pods->size() < m_traffic.traces().size())
    m_pods->emplace_back(m_simulation, m_traffic.traces()[m_pods->size()]);
  return *m_pods;
}

QList<Series> SimulatedSeries::select(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const {
  QList<Series> found;
  const qint64 newest = std::min(to, m_simulation.now().toMSecsSinceEpoch());
  for (const PodSeries &pod : pods()) {
    const PodTrace &trace = pod.trace();
    const qint64 first = trace.starts.isEmpty() ? newest + 1 : std::max(trace.starts.first(), from);
    if (first > newest || (trace.gone != 0 && trace.gone + scrapeInterval < from))
      continue;
    for (const PodSeries::Definition &definition : pod.all()) {
      if (!matchesAll(matchers, definition.labels))
        continue;
      Series series{definition.labels, {}};
      const qint64 last = trace.gone == 0 ? newest : std::min(newest, trace.gone);
      qint64 time = scrapeFrom(first, pod.phase());
      for (; time <= last; time += scrapeInterval)
        series.samples += Sample{time, definition.value(time)};
      if (trace.gone != 0 && time <= newest)
        series.samples += Sample{time, staleMarker()};
      if (!series.samples.isEmpty())
        found += series;
    }
  }
  return found;
}

QList<StringMap> SimulatedSeries::labels(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const {
  QList<StringMap> found;
  const qint64 newest = std::min(to, m_simulation.now().toMSecsSinceEpoch());
  for (const PodSeries &pod : pods()) {
    const PodTrace &trace = pod.trace();
    if (trace.starts.isEmpty() || trace.starts.first() > newest || (trace.gone != 0 && trace.gone < from))
      continue;
    for (const PodSeries::Definition &definition : pod.all()) {
      if (matchesAll(matchers, definition.labels))
        found += definition.labels;
    }
  }
  return found;
}

namespace {
constexpr qint64 longest = 30 * 60 * 1000;  ///< older lines were rotated away
constexpr qint64 tick = 1000;

}  // namespace

QList<QPair<QDateTime, QString>> PodLogs::lines(const QJsonObject &pod, bool previous, const QDateTime &since) const {
  QList<QPair<QDateTime, QString>> found;
  const PodTrace *trace = m_traffic.find(uidOf(pod));
  if (!trace || trace->starts.isEmpty() || (previous && trace->starts.size() < 2))
    return found;
  const qint64 now = m_simulation.now().toMSecsSinceEpoch();
  const qint64 begin = trace->starts.at(trace->starts.size() - (previous ? 2 : 1));
  const qint64 end = previous ? trace->starts.last() : now;
  const qint64 after = since.isValid() ? since.toMSecsSinceEpoch() : 0;
  const auto add = [&found, after, end](qint64 time, const QString &text) {
    if (time > after && time <= end)
      found.append({utcTime(time), text});
  };
  if (begin >= now - longest)
    add(begin, u"started %1 %2"_s.arg(trace->app, trace->version));
  if (trace->behaviour.crashes)
    add(begin + 2000, u"ERROR fatal: required configuration is missing"_s);
  // One failed request in five is printed, as a real service samples its errors.
  const double perSecond = trace->requestsPerSecond * trace->behaviour.errorRate / 5;
  for (qint64 second = (std::max({begin, now - longest, after}) / tick) * tick; second <= end; second += tick) {
    if (trace->servedUntil(second) == 0 || trace->servedUntil(second) == trace->servedUntil(second - tick))
      continue;
    if (m_simulation.drawUnit({u"log"_s, trace->pod, QString::number(second)}) < perSecond)
      add(second, u"ERROR request failed: upstream returned 500 version=%1"_s.arg(trace->version));
  }
  return found;
}

}  // namespace sternway::rehearsal
