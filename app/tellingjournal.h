// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace sternway {

/// A journal that says when an incident has something new. GUI thread.
class TellingJournal final : public QObject, public Journal {
  Q_OBJECT
public:
  explicit TellingJournal(std::unique_ptr<Journal> journal, QObject *parent = nullptr);
  ~TellingJournal() override;

  [[nodiscard]] Call<Incident> *open(const Incident &incident, QObject *context) override;
  [[nodiscard]] Call<Done> *close(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<JournalEvent> *append(const QString &incidentId, const EventDraft &event, QObject *context) override;
  [[nodiscard]] Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) override;
  [[nodiscard]] Call<Done> *record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                   QObject *context) override;
  [[nodiscard]] Call<QList<Incident>> *incidents(QObject *context) override { return m_journal->incidents(context); }
  [[nodiscard]] Call<IncidentRecord> *load(const QString &incidentId, QObject *context) override {
    return m_journal->load(incidentId, context);
  }
  [[nodiscard]] Call<QList<OperationRecord>> *unfinished(QObject *context) override { return m_journal->unfinished(context); }

Q_SIGNALS:
  void changed(const QString &incidentId);  ///< after the write is committed and its caller has been told

private:
  /// Waits for \a write, which must be a child of this: it is carried out even when \a context dies.
  template <typename T, typename IdOf>
  Call<T> *telling(Call<T> *write, QObject *context, IdOf idOf);

  std::unique_ptr<Journal> m_journal;
};

}  // namespace sternway
