// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetgroup.h"

#include "core/joinedquery.h"
#include "core/promql.h"
#include "prometheus/fleetindex.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

QString alternatives(QStringList words) {
  words.removeDuplicates();
  std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
  for (QString &word : words)
    word = promString(word, true);
  return words.join(u'|');
}

QString namespaceRegex(const QList<ObjectRef> &services) {
  constexpr qsizetype limit = 40;
  QSet<QString> names;
  for (const ObjectRef &service : services)
    names.insert(service.nameSpace);
  if (names.size() > limit)
    return {};
  QStringList sorted = names.values();
  sorted.sort();
  return alternatives(sorted);
}

namespace {
const QString madeLabel = u"sternway_service"_s;

bool isLatency(const QString &metric) {
  return metric.startsWith("latency_"_L1);
}

/// The series of each service.
QHash<int, QList<StringMap>> seriesByService(const FleetIndex &index, const QList<StringMap> &series) {
  QHash<QString, QList<const MetricPreset *>> presets;
  for (const MetricPreset &preset : metricPresets())
    for (const QString &name : {preset.requests, preset.buckets, nativeName(preset.requests), nativeName(preset.buckets)})
      if (!name.isEmpty() && !presets[name].contains(&preset))
        presets[name].append(&preset);
  QHash<int, QList<StringMap>> found;
  for (const StringMap &labels : series) {
    QSet<int> owners;
    for (const MetricPreset *preset : presets.value(labels.value(u"__name__"_s)))
      for (const Selector &selector : preset->selectors)
        for (const int service : index.matching(selector, labels))
          owners.insert(service);
    for (const int service : std::as_const(owners))
      found[service].append(labels);
  }
  return found;
}

/// The window of the source that is scraped least often; what differs from service to service is taken away.
template <typename Source>
void makeShared(QList<Source> &sources, std::chrono::milliseconds &window, const FleetSeries &series) {
  for (Source &source : sources) {
    for (const StringMap &labels : std::as_const(source.series))
      window = std::max(window, rateWindow(series.intervals.value(labels.value(u"job"_s))));
    source.series.clear();
    source.pods.clear();
  }
}

FleetGroup groupOf(const RequestSources &sources, const FleetSeries &series) {
  FleetGroup group{.sources = sources, .window = {}, .services = {}, .own = {}};
  makeShared(group.sources.counters, group.window, series);
  makeShared(group.sources.latencies, group.window, series);
  return group;
}

template <typename Source>
bool haveOneSelector(const QList<Source> &sources) {
  return std::ranges::all_of(sources, [&sources](const Source &each) { return each.selector == sources.constFirst().selector; });
}

/// One whose metrics are found by several selectors is asked for by itself.
FleetGroup ownGroup(const QList<StringMap> &labels, const ObjectRef &service, const FleetSeries &series) {
  FleetGroup group = groupOf(requestSources(labels, service), series);
  group.own = metricsFromSeries(labels, service);
  return group;
}

QString textOf(const Selector &selector) {
  return selectorText({}, selector);
}

/// The same for all services that can be asked for together.
QString keyOf(const FleetGroup &group, const ObjectRef &service) {
  QStringList parts{promDuration(group.window)};
  for (const CounterSource &counter : group.sources.counters) {
    parts << counter.name() << textOf(counter.selector) << counter.podLabel << textOf(counter.outcome.untold)
          << (counter.outcome.unknown.isEmpty() ? u"all"_s : u"part"_s);
    for (const Selector &selector : counter.outcome.failed)
      parts.append(textOf(selector));
  }
  for (const LatencySource &latency : group.sources.latencies)
    parts << u"latency"_s << latency.name << textOf(latency.selector) << latency.podLabel;
  if (parts.join(u' ').contains("$pods"_L1))
    parts << kindName(service.kind) << QString::number(cutNameLength(service));
  if (group.own)
    parts.append(service.nameSpace + u'/' + service.name);
  return parts.join(u'\n');
}

/// One way to ask for many services at once: the labels that tell them apart, and how they come to be there.
struct FleetAxis {
  Selector selector;  ///< what all series of these services have
  QStringList by;     ///< the labels of the answer
  /// Around the rate, where a label has to be made of another one first; both empty: nowhere.
  QString before;
  QString after;
};

/// label_replace() around a rate, so that the part of \a label that \a pattern catches is a label of its own.
void makeLabel(FleetAxis &axis, const QString &label, const QString &pattern) {
  axis.before = u"label_replace("_s;
  axis.after = u", \"%1\", \"$1\", \"%2\", \"%3\")"_s.arg(madeLabel, label, pattern);
  axis.by << madeLabel;
}

QString routeOf(const ObjectRef &service, const LabelMatcher &matcher) {
  return service.nameSpace + routeForm(matcher).separator + service.name;
}

void addMatcher(FleetAxis &axis, const LabelMatcher &matcher, const FleetGroup &group) {
  if (!matcher.value.contains(u'$')) {
    axis.selector.append(matcher);
  } else if (matcher.value == u"$namespace") {
    axis.by << matcher.label;
    if (const QString names = namespaceRegex(group.services); !names.isEmpty())
      axis.selector.append({.label = matcher.label, .value = names, .regex = true});
  } else if (matcher.value == u"$pods") {
    const QString pattern = podPattern(group.services.constFirst().kind, cutNameLength(group.services.constFirst()));
    axis.selector.append({.label = matcher.label, .value = pattern, .regex = true});
    makeLabel(axis, matcher.label, pattern);
  } else if (matcher.regex) {
    QStringList routes;
    for (const ObjectRef &service : group.services)
      routes << routeOf(service, matcher);
    const QString pattern = u"(%1)%2"_s.arg(alternatives(routes), routeForm(matcher).rest);
    axis.selector.append({.label = matcher.label, .value = pattern, .regex = true});
    makeLabel(axis, matcher.label, pattern);
  } else {
    axis.by << matcher.label;
  }
}

FleetAxis axisOf(const Selector &selector, const FleetGroup &group) {
  FleetAxis axis;
  for (const LabelMatcher &matcher : selector)
    addMatcher(axis, matcher, group);
  return axis;
}

/// The values that the labels of axisOf() have for one service.
QStringList valuesOf(const Selector &selector, const ObjectRef &service) {
  QStringList values;
  for (const LabelMatcher &matcher : selector) {
    if (matcher.value == u"$namespace")
      values << service.nameSpace;
    else if (matcher.value == u"$pods")
      values << nameInPods(service);
    else if (matcher.value == u"$service")
      values << service.name;
    else if (matcher.value == u"$namespace/$service")
      values << service.nameSpace + u'/' + service.name;
    else if (matcher.value.contains(u'$'))
      values << routeOf(service, matcher);
  }
  return values;
}

/// By which the series of the metric are found; nothing: the group has no such metric.
std::optional<Selector> selectorOf(const FleetGroup &group, const QString &metric) {
  const RequestSources &sources = group.sources;
  if (!isLatency(metric))
    return sources.counters.constFirst().selector;
  return sources.latencies.isEmpty() ? std::nullopt : std::optional(sources.latencies.constFirst().selector);
}

QString wrapped(const QString &rate, const FleetAxis &axis) {
  return rate.isEmpty() ? rate : axis.before + rate + axis.after;
}

/// Every label that discovery has to tell apart.
QStringList discoveredLabels(Names wanted) {
  QStringList labels = QStringList{u"__name__"_s, u"job"_s, u"instance"_s} + outcomeLabels();
  for (const MetricPreset &preset : metricPresets())
    for (const Selector &selector : preset.selectors)
      for (const LabelMatcher &matcher : selector)
        labels << matcher.label;
  labels.removeDuplicates();
  if (wanted == Names::Plain)
    labels.removeIf([](const QString &label) { return !isPlainName(label); });
  for (QString &label : labels)
    label = labelText(label);
  return labels;
}

/// As many groups as it takes for queries of a length that every source accepts.
void addParts(QList<FleetGroup> &groups, const FleetGroup &group) {
  if (group.services.size() < 2 || groupQuery(group, u"success_rate"_s).size() <= longestQuery) {
    groups.append(group);
    return;
  }
  FleetGroup half = group;
  half.services = group.services.mid(0, group.services.size() / 2);
  addParts(groups, half);
  half.services = group.services.mid(group.services.size() / 2);
  addParts(groups, half);
}
}  // namespace

QString fleetDiscovery(Names wanted) {
  return u"count by (%1) ({__name__=~\"%2\",le=~\"|[+]Inf\",quantile=\"\"})"_s.arg(discoveredLabels(wanted).join(u", "_s),
                                                                                   presetNames(wanted));
}

QString fleetProbe(const QList<StringMap> &series) {
  constexpr int limit = 100;
  QMap<QString, StringMap> byJob;
  for (const StringMap &labels : series)
    if (!labels.value(u"__name__"_s).endsWith("_bucket"_L1) && byJob.size() < limit)
      byJob.insert(labels.value(u"job"_s), labels);
  if (byJob.isEmpty())
    return {};
  QStringList names;
  QStringList instances;
  for (const StringMap &labels : std::as_const(byJob)) {
    names << labels.value(u"__name__"_s);
    instances << labels.value(u"instance"_s);
  }
  return u"{__name__=~\"%1\",job=~\"%2\",instance=~\"%3\"}[3m]"_s.arg(alternatives(names), alternatives(byJob.keys()),
                                                                      alternatives(instances));
}

QHash<QString, std::chrono::milliseconds> intervalsOf(const MetricsAnswer &probe) {
  QHash<QString, MetricsAnswer> byJob;
  for (const Series &series : probe.series)
    byJob[series.labels.value(u"job"_s)].series.append(series);
  QHash<QString, std::chrono::milliseconds> intervals;
  for (auto job = byJob.cbegin(); job != byJob.cend(); ++job)
    intervals.insert(job.key(), scrapeIntervalOf(*job));
  return intervals;
}

QList<FleetGroup> fleetGroups(const FleetSeries &series, const QList<ObjectRef> &services) {
  const QHash<int, QList<StringMap>> found = seriesByService(FleetIndex(services), series.labels);
  QMap<QString, FleetGroup> groups;
  for (int i = 0; i < services.size(); ++i) {
    const auto own = found.constFind(i);
    if (own == found.cend())
      continue;
    const ObjectRef &service = services.at(i);
    const RequestSources sources = requestSources(*own, service);
    if (sources.counters.isEmpty())
      continue;
    const bool together = haveOneSelector(sources.counters) && haveOneSelector(sources.latencies);
    FleetGroup group = together ? groupOf(sources, series) : ownGroup(*own, service, series);
    const QString key = keyOf(group, service);
    FleetGroup &known = groups.contains(key) ? groups[key] : *groups.insert(key, group);
    known.services.append(service);
    for (const CounterSource &counter : sources.counters) {
      known.pods[service] += counter.pods;
      if (const QString problem = outcomeProblem(counter); !problem.isEmpty())
        known.problems.insert(service, problem);
    }
  }
  QList<FleetGroup> all;
  for (const FleetGroup &group : std::as_const(groups))
    addParts(all, group);
  return all;
}

QString groupQuery(const FleetGroup &group, const QString &metric) {
  if (group.own) {
    const MetricDefinition *definition = group.own->find(metric);
    return definition
               ? expandQuery(definition->query, {.workload = group.services.constFirst(), .window = group.window, .by = {}})
               : QString();
  }
  const std::optional<Selector> selector = selectorOf(group, metric);
  if (!selector)
    return {};
  const FleetAxis axis = axisOf(*selector, group);
  RequestSources sources = group.sources;
  for (CounterSource &counter : sources.counters)
    counter.selector = axis.selector;
  for (LatencySource &latency : sources.latencies)
    latency.selector = axis.selector;
  QStringList apart = axis.by;
  apart.removeAll(madeLabel);
  RequestRates rates = requestRates(sources, apart);
  rates.failed = wrapped(rates.failed, axis);
  rates.untold = wrapped(rates.untold, axis);
  rates.all = wrapped(rates.all, axis);
  for (LatencyRate &each : rates.latencies)
    each.rate = wrapped(each.rate, axis);
  return usualQuery(metric, rates, axis.by).replace(u"$window"_s, promDuration(group.window));
}

QList<ServiceSeries> servicesOf(const FleetGroup &group, const QString &metric, const MetricsAnswer &answer) {
  QList<ServiceSeries> found;
  const auto add = [&](const ObjectRef &service, const Series &series) {
    const QString gap = isFailureMetric(metric) ? group.problems.value(service) : QString();
    found.append({.service = service, .metric = metric, .series = series, .gap = gap});
  };
  const std::optional<Selector> selector = selectorOf(group, metric);
  if (group.own && answer.series.size() == 1)
    add(group.services.constFirst(), answer.series.constFirst());
  if (group.own || !selector)
    return found;
  const QStringList by = axisOf(*selector, group).by;
  QHash<QStringList, const Series *> byValues;
  for (const Series &series : answer.series) {
    QStringList values;
    for (const QString &label : by)
      values << series.labels.value(label);
    byValues.insert(values, &series);
  }
  for (const ObjectRef &service : group.services)
    if (const Series *series = byValues.value(valuesOf(*selector, service)))
      add(service, *series);
  return found;
}

}  // namespace sternway::prometheus
