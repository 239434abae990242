// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wizardmodel.h"
#include "ui/labels.h"
#include "ui/wizards/servicespage.h"
#include "ui_preflightpage.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// What could make the rollbacks fail, by service. A service that is blocked leaves the others right: it is refused, and with it
/// those that go after it.
class ServicesPreflightPage final : public ServicesFormPage<Ui::PreflightPage> {
  Q_OBJECT
public:
  ServicesPreflightPage(ServicesContext &shared, QWidget *parent) : ServicesFormPage(shared, parent) {
    setObjectName(u"ServicesPreflightPage"_s);
    setFirstFocus(m_ui.findings);
    m_ui.findings->showInOrder(m_model, {14, 22}, TableView::Choose::One);
    m_ui.again->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    connect(m_ui.findings, &TableView::currentObjectChanged, this, &ServicesPreflightPage::tell);
    connect(m_ui.again, &QPushButton::clicked, &shared, &ServicesContext::check);
    connect(m_ui.stop, &QPushButton::clicked, this, [this] { context().run()->stopPreparing(); });
    connect(m_ui.suspend, &QCheckBox::clicked, &shared, &ServicesContext::setSuspendsGitOps);
    makeCopyButton(*m_ui.copy, [this] { return m_ui.remedy->text(); });
    connect(&shared, &ServicesContext::prepared, this, &ServicesPreflightPage::enter);
    connect(&shared, &ServicesContext::changed, this, [this] {
      if (isVisible())
        enter();
    });
  }

  [[nodiscard]] QString title() const override { return tr("Preflight"); }
  [[nodiscard]] bool isComplete() const override { return !context().isReading() && context().run()->isAnyReady(); }

  void enter() override {
    if (!context().run())
      return;
    const bool checking = context().isReading();
    m_ui.busy->setVisible(checking);
    m_ui.stop->setVisible(checking);
    m_ui.again->setEnabled(!checking);
    const QString owners = context().gitOpsOwners();
    m_ui.suspend->setVisible(!owners.isEmpty());
    m_ui.suspend->setChecked(context().suspendsGitOps());
    m_ui.suspend->setEnabled(!checking);
    m_ui.suspend->setToolTip(owners);
    m_ui.suspend->setAccessibleDescription(owners);
    m_model.setValues(findings());
    if (m_model.rowCount() > 0 && !m_ui.findings->currentIndex().isValid())
      m_ui.findings->setCurrentIndex(m_ui.findings->proxy().index(0, 0));
    count(checking);
    tell();
    Q_EMIT completeChanged();
  }

private:
  /// Those that are refused first; what a plan or a check could not do is a finding too.
  [[nodiscard]] QList<models::ServiceFinding> findings() const {
    QList<models::ServiceFinding> all;
    const QList<operate::ServicePart> parts = context().parts();
    for (int index = 0; index < parts.size(); ++index) {
      const operate::ServicePart &part = parts.at(index);
      if (!context().chosen().contains(index) || part.state == operate::ServicePart::State::Preparing)
        continue;
      const bool seen = part.run->stage() == operate::RollbackRun::Stage::Prepared;
      if (!seen)
        all.append(
            {.service = part.name,
             .finding = {.id = u"plan"_s, .severity = Severity::Block, .title = part.sentence, .detail = {}, .remedy = {}}});
      for (const Finding &finding : seen ? part.run->findings() : QList<Finding>())
        all.append({.service = part.name, .finding = finding});
    }
    std::ranges::stable_sort(all, std::greater(), [](const models::ServiceFinding &each) { return each.finding.severity; });
    return all;
  }

  void count(bool checking) {
    const auto of = [this](operate::ServicePart::State state) { return static_cast<int>(context().run()->count(state)); };
    const auto chosen = static_cast<int>(context().chosen().size());
    const int ready = of(operate::ServicePart::State::Ready);
    if (checking)
      return m_ui.summary->say(Mark::Progress, tr("Running preflight checks: %1 of %2 services. Nothing is changed.")
                                                   .arg(chosen - of(operate::ServicePart::State::Preparing))
                                                   .arg(chosen));
    const auto warnings = static_cast<int>(std::ranges::count(
        m_model.values(), Severity::Warn, [](const models::ServiceFinding &each) { return each.finding.severity; }));
    const QString noted = warnings > 0 ? u' ' + tr("%n warning(s).", nullptr, warnings) : QString();
    if (ready == 0)
      m_ui.summary->say(Mark::Critical, tr("No service can be rolled back now. Nothing was changed."));
    else if (ready < chosen)
      m_ui.summary->say(Mark::Warning,
                        tr("%1 of %2 services can be rolled back; the others are refused and stay as they are, with "
                           "those that go after them.")
                                .arg(ready)
                                .arg(chosen) +
                            noted);
    else
      m_ui.summary->say(warnings > 0 ? Mark::Warning : Mark::Good,
                        tr("Nothing blocks the rollback of %n service(s).", nullptr, ready) + noted);
  }

  void tell() {
    const models::ServiceFinding *current = m_ui.findings->currentOf(m_model);
    const Finding finding = current ? current->finding : Finding();
    m_ui.title->setText(current ? u"%1: %2"_s.arg(current->service, finding.title) : QString());
    m_ui.detail->setText(finding.detail);
    m_ui.remedy->setText(finding.remedy);
    m_ui.title->setVisible(current);
    m_ui.detail->setVisible(!finding.detail.isEmpty());
    m_ui.remedy->setVisible(!finding.remedy.isEmpty());
    m_ui.copy->setEnabled(!finding.remedy.isEmpty());
  }

  models::ServiceFindingModel m_model;
};

ServicesPage *makeServicesPreflightPage(ServicesContext &context, QWidget *parent) {
  return new ServicesPreflightPage(context, parent);
}

}  // namespace sternway::ui
#include "servicespreflightpage.moc"
