// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checklist.h"
#include "core/journal.h"
#include "core/procedure.h"

#include <QObject>

namespace sternway::operate {

/// What people do in one incident besides the rollback itself: ticks, evidence, the way they chose, the steps they carry out, the
/// time boxes. Everything is an event of the incident's journal and is shown when it is there, so that nothing is lost when the
/// process dies. What is said before the incident is open is written as soon as it is; to look, choose and type opens none. GUI
/// thread; the journal outlives it.
class ChecklistRun final : public QObject {
  Q_OBJECT
public:
  /// \a who: the login name that stands beside everything.
  ChecklistRun(Journal &journal, QString who, QObject *parent = nullptr);

  /// Reads what the incident has already; changed() follows.
  void follow(const QString &incidentId);
  [[nodiscard]] const QString &incidentId() const { return m_incidentId; }
  /// The incident was read: what is not among its events has not been said.
  [[nodiscard]] bool isLoaded() const { return m_loaded; }
  [[nodiscard]] const QList<JournalEvent> &events() const { return m_events; }
  [[nodiscard]] const QString &who() const { return m_who; }

  /// What is measured of the items that Sternway evaluates, by ChecklistItem::id.
  void setReadings(const QHash<QString, CheckReading> &readings);
  [[nodiscard]] const QHash<QString, CheckReading> &readings() const { return m_readings; }
  [[nodiscard]] ItemStatus status(const Checklist &list, const ChecklistItem &item) const;
  [[nodiscard]] bool isDone(const Checklist &list) const;
  [[nodiscard]] int openItems(const QList<Checklist> &lists) const;
  [[nodiscard]] StepTick tickOf(const GuidedStep &step) const { return m_ticks.value(step.key); }
  [[nodiscard]] const ChosenWay &way() const { return m_way; }
  /// See chosenMigration().
  [[nodiscard]] const std::optional<QString> &migration() const { return m_migration; }

  void tick(const Checklist &list, const ChecklistItem &item);
  void untick(const Checklist &list, const ChecklistItem &item);  ///< an override as well
  void overrule(const Checklist &list, const ChecklistItem &item, const QString &reason);
  void attach(const Checklist &list, const ChecklistItem &item, const ChecklistEvidence &evidence);
  /// Nothing happens where it is the chosen one already.
  void choose(const ChosenWay &way, const QString &title);
  void chooseMigration(const QString &id, const QString &title);
  void mark(const GuidedStep &step, StepTick::State state, const QString &reason = {});
  /// Appends any other event of the same kind.
  void record(const EventDraft &event);

Q_SIGNALS:
  void changed();
  /// Somebody has done something that has to be written down, and follow() was not called yet.
  void incidentNeeded();
  void failed(const sternway::Error &error);  ///< something is not in the journal, and so not done

private:
  void take(const QList<JournalEvent> &events);
  void write(const EventDraft &event);
  void writeDone(const EventDraft &event);

  Journal &m_journal;
  const QString m_who;
  QString m_incidentId;
  bool m_loaded = false;
  QList<EventDraft> m_waiting;  ///< for the incident to be open
  QList<JournalEvent> m_events;
  QList<ItemRecord> m_items;
  QHash<QString, StepTick> m_ticks;
  ChosenWay m_way;
  std::optional<QString> m_migration;
  QHash<QString, CheckReading> m_readings;
};

}  // namespace sternway::operate
