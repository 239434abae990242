// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/updates.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
const QString githubUsual = u"https://api.github.com"_s;
constexpr qsizetype longestGithubBody = 65'536;
constexpr int githubPage = 100;
constexpr int mostGithubPages = 10;

bool isGithubLimit(const WebAnswer &answer) {
  return answer.status == 403 && std::ranges::any_of(answer.headers, [](const auto &header) {
           const QByteArray name = header.first.toLower();
           return name == "retry-after" || (name == "x-ratelimit-remaining" && header.second == "0");
         });
}

WebService githubService() {
  return {.name = u"GitHub"_s,
          .remedies = {{401, tr("The token is wrong or expired; store a new one as the channel's secret.")},
                       {403, tr("The token may not do this: Issues need read and write.")},
                       {404, tr("The repository or issue does not exist, or the token may not see it.")},
                       {410, tr("The issue was deleted, or issues are off in this repository.")}},
          .isLimit = isGithubLimit};
}

QList<ChannelField> githubFields() {
  return {{.id = u"repository"_s, .label = tr("Repository"), .required = true, .hint = u"OWNER/NAME"_s},
          {.id = u"token"_s, .label = tr("Token"), .kind = FieldKind::Secret, .required = true},
          {.id = u"issue"_s, .label = tr("Issue to comment on; empty: one for each incident")},
          {.id = u"labels"_s, .label = tr("Labels of new issues"), .kind = FieldKind::List},
          {.id = u"address"_s, .label = tr("Address of the API"), .kind = FieldKind::Url, .fallback = githubUsual}};
}

QString issueNumberIn(const QString &text) {
  static const QRegularExpression number(u"^#?(\\d{1,10})$"_s);
  return number.match(text.trimmed()).captured(1);
}

/// The option, else a subject that is a number, else the channel's, else the one that an earlier message made; empty: a new one.
QString githubIssueOf(const ChannelSetting &setting, const Outgoing &message, const QString &thread) {
  if (message.stage == followUpStage)
    return {};
  for (const QString &text : {idText(message.options.value(u"issue"_s)), message.subject, setting.text(u"issue"_s), thread})
    if (const QString number = issueNumberIn(text); !number.isEmpty())
      return number;
  return {};
}

/// Nothing in it can end the remark that it stands in.
QString githubMark(const Outgoing &message) {
  return u"<!-- %1 -->"_s.arg(markerOf(message));
}

QString githubBody(const Outgoing &message) {
  return textOf(message, TextFormat::Markdown) + u"\n\n"_s + githubMark(message);
}

QString githubEffect(const Outgoing &message, const QString &repository, const QString &issue) {
  if (message.stage == followUpStage)
    return tr("Opens an issue of its own in %1.").arg(repository);
  return issue.isEmpty() ? tr("Opens an issue in %1; later messages are comments on it.").arg(repository)
                         : tr("A comment on %1#%2.").arg(repository, issue);
}

QString githubIssues(const ChannelSetting &setting) {
  const QStringList parts = setting.text(u"repository"_s).split(u'/');
  return u"%1/repos/%2/%3/issues"_s.arg(addressOf(setting, githubUsual), urlPart(parts.value(0)), urlPart(parts.value(1)));
}

QStringList githubProblems(const ChannelSetting &setting) {
  static const QRegularExpression words(u"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"_s);
  QStringList problems;
  if (const QString repository = setting.text(u"repository"_s); !repository.isEmpty() && !repository.contains(words))
    problems << tr("The repository is written OWNER/NAME.");
  if (const QString issue = setting.text(u"issue"_s); !issue.isEmpty() && issueNumberIn(issue).isEmpty())
    problems << tr("An issue is a number.");
  return problems;
}

WebRequest withGithubToken(WebRequest request, const ChannelContext &context) {
  addHeader(request, "Authorization", "Bearer " + context.secrets.value(u"token"_s).toUtf8());
  addHeader(request, "X-GitHub-Api-Version", "2022-11-28");
  return request;
}

MessagePreview previewGithub(const Outgoing &message, const ChannelSetting &setting) {
  const QString issue = githubIssueOf(setting, message, {});
  MessagePreview preview{.format = MessageFormat::Markdown,
                         .subject = issue.isEmpty() ? headline(message, 256) : QString(),
                         .text = githubBody(message),
                         .effect = githubEffect(message, setting.text(u"repository"_s), issue)};
  if (textOf(message, TextFormat::Markdown).isEmpty() && !issue.isEmpty())
    preview.problems << tr("A comment needs a text.");
  if (preview.text.size() > longestGithubBody)
    preview.problems << tr("GitHub takes at most %L1 characters.").arg(longestGithubBody);
  return preview;
}

Delivery githubDelivery(const QJsonValue &made, const QString &issue) {
  return {.state = Delivery::State::Sent,
          .id = issue.isEmpty() ? idText(made[u"number"_s]) : issue,
          .link = made[u"html_url"_s].toString()};
}

Call<Delivery> *sendGithub(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const QString issue = githubIssueOf(context.setting, message, context.thread);
  QString address = githubIssues(context.setting);
  QJsonObject body{{u"body"_s, githubBody(message)}};
  if (issue.isEmpty()) {
    body.insert(u"title"_s, headline(message, 256));
    body.insert(u"labels"_s, QJsonArray::fromStringList(context.setting.list(u"labels"_s)));
  } else {
    address += u"/%1/comments"_s.arg(issue);
  }
  const WebService service = githubService();
  return deliver(
      context, withGithubToken(jsonRequest("POST", address, body), context), service,
      [service, issue](const WebAnswer &answer) {
        const QJsonObject made = jsonOf(answer).object();
        return made.value(u"id"_s).isUndefined() ? oddAnswer(service) : githubDelivery(made, issue);
      },
      parent);
}

struct GithubSearch {
  ChannelContext context;
  QString address;  ///< page by page
  QString mark;
  QString issue;
};

void searchGithub(const GithubSearch &search, int page, Call<Found> *call) {
  const auto full = std::make_shared<bool>(false);
  const WebRequest request = withGithubToken(getRequest(search.address + u"&page=%1"_s.arg(page)), search.context);
  lookUp(
      search.context, request, githubService(),
      [search, full](const WebAnswer &answer) -> Result<Found> {
        const QJsonDocument json = jsonOf(answer);
        if (!json.isArray())
          return fail(ErrorKind::Protocol, tr("The answer of GitHub is not a list"));
        const QJsonArray all = json.array();
        *full = all.size() >= githubPage;
        for (const QJsonValue each : all)
          if (each[u"body"_s].toString().contains(search.mark))
            return Found(githubDelivery(each, search.issue));
        return Found();
      },
      call)
      ->then([search, full, page, call](const Result<Found> &found) {
        if (!found || found->has_value() || !*full)
          return call->finish(found);
        if (page >= mostGithubPages)
          return call->finish(fail(ErrorKind::Unsupported, tr("There is too much in GitHub to look through")));
        searchGithub(search, page + 1, call);
      });
}

/// Among what has changed since the day before the incident.
Call<Found> *lookGithub(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  auto *call = new Call<Found>(parent);
  const QString issue = githubIssueOf(context.setting, message, context.thread);
  QString address = githubIssues(context.setting);
  address += issue.isEmpty() ? u"?state=all&sort=created&direction=desc"_s : u"/%1/comments?"_s.arg(issue);
  address += u"&per_page=%1"_s.arg(githubPage);
  address.replace(u"?&"_s, u"?"_s);
  if (message.startedAt.isValid())
    address += u"&since="_s + urlPart(message.startedAt.addDays(-1).toUTC().toString(Qt::ISODate));
  searchGithub({context, address, githubMark(message), issue}, 1, call);
  return call;
}

Call<Delivery> *testGithub(const ChannelContext &context, QObject *parent) {
  const QString issue = issueNumberIn(context.setting.text(u"issue"_s));
  const QString address = githubIssues(context.setting) + (issue.isEmpty() ? u"?per_page=1"_s : u'/' + issue);
  return deliver(
      context, withGithubToken(getRequest(address), context), githubService(),
      [](const WebAnswer &) {
        return Delivery{.state = Delivery::State::Sent, .detail = tr("The token can read the issues. Nothing was written.")};
      },
      parent);
}
}  // namespace

/// An issue for each incident, or comments on one. A hidden remark in each text is what a message is found by.
/// https://docs.github.com/rest/issues
ChannelDescriptor githubIssueChannel() {
  return {.type = u"github"_s,
          .title = [] { return tr("GitHub issue"); },
          .fields = githubFields,
          .options = [] { return QList<ChannelOption>{{.id = u"issue"_s, .label = tr("Number of the issue"), .choices = {}}}; },
          .problems = githubProblems,
          .preview = previewGithub,
          .repeat = [](const Outgoing &) { return Repeat::AfterLooking; },
          .threads = true,
          .makesIssues = true,
          .interval = std::chrono::seconds(1),  // 80 texts a minute
          .send = sendGithub,
          .look = lookGithub,
          .test = testGithub};
}

}  // namespace sternway::notify
