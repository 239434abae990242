// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"
#include "core/procedure.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_followups {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {

const QDateTime two(QDate(2026, 1, 10), QTime(2, 0), Qt::UTC);

OperationRecord operation(const QDateTime &started, const QDateTime &ended) {
  OperationRecord out;
  out.startedAt = started;
  out.endedAt = ended;
  return out;
}

/// One way, which is carried out by hand.
Runbook byHandRunbook() {
  Step undo;
  undo.kind = u"git.revert"_s;
  Phase phase;
  phase.id = u"a"_s;
  phase.steps = {undo};
  Runbook runbook;
  runbook.procedure = {phase};
  return runbook;
}

JournalEvent byHand(const QString &key, StepTick::State state, const QDateTime &at) {
  GuidedStep step;
  step.key = key;
  const EventDraft draft = procedureStepEvent(step, state, u"ada"_s, u"not needed"_s);
  JournalEvent event;
  event.type = draft.type;
  event.data = draft.data;
  event.at = at;
  return event;
}

}  // namespace

class TestFollowUps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void nothingCountsBeforeSomethingWasDone() {
    IncidentRecord record;
    QVERIFY(!followUpsCountFrom(stepKinds(), record, byHandRunbook()).isValid());
    record.events = {byHand(u"a/1"_s, StepTick::State::Skipped, two)};
    QVERIFY(!followUpsCountFrom(stepKinds(), record, byHandRunbook()).isValid());
    record.operations = {operation(two, {})};
    QVERIFY(!followUpsCountFrom(stepKinds(), record, byHandRunbook()).isValid());
  }

  void theyCountFromTheEndOfTheLastRollback() {
    IncidentRecord record;
    record.operations = {operation(two, two.addSecs(60)), operation(two.addSecs(90), two.addSecs(120))};
    record.events = {byHand(u"a/1"_s, StepTick::State::Done, two.addSecs(300))};
    record.incident.closedAt = two.addSecs(600);
    QCOMPARE(followUpsCountFrom(stepKinds(), record, byHandRunbook()), two.addSecs(120));
    record.operations << operation(two.addSecs(130), {});
    QVERIFY(!followUpsCountFrom(stepKinds(), record, byHandRunbook()).isValid());
  }

  void withoutOneFromTheLastStepByHand() {
    IncidentRecord record;
    record.events = {byHand(u"a/1"_s, StepTick::State::Done, two), byHand(u"a/2"_s, StepTick::State::Done, two.addSecs(5))};
    QCOMPARE(followUpsCountFrom(stepKinds(), record, byHandRunbook()), two.addSecs(5));
    record.events << byHand(u"a/2"_s, StepTick::State::Open, two.addSecs(9));
    QCOMPARE(followUpsCountFrom(stepKinds(), record, byHandRunbook()), two);
  }

  void stepsBeforeTheWizardsRollbackDoNotCount() {
    Runbook runbook = byHandRunbook();
    Step undo;
    undo.kind = u"kubernetes.undo"_s;
    runbook.procedure.first().steps << undo;
    IncidentRecord record;
    record.events = {byHand(u"a/1"_s, StepTick::State::Done, two)};
    QVERIFY(!followUpsCountFrom(stepKinds(), record, runbook).isValid());
  }

  void elseFromTheEndOfTheIncident() {
    IncidentRecord record;
    record.incident.closedAt = two;
    QCOMPARE(followUpsCountFrom(stepKinds(), record, byHandRunbook()), two);
  }
};

STERNWAY_TEST(TestFollowUps)

}  // namespace test_followups
#include "test_followups.moc"
