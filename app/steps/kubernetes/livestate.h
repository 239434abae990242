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
  bool applied = false;    ///< the target's template is the workload's
  bool untouched = false;  ///< the generation is still the plan's: nobody has written since

  /// "revision 4 (registry.example.com/svc:v1.2.3), 2 of 3 pods ready on it".
  [[nodiscard]] QString sentence() const;
};

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

/// Who wrote the workload's spec last, for example "kubectl-client-side-apply at 02:14:05Z"; empty when the server does not say.
[[nodiscard]] QString lastWriter(const Workload &workload);
/// How many ready pods carry that revision's hash.
[[nodiscard]] int readyOn(const QList<Pod> &pods, const QString &templateHash);
/// Why a precondition failed, in words: what is deployed now, by whom, and that nothing was changed.
[[nodiscard]] QString conflictSentence(const KubernetesUndo &undo, const LiveState &live);

/// The part that waiting for the rollout and watching the pods share: a watch that survives lost connections, a tick, and a
/// timeout that counts only while connected.
class WatchStep : public KubernetesStep {
  Q_OBJECT
public:
  using KubernetesStep::KubernetesStep;
  void start() override;
  void stop() override;

protected:
  /// New state, or a second has passed. Not called while the connection is lost, nor before the first state.
  virtual void look(const WorkloadWatch &watch) = 0;
  /// The step's timeout has passed.
  virtual void timedOut(const WorkloadWatch &watch) = 0;
  /// The connection is back.
  virtual void reconnected() {}
  /// Progress that is said once.
  void say(const QString &text);

private:
  void tick();
  void lost(const Error &error);

  WorkloadWatch *m_watch = nullptr;
  QDateTime m_lastTick;
  QDateTime m_lostSince;
  std::chrono::milliseconds m_connected{0};
  QString m_said;
};

}  // namespace sternway::steps
