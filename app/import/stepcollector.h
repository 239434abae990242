// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/fenceparts.h"
#include "import/importdraft.h"
#include "import/tables.h"

namespace sternway::importer {

/// What a part of a procedure says: steps, and what stands around them.
struct CollectedSteps {
  QList<Step> steps;
  QList<Checklist> lists;  ///< check boxes within the part, not in the runbook yet; see keepLists()
  QString useWhen, caution, signs, action;
  std::chrono::milliseconds estimateMin{0};
  std::chrono::milliseconds estimateMax{0};
};

/// Reads the blocks of a section, and of the sections in it, as steps in their order.
class StepCollector {
  Q_DECLARE_TR_FUNCTIONS(sternway::importer::StepCollector)
public:
  /// \a listId, \a listTitle: where check boxes go. \a itemsFromBullets: plain bullets are items of that list too.
  StepCollector(ImportDraft &draft, const QString &listId, const QString &listTitle, bool itemsFromBullets = false)
      : m_draft(draft), m_listId(listId), m_listTitle(listTitle), m_itemsFromBullets(itemsFromBullets) {}

  void readBlocks(const Section &section);
  /// The blocks, then the sections below, each title standing for the steps in it.
  void readAll(const Section &section);
  /// The blocks of a section below; the sections below that are the caller's.
  void readPart(const Section &section);
  [[nodiscard]] CollectedSteps take();

private:
  void readParts(const Section &section);
  bool readFieldPart(const Section &section);
  bool readFieldList(const QString &key, const MarkdownBlock &list);
  void readBlock(const MarkdownBlock &block, const QString &title);
  void readParagraph(const MarkdownBlock &block, const QString &title);
  bool readMarkedLine(const QString &line, int at);
  bool readField(const QString &line, int at);
  bool putField(const QString &key, const QString &value, int line);
  void readText(const QString &text, int first, int last, const QString &title);
  void readList(const MarkdownBlock &list, const QString &title);
  void readItem(const MarkdownBlock &item, bool ordered, const QString &title);
  bool readHeadingItem(const MarkdownBlock &item, const MarkdownBlock &first);
  bool readInline(const MarkdownBlock &paragraph);
  bool readNames(const MarkdownBlock &list);
  bool readStepTable(const MarkdownBlock &table, const QString &title);
  void keepOtherCells(const MarkdownBlock &row, const TableColumns &columns, const QStringList &used);
  void readFence(const MarkdownBlock &code, const QString &title);
  void readPart(const FencePart &part, const QString &title);
  void readComment(const FencePart &part, const QString &title);
  bool readOutcome(const FencePart &part);
  void readCommand(const FencePart &part, const QString &title);
  void readPowerShell(const FencePart &part, const QString &title);
  void readSql(const FencePart &part, const QString &title);
  void readMessage(const FencePart &part, const QString &title);
  void flushComments();
  void keepUnusedLead(const QString &title);
  void keepUnusedTitle(const QString &title, int line);
  [[nodiscard]] QString takeTitle(const QString &fallback);
  [[nodiscard]] QString aroundTitle(const QString &words) const;
  /// What the words before a command say must not be done is for a person to read. \return whether it is so.
  bool keepForbidden(const FencePart &part, const QString &words);
  /// The words that forbid what stands below a paragraph, or nothing.
  [[nodiscard]] static QString forbiddingWords(const QString &paragraph);
  /// Words of the part that a command stands in, not of the command.
  [[nodiscard]] bool isOfAll(const QString &words) const;
  [[nodiscard]] QString ownProviso(const QString &words) const;
  /// The steps from that one on are not always done.
  void askFirst(qsizetype from, const QString &when);
  /// The same, where it is so: \a when is not empty.
  void askIf(qsizetype from, const QString &when, int line);
  void addStep(Step step, const QString &title, int first, int last);
  void addManual(const QString &text, const QString &title, int first, int last);
  void markAlternatives();

  ImportDraft &m_draft;
  QString m_listId;
  QString m_listTitle;
  bool m_itemsFromBullets;
  QString m_heading;  ///< of the whole part
  QString m_lead;     ///< the sentence with a colon before a fence or a list
  int m_leadLine = 0;
  QString m_forbidding;    ///< the paragraph above, where it says that what follows must not be run
  QString m_above;         ///< the heading that says so, see Section::forbidding
  QString m_part;          ///< the heading of the section below that is being read
  QString m_unusedTitle;   ///< of a command that only set the stage
  QString m_commandTitle;  ///< of the comment above, until the next gap
  QList<FencePart> m_comments;
  bool m_leadIsNames = false;
  bool m_isChecklist = false;  ///< the fence that is being read has boxes to tick
  bool m_isRemark = false;     ///< comments that only explain the command above them
  CollectedSteps m_found;
};

/// The lines of that, without the signs of lists.
[[nodiscard]] QStringList listedWords(const MarkdownBlock &block);
/// The text of a block and of all below it, a line each, lists with their signs: for notes and for manual steps.
[[nodiscard]] QString plainText(const MarkdownBlock &block);

}  // namespace sternway::importer
