// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessormetrics.h"

#include "assess/runbookmetrics.h"
#include "core/format.h"
#include "core/promql.h"
#include "core/text.h"

#include <algorithm>
#include <memory>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
std::chrono::milliseconds resolution(const ServiceMetrics &metrics) {
  return metrics.scrapeInterval > 0ms ? metrics.scrapeInterval : std::chrono::milliseconds(15s);
}

void addReading(MetricReadings &readings, const MetricDefinition &definition, std::chrono::milliseconds step,
                const Result<MetricsAnswer> &answer) {
  const QString title = metricTitle(definition.name);
  if (!answer) {
    readings.warnings.append(tr("No data for %1: %2").arg(title, answer.error().message));
    return;
  }
  readings.warnings += answer->warnings;
  if (answer->series.size() > 1) {
    readings.warnings.append(tr("The query for %1 gives %2 series instead of one: correct it (%3)")
                                 .arg(title)
                                 .arg(answer->series.size())
                                 .arg(definition.query));
    return;
  }
  MetricHistory history;
  history.step = step;
  history.staleAfter = std::max<std::chrono::milliseconds>(3 * step, 10s);
  if (!answer->series.isEmpty())
    history.samples = answer->series.constFirst().samples;
  readings.histories.insert(definition.name, history);
}
}  // namespace

std::chrono::milliseconds verdictRange(const Matrix &matrix) {
  std::chrono::milliseconds longest{0};
  for (const MatrixRow &row : matrix.rows)
    longest = std::max(longest, row.hold);
  return std::max<std::chrono::milliseconds>(2 * longest, 30min);
}

QueryScope queryScope(const ServiceMetrics &metrics, const ObjectRef &workload, const ContainerLimits &limits) {
  return {.workload = workload, .window = rateWindow(metrics.scrapeInterval), .by = {}, .limits = limits};
}

Call<MetricReadings> *readMetrics(MetricsApi &api, const ServiceMetrics &metrics, const QueryScope &scope,
                                  const QStringList &names, std::chrono::milliseconds range, const QDateTime &now,
                                  QObject *context) {
  struct State {
    MetricReadings readings;
    int pending = 0;
  };
  QList<MetricDefinition> wanted;
  for (const QString &name : metricsToRead(names, metrics))
    if (const MetricDefinition *definition = metrics.find(name); definition && !definition->query.isEmpty())
      wanted.append(*definition);
  if (wanted.isEmpty())
    return Call<MetricReadings>::finished(context, MetricReadings{});

  auto *call = new Call<MetricReadings>(context);
  const auto state = std::make_shared<State>();
  state->pending = static_cast<int>(wanted.size());
  const auto step = limitedStep(range, resolution(metrics));
  for (const MetricDefinition &definition : wanted)
    api.queryRange(expandQuery(definition.query, scope), now.addMSecs(-range.count()), now, step, call)
        ->then([state, definition, step, guard = QPointer(call)](const Result<MetricsAnswer> &answer) {
          addReading(state->readings, definition, step, answer);
          if (--state->pending > 0 || !guard)
            return;
          addDerived(state->readings.histories);
          guard->finish(state->readings);
        });
  return call;
}

}  // namespace sternway
