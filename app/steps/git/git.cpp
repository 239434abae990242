// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "steps/git/gitsteps.h"
#include "steps/registry.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// The words of "git VERB"; none for another verb or program, or another working copy.
CommandWords gitWords(const QStringList &argv, const QString &verb) {
  const QStringList valued{u"-m"_s, u"--message"_s, u"-am"_s, u"--mainline"_s, u"-n"_s, u"-C"_s};
  const CommandWords words(argv.mid(1), valued);
  const bool isIt = argv.value(0) == u"git" && words.plain(0) == verb && !words.has({u"-C"_s});
  return isIt ? words : CommandWords({}, {});
}

/// In the step's folder where it names one.
QString gitCommand(const StepWords &words, const QStringList &argv) {
  return shellCommand(QStringList{u"git"_s} + words.option(u"workingDirectory"_s, u"-C"_s) + argv);
}

QStringList behindDashes(const StepWords &words) {
  return words.has(u"paths"_s) ? QStringList{u"--"_s} + words.list(u"paths"_s) : QStringList();
}

QJsonObject withPaths(QJsonObject arguments, const QStringList &paths) {
  if (!paths.isEmpty())
    arguments.insert(u"paths"_s, QJsonArray::fromStringList(paths));
  return arguments;
}

QString gitRevertCommand(const StepWords &words) {
  return gitCommand(words, QStringList{u"revert"_s, u"--no-edit"_s} + words.option(u"mainline"_s, u"-m"_s) +
                               QStringList{words.has(u"commit"_s) ? words.text(u"commit"_s) : u"HEAD"_s});
}

RecognisedArguments recogniseGitRevert(const QStringList &argv, const CommandSource &) {
  const CommandWords words = gitWords(argv, u"revert"_s);
  if (!words.hasOnly({u"-m"_s, u"--mainline"_s, u"--no-edit"_s}) || words.plainCount() != 2)
    return {};
  QJsonObject arguments{{u"commit"_s, words.plain(1)}};
  if (const QString mainline = words.value({u"-m"_s, u"--mainline"_s}); !mainline.isEmpty())
    arguments.insert(u"mainline"_s, numberOrText(mainline));
  return {arguments};
}

QString remoteOrOrigin(const StepWords &words) {
  return words.has(u"remote"_s) ? words.text(u"remote"_s) : u"origin"_s;
}

QString gitTagCommand(const StepWords &words) {
  const QString name = words.text(u"name"_s);
  // without it git takes the lines of a message that begin with # away (git 2.39)
  const QStringList annotated = QStringList{u"-a"_s, u"--cleanup=whitespace"_s, name} + words.option(u"message"_s, u"-m"_s);
  const QString tag = gitCommand(
      words, QStringList{u"tag"_s} + (words.has(u"message"_s) ? annotated : QStringList{name}) + words.optional(u"commit"_s));
  return words.flag(u"push"_s) ? tag + u'\n' + gitCommand(words, {u"push"_s, remoteOrOrigin(words), name}) : tag;
}

RecognisedArguments recogniseGitTag(const QStringList &argv, const CommandSource &) {
  const CommandWords words = gitWords(argv, u"tag"_s);
  if (words.plainCount() != 2 || words.has({u"-d"_s, u"--delete"_s, u"-l"_s, u"--list"_s, u"-f"_s, u"--sort"_s}))
    return {};
  QJsonObject arguments{{u"name"_s, words.plain(1)}};
  putText(arguments, u"message"_s, words.value({u"-m"_s, u"--message"_s, u"-am"_s}));
  return {arguments};
}

RecognisedArguments recogniseGitCheckout(const QStringList &argv, const CommandSource &) {
  const CommandWords words = gitWords(argv, u"checkout"_s);
  if (words.has({u"-b"_s, u"-B"_s, u"--ours"_s, u"--theirs"_s}) || words.plain(1).isEmpty())
    return {};
  return {withPaths({{u"ref"_s, words.plain(1)}}, words.hasRest() ? words.rest() : words.plainFrom(2))};
}

QString gitPushCommand(const StepWords &words) {
  const bool isNamed = words.has(u"remote"_s) || words.has(u"branch"_s);
  return gitCommand(words, QStringList{u"push"_s} + (isNamed ? QStringList{remoteOrOrigin(words)} : QStringList()) +
                               words.optional(u"branch"_s) + (words.flag(u"tags"_s) ? QStringList{u"--tags"_s} : QStringList()));
}

QString pushDanger(const StepWords &words) {
  const QString remote = remoteOrOrigin(words);
  const bool isTags = words.flag(u"tags"_s) && !words.has(u"branch"_s);
  const QString what = isTags ? tr("the tags of this plan") : words.has(u"branch"_s) ? words.text(u"branch"_s) : tr("the branch");
  return tr("Everyone who works with %1 gets %2, and a pipeline may deploy it.").arg(remote, what);
}

/// --force and --delete say more than the step can.
RecognisedArguments recogniseGitPush(const QStringList &argv, const CommandSource &) {
  const CommandWords words = gitWords(argv, u"push"_s);
  if (words.plainCount() < 1 || words.plainCount() > 3 || !words.hasOnly({u"--tags"_s, u"-u"_s, u"--set-upstream"_s}))
    return {};
  QJsonObject arguments;
  putText(arguments, u"remote"_s, words.plain(1));
  putText(arguments, u"branch"_s, words.plain(2));
  if (words.has({u"--tags"_s}))
    arguments.insert(u"tags"_s, true);
  return {arguments};
}

RecognisedArguments recogniseGitLog(const QStringList &argv, const CommandSource &) {
  const CommandWords words = gitWords(argv, u"log"_s);
  const QStringList plain = words.plainFrom(1);
  const bool namesRevision =
      !words.hasRest() && std::any_of(plain.cbegin(), plain.cend(), [](const QString &word) { return !word.contains(u'/'); });
  if (words.plainCount() < 1 || namesRevision)
    return {};
  return {withPaths({}, words.hasRest() ? words.rest() : plain)};
}

QList<StepDescriptor> gitCommitKinds() {
  return {{.name = u"git.revert"_s,
           .arguments = stepArguments(u"commit, mainline:number, branch, remote, message, workingDirectory"_s),
           .run = runGitRevert,
           .probe = probeGitRevert,
           .preview = previewGitRevert,
           .runsAsWritten = true,
           .changes = [] { return tr("A new commit that takes an earlier one back"); },
           .command = gitRevertCommand,
           .permission = runsHere,
           .recognise = recogniseGitRevert},
          {.name = u"git.tag"_s,
           .arguments = stepArguments(u"name!, message, commit, push:flag, remote, workingDirectory"_s),
           .run = runGitTag,
           .probe = probeGitTag,
           .preview = previewGitTag,
           .runsAsWritten = true,
           .changes = [] { return tr("A new tag in the repository"); },
           .command = gitTagCommand,
           .permission = runsHere,
           .recognise = recogniseGitTag}};
}

QList<StepDescriptor> gitOtherKinds() {
  return {{.name = u"git.checkout"_s,
           .arguments = stepArguments(u"ref!, paths:words, workingDirectory"_s),
           .idempotent = true,
           .run = runGitCheckout,
           .probe = probeGitCheckout,
           .preview = previewGitCheckout,
           .runsAsWritten = true,
           .changes = [] { return tr("The working copy"); },
           .command =
               [](const StepWords &words) {
                 return gitCommand(words, QStringList{u"checkout"_s, words.text(u"ref"_s)} + behindDashes(words));
               },
           .permission = runsHere,
           .recognise = recogniseGitCheckout},
          {.name = u"git.push"_s,
           .arguments = stepArguments(u"remote, branch, tags:flag, workingDirectory"_s),
           .idempotent = true,
           .run = runGitPush,
           .probe = probeGitPush,
           .preview = previewGitPush,
           .runsAsWritten = true,
           .changes = [] { return tr("The shared repository; a pipeline may deploy from it"); },
           .command = gitPushCommand,
           .danger = pushDanger,
           .permission = runsHere,
           .recognise = recogniseGitPush},
          {.name = u"git.log"_s,
           .arguments = stepArguments(u"paths:words, workingDirectory"_s),
           .effect = StepEffect::Reads,
           .idempotent = true,
           .run = runGitLog,
           .runsAsWritten = true,
           .command =
               [](const StepWords &words) {
                 return gitCommand(words, QStringList{u"log"_s, u"--oneline"_s, u"-20"_s} + behindDashes(words));
               },
           .permission = runsHere,
           .recognise = recogniseGitLog}};
}
}  // namespace

QList<StepDescriptor> gitKinds() {
  return gitCommitKinds() + gitOtherKinds();
}

}  // namespace sternway::steps
