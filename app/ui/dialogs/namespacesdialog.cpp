// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namespacesdialog.h"

#include "core/clusterapi.h"
#include "models/sortfiltermodel.h"
#include "platform/settings.h"
#include "ui/delegates/celldelegate.h"
#include "ui/questions.h"
#include "ui/retranslated.h"
#include "ui_namespaces.h"

#include <QPushButton>
#include <QStandardItemModel>

#include <tuple>

namespace sternway::ui {

namespace {

QStandardItem *itemOf(const QString &name, bool ticked) {
  auto *item = new QStandardItem(name);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
  return item;
}

}  // namespace

/// Which namespaces of a cluster are followed: all, or those that are ticked. Where they may not be listed, names can be typed.
/// The choice is kept in the settings. Show it with open(). GUI thread; session and settings outlive it.
class NamespacesDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  NamespacesDialog(ClusterSession &session, platform::Settings &settings, QWidget *parent)
      : Retranslated(parent), m_session(session), m_settings(settings) {
    m_ui.setupUi(this);
    const QStringList chosen = session.feed().chosenNamespaces();
    QStringList names = session.feed().namespaces() + chosen;  // what is chosen and not listed may exist all the same
    names.sort();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
      m_model.appendRow(itemOf(name, chosen.contains(name)));
    m_filter.setSourceModel(&m_model);
    m_ui.list->setModel(&m_filter);
    m_ui.list->setItemDelegate(new CellDelegate(this));
    (chosen.isEmpty() ? m_ui.all : m_ui.some)->setChecked(true);
    connect(m_ui.filter, &QLineEdit::textChanged, &m_filter, &models::SortFilterModel::setFilterText);
    connect(m_ui.add, &QPushButton::clicked, this, &NamespacesDialog::addTyped);
    connect(m_ui.name, &QLineEdit::textChanged, this, &NamespacesDialog::updateButtons);
    connect(m_ui.some, &QRadioButton::toggled, this, &NamespacesDialog::updateButtons);
    connect(&m_model, &QStandardItemModel::itemChanged, this, [this] {
      m_ui.some->setChecked(true);
      updateButtons();
    });
    connect(m_ui.buttons, &QDialogButtonBox::accepted, this, &NamespacesDialog::accept);
    connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &NamespacesDialog::reject);
    retranslate();
    updateButtons();
  }

  void accept() override {
    const QStringList chosen = m_ui.all->isChecked() ? QStringList() : ticked();
    // The choice holds for this session even where the settings cannot be written.
    std::ignore = m_settings.set(platform::setting::namespaces, m_session.context(), chosen);
    m_session.feed().chooseNamespaces(chosen);
    QDialog::accept();
  }

private:
  void addTyped() {
    const QString name = m_ui.name->text().trimmed();
    if (name.isEmpty())
      return;
    if (const QList<QStandardItem *> known = m_model.findItems(name); !known.isEmpty()) {
      known.first()->setCheckState(Qt::Checked);
    } else {
      m_model.appendRow(itemOf(name, true));
      m_model.sort(0);
    }
    m_ui.some->setChecked(true);
    updateButtons();
    m_ui.name->clear();
    m_ui.name->setFocus();
  }

  void updateButtons() {
    const bool typed = !m_ui.name->text().trimmed().isEmpty();
    m_ui.add->setEnabled(typed);
    // Enter adds what is typed, and only then closes.
    m_ui.add->setDefault(typed);
    m_ui.buttons->button(QDialogButtonBox::Ok)->setEnabled(m_ui.all->isChecked() || !ticked().isEmpty());
  }

  void retranslate() override {
    m_ui.retranslateUi(this);
    setWindowTitle(tr("Namespaces of %1").arg(m_session.context()));
    m_ui.explanation->setText(
        m_session.feed().mayListNamespaces()
            ? tr("Services of the chosen namespaces are followed. Fewer namespaces load faster.")
            : tr("You may not list the namespaces of this cluster: type the names of those you work with."));
    m_ui.all->setText(m_session.feed().mayListNamespaces() ? tr("&All namespaces") : tr("The context's &own namespace"));
  }

  [[nodiscard]] QStringList ticked() const {
    QStringList names;
    for (int row = 0; row < m_model.rowCount(); ++row)
      if (m_model.item(row)->checkState() == Qt::Checked)
        names.append(m_model.item(row)->text());
    return names;
  }

  Ui::Namespaces m_ui;
  ClusterSession &m_session;
  platform::Settings &m_settings;
  QStandardItemModel m_model;  ///< names, sorted, to tick
  models::SortFilterModel m_filter;
};

void askForNamespaces(ClusterSession &session, platform::Settings &settings, QWidget *parent) {
  auto *dialog = makeWindow<NamespacesDialog>(session, settings, parent);
  // The session dies before the dialog does where somebody closes the cluster meanwhile.
  QObject::connect(&session, &QObject::destroyed, dialog, [dialog] { delete dialog; });
  dialog->open();
}

}  // namespace sternway::ui
#include "namespacesdialog.moc"
