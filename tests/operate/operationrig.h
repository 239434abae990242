// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kubernetesundo.h"
#include "operate/operation.h"
#include "operate/operationinspector.h"
#include "steps/kubernetes/undo.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"

#include <QCoreApplication>

namespace sternway::test {

/// Recovery as a test says it.
class FakeRecovery final : public assess::RecoveryCheck {
public:
  assess::RecoveryReading reading{.state = assess::RecoveryReading::State::Recovered,
                                  .sentence = QStringLiteral("error rate 0.1 %"),
                                  .values = {},
                                  .matrix = {},
                                  .verdict = {},
                                  .notChecked = {}};
  int checks = 0;
  Call<assess::RecoveryReading> *check(QObject *context) override {
    ++checks;
    return Call<assess::RecoveryReading>::finished(context, reading);
  }
};

/// A change of an object of the cluster.
using Edit = std::function<QJsonObject(QJsonObject)>;

[[nodiscard]] inline QJsonObject withSpec(QJsonObject object, const QString &key, const QJsonValue &value) {
  QJsonObject spec = object.value(QStringLiteral("spec")).toObject();
  spec.insert(key, value);
  object.insert(QStringLiteral("spec"), spec);
  return object;
}

/// An operation on fakes: order-service goes from revision 3 back to 2. The rollout completes by itself.
struct OperationRig {
  ManualClock clock;
  FakeCluster cluster;
  MemoryJournal journal{clock};
  FakeRecovery recovery;
  OrderService service;
  ObjectRef ref = service.workload.ref;
  QString incidentId;
  Plan plan;
  std::unique_ptr<operate::Operation> operation;
  QStringList progress;
  std::optional<OperationState> ended;
  QString sentence;
  bool completesRollout = true;

  explicit OperationRig(const OrderService &with = orderService()) : service(with) {
    cluster.setWorkload(service.workload);
    cluster.setHistory(ref, service.history);
    QList<Pod> pods;
    for (int index = 0; index < 3; ++index)
      pods << makePod(service.workload, service.history.revisions.last(), index);
    cluster.setPods(ref, pods);
    Incident incident;
    incident.service = ref;
    journal.openFor(incident, qApp)->then([this](const Result<Incident> &opened) { incidentId = opened->id; });
    until([this] { return !incidentId.isEmpty(); });
    plan = makePlan();
    makeOperation();
  }

  [[nodiscard]] Plan makePlan() const {
    const Revision &target = service.history.revisions.at(1);
    KubernetesUndo undo;
    undo.workload = ref;
    undo.workloadUid = service.workload.uid;
    undo.generation = service.workload.generation;
    undo.fromRevisionUid = service.history.revisions.last().uid;
    undo.fromNumber = 3;
    undo.fromImage = service.history.revisions.last().images.first();
    undo.targetRevisionUid = target.uid;
    undo.targetNumber = 2;
    undo.targetImage = target.images.first();
    undo.targetHash = target.templateHash;
    undo.diff = diffRevision(service.workload, target);
    undo.patch = *undoPatch(service.workload, target, QStringLiteral("errors"), QStringLiteral("{\"plan\":\"op-1\"}"));
    using namespace std::chrono_literals;
    steps::PlanOptions options;
    options.callTimeout = 60s;
    options.rolloutTimeout = 300s;
    options.healthDuration = 10s;
    options.healthTimeout = 120s;
    options.stability = 60s;
    options.metricsTimeout = 600s;
    return {
        .id = QStringLiteral("op-1"), .reason = {}, .made = {}, .stages = steps::rollbackStages(service.workload, undo, options)};
  }

  [[nodiscard]] steps::StepContext context() {
    return {.cluster = [this](const TargetRef &) { return &cluster; },
            .clock = &clock,
            .recovery = [this](const TargetRef &) { return &recovery; }};
  }

  void makeOperation() {
    ended.reset();
    operation = std::make_unique<operate::Operation>(context(), journal);
    QObject::connect(operation.get(), &operate::Operation::progress, operation.get(),
                     [this](const QString &text) { progress << text; });
    QObject::connect(operation.get(), &operate::Operation::finished, operation.get(),
                     [this](OperationState state, const QString &said) {
                       ended = state;
                       sentence = said;
                     });
  }

  /// Lets events and one second of time after another pass until \a reached; false when it never is.
  template <typename Predicate>
  bool until(Predicate reached) {
    for (int round = 0; round < 4000; ++round) {
      for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
      if (reached())
        return true;
      if (completesRollout && cluster.count(QStringLiteral("watch")) > 0 && revisionNow() != undoOf(plan).fromRevisionUid)
        cluster.completeRollout(ref);
      clock.advance(std::chrono::seconds(1));
    }
    return false;
  }

  [[nodiscard]] QString revisionNow() const {
    const Revision *current = cluster.storedHistory(ref).current();
    return current ? current->uid : QString();
  }

  /// Somebody else writes the workload, so that its generation moves.
  void write(const Edit &edit) {
    Workload workload = cluster.stored(ref);
    QJsonObject object = edit(workload.object);
    QJsonObject metadata = object.value(QStringLiteral("metadata")).toObject();
    metadata.insert(QStringLiteral("generation"), workload.generation + 1);
    object.insert(QStringLiteral("metadata"), metadata);
    workload.object = object;
    refresh(workload);
    cluster.setWorkload(workload);
  }
  /// Somebody else deploys v1.3.1.
  void deployAnother() { cluster.deploy(ref, podTemplate(QStringLiteral("registry.example.com/svc:v1.3.1"))); }

  void start() { operation->start(plan, incidentId); }
  bool ends() {
    return until([this] { return ended.has_value(); });
  }
  /// How a started operation ends; Running when it never does.
  OperationState end() {
    ends();
    return ended.value_or(OperationState::Running);
  }
  OperationState run() {
    start();
    return end();
  }
  /// True once the operation waits for the answer of its dry run, which the cluster does not give yet.
  bool startsAndHoldsTheDryRun() {
    cluster.hold(QStringLiteral("dryRunPatch"));
    start();
    return until([this] { return cluster.count(QStringLiteral("dryRunPatch")) == 1; });
  }
  /// What an inspection of \a left finds; nullopt when it never answers.
  std::optional<operate::Recovery> inspect(const OperationRecord &left) {
    std::optional<operate::Recovery> answer;
    QObject asker;
    operate::inspectOperation(context(), left, &asker)->then([&](const Result<operate::Recovery> &found) { answer = *found; });
    until([&] { return answer.has_value(); });
    return answer;
  }

  [[nodiscard]] qsizetype realPatches() const { return cluster.count(QStringLiteral("patch ")); }
  [[nodiscard]] OperationRecord stored() const { return journal.operation(plan.id); }
};

}  // namespace sternway::test
