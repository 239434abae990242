// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/manual/manual.h"

#include <QPointer>
#include "core/format.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
const QString byHand = u"manual"_s;
const QString confirmation = u"confirm"_s;

/// Waits for what a person answers.
class AskingStep : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::AskingStep)
public:
  using StepRun::StepRun;

  void start() override {
    if (!m_context.questions)
      return endFailed(tr("This step needs a person, and there is nobody to ask here"));
    const StepQuestion asked = question();
    Q_EMIT progress(asked.kind == StepQuestion::Kind::Does ? tr("Waiting for a person: %1").arg(asked.title)
                                                           : tr("Waiting for a yes or no: %1").arg(asked.title));
    m_call = m_context.questions->ask(asked, this);
    m_call->then([this, kind = asked.kind](const Result<StepAnswer> &answer) { answered(kind, answer); });
  }

  /// The question goes away with its call.
  void stop() override {
    delete m_call.data();
    StepRun::stop();
  }

private:
  [[nodiscard]] virtual StepQuestion question() const = 0;

  void answered(StepQuestion::Kind kind, const Result<StepAnswer> &answer) {
    if (!answer)
      return endFailed((answer.error().message + u' ' + answer.error().detail).trimmed());
    const QString who = answer->who.isEmpty() ? tr("somebody") : answer->who;
    const QJsonObject result{{u"who"_s, answer->who}, {u"answer"_s, answer->skipped ? u"skipped"_s : u"done"_s}};
    if (answer->skipped)
      return end({.state = StepState::Skipped, .message = tr("Skipped by %1: %2").arg(who, *answer->skipped), .result = result});
    end({.state = StepState::Finished,
         .message = kind == StepQuestion::Kind::Does ? tr("%1 says that it is done").arg(who) : tr("%1 agreed").arg(who),
         .result = result});
  }

  QPointer<Call<StepAnswer>> m_call;
};

/// What only a person does.
class ManualStep final : public AskingStep {
public:
  using AskingStep::AskingStep;

private:
  [[nodiscard]] StepQuestion question() const override { return instructionOf(m_step); }
};

/// A yes to the step that comes next.
class ConfirmStep final : public AskingStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::ConfirmStep)
public:
  using AskingStep::AskingStep;

private:
  [[nodiscard]] StepQuestion question() const override {
    const Step *next = m_context.plan.first([this](const Step &step) { return step.needs.contains(m_step.id); });
    StepQuestion asked{.kind = StepQuestion::Kind::Agrees, .stepId = m_step.id, .title = m_step.title};
    if (next) {
      asked.text = next->changes.isEmpty() ? tr("On %1.").arg(display(next->target))
                                           : tr("On %1. %2").arg(display(next->target), next->changes);
      asked.danger = stepKinds().danger(*next);
    }
    return asked;
  }
};

/// Only the person can tell. Until somebody has said that it is done it counts as open, and is asked for again.
Call<Probe> *probeManual(const StepContext &, const Step &, const StepRecord &record, QObject *parent) {
  if (record.state == StepState::Finished)
    return Call<Probe>::finished(parent,
                                 Probe{.state = Probe::State::Applied, .sentence = record.message, .result = record.result});
  return Call<Probe>::finished(
      parent,
      Probe{.state = Probe::State::NotApplied,
            .sentence = record.startedAt.isValid() ? tr("A person was asked to do it, and no answer is on record: going on "
                                                        "asks again.")
                                                   : tr("It had not begun.")});
}
}  // namespace

bool asksPerson(const Step &step) {
  return step.kind == byHand || step.kind == confirmation;
}

StepQuestion instructionOf(const Step &step) {
  StepQuestion asked{.kind = StepQuestion::Kind::Does, .stepId = step.id, .title = step.title};
  if (step.kind != byHand)
    return asked;
  const StepWords words(step.args);
  asked.text = words.text(u"text"_s);
  asked.who = words.text(u"who"_s);
  asked.evidence = words.text(u"evidence"_s);
  return asked;
}

Plan withConfirmations(Plan plan) {
  for (Stage &stage : plan.stages) {
    QList<Step> steps;
    for (Step step : std::as_const(stage.steps)) {
      if (step.confirm && step.skip.isEmpty() && !asksPerson(step)) {
        const Step question{.id = step.id + u"/confirm"_s,
                            .kind = confirmation,
                            .target = step.target,
                            .title = tr("Confirm: %1").arg(step.title)};
        step.needs << question.id;
        steps << question;
      }
      steps << step;
    }
    stage.steps = steps;
  }
  return plan;
}

QList<StepDescriptor> manualKinds() {
  return {{.name = u"manual"_s,
           .arguments = stepArguments(u"text!, who, evidence"_s),
           .form = StepForm::Instruction,
           .run = makeRun<ManualStep>,
           .probe = probeManual,
           .runsAsWritten = true,
           .changes = [] { return tr("What the person does"); }}};
}

QList<StepDescriptor> confirmKinds() {
  return {{.name = u"confirm"_s, .arguments = {}, .effect = StepEffect::Reads, .idempotent = true, .run = makeRun<ConfirmStep>}};
}

}  // namespace sternway::steps
