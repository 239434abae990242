// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretspanel.h"

#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using models::SecretRow;

namespace {
QString keyOf(const SecretRow &row) {
  return row.key.isEmpty() ? runbookSecretKey(row.name) : row.key;
}
/// A keychain that is locked may hold it.
SecretRow::Place placeOf(const Error &error) {
  return error.kind == ErrorKind::Storage ? SecretRow::Place::Unknown : SecretRow::Place::Missing;
}
}  // namespace

SecretsPanel::SecretsPanel(SecretStore &store, QWidget *parent) : Retranslated(parent), m_store(store) {
  m_ui.setupUi(this);
  m_ui.table->showInOrder(m_model, {24, 20, 18, 0}, TableView::Choose::One);
  connect(m_ui.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    m_ui.value->clear();
    updateFields();
  });
  connect(m_ui.value, &QLineEdit::textChanged, this, &SecretsPanel::updateFields);
  connect(m_ui.store, &QPushButton::clicked, this, &SecretsPanel::store);
  connect(m_ui.forget, &QPushButton::clicked, this, &SecretsPanel::forget);
  connect(m_ui.testSecret, &QPushButton::clicked, this, [this] {
    if (const SecretRow *row = chosen())
      Q_EMIT testRequested(row->name);
  });
  retranslate();
}

void SecretsPanel::setSecrets(const QList<SecretRow> &secrets, const QString &none) {
  m_none = none;
  m_model.setValues(secrets);
  retranslate();
  if (!m_ui.table->currentIndex().isValid())
    m_ui.table->selectRow(0);
  updateFields();
  for (const SecretRow &row : secrets)
    look(row);
}

void SecretsPanel::setTestable(const QStringList &names) {
  m_testable = names;
  updateFields();
}

void SecretsPanel::say(Mark mark, const QString &text) {
  m_ui.problem->say(mark, text);
}

const SecretRow *SecretsPanel::chosen() const {
  return m_ui.table->currentOf(m_model);
}

void SecretsPanel::look(const SecretRow &row) {
  const auto problemOf = [](const Error &error) { return QString(error.message + u'\n' + error.detail); };
  const QString name = row.name;
  if (!row.key.isEmpty()) {
    m_store.read(row.key, this)->then([this, name, problemOf](const Result<QString> &secret) {
      found(name, secret ? SecretRow::Place::Stored : placeOf(secret.error()), secret ? QString() : problemOf(secret.error()));
    });
    return;
  }
  readRunbookSecret(&m_store, name, this)->then([this, name, problemOf](const Result<RunbookSecret> &secret) {
    if (!secret)
      return found(name, placeOf(secret.error()), problemOf(secret.error()));
    found(name, secret->fromEnvironment ? SecretRow::Place::Environment : SecretRow::Place::Stored, {});
  });
}

void SecretsPanel::found(const QString &name, SecretRow::Place place, const QString &problem) {
  QList<SecretRow> rows = m_model.values();
  const auto row = std::ranges::find(rows, name, &SecretRow::name);
  if (row == rows.end())
    return;
  row->problem = problem;
  row->lastUse = place == SecretRow::Place::Stored ? m_store.lastUse(keyOf(*row)) : QDateTime();
  row->place = place;
  m_model.setValues(rows);
  updateFields();
}

void SecretsPanel::store() {
  const SecretRow *row = chosen();
  if (!row || m_ui.value->text().isEmpty())
    return;
  m_store.write(keyOf(*row), m_ui.value->text(), this)->then([this, name = row->name](const Result<Done> &done) {
    ended(name, done);
  });
  m_ui.value->clear();
}

void SecretsPanel::forget() {
  if (const SecretRow *row = chosen())
    m_store.remove(keyOf(*row), this)->then([this, name = row->name](const Result<Done> &done) { ended(name, done); });
}

void SecretsPanel::ended(const QString &name, const Result<Done> &done) {
  done ? m_ui.problem->say(Mark::Warning, {})
       : m_ui.problem->sayError(Mark::Warning, tr("%1. %2").arg(done.error().message, done.error().detail), done.error());
  retranslate();  // whether there is a keychain is known now
  const auto row = std::ranges::find(m_model.values(), name, &SecretRow::name);
  if (row != m_model.values().end())
    look(SecretRow(*row));
}

void SecretsPanel::updateFields() {
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
  m_ui.testSecret->setVisible(!m_testable.isEmpty());
  m_ui.testSecret->setEnabled(row && m_testable.contains(row->name));
}

void SecretsPanel::retranslate() {
  m_ui.retranslateUi(this);
  m_ui.intro->setText(m_model.values().isEmpty() ? m_none
                      : m_store.isPersistent()   ? tr("What is stored is kept in the desktop's keychain, and is not shown again.")
                      : m_store.refusal().isEmpty()
                          ? tr("There is no keychain: what you store is kept until Sternway quits, and is not shown again.")
                          : tr("%1 What you store is kept until Sternway quits, and is not shown again.").arg(m_store.refusal()));
  for (QWidget *part :
       {static_cast<QWidget *>(m_ui.table), static_cast<QWidget *>(m_ui.valueLabel), static_cast<QWidget *>(m_ui.value),
        static_cast<QWidget *>(m_ui.store), static_cast<QWidget *>(m_ui.forget)})
    part->setVisible(!m_model.values().isEmpty());
  updateFields();
}

}  // namespace sternway::ui

#include "moc_secretspanel.cpp"
