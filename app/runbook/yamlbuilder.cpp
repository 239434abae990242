// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/yamlbuilder.h"

#include "core/quantity.h"
#include "runbook/yamlwriter.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sternway {

using namespace Qt::StringLiterals;

MapBuilder &MapBuilder::node(const QString &key, YamlNode node) {
  const bool isEmpty = node.type == YamlNode::Type::Null || (node.type == YamlNode::Type::Scalar && node.text.isEmpty()) ||
                       (node.type == YamlNode::Type::Sequence && node.items.empty()) ||
                       (node.type == YamlNode::Type::Map && node.entries.empty());
  return isEmpty ? *this : keep(key, std::move(node));
}

MapBuilder &MapBuilder::text(const QString &key, const QString &text) {
  return node(key, yamlText(text));
}

MapBuilder &MapBuilder::texts(const QString &key, const QStringList &texts) {
  return node(key, yamlList(texts, yamlText));
}

MapBuilder &MapBuilder::duration(const QString &key, std::chrono::milliseconds duration) {
  return duration.count() == 0 ? *this : plain(key, durationText(duration));
}

MapBuilder &MapBuilder::flag(const QString &key, bool flag) {
  return flag ? plain(key, u"true"_s) : *this;
}

MapBuilder &MapBuilder::plain(const QString &key, const QString &text) {
  return node(key, yamlPlain(text));
}

MapBuilder &MapBuilder::json(const QString &key, const QJsonValue &value) {
  return keep(key, yamlOf(value));
}

MapBuilder &MapBuilder::keep(const QString &key, YamlNode node) {
  m_map.entries.emplace_back(yamlText(key), std::move(node));
  return *this;
}

YamlNode yamlOf(const QJsonValue &value) {
  switch (value.type()) {
    case QJsonValue::Bool: return yamlPlain(value.toBool() ? u"true"_s : u"false"_s);
    case QJsonValue::Double: return yamlPlain(QString::number(value.toDouble(), 'g', 15));
    case QJsonValue::String: return yamlText(value.toString());
    case QJsonValue::Array: return yamlList(value.toArray(), [](const QJsonValue &item) { return yamlOf(item); });
    case QJsonValue::Object: {
      MapBuilder map;
      const QJsonObject object = value.toObject();
      for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
        map.json(entry.key(), entry.value());
      return map.build();
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
  }
  return {};
}

}  // namespace sternway
