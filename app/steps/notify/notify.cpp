// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

QList<StepDescriptor> notifyKinds() {
  return {{.name = u"notify"_s,
           .arguments = stepArguments(u"template!:template"_s),
           .form = StepForm::Message,
           .changes = [] { return tr("A message that others read"); },
           .permission = [](const StepWords &words) -> StepPermission { return {.sends = words.text(u"template"_s)}; }}};
}

}  // namespace sternway::steps
