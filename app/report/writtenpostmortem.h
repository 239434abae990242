// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postmortemdraft.h"
#include "report/postmortemlint.h"
#include "report/postmortemsections.h"

namespace sternway::report {

// A post-mortem that people write on, beginning with what the record says. Pure; any thread.

enum class SectionState {
  Empty,
  Open,  ///< it has open questions
  Filled
};
[[nodiscard]] SectionState sectionState(const QString &markdown);
/// The questions that a section still has, without their mark.
[[nodiscard]] QStringList openQuestionsIn(const QString &markdown);

/// The draft that people begin with: each section as the record fills it in. Nothing of \a source is written on yet.
[[nodiscard]] PostMortemDraft beginDraft(const PostMortemSource &source);

/// A section that somebody has changed, of which the record says something else than when it was filled in.
struct SectionChange {
  qsizetype section = 0;  ///< its place in the draft
  QString markdown;       ///< what the record says now
};
struct Refill {
  PostMortemDraft draft;
  QList<qsizetype> filled;       ///< places of the sections that were filled in again, or are new
  QList<SectionChange> changes;  ///< left as they are
};
/// The draft with what the record says now, in the sections that nobody has changed, and with those that the runbook has got
/// since.
[[nodiscard]] Refill refill(const PostMortemDraft &draft, const PostMortemSource &source);

/// The sections of a draft that people have written on, with the record's blocks where their Markdown still stands as it was
/// filled in: charts stay charts.
[[nodiscard]] QList<DraftSection> writtenSections(const DraftFacts &facts, const PostMortemDraft &draft);
/// One of them, for a preview. \a fresh: the sections that the record fills in.
[[nodiscard]] Document writtenSection(const WrittenSection &section, const QList<DraftSection> &fresh);

/// The problems of one section's Markdown, as lintPostMortem() finds them below its title; places are counted in \a section.
[[nodiscard]] QList<LintProblem> lintSection(const WrittenSection &section, const QStringList &names);

}  // namespace sternway::report
