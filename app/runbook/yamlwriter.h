// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml.h"

namespace sternway {

/// Nodes to write. A text that YAML would take for something else is quoted when it is written; a plain one is written as it is.
[[nodiscard]] YamlNode yamlText(const QString &text);
[[nodiscard]] YamlNode yamlPlain(const QString &text);

/// The node on one line: flow style, texts quoted where they must be.
[[nodiscard]] QString yamlLine(const YamlNode &node);
/// A document: the root's keys in block style with a blank line between long ones; below it short maps and lists of texts on one
/// line, long ones as blocks, texts of several lines as literal blocks. parseYaml() reads the same tree from it.
[[nodiscard]] QByteArray yamlDocument(const YamlNode &root);

}  // namespace sternway
