// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/undo.h"

#include "core/format.h"
#include "core/podtemplate.h"
#include "core/shell.h"
#include "steps/kubernetes/fieldmanagers.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/livestate.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
QString undoCommand(const StepWords &words) {
  const QString to = words.text(u"to"_s);
  const QString workload = words.workload();
  const QString revision = to == u"last-good" ? u"{{target.revision}}"_s : to;
  const bool isPrevious = to == u"previous";
  if (workload.startsWith(u"helm/"_s))
    return shellCommand(QStringList{u"helm"_s} + words.inNamespace() + QStringList{u"rollback"_s, workload.mid(5)} +
                        (isPrevious ? QStringList() : QStringList{revision}));
  return kubectlCommand(words, QStringList{u"rollout"_s, u"undo"_s, workload} +
                                   (isPrevious ? QStringList() : QStringList{u"--to-revision="_s + revision}));
}

RecognisedArguments recogniseUndo(const QStringList &argv, const CommandSource &source) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  if (!kubectl.is(u"rollout"_s, u"undo"_s) || !of.isWorkload)
    return {};
  const QString revision = kubectl.words.value({u"--to-revision"_s});
  bool isNumber = false;
  const bool isPrevious = revision.isEmpty() || (revision.toUInt(&isNumber) == 0 && isNumber);
  const QString to = isPrevious ? u"previous"_s : isNumber ? source.revision(revision) : revision;
  return {kubectl.where(of.workload, {{u"to"_s, to}})};
}

/// Sends the patch. When the answer is lost, it reads the cluster until it knows whether the patch took effect. It is sent again
/// only where that reading shows that it did not, and that is harmless: the patch tests the generation, so it takes effect once
/// at most. What took effect and was reverted meanwhile shows by its mark, and is not sent again. Where only replicas or
/// annotations have moved since the plan, it is made anew for that generation. Its result has "generation", "patchedAt" and
/// "template" (the digest of what came back), which the steps that watch begin from.
class UndoStep final : public KubernetesStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::UndoStep)
public:
  using KubernetesStep::KubernetesStep;

  [[nodiscard]] static Call<Probe> *probe(const StepContext &context, const Step &step, const StepRecord &record,
                                          QObject *parent);

  void start() override;
  void stop() override;

private:
  void send();
  void answered(const Result<Workload> &result);
  void findOut(const Error &lost);
  void found(const LiveState &live, const Error &lost);
  /// Ends the step: finished, unless the server has put the old version back.
  void applied(const Workload &workload, const QString &message);

  WorkloadPatch m_patch = m_undo.patch;
  int m_sent = 0;
  QDateTime m_lostSince;
  bool m_stopping = false;
};

/// An autoscaler moves the generation every 15 s at most; more than a few times in a row is something else.
constexpr int mostSent = 10;

/// How long the cluster may stay away before the step ends as unknown.
constexpr auto patchPatience = 30min;

/// False where the server has certainly not carried the request out.
bool mayHaveTakenEffect(ErrorKind kind) {
  return kind == ErrorKind::Timeout || kind == ErrorKind::Unreachable || kind == ErrorKind::Server ||
         kind == ErrorKind::Protocol || kind == ErrorKind::Conflict;
}

/// The generation has to have moved: the target may have run before as well.
bool tookEffect(const KubernetesUndo &undo, const LiveState &live) {
  return live.applied && live.workload.generation > undo.generation;
}

QDateTime writtenAt(const Workload &workload, const QDateTime &fallback) {
  QDateTime newest;
  for (const FieldManager &manager : workload.managers)
    if (manager.manager == "sternway"_L1 && (!newest.isValid() || newest < manager.time))
      newest = manager.time;
  return newest.isValid() ? newest : fallback;
}

QJsonObject resultOf(const Workload &workload, const QDateTime &fallback) {
  return {{u"generation"_s, workload.generation},
          {u"patchedAt"_s, writtenAt(workload, fallback).toUTC().toString(Qt::ISODateWithMs)},
          {u"template"_s, templateDigest(workload.podTemplate)}};
}

QString putBackSentence(const QStringList &kept) {
  return UndoStep::tr(
             "The cluster accepted the patch but put the old version back: %1. If a webhook or policy pins it, change "
             "it there.")
      .arg(kept.join(u", "_s));
}

Probe probed(const KubernetesUndo &undo, const LiveState &live, const QDateTime &since) {
  if (const QStringList kept = putBack(undo, live.workload); tookEffect(undo, live) && !kept.isEmpty())
    return {.state = Probe::State::ChangedByOther, .sentence = putBackSentence(kept)};
  if (tookEffect(undo, live))
    return {.state = Probe::State::Applied,
            .sentence = UndoStep::tr("The patch is applied: the cluster shows %1. The rollout continues in the cluster.")
                            .arg(live.sentence()),
            .result = resultOf(live.workload, since)};
  if (live.takenBack)
    return {.state = Probe::State::ChangedByOther, .sentence = returnedSentence(undo, live)};
  if (live.untouched)
    return {.state = Probe::State::NotApplied,
            .sentence = UndoStep::tr("The patch is not applied and nothing was changed: the cluster shows %1. Sent again, it is "
                                     "refused if somebody deploys meanwhile.")
                            .arg(live.sentence())};
  return {.state = Probe::State::ChangedByOther, .sentence = changedSentence(undo, live)};
}

void UndoStep::start() {
  send();
}

void UndoStep::stop() {
  m_stopping = true;
  if (m_lostSince.isValid())
    end({.state = StepState::Unknown,
         .message = tr("Stopped while the connection was lost: whether the patch took effect is not known")});
}

void UndoStep::send() {
  ++m_sent;
  cluster().patch(m_undo.workload, m_patch, DryRun::No, this)->then([this](const Result<Workload> &result) { answered(result); });
}

void UndoStep::answered(const Result<Workload> &result) {
  if (hasEnded())
    return;
  if (result) {
    const QStringList changed = changedOnItsWay(m_undo, *result);
    return applied(*result, changed.isEmpty()
                                ? tr("The cluster has accepted the patch")
                                : tr("The cluster accepted the patch; admission changed: %1").arg(changed.join(u", "_s)));
  }
  const Error &error = result.error();
  if (!mayHaveTakenEffect(error.kind))
    return endFailed(tr("The patch was refused, nothing was changed: %1 %2").arg(error.message, error.detail).trimmed());
  findOut(error);
}

void UndoStep::findOut(const Error &lost) {
  readLiveState(cluster(), m_undo, this)->then([this, lost](const Result<LiveState> &live) {
    if (hasEnded())
      return;
    if (live)
      return found(*live, lost);
    const QDateTime now = clock().now();
    if (!m_lostSince.isValid())
      m_lostSince = now;
    if (m_stopping || !isTransient(live.error().kind) ||
        m_lostSince.msecsTo(now) > std::chrono::milliseconds(patchPatience).count())
      return end(
          {.state = StepState::Unknown,
           .message = tr("Whether the patch took effect is not known: %1, and then %2").arg(lost.message, live.error().message)});
    Q_EMIT progress(tr("The connection is lost since %1 (%2); whether the patch took effect will be read when it is back")
                        .arg(m_lostSince.toUTC().toString(u"HH:mm:ss 'UTC'"_s), live.error().message));
    clock().after(2s, this, [this, lost] {
      if (!hasEnded())
        findOut(lost);
    });
  });
}

void UndoStep::found(const LiveState &live, const Error &lost) {
  const bool wasLost = lost.kind != ErrorKind::Conflict;
  m_lostSince = {};
  // a request that a stopped server had in its queue can take effect after the time-out; the next one then fails its test
  if (tookEffect(m_undo, live))
    return applied(live.workload,
                   tr("The answer to the patch was lost (%1); the cluster shows that it took effect").arg(lost.message));
  if (live.takenBack)
    return endFailed(returnedSentence(m_undo, live));
  if (!live.untouched || live.workload.paused || m_sent >= mostSent)
    return endFailed(conflictSentence(m_undo, live));
  if (m_stopping)
    return endFailed(tr("Stopped: the patch did not take effect, nothing was changed"));
  Q_EMIT progress(wasLost ? tr("The cluster is back and the patch did not take effect; sending it again")
                          : tr("Only replicas or annotations changed in the meantime; sending the patch again"));
  m_patch = rebased(m_undo.patch, live.workload);
  send();
}

void UndoStep::applied(const Workload &workload, const QString &message) {
  if (const QStringList kept = putBack(m_undo, workload); !kept.isEmpty())
    return endFailed(putBackSentence(kept));
  end({.state = StepState::Finished, .message = message, .result = resultOf(workload, clock().now())});
}

Call<Probe> *UndoStep::probe(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  const KubernetesUndo undo = undoOf(step);
  return mapped<Probe>(parent, readLiveState(*context.cluster(step.target), undo, parent),
                       [undo, since = record.startedAt](const Result<LiveState> &read) -> Result<Probe> {
                         return read.map([&](const LiveState &live) { return probed(undo, live, since); });
                       });
}

const QString undoId = u"undo"_s;

struct PlanStepsWords {
  Q_DECLARE_TR_FUNCTIONS(PlanSteps)
};

QString secondsArgument(std::chrono::milliseconds duration) {
  return QString::number(std::chrono::duration_cast<std::chrono::seconds>(duration).count()) + u's';
}
}  // namespace

QList<StepDescriptor> undoKinds() {
  return {clusterKind({.name = u"kubernetes.undo"_s,
                       .arguments = stepArguments(u"to!:revision"_s),
                       .role = StepRole::WayBack,
                       .run = makeRun<UndoStep>,
                       .probe = UndoStep::probe,
                       .changes = [] { return tr("The pod template; every pod is replaced"); },
                       .command = undoCommand,
                       .permission = writesCluster,
                       .workload = workloadOf,
                       .recognise = recogniseUndo})};
}

QList<Stage> rollbackStages(const Workload &workload, const KubernetesUndo &undo, const PlanOptions &options) {
  const ObjectRef &ref = workload.ref;
  const QString name = kindPrefix(ref.kind) + u'/' + ref.name;
  const QStringList kubectl{u"kubectl"_s, u"-n"_s, ref.nameSpace};
  const QStringList command = kubectl + QStringList{u"rollout"_s, u"undo"_s, name, u"--to-revision=%1"_s.arg(undo.targetNumber)};
  const QStringList status =
      kubectl + QStringList{u"rollout"_s, u"status"_s, name, u"--timeout="_s + secondsArgument(options.rolloutTimeout)};
  const QStringList pods = kubectl + QStringList{u"get"_s, u"pods"_s, u"-l"_s, workload.labelSelector};
  const bool isOneFile = !options.kubeconfig.isEmpty() && !options.kubeconfig.contains(u':');
  QStringList assess{u"sternway"_s,    u"assess"_s,   u"--service"_s, ref.name,
                     u"--namespace"_s, ref.nameSpace, u"--context"_s, ref.context};
  if (isOneFile)
    assess << u"--kubeconfig"_s << options.kubeconfig;
  const QStringList appliers = applyManagers(workload);
  const QString revision = PlanStepsWords::tr("revision %1 (%2)").arg(QString::number(undo.targetNumber), undo.targetImage);
  const auto step = [&ref, &options](const QString &kind, const QString &id, const QString &title,
                                     std::chrono::milliseconds timeout, const QStringList &words,
                                     std::chrono::milliseconds hold = {}) {
    QJsonObject args{{u"of"_s, undoId}};
    if (hold.count() > 0)
      args.insert(u"holdMs"_s, static_cast<qint64>(hold.count()));
    return Step{.id = id,
                .kind = kind,
                .target = targetOf(ref),
                .args = args,
                .title = title,
                .timeout = timeout,
                .command = inCluster(shellCommand(words), ref.context, options.kubeconfig)};
  };
  Step putBack = step(u"kubernetes.undo"_s, undoId, PlanStepsWords::tr("Restore the pod template of %1").arg(revision),
                      options.callTimeout, command);
  putBack.args = toArgs(undo);
  putBack.expect = (undo.isForward ? PlanStepsWords::tr("%1 runs %2 again") : PlanStepsWords::tr("%1 is back on %2"))
                       .arg(display(ref), revision);
  QList<Stage> stages{
      {.title = undo.isForward ? PlanStepsWords::tr("Roll %1 forward again to %2").arg(display(ref), revision)
                               : PlanStepsWords::tr("Roll %1 back to %2").arg(display(ref), revision),
       .steps = {step(u"kubernetes.dryRun"_s, u"dryRun"_s,
                      PlanStepsWords::tr("Ask the API server whether it would accept the change"), options.callTimeout,
                      command + QStringList{u"--dry-run=server"_s}),
                 putBack,
                 step(u"kubernetes.waitRollout"_s, u"rollout"_s, PlanStepsWords::tr("Wait for all pods"), options.rolloutTimeout,
                      status)}},
      {.title = PlanStepsWords::tr("Verify"),
       .steps = {step(u"kubernetes.waitReady"_s, u"pods"_s,
                      PlanStepsWords::tr("Watch that the pods stay ready for %1").arg(formatDuration(options.healthDuration)),
                      options.healthTimeout, pods, options.healthDuration),
                 step(u"metrics"_s, u"metrics"_s,
                      PlanStepsWords::tr("Check that metrics stay healthy for %1").arg(formatDuration(options.stability)),
                      options.metricsTimeout, assess, options.stability)}}};
  if (!appliers.isEmpty()) {
    stages.last().steps.append(step(u"kubernetes.handBack"_s, u"handBack"_s,
                                    PlanStepsWords::tr("Return field ownership to %1").arg(appliers.join(u", "_s)),
                                    options.callTimeout, {}));
    stages.last().steps.last().onFailure = OnFailure::Continue;
  }
  return stages;
}

Stage verificationStage(const TargetRef &service, const PlanOptions &options, bool waits) {
  Stage stage{.title = PlanStepsWords::tr("Verify"), .steps = {}};
  if (!waits)
    stage.steps.append({.id = u"rollout"_s,
                        .kind = u"kubernetes.waitRollout"_s,
                        .target = service,
                        .title = PlanStepsWords::tr("Wait for all pods"),
                        .timeout = options.rolloutTimeout});
  stage.steps.append(
      {.id = u"metrics"_s,
       .kind = u"metrics"_s,
       .target = service,
       .args = {{u"holdMs"_s, static_cast<qint64>(options.stability.count())}},
       .title = PlanStepsWords::tr("Check that metrics stay healthy for %1").arg(formatDuration(options.stability)),
       .timeout = options.metricsTimeout});
  return stage;
}

}  // namespace sternway::steps
