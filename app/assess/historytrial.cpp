// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/historytrial.h"

#include "assess/servicemetrics.h"
#include "core/format.h"
#include "core/utctime.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
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

/// What was read of a service, to be judged on a thread of the pool. A plain value.
struct ReadHistory {
  Matrix matrix;
  BaselineRule baseline;
  QList<qint64> deploys;  ///< times, ascending; those before \c from as well
  qint64 from = 0;
  qint64 to = 0;
  QHash<QString, MetricHistory> metrics;  ///< samples in any order
};

Situation situationOf(const ReadHistory &read, const TrialSpan &span, const std::optional<qint64> &deploy) {
  Situation situation;
  for (auto metric = read.metrics.cbegin(); metric != read.metrics.cend(); ++metric) {
    MetricHistory part = *metric;
    part.samples = samplesBetween(*metric, span.from, span.to);
    situation.metrics.insert(metric.key(), part);
    if (!deploy || !read.baseline.beforeLastDeploy || !metric->gap.isEmpty())
      continue;
    if (const auto mean = meanBetween(*metric, *deploy - read.baseline.window.count(), *deploy))
      situation.baselines.insert(metric.key(), *mean);
  }
  return situation;
}

QList<TrialSpan> spansOf(const ReadHistory &read) {
  QList<TrialSpan> spans{{.from = read.from, .to = 0, .situation = {}}};
  std::optional<qint64> deploy;  // that the span follows
  const auto end = [&](qint64 to) {
    spans.last().to = to;
    spans.last().situation = situationOf(read, spans.constLast(), deploy);
  };
  for (const qint64 at : read.deploys) {
    if (at > read.from) {
      end(at);
      spans.append({.from = at, .to = 0, .situation = {}});
    }
    deploy = at;
  }
  end(read.to + 1);
  spans.removeIf([](const TrialSpan &span) { return span.from >= span.to; });
  return spans;
}

void judge(QPromise<QList<RuleTrial>> &promise, ReadHistory read) {
  for (MetricHistory &history : read.metrics)
    std::ranges::sort(history.samples, {}, &Sample::time);
  promise.addResult(tryRules(read.matrix, spansOf(read), [&promise] { return promise.isCanceled(); }));
}

class HistoryRun final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::assess::HistoryRun)
public:
  HistoryRun(MetricsApi &metrics, milliseconds since, Call<HistoryTrial> *call)
      : QObject(call), m_metrics(metrics), m_since(since), m_call(call) {}
  ~HistoryRun() override { m_judging.cancel(); }

  /// \a now: what is known of the service now, its revisions measured over all of the time.
  void read(const Assessment &now) {
    m_now = now;
    m_trial.warnings = now.metrics.notes;
    if (now.metrics.cluster.isOpen())
      m_trial.warnings.append(now.metrics.cluster.why);
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
    readMetrics(m_metrics, metrics, scope, metricsOf(m_now.matrix), range, utcTime(end), this)
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
    warn();
    const QList<TrialDeploy> deploys = deploysOf();
    ReadHistory read{.matrix = m_now.matrix,
                     .baseline = m_now.runbook->baseline,
                     .deploys = {},
                     .from = m_trial.from.toMSecsSinceEpoch(),
                     .to = m_trial.to.toMSecsSinceEpoch(),
                     .metrics = std::exchange(m_metricsRead, {})};
    for (const TrialDeploy &deploy : deploys) {
      read.deploys.append(deploy.at.toMSecsSinceEpoch());
      if (deploy.at >= m_trial.from)
        m_trial.deploys.append(deploy);
    }
    connect(&m_judging, &QFutureWatcherBase::finished, this, [this] {
      m_trial.rules = m_judging.result();
      m_call->finish(m_trial);
    });
    m_judging.setFuture(QtConcurrent::run(judge, std::move(read)));
  }

  void warn() {
    const ConditionInputs inputs = inputsOf(m_now.matrix);
    if (const QStringList missing = missingOf(inputs); !missing.isEmpty())
      m_trial.warnings.append(tr("No history, so the rules that need it are unknown: %1").arg(missing.join(u", "_s)));
    if (!inputs.symptoms.isEmpty())
      m_trial.warnings.append(tr("Declared symptoms are not looked up: where a rule depends on them, it is unknown here"));
    if (!m_now.runbook->baseline.beforeLastDeploy && !inputs.baselines.isEmpty())
      m_trial.warnings.append(
          tr("A baseline that ends at a fixed time before now moves with it: comparisons with it are unknown here"));
  }

  /// What nobody kept, or measured.
  [[nodiscard]] QStringList missingOf(const ConditionInputs &inputs) const {
    QStringList names = inputs.metrics;
    names.removeIf([this](const QString &name) { return !m_metricsRead.value(name).samples.isEmpty(); });
    names += inputs.events.keys();
    if (inputs.alerts)
      names.append(u"alerts"_s);
    if (inputs.health)
      names.append(u"health"_s);
    QStringList titles;
    for (const QString &name : std::as_const(names))
      titles.append(metricTitle(name));
    return titles;
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

  MetricsApi &m_metrics;
  const milliseconds m_since;
  Call<HistoryTrial> *m_call;
  Assessment m_now;
  HistoryTrial m_trial;
  QHash<QString, MetricHistory> m_metricsRead;
  int m_pending = 0;
  QFutureWatcher<QList<RuleTrial>> m_judging;
};
}  // namespace

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
        if (now->metricsError)
          return guard->finish(tl::unexpected(*now->metricsError));
        run->read(*now);
      });
  return call;
}

const TrialDeploy *deployBefore(const HistoryTrial &trial, qint64 time) {
  const auto next = std::ranges::upper_bound(trial.deploys, utcTime(time), {}, &TrialDeploy::at);
  return next == trial.deploys.cbegin() ? nullptr : &*std::prev(next);
}

QString matchWords(const HistoryTrial &trial, const TrialPeriod &match) {
  const QString length = tr("for %1").arg(formatDuration(match.length()));
  const TrialDeploy *deploy = deployBefore(trial, match.from);
  return deploy ? tr("%1; %2 after revision %3")
                      .arg(length, formatDuration(milliseconds(match.from - deploy->at.toMSecsSinceEpoch())))
                      .arg(deploy->revision)
                : length;
}

QString tallyWords(const HistoryTrial &trial, const RuleTrial &rule) {
  const milliseconds unknown = lengthOf(rule.unknown);
  if (unknown >= milliseconds(trial.from.msecsTo(trial.to)))
    return tr("unknown all the time");
  const QString matched = rule.matches.isEmpty()
                              ? unknown.count() > 0 ? tr("no match where it could be evaluated") : tr("never matched")
                              : tr("matched %n time(s), %1 in all", nullptr, static_cast<int>(rule.matches.size()))
                                    .arg(formatDuration(lengthOf(rule.matches)));
  return unknown.count() > 0 ? tr("%1; unknown for %2").arg(matched, formatDuration(unknown)) : matched;
}

}  // namespace sternway::assess
