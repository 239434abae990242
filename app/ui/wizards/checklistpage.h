// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

namespace sternway {

class Banner;
class ChecklistPanel;

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
