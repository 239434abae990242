// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "models/timelinemodel.h"

#include <QAction>
#include <QPointer>

#include <functional>
#include <map>

class QMenu;

namespace sternway::ui {

class EntryDialog;
class TimelineAttachments;
class Workspace;
struct EntryQuestion;

/// What a person can do to an incident's timeline: pin an event, add one that happened earlier, correct a note, say when a
/// milestone was. Each is an event of its own; nothing that is recorded is changed. The actions are about the current event of
/// whichever list shows the timeline. GUI thread; the workspace outlives it. A child of \a parent, beside whose window it asks.
class TimelineActions final : public QObject {
  Q_OBJECT
public:
  using Clock = std::function<QDateTime()>;
  TimelineActions(Workspace &workspace, Clock now, QWidget *parent);

  /// An empty id: there is none, and nothing can be done.
  void setIncident(const QString &id, const QList<MilestoneTime> &milestones);
  /// The event that the actions are about; nothing: only those that are about none are possible.
  void setCurrent(const std::optional<models::TimelineRow> &row);
  /// All actions, for a button and for a context menu.
  [[nodiscard]] QMenu *menu() const { return m_menu; }
  [[nodiscard]] QList<QAction *> actions() const;
  [[nodiscard]] TimelineAttachments &attachments() const { return *m_attachments; }

  /// Asks, and writes it down when the answer is yes. \a declined is called when it is no.
  void proposeMilestone(Milestone milestone, const QDateTime &at, std::function<void()> declined = {});
  void retranslate();

Q_SIGNALS:
  void failed(const sternway::Error &error);

private:
  void build();
  void enable();
  void addEntry();
  void correct();
  void pin();
  void chooseMilestone(Milestone milestone);
  void copy();
  void write(const QString &incident, const EventDraft &event, EntryDialog *dialog);
  [[nodiscard]] EntryDialog *askForEntry(const EntryQuestion &question);

  Workspace &m_workspace;
  Clock m_now;
  QWidget *m_parent;
  QString m_incident;
  QList<MilestoneTime> m_milestones;
  std::optional<models::TimelineRow> m_row;
  TimelineAttachments *m_attachments;
  QMenu *m_menu;
  QMenu *m_milestoneMenu;
  QAction *m_add;
  QAction *m_pin;
  QAction *m_correct;
  QAction *m_copy;
  std::map<Milestone, QAction *> m_milestoneActions;
};

}  // namespace sternway::ui
