// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/livestate.h"

#include "core/format.h"
#include "core/podtemplate.h"
#include "core/rolloutstatus.h"
#include "steps/kubernetes/fieldmanagers.h"

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {

/// Passes an error on, or runs \a next with the value, unless the call has gone meanwhile.
template <typename U, typename T, typename Next>
void chain(const QPointer<Call<U>> &call, Call<T> *source, Next next) {
  source->then([call, next = std::move(next)](const Result<T> &result) {
    if (!call)
      return;
    if (!result)
      return call->finish(tl::unexpected(result.error()));
    next(*result);
  });
}

bool carriesMark(const Workload &workload, const KubernetesUndo &undo) {
  const QString mark = markOf(undo.patch);
  return !mark.isEmpty() && workload.annotations.value(rollbackMarkKey) == mark;
}

/// On the workload, or on a revision: its controller writes the workload's annotations there when it makes it the current one,
/// and "rollout undo" takes them from the workload.
bool wasMarked(const LiveState &state, const KubernetesUndo &undo) {
  const QString mark = markOf(undo.patch);
  return carriesMark(state.workload, undo) ||
         (!mark.isEmpty() && std::ranges::any_of(state.history.revisions, [&mark](const Revision &revision) {
           return revision.annotations.value(rollbackMarkKey) == mark;
         }));
}

/// The annotation alone proves little: it stays when somebody deploys afterwards.
bool isMarkedAsOurs(const Workload &workload, const KubernetesUndo &undo) {
  const auto writer = templateWriter(workload);
  return carriesMark(workload, undo) && writer && writer->manager == "sternway"_L1;
}

/// Whether \a now is \a before, with its pods restarted at most.
bool isSameCode(const QJsonObject &before, const QJsonObject &now) {
  return RevisionDiff{diffTemplates(before, now), {}}.codeUnchanged();
}

/// What came back from the patch, as the revision that was made of it; without one, what was sent.
QJsonObject templateBroughtBack(const KubernetesUndo &undo, const History &history, const QString &digest) {
  for (const Revision &revision : history.revisions)
    if (!digest.isEmpty() && templateDigest(revision.podTemplate) == digest)
      return revision.podTemplate;
  return templateOf(undo.patch);
}

QString asItIs(const DiffEntry &change) {
  return change.after.isEmpty() ? LiveState::tr("%1 is gone").arg(change.path)
                                : LiveState::tr("%1 is %2").arg(change.path, change.after);
}

/// What \a live differs in from \a base, and who made it so.
QString changeSince(const QJsonObject &base, const Workload &live) {
  const QList<DiffEntry> changes = base.isEmpty() ? QList<DiffEntry>() : diffTemplates(base, live.podTemplate);
  QStringList what;
  for (const DiffEntry &change : changes.mid(0, 3))
    what << asItIs(change);
  if (what.isEmpty())
    what << LiveState::tr("it runs %1").arg(live.images.join(u", "_s));
  const QString writer = writerSentence(templateWriter(live, changes));
  return writer.isEmpty() ? what.join(u", "_s) : LiveState::tr("%1, by %2").arg(what.join(u", "_s), writer);
}

KubernetesUndo undoFor(const StepContext &context, const Step &step) {
  const Step *of = context.plan.step(step.args.value(u"of"_s).toString());
  return undoOf(of ? *of : step);
}

}  // namespace

KubernetesStep::KubernetesStep(const StepContext &context, const Step &step, QObject *parent)
    : StepRun(context, step, parent), m_undo(undoFor(context, step)) {}

QString LiveState::sentence() const {
  const Revision *current = history.current();
  const QString images = (current ? current->images : workload.images).join(u", "_s);
  const int ready = current ? readyOn(pods, current->templateHash) : 0;
  return tr("revision %1 (%2), %3 of %4 pods ready on it")
      .arg(QString::number(current ? current->number : 0), images, QString::number(ready), QString::number(workload.replicas));
}

LiveState judged(LiveState state, const KubernetesUndo &undo) {
  const Revision *current = state.history.current();
  const bool isRestarted = carriesMark(state.workload, undo) && isSameCode(templateOf(undo.patch), state.workload.podTemplate);
  state.applied = (current && current->uid == undo.targetRevisionUid) || isMarkedAsOurs(state.workload, undo) || isRestarted;
  const bool isPlanned = current && current->uid == undo.fromRevisionUid;
  state.untouched = state.workload.uid == undo.workloadUid && (isPlanned || state.workload.generation == undo.generation);
  state.takenBack = state.untouched && !state.applied && state.workload.generation > undo.generation && wasMarked(state, undo);
  return state;
}

Call<LiveState> *readLiveState(ClusterApi &cluster, const KubernetesUndo &undo, QObject *context) {
  auto *call = new Call<LiveState>(context);
  const QPointer<Call<LiveState>> guard(call);
  // each read is a child of the call, so that cancelling it stops the read under way
  chain(guard, cluster.workload(undo.workload, call), [guard, &cluster, undo](const Workload &workload) {
    chain(guard, cluster.history(workload, guard.data()), [guard, &cluster, undo, workload](const History &history) {
      chain(guard, cluster.pods(workload, guard.data()), [guard, undo, workload, history](const QList<Pod> &pods) {
        LiveState state;
        state.workload = workload;
        state.history = history;
        state.pods = pods;
        guard->finish(judged(std::move(state), undo));
      });
    });
  });
  return call;
}

namespace {
constexpr int dryRunTries = 5;

void tryDryRun(ClusterApi &cluster, const KubernetesUndo &undo, const WorkloadPatch &patch, int tries,
               const QPointer<Call<Workload>> &call) {
  cluster.patch(undo.workload, patch, DryRun::Server, call)->then([=, &cluster](const Result<Workload> &result) {
    if (!call)
      return;
    if (result || result.error().kind != ErrorKind::Conflict || tries <= 1)
      return call->finish(result);
    chain(call, readLiveState(cluster, undo, call), [=, &cluster](const LiveState &live) {
      if (!live.untouched || live.workload.paused)
        return call->finish(fail(ErrorKind::Conflict, conflictSentence(undo, live)));
      tryDryRun(cluster, undo, rebased(undo.patch, live.workload), tries - 1, call);
    });
  });
}
}  // namespace

Call<Workload> *dryRunUndo(ClusterApi &cluster, const KubernetesUndo &undo, QObject *context) {
  auto *call = new Call<Workload>(context);
  tryDryRun(cluster, undo, undo.patch, dryRunTries, call);
  return call;
}

QStringList changedOnItsWay(const KubernetesUndo &undo, const Workload &answer) {
  QStringList paths;
  for (const DiffEntry &entry : diffTemplates(templateOf(undo.patch), answer.podTemplate))
    paths << entry.path;
  return paths;
}

QStringList putBack(const KubernetesUndo &undo, const Workload &answer) {
  QStringList kept;
  bool isImage = false;
  for (const DiffEntry &entry : diffTemplates(templateOf(undo.patch), answer.podTemplate)) {
    const bool isAsBefore = std::ranges::any_of(undo.diff.entries, [&entry](const DiffEntry &planned) {
      return planned.path == entry.path && planned.before == entry.after;
    });
    if (!isAsBefore)
      continue;
    kept << asItIs(entry);
    isImage = isImage || entry.area == DiffEntry::Area::Image;
  }
  return isImage || kept.size() == undo.diff.entries.size() ? kept : QStringList();
}

int readyOn(const QList<Pod> &pods, const QString &templateHash) {
  return static_cast<int>(std::count_if(pods.cbegin(), pods.cend(), [&templateHash](const Pod &pod) {
    return pod.ready && !pod.terminating && sameHash(pod.templateHash, templateHash);
  }));
}

QString foreignChange(const KubernetesUndo &undo, const LiveState &live) {
  const bool isPatched = live.takenBack || (live.workload.generation > undo.generation && carriesMark(live.workload, undo));
  const Revision *before = live.history.byUid(undo.fromRevisionUid);
  return changeSince(isPatched ? templateOf(undo.patch) : before ? before->podTemplate : QJsonObject(), live.workload);
}

QStringList changedByAdmission(const KubernetesUndo &undo, const LiveState &live) {
  if (live.workload.generation <= undo.generation || !carriesMark(live.workload, undo))
    return {};
  QStringList changed;
  for (const DiffEntry &entry : diffTemplates(templateOf(undo.patch), live.workload.podTemplate)) {
    if (!entry.after.isEmpty() && isOfOwnWrite(live.workload, entry.path))
      changed << asItIs(entry);
    else if (!RevisionDiff{{entry}, {}}.codeUnchanged())
      return {};
  }
  return changed;
}

QString changedSentence(const KubernetesUndo &undo, const LiveState &live) {
  const QStringList byAdmission = changedByAdmission(undo, live);
  return byAdmission.isEmpty()
             ? LiveState::tr("Somebody else has changed the workload since (%1): the cluster shows %2.")
                   .arg(foreignChange(undo, live), live.sentence())
             : LiveState::tr("An admission webhook or policy has changed what was sent (%1): the cluster shows %2.")
                   .arg(byAdmission.join(u", "_s), live.sentence());
}

QString returnedSentence(const KubernetesUndo &undo, const LiveState &live) {
  return LiveState::tr(
             "The patch took effect and was reverted since: %1. If a GitOps controller or a person owns this workload, "
             "agree on it there, then make a new plan.")
      .arg(foreignChange(undo, live));
}

QString takenBackSentence(const KubernetesUndo &undo, const QString &digest, const LiveState &live) {
  const QJsonObject base = templateBroughtBack(undo, live.history, digest);
  const bool isOurs = digest.isEmpty()
                          ? live.applied
                          : templateDigest(live.workload.podTemplate) == digest || isSameCode(base, live.workload.podTemplate);
  return isOurs ? QString()
                : tr("The template was changed again after the rollback: %1. The cluster now runs %2. If a GitOps controller "
                     "owns this workload, roll back there.")
                      .arg(changeSince(base, live.workload), live.sentence());
}

QString conflictSentence(const KubernetesUndo &undo, const LiveState &live) {
  const QString nothing = u' ' + tr("Sternway changed nothing. Re-evaluate before rolling back.");
  if (live.workload.uid != undo.workloadUid)
    return tr("The workload was deleted and recreated in the meantime.") + nothing;
  if (live.untouched && live.workload.paused)
    return tr("The Deployment was paused in the meantime. A paused Deployment cannot be rolled back; resume it first.") + nothing;
  if (live.untouched)
    return tr("The workload keeps changing; the patch conflicted every time.") + nothing;
  if (!changedByAdmission(undo, live).isEmpty())
    return changedSentence(undo, live);
  return tr("The workload was changed since the plan was made: %1.").arg(foreignChange(undo, live)) + nothing;
}

using namespace std::chrono_literals;

namespace {
/// How long the cluster may stay away before the step ends as unknown.
constexpr auto patience = 30min;
}  // namespace

WatchStep::WatchStep(const StepContext &context, const Step &step, QObject *parent)
    : KubernetesStep(context, step, parent),
      m_template(undone().value(u"template"_s).toString()),
      m_generation(undone().value(u"generation"_s).toInteger()) {}

void WatchStep::start() {
  m_lastTick = clock().now();
  m_watch = cluster().watch(m_undo.workload, this);
  connect(m_watch, &WorkloadWatch::changed, this, [this] {
    if (!hasEnded() && m_watch->isSynced())
      see();
  });
  connect(m_watch, &WorkloadWatch::gone, this, [this] { endFailed(tr("The workload was deleted")); });
  connect(m_watch, &WorkloadWatch::disturbed, this, &WatchStep::lost);
  connect(m_watch, &WorkloadWatch::recovered, this, [this] {
    if (m_lostSince.isValid() && !hasEnded())
      say(tr("The connection is back"));
    m_lostSince = {};
    reconnected();
  });
  tick();
}

void WatchStep::see() {
  const qint64 generation = m_watch->workload().generation;
  if (generation < m_generation)
    return;  // the watch has not seen the patch yet
  if (generation > m_generation || m_servedHash.isEmpty())
    return identify();
  look(*m_watch);
}

void WatchStep::identify() {
  if (std::exchange(m_identifying, true))
    return;
  readLiveState(cluster(), m_undo, this)->then([this](const Result<LiveState> &live) {
    m_identifying = false;
    if (live && !hasEnded())
      identified(*live);
  });
}

void WatchStep::identified(const LiveState &live) {
  if (m_template.isEmpty() && m_undo.workloadUid.isEmpty())
    m_template = templateDigest(live.workload.podTemplate);  // no step says what it has made of it: what is there, then
  if (const QString changed = takenBackSentence(m_undo, m_template, live); !changed.isEmpty())
    return endFailed(changed);
  const Revision *current = live.history.current();
  if (!current && live.workload.paused)
    return endFailed(tr("The Deployment is paused: its pod template is not rolled out until it is resumed"));
  if (!current)
    return;  // its controller has not made the revision yet
  m_generation = std::max(m_generation, live.workload.generation);
  m_servedHash = current->templateHash;
  m_servedName =
      current->uid == m_undo.targetRevisionUid ? tr("revision %1").arg(m_undo.targetNumber) : current->images.join(u", "_s);
  if (m_watch->isSynced() && m_watch->workload().generation == m_generation)
    look(*m_watch);
}

void WatchStep::stop() {
  end({.state = StepState::Unknown,
       .message = tr("Stopped by the operator while waiting; the rollout continues in the cluster")});
}

void WatchStep::lost(const Error &error) {
  if (hasEnded())
    return;
  if (!m_lostSince.isValid())
    m_lostSince = clock().now();
  say(tr("The connection is lost since %1 (%2); waiting for it. The rollout continues in the cluster.")
          .arg(m_lostSince.toUTC().toString(u"HH:mm:ss 'UTC'"_s), error.message));
}

void WatchStep::say(const QString &text) {
  if (std::exchange(m_said, text) != text)
    Q_EMIT progress(text);
}

void WatchStep::tick() {
  if (hasEnded())
    return;
  const QDateTime now = clock().now();
  const bool connected = !m_lostSince.isValid() && m_watch->isSynced();
  if (connected)
    m_connected += std::chrono::milliseconds(m_lastTick.msecsTo(now));
  m_lastTick = now;
  if (m_lostSince.isValid() && m_lostSince.msecsTo(now) > std::chrono::milliseconds(patience).count())
    return end({.state = StepState::Unknown,
                .message = tr("The cluster could not be reached for half an hour; how the rollout stands is not known")});
  if (connected)
    see();
  if (!hasEnded() && connected && m_step.timeout > 0ms && m_connected >= m_step.timeout)
    timedOut(*m_watch);
  if (!hasEnded())
    clock().after(1s, this, [this] { tick(); });
}

}  // namespace sternway::steps

#include "moc_livestate.cpp"
