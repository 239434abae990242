// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/requestrates.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

QString CounterSource::name() const {
  return native ? nativeName(preset->requests) : preset->requests;
}

bool LatencySource::isNative() const {
  return nativeName(name).isEmpty();
}

namespace {
/// What a string of PromQL says, without the string's own escapes.
QString unescaped(QString text) {
  return text.replace(u"\\\\"_s, u"\\"_s);
}

/// A selector for one workload, ready to be held against label sets.
class LabelTest {
public:
  LabelTest(const Selector &selector, const ObjectRef &workload) {
    for (const LabelMatcher &matcher : selector) {
      const QString wanted = unescaped(expandQuery(matcher.value, {.workload = workload, .by = {}}));
      m_parts.append({matcher.label, wanted,
                      matcher.regex ? QRegularExpression(QRegularExpression::anchoredPattern(wanted)) : QRegularExpression(),
                      matcher.regex});
    }
  }
  [[nodiscard]] bool fits(const StringMap &labels) const {
    return std::ranges::all_of(m_parts, [&labels](const Part &part) {
      const QString value = labels.value(part.label);
      return part.regex ? part.pattern.match(value).hasMatch() : value == part.wanted;
    });
  }

private:
  struct Part {
    QString label;
    QString wanted;
    QRegularExpression pattern;
    bool regex = false;
  };
  QList<Part> m_parts;
};

/// The series of one workload, and what can be read from them.
class SourceChooser {
public:
  SourceChooser(const QList<StringMap> &series, const ObjectRef &workload)
      : m_workload(workload), m_ownPods(anchoredRegex(podPattern(workload))) {
    for (const StringMap &labels : series)
      m_byName[labels.value(u"__name__"_s)].append(labels);
  }

  [[nodiscard]] RequestSources choose() {
    RequestSources sources;
    chooseCounters(sources.counters);
    if (!sources.counters.isEmpty())
      chooseLatencies(sources);
    return sources;
  }

private:
  [[nodiscard]] QList<StringMap> matching(const MetricPreset &preset, const QString &name, const Selector &selector) const {
    QList<StringMap> found;
    const auto named = m_byName.constFind(name);
    if (name.isEmpty() || named == m_byName.cend())
      return found;
    const LabelTest test(selector, m_workload);
    std::ranges::copy_if(*named, std::back_inserter(found), [&test](const StringMap &labels) { return test.fits(labels); });
    const auto namesakes = preset.own ? found.removeIf([this](const StringMap &labels) { return isOfNamesake(labels); }) : 0;
    // Only where the others name their pods can the query leave the namesakes' series out.
    if ((namesakes > 0 && podLabelOf(found).isEmpty()) || hasSeveralBackends(selector, found))
      found.clear();
    return found;
  }

  /// Of a pod with a longer name, which another workload behind the same Service has: shop-canary-….
  [[nodiscard]] bool isOfNamesake(const StringMap &labels) const {
    bool longer = false;
    for (const QString &label : podLabels()) {
      const QString pod = labels.value(label);
      if (m_ownPods.match(pod).hasMatch())
        return false;
      longer |= pod.startsWith(m_workload.name + u'-');
    }
    return longer;
  }

  /// An Ingress adds up all that is behind it.
  static bool hasSeveralBackends(const Selector &selector, const QList<StringMap> &series) {
    if (std::ranges::find(selector, u"ingress"_s, &LabelMatcher::label) == selector.cend())
      return false;
    const bool renamed =
        std::ranges::any_of(series, [](const StringMap &labels) { return labels.contains(u"exported_service"_s); });
    QSet<QString> backends;
    for (const StringMap &labels : series)
      if (const QString backend = labels.value(renamed ? u"exported_service"_s : u"service"_s); !backend.isEmpty())
        backends.insert(backend);
    return backends.size() > 1;
  }

  static const QStringList &podLabels() {
    static const QStringList labels{u"pod"_s, u"kubernetes_pod_name"_s, u"k8s_pod_name"_s, u"pod_name"_s, u"k8s.pod.name"_s};
    return labels;
  }

  /// The label that names the workload's own pods. An ingress controller's series carry its own pod: that says nothing.
  [[nodiscard]] QString podLabelOf(const QList<StringMap> &series) const {
    for (const QString &label : podLabels())
      if (std::ranges::all_of(series, [&](const StringMap &labels) { return m_ownPods.match(labels.value(label)).hasMatch(); }))
        return label;
    return {};
  }

  static QStringList podsOf(const QList<StringMap> &series, const QString &label) {
    QStringList pods;
    for (const StringMap &labels : series)
      if (!label.isEmpty())
        pods.append(labels.value(label));
    pods.removeDuplicates();
    pods.sort();
    return pods;
  }

  /// What the program says itself is of its own pods only, whoever else is behind the Service by then.
  static Selector narrowed(const MetricPreset &preset, Selector selector, const QString &podLabel) {
    const bool byPod =
        std::ranges::any_of(std::as_const(selector), [](const LabelMatcher &each) { return each.value == u"$pods"; });
    if (preset.own && !podLabel.isEmpty() && !byPod)
      selector.append({.label = podLabel, .value = u"$pods"_s, .regex = true});
    return selector;
  }

  /// Whether a further source is to be read: it has pods that none before it has.
  template <typename Source>
  static bool addsPods(const QList<Source> &sources, const QStringList &pods) {
    if (sources.isEmpty())
      return true;
    if (sources.constFirst().podLabel.isEmpty())
      return false;
    return std::ranges::any_of(pods, [&sources](const QString &pod) {
      return std::ranges::none_of(sources, [&pod](const Source &source) { return source.pods.contains(pod); });
    });
  }

  /// Another name for pods that are there: they may have no traffic under the first.
  static bool isAlternative(const QList<CounterSource> &counters, const CounterSource &counter) {
    const CounterSource &first = counters.constFirst();
    return counter.preset->own && first.preset->own && !counter.podLabel.isEmpty() && !first.podLabel.isEmpty() &&
           std::ranges::find(counters, counter.preset, &CounterSource::preset) == counters.cend();
  }

  /// The same for histograms, as far as they can be added up.
  static bool isAlternative(const QList<LatencySource> &latencies, const LatencySource &latency, const MetricPreset &preset) {
    const LatencySource &first = latencies.constFirst();
    return preset.own && !latency.podLabel.isEmpty() && !first.podLabel.isEmpty() && !latency.isNative() && !first.isNative() &&
           latency.scale == first.scale && std::ranges::find(latencies, latency.name, &LatencySource::name) == latencies.cend();
  }

  void chooseCounters(QList<CounterSource> &counters) const {
    for (const MetricPreset &preset : metricPresets())
      for (const bool native : {false, true}) {
        if (!m_byName.contains(native ? nativeName(preset.requests) : preset.requests))
          continue;
        for (const Selector &selector : preset.selectors)
          addCounter(counters, {.preset = &preset, .selector = selector, .native = native});
      }
  }

  void addCounter(QList<CounterSource> &counters, CounterSource counter) const {
    counter.series = matching(*counter.preset, counter.name(), counter.selector);
    if (counter.series.isEmpty())
      return;
    counter.podLabel = podLabelOf(counter.series);
    counter.pods = podsOf(counter.series, counter.podLabel);
    counter.selector = narrowed(*counter.preset, counter.selector, counter.podLabel);
    const bool more = addsPods(counters, counter.pods);
    if (!more && !isAlternative(counters, counter))
      return;
    counter.outcome = outcomeOf(counter.series);
    // An alternative that does not tell all failures would take away what the first one tells.
    if (more || (!counter.outcome.failed.isEmpty() && counter.outcome.unknown.isEmpty()))
      counters.append(counter);
  }

  /// The histogram by the counter's own selector if there is one, else by the next of its preset that has series; then, for pods
  /// that it does not have, those of the other counters.
  void chooseLatencies(RequestSources &sources) const {
    QList<const MetricPreset *> presets;
    for (const CounterSource &counter : sources.counters)
      if (!presets.contains(counter.preset)) {
        presets.append(counter.preset);
        addLatency(sources.latencies, *counter.preset, counter.selector);
        for (const Selector &selector : counter.preset->selectors)
          addLatency(sources.latencies, *counter.preset, selector);
      }
    if (sources.latencies.isEmpty() || sources.latencies.constFirst().podLabel.isEmpty())
      return;
    for (const MetricPreset &preset : metricPresets())
      for (const Selector &selector : preset.selectors)
        addLatency(sources.latencies, preset, selector);
  }

  void addLatency(QList<LatencySource> &latencies, const MetricPreset &preset, const Selector &selector) const {
    for (const QString &name : {preset.buckets, nativeName(preset.buckets)}) {
      LatencySource latency{.name = name, .scale = preset.scale, .series = matching(preset, name, selector)};
      if (latency.series.isEmpty())
        continue;
      latency.podLabel = podLabelOf(latency.series);
      latency.pods = podsOf(latency.series, latency.podLabel);
      latency.selector = narrowed(preset, selector, latency.podLabel);
      if (addsPods(latencies, latency.pods) || isAlternative(latencies, latency, preset))
        latencies.append(latency);
      return;
    }
  }

  ObjectRef m_workload;
  QRegularExpression m_ownPods;
  QHash<QString, QList<StringMap>> m_byName;
};

QString united(const QStringList &rates) {
  return rates.size() < 2 ? rates.value(0) : u'(' + rates.join(u" or "_s) + u')';
}

/// By $window, with $names left open.
RequestRates ratesOf(const CounterSource &counter) {
  RequestRates rates{
      .failed = {}, .untold = {}, .all = rateOf(counter.name(), counter.selector, counter.native), .latencies = {}};
  QStringList failed;
  for (const Selector &selector : counter.outcome.failed)
    failed.append(rateOf(counter.name(), selector + counter.selector, counter.native));
  rates.failed = united(failed);
  rates.partial = !counter.outcome.unknown.isEmpty();
  if (!failed.isEmpty() && !rates.partial)
    rates.untold = rateOf(counter.name(), counter.outcome.untold + counter.selector, counter.native);
  return rates;
}

/// With the pod in the label \a to.
QString carried(const QString &rate, const QString &label, const QString &to) {
  return label == to ? rate : u"label_replace(%1, \"%2\", \"$1\", \"%3\", \"(.+)\")"_s.arg(rate, to, label);
}

/// Joins rates of several sources: the first has the pods that it has traffic of, each further one those that none before it has.
class RateUnion {
public:
  RateUnion(const QString &podLabel, const QStringList &apart)
      : m_podLabel(podLabel), m_on(byText(apart + QStringList{podLabel})) {}

  /// \return \a rate without the pods of the sources before.
  [[nodiscard]] QString remaining(const QString &rate, const QString &label) const {
    return m_all.isEmpty() || rate.isEmpty()
               ? rate
               : u"(%1 unless on (%2) (%3 > 0))"_s.arg(carried(rate, label, m_podLabel), m_on, m_all);
  }
  /// \a all tells of which pods a source has traffic. Later ones stand first: of two series with the same labels "or" takes that
  /// one, and the other is idle.
  void add(const QString &all, const QString &label) {
    m_all = m_all.isEmpty() ? all : u"(%1 or %2)"_s.arg(remaining(all, label), m_all);
  }
  [[nodiscard]] QString all() const { return m_all; }

private:
  QString m_podLabel;
  QString m_on;
  QString m_all;
};
}  // namespace

RequestSources requestSources(const QList<StringMap> &series, const ObjectRef &workload) {
  return SourceChooser(series, workload).choose();
}

RequestRates requestRates(const RequestSources &sources, const QStringList &apart) {
  RequestRates rates;
  if (sources.counters.isEmpty())
    return rates;
  RateUnion counters(sources.counters.constFirst().podLabel, apart);
  QStringList failed;
  QStringList untold;
  for (const CounterSource &counter : sources.counters) {
    const RequestRates own = ratesOf(counter);
    rates.partial |= own.partial;
    failed.prepend(counters.remaining(own.failed, counter.podLabel));
    if (!own.untold.isEmpty())
      untold.prepend(counters.remaining(own.untold, counter.podLabel));
    counters.add(own.all, counter.podLabel);
  }
  rates.all = counters.all();
  // Half the failures would make a bad release look good.
  rates.failed = failed.contains(QString()) ? QString() : united(failed);
  rates.untold = united(untold);
  RateUnion histograms(sources.latencies.isEmpty() ? QString() : sources.latencies.constFirst().podLabel, apart);
  for (const LatencySource &latency : sources.latencies) {
    rates.latencies.append(
        {histograms.remaining(rateOf(latency.name, latency.selector, false), latency.podLabel), latency.scale});
    histograms.add(rateOf(latency.name, latency.selector, latency.isNative()), latency.podLabel);
  }
  return rates;
}

QString bucketRate(const RequestSources &sources) {
  const auto fits = [&sources](const LatencySource &latency) {
    return !latency.isNative() && latency.scale == sources.latencies.constFirst().scale;
  };
  if (sources.latencies.isEmpty() || !std::ranges::all_of(sources.latencies, fits))
    return {};
  const RequestRates rates = requestRates(sources);
  QStringList buckets;
  for (const LatencyRate &latency : rates.latencies)
    buckets.prepend(latency.rate);
  return united(buckets);
}

}  // namespace sternway::prometheus
