// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timelinemodel.h"
#include "operate/events.h"
#include "operate/followuptasks.h"
#include "report/durations.h"
#include "ui/declarations.h"
#include "ui/messages/messagecontent.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"
#include "ui_incidentdock.h"

#include <QDockWidget>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace sternway::ui {

class FollowUps;
class LaneView;
class OutboxPanel;
class PostMortemBar;
class TimelinePanel;
class UpdatesBar;

/// The incident of the service that is shown: its timeline, which grows by itself, its durations, messages, follow-ups, notes,
/// and the earlier ones. Where the journal cannot be written it says so, and keeps what was typed. The workspace lives longer.
/// GUI thread.
class IncidentDock final : public Retranslated<QDockWidget> {
  Q_OBJECT
public:
  explicit IncidentDock(Workspace &workspace, QWidget *parent = nullptr);

  /// The service's open incident, or how to declare one.
  void showService(const ObjectRef &service);
  void showIncident(const QString &id);
  /// Opens an incident at once, and adds what is known as soon as it is; where one is open already it is shown and nothing is
  /// written. \a about completes its title ("NAME: ABOUT"), for example with the verdict's sentence.
  void declare(const ObjectRef &service, const QString &about = {}, const QString &severity = {});
  /// Shows an incident that was just opened, and adds what is known to it.
  void join(const ObjectRef &service, const QString &incidentId);

  /// Above the tabs; the dock owns it.
  void addLine(QWidget *line) { m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.tabs), line); }
  /// The tab with the messages.
  void showOutbox();

  [[nodiscard]] const QString &incidentId() const { return m_id; }
  [[nodiscard]] bool isOpen() const { return !m_id.isEmpty() && !m_record.incident.closedAt.isValid(); }

Q_SIGNALS:
  void incidentShown(const QString &id);  ///< empty: none
  void messageRequested(const sternway::ui::MessageScope &scope);
  void postMortemRequested(const QString &incidentId);

private:
  void wire();
  void wireMessages();
  Journal *journal();
  void listIncidents(bool findOpen);
  void showList(const QList<Incident> &incidents, bool findOpen);
  void load();
  void showRecord(const IncidentRecord &record);
  void showNothing();
  void showDurations();
  void showFollowUps();
  void everySecond();
  void showHeader();
  void addNote();
  void showLanes();
  void makeIssue(const QString &channel, const operate::FollowUpTask &task);
  void showUpdates();
  void showOutboxTab();
  void closeIncident();
  void keepLateEvidence();
  [[nodiscard]] std::shared_ptr<assess::ServiceMonitor> monitor() const;
  void askToClose();
  void append(const QString &incidentId, const QList<EventDraft> &events);
  void say(const Error &error);
  void look(const QString &incidentId);
  void record(const QString &incidentId, const Result<assess::Assessment> &assessment, const QDateTime &calledSince);
  void followDeclarations();
  [[nodiscard]] QDateTime now() const;
  void retranslate() override;

  Workspace &m_workspace;
  Ui::IncidentDock m_ui;
  models::IncidentModel m_earlier;
  Declarations m_declarations;
  FollowUps *m_followUps;
  UpdatesBar *m_updates;
  OutboxPanel *m_outbox;
  TimelinePanel *m_timeline;
  PostMortemBar *m_postMortem;
  QPointer<LaneView> m_lanes;                      ///< null: it is not open
  std::shared_ptr<assess::ServiceMonitor> m_look;  ///< while the first look is under way
  QTimer m_second;
  ObjectRef m_service;
  QString m_id;
  QSet<QString> m_evidenced;  ///< ids of incidents that are being closed, or whose evidence was asked for
  IncidentRecord m_record;
  report::RecordSummary m_summary;  ///< of m_record
};

}  // namespace sternway::ui
