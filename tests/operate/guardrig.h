// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/guards.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/memoryguards.h"
#include "support/memoryjournal.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sternway::test {

using namespace operate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline Error journalError() {
  return {.kind = ErrorKind::Storage, .message = u"disk full"_s, .detail = {}};
}

/// order-service, guarded at 3 % errors for 30 s; its error rate is what a test says, none: unknown.
struct GuardRig {
  OrderService orders = orderService();
  ObjectRef ref = orders.workload.ref;
  FakeSession session;
  FakeCluster &cluster = session.cluster();
  MemoryJournal journal{session.clock()};
  MemoryGuards book;
  std::optional<double> rate = 0.001;
  std::shared_ptr<Runbook> runbook = std::make_shared<Runbook>();
  std::unique_ptr<assess::MonitorPool> monitors;
  Operations operations{[this]() -> Result<Journal *> { return &journal; }};
  GuardRequest request;
  std::unique_ptr<Guard> guard;
  std::optional<Error> refusal;
  std::shared_ptr<RollbackRun> run;
  bool ended = false;

  GuardRig() {
    cluster.setWorkload(orders.workload);
    cluster.setHistory(ref, orders.history);
    QList<Pod> pods;
    for (int index = 0; index < 3; ++index)
      pods << makePod(orders.workload, orders.history.revisions.last(), index);
    cluster.setPods(ref, pods);
    session.fakeMetrics().answerWith(u"mine"_s, [this](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      if (!rate)
        return MetricsAnswer{.series = {}, .warnings = {}};
      return MetricsAnswer{.series = {FakeMetrics::constant({}, isBack() ? 0.001 : *rate, asked.to.addSecs(-120), asked.to)},
                           .warnings = {}};
    });
    runbook->source = u"orders.yaml"_s;
    runbook->guard.check.text = u"error_rate > 3%"_s;
    runbook->guard.check.condition = runbook::parseCondition(runbook->guard.check.text, runbook::builtInMetrics()).value();
    runbook->guard.check.hold = 30s;
    runbook->guard.countdown = 20s;
    assess::MonitorPorts ports;
    ports.runbook = [this](const ObjectRef &) -> Result<RunbookPtr> { return runbook; };
    ports.journal = [this]() -> Result<Journal *> { return &journal; };
    ports.overrides = [](const ObjectRef &) { return StringMap{{u"error_rate"_s, u"mine"_s}}; };
    monitors = std::make_unique<assess::MonitorPool>(session, ports);
    request = {.runbook = runbook, .isAccepted = true, .term = 10min};
    request.run.author = u"ada"_s;
    request.run.stability = 20s;
  }

  [[nodiscard]] bool isBack() const { return cluster.storedHistory(ref).current()->uid != u"uid-3"; }
  void arm() {
    guard = std::make_unique<Guard>(monitors->monitor(ref), journal, book, operations, request);
    QObject::connect(guard.get(), &Guard::refused, guard.get(), [this](const Error &error) { refusal = error; });
    QObject::connect(guard.get(), &Guard::ended, guard.get(), [this] { ended = true; });
    QObject::connect(guard.get(), &Guard::fired, guard.get(), [this](const auto &begun) { run = begun; });
    guard->arm();
  }
  template <typename Predicate>
  [[nodiscard]] bool until(Predicate reached, int seconds = 2000) {
    for (int second = 0; second < seconds; ++second) {
      for (int round = 0; round < 8; ++round)
        QCoreApplication::processEvents();
      if (reached())
        return true;
      if (const Workload &now = cluster.stored(ref); now.observedGeneration != now.generation)
        cluster.completeRollout(ref);
      session.clock().advance(1s);
    }
    return false;
  }
  void pass(std::chrono::seconds time) {
    std::ignore = until([] { return false; }, static_cast<int>(time.count()));
  }
  [[nodiscard]] bool isArmed() {
    arm();
    return until([this] { return guard->isLive() || refusal; }) && !refusal;
  }
  /// Armed, and the condition has begun to hold.
  [[nodiscard]] bool isCounting() {
    if (!isArmed())
      return false;
    rate = 0.5;
    return until([this] { return state() == GuardState::Counting; });
  }
  [[nodiscard]] GuardState state() const { return book.rows.isEmpty() ? GuardState::Lost : book.last().state; }
  [[nodiscard]] qsizetype patches() const { return cluster.lines().filter(QRegularExpression(u"^patch "_s)).size(); }
};

}  // namespace sternway::test
