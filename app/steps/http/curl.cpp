// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/http/curl.h"

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

}  // namespace sternway::steps
