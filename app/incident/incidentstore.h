// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

#include <QPointer>
#include <QSet>

#include <functional>
#include <vector>

namespace sternway::incident {

/// What is known of the journal's incidents, for everybody who shows or judges one. However many look, a change is read from the
/// journal once: the events after the last one that was read, of all incidents, whoever wrote them. Open incidents are kept
/// whole; closed ones from when somebody asks for them. A hash chain is verified once, and then only its new part. GUI thread;
/// the journal outlives it.
class IncidentStore final : public QObject {
  Q_OBJECT
public:
  explicit IncidentStore(Journal &journal, QObject *parent = nullptr) : QObject(parent), m_journal(journal) {}

  /// What stands in the journal when the call is made.
  [[nodiscard]] Call<QList<Incident>> *incidents(QObject *context);  ///< newest first
  [[nodiscard]] Call<IncidentRecord> *load(const QString &incidentId, QObject *context);

  /// As load(), but a closed one that nobody has loaded is not kept: for who goes through all of them.
  [[nodiscard]] Call<IncidentRecord> *read(const QString &incidentId, QObject *context) {
    return record(incidentId) ? load(incidentId, context) : m_journal.load(incidentId, context);
  }

  /// What was read last, without waiting. Null: there is none, or a closed one that nobody has loaded.
  [[nodiscard]] const QList<Incident> &known() const { return m_incidents; }
  [[nodiscard]] const IncidentRecord *record(const QString &incidentId) const;
  /// The newest open one that is about this target.
  [[nodiscard]] const IncidentRecord *openFor(const TargetRef &target, bool rehearsal) const;
  [[nodiscard]] QList<const IncidentRecord *> open() const;

  /// Reads what is new, once for all who ask before the event loop runs. changed() follows where there is something.
  void refresh();
  /// A write was handed to the journal: what was read before it is stale. Pass the number to written() when it has succeeded.
  [[nodiscard]] quint64 writing() { return ++m_writes; }
  void written(quint64 number);

Q_SIGNALS:
  void changed(const QSet<QString> &incidentIds);
  void failed(const sternway::Error &error);  ///< the journal cannot be read

private:
  using Waiter = std::function<void(const std::optional<Error> &)>;

  [[nodiscard]] bool isFresh() const { return m_upTo >= 0 && m_readUpTo == m_writes; }
  void whenFresh(QObject *context, Waiter waiter);
  void read();
  void take(const Result<JournalChanges> &changes, quint64 coveredWrites);
  void merge(const IncidentRecord &news);
  void finishLoad(const QString &incidentId, const Result<IncidentRecord> &record);
  void loadWhole(const QString &incidentId);

  Journal &m_journal;
  QList<Incident> m_incidents;  ///< newest first
  QHash<QString, IncidentRecord> m_records;
  QHash<QString, std::vector<QPointer<Call<IncidentRecord>>>> m_loading;
  std::vector<Waiter> m_waiting;  ///< for the next read
  qint64 m_upTo = -1;             ///< see JournalChanges; negative: nothing was read
  quint64 m_writes = 0;           ///< handed to the journal, or announced by refresh()
  quint64 m_readUpTo = 0;         ///< how many of them the last read saw
  bool m_reading = false;
  bool m_scheduled = false;
};

}  // namespace sternway::incident
