// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/laneview.h"

#include "core/corrections.h"
#include "dockrig.h"
#include "support/incidentstory.h"
#include "support/localzone.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timechart.h"

#include <QToolButton>

namespace test_laneview {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

/// The lane view of an incident that was declared, with a note.
struct LaneRig : DockRig {
  LaneRig() {
    declareByHand();
    std::ignore = journal().append(dock.incidentId(), {.type = eventtype::note, .summary = u"Called"_s}, qApp);
    now = session->clock().now();
    for (const auto &[milestone, ago] :
         {std::pair(Milestone::ImpactStart, 600), std::pair(Milestone::Detected, 400), std::pair(Milestone::Declared, 200)})
      std::ignore = journal().append(dock.incidentId(), milestoneEvent(milestone, now.addSecs(-ago), u"ada"_s), qApp);
    workspace.readJournal();
    std::ignore = QTest::qWaitFor([this] { return timeline().contains(u"Milestone"_s); });
    part<QToolButton>("openLanes")->click();
    view = part<LaneView>("laneView");
    lanes = view->findChild<LaneChart *>(u"incidentLanes"_s);
    std::ignore = QTest::qWaitForWindowExposed(view);
  }
  /// The last ten minutes fill the lanes.
  void comeNear() const { lanes->zoomTo({now.addSecs(-660).toMSecsSinceEpoch(), now.toMSecsSinceEpoch()}); }
  [[nodiscard]] QList<JournalEvent> events() { return journal().stored(dock.incidentId()).events; }
  [[nodiscard]] int marker(const QString &label) const {
    for (int each = 0; each < lanes->markers().size(); ++each)
      if (lanes->markers().at(each).label == label)
        return each;
    return -1;
  }
  void drag(int which, int by) const {
    const QPoint from = lanes->headOf(which).toPoint();
    QTest::mousePress(lanes->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(lanes->viewport(), from + QPoint(by / 2, 0));
    QTest::mouseMove(lanes->viewport(), from + QPoint(by, 0));
  }
  void drop(int which) const { QTest::mouseRelease(lanes->viewport(), Qt::LeftButton, {}, lanes->headOf(which).toPoint()); }
  [[nodiscard]] QMessageBox *question() const { return dock.findChild<QMessageBox *>(u"milestoneQuestion"_s); }
  void answer(QMessageBox::ButtonRole role) const {
    QMessageBox *box = question();
    pressIn(*box, role);
  }

  QDateTime now;
  LaneView *view = nullptr;
  LaneChart *lanes = nullptr;
};

QList<JournalEvent> at(const QList<QString> &times) {
  QList<JournalEvent> events;
  for (const QString &time : times) {
    JournalEvent event = IncidentStory::event(QDateTime::fromString(time, Qt::ISODate), eventtype::note, u"n"_s);
    event.sequence = events.size() + 1;
    events << event;
  }
  return events;
}

}  // namespace

class TestLaneView : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyEventHasABarInTheLaneOfItsGroup() {
    const LaneRig rig;
    QCOMPARE(rig.lanes->lanes().size(), 6);
    qsizetype bars = 0;
    for (const ChartLane &lane : rig.lanes->lanes())
      bars += lane.bars.size();
    QCOMPARE(bars, rig.timeline().size());
    QCOMPARE(rig.lanes->lanes().last().bars.size(), 1);
    QCOMPARE(rig.lanes->markers().size(), 3);
    QVERIFY(rig.marker(u"declared"_s) >= 0);
    QVERIFY(!rig.lanes->accessibleName().isEmpty());
  }

  void whatIsChosenInOneIsChosenInTheOther() {
    const LaneRig rig;
    const auto *list = rig.part<QListView>("timeline");
    rig.comeNear();
    const QRectF place = rig.lanes->placeOf(5, rig.lanes->lanes().at(5).bars.at(0).time);
    QTest::mouseClick(rig.lanes->viewport(), Qt::LeftButton, {}, place.center().toPoint());
    QCOMPARE(list->currentIndex().siblingAtColumn(TimelineColumns::Summary).data().toString(), u"Called"_s);
    QCOMPARE(rig.lanes->currentLane(), 5);
    QCOMPARE(rig.lanes->currentBar(), 0);
    QVERIFY(rig.lanes->accessibleDescription().contains(u"Called"_s));
    for (int row = 0; row < list->model()->rowCount(); ++row)
      if (list->model()->index(row, TimelineColumns::Type).data().toString() == u"Incident declared"_s)
        rig.part<QListView>("timeline")->setCurrentIndex(list->model()->index(row, 0));
    QCOMPARE(rig.lanes->currentLane(), 1);
  }

  void aFilterDoesNotHideWhatIsChosen() {
    const LaneRig rig;
    rig.part<QLineEdit>("timelineWords")->setText(u"no such word"_s);
    QVERIFY(rig.timeline().isEmpty());
    rig.comeNear();
    const QRectF place = rig.lanes->placeOf(5, rig.lanes->lanes().at(5).bars.at(0).time);
    QTest::mouseClick(rig.lanes->viewport(), Qt::LeftButton, {}, place.center().toPoint());
    QVERIFY(rig.part<QListView>("timeline")->currentIndex().isValid());
  }

  void theKeyboardGoesFromBarToBar() {
    const LaneRig rig;
    rig.lanes->setFocus();
    QTest::keyClick(rig.lanes, Qt::Key_Down);
    QTest::keyClick(rig.lanes, Qt::Key_Down);
    QCOMPARE(rig.lanes->currentLane(), 1);
    QTest::keyClick(rig.lanes, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(rig.lanes->currentBar(), 0);
    QVERIFY(rig.part<QListView>("timeline")->currentIndex().isValid());
  }

  void chartsAndLanesZoomTogether() {
    const LaneRig rig;
    auto &errors = rig.view->findChild<TimeChart *>(u"laneErrors"_s)->view();
    QTRY_VERIFY(!errors.data().series.isEmpty());
    QCOMPARE(errors.range(), rig.lanes->range());
    const qint64 before = rig.lanes->range().length();
    rig.lanes->setFocus();
    QTest::keyClick(rig.lanes, Qt::Key_Plus);
    QVERIFY(rig.lanes->range().length() < before);
    QCOMPARE(errors.range(), rig.lanes->range());
    errors.resetZoom();
    QCOMPARE(rig.lanes->range().length(), before);
    QCOMPARE(errors.frame().plot.left(), rig.view->findChild<TimeChart *>(u"laneLatency"_s)->view().frame().plot.left());
  }

  void aDragAsksBeforeItIsRecorded() {
    LaneRig rig;
    rig.comeNear();
    const int declared = rig.marker(u"declared"_s);
    const qint64 before = rig.lanes->markers().at(declared).time;
    const qsizetype events = rig.events().size();
    rig.drag(declared, -20);
    rig.drop(declared);
    QVERIFY(rig.question());
    QCOMPARE(rig.events().size(), events);
    rig.answer(QMessageBox::RejectRole);
    QTRY_COMPARE(rig.lanes->markers().at(declared).time, before);
    QCOMPARE(rig.events().size(), events);
    QTRY_VERIFY(!rig.question());
    rig.drag(declared, -20);
    rig.drop(declared);
    rig.answer(QMessageBox::AcceptRole);
    QTRY_COMPARE(rig.events().last().type, eventtype::milestoneSet);
    QVERIFY(milestoneTime(rig.events(), Milestone::Declared).at.toMSecsSinceEpoch() < before);
    QTRY_VERIFY(rig.marker(u"declared"_s) >= 0 && rig.lanes->markers().at(rig.marker(u"declared"_s)).time < before);
  }

  /// The question stands beside the main window, and may be answered when the lanes are gone.
  void theLanesMayCloseBeforeTheAnswer() {
    LaneRig rig;
    rig.comeNear();
    const int declared = rig.marker(u"declared"_s);
    const qsizetype events = rig.events().size();
    rig.drag(declared, -20);
    rig.drop(declared);
    QVERIFY(rig.question());
    const QPointer view(rig.view);
    rig.view->close();
    QTRY_VERIFY(!view);
    rig.answer(QMessageBox::RejectRole);
    QTRY_VERIFY(!rig.question());
    QCOMPARE(rig.events().size(), events);
  }

  void escapeGivesADragUp() {
    LaneRig rig;
    rig.comeNear();
    const int declared = rig.marker(u"declared"_s);
    const qint64 before = rig.lanes->markers().at(declared).time;
    rig.lanes->setFocus();
    rig.drag(declared, -20);
    QVERIFY(rig.lanes->markers().at(declared).time != before);
    QTest::keyClick(rig.lanes, Qt::Key_Escape);
    QCOMPARE(rig.lanes->markers().at(declared).time, before);
    rig.drop(declared);
    QVERIFY(!rig.question());
    QVERIFY(rig.view->isVisible());
  }

  void timesCannotBeTakenForOthers_data() {
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("midnight") << QStringList{u"2026-01-10T22:58:00Z"_s, u"2026-01-10T23:02:00Z"_s}
                              << QStringList{u"23:58:00"_s, u"2026-01-11 00:02:00"_s};
    QTest::newRow("clocks forward") << QStringList{u"2026-03-29T00:59:59Z"_s, u"2026-03-29T01:00:00Z"_s}
                                    << QStringList{u"01:59:59 +01:00"_s, u"03:00:00 +02:00"_s};
    QTest::newRow("clocks back") << QStringList{u"2026-10-25T00:30:00Z"_s, u"2026-10-25T01:30:00Z"_s}
                                 << QStringList{u"02:30:00 +02:00"_s, u"02:30:00 +01:00"_s};
    QTest::newRow("an ordinary day") << QStringList{u"2026-07-01T10:00:00Z"_s, u"2026-07-01T11:00:00Z"_s}
                                     << QStringList{u"12:00:00"_s, u"13:00:00"_s};
  }

  void timesCannotBeTakenForOthers() {
    QFETCH(QStringList, times);
    QStringList written;
    for (const TimelineRow &row : timelineRows(at(times), QTimeZone("Europe/Berlin")))
      written << row.time;
    QTEST(written, "expected");
    written.clear();
    for (const TimelineRow &row : timelineRows(at(times), QTimeZone::utc()))
      written << row.time;
    QCOMPARE(written.first(), times.first().mid(11, 8));
  }

  void theLanesOfANightSpanIt() {
    const auto rows = timelineRows(at({u"2026-03-28T23:00:00Z"_s, u"2026-03-29T03:00:00Z"_s}), QTimeZone("Europe/Berlin"));
    const TimelineLanes lanes = timelineLanes(rows, {}, {});
    QVERIFY(lanes.home.length() > 4 * 3'600'000);
    QCOMPARE(lanes.placeOf(2)->lane, 5);
    QCOMPARE(lanes.placeOf(2)->bar, 1);
    QVERIFY(!lanes.placeOf(3));
    QVERIFY(timelineLanes({}, {}, {}).markers.isEmpty());
  }

  void localTimeAndUtc() {
    const LocalZone berlin("Europe/Berlin");
    const LaneRig rig;
    const QString local = rig.part<QListView>("timeline")->model()->index(0, 0).data().toString();
    rig.view->findChild<QToolButton *>(u"laneUtc"_s)->click();
    QVERIFY(rig.part<QListView>("timeline")->model()->index(0, 0).data().toString() != local);
    QCOMPARE(rig.view->findChild<TimeChart *>(u"laneErrors"_s)->view().frame().spec, Qt::UTC);
  }
};

STERNWAY_GUI_TEST(TestLaneView)

}  // namespace test_laneview
#include "test_laneview.moc"
