// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/wizards/wizardpage.h"

#include <QStringListModel>

namespace Ui {
class ChangesPage;
}

namespace sternway {

/// What the rollback changes, by area, and what it does not bring back.
class ChangesPage final : public WizardPage {
  Q_OBJECT
public:
  explicit ChangesPage(WizardContext &context, QWidget *parent = nullptr);
  ~ChangesPage() override;

  [[nodiscard]] QString title() const override { return tr("Changes"); }
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  void enter() override;
  [[nodiscard]] QWidget *firstFocus() override;

protected:
  void retranslate() override;

private:
  const std::unique_ptr<Ui::ChangesPage> m_ui;
  DiffModel m_changes;
  QStringListModel m_kept;
};

}  // namespace sternway
