// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml.h"

namespace sternway {

/// A problem for each key that stands twice in a map. \a path: of the node. Pure.
void findDuplicates(const YamlNode &node, const QString &path, QList<Problem> &problems);

/// With the merge keys carried out that Compose files and Helm charts use (https://yaml.org/type/merge.html): what stands in the
/// map itself counts, then what the first of several merged maps has. A "<<" whose value is no map, nor a list of maps, stays.
/// Pure.
[[nodiscard]] YamlNode withMerges(YamlNode node);

}  // namespace sternway
