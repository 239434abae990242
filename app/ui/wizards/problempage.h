// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

#include "ui_problempage.h"

namespace sternway {

/// Why the rollback cannot be prepared, and what to do.
class ProblemPage final : public FormPage<Ui::ProblemPage> {
  Q_OBJECT
public:
  explicit ProblemPage(WizardContext &context, QWidget *parent = nullptr);

  void setError(const Error &error, const QString &meaning);
  [[nodiscard]] QString title() const override { return tr("Problem"); }
  [[nodiscard]] QString nextText() const override { return {}; }
  [[nodiscard]] bool mayGoBack() const override { return false; }
};

}  // namespace sternway
