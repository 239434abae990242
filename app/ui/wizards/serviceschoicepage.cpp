// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels.h"
#include "ui/tableview.h"
#include "ui/wizards/servicespage.h"
#include "ui_serviceschoicepage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// Which services go back: those that call for it are chosen at first, and a person may choose otherwise.
class ServicesChoicePage final : public ServicesFormPage<Ui::ServicesChoicePage> {
  Q_OBJECT
public:
  ServicesChoicePage(ServicesContext &shared, QWidget *parent) : ServicesFormPage(shared, parent) {
    setFirstFocus(m_ui.services);
    m_ui.services->showInOrder(m_model, {21, 25, 18, 15, 14, 10, 4}, TableView::Choose::One);
    m_ui.again->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    connect(m_ui.services, &TableView::ticked, this, &ServicesChoicePage::toggle);
    connect(m_ui.services, &TableView::currentObjectChanged, this, &ServicesChoicePage::tell);
    connect(&m_model, &models::ServiceChoiceModel::toggled, &shared, &ServicesContext::choose);
    connect(m_ui.recommended, &QPushButton::clicked, &shared, &ServicesContext::chooseRecommended);
    connect(m_ui.none, &QPushButton::clicked, this, [this] {
      for (int row = 0; row < m_model.rowCount(); ++row)
        context().choose(row, false);
    });
    connect(m_ui.again, &QPushButton::clicked, this, &ServicesChoicePage::againRequested);
    keepFromWheel(*m_ui.method);
    connect(m_ui.method, &QComboBox::activated, this,
            [this](int index) { context().chooseMethod(m_ui.method->itemData(index).toString()); });
    connect(&shared, &ServicesContext::changed, this, [this] {
      if (isVisible())
        enter();
    });
  }

  [[nodiscard]] QString title() const override { return tr("Services"); }
  [[nodiscard]] bool isComplete() const override { return !context().isReading() && !context().chosen().isEmpty(); }
  [[nodiscard]] bool mayGoBack() const override { return false; }

  void enter() override {
    const bool reading = context().isReading();
    m_model.setValues(context().choices());
    if (!m_ui.services->currentIndex().isValid() && m_model.rowCount() > 0)
      m_ui.services->setCurrentIndex(m_ui.services->proxy().index(0, 0));
    m_ui.busy->setVisible(reading);
    for (QPushButton *button : {m_ui.recommended, m_ui.none, m_ui.again})
      button->setEnabled(!reading);
    const auto chosen = static_cast<int>(context().chosen().size());
    m_ui.lead->setText(
        reading ? tr("Reading the cluster and the measurements of each service…")
                : tr("%n service(s) chosen of %1. Services that call for a rollback are chosen at first.", nullptr, chosen)
                      .arg(m_model.rowCount()));
    showMethods(reading);
    tell();
    Q_EMIT completeChanged();
  }

  bool leave() override {
    context().check();
    return true;
  }

private:
  /// Where nobody has accepted the runbook, or they have none in common, there is the undo alone, and nothing to choose.
  void showMethods(bool reading) {
    const QList<Method> methods = context().methods();
    if (m_ui.method->count() != methods.size() + 1) {
      m_ui.method->clear();
      m_ui.method->addItem({}, QString());
      for (const Method &method : methods)
        m_ui.method->addItem(method.title.isEmpty() ? method.id : method.title, method.id);
    }
    m_ui.method->setItemText(0, tr("Undo of each rollout, to the last known good revision"));
    m_ui.method->setCurrentIndex(std::max(0, m_ui.method->findData(context().method())));
    m_ui.method->setEnabled(!reading);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui.methodLabel, m_ui.method})
      part->setVisible(!methods.isEmpty());
  }

  void toggle() {
    const QModelIndex current = m_ui.services->currentIndex();
    if (!current.isValid())
      return;
    const QModelIndex box =
        m_model.index(m_ui.services->proxy().mapToSource(current).row(), models::ServiceChoiceColumns::Service);
    m_model.setData(box, m_model.at(box.row()).isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
  }

  void tell() {
    const models::ServiceChoice *row = m_ui.services->currentOf(m_model);
    QStringList lines;
    if (row && row->targetNumber > 0)
      lines << tr("Target of %1: revision %2 (%3), %4")
                   .arg(row->service, QString::number(row->targetNumber), row->targetImage, row->targetReason);
    if (row && !row->problem.isEmpty())
      lines << u"%1: %2"_s.arg(row->service, row->problem);
    m_ui.detail->setText(lines.join(u'\n'));
  }

  models::ServiceChoiceModel m_model;
};

ServicesPage *makeServicesChoicePage(ServicesContext &context, QWidget *parent) {
  return new ServicesChoicePage(context, parent);
}

}  // namespace sternway::ui
#include "serviceschoicepage.moc"
