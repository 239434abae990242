// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/historytrial.h"
#include "models/trialmodel.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include "ui_trialdialog.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace sternway::ui {

/// When each rule of a service's runbook would have matched in a time that is over: a lane a rule with the deploys across them,
/// and the same as a table. It begins at once, reads only, and can be cancelled. It stays open beside the window; with another
/// runbook, or another source of metrics, it begins again, and it closes with its cluster. GUI thread; the workspace outlives it.
class TrialDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  TrialDialog(Workspace &workspace, const ObjectRef &service, QWidget *parent = nullptr);
  ~TrialDialog() override;

  enum class State { Running, Cancelled, Failed, Empty, Done };
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] const ObjectRef &service() const { return m_service; }

Q_SIGNALS:
  void preferencesRequested(const QString &context);  ///< there is no Prometheus: where to say which

private:
  void build();
  void follow();
  void run();
  void cancel();
  void begin(ClusterSession &session, const RunbookPtr &runbook);
  void take(const Result<assess::HistoryTrial> &trial);
  void failed(const Error &error);
  void help();
  void showState();
  void showTrial();
  void choosePeriod();
  void retranslate() override;

  Workspace &m_workspace;
  const ObjectRef m_service;
  Ui::TrialDialog m_ui;
  models::TrialModel m_model;
  State m_state = State::Running;
  std::unique_ptr<QObject> m_run;  ///< what is asked for belongs to it
  QPointer<CallBase> m_call;
  std::optional<assess::HistoryTrial> m_trial;
  std::optional<Error> m_error;
};

}  // namespace sternway::ui
