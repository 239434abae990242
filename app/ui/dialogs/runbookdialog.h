// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QDialog>

class QLabel;
class QTabWidget;

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
  void fillMessages(const RunbookPtr &runbook);

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

}  // namespace sternway::ui
