// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importdraft.h"

#include <functional>

namespace sternway::importer {

/// The parts of a Markdown runbook, each read into the draft. What a function does not know becomes a note, or stays unclaimed
/// and so is left over.

/// Any table: a decision table of one of the known shapes, contacts, services, steps, checks, problems; else a note.
void readTable(ImportDraft &draft, const MarkdownBlock &table, Role role, const QString &title);
/// True for a table with rows of the decision matrix, which were added.
[[nodiscard]] bool readDecisionTable(ImportDraft &draft, const MarkdownBlock &table, Role role, const QString &title);

/// A list of reasons to roll back, if the words before it say that it is one ("roll back if any of these persist for 5 min:").
[[nodiscard]] bool readReasons(ImportDraft &draft, const MarkdownBlock &list, const QString &lead, int leadLine);
/// The same where it is known to be one.
void readReasonList(ImportDraft &draft, const MarkdownBlock &list, const QString &lead, int leadLine);
/// Whether a heading begins with a severity: "HIGH (roll back within 15 minutes)".
[[nodiscard]] bool namesSeverity(const QString &heading);
/// All of a "when to roll back" part.
void readWhen(ImportDraft &draft, const Section &section, const QString &lead = {});

/// An item and the items in it.
void readItems(ImportDraft &draft, const MarkdownBlock &item, QList<Checklist> &lists, const QString &id, const QString &title);
/// Whether the text compares a metric with a number, as an item that can tick itself.
[[nodiscard]] bool readThresholdItem(const QString &text);

/// Where the words of a message stand: its own heading or lead first, then those around it.
struct MessagePlace {
  QString title;
  QString around;
};
/// \return the id of the template that the text became.
[[nodiscard]] QString addMessage(ImportDraft &draft, const QString &text, const MessagePlace &place, int first, int last);
void readCommunication(ImportDraft &draft, const Section &section, const QString &around);

void readContacts(ImportDraft &draft, const Section &section, bool isEscalation);
void readLinks(ImportDraft &draft, const Section &section);
void readPostMortem(ImportDraft &draft, const Section &section);
void readPrevention(ImportDraft &draft, const Section &section);
void readFollowUps(ImportDraft &draft, const Section &section, std::chrono::milliseconds within);
void readServiceNotes(ImportDraft &draft, const Section &section);
/// What a part says about one service, kept until the services are known.
void noteService(ImportDraft &draft, const Section &section, const QString &service);
/// Everything as notes, with the rows, reasons and links that stand in it. \a role: what its tables are about.
void readNotes(ImportDraft &draft, const Section &section, Role role = Role::Unknown);
/// One block as a note.
void readNote(ImportDraft &draft, const MarkdownBlock &block, const QString &title, Role role = Role::Unknown);

/// The names of a shell loop or array that services are gone through with.
void readLoopNames(ImportDraft &draft, const QString &script);
/// Owner, dates and the like: "**Owner:** payments", "*Last updated: 2024-01-08*". True where the line was one.
[[nodiscard]] bool readMetadataLine(ImportDraft &draft, const QString &line, int at);
void readFrontMatter(ImportDraft &draft, QStringList &lines);

/// One part by its role; see markdownimport.cpp.
void readSection(ImportDraft &draft, const Section &section, Role role);
/// "Rollback runbook" over everything else: its parts are read as if it were not there.
[[nodiscard]] bool isCover(const Section &section);

/// Finds the procedure whose numbered parts are the phases; other numbered ones are ways to choose from. Before all others.
void findMainProcedure(ImportDraft &draft, const std::vector<Section> &parts);
/// The parts that become phases, methods, migrations, scenarios and remedies; see procedureimport.cpp.
void readProcedure(ImportDraft &draft, const Section &section, Role role);
/// Services, from the workloads that the steps name; and the procedure's finishing touches. After everything else.
void concludeProcedure(ImportDraft &draft);

/// Called for each element that had to leave the runbook, with its line in the source.
using DemotedElement = std::function<void(int line)>;
/// Makes the element at a path ("procedure[1].steps[2].http.url") harmless: a step becomes a manual one, then leaves; a check, a
/// default or a date leaves alone; anything else leaves as a whole. \return false where the path leads nowhere.
[[nodiscard]] bool demote(const StepKinds &kinds, Runbook &runbook, const QString &path, const DemotedElement &demoted);
/// Takes the whole part of that name out ("procedure"); "matrix" and "triggers" are two parts.
void dropPart(Runbook &runbook, const QString &part, const DemotedElement &demoted);
/// What was drafted, after it was written and read back: what the reader refuses is taken out and left over.
[[nodiscard]] MarkdownImport checkedImport(ImportDraft &draft, const QString &fileName);

}  // namespace sternway::importer
