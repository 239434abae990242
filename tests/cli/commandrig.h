// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/memoryjournal.h"
#include "support/memorypostmortems.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace sternway::test {

/// A command over fakes that has order-service with one pod, an accepted runbook and an open incident. A patch is rolled out a
/// second later.
struct CommandRig {
  std::shared_ptr<Runbook> runbook = std::make_shared<Runbook>();
  OrderService orders = orderService();
  ObjectRef ref = orders.workload.ref;
  std::shared_ptr<FakeSession> session = std::make_shared<FakeSession>();
  std::shared_ptr<MemoryJournal> journal = std::make_shared<MemoryJournal>(session->clock());
  std::shared_ptr<MemoryPostMortems> postMortems = std::make_shared<MemoryPostMortems>(session->clock(), *journal);
  QTemporaryDir folder;
  cli::Environment environment;
  bool isAccepted = true;
  QString incidentId;
  QObject context;

  CommandRig() {
    session->cluster().setWorkload(orders.workload);
    session->cluster().setHistory(ref, orders.history);
    session->cluster().setPods(ref, {makePod(orders.workload, orders.history.revisions.last(), 0)});
    environment.connect = [this](const cli::SessionRequest &) -> Result<std::shared_ptr<ClusterSession>> { return session; };
    environment.openJournal = [this](const QString &, Clock &, const auto &) -> Result<cli::OpenJournal> {
      return cli::OpenJournal{
          .journal = journal, .file = folder.filePath(QStringLiteral("journal.sqlite")), .postMortems = postMortems};
    };
    environment.loadRunbook = [this](const QString &, const ObjectRef &, const auto &) -> Result<RunbookPtr> { return runbook; };
    environment.isAccepted = [this](const Runbook &) { return isAccepted; };
    Incident incident;
    incident.service = ref;
    incidentId = await(journal->openFor(incident, &context))->id;
  }
  CommandRig(const CommandRig &) = delete;
  CommandRig &operator=(const CommandRig &) = delete;

  /// The exit status; nothing: it does not end.
  std::optional<cli::ExitStatus> run(const QStringList &arguments) {
    const auto command = makeCommand(*cli::parseOptions(arguments), environment);
    QSignalSpy done(command.get(), &cli::CliCommand::done);
    command->start();
    for (int second = 0; second < 3000 && done.isEmpty(); ++second) {
      for (int round = 0; round < 6; ++round)
        QCoreApplication::processEvents();
      if (const Workload &now = session->cluster().stored(ref); now.observedGeneration != now.generation)
        session->cluster().completeRollout(ref);
      session->clock().advance(std::chrono::seconds(1));
    }
    return done.isEmpty() ? std::nullopt : std::optional(done.first().first().value<cli::ExitStatus>());
  }
};

}  // namespace sternway::test
