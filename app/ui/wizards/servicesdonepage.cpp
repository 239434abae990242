// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/timelineexporter.h"
#include "ui/labels.h"
#include "ui/tableview.h"
#include "ui/wizards/servicespage.h"
#include "ui_servicesdonepage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// How all of them ended, what remains, and what to do about it.
class ServicesDonePage final : public ServicesFormPage<Ui::ServicesDonePage> {
  Q_OBJECT
public:
  ServicesDonePage(ServicesContext &shared, QWidget *parent) : ServicesFormPage(shared, parent) {
    setFirstFocus(m_ui.services);
    m_ui.services->showInOrder(m_model, {24, 18, 0, 0, 0, 0, 10}, TableView::Choose::One);
    for (const int stage : {models::BoardColumns::Checks, models::BoardColumns::Change, models::BoardColumns::Rollout,
                            models::BoardColumns::Recovery})
      m_ui.services->setColumnHidden(stage, true);
    m_ui.exportTimeline->setIcon(QIcon::fromTheme(u"document-export"_s));
    connect(m_ui.again, &QPushButton::clicked, this, &ServicesDonePage::againRequested);
    connect(m_ui.openIncident, &QPushButton::clicked, this, &ServicesDonePage::incidentRequested);
    connect(m_ui.openService, &QPushButton::clicked, this, [this] {
      if (const models::BoardRow *row = m_ui.services->currentOf(m_model); row && !row->ref.name.isEmpty())
        Q_EMIT serviceRequested(row->ref);
    });
    connect(m_ui.services, &TableView::opened, this, &ServicesDonePage::serviceRequested);
    connect(m_ui.services->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServicesDonePage::tell);
    connect(m_ui.exportTimeline, &QPushButton::clicked, this, &ServicesDonePage::exportTimeline);
  }

  [[nodiscard]] QString title() const override { return tr("Done"); }
  [[nodiscard]] QString nextText() const override { return tr("C&lose"); }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  [[nodiscard]] QStringList messageStages() const override { return {u"after"_s, u"resolved"_s}; }
  [[nodiscard]] bool keepsEnter() const override { return true; }

  void enter() override {
    if (!context().hasBegun())
      return;
    m_model.setValues(context().board());
    m_ui.services->setCurrentIndex(m_ui.services->proxy().index(firstToDo(), 0));
    sayOutcome();
    m_ui.again->setVisible(!context().run()->allWell());
    m_ui.exported->say(Mark::Good, {});
    tell();
  }

private:
  [[nodiscard]] bool remains(int row) const { return m_model.at(row).mark != Mark::Good && m_model.at(row).mark != Mark::Stale; }
  [[nodiscard]] int firstToDo() const {
    for (int row = 0; row < m_model.rowCount(); ++row)
      if (remains(row))
        return row;
    return 0;
  }

  void sayOutcome() {
    using State = operate::ServicePart::State;
    const operate::ServicesRun &run = *context().run();
    const auto done = static_cast<int>(run.count(State::Succeeded));
    const auto chosen = done + static_cast<int>(run.count(State::Failed) + run.count(State::Skipped) + run.count(State::Refused));
    if (done == chosen)
      m_ui.outcome->say(Mark::Good, tr("%n service(s) rolled back.", nullptr, done));
    else
      m_ui.outcome->say(run.count(State::Failed) > 0 ? Mark::Critical : Mark::Warning,
                        tr("%1 of %2 services rolled back. The others may still be unhealthy.").arg(done).arg(chosen));
    m_ui.advice->setText(
        done == chosen
            ? tr("The incident stays open for monitoring: close it when the services have stayed healthy. Notify stakeholders "
                 "and "
                 "make sure the bad releases are not deployed again.")
            : tr("The incident stays open. Look at each service that was not rolled back, then roll back what remains."));
  }

  void tell() {
    const models::BoardRow *row = m_ui.services->currentOf(m_model);
    sayOn(*m_ui.sentence, row && !row->sentence.isEmpty() ? u"%1: %2"_s.arg(row->service, row->sentence) : QString());
    const int index = row ? static_cast<int>(row - m_model.values().constData()) : -1;
    sayOn(*m_ui.nextAction, row ? adviceOn(context().parts().value(index)) : QString());
    m_ui.openService->setEnabled(row && !row->ref.name.isEmpty());
  }

  [[nodiscard]] static QString adviceOn(const operate::ServicePart &part) {
    switch (part.state) {
      case operate::ServicePart::State::LeftOut:
        return part.service.name.isEmpty() ? tr("Next: check whether it is deployed, and under which name and namespace.")
                                           : QString();
      case operate::ServicePart::State::Refused:
        return tr("Next: open the service, remove what stands in the way, and roll it back.");
      case operate::ServicePart::State::Failed:
        return part.run && part.run->operation() && !part.run->operation()->mayHaveChanged()
                   ? tr("Nothing was changed. Next: open the service, remove what stands in the way, and roll it back.")
                   : tr("Next: open the service and see its pods and events. Part of its rollback may have taken effect.");
      case operate::ServicePart::State::Skipped: return tr("Nothing was changed. Next: roll back what remains.");
      default: return {};
    }
  }

  void exportTimeline() {
    TimelineExporter::start(context().journal(), context().run()->incidentId(), this, [this](const Result<QString> &path) {
      if (path)
        m_ui.exported->say(Mark::Good, tr("Timeline saved to %1").arg(*path));
      else
        m_ui.exported->sayError(Mark::Critical, path.error().message + u' ' + path.error().detail, path.error());
    });
  }

  models::BoardModel m_model;
};

ServicesPage *makeServicesDonePage(ServicesContext &context, QWidget *parent) {
  return new ServicesDonePage(context, parent);
}

}  // namespace sternway::ui
#include "servicesdonepage.moc"
