// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"

#include "assess/fleetfacts.h"
#include "assess/fleethealth.h"
#include "assess/podnamesake.h"
#include "assess/servicemetrics.h"
#include "core/declarations.h"
#include "core/format.h"
#include "core/metrics.h"
#include "core/promql.h"

namespace sternway::assess {

using namespace Qt::StringLiterals;

namespace {
/// Notes the share and forgets what is older than six hours.
void notePodsReady(AssessmentMemory &memory, double share, const QDateTime &now) {
  constexpr qint64 remembered = std::chrono::milliseconds(std::chrono::hours(6)).count();
  const qint64 time = now.toMSecsSinceEpoch();
  memory.podsReady.append({time, share});
  while (memory.podsReady.constFirst().time < time - remembered)
    memory.podsReady.removeFirst();
}

/// One assessment under way: reads workload → history, pods, alerts and discovery together → metrics and health together →
/// baselines → judges. A child of its call, so that it ends with it.
class AssessmentRun final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::assess::AssessmentRun)
public:
  AssessmentRun(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook, AssessorOptions options,
                Call<Assessment> *call)
      : QObject(call),
        m_cluster(cluster),
        m_metrics(metrics),
        m_clock(clock),
        m_options(std::move(options)),
        m_call(call),
        m_judged(everythingJudged(*runbook)),
        m_needs(inputsOf(m_judged)) {
    m_assessment.runbook = std::move(runbook);
    m_assessment.matrix = m_assessment.runbook->matrix;
  }

  void start(const ObjectRef &workload) {
    m_cluster.workload(workload, this)->then([this](const Result<Workload> &read) {
      if (!read)
        return stop(read.error());
      m_assessment.workload = *read;
      readMore();
    });
  }

private:
  enum class Stage { Reading, Measuring, Comparing };

  void readMore() {
    m_pending = 5;
    m_cluster.history(m_assessment.workload, this)->then([this](const Result<History> &history) {
      if (!history)
        return stop(history.error());
      m_assessment.history = *history;
      m_assessment.warnings += history->warnings;
      onePartDone();
    });
    m_cluster.pods(m_assessment.workload, this)->then([this](const Result<QList<Pod>> &pods) {
      if (pods)
        m_pods = *pods;
      else
        warn(tr("The pods cannot be read: %1").arg(pods.error().message));
      onePartDone();
    });
    podDoubt(m_cluster, m_assessment.workload.ref, this)->then([this](const Result<QString> &doubt) {
      m_podDoubt = *doubt;
      onePartDone();
    });
    readHealth();
    discover();
  }

  /// Before the time that is judged for, so that what the endpoints say is known then.
  void readHealth() {
    const QStringList urls = healthUrls(m_assessment.runbook, m_assessment.workload.ref);
    if (!m_options.probe || !m_needs.health || !m_options.health.samples.isEmpty())
      return onePartDone();
    if (const QString why = whyHealthIsNotAsked(m_options.probe, urls, m_options.accepted); !why.isEmpty())
      warn(why);
    lookAtHealth(*m_options.probe, m_clock, urls, m_options.accepted, this)->then([this](const Result<MetricHistory> &history) {
      m_options.health = history.value_or(MetricHistory{});
      onePartDone();
    });
  }

  /// After the discovery, which finds out of which cluster they have to be.
  void readAlerts() {
    if (!m_metrics || !m_needs.alerts)
      return onePartDone();
    m_metrics->alerts(this)->then([this](const Result<AlertsAnswer> &answer) {
      if (answer) {
        m_assessment.situation.alerts = alertsOf(m_assessment.workload.ref, answer->alerts);
        m_assessment.situation.suppressed = alertsOf(m_assessment.workload.ref, answer->suppressed);
        m_assessment.situation.unsettled = alertsOf(m_assessment.workload.ref, answer->unsettled);
        for (const Alert &alert : std::as_const(m_assessment.situation.unsettled))
          warn(unsettledWords(alert));
        for (const QString &warning : answer->warnings)
          warn(warning);
      } else {
        warn(tr("The alerts cannot be read: %1").arg(answer.error().message));
      }
      onePartDone();
    });
  }

  void discover() {
    if (!m_metrics) {
      m_unavailable = tr("no Prometheus is configured");
      warn(tr("No Prometheus is configured: nothing is measured"));
      return readAlerts();
    }
    m_metrics->discover(m_assessment.workload.ref, this)->then([this](const Result<ServiceMetrics> &found) {
      if (!found) {
        m_unavailable = tr("the metrics cannot be read");
        m_assessment.metricsError = found.error();
        warn(found.error().message);
      } else if (found->cluster.isOpen()) {
        const bool isSilent = found->problem && found->cluster.values.isEmpty();  // it has not said anything of clusters
        m_unavailable =
            isSilent ? tr("the metrics cannot be read") : tr("its series cannot be told from those of another cluster");
        m_assessment.metricsError = found->problem;
        if (found->problem)
          warn(found->problem->message);
        if (!isSilent)
          warn(found->cluster.why);
      } else if (found->requestRate.isEmpty() && m_options.overrides.isEmpty() && m_assessment.runbook->metrics.isEmpty()) {
        m_unavailable = tr("no request metrics were found for it");
        warn(tr("Prometheus at %1 has no request metrics of %2 under the usual names: choose from its series in the window, or "
                "give their queries in the runbook")
                 .arg(m_metrics->source(), m_assessment.workload.ref.name));
        if (!found->lookedFor.isEmpty())
          warn(found->lookedFor);
      }
      for (const QString &note : found ? found->notes : QStringList())
        warn(note);
      // What the operator corrected can be asked even where discovery fails.
      m_assessment.metrics = withOverrides(
          withRunbook(found.value_or(ServiceMetrics{}), *m_assessment.runbook, m_assessment.workload.ref), m_options.overrides);
      readAlerts();
    });
  }

  void onePartDone() {
    if (--m_pending > 0 || m_call->isFinished())
      return;
    switch (m_stage) {
      case Stage::Reading: return measure();
      case Stage::Measuring: return compare();
      case Stage::Comparing: return judge();
    }
  }

  QueryScope scope() const {
    return queryScope(m_assessment.metrics, m_assessment.workload.ref, limitsOf(m_assessment.workload.podTemplate));
  }

  void measure() {
    m_stage = Stage::Measuring;
    doubtPods();
    m_assessment.at = m_clock.now();
    m_begin = beginOf(m_assessment.workload, m_assessment.history);
    m_scope = healthScope(m_assessment.metrics, m_assessment.workload, m_assessment.at,
                          lookBackSince(m_begin, m_assessment.at, m_options.lookBack));
    if (m_unavailable.isEmpty() && m_scope.source == HealthSource::None)
      m_unavailable = tr("no request metrics were found for it");
    if (!m_metrics)
      return judge();
    m_pending = 2;
    m_assessment.basis = metricsBasis(m_assessment.metrics, m_pods, m_assessment.at);
    tellOthersSeries();
    for (const QString &warning : queryWarnings(m_assessment.metrics, m_needs.metrics, scope(), m_assessment.workload.ref))
      warn(warning);
    QueryScope now = scope();
    now.replicaSets = replicaSetsOf(m_assessment.workload, m_assessment.history);
    readMetrics(*m_metrics, m_assessment.metrics, now, m_needs.metrics, verdictRange(m_judged), m_assessment.at, this)
        ->then([this](const Result<MetricReadings> &readings) {
          takeReadings(*readings);
          onePartDone();
        });
    askHealth();
  }

  void doubtPods() {
    if (m_podDoubt.isEmpty())
      return;
    warn(m_podDoubt);
    m_assessment.metrics = withoutPods(m_assessment.metrics, m_podDoubt);
    if (m_unavailable.isEmpty() && m_assessment.metrics.requestRate.isEmpty())
      m_unavailable = tr("its pods may be another workload's");
  }

  /// The same release in another cluster has ReplicaSets of the same names.
  void tellOthersSeries() {
    if (!m_assessment.basis.isOthers)
      return;
    m_unavailable = tr("none of its pods has series");
    warn(tr("The request metrics found for %1 are of none of its pods, of another cluster perhaps or of pods that are gone: they "
            "are not counted")
             .arg(m_assessment.workload.ref.name));
  }

  void takeReadings(const MetricReadings &readings) {
    QHash<QString, MetricHistory> &histories = m_assessment.situation.metrics;
    histories = readings.histories;
    for (const QString &warning : readings.warnings)
      warn(warning);
    for (const MetricHistory &history : std::as_const(histories)) {
      if (!history.gap.isEmpty() && !m_assessment.basis.gaps.contains(history.gap))
        m_assessment.basis.gaps.append(history.gap);
      if (!history.samples.isEmpty())
        m_assessment.metricsError.reset();
    }
    addPodGaps(histories, m_assessment.metrics, m_assessment.basis);
  }

  void askHealth() {
    const QList<HealthQuery> queries =
        m_unavailable.isEmpty() ? revisionQueries(m_assessment.metrics, m_scope) : QList<HealthQuery>();
    const QString key = queries.isEmpty() ? QString() : revisionsKey(m_assessment.history, m_assessment.metrics, m_scope);
    if (const RevisionMemory &known = m_options.memory->revisions; known.isFresh(key, m_assessment.at, m_options.revisionAge)) {
      m_scope = known.scope;
      m_answers = known.answers;
      return onePartDone();
    }
    m_revisionsKey = key;
    m_pending += static_cast<int>(queries.size());
    for (const HealthQuery &query : queries) {
      Call<MetricsAnswer> *call = query.step.count() > 0
                                      ? m_metrics->queryRange(query.promql, query.from, query.to, query.step, this)
                                      : m_metrics->query(query.promql, query.to, this);
      call->then([this, id = query.id](const Result<MetricsAnswer> &answer) {
        if (answer) {
          m_answers.insert(id, *answer);
          for (const QString &warning : answer->warnings + answer->notes)
            warn(warning);
        } else {
          // Half the numbers would make a bad revision look good.
          m_unavailable = tr("the metrics cannot be read");
          warn(tr("Revisions cannot be measured: %1").arg(answer.error().message));
        }
        onePartDone();
      });
    }
    onePartDone();  // the part that asks
  }

  /// A baseline is read once for every change of the revision.
  void compare() {
    m_stage = Stage::Comparing;
    if (!m_revisionsKey.isEmpty() && m_unavailable.isEmpty())
      m_options.memory->revisions = {m_revisionsKey, m_assessment.at, m_scope, m_answers};
    m_numbers = measureRevisions(m_assessment.history, m_scope, m_answers);
    const Revision *current = m_assessment.history.current();
    const QDateTime served = current ? m_numbers.value(current->uid).liveFrom : QDateTime();
    m_baseline = baselineWindow(m_assessment.runbook->baseline, m_assessment.history,
                                changeTime(m_assessment.history, m_pods, served), m_assessment.at, m_begin);
    if (!m_needs.baselines.isEmpty() && !m_baseline.isKnown())
      warn(tr(
          "No baseline is known: nothing of this workload served before, or when the current revision went live cannot be told"));
    const QStringList wanted = m_options.memory->baselines.wanted(m_needs.baselines, m_baseline, m_assessment.at);
    if (wanted.isEmpty())
      return judge();
    m_pending = 1;
    readBaselines(*m_metrics, m_assessment.metrics, scope(), wanted, m_baseline, this)
        ->then([this](const Result<BaselineReadings> &readings) {
          m_options.memory->baselines.take(*readings, m_baseline, m_assessment.at);
          onePartDone();
        });
  }

  void judge() {
    Situation &situation = m_assessment.situation;
    situation.baselines = m_options.memory->baselines.values(m_baseline);
    const auto missing = m_options.memory->baselines.missing(m_baseline);
    for (const QString &reason : missing)
      warn(reason);
    const RolloutFacts facts = rolloutFacts(m_assessment.workload, m_assessment.history, m_pods, m_assessment.at);
    judgeHealth(facts);
    addFacts(facts);
    addTold();
    m_assessment.verdict = evaluate(m_assessment.matrix, situation, m_assessment.at);
    m_call->finish(m_assessment);
  }

  /// What the cluster tells of the rollout and its pods, and of the target.
  void addFacts(const RolloutFacts &facts) {
    Situation &situation = m_assessment.situation;
    const QDateTime now = m_assessment.at;
    AssessmentMemory &memory = *m_options.memory;
    if (facts.ready)
      notePodsReady(memory, *facts.ready, now);
    situation.metrics.insert(factMetrics(facts, now, memory.podsReady));
    situation.scaledToZero = facts.scaledToZero;
    if (m_unavailable.isEmpty())
      situation.metrics.insert(u"target_good"_s, stateSince(m_assessment.lastKnownGood ? 1 : 0, now));
    const auto window = m_needs.events.constFind(u"pod_crashes"_s);
    if (window == m_needs.events.cend())
      return;
    const Revision *current = m_assessment.history.current();
    if (m_pods)
      memory.crashes.see(*m_pods, {}, current ? current->templateHash : QString(), now);
    if (m_pods)
      situation.events.insert(u"pod_crashes"_s, memory.crashes.history(now, *window));
  }

  /// What people told: declared symptoms, reports of users; and what the health endpoints said.
  void addTold() {
    Situation &situation = m_assessment.situation;
    situation.declared = declaredIn(m_options.incident);
    situation.events.insert(u"user_reports"_s, userReportsIn(m_options.incident, m_assessment.at));
    situation.health = m_options.health;
  }

  void applyMarks() {
    const History &history = m_assessment.history;
    m_assessment.doNotUse = marksThatHold(m_options.marks, history, m_pods.value_or(QList<Pod>()));
    for (auto mark = m_assessment.doNotUse.cbegin(); mark != m_assessment.doNotUse.cend(); ++mark) {
      m_options.knownBad.insert(mark.key(), markWords(*mark));
      if (const Revision *current = history.current(); current && current->uid == mark.key())
        warn(tr("Revision %1 runs, which is %2").arg(QString::number(current->number), markWords(*mark)));
    }
  }

  void judgeHealth(const RolloutFacts &facts) {
    applyMarks();
    const MetricsBasis &basis = m_assessment.basis;
    const HealthContext context{.unavailable = m_unavailable,
                                .gap = gapOf(m_answers),
                                .currentGap = basis.without.isEmpty() ? QString() : podGap(basis.without.size(), basis.pods),
                                .currentFault = facts.fault,
                                .known = m_options.knownBad,
                                .baselines = m_assessment.situation.baselines};
    m_assessment.health = judgeRevisions(m_assessment.history, m_scope, m_numbers, m_assessment.matrix, context);
    m_assessment.lastKnownGood = lastKnownGood(m_assessment.history, m_assessment.health);
    if (m_assessment.lastKnownGood)
      return;
    const QList<Revision> &revisions = m_assessment.history.revisions;
    const auto before = std::find_if(revisions.crbegin(), revisions.crend(), [](const Revision &each) { return !each.current; });
    if (before == revisions.crend())
      warn(tr("There is no other revision to go back to"));
    else
      warn(tr("No earlier revision is known to be good. The previous revision, %1 (%2), %3")
               .arg(QString::number(before->number), before->images.join(u", "_s), standingOf(*before)));
  }

  [[nodiscard]] QString standingOf(const Revision &revision) const {
    const auto health = std::ranges::find(m_assessment.health, revision.uid, &RevisionHealth::revisionUid);
    const QString why = health == m_assessment.health.cend() ? QString() : health->reason;
    if (why.isEmpty())
      return tr("has no measurements");
    return (health->health == Health::Bad ? tr("was bad: %1") : tr("cannot be judged: %1")).arg(why);
  }

  void warn(const QString &text) {
    if (!m_assessment.warnings.contains(text))
      m_assessment.warnings.append(text);
  }

  void stop(const Error &error) { m_call->finish(tl::unexpected(error)); }

  ClusterApi &m_cluster;
  MetricsApi *m_metrics;
  Clock &m_clock;
  AssessorOptions m_options;
  Call<Assessment> *m_call;
  Matrix m_judged;          ///< every condition that is to be known
  ConditionInputs m_needs;  ///< of m_judged
  Assessment m_assessment;
  std::optional<QList<Pod>> m_pods;
  HealthScope m_scope;
  HealthAnswers m_answers;
  QString m_revisionsKey;  ///< of what is measured now; empty: nothing is
  QHash<QString, RevisionNumbers> m_numbers;
  BaselineWindow m_baseline;
  QDateTime m_begin;      ///< see beginOf()
  QString m_podDoubt;     ///< see podDoubt()
  QString m_unavailable;  ///< why revisions cannot be measured
  int m_pending = 0;
  Stage m_stage = Stage::Reading;
};
}  // namespace

Call<Assessment> *assess(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook, AssessorOptions options,
                         const ObjectRef &workload, QObject *context) {
  if (!options.memory)
    options.memory = std::make_shared<AssessmentMemory>();
  auto *call = new Call<Assessment>(context);
  (new AssessmentRun(cluster, metrics, clock, std::move(runbook), std::move(options), call))->start(workload);
  return call;
}

}  // namespace sternway::assess
