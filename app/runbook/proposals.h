// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/runbook.h"
#include "core/stepdescriptor.h"

namespace sternway::runbook {

/// A rule that an import made and nobody has accepted yet, as a person has to see it.
struct Proposal {
  qsizetype row = 0;  ///< its index in the matrix
  int line = 0;       ///< in the runbook's file
  QString sentence;   ///< the rule in plain words
  QString source;     ///< what it was made of, with its place: "rollback.md:14: Error rate > 5 %"
  /// What has to be answered before: it names no action, it is true while all is well, it contradicts another one.
  QStringList questions;
  bool lacksAction = false;
};

/// Those of a runbook, in its order. Pure.
[[nodiscard]] QList<Proposal> proposalsOf(const Runbook &runbook);

/// A proposed rule that a person has accepted.
struct AcceptedRule {
  qsizetype row = 0;
  Action action = Action::None;  ///< for a row that names none; another one than the row's own is refused
};

/// The runbook's content with these rules accepted: they are proposed no longer, and nothing else is different, comments and
/// blanks included. ErrorKind::Input where a rule has no action, or the file is written so that a person has to edit it. Pure.
[[nodiscard]] Result<QByteArray> withAccepted(const StepKinds &kinds, const QByteArray &content,
                                              const QList<AcceptedRule> &rules);

/// The same in the runbook's file. ErrorKind::Conflict when it is another one than \a runbook was read from; Storage when it
/// cannot be read or written. Any thread.
[[nodiscard]] Result<Done> acceptRules(const StepKinds &kinds, const Runbook &runbook, const QList<AcceptedRule> &rules);

}  // namespace sternway::runbook
