// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "models/runbookmodel.h"

#include <QDialog>

namespace sternway {

class Banner;
class Settings;
class TableView;

/// Whether a person has to be asked about the runbook: it was not accepted, and there is something that it may do.
[[nodiscard]] bool asksForTrust(const Runbook &runbook, Settings &settings);

/// All that a runbook may run, change, contact and read, to be accepted or not: what is dangerous first. Settings outlive it. GUI
/// thread.
class TrustDialog final : public QDialog {
  Q_OBJECT
public:
  TrustDialog(RunbookPtr runbook, Settings &settings, QWidget *parent = nullptr);

private:
  void build();
  void acceptRunbook();

  RunbookPtr m_runbook;
  Settings &m_settings;
  PermissionModel m_model;
  TableView *m_table;
  Banner *m_problem;
};

}  // namespace sternway
