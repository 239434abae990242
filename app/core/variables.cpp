// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/variables.h"

#include "core/format.h"
#include "core/incident.h"
#include "core/shell.h"
#include "core/sqltokens.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// The inside of a string as JSON and YAML (double-quoted) write it, quotes not included. Both know \uXXXX.
QString escaped(const QString &value) {
  QString out;
  for (const QChar c : value) {
    const char16_t code = c.unicode();
    // 0x7F to 0x9F, U+2028, U+2029 and U+FEFF: JSON allows them and YAML, or JavaScript, does not.
    const bool odd = code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || code == 0xFEFF;
    if (c == u'"' || c == u'\\')
      out += QString(u'\\') + c;
    else if (c == u'\n')
      out += u"\\n"_s;
    else if (c == u'\t')
      out += u"\\t"_s;
    else
      out += odd ? u"\\u%1"_s.arg(static_cast<uint>(code), 4, 16, QChar(u'0')) : QString(c);
  }
  return out;
}

/// Every character that can begin markup is escaped; a line break becomes a blank, because a new line could begin a heading or a
/// list.
QString markdownText(const QString &value) {
  QString out;
  for (const QChar c : value) {
    if (c == u'\n' || c == u'\r') {
      out += u' ';
      continue;
    }
    if (u"\\`*_{}[]()<>#+-.!|~&$:=@^\"'"_s.contains(c))
      out += u'\\';
    out += c;
  }
  return out;
}

/// As PostgreSQL reads it; on one line in any case, so that it ends no comment either.
QString sqlLiteral(const QString &value) {
  const QString doubled = QString(value).replace(u'\'', u"''"_s);
  if (!value.contains(u'\n') && !value.contains(u'\r') && !value.contains(u"*/"_s))
    return u'\'' + doubled + u'\'';
  QString escaped = doubled;
  escaped.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s).replace(u"*/"_s, u"*\\/"_s);
  return u"E'"_s + escaped + u'\'';
}

QString sqlPrefix(Placeholder::Sql sql) {
  switch (sql) {
    case Placeholder::Sql::No: return {};
    case Placeholder::Sql::Value: return u"sql:"_s;
    case Placeholder::Sql::Text: return u"sql-text:"_s;
    case Placeholder::Sql::Escapes: return u"sql-escapes:"_s;
    case Placeholder::Sql::Name: return u"sql-name:"_s;
    case Placeholder::Sql::Nowhere: return u"sql-nowhere:"_s;
  }
  return {};
}

Placeholder::Sql sqlOf(QStringView prefix) {
  using Sql = Placeholder::Sql;
  for (const Sql sql : {Sql::Value, Sql::Text, Sql::Escapes, Sql::Name, Sql::Nowhere})
    if (prefix == sqlPrefix(sql))
      return sql;
  return Sql::No;
}

QJsonValue filled(const QJsonValue &value, const QHash<QString, QString> &values, QStringList &missing) {
  if (value.isString()) {
    const Filled text = fill(value.toString(), values);
    for (const QString &name : text.missing)
      if (!missing.contains(name))
        missing.append(name);
    return text.text;
  }
  if (value.isArray()) {
    QJsonArray list;
    for (const QJsonValue item : value.toArray())
      list.append(filled(item, values, missing));
    return list;
  }
  if (value.isObject()) {
    QJsonObject map;
    const QJsonObject source = value.toObject();
    for (auto entry = source.constBegin(); entry != source.constEnd(); ++entry)
      map.insert(entry.key(), filled(entry.value(), values, missing));
    return map;
  }
  return value;
}
}  // namespace

bool Placeholder::isSecret() const {
  return name.startsWith(u"secret:"_s);
}

QList<Placeholder> placeholdersIn(const QString &text) {
  static const QRegularExpression pattern(
      u"\\{\\{\\s*(sql:|sql-text:|sql-escapes:|sql-name:|sql-nowhere:)?((?:secret:[A-Za-z0-9][A-Za-z0-9_./-]*)|(?:[A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*))\\s*\\}\\}"_s);
  static const QStringList goWords{u"end"_s, u"else"_s, u"break"_s, u"continue"_s};
  QList<Placeholder> found;
  auto matches = pattern.globalMatch(text);
  while (matches.hasNext()) {
    const auto match = matches.next();
    if (!goWords.contains(match.captured(2)))
      found.append({.name = match.captured(2),
                    .sql = sqlOf(match.capturedView(1)),
                    .offset = match.capturedStart(),
                    .length = match.capturedLength()});
  }
  return found;
}

QString withSqlPlaceholders(const QString &sql) {
  const QList<SqlToken> tokens = sqlTokens(sql);
  QString out;
  qsizetype at = 0;
  auto token = tokens.cbegin();
  for (const Placeholder &placeholder : placeholdersIn(sql)) {
    while (token->end() <= placeholder.offset)
      ++token;
    out += sql.mid(at, placeholder.offset - at) + u"{{"_s + sqlPrefix(token->place()) + placeholder.name + u"}}"_s;
    at = placeholder.offset + placeholder.length;
  }
  return out + sql.mid(at);
}

QString sqlEncoded(const QString &value, Placeholder::Sql place) {
  switch (place) {
    case Placeholder::Sql::No:
    case Placeholder::Sql::Nowhere: return value;
    case Placeholder::Sql::Value: return sqlLiteral(value);
    case Placeholder::Sql::Text: return QString(value).replace(u'\'', u"''"_s);
    case Placeholder::Sql::Escapes: return QString(value).replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
    case Placeholder::Sql::Name: return QString(value).replace(u'"', u"\"\""_s);
  }
  return {};
}

QString encoded(const QString &value, Encoding encoding) {
  switch (encoding) {
    case Encoding::Plain: return value;
    case Encoding::Json: return escaped(value);
    case Encoding::Yaml: return u'"' + escaped(value) + u'"';
    case Encoding::Html: return value.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
    case Encoding::Markdown: return markdownText(value);
    case Encoding::Shell: return shellWord(value);
    case Encoding::Url: return QString::fromLatin1(QUrl::toPercentEncoding(value));
  }
  return {};
}

Filled fill(const QString &text, const QHash<QString, QString> &values, Encoding encoding) {
  Filled filled;
  qsizetype at = 0;
  for (const Placeholder &placeholder : placeholdersIn(text)) {
    filled.text += text.mid(at, placeholder.offset - at);
    at = placeholder.offset + placeholder.length;
    const auto value = values.constFind(placeholder.name);
    const bool isFilled = value != values.constEnd() && placeholder.sql != Placeholder::Sql::Nowhere;
    if (isFilled)
      filled.text += encoded(sqlEncoded(*value, placeholder.sql), encoding);
    else
      filled.text += placeholder.sql == Placeholder::Sql::No ? text.mid(placeholder.offset, placeholder.length)
                                                             : u"{{"_s + placeholder.name + u"}}"_s;
    if (!isFilled && !filled.missing.contains(placeholder.name))
      filled.missing.append(placeholder.name);
  }
  filled.text += text.mid(at);
  return filled;
}

FilledArguments fill(const QJsonObject &arguments, const QHash<QString, QString> &values) {
  FilledArguments result;
  result.arguments = filled(arguments, values, result.missing).toObject();
  return result;
}

namespace {
const QString secretPrefix = u"secret:"_s;
}  // namespace

bool isWebAddress(const QString &text) {
  QString plain = text;
  const QList<Placeholder> placeholders = placeholdersIn(text);
  for (qsizetype i = placeholders.size() - 1; i >= 0; --i)
    plain.replace(placeholders.at(i).offset, placeholders.at(i).length, u"0"_s);
  const QUrl url(plain, QUrl::StrictMode);
  return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

QString valueProblem(const RunbookVariable &variable, const QString &value) {
  bool isNumber = false;
  (void)value.toDouble(&isNumber);
  if (variable.type == VariableType::Number && !isNumber)
    return tr("\"%1\" is not a number").arg(value);
  if (variable.type == VariableType::Revision && (!isNumber || value.toLongLong() < 1))
    return tr("\"%1\" is not a revision").arg(value);
  if (variable.type == VariableType::Url && !isWebAddress(value))
    return tr("\"%1\" is not a web address").arg(value);
  if (variable.type == VariableType::Choice && !variable.choices.contains(value))
    return tr("\"%1\" is not one of the choices: %2").arg(value, variable.choices.join(u", "_s));
  const QRegularExpression whole(QRegularExpression::anchoredPattern(variable.pattern));
  if (!variable.pattern.isEmpty() && whole.isValid() && !value.contains(whole))
    return variable.type == VariableType::Secret ? tr("it does not match the pattern %1").arg(variable.pattern)
                                                 : tr("\"%1\" does not match the pattern %2").arg(value, variable.pattern);
  return {};
}

bool mayBeWritten(const RunbookVariable &variable, const QString &value) {
  const QString line = variable.name + u'=' + value;
  return variable.type != VariableType::Secret && redacted(line) == line && redacted(value) == value;
}

QStringList placeholderNames(const RunbookVariable &variable) {
  return variable.type == VariableType::Secret ? QStringList{variable.name, secretPrefix + variable.name}
                                               : QStringList{variable.name};
}

QList<RunbookVariable> variablesIn(const QStringList &texts, const QList<RunbookVariable> &declared) {
  QStringList wanted;
  for (const QString &text : texts)
    for (const Placeholder &placeholder : placeholdersIn(text))
      wanted << placeholder.name;
  QList<RunbookVariable> found;
  QStringList known;
  for (const RunbookVariable &variable : declared) {
    const QStringList names = placeholderNames(variable);
    known << names;
    if (std::ranges::any_of(names, [&wanted](const QString &name) { return wanted.contains(name); }))
      found << variable;
  }
  for (const QString &name : std::as_const(wanted)) {
    if (!name.startsWith(secretPrefix) || known.contains(name))
      continue;
    known << name;
    RunbookVariable secret;
    secret.name = name.mid(secretPrefix.size());
    secret.type = VariableType::Secret;
    found << secret;
  }
  return found;
}

QString valueOfUndo(const RunbookVariable &variable, const KubernetesUndo &undo) {
  if (undo.targetNumber <= 0)
    return {};
  static const QRegularExpression leaving(u"(?:^|_)(?:bad|new|current|running|from)(?:_|$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
  const bool isLeft = leaving.match(variable.name).hasMatch();
  const qint64 number = isLeft ? undo.fromNumber : undo.targetNumber;
  if (variable.type == VariableType::Revision)
    return number > 0 ? QString::number(number) : QString();
  return variable.type == VariableType::Version ? imageVersion(isLeft ? undo.fromImage : undo.targetImage) : QString();
}

QString variableTitle(const RunbookVariable &variable) {
  if (variable.name != variable.name.toUpper())
    return variable.name;  // a name that somebody has written for people
  QString words = QString(variable.name).replace(u'_', u' ').toLower();
  if (!words.isEmpty())
    words[0] = words.at(0).toUpper();
  return words;
}

QHash<QString, QString> defaultValues(const QList<RunbookVariable> &variables) {
  QHash<QString, QString> values;
  for (const RunbookVariable &variable : variables)
    if (!variable.defaultValue.isEmpty())
      values.insert(variable.name, variable.defaultValue);
  return values;
}

QHash<QString, QString> secretReferences(const QStringList &names) {
  QHash<QString, QString> references;
  for (const QString &name : names)
    references.insert(name, u"{{"_s + secretPrefix + name + u"}}"_s);
  return references;
}

QHash<QString, QString> enteredValues(const QList<JournalEvent> &events) {
  QHash<QString, QString> values;
  for (const JournalEvent &event : events)
    if (event.type == eventtype::variableEntered)
      values.insert(event.data.value(u"variable"_s).toString(), event.data.value(u"entered"_s).toString());
  return values;
}

EventDraft valueEntered(const RunbookVariable &variable, const QString &value, const QString &who) {
  return {.type = eventtype::variableEntered,
          .summary = value.isEmpty() ? tr("%1 was taken out (%2)").arg(variable.name, who)
                                     : tr("%1 is %2 (%3)").arg(variable.name, value, who),
          .data = {{u"variable"_s, variable.name}, {u"entered"_s, value}, {u"who"_s, who}}};
}

}  // namespace sternway
