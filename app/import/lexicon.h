// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "import/phrases.h"

namespace sternway {

/// What a part of a Markdown runbook is about, by its heading.
enum class Role {
  Unknown,
  Contents,
  PostMortem,
  Matrix,
  Escalation,
  Contacts,
  Prevention,
  Troubleshooting,
  Scenarios,
  Communication,
  When,
  Database,
  Services,
  Prechecks,
  Verification,
  PostActions,
  Config,
  Monitoring,
  Assess,
  Links,
  Overview,
  Execute
};
/// As in resources/import/headings.yaml: "postMortem", "when", ...; "unknown" for Role::Unknown.
[[nodiscard]] Role roleFromName(const QString &name);
/// Every role that a person can give to a heading.
[[nodiscard]] QStringList roleNames();

/// How a heading is numbered: "Step 2", "Option A", "Scenario 1", "3.".
enum class Numbering { None, Plain, Sequence, Alternative, Scenario };

/// The words of runbooks in many languages (resources/import/*.yaml).
struct Lexicon {
  QHash<QString, QStringList> lists;   ///< all words of a list or table of any name, in the order of the files
  QHash<QString, PhraseTable> tables;  ///< see phrases()

  /// What may stand on both sides of a word: no letter of its script, or anything.
  enum class Edges { Whole, Clinging };
  /// A regular expression, "(?:...)", for any word of that list; for texts as the list is written, mostly folded ones.
  [[nodiscard]] QString any(const QString &list, Edges edges = Edges::Whole) const;

  [[nodiscard]] Role roleOf(const QString &heading) const;
  [[nodiscard]] Numbering numberingOf(const QString &heading) const;
  /// Begins with a word that makes it a case, not a fact: "If the database was migrated".
  [[nodiscard]] bool isConditional(const QString &text) const;
  /// "Rollback procedure", "Steps": says no more than that it is the procedure.
  [[nodiscard]] bool isGeneral(const QString &heading) const;
  [[nodiscard]] bool isImperative(const QString &text) const;
  /// The key of a bold word before a colon ("time", "useWhen", ...), or empty.
  [[nodiscard]] QString fieldOf(const QString &words) const;
};

/// Read once from the resources.
[[nodiscard]] const Lexicon &lexicon();
/// The phrases of the table or list of that name, which must be there: "metrics", "severities".
[[nodiscard]] const PhraseTable &phrases(const QString &name);

}  // namespace sternway
