// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"

namespace sternway {

/// A program that a runbook may start.
struct RunbookCommand {
  QString text;          ///< as the step runs it: what the runbook's author wrote beside it for reading does not count
  bool isShell = false;  ///< one line for a shell
  bool isInPod = false;  ///< within a container of the cluster, else on this computer
  QString danger;        ///< why it is dangerous, or empty
  int line = 0;
};

/// Something that a runbook may change in the cluster.
struct RunbookWrite {
  QString step;   ///< its kind
  QString what;   ///< "How many pods run"
  QString where;  ///< "deployment/order-service in production"
  QString danger;
  int line = 0;
};

/// What a runbook may do when its steps are carried out: what a person has to see before accepting it.
struct RunbookPowers {
  QList<RunbookCommand> commands;
  QList<RunbookWrite> writes;
  QStringList hosts;     ///< that health checks and http steps ask, each once; "{{NAME}}" where a variable decides
  QStringList channels;  ///< to which notify steps send, each once
  QStringList secrets;   ///< that it names, each once

  [[nodiscard]] bool isEmpty() const;
  /// How many commands and writes are dangerous, a shell's included.
  [[nodiscard]] qsizetype dangers() const;
};

[[nodiscard]] RunbookPowers powersOf(const StepKinds &kinds, const Runbook &runbook);
/// All of it as lines of text, with the lines of the file; one sentence when there is nothing.
[[nodiscard]] QString powersText(const RunbookPowers &powers);

/// Every step of a runbook: phases, methods, migrations, scenarios, troubleshooting, in this order.
[[nodiscard]] QList<Step> allSteps(const Runbook &runbook);

}  // namespace sternway
