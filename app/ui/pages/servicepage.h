// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"
#include "models/podmodel.h"
#include "ui/declarations.h"
#include "ui/dialogs/querycorrections.h"
#include "ui/retranslated.h"
#include "ui/revisionmarking.h"

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace sternway::ui {

class Banner;
class DeclarationStrip;
class DeclareMenu;
class EventsTab;
class LogTab;
class MatrixTab;
class MetricCharts;
class PodsTab;
class RevisionsTab;
class VerdictBanner;

/// All of one service: its verdict first, its error rate and latency, and its revisions, pods, events and log. While it shows a
/// service it follows it. GUI thread; the workspace outlives it, and a session as long as it is shown: call leave() before it
/// closes.
class ServicePage final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit ServicePage(Workspace &workspace, QWidget *parent = nullptr);
  ~ServicePage() override;

  void showService(ClusterSession &session, const ObjectRef &service);
  /// Stops all that is read for the service; what was shown stays.
  void leave();
  [[nodiscard]] const std::optional<ObjectRef> &service() const { return m_service; }
  /// Judges now, not at the next turn.
  void refresh();
  [[nodiscard]] Declarations &declarations() { return m_declarations; }
  /// What can be declared, under its button.
  void openSymptoms();
  void showMatrix();

Q_SIGNALS:
  /// Without a revision: to the last known good one.
  void rollbackRequested(const sternway::ObjectRef &service, const QString &revisionUid);
  void declareRequested(const sternway::ObjectRef &service);
  /// It was opened because something was declared.
  void incidentOpened(const sternway::ObjectRef &service, const QString &id);
  void contactsRequested(const sternway::ObjectRef &service);
  void trialRequested(const sternway::ObjectRef &service);
  void trustRequested(const sternway::ObjectRef &service);
  void preferencesRequested();  ///< no Prometheus is known: where to say which

private:
  void build();
  void connectParts();
  void addTabs();
  void followWatch();
  void takeWatch();
  void setDisturbance(const QString &why);
  void showAssessment();
  void showState();
  void showOperation();
  /// The rollback of the service, if this process runs one.
  [[nodiscard]] std::shared_ptr<operate::RollbackRun> running() const;
  void showAge();
  void tick();
  void judgeWhenDue();
  void correct(AskForCorrection ask, const QString &metric);
  void askWhichCluster();
  void markRevision(const Revision &revision);
  void unmarkRevision(const RevisionMark &mark);
  void keepLayout();
  [[nodiscard]] QString staleness() const;
  void retranslate() override;
  void titleTabs();
  void connectDeclarations();
  void takeRunbook();
  [[nodiscard]] std::optional<BaselineRule> baselineRule() const;
  void showVerdict();
  [[nodiscard]] const assess::Assessment *latest() const {
    return m_monitor && m_monitor->latest() ? &*m_monitor->latest() : nullptr;
  }  ///< null: not judged yet

  Workspace &m_workspace;
  QPointer<ClusterSession> m_session;
  std::optional<ObjectRef> m_service;
  std::shared_ptr<assess::ServiceMonitor> m_monitor;  ///< null: no service is shown
  Declarations m_declarations;
  RevisionMarking m_marking{m_workspace};
  models::PodModel m_pods;
  models::EventModel m_events;
  std::unique_ptr<QObject> m_following;  ///< the watch, the timer and the connections to the session
  QPointer<WorkloadWatch> m_watch;
  QString m_disturbance;  ///< why pods and events are out of date; empty: they are not
  bool m_gone = false;
  QDateTime m_saidDue;  ///< the judgement whose outlook has come true
  VerdictBanner *m_banner;
  DeclarationStrip *m_declared;
  DeclareMenu *m_symptoms;
  Banner *m_trust;
  Banner *m_problem;
  QSplitter *m_splitter;
  MetricCharts *m_charts;
  QTabWidget *m_tabs;
  RevisionsTab *m_revisionsTab;
  PodsTab *m_podsTab;
  EventsTab *m_eventsTab;
  LogTab *m_logTab;
  MatrixTab *m_matrixTab;
};

}  // namespace sternway::ui
