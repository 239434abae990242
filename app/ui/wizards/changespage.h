// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/wizards/wizardpage.h"

#include "ui_changespage.h"

#include <QStringListModel>

namespace sternway {

/// What the rollback changes, by area, and what it does not bring back.
class ChangesPage final : public FormPage<Ui::ChangesPage> {
  Q_OBJECT
public:
  explicit ChangesPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Changes"); }
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  void enter() override;

private:
  DiffModel m_changes;
  QStringListModel m_kept;
};

}  // namespace sternway
