// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "import/importparts.h"
#include "import/methodparts.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

namespace {
void addTrouble(ImportDraft &draft, const Section &section) {
  StepCollector collector(draft, checklistIdOf(Role::Unknown, section.title), section.title);
  collector.readAll(section);
  const CollectedSteps found = collector.take();
  keepLists(draft, found);
  static const QRegularExpression word(u"^%1\\s*#?\\d*\\s*[:：.–—-]\\s*"_s.arg(lexicon().any(u"problems"_s)),
                                       QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression stuck(lexicon().any(u"stuck"_s));
  Troubleshooting trouble;
  trouble.problem = plainName(QString(section.title).remove(word));
  trouble.steps = found.steps;
  trouble.line = section.line;
  if (stuck.match(folded(trouble.problem)).hasMatch())
    trouble.detect = u"rollout_stuck"_s;
  keepWords(draft, section, found);
  if (trouble.steps.isEmpty())
    return;
  draft.claim(section.line, section.lastLine);
  draft.runbook.troubleshooting.append(trouble);
}
}  // namespace

void addScenario(ImportDraft &draft, const Section &section) {
  StepCollector collector(draft, checklistIdOf(Role::Unknown, section.title), section.title);
  collector.readAll(section);
  const CollectedSteps found = collector.take();
  keepLists(draft, found);
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
  Section own = section;
  own.children.clear();
  if (own.hasCommands() || (section.children.empty() && !areScenarios))
    areScenarios ? addScenario(draft, own) : addTrouble(draft, own);
  else
    for (const MarkdownBlock *block : section.blocks)
      readNote(draft, *block, section.title, areScenarios ? Role::Scenarios : Role::Troubleshooting);
  for (const Section &child : section.children) {
    draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
    areScenarios ? addScenario(draft, child) : addTrouble(draft, child);
  }
}

}  // namespace sternway
