// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/git/githistory.h"
#include "steps/git/gitplace.h"
#include "steps/git/gittree.h"

#include <memory>

namespace sternway::steps {

/// A revert that is worked out, but not committed: what is staged in a tree of its own.
struct RevertDraft {
  enum class State {
    Ready,
    Made,    ///< this step has committed it before: \c made
    Nothing  ///< there is nothing to take back: \c sentence says why
  };
  State state = State::Ready;
  GitPlace place = {};
  GitCommit commit = {};  ///< that is taken back
  QString base = {};      ///< what the revert stands on: the branch's end, or an earlier revert of the same plan
  QString kept = {};      ///< what the plan has kept for the branch so far; empty: nothing
  QString mainline = {};  ///< of a merge: the parent that is gone back to
  QString made = {};
  QString sentence = {};
  QStringList files = {};  ///< that change
  std::shared_ptr<GitTree> tree = {};
};

/// A revert that names no branch or remote is for those that the plan pushes to after it.
[[nodiscard]] Step onPushedBranch(const Plan &plan, Step step);

/// Works a revert out, or says why it cannot be made: which commit is meant, whether it is on the branch, whether it is taken
/// back already, which parent of a merge stays, what conflicts. The operator's working copy, branches and index stay as they are.
/// Told once; a child of the step or call that it works for.
class RevertDrafting : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::RevertDrafting)
public:
  using Then = std::function<void(const GitAnswer<RevertDraft> &)>;

  RevertDrafting(GitRunner git, const StepContext &context, Step step, Deepen deepen, QObject *parent);
  void start(Then then);

private:
  void readBase(const QString &tip);
  void rebase(const QString &tip);
  void findCommit(const QString &tip, const QString &base);
  void findOnBranch(const QString &sha);
  void readHistory(const QString &sha);
  void judge(const GitCommit &commit, const QList<GitCommit> &later);
  void chooseParent();
  void nameParents();
  void growTree();
  void revertThere();
  void tellConflict(const ProgramResult &reverted);
  void readFiles();
  void refused(const QString &id, const QString &sentence, const QString &remedy = {}) { m_then(refuse(id, sentence, remedy)); }
  void end(RevertDraft::State state, const QString &sentence);
  [[nodiscard]] GitCall here(const QStringList &words) const { return {.words = words, .folder = m_draft.place.folder}; }
  [[nodiscard]] GitCall inTree(const QStringList &words) const;

  const GitRunner m_git;
  const Step m_step;
  const QString m_plan;
  const QString m_mark;
  const Deepen m_deepen;
  Then m_then;
  RevertDraft m_draft;
  bool m_isNamedByPlace = false;  ///< HEAD, or a branch: what it means changes with each commit
  int m_parent = 0;               ///< of a merge, from 1; 0: none is named
};

}  // namespace sternway::steps
