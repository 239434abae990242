// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "journal/journalstore.h"
#include "journal/migrations.h"
#include "platform/paths.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/testmain.h"
#include "userfiles.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace test_upgrade {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QDir versions(QStringLiteral(STERNWAY_SOURCE_DIR "/tests/upgrade/versions"));
const QString seenFile = u"seen.json"_s;

/// The numbered files of the schema that came after the first, and what takes back what they have done.
const QMap<int, QStringList> takenBack{
    {2, {u"DROP TABLE guards"_s}},
    {3,
     {u"DROP INDEX outbox_by_state"_s, u"DROP INDEX outbox_by_incident"_s, u"ALTER TABLE outbox DROP COLUMN lane"_s,
      u"ALTER TABLE outbox DROP COLUMN remote_id"_s, u"ALTER TABLE outbox DROP COLUMN link"_s}},
    {4, {u"DROP TABLE postmortems"_s}}};

/// A copy of what a version has left; the program uses it.
class Copy {
public:
  explicit Copy(const QString &version) {
    const QDir from(versions.filePath(version));
    QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString to = m_folder.filePath(from.relativeFilePath(files.next()));
      QDir().mkpath(QFileInfo(to).path());
      QVERIFY(QFile::copy(files.filePath(), to));
      QVERIFY(QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner));
    }
    useUserFiles(QDir(m_folder.path()));
  }

  [[nodiscard]] QJsonObject before() const { return QJsonDocument::fromJson(contents().value(seenFile)).object(); }

  [[nodiscard]] QMap<QString, QByteArray> contents() const {
    QMap<QString, QByteArray> all;
    QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      if (file.open(QIODevice::ReadOnly))
        all.insert(QDir(m_folder.path()).relativeFilePath(file.fileName()), file.readAll());
    }
    return all;
  }

  /// To the journal, as no Sternway does it.
  void run(const QString &sql) const {
    journal::Database database(platform::journalFile());
    const auto done = database.open();
    QVERIFY(done);
    const auto ran = database.run(sql);
    QVERIFY2(ran, ran ? "" : qPrintable(ran.error().detail));
  }

private:
  QTemporaryDir m_folder;
};

/// Where \a now lacks what \a before has; empty: nowhere. A newer version may know more.
QString lost(const QJsonValue &before, const QJsonValue &now, const QString &path = {}) {
  if (before.isObject()) {
    const QJsonObject object = before.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
      if (const QString where = lost(each.value(), now[each.key()], path + u'/' + each.key()); !where.isEmpty())
        return where;
    return {};
  }
  if (!before.isArray())
    return before == now ? QString() : path;
  if (before.toArray().size() != now.toArray().size())
    return path;
  for (qsizetype i = 0; i < before.toArray().size(); ++i)
    if (const QString where = lost(before[i], now[i], path + u'/' + QString::number(i)); !where.isEmpty())
      return where;
  return {};
}

/// The numbers of the schema's files that the journal has taken, with the versions that took them.
QMap<int, QString> taken() {
  journal::Database database(platform::journalFile());
  QMap<int, QString> all;
  if (!database.open(journal::Database::Access::Read))
    return all;
  auto query = database.run(u"SELECT number, version FROM migrations"_s);
  while (query && query->next())
    all.insert(query->value(0).toInt(), query->value(1).toString());
  return all;
}

/// "tests_upgrade --write tests/upgrade/versions" keeps what this version writes; once, before it is released.
int writeVersion(int argc, char **argv) {
  if (argc < 2)
    return 2;
  QCoreApplication application(argc, argv);
  QDir folder(QString::fromLocal8Bit(argv[1]) + u'/' + QStringLiteral(STERNWAY_VERSION));
  folder.removeRecursively();
  folder.mkpath(u"."_s);
  useUserFiles(folder);
  ManualClock clock;
  writeUserFiles(clock);
  clock.advance(std::chrono::hours(1));  // nobody holds what was left
  QFile seen(folder.filePath(seenFile));
  return seen.open(QIODevice::WriteOnly) && seen.write(QJsonDocument(seenInUserFiles(clock)).toJson()) > 0 ? 0 : 1;
}
}  // namespace

class TestUpgrade : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    if (versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty())
      QFAIL("No version is kept yet: tests_upgrade --write tests/upgrade/versions");
  }

  void everythingIsKept_data() { addVersions(); }
  void everythingIsKept() {
    QFETCH(QString, version);
    const Copy copy(version);
    const QMap<int, QString> before = taken();
    const QJsonObject now = seenInUserFiles(m_later);
    QCOMPARE(lost(copy.before(), now), QString());
    QVERIFY(now[u"incidents"_s][0][u"chainIntact"_s].toBool());
    const QMap<int, QString> after = taken();
    QCOMPARE(after.lastKey(), journal::newestSchema());
    QCOMPARE(after.size(), journal::newestSchema());
    for (const auto &[number, by] : before.asKeyValueRange())
      QCOMPARE(after.value(number), by);
  }

  /// What stood there goes on: the chain, and the order of messages.
  void itGoesOn_data() { addVersions(); }
  void itGoesOn() {
    QFETCH(QString, version);
    const Copy copy(version);
    QObject context;
    journal::SqlJournal journal({.file = platform::journalFile(), .user = u"u"_s, .host = u"h"_s, .instance = u"i"_s}, m_later);
    const QString id = await(journal.incidents(&context))->constFirst().id;
    QVERIFY(await(journal.append(id, {.type = eventtype::note, .summary = u"after the update"_s}, &context)));
    const auto record = await(journal.load(id, &context));
    QVERIFY(record);
    QVERIFY2(record->chainIntact, qPrintable(record->chainProblem));
    QCOMPARE(record->events.size(), copy.before()[u"incidents"_s][0][u"events"_s].toArray().size() + 1);
  }

  /// As if the version had known fewer of the schema's numbered files.
  void olderSchemasAreTakenOn_data() {
    QTest::addColumn<int>("number");
    for (const int number : takenBack.keys())
      QTest::addRow("before %d", number) << number;
  }
  void olderSchemasAreTakenOn() {
    QFETCH(int, number);
    const Copy copy(u"0.1.0"_s);
    for (int each = 4; each >= number; --each) {
      for (const QString &sql : takenBack.value(each))
        copy.run(sql);
      copy.run(u"DELETE FROM migrations WHERE number = %1"_s.arg(each));
    }
    QCOMPARE(taken().lastKey(), number - 1);
    const QJsonObject now = seenInUserFiles(m_later);
    QCOMPARE(taken().size(), journal::newestSchema());
    const QJsonObject before = copy.before();
    QVERIFY(now[u"incidents"_s][0][u"chainIntact"_s].toBool());
    for (const QString &kept : {u"events"_s, u"operations"_s, u"evidence"_s})
      QCOMPARE(lost(before[u"incidents"_s][0][kept], now[u"incidents"_s][0][kept]), QString());
    QCOMPARE(now[u"pending"_s].toArray().size(), 1);
    QCOMPARE(now[u"guards"_s].toArray().size(), number > 2 ? 1 : 0);
  }

  /// Somebody has gone back to this version.
  void aNewerJournalIsLeftAsItIs() {
    const Copy copy(u"0.1.0"_s);
    copy.run(u"INSERT INTO migrations VALUES (99, '099_future', '2030-01-01T00:00:00.000Z', '9.8.7')"_s);
    const auto before = copy.contents();
    {
      QObject context;
      journal::SqlJournal journal({.file = platform::journalFile(), .user = u"u"_s, .host = u"h"_s, .instance = u"i"_s}, m_later);
      const auto refused = await(journal.incidents(&context));
      QVERIFY(!refused);
      QCOMPARE(refused.error().kind, ErrorKind::Storage);
      QVERIFY(refused.error().message.contains(u"9.8.7"_s));
      QVERIFY(refused.error().detail.contains(u"9.8.7"_s));
    }
    QCOMPARE(copy.contents(), before);
  }

private:
  static void addVersions() {
    QTest::addColumn<QString>("version");
    const QStringList all = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &each : all)
      QTest::newRow(qPrintable(each)) << each;
  }

  const ManualClock m_later{utcTime(QDate(2026, 1, 10), QTime(4, 0))};
};

const sternway::testing::Registration versionProgram("--write", writeVersion);

STERNWAY_TEST(TestUpgrade)

}  // namespace test_upgrade

#include "test_upgrade.moc"
