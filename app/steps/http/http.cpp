// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "core/stepdescriptor.h"
#include "steps/fills.h"
#include "steps/http/httpstep.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
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
}  // namespace

std::optional<CommandWords> curlWords(const QStringList &argv) {
  static const QStringList valued =
      u"-X --request -H --header -d --data --data-raw --data-binary --data-urlencode --json -m --max-time --retry "
      "--connect-timeout -w --write-out -o --output -u --user -F --form -x --proxy --cacert --cert --key -A -e -b -c --resolve "
      "-T -O --url --retry-delay"_s.split(u' ');
  if (argv.value(0) != u"curl" && argv.value(0) != u"wget")
    return std::nullopt;
  const CommandWords words(withFlagsParted(argv.mid(1)), valued);
  const QString output = words.value({u"-o"_s, u"--output"_s});
  const bool writes = !output.isEmpty() && (output != u"/dev/null" || argv.value(0) == u"wget");
  const bool saysMore = words.has(u"-u --user -F --form -T --cert --key -x --resolve -b -c"_s.split(u' '));
  return writes || saysMore ? std::nullopt : std::optional(words);
}

QStringList curlAddresses(const CommandWords &words) {
  return words.plainFrom(0) + words.values({u"--url"_s});
}

QString promQuery(const CommandWords &words, const QString &url) {
  if (!url.contains(u"/api/v1/query"_s))
    return {};
  for (const QString &pair : words.values({u"--data-urlencode"_s, u"-d"_s, u"--data"_s}))
    if (pair.startsWith(u"query="_s))
      return pair.mid(6);
  const qsizetype at = url.indexOf(u"query="_s, url.indexOf(u'?'));
  return at < 0 ? QString() : QUrl::fromPercentEncoding(url.mid(at + 6).section(u'&', 0, 0).replace(u'+', u' ').toUtf8());
}

namespace {
QString httpCommand(const StepWords &words) {
  QStringList argv{u"curl"_s, u"-sS"_s};
  if (words.has(u"method"_s) && words.text(u"method"_s) != u"GET")
    argv += {u"-X"_s, words.text(u"method"_s)};
  const QJsonObject headers = words.map(u"headers"_s);
  for (auto header = headers.constBegin(); header != headers.constEnd(); ++header)
    argv += {u"-H"_s, header.key() + u": "_s + shownValue(header.value())};
  if (headers.isEmpty() && (!words.map(u"body"_s).isEmpty() || !words.list(u"body"_s).isEmpty()))
    argv += {u"-H"_s, u"Content-Type: application/json"_s};
  return shellCommand(argv + words.option(u"body"_s, u"--data-raw"_s) + QStringList{words.text(u"url"_s)});
}

/// The JSON that it is, or the text.
QJsonValue bodyOf(const QString &text) {
  const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
  if (json.isObject())
    return json.object();
  return json.isArray() ? QJsonValue(json.array()) : QJsonValue(text);
}

bool looksAtHealth(const QString &url) {
  static const QRegularExpression health(u"health|ready|live|status|ping|actuator"_s, QRegularExpression::CaseInsensitiveOption);
  return health.match(url.section(u"://"_s, 1).section(u'/', 1)).hasMatch();
}

QJsonObject request(const CommandWords &words, const QString &url) {
  const QStringList data = words.values({u"-d"_s, u"--data"_s, u"--data-raw"_s, u"--data-binary"_s, u"--json"_s});
  const bool isGet = words.has({u"-G"_s, u"--get"_s});
  QString method = words.value({u"-X"_s, u"--request"_s}).toUpper();
  if (method.isEmpty())
    method = words.has({u"-I"_s, u"--head"_s}) ? u"HEAD"_s : data.isEmpty() || isGet ? u"GET"_s : u"POST"_s;
  QJsonObject arguments{{u"url"_s, url.contains(u"://"_s) || url.startsWith(u"{{"_s) ? url : u"http://"_s + url},
                        {u"method"_s, method}};
  QJsonObject headers;
  for (const QString &header : words.values({u"-H"_s, u"--header"_s}))
    headers.insert(header.section(u':', 0, 0).trimmed(), header.section(u':', 1).trimmed());
  if (!headers.isEmpty())
    arguments.insert(u"headers"_s, headers);
  if (!data.isEmpty())
    arguments.insert(u"body"_s, bodyOf(data.join(u'&')));
  if (method == u"GET" && (looksAtHealth(url) || words.has({u"-f"_s, u"--fail"_s})))
    arguments.insert(u"expectStatus"_s, 200);
  return arguments;
}

/// A step for each address; queries of Prometheus are of another kind.
RecognisedArguments recogniseHttp(const QStringList &argv, const CommandSource &) {
  const auto words = curlWords(argv);
  RecognisedArguments all;
  for (const QString &url : words ? curlAddresses(*words) : QStringList()) {
    if (words->has({u"--data-urlencode"_s}) || !promQuery(*words, url).isEmpty())
      return {};
    all.append(request(*words, url));
  }
  return all;
}

FilledArguments fillHttp(const QJsonObject &arguments, const QHash<QString, QString> &values) {
  FilledArguments filled = fillJson(arguments, u"body"_s, values);
  const QJsonObject address{{u"url"_s, arguments.value(u"url"_s)}};
  filled.arguments.insert(u"url"_s, fillAddress(address, u"url"_s, values).arguments.value(u"url"_s));
  return filled;
}
}  // namespace

QList<StepDescriptor> httpKinds() {
  constexpr auto danger = [](const StepWords &words) {
    return words.text(u"method"_s) == u"DELETE" ? tr("it deletes what the address stands for") : QString();
  };
  return {{.name = u"http"_s,
           .arguments = stepArguments(u"url!:address, method:choice=GET|HEAD|POST|PUT|PATCH|DELETE, headers:map, body:json, "
                                      "expectStatus:number, expectJson:json"_s),
           .run = runHttp,
           .probe = probeHttp,
           .preview = previewHttp,
           .runsAsWritten = true,
           .fill = fillHttp,
           .changes = [] { return tr("Effect unknown: calls a web address"); },
           .command = httpCommand,
           .danger = danger,
           .permission = [](const StepWords &words) -> StepPermission { return {.contacts = words.text(u"url"_s)}; },
           .shows = [](const StepWords &words) { return words.text(u"method"_s) == u"GET"; },
           .recognise = recogniseHttp}};
}

}  // namespace sternway::steps
