// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/revertdraft.h"

#include "core/format.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// "main" of "main~2".
QString nameWithin(const QString &revision) {
  static const QRegularExpression behind(u"[~^]|@\\{"_s);
  return revision.section(behind, 0, 0);
}

bool isHash(const QString &revision) {
  static const QRegularExpression digits(u"^[0-9a-f]{4,64}$"_s);
  return revision.contains(digits);
}

/// The step that pushes what this one makes; null: the plan has none.
const Step *pushAfter(const QList<Step> &steps, const Step &step) {
  const auto own = std::find_if(steps.cbegin(), steps.cend(), [&step](const Step &each) { return each.id == step.id; });
  const auto found = std::find_if(
      own, steps.cend(), [&step](const Step &each) { return each.kind == u"git.push" && gitFolder(each) == gitFolder(step); });
  return found == steps.cend() ? nullptr : &*found;
}
}  // namespace

Step onPushedBranch(const Plan &plan, Step step) {
  const QList<Step> steps = plan.steps();
  if (const Step *push = pushAfter(steps, step))
    for (const QString &name : {u"branch"_s, u"remote"_s})
      if (!step.args.contains(name))
        putText(step.args, name, push->args.value(name).toString());
  return step;
}

RevertDrafting::RevertDrafting(GitRunner git, const StepContext &context, Step step, Deepen deepen, QObject *parent)
    : QObject(parent),
      m_git(std::move(git)),
      m_step(onPushedBranch(context.plan, std::move(step))),
      m_plan(context.plan.id),
      m_mark(gitMark(context, m_step)),
      m_deepen(deepen),
      m_parent(shownValue(m_step.args.value(u"mainline"_s)).toInt()) {}

GitCall RevertDrafting::inTree(const QStringList &words) const {
  return {.words = words, .folder = m_draft.tree->path(), .environment = {{u"GIT_LFS_SKIP_SMUDGE"_s, u"1"_s}}};
}

void RevertDrafting::end(RevertDraft::State state, const QString &sentence) {
  m_draft.state = state;
  m_draft.sentence = sentence;
  m_then(m_draft);
}

void RevertDrafting::start(Then then) {
  m_then = std::move(then);
  readGitPlace(m_git, m_step, [this](const GitAnswer<GitPlace> &place) {
    if (!place)
      return m_then(tl::unexpected(place.error()));
    m_draft.place = *place;
    if (place->branch.isEmpty())
      return refused(u"git.branch"_s, tr("No branch is checked out here."), tr("Name the branch that the revert is for."));
    needIdentity(m_git, *place, [this](const GitAnswer<Done> &identity) {
      if (!identity)
        return m_then(tl::unexpected(identity.error()));
      readTip(m_git, m_draft.place, m_deepen, [this](const GitAnswer<QString> &tip) {
        if (!tip)
          return m_then(tl::unexpected(tip.error()));
        readBase(*tip);
      });
    });
  });
}

/// Reverts of one plan stand on each other.
void RevertDrafting::readBase(const QString &tip) {
  if (m_plan.isEmpty())
    return findCommit(tip, tip);
  resolve(m_git, m_draft.place, planRef(m_plan, m_draft.place), [this, tip](const QString &kept) {
    m_draft.kept = kept;
    if (kept.isEmpty())
      return findCommit(tip, tip);
    isAncestor(m_git, m_draft.place, tip, kept, [this, tip](bool isOnTip) {
      if (isOnTip)
        return findCommit(tip, m_draft.kept);
      isAncestor(m_git, m_draft.place, m_draft.kept, tip, [this, tip](bool isPushed) {
        if (isPushed)
          return findCommit(tip, tip);
        rebase(tip);
      });
    });
  });
}

/// Somebody has pushed since: this step's own revert is made anew on that; what other steps have made would be lost.
void RevertDrafting::rebase(const QString &tip) {
  const QStringList log = QStringList{u"log"_s} + gitLogFormat() + QStringList{tip + u".."_s + m_draft.kept, u"--"_s};
  m_git(here(log), [this, tip](const ProgramResult &read) {
    const QList<GitCommit> own = readGitLog(read.output);
    const bool isMine =
        std::all_of(own.cbegin(), own.cend(), [this](const GitCommit &commit) { return commit.has(gitTrailer(m_mark)); });
    if (!read.succeeded() || !isMine)
      return refused(u"git.moved"_s,
                     tr("%1 has moved since this plan made its first revert, so its reverts do not fit any more.")
                         .arg(m_draft.place.branchText()),
                     tr("Begin a new rollback: it makes all of them on what is there now."));
    findCommit(tip, tip);
  });
}

void RevertDrafting::findCommit(const QString &tip, const QString &base) {
  m_draft.base = base;
  const QString given = shownValue(m_step.args.value(u"commit"_s));
  const QString revision = given.isEmpty() ? u"HEAD"_s : given;
  const QString name = nameWithin(revision);
  const GitPlace &place = m_draft.place;
  const QStringList ends{u"HEAD"_s, u"@"_s, QString(), place.branch, place.remote + u'/' + place.remoteBranch};
  m_isNamedByPlace = !isHash(revision);
  const auto unknown = [this, revision] {
    refused(u"git.commit"_s, tr("There is no commit \"%1\" in this repository.").arg(revision));
  };
  resolve(m_git, place, (name.isEmpty() ? u"HEAD"_s : name) + u"^{commit}"_s, [=, this](const QString &end) {
    if (end.isEmpty())
      return unknown();
    if (ends.contains(name) && end != tip)
      return refused(
          u"git.ambiguous"_s,
          tr("\"%1\" is %2 here, but %3 ends with %4.").arg(name, end.left(10), m_draft.place.branchText(), tip.left(10)),
          tr("Name the commit by its hash."));
    resolve(m_git, m_draft.place, revision + u"^{commit}"_s, [=, this](const QString &sha) {
      if (sha.isEmpty())
        return unknown();
      findOnBranch(sha);
    });
  });
}

void RevertDrafting::findOnBranch(const QString &sha) {
  isAncestor(m_git, m_draft.place, sha, m_draft.base, [this, sha](bool isThere) {
    if (!isThere)
      return refused(u"git.notOnBranch"_s, tr("The commit %1 is not part of %2.").arg(sha.left(10), m_draft.place.branchText()));
    readHistory(sha);
  });
}

void RevertDrafting::readHistory(const QString &sha) {
  const QStringList show = QStringList{u"show"_s, u"--no-patch"_s} + gitLogFormat() + QStringList{sha, u"--"_s};
  const QStringList log =
      QStringList{u"log"_s, u"--fixed-strings"_s, u"--grep=This reverts commit"_s, u"--grep=Sternway-Step:"_s} + gitLogFormat() +
      QStringList{sha + u".."_s + m_draft.base, u"--"_s};
  m_git(here(show), [this, log](const ProgramResult &shown) {
    const QList<GitCommit> commit = readGitLog(shown.output);
    if (commit.size() != 1)
      return refused(u"git.commit"_s, tr("The commit cannot be read: %1").arg(gitSaid(shown)));
    m_git(here(log), [this, commit](const ProgramResult &read) {
      if (!read.succeeded())
        return refused(u"git.commit"_s, tr("The history cannot be read: %1").arg(gitSaid(read)));
      judge(commit.constFirst(), readGitLog(read.output));
    });
  });
}

void RevertDrafting::judge(const GitCommit &commit, const QList<GitCommit> &later) {
  m_draft.commit = commit;
  for (const GitCommit &each : later)
    if (!m_mark.isEmpty() && each.has(gitTrailer(m_mark))) {
      m_draft.made = each.sha;
      return end(RevertDraft::State::Made, tr("This step has made the revert already: %1").arg(each.text()));
    }
  if (m_isNamedByPlace && !commit.reverts().isEmpty())
    return refused(u"git.revertOfRevert"_s,
                   tr("%1 is a revert itself: taking it back would bring back what it took away.").arg(commit.text()),
                   tr("Where that is meant, name it by its hash."));
  if (const GitCommit *revert = standingRevert(commit.sha, later))
    return end(RevertDraft::State::Nothing, tr("%1 is taken back already, by %2").arg(commit.text(), revert->text()));
  if (commit.parents.isEmpty())
    return refused(u"git.root"_s,
                   tr("%1 is the first commit of the history: taking it back would delete its every file.").arg(commit.text()));
  chooseParent();
}

void RevertDrafting::chooseParent() {
  const qsizetype parents = m_draft.commit.parents.size();
  if (m_parent < 0 || m_parent > parents)
    return refused(u"git.mainline"_s, tr("%1 has %n parent(s).", nullptr, static_cast<int>(parents)).arg(m_draft.commit.text()));
  if (parents > 1 && m_parent == 0)
    return nameParents();
  if (parents > 1)
    m_draft.mainline = m_draft.commit.parents.at(m_parent - 1);
  growTree();
}

/// Which side of a merge stays is the operator's to say.
void RevertDrafting::nameParents() {
  const QStringList show =
      QStringList{u"show"_s, u"--no-patch"_s} + gitLogFormat() + m_draft.commit.parents + QStringList{u"--"_s};
  m_git(here(show), [this](const ProgramResult &shown) {
    QStringList parents;
    for (const GitCommit &parent : readGitLog(shown.output))
      parents << tr("mainline %1 goes back to %2").arg(QString::number(parents.size() + 1), parent.text());
    refused(u"git.mainline"_s,
            tr("%1 is a merge, so it has to be said which of its parents stays: %2.")
                .arg(m_draft.commit.text(), parents.join(u"; "_s)),
            tr("Give the step's argument mainline; the branch that was merged into is usually 1."));
  });
}

void RevertDrafting::growTree() {
  m_draft.tree = std::make_shared<GitTree>();
  if (!m_draft.tree->isValid())
    return refused(u"git.worktree"_s, tr("No temporary folder can be made."));
  GitCall add = inTree({u"worktree"_s, u"add"_s, u"--quiet"_s, u"--detach"_s, m_draft.tree->path(), m_draft.base});
  add.folder = m_draft.place.folder;
  m_git(add, [this](const ProgramResult &added) {
    if (!added.succeeded())
      return refused(u"git.worktree"_s, tr("No working copy can be made for the revert: %1").arg(gitSaid(added)));
    revertThere();
  });
}

void RevertDrafting::revertThere() {
  QStringList words{u"revert"_s, u"--no-commit"_s, u"--no-edit"_s};
  if (!m_draft.mainline.isEmpty())
    words << u"-m"_s << QString::number(m_parent);
  m_git(inTree(words + QStringList{m_draft.commit.sha}), [this](const ProgramResult &reverted) {
    if (!reverted.succeeded())
      return tellConflict(reverted);
    readFiles();
  });
}

/// Exit status 1 alone says nothing: what is unmerged does.
void RevertDrafting::tellConflict(const ProgramResult &reverted) {
  m_git(inTree({u"diff"_s, u"--name-only"_s, u"--diff-filter=U"_s, u"-z"_s}), [this, reverted](const ProgramResult &unmerged) {
    const QStringList files = gitParts(unmerged.output);
    if (files.isEmpty())
      return refused(u"git.revert"_s, tr("git revert failed: %1").arg(gitSaid(reverted)));
    const QStringList log = QStringList{u"--literal-pathspecs"_s, u"log"_s, u"--max-count=5"_s} + gitLogFormat() +
                            QStringList{m_draft.commit.sha + u".."_s + m_draft.base, u"--"_s} + files;
    m_git(inTree(log), [this, files](const ProgramResult &read) {
      QStringList later;
      for (const GitCommit &commit : readGitLog(read.output))
        later << commit.text();
      refused(u"git.conflict"_s,
              tr("Taking back %1 conflicts in %2. What has changed there since: %3.")
                  .arg(m_draft.commit.text(), files.join(u", "_s), later.join(u"; "_s)),
              tr("Revert those first, or resolve it by hand: git revert in a working copy of your own."));
    });
  });
}

void RevertDrafting::readFiles() {
  m_git(inTree({u"diff"_s, u"--cached"_s, u"--name-only"_s, u"--no-renames"_s, u"-z"_s}), [this](const ProgramResult &changed) {
    if (!changed.succeeded())
      return refused(u"git.revert"_s, tr("What the revert changes cannot be read: %1").arg(gitSaid(changed)));
    m_draft.files = gitParts(changed.output);
    if (m_draft.files.isEmpty())
      return end(RevertDraft::State::Nothing,
                 tr("Nothing of %1 is left on %2 to take back").arg(m_draft.commit.text(), m_draft.place.branchText()));
    end(RevertDraft::State::Ready, {});
  });
}

}  // namespace sternway::steps
