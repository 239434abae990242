// SPDX-License-Identifier: GPL-3.0-or-later
#include "kill/killgate.h"
#include "outboxload.h"
#include "outsideworld.h"
#include "support/testmain.h"

namespace test_outboxkill {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

const QString server = u"https://world.example.com"_s;

/// The world, as a process reaches it.
class WorldWeb final : public WebClient {
public:
  explicit WorldWeb(OutsideWorld &world) : m_world(world) {}
  Call<WebAnswer> *send(const WebRequest &request, QObject *context) override {
    return Call<WebAnswer>::finished(
        context, m_world.handle({request.method, request.url.path(), QUrlQuery(request.url), request.body, request.headers}));
  }

private:
  OutsideWorld &m_world;
};

class GatedOutbox final : public Outbox {
public:
  GatedOutbox(KillGate &gate, Outbox &outbox) : m_gate(gate), m_outbox(outbox) {}
  Call<OutboxMessage> *queue(const OutboxMessage &message, const EventDraft &event, QObject *context) override {
    return m_gate.through<OutboxMessage>(u"queue "_s + message.channel, context,
                                         [=, this](QObject *owner) { return m_outbox.queue(message, event, owner); });
  }
  Call<OutboxMessage> *settle(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                              QObject *context) override {
    return m_gate.through<OutboxMessage>(messageStateName(message.state) + u' ' + message.channel, context,
                                         [=, this](QObject *owner) { return m_outbox.settle(message, expected, event, owner); });
  }
  Call<QList<OutboxMessage>> *messages(const QString &incident, QObject *context) override {
    return m_gate.through<QList<OutboxMessage>>(u"messages"_s, context,
                                                [=, this](QObject *owner) { return m_outbox.messages(incident, owner); });
  }
  Call<QList<OutboxMessage>> *pending(QObject *context) override {
    return m_gate.through<QList<OutboxMessage>>(u"pending"_s, context,
                                                [this](QObject *owner) { return m_outbox.pending(owner); });
  }

private:
  KillGate &m_gate;
  Outbox &m_outbox;
};

/// What outlives every process: the world and the journal.
struct Survivors {
  OutsideWorld world;
  WorldWeb web{world};
  ManualClock clock;
  MemoryOutbox outbox{clock};
  FakeSecrets secrets = secretsFor(server);
  QObject life;

  [[nodiscard]] std::optional<ChannelSetting> channel(const QString &name) const {
    return webTypes().contains(name) ? std::optional(channelOf(name, server)) : std::nullopt;
  }
};

/// A run of the program.
class Process {
public:
  Process(Survivors &survivors, qsizetype point) : m_survivors(survivors), m_gate(survivors.life, point) { m_sender.start(); }
  ~Process() { m_gate.die(); }

  [[nodiscard]] KillGate &gate() { return m_gate; }
  void queue(const QString &channel, const Outgoing &message) { (void)m_sender.queue(channel, message, &m_owner); }
  /// Until it dies, or nothing is left to do; a dead one does nothing more.
  void live(int rounds = 2000) {
    for (int i = 0; i < rounds && !m_gate.isDead(); ++i) {
      for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
      if (m_sender.isIdle())
        return;
      m_survivors.clock.advance(1s);
    }
  }

private:
  Survivors &m_survivors;
  KillGate m_gate;
  GatedWeb m_web{m_gate, m_survivors.web};
  GatedOutbox m_outbox{m_gate, m_survivors.outbox};
  QObject m_owner;
  OutboxSender m_sender{{.outbox = &m_outbox,
                         .web = &m_web,
                         .secrets = &m_survivors.secrets,
                         .clock = &m_survivors.clock,
                         .channel = [this](const QString &name) { return m_survivors.channel(name); }}};
};

/// What is wrong with what became of the messages; empty: nothing. Counts those that are unknown.
QString judge(const Survivors &survivors, int messages, int &unknown) {
  QHash<QString, OutboxMessage> rows;
  for (const OutboxMessage &row : survivors.outbox.rows)
    rows.insert(row.idempotencyKey, row);
  for (int number = 0; number < messages; ++number) {
    const QString words = wordsOf(number);
    const auto row = rows.constFind(words);
    const int effects = survivors.world.effects(words);
    if (effects > 1)
      return u"%1 (%2) was sent %3 times"_s.arg(words, row->channel, QString::number(effects));
    if (row == rows.cend()) {
      if (effects > 0)
        return words + u" was sent without a row"_s;
      continue;  // the process died before it was queued: its caller was told nothing
    }
    if (row->state == MessageState::Unknown) {
      ++unknown;
      if (row->detail.isEmpty())
        return words + u" is unknown, and nothing says why"_s;
      continue;
    }
    // a silence that stands already, and its like, are one effect for an incident
    if (row->state == MessageState::Sent && effects == 0 && row->channel != u"alertmanager")
      return u"%1 (%2) is lost"_s.arg(words, row->channel);
    if (row->state != MessageState::Sent)
      return u"%1 (%2) has ended as %3: %4"_s.arg(words, row->channel, messageStateName(row->state), row->detail);
  }
  return {};
}

class TestOutboxKill : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Two messages, and the process dies before, within or after each of its calls.
  void atEveryPoint_data() {
    QTest::addColumn<QString>("channel");
    for (const QString &type : webTypes())
      QTest::newRow(qPrintable(type)) << type;
  }
  void atEveryPoint() {
    QFETCH(QString, channel);
    qsizetype points = 0;
    int unknown = 0;
    {
      Survivors survivors;
      Process undisturbed(survivors, -1);
      for (int number = 0; number < 2; ++number)
        undisturbed.queue(channel, numberedMessage(number, u"incident"_s));
      undisturbed.live();
      points = undisturbed.gate().points();
      QCOMPARE(judge(survivors, 2, unknown), QString());
      QCOMPARE(unknown, 0);
    }
    for (qsizetype point = 0; point < points; ++point) {
      Survivors survivors;
      QString where;
      {
        Process first(survivors, point);
        for (int number = 0; number < 2; ++number)
          first.queue(channel, numberedMessage(number, u"incident"_s));
        first.live();
        where = first.gate().name(point);
      }
      Process second(survivors, -1);
      second.live();
      const QString problem = judge(survivors, 2, unknown);
      QVERIFY2(problem.isEmpty(), qPrintable(u"killed %1: %2"_s.arg(where, problem)));
    }
    QVERIFY(points > 15);
    const bool canTell = channelType(channel)->repeat != nullptr;
    QCOMPARE(unknown > 0, !canTell);
  }
};

STERNWAY_TEST(TestOutboxKill)

}  // namespace test_outboxkill
#include "test_outboxkill.moc"
