// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namespacesdialog.h"

#include "core/clusterapi.h"
#include "platform/settings.h"
#include "ui/delegates/celldelegate.h"

#include <QEvent>
#include <QPushButton>

#include <tuple>

namespace sternway {

NamespacesDialog::NamespacesDialog(ClusterSession &session, Settings &settings, QWidget *parent)
    : Retranslated(parent), m_session(session), m_settings(settings) {
  m_ui.setupUi(this);
  const QStringList chosen = session.feed().chosenNamespaces();
  m_model.setNamespaces(session.feed().namespaces(), chosen);
  m_filter.setSourceModel(&m_model);
  m_ui.list->setModel(&m_filter);
  m_ui.list->setItemDelegate(new CellDelegate(this));
  (chosen.isEmpty() ? m_ui.all : m_ui.some)->setChecked(true);
  connect(m_ui.filter, &QLineEdit::textChanged, &m_filter, &SortFilterModel::setFilterText);
  connect(m_ui.add, &QPushButton::clicked, this, &NamespacesDialog::addTyped);
  connect(m_ui.name, &QLineEdit::textChanged, this, &NamespacesDialog::updateButtons);
  connect(m_ui.some, &QRadioButton::toggled, this, &NamespacesDialog::updateButtons);
  connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
    m_ui.some->setChecked(true);
    updateButtons();
  });
  connect(m_ui.buttons, &QDialogButtonBox::accepted, this, &NamespacesDialog::accept);
  connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &NamespacesDialog::reject);
  retranslate();
  updateButtons();
}

void NamespacesDialog::accept() {
  const QStringList chosen = m_ui.all->isChecked() ? QStringList() : m_model.chosen();
  // The choice holds for this session even where the settings cannot be written.
  std::ignore = m_settings.set(setting::namespaces, m_session.context(), chosen);
  m_session.feed().chooseNamespaces(chosen);
  QDialog::accept();
}

void NamespacesDialog::addTyped() {
  m_model.add(m_ui.name->text().trimmed());
  m_ui.name->clear();
  m_ui.name->setFocus();
}

void NamespacesDialog::updateButtons() {
  const bool typed = !m_ui.name->text().trimmed().isEmpty();
  m_ui.add->setEnabled(typed);
  // Enter adds what is typed, and only then closes.
  m_ui.add->setDefault(typed);
  m_ui.buttons->button(QDialogButtonBox::Ok)->setEnabled(m_ui.all->isChecked() || !m_model.chosen().isEmpty());
}

void NamespacesDialog::retranslate() {
  setWindowTitle(tr("Namespaces of %1").arg(m_session.context()));
  m_ui.explanation->setText(m_session.feed().mayListNamespaces()
                                ? tr("Services of the chosen namespaces are followed. Fewer namespaces load faster.")
                                : tr("You may not list the namespaces of this cluster: type the names of those you work with."));
  m_ui.all->setText(m_session.feed().mayListNamespaces() ? tr("&All namespaces") : tr("The context's &own namespace"));
  m_ui.some->setText(tr("&Only these:"));
  m_ui.filter->setPlaceholderText(tr("Filter namespaces"));
  m_ui.filter->setAccessibleName(tr("Filter namespaces"));
  m_ui.list->setAccessibleName(tr("Namespaces; Space ticks one"));
  m_ui.name->setPlaceholderText(tr("Name of another namespace"));
  m_ui.name->setAccessibleName(tr("Name of another namespace"));
  m_ui.add->setText(tr("A&dd"));
}

}  // namespace sternway
