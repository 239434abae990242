// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yamlmaps.h"

#include "core/format.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
using Entry = std::pair<YamlNode, YamlNode>;

bool isMerge(const Entry &entry) {
  const auto &[key, value] = entry;
  const bool isMap = value.type == YamlNode::Type::Map;
  return key.plain && key.text == u"<<" && (isMap || value.type == YamlNode::Type::Sequence) &&
         std::ranges::all_of(value.items, [](const YamlNode &item) { return item.type == YamlNode::Type::Map; });
}

void merge(YamlNode &node) {
  std::vector<Entry> written;
  std::vector<Entry> merged;
  for (Entry &entry : node.entries)
    (isMerge(entry) ? merged : written).push_back(std::move(entry));
  std::unordered_set<QString> known;
  for (const Entry &entry : written)
    known.insert(entry.first.text);
  const auto take = [&](YamlNode &from) {
    for (Entry &entry : from.entries)
      if (known.insert(entry.first.text).second)
        written.push_back(std::move(entry));
  };
  for (Entry &entry : merged) {
    take(entry.second);
    std::ranges::for_each(entry.second.items, take);
  }
  node.entries = std::move(written);
}
}  // namespace

void findDuplicates(const YamlNode &node, const QString &path, QList<Problem> &problems) {
  std::unordered_map<QString, int> seen;
  for (const auto &[key, value] : node.entries) {
    const QString full = path.isEmpty() ? key.text : path + u'.' + key.text;
    if (const auto [first, isNew] = seen.emplace(key.text, key.line); !isNew)
      problems.append({.line = key.line,
                       .column = key.column,
                       .path = full,
                       .message = tr("this key stands here twice: first in line %1").arg(first->second)});
    findDuplicates(value, full, problems);
  }
  for (size_t i = 0; i < node.items.size(); ++i)
    findDuplicates(node.items[i], path + u"[%1]"_s.arg(i), problems);
}

YamlNode withMerges(YamlNode node) {
  for (YamlNode &item : node.items)
    item = withMerges(std::move(item));
  for (Entry &entry : node.entries)
    entry.second = withMerges(std::move(entry.second));
  if (std::ranges::any_of(node.entries, isMerge))
    merge(node);
  return node;
}

}  // namespace sternway
