// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runbookmodel.h"
#include "ui/retranslated.h"
#include "ui/wizards/wizardcontext.h"
#include "ui/wizards/wizardpage.h"

#include "ui_checklistpanel.h"

#include <QWidget>

class QAction;

namespace sternway::ui {

/// Checklists with what is measured and what people said: ticked by hand, overridden with a reason, with evidence. Space ticks.
/// GUI thread; the context lives longer.
class ChecklistPanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  ChecklistPanel(WizardContext &context, QWidget *parent = nullptr);

  /// \a since: what the deadlines of their items count from; invalid: none are shown.
  void setLists(const QList<Checklist> &lists, const QDateTime &since = {});
  [[nodiscard]] const QList<Checklist> &lists() const { return m_lists; }
  [[nodiscard]] int openItems() const { return m_context.hasRun() ? m_context.checks().openItems(m_lists) : 0; }
  [[nodiscard]] QWidget *firstFocus() const { return m_ui.items; }

private:
  void refresh();
  void tell();
  void toggle();
  void askForReason();
  void askForEvidence(ChecklistEvidence::Kind kind);
  void attachFile(const QString &path, const Checklist &list, const ChecklistItem &item);
  void say(const Error &error);
  void retranslate() override;
  [[nodiscard]] models::ChecklistPlace current() const;
  [[nodiscard]] QString details(const models::ChecklistPlace &place, const ItemStatus &status) const;

  Ui::ChecklistPanel m_ui;
  WizardContext &m_context;
  models::ChecklistModel m_model;
  QList<Checklist> m_lists;
  QDateTime m_since;
  QAction *m_attachText;
  QAction *m_attachFile;
  QAction *m_attachLink;
};

}  // namespace sternway::ui
