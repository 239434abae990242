// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/quietprogram.h"

#include "core/format.h"

namespace sternway::steps {

Call<ProgramResult> *runQuietly(Programs *programs, const ProgramRequest &request, QObject *parent) {
  if (!programs)
    return Call<ProgramResult>::finished(parent, fail(ErrorKind::Unsupported, tr("No program runs in a rehearsal")));
  auto *call = new Call<ProgramResult>(parent);
  ProgramRun *run = programs->run(request, call);
  QObject::connect(run, &ProgramRun::ended, call, [call](const Result<ProgramResult> &result) { call->finish(result); });
  call->setCanceller([run = QPointer(run)] {
    if (run)
      run->stop();
  });
  return call;
}

}  // namespace sternway::steps
