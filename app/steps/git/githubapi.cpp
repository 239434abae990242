// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/githubapi.h"

#include "core/format.h"
#include "core/variables.h"
#include "steps/programstep.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
QByteArray githubHeader(const WebAnswer &answer, const QByteArray &name) {
  const auto found = std::find_if(answer.headers.cbegin(), answer.headers.cend(),
                                  [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
  return found == answer.headers.cend() ? QByteArray() : found->second;
}

/// GitHub answers 403 to both: too much, and not allowed.
ErrorKind githubKind(const WebAnswer &answer) {
  const bool isLimit = !githubHeader(answer, "retry-after").isEmpty() || githubHeader(answer, "x-ratelimit-remaining") == "0";
  switch (answer.status) {
    case 400:
    case 422: return ErrorKind::Invalid;
    case 401: return ErrorKind::Unauthorized;
    case 403: return isLimit ? ErrorKind::TooManyRequests : ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 409: return ErrorKind::Conflict;
    case 410: return ErrorKind::Gone;
    case 429: return ErrorKind::TooManyRequests;
    default: return answer.status >= 500 ? ErrorKind::Server : ErrorKind::Protocol;
  }
}

QString githubAdvice(ErrorKind kind) {
  if (kind == ErrorKind::Unauthorized)
    return tr("The token is wrong or expired; it is the secret github-token.");
  if (kind == ErrorKind::Forbidden)
    return tr("The token may not do this: Actions and Issues need read and write.");
  return kind == ErrorKind::NotFound ? tr("It does not exist, or the token may not see it.") : QString();
}

Error githubError(const WebAnswer &answer) {
  const QString said = QJsonDocument::fromJson(answer.body).object().value(u"message"_s).toString();
  const QString location = QString::fromUtf8(githubHeader(answer, "location"));
  const ErrorKind kind = githubKind(answer);
  const QString words = !location.isEmpty() ? tr("it has moved to %1").arg(location) : said.simplified();
  return {.kind = kind,
          .message = tr("GitHub answers %1: %2").arg(QString::number(answer.status), words),
          .detail = githubAdvice(kind),
          .httpStatus = answer.status,
          .retryAfter = std::chrono::seconds(githubHeader(answer, "retry-after").toInt())};
}

Result<GithubAnswer> githubAnswer(const WebAnswer &answer) {
  if (answer.status < 200 || answer.status > 299)
    return fail(githubError(answer));
  QJsonParseError problem;
  const QJsonDocument json = QJsonDocument::fromJson(answer.body, &problem);
  if (!answer.body.trimmed().isEmpty() && problem.error != QJsonParseError::NoError)
    return fail(ErrorKind::Protocol, tr("The answer of GitHub is not JSON"), problem.errorString());
  return GithubAnswer{json, QDateTime::fromString(QString::fromUtf8(githubHeader(answer, "date")), Qt::RFC2822Date)};
}

void finishGithub(Call<GithubApi> *call, GithubApi api, const QString &repository) {
  static const QRegularExpression words(u"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"_s);
  api.repository = repository;
  if (!repository.contains(words))
    return call->finish(fail(ErrorKind::Input, tr("It is not said which repository of GitHub is meant"),
                             tr("Give the step the argument repository, OWNER/NAME, or set GH_REPO.")));
  call->finish(api);
}

/// As the remote origin says.
void askGitForGithub(const StepContext &context, const Step &step, const GithubApi &api, Call<GithubApi> *call) {
  if (!context.programs || context.programs->find(u"git"_s).isEmpty())
    return finishGithub(call, api, {});
  ProgramRun *run = context.programs->run({.argv = {u"git"_s, u"remote"_s, u"get-url"_s, u"origin"_s},
                                           .workingDirectory = step.args.value(u"workingDirectory"_s).toString(),
                                           .timeout = 30s},
                                          call);
  QObject::connect(run, &ProgramRun::ended, call, [=](const Result<ProgramResult> &result) {
    const bool isThere = result && result->succeeded();
    finishGithub(call, api, isThere ? githubRepository(QString::fromUtf8(result->output).trimmed()) : QString());
  });
}
}  // namespace

Call<GithubAnswer> *GithubApi::ask(const QString &path, const QJsonObject &body, QObject *parent) const {
  const QString below = path.isEmpty() ? QString() : u'/' + path;
  WebRequest request{.url = QUrl::fromEncoded((address + u"/repos/"_s + repository + below).toUtf8()),
                     .headers = {{"Accept", "application/vnd.github+json"},
                                 {"X-GitHub-Api-Version", "2022-11-28"},
                                 {"User-Agent", "sternway"},
                                 {"Authorization", "Bearer " + token}}};
  if (!body.isEmpty()) {
    request.method = "POST";
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
  }
  return mapped<GithubAnswer>(parent, web->send(request, parent), [](const Result<WebAnswer> &answer) -> Result<GithubAnswer> {
    if (!answer)
      return tl::unexpected(answer.error());
    return githubAnswer(*answer);
  });
}

QString githubAddress(const QJsonObject &arguments) {
  QString address = arguments.value(u"api"_s).toString();
  while (address.endsWith(u'/'))
    address.chop(1);
  return address.isEmpty() ? u"https://api.github.com"_s : address;
}

QString githubRepository(const QString &address) {
  static const QRegularExpression words(
      u"^(?:https://(?:[^@/]*@)?|ssh://git@|git@)github\\.com(?::\\d+)?[/:]([\\w.-]+)/([\\w.-]+?)(?:\\.git)?(?:/.*)?$"_s);
  const auto match = words.match(address);
  return match.hasMatch() ? match.captured(1) + u'/' + match.captured(2) : QString();
}

QString githubWords(const Error &error) {
  return (error.message + u' ' + error.detail).trimmed();
}

Call<GithubApi> *openGithub(const StepContext &context, const Step &step, QObject *parent) {
  const QString given = step.args.value(u"token"_s).toString();
  const QString token = given.isEmpty() ? u"{{secret:github-token}}"_s : given;
  auto *call = new Call<GithubApi>(parent);
  readSecrets(context, {token}, call)->then([=](const Result<QHash<QString, QString>> &secrets) {
    if (!secrets)
      return call->finish(tl::unexpected(secrets.error()));
    const GithubApi api{
        .web = context.web, .address = githubAddress(step.args), .token = fill(token, *secrets).text.trimmed().toUtf8()};
    const QString issue = step.args.value(u"issue"_s).toString();
    QString repository = step.args.value(u"repository"_s).toString();
    if (repository.isEmpty() && issue.contains(u':'))  // an address says all, or nothing that counts
      return finishGithub(call, api, githubRepository(issue));
    if (repository.isEmpty())
      repository = qEnvironmentVariable("GH_REPO");
    if (repository.startsWith(u"github.com/"_s))
      repository = repository.mid(11);
    if (!repository.isEmpty())
      return finishGithub(call, api, repository);
    askGitForGithub(context, step, api, call);
  });
  return call;
}

}  // namespace sternway::steps
