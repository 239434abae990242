// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "core/secretstore.h"
#include "notify/channel.h"

#include <QObject>
#include <QRandomGenerator>
#include <QSet>

#include <functional>

namespace sternway::notify {

/// What the dispatcher works with. All that it points to lives longer.
struct SenderPorts {
  Outbox *outbox = nullptr;
  WebClient *web = nullptr;
  MailTransport *mail = nullptr;   ///< null: no mail is sent
  SecretStore *secrets = nullptr;  ///< null: only the environment has any
  Clock *clock = nullptr;
  std::function<std::optional<ChannelSetting>(const QString &name)> channel = {};
};

/// How long a message may be Sending. Whoever finds one that has been so longer knows that its sender is gone.
constexpr std::chrono::seconds sendingTime{90};

/// Sends what is in the outbox: a row is there before a request goes out, and is moved from one state to the next only as it was
/// read, so that of several processes one sends a message. Messages of one incident leave a channel in the order queued; one that
/// waits holds up those behind it, one that is unknown or refused does not. What became of a message is an event of its incident,
/// in the same transaction. When nobody can tell whether a message arrived, it is sent again only where that is harmless, or
/// where the service can be asked and does not have it. GUI thread.
class OutboxSender final : public QObject {
  Q_OBJECT
public:
  explicit OutboxSender(SenderPorts ports, QObject *parent = nullptr);

  /// Takes up what is due and what processes that are gone have left, now and from then on. Without it nothing is sent.
  void start();
  /// Reads what other processes have queued.
  void refresh();

  /// Stores the message and sends it when it is its turn. Several rows where it goes out in parts: one for each recipient of a
  /// mail. Errors: Input (no such channel, or it would refuse the message), and those of the journal.
  [[nodiscard]] Call<QList<OutboxMessage>> *queue(const QString &channel, const Outgoing &message, QObject *context);

  // What a person decides; \a who is the login name. Conflict: it is in a state where that makes no sense. All are events.
  /// Queued, unknown, refused: it shall not be sent (any more).
  [[nodiscard]] Call<OutboxMessage> *cancel(const QString &id, const QString &who, QObject *context);
  /// Unknown, refused, queued: it has arrived, or a person has told it by other means.
  [[nodiscard]] Call<OutboxMessage> *markSent(const QString &id, const QString &who, QObject *context);
  /// Unknown, refused, cancelled: it goes out again, after looking where the service can be asked. Queued: at once.
  [[nodiscard]] Call<OutboxMessage> *sendAgain(const QString &id, const QString &who, QObject *context);

  /// All of the incident (empty: of all), in the order queued.
  [[nodiscard]] Call<QList<OutboxMessage>> *messages(const QString &incidentId, QObject *context);

  /// Tries a channel, stored or not, and says what came of it. Nothing is recorded.
  [[nodiscard]] Call<Delivery> *test(const ChannelSetting &setting, QObject *context);

  /// Nothing is under way, and nothing is due by itself.
  [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
  void changed(const sternway::OutboxMessage &message);  ///< queued, or in another state; what other processes do is not told
  void recorded(const QString &incidentId);              ///< its timeline has an event more
  void failed(const sternway::Error &error);             ///< the journal cannot be read or written
  void idle();
  /// Of a rehearsal, or to a channel of the type rehearsal: what would have gone out.
  void shown(const sternway::OutboxMessage &message, const sternway::notify::MessagePreview &preview);

private:
  /// One message of this process that is on its way.
  struct Flight {
    OutboxMessage row;
    QPointer<Call<Delivery>> call = {};
  };

  // the rows that are to be sent
  void take(const QList<OutboxMessage> &pending);
  void put(const OutboxMessage &row);
  void drop(const OutboxMessage &row);
  void pump();
  void pumpLater();
  [[nodiscard]] std::optional<QDateTime> turnOf(const OutboxMessage &head) const;
  void wakeAt(const QDateTime &time);

  // one message
  void begin(OutboxMessage row);
  void takeOver(const OutboxMessage &row);
  void findThread(const OutboxMessage &row);
  void fly(const OutboxMessage &row, const QString &thread);
  void conclude(const OutboxMessage &row, const Delivery &delivery);
  void settle(const OutboxMessage &row, const EventDraft &event);
  void settled(const Result<OutboxMessage> &stored, const OutboxMessage &row, const EventDraft &event);
  void tell(const OutboxMessage &row, const EventDraft &event);
  [[nodiscard]] std::optional<ChannelSetting> settingOf(const OutboxMessage &row) const;
  [[nodiscard]] Repeat repeatOf(const OutboxMessage &row) const;

  void queueNext(const std::shared_ptr<QList<OutboxMessage>> &drafts, QList<OutboxMessage> stored,
                 const QPointer<Call<QList<OutboxMessage>>> &call);
  [[nodiscard]] Call<OutboxMessage> *decide(const QString &id, const QList<MessageState> &from, MessageState to,
                                            const QString &who, QObject *context);

  const SenderPorts m_ports;
  QHash<QString, QList<OutboxMessage>> m_lanes;  ///< by lane: what is Queued or Sending, in its order
  QHash<QString, Flight> m_flights;              ///< by id
  QHash<QString, QDateTime> m_slots;             ///< by channel: when its next request may begin
  QHash<QString, QString> m_threads;             ///< by channel and incident
  QRandomGenerator m_random = QRandomGenerator::securelySeeded();
  QPointer<QObject> m_wake;
  QDateTime m_wakeTime;
  bool m_started = false;
  bool m_reading = false;
  bool m_readAgain = false;
  bool m_pumping = false;
};

}  // namespace sternway::notify
