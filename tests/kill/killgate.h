// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/journal.h"
#include "core/program.h"
#include "core/webclient.h"

#include <QStringList>

#include <array>
#include <memory>

namespace sternway::test {

/// What a process can die at: each of its calls to the journal and to the world is three points. Counts them, and lets the
/// process die at one: from then on nothing that it asks reaches the world, and nothing answers. It may also let calls fail.
class KillGate {
public:
  enum class Moment { Before, AnswerLost, After };

  /// \a world outlives the process: what was sent has its effect there. Negative: it does not die.
  explicit KillGate(QObject &world, qsizetype point = -1) : m_world(world), m_point(point) {}

  /// What a call fails with, by its number and line, without having reached the world; nothing: it goes through.
  using Fault = std::function<std::optional<Error>(qsizetype call, const QString &line)>;
  void setFault(Fault fault) { m_fault = std::move(fault); }

  [[nodiscard]] bool isDead() const { return m_dead; }
  void die() { m_dead = true; }
  /// Of all calls so far.
  [[nodiscard]] qsizetype points() const { return 3 * m_calls.size(); }
  /// "after patch production/deployment/web".
  [[nodiscard]] QString name(qsizetype point) const {
    static constexpr std::array<const char *, 3> moments{"before ", "answer lost of ", "after "};
    return QString::fromLatin1(moments.at(static_cast<size_t>(point % 3))) + m_calls.value(point / 3);
  }

  /// A call that \a forward makes, with the context it gets.
  template <typename T, typename Forward>
  [[nodiscard]] Call<T> *through(const QString &line, QObject *context, Forward forward) {
    auto *call = new Call<T>(context);
    const std::optional<Moment> fate = pass(line);
    if (m_dead)
      return call;
    if (const auto error = faultOf(line)) {
      delete call;
      return Call<T>::finished(context, fail(*error));
    }
    QObject *owner = fate == Moment::AnswerLost ? &m_world : static_cast<QObject *>(call);
    forward(owner)->then([this, alive = std::weak_ptr(m_life), fate, call = QPointer(call)](const Result<T> &result) {
      if (alive.expired())
        return;
      answer(fate, [&] {
        if (call)
          call->finish(result);
      });
    });
    return call;
  }
  template <typename Forward>
  [[nodiscard]] ProgramRun *throughRun(const QString &line, QObject *context, Forward forward);

private:
  std::optional<Moment> pass(const QString &line) {
    if (m_dead)
      return std::nullopt;
    const qsizetype first = points();
    m_calls << line;
    if (m_point < first || m_point >= first + 3)
      return std::nullopt;
    const auto fate = Moment(m_point - first);
    m_dead = fate == Moment::Before;
    return fate;
  }
  [[nodiscard]] std::optional<Error> faultOf(const QString &line) const {
    return m_fault ? m_fault(m_calls.size() - 1, line) : std::nullopt;
  }
  template <typename Tell>
  void answer(std::optional<Moment> fate, Tell tell) {
    if (!m_dead && fate != Moment::AnswerLost)
      tell();
    m_dead = m_dead || fate.has_value();
  }

  QObject &m_world;
  const qsizetype m_point;
  Fault m_fault;
  QStringList m_calls;
  bool m_dead = false;
  const std::shared_ptr<bool> m_life = std::make_shared<bool>(true);  ///< what was asked for last may be answered later
};

/// A program that is heard as long as the process lives.
class GatedRun final : public ProgramRun {
public:
  using ProgramRun::ProgramRun;
  void follow(ProgramRun *run) { m_run = run; }
  void stop() override {
    if (m_run)
      m_run->stop();
  }

private:
  QPointer<ProgramRun> m_run;
};

template <typename Forward>
ProgramRun *KillGate::throughRun(const QString &line, QObject *context, Forward forward) {
  auto *gated = new GatedRun(context);
  const std::optional<Moment> fate = pass(line);
  if (m_dead)
    return gated;
  if (const auto error = faultOf(line)) {
    QMetaObject::invokeMethod(
        gated, [gated, error = *error] { Q_EMIT gated->ended(fail(error)); }, Qt::QueuedConnection);
    return gated;
  }
  ProgramRun *run = forward(fate == Moment::AnswerLost ? &m_world : static_cast<QObject *>(gated));
  gated->follow(run);
  const QPointer<GatedRun> alive(gated);
  QObject::connect(run, &ProgramRun::lines, &m_world, [this, alive](const QStringList &lines) {
    if (alive && !m_dead)
      Q_EMIT alive->lines(lines);
  });
  QObject::connect(run, &ProgramRun::ended, &m_world, [this, fate, alive](const Result<ProgramResult> &result) {
    answer(fate, [&] {
      if (alive)
        Q_EMIT alive->ended(result);
    });
  });
  return gated;
}

class GatedPrograms final : public Programs {
public:
  GatedPrograms(KillGate &gate, Programs &programs) : m_gate(gate), m_programs(programs) {}
  ProgramRun *run(const ProgramRequest &request, QObject *context) override {
    return m_gate.throughRun(request.argv.join(u' '), context,
                             [this, request](QObject *owner) { return m_programs.run(request, owner); });
  }
  QString find(const QString &program) const override { return m_programs.find(program); }

private:
  KillGate &m_gate;
  Programs &m_programs;
};

class GatedWeb final : public WebClient {
public:
  GatedWeb(KillGate &gate, WebClient &web) : m_gate(gate), m_web(web) {}
  Call<WebAnswer> *send(const WebRequest &request, QObject *context) override {
    return m_gate.through<WebAnswer>(QString::fromLatin1(request.method) + u' ' + request.url.toString(), context,
                                     [this, request](QObject *owner) { return m_web.send(request, owner); });
  }

private:
  KillGate &m_gate;
  WebClient &m_web;
};

/// Reading does not count: nothing of an operation depends on it.
class GatedJournal final : public Journal {
public:
  GatedJournal(KillGate &gate, Journal &journal) : m_gate(gate), m_journal(journal) {}
  Call<Incident> *openFor(const Incident &draft, QObject *context) override {
    return m_gate.through<Incident>(QStringLiteral("journal incident"), context,
                                    [this, draft](QObject *owner) { return m_journal.openFor(draft, owner); });
  }
  Call<Done> *close(const QString &incident, QObject *context) override {
    return m_gate.through<Done>(QStringLiteral("journal close"), context,
                                [this, incident](QObject *owner) { return m_journal.close(incident, owner); });
  }
  Call<QList<JournalEvent>> *appendAll(const QString &incident, const QList<EventDraft> &events, QObject *context) override {
    return m_gate.through<QList<JournalEvent>>(
        QStringLiteral("journal events"), context,
        [this, incident, events](QObject *owner) { return m_journal.appendAll(incident, events, owner); });
  }
  Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) override {
    return m_gate.through<Done>(QStringLiteral("journal ") + event.type, context,
                                [this, operation, event](QObject *owner) { return m_journal.record(operation, event, owner); });
  }
  Call<Done> *record(const QString &incident, const StepRecord &step, const EventDraft &event, QObject *context) override {
    return m_gate.through<Done>(
        QStringLiteral("journal ") + event.type + u' ' + step.stepId, context,
        [this, incident, step, event](QObject *owner) { return m_journal.record(incident, step, event, owner); });
  }
  Call<Done> *renew(const QString &operation, QObject *context) override {
    return m_gate.through<Done>(QStringLiteral("journal renew"), context,
                                [this, operation](QObject *owner) { return m_journal.renew(operation, owner); });
  }
  Call<Done> *release(const QString &operation, QObject *context) override {
    return m_gate.through<Done>(QStringLiteral("journal release"), context,
                                [this, operation](QObject *owner) { return m_journal.release(operation, owner); });
  }
  Call<QList<Incident>> *incidents(QObject *context) override { return m_journal.incidents(context); }
  Call<IncidentRecord> *load(const QString &incident, QObject *context) override { return m_journal.load(incident, context); }
  Call<QList<IncidentMatch>> *search(const QString &text, QObject *context) override { return m_journal.search(text, context); }
  Call<JournalChanges> *changes(qint64 number, QObject *context) override { return m_journal.changes(number, context); }
  Call<QList<OperationRecord>> *unfinished(QObject *context) override { return m_journal.unfinished(context); }

private:
  KillGate &m_gate;
  Journal &m_journal;
};

/// Also keeps count of what was really written, whoever was still there to hear of it.
class GatedCluster final : public ClusterApi {
public:
  GatedCluster(KillGate &gate, ClusterApi &cluster, int &writes) : m_gate(gate), m_cluster(cluster), m_writes(writes) {}

  Call<QList<Workload>> *findWorkloads(const QString &name, const QString &nameSpace, QObject *context) override {
    return m_gate.through<QList<Workload>>(QStringLiteral("find ") + name, context,
                                           [=, this](QObject *owner) { return m_cluster.findWorkloads(name, nameSpace, owner); });
  }
  Call<Workload> *workload(const ObjectRef &ref, QObject *context) override {
    return m_gate.through<Workload>(QStringLiteral("workload ") + display(ref), context,
                                    [=, this](QObject *owner) { return m_cluster.workload(ref, owner); });
  }
  Call<History> *history(const Workload &workload, QObject *context) override {
    return m_gate.through<History>(QStringLiteral("history ") + display(workload.ref), context,
                                   [=, this](QObject *owner) { return m_cluster.history(workload, owner); });
  }
  Call<QList<Pod>> *pods(const Workload &workload, QObject *context) override {
    return m_gate.through<QList<Pod>>(QStringLiteral("pods ") + display(workload.ref), context,
                                      [=, this](QObject *owner) { return m_cluster.pods(workload, owner); });
  }
  Call<QList<ClusterEvent>> *events(const Workload &workload, QObject *context) override {
    return m_gate.through<QList<ClusterEvent>>(QStringLiteral("events ") + display(workload.ref), context,
                                               [=, this](QObject *owner) { return m_cluster.events(workload, owner); });
  }
  LogStream *followLogs(const ObjectRef &pod, const LogOptions &options, QObject *context) override {
    return m_cluster.followLogs(pod, options, context);
  }
  Call<QJsonObject> *get(const ResourcePath &path, QObject *context) override {
    return m_gate.through<QJsonObject>(QStringLiteral("get ") + path.plural + u' ' + path.name, context,
                                       [=, this](QObject *owner) { return m_cluster.get(path, owner); });
  }
  Call<QList<QJsonObject>> *list(const ResourcePath &path, const QString &selector, QObject *context) override {
    return m_gate.through<QList<QJsonObject>>(QStringLiteral("list ") + path.plural, context,
                                              [=, this](QObject *owner) { return m_cluster.list(path, selector, owner); });
  }
  Call<AccessAnswer> *access(const AccessQuestion &question, QObject *context) override {
    return m_cluster.access(question, context);
  }
  Call<Workload> *patch(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun, QObject *context) override {
    return m_gate.through<Workload>(lineOf("patch ", dryRun) + display(ref), context, [=, this](QObject *owner) {
      return written(owner, m_cluster.patch(ref, patch, dryRun, owner), dryRun);
    });
  }
  Call<QJsonObject> *patchObject(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun, QObject *context) override {
    return m_gate.through<QJsonObject>(
        lineOf("patch ", dryRun) + path.plural + u' ' + path.name, context,
        [=, this](QObject *owner) { return written(owner, m_cluster.patchObject(path, patch, dryRun, owner), dryRun); });
  }
  Call<QJsonObject> *create(const ResourcePath &collection, const QJsonObject &object, DryRun dryRun, QObject *context) override {
    return m_gate.through<QJsonObject>(lineOf("create ", dryRun) + collection.plural, context, [=, this](QObject *owner) {
      return written(owner, m_cluster.create(collection, object, dryRun, owner), dryRun);
    });
  }
  Call<Done> *remove(const ResourcePath &path, const QString &uid, DryRun dryRun, QObject *context) override {
    return m_gate.through<Done>(lineOf("remove ", dryRun) + path.plural + u' ' + path.name, context, [=, this](QObject *owner) {
      return written(owner, m_cluster.remove(path, uid, dryRun, owner), dryRun);
    });
  }
  Call<Done> *dryRunPod(const QString &nameSpace, const QJsonObject &pod, QObject *context) override {
    return m_cluster.dryRunPod(nameSpace, pod, context);
  }
  ProgramRun *exec(const ExecRequest &request, QObject *context) override {
    return m_gate.throughRun(QStringLiteral("exec ") + request.program.argv.join(u' '), context, [=, this](QObject *owner) {
      ProgramRun *run = m_cluster.exec(request, owner);
      QObject::connect(run, &ProgramRun::ended, run, [&writes = m_writes] { ++writes; });
      return run;
    });
  }
  WorkloadWatch *watch(const ObjectRef &workload, QObject *context) override { return m_cluster.watch(workload, context); }

private:
  static QString lineOf(const char *verb, DryRun dryRun) {
    return (dryRun == DryRun::Server ? QStringLiteral("dry run: ") : QString()) + QString::fromLatin1(verb);
  }
  template <typename T>
  Call<T> *written(QObject *owner, Call<T> *call, DryRun dryRun) {
    return mapped<T>(owner, call, [&writes = m_writes, dryRun](const Result<T> &result) {
      writes += result && dryRun == DryRun::No ? 1 : 0;
      return result;
    });
  }

  KillGate &m_gate;
  ClusterApi &m_cluster;
  int &m_writes;
};

}  // namespace sternway::test
