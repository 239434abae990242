// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepanel.h"

#include "core/corrections.h"
#include "dockrig.h"
#include "support/testmain.h"
#include "ui/timeline/entrydialog.h"
#include "ui/timeline/timelinelist.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace test_timelinepanel {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

/// An incident with two notes.
struct PanelRig : DockRig {
  PanelRig() {
    declareByHand();
    note(u"Database looks slow"_s);
    note(u"Called the team"_s);
    row = rowOf(u"Called the team"_s);
  }
  void note(const QString &text) {
    std::ignore = journal().append(dock.incidentId(), {.type = eventtype::note, .summary = text}, qApp);
    workspace.readJournal();
    std::ignore = QTest::qWaitFor([&] { return rowOf(text) >= 0; });
  }
  [[nodiscard]] QAbstractItemModel &model() const { return *part<QListView>("timeline")->model(); }
  [[nodiscard]] int rowOf(const QString &summary) const {
    for (int each = 0; each < model().rowCount(); ++each)
      if (model().index(each, TimelineColumns::Summary).data().toString() == summary)
        return each;
    return -1;
  }
  void choose(int which) const { part<QListView>("timeline")->setCurrentIndex(model().index(which, 0)); }
  [[nodiscard]] QAction *find(const QString &name) const {
    for (QAction *each : dock.findChildren<QAction *>())
      if (each->objectName() == name)
        return each;
    return nullptr;
  }
  [[nodiscard]] EntryDialog *dialog(const QString &name) const { return dock.findChild<EntryDialog *>(name); }
  static void save(const EntryDialog &dialog) { dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click(); }
  [[nodiscard]] QList<JournalEvent> events() { return journal().stored(dock.incidentId()).events; }

  int row = -1;
};

}  // namespace

class TestTimelinePanel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void findsByWords() {
    PanelRig rig;
    auto *words = rig.part<QLineEdit>("timelineWords");
    words->setText(u"slow data"_s);
    QCOMPARE(rig.model().rowCount(), 1);
    words->clear();
    QVERIFY(rig.model().rowCount() > 3);
  }

  void showsWhatEventsAreAbout() {
    PanelRig rig;
    auto *shown = rig.part<QComboBox>("timelineShown");
    QCOMPARE(shown->count(), 9);
    shown->setCurrentIndex(8);
    QCOMPARE(rig.model().rowCount(), 2);
    shown->setCurrentIndex(2);
    QVERIFY(rig.model().rowCount() > 0);
    for (int row = 0; row < rig.model().rowCount(); ++row)
      QVERIFY(!rig.model().index(row, TimelineColumns::MilestoneColumn).data().toString().isEmpty());
  }

  void pinsAreFoundAgain() {
    PanelRig rig;
    QVERIFY(!rig.find(u"pinEvent"_s)->isEnabled());
    rig.choose(rig.row);
    rig.find(u"pinEvent"_s)->trigger();
    QTRY_VERIFY(rig.model().index(rig.row, 0).data(PinnedRole).toBool());
    QCOMPARE(rig.timeline().count(u"Pinned"_s), 0);
    rig.part<QComboBox>("timelineShown")->setCurrentIndex(1);
    QCOMPARE(rig.model().rowCount(), 1);
    rig.choose(0);
    rig.find(u"pinEvent"_s)->trigger();
    QTRY_COMPARE(rig.model().rowCount(), 0);
    QCOMPARE(rig.events().last().type, eventtype::unpinned);
  }

  void anEntryTellsBothTimes() {
    PanelRig rig;
    const QDateTime now = rig.session->clock().now();
    rig.find(u"addEntry"_s)->trigger();
    EntryDialog *dialog = rig.dialog(u"entryDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled());
    dialog->findChild<QPlainTextEdit *>(u"entryText"_s)->setPlainText(u"Customers called"_s);
    auto *time = dialog->findChild<QDateTimeEdit *>(u"entryTime"_s);
    time->setDateTime(now.addSecs(3600).toLocalTime());
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled());
    time->setDateTime(now.addSecs(-3600).toLocalTime());
    PanelRig::save(*dialog);
    QTRY_VERIFY(rig.rowOf(u"Customers called"_s) >= 0);
    const int row = rig.rowOf(u"Customers called"_s);
    QVERIFY(row < rig.rowOf(u"Database looks slow"_s));
    QCOMPARE(rig.events().last().at.toSecsSinceEpoch(), now.addSecs(-3600).toSecsSinceEpoch());
    QCOMPARE(rig.events().last().recordedAt, rig.session->clock().now());
    QVERIFY(!rig.model().index(row, TimelineColumns::Summary).data(DetailRole).toString().isEmpty());
    QTRY_VERIFY(!rig.dialog(u"entryDialog"_s));
  }

  void aCorrectionLeavesTheOriginal() {
    PanelRig rig;
    rig.choose(rig.row);
    const QList<JournalEvent> recorded = rig.events();
    const JournalEvent before = *std::ranges::find(recorded, u"Called the team"_s, &JournalEvent::summary);
    rig.find(u"correctEvent"_s)->trigger();
    EntryDialog *dialog = rig.dialog(u"correctionDialog"_s);
    dialog->findChild<QPlainTextEdit *>(u"entryText"_s)->setPlainText(u"Called the database team"_s);
    PanelRig::save(*dialog);
    QTRY_VERIFY(rig.rowOf(u"Called the database team"_s) >= 0);
    QCOMPARE(rig.events().at(before.sequence - 1).summary, u"Called the team"_s);
    QCOMPARE(rig.events().last().type, eventtype::corrected);
    const int row = rig.rowOf(u"Called the database team"_s);
    QVERIFY(rig.model().index(row, 0).data(Qt::ToolTipRole).isValid());
    QVERIFY(rig.model().index(row, TimelineColumns::Summary).data(Qt::ToolTipRole).toString().contains(u"Called the team"_s));
    QCOMPARE(rig.model().index(row, 0).data(SequenceRole).toLongLong(), before.sequence);
  }

  void whatSternwayRecordedIsNotCorrected() {
    PanelRig rig;
    rig.choose(0);
    QVERIFY(!rig.find(u"correctEvent"_s)->isEnabled());
  }

  /// The durations follow.
  void aMilestoneIsSetByHand() {
    PanelRig rig;
    const QDateTime before = milestoneTime(rig.events(), Milestone::ImpactStart).at;
    rig.choose(rig.row);
    rig.find(u"impact-start"_s)->trigger();
    EntryDialog *dialog = rig.dialog(u"milestoneDialog"_s);
    dialog->findChild<QDateTimeEdit *>(u"entryTime"_s)->setDateTime(before.addSecs(-600).toLocalTime());
    PanelRig::save(*dialog);
    QTRY_COMPARE(rig.events().last().type, eventtype::milestoneSet);
    QTRY_VERIFY(rig.part<QLabel>("durations")->text().contains(u"so far"_s));
    QCOMPARE(milestoneTime(rig.events(), Milestone::ImpactStart).at.toSecsSinceEpoch(), before.addSecs(-600).toSecsSinceEpoch());
    rig.part<QComboBox>("timelineShown")->setCurrentIndex(2);
    int starts = 0;
    for (int row = 0; row < rig.model().rowCount(); ++row)
      starts += rig.model().index(row, TimelineColumns::MilestoneColumn).data(SortRole).toInt() == int(Milestone::ImpactStart);
    QCOMPARE(starts, 1);
  }

  void whatCannotBeWrittenStaysInTheDialog() {
    PanelRig rig;
    rig.find(u"addEntry"_s)->trigger();
    EntryDialog *dialog = rig.dialog(u"entryDialog"_s);
    dialog->findChild<QPlainTextEdit *>(u"entryText"_s)->setPlainText(u"x"_s);
    rig.journal().failWith(
        Error{.kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}});
    PanelRig::save(*dialog);
    QTRY_VERIFY(dialog->findChild<Banner *>(u"entryProblem"_s)->text().contains(u"The disk is full"_s));
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"entryText"_s)->toPlainText(), u"x"_s);
    rig.journal().failWith(std::nullopt);
    PanelRig::save(*dialog);
    QTRY_VERIFY(rig.rowOf(u"x"_s) >= 0);
  }

  /// Found by words, what is left is shown whole again.
  void aLongTimelineHasRowsOfOneHeight() {
    PanelRig rig;
    const auto *list = rig.part<QListView>("timeline");
    QVERIFY(!list->uniformItemSizes());
    QList<EventDraft> many;
    for (int i = 0; i < TimelineList::longFrom; ++i)
      many << EventDraft{.type = eventtype::note, .summary = QString(400, u'x')};
    std::ignore = rig.journal().appendAll(rig.dock.incidentId(), many, qApp);
    rig.note(u"last\nof\nmany\nlines"_s);
    QVERIFY(list->uniformItemSizes());
    rig.part<QLineEdit>("timelineWords")->setText(u"of many"_s);
    QVERIFY(!list->uniformItemSizes());
  }

  /// Who reads further up is left there when something comes.
  void staysWhereSomebodyReads() {
    PanelRig rig;
    for (int i = 0; i < 40; ++i)
      std::ignore = rig.journal().append(rig.dock.incidentId(), {.type = eventtype::note, .summary = u"more"_s}, qApp);
    rig.note(u"last"_s);
    auto *bar = rig.part<QListView>("timeline")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->setValue(0);
    rig.note(u"later"_s);
    QTRY_VERIFY(rig.rowOf(u"later"_s) >= 0);
    QCOMPARE(bar->value(), 0);
  }
};

STERNWAY_GUI_TEST(TestTimelinePanel)

}  // namespace test_timelinepanel
#include "test_timelinepanel.moc"
