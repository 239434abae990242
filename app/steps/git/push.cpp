// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/githistory.h"
#include "steps/git/gitpush.h"
#include "steps/git/gitsteps.h"

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// What a step pushes, and what the remote has of it.
struct PushLook {
  GitPlace place = {};
  QList<PushItem> items = {};
  bool isOfPlan = false;   ///< the branch's commit was made by this plan
  bool hasRevert = false;  ///< the plan makes a revert before it pushes
  bool pushesBranch = true;
  bool isAhead = false;     ///< of the plan's run: what it is still to make may be missing
  QStringList coming = {};  ///< such tags

  /// The plan took nothing back on the branch, as that was done before.
  [[nodiscard]] bool isPointless() const { return pushesBranch && hasRevert && !isOfPlan; }
};

/// The steps of that kind before this one, in the same folder.
QList<Step> earlierSteps(const StepContext &context, const Step &step, const QString &kind) {
  QList<Step> earlier;
  for (const Step &each : context.plan.steps()) {
    if (each.id == step.id)
      break;
    if (each.kind == kind && gitFolder(each) == gitFolder(step))
      earlier.append(each);
  }
  return earlier;
}

using PushThen = std::function<void(const GitAnswer<PushLook> &)>;

/// The names one after the other, each with what it has here.
void readHere(const GitRunner &git, const PushLook &look, QStringList names, const PushThen &then) {
  if (names.isEmpty())
    return readThere(git, look.place, look.items, [=](const GitAnswer<QList<PushItem>> &items) {
      if (!items)
        return then(tl::unexpected(items.error()));
      PushLook all = look;
      all.items = *items;
      then(all);
    });
  const QString name = names.takeFirst();
  resolve(git, look.place, name, [=](const QString &object) {
    resolve(git, look.place, name + u"^{commit}"_s, [=](const QString &commit) {
      const bool isTag = name.startsWith(u"refs/tags/"_s);
      if (commit.isEmpty() && !(isTag && look.isAhead))
        return then(refuse(u"git.missing"_s, tr("There is no %1 in this repository.").arg(name)));
      PushLook more = look;
      if (commit.isEmpty())
        more.coming << name.section(u'/', 2);
      else
        more.items.append({.to = isTag ? name : look.place.remoteRef(), .object = object, .commit = commit, .there = {}});
      readHere(git, more, names, then);
    });
  });
}

enum class PushMoment { Before, Now };

void readPush(const GitRunner &git, const StepContext &context, const Step &step, PushMoment moment, const PushThen &then) {
  readGitPlace(git, step, [=](const GitAnswer<GitPlace> &place) {
    if (!place)
      return then(tl::unexpected(place.error()));
    const bool pushesTags = step.args.value(u"tags"_s).toBool();
    PushLook look{.place = *place,
                  .items = {},
                  .hasRevert = !earlierSteps(context, step, u"git.revert"_s).isEmpty(),
                  .pushesBranch = !pushesTags || step.args.contains(u"branch"_s),
                  .isAhead = moment == PushMoment::Before};
    QStringList names;
    for (const Step &tag : pushesTags ? earlierSteps(context, step, u"git.tag"_s) : QList<Step>())
      names << u"refs/tags/"_s + tag.args.value(u"name"_s).toString();
    if (place->remote.isEmpty())
      return then(refuse(u"git.noRemote"_s, tr("The repository has no remote to push to.")));
    if (look.pushesBranch && place->branch.isEmpty())
      return then(refuse(u"git.branch"_s, tr("No branch is checked out here."), tr("Name the branch that is pushed.")));
    if (pushesTags && names.isEmpty())
      return then(refuse(u"git.noTag"_s, tr("This plan makes no tag, and no other tags are pushed."),
                         tr("Make the tag by a step git.tag before it.")));
    if (!look.pushesBranch)
      return readHere(git, look, names, then);
    resolve(git, *place, planRef(context.plan.id, *place), [=](const QString &kept) {
      PushLook found = look;
      found.isOfPlan = !kept.isEmpty();
      const QString branch = found.isOfPlan ? planRef(context.plan.id, look.place) : u"refs/heads/"_s + look.place.branch;
      readHere(git, found, found.isPointless() ? names : QStringList{branch} + names, then);
    });
  });
}

/// The last commits of the branch there that the pushed one lacks: they are fetched, and no ref of the operator's moves.
void readWhoMoved(const GitRunner &git, const GitPlace &place, const PushItem &branch,
                  std::function<void(const QString &tip, const QList<GitCommit> &)> then) {
  readTip(git, place, Deepen::No, [=](const GitAnswer<QString> &tip) {
    if (!tip)
      return then({}, {});
    const QStringList log =
        QStringList{u"log"_s, u"--max-count=5"_s} + gitLogFormat() + QStringList{branch.commit + u".."_s + *tip, u"--"_s};
    git({.words = log, .folder = place.folder},
        [then, tip = *tip](const ProgramResult &read) { then(tip, readGitLog(read.output)); });
  });
}

QString commitTexts(const QList<GitCommit> &commits) {
  QStringList texts;
  for (const GitCommit &commit : commits)
    texts << redacted(commit.text());
  return texts.join(u"; "_s);
}

QJsonObject pushResult(const PushLook &look) {
  QJsonObject pushed;
  for (const PushItem &item : look.items)
    pushed.insert(item.to, item.commit);
  return {{u"remote"_s, look.place.remote}, {u"pushed"_s, pushed}};
}

class GitPushStep final : public GitStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::GitPushStep)
public:
  using GitStep::GitStep;

  void start() override {
    readPush(git(), m_context, m_step, PushMoment::Now, [this](const GitAnswer<PushLook> &look) {
      if (!look)
        return endRefused(look.error());
      m_look = *look;
      push();
    });
  }

private:
  void push() {
    QList<PushItem> missing = m_look.items;
    missing.removeIf([](const PushItem &item) { return item.isThere(); });
    if (m_look.items.isEmpty())
      return end({.state = StepState::Skipped,
                  .message = tr("This plan took nothing back on %1: there is nothing to push").arg(m_look.place.branchText())});
    if (missing.isEmpty())
      return finish(tr("It is there already: %1"));
    git()(pushCall(m_look.place, missing), [this](const ProgramResult &pushed) { judge(readPushReport(pushed)); });
  }

  void judge(const PushReport &report) {
    switch (report.state) {
      case PushReport::State::Pushed: return finish(tr("Pushed: %1"));
      case PushReport::State::Moved: return tellMoved(report.words);
      case PushReport::State::Refused: return endFailed(tr("The push was refused: %1").arg(report.words));
      case PushReport::State::Unsure: return lookAgain(report.words);
    }
  }

  void tellMoved(const QString &words) {
    const PushItem branch = m_look.items.constFirst();
    readWhoMoved(git(), m_look.place, branch, [this, branch, words](const QString &tip, const QList<GitCommit> &commits) {
      const QString who = commits.isEmpty() ? words : commitTexts(commits);
      if (tip.isEmpty())
        return endFailed(tr("The push was refused, as %1 has moved: %2").arg(m_look.place.branchText(), who));
      isAncestor(git(), m_look.place, branch.commit, tip, [this, who](bool isThere) {
        if (isThere)
          return finish(tr("It is there already, and more on it: %1"));
        endFailed(tr("The push was refused: somebody else has pushed to %1 meanwhile: %2. Begin a new rollback, which takes that "
                     "into account.")
                      .arg(m_look.place.branchText(), who));
      });
    });
  }

  /// The connection broke: what the remote has now may tell; that it lacks the commit proves nothing yet.
  void lookAgain(const QString &words) {
    readThere(git(), m_look.place, m_look.items, [this, words](const GitAnswer<QList<PushItem>> &items) {
      if (items && std::all_of(items->cbegin(), items->cend(), [](const PushItem &item) { return item.isThere(); }))
        return finish(tr("The connection broke, but it is there: %1"));
      end({.state = StepState::Unknown,
           .message = tr("The connection to %1 broke while it was pushed: %2. Whether it gets there is not known.")
                          .arg(m_look.place.remote, words)});
    });
  }

  void finish(const QString &message) {
    QStringList texts;
    for (const PushItem &item : m_look.items)
      texts << tr("%1 is %2").arg(item.name(), item.commit.left(10));
    end({.state = StepState::Finished,
         .message = message.arg(tr("on %1, %2").arg(m_look.place.remote, texts.join(u", "_s))),
         .result = pushResult(m_look)});
  }

  PushLook m_look;
};

Probe itemsProbe(const PushLook &look) {
  for (const PushItem &item : look.items)
    if (item.isTag() && !item.there.isEmpty() && !item.isThere())
      return {
          .state = Probe::State::ChangedByOther,
          .sentence = tr("%1 has another tag %2: it stands for %3.").arg(look.place.remote, item.name(), item.there.left(10))};
  if (std::all_of(look.items.cbegin(), look.items.cend(), [](const PushItem &item) { return item.isThere(); }))
    return {.state = Probe::State::Applied,
            .sentence = tr("%1 has what was to be pushed.").arg(look.place.remote),
            .result = pushResult(look)};
  return {.state = Probe::State::NotApplied,
          .sentence = tr("%1 does not have what was to be pushed, and nobody else has pushed there. Pushing it again is safe.")
                          .arg(look.place.remote)};
}

/// The branch is neither where it was to go nor, perhaps, where it was.
void probeBranch(const GitRunner &git, const PushLook &look, const PushItem &branch, Call<Probe> *call) {
  readWhoMoved(git, look.place, branch, [=](const QString &tip, const QList<GitCommit> &commits) {
    if (tip.isEmpty())
      return call->finish(
          Probe{.state = Probe::State::CannotTell, .sentence = tr("%1 cannot be read now.").arg(look.place.branchText())});
    isAncestor(git, look.place, branch.commit, tip, [=](bool isThere) {
      PushLook seen = look;
      if (isThere)
        seen.items.first().there = branch.commit;
      if (isThere || commits.isEmpty())
        return call->finish(itemsProbe(seen));
      call->finish(Probe{.state = Probe::State::ChangedByOther,
                         .sentence = tr("It was not pushed: somebody else has pushed to %1 meanwhile: %2.")
                                         .arg(look.place.branchText(), commitTexts(commits))});
    });
  });
}

void tellCommits(const GitRunner &git, const PushLook &look, const StepPreview &preview, Call<StepPreview> *call) {
  const PushItem branch = look.items.constFirst();
  const QString range = branch.there.isEmpty() ? branch.commit : branch.there + u".."_s + branch.commit;
  git({.words = QStringList{u"log"_s, u"--max-count=50"_s} + gitLogFormat() + QStringList{range, u"--"_s},
       .folder = look.place.folder},
      [=](const ProgramResult &read) {
        StepPreview shown = preview;
        for (const GitCommit &commit : readGitLog(read.output))
          shown.changes << redacted(tr("%1 gets %2").arg(look.place.branchText(), commit.text()));
        call->finish(shown);
      });
}

void tellPush(const GitRunner &git, const PushLook &look, Call<StepPreview> *call) {
  StepPreview preview;
  QStringList tags = look.coming;
  for (const PushItem &item : look.items)
    if (item.isTag() && !item.isThere())
      tags << item.name();
  for (const QString &tag : tags)
    preview.changes << tr("%1 gets the tag %2").arg(look.place.remote, tag);
  if (const QStringList hooks = look.place.hooksThere({u"pre-push"_s}); !hooks.isEmpty())
    preview.findings << findingOf(
        {.id = u"git.hooks"_s, .sentence = tr("The hook pre-push of the repository runs."), .severity = Severity::Info});
  if (look.isPointless())
    preview.changes << tr("%1 gets the reverts that this plan makes").arg(look.place.branchText());
  const PushItem branch = look.items.value(0);
  if (look.items.isEmpty() || branch.isTag() || branch.isThere())
    return call->finish(preview);
  if (branch.there.isEmpty())
    return tellCommits(git, look, preview, call);
  isAncestor(git, look.place, branch.there, branch.commit, [=](bool fits) {
    if (fits)
      return tellCommits(git, look, preview, call);
    StepPreview shown = preview;
    shown.findings << findingOf(
        {.id = u"git.moved"_s,
         .sentence = tr("%1 has commits that are not here: a push would be refused.").arg(look.place.branchText()),
         .remedy = u"git pull"_s});
    call->finish(shown);
  });
}
}  // namespace

StepRun *runGitPush(const StepContext &context, const Step &step, QObject *parent) {
  return new GitPushStep(context, step, parent);
}

Call<StepPreview> *previewGitPush(const StepContext &context, const Step &step, QObject *parent) {
  return gitPreview(context, parent, [context, step](const GitRunner &git, Call<StepPreview> *call) {
    readPush(git, context, step, PushMoment::Before, [=](const GitAnswer<PushLook> &look) {
      if (!look)
        return call->finish(StepPreview{.findings = {findingOf(look.error())}});
      tellPush(git, *look, call);
    });
  });
}

Call<Probe> *probeGitPush(const StepContext &context, const Step &step, const StepRecord &, QObject *parent) {
  return gitCall<Probe>(context, parent, [context, step](const GitRunner &git, Call<Probe> *call) {
    readPush(git, context, step, PushMoment::Now, [=](const GitAnswer<PushLook> &look) {
      if (!look)
        return call->finish(fail(ErrorKind::Unreachable, look.error().sentence, look.error().remedy));
      if (look->items.isEmpty())
        return call->finish(Probe{.state = Probe::State::NotApplied, .sentence = tr("There was nothing to push.")});
      const PushItem first = look->items.constFirst();
      if (first.isTag() || first.isThere() || first.there.isEmpty())
        return call->finish(itemsProbe(*look));
      probeBranch(git, *look, first, call);
    });
  });
}

}  // namespace sternway::steps
