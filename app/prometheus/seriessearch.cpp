// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/seriessearch.h"

#include "prometheus/clusterlabels.h"
#include "prometheus/outcome.h"
#include "prometheus/presets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

Call<FoundSeries> *searchSeries(const AskNow &ask, const SeriesQuestion &question, const std::shared_ptr<FleetMemory> &memory,
                                QObject *context) {
  struct State {
    FoundSeries found;
    std::optional<Error> error;
    qsizetype pending = 0;
  };
  auto *call = new Call<FoundSeries>(context);
  const auto state = std::make_shared<State>();
  const QStringList quoted = memory->quotedNames ? question.quoted : QStringList();
  state->pending = question.plain.size() + quoted.size();
  const auto take = [state, memory, guard = QPointer(call)](const Result<MetricsAnswer> &answer, bool isQuoted) {
    if (answer) {
      state->found.labels += discoveredSeries(*answer);
      for (const Series &series : answer->series)
        state->found.values.append(series.samples.isEmpty() ? 0 : series.samples.constLast().value);
      state->found.warnings += answer->warnings;
      state->found.largest = std::max(state->found.largest, answer->series.size());
    } else if (!isQuoted) {
      state->error = answer.error();
    } else if (refusesQuotedNames(answer.error())) {
      memory->quotedNames = false;  // then it has no series with such names
    } else if (!state->found.warnings.contains(answer.error().message)) {
      state->found.warnings.append(answer.error().message);
    }
    if (--state->pending > 0 || !guard)
      return;
    // Half of the series would make half of the pods look like all.
    guard->finish(state->error ? Result<FoundSeries>(tl::unexpected(*state->error)) : Result<FoundSeries>(state->found));
  };
  for (const QString &promql : question.plain)
    ask(promql, call)->then([take](const Result<MetricsAnswer> &answer) { take(answer, false); });
  for (const QString &promql : quoted)
    ask(promql, call)->then([take](const Result<MetricsAnswer> &answer) { take(answer, true); });
  return call;
}

FoundSeries keptSeries(const FoundSeries &found, const ClusterChoice &choice) {
  FoundSeries kept{.labels = {}, .values = {}, .warnings = found.warnings, .largest = found.largest};
  for (qsizetype i = 0; i < found.labels.size(); ++i)
    if (!keptSeries(QList<StringMap>{found.labels.at(i)}, choice).isEmpty()) {
      kept.labels.append(found.labels.at(i));
      kept.values.append(found.values.at(i));
    }
  return kept;
}

namespace {
/// Carries which selector took the series.
const QString selectorLabel = u"sternway_selector"_s;
/// More values are those of a request, not of how it ended.
constexpr qsizetype mostValues = 60;

/// What tells pods, targets and requests apart, and not how a request ended.
const QStringList &identityLabels() {
  static const QStringList labels{u"path"_s,
                                  u"uri"_s,
                                  u"route"_s,
                                  u"http_route"_s,
                                  u"handler"_s,
                                  u"url"_s,
                                  u"method"_s,
                                  u"http_request_method"_s,
                                  u"endpoint"_s,
                                  u"le"_s,
                                  u"pod"_s,
                                  u"pod_name"_s,
                                  u"pod_ip"_s,
                                  u"pod_template_hash"_s,
                                  u"kubernetes_pod_name"_s,
                                  u"k8s_pod_name"_s,
                                  u"k8s_pod_uid"_s,
                                  u"k8s_pod_start_time"_s,
                                  u"k8s_node_name"_s,
                                  u"k8s_replicaset_name"_s,
                                  u"instance"_s,
                                  u"exported_instance"_s,
                                  u"exported_pod"_s,
                                  u"service_instance_id"_s,
                                  u"container"_s,
                                  u"node"_s,
                                  u"host"_s};
  return labels;
}

/// Labels of the target, which every series of it has.
bool isOfTarget(const QString &label) {
  static const QSet<QString> labels{u"namespace"_s,
                                    u"job"_s,
                                    u"service"_s,
                                    u"service_name"_s,
                                    u"service_namespace"_s,
                                    u"service_version"_s,
                                    u"app"_s,
                                    u"deployment"_s,
                                    u"version"_s,
                                    u"prometheus"_s,
                                    u"prometheus_replica"_s,
                                    u"replica"_s,
                                    u"k8s_namespace_name"_s,
                                    u"k8s_deployment_name"_s,
                                    u"kubernetes_namespace"_s,
                                    u"otel_scope_name"_s,
                                    u"otel_scope_version"_s};
  return labels.contains(label) || label.startsWith(u"__"_s) || label.startsWith(u"app_kubernetes_io_"_s) ||
         label.startsWith(u"exported_"_s) || clusterLabels().contains(label);
}

QList<Selector> allSelectors() {
  return selectorsOf(false) + selectorsOf(true);
}

/// What others say of the pods is not what the pods say of their requests.
const QString ofOthers = u"__name__!~\"container_.*|kube_.*|scrape_.*|ALERTS.*|up|.*_created\""_s;

QString partFor(const ObjectRef &workload, const QString &part, const Selector &selector, qsizetype index) {
  Selector wanted{{.label = u"le"_s, .value = u"|[+]Inf"_s, .regex = true}, {.label = u"quantile"_s, .value = {}}};
  if (!part.isEmpty())
    wanted.prepend({.label = u"__name__"_s, .value = u"(?i).*"_s + promString(part, true) + u".*"_s, .regex = true});
  const QString matcher = u'{' + ofOthers + u',' + selectorText({}, wanted + selector).mid(1);
  return u"label_replace(%1, \"%2\", \"%3\", \"\", \"\")"_s.arg(
      carryingName(expandQuery(matcher, {.workload = workload, .by = {}})), selectorLabel, QString::number(index));
}
}  // namespace

SeriesQuestion workloadSeriesQuestion(const ObjectRef &workload, const QString &part) {
  const QString frame =
      u"topk(%1, count without (%2) (%3))"_s.arg(QString::number(mostSeries), identityLabels().join(u", "_s), u"%1"_s);
  const QList<Selector> selectors = allSelectors();
  const qsizetype plain = selectorsOf(false).size();
  QStringList parts;
  QStringList quoted;
  for (qsizetype i = 0; i < selectors.size(); ++i)
    (i < plain ? parts : quoted).append(partFor(workload, part, selectors.at(i), i));
  return {.plain = framedQueries(frame, parts), .quoted = framedQueries(frame, quoted)};
}

QHash<QString, QString> metricTypes(const QByteArray &metadata) {
  QHash<QString, QString> types;
  const QJsonObject data = QJsonDocument::fromJson(metadata).object().value("data"_L1).toObject();
  for (auto metric = data.begin(); metric != data.end(); ++metric) {
    const QString type = metric.value().toArray().at(0).toObject().value("type"_L1).toString();
    if (!type.isEmpty())
      types.insert(metric.key(), type);
  }
  return types;
}

namespace {
using SeriesType = SeriesFamily::Type;

/// The rows of one metric's name, by the first selector that took some.
struct Named {
  qsizetype selector = -1;
  QList<StringMap> rows;
  double series = 0;
};

class FamilyMaker {
public:
  FamilyMaker(const FoundSeries &found, const QHash<QString, QString> &types) : m_types(types), m_selectors(allSelectors()) {
    for (qsizetype i = 0; i < found.labels.size(); ++i)
      add(found.labels.at(i), found.values.at(i));
  }

  [[nodiscard]] QList<SeriesFamily> families() const {
    QList<SeriesFamily> families;
    QSet<QString> seen;
    for (auto named = m_named.cbegin(); named != m_named.cend(); ++named) {
      SeriesFamily family = typed(named.key());
      if (seen.contains(family.name))
        continue;
      seen.insert(family.name);
      describe(family);
      families.append(family);
    }
    std::ranges::sort(families, {}, &SeriesFamily::name);
    return families;
  }

private:
  void add(StringMap labels, double series) {
    const qsizetype selector = labels.take(selectorLabel).toLongLong();
    Named &named = m_named[labels.value(u"__name__"_s)];
    if (named.selector >= 0 && selector > named.selector)
      return;
    if (selector < named.selector)
      named = {};
    named.selector = selector;
    named.rows.append(labels);
    named.series += series;
  }

  /// Of "x_bucket", "x_count" and "x_sum" that is "x".
  [[nodiscard]] SeriesFamily typed(const QString &name) const {
    for (const QString &part : {u"_bucket"_s, u"_count"_s, u"_sum"_s})
      if (const QString base = name.chopped(std::min(part.size(), name.size())); name.endsWith(part)) {
        if (m_named.contains(base + u"_bucket"_s))
          return {.name = base, .type = SeriesType::Histogram, .selector = {}, .labels = {}};
        if (m_named.contains(base + u"_count"_s) && m_named.contains(base + u"_sum"_s))
          return {.name = base, .type = SeriesType::Summary, .selector = {}, .labels = {}};
      }
    return {.name = name, .type = byName(name), .selector = {}, .labels = {}};
  }

  [[nodiscard]] SeriesType byName(const QString &name) const {
    static const QHash<QString, SeriesType> known{{u"counter"_s, SeriesType::Counter},
                                                  {u"gauge"_s, SeriesType::Gauge},
                                                  {u"histogram"_s, SeriesType::NativeHistogram},
                                                  {u"info"_s, SeriesType::Gauge},
                                                  {u"stateset"_s, SeriesType::Gauge}};
    return name.endsWith(u"_total"_s) ? SeriesType::Counter : known.value(m_types.value(name), SeriesType::Unknown);
  }

  void describe(SeriesFamily &family) const {
    Named named;
    for (const QString &part : {u"_count"_s, u"_bucket"_s, QString()})
      if (named.rows.isEmpty())
        named = m_named.value(family.name + part);
    family.series = static_cast<int>(named.series);
    family.selector = m_selectors.value(named.selector);
    family.labels = labelsOf(named.rows, family.selector);
  }

  [[nodiscard]] static QList<SeriesLabel> labelsOf(const QList<StringMap> &rows, const Selector &selector) {
    QMap<QString, QSet<QString>> values;
    for (const StringMap &labels : rows)
      for (auto label = labels.cbegin(); label != labels.cend(); ++label)
        values[label.key()].insert(label.value());
    for (const LabelMatcher &matcher : selector)
      values.remove(matcher.label);
    QList<SeriesLabel> labels;
    for (auto label = values.cbegin(); label != values.cend(); ++label) {
      if (isOfTarget(label.key()) || label->size() > mostValues)
        continue;
      QStringList sorted(label->cbegin(), label->cend());
      sorted.sort();
      labels.append({.name = label.key(), .values = sorted});
    }
    std::ranges::stable_sort(labels, {}, [](const SeriesLabel &label) {
      const qsizetype rank = outcomeLabels().indexOf(label.name);
      return rank < 0 ? outcomeLabels().size() : rank;
    });
    return labels;
  }

  const QHash<QString, QString> &m_types;
  const QList<Selector> m_selectors;
  QMap<QString, Named> m_named;
};
}  // namespace

SeriesAnswer workloadSeries(const FoundSeries &found, const QHash<QString, QString> &types) {
  SeriesAnswer answer{
      .families = FamilyMaker(found, types).families(), .isCut = found.largest >= mostSeries, .warnings = found.warnings};
  answer.warnings.removeDuplicates();
  return answer;
}

}  // namespace sternway::prometheus
