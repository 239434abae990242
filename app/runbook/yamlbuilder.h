// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml.h"

#include <QJsonValue>
#include <QStringList>

#include <chrono>

namespace sternway {

/// Puts a map together for the writer. What is empty, zero or false is left out.
class MapBuilder {
public:
  MapBuilder &text(const QString &key, const QString &text);
  MapBuilder &texts(const QString &key, const QStringList &texts);
  MapBuilder &duration(const QString &key, std::chrono::milliseconds duration);
  MapBuilder &flag(const QString &key, bool flag);
  /// As it is: numbers, true and false.
  MapBuilder &plain(const QString &key, const QString &text);
  MapBuilder &json(const QString &key, const QJsonValue &value);
  MapBuilder &node(const QString &key, YamlNode node);
  /// Even where it is empty.
  MapBuilder &keep(const QString &key, YamlNode node);

  [[nodiscard]] YamlNode build() const { return m_map; }
  [[nodiscard]] bool isEmpty() const { return m_map.entries.empty(); }

private:
  YamlNode m_map{.type = YamlNode::Type::Map};
};

[[nodiscard]] YamlNode yamlOf(const QJsonValue &value);

/// The list of what \a make gives for each of the values.
template <typename List, typename Make>
[[nodiscard]] YamlNode yamlList(const List &values, Make make) {
  YamlNode list{.type = YamlNode::Type::Sequence};
  for (const auto &value : values)
    list.items.push_back(make(value));
  return list;
}

}  // namespace sternway
