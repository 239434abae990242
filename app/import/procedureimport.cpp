// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/importparts.h"
#include "import/methods.h"

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

namespace {
bool isBulletList(Role role) {
  return role == Role::Verification || role == Role::Prechecks || role == Role::PostActions;
}

bool isWay(Role role) {
  return role == Role::Execute || role == Role::Config;
}

/// A bold "Step 1: …" below a plain heading is one as well.
bool hasHeadings(const Section &section) {
  const bool mayBeBold = !section.isBold && section.numbering == Numbering::None;
  return std::ranges::any_of(section.children, [mayBeBold](const Section &child) {
    return !child.isBold || (mayBeBold && child.numbering == Numbering::Sequence);
  });
}

/// Headings over numbered ones, each of them a procedure of its own.
void findOrdered(const Section &section, QList<const Section *> &found) {
  static const QList<Role> others{Role::Database, Role::Scenarios, Role::Troubleshooting};
  if (others.contains(section.role))
    return;
  const bool isProcedure = (isWay(section.role) || section.role == Role::Unknown) && hasHeadings(section) &&
                           section.hasCommands() && !isCover(section);
  if (isProcedure && section.numbering != Numbering::Sequence && groupingOf(section) == Grouping::Ordered) {
    found.append(&section);
    return;
  }
  for (const Section &child : section.children)
    findOrdered(child, found);
}

class ProcedureReader {
public:
  explicit ProcedureReader(ImportDraft &draft) : m_draft(draft) {}

  void read(const Section &section, Role role) {
    switch (role) {
      case Role::Database: return readDatabase(m_draft, section);
      case Role::Scenarios: return readCases(m_draft, section, true);
      case Role::Troubleshooting: return readCases(m_draft, section, false);
      default: break;
    }
    if (isWay(role))
      readWay(section, role);
    else
      addPhase(section, role);
  }

private:
  void readWay(const Section &section, Role role) {
    const bool isCase = section.numbering == Numbering::Scenario && section.hasCommands();
    const bool isGroup = section.numbering != Numbering::Sequence && hasHeadings(section);
    const bool isPhase =
        section.numbering == Numbering::Sequence || (section.numbering != Numbering::Alternative && isSequence(section));
    if (isCase)
      addScenario(m_draft, section);
    else if (isGroup)
      readGroup(section, role);
    else if (isPhase)
      addPhase(section, role);
    else
      addWay(section, {});
  }

  /// An ordered list, or bold lines that are numbered: one thing after the other.
  static bool isSequence(const Section &section) {
    return groupingOf(section) == Grouping::Ordered ||
           std::ranges::any_of(section.blocks, [](const auto *block) { return block->type == Type::List; });
  }

  /// A heading over others: phases where they are numbered, else ways to choose from.
  void readGroup(const Section &section, Role role) {
    const Grouping grouping = groupingOf(section);
    const bool isOneWay =
        grouping == Grouping::LookFirst || (grouping == Grouping::Ordered && m_draft.mainProcedure != section.line);
    if (isOneWay)
      return addWhole(section);
    const bool isOrdered = grouping == Grouping::Ordered;
    const Section own = section.withoutParts();
    if (!own.blocks.empty())
      readOwn(own, role, isOrdered);
    const qsizetype before = m_draft.runbook.methods.size();
    QString useWhen;
    for (const Section &child : m_draft.parts(section)) {
      if (lexicon().fieldOf(child.title) == u"useWhen" && !child.hasCommands())
        useWhen = takeWords(child);
      else if (isApart(child.role))
        readSection(m_draft, child, child.role);
      else if (child.role == Role::Scenarios || child.numbering == Numbering::Scenario)
        read(child, Role::Scenarios);
      else if (!isOrdered && child.saysField(u"signs"_s))
        addScenario(m_draft, child);
      else if (isOrdered || child.numbering == Numbering::Sequence)
        addPhase(child, child.role == Role::Unknown ? role : child.role);
      else
        readPart(child, section.title, grouping);
    }
    for (qsizetype i = before; i < m_draft.runbook.methods.size(); ++i)
      if (QString &saidWhen = m_draft.runbook.methods[i].useWhen; saidWhen.isEmpty())
        saidWhen = useWhen;
    if (!useWhen.isEmpty() && m_draft.runbook.methods.size() == before)
      m_draft.note(section.title, useWhen, section.line, section.line);
  }

  /// "When to use" below a way: its words.
  QString takeWords(const Section &section) {
    QStringList words;
    for (const MarkdownBlock *block : section.blocks) {
      words.append(listedWords(*block));
      m_draft.claim(block->firstLine, block->lastLine);
    }
    return withoutPlaceholders(words.join(u"; "_s));
  }

  void readPart(const Section &child, const QString &group, Grouping grouping) {
    const bool isDatabaseWay =
        child.role == Role::Database && (grouping != Grouping::Choices || child.numbering != Numbering::None);
    const bool hasOwnRole = child.role != Role::Unknown && !isWay(child.role) && !isDatabaseWay;
    const bool holdsWays =
        isWay(child.role) && grouping != Grouping::Choices && hasHeadings(child) && groupingOf(child) == Grouping::Choices;
    const bool isNested =
        isWay(child.role) && hasHeadings(child) && groupingOf(child) == Grouping::Ordered && m_draft.mainProcedure == child.line;
    if ((hasOwnRole && (grouping != Grouping::Choices || child.numbering == Numbering::None)) || isNested || holdsWays)
      readSection(m_draft, child, child.role);
    else
      addWay(child, group);
  }

  /// All of a numbered procedure as one way to choose; what has a place of its own goes there.
  void addWhole(const Section &section) {
    Section own = section;
    own.children.clear();
    std::vector<const Section *> apart;
    for (const Section &child : section.children) {
      if (isApart(child.role))
        apart.push_back(&child);
      else
        own.children.push_back(child);
    }
    addWay(own, {});
    for (const Section *child : apart) {
      m_draft.claim(child->line, child->lastLine, ImportDraft::Claim::Layout);
      readSection(m_draft, *child, child->role);
    }
  }

  void readOwn(const Section &own, Role role, bool isOrdered) {
    const bool holds = own.hasCommands() || own.hasTasks();
    if (!holds)
      return readNotes(m_draft, own);
    if (isOrdered)
      addPhase(own, role);
    else
      addWay(own, {});
  }

  void addWay(const Section &section, const QString &group) {
    if (const QString id = addMethod(m_draft, section, group, m_draft.runbook.methods); !id.isEmpty())
      choiceOfMethods(section.line).methods.append(id);
  }

  /// The phase in which one of the methods is carried out; it stands where the first of them does.
  Phase &choiceOfMethods(int line) {
    for (Phase &phase : m_draft.runbook.procedure)
      if (phase.id == m_choice)
        return phase;
    Phase phase;
    m_choice = m_draft.uniqueId(u"phase"_s, u"rollback"_s, u"rollback"_s);
    phase.id = m_choice;
    phase.title = importer::tr("Roll back");
    phase.line = line;
    m_draft.runbook.procedure.append(phase);
    return m_draft.runbook.procedure.last();
  }

  void addPhase(const Section &section, Role role) {
    const QString listId = checklistIdOf(role, section.title);
    StepCollector collector(m_draft, listId, role == Role::Execute || role == Role::Unknown ? section.title : QString(),
                            isBulletList(role));
    QStringList methods;
    collector.readBlocks(section);
    readPhaseParts(section, collector, methods);
    CollectedSteps found = collector.take();
    keepLists(m_draft, found);
    m_draft.claim(section.line, section.lastLine, ImportDraft::Claim::Layout);
    const bool isOnlyList = found.steps.isEmpty() && methods.isEmpty();
    const bool isPart = !found.lists.isEmpty() && section.numbering != Numbering::None;
    if (isOnlyList && !isPart)
      return keepWords(m_draft, section, found);
    Phase phase;
    phase.title = plainName(section.title);
    phase.id = m_draft.uniqueId(u"phase"_s, phase.title, u"phase-%1"_s.arg(m_draft.runbook.procedure.size() + 1));
    phase.timeBox = found.estimateMax;
    phase.methods = methods;
    phase.steps = found.steps;
    phase.line = section.line;
    for (const Checklist &list : found.lists)
      phase.checklists.append(list.id);
    m_draft.runbook.procedure.append(phase);
    keepWords(m_draft, section, found);
  }

  /// What stands below a phase; options within it become methods.
  void readPhaseParts(const Section &section, StepCollector &collector, QStringList &methods) {
    for (const Section &child : m_draft.parts(section)) {
      const bool isOther = !child.isBold && !child.hasCommands();
      if (child.numbering == Numbering::Alternative) {
        if (const QString id = addMethod(m_draft, child, {}, m_draft.runbook.methods); !id.isEmpty())
          methods.append(id);
      } else if ((isApart(child.role) && isOther) || (child.role == Role::When && !child.hasCommands())) {
        readSection(m_draft, child, child.role);
      } else if (child.role == Role::Communication && isOther) {
        readCommunication(m_draft, child, section.title);
      } else {
        collector.readPart(child);
        readPhaseParts(child, collector, methods);
      }
    }
  }

  ImportDraft &m_draft;
  QString &m_choice = m_draft.choicePhase;
};
}  // namespace

void findMainProcedure(ImportDraft &draft, const std::vector<Section> &parts) {
  QList<const Section *> ordered;
  for (const Section &part : parts)
    findOrdered(part, ordered);
  if (ordered.size() > 1)
    ordered.removeIf([](const Section *section) { return !lexicon().isGeneral(section->title); });
  draft.mainProcedure = ordered.size() == 1 ? ordered.constFirst()->line : 0;
}

void readProcedure(ImportDraft &draft, const Section &section, Role role) {
  ProcedureReader(draft).read(section, role);
}

}  // namespace sternway::importer
