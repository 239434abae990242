// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/undo.h"
#include "stormworld.h"
#include "support/testmain.h"

#include <QRandomGenerator>

namespace test_killstorm {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
Plan rollbackOf(const OrderService &service, const QDateTime &now) {
  const QString id = u"op-"_s + service.workload.ref.name;
  const Revision &target = service.history.revisions.at(1);
  KubernetesUndo undo;
  undo.workload = service.workload.ref;
  undo.workloadUid = service.workload.uid;
  undo.generation = service.workload.generation;
  undo.fromRevisionUid = service.history.revisions.last().uid;
  undo.fromNumber = 3;
  undo.targetRevisionUid = target.uid;
  undo.targetNumber = 2;
  undo.targetHash = target.templateHash;
  undo.diff = diffRevision(service.workload, target);
  undo.patch = *undoPatch(service.workload, target, u"errors"_s, u"{\"plan\":\"%1\"}"_s.arg(id));
  steps::PlanOptions options;
  options.callTimeout = 60s;
  options.rolloutTimeout = 300s;
  options.healthDuration = 3s;
  options.healthTimeout = 120s;
  return {.id = id, .reason = {}, .made = now, .stages = steps::rollbackStages(service.workload, undo, options)};
}

/// Several rollbacks at once on one journal, by processes that die in the midst of it, one after the other.
struct Storm : StormWorld {
  QList<Plan> plans;

  Storm() : StormWorld({u"web"_s, u"api"_s, u"cart"_s, u"mail"_s, u"search"_s}) {
    for (const QString &name : services)
      plans << rollbackOf(serviceNamed(name), world.clock.now());
  }
  /// One process: it goes on with what it finds, and begins what has not begun. False: it died.
  bool process(qsizetype dies, QRandomGenerator &random) {
    KillPorts ports(world, dies);
    std::vector<std::unique_ptr<KillOperation>> all;
    for (const OperationRecord &left : unfinished(world)) {
      const auto recovery = inspected(ports, left);
      if (!recovery)
        break;  // it died while it looked
      all.push_back(std::make_unique<KillOperation>(ports));
      all.back()->operation.resumeFrom(left, recovery->recommended);
    }
    for (const Plan &plan : std::as_const(plans))
      if (world.journal.operation(plan.id).id.isEmpty()) {
        all.push_back(std::make_unique<KillOperation>(ports));
        all.back()->operation.start(plan, world.incidentId);
        for (int rounds = random.bounded(4); rounds > 0; --rounds)
          world.pass();
      }
    const auto isOver = [&] { return std::ranges::all_of(all, [](const auto &each) { return each->ended.has_value(); }); };
    for (int i = 0; i < 2000 && !isOver() && !ports.gate.isDead(); ++i)
      world.pass();
    const bool isWell = !ports.gate.isDead() && isOver();
    ports.gate.die();
    all.clear();
    return isWell;
  }
};
}  // namespace

class TestKillStorm : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whateverDiesAllGoBackOnce_data() { StormWorld::addSeeds(40); }
  void whateverDiesAllGoBackOnce() {
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    Storm storm;
    int deaths = 0;
    while (!storm.process(deaths < 6 ? qsizetype(random.bounded(240)) : -1, random) && ++deaths < 20)
      storm.world.clock.advance(5min);
    for (const QString &name : storm.services) {
      const OperationRecord record = storm.world.journal.operation(u"op-"_s + name);
      QVERIFY2(record.state == OperationState::Succeeded, qPrintable(name + u": "_s + record.message));
      QVERIFY2(storm.wentBackOnce(name), qPrintable(name));
    }
  }
};

STERNWAY_TEST(TestKillStorm)

}  // namespace test_killstorm
#include "test_killstorm.moc"
