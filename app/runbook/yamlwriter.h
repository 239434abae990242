// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml.h"

#include <QJsonValue>

namespace sternway::runbook {

/// Puts a map together for the writer. What is empty, zero or false is left out.
class MapBuilder {
public:
  MapBuilder &json(const QString &key, const QJsonValue &value);
  MapBuilder &node(const QString &key, YamlNode node);
  /// Even where it is empty.
  MapBuilder &keep(const QString &key, YamlNode node);

  [[nodiscard]] YamlNode build() const { return m_map; }

private:
  YamlNode m_map{.type = YamlNode::Type::Map};
};

/// The list of what \a make gives for each of the values.
template <typename List, typename Make>
[[nodiscard]] YamlNode yamlList(const List &values, Make make) {
  YamlNode list{.type = YamlNode::Type::Sequence};
  for (const auto &value : values)
    list.items.push_back(make(value));
  return list;
}

/// Nodes to write. A text that YAML would take for something else is quoted when it is written; a plain one is written as it is.
[[nodiscard]] YamlNode yamlText(const QString &text);
[[nodiscard]] YamlNode yamlPlain(const QString &text);

/// A document: the root's keys in block style with a blank line between long ones; below it short maps and lists of texts on one
/// line, long ones as blocks, texts of several lines as literal blocks. parseYaml() reads the same tree from it.
[[nodiscard]] QByteArray yamlDocument(const YamlNode &root);

}  // namespace sternway::runbook
