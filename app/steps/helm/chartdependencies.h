// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway::steps {

/// What a command that upgrades or installs a release from a folder of this computer would lack: charts that the folder's
/// Chart.lock names and its charts/ does not hold. Where an earlier step of the plan checks a version of the folder out, as it
/// will be then. Reads files and git only; finishes with nothing where the folder is not at hand, the version is not known, or
/// an earlier step builds the dependencies. \a folder: where the command runs, empty for Sternway's own. GUI thread.
[[nodiscard]] Call<QList<Finding>> *chartFindings(const StepContext &context, const Step &step, const QStringList &argv,
                                                  const QString &folder, QObject *parent);

}  // namespace sternway::steps
