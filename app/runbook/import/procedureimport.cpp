// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/import/importparts.h"
#include "runbook/import/stepcollector.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;
using std::chrono::milliseconds;

namespace {
/// The list that the check boxes of a part go to.
QString listIdOf(Role role, const QString &title) {
  static const QRegularExpression needed(
      u"requi|prereq|vorausset|acces|tool|требован|необходим|доступ|前提|先决|前置|전제|사전 조건|wymagan|gereksinim|requis|you need"_s);
  if (role == Role::Prechecks)
    return needed.match(folded(title)).hasMatch() ? u"prerequisites"_s : u"preRollback"_s;
  if (role == Role::Verification || role == Role::Monitoring)
    return u"verification"_s;
  if (role == Role::PostActions)
    return u"postRollback"_s;
  const QString id = asciiId(title).left(60);
  return id.size() < 2 ? u"checklist"_s : id;
}

bool isBulletList(Role role) {
  return role == Role::Verification || role == Role::Prechecks || role == Role::PostActions;
}

bool anyChild(const Section &section, Numbering numbering) {
  return std::any_of(section.children.cbegin(), section.children.cend(),
                     [numbering](const Section &child) { return child.numbering == numbering; });
}

bool hasHeadings(const Section &section) {
  return std::any_of(section.children.cbegin(), section.children.cend(), [](const Section &child) { return !child.isBold; });
}

/// Parts that have a place of their own wherever they stand.
bool isApart(Role role) {
  static const QList<Role> roles{Role::When,       Role::Matrix, Role::Contacts,        Role::Escalation, Role::PostMortem,
                                 Role::Prevention, Role::Links,  Role::Troubleshooting, Role::Services,   Role::Contents};
  return roles.contains(role);
}

class ProcedureReader {
public:
  explicit ProcedureReader(ImportDraft &draft) : m_draft(draft) {}

  void read(const Section &section, Role role) {
    if (role == Role::Database)
      return readDatabase(section);
    if (role == Role::Scenarios)
      return readCases(section, true);
    if (role == Role::Troubleshooting)
      return readCases(section, false);
    const bool isWay = role == Role::Execute || role == Role::Config;
    if (isWay && section.numbering == Numbering::Scenario && section.hasCommands())
      return addScenario(section);
    if (!isWay || section.numbering == Numbering::Sequence)
      return addPhase(section, role);
    if (hasHeadings(section))
      return readGroup(section, role);
    if (section.numbering == Numbering::Alternative || !isSequence(section))
      return (void)addMethod(section, {}, m_draft.runbook.methods, true);
    addPhase(section, role);
  }

private:
  /// An ordered list, or bold lines that are numbered: one thing after the other.
  static bool isSequence(const Section &section) {
    return anyChild(section, Numbering::Sequence) || anyChild(section, Numbering::Plain) ||
           std::any_of(section.blocks.cbegin(), section.blocks.cend(),
                       [](const auto *block) { return block->type == Type::List; });
  }

  /// A heading over others: phases where they are numbered, else ways to choose from.
  void readGroup(const Section &section, Role role) {
    const bool isOrdered = (anyChild(section, Numbering::Sequence) || anyChild(section, Numbering::Plain)) &&
                           !anyChild(section, Numbering::Alternative);
    Section own = section;
    own.children.clear();
    if (!own.blocks.empty())
      readOwn(own, role, isOrdered);
    for (const Section &child : section.children) {
      m_draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
      if (isApart(child.role))
        readSection(m_draft, child, child.role);
      else if (child.role == Role::Scenarios || child.numbering == Numbering::Scenario)
        read(child, Role::Scenarios);
      else if (isOrdered || child.numbering == Numbering::Sequence)
        addPhase(child, child.role == Role::Unknown ? role : child.role);
      else if (child.role != Role::Unknown && child.role != Role::Execute && child.role != Role::Config &&
               child.role != Role::Database)
        readSection(m_draft, child, child.role);
      else if (child.role == Role::Overview && !child.hasCommands())
        readNotes(m_draft, child);
      else
        (void)addMethod(child, section.title, m_draft.runbook.methods, true);
    }
  }

  void readOwn(const Section &own, Role role, bool isOrdered) {
    const bool holds = own.hasCommands() || own.hasTasks();
    if (!holds)
      return readNotes(m_draft, own);
    if (isOrdered)
      addPhase(own, role);
    else
      (void)addMethod(own, {}, m_draft.runbook.methods, true);
  }

  /// \return its id; empty where it has no steps, and so became notes.
  QString addMethod(const Section &section, const QString &group, QList<Method> &methods, bool intoPhase) {
    StepCollector collector(m_draft, listIdOf(Role::Execute, section.title), section.title);
    collector.readAll(section);
    CollectedSteps found = collector.take();
    keepLists(found);
    if (found.steps.isEmpty()) {
      keepWords(section, found);
      return {};
    }
    Method method;
    const QString title = plain(section.title);
    method.title = group.isEmpty() || section.numbering == Numbering::Alternative || folded(title).contains(folded(group))
                       ? title
                       : plain(group) + u": "_s + title;
    method.id = m_draft.uniqueId(u"method"_s, title, u"method-%1"_s.arg(methods.size() + 1));
    method.useWhen = found.useWhen.isEmpty() ? found.signs : found.useWhen;
    method.caution = found.caution;
    method.estimateMin = found.estimateMin;
    method.estimateMax = found.estimateMax;
    method.steps = found.steps;
    method.line = section.line;
    m_draft.claim(section.line, std::max(section.line, section.lastLine));
    methods.append(method);
    if (intoPhase)
      choiceOfMethods(section.line).methods.append(method.id);
    return method.id;
  }

  /// The phase in which one of the methods is carried out; it stands where the first of them does.
  Phase &choiceOfMethods(int line) {
    for (Phase &phase : m_draft.runbook.procedure)
      if (phase.id == m_choice)
        return phase;
    Phase phase;
    m_choice = m_draft.uniqueId(u"phase"_s, u"rollback"_s, u"rollback"_s);
    phase.id = m_choice;
    phase.title = tr("Roll back");
    phase.line = line;
    m_draft.runbook.procedure.append(phase);
    return m_draft.runbook.procedure.last();
  }

  void keepLists(const CollectedSteps &found) {
    for (const Checklist &list : found.lists) {
      auto &all = m_draft.runbook.checklists;
      const auto same = std::find_if(all.begin(), all.end(), [&list](const Checklist &each) { return each.id == list.id; });
      if (same == all.end()) {
        all.append(list);
        continue;
      }
      for (const ChecklistItem &item : list.items)
        if (std::none_of(same->items.cbegin(), same->items.cend(), [&item](const auto &each) { return each.text == item.text; }))
          same->items.append(item);
    }
  }

  /// A part without steps: what it says is kept as a note.
  void keepWords(const Section &section, const CollectedSteps &found) {
    const QStringList words =
        QStringList{found.useWhen, found.caution, found.signs, found.action}.filter(QRegularExpression(u"\\S"_s));
    if (!words.isEmpty())
      m_draft.note(section.title, words.join(u'\n'), section.line, section.line);
  }

  void addPhase(const Section &section, Role role) {
    const QString listId = listIdOf(role, section.title);
    StepCollector collector(m_draft, listId, role == Role::Execute || role == Role::Unknown ? section.title : QString(),
                            isBulletList(role));
    QStringList methods;
    readPhaseBlocks(section, collector, methods);
    CollectedSteps found = collector.take();
    keepLists(found);
    m_draft.claim(section.line, section.lastLine, ImportDraft::Claim::Layout);
    const bool isOnlyList = found.steps.isEmpty() && methods.isEmpty();
    const bool isPart = !found.lists.isEmpty() && section.numbering != Numbering::None;
    if (isOnlyList && !isPart)
      return keepWords(section, found);
    Phase phase;
    phase.title = plain(section.title);
    phase.id = m_draft.uniqueId(u"phase"_s, phase.title, u"phase-%1"_s.arg(m_draft.runbook.procedure.size() + 1));
    phase.timeBox = found.estimateMax;
    phase.methods = methods;
    phase.steps = found.steps;
    phase.line = section.line;
    for (const Checklist &list : found.lists)
      phase.checklists.append(list.id);
    m_draft.runbook.procedure.append(phase);
    keepWords(section, found);
  }

  /// The steps of a phase; options within it become methods.
  void readPhaseBlocks(const Section &section, StepCollector &collector, QStringList &methods) {
    collector.readBlocks(section);
    for (const Section &child : section.children) {
      m_draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
      if (child.numbering == Numbering::Alternative) {
        if (const QString id = addMethod(child, {}, m_draft.runbook.methods, false); !id.isEmpty())
          methods.append(id);
      } else if (isApart(child.role) && !child.isBold && !child.hasCommands()) {
        readSection(m_draft, child, child.role);
      } else if (child.role == Role::Communication && !child.isBold && !child.hasCommands()) {
        readCommunication(m_draft, child, section.title);
      } else {
        readPhaseBlocks(child, collector, methods);
      }
    }
  }

  void readDatabase(const Section &section) {
    MigrationGuide &guide = m_draft.runbook.migrations;
    guide.line = guide.line > 0 ? guide.line : section.line;
    Section own = section;
    own.children.clear();
    // Bold lines are parts of the method they stand in; headings are methods of their own.
    for (const Section &child : section.children)
      if (child.isBold)
        own.children.push_back(child);
    if (own.hasCommands()) {
      (void)addMethod(own, {}, guide.methods, false);
      takeGate(guide);
    } else {
      readDatabaseWords(own, guide);
    }
    for (const Section &child : section.children) {
      if (child.isBold)
        continue;
      m_draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
      if (isApart(child.role) && child.role != Role::Services)
        readSection(m_draft, child, child.role);
      else
        (void)addMethod(child, {}, guide.methods, false);
    }
  }

  static void takeGate(MigrationGuide &guide) {
    if (guide.methods.isEmpty())
      return;
    if (guide.gate.isEmpty())
      guide.gate = guide.methods.constLast().useWhen;
    if (guide.caution.isEmpty())
      guide.caution = guide.methods.constLast().caution;
  }

  void readDatabaseWords(const Section &own, MigrationGuide &guide) {
    StepCollector collector(m_draft, listIdOf(Role::Unknown, own.title), own.title);
    collector.readAll(own);
    const CollectedSteps found = collector.take();
    keepLists(found);
    guide.gate = guide.gate.isEmpty() ? found.useWhen : guide.gate;
    guide.caution = guide.caution.isEmpty() ? found.caution : guide.caution;
    if (found.steps.isEmpty())
      return;
    Method method;
    method.title = plain(own.title);
    method.id = m_draft.uniqueId(u"method"_s, method.title, u"migration"_s);
    method.steps = found.steps;
    method.line = own.line;
    guide.methods.append(method);
  }

  void addScenario(const Section &section) {
    StepCollector collector(m_draft, listIdOf(Role::Unknown, section.title), section.title);
    collector.readAll(section);
    const CollectedSteps found = collector.take();
    keepLists(found);
    static const QRegularExpression number(u"^\\p{L}+\\s*[#]?(?:\\d+|[A-Z]|[一二三四五六七八九十])\\s*[:：.)–—-]\\s*"_s);
    RunbookScenario scenario;
    scenario.title = plain(QString(section.title).remove(number));
    scenario.id = m_draft.uniqueId(u"scenario"_s, scenario.title, u"scenario-%1"_s.arg(m_draft.runbook.scenarios.size() + 1));
    scenario.signs = found.signs.isEmpty() ? found.useWhen : found.signs;
    scenario.action = found.action;
    scenario.steps = found.steps;
    scenario.line = section.line;
    m_draft.claim(section.line, section.lastLine);
    m_draft.runbook.scenarios.append(scenario);
    if (!found.caution.isEmpty() || (!found.signs.isEmpty() && !found.useWhen.isEmpty()))
      m_draft.note(section.title,
                   QStringList{found.caution, found.signs.isEmpty() ? QString() : found.useWhen}.join(u'\n').trimmed(),
                   section.line, section.line);
  }

  /// Scenarios, or problems and what helps.
  void readCases(const Section &section, bool areScenarios) {
    if (section.children.empty() && areScenarios)
      return addScenario(section);
    Section own = section;
    own.children.clear();
    if (own.hasCommands() || (section.children.empty() && !areScenarios))
      areScenarios ? addScenario(own) : addTrouble(own);
    else
      for (const MarkdownBlock *block : section.blocks)
        block->type == Type::Table
            ? readTable(m_draft, *block, areScenarios ? Role::Scenarios : Role::Troubleshooting, section.title)
            : readNote(m_draft, *block, section.title);
    for (const Section &child : section.children) {
      m_draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
      areScenarios ? addScenario(child) : addTrouble(child);
    }
  }

  void addTrouble(const Section &section) {
    StepCollector collector(m_draft, listIdOf(Role::Unknown, section.title), section.title);
    collector.readAll(section);
    const CollectedSteps found = collector.take();
    keepLists(found);
    static const QRegularExpression word(
        u"^(?:[Ii]ssue|[Pp]roblem\\p{L}*|[Ee]rror|问题|問題|문제|[Пп]роблема)\\s*#?\\d*\\s*[:：.–—-]\\s*"_s);
    Troubleshooting trouble;
    trouble.problem = plain(QString(section.title).remove(word));
    trouble.steps = found.steps;
    trouble.line = section.line;
    if (folded(trouble.problem).contains(u"rollback stuck"_s))
      trouble.detect = u"rollout_stuck"_s;
    keepWords(section, found);
    if (trouble.steps.isEmpty())
      return;
    m_draft.claim(section.line, section.lastLine);
    m_draft.runbook.troubleshooting.append(trouble);
  }

  static QString plain(const QString &title) { return withoutPlaceholders(title).left(200); }

  ImportDraft &m_draft;
  QString &m_choice = m_draft.choicePhase;
};
}  // namespace

void readProcedure(ImportDraft &draft, const Section &section, Role role) {
  ProcedureReader(draft).read(section, role);
}

void noteService(ImportDraft &draft, const Section &section, const QString &service) {
  QList<ServiceNote> &notes = draft.serviceNotes[service];
  const auto add = [&](const QString &topic, const QString &text, const QString &command, int first, int last) {
    ServiceNote note{.stage = ServiceNote::Stage::Before,
                     .topic = withoutPlaceholders(topic),
                     .text = withoutPlaceholders(text.simplified()),
                     .command = command,
                     .line = first};
    const QList<PhraseMatch> stages = lexicon().stages.find(folded(text));
    if (!stages.isEmpty() && stages.constFirst().key == u"after")
      note.stage = ServiceNote::Stage::After;
    if (!note.text.isEmpty())
      notes.append(note);
    draft.claim(first, last);
  };
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == Type::List) {
      for (const MarkdownBlock &item : block->children) {
        const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
        const QString lead = first ? first->lead() : QString();
        add(lead, lead.isEmpty() ? plainText(item) : first->afterLead(), {}, item.firstLine, item.lastLine);
      }
    } else if (block->type == Type::Code) {
      const QString filled = draft.variables.fillCommand(block->text.trimmed(), firstContentLine(*block));
      const bool isHeld = !notes.isEmpty() && notes.constLast().command.isEmpty();
      if (isHeld)
        notes.last().command = filled;
      else
        add({}, section.title, filled, block->firstLine, block->lastLine);
      ++draft.commandCount;
      draft.claim(block->firstLine, block->lastLine);
    } else {
      add({}, plainText(*block), {}, block->firstLine, block->lastLine);
    }
  }
  for (const Section &child : section.children) {
    draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
    noteService(draft, child, service);
  }
}

}  // namespace sternway
