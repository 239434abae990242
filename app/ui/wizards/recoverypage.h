// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"
#include "ui_problempage.h"
#include "ui_recoverypage.h"

namespace sternway::ui {

/// A rollback that a process left unfinished: what is known, what is not, and the decisions that make sense.
class RecoveryPage final : public FormPage<Ui::RecoveryPage> {
  Q_OBJECT
public:
  explicit RecoveryPage(WizardContext &context, QWidget *parent = nullptr);

  void setRecord(const OperationRecord &record) { m_record = record; }
  [[nodiscard]] const OperationRecord &record() const { return m_record; }

  [[nodiscard]] QString title() const override { return tr("Interrupted"); }
  [[nodiscard]] QString nextText() const override { return {}; }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  void enter() override;

Q_SIGNALS:
  void decided(sternway::operate::Decision decision);
  void gone();  ///< it has ended meanwhile

protected:
  void retranslate() override;

private:
  void look();
  void inspect();
  void tell(const Result<operate::Recovery> &recovery);
  void offer(const QList<operate::Decision> &decisions);

  OperationRecord m_record;
};

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

}  // namespace sternway::ui
