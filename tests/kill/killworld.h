// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "killgate.h"
#include "operate/operation.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/fakeprograms.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace sternway::test {

using namespace Qt::StringLiterals;

/// The web as a server of a test makes it.
class ServedWeb final : public WebClient {
public:
  std::function<WebAnswer(const WebRequest &)> serve;
  Call<WebAnswer> *send(const WebRequest &request, QObject *context) override {
    return Call<WebAnswer>::finished(context, serve ? Result<WebAnswer>(serve(request)) : WebAnswer{.status = 404});
  }
};

/// What stays when a process dies: cluster, programs with what they have done, web, files, journal and time.
struct KillWorld {
  QObject life;
  ManualClock clock;
  FakeCluster cluster;
  FakePrograms programs;
  ServedWeb web;
  MemoryJournal journal{clock};
  QTemporaryDir folder;
  QString incidentId;
  int writes = 0;              ///< what took effect, however often it was asked for
  std::function<void()> tick;  ///< what the world does by itself, each second

  KillWorld() {
    Incident incident;
    incident.id = u"incident"_s;
    std::ignore = journal.openFor(incident, &life);
    incidentId = incident.id;
  }
  void pass() {
    for (int i = 0; i < 4; ++i)
      QCoreApplication::processEvents();
    if (tick)
      tick();
    clock.advance(std::chrono::seconds(1));
  }
  /// One of its kind with an image, at work in production.
  void add(const OrderService &service) {
    cluster.setWorkload(service.workload);
    cluster.setHistory(service.workload.ref, service.history);
    cluster.setPods(service.workload.ref, {makePod(service.workload, service.history.revisions.last(), 0)});
  }
  void write(const QString &name, const QByteArray &text) const {
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
      file.write(text);
  }
};

/// What a process reaches that world by.
struct KillPorts {
  KillGate gate;
  GatedCluster cluster;
  GatedPrograms programs;
  GatedWeb web;
  GatedJournal journal;
  KillWorld &world;

  explicit KillPorts(KillWorld &in, qsizetype point = -1)
      : gate(in.life, point),
        cluster(gate, in.cluster, in.writes),
        programs(gate, in.programs),
        web(gate, in.web),
        journal(gate, in.journal),
        world(in) {}
  [[nodiscard]] steps::StepContext context() {
    return {.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &world.clock, .programs = &programs, .web = &web};
  }
};

/// An operation of a process, which dies with it.
struct KillOperation {
  std::optional<OperationState> ended;
  operate::Operation operation;

  explicit KillOperation(KillPorts &ports) : operation(ports.context(), ports.journal) {
    QObject::connect(&operation, &operate::Operation::finished, &operation, [this](OperationState state) { ended = state; });
  }
};

/// A process with one operation.
struct KillProcess : KillPorts {
  std::unique_ptr<KillOperation> at;

  explicit KillProcess(KillWorld &in, qsizetype point = -1) : KillPorts(in, point), at(std::make_unique<KillOperation>(*this)) {}
  ~KillProcess() {
    gate.die();
    at.reset();
  }
  KillProcess(const KillProcess &) = delete;
  KillProcess &operator=(const KillProcess &) = delete;

  [[nodiscard]] operate::Operation &operation() { return at->operation; }
  [[nodiscard]] std::optional<OperationState> ended() const { return at->ended; }
  /// Until it has ended or is dead; false: neither.
  bool runs() {
    for (int i = 0; i < 5000 && !at->ended && !gate.isDead(); ++i)
      world.pass();
    for (int i = 0; i < 3 && !gate.isDead(); ++i)  // what it still asks in its end
      world.pass();
    return at->ended || gate.isDead();
  }
};

}  // namespace sternway::test
