// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incidentstore.h"

namespace sternway::incident {

/// The one through which everything of an incident is written: the journal as all others know it. What it writes is in store() by
/// the time that anybody reads it there, and changed() is told once for all; what is read through it comes from store(). A write
/// is carried out even when its context dies. GUI thread; the journal outlives it.
class IncidentService final : public QObject, public Journal {
  Q_OBJECT
public:
  explicit IncidentService(Journal &journal, QObject *parent = nullptr) : QObject(parent), m_journal(journal), m_store(journal) {}

  [[nodiscard]] IncidentStore &store() { return m_store; }

  [[nodiscard]] Call<Incident> *openFor(const Incident &draft, QObject *context) override;
  [[nodiscard]] Call<Done> *close(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<QList<JournalEvent>> *appendAll(const QString &incidentId, const QList<EventDraft> &events,
                                                     QObject *context) override;
  [[nodiscard]] Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) override;
  [[nodiscard]] Call<Done> *record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                   QObject *context) override;
  [[nodiscard]] Call<Done> *renew(const QString &operationId, QObject *context) override {
    return m_journal.renew(operationId, context);
  }
  [[nodiscard]] Call<Done> *release(const QString &operationId, QObject *context) override {
    return m_journal.release(operationId, context);
  }
  [[nodiscard]] Call<QList<Incident>> *incidents(QObject *context) override { return m_store.incidents(context); }
  [[nodiscard]] Call<IncidentRecord> *load(const QString &incidentId, QObject *context) override {
    return m_store.load(incidentId, context);
  }
  [[nodiscard]] Call<QList<IncidentMatch>> *search(const QString &text, QObject *context) override {
    return m_journal.search(text, context);
  }
  [[nodiscard]] Call<JournalChanges> *changes(qint64 number, QObject *context) override {
    return m_journal.changes(number, context);
  }
  [[nodiscard]] Call<QList<OperationRecord>> *unfinished(QObject *context) override { return m_journal.unfinished(context); }

private:
  /// Waits for \a write, which must be a child of this, and has the store read what it did.
  template <typename T>
  Call<T> *telling(Call<T> *write, QObject *context);

  Journal &m_journal;
  IncidentStore m_store;
};

}  // namespace sternway::incident
