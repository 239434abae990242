// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

namespace Ui {
class ProblemPage;
}

namespace sternway {

/// Why the rollback cannot be prepared, and what to do.
class ProblemPage final : public WizardPage {
  Q_OBJECT
public:
  explicit ProblemPage(WizardContext &context, QWidget *parent = nullptr);
  ~ProblemPage() override;

  void setError(const Error &error, const QString &meaning);
  [[nodiscard]] QString title() const override { return tr("Problem"); }
  [[nodiscard]] QString nextText() const override { return {}; }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  [[nodiscard]] QWidget *firstFocus() override;

Q_SIGNALS:
  void retryRequested();

protected:
  void retranslate() override;

private:
  const std::unique_ptr<Ui::ProblemPage> m_ui;
};

}  // namespace sternway
