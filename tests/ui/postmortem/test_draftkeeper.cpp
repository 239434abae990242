// SPDX-License-Identifier: GPL-3.0-or-later
#include "postmortemrig.h"
#include "support/testmain.h"

namespace test_draftkeeper {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using State = DraftKeeper::State;

namespace {
struct KeeperRig : PostMortemRig {
  std::unique_ptr<DraftKeeper> keeper = make();

  [[nodiscard]] std::unique_ptr<DraftKeeper> make() {
    auto made = std::make_unique<DraftKeeper>(workspace, clock, id);
    made->load();
    settle();
    return made;
  }
  void type(const QString &text) { keeper->setMarkdown(0, text); }
  void saveByHand() {
    keeper->save();
    settle();
  }
};
}  // namespace

class TestDraftKeeper : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void beginsWithTheRecordAndKeepsNothing() {
    KeeperRig rig;
    QCOMPARE(rig.keeper->state(), State::Saved);
    QCOMPARE(rig.keeper->draft().sections.size(), 2);
    QVERIFY(!rig.keeper->draft().isKept());
    rig.sleepUntilSaved();
    QVERIFY(!rig.kept().isKept());
  }

  void typingIsSavedByItselfOnceInAWhile() {
    KeeperRig rig;
    rig.type(u"a"_s);
    QCOMPARE(rig.keeper->state(), State::Unsaved);
    rig.clock.advance(std::chrono::seconds(1));
    rig.type(u"ab"_s);
    rig.type(u"abc"_s);
    rig.settle();
    QVERIFY(!rig.kept().isKept());
    rig.sleepUntilSaved();
    QCOMPARE(rig.keeper->state(), State::Saved);
    QCOMPARE(rig.kept().version, 1);
    QCOMPARE(rig.kept().sections.first().markdown, u"abc"_s);
    QVERIFY(!rig.kept().byHand);
  }

  void aWindowThatGoesLosesNothing() {
    KeeperRig rig;
    rig.type(u"half a sent"_s);
    rig.keeper.reset();
    rig.settle();
    QCOMPARE(rig.kept().sections.first().markdown, u"half a sent"_s);
  }

  /// Another window saves in the seconds before this one goes: both texts are kept, and nothing is written over.
  void aWindowThatGoesKeepsItsTextBesideAnothers() {
    KeeperRig rig;
    rig.type(u"half a sent"_s);
    rig.saveElsewhere(u"theirs"_s);
    rig.keeper.reset();
    rig.settle();
    QCOMPARE(rig.kept().sections.first().markdown, u"theirs"_s);
    QCOMPARE(rig.kept().version, 3);
    const QList<PostMortemDraft> &rows = rig.workspace.memoryPostMortems().rows;
    QVERIFY(
        std::ranges::any_of(rows, [](const PostMortemDraft &row) { return row.sections.first().markdown == u"half a sent"_s; }));
  }

  void whatIsTypedWhileASaveIsUnderWayIsNotLost() {
    KeeperRig rig;
    rig.type(u"one"_s);
    rig.keeper->save();
    rig.type(u"one two"_s);
    QCOMPARE(rig.keeper->state(), State::Unsaved);
    rig.keeper.reset();
    rig.settle();
    QCOMPARE(rig.kept().sections.first().markdown, u"one two"_s);
    QCOMPARE(rig.kept().version, 2);
  }

  void theNextProcessFindsIt() {
    KeeperRig rig;
    rig.type(u"before the crash"_s);
    rig.sleepUntilSaved();
    const auto next = rig.make();
    QCOMPARE(next->draft().sections.first().markdown, u"before the crash"_s);
    QCOMPARE(next->draft().version, 1);
  }

  void savingByHandIsAVersionOfItsOwn() {
    KeeperRig rig;
    rig.type(u"a"_s);
    rig.saveByHand();
    QVERIFY(rig.kept().byHand);
    rig.saveByHand();  // nothing new
    QCOMPARE(rig.kept().version, 1);
    rig.type(u"b"_s);
    rig.sleepUntilSaved();
    QVERIFY(!rig.kept().byHand);
  }

  void theOtherWindowIsNotWrittenOver_data() {
    QTest::addColumn<bool>("mine");
    QTest::newRow("keep mine") << true;
    QTest::newRow("show theirs") << false;
  }
  void theOtherWindowIsNotWrittenOver() {
    QFETCH(bool, mine);
    KeeperRig rig;
    rig.type(u"mine"_s);
    rig.saveElsewhere(u"theirs"_s);
    rig.sleepUntilSaved();
    QCOMPARE(rig.keeper->state(), State::Conflict);
    rig.type(u"mine, more"_s);
    rig.sleepUntilSaved();
    QCOMPARE(rig.kept().sections.first().markdown, u"theirs"_s);
    mine ? rig.keeper->keepMine() : rig.keeper->showTheirs();
    rig.settle();
    QCOMPARE(rig.keeper->state(), State::Saved);
    QCOMPARE(rig.kept().sections.first().markdown, mine ? u"mine, more"_s : u"theirs"_s);
    QCOMPARE(rig.keeper->draft().sections.first().markdown, rig.kept().sections.first().markdown);
    QCOMPARE(rig.workspace.memoryPostMortems().rows.size(), mine ? 2 : 1);
  }

  void whatWasFinalIsReopenedByKeepingMine() {
    KeeperRig rig;
    rig.type(u"mine"_s);
    rig.saveElsewhere(u"theirs"_s, PostMortemStatus::Final);
    rig.sleepUntilSaved();
    QCOMPARE(rig.keeper->state(), State::Conflict);
    rig.keeper->keepMine();
    rig.settle();
    QCOMPARE(rig.kept().status, PostMortemStatus::InReview);
  }

  void whatIsSavedElsewhereIsShownWhileNothingIsTyped() {
    KeeperRig rig;
    rig.saveElsewhere(u"theirs"_s);
    rig.keeper->look();
    rig.settle();
    QCOMPARE(rig.keeper->draft().sections.first().markdown, u"theirs"_s);
  }

  void finalIsReadOnlyUntilItIsReopened() {
    KeeperRig rig;
    rig.keeper->setStatus(PostMortemStatus::Final);
    rig.settle();
    QCOMPARE(rig.kept().status, PostMortemStatus::Final);
    QVERIFY(rig.keeper->isReadOnly());
    rig.type(u"more"_s);
    rig.sleepUntilSaved();
    QCOMPARE(rig.kept().version, 1);
    rig.keeper->setStatus(PostMortemStatus::Draft);
    rig.settle();
    rig.type(u"more"_s);
    rig.sleepUntilSaved();
    QCOMPARE(rig.kept().sections.first().markdown, u"more"_s);
  }

  void aFailedSaveStaysHereAndIsTriedAgain() {
    KeeperRig rig;
    rig.type(u"a"_s);
    rig.workspace.memoryPostMortems().error = fail(ErrorKind::Storage, u"disk full"_s).value();
    rig.sleepUntilSaved();
    QCOMPARE(rig.keeper->state(), State::Failed);
    rig.workspace.memoryPostMortems().error.reset();
    rig.saveByHand();
    QCOMPARE(rig.keeper->state(), State::Saved);
    QCOMPARE(rig.kept().sections.first().markdown, u"a"_s);
  }

  /// Trying again after that reads it; nothing is written before there is something.
  void whatCouldNotBeReadIsReadAgain() {
    KeeperRig rig;
    rig.workspace.memoryPostMortems().error = fail(ErrorKind::Storage, u"locked"_s).value();
    const auto keeper = rig.make();
    QCOMPARE(keeper->state(), State::Failed);
    QVERIFY(keeper->isReadOnly());
    rig.workspace.memoryPostMortems().error.reset();
    keeper->setStatus(PostMortemStatus::Final);
    rig.settle();
    QVERIFY(!rig.kept().isKept());
    keeper->save();
    rig.settle();
    QCOMPARE(keeper->state(), State::Saved);
    QCOMPARE(keeper->draft().sections.size(), 2);
    QVERIFY(!rig.kept().isKept());
  }

  void whatIsDiscardedIsNotSaved() {
    KeeperRig rig;
    rig.type(u"a"_s);
    rig.workspace.memoryPostMortems().error = fail(ErrorKind::Storage, u"disk full"_s).value();
    rig.sleepUntilSaved();
    QCOMPARE(rig.keeper->state(), State::Failed);
    QVERIFY(rig.keeper->mayBeLost());
    rig.workspace.memoryPostMortems().error.reset();
    rig.keeper->drop();
    QVERIFY(!rig.keeper->mayBeLost());
    rig.keeper.reset();
    rig.settle();
    QVERIFY(!rig.kept().isKept());
  }

  void fillsInAgainWhatNobodyHasChanged() {
    KeeperRig rig;
    Runbook more = rig.runbook;
    more.postMortem.sections << PostMortemSection{.title = u"Timeline"_s, .prompt = {}};
    rig.type(u"edited"_s);
    rig.workspace.setRunbook(more);
    std::optional<report::Refill> refill;
    rig.keeper->fillAgain([&](const report::Refill &done) { refill = done; });
    rig.settle();
    QVERIFY(refill);
    QCOMPARE(refill->filled, QList<qsizetype>{2});
    QVERIFY(refill->changes.isEmpty());
    QCOMPARE(rig.kept().sections.size(), 3);
    QCOMPARE(rig.kept().sections.first().markdown, u"edited"_s);
  }

  void dueByTheRunbookElseInFiveWorkingDays() {
    KeeperRig rig;
    const QDateTime closed = rig.keeper->record().incident.closedAt;
    QCOMPARE(rig.keeper->due(), addWorkingDays(closed, 5));
    rig.runbook.postMortem.dueWithin = std::chrono::hours(48);
    rig.workspace.setRunbook(rig.runbook);
    QCOMPARE(rig.keeper->due(), closed.addDays(2));
  }
};

STERNWAY_GUI_TEST(TestDraftKeeper)

}  // namespace test_draftkeeper
#include "test_draftkeeper.moc"
