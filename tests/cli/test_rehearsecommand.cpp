// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrig.h"
#include "runbook/conditionparser.h"
#include "support/testmain.h"

#include <QDir>

namespace test_rehearsecommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// A simulated release whose revision 3 fails half of its requests, and which does not end as it should.
struct Rig : CommandRig {
  Rig() {
    session->setMetricQueries(ref, {{u"error_rate"_s, u"mine"_s}});
    session->fakeMetrics().answerWith(u"mine"_s, [this](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      return MetricsAnswer{.series = {FakeMetrics::constant({}, isBad() ? 0.5 : 0.001, asked.to.addSecs(-120), asked.to)},
                           .warnings = {}};
    });
    MatrixRow row;
    row.when = u"error_rate > 10%"_s;
    row.condition = parseCondition(row.when, builtInMetrics()).value();
    row.action = Action::Rollback;
    runbook->matrix.rows = {row};
    environment.rehearse = [this](const RehearsalRequest &) -> Result<RehearsalPlace> {
      ++begun;
      return RehearsalPlace{
          .session = session, .service = ref, .runbook = runbook, .title = u"A release that fails"_s, .missingForEnding = [this] {
            return missing;
          }};
    };
  }
  [[nodiscard]] bool isBad() const { return session->cluster().storedHistory(ref).current()->uid == u"uid-3"; }

  [[nodiscard]] QStringList line() const { return {u"rehearse"_s, u"--out"_s, folder.filePath(u"out"_s)}; }

  int begun = 0;
  QStringList missing;
};
}  // namespace

class TestRehearseCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void endsAsTheScenarioDoes() {
    Rig rig;
    QCOMPARE(rig.run(rig.line()), std::optional(ExitStatus::Done));
    QVERIFY(!QDir(rig.folder.filePath(u"out"_s)).entryList({u"*.md"_s}).isEmpty());
    Rig other;
    other.missing = QStringList{u"order-service serves revision 3"_s};
    QCOMPARE(other.run(other.line()), std::optional(ExitStatus::No));
  }

  /// Whoever stops it gets no verdict on how it ended.
  void isStopped() {
    Rig rig;
    const auto command = makeCommand(*parseOptions(rig.line()), rig.environment);
    QSignalSpy done(command.get(), &CliCommand::done);
    const qint64 generation = rig.session->cluster().stored(rig.ref).generation;
    command->start();
    for (int second = 0; second < 3000 && done.isEmpty(); ++second) {
      for (int round = 0; round < 6; ++round)
        QCoreApplication::processEvents();
      if (rig.session->cluster().stored(rig.ref).generation != generation)
        command->interrupt();
      rig.session->clock().advance(std::chrono::seconds(1));
    }
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.first().first().value<ExitStatus>(), ExitStatus::Interrupted);
  }

  void theFolderIsLookedAtFirst() {
    Rig rig;
    QCOMPARE(rig.run({u"rehearse"_s, u"--out"_s, u"/proc/rehearsal"_s}), std::optional(ExitStatus::Unreachable));
    QCOMPARE(rig.begun, 0);
  }
};

STERNWAY_TEST(TestRehearseCommand)

}  // namespace test_rehearsecommand
#include "test_rehearsecommand.moc"
