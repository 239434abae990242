// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checklistmodel.h"
#include "ui/retranslated.h"
#include "ui/wizards/wizardcontext.h"
#include "ui/wizards/wizardpage.h"

#include <QWidget>

class QAction;

namespace Ui {
class ChecklistPanel;
}

namespace sternway {

/// Checklists with what is measured and what people said: ticked by hand, overridden with a reason, with evidence. Space ticks.
/// GUI thread; the context lives longer.
class ChecklistPanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  /// Asks the operator for a file and calls \a chosen with its path, or never. Does not block.
  using Chooser = std::function<void(QWidget *parent, std::function<void(const QString &path)> chosen)>;

  ChecklistPanel(WizardContext &context, QWidget *parent = nullptr);
  ~ChecklistPanel() override;

  /// \a since: what the deadlines of their items count from; invalid: none are shown.
  void setLists(const QList<Checklist> &lists, const QDateTime &since = {});
  [[nodiscard]] const QList<Checklist> &lists() const { return m_lists; }
  [[nodiscard]] int openItems() const;
  [[nodiscard]] QWidget *firstFocus() const;
  /// For tests: another way to ask for a file.
  void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

private:
  struct Place {
    const Checklist *list = nullptr;
    const ChecklistItem *item = nullptr;
  };

  void refresh();
  void tell();
  void toggle();
  void askForReason();
  void askForEvidence(ChecklistEvidence::Kind kind);
  void attachFile(const QString &path, const Checklist &list, const ChecklistItem &item);
  void say(const Error &error);
  void retranslate() override;
  [[nodiscard]] Place current() const;
  [[nodiscard]] QString details(const Place &place, const ItemStatus &status) const;
  [[nodiscard]] ChecklistRow rowOf(const Checklist &list, const ChecklistItem &item) const;

  const std::unique_ptr<Ui::ChecklistPanel> m_ui;
  WizardContext &m_context;
  ChecklistModel m_model;
  QList<Checklist> m_lists;
  QDateTime m_since;
  QAction *m_attachText;
  QAction *m_attachFile;
  QAction *m_attachLink;
  Chooser m_chooser;
};

class Banner;

/// What the runbook wants to be so before the rollback: prerequisites, and the list before it. Nothing is enforced: what is open
/// is said again before the operator confirms. Left out where the runbook has no such list.
class ChecklistPage final : public WizardPage {
  Q_OBJECT
public:
  explicit ChecklistPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Checklist"); }
  [[nodiscard]] bool isNeeded() const override;
  void enter() override;
  [[nodiscard]] QWidget *firstFocus() override;

protected:
  void retranslate() override;

private:
  void count();

  Banner *m_summary;
  ChecklistPanel *m_panel;
};

}  // namespace sternway
