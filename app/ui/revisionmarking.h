// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/revisionmark.h"
#include "ui/workspace.h"

namespace sternway::ui {

/// Writes down that a revision must not be used, or may be used again: into the open incident of its workload, else into the
/// newest one, else into one that is opened for it. GUI thread; the workspace outlives it.
class RevisionMarking final : public QObject {
  Q_OBJECT
public:
  explicit RevisionMarking(Workspace &workspace, QObject *parent = nullptr);

  void mark(const ObjectRef &workload, RevisionMark mark);
  /// \a reason: why it may be used again.
  void unmark(const ObjectRef &workload, RevisionMark mark, const QString &reason);

Q_SIGNALS:
  void recorded();  ///< everybody who follows the journal knows it by now
  void failed(const sternway::Error &error);

private:
  void write(const ObjectRef &workload, const EventDraft &event);
  void append(const Incident &draft, const QList<Incident> &known, const EventDraft &event);
  void append(const QString &incidentId, const EventDraft &event);

  Workspace &m_workspace;
  QString m_awaited;  ///< the incident that has it, until the journal tells of it
};

}  // namespace sternway::ui
