// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/await.h"
#include "support/fakesecrets.h"
#include "support/fakeweb.h"
#include "support/manualclock.h"
#include "support/memoryoutbox.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_outboxcommand {

using namespace sternway;
using namespace sternway::cli;
using namespace sternway::test;
using namespace Qt::StringLiterals;

struct Rig {
  ManualClock clock;
  MemoryOutbox outbox{clock};
  FakeWeb web;
  FakeSecrets secrets;
  QList<ChannelSetting> channels{{.name = u"slack"_s, .type = u"slack"_s, .secrets = {{u"url"_s, u"hook"_s}}}};
  std::shared_ptr<notify::OutboxSender> sender;
  Environment environment;
  QObject owner;

  Rig() {
    secrets.secrets[runbookSecretKey(u"hook"_s)] = u"https://hooks.example.com/T/B/x"_s;
    web.answer(u"POST https://hooks.example.com/T/B/x"_s, FakeWeb::status(200, "ok"));
    sender = std::make_shared<notify::OutboxSender>(notify::SenderPorts{
        .outbox = &outbox, .web = &web, .secrets = &secrets, .clock = &clock, .channel = [this](const QString &name) {
          return name == channels.value(0).name ? std::optional(channels.constFirst()) : std::nullopt;
        }});
    environment.channels = [this] { return channels; };
    environment.openOutbox = [this](Clock &, const auto &) -> Result<OpenOutbox> {
      return OpenOutbox{.journal = nullptr, .sender = sender};
    };
  }

  void queue(MessageState state) {
    (void)await(sender->queue(u"slack"_s, {.id = u"m"_s, .incidentId = u"incident"_s, .body = u"Going back"_s}, &owner));
    outbox.rows.last().state = state;
  }
  /// Interrupted: it does not end.
  [[nodiscard]] ExitStatus run(const QStringList &arguments) {
    const auto options = parseOptions(arguments);
    if (!options)
      return exitStatusFor(options.error().kind);
    const auto command = makeCommand(*options, environment);
    QSignalSpy done(command.get(), &CliCommand::done);
    command->start();
    for (int round = 0; round < 200 && done.isEmpty(); ++round)
      QCoreApplication::processEvents();
    return done.isEmpty() ? ExitStatus::Interrupted : done.first().first().value<ExitStatus>();
  }
};

class TestOutboxCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void lists_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("status");
    QTest::newRow("sent") << u"sent"_s << int(ExitStatus::Done);
    QTest::newRow("queued") << u"queued"_s << int(ExitStatus::Done);
    QTest::newRow("cancelled") << u"cancelled"_s << int(ExitStatus::Done);
    QTest::newRow("unknown") << u"unknown"_s << int(ExitStatus::No);
    QTest::newRow("refused") << u"refused"_s << int(ExitStatus::No);
  }
  void lists() {
    QFETCH(QString, state);
    Rig rig;
    rig.queue(messageStateName.value(state).value());
    QTEST(int(rig.run({u"outbox"_s, u"--json"_s})), "status");
  }

  void decides_data() {
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("state");
    QTest::newRow("cancel") << u"cancel"_s << u"cancelled"_s;
    QTest::newRow("mark-sent") << u"mark-sent"_s << u"sent"_s;
    QTest::newRow("retry") << u"retry"_s << u"sent"_s;
  }
  void decides() {
    QFETCH(QString, verb);
    Rig rig;
    rig.queue(MessageState::Unknown);
    QCOMPARE(rig.run({u"outbox"_s, verb, u"m1"_s}), ExitStatus::Done);
    QTEST(messageStateName(rig.outbox.rows.constFirst().state), "state");
    QCOMPARE(int(rig.web.requests().size()), verb == u"retry" ? 1 : 0);
  }

  void isRefused() {
    Rig rig;
    rig.queue(MessageState::Sent);
    QCOMPARE(rig.run({u"outbox"_s, u"cancel"_s, u"m1"_s}), exitStatusFor(ErrorKind::Conflict));
    QCOMPARE(rig.run({u"outbox"_s, u"cancel"_s, u"other"_s}), exitStatusFor(ErrorKind::NotFound));
    QCOMPARE(rig.run({u"outbox"_s, u"forget"_s, u"m1"_s}), ExitStatus::Usage);
    QCOMPARE(rig.run({u"outbox"_s, u"cancel"_s}), ExitStatus::Usage);
    QCOMPARE(rig.run({u"channels"_s, u"test"_s}), ExitStatus::Usage);
    QCOMPARE(rig.run({u"channels"_s, u"tset"_s, u"slack"_s}), ExitStatus::Usage);
  }

  void channelsAreListedAndTried() {
    Rig rig;
    QCOMPARE(rig.run({u"channels"_s, u"--json"_s}), ExitStatus::Done);
    QCOMPARE(rig.run({u"channels"_s, u"test"_s, u"slack"_s}), ExitStatus::Done);
    QCOMPARE(rig.web.requests().size(), 1);
    QVERIFY(rig.outbox.rows.isEmpty());
    rig.web.answer(u"POST https://hooks.example.com/T/B/x"_s, FakeWeb::status(404, "no_service"));
    QCOMPARE(rig.run({u"channels"_s, u"test"_s, u"slack"_s}), ExitStatus::No);
    QCOMPARE(rig.run({u"channels"_s, u"test"_s, u"other"_s}), exitStatusFor(ErrorKind::NotFound));
    rig.channels.first().secrets.clear();
    QCOMPARE(rig.run({u"channels"_s}), ExitStatus::No);
  }
};

STERNWAY_TEST(TestOutboxCommand)

}  // namespace test_outboxcommand
#include "test_outboxcommand.moc"
