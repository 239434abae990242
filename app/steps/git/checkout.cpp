// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"
#include "core/stepdescriptor.h"
#include "steps/git/gitplace.h"
#include "steps/git/gitsteps.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
using NameSet = QSet<QString>;

/// What bringing the paths of a commit here would do; names are those within the repository.
struct CheckoutLook {
  GitPlace place = {};
  GitRevision from = {};
  QStringList paths = {};
  QStringList changed = {};   ///< they differ from the commit's
  QStringList inTheWay = {};  ///< of those, what is not committed here
  QStringList staying = {};   ///< the commit does not have them, and git leaves them
};

using CheckoutThen = std::function<void(const GitAnswer<CheckoutLook> &)>;

NameSet gitNames(const ProgramResult &result) {
  const QStringList parts = gitParts(result.output);
  return NameSet(parts.cbegin(), parts.cend());
}

/// "XY name" of git status.
NameSet gitStatusNames(const ProgramResult &result) {
  NameSet names;
  for (const QString &part : gitParts(result.output))
    names.insert(part.mid(3));
  return names;
}

QStringList inOrder(const NameSet &names) {
  QStringList list(names.cbegin(), names.cend());
  list.sort();
  return list;
}

QString missingPath(const CheckoutLook &look, const NameSet &tracked) {
  for (const QString &path : look.paths) {
    const QString clean = QDir::cleanPath(look.place.prefix + path);
    const bool isThere = std::any_of(tracked.cbegin(), tracked.cend(), [&clean](const QString &name) {
      return clean == u"." || name == clean || name.startsWith(clean + u'/');
    });
    if (!isThere)
      return path;
  }
  return {};
}

GitCall onPaths(const CheckoutLook &look, const QStringList &words) {
  return {.words = QStringList{u"--literal-pathspecs"_s} + words + QStringList{u"--"_s} + look.paths,
          .folder = look.place.folder};
}

/// Against what is there and against what is staged; both would be overwritten.
void readChanges(const GitRunner &git, const CheckoutLook &look, const NameSet &tracked, const CheckoutThen &then) {
  const QStringList diff{u"diff"_s, u"--name-only"_s, u"--no-renames"_s, u"--no-ext-diff"_s, u"-z"_s};
  const QStringList status{u"status"_s, u"--porcelain=v1"_s, u"--no-renames"_s, u"--untracked-files=all"_s, u"--ignored"_s,
                           u"-z"_s};
  git(onPaths(look, diff + QStringList{look.from.commit}), [=](const ProgramResult &files) {
    git(onPaths(look, diff + QStringList{u"--cached"_s, look.from.commit}), [=](const ProgramResult &staged) {
      git(onPaths(look, status), [=](const ProgramResult &dirty) {
        if (!files.succeeded() || !staged.succeeded() || !dirty.succeeded())
          return then(refuse(u"git.status"_s, tr("What has changed here cannot be read: %1")
                                                  .arg(gitSaid(!files.succeeded()    ? files
                                                               : !staged.succeeded() ? staged
                                                                                     : dirty))));
        const NameSet differing = gitNames(files) | gitNames(staged);
        CheckoutLook all = look;
        all.changed = inOrder(differing & tracked);
        all.inTheWay = inOrder(differing & tracked & gitStatusNames(dirty));
        all.staying = inOrder(differing - tracked);
        then(all);
      });
    });
  });
}

/// What is switched by hand is switched to the tag: by its bare name git would take the branch.
GitRefusal switchRefusal(const GitRevision &from) {
  GitRefusal refusal{.id = u"git.switch"_s,
                     .sentence = tr("Without paths the whole working copy would be switched, which is yours."),
                     .remedy = tr("Name the paths, or switch it yourself and skip this step.")};
  if (!from.branch.isEmpty())
    refusal.remedy += u' ' + tr("A branch has the same name, and git would take that: use git checkout %1").arg(from.name);
  return refusal;
}

void readCheckout(const GitRunner &git, const Step &step, const CheckoutThen &then) {
  readGitPlace(git, step, [=](const GitAnswer<GitPlace> &place) {
    if (!place)
      return then(tl::unexpected(place.error()));
    const QString ref = step.args.value(u"ref"_s).toString();
    findRevision(git, *place, ref, [=, place = *place](const GitAnswer<GitRevision> &from) {
      if (!from)
        return then(tl::unexpected(from.error()));
      const CheckoutLook look{.place = place, .from = *from, .paths = StepWords(step.args).list(u"paths"_s)};
      if (look.paths.isEmpty())
        return then(tl::unexpected(switchRefusal(*from)));
      if (from->commit.isEmpty())
        return then(refuse(u"git.commit"_s, tr("There is no commit \"%1\" in this repository.").arg(ref)));
      git(onPaths(look, {u"ls-tree"_s, u"-r"_s, u"-z"_s, u"--name-only"_s, u"--full-name"_s, from->commit}),
          [=](const ProgramResult &listed) {
            const NameSet tracked = gitNames(listed);
            if (const QString missing = missingPath(look, tracked); !missing.isEmpty())
              return then(refuse(u"git.path"_s, tr("%1 has no %2.").arg(ref, missing)));
            readChanges(git, look, tracked, then);
          });
    });
  });
}

GitRefusal wayRefusal(const CheckoutLook &look) {
  return {.id = u"git.uncommitted"_s,
          .sentence = tr("These changes are not committed and would be lost: %1.").arg(look.inTheWay.join(u", "_s)),
          .remedy = tr("Commit or stash them first.")};
}

class GitCheckoutStep final : public GitStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::GitCheckoutStep)
public:
  using GitStep::GitStep;

  void start() override {
    readCheckout(git(), m_step, [this](const GitAnswer<CheckoutLook> &look) {
      if (!look)
        return endRefused(look.error());
      if (!look->inTheWay.isEmpty())
        return endRefused(wayRefusal(*look));
      if (look->changed.isEmpty())
        return finish(*look);
      GitCall checkout = onPaths(*look, {u"checkout"_s, u"--quiet"_s, look->from.commit});
      checkout.isTold = checkout.changes = true;
      git()(checkout, [this, look = *look](const ProgramResult &done) {
        if (!done.succeeded())
          return endFailed(tr("git checkout failed: %1").arg(gitSaid(done)));
        finish(look);
      });
    });
  }

private:
  void finish(const CheckoutLook &look) {
    QString message = look.changed.isEmpty() ? tr("It is as in %1 already").arg(look.from.text())
                                             : tr("As in %1 now: %2").arg(look.from.text(), look.changed.join(u", "_s));
    if (!look.staying.isEmpty())
      message += u"; "_s + tr("that commit does not have these, and git leaves them: %1").arg(look.staying.join(u", "_s));
    end({.state = StepState::Finished,
         .message = message,
         .result = {{u"commit"_s, look.from.commit},
                    {u"files"_s, QJsonArray::fromStringList(look.changed)},
                    {u"staying"_s, QJsonArray::fromStringList(look.staying)}}});
  }
};

Probe checkoutProbe(const CheckoutLook &look) {
  if (look.changed.isEmpty())
    return {.state = Probe::State::Applied,
            .sentence = tr("The paths are as in %1.").arg(look.from.text()),
            .result = {{u"commit"_s, look.from.commit}}};
  const QString differing = look.changed.join(u", "_s);
  if (!look.inTheWay.isEmpty())
    return {.state = Probe::State::CannotTell,
            .sentence = tr("Not all paths are as in %1, and these are neither that nor committed: %2. Look at them: git diff")
                            .arg(look.from.text(), look.inTheWay.join(u", "_s))};
  return {.state = Probe::State::NotApplied,
          .sentence = tr("These are not as in %1: %2. Doing the step again brings them.").arg(look.from.text(), differing)};
}

void tellCheckout(const GitRunner &git, const CheckoutLook &look, Call<StepPreview> *call) {
  StepPreview preview;
  if (!look.inTheWay.isEmpty())
    preview.findings << findingOf(wayRefusal(look));
  if (!look.staying.isEmpty())
    preview.findings << findingOf(
        {.id = u"git.staying"_s,
         .sentence = tr("That commit does not have these, and git leaves them: %1.").arg(look.staying.join(u", "_s)),
         .severity = Severity::Warn});
  if (!look.from.branch.isEmpty())
    preview.findings << findingOf(
        {.id = u"git.ambiguous"_s,
         .sentence =
             tr("A branch (%2) has the same name as the %1: the tag is used.").arg(look.from.text(), look.from.branch.left(10)),
         .remedy = tr("On the command line git takes the branch unless the tag is written in full: git checkout %1 -- %2")
                       .arg(look.from.name, shellCommand(look.paths)),
         .severity = Severity::Warn});
  for (const QString &name : look.changed)
    preview.changes << tr("%1 becomes as in %2").arg(name, look.from.text());
  const GitCall diff = onPaths(look, {u"diff"_s, u"-R"_s, u"--no-color"_s, u"--no-ext-diff"_s, u"--no-textconv"_s,
                                      u"--diff-filter=d"_s, look.from.commit});
  git(diff, [=](const ProgramResult &difference) {
    StepPreview shown = preview;
    shown.changes += shownDifference(difference.output);
    call->finish(shown);
  });
}
}  // namespace

StepRun *runGitCheckout(const StepContext &context, const Step &step, QObject *parent) {
  return new GitCheckoutStep(context, step, parent);
}

Call<StepPreview> *previewGitCheckout(const StepContext &context, const Step &step, QObject *parent) {
  return gitPreview(context, parent, [step](const GitRunner &git, Call<StepPreview> *call) {
    readCheckout(git, step, [=](const GitAnswer<CheckoutLook> &look) {
      if (!look)
        return call->finish(StepPreview{.findings = {findingOf(look.error())}});
      tellCheckout(git, *look, call);
    });
  });
}

Call<Probe> *probeGitCheckout(const StepContext &context, const Step &step, const StepRecord &, QObject *parent) {
  return gitCall<Probe>(context, parent, [step](const GitRunner &git, Call<Probe> *call) {
    readCheckout(git, step, [=](const GitAnswer<CheckoutLook> &look) {
      if (!look)
        return call->finish(fail(ErrorKind::Input, look.error().sentence, look.error().remedy));
      call->finish(checkoutProbe(*look));
    });
  });
}

}  // namespace sternway::steps
