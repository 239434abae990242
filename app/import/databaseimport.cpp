// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importparts.h"
#include "import/methodparts.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
void takeGate(MigrationGuide &guide) {
  if (guide.methods.isEmpty())
    return;
  if (guide.gate.isEmpty())
    guide.gate = guide.methods.constLast().useWhen;
  if (guide.caution.isEmpty())
    guide.caution = guide.methods.constLast().caution;
}

void readWords(ImportDraft &draft, const Section &own, MigrationGuide &guide) {
  StepCollector collector(draft, checklistIdOf(Role::Unknown, own.title), own.title);
  collector.readAll(own);
  const CollectedSteps found = collector.take();
  keepLists(draft, found);
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
}  // namespace

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

}  // namespace sternway
