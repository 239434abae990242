// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/methods.h"

#include "core/format.h"
#include "import/importparts.h"

#include <algorithm>
#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;

QString checklistIdOf(Role role, const QString &title) {
  static const QRegularExpression needed(lexicon().any(u"needs"_s));
  if (role == Role::Prechecks)
    return folded(title).contains(needed) ? u"prerequisites"_s : u"preRollback"_s;
  if (role == Role::Verification || role == Role::Monitoring)
    return u"verification"_s;
  if (role == Role::PostActions)
    return u"postRollback"_s;
  return listIdOf(title, u"checklist"_s);
}

bool isApart(Role role) {
  static const QList<Role> roles{Role::When,       Role::Matrix, Role::Contacts,        Role::Escalation, Role::PostMortem,
                                 Role::Prevention, Role::Links,  Role::Troubleshooting, Role::Services,   Role::Contents};
  return roles.contains(role);
}

QString plainName(const QString &title) {
  constexpr qsizetype longest = 200;
  return withoutPlaceholders(title).left(longest);
}

void keepLists(ImportDraft &draft, const CollectedSteps &found) {
  for (const Checklist &list : found.lists) {
    auto &all = draft.runbook.checklists;
    const auto same = std::ranges::find(all, list.id, &Checklist::id);
    if (same == all.end()) {
      all.append(list);
      continue;
    }
    for (const ChecklistItem &item : list.items)
      if (std::ranges::none_of(same->items, [&item](const auto &each) { return each.text == item.text; }))
        same->items.append(item);
  }
}

void keepWords(ImportDraft &draft, const Section &section, const CollectedSteps &found) {
  const QStringList words =
      QStringList{found.useWhen, found.caution, found.signs, found.action}.filter(QRegularExpression(u"\\S"_s));
  if (!words.isEmpty())
    draft.note(section.title, words.join(u'\n'), section.line, section.line);
}

namespace {
/// Those of the section and of all below it; its check boxes are in the runbook then.
CollectedSteps collectedSteps(ImportDraft &draft, const Section &section) {
  StepCollector collector(draft, listIdOf(section.title, u"checklist"_s), section.title);
  collector.readAll(section);
  CollectedSteps found = collector.take();
  keepLists(draft, found);
  return found;
}

void takeGate(MigrationGuide &guide) {
  if (guide.methods.isEmpty())
    return;
  if (guide.gate.isEmpty())
    guide.gate = guide.methods.constLast().useWhen;
  if (guide.caution.isEmpty())
    guide.caution = guide.methods.constLast().caution;
}

void readWords(ImportDraft &draft, const Section &own, MigrationGuide &guide) {
  const CollectedSteps found = collectedSteps(draft, own);
  guide.gate = guide.gate.isEmpty() ? found.useWhen : guide.gate;
  guide.caution = guide.caution.isEmpty() ? found.caution : guide.caution;
  if (found.steps.isEmpty())
    return;
  Method method;
  method.title = plainName(own.title);
  method.id = draft.uniqueId(u"method"_s, method.title, u"migration"_s);
  method.steps = found.steps;
  method.line = own.line;
  guide.methods.append(method);
}

bool hasOwnPlace(Role role) {
  return isApart(role) && role != Role::Services;
}

void addTrouble(ImportDraft &draft, const Section &section) {
  const CollectedSteps found = collectedSteps(draft, section);
  static const QRegularExpression word(u"^%1\\s*#?\\d*\\s*[:：.–—-]\\s*"_s.arg(lexicon().any(u"problems"_s)),
                                       QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression stuck(lexicon().any(u"stuck"_s));
  Troubleshooting trouble;
  trouble.problem = plainName(QString(section.title).remove(word));
  trouble.steps = found.steps;
  trouble.line = section.line;
  if (folded(trouble.problem).contains(stuck))
    trouble.detect = u"rollout_stuck"_s;
  keepWords(draft, section, found);
  if (trouble.steps.isEmpty())
    return;
  draft.claim(section.line, section.lastLine);
  draft.runbook.troubleshooting.append(trouble);
}
}  // namespace

QString addMethod(ImportDraft &draft, const Section &section, const QString &group, QList<Method> &methods) {
  const CollectedSteps found = collectedSteps(draft, section);
  if (found.steps.isEmpty()) {
    keepWords(draft, section, found);
    return {};
  }
  Method method;
  const QString title = plainName(section.title);
  method.title = group.isEmpty() || section.numbering == Numbering::Alternative || folded(title).contains(folded(group))
                     ? title
                     : plainName(group) + u": "_s + title;
  method.id = draft.uniqueId(u"method"_s, title, u"method-%1"_s.arg(methods.size() + 1));
  method.useWhen = found.useWhen.isEmpty() ? found.signs : found.useWhen;
  method.caution = found.caution;
  method.estimateMin = found.estimateMin;
  method.estimateMax = found.estimateMax;
  method.steps = found.steps;
  method.line = section.line;
  draft.claim(section.line, std::max(section.line, section.lastLine));
  methods.append(method);
  return method.id;
}

Grouping groupingOf(const Section &section) {
  const auto count = [&section](auto is) { return std::ranges::count_if(section.children, is); };
  const auto numbered = [&count](Numbering numbering) {
    return count([numbering](const Section &child) { return child.numbering == numbering; });
  };
  const bool areWays =
      numbered(Numbering::Alternative) > 0 || phrases(u"choices"_s).in(folded(section.heading)) ||
      count([](const Section &child) { return child.saysField(u"useWhen"_s) || child.saysField(u"signs"_s); }) > 1;
  if (areWays)
    return Grouping::Choices;
  if (numbered(Numbering::Sequence) > 0 || numbered(Numbering::Plain) > 0)
    return Grouping::Ordered;
  const bool looksFirst =
      section.children.size() > 1 && section.children.front().role == Role::Assess && section.children.front().hasCommands() &&
      count([](const Section &child) { return child.role == Role::Execute || child.role == Role::Unknown; }) ==
          static_cast<qsizetype>(section.children.size()) - 1;
  return looksFirst ? Grouping::LookFirst : Grouping::Loose;
}

void readDatabase(ImportDraft &draft, const Section &section) {
  MigrationGuide &guide = draft.runbook.migrations;
  guide.line = guide.line > 0 ? guide.line : section.line;
  const bool isOrdered = groupingOf(section) == Grouping::Ordered;
  // Bold lines are parts of the method they stand in, and so are numbered ones; other headings are methods of their own.
  Section own = section;
  own.children.clear();
  for (const Section &child : section.children)
    if (child.isBold || (isOrdered && !hasOwnPlace(child.role)))
      own.children.push_back(child);
  if (own.hasCommands()) {
    (void)addMethod(draft, own, {}, guide.methods);
    takeGate(guide);
  } else {
    readWords(draft, own, guide);
  }
  for (const Section &child : section.children) {
    const bool isPart = child.isBold || (isOrdered && !hasOwnPlace(child.role));
    if (isPart)
      continue;
    draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
    if (hasOwnPlace(child.role))
      readSection(draft, child, child.role);
    else
      (void)addMethod(draft, child, {}, guide.methods);
  }
}

void addScenario(ImportDraft &draft, const Section &section) {
  const CollectedSteps found = collectedSteps(draft, section);
  if (found.steps.isEmpty() && found.signs.isEmpty() && found.useWhen.isEmpty() && found.action.isEmpty())
    return keepWords(draft, section, found);
  static const QRegularExpression number(
      u"^\\p{L}+\\s*[#]?(?:(?:\\d+|[A-Z]|%1)\\s*[:：.)–—-]|[:：])\\s*"_s.arg(lexicon().any(u"numerals"_s)));
  RunbookScenario scenario;
  const bool isNumbered = section.numbering == Numbering::Scenario;
  scenario.title = plainName(isNumbered ? QString(section.title).remove(number) : section.title);
  scenario.id = draft.uniqueId(u"scenario"_s, scenario.title, u"scenario-%1"_s.arg(draft.runbook.scenarios.size() + 1));
  scenario.signs = found.signs.isEmpty() ? found.useWhen : found.signs;
  scenario.action = found.action;
  scenario.steps = found.steps;
  scenario.line = section.line;
  draft.claim(section.line, section.lastLine);
  draft.runbook.scenarios.append(scenario);
  if (!found.caution.isEmpty() || (!found.signs.isEmpty() && !found.useWhen.isEmpty()))
    draft.note(section.title, QStringList{found.caution, found.signs.isEmpty() ? QString() : found.useWhen}.join(u'\n').trimmed(),
               section.line, section.line);
}

void readCases(ImportDraft &draft, const Section &section, bool areScenarios) {
  if (section.children.empty() && areScenarios)
    return addScenario(draft, section);
  const Section own = section.withoutParts();
  if (own.hasCommands() || (section.children.empty() && !areScenarios))
    areScenarios ? addScenario(draft, own) : addTrouble(draft, own);
  else
    for (const MarkdownBlock *block : section.blocks)
      readNote(draft, *block, section.title, areScenarios ? Role::Scenarios : Role::Troubleshooting);
  for (const Section &child : draft.parts(section))
    areScenarios ? addScenario(draft, child) : addTrouble(draft, child);
}

}  // namespace sternway::importer
