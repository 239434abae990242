// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/servicemetrics.h"

#include "assess/metricsbasis.h"
#include "core/format.h"
#include "core/promql.h"
#include "runbook/library.h"

#include <algorithm>
#include <memory>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
void put(ServiceMetrics &metrics, const MetricDefinition &definition) {
  const auto known = std::ranges::find(metrics.definitions, definition.name, &MetricDefinition::name);
  if (known == metrics.definitions.end())
    metrics.definitions.append(definition);
  else
    *known = definition;
}

MetricDefinition ofService(const ServiceMetrics &metrics, const QString &name, const QString &query) {
  MetricDefinition definition;
  if (const MetricDefinition *known = metrics.find(name))
    definition = *known;
  else
    definition.unit = usualUnit(name);
  definition.name = name;
  definition.query = query;
  definition.origin = u"runbook"_s;
  definition.gap.clear();
  return definition;
}

void addCheck(Matrix &matrix, const AutoCheck &check) {
  if (check.text.isEmpty())
    return;
  MatrixRow row;
  row.when = check.text;
  row.condition = check.condition;
  row.hold = check.hold;
  matrix.rows.append(row);
}

std::chrono::milliseconds resolution(const ServiceMetrics &metrics) {
  return metrics.scrapeInterval > 0ms ? metrics.scrapeInterval : std::chrono::milliseconds(15s);
}

}  // namespace

const RunbookService *serviceIn(const Runbook &runbook, const ObjectRef &workload) {
  const RunbookService *best = nullptr;
  for (const RunbookService &service : runbook.services)
    if (runbook::bindsTo(service, workload) && (!best || runbook::bindingRank(service) > runbook::bindingRank(*best)))
      best = &service;
  return best;
}

ServiceMetrics withRunbook(ServiceMetrics metrics, const Runbook &runbook, const ObjectRef &workload) {
  if (metrics.cluster.isOpen())
    return metrics;
  for (const MetricDefinition &definition : runbook.metrics)
    if (!definition.query.isEmpty())
      put(metrics, definition);
  if (const RunbookService *service = serviceIn(runbook, workload))
    for (auto query = service->metricQueries.cbegin(); query != service->metricQueries.cend(); ++query)
      put(metrics, ofService(metrics, query.key(), query.value()));
  if (hasOwnQueries(runbook, workload, {u"error_rate"_s}) && !hasOwnQueries(runbook, workload, {u"success_rate"_s}))
    metrics.definitions.removeIf([](const MetricDefinition &definition) { return definition.name == u"success_rate"; });
  return metrics;
}

bool hasOwnQueries(const Runbook &runbook, const ObjectRef &workload, const QStringList &metrics) {
  const RunbookService *service = serviceIn(runbook, workload);
  const auto brings = [&](const QString &metric) {
    return (service && service->metricQueries.contains(metric)) ||
           std::ranges::any_of(runbook.metrics, [&metric](const MetricDefinition &definition) {
             return definition.name == metric && !definition.query.isEmpty();
           });
  };
  return std::ranges::any_of(metrics, brings);
}

QStringList metricsToRead(const QStringList &names, const ServiceMetrics &metrics) {
  QStringList read = names;
  if (read.contains(u"success_rate"_s) && !metrics.find(u"success_rate"_s)) {
    read.removeAll(u"success_rate"_s);
    read.append(u"error_rate"_s);
  }
  read.removeDuplicates();
  return read;
}

QStringList fleetMetrics(const Matrix &matrix) {
  QStringList names = metricsOf(matrix) + QStringList{u"error_rate"_s, u"latency_p99"_s};
  names.removeDuplicates();
  for (const QString &fact : {u"rollout_stuck"_s, u"pods_failing"_s, u"pods_ready"_s, u"target_good"_s})
    names.removeAll(fact);
  return names;
}

void addDerived(QHash<QString, MetricHistory> &metrics) {
  if (metrics.contains(u"success_rate"_s) || !metrics.contains(u"error_rate"_s))
    return;
  MetricHistory history = metrics.value(u"error_rate"_s);
  for (Sample &sample : history.samples)
    sample.value = 1 - sample.value;
  history.gapLowers = !history.gapLowers;
  metrics.insert(u"success_rate"_s, history);
}

Matrix everythingJudged(const Runbook &runbook) {
  Matrix all = runbook.matrix;
  for (const QList<Checklist> &lists : {runbook.checklists, runbook.followUps})
    for (const Checklist &list : lists)
      for (const ChecklistItem &item : list.items)
        addCheck(all, item.check);
  addCheck(all, runbook.guard.check);
  return all;
}

std::chrono::milliseconds verdictRange(const Matrix &matrix) {
  std::chrono::milliseconds longest{0};
  for (const MatrixRow &row : matrix.rows)
    longest = std::max(longest, row.hold);
  return std::max<std::chrono::milliseconds>(2 * longest, 30min);
}

QueryScope queryScope(const ServiceMetrics &metrics, const ObjectRef &workload, const ContainerLimits &limits) {
  return {.workload = workload, .window = rateWindow(metrics.scrapeInterval), .by = {}, .limits = limits};
}

QStringList replicaSetsOf(const Workload &workload, const History &history) {
  QStringList names;
  for (const Revision &revision : history.revisions)
    if (workload.ref.kind == Kind::Deployment)
      names << revision.name;
  return names;
}

QString unsettledWords(const Alert &alert) {
  if (!alert.silenceProblem.isEmpty())
    return tr("Alert %1 fires; whether it is silenced is not known: %2").arg(alert.name, alert.silenceProblem);
  QStringList said;
  for (auto label = alert.labels.cbegin(); label != alert.labels.cend(); ++label)
    if (label.key().contains("cluster"_L1))
      said << label.key() + u'=' + *label;
  return tr("Alert %1 carries %2; Sternway cannot tell whether that is this cluster, so it is not counted. If this source "
            "holds one cluster only, set --cluster-label none; if your series carry the label too, set --cluster-label %2")
      .arg(alert.name, said.join(u", "_s));
}

QList<MetricQuestion> questionsOf(const MetricsWish &wish) {
  QList<MetricQuestion> questions;
  const auto step = limitedStep(wish.range, resolution(wish.metrics));
  for (const QString &name : metricsToRead(wish.names, wish.metrics))
    if (const MetricDefinition *definition = wish.metrics.find(name); definition && !definition->query.isEmpty())
      questions.append(
          {.definition = *definition, .query = expandQuery(definition->query, wish.scope), .range = wish.range, .step = step});
  return questions;
}

void addReading(MetricReadings &readings, const MetricQuestion &question, const Result<MetricsAnswer> &answer) {
  const MetricDefinition &definition = question.definition;
  const QString title = metricTitle(definition.name);
  if (!answer) {
    readings.warnings.append(tr("No data for %1: %2").arg(title, answer.error().message));
    return;
  }
  readings.warnings += answer->warnings + answer->notes;
  if (answer->histograms > 0) {
    readings.warnings.append(tr("The query for %1 gives native histograms, which are no numbers: take histogram_quantile(), "
                                "histogram_count() or histogram_sum() of them (%2)")
                                 .arg(title, definition.query));
    return;
  }
  if (answer->series.size() > 1) {
    readings.warnings.append(tr("The query for %1 gives %2 series instead of one: correct it (%3)")
                                 .arg(title)
                                 .arg(answer->series.size())
                                 .arg(definition.query));
    return;
  }
  MetricHistory history;
  history.step = question.step;
  history.staleAfter = std::max<std::chrono::milliseconds>(3 * question.step, 10s);
  history.gap = answer->warnings.join(u"; "_s);
  addGap(history, definition.gap);
  history.gapLowers = gapLowers(definition);
  if (!answer->series.isEmpty())
    history.samples = answer->series.constFirst().samples;
  readings.histories.insert(definition.name, history);
}

Call<MetricReadings> *readMetrics(MetricsApi &api, const ServiceMetrics &metrics, const QueryScope &scope,
                                  const QStringList &names, std::chrono::milliseconds range, const QDateTime &now,
                                  QObject *context) {
  struct State {
    MetricReadings readings;
    qsizetype pending = 0;
  };
  const QList<MetricQuestion> questions = questionsOf({.metrics = metrics, .scope = scope, .names = names, .range = range});
  if (questions.isEmpty())
    return Call<MetricReadings>::finished(context, MetricReadings{});

  auto *call = new Call<MetricReadings>(context);
  const auto state = std::make_shared<State>();
  state->pending = questions.size();
  for (const MetricQuestion &question : questions)
    api.queryRange(question.query, now.addMSecs(-question.range.count()), now, question.step, call)
        ->then([state, question, guard = QPointer(call)](const Result<MetricsAnswer> &answer) {
          addReading(state->readings, question, answer);
          if (--state->pending > 0 || !guard)
            return;
          addDerived(state->readings.histories);
          guard->finish(state->readings);
        });
  return call;
}

}  // namespace sternway::assess
