// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "steps/git/githubapi.h"
#include "steps/git/gitsteps.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
CommandWords githubWords(const QStringList &argv) {
  return {argv.value(0) == u"gh" ? argv.mid(1) : QStringList(),
          {u"-f"_s, u"--field"_s, u"-F"_s, u"--raw-field"_s, u"--body"_s, u"-b"_s, u"--ref"_s, u"-R"_s, u"--repo"_s}};
}

RecognisedArguments recogniseDispatch(const QStringList &argv, const CommandSource &) {
  const CommandWords words = githubWords(argv);
  const QStringList fields{u"-f"_s, u"--field"_s, u"-F"_s, u"--raw-field"_s};
  const QStringList repository{u"--repo"_s, u"-R"_s};
  if (words.plain(0) != u"workflow" || words.plain(1) != u"run" || words.plainCount() != 3 ||
      !words.hasOnly(fields + repository + QStringList{u"--ref"_s}))
    return {};
  QJsonObject inputs;
  for (const QString &pair : words.values(fields))
    inputs.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
  QJsonObject arguments{{u"workflow"_s, words.plain(2)}};
  putText(arguments, u"repository"_s, words.value(repository));
  putText(arguments, u"ref"_s, words.value({u"--ref"_s}));
  if (!inputs.isEmpty())
    arguments.insert(u"inputs"_s, inputs);
  return {arguments};
}

RecognisedArguments recogniseComment(const QStringList &argv, const CommandSource &) {
  const CommandWords words = githubWords(argv);
  const QString body = words.value({u"--body"_s, u"-b"_s});
  const bool isComment = (words.plain(0) == u"issue" || words.plain(0) == u"pr") && words.plain(1) == u"comment";
  if (!isComment || body.isEmpty() || words.plainCount() != 3 || !words.hasOnly({u"--body"_s, u"-b"_s}))
    return {};
  return {QJsonObject{{u"issue"_s, words.plain(2)}, {u"body"_s, body}}};
}

QStringList ghRepository(const StepWords &words) {
  return words.option(u"repository"_s, u"--repo"_s);
}

/// It goes by GitHub's API; the program gh is what the shown command needs, not the step.
StepPermission asksGithub(const StepWords &words) {
  const QString named = words.text(u"api"_s);
  return {.contacts = named.isEmpty() ? githubAddress({}) : named};
}
}  // namespace

QList<StepDescriptor> githubKinds() {
  return {
      {.name = u"github.dispatchWorkflow"_s,
       .arguments = stepArguments(u"workflow!, inputs:map, ref, repository, markInput, token, api:address, workingDirectory"_s),
       .run = runDispatch,
       .probe = probeDispatch,
       .preview = previewDispatch,
       .runsAsWritten = true,
       .changes = [] { return tr("What the workflow changes"); },
       .command =
           [](const StepWords &words) {
             return shellCommand(QStringList{u"gh"_s, u"workflow"_s, u"run"_s, words.text(u"workflow"_s)} + ghRepository(words) +
                                 words.option(u"ref"_s, u"--ref"_s) + words.pairs(u"inputs"_s, {u"-f"_s}));
           },
       .permission = asksGithub,
       .recognise = recogniseDispatch},
      {.name = u"github.comment"_s,
       .arguments = stepArguments(u"issue!, body!, repository, token, api:address, workingDirectory"_s),
       .idempotent = true,
       .run = runComment,
       .probe = probeComment,
       .preview = previewComment,
       .runsAsWritten = true,
       .changes = [] { return tr("A comment that others see"); },
       .command =
           [](const StepWords &words) {
             return shellCommand(QStringList{u"gh"_s, u"issue"_s, u"comment"_s, words.text(u"issue"_s)} + ghRepository(words) +
                                 QStringList{u"--body"_s, words.text(u"body"_s)});
           },
       .permission = asksGithub,
       .recognise = recogniseComment}};
}

}  // namespace sternway::steps
