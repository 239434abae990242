// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/updates.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

#include <QRegularExpression>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestJiraSummary = 254;
constexpr qsizetype longestJiraText = 32'767;

WebService jiraService() {
  return {.name = u"Jira"_s,
          .remedies = {{401, tr("User or token is wrong; on Jira Cloud the user is the account's e-mail address.")},
                       {403, tr("This account may not do that in the project.")},
                       {404, tr("The issue does not exist, or this account may not see it.")}}};
}

QList<ChannelField> jiraFields() {
  return {{.id = u"address"_s,
           .label = tr("Address of Jira"),
           .kind = FieldKind::Url,
           .required = true,
           .hint = u"https://example.atlassian.net"_s},
          {.id = u"edition"_s,
           .label = tr("Edition"),
           .kind = FieldKind::Choice,
           .choices = {u"cloud"_s, u"datacenter"_s},
           .fallback = u"cloud"_s},
          {.id = u"user"_s, .label = tr("User; empty: the token alone, as Data Center has it"), .hint = u"ops@example.com"_s},
          {.id = u"token"_s, .label = tr("API token"), .kind = FieldKind::Secret, .required = true},
          {.id = u"project"_s, .label = tr("Key of the project"), .required = true, .hint = u"OPS"_s},
          {.id = u"issueType"_s, .label = tr("Type of new issues"), .fallback = u"Task"_s},
          {.id = u"issue"_s, .label = tr("Issue to comment on; empty: one for each incident"), .hint = u"OPS-12"_s}};
}

bool isJiraCloud(const ChannelSetting &setting) {
  return setting.text(u"edition"_s) != "datacenter"_L1;
}

QString jiraApi(const ChannelSetting &setting) {
  return addressOf(setting) + (isJiraCloud(setting) ? u"/rest/api/3/"_s : u"/rest/api/2/"_s);
}

QString jiraKeyIn(const QString &text) {
  static const QRegularExpression key(u"^[A-Za-z][A-Za-z0-9_]*-\\d+$"_s);
  return text.trimmed().contains(key) ? text.trimmed() : QString();
}

QString jiraIssueOf(const ChannelSetting &setting, const Outgoing &message, const QString &thread) {
  if (message.stage == followUpStage)
    return {};
  for (const QString &text : {message.options.value(u"issue"_s).toString(), message.subject, setting.text(u"issue"_s), thread})
    if (const QString key = jiraKeyIn(text); !key.isEmpty())
      return key;
  return {};
}

/// Jira Cloud takes a document, Data Center a text.
QJsonValue jiraText(const Outgoing &message, const ChannelSetting &setting) {
  return isJiraCloud(setting) ? QJsonValue(adfText(message)) : QJsonValue(textOf(message, TextFormat::Plain));
}

QJsonObject jiraComment(const Outgoing &message, const ChannelSetting &setting) {
  const QJsonObject mark{{u"key"_s, u"sternway"_s}, {u"value"_s, QJsonObject{{u"message"_s, markerOf(message)}}}};
  return {{u"body"_s, jiraText(message, setting)}, {u"properties"_s, QJsonArray{mark}}};
}

QJsonObject jiraIssue(const Outgoing &message, const ChannelSetting &setting) {
  const QString type = setting.text(u"issueType"_s);
  QJsonObject fields{{u"project"_s, QJsonObject{{u"key"_s, setting.text(u"project"_s)}}},
                     {u"issuetype"_s, QJsonObject{{u"name"_s, type.isEmpty() ? u"Task"_s : type}}},
                     {u"summary"_s, headline(message, longestJiraSummary)},
                     {u"labels"_s, QJsonArray{markerOf(message)}}};
  if (!textOf(message, TextFormat::Plain).isEmpty())
    fields.insert(u"description"_s, jiraText(message, setting));
  return {{u"fields"_s, fields}};
}

WebRequest withJiraLogin(WebRequest request, const ChannelContext &context) {
  const QString user = context.setting.text(u"user"_s);
  const QString token = context.secrets.value(u"token"_s);
  addHeader(request, "Authorization",
            user.isEmpty() ? "Bearer " + token.toUtf8() : "Basic " + QString(user + u':' + token).toUtf8().toBase64());
  return request;
}

QString jiraEffect(const Outgoing &message, const QString &project, const QString &issue) {
  if (message.stage == followUpStage)
    return tr("Makes an issue of its own in %1.").arg(project);
  return issue.isEmpty() ? tr("Makes an issue in %1; later messages are comments on it.").arg(project)
                         : tr("A comment on %1.").arg(issue);
}

MessagePreview previewJira(const Outgoing &message, const ChannelSetting &setting) {
  const QString issue = jiraIssueOf(setting, message, {});
  MessagePreview preview{.subject = issue.isEmpty() ? headline(message, longestJiraSummary) : QString(),
                         .text = textOf(message, TextFormat::Plain),
                         .effect = jiraEffect(message, setting.text(u"project"_s), issue)};
  if (preview.text.isEmpty() && !issue.isEmpty())
    preview.problems << tr("A comment needs a text.");
  if (preview.text.size() > longestJiraText)
    preview.problems << tr("Jira takes at most %L1 characters.").arg(longestJiraText);
  return preview;
}

Delivery jiraDelivery(const ChannelSetting &setting, const QString &key) {
  return {.state = Delivery::State::Sent, .id = key, .link = addressOf(setting) + u"/browse/"_s + urlPart(key)};
}

Call<Delivery> *sendJira(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const QString issue = jiraIssueOf(context.setting, message, context.thread);
  const QString api = jiraApi(context.setting);
  const WebRequest request = issue.isEmpty() ? jsonRequest("POST", api + u"issue"_s, jiraIssue(message, context.setting))
                                             : jsonRequest("POST", api + u"issue/%1/comment"_s.arg(urlPart(issue)),
                                                           jiraComment(message, context.setting));
  const WebService service = jiraService();
  return deliver(
      context, withJiraLogin(request, context), service,
      [service, issue, setting = context.setting](const WebAnswer &answer) {
        const QJsonObject made = jsonOf(answer).object();
        const QString key = issue.isEmpty() ? made.value(u"key"_s).toString() : issue;
        return key.isEmpty() || idText(made.value(u"id"_s)).isEmpty() ? oddAnswer(service) : jiraDelivery(setting, key);
      },
      parent);
}

bool hasJiraMark(const QJsonValue &comment, const QString &mark) {
  const QJsonArray properties = comment[u"properties"_s].toArray();
  for (const QJsonValue property : properties)
    if (property[u"value"_s][u"message"_s].toString() == mark)
      return true;
  return false;
}

/// Comments are found by a property of theirs, issues by a label.
Call<Found> *lookJira(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const QString issue = jiraIssueOf(context.setting, message, context.thread);
  const QString mark = markerOf(message);
  const QString search = isJiraCloud(context.setting) ? u"search/jql?fields=key&jql="_s : u"search?fields=key&jql="_s;
  const QString address =
      jiraApi(context.setting) +
      (issue.isEmpty() ? search + urlPart(u"labels = \"%1\""_s.arg(mark))
                       : u"issue/%1/comment?expand=properties&orderBy=-created&maxResults=100"_s.arg(urlPart(issue)));
  return lookUp(
      context, withJiraLogin(getRequest(address), context), jiraService(),
      [issue, mark, setting = context.setting](const WebAnswer &answer) -> Result<Found> {
        const QJsonObject json = jsonOf(answer).object();
        const QJsonValue all = json.value(issue.isEmpty() ? u"issues"_s : u"comments"_s);
        if (!all.isArray())
          return fail(ErrorKind::Protocol, tr("The answer of Jira is not a list"));
        const QJsonArray found = all.toArray();
        for (const QJsonValue each : found)
          if (issue.isEmpty() || hasJiraMark(each, mark))
            return Found(jiraDelivery(setting, issue.isEmpty() ? each[u"key"_s].toString() : issue));
        return Found();
      },
      parent);
}
}  // namespace

/// Jira Cloud (REST v3, documents) or Data Center (v2, texts). https://developer.atlassian.com/cloud/jira/platform/rest/v3/
ChannelDescriptor jiraChannel() {
  return {.type = u"jira"_s,
          .title = [] { return u"Jira"_s; },
          .fields = jiraFields,
          .options = [] { return QList<ChannelOption>{{.id = u"issue"_s, .label = tr("Key of the issue"), .choices = {}}}; },
          .preview = previewJira,
          .repeat = [](const Outgoing &) { return Repeat::AfterLooking; },
          .threads = true,
          .makesIssues = true,
          .interval = std::chrono::milliseconds(500),
          .send = sendJira,
          .look = lookJira};
}

}  // namespace sternway::notify
