// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fieldreader.h"

#include "core/quantity.h"
#include "core/result.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
/// Where the character of a value's text stands in the file. In folded text that is not known: there it is its beginning.
std::pair<int, int> position(const YamlNode &node, qsizetype offset) {
  if (node.blockIndent < 0 || node.text.isEmpty()) {
    const bool oneLine = !node.text.contains(u'\n');
    const auto more = std::ranges::count_if(node.escapes, [offset](int behind) { return behind <= offset; });
    return {node.line, node.column + (oneLine ? static_cast<int>(offset + more) : 0)};
  }
  const auto before = QStringView(node.text).left(offset);
  const auto lineStart = before.lastIndexOf(u'\n') + 1;
  return {node.line + 1 + static_cast<int>(before.count(u'\n')), node.blockIndent + 1 + static_cast<int>(offset - lineStart)};
}
}  // namespace

void FieldReader::note(const Field &at, const QString &message, qsizetype offset, bool isError) {
  const auto [line, column] = offset == 0 ? std::pair(at.node->line, at.node->column) : position(*at.node, offset);
  m_problems.append({.line = line, .column = column, .path = at.path, .message = redacted(message), .isError = isError});
}

QString FieldReader::joined(const QString &path, const QString &key) {
  return path.isEmpty() ? key : path + u'.' + key;
}

std::optional<Field> FieldReader::find(const Field &map, const QString &key) {
  const YamlNode *node = map.node->find(key);
  return node ? std::optional(Field{node, joined(map.path, key)}) : std::nullopt;
}

Field FieldReader::missing(const Field &map, const QString &key) {
  return {map.node, joined(map.path, key)};
}

bool FieldReader::isMap(const Field &field) {
  if (field.node->type == YamlNode::Type::Map)
    return true;
  problem(field, tr("keys with values expected here"));
  return false;
}

bool FieldReader::isMap(const Field &field, const QStringList &known) {
  if (!isMap(field))
    return false;
  for (const auto &[key, value] : field.node->entries)
    if (!known.contains(key.text))
      problem({&key, joined(field.path, key.text)}, tr("unknown key%1").arg(suggestion(key.text, known)));
  return true;
}

std::vector<Field> FieldReader::items(const Field &list, const QString &what) {
  if (list.node->type != YamlNode::Type::Sequence || list.node->items.empty()) {
    problem(list, tr("%1 expected here").arg(what));
    return {};
  }
  std::vector<Field> fields;
  fields.reserve(list.node->items.size());
  for (size_t i = 0; i < list.node->items.size(); ++i)
    fields.push_back({&list.node->items[i], list.path + u"[%1]"_s.arg(i)});
  return fields;
}

std::optional<QString> FieldReader::text(const Field &field) {
  if (field.node->type == YamlNode::Type::Scalar && !field.node->text.trimmed().isEmpty())
    return field.node->text;
  problem(field, tr("text expected here"));
  return std::nullopt;
}

QStringList FieldReader::textItems(const Field &field) {
  QStringList list;
  for (const Field &item : items(field, tr("a list of texts")))
    if (const auto read = text(item))
      list.append(*read);
  return list;
}

QStringList FieldReader::texts(const Field &field, bool mayBeEmpty) {
  if (mayBeEmpty && field.node->type == YamlNode::Type::Sequence && field.node->items.empty())
    return {};
  if (field.node->type == YamlNode::Type::Scalar)
    return {text(field).value_or(QString())};
  return textItems(field);
}

milliseconds FieldReader::duration(const Field &field) {
  const auto value = text(field);
  const auto read = value ? parseDuration(*value) : std::nullopt;
  if (value && !read)
    problem(field, tr("\"%1\" is not a duration; write 90s, 2m or 1h30m").arg(*value));
  return read.value_or(milliseconds(0));
}

std::optional<bool> FieldReader::flag(const Field &field) {
  const auto value = text(field);
  if (value == u"true"_s || value == u"false"_s)
    return value == u"true"_s;
  if (value)
    problem(field, tr("true or false expected, not \"%1\"").arg(*value));
  return std::nullopt;
}

QDate FieldReader::date(const Field &field) {
  const auto value = text(field);
  const QDate read = QDate::fromString(value.value_or(QString()), Qt::ISODate);
  if (value && (!read.isValid() || value->size() != 10))
    problem(field, tr("\"%1\" is not a date; write 2024-01-31").arg(*value));
  return read;
}

QString FieldReader::choice(const Field &field, const QStringList &known) {
  const auto value = text(field);
  if (!value || known.contains(*value))
    return value.value_or(QString());
  problem(field, tr("\"%1\" is not known here%2; known are %3").arg(*value, suggestion(*value, known), known.join(u", "_s)));
  return {};
}

void FieldReader::missing(const Field &map, const QString &key, Need need) {
  if (need == Need::Required)
    problem(missing(map, key), tr("missing"));
}

void FieldReader::checkPattern(const Field &field, const QString &pattern) {
  const QRegularExpression expression(pattern);
  if (!expression.isValid())
    problem(field, tr("not a regular expression: %1").arg(expression.errorString()),
            std::max<qsizetype>(0, expression.patternErrorOffset()));
}

void FieldReader::claim(const Field &field, const QString &id, const QString &scope) {
  if (id.isEmpty())
    return;
  int &line = m_claimed[scope][id];
  if (line > 0)
    problem(field, tr("\"%1\" stands in line %2 already").arg(id).arg(line));
  else
    line = field.node->line;
}

void FieldReader::checkReference(const Field &field, const QString &name, const QStringList &known, const QString &what) {
  if (!name.isEmpty() && !known.contains(name))
    problem(field, tr("no %1 \"%2\" in this runbook%3").arg(what, name, suggestion(name, known)));
}

QStringList FieldReader::references(const Field &field, const QStringList &known, const QString &what, bool mayBeEmpty) {
  const QStringList names = texts(field, mayBeEmpty);
  const bool isList =
      field.node->type == YamlNode::Type::Sequence && field.node->items.size() == static_cast<size_t>(names.size());
  for (qsizetype i = 0; i < names.size(); ++i) {
    const Field at = isList ? Field{&field.node->items[static_cast<size_t>(i)], field.path + u"[%1]"_s.arg(i)} : field;
    checkReference(at, names.at(i), known, what);
  }
  return names;
}

bool isId(const QString &text) {
  static const QRegularExpression id(u"^[a-z0-9][a-z0-9-]{0,99}$"_s);
  return text.contains(id);
}

QString slug(const QString &text, bool (*keeps)(QChar)) {
  QString out;
  for (const QChar c : text) {
    if (keeps(c))
      out += c;
    else if (!out.isEmpty() && !out.endsWith(u'-'))
      out += u'-';
  }
  while (out.endsWith(u'-'))
    out.chop(1);
  return out;
}

QString slug(const QString &text) {
  return slug(text.left(80).toLower(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

QString titleOfId(const QString &id) {
  QString title = QString(id).replace(u'-', u' ').replace(u'_', u' ').trimmed();
  if (!title.isEmpty())
    title[0] = title.at(0).toUpper();
  return title;
}

}  // namespace sternway
