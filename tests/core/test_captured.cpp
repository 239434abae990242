// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/captured.h"
#include "core/claims.h"
#include "core/incidentfacts.h"
#include "core/variables.h"
#include "support/incidentstory.h"
#include "support/testmain.h"

namespace test_captured {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const IncidentStory story;

RunbookPtr runbookWithPeople() {
  Runbook runbook;
  Contact lead;
  lead.role = u"Engineering Lead"_s;
  lead.contact = u"@lead"_s;
  Contact onCall;
  onCall.role = u"On-call Engineer"_s;
  onCall.contact = u"PagerDuty"_s;
  runbook.contacts = {lead, onCall};
  runbook.postMortem.dueWithin = std::chrono::hours(48);
  runbook.updateEvery = std::chrono::minutes(15);
  RunbookVariable token;
  token.name = u"TOKEN"_s;
  token.type = VariableType::Secret;
  RunbookVariable place;
  place.name = u"ENVIRONMENT"_s;
  place.defaultValue = u"production"_s;
  runbook.variables = {token, place};
  return std::make_shared<Runbook>(runbook);
}

JournalEvent entered(const QString &name, const QString &value) {
  RunbookVariable variable;
  variable.name = name;
  const EventDraft draft = valueEntered(variable, value, u"ada"_s);
  return IncidentStory::event(story.at(14, 37), draft.type, draft.summary, draft.data);
}
}  // namespace

class TestCaptured : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everythingIsKnownAfterTheRollback() {
    CapturedFacts facts = story.factsAt(story.at(14, 52), runbookWithPeople());
    facts.sender = u"Ada"_s;
    const QHash<QString, QString> values = capturedValues(facts);
    for (const QString &name : capturedPlaceholders())
      QVERIFY2(values.contains(name), qPrintable(name));
    QCOMPARE(values.size(), capturedPlaceholders().size());
  }

  /// Of several services each has a verdict of its own; one that does not say whose it is takes the place of those before it.
  void whoseVerdictItIs() {
    const TargetRef orders{.kind = u"deployment"_s, .scope = u"production"_s, .name = u"order-service"_s};
    const TargetRef cart{.kind = u"deployment"_s, .scope = u"production"_s, .name = u"cart"_s};
    const auto verdict = [](int minute, const QString &action, const std::optional<TargetRef> &target) {
      QJsonObject data{{u"verdict"_s, action}};
      if (target)
        data.insert(targetKey, toJson(*target));
      return IncidentStory::event(story.at(14, minute), eventtype::verdict, action, data);
    };
    CapturedFacts facts;
    facts.now = story.at(14, 50);
    facts.service = *workloadOf(orders);
    facts.incident.service = facts.service;
    facts.incident.targets = {orders, cart};
    facts.events = {verdict(40, u"rollback"_s, orders), verdict(41, u"none"_s, cart)};
    QCOMPARE(capturedValues(facts).value(u"verdict"_s), u"cart: none; order-service: rollback"_s);
    QVERIFY(callsForRollback(facts.events));
    QCOMPARE(claimProblems(u"All metrics normal"_s, facts).size(), 1);
    facts.events << verdict(42, u"none"_s, orders);
    QVERIFY(!callsForRollback(facts.events));
    QVERIFY(claimProblems(u"All metrics normal"_s, facts).isEmpty());

    facts.events = {verdict(40, u"rollback"_s, orders), verdict(41, u"none"_s, {})};
    QCOMPARE(newestVerdicts(facts.events).size(), 1);
    const QString unknown = capturedValues(facts).value(u"verdict"_s);
    QVERIFY(unknown != u"none"_s && !unknown.contains(u"order-service"_s) && !unknown.contains(u"cart"_s));
    facts.incident.targets = {orders};
    QCOMPARE(capturedValues(facts).value(u"verdict"_s), u"none"_s);
    facts.incident.targets << cart;
    const QList<JournalEvent> once = withTargetsNamed(facts.events, facts.incident);
    QVERIFY(once.last().summary != facts.events.last().summary);
    QCOMPARE(withTargetsNamed(once, facts.incident).last().summary, once.last().summary);
  }

  void eachValue_data() {
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");  // empty: missing
    const auto row = [](int minute, const char *name, const QString &value) {
      QTest::addRow("14:%d %s", minute, name) << minute << QString::fromLatin1(name) << value;
    };
    row(34, "new.version", u"v1.3.0"_s);
    row(34, "old.version", {});
    row(34, "error_rate.now", {});
    row(34, "reason", {});
    row(34, "rollback.status", u"not started"_s);
    row(36, "incident.status", u"investigating"_s);
    row(36, "error_rate.before", u"12 %"_s);
    row(36, "verdict", u"High error rate detected"_s);
    row(42, "old.version", u"v1.2.3"_s);
    row(42, "old.image", u"registry/shop/order-service:v1.2.3"_s);
    row(42, "new.image", u"registry/shop/order-service:v1.3.0"_s);
    row(42, "target.revision", u"3"_s);
    row(42, "reason", u"Checkout fails since v1.3.0"_s);
    row(42, "rollback.status", u"in progress"_s);
    row(42, "incident.status", u"identified"_s);
    row(42, "incident.duration", u"9 min"_s);
    row(42, "next_update", u"14:57 UTC"_s);
    row(42, "post_mortem.due", {});
    row(42, "error_rate.now", u"5 %"_s);
    row(52, "incident.status", u"monitoring"_s);
    row(52, "incident.duration", u"12 min"_s);  // ended with the mitigation
    row(52, "error_rate.before", u"5 %"_s);
    row(52, "error_rate.peak", u"12 %"_s);
    row(52, "error_rate.now", u"0.1 %"_s);
    row(52, "latency_p95.before", u"1.5 s"_s);
    row(52, "latency_p95.now", u"250 ms"_s);
    row(52, "latency_p99.now", u"400 ms"_s);
    row(52, "rollback.status", u"completed"_s);
    row(52, "on_call", u"PagerDuty"_s);
    row(52, "services", u"order-service"_s);
    row(52, "post_mortem.due", u"2026-01-12"_s);
    row(52, "incident.severity", u"P1"_s);
    row(52, "sender", {});
  }
  void eachValue() {
    QFETCH(int, minute);
    QFETCH(QString, name);
    QFETCH(QString, value);
    const QHash<QString, QString> values = capturedValues(story.factsAt(story.at(14, minute), runbookWithPeople()));
    QCOMPARE(values.value(name), value);
    QCOMPARE(values.contains(name), !value.isEmpty());
  }

  void theTimelineHasTheTurningPointsInOrder() {
    const QString timeline = capturedValues(story.factsAt(story.at(14, 52))).value(u"timeline"_s);
    QCOMPARE(timeline.section(u'\n', 0, 0), u"- 14:30 UTC: Deployment completed"_s);
    QVERIFY(timeline.contains(u"- 14:40 UTC: Rollback initiated"_s));
    QVERIFY(!timeline.contains(u"Planned"_s));
    QCOMPARE(timeline.count(u'\n'), 6);
  }

  void aClosedIncidentHasNoFurtherUpdate() {
    CapturedFacts facts = story.factsAt(story.at(14, 52));
    facts.incident.closedAt = story.at(14, 51);
    const QString said = capturedValues(facts).value(u"next_update"_s);
    QVERIFY(!said.isEmpty() && !said.contains(u"UTC"_s));
  }

  void nothingIsKnownOfNothing() {
    const QHash<QString, QString> values = capturedValues({.service = {}, .undo = {}, .events = {}, .now = story.at(14, 0)});
    QCOMPARE(values.keys(), QStringList{u"now"_s});
  }

  void whatIsPreparedCountsBeforeWhatWasPlanned() {
    CapturedFacts facts = story.factsAt(story.at(14, 42));
    facts.undo.targetImage = u"registry/shop/order-service:v1.1.0"_s;
    facts.undo.fromImage = story.after;
    facts.undo.targetNumber = 2;
    QCOMPARE(capturedValues(facts).value(u"old.version"_s), u"v1.1.0"_s);
    QCOMPARE(capturedValues(facts).value(u"target.revision"_s), u"2"_s);
  }

  void severalServicesAreNamedWhereTheirVersionsDiffer() {
    CapturedFacts facts = story.factsAt(story.at(14, 42));
    IncidentStory other;
    other.before = u"registry/shop/web:v7"_s;
    other.after = u"registry/shop/web:v8"_s;
    facts.events += other.until(other.at(14, 39)).events.last();
    const QHash<QString, QString> values = capturedValues(facts);
    QCOMPARE(values.value(u"old.version"_s), u"order-service v1.2.3, web v7"_s);
    QVERIFY(!values.contains(u"target.revision"_s));
  }

  void whatIsMeasuredNowCountsBeforeTheJournal() {
    CapturedFacts facts = story.factsAt(story.at(14, 52));
    facts.measured = {{u"error_rate"_s, 0.03}};
    QCOMPARE(capturedValues(facts).value(u"error_rate.now"_s), u"3 %"_s);
    QVERIFY(!capturedValues(facts).contains(u"latency_p95.now"_s));  // it is not measured any more
  }

  void whatWasEnteredCountsLast() {
    CapturedFacts facts = story.factsAt(story.at(14, 42), runbookWithPeople());
    facts.events << entered(u"REASON"_s, u"Orders are lost"_s) << entered(u"TOKEN"_s, u"hunter2"_s);
    const QHash<QString, QString> values = messageValues(facts);
    QCOMPARE(values.value(u"reason"_s), u"Orders are lost"_s);
    QCOMPARE(values.value(u"REASON"_s), u"Orders are lost"_s);
    QCOMPARE(values.value(u"ENVIRONMENT"_s), u"production"_s);
    QVERIFY(!values.contains(u"TOKEN"_s));
    QVERIFY(!values.values().contains(u"hunter2"_s));
  }

  void theReasonOfThePlanIsTheVariable() {
    const QHash<QString, QString> values = messageValues(story.factsAt(story.at(14, 42), runbookWithPeople()));
    QCOMPARE(values.value(u"REASON"_s), story.reason);
  }

  void howFarTheRollbacksAre_data() {
    QTest::addColumn<QStringList>("events");  // OPERATION TARGET TYPE
    QTest::addColumn<RollbackProgress>("progress");
    const QString started = eventtype::operationStarted;
    const QString failed = eventtype::operationFailed;
    const QString done = eventtype::operationSucceeded;
    using P = RollbackProgress;
    QTest::newRow("none") << QStringList() << P::NotStarted;
    QTest::newRow("running") << QStringList{u"a x "_s + started} << P::InProgress;
    QTest::newRow("one of two") << QStringList{u"a x "_s + started, u"b y "_s + started, u"a x "_s + done} << P::InProgress;
    QTest::newRow("one failed") << QStringList{u"a x "_s + failed, u"b y "_s + done} << P::Failed;
    QTest::newRow("tried again") << QStringList{u"a x "_s + failed, u"b x "_s + started, u"b x "_s + done} << P::Completed;
    QTest::newRow("unknown") << QStringList{u"a x "_s + QString(eventtype::operationUnknown)} << P::Unknown;
  }
  void howFarTheRollbacksAre() {
    QFETCH(QStringList, events);
    QFETCH(RollbackProgress, progress);
    QList<JournalEvent> made;
    for (const QString &event : std::as_const(events)) {
      const QStringList words = event.split(u' ');
      made << IncidentStory::event(story.at(14, 0), words.at(2), {}, {{u"operation"_s, words.at(0)}, {u"target"_s, words.at(1)}});
    }
    QCOMPARE(rollbackProgress(made), progress);
  }

  void theStageOfMessages() {
    const auto stageAt = [](int minute) {
      const IncidentRecord record = story.until(story.at(14, minute));
      return messageStage(record.incident, record.events);
    };
    QCOMPARE(stageAt(36), u"before"_s);
    QCOMPARE(stageAt(42), u"during"_s);
    QCOMPARE(stageAt(52), u"after"_s);
    Incident closed;
    closed.closedAt = story.at(15, 0);
    QCOMPARE(messageStage(closed, {}), u"resolved"_s);
  }

  void anImpactThatComesBackGoesOn() {
    IncidentRecord record = story.until(story.at(14, 52));
    QCOMPARE(impactSpan(record.events).end, story.at(14, 45));
    record.events << IncidentStory::verdict(story.at(14, 55), u"rollback"_s, u"Again"_s, {});
    QVERIFY(!impactSpan(record.events).end.isValid());
  }
};

STERNWAY_TEST(TestCaptured)

}  // namespace test_captured
#include "test_captured.moc"
