// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetgroup.h"

#include "core/promql.h"

#include <QMap>
#include <QRegularExpression>
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

FleetIndex::FleetIndex(const QList<ObjectRef> &services) : m_services(services) {
  for (int i = 0; i < m_services.size(); ++i) {
    const ObjectRef &ref = m_services.at(i);
    m_byName[ref.name].append(i);
    m_byPath[ref.nameSpace + u'/' + ref.name].append(i);
    m_byRoute[ref.nameSpace + u'-' + ref.name].append(i);
  }
}

QString serviceOfPod(const QString &pod, Kind kind) {
  static const auto ofKind = [](Kind each) { return QRegularExpression(QRegularExpression::anchoredPattern(podPattern(each))); };
  static const QRegularExpression ofDeployment = ofKind(Kind::Deployment);
  static const QRegularExpression ofStatefulSet = ofKind(Kind::StatefulSet);
  static const QRegularExpression ofDaemonSet = ofKind(Kind::DaemonSet);
  const QRegularExpression &pattern = kind == Kind::StatefulSet ? ofStatefulSet
                                      : kind == Kind::DaemonSet ? ofDaemonSet
                                                                : ofDeployment;
  return pattern.match(pod).captured(1);
}

QList<int> FleetIndex::byPod(const QString &pod) const {
  QList<int> found;
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
    const QString name = serviceOfPod(pod, kind);
    for (const int i : m_byName.value(name))
      if (!name.isEmpty() && m_services.at(i).kind == kind)
        found.append(i);
  }
  return found;
}

/// "NAMESPACE-SERVICE-PORT@kubernetes": where the first two end cannot be seen, so every hyphen is tried.
QList<int> FleetIndex::byRoute(const QString &route) const {
  QList<int> found;
  const qsizetype at = route.indexOf("@kubernetes"_L1);
  for (qsizetype hyphen = route.indexOf(u'-'); hyphen >= 0 && hyphen + 1 < at; hyphen = route.indexOf(u'-', hyphen + 1))
    found += m_byRoute.value(route.left(hyphen));
  return found;
}

QList<int> FleetIndex::candidates(const LabelMatcher &matcher, const QString &value) const {
  if (matcher.value == u"$service")
    return m_byName.value(value);
  if (matcher.value == u"$namespace/$service")
    return m_byPath.value(value);
  return matcher.value == u"$pods" ? byPod(value) : byRoute(value);
}

QList<int> FleetIndex::matching(const Selector &selector, const StringMap &labels) const {
  std::optional<QList<int>> found;
  std::optional<QString> nameSpace;
  for (const LabelMatcher &matcher : selector) {
    const QString value = labels.value(matcher.label);
    if (matcher.value == u"$namespace")
      nameSpace = value;
    else if (matcher.value.contains(u'$'))
      found = candidates(matcher, value);
    else if (matcher.value != value)
      return {};
  }
  QList<int> services = found.value_or(QList<int>());
  if (nameSpace)
    services.removeIf([this, &nameSpace](int i) { return m_services.at(i).nameSpace != *nameSpace; });
  return services;
}

namespace {
const QString madeLabel = u"sternway_service"_s;

bool isLatency(const QString &metric) {
  return metric.startsWith("latency_"_L1);
}

/// What series of a service were found, by the place of preset and selector in the order of preference.
using Place = std::pair<int, int>;
struct Found {
  QMap<Place, StringMap> requests;  ///< labels seen there, with one of their values
  QSet<Place> buckets;
};

void find(const FleetIndex &index, const StringMap &labels, QHash<int, Found> &found) {
  const QString name = labels.value(u"__name__"_s);
  const QList<MetricPreset> &presets = metricPresets();
  for (int p = 0; p < presets.size(); ++p) {
    const MetricPreset &preset = presets.at(p);
    if (preset.requests != name && preset.buckets != name)
      continue;
    for (int s = 0; s < preset.selectors.size(); ++s)
      for (const int service : index.matching(preset.selectors.at(s), labels)) {
        if (preset.requests == name)
          found[service].requests[{p, s}].insert(labels);
        else
          found[service].buckets.insert({p, s});
      }
  }
}

std::optional<Selector> bucketsOf(const Found &found, const Place &chosen) {
  const QList<Selector> &selectors = metricPresets().at(chosen.first).selectors;
  if (found.buckets.contains(chosen))
    return selectors.at(chosen.second);
  for (int s = 0; s < selectors.size(); ++s)
    if (found.buckets.contains({chosen.first, s}))
      return selectors.at(s);
  return std::nullopt;
}

FleetGroup groupOf(const Found &found, const FleetSeries &series) {
  const Place &place = found.requests.firstKey();
  const StringMap &labels = found.requests.first();
  FleetGroup group;
  group.preset = &metricPresets().at(place.first);
  group.selector = group.preset->selectors.at(place.second);
  group.buckets = bucketsOf(found, place);
  for (const QString &label : group.preset->codeLabels)
    if (group.codeLabel.isEmpty() && !labels.value(label).isEmpty())
      group.codeLabel = label;
  group.window = rateWindow(series.intervals.value(labels.value(u"job"_s)));
  return group;
}

QString textOf(const Selector &selector) {
  QString text;
  for (const LabelMatcher &matcher : selector)
    text += matcher.label + u'=' + matcher.value + u',';
  return text;
}

/// The same for all services that can be asked for together.
QString keyOf(const FleetGroup &group, const ObjectRef &service) {
  const QString kind =
      textOf(group.selector + group.buckets.value_or(Selector())).contains("$pods"_L1) ? kindName(service.kind) : QString();
  return QStringList{group.preset->requests, textOf(group.selector),     group.buckets ? textOf(*group.buckets) : u"-"_s,
                     group.codeLabel,        promDuration(group.window), kind}
      .join(u'\n');
}

/// label_replace() around a rate, so that the part of \a label that \a pattern catches is a label of its own.
void makeLabel(FleetAxis &axis, const QString &label, const QString &pattern) {
  axis.before = u"label_replace("_s;
  axis.after = u", \"%1\", \"$1\", \"%2\", \"%3\")"_s.arg(madeLabel, label, pattern);
  axis.by << madeLabel;
}

QString routeOf(const ObjectRef &service) {
  return service.nameSpace + u'-' + service.name;
}

void addMatcher(FleetAxis &axis, const LabelMatcher &matcher, const FleetGroup &group) {
  if (!matcher.value.contains(u'$')) {
    axis.selector.append(matcher);
  } else if (matcher.value == u"$namespace") {
    axis.by << matcher.label;
    if (const QString names = namespaceRegex(group.services); !names.isEmpty())
      axis.selector.append({.label = matcher.label, .value = names, .regex = true});
  } else if (matcher.value == u"$pods") {
    const QString pattern = podPattern(group.services.constFirst().kind);
    axis.selector.append({.label = matcher.label, .value = pattern, .regex = true});
    makeLabel(axis, matcher.label, pattern);
  } else if (matcher.regex) {
    QStringList routes;
    for (const ObjectRef &service : group.services)
      routes << routeOf(service);
    const QString pattern = u"(%1)-[^@]+@kubernetes.*"_s.arg(alternatives(routes));
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
    else if (matcher.value == u"$service" || matcher.value == u"$pods")
      values << service.name;
    else if (matcher.value == u"$namespace/$service")
      values << service.nameSpace + u'/' + service.name;
    else if (matcher.value.contains(u'$'))
      values << routeOf(service);
  }
  return values;
}

QString wrapped(const QString &rate, const FleetAxis &axis) {
  return rate.isEmpty() ? rate : axis.before + rate + axis.after;
}

/// Every label that discovery has to tell apart.
QStringList discoveredLabels() {
  QStringList labels{u"__name__"_s, u"job"_s, u"instance"_s};
  for (const MetricPreset &preset : metricPresets()) {
    labels += preset.codeLabels;
    for (const Selector &selector : preset.selectors)
      for (const LabelMatcher &matcher : selector)
        labels << matcher.label;
  }
  labels.removeDuplicates();
  return labels;
}
}  // namespace

QString fleetDiscovery() {
  QStringList names;
  for (const MetricPreset &preset : metricPresets())
    names << preset.requests << preset.buckets;
  names.removeDuplicates();
  return u"count by (%1) ({__name__=~\"%2\",le=~\"|[+]Inf\"})"_s.arg(discoveredLabels().join(u", "_s), names.join(u'|'));
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
  const FleetIndex index(services);
  QHash<int, Found> found;
  for (const StringMap &labels : series.labels)
    find(index, labels, found);
  QMap<QString, FleetGroup> groups;
  for (int i = 0; i < services.size(); ++i) {
    const auto each = found.constFind(i);
    if (each == found.cend() || each->requests.isEmpty())
      continue;
    FleetGroup group = groupOf(*each, series);
    const QString key = keyOf(group, services.at(i));
    if (!groups.contains(key))
      groups.insert(key, group);
    groups[key].services.append(services.at(i));
  }
  return groups.values();
}

QString groupQuery(const FleetGroup &group, const QString &metric) {
  if (isLatency(metric) && !group.buckets)
    return {};
  const FleetAxis axis = axisOf(isLatency(metric) ? *group.buckets : group.selector, group);
  RequestRates rates =
      requestRates(*group.preset, axis.selector, group.codeLabel, group.buckets ? std::optional(axis.selector) : std::nullopt);
  rates.failed = wrapped(rates.failed, axis);
  rates.all = wrapped(rates.all, axis);
  rates.buckets = wrapped(rates.buckets, axis);
  return usualQuery(metric, rates, axis.by).replace(u"$window"_s, promDuration(group.window));
}

QList<ServiceSeries> servicesOf(const FleetGroup &group, const QString &metric, const MetricsAnswer &answer) {
  const Selector &selector = isLatency(metric) && group.buckets ? *group.buckets : group.selector;
  const QStringList by = axisOf(selector, group).by;
  QHash<QStringList, const Series *> byValues;
  for (const Series &series : answer.series) {
    QStringList values;
    for (const QString &label : by)
      values << series.labels.value(label);
    byValues.insert(values, &series);
  }
  QList<ServiceSeries> found;
  for (const ObjectRef &service : group.services)
    if (const Series *series = byValues.value(valuesOf(selector, service)))
      found.append({.service = service, .metric = metric, .series = *series});
  return found;
}

}  // namespace sternway::prometheus
