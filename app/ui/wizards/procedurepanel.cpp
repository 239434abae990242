// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/procedurepanel.h"

#include "core/format.h"
#include "core/variables.h"
#include "steps/manual/manual.h"
#include "steps/registry.h"
#include "ui/labels.h"
#include "ui/messages/messagedialog.h"
#include "ui/questions.h"
#include "ui/wizards/stepmeasure.h"
#include "ui/wizards/variableform.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
bool holdsSecret(const QList<RunbookVariable> &variables) {
  return std::any_of(variables.cbegin(), variables.cend(),
                     [](const RunbookVariable &variable) { return variable.type == VariableType::Secret; });
}
}  // namespace

ProcedurePanel::ProcedurePanel(WizardContext &context, QWidget *parent)
    : Retranslated(parent),
      m_context(context),
      m_message(makeButton(u"writeMessage"_s, u"mail-message-new"_s, this)),
      m_values(new VariableForm(context, VariableForm::Kind::Short, this)),
      m_measure(new StepMeasure(context, this)) {
  m_ui.setupUi(this);
  makeHeading(*m_ui.title);
  m_ui.steps->showInOrder(m_model, {14, 46, 13}, TableView::Choose::One);
  connect(m_ui.steps, &TableView::ticked, this, &ProcedurePanel::finish);
  m_ui.done->setIcon(QIcon::fromTheme(u"dialog-ok-apply"_s));
  m_ui.copy->setIcon(QIcon::fromTheme(u"edit-copy"_s));
  connect(m_ui.steps, &TableView::currentObjectChanged, this, &ProcedurePanel::tell);
  m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.unfilled) + 1, m_values);
  m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.detail) + 1, m_message, 0, Qt::AlignLeft);
  connect(m_message, &QPushButton::clicked, this, &ProcedurePanel::writeMessage);
  connect(m_ui.copy, &QPushButton::clicked, this, &ProcedurePanel::copy);
  connect(m_ui.done, &QPushButton::clicked, this, &ProcedurePanel::finish);
  connect(m_ui.skip, &QPushButton::clicked, this, &ProcedurePanel::askForReason);
  connect(m_ui.undo, &QPushButton::clicked, this, [this] {
    if (const GuidedStep *step = current())
      m_context.checks().mark(*step, StepTick::State::Open);
  });
  connect(m_measure, &StepMeasure::changed, this, &ProcedurePanel::tell);
  connect(&context, &WizardContext::checksChanged, this, &ProcedurePanel::refresh);
  connect(&context.values(), &VariableValues::changed, this, &ProcedurePanel::refresh);
  connect(&context, &WizardContext::checksFailed, this,
          [this](const Error &error) { m_ui.problem->say(Mark::Critical, inWords(error)); });
  retranslate();
}

void ProcedurePanel::showSteps(bool onlyAfter) {
  m_onlyAfter = onlyAfter;
  refresh();
  const auto open = std::find_if(m_places.cbegin(), m_places.cend(),
                                 [this](int place) { return place >= 0 && m_context.isOpen(m_steps.at(place)); });
  if (!m_places.isEmpty())
    m_ui.steps->selectRow(static_cast<int>(open == m_places.cend() ? m_places.size() - 1 : open - m_places.cbegin()));
}

void ProcedurePanel::refresh() {
  if (!m_context.hasRun())
    return;
  m_steps = m_context.steps();
  if (m_onlyAfter)
    m_steps.removeIf([](const GuidedStep &step) { return !step.afterRollback; });
  QHash<QString, StepTick> ticks;
  for (const GuidedStep &step : std::as_const(m_steps))
    ticks.insert(step.key, m_context.checks().tickOf(step));
  m_places = models::stepsOfRows(m_steps);
  QList<GuidedStep> filled = m_steps;
  for (GuidedStep &step : filled)
    step.step.title = m_context.shown(step.step.title);
  m_model.setValues(models::procedureRows(filled, ticks));
  tell();
}

int ProcedurePanel::openSteps() const {
  return static_cast<int>(std::ranges::count_if(m_steps, [this](const GuidedStep &step) { return m_context.isOpen(step); }));
}

const GuidedStep *ProcedurePanel::current() const {
  const int place = m_places.value(m_ui.steps->currentIndex().row(), -1);
  return place >= 0 && place < m_steps.size() ? &m_steps.at(place) : nullptr;
}

QString ProcedurePanel::details(const GuidedStep &guided) const {
  const Step &step = guided.step;
  QStringList lines;
  if (guided.asks)
    lines << tr("Sternway asks you for this in its turn, after you confirm the rollback.");
  else if (guided.byWizard)
    lines << tr("Sternway does this after you confirm the rollback.");
  if (const QString service = serviceNameOf(step); !service.isEmpty())
    lines << tr("Service: %1").arg(service);
  if (!step.when.isEmpty())
    lines << tr("Only when: %1").arg(step.when);
  if (guided.isNote())
    lines << step.expect;
  else if (!step.expect.isEmpty())
    lines << tr("Expected: %1").arg(step.expect);
  const steps::StepQuestion asked = steps::instructionOf(step);
  if (!asked.who.isEmpty())
    lines << tr("Who: %1").arg(asked.who);
  if (!asked.evidence.isEmpty())
    lines << tr("Keep: %1").arg(asked.evidence);
  if (!guided.changes.isEmpty() && asked.text.isEmpty())
    lines << tr("Changes: %1").arg(guided.changes);
  const QString content = contentOf(m_context, step);
  if (!guided.command.isEmpty() && !m_context.filled(guided.command, VariableValues::Secrets::Hidden).text.contains(content))
    lines << content;
  lines << m_measure->text();
  if (step.timeout.count() > 0)
    lines << tr("Timeout: %1").arg(formatDuration(step.timeout));
  lines.removeAll(QString());
  return m_context.shown(lines.join(u'\n'));
}

void ProcedurePanel::tell() {
  const GuidedStep *step = current();
  m_measure->follow(step && isVisible() ? step->step : Step());
  m_ui.title->setText(step ? m_context.shown(step->step.title) : QString());
  const QString instruction = step ? m_context.shown(steps::instructionOf(step->step).text) : QString();
  m_ui.instruction->setText(withLinks(instruction));
  m_ui.instruction->setVisible(!instruction.isEmpty() && instruction != m_ui.title->text());
  m_ui.detail->setText(step ? details(*step) : QString());
  m_ui.title->setVisible(step != nullptr);
  m_ui.detail->setVisible(!m_ui.detail->text().isEmpty());
  m_ui.danger->say(Mark::Critical, step && !step->danger.isEmpty() ? tr("Dangerous: %1").arg(step->danger) : QString());
  m_message->setVisible(step && steps::stepKinds().form(step->step) == StepForm::Message);
  showCommand(step ? *step : GuidedStep());
  showButtons(step);
}

void ProcedurePanel::showCommand(const GuidedStep &step) {
  Filled command = m_context.filled(step.command, VariableValues::Secrets::Hidden);
  if (step.command.isEmpty())  // a query, which is looked at elsewhere
    command.text = contentOf(m_context, step.step);
  const QList<RunbookVariable> variables = variablesIn({step.command}, m_context.runbook().variables);
  if (command.text != m_ui.command->text()) {
    m_ui.command->setText(command.text);
    m_ui.command->setToolTip(command.text);
    m_ui.command->setCursorPosition(0);
  }
  m_ui.command->setVisible(!command.text.isEmpty());
  m_ui.copy->setVisible(!command.text.isEmpty());
  m_ui.copy->setEnabled(command.missing.isEmpty());
  m_ui.copy->setToolTip(
      holdsSecret(variables) ? tr("The copied command contains a secret; your shell may keep it in its history.") : QString());
  m_ui.unfilled->say(Mark::Warning, command.missing.isEmpty()
                                        ? QString()
                                        : tr("Enter %1 to complete the command").arg(command.missing.join(u", "_s)));
  m_values->setVariables(variables);
  std::ignore = m_values->chain(m_ui.steps);
}

/// Clipboard managers that know the hint keep no history of it.
void ProcedurePanel::copy() {
  const GuidedStep *step = current();
  Filled command = m_context.filled(step ? step->command : QString(), VariableValues::Secrets::Plain);
  if (step && step->command.isEmpty())
    command.text = contentOf(m_context, step->step);
  if (!command.isComplete())
    return;
  auto *content = new QMimeData;
  content->setText(command.text);
  if (holdsSecret(variablesIn({step->command}, m_context.runbook().variables)))
    content->setData(u"x-kde-passwordManagerHint"_s, "secret");
  QGuiApplication::clipboard()->setMimeData(content);
}

/// The message that the step names, filled in, beside the work.
void ProcedurePanel::writeMessage() {
  const GuidedStep *step = current();
  if (!step)
    return;
  auto *dialog =
      makeWindow<MessageDialog>(m_context.workspace(),
                                MessageScope{.service = m_context.service(),
                                             .incidentId = m_context.run().incidentId(),
                                             .templateId = steps::stepKinds().permission(step->step, m_context.runbook()).sends,
                                             .known = m_context.messageValues()},
                                this);
  connect(dialog, &MessageDialog::channelsRequested, &m_context.workspace(), &Workspace::channelsRequested);
  dialog->show();
}

void ProcedurePanel::showButtons(const GuidedStep *step) {
  const bool byHand = step && !step->isNote() && !step->byWizard;
  const bool open = step && m_context.isOpen(*step);
  m_ui.done->setEnabled(open);
  m_ui.skip->setEnabled(open);
  m_ui.undo->setEnabled(byHand && !open);
}

void ProcedurePanel::finish() {
  const GuidedStep *step = current();
  if (!step || !m_ui.done->isEnabled())
    return;
  if (!step->danger.isEmpty() || step->step.confirm)
    askAboutDanger(*step);
  else
    m_context.checks().mark(*step, StepTick::State::Done);
}

void ProcedurePanel::askAboutDanger(const GuidedStep &step) {
  const QString named = serviceNameOf(step.step);
  const QString service = named.isEmpty() ? m_context.service().name : named;
  const ObjectRef &at = m_context.service();
  ask(this,
      {.name = u"dangerQuestion"_s,
       .title = tr("Confirm"),
       .text = tr("%1: was this done for %2 on %3 · %4?").arg(step.step.title, service, at.context, at.nameSpace),
       .detail = step.danger.isEmpty() ? tr("The runbook asks for confirmation. Answer yes only when it is done.")
                                       : tr("Dangerous: %1. Answer yes only when it is done on this target.").arg(step.danger),
       .yes = tr("Yes, &done"),
       .no = tr("&Not yet"),
       .role = QMessageBox::AcceptRole},
      [this, step] { m_context.checks().mark(step, StepTick::State::Done); });
}

void ProcedurePanel::askForReason() {
  const GuidedStep *step = current();
  if (!step || !m_ui.skip->isEnabled())
    return;
  askForLine(
      this, tr("Skip step"), step->step.title + u'\n' + tr("Reason for skipping (recorded in the incident)"),
      [this, skipped = *step](const QString &reason) { m_context.checks().mark(skipped, StepTick::State::Skipped, reason); });
}

void ProcedurePanel::retranslate() {
  m_ui.retranslateUi(this);
  m_message->setText(tr("Write &message…"));
  m_ui.lead->setText(
      tr("Sternway runs only the steps marked \"by Sternway\". Run the others in a terminal and tick them here; the incident "
         "records who did what, and when."));
  refresh();
}

/// The steps of the chosen method, those of the phases around it, and the notes about the service. Left out where there is
/// nothing but what the wizard does itself.
class ProcedurePage final : public WizardPage {
  Q_OBJECT
public:
  ProcedurePage(WizardContext &shared, QWidget *parent) : WizardPage(shared, parent), m_panel(new ProcedurePanel(shared, this)) {
    setObjectName(u"ProcedurePage"_s);
    makeColumn(-1, {m_panel}, this);
  }

  [[nodiscard]] QString title() const override { return tr("Procedure"); }

  [[nodiscard]] bool isNeeded() const override {
    const QList<GuidedStep> steps = context().steps();
    return std::any_of(steps.cbegin(), steps.cend(), [](const GuidedStep &step) { return !step.byWizard; });
  }

  void enter() override { m_panel->showSteps(false); }

  [[nodiscard]] QWidget *firstFocus() override { return m_panel->firstFocus(); }

private:
  ProcedurePanel *m_panel;
};

WizardPage *makeProcedurePage(WizardContext &context, QWidget *parent) {
  return new ProcedurePage(context, parent);
}

}  // namespace sternway::ui
#include "procedurepanel.moc"

#include "moc_procedurepanel.cpp"
