// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/gitsteps.h"
#include "steps/git/revertdraft.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// Hooks that a commit runs, unlike git revert, which skips the first two: a rule of the team about messages counts here too.
const QStringList commitHooks{u"pre-commit"_s, u"commit-msg"_s, u"prepare-commit-msg"_s, u"post-commit"_s, u"post-checkout"_s};

QJsonObject revertResult(const GitPlace &place, const QString &ref, const QString &made, const QStringList &files = {}) {
  QJsonObject result{{u"commit"_s, made}, {u"branch"_s, place.remoteBranch}, {u"ref"_s, ref}};
  putText(result, u"remote"_s, place.remote);
  if (!files.isEmpty())
    result.insert(u"files"_s, QJsonArray::fromStringList(files));
  return result;
}

QString revertMessage(const RevertDraft &draft, const QString &added, const QString &mark) {
  const QString merge = draft.mainline.isEmpty() ? QString() : u", reversing\nchanges made to "_s + draft.mainline;
  QString text = u"Revert \"%1\"\n\nThis reverts commit %2%3.\n\n"_s.arg(draft.commit.subject(), draft.commit.sha, merge);
  if (!added.isEmpty())
    text += added + u"\n\n"_s;
  return text + gitTrailer(mark) + u'\n';
}

class GitRevertStep final : public GitStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::GitRevertStep)
public:
  using GitStep::GitStep;

  void start() override {
    auto *drafting = new RevertDrafting(git(), m_context, m_step, Deepen::Yes, this);
    drafting->start([this](const GitAnswer<RevertDraft> &draft) {
      if (!draft)
        return endRefused(draft.error());
      m_draft = *draft;
      drafted();
    });
  }

private:
  [[nodiscard]] QString ref() const { return planRef(m_context.plan.id, m_draft.place); }

  void drafted() {
    switch (m_draft.state) {
      case RevertDraft::State::Made: return finish(m_draft.made);
      case RevertDraft::State::Nothing: return end({.state = StepState::Skipped, .message = m_draft.sentence});
      case RevertDraft::State::Ready: return commit();
    }
  }

  void commit() {
    const QString text = revertMessage(m_draft, m_step.args.value(u"message"_s).toString(), gitMark(m_context, m_step));
    git()({.words = {u"commit"_s, u"--quiet"_s, u"--cleanup=whitespace"_s, u"--file=-"_s},
           .folder = m_draft.tree->path(),
           .input = text.toUtf8(),
           .isTold = true},
          [this](const ProgramResult &committed) {
            if (!committed.succeeded())
              return endFailed(tr("The revert was worked out but its commit was refused, by a hook or its signature: %1")
                                   .arg(gitSaid(committed)));
            keep();
          });
  }

  /// Only now is it there for others: with what was kept before as a condition.
  void keep() {
    git()({.words = {u"rev-parse"_s, u"HEAD"_s}, .folder = m_draft.tree->path()}, [this](const ProgramResult &head) {
      const QString made = gitLine(head);
      const QString before = m_draft.kept.isEmpty() ? QString(made.size(), u'0') : m_draft.kept;
      git()({.words = {u"update-ref"_s, ref(), made, before}, .folder = m_draft.tree->path(), .changes = true},
            [this, made](const ProgramResult &kept) {
              if (!kept.succeeded())
                return endFailed(tr("The revert was made but cannot be kept: %1").arg(gitSaid(kept)));
              finish(made);
            });
    });
  }

  void finish(const QString &made) {
    const QString where = m_draft.place.branchText();
    const QString message = m_draft.place.remote.isEmpty() ? tr("%1 takes back %2. It is not on %3 yet: git merge --ff-only %1")
                                                           : tr("%1 takes back %2. It is not on %3 before it is pushed.");
    end({.state = StepState::Finished,
         .message = redacted(message.arg(made.left(10), m_draft.commit.text(), where)),
         .result = revertResult(m_draft.place, ref(), made, m_draft.files)});
  }

  RevertDraft m_draft;
};

QList<Finding> revertFindings(const RevertDraft &draft) {
  QList<Finding> findings;
  const auto add = [&findings](const QString &id, Severity severity, const QString &sentence) {
    findings.append(findingOf({.id = id, .sentence = sentence, .severity = severity}));
  };
  if (draft.state == RevertDraft::State::Nothing)
    add(u"git.nothing"_s, Severity::Warn, draft.sentence);
  if (!draft.commit.reverts().isEmpty())
    add(u"git.revertOfRevert"_s, Severity::Warn, tr("This commit is a revert itself: what it took away comes back."));
  if (draft.place.remote.isEmpty())
    add(u"git.noRemote"_s, Severity::Warn, tr("The repository has no remote: the revert stays here."));
  if (const QStringList hooks = draft.place.hooksThere(commitHooks); !hooks.isEmpty())
    add(u"git.hooks"_s, Severity::Info, tr("Hooks of the repository run at the commit: %1").arg(hooks.join(u", "_s)));
  return findings;
}

void tellRevert(const GitRunner &git, const RevertDraft &draft, Call<StepPreview> *call) {
  StepPreview preview{.findings = revertFindings(draft)};
  if (draft.state != RevertDraft::State::Ready)
    return call->finish(preview);
  preview.changes << redacted(tr("On %1: %2 is taken back").arg(draft.place.branchText(), draft.commit.text()));
  git({.words = {u"diff"_s, u"--cached"_s, u"--no-color"_s, u"--no-ext-diff"_s, u"--no-textconv"_s},
       .folder = draft.tree->path()},
      [=](const ProgramResult &difference) {
        StepPreview shown = preview;
        shown.changes += shownDifference(difference.output);
        call->finish(shown);
      });
}

Probe keptRevert(const GitPlace &place, const QString &ref, const QList<GitCommit> &found) {
  if (found.isEmpty())
    return {.state = Probe::State::NotApplied,
            .sentence = tr("The revert was not made: what the plan keeps for %1 does not have it. Nothing was pushed.")
                            .arg(place.branchText())};
  return {.state = Probe::State::Applied,
          .sentence = redacted(tr("The revert is made: %1").arg(found.constFirst().text())),
          .result = revertResult(place, ref, found.constFirst().sha)};
}
}  // namespace

StepRun *runGitRevert(const StepContext &context, const Step &step, QObject *parent) {
  return new GitRevertStep(context, step, parent);
}

Call<StepPreview> *previewGitRevert(const StepContext &context, const Step &step, QObject *parent) {
  return gitPreview(context, parent, [context, step](const GitRunner &git, Call<StepPreview> *call) {
    auto *drafting = new RevertDrafting(git, context, step, Deepen::No, call);
    drafting->start([=](const GitAnswer<RevertDraft> &draft) {
      if (!draft)
        return call->finish(StepPreview{.findings = {findingOf(draft.error())}});
      tellRevert(git, *draft, call);
    });
  });
}

Call<Probe> *probeGitRevert(const StepContext &context, const Step &step, const StepRecord &, QObject *parent) {
  return gitCall<Probe>(context, parent, [context, step](const GitRunner &git, Call<Probe> *call) {
    const Step placed = onPushedBranch(context.plan, step);
    readGitPlace(git, placed, [=](const GitAnswer<GitPlace> &place) {
      if (!place)
        return call->finish(fail(ErrorKind::Input, place.error().sentence, place.error().remedy));
      const QString ref = planRef(context.plan.id, *place);
      resolve(git, *place, ref + u"^{commit}"_s, [=, place = *place](const QString &kept) {
        if (kept.isEmpty())
          return call->finish(keptRevert(place, ref, {}));
        const QString trailer = gitTrailer(gitMark(context, step));
        const QStringList log =
            QStringList{u"log"_s, u"--fixed-strings"_s, u"--grep="_s + trailer} + gitLogFormat() + QStringList{kept, u"--"_s};
        git({.words = log, .folder = place.folder}, [=](const ProgramResult &read) {
          QList<GitCommit> found = readGitLog(read.output);
          found.removeIf([&trailer](const GitCommit &commit) { return !commit.has(trailer); });
          call->finish(keptRevert(place, ref, found));
        });
      });
    });
  });
}

}  // namespace sternway::steps
