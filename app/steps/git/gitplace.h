// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/git/gitrunner.h"

namespace sternway::steps {

/// The repository that a step is about, and the branch of it. Read anew by each step: it is the operator's, who works in it.
struct GitPlace {
  QString folder = {};
  QString prefix = {};  ///< of the folder within the working copy: "infra/", or empty
  bool isShallow = false;
  QString hooks = {};          ///< the folder of its hooks
  QString branch = {};         ///< here: the one that is named, else the one that is checked out; empty: neither
  QString remote = {};         ///< empty: the repository has none
  QString remoteBranch = {};   ///< the branch's name there
  StringMap environment = {};  ///< for calls that reach the remote

  /// "main of origin", or the branch's name where there is no remote.
  [[nodiscard]] QString branchText() const;
  [[nodiscard]] QString remoteRef() const { return QStringLiteral("refs/heads/") + remoteBranch; }
  /// Of these hooks, those that would run.
  [[nodiscard]] QStringList hooksThere(const QStringList &names) const;
};

/// By the arguments "workingDirectory", "remote" and "branch" of a step.
void readGitPlace(const GitRunner &git, const Step &step, std::function<void(const GitAnswer<GitPlace> &)> then);

/// Whether git takes the text for the name of a branch or tag, so that nothing in it can be read as more than a name.
[[nodiscard]] bool isGitName(const QString &name);

/// What the remote has under these full names ("refs/heads/main"), by name; what it has not is left out.
void lookAtRemote(const GitRunner &git, const GitPlace &place, const QStringList &names,
                  std::function<void(const GitAnswer<QHash<QString, QString>> &)> then);

/// Whether a shallow clone may be made whole.
enum class Deepen { No, Yes };
/// The commit that the branch ends with, at its remote where there is one, and here now: it is fetched, while no ref of the
/// operator's moves. A shallow clone is fetched whole, or refused: what is reverted in one deletes every file.
void readTip(const GitRunner &git, const GitPlace &place, Deepen deepen, std::function<void(const GitAnswer<QString> &)> then);

/// Refuses where git would have to guess who writes.
void needIdentity(const GitRunner &git, const GitPlace &place, std::function<void(const GitAnswer<Done> &)> then);

/// The object that a name stands for; \a then has nothing where there is none.
void resolve(const GitRunner &git, const GitPlace &place, const QString &name, std::function<void(const QString &)> then);

/// What a name that a runbook gives stands for.
struct GitRevision {
  QString name = {};    ///< "refs/tags/1.2.3" where a tag is meant, else as it is given
  QString commit = {};  ///< empty: there is none
  QString branch = {};  ///< the commit of a branch that has the tag's name and ends elsewhere

  /// "tag 1.2.3 (0123456789)", "0123456789".
  [[nodiscard]] QString text() const;
};
/// A version is the tag of that name, whatever branches are called: "git checkout" takes the branch, and most of git the tag.
/// Refuses another name that is both and stands for two commits.
void findRevision(const GitRunner &git, const GitPlace &place, const QString &name,
                  std::function<void(const GitAnswer<GitRevision> &)> then);

/// Whether \a older is \a newer or one that it was built on.
void isAncestor(const GitRunner &git, const GitPlace &place, const QString &older, const QString &newer,
                std::function<void(bool)> then);

/// The ref that keeps what a plan has made for a branch until it is pushed; nobody else writes there.
[[nodiscard]] QString planRef(const QString &planId, const GitPlace &place);

}  // namespace sternway::steps
