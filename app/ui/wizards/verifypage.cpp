// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "models/conditionmodel.h"
#include "models/wizardmodel.h"
#include "steps/registry.h"
#include "ui/wizards/handtabs.h"
#include "ui/wizards/wizardpage.h"
#include "ui_verifypage.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

StepRole roleUnderWay(const operate::Operation *operation) {
  if (operation)
    for (const StepRecord &step : operation->record().steps)
      if (step.state == StepState::Started)
        return steps::stepKinds().role(*operation->plan().step(step.stepId));
  return StepRole::Other;
}

}  // namespace

/// Whether it helped: the rollout, the pods, the health endpoints that the runbook names, and the metrics against the matrix, for
/// as long as they have to stay well.
class VerifyPage final : public FormPage<Ui::VerifyPage> {
  Q_OBJECT
public:
  VerifyPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent), m_byHand(new HandTabs(shared, this)) {
    setFirstFocus(m_ui.limits);
    m_byHand->begin(m_ui.measured);
    m_ui.column->addWidget(m_byHand, 1);
    m_ui.stable->hide();
    m_ui.stableLabel->hide();
    m_ui.limits->showInOrder(m_limits, {15, 44, 30});
    m_ui.endpoints->showInOrder(m_endpoints, {18, 44, 34, 10});
    showHealth();
    shared.onRun(&operate::RollbackRun::stable, this, &VerifyPage::showStable);
    shared.onRun(&operate::RollbackRun::operationChanged, this, &VerifyPage::showFacts);
    shared.onRun(&operate::RollbackRun::measured, this, [this](const assess::RecoveryReading &reading) {
      m_measured = true;
      m_limits.setValues(models::limitRows(reading.matrix, reading.verdict));
    });
    connect(&shared.monitor(), &assess::ServiceMonitor::changed, this, &VerifyPage::showLatest);
    connect(&shared, &WizardContext::checksChanged, this, [this] {
      if (isVisible() && !context().operation())
        showFacts();
    });
    const auto told = [this](const QString &text) {
      m_sentence = text;
      showFacts();
    };
    shared.onRun(&operate::RollbackRun::progress, this, told);
    shared.onRun(&operate::RollbackRun::finished, this, [told](OperationState, const QString &sentence) { told(sentence); });
  }

  [[nodiscard]] QString title() const override { return tr("Verify"); }
  [[nodiscard]] bool isNeeded() const override { return !context().isOnlyMigrations(); }
  /// Nothing to press while the rollback runs: its end comes by itself. After it what is left by hand is done here.
  [[nodiscard]] QString nextText() const override { return context().isRunning() ? QString() : tr("&Next"); }

  [[nodiscard]] RollbackMoment moment() const override { return RollbackMoment::Verifying; }

  [[nodiscard]] bool hasOpenWork() const override { return !m_byHand->isEmpty() && m_byHand->openWork() > 0; }

  void enter() override {
    showLatest();
    m_byHand->showWork(checklistsAt(context().runbook(), RollbackMoment::Verifying), {}, true);
    followHealth();
    showFacts();
  }

protected:
  void retranslate() override {
    m_ui.retranslateUi(this);
    showFacts();
  }

private:
  void showStable(std::chrono::milliseconds held, std::chrono::milliseconds wanted) {
    m_ui.stable->show();
    m_ui.stableLabel->show();
    m_ui.stable->setMaximum(static_cast<int>(std::max<qint64>(1, wanted.count())));
    m_ui.stable->setValue(static_cast<int>(std::min(held, wanted).count()));
    const bool metrics = roleUnderWay(context().operation()) == StepRole::Recovers;
    const QString text = metrics ? tr("Healthy for %1 of %2") : tr("All pods ready without restarts for %1 of %2");
    m_ui.stableLabel->setText(text.arg(formatDuration(held), formatDuration(wanted)));
  }

  /// Until the step that watches the metrics begins, they are shown as the service is judged.
  void showLatest() {
    if (m_measured)
      return;
    const std::optional<assess::Assessment> &latest = context().monitor().latest();
    m_limits.setValues(latest ? models::limitRows(latest->matrix, latest->verdict) : models::limitRows(context().matrix(), {}));
  }

  void showFacts() {
    const operate::Operation *operation = context().operation();
    if (!operation) {
      // before, it may only be that no method is chosen yet
      if (isVisible() && context().hasRun() && !context().rollsBack())
        showByHand();
      return;
    }
    m_ui.state->say(models::markOf(operation->state()), m_sentence);
    QStringList facts;
    for (const StepRecord &step : operation->record().steps) {
      const Step &planned = *operation->plan().step(step.stepId);
      if (const StepRole role = steps::stepKinds().role(planned);
          role == StepRole::Waits || role == StepRole::Watches || role == StepRole::Recovers)
        facts << tr("%1: %2").arg(models::stateTitle(step.state), step.message.isEmpty() ? planned.title : step.message);
    }
    if (!context().session().metrics())
      facts << tr("Without metrics, recovery cannot be measured. %1").arg(context().session().metricsProblem());
    m_ui.facts->setText(facts.join(u'\n'));
  }

  /// Where the session asks no endpoints (a rehearsal) there is nothing to show.
  void followHealth() {
    if (m_followsHealth || !context().session().healthProbe() || context().healthUrls().isEmpty())
      return;
    m_followsHealth = true;
    connect(&context().monitor(), &assess::ServiceMonitor::healthChanged, this, &VerifyPage::showHealth);
    context().monitor().follow(this);
    showHealth();
  }

  void showHealth() {
    m_endpoints.setValues(m_followsHealth ? context().monitor().endpoints() : QList<HealthEndpoint>());
    m_ui.endpointsTitle->setVisible(m_followsHealth);
    m_ui.endpoints->setVisible(m_followsHealth);
  }

  /// Nothing was rolled back by the wizard: the newest judgement stands in for what an operation would measure.
  void showByHand() {
    const assess::Assessment &latest = context().latest();
    m_ui.state->say(markOf(latest.verdict), sentence(latest.verdict, latest.matrix, latest.at));
    m_ui.stable->hide();
    m_ui.stableLabel->show();
    m_ui.stableLabel->setText(tr("The steps were manual. Current measurements are shown."));
    m_limits.setValues(models::limitRows(latest.matrix, latest.verdict));
  }

  HandTabs *m_byHand;
  models::LimitModel m_limits;
  models::EndpointModel m_endpoints;
  bool m_followsHealth = false;  ///< from the first time that the page is shown
  bool m_measured = false;       ///< by the step that watches the metrics
  QString m_sentence;
};

WizardPage *makeVerifyPage(WizardContext &context, QWidget *parent) {
  return new VerifyPage(context, parent);
}

}  // namespace sternway::ui
#include "verifypage.moc"
