// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/loglevel.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// Loggers write the level first, after a time and a name at most.
constexpr qsizetype prefix = 160;

const QRegularExpression &stated() {
  static const QRegularExpression expression(
      u"[\"' ,{]?(?:level|severity|lvl|loglevel)[\"']?\\s*[=:]\\s*[\"']?(?<word>[a-z]+|[0-9]{2})\\b"_s,
      QRegularExpression::CaseInsensitiveOption);
  return expression;
}

const QRegularExpression &word() {
  static const QRegularExpression expression(
      u"(?<![\\w=/.-])(?<word>ERROR|ERR|FATAL|CRITICAL|PANIC|SEVERE|EMERG|ALERT|WARNING|WARN)(?![\\w=/])"_s
      u"|^(?<start>panic|fatal error|error|warning|Traceback \\(most recent call last|Exception in thread|Unhandled exception)\\b"_s
      u"|\\[(?<boxed>error|err|fatal|crit|critical|warn|warning|alert|emerg)\\]"_s);
  return expression;
}

const QRegularExpression &klog() {
  static const QRegularExpression expression(u"^(?<word>[EFW])[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}"_s);
  return expression;
}

LogLevel levelOf(const QString &text) {
  const QString lower = text.toLower();
  if (lower.startsWith(u"warn") || lower == u"w" || lower == u"40")
    return LogLevel::Warning;
  static const QStringList calm{u"info"_s,        u"debug"_s, u"trace"_s, u"notice"_s, u"verbose"_s,
                                u"information"_s, u"silly"_s, u"10"_s,    u"20"_s,     u"30"_s};
  return calm.contains(lower) ? LogLevel::Plain : LogLevel::Error;
}

/// Most lines have none of these letters in a row: far cheaper than the expressions.
bool mayHaveLevel(QStringView line) {
  const QString lower = line.toString().toLower();
  for (const QStringView sign :
       {u"err", u"warn", u"fatal", u"panic", u"crit", u"sever", u"emerg", u"alert", u"level", u"lvl", u"traceback", u"exception"})
    if (lower.contains(sign))
      return true;
  return !line.isEmpty() && (line.front() == u'E' || line.front() == u'F' || line.front() == u'W');
}

}  // namespace

LogLevel logLevel(QStringView line) {
  const QStringView head = line.left(prefix);
  if (!mayHaveLevel(head))
    return LogLevel::Plain;
  if (const auto match = stated().match(line.left(4 * prefix).toString()); match.hasMatch())
    return levelOf(match.captured(u"word"_s));
  const QString text = head.toString();
  if (const auto match = klog().match(text); match.hasMatch())
    return levelOf(match.captured(u"word"_s));
  const auto match = word().match(text);
  if (!match.hasMatch())
    return LogLevel::Plain;
  return levelOf(match.captured(u"word"_s) + match.captured(u"start"_s) + match.captured(u"boxed"_s));
}

}  // namespace sternway
