// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "testjournal.h"

#include <QDir>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <sys/resource.h>
#include <unistd.h>
#include <csignal>
#include <functional>

namespace test_journalfiles {

using namespace sternway;
using namespace sternway::journal;
using namespace sternway::test;
using namespace Qt::StringLiterals;

using Damage = std::function<QByteArray(QByteArray)>;

namespace {
QByteArray contents(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  QCOMPARE(file.write(bytes), bytes.size());
}

void sqlDirectly(const QString &file, const QString &sql) {
  {
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"direct"_s);
    database.setDatabaseName(file);
    QVERIFY(database.open());
    QSqlQuery query(database);
    QVERIFY(query.exec(sql));
  }
  QSqlDatabase::removeDatabase(u"direct"_s);
}

QStringList setAsideFiles(const QString &file) {
  const QFileInfo info(file);
  return info.dir().entryList({info.fileName() + u".damaged-*"_s}, QDir::Files, QDir::Name);
}

/// Not root for a while: root may write everywhere.
class AsNobody {
public:
  AsNobody() : m_was(::geteuid()) {
    if (m_was == 0)
      QVERIFY(::seteuid(65534) == 0);
  }
  ~AsNobody() {
    if (m_was == 0)
      (void)!::seteuid(m_was);
  }

private:
  uid_t m_was;
};
}  // namespace

class TestJournalFiles : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void readOnlyChangesNothing() {
    TestJournal t;
    const auto opened = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY(opened);
    SqlJournal reader({.file = t.file, .user = u"reader"_s, .host = u"vm"_s, .instance = u"reader"_s, .readOnly = true}, t.clock);
    QCOMPARE(await(reader.incidents(&t.context))->size(), 1);
    QCOMPARE(await(reader.append(opened->id, aNote(u"x"_s), &t.context)).error().kind, ErrorKind::Storage);
    QVERIFY(await(t.journal->append(opened->id, aNote(u"y"_s), &t.context)));
    QCOMPARE(await(reader.load(opened->id, &t.context))->events.size(), 2);
  }

  void readOnlyMakesNoFile() {
    const QTemporaryDir folder;
    const ManualClock clock;
    QObject context;
    const QString file = folder.filePath(u"data/journal.sqlite"_s);
    SqlJournal reader({.file = file, .user = u"reader"_s, .host = u"vm"_s, .instance = u"reader"_s, .readOnly = true}, clock);
    QCOMPARE(await(reader.incidents(&context)).error().kind, ErrorKind::Storage);
    QVERIFY(!QFile::exists(folder.filePath(u"data"_s)));
  }

  void readOnlyDoesNotMigrate() {
    TestJournal t;
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    t.stop();
    Database database(t.file);
    QVERIFY(database.open());
    QVERIFY(database.run(u"UPDATE migrations SET number = number - 1"_s));
    database.close();
    SqlJournal reader({.file = t.file, .user = u"reader"_s, .host = u"vm"_s, .instance = u"reader"_s, .readOnly = true}, t.clock);
    const auto incidents = await(reader.incidents(&t.context));
    QVERIFY(!incidents);
    QVERIFY2(incidents.error().message.endsWith(u"was written by an older Sternway"_s), qPrintable(incidents.error().message));
  }

  void filesAreTheOwnersOnly() {
    TestJournal t;
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    const auto modeOf = [](const QString &path) {
      return static_cast<int>(QFile::permissions(path) & QFile::Permissions(0x0fff));
    };
    const int othersOrExecute = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther |
                                QFile::ExeOther | QFile::ExeOwner;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
      QVERIFY(QFileInfo::exists(t.file + suffix));
      QVERIFY((modeOf(t.file + suffix) & othersOrExecute) == 0);
    }
    const int others = othersOrExecute & ~static_cast<int>(QFile::ExeOwner);
    QVERIFY((modeOf(QFileInfo(t.file).path()) & others) == 0);
  }

  void aReadableFileIsClosedToOthers() {
    TestJournal t;
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    t.stop();
    QFile::setPermissions(t.file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    t.start();
    QVERIFY(await(t.journal->incidents(&t.context)));
    QVERIFY((QFile::permissions(t.file) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
  }

  void theFileSaysWhoseItIs() {
    TestJournal t;
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    t.stop();
    // sqlite.org/fileformat.html: write and read version 2 mean WAL; the application's id is at offset 68.
    const QByteArray header = contents(t.file).left(100);
    QCOMPARE(header.at(18), '\2');
    QCOMPARE(header.at(19), '\2');
    QCOMPARE(header.mid(68, 4), QByteArray("SWJ1"));
  }

  void damagedFileIsSetAside_data() {
    QTest::addColumn<Damage>("damage");
    QTest::newRow("not a database") << Damage([](const QByteArray &) { return QByteArray("incidents: none\n").repeated(100); });
    QTest::newRow("one byte") << Damage([](const QByteArray &) { return QByteArray("x"); });
    QTest::newRow("only zeros") << Damage([](const QByteArray &sound) { return QByteArray(sound.size(), '\0'); });
    QTest::newRow("header lost") << Damage([](QByteArray sound) { return sound.replace(0, 16, QByteArray(16, '\0')); });
    QTest::newRow("cut in half") << Damage([](const QByteArray &sound) { return sound.left(sound.size() / 2); });
    QTest::newRow("cut within a page") << Damage([](const QByteArray &sound) { return sound.left(5000); });
    QTest::newRow("a page of noise") << Damage(
        [](QByteArray sound) { return sound.replace(8192, 4096, QByteArray(4096, '\xa5')); });
    QTest::newRow("the schema of noise") << Damage(
        [](QByteArray sound) { return sound.replace(100, 3996, QByteArray(3996, '\x5a')); });
  }
  void damagedFileIsSetAside() {
    QFETCH(Damage, damage);
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->append(id, aNote(QString(20'000, u'x')), &t.context)));
    t.stop();
    const QByteArray damaged = damage(contents(t.file));
    write(t.file, damaged);

    t.start();
    const auto opened = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    const QStringList aside = setAsideFiles(t.file);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(aside.first(), u"journal.sqlite.damaged-20260110-020000"_s);
    QCOMPARE(contents(QFileInfo(t.file).dir().filePath(aside.first())), damaged);
    QCOMPARE(t.notices->size(), 1);
    QVERIFY2(t.notice().contains(aside.first()), qPrintable(t.notice()));
    QCOMPARE(await(t.journal->incidents(&t.context))->size(), 1);

    t.start();  // the new one is sound
    QCOMPARE(await(t.journal->incidents(&t.context))->size(), 1);
    QVERIFY(t.notices->isEmpty());
  }

  void aFileFromBeforeTheFirstReleaseIsSetAside() {
    TestJournal t;
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    t.stop();
    sqlDirectly(t.file, u"UPDATE migrations SET name = '001_journal'"_s);
    SqlJournal reader({.file = t.file, .user = u"reader"_s, .host = u"vm"_s, .instance = u"reader"_s, .readOnly = true}, t.clock);
    QCOMPARE(await(reader.incidents(&t.context)).error().kind, ErrorKind::Storage);
    t.start();
    QVERIFY(await(t.journal->incidents(&t.context))->isEmpty());
    QCOMPARE(setAsideFiles(t.file).size(), 1);
    QVERIFY2(t.notice().contains(setAsideFiles(t.file).first()), qPrintable(t.notice()));
  }

  void anEmptyFileBesideALogIsSetAsideWithIt() {
    TestJournal t;
    t.stop();
    QVERIFY(QDir().mkpath(QFileInfo(t.file).path()));
    write(t.file, {});
    write(t.file + u"-wal"_s, "what was committed last");
    t.start();
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    QCOMPARE(setAsideFiles(t.file).join(u' '),
             u"journal.sqlite.damaged-20260110-020000 journal.sqlite.damaged-20260110-020000-wal"_s);
    QCOMPARE(contents(t.file + u".damaged-20260110-020000-wal"_s), QByteArray("what was committed last"));
  }

  void twoDamagedOnesInOneSecondAreBothKept() {
    TestJournal t;
    t.stop();
    QVERIFY(QDir().mkpath(QFileInfo(t.file).path()));
    for (const QByteArray &bytes : {QByteArray("first"), QByteArray("second")}) {
      t.stop();
      write(t.file, bytes);
      t.start();
      QVERIFY(await(t.journal->incidents(&t.context)));
    }
    QCOMPARE(contents(t.file + u".damaged-20260110-020000"_s), QByteArray("first"));
    QCOMPARE(contents(t.file + u".damaged-20260110-020000-2"_s), QByteArray("second"));
  }

  void anEmptyFileIsANewJournal() {
    TestJournal t;
    t.stop();
    QVERIFY(QDir().mkpath(QFileInfo(t.file).path()));
    write(t.file, {});
    t.start();
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    QVERIFY(t.notices->isEmpty());
  }

  void aNewerSchemaIsRefused() {
    TestJournal t;
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    t.stop();
    sqlDirectly(t.file, u"INSERT INTO migrations VALUES (99, '099_future', '2030-01-01T00:00:00.000Z', '9.8.7')"_s);
    const QByteArray before = contents(t.file);
    t.start();
    const auto refused = await(t.journal->incidents(&t.context));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QVERIFY2(refused.error().message.contains(u"was written by Sternway 9.8.7 (schema 99)"_s),
             qPrintable(refused.error().message));
    QVERIFY(refused.error().message.contains(QStringLiteral("this is Sternway " STERNWAY_VERSION ", which knows schema 4")));
    QVERIFY(refused.error().detail.contains(u"Use Sternway 9.8.7 or newer"_s));
    QVERIFY(!await(t.journal->openFor(anIncident(), &t.context)));
    t.stop();
    QCOMPARE(contents(t.file), before);
    QVERIFY(setAsideFiles(t.file).isEmpty());
  }

  void anotherProgramsDatabaseIsLeftAlone() {
    TestJournal t;
    t.stop();
    QVERIFY(QDir().mkpath(QFileInfo(t.file).path()));
    sqlDirectly(t.file, u"CREATE TABLE photos (name TEXT)"_s);
    const QByteArray before = contents(t.file);
    t.start();
    const auto refused = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"not a journal of Sternway"_s));
    t.stop();
    QCOMPARE(contents(t.file), before);
    QVERIFY(setAsideFiles(t.file).isEmpty());
  }

  void unwritableFolders_data() {
    QTest::addColumn<bool>("journalIsThere");
    QTest::newRow("a new journal") << false;
    QTest::newRow("one that is there") << true;
  }
  void unwritableFolders() {
    QFETCH(bool, journalIsThere);
    TestJournal t;
    if (journalIsThere)
      QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    t.stop();
    const QString folder = QFileInfo(t.file).path();
    QVERIFY(QDir().mkpath(folder));
    const auto readable =
        QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QFile::setPermissions(t.folder.path(), readable | QFile::WriteOwner);
    QFile::setPermissions(folder, readable);
    QFile::setPermissions(t.file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    {
      const AsNobody nobody;
      t.start();
      const auto refused = await(t.journal->openFor(anIncident(), &t.context));
      QVERIFY(!refused);
      QCOMPARE(refused.error().kind, ErrorKind::Storage);
      QVERIFY2(refused.error().message.contains(t.file), qPrintable(refused.error().message));
      QVERIFY2(refused.error().detail.contains(u"STERNWAY_DATA_DIR"_s), qPrintable(refused.error().detail));
      t.stop();
    }
    QFile::setPermissions(folder, readable | QFile::WriteOwner);
  }

  void aFolderThatIsAFileIsAnError() {
    TestJournal t;
    t.stop();
    write(t.folder.filePath(u"data"_s), "x");
    t.start();
    const auto refused = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QVERIFY(refused.error().message.contains(u"cannot be made"_s));
  }

  /// A write that fails for want of space is an error; what was committed stays, and it goes on when there is room.
  void noRoom() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 128 * 1024, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    int committed = 1;
    Result<JournalEvent> last;
    while (committed < 1000 && (last = await(t.journal->append(id, aNote(QString(5'000, u'x')), &t.context))))
      ++committed;
    const auto unreadable = await(t.journal->load(id, &t.context));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(!last);
    QCOMPARE(last.error().kind, ErrorKind::Storage);
    QVERIFY2(last.error().message.contains(u"disk"_s), qPrintable(last.error().message));
    QVERIFY(unreadable);
    QCOMPARE(unreadable->events.size(), committed);
    QVERIFY(await(t.journal->append(id, aNote(u"room again"_s), &t.context)));
    const auto record = await(t.journal->load(id, &t.context));
    QCOMPARE(record->events.size(), committed + 1);
    QVERIFY(record->chainIntact);
  }

  void aFileThatIsTakenAwayIsBegunAnew() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
      QFile::remove(t.file + suffix);
    const auto appended = await(t.journal->append(id, aNote(u"x"_s), &t.context));
    QVERIFY(!appended);  // never "committed" to a file that nobody can find
    QCOMPARE(appended.error().kind, ErrorKind::NotFound);
    QCOMPARE(t.notices->size(), 1);
    QVERIFY(QFileInfo::exists(t.file));
  }

  void aLockThatACrashLeftIsNoHindrance() {
    TestJournal t;
    t.stop();
    QVERIFY(QDir().mkpath(QFileInfo(t.file).path()));
    write(t.file + u".lock"_s, "4194305\njournalwriter\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    t.start();
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
  }

  void errorsSayWhatToDo_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("detail");
    QTest::newRow("busy") << 5 << u"locked by another process"_s << u"Try again"_s;
    QTest::newRow("read-only") << 8 << u"read-only"_s << u"writable"_s;
    QTest::newRow("I/O") << 10 << u"disk reports an error"_s << u"Check the disk"_s;
    QTest::newRow("corrupt") << 11 << u"damaged"_s << u"sets the file aside"_s;
    QTest::newRow("full") << 13 << u"disk is full"_s << u"Free some space"_s;
    QTest::newRow("cannot open") << 14 << u"cannot be opened"_s << u"STERNWAY_DATA_DIR"_s;
    QTest::newRow("not a database") << 26 << u"damaged"_s << u"sets the file aside"_s;
    QTest::newRow("any other") << 19 << u"refused"_s << u"the database's words"_s;
  }
  void errorsSayWhatToDo() {
    QFETCH(int, code);
    QFETCH(QString, message);
    QFETCH(QString, detail);
    const Error error = storageError(code, u"/x/journal.sqlite"_s, u"the database's words"_s);
    QCOMPARE(error.kind, ErrorKind::Storage);
    QVERIFY2(error.message.contains(message) && error.message.contains(u"/x/journal.sqlite"_s), qPrintable(error.message));
    QVERIFY2(error.detail.contains(detail), qPrintable(error.detail));
  }
};

STERNWAY_TEST(TestJournalFiles)

}  // namespace test_journalfiles
#include "test_journalfiles.moc"
