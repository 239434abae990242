// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wizardmodel.h"
#include "steps/registry.h"
#include "ui/wizards/wizardpage.h"
#include "ui_methodpage.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
QString symptomTitle(const Runbook &runbook, const QString &id) {
  for (const Symptom &symptom : runbook.symptoms)
    if (symptom.id == id && !symptom.title.isEmpty())
      return symptom.title;
  return id;
}
}  // namespace

/// By which of the runbook's methods or scenarios: those that the declared symptoms and the measurements speak for stand first.
/// Left out where the runbook has none.
class MethodPage final : public FormPage<Ui::MethodPage> {
  Q_OBJECT
public:
  MethodPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
    setFirstFocus(m_ui.methods);
    m_ui.methods->showInOrder(m_model, {36, 17, 15}, TableView::Choose::One);
    m_ui.others->setAction({});
    connect(m_ui.others, &Banner::triggered, this, &MethodPage::allServicesRequested);
    connect(m_ui.methods, &TableView::currentObjectChanged, this, [this] {
      m_touched |= !m_filling;
      tell();
    });
    shared.onRun(&operate::RollbackRun::assessed, this, &MethodPage::fill);
    connect(&shared, &WizardContext::checksChanged, this, &MethodPage::fill);
  }

  [[nodiscard]] QString title() const override { return tr("Method"); }

  [[nodiscard]] bool isNeeded() const override {
    return !context().isOnlyMigrations() && !(context().runbook().methods.isEmpty() && context().runbook().scenarios.isEmpty());
  }

  /// What an earlier window has chosen in this incident is known first.
  [[nodiscard]] bool isComplete() const override {
    return chosen() && context().run().stage() >= operate::RollbackRun::Stage::Assessed && context().knowsIncident();
  }

  [[nodiscard]] bool mayGoBack() const override { return false; }

  void enter() override {
    const bool reading = context().run().stage() == operate::RollbackRun::Stage::Assessing;
    m_ui.busy->setVisible(reading);
    if (reading)
      m_ui.lead->setText(tr("Reading the cluster and the measurements of each revision…"));
    else
      fill();
  }

  bool leave() override {
    const RankedMethod method = *chosen();
    m_touched = true;
    context().checks().choose({.id = method.id, .scenario = method.scenario}, method.title);
    return true;
  }

private:
  void fill() {
    if (!context().hasRun() || context().run().stage() < operate::RollbackRun::Stage::Assessed || !isNeeded())
      return;
    const assess::Assessment &assessment = context().run().assessment();
    const QStringList declared = context().declared();
    QStringList titles;
    for (const QString &symptom : declared)
      titles << symptomTitle(context().runbook(), symptom);
    titles.sort();
    m_ui.busy->hide();
    m_ui.lead->setText(sentence(assessment.verdict, assessment.matrix, assessment.at));
    m_ui.declared->setText(titles.isEmpty() ? tr("No symptoms declared.") : tr("Declared: %1.").arg(titles.join(u", "_s)));
    const RankedMethod *before = chosen();
    const ChosenWay kept =
        before && m_touched ? ChosenWay{.id = before->id, .scenario = before->scenario} : context().checks().way();
    m_filling = true;
    QList<models::MethodRow> rows;
    for (const RankedMethod &method : rankMethods(context().runbook(), declared, context().latest().verdict))
      rows.append({.method = method, .by = carrierOf({.id = method.id, .scenario = method.scenario})});
    m_model.setValues(rows);
    select(kept);
    m_filling = false;
    tell();
  }

  void select(const ChosenWay &method) {
    int wanted = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
      if (m_model.at(row).method.id == method.id && m_model.at(row).method.scenario == method.scenario)
        wanted = row;
    if (m_ui.methods->currentIndex().row() != wanted)
      m_ui.methods->selectRow(wanted);
  }

  void tell() {
    const RankedMethod *method = chosen();
    QStringList lines;
    if (method) {
      context().consider({.id = method->id, .scenario = method->scenario});
      lines << method->reason;
      if (!method->useWhen.isEmpty())
        lines << (method->scenario ? tr("Looks like: %1") : tr("Use when: %1")).arg(method->useWhen);
      if (method->scenario && !method->caution.isEmpty())
        lines << tr("What to do: %1").arg(method->caution);
      lines << whoDoesIt({.id = method->id, .scenario = method->scenario});
    }
    lines.removeAll(QString());
    m_ui.detail->setText(lines.join(u'\n'));
    m_ui.caution->say(Mark::Warning, method && !method->scenario ? method->caution : QString());
    showOthers(method ? ChosenWay{.id = method->id, .scenario = method->scenario} : ChosenWay());
    Q_EMIT completeChanged();
  }

  [[nodiscard]] models::MethodRow::By carrierOf(const ChosenWay &way) const {
    const QList<GuidedStep> all = context().procedure(way);
    if (!rollsBackByItself(all))
      return models::MethodRow::By::Person;
    const bool asks = std::ranges::any_of(all, [&way](const GuidedStep &guided) {
      return guided.key.startsWith(way.id + u'/') &&
             (!guided.byWizard || guided.asks || guided.step.confirm || !guided.danger.isEmpty());
    });
    return asks ? models::MethodRow::By::Both : models::MethodRow::By::Sternway;
  }

  /// A method may roll several services back, and this wizard does one.
  void showOthers(const ChosenWay &way) {
    QStringList others;
    for (const GuidedStep &guided : context().procedure(way)) {
      const StepRole role = steps::stepKinds().role(guided.step);
      const bool rolls = role == StepRole::WayBack || role == StepRole::Rolls;
      if (rolls && !guided.byWizard && guided.key.startsWith(way.id + u'/') && !isHere(guided))
        others << serviceNameOf(guided.step);
    }
    others.removeDuplicates();
    const auto count = static_cast<int>(others.size());
    m_ui.others->say(Mark::Warning,
                     count > 0
                         ? tr("This wizard rolls back %1 alone. The steps of %n other service(s) stay yours: %2.", nullptr, count)
                               .arg(context().service().name, others.join(u", "_s))
                         : QString());
    m_ui.others->setAction(count > 0 ? tr("Roll back &all together…") : QString());
  }

  [[nodiscard]] bool isHere(const GuidedStep &guided) const {
    const QString name = serviceNameOf(guided.step);
    return name.isEmpty() || name == context().service().name ||
           guided.service.workload.section(u'/', -1) == context().service().name;
  }

  /// Of a method that is looked at.
  [[nodiscard]] QString whoDoesIt(const ChosenWay &way) const {
    if (context().rollsBack())
      return context().undoes() ? QString() : tr("Sternway carries out its steps, and asks you for those that need a person.");
    const bool wouldRun =
        rollsBackByItself(guidedSteps(steps::stepKinds(), context().runbook(), way, context().service().name, CarriedOut::Way));
    return wouldRun ? tr("This method is manual until the runbook is accepted: Sternway does not run it.")
                    : tr("This method is manual; Sternway does not run it.");
  }

  [[nodiscard]] const RankedMethod *chosen() const {
    const models::MethodRow *row = m_ui.methods->currentOf(m_model);
    return row ? &row->method : nullptr;
  }

  models::MethodModel m_model;
  bool m_filling = false;
  bool m_touched = false;  ///< the operator has chosen a row: the ranking no longer moves it
};

WizardPage *makeMethodPage(WizardContext &context, QWidget *parent) {
  return new MethodPage(context, parent);
}

}  // namespace sternway::ui
#include "methodpage.moc"
