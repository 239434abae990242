// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own that queues and sends messages over a real journal, to be killed:
//   tests_notify outboxworker FILE SERVER SMTP-PORT EPOCH FIRST END MESSAGES-AN-INCIDENT
// Queues the messages FIRST to END - 1 and says "N" after each commit; ends when nothing is left to send.
#include "outboxworker.h"

#include "core/utctime.h"
#include "journal/journalstore.h"
#include "net/webtransport.h"
#include "notify/curlmail.h"
#include "outboxload.h"
#include "support/testmain.h"

#include <cstdio>

namespace outboxworker {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// The clock that all processes of a test have: some minutes pass in each second, so that nobody waits for retries and leases.
ScaledClock commonClock(qint64 epoch) {
  const QDateTime start = utcTime(epoch);
  return {start.addMSecs(start.msecsTo(QDateTime::currentDateTimeUtc()) * clockSpeed), clockSpeed};
}

class Worker : public QObject {
public:
  explicit Worker(const QStringList &arguments)
      : m_server(arguments.value(2)),
        m_smtpPort(arguments.value(3)),
        m_clock(commonClock(arguments.value(4).toLongLong())),
        m_next(arguments.value(5).toInt()),
        m_end(arguments.value(6).toInt()),
        m_perIncident(arguments.value(7).toInt()),
        m_secrets(secretsFor(m_server)),
        m_journal({.file = arguments.value(1),
                   .user = u"root"_s,
                   .host = u"vm"_s,
                   .instance = QString::number(QCoreApplication::applicationPid())},
                  m_clock) {
    connect(&m_sender, &notify::OutboxSender::idle, this, &Worker::endWhenDone);
    m_sender.start();
    queueNext();
  }

private:
  [[nodiscard]] ChannelSetting setting(const QString &name) const {
    return name == u"mail" ? mailSetting(m_smtpPort) : channelOf(name, m_server);
  }

  void queueNext() {
    if (m_next >= m_end)
      return endWhenDone();
    Incident incident;
    incident.service.name = u"service-%1"_s.arg(m_next / m_perIncident);
    m_journal.openFor(incident, this)->then([this](const Result<Incident> &opened) {
      if (!opened)
        return failed(opened.error());
      m_sender.queue(channelNames().at(m_next % channelNames().size()), numberedMessage(m_next, opened->id), this)
          ->then([this](const Result<QList<OutboxMessage>> &rows) {
            if (!rows)
              return failed(rows.error());
            std::printf("%d\n", m_next++);
            std::fflush(stdout);
            queueNext();
          });
    });
  }

  void endWhenDone() const {
    if (m_next >= m_end && m_sender.isIdle())
      QCoreApplication::exit(0);
  }

  static void failed(const Error &error) {
    std::fputs((error.message + u" / "_s + error.detail + u'\n').toUtf8().constData(), stderr);
    QCoreApplication::exit(1);
  }

  QString m_server;
  QString m_smtpPort;
  ScaledClock m_clock;
  int m_next;
  int m_end;
  int m_perIncident;
  FakeSecrets m_secrets;
  net::WebTransport m_web;
  notify::CurlMail m_mail;
  journal::SqlJournal m_journal;
  notify::OutboxSender m_sender{{.outbox = &m_journal,
                                 .web = &m_web,
                                 .mail = &m_mail,
                                 .secrets = &m_secrets,
                                 .clock = &m_clock,
                                 .channel = [this](const QString &name) { return std::optional(setting(name)); }}};
};

int run(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  Worker worker(QCoreApplication::arguments());
  return QCoreApplication::exec();
}

const sternway::testing::Registration registered("outboxworker", &run);
}  // namespace

QStringList channelNames() {
  return webTypes() << u"mail"_s;
}

}  // namespace outboxworker
