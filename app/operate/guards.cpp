// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/guards.h"

#include "core/format.h"

#include <algorithm>

namespace sternway::operate {

using namespace std::chrono_literals;

namespace {
constexpr auto lookWhileCounting = 1s;
constexpr auto lookWhileLive = 5s;   ///< its lease may have expired
constexpr auto lookOtherwise = 60s;  ///< should nobody tell that there is a new one

void stopNow(GuardBook &book, const GuardRecord &guard, const QString &who, const QDateTime &now, Call<GuardRecord> *call);

/// The state may have moved between two readings; who has ended it is the answer.
void stopAgain(GuardBook &book, const GuardRecord &guard, const QString &who, const QDateTime &now, const Error &refused,
               Call<GuardRecord> *call) {
  book.guards(call)->then([&book, guard, who, now, refused, call](const Result<QList<GuardRecord>> &all) {
    if (!all)
      return call->finish(tl::unexpected(all.error()));
    const auto found = std::ranges::find(*all, guard.id, &GuardRecord::id);
    if (found == all->cend() || !found->isLive() || found->state == guard.state)
      return call->finish(tl::unexpected(refused));
    stopNow(book, *found, who, now, call);
  });
}

void stopNow(GuardBook &book, const GuardRecord &guard, const QString &who, const QDateTime &now, Call<GuardRecord> *call) {
  GuardRecord next = guard;
  next.state = GuardState::Stopped;
  next.endedBy = who;
  next.endedAt = now;
  book.settle(next, guard.state, call)->then([&book, guard, who, now, call](const Result<GuardRecord> &stored) {
    if (!stored && stored.error().kind == ErrorKind::Conflict)
      return stopAgain(book, guard, who, now, stored.error(), call);
    call->finish(stored);
  });
}
}  // namespace

Call<GuardRecord> *stopGuard(GuardBook &book, const GuardRecord &guard, const QString &who, const QDateTime &now,
                             QObject *context) {
  auto *call = new Call<GuardRecord>(context);
  stopNow(book, guard, who, now, call);
  return call;
}

Guards::Guards(Operations::JournalOf journal, BookOf book, Operations &operations)
    : m_journal(std::move(journal)), m_bookOf(std::move(book)), m_operations(operations) {
  m_again.setSingleShot(true);
  connect(&m_again, &QTimer::timeout, this, &Guards::look);
}

Guards::~Guards() {
  for (const auto &guard : std::as_const(m_watching))
    guard->disconnect(this);
}

Result<std::shared_ptr<Guard>> Guards::arm(const std::shared_ptr<assess::ServiceMonitor> &monitor, const GuardRequest &request) {
  Journal *journal = TRY(m_journal());
  GuardBook *book = TRY(m_bookOf());
  auto guard = std::make_shared<Guard>(monitor, *journal, *book, m_operations, request);
  keep(guard);
  QMetaObject::invokeMethod(guard.get(), &Guard::arm, Qt::QueuedConnection);  // who connects now hears how it went
  return guard;
}

void Guards::keep(const std::shared_ptr<Guard> &guard) {
  m_watching.append(guard);
  Guard *kept = guard.get();
  connect(kept, &Guard::changed, this, &Guards::look);
  connect(kept, &Guard::armed, this, &Guards::look);
  connect(kept, &Guard::fired, this, &Guards::fired);
  connect(kept, &Guard::refused, this, [this, kept] { leave(kept); });
  connect(kept, &Guard::ended, this, [this, kept] {
    if (kept->record().state != GuardState::Fired && !kept->wasStoppedHere())
      Q_EMIT over(kept->record());
    leave(kept);
    look();
  });
}

/// Later, because it is still telling its end.
void Guards::leave(Guard *guard) {
  const auto found = std::ranges::find(m_watching, guard, &std::shared_ptr<Guard>::get);
  if (found == m_watching.end())
    return;
  QMetaObject::invokeMethod(
      this, [kept = *found] {}, Qt::QueuedConnection);
  m_watching.erase(found);
}

const GuardRecord *Guards::of(const ObjectRef &service) const {
  const auto found = std::ranges::find(m_live, service, &GuardRecord::service);
  return found == m_live.cend() ? nullptr : &*found;
}

std::shared_ptr<Guard> Guards::watching(const ObjectRef &service) const {
  const auto found =
      std::ranges::find_if(m_watching, [&service](const auto &guard) { return guard->isLive() && guard->service() == service; });
  return found == m_watching.cend() ? nullptr : *found;
}

QList<ObjectRef> Guards::watchedHere() const {
  QList<ObjectRef> services;
  for (const auto &guard : m_watching)
    if (guard->isLive())
      services << guard->service();
  return services;
}

void Guards::stop(const GuardRecord &guard, const QString &who) {
  if (const auto own = watching(guard.service); own && own->record().id == guard.id)
    return own->stop(who);
  const auto book = m_bookOf();
  if (!book) {
    Q_EMIT failed(book.error());
    return;
  }
  stopGuard(**book, guard, who, QDateTime::currentDateTimeUtc(), this)->then([this](const Result<GuardRecord> &stopped) {
    if (!stopped)
      Q_EMIT failed(stopped.error());
    look();
  });
}

void Guards::drop(const QString &context) {
  const auto all = m_watching;
  for (const auto &guard : all)
    if (guard->service().context == context)
      guard->abandon(tr("The cluster %1 was closed").arg(context));
}

void Guards::look() {
  lookAgain();
  const auto book = m_bookOf();
  if (!book)
    return;  // the window says why elsewhere
  (*book)->guards(this)->then([this](const Result<QList<GuardRecord>> &records) {
    if (records)
      take(*records);
  });
}

void Guards::take(const QList<GuardRecord> &records) {
  QList<GuardRecord> live;
  for (const GuardRecord &record : records) {
    if (!record.isLive())
      continue;
    const bool isWatchedHere =
        std::ranges::any_of(m_watching, [&record](const auto &guard) { return guard->service() == record.service; });
    if (record.leaseState == LeaseState::Expired || (record.leaseState == LeaseState::Mine && !isWatchedHere))
      lose(record);
    else
      live.append(record);
  }
  m_live = live;
  lookAgain();
  Q_EMIT changed();
}

void Guards::lookAgain() {
  const bool counts = std::ranges::any_of(m_live, [](const GuardRecord &guard) { return guard.state == GuardState::Counting; });
  m_again.start(counts ? lookWhileCounting : m_live.isEmpty() ? lookOtherwise : lookWhileLive);
}

void Guards::lose(const GuardRecord &guard) {
  const auto book = m_bookOf();
  if (!book || m_losing.contains(guard.id))
    return;
  m_losing.insert(guard.id);
  GuardRecord next = guard;
  next.state = GuardState::Lost;
  next.detail = tr("The program that watched has ended");
  next.endedAt = guard.lease.until;
  (*book)->settle(next, guard.state, this)->then([this, id = guard.id](const Result<GuardRecord> &stored) {
    m_losing.remove(id);
    if (stored)
      Q_EMIT over(*stored);
  });
}

}  // namespace sternway::operate

#include "moc_guards.cpp"
