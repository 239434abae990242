// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"
#include "incident/timeboxes.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_timeboxes {

using namespace sternway;
using namespace sternway::incident;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An open incident of a service whose list "preRollback" may take two minutes: one item by hand, one that is measured.
struct Rig {
  Rig() {
    Checklist list{.id = u"preRollback"_s, .title = u"Before"_s, .timeBox = 2min, .items = {}, .line = 0};
    list.items = {{.id = u"told"_s, .text = u"Stakeholders told"_s, .check = {}, .within = {}, .line = 0},
                  {.id = u"calm"_s, .text = u"Calm"_s, .check = {}, .within = {}, .line = 0}};
    list.items.last().check.text = u"error_rate < 1%"_s;
    Runbook runbook;
    runbook.checklists = {list};
    runbook.contacts = {{.role = u"Lead"_s, .contact = u"@lead"_s, .when = {}, .line = 0}};
    place.runbook = std::make_shared<Runbook>(runbook);
    place.clock = &clock;
    Incident incident;
    incident.service = {.context = u"lab"_s, .nameSpace = u"shop"_s, .name = u"orders"_s, .kind = Kind::Deployment};
    id = await(service.openFor(incident, &context))->id;
    settle();
  }
  /// The box began at this moment, by the journal.
  void begin() {
    EventDraft event = timeBoxStartedEvent({.id = u"preRollback"_s, .title = u"Before"_s, .limit = 2min});
    event.at = clock.now();
    QVERIFY(await(service.append(id, event, &context)));
    settle();
  }
  void tick() {
    const Checklist &list = place.runbook->checklists.first();
    QVERIFY(await(service.append(id, tickEvent(list, list.items.first(), u"ada"_s), &context)));
    settle();
  }
  void settle() {
    for (int round = 0; round < 5; ++round)
      QVERIFY(await(service.incidents(&context)));
  }
  qsizetype count(const QString &type) {
    settle();
    return journal.types().count(type);
  }
  qsizetype overruns() { return count(eventtype::timeBoxOverrun); }

  ManualClock clock;
  MemoryJournal journal{clock};
  IncidentService service{journal};
  QObject context;
  TimeBoxPlace place;
  QString id;
};

std::unique_ptr<TimeBoxes> watcher(Rig &rig) {
  return std::make_unique<TimeBoxes>(rig.service, [&rig](const ObjectRef &) { return rig.place; });
}

}  // namespace

class TestTimeBoxes : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// No window shows the incident.
  void anOverrunIsRecordedOnceByItself() {
    Rig rig;
    const auto boxes = watcher(rig);
    QSignalSpy overran(boxes.get(), &TimeBoxes::overran);
    rig.begin();
    rig.clock.advance(2min - 1s);
    QCOMPARE(rig.overruns(), 0);
    QCOMPARE(boxes->running(rig.id).value(0).left(rig.clock.now()), 1s);
    rig.clock.advance(1s);
    QCOMPARE(rig.overruns(), 1);
    QCOMPARE(boxes->running(rig.id).value(0).contact, u"Lead: @lead"_s);
    rig.clock.advance(1h);
    boxes->look();
    QCOMPARE(rig.overruns(), 1);
    QCOMPARE(overran.size(), 1);
  }

  void whatRanOutWhileNobodyWatchedIsFoundAfterARestart() {
    Rig rig;
    rig.begin();
    rig.clock.advance(3min);
    QCOMPARE(rig.overruns(), 0);
    const auto boxes = watcher(rig);
    boxes->look();
    QCOMPARE(rig.overruns(), 1);
    const auto restarted = watcher(rig);
    restarted->look();
    QCOMPARE(rig.overruns(), 1);
    QVERIFY(restarted->running(rig.id).value(0).overrunRecorded);
  }

  void twoThatWatchRecordItOnce() {
    Rig rig;
    const auto first = watcher(rig);
    const auto second = watcher(rig);
    rig.begin();
    rig.clock.advance(3min);
    QCOMPARE(rig.overruns(), 1);
  }

  /// It begins once for all who say that they have come there.
  void aBoxBeginsWhereTheOperatorIs() {
    Rig rig;
    const auto boxes = watcher(rig);
    QCOMPARE(rig.count(eventtype::timeBoxStarted), 0);
    boxes->reach(rig.id, RollbackMoment::During, {});
    QCOMPARE(rig.count(eventtype::timeBoxStarted), 0);
    boxes->reach(rig.id, RollbackMoment::Before, {});
    QCOMPARE(rig.count(eventtype::timeBoxStarted), 1);
    boxes->reach(rig.id, RollbackMoment::Before, {{u"calm"_s, CheckReading{}}});
    QCOMPARE(rig.count(eventtype::timeBoxStarted), 1);
    QCOMPARE(boxes->running(rig.id).size(), 1);
  }

  void whatIsOverRaisesNoAlarm_data() {
    QTest::addColumn<QString>("type");
    QTest::newRow("the rollback has started") << QString(eventtype::operationStarted);
    QTest::newRow("the incident is closed") << QString(eventtype::incidentClosed);
    QTest::newRow("the list is done") << QString(eventtype::itemTicked);
  }
  void whatIsOverRaisesNoAlarm() {
    QFETCH(QString, type);
    Rig rig;
    const auto boxes = watcher(rig);
    rig.begin();
    if (type == eventtype::incidentClosed)
      QVERIFY(await(rig.service.close(rig.id, &rig.context)));
    else if (type == eventtype::itemTicked)
      rig.tick();
    else
      QVERIFY(await(rig.service.append(rig.id, {.type = type}, &rig.context)));
    rig.settle();
    rig.clock.advance(3min);
    QCOMPARE(rig.overruns(), 0);
  }

  /// Asked for when the time is up: nothing else tells while no window is open.
  void whatIsMeasuredKeepsAListOpen_data() {
    QTest::addColumn<Truth>("truth");
    QTest::addColumn<qsizetype>("overruns");
    QTest::newRow("so") << Truth::True << qsizetype(0);
    QTest::newRow("not so") << Truth::False << qsizetype(1);
  }
  void whatIsMeasuredKeepsAListOpen() {
    QFETCH(Truth, truth);
    QFETCH(qsizetype, overruns);
    Rig rig;
    Runbook measured = *rig.place.runbook;
    measured.checklists.first().items.removeFirst();
    rig.place.runbook = std::make_shared<Runbook>(measured);
    rig.place.readings = [truth](QObject *context) {
      return Call<TimeBoxes::Readings>::finished(context,
                                                 TimeBoxes::Readings{{u"calm"_s, {.truth = truth, .value = {}, .at = {}}}});
    };
    const auto boxes = watcher(rig);
    rig.begin();
    rig.clock.advance(3min);
    QCOMPARE(rig.overruns(), overruns);
  }

  void aServiceWhoseClusterIsNotOpenIsLeftAlone() {
    Rig rig;
    const auto boxes = watcher(rig);
    rig.place.clock = nullptr;
    rig.begin();
    rig.clock.advance(3min);
    QCOMPARE(rig.overruns(), 0);
    rig.place.clock = &rig.clock;
    boxes->look();
    QCOMPARE(rig.overruns(), 1);
  }
};

STERNWAY_TEST(TestTimeBoxes)

}  // namespace test_timeboxes
#include "test_timeboxes.moc"
