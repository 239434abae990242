// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// What only a person does.
QList<StepDescriptor> manualKinds() {
  return {
      {.name = u"manual"_s, .arguments = stepArguments(u"text!, who, evidence"_s), .form = StepForm::Instruction, .changes = [] {
         return tr("What the person does");
       }}};
}

}  // namespace sternway::steps
