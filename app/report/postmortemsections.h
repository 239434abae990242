// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/postmortemfacts.h"

namespace sternway::report {

/// A section that the known templates have: Google SRE, PagerDuty, Atlassian, Kehoe.
struct SectionKind {
  const char *id;
  const char *title;
  const char *prompt;  ///< what to write there; to be translated in the context "sternway::report", as is the title
  const char *words;   ///< by one of which a runbook's title is known, lower case, parted by '|'
  void (*write)(const DraftFacts &facts, SectionText &out);  ///< null: nothing of it can be known from the record
  bool isUsual;                                              ///< it has its place where the runbook says nothing
};

/// In the order of a draft.
[[nodiscard]] const QList<SectionKind> &sectionKinds();
/// Null: the title is of the team's own.
[[nodiscard]] const SectionKind *sectionKindOf(const QString &title);

/// A section of a draft, written.
struct DraftSection {
  QString id;  ///< of its kind; empty: of the team's own
  QString title;
  QString prompt;
  SectionText content;
};

/// All sections, in order: those of the runbook where it has some, else the usual ones.
[[nodiscard]] QList<DraftSection> draftSections(const DraftFacts &facts);

/// What stands below its title: \a prompted, with the prompt; what the record says; the open questions.
[[nodiscard]] QList<Document::Block> sectionBlocks(const DraftSection &section, bool prompted);

/// What an open question begins with, in a draft of the user's language.
[[nodiscard]] QString openQuestionMark();

}  // namespace sternway::report
