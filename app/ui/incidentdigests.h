// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/revisionmark.h"
#include "operate/followuptasks.h"
#include "report/incidentdigest.h"
#include "ui/workspace.h"

namespace sternway::ui {

/// What every incident of the journal comes to: read once in the background, one after the other, the newest first, and again
/// when something is added to it. Records are not kept. GUI thread; the workspace outlives it.
class IncidentDigests final : public QObject {
  Q_OBJECT
public:
  struct Entry {
    report::IncidentDigest digest;
    /// Nothing: the runbook cannot be read, so that nobody knows what is left to be done.
    std::optional<QList<operate::FollowUpTask>> tasks;
  };

  explicit IncidentDigests(Workspace &workspace, QObject *parent = nullptr) : QObject(parent), m_workspace(workspace) {}

  /// Begins to read; does nothing when it has begun.
  void start();
  /// The same, and what other processes have written since.
  void refresh();
  /// Newest first, whether they have been read or not.
  [[nodiscard]] const QList<Incident> &incidents() const { return m_incidents; }
  /// Null: it has not been read yet.
  [[nodiscard]] const Entry *find(const QString &incidentId) const;
  [[nodiscard]] QList<report::IncidentDigest> digests() const;
  /// Of revisions of the workload that must not be used, by all of its incidents that have been read.
  [[nodiscard]] QList<RevisionMark> marks(const ObjectRef &workload) const;
  [[nodiscard]] bool hasMarks() const { return !m_marking.isEmpty(); }  ///< of any workload
  /// The list has been read, and every incident in it.
  [[nodiscard]] bool isComplete() const { return m_listed && m_unread.isEmpty() && !m_reading; }
  [[nodiscard]] bool isListed() const { return m_listed; }

Q_SIGNALS:
  void changed();
  void failed(const sternway::Error &error);

private:
  void list();
  void takeList(const QList<Incident> &incidents);
  void readNext();
  void take(const IncidentRecord &record);
  void readAgain(const QSet<QString> &ids);

  Workspace &m_workspace;
  QList<Incident> m_incidents;
  QHash<QString, Entry> m_entries;
  QHash<QString, IncidentRecord> m_marking;  ///< those with marks, with these events only
  QStringList m_unread;                      ///< the first is the next one
  bool m_started = false;
  bool m_listed = false;
  bool m_reading = false;
};

}  // namespace sternway::ui
