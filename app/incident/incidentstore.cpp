// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/incidentstore.h"

#include "core/format.h"

#include <algorithm>
#include <tuple>

namespace sternway::incident {

const IncidentRecord *IncidentStore::record(const QString &incidentId) const {
  const auto found = m_records.constFind(incidentId);
  return found == m_records.cend() ? nullptr : &*found;
}

const IncidentRecord *IncidentStore::openFor(const TargetRef &target, bool rehearsal) const {
  for (const IncidentRecord *each : open())
    if (each->incident.rehearsal == rehearsal && targetsOf(each->incident).contains(target))
      return each;
  return nullptr;
}

QList<const IncidentRecord *> IncidentStore::open() const {
  QList<const IncidentRecord *> found;
  for (const Incident &incident : m_incidents)
    if (const IncidentRecord *each = incident.isOpen() ? record(incident.id) : nullptr)
      found.append(each);
  return found;
}

Call<QList<Incident>> *IncidentStore::incidents(QObject *context) {
  auto *call = new Call<QList<Incident>>(context);
  whenFresh(call, [this, call](const std::optional<Error> &error) {
    call->finish(error ? Result<QList<Incident>>(fail(*error)) : m_incidents);
  });
  return call;
}

Call<IncidentRecord> *IncidentStore::load(const QString &incidentId, QObject *context) {
  auto *call = new Call<IncidentRecord>(context);
  whenFresh(call, [this, call, incidentId](const std::optional<Error> &error) {
    if (error)
      return call->finish(fail(*error));
    if (const IncidentRecord *known = record(incidentId))
      return call->finish(*known);
    auto &waiting = m_loading[incidentId];
    waiting.emplace_back(call);
    if (waiting.size() == 1)
      loadWhole(incidentId);
  });
  return call;
}

void IncidentStore::loadWhole(const QString &incidentId) {
  m_journal.load(incidentId, this)->then([this, incidentId](const Result<IncidentRecord> &record) {
    finishLoad(incidentId, record);
  });
}

void IncidentStore::finishLoad(const QString &incidentId, const Result<IncidentRecord> &record) {
  if (record)
    m_records.insert(incidentId, *record);
  const auto waiting = m_loading.take(incidentId);
  for (const QPointer<Call<IncidentRecord>> &call : waiting)
    if (call)
      call->finish(record);
}

/// From the event loop, like every answer.
void IncidentStore::whenFresh(QObject *context, Waiter waiter) {
  auto guarded = [guard = QPointer(context), waiter = std::move(waiter)](const std::optional<Error> &error) {
    if (guard)
      waiter(error);
  };
  if (isFresh()) {
    QMetaObject::invokeMethod(
        this, [guarded = std::move(guarded)] { guarded(std::nullopt); }, Qt::QueuedConnection);
    return;
  }
  m_waiting.push_back(std::move(guarded));
  read();
}

void IncidentStore::refresh() {
  written(writing());
}

void IncidentStore::written(quint64 number) {
  if (m_readUpTo >= number || std::exchange(m_scheduled, true))
    return;
  QMetaObject::invokeMethod(
      this,
      [this] {
        m_scheduled = false;
        if (!isFresh())
          read();
      },
      Qt::QueuedConnection);
}

void IncidentStore::read() {
  if (std::exchange(m_reading, true))
    return;
  m_journal.changes(m_upTo, this)->then([this, covered = m_writes](const Result<JournalChanges> &changes) {
    m_reading = false;
    take(changes, covered);
  });
}

void IncidentStore::take(const Result<JournalChanges> &changes, quint64 coveredWrites) {
  if (!changes) {
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiter &waiter : waiting)
      waiter(changes.error());
    Q_EMIT failed(changes.error());
    return;
  }
  if (changes->upTo < m_upTo) {  // another journal stands in its place
    m_incidents.clear();
    m_records.clear();
    m_upTo = -1;
    return read();
  }
  m_upTo = changes->upTo;
  m_readUpTo = coveredWrites;
  QSet<QString> ids;
  for (const IncidentRecord &news : changes->incidents) {
    ids.insert(news.incident.id);
    merge(news);
  }
  if (!ids.isEmpty())
    Q_EMIT changed(ids);
  if (!isFresh() && !m_waiting.empty())
    return read();  // they ask for what was written meanwhile
  const auto waiting = std::exchange(m_waiting, {});
  for (const Waiter &waiter : waiting)
    waiter(std::nullopt);
}

void IncidentStore::merge(const IncidentRecord &news) {
  const QString &id = news.incident.id;
  const auto head = std::ranges::find(m_incidents, id, &Incident::id);
  if (head != m_incidents.end())
    *head = news.incident;
  else
    m_incidents.insert(std::ranges::lower_bound(m_incidents, news.incident,
                                                [](const Incident &a, const Incident &b) {
                                                  return std::tie(a.openedAt, a.id) > std::tie(b.openedAt, b.id);
                                                }),
                       news.incident);
  const auto known = m_records.find(id);
  if (known == m_records.end()) {
    if (!news.events.isEmpty() && news.events.first().sequence == 1)
      m_records.insert(id, news);
    return;
  }
  known->incident = news.incident;
  known->operations = news.operations;
  for (const JournalEvent &event : news.events) {
    const qint64 last = known->events.isEmpty() ? 0 : known->events.constLast().sequence;
    if (event.sequence <= last)
      continue;
    if (last > 0 && event.previousHash != known->events.constLast().hash && known->chainIntact) {
      known->chainIntact = false;
      known->chainProblem = tr("event %1 does not follow from event %2").arg(event.sequence).arg(last);
    }
    known->events.append(event);
  }
  if (known->chainIntact && !news.chainIntact) {
    known->chainIntact = false;
    known->chainProblem = news.chainProblem;
  }
}

}  // namespace sternway::incident

#include "moc_incidentstore.cpp"
