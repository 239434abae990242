// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"
#include "core/procedure.h"

#include <QTest>

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime two(QDate(2026, 1, 10), QTime(2, 0), Qt::UTC);

OperationRecord operation(const QDateTime &started, const QDateTime &ended) {
  OperationRecord out;
  out.startedAt = started;
  out.endedAt = ended;
  return out;
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
    QVERIFY(!followUpsCountFrom(record).isValid());
    record.events = {byHand(u"a/1"_s, StepTick::State::Skipped, two)};
    QVERIFY(!followUpsCountFrom(record).isValid());
    record.operations = {operation(two, {})};
    QVERIFY(!followUpsCountFrom(record).isValid());
  }

  void theyCountFromTheEndOfTheLastRollback() {
    IncidentRecord record;
    record.operations = {operation(two, two.addSecs(60)), operation(two.addSecs(90), two.addSecs(120))};
    record.events = {byHand(u"a/1"_s, StepTick::State::Done, two.addSecs(300))};
    record.incident.closedAt = two.addSecs(600);
    QCOMPARE(followUpsCountFrom(record), two.addSecs(120));
    record.operations << operation(two.addSecs(130), {});
    QVERIFY(!followUpsCountFrom(record).isValid());
  }

  void withoutOneFromTheLastStepByHand() {
    IncidentRecord record;
    record.events = {byHand(u"a/1"_s, StepTick::State::Done, two), byHand(u"a/2"_s, StepTick::State::Done, two.addSecs(5))};
    QCOMPARE(followUpsCountFrom(record), two.addSecs(5));
    record.events << byHand(u"a/2"_s, StepTick::State::Open, two.addSecs(9));
    QCOMPARE(followUpsCountFrom(record), two);
  }

  void elseFromTheEndOfTheIncident() {
    IncidentRecord record;
    record.incident.closedAt = two;
    QCOMPARE(followUpsCountFrom(record), two);
  }
};

QTEST_GUILESS_MAIN(TestFollowUps)
#include "test_followups.moc"
