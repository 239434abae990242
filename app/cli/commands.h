// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "cli/command.h"
#include "core/plan.h"

namespace sternway {

// What makes each command; what it does stands at its class.
[[nodiscard]] std::unique_ptr<CliCommand> acceptCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> assessCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> checkCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> importCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> incidentsCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> rehearseCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> rollbackCommand(const Options &options, const Environment &environment);
[[nodiscard]] std::unique_ptr<CliCommand> stepsCommand(const Options &options, const Environment &environment);

/// The assessment for a person at a terminal: verdict, values, revisions with what was measured, warnings.
[[nodiscard]] QString assessmentText(const Assessment &assessment);
/// Plan and findings for a person who is about to be asked: from, to, why, what changes, what does not, what was found.
[[nodiscard]] QString planText(const Plan &plan);
[[nodiscard]] QString findingsText(const QList<Finding> &findings);

/// Writes ID.md and ID.json of one incident into \a folder (made when missing). \return the Markdown file's path.
[[nodiscard]] Call<QString> *writeTimelineFiles(Journal &journal, const QString &incidentId, const QString &folder,
                                                QObject *context);

}  // namespace sternway
