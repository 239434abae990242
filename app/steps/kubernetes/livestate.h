// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

#include <QCoreApplication>
#include <QPointer>

namespace sternway::steps {

/// What the cluster shows of a planned rollback.
struct LiveState {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::LiveState)
public:
  Workload workload;  ///< detailed
  History history;
  QList<Pod> pods;
  bool applied = false;    ///< the workload's template is what the undo has put there
  bool untouched = false;  ///< it is the one that the plan was made for; replicas and annotations may have moved since
  /// It is that one again: the undo's mark shows that the patch took effect. Sent again it would take effect twice.
  bool takenBack = false;

  /// "revision 4 (registry.example.com/svc:v1.2.3), 2 of 3 pods ready on it".
  [[nodiscard]] QString sentence() const;
};

/// With what follows from \c workload and \c history of it. Pure.
[[nodiscard]] LiveState judged(LiveState state, const KubernetesUndo &undo);
/// Reads workload, history and pods, one after the other; the first error is the call's.
[[nodiscard]] Call<LiveState> *readLiveState(ClusterApi &cluster, const KubernetesUndo &undo, QObject *context);

/// A step that has to do with an undo: it is one, or its argument "of" names the plan's step that is.
class KubernetesStep : public StepRun {
public:
  KubernetesStep(const StepContext &context, const Step &step, QObject *parent);

protected:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  /// What the undo gave as its result; empty before it has ended.
  [[nodiscard]] QJsonObject undone() const { return m_context.outputs.value(m_step.args.value(QLatin1String("of")).toString()); }

  const KubernetesUndo m_undo;
};

/// Sends the undo's patch as a dry run. Where only that has moved which an undo leaves alone, the patch is made anew for it. The
/// error Conflict is conflictSentence().
[[nodiscard]] Call<Workload> *dryRunUndo(ClusterApi &cluster, const KubernetesUndo &undo, QObject *context);
/// What the server has changed of the template on its way in (a webhook, a default): the paths; empty: nothing.
[[nodiscard]] QStringList changedOnItsWay(const KubernetesUndo &undo, const Workload &answer);
/// What the server has left as it was before the undo, as "containers[app].image is svc:v1.3.0": images, or all that the undo was
/// to change. Empty: it is rolled back.
[[nodiscard]] QStringList putBack(const KubernetesUndo &undo, const Workload &answer);

/// What somebody else has made of the pod template since the plan, or since the undo where the workload carries its mark, and
/// who: "containers[app].image is svc:v1.3.1, by helm at ...".
[[nodiscard]] QString foreignChange(const KubernetesUndo &undo, const LiveState &live);
/// What admission (a webhook, a policy) has made of the patch, as the workload shows after it: "containers[app].image is
/// svc:v1.3.0". Empty: it cannot be told, or somebody else has changed more than to restart the pods. Pure.
[[nodiscard]] QStringList changedByAdmission(const KubernetesUndo &undo, const LiveState &live);
/// That in words, else that somebody else has changed the workload, and who.
[[nodiscard]] QString changedSentence(const KubernetesUndo &undo, const LiveState &live);
/// That the patch took effect and is not there any more, in words; for takenBack.
[[nodiscard]] QString returnedSentence(const KubernetesUndo &undo, const LiveState &live);
/// That somebody has changed the template since the undo, in words; empty: it is what came back from the patch, its pods
/// restarted at most. \a digest: of what came back; empty: not known. Pure.
[[nodiscard]] QString takenBackSentence(const KubernetesUndo &undo, const QString &digest, const LiveState &live);
/// How many ready pods carry that revision's hash.
[[nodiscard]] int readyOn(const QList<Pod> &pods, const QString &templateHash);
/// Why a precondition failed, in words: what is deployed now, by whom, and that nothing was changed.
[[nodiscard]] QString conflictSentence(const KubernetesUndo &undo, const LiveState &live);

/// The part that waiting for the rollout and watching the pods share: a watch that survives lost connections, a tick, and a
/// timeout that counts only while connected. It ends as failed when somebody else changes the template meanwhile, for example a
/// GitOps controller that takes the rollback back; replicas and annotations may move, and the pods may be restarted.
class WatchStep : public KubernetesStep {
  Q_OBJECT
public:
  WatchStep(const StepContext &context, const Step &step, QObject *parent);
  void start() override;
  void stop() override;

protected:
  /// New state, or a second has passed. Not called while the connection is lost, nor before it is known which revision serves
  /// what the patch has made of the template.
  virtual void look(const WorkloadWatch &watch) = 0;
  /// The step's timeout has passed.
  virtual void timedOut(const WorkloadWatch &watch) = 0;
  /// The connection is back.
  virtual void reconnected() {}
  /// Progress that is said once.
  void say(const QString &text);
  /// Of the revision that serves the template which came back from the patch: the target's, or one of its own where a webhook or
  /// a default has changed it on its way in, or the target's has been deleted meanwhile.
  [[nodiscard]] const QString &servedHash() const { return m_servedHash; }
  /// "revision 2" of the plan, or the images of the one that serves instead.
  [[nodiscard]] const QString &servedName() const { return m_servedName; }

private:
  void tick();
  void see();
  void identify();
  void identified(const LiveState &live);
  void lost(const Error &error);

  QString m_template;   ///< digest of what came back from the patch; empty: not known
  qint64 m_generation;  ///< the newest that is known to carry it
  QString m_servedHash;
  QString m_servedName;
  bool m_identifying = false;
  WorkloadWatch *m_watch = nullptr;
  QDateTime m_lastTick;
  QDateTime m_lostSince;
  std::chrono::milliseconds m_connected{0};
  QString m_said;
};

}  // namespace sternway::steps
