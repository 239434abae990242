// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runbook/import/fenceparts.h"
#include "runbook/import/importdraft.h"

namespace sternway {

/// What a part of a procedure says: steps, and what stands around them.
struct CollectedSteps {
  QList<ProcedureStep> steps;
  QList<Checklist> lists;  ///< check boxes within the part, not in the runbook yet; see keepLists()
  QString useWhen, caution, signs, action;
  std::chrono::milliseconds estimateMin{0};
  std::chrono::milliseconds estimateMax{0};

  [[nodiscard]] bool isEmpty() const { return steps.isEmpty() && lists.isEmpty(); }
};

/// Reads the blocks of a section, and of the sections in it, as steps in their order.
class StepCollector {
  Q_DECLARE_TR_FUNCTIONS(sternway::StepCollector)
public:
  /// \a listId, \a listTitle: where check boxes go. \a itemsFromBullets: plain bullets are items of that list too.
  StepCollector(ImportDraft &draft, const QString &listId, const QString &listTitle, bool itemsFromBullets = false)
      : m_draft(draft), m_listId(listId), m_listTitle(listTitle), m_itemsFromBullets(itemsFromBullets) {}

  void readBlocks(const Section &section);
  /// The blocks, then the sections below, each title standing for the steps in it.
  void readAll(const Section &section);
  [[nodiscard]] CollectedSteps take();

private:
  void readBlock(const MarkdownBlock &block, const QString &title);
  void readParagraph(const MarkdownBlock &block, const QString &title);
  bool readField(const QString &line, int at);
  bool putField(const QString &key, const QString &value, int line);
  void readText(const QString &text, int first, int last, const QString &title);
  void readList(const MarkdownBlock &list, const QString &title);
  void readItem(const MarkdownBlock &item, bool ordered, const QString &title);
  bool readNames(const MarkdownBlock &list);
  void readFence(const MarkdownBlock &code, const QString &title);
  void readPart(const FencePart &part, const QString &title);
  void readComment(const FencePart &part);
  void readCommand(const FencePart &part, const QString &title);
  void readSql(const FencePart &part, const QString &title);
  void readMessage(const FencePart &part, const QString &title);
  void flushComments();
  [[nodiscard]] QString takeTitle(const QString &fallback);
  void addStep(ProcedureStep step, const QString &title, int first, int last);
  void addManual(const QString &text, const QString &title, int first, int last);
  void markAlternatives();

  ImportDraft &m_draft;
  QString m_listId;
  QString m_listTitle;
  bool m_itemsFromBullets;
  QString m_lead;  ///< the sentence with a colon before a fence or a list
  int m_leadLine = 0;
  QString m_commandTitle;  ///< of the comment above, until the next gap
  QList<FencePart> m_comments;
  bool m_leadIsNames = false;
  CollectedSteps m_found;
};

/// The text of a block and of all below it, a line each, lists with their signs: for notes and for manual steps.
[[nodiscard]] QString plainText(const MarkdownBlock &block);

}  // namespace sternway
