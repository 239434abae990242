// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "operate/operation.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"

#include <QCoreApplication>

namespace sternway::test {

using namespace Qt::StringLiterals;

/// What the steps of one test do: each runs until the test ends it.
struct FakeWorld {
  QHash<QString, steps::StepRun *> running;  ///< by step
  QStringList begun;
  QHash<QString, steps::Probe::State> effects;
};
inline FakeWorld *fakeWorld = nullptr;

class FakeStep final : public steps::StepRun {
public:
  using steps::StepRun::StepRun;
  void start() override {
    fakeWorld->begun << m_step.id;
    fakeWorld->running.insert(m_step.id, this);
  }
  void stop() override {}  // its call may have taken effect: it is waited for
  void finish(StepState state) { end({.state = state, .message = m_step.id, .result = {}, .milestone = Milestone::None}); }
};

inline steps::StepRun *makeFake(const steps::StepContext &context, const Step &step, QObject *parent) {
  return new FakeStep(context, step, parent);
}

inline Call<steps::Probe> *probeFake(const steps::StepContext &, const Step &step, const StepRecord &, QObject *parent) {
  return Call<steps::Probe>::finished(
      parent,
      steps::Probe{
          .state = fakeWorld->effects.value(step.id, steps::Probe::State::CannotTell), .sentence = step.id, .result = {}});
}

inline const StepKinds &fakeStepKinds() {
  static const StepKinds kinds({}, {{.name = u"fake"_s, .arguments = {}, .run = makeFake, .probe = probeFake}});
  return kinds;
}

[[nodiscard]] inline Step fakeStep(const QString &id) {
  return {.id = id, .kind = u"fake"_s, .title = id};
}

/// "first" alone, then "a" and "b" at once, then "last".
struct FakeStepRig {
  FakeStepRig() {
    fakeWorld = &mine;
    plan.id = u"op-1"_s;
    plan.stages = {{.title = u"1"_s, .steps = {fakeStep(u"first"_s)}},
                   {.title = u"2"_s, .steps = {fakeStep(u"a"_s), fakeStep(u"b"_s)}, .parallel = true},
                   {.title = u"3"_s, .steps = {fakeStep(u"last"_s)}}};
    Incident incident;
    incident.id = u"incident"_s;
    std::ignore = journal.openFor(incident, qApp);
    make();
  }
  void make() {
    ended.reset();
    operation =
        std::make_unique<operate::Operation>(steps::StepContext{.cluster = {}, .clock = &clock}, journal, fakeStepKinds());
    QObject::connect(operation.get(), &operate::Operation::finished, operation.get(),
                     [this](OperationState state, const QString &said) {
                       ended = state;
                       sentence = said;
                     });
  }
  void settle() {
    for (int round = 0; round < 50; ++round)
      QCoreApplication::processEvents();
  }
  void finish(const QString &step, StepState state = StepState::Finished) {
    static_cast<FakeStep *>(mine.running.take(step))->finish(state);
    settle();
  }
  /// Both steps of the second stage run.
  void toTheSecondStage() {
    operation->start(plan, u"incident"_s);
    settle();
    finish(u"first"_s);
  }
  /// As the journal has it.
  [[nodiscard]] StepRecord recordOf(const QString &step) const {
    for (const StepRecord &record : journal.operation(plan.id).steps)
      if (record.stepId == step)
        return record;
    return {};
  }
  [[nodiscard]] StepState stateOf(const QString &step) const { return recordOf(step).state; }

  FakeWorld mine;
  ManualClock clock;
  MemoryJournal journal{clock};
  Plan plan;
  std::unique_ptr<operate::Operation> operation;
  std::optional<OperationState> ended;
  QString sentence;
};

}  // namespace sternway::test
