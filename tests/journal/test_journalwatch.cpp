// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwatch.h"
#include "support/testmain.h"
#include "testjournal.h"

#include <QFile>
#include <QTest>

namespace test_journalwatch {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestJournalWatch : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatAnotherWrites() {
    TestJournal t;
    QVERIFY(await(t.journal->incidents(&t.context)));
    const journal::JournalWatch watch(t.file);
    QSignalSpy changed(&watch, &journal::JournalWatch::changed);
    const auto other = t.another(u"other"_s);
    QVERIFY(await(other->openFor(anIncident(), &t.context)));
    QVERIFY(!changed.isEmpty() || changed.wait());
  }

  void aJournalThatComesLater() {
    TestJournal t;
    QVERIFY(QDir().mkpath(QFileInfo(t.file).path()));
    const journal::JournalWatch watch(t.file);
    QSignalSpy changed(&watch, &journal::JournalWatch::changed);
    const auto opened = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY(opened);
    QVERIFY(!changed.isEmpty() || changed.wait());
    // Once for the file that came; it is followed since.
    changed.clear();
    QVERIFY(await(t.another(u"other"_s)->append(opened->id, aNote(u"Seen"_s), &t.context)));
    QVERIFY(!changed.isEmpty() || changed.wait());
  }

  /// The last connection takes the file away with it, and the next one makes another.
  void aJournalThatWasClosed() {
    TestJournal t;
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    const journal::JournalWatch watch(t.file);
    QSignalSpy changed(&watch, &journal::JournalWatch::changed);
    t.stop();
    QVERIFY(!QFile::exists(t.file + u"-wal"_s));
    QVERIFY(changed.wait());
    changed.clear();
    t.start();
    QVERIFY(await(t.journal->openFor(anIncident(), &t.context)));
    QVERIFY(!changed.isEmpty() || changed.wait());
  }

  void readingIsNoChange() {
    TestJournal t;
    const auto opened = await(t.journal->openFor(anIncident(), &t.context));
    QVERIFY(opened);
    const auto other = t.another(u"other"_s);
    QVERIFY(await(other->incidents(&t.context)));
    const journal::JournalWatch watch(t.file);
    QSignalSpy changed(&watch, &journal::JournalWatch::changed);
    for (int i = 0; i < 20; ++i)
      QVERIFY(await(other->incidents(&t.context)));
    // What is written afterwards is told, so that what came before would have been.
    QVERIFY(changed.isEmpty());
    QVERIFY(await(other->append(opened->id, aNote(u"Seen"_s), &t.context)));
    QVERIFY(!changed.isEmpty() || changed.wait());
  }
};

STERNWAY_TEST(TestJournalWatch)

}  // namespace test_journalwatch
#include "test_journalwatch.moc"
