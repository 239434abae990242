// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrig.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace test_postmortemcommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
}  // namespace

class TestPostMortemCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void writesADraft_data() {
    QTest::addColumn<QString>("format");
    for (const char *format : {"md", "html", "json"})
      QTest::newRow(format) << QString::fromLatin1(format);
  }
  void writesADraft() {
    QFETCH(QString, format);
    CommandRig rig;
    rig.runbook->postMortem.sections = {{.title = u"Impact"_s, .prompt = u"How many?"_s}};
    const QString path = rig.folder.filePath(u"draft"_s);
    QCOMPARE(rig.run({u"postmortem"_s, rig.incidentId, u"--format"_s, format, u"-o"_s, path}), std::optional(ExitStatus::Done));
    const QByteArray content = contentOf(path);
    QVERIFY(content.contains(rig.incidentId.toUtf8()));
    if (format != u"json")
      return;
    const QJsonArray sections = QJsonDocument::fromJson(content).object().value(u"sections"_s).toArray();
    QCOMPARE(sections.size(), 1);
    QCOMPARE(sections.first().toObject().value(u"id"_s).toString(), u"impact"_s);
  }

  void writesWhatWasEditedUnlessItIsToBeFresh() {
    CommandRig rig;
    const PostMortemDraft draft{
        .incidentId = rig.incidentId,
        .status = PostMortemStatus::InReview,
        .sections = {{.id = u"causes"_s, .title = u"Contributing factors"_s, .markdown = u"A cold cache.\n"_s}}};
    QVERIFY(await(rig.postMortems->save(draft, &rig.context)));
    const QString path = rig.folder.filePath(u"draft"_s);
    for (const char *format : {"md", "html", "json"}) {
      const QStringList line{u"postmortem"_s, rig.incidentId, u"--format"_s, QString::fromLatin1(format), u"-o"_s, path};
      QCOMPARE(rig.run(line), std::optional(ExitStatus::Done));
      QVERIFY(contentOf(path).contains("A cold cache."));
      QCOMPARE(rig.run(line + QStringList{u"--fresh"_s}), std::optional(ExitStatus::Done));
      QVERIFY(!contentOf(path).contains("A cold cache."));
    }
  }

  void statusIsSaidBeforeAndAfterItIsBegun() {
    CommandRig rig;
    const QStringList line{u"postmortem"_s, rig.incidentId, u"--status"_s, u"--json"_s};
    QCOMPARE(rig.run(line), std::optional(ExitStatus::Done));
    QVERIFY(await(rig.postMortems->save({.incidentId = rig.incidentId}, &rig.context)));
    QCOMPARE(rig.run(line), std::optional(ExitStatus::Done));
    rig.postMortems->error = fail(ErrorKind::Storage, u"disk full"_s).value();
    QCOMPARE(rig.run(line), std::optional(ExitStatus::Unreachable));
  }

  void refusesWhatItDoesNotKnow() {
    CommandRig rig;
    QCOMPARE(rig.run({u"postmortem"_s, rig.incidentId, u"--format"_s, u"doc"_s}), std::optional(ExitStatus::Usage));
    QCOMPARE(rig.run({u"postmortem"_s, u"no-such-incident"_s}), std::optional(ExitStatus::No));
    QVERIFY(!parseOptions({u"postmortem"_s}));
  }

  void filesLieBesideTheTimeline() {
    CommandRig rig;
    const auto record = await(rig.journal->load(rig.incidentId, &rig.context));
    QVERIFY(record);
    QVERIFY(writePostMortemFiles(*record, nullptr, rig.folder.path()));
    for (const QString &format : {u"md"_s, u"html"_s, u"json"_s})
      QVERIFY(QFile::exists(rig.folder.filePath(rig.incidentId + u"-postmortem."_s + format)));
  }

  void searchFindsByTheWordsOfEvents() {
    CommandRig rig;
    QVERIFY(
        await(rig.journal->append(rig.incidentId, {.type = eventtype::note, .summary = u"The pool is empty"_s}, &rig.context)));
    QCOMPARE(rig.run({u"incidents"_s, u"--search"_s, u"POOL order"_s}), std::optional(ExitStatus::Done));
    QCOMPARE(rig.run({u"incidents"_s, u"--search"_s, u"pool"_s, u"--json"_s}), std::optional(ExitStatus::Done));
    QCOMPARE(rig.run({u"incidents"_s, u"--search"_s, u"pool checkout"_s}), std::optional(ExitStatus::No));
    QVERIFY(!parseOptions({u"incidents"_s, u"--search"_s, u"pool"_s, u"--statistics"_s}));
  }

  void openFollowUpsAreListed() {
    CommandRig rig;
    QCOMPARE(rig.run({u"followups"_s}), std::optional(ExitStatus::Done));
    rig.runbook->followUps = {{.id = u"now"_s, .title = {}, .items = {{.id = u"a"_s, .text = u"Write"_s, .check = {}}}}};
    rig.runbook->followUps.first().items.first().within = std::chrono::minutes(1);
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.incidentId = rig.incidentId;
    operation.state = OperationState::Succeeded;
    operation.startedAt = operation.endedAt = rig.session->clock().now();  // long ago by the system's clock
    QVERIFY(await(rig.journal->record(operation, {.type = eventtype::operationSucceeded}, &rig.context)));
    QCOMPARE(rig.run({u"followups"_s, rig.incidentId}), std::optional(ExitStatus::No));
    QCOMPARE(rig.run({u"followups"_s, u"--json"_s}), std::optional(ExitStatus::No));
    QCOMPARE(rig.run({u"followups"_s, u"no-such-incident"_s}), std::optional(ExitStatus::No));
    rig.environment.loadRunbook = [](const QString &, const ObjectRef &, const auto &) -> Result<RunbookPtr> {
      return fail(ErrorKind::Input, u"broken"_s);
    };
    QCOMPARE(rig.run({u"followups"_s}), std::optional(ExitStatus::Unreachable));
  }

  void statisticsAreOverAllIncidents() {
    CommandRig rig;
    for (const QStringList &options : {QStringList{}, {u"--json"_s}, {u"--csv"_s}})
      QCOMPARE(rig.run(QStringList{u"incidents"_s, u"--statistics"_s} + options), std::optional(ExitStatus::Done));
    QVERIFY(!parseOptions({u"incidents"_s, u"--csv"_s}));
    QVERIFY(!parseOptions({u"incidents"_s, u"--statistics"_s, u"--csv"_s, u"--json"_s}));
  }
};

STERNWAY_TEST(TestPostMortemCommand)

}  // namespace test_postmortemcommand
#include "test_postmortemcommand.moc"
