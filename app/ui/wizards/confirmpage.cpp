// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/verdictlog.h"
#include "steps/registry.h"
#include "ui/labels.h"
#include "ui/wizards/wizardpage.h"
#include "ui_confirmpage.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// The last word before something changes: the reason, and in production the service's name.
class ConfirmPage final : public FormPage<Ui::ConfirmPage> {
  Q_OBJECT
public:
  ConfirmPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
    setFirstFocus(m_ui.reason);
    makeHeading(*m_ui.summary, 1.5);
    connect(m_ui.reason, &QLineEdit::textChanged, this, &ConfirmPage::completeChanged);
    connect(m_ui.name, &QLineEdit::textChanged, this, &ConfirmPage::completeChanged);
    makeCopyButton(*m_ui.copy, [this] { return m_ui.command->text(); });
    connect(&shared.session(), &ClusterSession::settingsChanged, this, &ConfirmPage::showProduction);
    showProduction();
  }

  [[nodiscard]] QString title() const override { return tr("Confirm"); }

  [[nodiscard]] QString nextText() const override {
    if (context().isOnlyMigrations())
      return tr("&Take the migrations back");
    if (context().goesForward())
      return tr("R&oll %1 forward to revision %2").arg(context().service().name).arg(context().run().undo().targetNumber);
    return undoes() ? tr("R&oll back %1 to revision %2").arg(context().service().name).arg(context().run().undo().targetNumber)
                    : tr("R&oll back %1").arg(context().service().name);
  }

  [[nodiscard]] bool isComplete() const override {
    const bool named = !context().session().isProduction() || m_ui.name->text().trimmed() == context().service().name;
    return named && !m_ui.reason->text().trimmed().isEmpty() && !context().isPlanOutOfDate() &&
           context().run().stage() == operate::RollbackRun::Stage::Prepared;
  }

  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  [[nodiscard]] bool isIrrevocable() const override { return true; }

  void enter() override {
    showWhat();
    const QList<Finding> &findings = context().run().findings();
    const auto warnings = static_cast<int>(std::count_if(
        findings.cbegin(), findings.cend(), [](const Finding &finding) { return finding.severity == Severity::Warn; }));
    if (context().isPlanOutOfDate())
      m_ui.warnings->say(Mark::Critical, tr("A value was changed after the plan was checked. Go back to the page Plan: it plans "
                                            "and checks again."));
    else
      m_ui.warnings->say(Mark::Warning,
                         warnings > 0 ? tr("Preflight has %n warning(s). Go back to read them.", nullptr, warnings) : QString());
    showRunbook();
    suggestReason();
    showProduction();
    Q_EMIT completeChanged();
  }

  bool leave() override {
    if (const auto set = context().setReason(m_ui.reason->text().trimmed()); !set) {
      m_ui.warnings->say(Mark::Critical, inWords(set.error()));
      return false;
    }
    context().execute();
    return true;
  }

private:
  [[nodiscard]] bool undoes() const { return !context().run().undo().targetRevisionUid.isEmpty(); }

  void showWhat() {
    const KubernetesUndo &undo = context().run().undo();
    const Plan &plan = context().run().plan();
    const Step *wayBack = plan.first([](const Step &step) { return steps::stepKinds().role(step) == StepRole::WayBack; });
    m_ui.command->setText(wayBack ? wayBack->command : QString());
    m_ui.command->setCursorPosition(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui.commandLabel, m_ui.command, m_ui.copy})
      part->setVisible(wayBack);
    QStringList lines;
    if (undoes())
      lines << (undo.isForward ? tr("Roll %1 forward from revision %2 to revision %3: %4")
                               : tr("Roll back %1 from revision %2 to revision %3: %4"))
                   .arg(display(undo.workload), QString::number(undo.fromNumber), QString::number(undo.targetNumber),
                        undo.targetReason);
    else
      lines << display(context().service());
    if (context().hasPlanPage() || context().suspendsGitOps())
      lines << changesIn(plan);
    if (const QStringList &undone = context().migrations().undone; !undone.isEmpty() && context().asksForMigrations())
      lines << tr("Migrations that are taken back, as they were read last: %1").arg(undone.join(u", "_s));
    m_ui.summary->setText(undoes() ? fromTo(undo) : partThatChanges(plan));
    m_ui.why->setText(lines.join(u'\n'));
  }

  [[nodiscard]] static bool changes(const Step &step) {
    const StepDescriptor *kind = steps::stepKinds().runner(step);
    return kind && kind->effect != StepEffect::Reads && step.skip.isEmpty();
  }

  /// The method, by its title.
  [[nodiscard]] static QString partThatChanges(const Plan &plan) {
    const auto part =
        std::ranges::find_if(plan.stages, [](const Stage &stage) { return std::ranges::any_of(stage.steps, changes); });
    return part == plan.stages.cend() ? QString() : part->title;
  }

  /// The steps that change something, in their order; all of them stand on the page of the plan.
  [[nodiscard]] static QStringList changesIn(const Plan &plan) {
    QStringList lines;
    for (const Step &step : plan.steps()) {
      if (!changes(step))
        continue;
      const QString danger = steps::stepKinds().danger(step);
      lines << (danger.isEmpty() ? u"• %1"_s.arg(step.title)
                                 : u"• "_s + tr("%1. Dangerous: %2 (%3)").arg(step.title, danger, display(step.target)));
    }
    return lines;
  }

  /// What the runbook wants to be thought of before, and what is still open on its lists.
  void showRunbook() {
    const MigrationGuide &migrations = context().runbook().migrations;
    QStringList sentences;
    if (!migrations.caution.isEmpty() && !context().asksForMigrations())  // else its page has said it
      sentences << tr("Database migrations: %1").arg(migrations.caution);
    if (!migrations.gate.isEmpty() && !context().asksForMigrations())
      sentences << tr("Before you continue: %1").arg(migrations.gate);
    m_ui.migrations->say(Mark::Warning, sentences.join(u'\n'));
    const int items = context().checks().openItems(checklistsAt(context().runbook(), RollbackMoment::Before));
    const QList<GuidedStep> all = context().steps();
    const auto steps = static_cast<int>(
        std::ranges::count_if(all, [this](const GuidedStep &step) { return !step.afterRollback && context().isOpen(step); }));
    QStringList open;
    if (items > 0)
      open << tr("%n checklist item(s) are still open.", nullptr, items);
    if (steps > 0)
      open << tr("%n step(s) before the rollback are still open.", nullptr, steps);
    m_ui.open->say(Mark::Warning, open.join(u' '));
  }

  /// What was given to the runbook's messages, else what the matrix says; where it calls for nothing, the operator has to say
  /// why.
  void suggestReason() {
    if (context().goesForward())  // what called for the rollback is no reason to take it back
      return;
    const QString given = context().values().textOf(reasonVariable);
    const QString before = std::exchange(m_given, given);
    if (std::exchange(m_suggested, true) && given == before)
      return;
    if (!given.isEmpty())
      m_ui.reason->setText(given);
    else if (m_ui.reason->text().isEmpty())
      m_ui.reason->setText(context().suggestedReason());
    m_ui.reason->selectAll();
  }

  void showProduction() {
    const bool production = context().session().isProduction();
    m_ui.production->say(Mark::Critical, production ? tr("%1 is marked as production. Type the service name, %2, to continue.")
                                                          .arg(context().session().context(), context().service().name)
                                                    : QString());
    m_ui.name->setVisible(production);
    m_ui.nameLabel->setVisible(production);
    Q_EMIT completeChanged();
  }

  bool m_suggested = false;
  QString m_given;  ///< the runbook's own REASON, as it was last seen
};

WizardPage *makeConfirmPage(WizardContext &context, QWidget *parent) {
  return new ConfirmPage(context, parent);
}

}  // namespace sternway::ui
#include "confirmpage.moc"
