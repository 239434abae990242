// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "import/phrases.h"

#include <QSet>

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
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] Role roleFromName(const QString &name);
/// Every role that a person can give to a heading.
[[nodiscard]] QStringList roleNames();

/// How a heading is numbered: "Step 2", "Option A", "Scenario 1", "3.".
enum class Numbering { None, Plain, Sequence, Alternative, Scenario };

/// The words of runbooks in many languages (resources/import/*.yaml).
struct Lexicon {
  PhraseTable roles;
  PhraseTable sequences, alternatives, scenarios;  ///< words that number headings
  PhraseTable metrics, signs, healthy, comparisons, comparisonsAfter, ranges, between, percentile, alerts;
  PhraseTable baseline, rises, falls, factors, times, time, perMinute, perSecond, perHour, joinAnd, joinOr;
  PhraseTable actions, severities, columns, fields, channels, stages;
  PhraseTable neutral;  ///< words before a metric's name that do not make it another's
  PhraseTable conditional, ifs, otherwise, optional, endings, remarks, nameLists, labels;
  PhraseTable choices, general;  ///< headings over ways to choose from; words that only say that it is a procedure
  QSet<QString> imperatives;

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

}  // namespace sternway
