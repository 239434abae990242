// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "operate/rollbackrun.h"

namespace sternway::cli {

/// What the options choose of a runbook for one service.
struct ProcedureChoice {
  QList<GuidedStep> steps;
  QHash<QString, QString> values;    ///< of its placeholders
  std::optional<qint64> toRevision;  ///< that the method or --to names; nothing: the last known good one
  /// Steps of the chosen way before it changes anything that only a person can do and --skip does not name.
  QList<GuidedStep> byPerson;
  QList<GuidedStep> asked;        ///< those of the plan that a person does in their turn, and --skip does not name
  QHash<QString, QString> skips;  ///< of --skip, those that the plan has
  QList<EventDraft> events;       ///< for the timeline: what of a person's was left out
};

/// The method or scenario of the options, or, where none is named, the runbook's only method. \a accepted: somebody has accepted
/// what the runbook may do. Errors (ErrorKind::Input, or Forbidden for a runbook that nobody has accepted): no such method, a
/// value that its variable does not take, a way that Sternway cannot go by itself. Pure.
[[nodiscard]] Result<ProcedureChoice> chooseProcedure(const Options &options, const Runbook &runbook, bool accepted,
                                                      const ObjectRef &service, const QDateTime &now, const QString &who);

/// What the options choose of the runbook's migrations, likewise; errors as above, and those of operate::migrationSteps(). Pure.
[[nodiscard]] Result<ProcedureChoice> chooseMigrations(const Options &options, const Runbook &runbook, bool accepted,
                                                       const ObjectRef &service, const QDateTime &now, const QString &who);

/// The step that tells which migrations are applied, as the only one of the choice.
[[nodiscard]] Result<ProcedureChoice> chooseMigrationLook(const Options &options, const Runbook &runbook, bool accepted,
                                                          const ObjectRef &service, const QDateTime &now);

/// The request of a rollback by these options and that choice.
[[nodiscard]] operate::RunRequest runRequest(const Options &options, const ProcedureChoice &choice,
                                             const ClusterSession &session);

/// The options with the runbook's service as findService() takes it: the named one, or the only one. ErrorKind::Input: it has
/// several, or none. Pure.
[[nodiscard]] Result<Options> withServiceOf(Options options, const Runbook &runbook);

}  // namespace sternway::cli
