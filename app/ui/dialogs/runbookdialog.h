// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "models/runbookmodel.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QTabWidget;

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

class CopyList;

/// Whom to call and what to know, from a service's runbook: contacts and the way of escalation first, then links, notes and
/// messages, each with a button that copies it. It stays open beside the window, and follows the runbook. GUI thread; the
/// workspace outlives it.
class RunbookDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  RunbookDialog(Workspace &workspace, const ObjectRef &service, QWidget *parent = nullptr);

private:
  void build();
  void retranslate() override;
  void fillContacts(const Runbook &runbook);
  void fillLinks(const Runbook &runbook);
  void fillNotes(const Runbook &runbook);
  void fillMessages(const Runbook &runbook);

  Workspace &m_workspace;
  ObjectRef m_service;
  QLabel *m_heading;
  QLabel *m_origin;
  QTabWidget *m_tabs;
  QLabel *m_said;
  CopyList *m_contacts;
  CopyList *m_links;
  CopyList *m_notes;
  CopyList *m_messages;
};

class Banner;
class TableView;

/// Whether a person has to be asked about the runbook: it was not accepted, and there is something that it may do.
[[nodiscard]] bool asksForTrust(const Runbook &runbook, platform::Settings &settings);

/// How many of its rules an import proposes: somebody has to accept them before they count.
[[nodiscard]] int proposedRules(const Runbook &runbook);

/// All that a runbook may run, change, contact and read, to be accepted or not: what is dangerous first. The rules that an import
/// proposes stand above it in plain words, each beside its source; those that are ticked are accepted in the file. Settings
/// outlive it. GUI thread.
class TrustDialog final : public QDialog {
  Q_OBJECT
public:
  TrustDialog(RunbookPtr runbook, platform::Settings &settings, QWidget *parent = nullptr);

private:
  void build();
  void fillRules();
  void acceptRunbook();
  [[nodiscard]] Result<QByteArray> acceptTicked() const;

  RunbookPtr m_runbook;
  platform::Settings &m_settings;
  QListWidget *m_rules;
  models::PermissionModel m_model;
  TableView *m_table;
  Banner *m_problem;
};

}  // namespace sternway::ui
