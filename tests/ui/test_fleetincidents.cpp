// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/declarations.h"
#include "core/incidentfacts.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/fleet.h"

namespace test_fleetincidents {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// An open incident and the fleet: what is declared there is judged, and every change of the verdict is written down there.
class TestFleetIncidents : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void declaredIsJudgedAndLogged() {
    FakeWorkspace workspace;
    Matrix matrix{.source = u"own.yaml"_s, .rows = {}};
    MatrixRow row;
    row.when = u"declared(data-corruption)"_s;
    row.condition = parseCondition(row.when, builtInMetrics()).value();
    row.action = Action::Rollback;
    row.line = 7;
    matrix.rows = {row};
    workspace.setMatrix(matrix);
    workspace.addContext(u"lab"_s);
    QVERIFY(workspace.open(u"lab"_s));
    FakeSession &session = *workspace.fake(u"lab"_s);
    const Workload orders = orderService().workload;
    Fleet fleet(workspace);
    session.feed().setWorkloads({orders});
    QTRY_VERIFY(fleet.session(u"lab"_s)->status(orders.ref));

    Incident draft;
    draft.service = orders.ref;
    draft.title = u"orders"_s;
    QObject context;
    MemoryJournal &journal = workspace.memoryJournal();
    const QString id = await(journal.openFor(draft, &context)).value().id;
    workspace.readJournal();
    const auto verdicts = [&journal] { return journal.lines().filter(u"verdict: "_s); };
    QTRY_COMPARE(verdicts().size(), 1);
    QVERIFY(verdicts().at(0).startsWith(u"verdict: No reason to roll back"_s));

    QVERIFY(await(journal.append(id, symptomDeclared(u"data-corruption"_s, u"Data corruption"_s), &context)));
    workspace.readJournal();
    QTRY_COMPARE(verdicts().size(), 2);
    QVERIFY(verdicts().at(1).startsWith(u"verdict: Roll back now: data-corruption was declared (own.yaml line 7)"_s));
    QTRY_COMPARE(journal.types().count(u"threshold"_s), 1);  // whichever service the window shows
    for (const JournalEvent &event : journal.stored(id).events)
      if (event.type == eventtype::threshold) {
        QCOMPARE(event.summary.contains(u"Roll back now"_s), false);  // what the verdict has said
        QCOMPARE(event.data.value(u"line"_s).toInt(), 7);
        QVERIFY(event.data.contains(targetKey));
      }

    // Nothing is written again while nothing changes.
    const int reads = journal.reads();
    workspace.readJournal();
    session.clock().advance(std::chrono::seconds(15));
    QTRY_VERIFY(journal.reads() > reads);
    QTRY_COMPARE(fleet.session(u"lab"_s)->status(orders.ref)->at, session.clock().now());
    QVERIFY(await(journal.load(id, &context)));  // answered after what was asked for before it
    QCOMPARE(verdicts().size(), 2);

    QVERIFY(await(journal.close(id, &context)));
    workspace.readJournal();
    QTRY_COMPARE(verdictName(fleet.session(u"lab"_s)->status(orders.ref)->verdict), u"none"_s);
    QCOMPARE(verdicts().size(), 2);
  }

  /// It was detected when the window first showed it, not when somebody declared it.
  void detectedIsWhenItWasFirstShown() {
    FakeWorkspace workspace;
    Matrix matrix{.source = u"own.yaml"_s, .rows = {}};
    MatrixRow row;
    row.when = u"not declared(all-clear)"_s;
    row.condition = parseCondition(row.when, builtInMetrics()).value();
    row.action = Action::Rollback;
    matrix.rows = {row};
    workspace.setMatrix(matrix);
    workspace.addContext(u"lab"_s);
    QVERIFY(workspace.open(u"lab"_s));
    FakeSession &session = *workspace.fake(u"lab"_s);
    const Workload orders = orderService().workload;
    Fleet fleet(workspace);
    session.feed().setWorkloads({orders});
    QTRY_VERIFY(fleet.session(u"lab"_s)->status(orders.ref));
    const QDateTime shown = session.clock().now();
    for (int turn = 0; turn < 20; ++turn) {
      session.clock().advance(std::chrono::seconds(15));
      QCoreApplication::processEvents();
    }
    QTRY_VERIFY(fleet.session(u"lab"_s)->status(orders.ref)->at > shown);
    QCOMPARE(fleet.session(u"lab"_s)->status(orders.ref)->calledSince, shown);

    Incident draft;
    draft.service = orders.ref;
    draft.openedAt = session.clock().now();
    QObject context;
    MemoryJournal &journal = workspace.memoryJournal();
    const QString id = await(journal.openFor(draft, &context)).value().id;
    workspace.readJournal();
    QTRY_VERIFY(journal.types().contains(u"verdict"_s));
    QList<QDateTime> detected;
    for (const JournalEvent &event : journal.stored(id).events)
      if (event.milestone == Milestone::Detected)
        detected << event.at;
    QCOMPARE(detected, QList{shown});
  }
};

STERNWAY_GUI_TEST(TestFleetIncidents)

}  // namespace test_fleetincidents
#include "test_fleetincidents.moc"
