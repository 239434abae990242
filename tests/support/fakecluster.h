// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "support/fakewatch.h"

#include <QHash>
#include <QPointer>

#include <algorithm>

namespace sternway::test {

/// One call that went to the FakeCluster. \c line is what rules match, in this grammar:
/// "findWorkloads NAME NAMESPACE", "workload NS/kind/NAME", "history NS/kind/NAME", "pods NS/kind/NAME", "events NS/kind/NAME",
/// "logs NS/pod/NAME", "get PLURAL NS/NAME", "list PLURAL NS/", "access VERB GROUP/RESOURCE[/SUB]", "patch NS/kind/NAME",
/// "dryRunPatch NS/kind/NAME", "exec NS/POD ARGV...", "patchObject PLURAL NS/NAME", "create PLURAL NS/NAME", "remove PLURAL
/// NS/NAME" (each with "dryRun " before it), "dryRunPod NS", "watch NS/kind/NAME".
struct FakeCall {
  QString line;
  WorkloadPatch patch;
  QJsonObject body;
  ExecRequest exec = {};
};
[[nodiscard]] inline FakeCall fakeCall(const QString &line) {
  return {line, {}, {}};
}

/// ClusterApi on objects in memory. Every call is answered from the event loop. A patch is applied as the API server and the
/// controllers would: JSON Patch tests, generation, and the revision that becomes current; the rollout itself (counters and
/// pods) is the test's to play, with setWorkload(), setPods(), completeRollout() and publish().
class FakeCluster final : public ClusterApi {
public:
  FakeCluster();
  ~FakeCluster() override;

  // objects
  void setWorkload(const Workload &workload);
  void setHistory(const ObjectRef &ref, const History &history);
  void setPods(const ObjectRef &ref, const QList<Pod> &pods);
  void setEvents(const ObjectRef &ref, const QList<ClusterEvent> &events);
  /// What get() finds, and list() under the same group and plural.
  void setObject(const ResourcePath &path, const QJsonObject &object);
  /// Null where there is none.
  [[nodiscard]] const QJsonObject *object(const ResourcePath &path) const;
  [[nodiscard]] const Workload &stored(const ObjectRef &ref) const;
  [[nodiscard]] const History &storedHistory(const ObjectRef &ref) const;
  /// Somebody else deploys that template: the generation moves, and a revision of it becomes current.
  void deploy(const ObjectRef &ref, const QJsonObject &podTemplate);
  /// All replicas updated and ready, one ready pod each with the current revision's hash; then publish().
  void completeRollout(const ObjectRef &ref);

  /// What followLogs() gives first; lines of a running follower come with say().
  void setLog(const ObjectRef &pod, const QStringList &lines) { m_logs[pod] = lines; }
  void say(const ObjectRef &pod, const QStringList &lines);
  /// How an exec ends whose line holds \a pattern, the last one set first, after it has said \a lines; else with exit status 0,
  /// in silence.
  void setExec(const QString &pattern, const ProgramResult &result, const QStringList &lines = {});

  // script; \a pattern is a part of FakeCall::line
  void failOn(const QString &pattern, const Error &error, int times = -1);  ///< -1: always
  /// The call takes effect, and then fails (a time-out on the way back).
  void failAfterEffect(const QString &pattern, const Error &error, int times = 1);
  void deny(const QString &pattern) { m_denied.append(pattern); }  ///< access() answers no
  void hold(const QString &pattern);                               ///< calls wait for release()
  void release(const QString &pattern);
  void clearRules();
  /// What admission makes of a patched object whose spec has changed, also in a dry run.
  void setAdmission(std::function<QJsonObject(QJsonObject)> admission) { m_admission = std::move(admission); }

  // watches
  [[nodiscard]] QList<FakeWatch *> watches() const;
  /// Gives the stored state to all watches of the workload.
  void publish(const ObjectRef &ref);
  void setAutoSync(bool on) { m_autoSync = on; }  ///< off: a new watch stays silent until publish()

  [[nodiscard]] const QList<FakeCall> &calls() const { return m_calls; }
  [[nodiscard]] QStringList lines() const;
  [[nodiscard]] qsizetype count(const QString &pattern) const;

  [[nodiscard]] Call<QList<Workload>> *findWorkloads(const QString &name, const QString &nameSpace, QObject *context) override;
  [[nodiscard]] Call<Workload> *workload(const ObjectRef &ref, QObject *context) override;
  [[nodiscard]] Call<History> *history(const Workload &workload, QObject *context) override;
  [[nodiscard]] Call<QList<Pod>> *pods(const Workload &workload, QObject *context) override;
  [[nodiscard]] Call<QList<ClusterEvent>> *events(const Workload &workload, QObject *context) override;
  [[nodiscard]] LogStream *followLogs(const ObjectRef &pod, const LogOptions &options, QObject *context) override;
  [[nodiscard]] Call<QJsonObject> *get(const ResourcePath &path, QObject *context) override;
  [[nodiscard]] Call<QList<QJsonObject>> *list(const ResourcePath &path, const QString &labelSelector, QObject *context) override;
  [[nodiscard]] Call<AccessAnswer> *access(const AccessQuestion &question, QObject *context) override;
  [[nodiscard]] Call<Workload> *patch(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun, QObject *context) override;
  [[nodiscard]] Call<QJsonObject> *patchObject(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun,
                                               QObject *context) override;
  [[nodiscard]] Call<QJsonObject> *create(const ResourcePath &collection, const QJsonObject &object, DryRun dryRun,
                                          QObject *context) override;
  [[nodiscard]] Call<Done> *remove(const ResourcePath &path, const QString &uid, DryRun dryRun, QObject *context) override;
  [[nodiscard]] Call<Done> *dryRunPod(const QString &nameSpace, const QJsonObject &pod, QObject *context) override;
  [[nodiscard]] ProgramRun *exec(const ExecRequest &request, QObject *context) override;
  [[nodiscard]] WorkloadWatch *watch(const ObjectRef &workload, QObject *context) override;

private:
  struct Rule {
    QString pattern;
    Error error;
    int times = -1;
    bool afterEffect = false;
  };
  struct Held {
    QString line;
    QPointer<CallBase> call;
    std::function<void()> answer;
  };
  std::optional<Error> failure(const QString &line, bool afterEffect);
  template <typename T>
  Call<T> *answer(const FakeCall &call, std::function<Result<T>()> effect, QObject *context);
  Result<QJsonObject> stored(const ResourcePath &path) const;
  Result<QJsonObject> applyTo(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun);
  Result<Workload> apply(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun);

  QHash<ObjectRef, Workload> m_workloads;
  QHash<ObjectRef, History> m_histories;
  QHash<ObjectRef, QList<Pod>> m_pods;
  QHash<ObjectRef, QList<ClusterEvent>> m_events;
  QList<std::pair<ResourcePath, QJsonObject>> m_objects;
  std::function<QJsonObject(QJsonObject)> m_admission;
  QList<Rule> m_rules;
  QStringList m_denied;
  QStringList m_holds;
  QList<Held> m_held;
  QList<FakeCall> m_calls;
  QHash<ObjectRef, QStringList> m_logs;
  struct Program {
    QString pattern;
    ProgramResult result;
    QStringList lines;
  };
  QList<Program> m_programs;
  struct Follower {
    ObjectRef pod;
    QPointer<LogStream> stream;
    bool inBlocks = false;
    void say(const QStringList &lines) const;
  };
  QList<Follower> m_followers;
  QList<QPointer<FakeWatch>> m_watches;
  bool m_autoSync = true;
};

template <typename T>
Call<T> *FakeCluster::answer(const FakeCall &asked, std::function<Result<T>()> effect, QObject *context) {
  m_calls.append(asked);
  auto *call = new Call<T>(context);
  const QString line = asked.line;
  auto finish = [this, call, line, effect = std::move(effect)] {
    if (const auto error = failure(line, false)) {
      call->finish(fail(*error));
      return;
    }
    Result<T> result = effect();
    const auto error = failure(line, true);
    call->finish(error ? Result<T>(fail(*error)) : std::move(result));
  };
  const bool held = std::any_of(m_holds.cbegin(), m_holds.cend(), [&](const QString &pattern) { return line.contains(pattern); });
  if (held)
    m_held.append({line, call, finish});
  else
    QMetaObject::invokeMethod(call, finish, Qt::QueuedConnection);
  return call;
}

}  // namespace sternway::test
