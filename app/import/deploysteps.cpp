// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/commandwords.h"
#include "import/toolsteps.h"

#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
ToolSteps deployStep(const QString &kind, const QJsonObject &arguments) {
  return QList{procedureStep(kind, arguments)};
}

QJsonValue number(const QString &text) {
  bool ok = false;
  const int value = text.toInt(&ok);
  return ok ? QJsonValue(value) : QJsonValue(text);
}

ToolSteps gitTag(const CommandWords &words) {
  const QString name = words.plain(1);
  if (name.isEmpty() || words.has({u"-d"_s, u"--delete"_s, u"-l"_s, u"--list"_s, u"-f"_s, u"--sort"_s}) || words.plainCount() > 2)
    return std::nullopt;
  QJsonObject arguments{{u"name"_s, name}};
  putText(arguments, u"message"_s, words.value({u"-m"_s, u"--message"_s, u"-am"_s}));
  return deployStep(u"git.tag"_s, arguments);
}

ToolSteps gitCheckout(const CommandWords &words) {
  if (words.has({u"-b"_s, u"-B"_s, u"--ours"_s, u"--theirs"_s}) || words.plain(1).isEmpty())
    return std::nullopt;
  const QStringList paths = words.hasRest() ? words.rest() : words.plainFrom(2);
  QJsonObject arguments{{u"ref"_s, words.plain(1)}};
  if (!paths.isEmpty())
    arguments.insert(u"paths"_s, QJsonArray::fromStringList(paths));
  return deployStep(u"git.checkout"_s, arguments);
}

ToolSteps gitPush(const CommandWords &words) {
  if (!words.hasOnly({u"--tags"_s, u"-u"_s, u"--set-upstream"_s}) || words.plainCount() > 3)
    return std::nullopt;  // --force and --delete say more
  QJsonObject arguments;
  putText(arguments, u"remote"_s, words.plain(1));
  putText(arguments, u"branch"_s, words.plain(2));
  if (words.has({u"--tags"_s}))
    arguments.insert(u"tags"_s, true);
  return deployStep(u"git.push"_s, arguments);
}

ToolSteps gitRevert(const CommandWords &words) {
  if (!words.hasOnly({u"-m"_s, u"--mainline"_s, u"--no-edit"_s}) || words.plainCount() != 2)
    return std::nullopt;
  QJsonObject arguments{{u"commit"_s, words.plain(1)}};
  if (const QString mainline = words.value({u"-m"_s, u"--mainline"_s}); !mainline.isEmpty())
    arguments.insert(u"mainline"_s, number(mainline));
  return deployStep(u"git.revert"_s, arguments);
}

ToolSteps gitLog(const CommandWords &words) {
  QJsonObject arguments;
  const QStringList paths = words.hasRest() ? words.rest() : words.plainFrom(1);
  for (const QString &path : paths)
    if (!words.hasRest() && !path.contains(u'/'))
      return std::nullopt;  // a revision, not a path
  if (!paths.isEmpty())
    arguments.insert(u"paths"_s, QJsonArray::fromStringList(paths));
  return deployStep(u"git.log"_s, arguments);
}

ToolSteps dispatchWorkflow(const CommandWords &words) {
  QJsonObject inputs;
  for (const QString &pair : words.values({u"-f"_s, u"--field"_s, u"-F"_s, u"--raw-field"_s}))
    inputs.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
  QJsonObject arguments{{u"workflow"_s, words.plain(2)}};
  if (!inputs.isEmpty())
    arguments.insert(u"inputs"_s, inputs);
  const bool isPlain = words.hasOnly({u"-f"_s, u"--field"_s, u"-F"_s, u"--raw-field"_s});
  return isPlain && words.plainCount() == 3 ? deployStep(u"github.dispatchWorkflow"_s, arguments) : std::nullopt;
}
}  // namespace

ToolSteps helmSteps(const QStringList &words, const ToolContext &context) {
  const CommandWords parts(words.mid(1),
                           {u"-n"_s, u"--namespace"_s, u"--timeout"_s, u"--max"_s, u"-o"_s, u"--output"_s, u"--history-max"_s});
  const QString verb = parts.plain(0);
  QJsonObject arguments;
  const QString nameSpace = parts.value({u"-n"_s, u"--namespace"_s});
  putText(arguments, u"namespace"_s, nameSpace == u"{{namespace}}" ? QString() : nameSpace);
  if (verb == u"list" || verb == u"ls")
    return deployStep(u"helm.list"_s, arguments);
  if (parts.plain(1).isEmpty() || parts.has({u"--kube-context"_s, u"--dry-run"_s}))
    return std::nullopt;
  arguments.insert(u"release"_s, parts.plain(1));
  if (verb == u"history" || verb == u"hist")
    return deployStep(u"helm.history"_s, arguments);
  if (verb != u"rollback" || parts.plainCount() > 3)
    return std::nullopt;
  const QString revision = parts.plain(2);
  bool isNumber = false;
  if (revision.toUInt(&isNumber) > 0 && isNumber)
    arguments.insert(u"revision"_s, context.variables.sample(u"REVISION"_s, VariableType::Revision, revision, context.line));
  else if (!isNumber && !revision.isEmpty())
    arguments.insert(u"revision"_s, revision);
  return deployStep(u"helm.rollback"_s, arguments);
}

ToolSteps composeSteps(const QStringList &words, const ToolContext &context) {
  const bool isPlugin = words.value(0) == u"docker" && words.value(1) == u"compose";
  if (words.value(0) == u"docker" && words.value(1) == u"pull" && words.size() == 3) {
    QString image = words.at(2);
    if (const QString tag = image.section(u':', -1); image.contains(u':') && isSampleVersion(tag))
      image = image.chopped(tag.size()) + context.variables.sample(u"VERSION"_s, VariableType::Version, tag, context.line);
    return deployStep(u"compose.pull"_s, {{u"image"_s, image}});
  }
  if (!isPlugin && words.value(0) != u"docker-compose")
    return std::nullopt;
  const CommandWords parts(words.mid(isPlugin ? 2 : 1), {u"-f"_s, u"--file"_s, u"-p"_s, u"--project-name"_s});
  if (parts.plain(0) != u"up" || parts.plainCount() != 2 ||
      !parts.hasOnly({u"-d"_s, u"--detach"_s, u"--no-deps"_s, u"--force-recreate"_s}))
    return std::nullopt;
  return deployStep(u"compose.up"_s, {{u"service"_s, parts.plain(1)}});
}

ToolSteps gitSteps(const QStringList &words, const ToolContext &) {
  const CommandWords parts(words.mid(1), {u"-m"_s, u"--message"_s, u"-am"_s, u"--mainline"_s, u"-n"_s, u"-C"_s});
  const QString verb = parts.plain(0);
  if (parts.has({u"-C"_s}))
    return std::nullopt;
  if (verb == u"tag")
    return gitTag(parts);
  if (verb == u"checkout")
    return gitCheckout(parts);
  if (verb == u"push")
    return gitPush(parts);
  if (verb == u"revert")
    return gitRevert(parts);
  return verb == u"log" ? gitLog(parts) : std::nullopt;
}

ToolSteps githubSteps(const QStringList &words, const ToolContext &) {
  const CommandWords parts(
      words.mid(1), {u"-f"_s, u"--field"_s, u"-F"_s, u"--raw-field"_s, u"--body"_s, u"-b"_s, u"--ref"_s, u"-R"_s, u"--repo"_s});
  const QString verb = parts.plain(0) + u' ' + parts.plain(1);
  if (verb == u"workflow run" && !parts.plain(2).isEmpty())
    return dispatchWorkflow(parts);
  const QString body = parts.value({u"--body"_s, u"-b"_s});
  if ((verb == u"issue comment" || verb == u"pr comment") && !body.isEmpty() && parts.plainCount() == 3 &&
      parts.hasOnly({u"--body"_s, u"-b"_s}))
    return deployStep(u"github.comment"_s, {{u"issue"_s, parts.plain(2)}, {u"body"_s, body}});
  return std::nullopt;
}

}  // namespace sternway
