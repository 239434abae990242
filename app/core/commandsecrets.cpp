// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretplaces.h"

#include <QRegularExpression>
#include <QStringMatcher>

#include <algorithm>
#include <vector>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
namespace commandpart {
/// Between two words of one command: also in a list of JSON, and of YAML with a word on each line.
const QString blank =
    u"(?:[ \\t]|\\\\\\r?\\n|[\"'],\\s*[\"']|[\"']?\\r?\\n[ \\t]*-[ \\t]+[\"']?(?=\\S++[ \\t\\r]*+(?:\\n|\\z)))++"_s;
/// A word as a shell reads it; none that ends the command, or begins that of another program.
const QString word = u"(?!--(?:\\s|$))(?:\"(?!,\\s*[\"'])[^\"\\n]*+\"|'(?!,\\s*[\"'])[^'\\n]*+'|\\\\.|[^\\s|;&\"'\\\\]++)++"_s;
const QString unquoted = u"(?!--(?:\\s|$))[^\\s|;&\"'\\\\]++"_s;
/// Options, each with its value or without.
const QString options = u"(?:"_s + blank + u"-[^\\s|;&]*+(?:"_s + blank + u"[^-\\s|;&][^\\s|;&]*+)?){0,20}?"_s;
/// What stands for a value, and was none or is none any more.
const QString noValue =
    u"(?![<$%`\\x{E000}-\\x{F8FF}]|\\\\?\\[redacted|\\{\\{|\\*|\\.{3}|…|"
    "(?:[xX]{3,}|PASS(?:WORD|WD)?|SECRET|TOKEN)(?![A-Za-z0-9]))"_s;
const QString plainValue = u"\\K(?=[\\x21-\\x7E])"_s + noValue + u"(?:[^\\s\"'`;|&\\\\]++|\\\\(?![\"']))++"_s;
const QString value = u"(?:\\\\\"\\K"_s + noValue + u"[^\"\\\\\\n]++|\"\\K"_s + noValue + u"[^\"\\n]++|'\\K"_s + noValue +
                      u"[^'\\n]++|"_s + plainValue + u")"_s;
/// The password of NAME:PASSWORD, of which both or the password alone may stand in quotes.
const QString afterColon = u"(?:\"[^\\s\"':]*+:\\K"_s + noValue + u"[^\"\\n]++|'[^\\s\"':]*+:\\K"_s + noValue +
                           u"[^'\\n]++|[^\\s\"':]*+:"_s + value + u")"_s;
/// Published ports are no passwords: -p 80:80.
const QString noPorts = u"(?![\"']?(?:[\\d.]+:)?\\d+:\\d+)"_s;
/// Several options in one, as in cp -pr and ls -pla.
const QString noLetters = u"(?![a-zA-Z]{1,3}(?:\\s|$))"_s;
/// An option that takes the next word, which is none itself, nor a short one of a sentence.
const QString next = blank + u"(?!-|[a-z]{1,4}(?:[\\s.,:]|$))"_s;

/// Not where a container, a namespace, a host or an account has the program's name.
QString program(const QString &names) {
  return u"(?="_s + names + u")(?<![\\w.-])(?<!--name[ =])(?<!-n[ =])(?<!--namespace[ =])(?<!-c )(?<!ssh )(?<!sudo -u )(?:"_s +
         names + u")(?:\\.exe)?"_s;
}

/// Each place within one command where \a option stands behind what \a begin is. The words of a command that has none are not
/// looked through again from a later one.
QString within(const QString &begin, const QString &option) {
  return u"(?:"_s + begin + u"|(?!\\A)\\G[\"']?)(?:(?:"_s + blank + word + u"){0,60}?"_s + blank + u"[\"']?"_s + option +
         u"|(?>(?:"_s + blank + unquoted + u"){0,60})(*SKIP)(*FAIL))"_s;
}

/// SQL's quoted text, in a command line too: 'x', \"x\", '\''x'\''.
const QString sqlText = u"(?:'\\\\''\\K"_s + noValue + u"[^'\\n]++|\\\\\"\\K"_s + noValue + u"[^\"\\\\\\n]++|'(?!\\\\'')\\K"_s +
                        noValue + u"(?:[^'\\n]++|'')++|\"\\K"_s + noValue + u"[^\"\\n]++)"_s;
const QString account = u"(?:create|alter)\\s+(?:or\\s+replace\\s+)?(?:user|role|login|group)\\b"_s;
/// From there to what belongs to it, in the same statement.
const QString statement = u"(?:(?!\\b(?:create|alter|grant)\\b)[^;]){0,400}?"_s;
const QString identified = u"identified\\s+(?:with\\s+\\S+\\s+)?by\\s+(?:password\\s+|values\\s+)?"_s;

}  // namespace commandpart

/// How passwords are given to a program, in a text that holds one of these words, whatever their case.
struct PasswordPattern {
  QList<QStringMatcher> words;  ///< in lower case
  QRegularExpression form;
};

const std::vector<PasswordPattern> &passwordPatterns() {
  using namespace commandpart;
  const QString mysql = program(
      u"mysql(?:dump|admin|import|check|show|pump|slap|binlog|sh)?|mariadb(?:-[a-z]+)?|mariabackup|"
      "xtrabackup|mycli"_s);
  const QString login = program(u"docker|podman|nerdctl|buildah|skopeo|oras|crane|oc|az|helm"_s) + options + u"(?:"_s + blank +
                        u"(?:registry|acr|auth))?"_s + blank + u"login"_s;
  const QString either = u"(?:"_s + next + u"|=)?"_s;
  const auto form = [](const QString &text) { return QRegularExpression(text); };
  const auto any = [](const QStringList &words) {
    QList<QStringMatcher> all;
    for (const QString &word : words)
      all.append(QStringMatcher(word));
    return all;
  };
  static const std::vector<PasswordPattern> all{
      {any({u"mysql"_s, u"maria"_s, u"xtrabackup"_s, u"mycli"_s}), form(within(mysql, u"-p"_s + noPorts + noLetters + value))},
      {any({u"-cli"_s}), form(within(program(u"(?:redis|valkey|keydb)-cli"_s), u"(?:-a|--pass)"_s + next + value))},
      // What follows its options is another program, with options of its own.
      {any({u"sshpass"_s}), form(program(u"sshpass"_s) + u"(?:"_s + blank + u"(?:-[ev]+|-P"_s + blank + word + u"))*+"_s + blank +
                                 u"-p(?:"_s + blank + u")?"_s + value)},
      {any({u"login"_s}),
       form(within(login, u"(?:-p"_s + either + u"|--password(?:"_s + blank + u"|=))(?!-)"_s + noPorts + value))},
      {any({u"creds"_s}),
       form(within(program(u"podman|nerdctl|buildah|skopeo"_s), u"--(?:src-|dest-)?creds(?:"_s + blank + u"|=)"_s + afterColon))},
      {any({u"curl"_s}),
       form(within(program(u"curl"_s), u"(?:-[A-Za-z]{0,20}[uU]|--user|--proxy-user)(?:"_s + blank + u"|=)?"_s + afterColon))},
      {any({u"sqlcmd"_s, u"bcp "_s, u"osql"_s, u"mssql-cli"_s}),
       form(within(program(u"sqlcmd|bcp|osql|mssql-cli"_s), u"-P(?:"_s + next + u")?"_s + value))},
      {any({u"mongo"_s, u"cqlsh"_s}), form(within(program(u"mongo(?:sh|dump|restore|export|import|stat|top)?|cqlsh"_s),
                                                  u"-p(?:"_s + next + u")?"_s + noPorts + noLetters + value))},
      {any({u"token"_s, u"passw"_s, u"passphrase"_s, u"secret"_s, u"apikey"_s, u"api-key"_s, u"api_key"_s}),
       form(u"\\s--?[A-Za-z0-9-]*(?i:token|password|passwd|secret|api[-_]?key)\\s+(?![-])[\"']?\\K"_s + noValue +
            u"[^\\s\"',;&]{4,}"_s)},
      // To the closing quote, in JSON too.
      {any({u"token"_s, u"passw"_s, u"passphrase"_s, u"secret"_s, u"apikey"_s, u"api-key"_s, u"api_key"_s}),
       form(u"(?i:token|password|passwd|passphrase|secret|api[-_]?key)(?:=|[\"']\\s*:\\s*)(?:\"\\K"_s + noValue +
            u"[^\"\\n]{4,}+(?=\")|'\\K"_s + noValue + u"[^'\\n]{4,}+(?='))"_s)},
      {any({u"_pass"_s, u"_pwd"_s, u"sshpass"_s, u"cli_auth"_s}),
       form(u"\\b(?:[A-Z0-9_]+_(?:PASS|PWD)|SSHPASS|(?:REDIS|VALKEY)CLI_AUTH)=(?!/|(?:true|false|yes|no|\\d{1,3})\\b)"_s +
            value)},
      {any({u"identified"_s, u"password"_s}),
       form(u"(?i:\\b(?:"_s + account + statement + u"\\b(?:"_s + identified + u"|password\\s+)|grant\\b"_s + statement +
            u"\\b"_s + identified + u"))"_s + sqlText)},
      {any({u"identified"_s, u"password"_s}),
       form(u"\\b(?:IDENTIFIED\\s+(?:WITH\\s+\\S+\\s+)?BY\\s+(?:PASSWORD\\s+|VALUES\\s+)?|PASSWORD\\s+)"_s + sqlText)},
      {any({u"identified"_s}),
       form(u"\\bIDENTIFIED\\s+BY\\s+\\K"_s + noValue + u"(?!PASSWORD\\b|VALUES\\b|[a-z]{1,4}(?:[\\s.,:]|$))[^\\s\"'`;,):]++"_s)},
      {any({u"password"_s}), form(u"(?i:\\bset\\s+password\\b)[^;=\\n]{0,200}=\\s*(?i:password\\s*\\(\\s*)?"_s + sqlText)},
  };
  return all;
}

QList<TextSpan> merged(QList<TextSpan> places) {
  std::ranges::sort(places, {}, &TextSpan::offset);
  QList<TextSpan> apart;
  for (const TextSpan &place : std::as_const(places))
    if (apart.isEmpty() || apart.constLast().end() <= place.offset)
      apart.append(place);
    else
      apart.last().length = std::max(apart.constLast().end(), place.end()) - apart.constLast().offset;
  return apart;
}
}  // namespace

QList<TextSpan> passwordsInCommands(const QString &text) {
  QList<TextSpan> found;
  const QString lower = text.toLower();
  for (const auto &[words, form] : passwordPatterns()) {
    const auto holds = [&lower](const QStringMatcher &word) { return word.indexIn(lower) >= 0; };
    if (std::ranges::none_of(words, holds))
      continue;
    for (auto i = form.globalMatch(text); i.hasNext();) {
      const auto match = i.next();
      found.append({match.capturedStart(), match.capturedLength()});
    }
  }
  return merged(std::move(found));
}

QList<QList<TextSpan>> passwordsInWords(const QStringList &words) {
  static const QRegularExpression special(u"[\\s|;&\"'`\\\\]"_s);
  QString line;
  QList<qsizetype> begins;
  for (const QString &word : words) {
    line += u' ';
    begins.append(line.size());
    line += QString(word).replace(special, u"x"_s);
  }
  QList<QList<TextSpan>> found(words.size());
  for (const TextSpan &secret : passwordsInCommands(line)) {
    const qsizetype at = std::ranges::upper_bound(begins, secret.offset) - begins.begin() - 1;
    found[at].append({secret.offset - begins.at(at), secret.length});
  }
  return found;
}

}  // namespace sternway
