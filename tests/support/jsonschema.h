// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sternway::test {

using namespace Qt::StringLiterals;

/// The part of JSON Schema (draft 2020-12) that the schemas of this program use. A keyword that it does not know fails: see
/// \c unknown.
class JsonSchema {
public:
  explicit JsonSchema(const QJsonObject &root) : m_root(root) {}

  bool accepts(const QJsonValue &value) { return accepts(m_root, value); }
  QStringList unknown;

private:
  static QString typeOf(const QJsonValue &value) {
    switch (value.type()) {
      case QJsonValue::Bool: return u"boolean"_s;
      case QJsonValue::Double: return u"number"_s;
      case QJsonValue::String: return u"string"_s;
      case QJsonValue::Array: return u"array"_s;
      case QJsonValue::Object: return u"object"_s;
      default: return u"null"_s;
    }
  }

  bool isType(const QString &type, const QJsonValue &value) {
    return type == typeOf(value) || (type == u"integer" && value.isDouble() && std::trunc(value.toDouble()) == value.toDouble());
  }

  qsizetype count(const QJsonValue &schemas, const QJsonValue &value) {
    const QJsonArray list = schemas.toArray();
    return std::count_if(list.begin(), list.end(), [&](const QJsonValue &each) { return accepts(each.toObject(), value); });
  }

  bool acceptsMap(const QJsonObject &schema, const QJsonObject &map) {
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    const QJsonValue others = schema.value(u"additionalProperties"_s);
    bool good = true;
    for (const QJsonValue &key : schema.value(u"required"_s).toArray())
      good = good && map.contains(key.toString());
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
      if (schema.contains(u"propertyNames"_s))
        good = good && accepts(schema.value(u"propertyNames"_s).toObject(), entry.key());
      if (properties.contains(entry.key()))
        good = good && accepts(properties.value(entry.key()).toObject(), entry.value());
      else if (others.isObject())
        good = good && accepts(others.toObject(), entry.value());
      else
        good = good && others != QJsonValue(false);
    }
    return good;
  }

  bool acceptsKeyword(const QJsonObject &schema, const QString &keyword, const QJsonValue &wanted, const QJsonValue &value) {
    static const QSet<QString> ofMaps{u"properties"_s, u"required"_s, u"additionalProperties"_s, u"propertyNames"_s};
    static const QSet<QString> saysNothing{u"$schema"_s, u"$defs"_s, u"title"_s, u"description"_s};
    if (keyword == u"$ref")
      return accepts(m_root.value(u"$defs"_s).toObject().value(wanted.toString().section(u'/', -1)).toObject(), value);
    if (keyword == u"type") {
      const QJsonArray types = wanted.isArray() ? wanted.toArray() : QJsonArray{wanted};
      return std::any_of(types.begin(), types.end(), [&](const QJsonValue &type) { return isType(type.toString(), value); });
    }
    if (keyword == u"const")
      return value == wanted;
    if (keyword == u"enum")
      return wanted.toArray().contains(value);
    if (keyword == u"pattern")
      return !value.isString() || QRegularExpression(wanted.toString()).match(value.toString()).hasMatch();
    if (keyword == u"minimum")
      return !value.isDouble() || value.toDouble() >= wanted.toDouble();
    if (keyword == u"maximum")
      return !value.isDouble() || value.toDouble() <= wanted.toDouble();
    if (keyword == u"minItems")
      return !value.isArray() || value.toArray().size() >= wanted.toInt();
    if (keyword == u"minProperties")
      return !value.isObject() || value.toObject().size() >= wanted.toInt();
    if (keyword == u"items") {
      const QJsonArray items = value.toArray();
      return std::all_of(items.begin(), items.end(), [&](const QJsonValue &item) { return accepts(wanted.toObject(), item); });
    }
    if (keyword == u"anyOf")
      return count(wanted, value) > 0;
    if (keyword == u"oneOf")
      return count(wanted, value) == 1;
    if (keyword == u"allOf")
      return count(wanted, value) == wanted.toArray().size();
    if (keyword == u"not")
      return !accepts(wanted.toObject(), value);
    if (ofMaps.contains(keyword))
      return !value.isObject() || acceptsMap(schema, value.toObject());
    if (!saysNothing.contains(keyword))
      unknown.append(keyword);
    return true;
  }

  bool accepts(const QJsonObject &schema, const QJsonValue &value) {
    bool good = true;
    for (auto keyword = schema.begin(); keyword != schema.end() && good; ++keyword)
      good = acceptsKeyword(schema, keyword.key(), keyword.value(), value);
    return good;
  }

  QJsonObject m_root;
};

}  // namespace sternway::test
