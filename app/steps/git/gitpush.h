// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/git/gitplace.h"

namespace sternway::steps {

/// One name of the remote that is to be moved or made.
struct PushItem {
  QString to = {};      ///< "refs/heads/main"
  QString object = {};  ///< that it is to have
  QString commit = {};  ///< which that is or stands for
  QString there = {};   ///< the commit that it stands for there now; empty: there is no such name

  [[nodiscard]] bool isThere() const { return commit == there; }
  [[nodiscard]] bool isTag() const { return to.startsWith(QStringLiteral("refs/tags/")); }
  [[nodiscard]] QString name() const { return to.section(u'/', 2); }
};

/// Fills in what the remote has; a tag stands for the commit behind it, whoever made it.
void readThere(const GitRunner &git, const GitPlace &place, const QList<PushItem> &items,
               std::function<void(const GitAnswer<QList<PushItem>> &)> then);

/// "git push" of these and nothing else: no tags that follow, no submodules, never forced.
[[nodiscard]] GitCall pushCall(const GitPlace &place, const QList<PushItem> &items);

/// What became of a push, by its report, never by its last line: that says "Done" of a refused one too.
struct PushReport {
  enum class State {
    Pushed,
    Moved,    ///< the branch has commits that this one lacks
    Refused,  ///< by the server, a hook or for want of permission: nothing was pushed, or not all
    Unsure    ///< the connection ended before an answer
  };
  State state = State::Pushed;
  QString words = {};  ///< of git, the hook or the server, redacted
};
[[nodiscard]] PushReport readPushReport(const ProgramResult &result);

}  // namespace sternway::steps
