// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process.h"

#include "platform/processrun.h"

namespace sternway::platform {

ProgramRun *Processes::run(const ProgramRequest &request, QObject *context) {
  return new ProcessRun(request, m_grace, context);
}

QString Processes::find(const QString &program) const {
  return executableOf({.argv = {program}}).value_or(QString());
}

}  // namespace sternway::platform
