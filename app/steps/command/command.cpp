// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

QString argvDanger(const StepWords &words) {
  const QString seen = dangerOfCommand(words.list(u"argv"_s).join(u' '));
  return seen.isEmpty() && words.flag(u"shell"_s) ? tr("it runs through a shell, which can do anything") : seen;
}

QList<StepDescriptor> commandKinds() {
  constexpr auto command = [](const StepWords &words) {
    const QStringList argv = words.list(u"argv"_s);
    return words.flag(u"shell"_s) ? argv.join(u' ') : shellCommand(argv);
  };
  return {{.name = u"command"_s,
           .arguments = stepArguments(u"argv!:words, workingDirectory, shell:flag"_s),
           .form = StepForm::Program,
           .changes = [] { return tr("Effect unknown: runs an arbitrary command"); },
           .command = command,
           .danger = argvDanger,
           .permission = runsHere}};
}

}  // namespace sternway::steps
