// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/await.h"
#include "support/fakesecrets.h"
#include "support/fakeweb.h"
#include "support/incidentstory.h"
#include "support/memoryjournal.h"
#include "support/memoryoutbox.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QProcess>

namespace test_messagecommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString hook = u"https://hooks.example.com/T/B/X"_s;

/// In a rehearsal the messages name a channel that nobody has set up.
RunbookPtr runbook() {
  const bool rehearsing = qEnvironmentVariableIsSet("REHEARSAL");
  Runbook made;
  MessageTemplate start;
  start.id = u"start"_s;
  start.stage = u"during"_s;
  start.channel = u"slack"_s;
  start.channels = rehearsing ? QStringList{u"duty"_s} : QStringList();
  start.body = u"Rolling back from {{new.version}} to {{old.version}}: {{reason}}"_s;
  MessageTemplate asks = start;
  asks.id = u"asks"_s;
  asks.body = u"See {{TICKET}}. All metrics normal."_s;
  made.communication = {start, asks};
  RunbookVariable ticket;
  ticket.name = u"TICKET"_s;
  ticket.pattern = u"OPS-[0-9]+"_s;
  made.variables = {ticket};
  return std::make_shared<Runbook>(made);
}

/// An incident whose rollback is under way (with $REHEARSAL in a rehearsal that has no channels, with $CLOSED over), two
/// channels, and a Slack that takes everything but for $REFUSES.
struct World {
  SystemClock clock;
  MemoryJournal journal{clock};
  MemoryOutbox outbox{clock};
  FakeWeb web;
  FakeSecrets secrets;
  QList<ChannelSetting> channels{{.name = u"ops"_s, .type = u"slack"_s, .secrets = {{u"url"_s, u"HOOK"_s}}},
                                 {.name = u"other"_s, .type = u"slack"_s, .secrets = {{u"url"_s, u"HOOK"_s}}}};
  notify::OutboxSender sender{
      {.outbox = &outbox, .web = &web, .secrets = &secrets, .clock = &clock, .channel = [this](const QString &name) {
         const auto found = std::ranges::find(channels, name, &ChannelSetting::name);
         return found == channels.cend() ? std::nullopt : std::optional(*found);
       }}};

  World() {
    secrets.secrets[runbookSecretKey(u"HOOK"_s)] = hook;
    web.answer(u"POST "_s + hook,
               qEnvironmentVariableIsSet("REFUSES") ? FakeWeb::status(404, "no_service") : FakeWeb::status(200, "ok"));
    IncidentRecord record = IncidentStory().until(IncidentStory::at(14, 42));
    record.incident.rehearsal = qEnvironmentVariableIsSet("REHEARSAL");
    if (record.incident.rehearsal)
      channels.clear();
    const auto opened = await(journal.openFor(record.incident, &sender));
    QList<EventDraft> drafts;
    for (const JournalEvent &event : record.events)
      drafts << EventDraft{
          .type = event.type, .summary = event.summary, .data = event.data, .milestone = event.milestone, .at = event.at};
    (void)await(journal.appendAll(opened->id, drafts, &sender));
    if (qEnvironmentVariableIsSet("CLOSED"))
      (void)await(journal.close(opened->id, &sender));
  }
};

int program(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  const auto world = std::make_shared<World>();
  Environment environment;
  environment.loadRunbook = [](const QString &, const ObjectRef &, const std::function<void(const QString &)> &) {
    return Result<RunbookPtr>(runbook());
  };
  environment.channels = [world] { return world->channels; };
  environment.openOutbox = [world](Clock &, const std::function<void(const QString &)> &) {
    return Result<OpenOutbox>(OpenOutbox{.journal = std::shared_ptr<Journal>(world, &world->journal),
                                         .sender = std::shared_ptr<notify::OutboxSender>(world, &world->sender)});
  };
  const int status = runCommandLine(QCoreApplication::arguments().mid(1), environment);
  for (const WebRequest &request : world->web.requests())
    fprintf(stderr, "SENT %s\n", request.body.constData());
  return status;
}
}  // namespace

class TestMessageCommand : public QObject {
  Q_OBJECT
private:
  static constexpr const char *incident = "2026-01-10-order-service-1";

private Q_SLOTS:
  void listsWhatIsThere() {
    QCOMPARE(run({u"list"_s, QString::fromLatin1(incident), u"--json"_s}), 0);
    const QJsonArray all = m_said.array();
    QCOMPARE(all.size(), 9);  // two of its own, and seven defaults
    QJsonObject start;
    for (const QJsonValue &each : all)
      if (each[u"id"_s] == u"start"_s)
        start = each.toObject();
    QCOMPARE(start.value(u"due"_s).toBool(), true);
    QCOMPARE(start.value(u"audience"_s).toString(), u"internal"_s);
    QCOMPARE(start.value(u"missing"_s).toArray(), QJsonArray());
  }

  void showsWhatTheReceiverGets() {
    QCOMPARE(run({u"preview"_s, QString::fromLatin1(incident), u"start"_s, u"--json"_s, u"--channel"_s, u"ops"_s}), 0);
    const QJsonObject shown = m_said.object().value(u"channels"_s).toArray().at(0).toObject();
    QCOMPARE(shown.value(u"format"_s).toString(), u"mrkdwn"_s);
    QCOMPARE(shown.value(u"text"_s).toString(), u"Rolling back from v1.3.0 to v1.2.3: Checkout fails since v1.3.0"_s);
    QVERIFY(!m_error.contains("SENT"));
  }

  /// The words that are filled in are in the language of the message, not in that of the command.
  void aMessageIsInOneLanguage() {
    const QStringList arguments{u"preview"_s, QString::fromLatin1(incident), u"default-before-external"_s, u"--json"_s,
                                u"--language"_s};
    QCOMPARE(run(arguments + QStringList{u"en"_s}, {}, {u"CLOSED=1"_s}), 0);
    QVERIFY(m_said.object().value(u"body"_s).toString().contains(u"no further update"_s));
    QCOMPARE(run(arguments + QStringList{u"de"_s}, {}, {u"CLOSED=1"_s}), 0);
    QVERIFY(m_said.object().value(u"body"_s).toString().contains(u"Nächste Meldung: "_s));
    QVERIFY(!m_said.object().value(u"body"_s).toString().contains(u"no further update"_s));
  }

  void namesWhatIsMissingAndWhatIsNotSo() {
    QCOMPARE(run({u"preview"_s, QString::fromLatin1(incident), u"asks"_s, u"--json"_s}), 1);
    QCOMPARE(m_said.object().value(u"missing"_s).toArray(), QJsonArray{u"TICKET"_s});
    const QJsonArray claims = m_said.object().value(u"claims"_s).toObject().value(u"body"_s).toArray();
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims.at(0)[u"claim"_s].toString(), u"all-normal"_s);
  }

  void sends() {
    QCOMPARE(run({u"send"_s, QString::fromLatin1(incident), u"asks"_s, u"--yes"_s, u"--json"_s, u"--set"_s, u"TICKET=OPS-7"_s}),
             0);
    QCOMPARE(m_said.array().size(), 2);
    QCOMPARE(m_said.array().at(0)[u"state"_s].toString(), u"sent"_s);
    QCOMPARE(m_error.count("SENT"), 2);
    QVERIFY(m_error.contains("OPS-7"));
  }

  void asksFirst() {
    const QStringList arguments{u"send"_s, QString::fromLatin1(incident), u"start"_s, u"--channel"_s, u"ops"_s};
    QCOMPARE(run(arguments, "no\n"), 1);
    QCOMPARE(m_error.count("SENT"), 0);
    QCOMPARE(run(arguments, "yes\n"), 0);
    QCOMPARE(m_error.count("SENT"), 1);
  }

  /// It has a channel of its own, and by one that the message names, and nobody has set up, nothing goes out either.
  void aRehearsalShowsIt_data() {
    QTest::addColumn<QStringList>("channel");
    QTest::newRow("its own") << QStringList();
    QTest::newRow("its own, by name") << QStringList{u"--channel"_s, u"rehearsal"_s};
    QTest::newRow("one that is not set up") << QStringList{u"--channel"_s, u"duty"_s};
  }
  /// A typing error is not practised as a success.
  void aRehearsalKnowsNoOtherChannel() {
    QCOMPARE(run({u"send"_s, QString::fromLatin1(incident), u"start"_s, u"--yes"_s, u"--json"_s, u"--channel"_s, u"dutty"_s}, {},
                 {u"REHEARSAL=1"_s}),
             1);
    QCOMPARE(m_said.object().value(u"error"_s).toObject().value(u"kind"_s).toString(), errorKindName(ErrorKind::NotFound));
    QVERIFY(m_error.contains("duty"));
  }
  void aRehearsalShowsIt() {
    QFETCH(QStringList, channel);
    const QStringList arguments = QStringList{u"send"_s, QString::fromLatin1(incident), u"start"_s, u"--yes"_s} + channel;
    QCOMPARE(run(arguments + QStringList{u"--json"_s}, {}, {u"REHEARSAL=1"_s}), 0);
    QCOMPARE(m_said.array().at(0)[u"state"_s].toString(), u"sent"_s);
    QCOMPARE(m_error.count("SENT"), 0);
    QCOMPARE(run(arguments, {}, {u"REHEARSAL=1"_s}), 0);
    QVERIFY(m_output.contains("Rolling back from v1.3.0 to v1.2.3"));
  }

  void saysWhatIsRefused() {
    QCOMPARE(run({u"send"_s, QString::fromLatin1(incident), u"start"_s, u"--yes"_s, u"--json"_s, u"--channel"_s, u"ops"_s}, {},
                 {u"REFUSES=1"_s}),
             1);
    QCOMPARE(m_said.array().at(0)[u"state"_s].toString(), u"refused"_s);
    QVERIFY(!m_error.contains("hooks.example.com") && !m_said.toJson().contains("hooks.example.com"));
  }

  void whatCannotBeDone_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const QString id = QString::fromLatin1(incident);
    QTest::newRow("another word") << QStringList{u"show"_s, id} << 2;
    QTest::newRow("no message") << QStringList{u"send"_s, id} << 2;
    QTest::newRow("one too many") << QStringList{u"list"_s, id, u"start"_s} << 2;
    QTest::newRow("no such message") << QStringList{u"preview"_s, id, u"stat"_s} << 2;
    QTest::newRow("no such incident") << QStringList{u"list"_s, u"x"_s} << 1;
    QTest::newRow("no such channel") << QStringList{u"send"_s, id, u"start"_s, u"--yes"_s, u"--channel"_s, u"x"_s} << 1;
    QTest::newRow("no such placeholder") << QStringList{u"send"_s, id, u"start"_s, u"--yes"_s, u"--set"_s, u"TICKET=OPS-7"_s}
                                         << 2;
    QTest::newRow("not a value") << QStringList{u"send"_s, id, u"asks"_s, u"--yes"_s, u"--set"_s, u"TICKET=7"_s} << 2;
    QTest::newRow("incomplete") << QStringList{u"send"_s, id, u"asks"_s, u"--yes"_s} << 1;
    QTest::newRow("language") << QStringList{u"list"_s, id, u"--language"_s, u"fr"_s} << 2;
    QTest::newRow("cannot ask") << QStringList{u"send"_s, id, u"start"_s, u"--json"_s} << 2;
  }
  void whatCannotBeDone() {
    QFETCH(QStringList, arguments);
    QTEST(run(arguments), "status");
    QVERIFY(!m_error.contains("SENT"));
  }

private:
  /// Its exit status.
  int run(const QStringList &arguments, const QByteArray &typed = {}, const QStringList &environment = {}) {
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--message"_s, u"message"_s} + arguments);
    process.write(typed);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    m_output = process.readAllStandardOutput();
    m_said = QJsonDocument::fromJson(m_output);
    m_error = process.readAllStandardError();
    return ended ? process.exitCode() : -1;
  }

  QJsonDocument m_said;
  QByteArray m_output;
  QByteArray m_error;
};

const sternway::testing::Registration messageProgram("--message", program);

STERNWAY_TEST(TestMessageCommand)

}  // namespace test_messagecommand
#include "test_messagecommand.moc"
