// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/githistory.h"
#include "steps/git/gitpush.h"
#include "steps/git/gitsteps.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// A tag that is to be made, and what there is of that name.
struct TagLook {
  GitPlace place = {};
  QString name = {};
  GitCommit commit = {};  ///< that it is to stand for
  QString here = {};      ///< the commit that it stands for now; empty: there is no such tag
  bool isPushed = false;
  PushItem item = {};  ///< isPushed: what the remote has

  [[nodiscard]] bool isMade() const { return here == commit.sha; }
  [[nodiscard]] bool isThere() const { return !isPushed || item.isThere(); }
  /// Why it cannot be made; empty: it can.
  [[nodiscard]] QString objection() const {
    if (!here.isEmpty() && !isMade())
      return tr("There is a tag %1 already, of another commit: %2 instead of %3.").arg(name, here.left(10), commit.shortSha());
    if (isPushed && !item.there.isEmpty() && !item.isThere())
      return tr("%1 has a tag %2 already, of another commit: %3 instead of %4.")
          .arg(place.remote, name, item.there.left(10), commit.shortSha());
    return {};
  }
};

using TagThen = std::function<void(const GitAnswer<TagLook> &)>;

void readTagRemote(const GitRunner &git, const TagLook &look, const TagThen &then) {
  if (!look.isPushed)
    return then(look);
  if (look.place.remote.isEmpty())
    return then(refuse(u"git.noRemote"_s, tr("The repository has no remote to push to.")));
  const QString to = u"refs/tags/"_s + look.name;
  readThere(git, look.place, {{.to = to, .object = to, .commit = look.commit.sha, .there = {}}},
            [=](const GitAnswer<QList<PushItem>> &items) {
              if (!items)
                return then(tl::unexpected(items.error()));
              TagLook all = look;
              all.item = items->constFirst();
              then(all);
            });
}

void readTag(const GitRunner &git, const Step &step, const TagThen &then) {
  readGitPlace(git, step, [=](const GitAnswer<GitPlace> &place) {
    if (!place)
      return then(tl::unexpected(place.error()));
    TagLook look{.place = *place,
                 .name = step.args.value(u"name"_s).toString(),
                 .commit = {},
                 .here = {},
                 .isPushed = step.args.value(u"push"_s).toBool()};
    if (!isGitName(look.name))
      return then(refuse(u"git.tagName"_s, tr("\"%1\" is no name of a tag.").arg(look.name)));
    const QString given = step.args.value(u"commit"_s).toString();
    resolve(git, *place, (given.isEmpty() ? u"HEAD"_s : given) + u"^{commit}"_s, [=](const QString &sha) {
      if (sha.isEmpty())
        return then(refuse(u"git.commit"_s, tr("There is no commit \"%1\" in this repository.").arg(given)));
      git({.words = QStringList{u"show"_s, u"--no-patch"_s} + gitLogFormat() + QStringList{sha, u"--"_s},
           .folder = place->folder},
          [=](const ProgramResult &shown) {
            resolve(git, look.place, u"refs/tags/%1^{commit}"_s.arg(look.name), [=](const QString &here) {
              TagLook found = look;
              found.commit = readGitLog(shown.output).value(0, {.sha = sha});
              found.here = here;
              readTagRemote(git, found, then);
            });
          });
    });
  });
}

class GitTagStep final : public GitStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::GitTagStep)
public:
  using GitStep::GitStep;

  void start() override {
    readTag(git(), m_step, [this](const GitAnswer<TagLook> &look) {
      if (!look)
        return endRefused(look.error());
      m_look = *look;
      if (const QString objection = look->objection(); !objection.isEmpty())
        return endFailed(objection);
      if (look->isMade())
        return push();
      if (message().isEmpty())
        return make({u"tag"_s, u"--"_s, look->name, look->commit.sha}, {});
      needIdentity(git(), look->place, [this](const GitAnswer<Done> &identity) {
        if (!identity)
          return endRefused(identity.error());
        const QString text = message() + u"\n\n"_s + gitTrailer(gitMark(m_context, m_step)) + u'\n';
        make({u"tag"_s, u"--annotate"_s, u"--cleanup=whitespace"_s, u"--file=-"_s, u"--"_s, m_look.name, m_look.commit.sha},
             text);
      });
    });
  }

private:
  [[nodiscard]] QString message() const { return m_step.args.value(u"message"_s).toString(); }

  void make(const QStringList &words, const QString &text) {
    git()({.words = words, .folder = m_look.place.folder, .input = text.toUtf8(), .changes = true},
          [this](const ProgramResult &made) {
            if (!made.succeeded())
              return endFailed(tr("The tag could not be made: %1").arg(gitSaid(made)));
            m_isNew = true;
            push();
          });
  }

  void push() {
    if (m_look.isThere())
      return finish();
    git()(pushCall(m_look.place, {m_look.item}), [this](const ProgramResult &pushed) {
      const PushReport report = readPushReport(pushed);
      if (report.state == PushReport::State::Pushed)
        return finish();
      const bool isUnsure = report.state == PushReport::State::Unsure;
      end({.state = isUnsure ? StepState::Unknown : StepState::Failed,
           .message = (isUnsure ? tr("The tag is made here; whether %1 has it is not known: %2")
                                : tr("The tag is made here, but %1 refused it: %2"))
                          .arg(m_look.place.remote, report.words)});
    });
  }

  void finish() {
    const QString what = redacted(m_look.commit.text());
    const QString message = m_isNew ? tr("The tag %1 is made, of %2").arg(m_look.name, what)
                                    : tr("The tag %1 of %2 was there already").arg(m_look.name, what);
    QJsonObject result{{u"tag"_s, m_look.name}, {u"commit"_s, m_look.commit.sha}};
    if (m_look.isPushed)
      result.insert(u"remote"_s, m_look.place.remote);
    end({.state = StepState::Finished,
         .message = m_look.isPushed ? tr("%1; %2 has it").arg(message, m_look.place.remote) : message,
         .result = result});
  }

  TagLook m_look;
  bool m_isNew = false;
};

/// HEAD may have moved since, so that a tag with this step's own mark counts wherever it stands.
Probe tagProbe(TagLook look, bool isMarked) {
  if (isMarked) {
    look.item.commit = look.here;
    look.commit.sha = look.here;
  }
  if (const QString objection = look.objection(); !objection.isEmpty())
    return {.state = Probe::State::ChangedByOther, .sentence = objection};
  if (!look.isMade())
    return {.state = Probe::State::NotApplied, .sentence = tr("There is no tag %1.").arg(look.name)};
  if (!look.isThere())
    return {.state = Probe::State::NotApplied,
            .sentence = tr("The tag %1 is made here, but %2 does not have it. Doing the step again pushes it.")
                            .arg(look.name, look.place.remote)};
  return {.state = Probe::State::Applied,
          .sentence = tr("The tag %1 is there.").arg(look.name),
          .result = {{u"tag"_s, look.name}, {u"commit"_s, look.commit.sha}}};
}

StepPreview tagPreview(const TagLook &look) {
  StepPreview preview;
  if (const QString objection = look.objection(); !objection.isEmpty()) {
    preview.findings << findingOf({.id = u"git.tagExists"_s, .sentence = objection});
    return preview;
  }
  if (!look.isMade())
    preview.changes << redacted(tr("The tag %1 of %2").arg(look.name, look.commit.text()));
  if (!look.isThere())
    preview.changes << tr("%1 gets the tag %2").arg(look.place.remote, look.name);
  return preview;
}
}  // namespace

StepRun *runGitTag(const StepContext &context, const Step &step, QObject *parent) {
  return new GitTagStep(context, step, parent);
}

Call<StepPreview> *previewGitTag(const StepContext &context, const Step &step, QObject *parent) {
  return gitPreview(context, parent, [step](const GitRunner &git, Call<StepPreview> *call) {
    readTag(git, step, [=](const GitAnswer<TagLook> &look) {
      if (!look)
        return call->finish(StepPreview{.findings = {findingOf(look.error())}});
      if (!step.args.contains(u"message"_s) || look->isMade())
        return call->finish(tagPreview(*look));
      needIdentity(git, look->place, [call, look = *look](const GitAnswer<Done> &identity) {
        StepPreview preview = tagPreview(look);
        if (!identity)
          preview.findings << findingOf(identity.error());
        call->finish(preview);
      });
    });
  });
}

Call<Probe> *probeGitTag(const StepContext &context, const Step &step, const StepRecord &, QObject *parent) {
  return gitCall<Probe>(context, parent, [context, step](const GitRunner &git, Call<Probe> *call) {
    readTag(git, step, [=](const GitAnswer<TagLook> &look) {
      if (!look)
        return call->finish(fail(ErrorKind::Unreachable, look.error().sentence, look.error().remedy));
      git({.words = {u"for-each-ref"_s, u"--format=%(contents)"_s, u"refs/tags/"_s + look->name}, .folder = look->place.folder},
          [=, look = *look](const ProgramResult &read) {
            const QStringList lines = QString::fromUtf8(read.output).split(u'\n');
            call->finish(tagProbe(look, lines.contains(gitTrailer(gitMark(context, step)))));
          });
    });
  });
}

}  // namespace sternway::steps
