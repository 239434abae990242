// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/lexicon.h"
#include "import/markdownblock.h"

#include <QMap>

namespace sternway::importer {

/// A heading with what stands below it. A line that is only bold acts as a heading below the last real one. The blocks belong to
/// the document, which must outlive the section.
struct Section {
  QString title;    ///< without its number, its time in parentheses and a colon
  QString heading;  ///< as written
  int level = 0;    ///< 0: what stands before the first heading
  int line = 0;
  int lastLine = 0;  ///< of the heading
  bool isBold = false;
  Role role = Role::Unknown;
  bool isAssigned = false;  ///< a person has said the role
  Numbering numbering = Numbering::None;
  QString forbidding;  ///< what says that nothing of it must be run: the heading, one above, or a paragraph below those; or empty
  std::vector<const MarkdownBlock *> blocks;
  std::vector<Section> children;

  [[nodiscard]] bool hasCommands() const;  ///< in its own blocks, or below
  [[nodiscard]] bool hasTasks() const;
  [[nodiscard]] Section withoutParts() const;  ///< its own blocks only
  /// Whether one of its own paragraphs is that field of the lexicon: "**When to use:** ...".
  [[nodiscard]] bool saysField(const QString &key) const;
};

/// \a roles: what a person has said about headings, by their lines.
[[nodiscard]] Section sectionsOf(const MarkdownBlock &document, const QMap<int, Role> &roles);

[[nodiscard]] bool endsWithColon(const QString &text);
[[nodiscard]] QString withoutColon(QString text);

/// "### 2. Initiate rollback (1 min)" is "Initiate rollback".
[[nodiscard]] QString plainTitle(const QString &heading);
/// The same with its time: "Initiate rollback (1 min)".
[[nodiscard]] QString partTitle(const QString &heading);

}  // namespace sternway::importer
