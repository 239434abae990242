// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/journal.h"

#include <QMap>

namespace sternway::test {

/// Journal in memory. Answers from the event loop, in order; fails on demand.
class MemoryJournal final : public Journal {
public:
  explicit MemoryJournal(const Clock &clock) : m_clock(&clock) {}

  /// From now on every writing call fails with this error; without one, none does.
  void failWith(const std::optional<Error> &error) { m_error = error; }
  /// Fails the write whose event type or summary holds \a pattern, once.
  void failOn(const QString &pattern, const Error &error) { m_failures.insert(pattern, error); }

  /// What unfinished() says of every operation's lease; nothing: it is this process's.
  void setLeaseState(std::optional<LeaseState> state) { m_lease = state; }

  [[nodiscard]] const IncidentRecord &stored(const QString &incidentId) const { return *m_records.constFind(incidentId); }
  /// "TYPE: SUMMARY" of all events in the order recorded.
  [[nodiscard]] QStringList lines() const { return m_lines; }
  [[nodiscard]] QStringList types() const { return m_types; }
  /// How often an incident was read whole, and how often anything was read.
  [[nodiscard]] int loads() const { return m_loads; }
  [[nodiscard]] int reads() const { return m_reads; }
  [[nodiscard]] OperationRecord operation(const QString &id) const;

  [[nodiscard]] Call<Incident> *openFor(const Incident &draft, QObject *context) override;
  [[nodiscard]] Call<Done> *close(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<QList<JournalEvent>> *appendAll(const QString &incidentId, const QList<EventDraft> &events,
                                                     QObject *context) override;
  [[nodiscard]] Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) override;
  [[nodiscard]] Call<Done> *record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                   QObject *context) override;
  [[nodiscard]] Call<Done> *renew(const QString &operationId, QObject *context) override;
  [[nodiscard]] Call<Done> *release(const QString &operationId, QObject *context) override;
  [[nodiscard]] Call<JournalChanges> *changes(qint64 number, QObject *context) override;
  [[nodiscard]] Call<QList<Incident>> *incidents(QObject *context) override;
  [[nodiscard]] Call<IncidentRecord> *load(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<QList<IncidentMatch>> *search(const QString &text, QObject *context) override;
  [[nodiscard]] Call<QList<OperationRecord>> *unfinished(QObject *context) override;

private:
  [[nodiscard]] std::optional<Error> failure(const EventDraft &event);
  [[nodiscard]] static bool isWanted(const IncidentRecord &record, const EventDraft &event);
  JournalEvent add(const QString &incidentId, EventDraft event);

  const Clock *m_clock;
  QMap<QString, IncidentRecord> m_records;
  QStringList m_lines;
  QStringList m_types;
  QList<JournalEvent> m_events;  ///< of all incidents, in the order recorded
  int m_loads = 0;
  int m_reads = 0;
  std::optional<Error> m_error;
  std::optional<LeaseState> m_lease;
  QMap<QString, Error> m_failures;
};

}  // namespace sternway::test
