// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/requestrates.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
QString byText(const QStringList &by) {
  QStringList labels;
  for (const QString &label : by)
    labels.append(labelText(label));
  return labels.join(u", "_s);
}

QString sum(const QString &rate, const QStringList &by) {
  return by.isEmpty() ? u"sum(%1)"_s.arg(rate) : u"sum by (%1) (%2)"_s.arg(byText(by), rate);
}

/// A service without a failed request has no such series: that is 0, not no data. Without any request it stays no data.
QString failures(const RequestRates &rates, const QStringList &by) {
  return u"(%1 or %2 * 0)"_s.arg(sum(rates.failed, by), sum(rates.all, by));
}

/// A native histogram has no label le, and histogram_quantile() takes both kinds.
QString quantile(const QString &value, const LatencyRate &latency, const QStringList &by) {
  const QString query = u"histogram_quantile(%1, sum by (%2) (%3))"_s.arg(value, byText(QStringList{u"le"_s} + by), latency.rate);
  return latency.scale == 1 ? query : query + u" * "_s + QString::number(latency.scale);
}

/// Histograms with other bounds cannot be added up: the worst of them is said.
QString worstQuantile(const QString &value, const RequestRates &rates, const QStringList &by) {
  if (rates.latencies.size() == 1)
    return quantile(value, rates.latencies.constFirst(), by);
  QStringList parts;
  for (const LatencyRate &latency : rates.latencies)
    parts.append(
        u"label_replace(%1, \"sternway_part\", \"%2\", \"\", \"\")"_s.arg(quantile(value, latency, by)).arg(parts.size() + 1));
  return by.isEmpty() ? u"max(%1)"_s.arg(parts.join(u" or "_s)) : u"max by (%1) (%2)"_s.arg(byText(by), parts.join(u" or "_s));
}
}  // namespace

QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by) {
  static const QMap<QString, QString> quantiles{
      {u"latency_p50"_s, u"0.5"_s}, {u"latency_p95"_s, u"0.95"_s}, {u"latency_p99"_s, u"0.99"_s}};
  if (const QString value = quantiles.value(metric); !value.isEmpty())
    return rates.latencies.isEmpty() ? QString() : worstQuantile(value, rates, by);
  if (metric == u"request_rate")
    return sum(rates.all, by);
  if (rates.failed.isEmpty())
    return {};
  if (metric == u"error_rate")
    return u"%1 / (%2 > 0)"_s.arg(failures(rates, by), sum(rates.all, by));
  if (metric == u"success_rate")
    return u"1 - %1 / (%2 > 0)"_s.arg(failures(rates, by), sum(rates.all, by));
  if (metric == u"errors_per_min")
    return u"60 * %1"_s.arg(failures(rates, by));
  return {};
}

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
  SourceChooser(const QList<StringMap> &series, const ObjectRef &workload) : m_workload(workload) {
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
  [[nodiscard]] QList<StringMap> matching(const QString &name, const Selector &selector) const {
    QList<StringMap> found;
    const auto named = m_byName.constFind(name);
    if (name.isEmpty() || named == m_byName.cend())
      return found;
    const LabelTest test(selector, m_workload);
    std::ranges::copy_if(*named, std::back_inserter(found), [&test](const StringMap &labels) { return test.fits(labels); });
    return found;
  }

  /// The label that names the workload's own pods. An ingress controller's series carry its own pod: that says nothing.
  [[nodiscard]] QString podLabelOf(const QList<StringMap> &series) const {
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(unescaped(podPattern(m_workload))));
    for (const QString &label : {u"pod"_s, u"kubernetes_pod_name"_s, u"k8s_pod_name"_s, u"pod_name"_s, u"k8s.pod.name"_s})
      if (std::ranges::all_of(series, [&](const StringMap &labels) { return pattern.match(labels.value(label)).hasMatch(); }))
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
    counter.series = matching(counter.name(), counter.selector);
    if (counter.series.isEmpty())
      return;
    counter.podLabel = podLabelOf(counter.series);
    counter.pods = podsOf(counter.series, counter.podLabel);
    if (!addsPods(counters, counter.pods))
      return;
    counter.outcome = outcomeOf(counter.series);
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
      const QList<StringMap> series = matching(name, selector);
      if (series.isEmpty())
        continue;
      LatencySource latency{
          .name = name, .scale = preset.scale, .selector = selector, .podLabel = podLabelOf(series), .pods = {}};
      latency.pods = podsOf(series, latency.podLabel);
      if (addsPods(latencies, latency.pods))
        latencies.append(latency);
      return;
    }
  }

  ObjectRef m_workload;
  QHash<QString, QList<StringMap>> m_byName;
};

QString rateOf(const QString &name, const Selector &selector, bool native) {
  const QString rate = u"rate(%1[$window])"_s.arg(selectorText(name, selector));
  return native ? u"histogram_count(%1)"_s.arg(rate) : rate;
}

QString united(const QStringList &rates) {
  return rates.size() < 2 ? rates.value(0) : u'(' + rates.join(u" or "_s) + u')';
}

/// With the pod in the label \a to.
QString carried(const QString &rate, const QString &label, const QString &to) {
  return label == to ? rate : u"label_replace(%1, \"%2\", \"$1\", \"%3\", \"(.+)\")"_s.arg(rate, to, label);
}

/// Joins rates of several sources: the first has its pods, each further one those that none before it has.
class RateUnion {
public:
  explicit RateUnion(QString podLabel) : m_podLabel(std::move(podLabel)) {}

  /// \a all is what tells whether a source has a pod; \return \a rate without the pods of the sources before.
  [[nodiscard]] QString remaining(const QString &rate, const QString &label) const {
    return m_covered.isEmpty()
               ? rate
               : u"(%1 unless on (%2) %3)"_s.arg(carried(rate, label, m_podLabel), labelText(m_podLabel), m_covered);
  }
  void cover(const QString &all, const QString &label) {
    m_covered = m_covered.isEmpty() ? all : u"(%1 or %2)"_s.arg(m_covered, remaining(all, label));
  }
  [[nodiscard]] QString covered() const { return m_covered; }

private:
  QString m_podLabel;
  QString m_covered;
};
}  // namespace

RequestSources requestSources(const QList<StringMap> &series, const ObjectRef &workload) {
  return SourceChooser(series, workload).choose();
}

RequestRates requestRates(const CounterSource &counter, const std::optional<LatencySource> &latency) {
  RequestRates rates{.failed = {}, .all = rateOf(counter.name(), counter.selector, counter.native), .latencies = {}};
  QStringList failed;
  for (const Selector &selector : counter.outcome.failed)
    failed.append(rateOf(counter.name(), selector + counter.selector, counter.native));
  rates.failed = united(failed);
  if (latency)
    rates.latencies.append({rateOf(latency->name, latency->selector, false), latency->scale});
  return rates;
}

RequestRates requestRates(const RequestSources &sources) {
  RequestRates rates;
  if (sources.counters.isEmpty())
    return rates;
  RateUnion counters(sources.counters.constFirst().podLabel);
  QStringList failed;
  for (const CounterSource &counter : sources.counters) {
    const RequestRates own = requestRates(counter, std::nullopt);
    failed.append(own.failed.isEmpty() ? QString() : counters.remaining(own.failed, counter.podLabel));
    counters.cover(own.all, counter.podLabel);
  }
  rates.all = counters.covered();
  // Half the failures would make a bad release look good.
  rates.failed = failed.contains(QString()) ? QString() : united(failed);
  RateUnion histograms(sources.latencies.isEmpty() ? QString() : sources.latencies.constFirst().podLabel);
  for (const LatencySource &latency : sources.latencies) {
    const QString rate = rateOf(latency.name, latency.selector, false);
    rates.latencies.append({histograms.remaining(rate, latency.podLabel), latency.scale});
    histograms.cover(rate, latency.podLabel);
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
    buckets.append(latency.rate);
  return united(buckets);
}

}  // namespace sternway::prometheus
