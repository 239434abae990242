// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/git/githubapi.h"
#include "steps/git/gitrunner.h"
#include "steps/git/gitsteps.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// A page of comments; one that is not full is the last.
constexpr int commentsAPage = 100;

/// "3" of "3", "#3" or the address of an issue or pull request; empty: it is none.
QString issueNumber(const Step &step) {
  static const QRegularExpression number(u"^#?(\\d{1,10})$"_s);
  static const QRegularExpression address(u"^https://[^/]+/[^/]+/[^/]+/(?:issues|pull)/(\\d{1,10})(?:[#?/].*)?$"_s);
  const QString issue = shownValue(step.args.value(u"issue"_s)).trimmed();
  return issue.contains(u':') ? address.match(issue).captured(1) : number.match(issue).captured(1);
}

/// A line that GitHub does not show. Nothing in it can end the remark that it stands in.
QString hiddenMark(const StepContext &context, const Step &step) {
  static const QRegularExpression other(u"[^A-Za-z0-9/._]+"_s);
  return u"<!-- sternway: %1 -->"_s.arg(gitMark(context, step).replace(other, u"-"_s));
}

using CommentCall = Call<QString>;

/// The address of the comment with the mark among those that changed since the day before the plan was made; empty: there is
/// none.
void findComment(const GithubApi &api, const QString &path, const QString &mark, int page, CommentCall *call) {
  api.ask(u"%1&page=%2"_s.arg(path, QString::number(page)), {}, call)->then([=](const Result<GithubAnswer> &answer) {
    if (!answer)
      return call->finish(tl::unexpected(answer.error()));
    const QJsonArray comments = answer->json.array();
    for (const QJsonValue comment : comments)
      if (comment[u"body"_s].toString().contains(mark))
        return call->finish(comment[u"html_url"_s].toString(u"-"_s));
    if (comments.size() < commentsAPage)
      return call->finish(QString());
    findComment(api, path, mark, page + 1, call);
  });
}

CommentCall *findComment(const StepContext &context, const Step &step, const GithubApi &api, QObject *parent) {
  auto *call = new CommentCall(parent);
  QString path = u"issues/%1/comments?per_page=%2"_s.arg(issueNumber(step), QString::number(commentsAPage));
  if (context.plan.made.isValid())
    path += u"&since="_s + context.plan.made.addDays(-1).toUTC().toString(u"yyyy-MM-dd'T'HH'%3A'mm'%3A'ss'Z'"_s);
  findComment(api, path, hiddenMark(context, step), 1, call);
  return call;
}

class CommentStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::CommentStep)
public:
  using StepRun::StepRun;

  void start() override {
    if (!m_context.web)
      return end({.state = StepState::Skipped, .message = tr("Not sent: nothing is asked of GitHub in a rehearsal")});
    if (issueNumber(m_step).isEmpty())
      return endFailed(tr("\"%1\" is no number of an issue").arg(shownValue(m_step.args.value(u"issue"_s))));
    openGithub(m_context, m_step, this)->then([this](const Result<GithubApi> &api) {
      if (hasEnded())
        return;
      if (!api)
        return endFailed(githubWords(api.error()));
      m_api = *api;
      look({});
    });
  }

  /// A comment that is on its way is waited for.
  void stop() override {
    if (!m_isSent)
      StepRun::stop();
  }

private:
  /// \a lost: why there was no answer to the comment, where it was sent already.
  void look(const QString &lost) {
    findComment(m_context, m_step, m_api, this)->then([this, lost](const Result<QString> &found) {
      if (hasEnded())
        return;
      if (found && !found->isEmpty())
        return finish(*found, tr("The comment is there: %1"));
      if (!lost.isEmpty())
        return end({.state = StepState::Unknown, .message = tr("Whether the comment was made is not known: %1").arg(lost)});
      if (!found)
        return endFailed(githubWords(found.error()));
      send();
    });
  }

  void send() {
    m_isSent = true;
    const QString body = m_step.args.value(u"body"_s).toString() + u"\n\n"_s + hiddenMark(m_context, m_step);
    m_api.ask(u"issues/%1/comments"_s.arg(issueNumber(m_step)), {{u"body"_s, body}}, this)
        ->then([this](const Result<GithubAnswer> &answer) {
          if (answer)
            return finish(answer->json[u"html_url"_s].toString(), tr("Commented: %1"));
          const ErrorKind kind = answer.error().kind;
          if (isTransient(kind) && kind != ErrorKind::TooManyRequests)
            return look(githubWords(answer.error()));
          endFailed(githubWords(answer.error()));
        });
  }

  void finish(const QString &url, const QString &message) {
    end({.state = StepState::Finished, .message = message.arg(url), .result = {{u"url"_s, url}}});
  }

  GithubApi m_api;
  bool m_isSent = false;
};

StepPreview commentPreview(const Step &step, const GithubApi &api, const Result<GithubAnswer> &issue) {
  const QString number = issueNumber(step);
  StepPreview preview;
  if (!issue) {
    preview.findings << findingOf({.id = u"github.issue"_s, .sentence = githubWords(issue.error())});
    return preview;
  }
  preview.changes << tr("A comment on %1#%2, \"%3\":").arg(api.repository, number, issue->json[u"title"_s].toString())
                  << step.args.value(u"body"_s).toString();
  if (issue->json[u"locked"_s].toBool())
    preview.findings << findingOf(
        {.id = u"github.locked"_s, .sentence = tr("The issue is locked: only some may comment."), .severity = Severity::Warn});
  return preview;
}
}  // namespace

StepRun *runComment(const StepContext &context, const Step &step, QObject *parent) {
  return new CommentStep(context, step, parent);
}

Call<StepPreview> *previewComment(const StepContext &context, const Step &step, QObject *parent) {
  if (!context.web)
    return Call<StepPreview>::finished(parent, StepPreview());
  auto *call = new Call<StepPreview>(parent);
  openGithub(context, step, call)->then([=](const Result<GithubApi> &api) {
    if (!api)
      return call->finish(StepPreview{
          .findings = {findingOf({.id = u"github.access"_s, .sentence = api.error().message, .remedy = api.error().detail})}});
    if (issueNumber(step).isEmpty())
      return call->finish(
          StepPreview{.findings = {findingOf({.id = u"github.issue"_s, .sentence = tr("This is no number of an issue.")})}});
    api->ask(u"issues/"_s + issueNumber(step), {}, call)->then([=, api = *api](const Result<GithubAnswer> &issue) {
      call->finish(commentPreview(step, api, issue));
    });
  });
  return call;
}

Call<Probe> *probeComment(const StepContext &context, const Step &step, const StepRecord &, QObject *parent) {
  if (!context.web)
    return Call<Probe>::finished(parent, fail(ErrorKind::Unsupported, tr("Nothing is asked of GitHub in a rehearsal")));
  auto *call = new Call<Probe>(parent);
  openGithub(context, step, call)->then([=](const Result<GithubApi> &api) {
    if (!api)
      return call->finish(tl::unexpected(api.error()));
    findComment(context, step, *api, call)->then([=](const Result<QString> &found) {
      if (!found)
        return call->finish(tl::unexpected(found.error()));
      if (found->isEmpty())
        return call->finish(Probe{.state = Probe::State::NotApplied,
                                  .sentence = tr("The comment is not there. Doing the step again looks for it first.")});
      call->finish(Probe{.state = Probe::State::Applied,
                         .sentence = tr("The comment is there: %1").arg(*found),
                         .result = {{u"url"_s, *found}}});
    });
  });
  return call;
}

}  // namespace sternway::steps
