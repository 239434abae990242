// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"
#include "notify/followupissue.h"
#include "outsideworld.h"
#include "senderrig.h"
#include "support/fakeweb.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_outboxsender {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

const QString server = u"https://world.example.com"_s;
const QString slackHook = u"POST https://world.example.com/slack/key-of-slack"_s;
const QString hook = u"POST https://world.example.com/hook/any"_s;
const QString pages = u"https://world.example.com/statuspage/v1/pages/labpage/incidents"_s;

struct FakeRig : SenderRig {
  FakeRig() : SenderRig(web, server) {
    web.answer(slackHook, FakeWeb::status(200, "ok"));
    web.answer(hook, FakeWeb::status(200, ""));
  }
  void settle() {
    for (int i = 0; i < 100; ++i)
      QCoreApplication::processEvents();
  }
  [[nodiscard]] QStringList eventTypes() const {
    QStringList types;
    for (const auto &[incident, event] : outbox.events)
      types << event.type;
    return types;
  }
  FakeWeb web;
};

class TestOutboxSender : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theRowComesBeforeTheRequest() {
    FakeRig rig;
    QSignalSpy recorded(rig.sender.get(), &OutboxSender::recorded);
    const auto queued = rig.queue(u"slack"_s, aMessage(u"one"_s));
    QVERIFY(queued);
    QCOMPARE(queued->size(), 1);
    QCOMPARE(rig.row().state, MessageState::Queued);
    rig.settle();
    QVERIFY(rig.web.requests().isEmpty());  // not started
    rig.web.hold();
    rig.sender->start();
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Sending);
    QCOMPARE(rig.web.lines(), QStringList{slackHook});
    rig.web.release();
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Sent);
    QCOMPARE(rig.eventTypes(), (QStringList{eventtype::messageQueued, eventtype::messageSent}));
    QCOMPARE(recorded.size(), 2);
    QVERIFY(rig.sender->isIdle());
  }

  void queuedTwiceIsSentOnce() {
    FakeRig rig;
    rig.sender->start();
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"one"_s)));
    rig.settle();
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"one"_s)));
    rig.settle();
    rig.clock.advance(1min);
    rig.settle();
    QCOMPARE(rig.outbox.rows.size(), 1);
    QCOMPARE(rig.web.requests().size(), 1);
  }

  void whatCannotGoIsNotQueued() {
    FakeRig rig;
    QCOMPARE(rig.queue(u"nowhere"_s, aMessage(u"one"_s)).error().kind, ErrorKind::Input);
    QCOMPARE(rig.queue(u"slack"_s, aMessage({})).error().kind, ErrorKind::Input);
    rig.settings[u"slack"_s].secrets.clear();
    QCOMPARE(rig.queue(u"slack"_s, aMessage(u"one"_s)).error().kind, ErrorKind::Input);
    QVERIFY(rig.outbox.rows.isEmpty());
  }

  void orderIsKeptWithinChannelAndIncident() {
    FakeRig rig;
    rig.web.answerOnce(hook, FakeWeb::status(429, {}, {{"Retry-After", "30"}}));
    rig.sender->start();
    for (const QString &words : {u"one"_s, u"two"_s, u"three"_s})
      QVERIFY(rig.queue(u"webhook"_s, aMessage(words)));
    Outgoing other = aMessage(u"of another"_s);
    other.incidentId = u"another"_s;
    QVERIFY(rig.queue(u"webhook"_s, other));
    rig.settle();
    // the first waits, and those behind it; what is of another incident does not
    QCOMPARE(rig.outbox.count(MessageState::Queued), 3);
    QCOMPARE(rig.row(3).state, MessageState::Sent);
    QVERIFY(rig.settleAll());
    QStringList sent;
    for (const WebRequest &request : rig.web.requests())
      sent << QJsonDocument::fromJson(request.body)[u"text"_s].toString();
    QCOMPARE(sent, (QStringList{u"one"_s, u"of another"_s, u"one"_s, u"two"_s, u"three"_s}));
  }

  void whatIsUnknownHoldsUpNobody() {
    FakeRig rig;
    rig.web.answerOnce(hook, FakeWeb::status(503));
    rig.sender->start();
    QVERIFY(rig.queue(u"webhook"_s, aMessage(u"one"_s)));
    QVERIFY(rig.queue(u"webhook"_s, aMessage(u"two"_s)));
    QVERIFY(rig.settleAll());
    QCOMPARE(rig.row(0).state, MessageState::Unknown);
    QCOMPARE(rig.row(1).state, MessageState::Sent);
    QVERIFY(rig.eventTypes().contains(eventtype::messageUnknown));
  }

  void slackGetsOneMessageASecond() {
    FakeRig rig;
    rig.sender->start();
    for (int i = 0; i < 3; ++i) {
      Outgoing message = aMessage(u"message %1"_s.arg(i));
      message.incidentId = u"incident-%1"_s.arg(i);
      QVERIFY(rig.queue(u"slack"_s, message));
    }
    rig.settle();
    QCOMPARE(rig.web.requests().size(), 1);
    rig.clock.advance(999ms);
    rig.settle();
    QCOMPARE(rig.web.requests().size(), 1);
    rig.clock.advance(1ms);
    rig.settle();
    QCOMPARE(rig.web.requests().size(), 2);
    rig.clock.advance(1s);
    rig.settle();
    QCOMPARE(rig.web.requests().size(), 3);
  }

  void aSecretThatIsMissingIsSaid() {
    FakeRig rig;
    rig.secrets.secrets.clear();
    rig.sender->start();
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"one"_s)));
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Refused);
    QVERIFY(rig.row().detail.contains(u"STERNWAY_SECRET_SLACK"_s));
    QVERIFY(rig.web.requests().isEmpty());
  }

  void afterACrash_data() {
    QTest::addColumn<QString>("channel");
    QTest::addColumn<bool>("wasStored");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("posts");
    QTest::newRow("slack") << u"slack"_s << true << u"unknown"_s << 1;
    QTest::newRow("statuspage has it") << u"statuspage"_s << true << u"sent"_s << 1;
    QTest::newRow("statuspage has it not") << u"statuspage"_s << false << u"sent"_s << 2;
  }
  void afterACrash() {
    QFETCH(QString, channel);
    QFETCH(bool, wasStored);
    FakeRig rig;
    rig.web.hold();
    rig.sender->start();
    QVERIFY(rig.queue(channel, aMessage(u"one"_s)));
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Sending);
    rig.sender.reset();
    const QByteArray incident = "{\"id\":\"7\",\"metadata\":{\"sternway\":{\"message\":\"sternway-one\"}}}";
    FakeWeb after;
    after.answer(u"GET "_s + pages, FakeWeb::status(200, wasStored ? '[' + incident + ']' : QByteArray("[]")));
    after.answer(u"POST "_s + pages, FakeWeb::status(201, incident));
    rig.start(after);
    rig.sender->start();
    rig.clock.advance(30s);
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Sending);  // another process may be at it
    rig.clock.advance(sendingTime);
    QVERIFY(rig.settleAll());
    QTEST(messageStateName(rig.row().state), "state");
    int posts = 0;
    for (const QString &line : rig.web.lines() + after.lines())
      posts += line.startsWith(u"POST"_s) ? 1 : 0;
    QTEST(posts, "posts");
    if (channel == u"statuspage")
      QCOMPARE(rig.row().remoteId, u"7"_s);
  }

  /// Its request may arrive after its death is seen.
  void whatASenderMadeThatHasJustDiedIsLookedForAfterAPause() {
    FakeRig rig;
    rig.web.hold();
    rig.sender->start();
    QVERIFY(rig.queue(u"statuspage"_s, aMessage(u"one"_s)));
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Sending);
    rig.sender.reset();
    rig.outbox.rows.first().isAbandoned = true;
    FakeWeb after;
    after.answer(u"GET "_s + pages,
                 FakeWeb::status(200, "[{\"id\":\"7\",\"metadata\":{\"sternway\":{\"message\":\"sternway-one\"}}}]"));
    rig.start(after);
    rig.sender->start();
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Queued);
    QVERIFY(after.lines().isEmpty());
    QVERIFY(rig.settleAll());
    QCOMPARE(rig.row().state, MessageState::Sent);
    QVERIFY(after.lines().filter(u"POST"_s).isEmpty());
  }

  void twoProcessesSendItOnce() {
    FakeRig rig;
    OutboxSender second({.outbox = &rig.outbox,
                         .web = &rig.web,
                         .secrets = &rig.secrets,
                         .clock = &rig.clock,
                         .channel = [&rig](const QString &name) { return std::optional(rig.settings.value(name)); }});
    for (int i = 0; i < 20; ++i)
      QVERIFY(rig.queue(u"webhook"_s, aMessage(u"message %1"_s.arg(i))));
    rig.sender->start();
    second.start();
    QVERIFY(rig.settleAll());
    QStringList sent;
    for (const WebRequest &request : rig.web.requests())
      sent << QJsonDocument::fromJson(request.body)[u"text"_s].toString();
    QCOMPARE(sent.size(), 20);
    for (int i = 0; i < 20; ++i)
      QCOMPARE(sent.at(i), u"message %1"_s.arg(i));
  }

  /// It is no comment on the incident's issue, and the incident's messages are none on it.
  void anIssueForAFollowUpStandsByItself() {
    FakeRig rig;
    const QString issues = rig.settings.value(u"github"_s).text(u"address"_s) + u"/repos/example/app/issues"_s;
    rig.web.answer(u"POST "_s + issues, FakeWeb::status(201, "{\"id\":70,\"number\":7}"));
    rig.web.answer(u"POST "_s + issues + u"/7/comments"_s, FakeWeb::status(201, "{\"id\":71}"));
    rig.sender->start();
    Incident incident;
    incident.id = aMessage(u"one"_s).incidentId;
    for (const Outgoing &message : {followUpIssue(incident, u"a/1"_s, u"Write the report"_s, {}), aMessage(u"one"_s),
                                    followUpIssue(incident, u"a/2"_s, u"Tell the team"_s, {}), aMessage(u"two"_s)})
      QVERIFY(rig.queue(u"github"_s, message));
    QVERIFY(rig.queue(u"github"_s, followUpIssue(incident, u"a/1"_s, u"Write the report"_s, {})));  // the same one
    QVERIFY(rig.settleAll());
    QStringList posts = rig.web.lines();
    posts.removeIf([](const QString &line) { return !line.startsWith(u"POST"_s); });
    QCOMPARE(posts, (QStringList{u"POST "_s + issues, u"POST "_s + issues, u"POST "_s + issues,
                                 u"POST "_s + issues + u"/7/comments"_s}));
    QCOMPARE(rig.row(0).templateId, followUpTemplate(u"a/1"_s));
  }

  void laterMessagesChangeWhatTheFirstOneMade() {
    FakeRig rig;
    rig.web.answer(u"POST "_s + pages, FakeWeb::status(201, "{\"id\":\"7\",\"shortlink\":\"https://stspg.io/7\"}"));
    rig.web.answer(u"PATCH "_s + pages + u"/7"_s, FakeWeb::status(200, "{\"id\":\"7\"}"));
    rig.sender->start();
    QVERIFY(rig.queue(u"statuspage"_s, aMessage(u"one"_s, u"before"_s)));
    QVERIFY(rig.settleAll());
    QCOMPARE(rig.row().link, u"https://stspg.io/7"_s);
    rig.start(rig.web);  // another process knows it from the outbox
    rig.sender->start();
    QVERIFY(rig.queue(u"statuspage"_s, aMessage(u"two"_s, u"resolved"_s)));
    QVERIFY(rig.settleAll());
    QCOMPARE(rig.web.lines().constLast(), u"PATCH "_s + pages + u"/7"_s);
    QCOMPARE(QJsonDocument::fromJson(rig.web.requests().constLast().body)[u"incident"_s][u"status"_s].toString(), u"resolved"_s);
  }

  void whatAPersonDecides_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("state");  ///< empty: it makes no sense
    const auto row = [](const char *from, const char *decision, const char *state) {
      QTest::addRow("%s %s", from, decision)
          << QString::fromLatin1(from) << QString::fromLatin1(decision) << QString::fromLatin1(state);
    };
    row("queued", "cancel", "cancelled");
    row("unknown", "cancel", "cancelled");
    row("refused", "cancel", "cancelled");
    row("sent", "cancel", "");
    row("unknown", "mark", "sent");
    row("refused", "mark", "sent");
    row("sent", "mark", "");
    row("unknown", "again", "queued");
    row("refused", "again", "queued");
    row("cancelled", "again", "queued");
    row("sent", "again", "");
    row("sending", "again", "");
    row("sending", "cancel", "");
  }
  void whatAPersonDecides() {
    QFETCH(QString, from);
    QFETCH(QString, decision);
    QFETCH(QString, state);
    FakeRig rig;
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"one"_s)));
    rig.outbox.rows[0].state = messageStateName.value(from).value();
    const QString id = rig.row().id;
    const auto done = await(decision == u"cancel" ? rig.sender->cancel(id, u"ada"_s, &rig.owner)
                            : decision == u"mark" ? rig.sender->markSent(id, u"ada"_s, &rig.owner)
                                                  : rig.sender->sendAgain(id, u"ada"_s, &rig.owner));
    QCOMPARE(done.has_value(), !state.isEmpty());
    QCOMPARE(messageStateName(rig.row().state), state.isEmpty() ? from : state);
    if (state.isEmpty())
      QCOMPARE(done.error().kind, ErrorKind::Conflict);
    else
      QCOMPARE(rig.outbox.events.constLast().second.data.value(u"who"_s).toString(), u"ada"_s);
  }

  void aRehearsalIsOnlyShown() {
    FakeRig rig;
    QSignalSpy shown(rig.sender.get(), &OutboxSender::shown);
    rig.sender->start();
    Outgoing message = aMessage(u"**one** & two"_s);
    message.rehearsal = true;
    QVERIFY(rig.queue(u"slack"_s, message));
    QVERIFY(rig.settleAll());
    QCOMPARE(rig.row().state, MessageState::Sent);
    QVERIFY(rig.web.requests().isEmpty());
    QCOMPARE(shown.size(), 1);
    const auto preview = shown.constFirst().at(1).value<MessagePreview>();
    QCOMPARE(preview.format, MessageFormat::SlackMrkdwn);
    QCOMPARE(preview.text, u"*one* &amp; two"_s);
  }

  void aJournalThatCannotBeWrittenLosesNoResult() {
    FakeRig rig;
    rig.web.hold();
    rig.sender->start();
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"one"_s)));
    rig.settle();
    rig.outbox.error = fail(ErrorKind::Storage, u"disk full"_s).value();
    rig.web.release();
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Sending);
    rig.clock.advance(10s);
    rig.settle();
    rig.outbox.error.reset();
    rig.clock.advance(10s);
    rig.settle();
    QCOMPARE(rig.row().state, MessageState::Sent);
    QCOMPARE(rig.web.requests().size(), 1);
  }

  void aChannelThatIsGone() {
    FakeRig rig;
    QVERIFY(rig.queue(u"slack"_s, aMessage(u"one"_s)));
    rig.settings.clear();
    rig.sender->start();
    QVERIFY(rig.settleAll());
    QCOMPARE(rig.row().state, MessageState::Refused);
  }
};

STERNWAY_TEST(TestOutboxSender)

}  // namespace test_outboxsender
#include "test_outboxsender.moc"
