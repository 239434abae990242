// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalstore.h"
#include "notify/channel.h"
#include "outboxload.h"
#include "outboxworker.h"
#include "outsideworld.h"
#include "smtpserver.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <csignal>

namespace test_outboxprocesses {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

int numberOr(const char *variable, int otherwise) {
  const int given = qEnvironmentVariableIntValue(variable);
  return given > 0 ? given : otherwise;
}

/// What a worker is killed at: the end of a name that a moment has.
enum class Moment { BeforeTheEffect, AfterTheEffect, AfterTheAnswer, AtACommit, AtSomeTime };
constexpr int moments = 5;
constexpr int perIncident = 33;  ///< three to each channel, so that there is an order

/// The world, the journal's file, and one worker at a time.
class Rig {
public:
  Rig() {
    for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
      m_server.route(method, u"/*"_s,
                     [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) { take(request, answer); });
  }

  /// Has a worker queue the messages up to \a end and send what there is. It is killed at \a moment, the \a count'th of its kind
  /// (AtSomeTime: after so many milliseconds). \return whether it was.
  bool live(int end, Moment moment, int count) {
    m_moment = moment;
    m_left = count;
    m_worker = std::make_unique<QProcess>();
    m_worker->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QEventLoop loop;
    QObject::connect(m_worker.get(), &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(m_worker.get(), &QProcess::readyReadStandardOutput, &loop, [this] { hear(); });
    m_worker->start(
        QCoreApplication::applicationFilePath(),
        {u"outboxworker"_s, file, m_server.url().toString(), QString::number(mail.serverPort()), QString::number(m_epoch),
         QString::number(acknowledged), QString::number(end), QString::number(perIncident)});
    if (moment == Moment::AtSomeTime && count > 0)
      QTimer::singleShot(count, m_worker.get(), [this] { kill(); });
    loop.exec();
    hear();
    return m_worker->exitStatus() == QProcess::CrashExit;
  }
  [[nodiscard]] bool hasSucceeded() const { return m_worker->exitStatus() == QProcess::NormalExit && m_worker->exitCode() == 0; }

  OutsideWorld world;
  SmtpServer mail;
  QTemporaryDir folder;
  QString file = folder.filePath(u"journal.sqlite"_s);
  int acknowledged = 0;  ///< so many messages workers have said to be queued

private:
  void kill() { ::kill(static_cast<pid_t>(m_worker->processId()), SIGKILL); }
  /// Whether this is what the worker is to die at.
  bool isTime(Moment moment) { return moment == m_moment && m_left > 0 && --m_left == 0; }

  void take(const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
    if (isTime(Moment::BeforeTheEffect)) {
      kill();
      return answer->drop();
    }
    const WebAnswer good = world.handle({request.method, request.path, request.query, request.body, request.headers});
    if (isTime(Moment::AfterTheEffect)) {
      kill();
      return answer->drop();
    }
    answer->reply(good.status, good.body, good.headers);
    if (isTime(Moment::AfterTheAnswer))
      kill();
  }

  void hear() {
    while (m_worker->canReadLine()) {
      acknowledged = std::max(acknowledged, m_worker->readLine().trimmed().toInt() + 1);
      if (isTime(Moment::AtACommit))
        kill();
    }
  }

  LoopbackServer m_server;
  std::unique_ptr<QProcess> m_worker;
  const qint64 m_epoch = QDateTime::currentMSecsSinceEpoch();
  Moment m_moment = Moment::AtSomeTime;
  int m_left = 0;
};

/// Which messages have taken effect, in that order, by the numbers in their texts.
QList<int> arrivals(const Rig &rig) {
  static const QRegularExpression words(u"message-(\\d{5})-end"_s);
  QByteArrayList bodies = rig.world.stored();
  for (const SmtpServer::Mail &each : rig.mail.mails)
    bodies << each.data;
  QList<int> numbers;
  for (const QByteArray &body : std::as_const(bodies))
    numbers << words.match(QString::fromUtf8(body)).captured(1).toInt();
  return numbers;
}

/// Of the messages of one channel: how many are unknown, and how many of these have arrived.
struct Doubts {
  int unknown = 0;
  int arrived = 0;
};

class TestOutboxProcesses : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Messages over all channels, from processes that are killed at random: none is lost, none is sent twice, none passes an
  /// earlier one, and what nobody can know is unknown and says why. The whole number (10,000 and 200) is for a person to ask
  /// for.
  void manyMessagesAndDeaths() {
    const int messages = numberOr("STERNWAY_OUTBOX_MESSAGES", 1000);
    const int deaths = numberOr("STERNWAY_OUTBOX_DEATHS", 40);
    Rig rig;
    QRandomGenerator random(7);
    QMap<Moment, int> died;
    int dead = 0;
    // A worker that came to its end leaves the next one nothing, so each has a share of its own.
    const int share = std::max(2, messages / deaths);
    for (int life = 0; dead < deaths && life < 10 * deaths; ++life) {
      const auto moment = static_cast<Moment>(random.bounded(moments));
      const int count = moment == Moment::AtSomeTime ? random.bounded(10, 150) : random.bounded(1, share);
      if (rig.live(rig.acknowledged + share, moment, count)) {
        ++dead;
        ++died[moment];
      } else {
        QVERIFY(rig.hasSucceeded());
      }
    }
    QCOMPARE(dead, deaths);
    const int queued = std::max(messages, rig.acknowledged + share);
    QVERIFY(!rig.live(queued, Moment::AtSomeTime, 0));
    QVERIFY(rig.hasSucceeded());
    QCOMPARE(rig.acknowledged, queued);
    judge(rig, queued, deaths);
    qInfo("killed before the effect %d, after it %d, after the answer %d, at a commit %d, at some time %d",
          died[Moment::BeforeTheEffect], died[Moment::AfterTheEffect], died[Moment::AfterTheAnswer], died[Moment::AtACommit],
          died[Moment::AtSomeTime]);
  }

private:
  static void judge(const Rig &rig, int messages, int deaths) {
    SystemClock clock;
    QObject owner;
    journal::SqlJournal journal({.file = rig.file, .user = u"root"_s, .host = u"vm"_s, .instance = u"judge"_s}, clock);
    const auto rows = await(journal.messages({}, &owner));
    QVERIFY(rows);
    QCOMPARE(rows->size(), messages);
    const QList<int> arrived = arrivals(rig);
    QHash<int, int> effects;
    for (const int number : arrived)
      ++effects[number];
    QMap<QString, Doubts> doubts;
    for (const OutboxMessage &row : *rows)
      judgeRow(row, effects.value(row.idempotencyKey.section(u'-', 1, 1).toInt()), doubts[row.channel]);
    judgeOrder(*rows, arrived);
    judgeTimelines(journal, *rows);
    int unknown = 0;
    for (auto each = doubts.cbegin(); each != doubts.cend(); ++each) {
      unknown += each->unknown;
      if (each->unknown > 0)
        qInfo("%s: %d unknown, of which %d have arrived", qPrintable(each.key()), each->unknown, each->arrived);
    }
    qInfo("%d messages, %d deaths: %d unknown", messages, deaths, unknown);
    QVERIFY2(unknown <= 6 * deaths, "a process has no more than six on their way");
  }

  static void judgeRow(const OutboxMessage &row, int effects, Doubts &doubts) {
    QVERIFY2(effects <= 1, qPrintable(u"%1 was sent %2 times to %3"_s.arg(row.idempotencyKey).arg(effects).arg(row.channel)));
    if (row.state == MessageState::Unknown) {
      QVERIFY2(!row.detail.isEmpty(), qPrintable(row.idempotencyKey + u": nothing says why"_s));
      QVERIFY2(!channelType(row.channel)->repeat, qPrintable(u"%1 can tell, and said after %2 attempts: %3"_s.arg(
                                                      row.channel, QString::number(row.attempts), row.detail)));
      ++doubts.unknown;
      doubts.arrived += effects;
      return;
    }
    QVERIFY2(row.state == MessageState::Sent,
             qPrintable(u"%1 to %2 is %3: %4"_s.arg(row.idempotencyKey, row.channel, messageStateName(row.state), row.detail)));
    // a silence that stands already is one for the incident
    QVERIFY2(effects == 1 || row.channel == u"alertmanager", qPrintable(row.idempotencyKey + u" is lost"_s));
  }

  /// Within a channel and an incident.
  static void judgeOrder(const QList<OutboxMessage> &rows, const QList<int> &arrived) {
    QHash<int, QString> lanes;
    for (const OutboxMessage &row : rows)
      lanes.insert(row.idempotencyKey.section(u'-', 1, 1).toInt(), row.lane);
    QHash<QString, int> newest;
    for (const int number : arrived) {
      int &before = newest[lanes.value(number)];
      QVERIFY2(number >= before, qPrintable(u"%1 has passed %2"_s.arg(wordsOf(before), wordsOf(number))));
      before = number;
    }
  }

  /// Every message is queued once in its incident's timeline and has one end there, and the chain holds.
  static void judgeTimelines(journal::SqlJournal &journal, const QList<OutboxMessage> &rows) {
    QObject owner;
    QHash<QString, QStringList> told;
    QSet<QString> incidents;
    for (const OutboxMessage &row : rows)
      incidents << row.incidentId;
    for (const QString &incident : std::as_const(incidents)) {
      const auto record = await(journal.load(incident, &owner));
      QVERIFY(record);
      QVERIFY2(record->chainIntact, qPrintable(record->chainProblem));
      for (const JournalEvent &event : record->events)
        if (const QString message = event.data.value(u"message"_s).toString(); !message.isEmpty())
          told[message] << event.type;
    }
    for (const OutboxMessage &row : rows)
      QCOMPARE(told.value(row.id),
               (QStringList{eventtype::messageQueued,
                            row.state == MessageState::Sent ? eventtype::messageSent : eventtype::messageUnknown}));
  }
};

STERNWAY_TEST(TestOutboxProcesses)

}  // namespace test_outboxprocesses
#include "test_outboxprocesses.moc"
