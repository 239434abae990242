// SPDX-License-Identifier: GPL-3.0-or-later
#include "tellingjournal.h"

namespace sternway {

TellingJournal::TellingJournal(std::unique_ptr<Journal> journal, QObject *parent)
    : QObject(parent), m_journal(std::move(journal)) {}

TellingJournal::~TellingJournal() = default;

template <typename T, typename IdOf>
Call<T> *TellingJournal::telling(Call<T> *write, QObject *context, IdOf idOf) {
  auto *call = new Call<T>(context);
  write->then([this, idOf, guard = QPointer(call), self = QPointer(this)](const Result<T> &result) {
    if (guard)
      guard->finish(result);
    if (self && result)
      Q_EMIT changed(idOf(*result));
  });
  return call;
}

Call<Incident> *TellingJournal::open(const Incident &incident, QObject *context) {
  return telling<Incident>(m_journal->open(incident, this), context, [](const Incident &opened) { return opened.id; });
}

Call<Done> *TellingJournal::close(const QString &incidentId, QObject *context) {
  return telling<Done>(m_journal->close(incidentId, this), context, [incidentId](Done) { return incidentId; });
}

Call<JournalEvent> *TellingJournal::append(const QString &incidentId, const EventDraft &event, QObject *context) {
  return telling<JournalEvent>(m_journal->append(incidentId, event, this), context,
                               [incidentId](const JournalEvent &) { return incidentId; });
}

Call<Done> *TellingJournal::record(const OperationRecord &operation, const EventDraft &event, QObject *context) {
  return telling<Done>(m_journal->record(operation, event, this), context, [id = operation.incidentId](Done) { return id; });
}

Call<Done> *TellingJournal::record(const QString &incidentId, const StepRecord &step, const EventDraft &event, QObject *context) {
  return telling<Done>(m_journal->record(incidentId, step, event, this), context, [incidentId](Done) { return incidentId; });
}

}  // namespace sternway
