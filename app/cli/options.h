// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/workload.h"

#include <QStringList>

#include <optional>

namespace sternway::cli {

/// Exit statuses of the commands without a display.
enum class ExitStatus {
  Done = 0,
  No = 1,           ///< the answer is no: a check failed, a rollback was refused or failed
  Usage = 2,        ///< wrong options or arguments, or an input file with mistakes
  Unreachable = 3,  ///< could not reach what it needed
  Interrupted = 130
};

/// The status that an error ends a command with.
[[nodiscard]] ExitStatus exitStatusFor(ErrorKind kind);

/// How much faster than real time a rehearsal runs, from 0.1 to 200; nothing: the text is no such number.
[[nodiscard]] std::optional<double> speedFactor(const QString &text);

/// What the command line says; a command uses the fields that its options set.
struct Options {
  QString command;
  QStringList arguments;

  QString kubeconfig;
  QString context;
  QString nameSpace;
  QString prometheus;
  QString alertmanager;
  QString prometheusConfig;
  QString clusterLabel;
  QString runbook;
  bool json = false;

  QString service;             ///< the first, where there are several
  QStringList services;        ///< rollback: all that were named
  bool all = false;            ///< rollback: every service of the runbook
  bool stopOnFailure = false;  ///< rollback of several: no other one begins when one has failed
  QString method;              ///< rollback: by its id in the runbook; migrations: of its migrations
  QString migration;           ///< rollback: the method of the runbook's migrations that goes before the code
  StringMap values;            ///< rollback: of the runbook's variables
  StringMap skips;             ///< rollback: steps that are left out, and why
  QString backupNote;          ///< migrations: how the data can be restored
  QString overrideReason;      ///< migrations: why those are tried that say there is no way back
  std::optional<qint64> toRevision;
  QString reason;
  bool dryRun = false;
  bool yes = false;
  bool force = false;
  bool rehearse = false;       ///< rollback: on copies, in a simulation; a dry run too
  bool forward = false;        ///< rollback: forward again to what the last one left
  bool suspendGitOps = false;  ///< rollback: of Argo CD or Flux, before it begins
  std::chrono::seconds stability{60};

  std::chrono::milliseconds term{0};       ///< guard: for how long
  std::chrono::milliseconds countdown{0};  ///< guard: 0: as the runbook says

  QString scenario;  ///< of the rehearsal; rollback: of the runbook
  QString out;
  quint64 seed = 1;
  double speed = 20;

  QStringList channels;  ///< message: by their names
  QString language;      ///< message: of those that the runbook does not have itself

  QString search;           ///< incidents: words that they have
  bool statistics = false;  ///< incidents: over all of them
  bool csv = false;         ///< of the statistics
  bool fresh = false;       ///< postmortem: as the record says, whatever was edited
  bool status = false;      ///< postmortem: how far it is
  QString format;
  std::chrono::milliseconds since{7 * 24 * 3'600'000};  ///< try: how far back
  QString rules;                                        ///< accept: lines of proposed rules, "12,15=prepare"
};

/// \a arguments without the program's name. The error (ErrorKind::Input) says what is wrong and how to get help.
[[nodiscard]] tl::expected<Options, Error> parseOptions(const QStringList &arguments);
[[nodiscard]] bool isCommand(const QString &name);
/// The help of one command; of the whole program when \a command is empty.
[[nodiscard]] QString helpText(const QString &command);
/// True for --help and --version anywhere, or the words "help" and "version".
[[nodiscard]] bool asksForHelp(const QStringList &arguments);

}  // namespace sternway::cli
