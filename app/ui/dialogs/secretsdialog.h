// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "core/secretstore.h"
#include "models/secretmodel.h"
#include "ui/retranslated.h"

#include "ui_secrets.h"

#include <QDialog>

namespace sternway::ui {

/// The secrets that a runbook names: where the value of each is, and a field to store one. A value is never shown again, not even
/// that of the environment. Show it with open(). GUI thread; the store outlives it.
class SecretsDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  SecretsDialog(SecretStore &store, const Runbook &runbook, QWidget *parent = nullptr);

private:
  void look(const QString &name);
  void found(const QString &name, const Result<RunbookSecret> &secret);
  void store();
  void forget();
  void ended(const QString &name, const Result<Done> &done);
  void updateFields();
  void retranslate() override;
  [[nodiscard]] const models::SecretRow *chosen() const;  ///< null: none

  Ui::Secrets m_ui;
  SecretStore &m_store;
  const QString m_title;
  models::SecretModel m_model;
};

}  // namespace sternway::ui
