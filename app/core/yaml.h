// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <QByteArray>
#include <QJsonValue>

#include <optional>
#include <utility>
#include <vector>

namespace sternway {

/// A YAML document as plain values that know where they stand.
struct YamlNode {
  enum class Type { Null, Scalar, Sequence, Map };
  Type type = Type::Null;
  int line = 0;             ///< from 1
  int column = 0;           ///< from 1, in characters; of a quoted scalar: of its first character within the quotes
  bool plain = false;       ///< Scalar: neither quoted nor a block, so that "5" may be meant as a number
  int blockIndent = -1;     ///< Scalar written as a literal block ("|"): by how many blanks its lines are indented
  QString text = {};        ///< Scalar
  QList<int> escapes = {};  ///< Scalar in quotes: behind how many characters of the text the file has one more, once for each
  std::vector<YamlNode> items = {};                         ///< Sequence
  std::vector<std::pair<YamlNode, YamlNode>> entries = {};  ///< Map, in the file's order
  bool isCut = false;  ///< Null, in the place of an alias that stands for too much (YamlLimits::lenient)

  [[nodiscard]] const YamlNode *find(const QString &key) const;
};

struct YamlLimits {
  int megabytes = 1;
  /// For files that are not ours: an empty one is Null, later documents do not count, and of aliases only those are cut that
  /// stand for too much.
  bool lenient = false;
};

/// Reads one document. On failure one problem is appended and nothing returned. Refused: what is too large, invalid UTF-8,
/// nesting deeper than 64, more than 100,000 nodes (aliases count as what they stand for, so that a small file cannot become a
/// large tree), a second document, keys that are not text, a quote that is never closed. A key that stands twice in a map is a
/// problem too, and the tree is returned.
[[nodiscard]] std::optional<YamlNode> parseYaml(const QByteArray &content, QList<Problem> &problems, YamlLimits limits = {});

/// Plain true, false and numbers as JSON writes them are what they look like, everything else is text.
[[nodiscard]] QJsonValue jsonScalar(const YamlNode &scalar);
/// The whole value as JSON.
[[nodiscard]] QJsonValue toJson(const YamlNode &node, QJsonValue (*scalar)(const YamlNode &) = jsonScalar);

}  // namespace sternway
