// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"
#include "core/runbook.h"
#include "models/runbookmodel.h"
#include "ui/workspace.h"

#include <QDialog>

#include <memory>

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

class Banner;
class ProposedRules;
class TableView;

/// Whether a person has to be asked about the runbook: it was not accepted, and there is something that it may do.
[[nodiscard]] bool asksForTrust(const Runbook &runbook, platform::Settings &settings);

/// How many of its rules an import proposes: somebody has to accept them before they count.
[[nodiscard]] int proposedRules(const Runbook &runbook);

/// All that a runbook may run, change, contact and read, to be accepted or not: what is dangerous first. The rules that an import
/// proposes stand above it in plain words, each beside its source and its value now; those that are ticked are accepted in the
/// file. GUI thread; the workspace outlives it.
class TrustDialog final : public QDialog {
  Q_OBJECT
public:
  /// \a service: whose values are shown; the runbook is its own.
  TrustDialog(Workspace &workspace, const ObjectRef &service, RunbookPtr runbook, QWidget *parent = nullptr);

Q_SIGNALS:
  void trialRequested();  ///< to see when its rules would have matched

private:
  void build();
  [[nodiscard]] QLayout *makeProposed();
  void followValues(Workspace &workspace, const ObjectRef &service);
  void showValues();
  void acceptRunbook();
  [[nodiscard]] Result<QByteArray> acceptTicked() const;

  RunbookPtr m_runbook;
  platform::Settings &m_settings;
  std::shared_ptr<assess::ServiceMonitor> m_monitor;  ///< null: no rule is proposed, or the cluster is not open
  ProposedRules *m_rules;
  models::PermissionModel m_model;
  TableView *m_table;
  Banner *m_problem;
};

}  // namespace sternway::ui
