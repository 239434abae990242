// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/durations.h"
#include "report/impact.h"
#include "report/postmortem.h"

#include <QHash>

namespace sternway::report {

/// What follows from an incident. What is not known is empty.
struct ActionItem {
  QString text;
  QString type;   ///< "prevent", "mitigate", "process", ...
  QString owner;  ///< a role
  QDateTime due;
  bool done = false;
  QString source;  ///< where it comes from: a list of the runbook, a step
};

/// All that the sections of a draft are written from. A plain value, but for the source, which outlives it.
struct DraftFacts {
  PostMortemSource source;
  IncidentRecord record;                 ///< with people as roles
  QHash<qint64, qsizetype> places = {};  ///< of its events, by their sequence numbers
  QStringList people;                    ///< that they stand for
  RecordSummary summary;
  ImpactFigures impact;
  QList<ActionItem> actions;
  QDateTime due;  ///< of the post-mortem; invalid: the incident is not over
  QDate day;      ///< times of that day are given without a date

  /// The claim with the events that it rests on: "Peak error rate 12.8 % (event 4, 23:52:55)".
  [[nodiscard]] QString cited(const QString &claim, QList<qint64> sequences) const;
  /// Null: there is none of that number.
  [[nodiscard]] const JournalEvent *event(qint64 sequence) const;
  [[nodiscard]] const MilestoneTime &milestone(Milestone milestone) const;
  /// The duration's formula with the events of its two milestones.
  [[nodiscard]] QString formula(const QString &duration) const;
};

[[nodiscard]] DraftFacts draftFacts(const PostMortemSource &source);

/// A section as it is being written.
struct SectionText {
  Document text;
  QStringList questions;  ///< what is open, one sentence each

  /// Entries of the list that stands last, or of a new one.
  void add(const QList<Document::Line> &bullets) {
    if (bullets.isEmpty())
      return;
    if (text.blocks.isEmpty() || !std::holds_alternative<Document::Bullets>(text.blocks.constLast()))
      text.blocks << Document::Bullets{};
    std::get<Document::Bullets>(text.blocks.last()).lines += bullets;
  }
};

/// What was planned or refused, why, and what the decision matrix said at the time.
[[nodiscard]] Document::Line decisionLine(const DraftFacts &facts, const JournalEvent &event);

/// The series that the record keeps, as figures with the limits of the runbook, milestones and releases; none where none is kept.
void addFigures(const DraftFacts &facts, Document &document);

// What the record says of each; see sectionKinds().
void writeOverview(const DraftFacts &facts, SectionText &out);
void writeImpact(const DraftFacts &facts, SectionText &out);
void writeTimeline(const DraftFacts &facts, SectionText &out);
void writeTrigger(const DraftFacts &facts, SectionText &out);
void writeDetection(const DraftFacts &facts, SectionText &out);
void writeResponse(const DraftFacts &facts, SectionText &out);
void writeResolution(const DraftFacts &facts, SectionText &out);
void writeDurations(const DraftFacts &facts, SectionText &out);
void writeChanges(const DraftFacts &facts, SectionText &out);
void writeMeasurements(const DraftFacts &facts, SectionText &out);
void writeActions(const DraftFacts &facts, SectionText &out);
void writeWhys(const DraftFacts &facts, SectionText &out);
void writePrevention(const DraftFacts &facts, SectionText &out);
void writeMessages(const DraftFacts &facts, SectionText &out);

}  // namespace sternway::report
