// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "testjournal.h"

namespace test_journalpostmortems {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct Rig : TestJournal {
  QString id = await(journal->openFor(anIncident(), &context))->id;

  [[nodiscard]] PostMortemDraft draft(const QString &text, qint64 version = 0) const {
    return {.incidentId = id,
            .version = version,
            .sections = {{.id = u"summary"_s, .title = u"Summary"_s, .prompt = u"What?"_s, .markdown = text, .filled = u"x"_s}}};
  }
  Result<PostMortemDraft> save(const PostMortemDraft &each) { return await(journal->save(each, &context)); }
  Result<PostMortemDraft> newest() { return await(journal->postMortem(id, &context)); }
  [[nodiscard]] QList<qint64> kept() {
    QList<qint64> numbers;
    const auto versions = await(journal->versions(id, &context));
    for (const PostMortemDraft &each : *versions)
      numbers << each.version;
    return numbers;
  }
  [[nodiscard]] QStringList statusEvents() {
    QStringList all;
    const auto record = await(journal->load(id, &context));
    for (const JournalEvent &event : record->events)
      if (event.type == eventtype::postMortemStatus)
        all << event.data.value(u"status"_s).toString();
    return all;
  }
};
}  // namespace

class TestJournalPostMortems : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void nothingIsKeptAtFirst() {
    Rig rig;
    const auto none = rig.newest();
    QVERIFY(none);
    QVERIFY(!none->isKept());
    QCOMPARE(none->incidentId, rig.id);
    QCOMPARE(kind(await(rig.journal->postMortem(u"none"_s, &rig.context))), ErrorKind::NotFound);
    QCOMPARE(kind(await(rig.journal->postMortem(rig.id, 3, &rig.context))), ErrorKind::NotFound);
    PostMortemDraft foreign = rig.draft(u"a"_s);
    foreign.incidentId = u"none"_s;
    QCOMPARE(kind(rig.save(foreign)), ErrorKind::NotFound);
  }

  void aVersionRoundTripsAndOutlivesTheProcess() {
    Rig rig;
    PostMortemDraft first = rig.draft(u"Line 1\n\n| a | b |\n|---|---|\n| 'x' | \"y\" |\n"_s);
    first.due = rig.clock.now().addDays(2);
    first.byHand = true;
    QVERIFY(rig.save(first));
    rig.start();
    const auto read = rig.newest();
    QVERIFY(read);
    QCOMPARE(read->version, 1);
    QCOMPARE(read->sections, first.sections);
    QCOMPARE(read->due, first.due);
    QCOMPARE(read->status, PostMortemStatus::Draft);
    QCOMPARE(read->savedBy, u"root"_s);
    QCOMPARE(read->savedAt, rig.clock.now());
    QVERIFY(read->byHand);
    QVERIFY(!read->sections.first().isUntouched());
  }

  void nobodyWritesOverAnother() {
    Rig rig;
    const auto other = rig.another(u"other"_s);
    QVERIFY(rig.save(rig.draft(u"mine"_s)));
    QCOMPARE(kind(await(other->save(rig.draft(u"theirs"_s), &rig.context))), ErrorKind::Conflict);
    QVERIFY(await(other->save(rig.draft(u"theirs"_s, 1), &rig.context)));
    QCOMPARE(kind(rig.save(rig.draft(u"mine again"_s, 1))), ErrorKind::Conflict);
    QCOMPARE(rig.newest()->sections.first().markdown, u"theirs"_s);
  }

  void whoCannotBeAskedKeepsItsTextInTheHistory() {
    Rig rig;
    const auto other = rig.another(u"other"_s);
    QVERIFY(rig.save(rig.draft(u"read by both"_s)));
    QVERIFY(await(other->save(rig.draft(u"theirs"_s, 1), &rig.context)));
    const auto last = await(rig.journal->saveLast(rig.draft(u"mine"_s, 1), &rig.context));
    QVERIFY(last);
    QCOMPARE(last->version, 4);
    QCOMPARE(last->sections.first().markdown, u"theirs"_s);
    QCOMPARE(await(rig.journal->postMortem(rig.id, 3, &rig.context))->sections.first().markdown, u"mine"_s);
    QVERIFY(await(rig.journal->saveLast(rig.draft(u"goes on"_s, 4), &rig.context)));
    QCOMPARE(await(rig.journal->postMortem(rig.id, &rig.context))->version, 5);
  }

  /// The first save failed, and what was to follow it as version 2 is all that there is.
  void theLastTextBehindAFailedSaveIsTheFirstVersion() {
    Rig rig;
    const auto last = await(rig.journal->saveLast(rig.draft(u"mine"_s, 1), &rig.context));
    QVERIFY(last);
    QCOMPARE(last->version, 1);
    QCOMPARE(rig.newest()->sections.first().markdown, u"mine"_s);
    QCOMPARE(rig.statusEvents(), QStringList{u"draft"_s});
  }

  void finalIsNotWrittenOverBeforeItIsReopened() {
    Rig rig;
    PostMortemDraft draft = rig.draft(u"a"_s);
    draft.status = PostMortemStatus::Final;
    QVERIFY(rig.save(draft));
    draft.version = 1;
    QCOMPARE(kind(rig.save(draft)), ErrorKind::Conflict);
    draft.status = PostMortemStatus::InReview;
    QVERIFY(rig.save(draft));
    QCOMPARE(rig.statusEvents(), (QStringList{u"final"_s, u"in-review"_s}));
  }

  void statusIsAnEventAndTextIsNone() {
    Rig rig;
    QVERIFY(rig.save(rig.draft(u"a"_s)));
    QVERIFY(rig.save(rig.draft(u"b"_s, 1)));
    QCOMPARE(rig.statusEvents(), QStringList{u"draft"_s});
    QVERIFY(await(rig.journal->close(rig.id, &rig.context)));  // a closed incident takes it as well
    PostMortemDraft review = rig.draft(u"b"_s, 2);
    review.status = PostMortemStatus::InReview;
    QVERIFY(rig.save(review));
    QCOMPARE(rig.statusEvents(), (QStringList{u"draft"_s, u"in-review"_s}));
    QVERIFY(await(rig.journal->load(rig.id, &rig.context))->chainIntact);
  }

  void versionsOfTypingAreThinned_data() {
    QTest::addColumn<QList<int>>("seconds");  // between saves
    QTest::addColumn<QList<int>>("byHand");
    QTest::addColumn<QList<qint64>>("kept");
    QTest::newRow("close together") << QList<int>{0, 5, 5, 5} << QList<int>{} << QList<qint64>{4, 1};
    QTest::newRow("a minute apart") << QList<int>{0, 61, 61} << QList<int>{} << QList<qint64>{3, 2, 1};
    QTest::newRow("one by hand stays") << QList<int>{0, 5, 5, 5} << QList<int>{1} << QList<qint64>{4, 2, 1};
    QTest::newRow("typing for long") << QList<int>{0, 20, 20, 20, 20, 20, 20, 20} << QList<int>{} << QList<qint64>{8, 7, 4, 1};
  }
  void versionsOfTypingAreThinned() {
    QFETCH(QList<int>, seconds);
    QFETCH(QList<int>, byHand);
    QFETCH(QList<qint64>, kept);
    Rig rig;
    for (qsizetype n = 0; n < seconds.size(); ++n) {
      rig.clock.advance(std::chrono::seconds(seconds.at(n)));
      PostMortemDraft draft = rig.draft(QString::number(n), n);
      draft.byHand = byHand.contains(static_cast<int>(n));
      QVERIFY(rig.save(draft));
    }
    QCOMPARE(rig.kept(), kept);
    const auto first = await(rig.journal->postMortem(rig.id, kept.constLast(), &rig.context));
    QCOMPARE(first->sections.first().markdown, u"0"_s);
  }

  void theNewestOfEachIncident() {
    Rig rig;
    QVERIFY(rig.save(rig.draft(u"a"_s)));
    QVERIFY(rig.save(rig.draft(u"b"_s, 1)));
    Incident incident = anIncident();
    incident.service.name = u"payments"_s;
    PostMortemDraft other = rig.draft(u"c"_s);
    other.incidentId = await(rig.journal->openFor(incident, &rig.context))->id;
    QVERIFY(rig.save(other));
    const auto all = await(rig.journal->versions({}, &rig.context));
    QCOMPARE(all->size(), 2);
    for (const PostMortemDraft &each : *all)
      QCOMPARE(each.version, each.incidentId == rig.id ? 2 : 1);
  }

  void secretsAreNotKept() {
    Rig rig;
    const auto saved = rig.save(rig.draft(u"We called it with Authorization: Bearer abcdefghijklmnop0123456789"_s));
    QVERIFY(saved);
    QVERIFY(!saved->sections.first().markdown.contains(u"abcdefghijklmnop"_s));
  }
};

STERNWAY_TEST(TestJournalPostMortems)

}  // namespace test_journalpostmortems
#include "test_journalpostmortems.moc"
