// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "models/planmodel.h"
#include "report/plandocument.h"
#include "steps/manual/manual.h"
#include "steps/registry.h"
#include "ui/labels.h"
#include "ui/pool.h"
#include "ui/questions.h"
#include "ui/savefile.h"
#include "ui/wizards/wizardpage.h"
#include "ui_planpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// All that Sternway will do, before it does anything: each step, what it changes, how dangerous it is, by whom. Steps can be
/// left out with a reason. Left out itself where the runbook adds nothing to an undo.
class PlanPage final : public FormPage<Ui::PlanPage> {
  Q_OBJECT
public:
  PlanPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
    setFirstFocus(m_ui.steps);
    makeHeading(*m_ui.title);
    m_ui.steps->showInOrder(m_model, {48, 13, 12}, TableView::Choose::One);
    m_ui.savePlan->setIcon(QIcon::fromTheme(u"document-save"_s));
    connect(m_ui.steps, &TableView::currentObjectChanged, this, &PlanPage::tell);
    connect(m_ui.skip, &QPushButton::clicked, this, &PlanPage::askWhy);
    connect(m_ui.include, &QPushButton::clicked, this, [this] {
      if (const Step *step = current())
        context().skip(step->id, {});
    });
    makeCopyButton(*m_ui.copy, [this] { return m_ui.command->text(); });
    makeCopyButton(*m_ui.copyPlan, [this] { return asMarkdown(); });
    connect(m_ui.savePlan, &QPushButton::clicked, this, &PlanPage::save);
    connect(m_ui.rehearse, &QPushButton::clicked, this, &PlanPage::rehearse);
    m_ui.rehearse->setVisible(static_cast<bool>(shared.workspace().rehearsalGrounds()));
    shared.onRun(&operate::RollbackRun::stageChanged, this, &PlanPage::showPlan);
    shared.onRun(&operate::RollbackRun::prepared, this, &PlanPage::showPlan);
    shared.onRun(&operate::RollbackRun::failed, this, &PlanPage::sayError);
  }

  [[nodiscard]] QString title() const override { return tr("Plan"); }
  [[nodiscard]] bool isNeeded() const override { return context().hasPlanPage(); }
  [[nodiscard]] bool isComplete() const override { return isPlanned(); }

  void enter() override {
    m_ui.saved->say(Mark::Good, {});
    context().planAsWritten();
    if (m_model.rowCount() > 0 && !m_ui.steps->currentIndex().isValid())
      m_ui.steps->selectRow(0);
  }

protected:
  void retranslate() override {
    m_ui.retranslateUi(this);
    if (context().hasRun())
      showPlan();
  }

private:
  using Stage = operate::RollbackRun::Stage;

  [[nodiscard]] bool isPlanned() const {
    const Stage stage = context().run().stage();
    return stage == Stage::Checking || stage == Stage::Prepared;
  }

  void showPlan() {
    if (!isNeeded())
      return;
    const bool checking = context().run().stage() == Stage::Checking;
    m_ui.busy->setVisible(checking);
    if (isPlanned()) {
      m_model.setValues(rows(context().run().plan().steps()));
      m_ui.summary->say(Mark::Notice, summary());
    }
    for (QPushButton *button : {m_ui.copyPlan, m_ui.savePlan})
      button->setEnabled(isPlanned() && !checking);
    m_ui.rehearse->setEnabled(isPlanned() && !checking && !m_rehearsal);
    if (!isPlanned() || checking)
      m_ui.rehearsed->say(Mark::Good, {});  // it was another plan
    tell();
    Q_EMIT completeChanged();
  }

  /// There is no plan: what it would be made of can still be left out.
  void sayError(const Error &error) {
    if (!isNeeded())
      return;
    QList<Step> wanted;
    for (const GuidedStep &guided : context().steps())
      if (operate::carriedOut(guided)) {
        Step step = guided.step;
        step.id = guided.key;
        step.title = context().shown(step.title);
        step.command = context().filled(guided.command, VariableValues::Secrets::Hidden).text;
        step.changes = guided.changes;
        step.skip = context().skipOf(guided.key);
        wanted << step;
      }
    m_model.setValues(rows(wanted));
    m_ui.summary->say(error.kind == ErrorKind::Cancelled ? Mark::Unknown : Mark::Critical, inWords(error));
    showPlan();
  }

  /// A question before a step is no row of its own.
  [[nodiscard]] static QList<models::PlanRow> rows(const QList<Step> &steps) {
    QList<models::PlanRow> rows;
    for (const Step &step : steps) {
      const bool isPersons = steps::stepKinds().form(step) == StepForm::Instruction;
      if (steps::asksPerson(step) && !isPersons)
        continue;
      rows.append({.step = step,
                   .by = isPersons      ? models::PlanRow::By::Person
                         : step.confirm ? models::PlanRow::By::AfterYes
                                        : models::PlanRow::By::Sternway,
                   .dangerous = !steps::stepKinds().danger(step).isEmpty()});
    }
    return rows;
  }

  [[nodiscard]] QString summary() const {
    const QList<models::PlanRow> &all = m_model.values();
    const auto asks = static_cast<int>(std::ranges::count_if(
        all, [](const models::PlanRow &row) { return row.step.skip.isEmpty() && row.by != models::PlanRow::By::Sternway; }));
    QStringList sentences{tr("Nothing has begun. The plan has %n step(s).", nullptr, static_cast<int>(all.size()))};
    if (asks > 0)
      sentences << tr("%n of them wait(s) for you in its turn.", nullptr, asks);
    if (const qsizetype mine = byHand().size(); mine > 0)
      sentences << tr("%n more step(s) of the runbook are yours: the page Procedure has them.", nullptr, static_cast<int>(mine));
    return sentences.join(u' ');
  }

  [[nodiscard]] QList<GuidedStep> byHand() const {
    QList<GuidedStep> steps = context().steps();
    steps.removeIf([this](const GuidedStep &guided) { return !context().isOpen(guided); });
    return steps;
  }

  [[nodiscard]] const Step *current() const {
    const models::PlanRow *row = m_ui.steps->currentOf(m_model);
    return row ? &row->step : nullptr;
  }

  void tell() {
    const models::PlanRow *row = m_ui.steps->currentOf(m_model);
    const Step step = row ? row->step : Step();
    const steps::StepQuestion asked = steps::instructionOf(step);
    const QString danger = steps::stepKinds().danger(step);
    m_ui.title->setText(step.title);
    m_ui.title->setVisible(row);
    m_ui.instruction->setText(withLinks(asked.text));
    m_ui.instruction->setVisible(!asked.text.isEmpty() && asked.text != step.title);
    m_ui.detail->setText(row ? details(step, asked) : QString());
    m_ui.detail->setVisible(!m_ui.detail->text().isEmpty());
    m_ui.danger->say(Mark::Critical, danger.isEmpty() ? QString() : tr("Dangerous: %1 (%2)").arg(danger, display(step.target)));
    m_ui.command->setText(step.command);
    m_ui.command->setToolTip(step.command);
    m_ui.command->setCursorPosition(0);
    m_ui.command->setVisible(!step.command.isEmpty());
    m_ui.copy->setVisible(!step.command.isEmpty());
    m_ui.skip->setEnabled(row && step.skip.isEmpty() && operate::maySkip(step));
    m_ui.include->setEnabled(row && !step.skip.isEmpty());
  }

  [[nodiscard]] QString details(const Step &step, const steps::StepQuestion &asked) const {
    QStringList lines;
    if (!step.skip.isEmpty())
      lines << tr("Skipped: %1").arg(step.skip);
    const QStringList seen = context().run().changesOf(step.id);
    if (!seen.isEmpty())
      lines << seen;
    else if (!step.changes.isEmpty() && asked.text.isEmpty())
      lines << tr("Changes: %1").arg(step.changes);
    if (!asked.who.isEmpty())
      lines << tr("Who: %1").arg(asked.who);
    if (!asked.evidence.isEmpty())
      lines << tr("Keep: %1").arg(asked.evidence);
    QStringList times;
    if (step.timeout > 0ms)
      times << tr("Timeout: %1").arg(formatDuration(step.timeout));
    if (const auto earlier = context().run().earlierTime(step))
      times << tr("took up to %1 before").arg(formatDuration(*earlier));
    if (!times.isEmpty())
      lines << times.join(u" · "_s);
    return lines.join(u'\n');
  }

  void askWhy() {
    const Step *step = current();
    if (!step)
      return;
    askForLine(this, tr("Skip step"), step->title + u'\n' + tr("Reason for skipping (recorded in the incident)"),
               [this, id = step->id](const QString &reason) { context().skip(id, reason); });
  }

  [[nodiscard]] QString asMarkdown() const {
    const operate::RollbackRun &run = context().run();
    report::PlanNotes notes{.service = u"%1 · %2"_s.arg(context().service().context, display(context().service())),
                            .findings = run.findings(),
                            .byHand = byHand()};
    for (const Step &step : run.plan().steps()) {
      notes.changes.insert(step.id, run.changesOf(step.id));
      if (const auto earlier = run.earlierTime(step))
        notes.earlier.insert(step.id, *earlier);
    }
    return report::toMarkdown(report::planDocument(steps::stepKinds(), run.plan(), notes));
  }

  void save() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    askForFile(this,
               {.kind = FileQuestion::Kind::Save,
                .title = tr("Save the plan"),
                .place = folder + u"/plan-%1.md"_s.arg(context().service().name),
                .filters = {tr("Markdown (*.md)")}},
               [this, text = asMarkdown().toUtf8()](const QString &path) {
                 onPool(
                     this, [path, text, remedy = tr("Choose another folder.")] { return saveFile(path, text, remedy); },
                     [this](const Result<QString> &saved) {
                       if (saved)
                         m_ui.saved->say(Mark::Good, tr("Plan saved to %1").arg(*saved));
                       else
                         m_ui.saved->say(Mark::Critical, inWords(saved.error()));
                     });
               });
  }

  /// On copies, in a simulation; the plan stays as it is, and so does the cluster.
  void rehearse() {
    const Plan plan = context().run().plan();
    m_ui.rehearsed->say(Mark::Progress, tr("Rehearsing the plan on copies…"));
    m_rehearsal = operate::rehearsePlan(context().session().cluster(), context().workspace().rehearsalGrounds(), plan, this);
    m_rehearsal->then([this, id = plan.id](const Result<operate::PlanRehearsal> &rehearsal) {
      m_rehearsal.clear();
      showPlan();
      if (id != context().run().plan().id)
        return;
      if (!rehearsal)
        return m_ui.rehearsed->say(Mark::Critical, tr("The plan was not rehearsed. %1").arg(inWords(rehearsal.error())));
      m_ui.rehearsed->say(rehearsal->isGood() ? Mark::Notice : Mark::Warning, operate::headline(*rehearsal));
      tellRehearsal(*rehearsal);
    });
    showPlan();
  }

  void tellRehearsal(const operate::PlanRehearsal &rehearsal) {
    auto *box = makeWindow<QMessageBox>(QMessageBox::NoIcon, tr("Rehearsal of the plan"), operate::headline(rehearsal),
                                        QMessageBox::Close, this);
    box->setObjectName(u"rehearsalBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(operate::details(rehearsal).join(u'\n'));
    box->open();
  }

  models::PlanModel m_model;
  QPointer<Call<operate::PlanRehearsal>> m_rehearsal;
};

WizardPage *makePlanPage(WizardContext &context, QWidget *parent) {
  return new PlanPage(context, parent);
}

}  // namespace sternway::ui
#include "planpage.moc"
