// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/gitplace.h"

#include "core/format.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// "release/2024.11", "hotfix/1.2.3", "release-1.2": what branches are called, too.
bool mayNameBranch(const QString &name) {
  static const QRegularExpression form(
      u"(?:^|/)(?:releases?|hotfix|bugfix|fix|feature|support|maint|maintenance|stable)(?:/|[-_]?v?\\d+(?:\\.\\d+|\\.x)?$)"_s,
      QRegularExpression::CaseInsensitiveOption);
  return name.contains(form);
}

/// "1.2.3", "v2", "shop-1.2.3-rc.1", "release-1.2.3".
bool isVersion(const QString &name) {
  static const QRegularExpression form(u"(?:^[vV]?|[-_/@][vV]?)\\d+(?:\\.\\d+)+(?:[-+._][\\w.+-]*)?$|^[vV]?\\d+$"_s);
  return name.contains(form) && !mayNameBranch(name);
}

/// The configuration as "git config --list --null" gives it: the last word on each key.
QHash<QString, QString> gitConfig(const QByteArray &output) {
  QHash<QString, QString> values;
  for (const QString &entry : gitParts(output))
    values.insert(entry.section(u'\n', 0, 0), entry.section(u'\n', 1));
  return values;
}

/// ssh is to fail rather than to ask. Another program than OpenSSH has other options, and is left alone.
StringMap sshEnvironment(const QHash<QString, QString> &config) {
  QString command = qEnvironmentVariable("GIT_SSH_COMMAND", config.value(u"core.sshcommand"_s));
  if (command.isEmpty() && qEnvironmentVariableIsSet("GIT_SSH"))
    return {};
  if (command.isEmpty())
    command = u"ssh"_s;
  const QString program = QFileInfo(command.section(u' ', 0, 0)).fileName();
  return program == u"ssh" ? StringMap{{u"GIT_SSH_COMMAND"_s, command + u" -oBatchMode=yes"_s}} : StringMap();
}

QString remoteOf(const QString &branch, const QHash<QString, QString> &config) {
  static const QRegularExpression remote(u"^remote\\.(.+)\\.url$"_s);
  if (const QString own = config.value(u"branch.%1.remote"_s.arg(branch)); !own.isEmpty())
    return own == u"." ? QString() : own;
  QStringList all;
  for (auto entry = config.constBegin(); entry != config.constEnd(); ++entry)
    if (const auto match = remote.match(entry.key()); match.hasMatch())
      all << match.captured(1);
  return all.contains(u"origin"_s) || all.size() != 1 ? (all.isEmpty() ? QString() : u"origin"_s) : all.constFirst();
}

GitAnswer<GitPlace> placeOf(const Step &step, const QString &facts, const QString &head, const QByteArray &configuration) {
  const QStringList lines = facts.split(u'\n');
  const QHash<QString, QString> config = gitConfig(configuration);
  const QString named = step.args.value(u"branch"_s).toString();
  GitPlace place{.folder = gitFolder(step),
                 .prefix = lines.value(2),
                 .isShallow = lines.value(0) == u"true",
                 .hooks = lines.value(1),
                 .branch = named.isEmpty() ? head : named,
                 .remote = step.args.value(u"remote"_s).toString(),
                 .remoteBranch = named.isEmpty() ? head : named,
                 .environment = sshEnvironment(config)};
  if (!place.branch.isEmpty() && !isGitName(place.branch))
    return refuse(u"git.branch"_s, tr("\"%1\" is no name of a branch.").arg(place.branch));
  if (place.remote.isEmpty())
    place.remote = remoteOf(place.branch, config);
  const QString upstream = config.value(u"branch.%1.merge"_s.arg(place.branch));
  if (named.isEmpty() && upstream.startsWith(u"refs/heads/"_s))
    place.remoteBranch = upstream.mid(11);
  return place;
}

/// These would have git work elsewhere than where the step says.
QString misleadingVariable() {
  for (const char *name :
       {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY"})
    if (qEnvironmentVariableIsSet(name))
      return QString::fromLatin1(name);
  return {};
}

GitCall fetchCall(const GitPlace &place, bool isWhole) {
  QStringList words{
      u"fetch"_s,    u"--no-tags"_s, u"--no-write-fetch-head"_s, u"--no-auto-maintenance"_s, u"--recurse-submodules=no"_s,
      u"--refmap="_s};
  if (isWhole)
    words << u"--unshallow"_s;
  return {.words = words + QStringList{u"--"_s, place.remote, place.remoteRef()},
          .folder = place.folder,
          .environment = place.environment,
          .isTold = true};
}

GitRefusal shallowRefusal(const GitPlace &place) {
  return {.id = u"git.shallow"_s,
          .sentence = tr("This clone is shallow, and a revert in a shallow clone deletes every file."),
          .remedy = place.remote.isEmpty() ? tr("Clone the repository with its whole history.") : tr("git fetch --unshallow")};
}

void fetchTip(const GitRunner &git, const GitPlace &place, const QString &tip,
              const std::function<void(const GitAnswer<QString> &)> &then) {
  git(fetchCall(place, place.isShallow), [=](const ProgramResult &fetched) {
    if (!fetched.succeeded())
      return then(refuse(u"git.remote"_s, tr("%1 could not be fetched: %2").arg(place.branchText(), gitSaid(fetched))));
    git({.words = {u"rev-parse"_s, u"--is-shallow-repository"_s}, .folder = place.folder}, [=](const ProgramResult &shallow) {
      if (gitLine(shallow) == u"true")
        return then(tl::unexpected(shallowRefusal(place)));
      resolve(git, place, tip + u"^{commit}"_s, [=](const QString &commit) {
        if (commit.isEmpty())
          return then(
              refuse(u"git.moved"_s, tr("%1 was rewritten while it was read.").arg(place.branchText()), tr("Try again.")));
        then(commit);
      });
    });
  });
}
}  // namespace

QString GitPlace::branchText() const {
  return remote.isEmpty() ? branch : tr("%1 of %2").arg(remoteBranch, remote);
}

QStringList GitPlace::hooksThere(const QStringList &names) const {
  QStringList there;
  for (const QString &name : names)
    if (const QFileInfo hook(QDir(hooks).filePath(name)); hook.isFile() && hook.isExecutable())
      there << name;
  return there;
}

void readGitPlace(const GitRunner &git, const Step &step, std::function<void(const GitAnswer<GitPlace> &)> then) {
  const QString folder = gitFolder(step);
  const QStringList facts{u"rev-parse"_s, u"--path-format=absolute"_s, u"--is-shallow-repository"_s, u"--git-path"_s,
                          u"hooks"_s,     u"--show-prefix"_s};
  git({.words = facts, .folder = folder}, [=](const ProgramResult &read) {
    if (const QString variable = misleadingVariable(); !variable.isEmpty())
      return then(refuse(u"git.environment"_s, tr("%1 is set, so that git would work elsewhere.").arg(variable),
                         tr("Start Sternway without it.")));
    if (!read.succeeded())
      return then(refuse(u"git.repository"_s, tr("%1 is no git repository that can be used: %2")
                                                  .arg(folder.isEmpty() ? QDir::currentPath() : folder, gitSaid(read))));
    git({.words = {u"symbolic-ref"_s, u"--quiet"_s, u"--short"_s, u"HEAD"_s}, .folder = folder}, [=](const ProgramResult &head) {
      git({.words = {u"config"_s, u"--list"_s, u"--null"_s}, .folder = folder}, [=](const ProgramResult &config) {
        if (!config.succeeded())
          return then(refuse(u"git.repository"_s, tr("The configuration of git cannot be read: %1").arg(gitSaid(config))));
        then(placeOf(step, QString::fromUtf8(read.output), gitLine(head), config.output));
      });
    });
  });
}

bool isGitName(const QString &name) {
  static const QRegularExpression wrong(
      u"^[-/]|^@$|^HEAD$|[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|//|@\\{|/\\.|^\\.|[/.]$|\\.lock(/|$)"_s);
  return !name.isEmpty() && !name.contains(wrong);
}

void lookAtRemote(const GitRunner &git, const GitPlace &place, const QStringList &names,
                  std::function<void(const GitAnswer<QHash<QString, QString>> &)> then) {
  git({.words = QStringList{u"ls-remote"_s, u"--"_s, place.remote} + names,
       .folder = place.folder,
       .environment = place.environment},
      [=](const ProgramResult &listed) {
        if (!listed.succeeded())
          return then(refuse(u"git.remote"_s, tr("%1 cannot be read: %2").arg(place.remote, gitSaid(listed))));
        QHash<QString, QString> found;
        for (const QString &line : QString::fromUtf8(listed.output).split(u'\n', Qt::SkipEmptyParts))
          if (const QString name = line.section(u'\t', 1); names.contains(name))
            found.insert(name, line.section(u'\t', 0, 0));
        then(found);
      });
}

void readTip(const GitRunner &git, const GitPlace &place, Deepen deepen, std::function<void(const GitAnswer<QString> &)> then) {
  if (place.isShallow && (place.remote.isEmpty() || deepen == Deepen::No)) {
    GitRefusal refusal = shallowRefusal(place);
    if (!place.remote.isEmpty()) {
      refusal.severity = Severity::Warn;
      refusal.remedy = tr("It is fetched whole when the step runs; what changes can only be told then.");
    }
    return then(tl::unexpected(refusal));
  }
  if (place.remote.isEmpty())
    return resolve(git, place, u"refs/heads/"_s + place.branch + u"^{commit}"_s, [=](const QString &commit) {
      if (commit.isEmpty())
        return then(refuse(u"git.branch"_s, tr("There is no branch %1.").arg(place.branch)));
      then(commit);
    });
  lookAtRemote(git, place, {place.remoteRef()}, [=](const GitAnswer<QHash<QString, QString>> &found) {
    if (!found)
      return then(tl::unexpected(found.error()));
    const QString tip = found->value(place.remoteRef());
    if (tip.isEmpty())
      return then(refuse(u"git.branch"_s, tr("There is no branch %1.").arg(place.branchText())));
    if (place.isShallow)
      return fetchTip(git, place, tip, then);
    resolve(git, place, tip + u"^{commit}"_s, [=](const QString &commit) {
      if (commit.isEmpty())
        return fetchTip(git, place, tip, then);
      then(commit);
    });
  });
}

void needIdentity(const GitRunner &git, const GitPlace &place, std::function<void(const GitAnswer<Done> &)> then) {
  const auto missing = [then](const ProgramResult &result) {
    then(refuse(
        u"git.identity"_s, tr("git does not know who writes: %1").arg(gitSaid(result).section(u"; "_s, -1)),
        tr("Set it: git config user.name \"NAME\" and git config user.email ADDRESS, in that repository or with --global.")));
  };
  git({.words = {u"var"_s, u"GIT_AUTHOR_IDENT"_s}, .folder = place.folder}, [=](const ProgramResult &author) {
    if (!author.succeeded())
      return missing(author);
    git({.words = {u"var"_s, u"GIT_COMMITTER_IDENT"_s}, .folder = place.folder}, [=](const ProgramResult &committer) {
      if (!committer.succeeded())
        return missing(committer);
      then(Done());
    });
  });
}

void resolve(const GitRunner &git, const GitPlace &place, const QString &name, std::function<void(const QString &)> then) {
  git({.words = {u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"--end-of-options"_s, name}, .folder = place.folder},
      [then = std::move(then)](const ProgramResult &found) { then(found.succeeded() ? gitLine(found) : QString()); });
}

QString GitRevision::text() const {
  const QString tag = u"refs/tags/"_s;
  return name.startsWith(tag) ? GitStep::tr("tag %1 (%2)").arg(name.mid(tag.size()), commit.left(10)) : commit.left(10);
}

void findRevision(const GitRunner &git, const GitPlace &place, const QString &name,
                  std::function<void(const GitAnswer<GitRevision> &)> then) {
  if (!isGitName(name))
    return resolve(git, place, name + u"^{commit}"_s,
                   [=](const QString &commit) { then(GitRevision{.name = name, .commit = commit}); });
  resolve(git, place, u"refs/tags/%1^{commit}"_s.arg(name), [=](const QString &tag) {
    if (tag.isEmpty())
      return resolve(git, place, name + u"^{commit}"_s,
                     [=](const QString &commit) { then(GitRevision{.name = name, .commit = commit}); });
    resolve(git, place, u"refs/heads/%1^{commit}"_s.arg(name), [=](const QString &branch) {
      const QString other = branch == tag ? QString() : branch;
      if (!other.isEmpty() && !isVersion(name))
        return then(refuse(u"git.ambiguous"_s,
                           tr("%1 is both a tag (%2) and a branch (%3); the runbook does not say which is meant.")
                               .arg(name, tag.left(10), other.left(10)),
                           tr("Write refs/tags/%1 or refs/heads/%1 in the runbook.").arg(name)));
      then(GitRevision{.name = u"refs/tags/"_s + name, .commit = tag, .branch = other});
    });
  });
}

void isAncestor(const GitRunner &git, const GitPlace &place, const QString &older, const QString &newer,
                std::function<void(bool)> then) {
  git({.words = {u"merge-base"_s, u"--is-ancestor"_s, older, newer}, .folder = place.folder},
      [then = std::move(then)](const ProgramResult &found) { then(found.succeeded()); });
}

QString planRef(const QString &planId, const GitPlace &place) {
  static const QRegularExpression other(u"[^A-Za-z0-9-]"_s);
  return u"refs/sternway/"_s + QString(planId).replace(other, u"-"_s) + u"/heads/"_s + place.remoteBranch;
}

}  // namespace sternway::steps
