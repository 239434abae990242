// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepdescriptor.h"
#include "steps/git/githistory.h"
#include "steps/git/gitplace.h"
#include "steps/git/gitsteps.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// The last commits of what is checked out, by path where paths are given. Its result has them one by one.
class GitLogStep final : public GitStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::GitLogStep)
public:
  using GitStep::GitStep;
  void start() override {
    readGitPlace(git(), m_step, [this](const GitAnswer<GitPlace> &place) {
      if (!place)
        return endRefused(place.error());
      const QStringList words = QStringList{u"--literal-pathspecs"_s, u"log"_s, u"--max-count=20"_s} + gitLogFormat() +
                                QStringList{u"--"_s} + StepWords(m_step.args).list(u"paths"_s);
      git()({.words = words, .folder = place->folder}, [this, isShallow = place->isShallow](const ProgramResult &read) {
        if (!read.succeeded())
          return endFailed(tr("git log failed: %1").arg(gitSaid(read)));
        tell(readGitLog(read.output), isShallow);
      });
    });
  }

private:
  void tell(const QList<GitCommit> &commits, bool isShallow) {
    QStringList lines;
    QJsonArray list;
    for (const GitCommit &commit : commits) {
      lines << redacted(commit.text());
      list.append(QJsonObject{{u"commit"_s, commit.sha},
                              {u"parents"_s, QJsonArray::fromStringList(commit.parents)},
                              {u"author"_s, commit.author},
                              {u"date"_s, commit.date},
                              {u"subject"_s, redacted(commit.subject())}});
    }
    if (lines.isEmpty())
      lines << tr("No commit has changed this");
    if (isShallow)
      lines << tr("This clone is shallow: older commits are not seen here");
    Q_EMIT progress(lines.join(u'\n'));
    end({.state = StepState::Finished, .message = lines.join(u'\n'), .result = {{u"commits"_s, list}}});
  }
};
}  // namespace

StepRun *runGitLog(const StepContext &context, const Step &step, QObject *parent) {
  return new GitLogStep(context, step, parent);
}

}  // namespace sternway::steps
