// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/migration/wayback.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// How much is in what a migration takes with it, a line for each loss: counted by psql where the step says which database, else
/// said to be unknown, with the reason. It only reads, within a minute each; the call itself does not fail. GUI thread.
[[nodiscard]] Call<QStringList> *countLosses(const StepContext &context, const Step &step, const QList<Loss> &losses,
                                             QObject *parent);

}  // namespace sternway::steps
