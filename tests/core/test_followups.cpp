// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"
#include "core/procedure.h"
#include "core/utctime.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_followups {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {

const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

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

  void theIssueOfAFollowUp() {
    const auto message = [](const QLatin1String &type, const QString &key, const QJsonObject &more = {}) {
      JournalEvent event;
      event.type = type;
      event.data = more;
      event.data.insert(u"template"_s, followUpTemplate(key));
      event.data.insert(u"channel"_s, u"jira"_s);
      return event;
    };
    QList<JournalEvent> events{message(eventtype::messageQueued, u"a/1"_s), message(eventtype::messageSent, u"a/2"_s)};
    QVERIFY(followUpIssue(events, u"a/1"_s));
    QVERIFY(!followUpIssue(events, u"a/1"_s)->isSent);
    QVERIFY(!followUpIssue(events, u"a/3"_s));
    events << message(eventtype::messageUnknown, u"a/1"_s);
    QVERIFY(followUpIssue(events, u"a/1"_s)->isLost);
    events << message(eventtype::messageSent, u"a/1"_s, {{u"id"_s, u"OPS-7"_s}, {u"link"_s, u"https://jira/OPS-7"_s}});
    QCOMPARE(followUpIssue(events, u"a/1"_s),
             std::optional(FollowUpIssue{
                 .channel = u"jira"_s, .id = u"OPS-7"_s, .link = u"https://jira/OPS-7"_s, .isSent = true, .isLost = false}));
    events << message(eventtype::messageCancelled, u"a/1"_s);
    QVERIFY(!followUpIssue(events, u"a/1"_s));
  }

  void whatStepsHaveLeft() {
    const auto step = [](const QJsonObject &result, int minute) {
      StepRecord record;
      record.result = result;
      record.endedAt = two.addSecs(minute * 60);
      return record;
    };
    const auto left = [](const QString &id, const QString &due) {
      return QJsonObject{{u"followUp"_s, QJsonObject{{u"id"_s, id}, {u"text"_s, u"Resume"_s}, {u"due"_s, due}}}};
    };
    IncidentRecord record;
    record.operations = {operation(two, two.addSecs(60))};
    QVERIFY(leftBySteps(record, two).items.isEmpty());
    record.operations.last().steps = {step({}, 1), step(left(u"a"_s, u"2026-01-10T03:00:00.000Z"_s), 2),
                                      step(left(u"b"_s, u"2026-01-10T01:00:00.000Z"_s), 3)};
    const Checklist list = leftBySteps(record, two);
    QCOMPARE(list.items.size(), 2);
    QCOMPARE(list.items.at(0).within, std::chrono::hours(1));
    QVERIFY(list.items.at(1).within > std::chrono::milliseconds(0));  // it is late, and still has a time
    record.operations << operation(two.addSecs(90), two.addSecs(120));
    record.operations.last().steps = {step({{u"settles"_s, u"a"_s}}, 4)};
    QCOMPARE(leftBySteps(record, two).items.size(), 1);
    const QString before = leftBySteps(record, two).items.at(0).id;
    record.operations.last().steps << step(left(u"b"_s, u"2026-01-10T05:00:00.000Z"_s), 5);
    QCOMPARE(leftBySteps(record, two).items.size(), 1);
    QVERIFY(leftBySteps(record, two).items.at(0).id != before);  // a tick of the first time is none of the second
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
