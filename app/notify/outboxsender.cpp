// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/outboxsender.h"

#include "core/format.h"
#include "core/updates.h"
#include "notify/attempt.h"
#include "notify/messageevents.h"
#include "notify/retryrule.h"

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype mostFlights = 6;
constexpr auto refreshInterval = 15s;  ///< what other processes have queued is seen by then
constexpr auto settlePause = 2s;       ///< until a result that the journal did not take is written again
constexpr auto flightTime = sendingTime - 15s;
constexpr auto lookingPause = 10s;  ///< until what a request has made whose sender has just died can be found

/// An issue of its own: what follows is no comment on it.
bool isApart(const OutboxMessage &row) {
  return outgoingFrom(row.content).stage == followUpStage;
}
}  // namespace

OutboxSender::OutboxSender(SenderPorts ports, QObject *parent) : QObject(parent), m_ports(std::move(ports)) {}

void OutboxSender::start() {
  if (std::exchange(m_started, true))
    return;
  refresh();
}

bool OutboxSender::isIdle() const {
  return m_flights.isEmpty() && m_lanes.isEmpty() && !m_reading;
}

// What is to be sent ----------------------------------------------------------------------------------------------------------

void OutboxSender::refresh() {
  if (m_reading) {
    m_readAgain = true;
    return;
  }
  m_reading = true;
  m_ports.outbox->pending(this)->then([this](const Result<QList<OutboxMessage>> &pending) {
    m_reading = false;
    if (pending)
      take(*pending);
    else
      Q_EMIT failed(pending.error());
    if (m_started)
      wakeAt(m_ports.clock->now().addMSecs(std::chrono::milliseconds(refreshInterval).count()));
    if (std::exchange(m_readAgain, false))
      refresh();
    pumpLater();
  });
}

/// Of what flies here, this process knows more than what was read.
void OutboxSender::take(const QList<OutboxMessage> &pending) {
  m_lanes.clear();
  for (const OutboxMessage &row : pending)
    m_lanes[row.lane].append(m_flights.contains(row.id) ? m_flights.value(row.id).row : row);
}

void OutboxSender::put(const OutboxMessage &row) {
  QList<OutboxMessage> &lane = m_lanes[row.lane];
  const auto known = std::ranges::find(lane, row.id, &OutboxMessage::id);
  if (known == lane.end())
    lane.append(row);
  else
    *known = row;
}

void OutboxSender::drop(const OutboxMessage &row) {
  const auto lane = m_lanes.find(row.lane);
  if (lane == m_lanes.end())
    return;
  lane->removeIf([&row](const OutboxMessage &each) { return each.id == row.id; });
  if (lane->isEmpty())
    m_lanes.erase(lane);
}

void OutboxSender::pumpLater() {
  if (!std::exchange(m_pumping, true))
    QMetaObject::invokeMethod(this, &OutboxSender::pump, Qt::QueuedConnection);
}

/// When it may begin; nothing: it is on its way here.
std::optional<QDateTime> OutboxSender::turnOf(const OutboxMessage &head) const {
  if (m_flights.contains(head.id))
    return std::nullopt;
  const QDateTime now = m_ports.clock->now();
  if (head.isAbandoned && head.state == MessageState::Sending)
    return now;
  QDateTime turn = head.retryAt.isValid() ? std::max(head.retryAt, now) : now;
  if (const QDateTime slot = m_slots.value(head.channel); head.state == MessageState::Queued && slot.isValid())
    turn = std::max(turn, slot);
  return turn;
}

void OutboxSender::pump() {
  m_pumping = false;
  if (!m_started)
    return;
  const QDateTime now = m_ports.clock->now();
  QList<OutboxMessage> heads;
  for (const QList<OutboxMessage> &lane : std::as_const(m_lanes))
    heads << lane.constFirst();
  std::ranges::stable_sort(heads, {}, &OutboxMessage::queuedAt);
  for (const OutboxMessage &head : std::as_const(heads)) {
    const auto turn = turnOf(head);
    if (turn && *turn > now)
      wakeAt(*turn);
    else if (turn && head.state == MessageState::Sending)
      takeOver(head);
    else if (turn && m_flights.size() < mostFlights)
      begin(head);
  }
  if (isIdle())
    Q_EMIT idle();
}

void OutboxSender::wakeAt(const QDateTime &time) {
  if (m_wake && m_wakeTime <= time)
    return;
  delete m_wake.data();
  m_wakeTime = time;
  const auto delay = std::chrono::milliseconds(std::max<qint64>(0, m_ports.clock->now().msecsTo(time)));
  m_wake = m_ports.clock->after(delay, this, [this] {
    m_wake.clear();
    refresh();
  });
}

// One message -----------------------------------------------------------------------------------------------------------------

std::optional<ChannelSetting> OutboxSender::settingOf(const OutboxMessage &row) const {
  if (row.content.value(u"rehearsal"_s).toBool())
    return ChannelSetting{.name = row.channel, .type = u"rehearsal"_s};
  return m_ports.channel(row.channel);
}

/// Of a channel that is gone its type is still on record.
Repeat OutboxSender::repeatOf(const OutboxMessage &row) const {
  const auto setting = settingOf(row);
  const ChannelDescriptor *type = channelType(setting ? setting->type : row.content.value(channelTypeKey()).toString());
  return type && type->repeat ? type->repeat(outgoingFrom(row.content)) : Repeat::Never;
}

void OutboxSender::begin(OutboxMessage row) {
  m_flights.insert(row.id, {row});
  const auto setting = settingOf(row);
  const ChannelDescriptor *type = setting ? channelType(setting->type) : nullptr;
  const QDateTime now = m_ports.clock->now();
  if (type && type->interval.count() > 0)
    m_slots.insert(row.channel, now.addMSecs(type->interval.count()));
  row.state = MessageState::Sending;
  row.retryAt = now.addMSecs(std::chrono::milliseconds(sendingTime).count());
  m_ports.outbox->settle(row, MessageState::Queued, {}, this)->then([this, row](const Result<OutboxMessage> &stored) {
    if (stored) {
      m_flights.insert(row.id, {*stored});
      put(*stored);
      Q_EMIT changed(*stored);
      return findThread(*stored);
    }
    m_flights.remove(row.id);
    if (stored.error().kind != ErrorKind::Conflict)
      Q_EMIT failed(stored.error());
    drop(row);  // another process is at it, or its turn has not come: what is pending is read anew
    m_ports.clock->after(settlePause, this, [this] { refresh(); });
  });
}

/// Its sender is gone. Whoever writes that first has it. Where the sender has died just now, its request may still be on its way:
/// who looked at once would find nothing, and send it twice.
void OutboxSender::takeOver(const OutboxMessage &row) {
  const Repeat repeat = repeatOf(row);
  OutboxMessage left = row;
  left.state = afterCrash(repeat);
  left.retryAt = row.isAbandoned && repeat == Repeat::AfterLooking
                     ? m_ports.clock->now().addMSecs(std::chrono::milliseconds(lookingPause).count())
                     : QDateTime();
  left.detail =
      left.state == MessageState::Unknown
          ? tr("Sternway ended while it was being sent: it may have arrived. Look, then mark it as sent, or send it again.")
          : tr("Sternway ended while it was being sent: it is looked for before it is sent again.");
  m_flights.insert(row.id, {row});
  settle(left, left.state == MessageState::Unknown ? messageEvent(left) : EventDraft());
}

/// What an earlier message of the incident has made at the service.
void OutboxSender::findThread(const OutboxMessage &row) {
  const auto setting = settingOf(row);
  const ChannelDescriptor *type = setting ? channelType(setting->type) : nullptr;
  const QString key = row.channel + u'\n' + row.incidentId;
  if (!type || !type->threads || isApart(row))
    return fly(row, {});
  if (m_threads.contains(key))
    return fly(row, m_threads.value(key));
  m_ports.outbox->messages(row.incidentId, this)->then([this, row, key](const Result<QList<OutboxMessage>> &all) {
    if (!all)  // nothing has been sent
      return conclude(row, {.state = Delivery::State::NotSent, .detail = all.error().message});
    QString thread;
    for (const OutboxMessage &each : *all)
      if (each.channel == row.channel && each.state == MessageState::Sent && !each.remoteId.isEmpty() && !isApart(each))
        thread = each.remoteId;
    fly(row, thread);
  });
}

void OutboxSender::fly(const OutboxMessage &row, const QString &thread) {
  const auto setting = settingOf(row);
  const ChannelDescriptor *type = setting ? channelType(setting->type) : nullptr;
  if (!type)
    return conclude(row,
                    {.state = Delivery::State::Refused,
                     .detail = tr("There is no channel \"%1\" any more: set it up again, then send it again.").arg(row.channel)});
  const Attempt attempt{
      .type = type,
      .context = {.setting = *setting, .web = m_ports.web, .mail = m_ports.mail, .clock = m_ports.clock, .thread = thread},
      .secrets = m_ports.secrets,
      .message = outgoingFrom(row.content),
      .looks = row.attempts > 1 && type->repeat && type->repeat(outgoingFrom(row.content)) == Repeat::AfterLooking};
  Call<Delivery> *call = carryOut(attempt, this);
  m_flights[row.id].call = call;
  call->then([this, row](const Result<Delivery> &delivery) {
    conclude(row, delivery.value_or(Delivery{.detail = tr("It took too long: it may have arrived.")}));
  });
  m_ports.clock->after(flightTime, call, [call] { call->cancel(); });
  if (setting->type == "rehearsal"_L1) {
    const auto meant = m_ports.channel(row.channel);
    Q_EMIT shown(row, previewOf(attempt.message, meant.value_or(*setting)));
  }
}

void OutboxSender::conclude(const OutboxMessage &row, const Delivery &delivery) {
  const NextStep next = nextStep(delivery, repeatOf(row), row.attempts, m_ports.clock->now(), m_random.generateDouble());
  OutboxMessage result = row;
  result.state = next.state;
  result.retryAt = next.retryAt;
  result.detail = delivery.detail;
  result.remoteId = delivery.id;
  result.link = delivery.link;
  if (result.state == MessageState::Sent && !result.remoteId.isEmpty() && !isApart(result))
    m_threads.insert(row.channel + u'\n' + row.incidentId, result.remoteId);
  settle(result, messageEvent(result));
}

/// From Sending to what came of it. That is not lost because the journal cannot be written now.
void OutboxSender::settle(const OutboxMessage &row, const EventDraft &event) {
  m_ports.outbox->settle(row, MessageState::Sending, event, this)->then([this, row, event](const Result<OutboxMessage> &stored) {
    settled(stored, row, event);
  });
}

void OutboxSender::settled(const Result<OutboxMessage> &stored, const OutboxMessage &row, const EventDraft &event) {
  if (!stored && stored.error().kind == ErrorKind::Storage) {
    Q_EMIT failed(stored.error());
    m_ports.clock->after(settlePause, this, [this, row, event] { settle(row, event); });
    return;
  }
  m_flights.remove(row.id);
  if (!stored) {  // somebody else has taken it over
    drop(row);
    refresh();
    return;
  }
  if (stored->state == MessageState::Queued)
    put(*stored);
  else
    drop(*stored);
  tell(*stored, event);
  pumpLater();
}

void OutboxSender::tell(const OutboxMessage &row, const EventDraft &event) {
  Q_EMIT changed(row);
  if (!event.type.isEmpty())
    Q_EMIT recorded(row.incidentId);
}

}  // namespace sternway::notify

#include "moc_outboxsender.cpp"
