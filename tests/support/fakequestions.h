// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

#include <QPointer>

namespace sternway::test {

/// A person whom a test plays: what was asked, and the call that waits for the answer.
struct FakeQuestions final : steps::Questions {
  QList<steps::StepQuestion> asked;
  QPointer<Call<steps::StepAnswer>> open;

  Call<steps::StepAnswer> *ask(const steps::StepQuestion &question, QObject *context) override {
    asked << question;
    auto *call = new Call<steps::StepAnswer>(context);
    open = call;
    return call;
  }
};

}  // namespace sternway::test
