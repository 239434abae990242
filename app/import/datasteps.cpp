// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "import/commandwords.h"
#include "import/toolsteps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
ToolSteps only(const QString &kind, const QJsonObject &arguments) {
  return QList{procedureStep(kind, arguments)};
}

/// The JSON that it is, or the text.
QJsonValue bodyOf(const QString &text) {
  const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
  if (json.isObject())
    return json.object();
  return json.isArray() ? QJsonValue(json.array()) : QJsonValue(text);
}

const QStringList &dataOptions() {
  static const QStringList names{u"-d"_s, u"--data"_s, u"--data-raw"_s, u"--data-binary"_s, u"--json"_s};
  return names;
}

/// A query of Prometheus' API, told by its path.
QString promQuery(const CommandWords &words, const QString &url) {
  if (!url.contains(u"/api/v1/query"_s))
    return {};
  for (const QString &pair : words.values({u"--data-urlencode"_s, u"-d"_s, u"--data"_s}))
    if (pair.startsWith(u"query="_s))
      return pair.mid(6);
  const qsizetype at = url.indexOf(u"query="_s, url.indexOf(u'?'));
  return at < 0 ? QString() : QUrl::fromPercentEncoding(url.mid(at + 6).section(u'&', 0, 0).replace(u'+', u' ').toUtf8());
}

bool looksAtHealth(const QString &url) {
  static const QRegularExpression health(u"health|ready|live|status|ping|actuator"_s, QRegularExpression::CaseInsensitiveOption);
  return health.match(url.section(u"://"_s, 1).section(u'/', 1)).hasMatch();
}

ProcedureStep request(const CommandWords &words, const QString &url) {
  QJsonObject arguments;
  const QStringList data = words.values(dataOptions());
  const bool isGet = words.has({u"-G"_s, u"--get"_s});
  QString method = words.value({u"-X"_s, u"--request"_s}).toUpper();
  if (method.isEmpty())
    method = words.has({u"-I"_s, u"--head"_s}) ? u"HEAD"_s : data.isEmpty() || isGet ? u"GET"_s : u"POST"_s;
  arguments.insert(u"url"_s, url.contains(u"://"_s) || url.startsWith(u"{{"_s) ? url : u"http://"_s + url);
  arguments.insert(u"method"_s, method);
  QJsonObject headers;
  for (const QString &header : words.values({u"-H"_s, u"--header"_s}))
    headers.insert(header.section(u':', 0, 0).trimmed(), header.section(u':', 1).trimmed());
  if (!headers.isEmpty())
    arguments.insert(u"headers"_s, headers);
  if (!data.isEmpty())
    arguments.insert(u"body"_s, bodyOf(data.join(u'&')));
  if (method == u"GET" && (looksAtHealth(url) || words.has({u"-f"_s, u"--fail"_s})))
    arguments.insert(u"expectStatus"_s, 200);
  return procedureStep(u"http"_s, arguments);
}

/// "-sSf" as "-s -S -f": curl's flags stand together.
QStringList withFlagsParted(const QStringList &words) {
  static const QRegularExpression together(u"^-[sSfLkiIvg]{2,}([XHdomuw]?)$"_s);
  QStringList parted;
  for (const QString &word : words) {
    if (!together.match(word).hasMatch()) {
      parted.append(word);
      continue;
    }
    for (const QChar flag : word.mid(1))
      parted.append(u"-"_s + flag);
  }
  return parted;
}

QString migrationTool(const QStringList &words) {
  const QString first = words.value(0);
  if (first == u"npm" || first == u"yarn" || first == u"pnpm")
    return u"npm"_s;
  if (words.contains(u"prisma"_s))
    return u"prisma"_s;
  return words.contains(u"ef"_s) && first == u"dotnet" ? u"ef"_s : u"command"_s;
}

bool speaksOfMigrations(const QStringList &words) {
  static const QRegularExpression tools(
      u"migrat|^(?:alembic|flyway|liquibase|goose|knex|sequelize|typeorm|dbmate|ecto\\.\\w+|db:rollback|db:migrate\\S*|showmigrations)$"_s);
  for (const QString &word : words)
    if (tools.match(word).hasMatch())
      return true;
  return words.mid(0, 3) == QStringList{u"dotnet"_s, u"ef"_s, u"database"_s};
}
}  // namespace

ToolSteps httpSteps(const QStringList &words, const ToolContext &) {
  if (words.value(0) != u"curl" && words.value(0) != u"wget")
    return std::nullopt;
  static const QStringList valued{u"-X"_s,
                                  u"--request"_s,
                                  u"-H"_s,
                                  u"--header"_s,
                                  u"-d"_s,
                                  u"--data"_s,
                                  u"--data-raw"_s,
                                  u"--data-binary"_s,
                                  u"--data-urlencode"_s,
                                  u"--json"_s,
                                  u"-m"_s,
                                  u"--max-time"_s,
                                  u"--retry"_s,
                                  u"--connect-timeout"_s,
                                  u"-w"_s,
                                  u"--write-out"_s,
                                  u"-o"_s,
                                  u"--output"_s,
                                  u"-u"_s,
                                  u"--user"_s,
                                  u"-F"_s,
                                  u"--form"_s,
                                  u"-x"_s,
                                  u"--proxy"_s,
                                  u"--cacert"_s,
                                  u"--cert"_s,
                                  u"--key"_s,
                                  u"-A"_s,
                                  u"-e"_s,
                                  u"-b"_s,
                                  u"-c"_s,
                                  u"--resolve"_s,
                                  u"-T"_s,
                                  u"-O"_s,
                                  u"--url"_s,
                                  u"--retry-delay"_s};
  const CommandWords parts(withFlagsParted(words.mid(1)), valued);
  const QString output = parts.value({u"-o"_s, u"--output"_s});
  if (parts.has({u"-u"_s, u"--user"_s, u"-F"_s, u"--form"_s, u"-T"_s, u"--cert"_s, u"--key"_s, u"-x"_s, u"--resolve"_s, u"-b"_s,
                 u"-c"_s}) ||
      (!output.isEmpty() && output != u"/dev/null") || (words.at(0) == u"wget" && !output.isEmpty()))
    return std::nullopt;
  QList<ProcedureStep> steps;
  for (const QString &url : parts.plainFrom(0) + parts.values({u"--url"_s})) {
    if (const QString query = promQuery(parts, url); !query.isEmpty())
      steps.append(procedureStep(u"metrics"_s, {{u"query"_s, query}}));
    else if (parts.has({u"--data-urlencode"_s}))
      return std::nullopt;
    else
      steps.append(request(parts, url));
  }
  return steps.isEmpty() ? std::nullopt : ToolSteps(steps);
}

ToolSteps databaseSteps(const QStringList &words, const ToolContext &) {
  const QString program = words.value(0);
  const bool isMysql = program == u"mysql" || program == u"mariadb";
  if (program != u"psql" && !isMysql)
    return std::nullopt;
  const CommandWords parts(
      words.mid(1), {u"-h"_s,     u"-U"_s,     u"-d"_s,        u"-c"_s,         u"-f"_s,         u"-p"_s,       u"-e"_s,
                     u"-D"_s,     u"-u"_s,     u"-P"_s,        u"--host"_s,     u"--username"_s, u"--dbname"_s, u"--command"_s,
                     u"--file"_s, u"--port"_s, u"--execute"_s, u"--database"_s, u"--user"_s,     u"-v"_s});
  QJsonObject arguments;
  const QStringList texts = parts.values({isMysql ? u"-e"_s : u"-c"_s, u"--command"_s, u"--execute"_s});
  const QString file = isMysql ? QString() : parts.value({u"-f"_s, u"--file"_s});
  if (texts.size() == 1 && file.isEmpty())
    arguments.insert(u"text"_s, texts.constFirst());
  else if (texts.isEmpty() && !file.isEmpty())
    arguments.insert(u"file"_s, file);
  else
    return std::nullopt;
  const QString database = parts.value({u"-d"_s, u"--dbname"_s, u"-D"_s, u"--database"_s});
  putText(arguments, u"database"_s, database.isEmpty() ? parts.plain(0) : database);
  return only(u"sql"_s, arguments);
}

ToolSteps migrationSteps(const QStringList &words, const ToolContext &) {
  if (!speaksOfMigrations(words) || words.value(0) == u"kubectl" || words.value(0) == u"helm" || words.value(0) == u"docker")
    return std::nullopt;
  static const QRegularExpression looking(u"\\b(?:status|list|history|current|info|showmigrations|version|pending|ls)\\b"_s);
  static const QRegularExpression back(u"rollback|undo|revert|\\bdown(?:grade)?\\b|\\bdrop\\b"_s);
  const QString text = words.join(u' ');
  const bool isDown =
      back.match(text).hasMatch() || words.mid(0, 4) == QStringList{u"dotnet"_s, u"ef"_s, u"database"_s, u"update"_s};
  if (!isDown && !looking.match(text).hasMatch())
    return std::nullopt;
  QJsonObject arguments{{u"tool"_s, migrationTool(words)}, {u"argv"_s, QJsonArray::fromStringList(words)}};
  if (!isDown)
    return only(u"migration.status"_s, arguments);
  static const QRegularExpression name(u"^--name=(.+)$"_s);
  static const QRegularExpression steps(u"^(?:--steps?|STEP|--count)=(\\d+)$"_s);
  for (const QString &word : words) {
    if (const auto match = name.match(word); match.hasMatch())
      arguments.insert(u"name"_s, match.captured(1));
    if (const auto match = steps.match(word); match.hasMatch())
      arguments.insert(u"steps"_s, match.captured(1).toInt());
    if (word == u"--all")
      arguments.insert(u"all"_s, true);
  }
  return only(u"migration.down"_s, arguments);
}

}  // namespace sternway
