// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretplaces.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
namespace commandpart {
/// Between two words of one command.
const QString blank = u"(?:[ \\t]|\\\\\\r?\\n)+"_s;
/// A word as a shell reads it; none that ends the command, or begins that of another program.
const QString word = u"(?!--(?:\\s|$))(?:\"[^\"\\n]*\"|'[^'\\n]*'|\\\\.|[^\\s|;&\"'\\\\])+"_s;
const QString words = u"(?:"_s + blank + word + u"){0,60}?"_s;
/// Options, each with its value or without.
const QString options = u"(?:"_s + blank + u"-[^\\s|;&]*(?:"_s + blank + u"[^-\\s|;&][^\\s|;&]*)?){0,20}?"_s;
/// What stands for a value, and was none or is none any more.
const QString noValue =
    u"(?![<$%`\\x{E000}-\\x{F8FF}]|\\\\?\\[redacted|\\{\\{|\\*|\\.{3}|…|"
    "(?:[xX]{3,}|PASS(?:WORD|WD)?|SECRET|TOKEN)(?![A-Za-z0-9]))"_s;
const QString plainValue = u"\\K"_s + noValue + u"(?:[^\\s\"'`;|&\\\\]|\\\\(?![\"']))+"_s;
const QString value = u"(?:\"\\K"_s + noValue + u"[^\"\\n]+|'\\K"_s + noValue + u"[^'\\n]+|"_s + plainValue + u")"_s;
/// Published ports are no passwords: -p 80:80.
const QString noPorts = u"(?![\"']?(?:[\\d.]+:)?\\d+:\\d+)"_s;
/// An option that takes the next word, which is none itself.
const QString next = blank + u"(?!-)"_s;

/// Not where a container or namespace has the program's name.
QString program(const QString &names) {
  return u"(?<![\\w.-])(?<!--name[ =])(?<!-n[ =])(?<!--namespace[ =])(?<!-c )(?:"_s + names + u")(?:\\.exe)?"_s;
}

/// SQL's quoted text, in a command line too: 'x', \"x\", '\''x'\''.
const QString sqlText = u"(?:'\\\\''\\K"_s + noValue + u"[^'\\n]+|\\\\\"\\K"_s + noValue + u"[^\"\\\\\\n]+|'(?!\\\\'')\\K"_s +
                        noValue + u"(?:[^'\\n]|'')+|\"\\K"_s + noValue + u"[^\"\\n]+)"_s;
const QString account =
    u"(?i:\\b(?:create|alter)\\s+(?:or\\s+replace\\s+)?(?:user|role|login|group)\\b|\\bgrant\\b)[^;]{0,400}?"_s;
const QString identified = u"identified\\s+(?:with\\s+\\S+\\s+)?by\\s+(?:password\\s+|values\\s+)?"_s;

}  // namespace commandpart

const std::vector<QRegularExpression> &passwordPatterns() {
  using namespace commandpart;
  const QString mysql = program(
      u"mysql(?:dump|admin|import|check|show|pump|slap|binlog|sh)?|mariadb(?:-[a-z]+)?|mariabackup|"
      "xtrabackup|mycli"_s);
  const QString login = program(u"docker|podman|nerdctl|buildah|skopeo|oras|crane|oc|az|helm"_s) + options + u"(?:"_s + blank +
                        u"(?:registry|acr|auth))?"_s + blank + u"login"_s;
  const QString either = u"(?:"_s + blank + u"|=)?"_s;
  static const std::vector<QRegularExpression> all{
      QRegularExpression(mysql + words + blank + u"-p"_s + noPorts + value),
      QRegularExpression(program(u"(?:redis|valkey|keydb)-cli"_s) + words + blank + u"(?:-a|--pass)"_s + next + value),
      // What follows its options is another program, with options of its own.
      QRegularExpression(program(u"sshpass"_s) + u"(?:"_s + blank + u"(?:-[ev]+|-P"_s + blank + word + u"))*"_s + blank +
                         u"-p(?:"_s + blank + u")?"_s + value),
      QRegularExpression(login + words + blank + u"(?:-p"_s + either + u"|--password(?:"_s + blank + u"|=))(?!-)"_s + noPorts +
                         value),
      QRegularExpression(program(u"podman|nerdctl|buildah|skopeo"_s) + words + blank + u"--(?:src-|dest-)?creds(?:"_s + blank +
                         u"|=)[\"']?[^\\s\"':]*:"_s + plainValue),
      QRegularExpression(program(u"curl"_s) + words + blank + u"(?:-[A-Za-z]*[uU]|--user|--proxy-user)(?:"_s + blank +
                         u"|=)?[\"']?[^\\s\"':]*:"_s + plainValue),
      QRegularExpression(program(u"sqlcmd|bcp|osql|mssql-cli"_s) + words + blank + u"-P(?:"_s + next + u")?"_s + value),
      QRegularExpression(program(u"mongo(?:sh|dump|restore|export|import|stat|top)?|cqlsh"_s) + words + blank + u"-p(?:"_s +
                         next + u")?"_s + noPorts + value),
      QRegularExpression(u"\\s--?[A-Za-z0-9-]*(?i:token|password|passwd|secret|api[-_]?key)\\s+(?![-])[\"']?\\K"_s + noValue +
                         u"[^\\s\"',;&]{4,}"_s),
      QRegularExpression(u"\\b(?:[A-Z0-9_]+_(?:PASS|PWD)|SSHPASS|(?:REDIS|VALKEY)CLI_AUTH)=(?!/)"_s + value),
      QRegularExpression(account + u"(?i:\\b(?:"_s + identified + u"|password\\s+))"_s + sqlText),
      QRegularExpression(u"\\b(?:IDENTIFIED\\s+(?:WITH\\s+\\S+\\s+)?BY\\s+(?:PASSWORD\\s+|VALUES\\s+)?|PASSWORD\\s+)"_s +
                         sqlText),
      QRegularExpression(u"\\bIDENTIFIED\\s+BY\\s+\\K"_s + noValue + u"(?!PASSWORD\\b|VALUES\\b)[^\\s\"'`;,):]+"_s),
      QRegularExpression(u"(?i:\\bset\\s+password\\b)[^;=\\n]{0,200}=\\s*(?i:password\\s*\\(\\s*)?"_s + sqlText),
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
  QString rest = text;  // what was found is masked, so that a second one in the same command is found too
  for (const QRegularExpression &pattern : passwordPatterns()) {
    qsizetype before = -1;
    while (before != found.size()) {
      before = found.size();
      QString masked = rest;
      for (auto i = pattern.globalMatch(rest); i.hasNext();) {
        const auto match = i.next();
        found.append({match.capturedStart(), match.capturedLength()});
        masked.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'*'));
      }
      rest = masked;
    }
  }
  return merged(std::move(found));
}

}  // namespace sternway
