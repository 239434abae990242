// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretstore.h"
#include "models/secretmodel.h"
#include "ui/retranslated.h"

#include "ui_secrets.h"

#include <QWidget>

namespace sternway::ui {

/// Secrets by name: where the value of each is, and a field to store one, replace or remove it. A value is never shown again, not
/// even that of the environment. GUI thread; the store outlives it.
class SecretsPanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit SecretsPanel(SecretStore &store, QWidget *parent = nullptr);

  /// \a none: what is said where there are none.
  void setSecrets(const QList<models::SecretRow> &secrets, const QString &none);
  /// Those that can be tried: testRequested() follows. Where there are none there is no button for it.
  void setTestable(const QStringList &names);
  void say(Mark mark, const QString &text);

Q_SIGNALS:
  void testRequested(const QString &name);

private:
  void look(const models::SecretRow &row);
  void found(const QString &name, models::SecretRow::Place place, const QString &problem);
  void store();
  void forget();
  void ended(const QString &name, const Result<Done> &done);
  void updateFields();
  void retranslate() override;
  [[nodiscard]] const models::SecretRow *chosen() const;  ///< null: none

  Ui::Secrets m_ui;
  SecretStore &m_store;
  models::SecretModel m_model;
  QString m_none;
  QStringList m_testable;
};

}  // namespace sternway::ui
