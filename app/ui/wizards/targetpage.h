// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/revisionmodel.h"
#include "ui/wizards/wizardpage.h"

#include "ui_targetpage.h"

namespace sternway {

/// Where to: the revisions with what was measured while they served. The last known good one is chosen at first; one that
/// something speaks against needs "choose anyway".
class TargetPage final : public FormPage<Ui::TargetPage> {
  Q_OBJECT
public:
  TargetPage(WizardContext &context, const QString &wished, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Target"); }
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  void enter() override;
  bool leave() override;

protected:
  void retranslate() override;

private:
  void fill();
  void recommend();
  void choose();
  [[nodiscard]] TargetRow rowOf(const Revision &revision) const;
  void select(const QString &uid);

  TargetModel m_model;
  QString m_wished;
  bool m_possible = false;  ///< the chosen one can be planned to, if need be anyway
};

}  // namespace sternway
