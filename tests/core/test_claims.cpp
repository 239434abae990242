// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims.h"
#include "support/incidentstory.h"
#include "support/testmain.h"

namespace test_claims {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const IncidentStory story;

/// "CLAIM: WORDS" of each.
QStringList marked(const QString &text, const CapturedFacts &facts) {
  QStringList out;
  for (const ClaimProblem &problem : claimProblems(text, facts)) {
    out << problem.claim + u": "_s + text.mid(problem.offset, problem.length);
    if (problem.why.isEmpty())
      out << u"no reason"_s;
  }
  return out;
}
}  // namespace

class TestClaims : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// At 14:42 the rollback is under way and the verdict calls for it; at 14:52 all is well.
  void whatTheIncidentDoesNotBearOut_data() {
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, int minute, const QString &text, const QStringList &problems) {
      QTest::addRow("14:%d %s", minute, name) << minute << text << problems;
    };
    row("normal", 42, u"Current status: All metrics normal"_s, {u"all-normal: All metrics normal"_s});
    row("normal", 52, u"Current status: All metrics normal"_s, {});
    row("operating normally", 42, u"All systems operating normally."_s, {u"all-normal: All systems operating normally"_s});
    row("work normally", 42, u"All systems work normally."_s, {u"all-normal: All systems work normally"_s});
    row("returned", 42, u"Metrics returned to normal"_s, {u"all-normal: Metrics returned to normal"_s});
    row("German", 42, u"Alle Metriken sind wieder normal."_s, {u"all-normal: Alle Metriken sind wieder normal"_s});
    row("Chinese", 42, u"目前所有指标均已恢复正常。"_s, {u"all-normal: 所有指标均已恢复正常"_s});
    row("not normal", 42, u"The metrics are not yet normal."_s, {});
    row("stable", 42, u"All services are now stable."_s, {u"recovered: services are now stable"_s});
    row("stable", 52, u"All services are now stable."_s, {});
    row("stable again", 42, u"Service stable."_s, {u"recovered: Service stable"_s});
    row("wieder stabil", 42, u"Der Dienst ist wieder stabil."_s, {u"recovered: wieder stabil"_s});
    row("已恢复", 42, u"服务已恢复"_s, {u"recovered: 已恢复"_s});
    row("resolved", 42, u"Current status: ✅ Resolved"_s, {u"resolved: Resolved"_s});
    row("resolved", 52, u"Current status: ✅ Resolved"_s, {});
    row("not resolved", 42, u"The issue is not resolved yet."_s, {});
    row("before resolved", 42, u"Monitoring for 15 minutes before marking resolved."_s, {});
    row("unresolved", 42, u"This is unresolved."_s, {});
    row("two sentences", 42, u"We are not done. The issue is resolved."_s, {u"resolved: resolved"_s});
    row("behoben", 42, u"Die Störung ist behoben."_s, {u"resolved: behoben"_s});
    row("noch nicht behoben", 42, u"Die Störung ist noch nicht behoben."_s, {});
    row("尚未解决", 42, u"问题尚未解决"_s, {});
    row("已解决", 42, u"问题已解决"_s, {u"resolved: 已解决"_s});
    row("no impact", 52, u"There was no customer impact."_s, {u"no-impact: no customer impact"_s});
    row("keine", 52, u"Es gab keine Auswirkungen."_s, {u"no-impact: keine Auswirkungen"_s});
    row("complete", 42, u"ROLLBACK COMPLETE"_s, {u"rolled-back: ROLLBACK COMPLETE"_s});
    row("complete", 52, u"ROLLBACK COMPLETE"_s, {});
    row("of a service", 42, u"The rollback of order-service is complete."_s,
        {u"rolled-back: rollback of order-service is complete"_s});
    row("rolled back", 42, u"We've rolled back the deployment due to errors."_s, {u"rolled-back: We've rolled back"_s});
    row("rolling back", 42, u"Rolling back order-service from v1.3.0 to v1.2.3"_s, {});
    row("回滚完成", 42, u"回滚已完成"_s, {u"rolled-back: 回滚已完成"_s});
    row("number", 52, u"Error rate: 0.1 % (was 5 %)"_s, {});
    row("number of a dated line", 52,
        u"Resolved:\n- 04:15 UTC: order-service: error rate 12.1 %\n- 2026-11-29 23:59 UTC: error rate 7 %"_s, {});
    row("number as seeds write it", 52, u"Error rate: 0.1% (was 5%)\nLatency P95: 250ms (was 1500ms)"_s, {});
    row("wrong number", 42, u"Error rate: 0.1 % (was 5 %)"_s, {u"number: 0.1 %"_s});
    row("wrong latency", 52, u"P95 latency 1.5 s"_s, {u"number: 1.5 s"_s});
    row("past number", 52, u"The error rate was 12 %, p95 up to 1800 ms."_s, {});
    row("Fehlerrate", 42, u"Fehlerrate: 0,1 %"_s, {u"number: 0,1 %"_s});
    row("错误率", 42, u"当前错误率：0.1 %"_s, {u"number: 0.1 %"_s});
    row("nothing said", 42, u"ETA: 5 minutes"_s, {});
  }
  void whatTheIncidentDoesNotBearOut() {
    QFETCH(int, minute);
    QFETCH(QString, text);
    QTEST(marked(text, story.factsAt(story.at(14, minute))), "problems");
  }

  void anUnknownVerdictBearsOutNothing() {
    CapturedFacts facts = story.factsAt(story.at(14, 52));
    facts.events << IncidentStory::verdict(story.at(14, 51), u"unknown"_s, u"Cannot tell"_s, {}, {u"error_rate"_s});
    QCOMPARE(marked(u"All metrics normal"_s, facts), QStringList{u"all-normal: All metrics normal"_s});
    facts.events << IncidentStory::verdict(story.at(14, 52), u"none"_s, u"No rule matches"_s, {}, {u"latency_p99"_s});
    QCOMPARE(marked(u"All metrics normal"_s, facts), QStringList{u"all-normal: All metrics normal"_s});
  }

  void withoutAVerdictNothingIsKnown() {
    CapturedFacts facts;
    facts.now = story.at(14, 0);
    QCOMPARE(marked(u"All metrics normal"_s, facts), QStringList{u"all-normal: All metrics normal"_s});
    QCOMPARE(marked(u"ROLLBACK COMPLETE"_s, facts), QStringList{u"rolled-back: ROLLBACK COMPLETE"_s});
    QCOMPARE(marked(u"no impact"_s, facts), QStringList());  // nothing speaks against it
  }

  void oldFactsAreMarked() {
    CapturedFacts facts = story.factsAt(story.at(15, 30));
    QCOMPARE(marked(u"All metrics normal"_s, facts), QStringList{u"all-normal: All metrics normal"_s});
    QCOMPARE(marked(u"Error rate: 0.1 %"_s, facts), QStringList{u"old-number: 0.1 %"_s});
    facts.measured = {{u"error_rate"_s, 0.001}};
    QCOMPARE(marked(u"All metrics normal. Error rate: 0.1 %"_s, facts), QStringList());
    facts.measured = {{u"error_rate"_s, 0.04}};  // the draft has been overtaken
    QCOMPARE(marked(u"Error rate: 0.1 %"_s, facts), QStringList{u"number: 0.1 %"_s});
  }

  void aFailedRollbackIsNoRollback() {
    CapturedFacts facts = story.factsAt(story.at(14, 46));
    facts.events << IncidentStory::event(story.at(14, 47), eventtype::operationFailed, u"Failed"_s,
                                         {{u"operation"_s, u"op-1"_s}, {u"target"_s, u"production/deployment/order-service"_s}});
    QCOMPARE(marked(u"Rolled back to v1.2.3"_s, facts), QStringList{u"rolled-back: Rolled back to"_s});
  }

  void aClosedIncidentIsResolved() {
    CapturedFacts facts = story.factsAt(story.at(14, 42));
    facts.incident.closedAt = story.at(14, 50);
    QCOMPARE(marked(u"Resolved"_s, facts), QStringList());
  }
};

STERNWAY_TEST(TestClaims)

}  // namespace test_claims
#include "test_claims.moc"
