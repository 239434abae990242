// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace sternway::test {

/// The commands of one seed, from tests/live/commands/*.yaml:
///
///   seed: "000"                      the number of the seed
///   services: {web: [v1, v2]}        Deployments of the test's namespace, and the good releases that they have; the first one is
///                                    what a group is about that names no other
///   groups:                          each becomes a method of one runbook, and is carried out by one command
///     - id: previous
///       service, all: true           what it rolls back: that one, or all
///       needs: [LAB_REPO, helm]      variables of the environment (in capitals) and programs without which it is left out
///       works: WORDS                 a command that succeeds where the group can be carried out
///       secrets: {token: VALUE}      of the runbook
///       before, after:               what brings about what the commands find; one of
///         {release: VERSION, service}     a release of a service
///         {run: WORDS, in: FOLDER, mayFail, remember: NAME}     a command; NAME is the "id" of the JSON that it prints
///         {file: NAME, text}              a file in the test's folder
///         {repository: NAME}              a clone of the lab's repository, with a remote of its own, as v1.3.0 left it
///         {chart: RELEASE, tag}           a revision of a Helm release
///       rows:
///         - command: WORDS           as the seed has it; a fact, never run
///           step: {KIND: {...}}      what carries it out
///           told: PATTERN            in what the step says or leaves as its result
///           ask: WORDS, in: FOLDER   the tool itself, when the group has ended
///           says: PATTERN            in its answer
///           not: REASON              in place of a step: why Sternway does not run it
///
/// <NAME> stands for a variable of the environment, <namespace> and <folder> for the test's own, <image> for the option by which
/// kubectl prints a Deployment's image. WORDS are parted as by QProcess::splitCommand(): only double quotes join.
struct CommandTable {
  QString name;  ///< of the file
  QMap<QString, QStringList> services;
  QString firstService;
  QList<QJsonObject> groups;
};

/// All of them, in the order of the seeds. Whoever reads a file that is wrong gets none of it, and a failed test.
[[nodiscard]] QList<CommandTable> commandTables();

}  // namespace sternway::test
