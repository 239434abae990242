// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollback/rollbackrun.h"
#include "ui/workspace.h"

#include <memory>

namespace sternway {

/// What the pages of one rollback share: the service, the run that is under way, and its signals. A run that has failed is
/// replaced by begin(), so pages ask for run() each time. Workspace and session live longer. GUI thread.
class WizardContext final : public QObject {
  Q_OBJECT
public:
  WizardContext(Workspace &workspace, ClusterSession &session, ObjectRef service, QObject *parent = nullptr);
  ~WizardContext() override;

  /// A new run, which has not begun. Storage: no journal, so nothing may be rolled back; or the runbook's errors.
  [[nodiscard]] Result<Done> begin();
  /// The cluster goes away: what is under way ends here, and stays resumable by the journal.
  void end();

  [[nodiscard]] Workspace &workspace() const { return m_workspace; }
  [[nodiscard]] ClusterSession &session() const { return *m_session; }
  [[nodiscard]] const ObjectRef &service() const { return m_service; }
  [[nodiscard]] const Matrix &matrix() const { return m_runbook->matrix; }
  [[nodiscard]] const Runbook &runbook() const { return *m_runbook; }
  /// The health endpoints that the runbook names for the service.
  [[nodiscard]] QStringList healthUrls() const;
  /// See mayContactHosts().
  [[nodiscard]] bool mayContact() const;
  [[nodiscard]] bool hasRun() const { return m_run != nullptr; }
  [[nodiscard]] RollbackRun &run() const { return *m_run; }
  [[nodiscard]] Journal &journal() const { return *m_journal; }
  [[nodiscard]] bool isRunning() const;
  /// Null while none has begun.
  [[nodiscard]] Operation *operation() const;

Q_SIGNALS:
  void stageChanged();
  void assessed();
  void prepared();
  void recorded();
  void progress(const QString &text);
  void stable(std::chrono::milliseconds held, std::chrono::milliseconds wanted);
  void measured(const sternway::RecoveryReading &reading);
  void failed(const sternway::Error &error);
  void finished(sternway::OperationState state, const QString &sentence);
  void operationChanged();  ///< the operation or one of its steps

private:
  void follow();

  Workspace &m_workspace;
  ClusterSession *m_session;
  ObjectRef m_service;
  RunbookPtr m_runbook = std::make_shared<Runbook>();
  Journal *m_journal = nullptr;
  std::unique_ptr<RollbackRun> m_run;
  QPointer<Operation> m_followed;
};

/// "svc:v1.3.0 → svc:v1.2.3".
[[nodiscard]] QString fromTo(const Plan &plan);
/// Message, and what to do, in one text of paragraphs.
[[nodiscard]] QString inWords(const Error &error);

}  // namespace sternway
