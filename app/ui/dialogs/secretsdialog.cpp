// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretsdialog.h"

#include "runbook/runbook.h"

#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using models::SecretRow;

SecretsDialog::SecretsDialog(SecretStore &store, const Runbook &runbook, QWidget *parent)
    : Retranslated(parent), m_store(store), m_title(runbook.title) {
  m_ui.setupUi(this);
  QList<SecretRow> rows;
  for (const runbook::SecretUse &use : runbook::secretsOf(runbook))
    rows.append({.name = use.name, .users = use.users});
  m_model.setValues(rows);
  m_ui.table->showInOrder(m_model, {24, 20, 0}, TableView::Choose::One);
  connect(m_ui.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    m_ui.value->clear();
    updateFields();
  });
  connect(m_ui.value, &QLineEdit::textChanged, this, &SecretsDialog::updateFields);
  connect(m_ui.store, &QPushButton::clicked, this, &SecretsDialog::store);
  connect(m_ui.forget, &QPushButton::clicked, this, &SecretsDialog::forget);
  connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &SecretsDialog::reject);
  retranslate();
  m_ui.table->selectRow(0);
  updateFields();
  for (const SecretRow &row : std::as_const(rows))
    look(row.name);
}

const SecretRow *SecretsDialog::chosen() const {
  return m_ui.table->currentOf(m_model);
}

void SecretsDialog::look(const QString &name) {
  readRunbookSecret(&m_store, name, this)->then([this, name](const Result<RunbookSecret> &secret) { found(name, secret); });
}

void SecretsDialog::found(const QString &name, const Result<RunbookSecret> &secret) {
  QList<SecretRow> rows = m_model.values();
  const auto row = std::ranges::find(rows, name, &SecretRow::name);
  if (row == rows.end())
    return;
  row->problem = secret ? QString() : secret.error().message + u'\n' + secret.error().detail;
  row->place = !secret                   ? SecretRow::Place::Missing
               : secret->fromEnvironment ? SecretRow::Place::Environment
                                         : SecretRow::Place::Stored;
  m_model.setValues(rows);
  updateFields();
}

void SecretsDialog::store() {
  const SecretRow *row = chosen();
  if (!row || m_ui.value->text().isEmpty())
    return;
  const QString name = row->name;
  m_store.write(runbookSecretKey(name), m_ui.value->text(), this)->then([this, name](const Result<Done> &done) {
    ended(name, done);
  });
  m_ui.value->clear();
}

void SecretsDialog::forget() {
  if (const SecretRow *row = chosen())
    m_store.remove(runbookSecretKey(row->name), this)->then([this, name = row->name](const Result<Done> &done) {
      ended(name, done);
    });
}

void SecretsDialog::ended(const QString &name, const Result<Done> &done) {
  m_ui.problem->say(Mark::Warning, done ? QString() : tr("%1. %2").arg(done.error().message, done.error().detail));
  retranslate();  // whether there is a keychain is known now
  look(name);
}

void SecretsDialog::updateFields() {
  const SecretRow *row = chosen();
  const bool fromEnvironment = row && row->place == SecretRow::Place::Environment;
  m_ui.value->setEnabled(row && !fromEnvironment);
  m_ui.value->setPlaceholderText(!row              ? QString()
                                 : fromEnvironment ? tr("$%1 is set, and goes first").arg(runbookSecretVariable(row->name))
                                 : row->place == SecretRow::Place::Stored ? tr("Stored; type to replace it")
                                                                          : QString());
  m_ui.store->setEnabled(m_ui.value->isEnabled() && !m_ui.value->text().isEmpty());
  m_ui.store->setDefault(m_ui.store->isEnabled());
  m_ui.forget->setEnabled(row && row->place == SecretRow::Place::Stored);
}

void SecretsDialog::retranslate() {
  m_ui.retranslateUi(this);
  setWindowTitle(tr("Secrets of %1").arg(m_title));
  m_ui.intro->setText(m_model.values().isEmpty() ? tr("This runbook names no secret.")
                      : m_store.isPersistent()
                          ? tr("What is stored is kept in the desktop's keychain, and is not shown again.")
                          : tr("There is no keychain: what you store is kept until Sternway quits, and is not shown again."));
  for (QWidget *part :
       {static_cast<QWidget *>(m_ui.table), static_cast<QWidget *>(m_ui.valueLabel), static_cast<QWidget *>(m_ui.value),
        static_cast<QWidget *>(m_ui.store), static_cast<QWidget *>(m_ui.forget)})
    part->setVisible(!m_model.values().isEmpty());
  updateFields();
}

}  // namespace sternway::ui
