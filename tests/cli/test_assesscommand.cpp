// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "core/declarations.h"
#include "core/utctime.h"
#include "journal/journalstore.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include "support/testmain.h"

namespace test_assesscommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::journal;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct Ended {
  int status = -1;
  QJsonObject out;
  QString err;
};

/// One row: the symptom was declared.
RunbookPtr runbook() {
  auto made = std::make_shared<Runbook>();
  MatrixRow row;
  row.when = u"declared(data-corruption)"_s;
  row.condition.type = ConditionNode::Type::Declared;
  row.condition.metric = u"data-corruption"_s;
  row.action = Action::Rollback;
  made->matrix.rows = {row};
  return made;
}

/// The session's service, and the journal in \a file where there is one.
Environment environment(const std::shared_ptr<FakeSession> &session, const QString &file) {
  Environment environment;
  environment.connect = [session](const SessionRequest &) -> Result<std::shared_ptr<ClusterSession>> { return session; };
  environment.loadRunbook = [](const QString &, const ObjectRef &, const auto &) { return Result<RunbookPtr>(runbook()); };
  environment.isAccepted = [](const Runbook &) { return true; };
  environment.readJournal = [file](Clock &clock) -> std::shared_ptr<Journal> {
    if (!QFile::exists(file))
      return nullptr;
    return std::make_shared<SqlJournal>(
        JournalSettings{.file = file, .user = u"me"_s, .host = u"vm"_s, .instance = u"me"_s, .readOnly = true}, clock);
  };
  return environment;
}
}  // namespace

/// Runs the command in a process of its own: this program again, with --run and the journal's file before the arguments.
class TestAssessCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void withoutAJournal() {
    const Ended ended = run();
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out.value(u"verdict"_s).toString(), u"none"_s);
    QVERIFY2(!ended.err.contains(u"incident"_s), qPrintable(ended.err));
    QVERIFY(!QFile::exists(file()));
  }

  /// As all that stands beside it.
  void timesAreInUtc() {
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Asia/Kolkata");
    assess::Assessment assessment;
    Revision revision;
    revision.uid = u"uid-1"_s;
    assessment.history.revisions = {revision};
    RevisionHealth health;
    health.revisionUid = revision.uid;
    health.liveFrom = utcTime(QDate(2026, 1, 10), QTime(14, 30, 5));
    assessment.health = {health};
    const QString text = assessmentText(assessment);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    QVERIFY2(text.contains(u"01-10 14:30:05"_s), qPrintable(text));
  }

  void whatTheOpenIncidentTells() {
    const QString id = openIncident();
    QCOMPARE(run().out.value(u"verdict"_s).toString(), u"none"_s);
    change([&](Journal &journal) {
      QVERIFY(await(journal.append(id, symptomDeclared(u"data-corruption"_s, u"Data corruption"_s), this)));
    });
    const Ended ended = run();
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out.value(u"verdict"_s).toString(), u"rollback"_s);
    change([&](Journal &journal) { QVERIFY(await(journal.close(id, this))); });
    QCOMPARE(run().out.value(u"verdict"_s).toString(), u"none"_s);
  }

  void aBrokenJournalIsSaidAndLeftAlone() {
    const QByteArray broken(5000, 'x');
    QFile journal(file());
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(broken);
    journal.close();
    const Ended ended = run();
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out.value(u"verdict"_s).toString(), u"none"_s);
    QVERIFY2(ended.err.contains(u"What was declared and reported in an open incident is not known: The journal"_s),
             qPrintable(ended.err));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QCOMPARE(journal.readAll(), broken);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"journal.sqlite"_s});
  }

  /// The source that was given is there, or the answer rests on nothing.
  void aSourceOutOfReach_data() {
    QTest::addColumn<QString>("metrics");
    QTest::addColumn<int>("status");
    QTest::newRow("no answer") << u"unreachable"_s << 3;
    QTest::newRow("another login") << u"unauthorized"_s << 3;
    QTest::newRow("no Prometheus") << u"not-found"_s << 3;
    QTest::newRow("a query that is refused") << u"invalid"_s << 0;
    QTest::newRow("no series") << u"empty"_s << 0;
  }
  void aSourceOutOfReach() {
    QFETCH(QString, metrics);
    qputenv("TEST_METRICS", metrics.toUtf8());
    const Ended ended = run();
    qunsetenv("TEST_METRICS");
    QTEST(ended.status, "status");
    QVERIFY(ended.out.contains(u"verdict"_s));
  }

private:
  [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

  template <typename Change>
  void change(Change change) {
    SqlJournal journal({.file = file(), .user = u"window"_s, .host = u"vm"_s, .instance = u"window"_s}, m_clock);
    change(journal);
  }

  QString openIncident() {
    Incident incident;
    incident.title = u"Odd orders"_s;
    incident.service = orderService().workload.ref;
    QString id;
    change([&](Journal &journal) { id = await(journal.openFor(incident, this)).value_or(Incident{}).id; });
    return id;
  }

  [[nodiscard]] Ended run() const {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--assess"_s, file(), u"assess"_s, u"--service"_s, u"order-service"_s, u"--json"_s});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
      return {.status = -1, .out = {}, .err = process.errorString()};
    return {.status = process.exitCode(),
            .out = QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            .err = QString::fromUtf8(process.readAllStandardError())};
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  ManualClock m_clock;
};

/// The program under test, in this one: see testmain.h.
const sternway::testing::Registration program("--assess", [](int argc, char **argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const auto session = std::make_shared<FakeSession>();
  const QString metrics = qEnvironmentVariable("TEST_METRICS");
  session->setHasMetrics(!metrics.isEmpty());
  if (const auto kind = errorKindName.value(metrics))
    session->fakeMetrics().setServiceMetrics(fail(*kind, u"no metrics"_s));
  const OrderService orders = orderService();
  session->cluster().setWorkload(orders.workload);
  session->cluster().setHistory(orders.workload.ref, orders.history);
  return runCommandLine(arguments.mid(2), environment(session, arguments.value(1)));
});

STERNWAY_TEST(TestAssessCommand)

}  // namespace test_assesscommand
#include "test_assesscommand.moc"
