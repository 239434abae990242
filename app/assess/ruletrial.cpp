// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ruletrial.h"

#include "assess/servicemetrics.h"
#include "core/conditiontruth.h"
#include "core/format.h"

#include <QPointer>

#include <algorithm>
#include <cmath>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
/// From a time on.
struct TruthSince {
  qint64 time = 0;
  Truth truth = Truth::Unknown;
};

/// What people declared is not known here: what would be another with every symptom declared is unknown.
Truth truthAt(const ConditionNode &condition, const ConditionTruth &none, const ConditionTruth &all, qint64 time) {
  const Truth truth = none.at(condition, time);
  return all.at(condition, time) == truth ? truth : Truth::Unknown;
}

QList<TruthSince> truthsOf(const ConditionNode &condition, const QList<TrialSpan> &spans) {
  QList<TruthSince> truths;
  const QStringList symptoms = inputsOf(condition).symptoms;
  for (const TrialSpan &span : spans) {
    Situation declared = span.situation;
    for (const QString &symptom : symptoms)
      declared.declared.insert(symptom, QDateTime::fromMSecsSinceEpoch(span.from, Qt::UTC));
    const ConditionTruth judge(span.situation, span.to - 1);
    const ConditionTruth judgeDeclared(declared, span.to - 1);
    QList<qint64> times = judge.changes(condition);
    times.removeIf([&span](qint64 time) { return time <= span.from; });
    times.prepend(span.from);
    for (const qint64 time : std::as_const(times))
      if (const Truth truth = truthAt(condition, judge, judgeDeclared, time);
          truths.isEmpty() || truths.constLast().truth != truth)
        truths.append({time, truth});
  }
  return truths;
}

RuleTrial trialOf(int index, const MatrixRow &row, const QList<TrialSpan> &spans) {
  RuleTrial trial{.row = index, .matches = {}};
  const QList<TruthSince> truths = truthsOf(row.condition, spans);
  for (qsizetype i = 0; i < truths.size(); ++i) {
    const qint64 from = truths.at(i).time;
    const qint64 to = i + 1 < truths.size() ? truths.at(i + 1).time : spans.constLast().to;
    if (truths.at(i).truth == Truth::Unknown)
      trial.unknown += milliseconds(to - from);
    if (truths.at(i).truth != Truth::True || to - from < row.hold.count())
      continue;
    trial.matches.append({from + row.hold.count(), to});
    trial.matched += milliseconds(to - from) - row.hold;
  }
  return trial;
}

/// Those that the situation can need between two times.
QList<Sample> samplesBetween(const MetricHistory &history, qint64 from, qint64 to) {
  const auto first = std::ranges::lower_bound(history.samples, from - history.staleAfter.count(), {}, &Sample::time);
  const auto last = std::ranges::lower_bound(history.samples, to, {}, &Sample::time);
  return {first, last};
}

/// The mean of what was measured; nothing where there is none.
std::optional<double> meanBetween(const MetricHistory &history, qint64 from, qint64 to) {
  double sum = 0;
  int count = 0;
  for (const Sample &sample : samplesBetween(history, from + history.staleAfter.count(), to))
    if (std::isfinite(sample.value)) {
      sum += sample.value;
      ++count;
    }
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

class HistoryRun final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::assess::HistoryRun)
public:
  HistoryRun(MetricsApi &metrics, milliseconds since, Call<HistoryTrial> *call)
      : QObject(call), m_metrics(metrics), m_since(since), m_call(call) {}

  /// \a now: what is known of the service now, its revisions measured over all of the time.
  void read(const Assessment &now) {
    if (now.metricsError && now.metricsError->kind != ErrorKind::Invalid)
      return m_call->finish(tl::unexpected(*now.metricsError));
    m_now = now;
    m_trial.warnings = now.warnings;
    m_trial.service = now.workload.ref;
    m_trial.runbook = now.runbook;
    m_trial.to = now.at;
    m_trial.from = now.at.addMSecs(-m_since.count());
    m_trial.step = stepOf(now.metrics);
    // Enough of before to know the baseline of a deploy at the beginning.
    const qint64 begin = m_trial.from.toMSecsSinceEpoch() - now.runbook->baseline.window.count();
    const qint64 length = mostPoints * m_trial.step.count();
    for (qint64 end = m_trial.to.toMSecsSinceEpoch(); end > begin; end -= length + m_trial.step.count())
      readRange(milliseconds(std::min(length, end - begin)), end);
    // What is live at the beginning is compared with what was before its deploy, however long that is ago.
    std::optional<qint64> deploy;
    for (const TrialDeploy &each : deploysOf())
      if (each.at < m_trial.from)
        deploy = each.at.toMSecsSinceEpoch();
    if (deploy && now.runbook->baseline.beforeLastDeploy && *deploy < begin && !inputsOf(now.matrix).baselines.isEmpty())
      readRange(std::min(now.runbook->baseline.window, milliseconds(length)), *deploy);
  }

private:
  static constexpr qint64 mostPoints = 10'000;
  /// so many points a metric are read within a few seconds.
  static constexpr qint64 mostLooks = 45'000;

  [[nodiscard]] milliseconds stepOf(const ServiceMetrics &metrics) const {
    const milliseconds scrape = metrics.scrapeInterval > 0ms ? metrics.scrapeInterval : milliseconds(15s);
    const milliseconds least = std::chrono::ceil<std::chrono::seconds>(m_since / mostLooks);
    return std::max(scrape, least);
  }

  void readRange(milliseconds range, qint64 end) {
    ServiceMetrics metrics = m_now.metrics;
    metrics.scrapeInterval = m_trial.step;
    const QueryScope scope = queryScope(m_now.metrics, m_now.workload.ref, limitsOf(m_now.workload.podTemplate));
    ++m_pending;
    readMetrics(m_metrics, metrics, scope, metricsOf(m_now.matrix), range, QDateTime::fromMSecsSinceEpoch(end, Qt::UTC), this)
        ->then([this](const Result<MetricReadings> &readings) { take(*readings); });
  }

  void take(const MetricReadings &readings) {
    for (auto part = readings.histories.cbegin(); part != readings.histories.cend(); ++part) {
      MetricHistory &whole = m_metricsRead[part.key()];
      const MetricHistory known = whole;
      whole = *part;
      whole.samples += known.samples;
      if (whole.gap.isEmpty())
        whole.gap = known.gap;
    }
    for (const QString &warning : readings.warnings)
      if (!m_trial.warnings.contains(warning))
        m_trial.warnings.append(warning);
    if (--m_pending == 0)
      finish();
  }

  void finish() {
    for (MetricHistory &history : m_metricsRead)
      std::ranges::sort(history.samples, {}, &Sample::time);
    const QList<TrialDeploy> deploys = deploysOf();
    for (const TrialDeploy &deploy : deploys)
      if (deploy.at >= m_trial.from)
        m_trial.deploys.append(deploy);
    m_trial.rules = tryRules(m_now.matrix, spansOf(deploys));
    if (!inputsOf(m_now.matrix).symptoms.isEmpty())
      m_trial.warnings.append(tr("Declared symptoms are not looked up: where a rule depends on them, it is unknown here"));
    if (!m_now.runbook->baseline.beforeLastDeploy && !inputsOf(m_now.matrix).baselines.isEmpty())
      m_trial.warnings.append(
          tr("A baseline that ends at a fixed time before now moves with it: comparisons with it are unknown here"));
    m_call->finish(m_trial);
  }

  /// When revisions went live: as measured, else when their template was first seen.
  [[nodiscard]] QList<TrialDeploy> deploysOf() const {
    QList<TrialDeploy> deploys;
    for (const Revision &revision : m_now.history.revisions) {
      const auto health = std::ranges::find(m_now.health, revision.uid, &RevisionHealth::revisionUid);
      const bool isMeasured = health != m_now.health.cend() && health->liveFrom > m_trial.from;
      const QDateTime at = isMeasured ? health->liveFrom : revision.created;
      if (at.isValid() && at < m_trial.to)
        deploys.append({.at = at, .revision = revision.number, .image = revision.images.value(0)});
    }
    std::ranges::sort(deploys, {}, &TrialDeploy::at);
    return deploys;
  }

  [[nodiscard]] QList<TrialSpan> spansOf(const QList<TrialDeploy> &deploys) const {
    const qint64 begin = m_trial.from.toMSecsSinceEpoch();
    QList<TrialSpan> spans{{.from = begin, .to = 0, .situation = {}}};
    std::optional<qint64> deploy;  // that the span follows
    const auto end = [&](qint64 to) {
      spans.last().to = to;
      spans.last().situation = situationOf(spans.constLast(), deploy);
    };
    for (const TrialDeploy &each : deploys) {
      const qint64 at = each.at.toMSecsSinceEpoch();
      if (at > begin) {
        end(at);
        spans.append({.from = at, .to = 0, .situation = {}});
      }
      deploy = at;
    }
    end(m_trial.to.toMSecsSinceEpoch() + 1);
    spans.removeIf([](const TrialSpan &span) { return span.from >= span.to; });
    return spans;
  }

  [[nodiscard]] Situation situationOf(const TrialSpan &span, const std::optional<qint64> &deploy) const {
    Situation situation;
    const BaselineRule &rule = m_now.runbook->baseline;
    for (auto metric = m_metricsRead.cbegin(); metric != m_metricsRead.cend(); ++metric) {
      MetricHistory part = *metric;
      part.samples = samplesBetween(*metric, span.from, span.to);
      situation.metrics.insert(metric.key(), part);
      if (!deploy || !rule.beforeLastDeploy)
        continue;
      if (const auto mean = meanBetween(*metric, *deploy - rule.window.count(), *deploy))
        situation.baselines.insert(metric.key(), *mean);
    }
    return situation;
  }

  MetricsApi &m_metrics;
  const milliseconds m_since;
  Call<HistoryTrial> *m_call;
  Assessment m_now;
  HistoryTrial m_trial;
  QHash<QString, MetricHistory> m_metricsRead;
  int m_pending = 0;
};
}  // namespace

QList<RuleTrial> tryRules(const Matrix &matrix, const QList<TrialSpan> &spans) {
  QList<RuleTrial> trials;
  for (int i = 0; i < matrix.rows.size() && !spans.isEmpty(); ++i)
    trials.append(trialOf(i, matrix.rows.at(i), spans));
  return trials;
}

Call<HistoryTrial> *tryOnHistory(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, const RunbookPtr &runbook,
                                 const QMap<QString, QString> &overrides, const ObjectRef &workload, milliseconds since,
                                 QObject *context) {
  if (!metrics)
    return Call<HistoryTrial>::finished(
        context, fail(ErrorKind::Unsupported, tr("No Prometheus is configured, so there is no history to try the rules on"),
                      tr("Pass --prometheus URL.")));
  auto *call = new Call<HistoryTrial>(context);
  auto *run = new HistoryRun(*metrics, since, call);
  assess(cluster, metrics, clock, runbook, {.overrides = overrides, .lookBack = since}, workload, call)
      ->then([run, guard = QPointer(call)](const Result<Assessment> &now) {
        if (!guard)
          return;
        if (!now)
          return guard->finish(tl::unexpected(now.error()));
        run->read(*now);
      });
  return call;
}

}  // namespace sternway::assess
