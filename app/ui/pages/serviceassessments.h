// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "ui/workspace.h"

namespace sternway {

class HealthPoller;

/// Judges one service at once and then every 15 s of the session's time, one assessment at a time, with
/// what the journal knows of its revisions. What was known stays when one
/// fails. GUI thread; the workspace and the session outlive what is followed.
class ServiceAssessments final : public QObject {
  Q_OBJECT
public:
  explicit ServiceAssessments(Workspace &workspace, QObject *parent = nullptr);
  ~ServiceAssessments() override;

  void follow(ClusterSession &session, const ObjectRef &service);
  void stop();
  /// Now, in place of one that may be under way.
  void refresh();

  /// Of the service that is followed.
  [[nodiscard]] const std::optional<Assessment> &latest() const { return m_latest; }
  /// Why the last attempt failed; nothing: it did not.
  [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
  /// The operator's corrections, metric name → PromQL.
  [[nodiscard]] StringMap queries() const;

Q_SIGNALS:
  void changed();  ///< latest() or problem()

private:
  void assess();
  void judge();
  void followHealth(const RunbookPtr &runbook);
  void again();
  void take(const Result<Assessment> &assessment);

  Workspace &m_workspace;
  QPointer<ClusterSession> m_session;
  ObjectRef m_service;
  std::unique_ptr<QObject> m_following;  ///< connections to the session
  std::unique_ptr<QObject> m_run;        ///< the assessment and the timer
  StringMap m_knownBad;                  ///< revision uid → why, by the journal
  QList<JournalEvent> m_incident;        ///< events of the open incident
  std::shared_ptr<AssessmentMemory> m_memory;
  std::unique_ptr<HealthPoller> m_health;  ///< null: the runbook names no endpoints, or none may be asked
  QStringList m_healthUrls;                ///< that it asks
  bool m_pastRead = false;                 ///< and nothing was written to the journal since
  std::optional<Assessment> m_latest;
  std::optional<Error> m_problem;
};

}  // namespace sternway
