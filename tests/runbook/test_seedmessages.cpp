// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims.h"
#include "core/messagetext.h"
#include "core/variables.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/incidentstory.h"
#include "support/testmain.h"

#include <QSet>

namespace test_seedmessages {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct Row {
  QString runbook;
  QString message;
  int minute;       ///< after 14:00, when it is written
  QString subject;  ///< in plain text
  QString body;     ///< likewise
  QStringList asked = {};
};

const QString timelineTo(int minute) {
  const QStringList lines{u"- 14:30 UTC: Deployment completed"_s,      u"- 14:33 UTC: Threshold crossed: error_rate > 5%"_s,
                          u"- 14:35 UTC: High error rate detected"_s,  u"- 14:36 UTC: Incident declared"_s,
                          u"- 14:40 UTC: Rollback initiated"_s,        u"- 14:45 UTC: Rollback completed"_s,
                          u"- 14:50 UTC: Metrics returned to normal"_s};
  return lines.mid(0, minute < 45 ? 5 : 7).join(u'\n');
}

/// One for each message of each team's Markdown: what it asks to be said, with the incident's values. \c asked: what nobody but a
/// person knows.
QList<Row> rows() {
  return {
      {u"order-service"_s,
       u"rollback-start"_s,
       42,
       {},
       u"@here Rolling back order-service from v1.3.0 to v1.2.3\nReason: Checkout fails since v1.3.0\nETA: 5 minutes"_s},
      {u"order-service"_s,
       u"status-page"_s,
       42,
       {},
       u"We are rolling back a recent change of the order service. Checkout fails since v1.3.0"_s},
      {u"order-service"_s,
       u"rollback-complete"_s,
       52,
       {},
       u"The rollback of order-service is complete.\n- Previous version: v1.3.0\n- Current version: v1.2.3\n"
       "- Impact duration: 12 min\n- Root cause investigation: in progress"_s},
      {u"ticket-service"_s,
       u"incident"_s,
       42,
       u"[INCIDENT] Ticket Service Rollback - 2026-01-10T14:42:00Z"_s,
       u"Status: Rollback in progress\n\nAffected Service: ticket-service\nPrevious Version: v1.3.0\nRollback Version: v1.2.3\n\n"
       "Reason: Checkout fails since v1.3.0\n\nImpact: error rate up to 12 %, p95 latency up to 1.8 s, p99 latency up to 2.5 "
       "s\n\n"
       "Timeline:\n"_s +
           timelineTo(42) +
           u"\n\nNext Steps:\n- [ ] Root cause analysis\n- [ ] Fix implementation\n- [ ] Staged rollout plan\n\n"
           "Contact: {{on_call}}"_s,
       {u"on_call"_s}},
      {u"ticket-service"_s,
       u"incident"_s,
       52,
       u"[INCIDENT] Ticket Service Rollback - 2026-01-10T14:52:00Z"_s,
       u"Status: Rollback completed\n\nAffected Service: ticket-service\nPrevious Version: v1.3.0\nRollback Version: v1.2.3\n\n"
       "Reason: Checkout fails since v1.3.0\n\nImpact: error rate up to 12 %, p95 latency up to 1.8 s, p99 latency up to 2.5 "
       "s\n\n"
       "Timeline:\n"_s +
           timelineTo(52) +
           u"\n\nNext Steps:\n- [ ] Root cause analysis\n- [ ] Fix implementation\n- [ ] Staged rollout plan\n\n"
           "Contact: {{on_call}}"_s,
       {u"on_call"_s}},
      {u"app"_s,
       u"slack-completed"_s,
       52,
       {},
       u"🔄 The rollback is complete. The service is stable. We are investigating the root cause."_s},
      {u"app"_s,
       u"incident-comment"_s,
       52,
       u"{{INCIDENT_ID}}"_s,
       u"Rollback completed at 2026-01-10T14:52:00Z"_s,
       {u"INCIDENT_ID"_s}},
      {u"app"_s, u"status-page"_s, 52, u"monitoring"_s, u"The issue is resolved. We are monitoring for stability."_s},
      {u"lomash-wood"_s,
       u"rollback-start"_s,
       42,
       {},
       u"ROLLBACK INITIATED — production\nService(s): order-service\nReason: Checkout fails since v1.3.0\nStarted by: Ada\n"
       "ETA: ~10 minutes"_s},
      {u"lomash-wood"_s,
       u"rollback-complete"_s,
       52,
       {},
       u"ROLLBACK COMPLETE — production\nAll services are back on their previous version.\n"
       "Verification: Check that metrics stay healthy: healthy for 1 min\n"
       "Status: Monitoring for 15 minutes before marking resolved."_s},
      {u"onboarding"_s, u"status-investigating"_s, 36, u"Service Issues - Rolling Back"_s,
       u"We have found an issue and are going back to the previous version."_s},
      {u"onboarding"_s,
       u"slack-update"_s,
       52,
       {},
       u"Status: Resolved via Rollback\nRolled back to: v1.2.3 (commit {{GOOD_COMMIT}})\nServices affected: order-service\n"
       "Current status: All metrics normal\nNext steps: Root cause analysis"_s,
       {u"GOOD_COMMIT"_s}},
      {u"onboarding"_s, u"status-resolved"_s, 52, u"resolved"_s,
       u"The issue is resolved: we went back to the previous version."_s},
      {u"onboarding"_s,
       u"slack-announcement"_s,
       52,
       {},
       u"@here We have rolled the deployment back because of this: Checkout fails since v1.3.0\n\nCurrent status: ✅ Resolved\n"
       "Rolled back to: v1.2.3\nError rate: 0.1 % (was 5 %)\nLatency P95: 250 ms (was 1.5 s)\n\n"
       "All services are stable again. The post-mortem is tomorrow."_s},
      {u"onboarding"_s,
       u"email-stakeholders"_s,
       52,
       u"[RESOLVED] Platform Rollback - order-service"_s,
       u"Hi team,\n\ntoday's deployment caused issues; we have gone back to the previous stable version.\n\n"
       "Timeline:\n"_s +
           timelineTo(52) +
           u"\n\nImpact:\n- Duration: 12 min\n- Affected: order-service\n- User impact: Some users may have seen errors\n\n"
           "Current status: ✅ Resolved\nAll systems work normally.\n\nNext steps:\n"
           "- The root cause analysis is scheduled for {{ANALYSIS_DATE}}\n- We will add tests before the next deployment\n\nAda"_s,
       {u"ANALYSIS_DATE"_s}}};
}

RunbookPtr builtIn(const QString &name) {
  return runbook::loadBuiltInRunbook(steps::stepKinds(), name).value_or(nullptr);
}

CapturedFacts factsOf(const Row &row) {
  CapturedFacts facts = IncidentStory().factsAt(IncidentStory::at(14, row.minute), builtIn(row.runbook));
  facts.sender = u"Ada"_s;
  return facts;
}

const MessageTemplate *messageOf(const Row &row) {
  static QList<RunbookPtr> alive;
  alive << builtIn(row.runbook);
  for (const MessageTemplate &message : alive.last()->communication)
    if (message.id == row.message)
      return &message;
  return nullptr;
}
}  // namespace

/// What the teams write into their messages by hand, Sternway fills in.
class TestSeedMessages : public QObject {
  Q_OBJECT
private:
  static void eachRow() {
    QTest::addColumn<int>("row");
    const QList<Row> all = rows();
    for (int i = 0; i < all.size(); ++i)
      QTest::addRow("%s %s 14:%d", qPrintable(all.at(i).runbook), qPrintable(all.at(i).message), all.at(i).minute) << i;
  }

private Q_SLOTS:
  void everyMessageHasARow() {
    QSet<QString> expected;
    for (const Row &row : rows())
      expected << row.runbook + u'/' + row.message;
    QSet<QString> found;
    for (const QString &name : {u"app"_s, u"lomash-wood"_s, u"onboarding"_s, u"order-service"_s, u"ticket-service"_s}) {
      const RunbookPtr runbook = builtIn(name);
      for (const MessageTemplate &message : runbook->communication)
        found << name + u'/' + message.id;
    }
    QCOMPARE(found, expected);
  }

  void itSaysWhatTheTeamAsksFor_data() { eachRow(); }
  void itSaysWhatTheTeamAsksFor() {
    QFETCH(int, row);
    const Row expected = rows().at(row);
    const MessageTemplate *message = messageOf(expected);
    QVERIFY(message);
    const FilledMessage filled = filledMessage(*message, messageValues(factsOf(expected)));
    QCOMPARE(filled.subject, expected.subject);
    const QString body = messageText(filled.body, TextFormat::Plain);
    QVERIFY2(body == expected.body, qPrintable(u"%1\n--- not\n%2"_s.arg(body, expected.body)));
    QCOMPARE(filled.missing, expected.asked);
  }

  /// What the template claims is borne out when it is sent at its time.
  void itClaimsNothingThatIsNotSo_data() { eachRow(); }
  void itClaimsNothingThatIsNotSo() {
    QFETCH(int, row);
    const Row expected = rows().at(row);
    const FilledMessage filled = filledMessage(*messageOf(expected), messageValues(factsOf(expected)));
    const QList<ClaimProblem> problems = claimProblems(filled.subject + u'\n' + filled.body, factsOf(expected));
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().why));
  }

  void sentTooEarlyItsClaimsAreMarked() {
    for (const auto &[message, claims] : {std::pair{u"slack-announcement"_s, 4}, std::pair{u"email-stakeholders"_s, 3}}) {
      Row row{u"onboarding"_s, message, 42, {}, {}};
      const FilledMessage filled = filledMessage(*messageOf(row), messageValues(factsOf(row)));
      QVERIFY2(claimProblems(filled.subject + u'\n' + filled.body, factsOf(row)).size() >= claims, qPrintable(message));
    }
  }
};

STERNWAY_TEST(TestSeedMessages)

}  // namespace test_seedmessages
#include "test_seedmessages.moc"
