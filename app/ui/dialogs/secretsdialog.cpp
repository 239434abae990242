// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretsdialog.h"

#include "runbook/runbook.h"
#include "ui/dialogs/secretspanel.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QDialogButtonBox>

namespace sternway::ui {

SecretsDialog::SecretsDialog(SecretStore &store, const Runbook &runbook, QWidget *parent)
    : Retranslated(parent), m_title(runbook.title), m_panel(new SecretsPanel(store, this)) {
  for (const runbook::SecretUse &use : runbook::secretsOf(runbook))
    m_secrets.append({.name = use.name, .users = use.users});
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  makeColumn(grid, {{m_panel, 1}, buttons}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  connect(buttons, &QDialogButtonBox::rejected, this, &SecretsDialog::reject);
  m_panel->setSecrets(m_secrets, tr("This runbook names no secret."));
  retranslate();
  resize(80 * grid, 50 * grid);
}

void SecretsDialog::retranslate() {
  setWindowTitle(tr("Secrets of %1").arg(m_title));
}

}  // namespace sternway::ui

#include "moc_secretsdialog.cpp"
