// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/section.h"
#include "import/sourceledger.h"
#include "import/stepsfromcommands.h"

#include <QSet>

namespace sternway::importer {

/// The runbook that is being made of a Markdown text, and the account of what each line became.
struct ImportDraft {
  Q_DECLARE_TR_FUNCTIONS(sternway::importer::ImportDraft)
public:
  using Claim = SourceLedger::Claim;

  ImportDraft(const StepKinds &stepKinds, const QStringList &lines)
      : kinds(stepKinds), ledger(lines), commands(kinds, variables) {}
  ImportDraft(const ImportDraft &) = delete;
  ImportDraft &operator=(const ImportDraft &) = delete;

  const StepKinds &kinds;
  SourceLedger ledger;
  VariableSet variables;
  CommandReader commands;
  Runbook runbook;
  QStringList serviceNames;                         ///< that a list or a loop of the source names
  QHash<QString, QList<ServiceNote>> serviceNotes;  ///< by the service's name
  int mainProcedure = 0;                            ///< the line of the heading whose numbered parts are the phases, or 0
  QString around;                                   ///< the words of the headings around a table: they may say an action
  QString choicePhase;                              ///< the id of the phase that carries out one of the methods
  qsizetype commandCount = 0;

  /// Lines of an element: claimed, and the extent kept for the report.
  void claim(int first, int last, Claim claim = Claim::Element);
  /// The parts below a heading, whose own headings are claimed as layout.
  [[nodiscard]] const std::vector<Section> &parts(const Section &section);
  /// The last line of the element that begins there.
  [[nodiscard]] int lastLine(int first) const { return m_extents.value(first, first); }

  /// An id of letters, digits and hyphens that no other of \a kind has; \a fallback where the text has no Latin letters.
  [[nodiscard]] QString uniqueId(const QString &kind, const QString &text, const QString &fallback);
  /// The symptom of that name, declared once. \return its id.
  [[nodiscard]] QString symptom(const QString &title, int line);
  void note(const QString &title, const QString &text, int first, int last);
  /// Adds an item to the list of that id, which is made if need be. Its check is read from the text.
  void addItem(QList<Checklist> &lists, const QString &id, const QString &title, const QString &text, int first, int last);

  /// A row of the matrix, or a trigger.
  struct RowWords {
    QString condition;               ///< the text that names the condition
    QString ready;                   ///< the condition in Sternway's own words, where it has been read already
    QString metric;                  ///< of the metric column, or empty
    QString action;                  ///< empty: \c fallback
    Action fallback = Action::None;  ///< None: what the source says nothing of is asked
    QString severity;
    QString text;  ///< all of the row
    std::chrono::milliseconds hold{0};
    std::chrono::milliseconds within{0};
    bool isTrigger = false;
    int lead = 0;  ///< the line of the words that say the fallback, or 0
    int first = 0;
    int last = 0;
  };
  /// Every row is a proposal: see MatrixRow::proposed.
  void addRow(const RowWords &words);
  /// Says a doubt about what rows are made of, by their own line or their lead's; each that is added later asks it.
  void assume(int line, const QString &why);
  /// The condition of a text: a comparison, or a symptom that the operator declares. Says what it assumes.
  [[nodiscard]] QString conditionOf(const QString &text, const QString &metric, int line, std::chrono::milliseconds &hold);

private:
  QHash<QString, QSet<QString>> m_ids;
  QHash<QString, QString> m_symptoms;
  QMap<int, int> m_extents;
  QHash<int, QStringList> m_assumed;  ///< by line
};

/// asciiId(), not too long; \a fallback where next to nothing is left.
[[nodiscard]] QString listIdOf(const QString &title, const QString &fallback);

/// What the words of an action column say: the strictest action, and a deadline ("rollback within 15 min").
struct ActionWords {
  Action action = Action::None;  ///< None: no word of an action is known
  bool isConditional = false;    ///< only "roll back if ...": what follows says when
  bool isChoice = false;         ///< "fix forward or roll back"
  std::chrono::milliseconds within{0};
};
[[nodiscard]] ActionWords actionOf(const QString &text);
/// What a heading or lead asks for ("Consider a rollback if:"); None where it says nothing, and with a doubt where it speaks of
/// success or of an exception. "Do not roll back if" is Wait. "Run this if" asks for what the runbook is about, by its title.
[[nodiscard]] Action actionOfLead(ImportDraft &draft, const QString &words, int line);
/// Whether the words say how things are when the rollback has worked: what follows is no reason for one.
[[nodiscard]] bool speaksOfSuccess(const QString &words);

}  // namespace sternway::importer
