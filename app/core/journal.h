// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/incident.h"
#include "core/incidentsearch.h"

#include <QDateTime>
#include <QJsonObject>

#include <chrono>

namespace sternway {

/// How long a lease lasts without being renewed. Long enough for a slow disk, short enough to wait for after a crash.
constexpr std::chrono::seconds leaseTime{30};

/// Port: the incident journal. Two implementations: journal::SqlJournal, and one in memory for tests. A call that has
/// finished without error is committed to disk. Calls are carried out in the order made. Errors are ErrorKind::Storage,
/// NotFound (no incident of this id), and Conflict: another process holds the operation's lease, or has held it meanwhile. Texts
/// and data are redacted before they are stored. GUI thread.
class Journal {
public:
  virtual ~Journal() = default;

  /// The newest open incident that shares a target with \a draft and is a rehearsal like it; else a new one, with a Declared
  /// event. One transaction, so two processes never open two for one target. id and openedAt are filled in when empty. One that
  /// is found without a severity takes the draft's.
  [[nodiscard]] virtual Call<Incident> *openFor(const Incident &draft, QObject *context) = 0;
  /// Appends an event with it, which is the Resolved one where there was none yet. Closing a closed incident changes nothing.
  [[nodiscard]] virtual Call<Done> *close(const QString &incidentId, QObject *context) = 0;
  /// All or none, in one transaction. The answer leaves out those that were no news; see EventDraft.
  [[nodiscard]] virtual Call<QList<JournalEvent>> *appendAll(const QString &incidentId, const QList<EventDraft> &events,
                                                             QObject *context) = 0;
  /// One event; sequence 0: it was no news.
  [[nodiscard]] Call<JournalEvent> *append(const QString &incidentId, const EventDraft &event, QObject *context) {
    return mapped<JournalEvent>(context, appendAll(incidentId, {event}, context), [](const Result<QList<JournalEvent>> &events) {
      return events.map([](const QList<JournalEvent> &all) { return all.value(0); });
    });
  }
  /// Inserts or updates the operation (without its steps) and appends the event, in one transaction. A new operation's lease is
  /// this process's. One whose lease has expired is taken over when \a operation has the lease as it was read: of several that
  /// try, and of an earlier holder that comes back, only one succeeds. The others get a Conflict.
  [[nodiscard]] virtual Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) = 0;
  /// Inserts or updates one step of an operation whose lease is this process's, and appends the event, in one transaction.
  [[nodiscard]] virtual Call<Done> *record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                           QObject *context) = 0;
  /// Prolongs this process's lease by leaseTime, or gives it up. record() prolongs it as well.
  [[nodiscard]] virtual Call<Done> *renew(const QString &operationId, QObject *context) = 0;
  [[nodiscard]] virtual Call<Done> *release(const QString &operationId, QObject *context) = 0;

  [[nodiscard]] virtual Call<QList<Incident>> *incidents(QObject *context) = 0;  ///< newest first
  [[nodiscard]] virtual Call<IncidentRecord> *load(const QString &incidentId, QObject *context) = 0;
  /// Those in which each word of \a text stands somewhere, ascending by id; see IncidentSearch. Without a word: none.
  /// Input: there are more words than are looked for.
  [[nodiscard]] virtual Call<QList<IncidentMatch>> *search(const QString &text, QObject *context) = 0;
  /// What any process has written after \a number, an earlier answer's JournalChanges::upTo. Negative: all incidents, to begin
  /// with; the open ones whole, the others without events and operations. Only the new part of a hash chain is verified.
  [[nodiscard]] virtual Call<JournalChanges> *changes(qint64 number, QObject *context) = 0;
  /// Operations that have started and not ended, with their steps; a step that is Started here is unknown, unless the lease
  /// is Held (another window or command is at it).
  [[nodiscard]] virtual Call<QList<OperationRecord>> *unfinished(QObject *context) = 0;
};

enum class MessageState {
  Queued,   ///< to be sent, at once or at \c retryAt
  Sending,  ///< the request may have gone out: after a crash the channel must look before it sends again
  Sent,
  Unknown,   ///< nobody can tell whether it arrived
  Refused,   ///< the channel will not take it
  Cancelled  ///< by a person: it is not to be sent
};
/// What a newer version wrote is to be taken for Unknown: it is never sent again unasked.
inline constexpr auto messageStateName = enumNames<MessageState>({{MessageState::Queued, "queued"},
                                                                  {MessageState::Sending, "sending"},
                                                                  {MessageState::Sent, "sent"},
                                                                  {MessageState::Unknown, "unknown"},
                                                                  {MessageState::Refused, "refused"},
                                                                  {MessageState::Cancelled, "cancelled"}});

/// A message to people or to another system, recorded before it is sent. Plain value.
struct OutboxMessage {
  QString id = {};
  QString incidentId = {};
  QString channel = {};         ///< the name of its setting, see ChannelSetting
  QString templateId = {};      ///< of the runbook's communication
  QString idempotencyKey = {};  ///< one message for each channel and key, however often it is queued
  QJsonObject content = {};
  MessageState state = MessageState::Queued;
  int attempts = 0;
  QString detail = {};  ///< what the channel said last
  QDateTime queuedAt = {};
  QDateTime changedAt = {};
  QDateTime retryAt = {};    ///< Queued: not before; invalid: at once. Sending: by then it is settled, or its sender is gone
  QString lane = {};         ///< messages of one lane go out in the order queued
  QString remoteId = {};     ///< Sent: what the channel calls it; empty: it did not say
  QString link = {};         ///< Sent: where a person can look at it, or empty
  bool isAbandoned = false;  ///< Sending, and its sender is known to be gone; of a row that was read as pending
};

/// Port: the journal's table of messages. The errors are those of Journal. GUI thread.
class Outbox {
public:
  virtual ~Outbox() = default;
  /// The stored row; the earlier one where channel and key were queued before. \a event is appended where the row is new, in the
  /// same transaction.
  [[nodiscard]] virtual Call<OutboxMessage> *queue(const OutboxMessage &message, const EventDraft &event, QObject *context) = 0;
  /// Moves a message from \a expected to state, detail, retryAt, remoteId and link of \a message, and appends \a event (without a
  /// type: none), in one transaction. Conflict where it is in another state, or has been sent since it was read (attempts), so
  /// that two processes never send one message; and for Sending where an earlier one of its lane is still to be sent. Sending
  /// counts as an attempt.
  [[nodiscard]] virtual Call<OutboxMessage> *settle(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                                                    QObject *context) = 0;
  /// In the order queued. An empty id: of all incidents.
  [[nodiscard]] virtual Call<QList<OutboxMessage>> *messages(const QString &incidentId, QObject *context) = 0;
  /// Those Queued or Sending, in the order queued.
  [[nodiscard]] virtual Call<QList<OutboxMessage>> *pending(QObject *context) = 0;
};

}  // namespace sternway
