// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/helm/rollback.h"

#include "core/format.h"
#include "core/stepdescriptor.h"
#include "steps/helm/rollbackfacts.h"
#include "steps/kubernetes/plannedbase.h"

#include <algorithm>
#include <ranges>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// What Helm has to say in the end comes before it is killed.
constexpr auto lastWordsOfHelm = 15s;
/// How long the cluster may stay away before what became of a rollback counts as unknown.
constexpr auto releasePatience = 5min;
/// Between the clock of the journal and Helm's, on one computer.
constexpr auto clockGrain = 2s;

QString releaseError(const Error &error) {
  return (error.message + u' ' + error.detail).trimmed();
}

/// The revision that a rollback to \a target has made: the newest of \a since that is one, or may have become one.
const helm::Release *madeBy(const QList<helm::Release> &since, int target) {
  for (const helm::Release &release : std::views::reverse(since))
    if (release.rollbackOf == target || (release.isFailedRollback() && release.rollbackOf == 0))
      return &release;
  return nullptr;
}

QJsonObject plannedOnFacts(const RollbackFacts &facts) {
  return {{u"current"_s, facts.choice.current.revision}, {u"target"_s, facts.choice.target.revision}};
}

/// The revision that somebody has made since the plan was made; null: nobody has, or that cannot be told, see plannedbase.h. A
/// rollback to where the plan goes is an earlier attempt at this one.
const helm::Release *madeSincePlan(const StepContext &context, const Step &step, const RollbackFacts &facts) {
  const QJsonObject planned = step.args.value(plannedOnKey).toObject();  // beside what is known of the workload
  const helm::Release &current = facts.choice.current;
  const int target = planned.value(u"target"_s).toInt();
  const bool isSame = facts.choice.target.revision == target &&
                      (planned.value(u"current"_s).toInt() == current.revision || madeBy({current}, target));
  if (!planned.contains(u"target"_s) || isSame || !tellsChangesBefore(context, step, [](const Step &, const QJsonObject &output) {
        return output.contains(u"generation"_s) || output.contains(u"digest"_s);
      }))
    return nullptr;
  return &current;
}

/// Names of the environment with which Helm would go to another cluster, or look for its releases elsewhere than Sternway did.
StringMap helmEnvironment(const QString &kubeconfig) {
  StringMap environment{{u"HELM_DRIVER"_s, u"secret"_s}, {u"HELM_KUBEAPISERVER"_s, {}}, {u"HELM_KUBETOKEN"_s, {}}};
  if (kubeconfig.contains(u':'))
    environment.insert(u"KUBECONFIG"_s, kubeconfig);
  return environment;
}

class HelmRollbackStep final : public ProgramStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::HelmRollbackStep)
public:
  using ProgramStep::ProgramStep;
  void start() override;
  void stop() override;

private:
  void judgeFacts(const RollbackFacts &facts);
  [[nodiscard]] QStringList argv(const RollbackFacts &facts) const;
  void readBack();
  void judge(const QList<helm::Release> &history);
  void endAs(const helm::Release &made);
  [[nodiscard]] QString helmSaid() const;
  [[nodiscard]] QJsonObject resultOfRollback(int revision) const;

  const ReleaseName m_release = releaseOf(m_step);
  int m_before = 0;
  int m_target = 0;
  std::optional<ProgramResult> m_helm;  ///< how it ended
  QDateTime m_lostSince;
};

void HelmRollbackStep::start() {
  if (!m_context.programs)
    return follow(nullptr, u"helm"_s, Effect::Changes, {});
  readRollbackFacts(m_context, m_step, this)->then([this](const Result<RollbackFacts> &facts) {
    if (hasEnded())
      return;
    if (facts)
      judgeFacts(*facts);
    else
      endFailed(tr("Nothing was changed: %1").arg(releaseError(facts.error())));
  });
}

void HelmRollbackStep::stop() {
  if (m_helm)
    return end({.state = StepState::Unknown,
                .message = tr("Stopped before what became of the rollback was read: %1").arg(helmSaid()),
                .result = resultOf(*m_helm)});
  ProgramStep::stop();
}

void HelmRollbackStep::judgeFacts(const RollbackFacts &facts) {
  const StepPreview preview = rollbackPreview(facts, m_step);
  QStringList blocks;
  for (const Finding &finding : preview.findings)
    if (finding.severity == Severity::Block)
      blocks << QStringList{finding.title, finding.detail, finding.remedy}.join(u' ').simplified();
  if (!blocks.isEmpty())
    return endFailed(tr("Nothing was changed: %1").arg(blocks.join(u' ')));
  if (const helm::Release *made = madeSincePlan(m_context, m_step, facts))
    return endFailed(tr("Nothing was changed: since the plan was made the release has become other: revision %1, %2, of %3: %4. "
                        "Assess anew before going on.")
                         .arg(QString::number(made->revision), made->status, made->updated, redacted(made->description)));
  Q_EMIT progress(preview.changes.constFirst());
  for (const Finding &finding : preview.findings)
    if (finding.severity == Severity::Warn)
      Q_EMIT progress(QStringList{finding.title, finding.detail}.join(u' ').simplified());
  m_before = facts.choice.current.revision;
  m_target = facts.choice.target.revision;
  run({.argv = argv(facts), .environment = helmEnvironment(m_context.kubeconfig)}, Effect::Changes,
      [this](const ProgramResult &result) {
        m_helm = result;
        readBack();
      });
}

QStringList HelmRollbackStep::argv(const RollbackFacts &facts) const {
  const StepWords words(m_step.args);
  QStringList argv{u"helm"_s, u"rollback"_s, m_release.name, QString::number(m_target), u"--namespace"_s, m_release.nameSpace};
  if (!m_step.target.context.isEmpty())
    argv << u"--kube-context"_s << m_step.target.context;
  if (!m_context.kubeconfig.isEmpty() && !m_context.kubeconfig.contains(u':'))
    argv << u"--kubeconfig"_s << m_context.kubeconfig;
  if (const auto left = std::chrono::duration_cast<std::chrono::seconds>(timeLeft()); left > 0s)
    argv << u"--timeout"_s << QString::number(std::max(left - lastWordsOfHelm, 1s).count()) + u's';
  if (words.flag(u"wait"_s))
    argv << u"--wait"_s;
  // refused by a Helm that applies from here
  if (words.flag(u"forceConflicts"_s) && facts.appliesOnServer())
    argv << u"--force-conflicts"_s;
  return argv;
}

void HelmRollbackStep::readBack() {
  helm::releaseHistory(*m_context.cluster(m_step.target), m_release.nameSpace, m_release.name, this)
      ->then([this](const Result<QList<helm::Release>> &history) {
        if (hasEnded())
          return;
        if (history)
          return judge(*history);
        if (!m_lostSince.isValid())
          m_lostSince = clock().now();
        const auto away = std::chrono::milliseconds(m_lostSince.msecsTo(clock().now()));
        if (!isTransient(history.error().kind) || away > releasePatience)
          return end({.state = StepState::Unknown,
                      .message = tr("%1, but the release cannot be read: %2").arg(helmSaid(), releaseError(history.error())),
                      .result = resultOf(*m_helm)});
        Q_EMIT progress(tr("%1; the release will be read when the cluster answers again").arg(helmSaid()));
        clock().after(2s, this, [this] {
          if (!hasEnded())
            readBack();
        });
      });
}

void HelmRollbackStep::judge(const QList<helm::Release> &history) {
  QList<helm::Release> since;
  std::ranges::copy_if(history, std::back_inserter(since),
                       [this](const helm::Release &each) { return each.revision > m_before; });
  if (const helm::Release *made = madeBy(since, m_target))
    return endAs(*made);
  if (!m_helm->succeeded())
    return endFailed(tr("%1. The release has no new revision.").arg(helmSaid()), resultOf(*m_helm));
  end({.state = StepState::Unknown,
       .message = tr("%1, but the release has no new revision: did it work on another cluster?").arg(helmSaid()),
       .result = resultOf(*m_helm)});
}

void HelmRollbackStep::endAs(const helm::Release &made) {
  const QString revision = QString::number(made.revision);
  const QJsonObject result = resultOfRollback(made.revision);
  if (made.isPending())  // so it stays where a hook fails
    return end(
        {.state = m_helm->succeeded() ? StepState::Unknown : StepState::Failed,
         .message = tr("%1, and left revision %2 %3: a part of the objects may be changed. Rolling back again is the way out.")
                        .arg(helmSaid(), revision, made.status),
         .result = result});
  if (!made.wasDeployed())
    return endFailed(tr("Helm made revision %1, and it is %2: %3").arg(revision, made.status, redacted(made.description)),
                     result);
  const QString well =
      tr("Revision %1 is deployed: the release is back on revision %2 (%3)").arg(revision, QString::number(m_target), made.chart);
  end({.state = StepState::Finished,
       .message = m_helm->succeeded() ? well : tr("%1. Nevertheless: %2").arg(well, helmSaid()),
       .result = result});
}

QString HelmRollbackStep::helmSaid() const {
  return m_helm->succeeded()
             ? tr("helm ended well")
             : tr("helm ended with exit status %1: %2").arg(QString::number(m_helm->exitCode), lastWords(*m_helm));
}

QJsonObject HelmRollbackStep::resultOfRollback(int revision) const {
  QJsonObject result = resultOf(*m_helm);
  result.insert(u"release"_s, m_release.name);
  result.insert(u"namespace"_s, m_release.nameSpace);
  result.insert(u"revision"_s, revision);
  result.insert(u"target"_s, m_target);
  return result;
}

Probe probedRollback(const helm::Release &made, const QList<helm::Release> &history, const QDateTime &now) {
  const QString revision = QString::number(made.revision);
  const QJsonObject result{{u"release"_s, made.name},
                           {u"namespace"_s, made.nameSpace},
                           {u"revision"_s, made.revision},
                           {u"target"_s, made.rollbackOf}};
  if (history.constLast().revision != made.revision)
    return {
        .state = Probe::State::ChangedByOther,
        .sentence = HelmRollbackStep::tr("The rollback made revision %1, and since then somebody made revision %2: %3")
                        .arg(revision, QString::number(history.constLast().revision), redacted(history.constLast().description))};
  if (helm::mayBeRunning(made, now))
    return {
        .state = Probe::State::CannotTell,
        .sentence = HelmRollbackStep::tr("Revision %1 is %2 since %3: Helm may still be at work. Look again in a few minutes.")
                        .arg(revision, made.status, made.updated)};
  if (made.isPending())
    return {.state = Probe::State::NotApplied,
            .sentence = HelmRollbackStep::tr("Helm was interrupted: revision %1 is %2 since %3, and a part of the objects may be "
                                             "changed. Rolling back again is the way out.")
                            .arg(revision, made.status, made.updated)};
  if (!made.wasDeployed())
    return {.state = Probe::State::NotApplied,
            .sentence = HelmRollbackStep::tr("Helm made revision %1, and it is %2: %3. A part of the objects may be changed.")
                            .arg(revision, made.status, redacted(made.description))};
  return {.state = Probe::State::Applied,
          .sentence = HelmRollbackStep::tr("The rollback is done: revision %1 is deployed, %2").arg(revision, made.description),
          .result = result};
}

Result<Probe> probedHistory(const QList<helm::Release> &history, const Step &step, const QDateTime &startedAt,
                            const QDateTime &now) {
  const QDateTime begin = startedAt.addMSecs(-std::chrono::milliseconds(clockGrain).count());
  QList<helm::Release> before;
  QList<helm::Release> since;
  for (const helm::Release &release : history)
    (release.updatedAt().isValid() && release.updatedAt() >= begin ? since : before).append(release);
  if (!startedAt.isValid())
    return Probe{.sentence = HelmRollbackStep::tr("When the step began is not known")};
  if (since.isEmpty())
    return Probe{.state = Probe::State::NotApplied,
                 .sentence = HelmRollbackStep::tr("The release has no revision since the step began; the newest is %1 of %2, %3")
                                 .arg(QString::number(history.constLast().revision), history.constLast().updated,
                                      history.constLast().status)};
  helm::RollbackWish wish = TRY(wishOf(step, now));
  const auto chosen = helm::rollbackTarget(before, wish);
  const int target = wish.revision > 0 ? wish.revision : chosen ? chosen->target.revision : 0;
  if (const helm::Release *made = target > 0 ? madeBy(since, target) : nullptr)
    return probedRollback(*made, history, now);
  return Probe{.state = Probe::State::ChangedByOther,
               .sentence = HelmRollbackStep::tr("Somebody else changed the release since the step began: revision %1 is %2, %3")
                               .arg(QString::number(since.constLast().revision), since.constLast().status,
                                    redacted(since.constLast().description))};
}
}  // namespace

StepRun *makeHelmRollback(const StepContext &context, const Step &step, QObject *parent) {
  return new HelmRollbackStep(context, step, parent);
}

Call<Probe> *probeHelmRollback(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  const ReleaseName release = releaseOf(step);
  return mapped<Probe>(
      parent, helm::releaseHistory(*context.cluster(step.target), release.nameSpace, release.name, parent),
      [step, startedAt = record.startedAt, now = context.clock->now()](const Result<QList<helm::Release>> &read) {
        return read.and_then([&](const QList<helm::Release> &history) { return probedHistory(history, step, startedAt, now); });
      });
}

Call<StepPreview> *previewHelmRollback(const StepContext &context, const Step &step, QObject *parent) {
  return mapped<StepPreview>(parent, readRollbackFacts(context, step, parent),
                             [step](const Result<RollbackFacts> &facts) -> Result<StepPreview> {
                               if (facts) {
                                 StepPreview preview = rollbackPreview(*facts, step);
                                 preview.base = plannedOnFacts(*facts);
                                 return preview;
                               }
                               if (const auto refused = refusedRollback(facts.error()))
                                 return *refused;
                               return tl::unexpected(facts.error());
                             });
}

}  // namespace sternway::steps
