// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "models/conditionmodel.h"
#include "models/podmodel.h"
#include "models/wizardmodel.h"
#include "platform/paths.h"
#include "steps/registry.h"
#include "ui/labels.h"
#include "ui/wizards/failurepanel.h"
#include "ui/wizards/questionpanel.h"
#include "ui/wizards/wizardpage.h"
#include "ui_progresspage.h"

#include <QFontDatabase>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The rollback at work: its steps, the pods, the conditions, the time; pause, and stop.
class ProgressPage final : public FormPage<Ui::ProgressPage> {
  Q_OBJECT
public:
  ProgressPage(WizardContext &shared, QWidget *parent)
      : FormPage(shared, parent), m_question(new QuestionPanel(this)), m_failure(new FailurePanel(this)) {
    setFirstFocus(m_ui.steps);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_failure, m_question})
      m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.state) + 1, panel);
    setTabOrder(m_failure, m_ui.steps);
    followDecisions();
    m_ui.output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_question, &QuestionPanel::answered, this, [this](const QString &stepId, const QString &skipped) {
      context().run().questions().answer(
          stepId, {.who = platform::loginName(), .skipped = skipped.isEmpty() ? std::nullopt : std::optional(skipped)});
    });
    m_ui.steps->showInOrder(m_steps, {13, 66});
    m_ui.pods->showInOrder(m_pods, {34, 9, 12, 18});
    m_ui.conditions->showInOrder(m_conditions, {18, 12, 28});
    m_ui.pause->setIcon(QIcon::fromTheme(u"media-playback-pause"_s));
    m_ui.stop->setIcon(QIcon::fromTheme(u"process-stop"_s));
    makeCopyButton(*m_ui.copy, [this] { return m_ui.command->text(); });
    connect(m_ui.stop, &QPushButton::clicked, this, &ProgressPage::stopRequested);
    connect(m_ui.pause, &QPushButton::clicked, this, [this] {
      operate::Operation *operation = context().operation();
      if (!operation)
        return;
      if (operation->isPauseRequested() || operation->state() == OperationState::Paused)
        operation->proceed();
      else
        operation->pause();
      showOperation();
    });
    shared.onRun(&operate::RollbackRun::operationChanged, this, [this] {
      showOperation();
      Q_EMIT completeChanged();
    });
    shared.onRun(&operate::RollbackRun::finished, this, &ProgressPage::showOperation);
    shared.onRun(&operate::RollbackRun::progress, this, [this](const QString &text) {
      if (text != m_sentence)
        m_ui.output->appendPlainText(text);
      m_sentence = text;
      showState();
    });
    shared.onRun(&operate::RollbackRun::questionsChanged, this, [this] {
      showOperation();
      Q_EMIT completeChanged();
    });
  }

  [[nodiscard]] QString title() const override { return tr("Progress"); }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  /// Nobody leaves a question behind by a key.
  [[nodiscard]] bool isComplete() const override { return !context().waitsForPerson(); }
  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }
  [[nodiscard]] QWidget *firstFocus() override { return m_failure->isHidden() ? WizardPage::firstFocus() : m_failure; }
  [[nodiscard]] RollbackMoment moment() const override { return RollbackMoment::During; }

  void enter() override {
    if (!m_watch)
      watch();
    showOperation();
    if (!std::exchange(m_ticking, true))
      tick();
  }

protected:
  void retranslate() override {
    m_ui.retranslateUi(this);
    showOperation();
  }

private:
  void followDecisions() {
    const auto decide = [this](auto decision) {
      if (operate::Operation *operation = context().operation())
        decision(*operation);
      showOperation();
    };
    connect(m_failure, &FailurePanel::again, this, [decide](const QString &stepId) {
      decide([&](operate::Operation &operation) { operation.retry(stepId, platform::loginName()); });
    });
    connect(m_failure, &FailurePanel::leftOut, this, [decide](const QString &stepId, const QString &reason) {
      decide([&](operate::Operation &operation) { operation.leaveOut(stepId, reason, platform::loginName()); });
    });
    connect(m_failure, &FailurePanel::aborted, this,
            [decide] { decide([](operate::Operation &operation) { operation.abort(platform::loginName()); }); });
  }

  void watch() {
    m_watch = context().session().cluster().watch(context().service(), this);
    connect(m_watch, &WorkloadWatch::changed, this, &ProgressPage::showWatch);
    connect(m_watch, &WorkloadWatch::disturbed, this, [this](const Error &) {
      if (!m_lostSince.isValid())
        m_lostSince = context().session().clock().now();
      showState();
    });
    connect(m_watch, &WorkloadWatch::recovered, this, [this] {
      m_lostSince = {};
      showState();
    });
  }

  void showWatch() {
    if (!context().hasRun() || !m_watch->isSynced())
      return;
    const operate::RollbackRun &run = context().run();
    QMap<QString, qint64> numbers;
    for (const Revision &revision : run.assessment().history.revisions)
      numbers.insert(revision.templateHash, revision.number);
    if (!run.undo().targetHash.isEmpty())
      numbers.insert(run.undo().targetHash, run.undo().targetNumber);
    m_pods.setValues(models::rolloutPodRows(m_watch->pods(), run.undo().targetHash, numbers));
    m_conditions.setValues(models::conditionRows(m_watch->workload()));
  }

  void showOperation() {
    operate::Operation *operation = context().operation();
    if (!operation)
      return;
    m_steps.setValues(models::stepRows(operation->plan(), operation->record(), context().session().clock().now()));
    if (const models::StepRow *row = stepUnderWay(); row && row->step.command != m_ui.command->text()) {
      m_ui.command->setText(row->step.command);
      m_ui.command->setCursorPosition(0);
    }
    connect(operation, &operate::Operation::refused, m_failure, &FailurePanel::refuse, Qt::UniqueConnection);
    m_failure->showFailures(*operation);
    m_question->showQuestions(context().run().questions().open());
    const bool printing = prints(operation->plan());
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui.outputTitle, m_ui.output})
      part->setVisible(printing);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui.conditionsTitle, m_ui.conditions})
      part->setVisible(!printing);
    const bool running = context().isRunning();
    const bool paused = operation->isPauseRequested() || operation->state() == OperationState::Paused;
    m_ui.pause->setText(paused ? tr("C&ontinue") : tr("Pa&use"));
    m_ui.pause->setIcon(QIcon::fromTheme(paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
    for (QPushButton *button : {m_ui.pause, m_ui.stop}) {
      button->setEnabled(running && !operation->isCancelRequested());
      button->setVisible(!operation->waitsForDecision());  // the panel has what can be done
    }
    showState();
    showTime();
  }

  void showState() {
    const operate::Operation *operation = context().operation();
    if (!operation)
      return m_ui.state->say(Mark::Progress, tr("Recording the plan in the journal"));
    if (m_lostSince.isValid())
      return m_ui.state->say(Mark::Stale, tr("Connection lost since %1. The data shown may be out of date. The rollout continues "
                                             "in the cluster; Sternway resumes when the cluster responds.")
                                              .arg(models::clockTime(m_lostSince)));
    if (operation->isCancelRequested() && context().isRunning())
      return m_ui.state->say(Mark::Warning, tr("Stopping after the current call…"));
    if (operation->waitsForDecision())
      return m_ui.state->say(
          Mark::Warning,
          tr("Waiting for your decision: %1").arg(operation->plan().step(operation->failedSteps().constFirst().stepId)->title));
    if (operation->state() == OperationState::Paused)
      return m_ui.state->say(
          Mark::Notice, tr("Paused. No further step starts until you continue; what was already sent continues in the cluster."));
    if (const QList<steps::StepQuestion> asked = context().run().questions().open(); !asked.isEmpty())
      return m_ui.state->say(Mark::Notice, tr("Waiting for you: %1").arg(asked.constFirst().title));
    const QString sentence = operation->isPauseRequested() ? tr("Pausing after this step: %1").arg(m_sentence) : m_sentence;
    m_ui.state->say(models::markOf(operation->state()), sentence);
  }

  void showTime() {
    const operate::Operation *operation = context().operation();
    if (!operation || !operation->record().startedAt.isValid())
      return;
    const QDateTime end = operation->record().endedAt.isValid() ? operation->record().endedAt : context().session().clock().now();
    QStringList parts{
        tr("%1 elapsed").arg(formatDuration(std::chrono::milliseconds(operation->record().startedAt.msecsTo(end))))};
    if (const models::StepRow *row = stepUnderWay()) {
      if (row->step.timeout > 0ms)
        parts << tr("this step times out after %1").arg(formatDuration(row->step.timeout));
      if (steps::stepKinds().role(row->step) == StepRole::Waits) {
        const auto earlier = context().run().earlierTime(row->step);
        parts << (earlier ? tr("earlier rollouts took up to %1").arg(formatDuration(*earlier)) : tr("no estimate yet"));
      }
    }
    m_ui.time->setText(parts.join(u" · "_s));
  }

  /// Seconds pass on the screen while the operation runs.
  void tick() {
    showOperation();
    if (!context().isRunning()) {
      m_ticking = false;
      return;
    }
    context().session().clock().after(1s, this, [this] { tick(); });
  }

  [[nodiscard]] const models::StepRow *stepUnderWay() const {
    for (const models::StepRow &row : m_steps.values())
      if (row.state == StepState::Started)
        return &row;
    return nullptr;
  }

  /// It has steps of the runbook, which say more than a rollout does.
  [[nodiscard]] static bool prints(const Plan &plan) {
    return plan.first([](const Step &step) {
      const StepDescriptor *kind = steps::stepKinds().runner(step);
      const StepRole role = steps::stepKinds().role(step);
      return kind && kind->runsAsWritten && role != StepRole::Waits && role != StepRole::Watches && role != StepRole::Recovers;
    }) != nullptr;
  }

  QuestionPanel *m_question;
  FailurePanel *m_failure;
  models::StepModel m_steps;
  models::RolloutPodModel m_pods;
  models::ConditionModel m_conditions;
  QPointer<WorkloadWatch> m_watch;
  QString m_sentence;
  QDateTime m_lostSince;
  bool m_ticking = false;
};

WizardPage *makeProgressPage(WizardContext &context, QWidget *parent) {
  return new ProgressPage(context, parent);
}

}  // namespace sternway::ui
#include "progresspage.moc"
