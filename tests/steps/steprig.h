// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/fakeprograms.h"
#include "support/fakeweb.h"
#include "support/manualclock.h"

#include <QJsonDocument>
#include <QTest>

namespace sternway::test {

/// One step at work on fake programs and a fake web.
struct StepRig {
  ManualClock clock;
  FakePrograms programs;
  FakeWeb web;
  QObject owner;
  steps::StepContext context{.cluster = {}, .clock = &clock, .programs = &programs, .web = &web};
  QPointer<steps::StepRun> run;
  std::optional<steps::StepOutcome> outcome;
  QStringList progress;
  int ends = 0;

  void start(const Step &step) {
    outcome.reset();
    run = steps::stepKinds().runner(step)->run(context, step, &owner);
    QObject::connect(run, &steps::StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(run, &steps::StepRun::ended, &owner, [this](const steps::StepOutcome &ended) {
      outcome = ended;
      ++ends;
    });
    run->start();
  }
  bool wait() {
    return QTest::qWaitFor([this] { return outcome.has_value(); });
  }
  bool runTo(const Step &step, StepState state) {
    start(step);
    return wait() && outcome->state == state;
  }
  /// All that anybody sees of it.
  [[nodiscard]] QString seen() const {
    return progress.join(u'\n') + u'\n' + outcome->message + u'\n' + QString::fromUtf8(QJsonDocument(outcome->result).toJson());
  }
};

}  // namespace sternway::test
