// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "core/secretstore.h"
#include "models/secretmodel.h"
#include "ui/retranslated.h"

#include <QDialog>

namespace sternway::ui {

class SecretsPanel;

/// The secrets that a runbook names, see SecretsPanel. Show it with open(). GUI thread; the store outlives it.
class SecretsDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  SecretsDialog(SecretStore &store, const Runbook &runbook, QWidget *parent = nullptr);

private:
  void retranslate() override;

  const QString m_title;
  QList<models::SecretRow> m_secrets;
  SecretsPanel *m_panel;
};

}  // namespace sternway::ui
