// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importdraft.h"
#include "import/stepcollector.h"

namespace sternway::importer {

/// What the readers of phases, methods, migrations and cases share.

/// The list that the check boxes of a part go to.
[[nodiscard]] QString checklistIdOf(Role role, const QString &title);
/// Parts that have a place of their own wherever they stand.
[[nodiscard]] bool isApart(Role role);
/// A title as the runbook may hold it.
[[nodiscard]] QString plainName(const QString &title);

/// Puts the check boxes of a part into the runbook.
void keepLists(ImportDraft &draft, const CollectedSteps &found);
/// A part without steps: what it says is kept as a note.
void keepWords(ImportDraft &draft, const Section &section, const CollectedSteps &found);

/// All of the section as one method. \return its id; empty where it has no steps, and so became notes.
[[nodiscard]] QString addMethod(ImportDraft &draft, const Section &section, const QString &group, QList<Method> &methods);

/// How the parts below a heading stand to each other.
enum class Grouping {
  Loose,     ///< parts of any kind, ways to choose from among them
  Ordered,   ///< one after the other: Step 1, Step 2
  Choices,   ///< ways to choose from, however they are numbered
  LookFirst  ///< what to look for, and what to do with it: one way
};
[[nodiscard]] Grouping groupingOf(const Section &section);

void readDatabase(ImportDraft &draft, const Section &section);
/// Scenarios, or problems and what helps.
void readCases(ImportDraft &draft, const Section &section, bool areScenarios);
void addScenario(ImportDraft &draft, const Section &section);

}  // namespace sternway::importer
