// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/methodparts.h"

#include "core/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

QString checklistIdOf(Role role, const QString &title) {
  static const QRegularExpression needed(lexicon().any(u"needs"_s));
  if (role == Role::Prechecks)
    return needed.match(folded(title)).hasMatch() ? u"prerequisites"_s : u"preRollback"_s;
  if (role == Role::Verification || role == Role::Monitoring)
    return u"verification"_s;
  if (role == Role::PostActions)
    return u"postRollback"_s;
  const QString id = asciiId(title).left(60);
  return id.size() < 2 ? u"checklist"_s : id;
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

void keepWords(ImportDraft &draft, const Section &section, const CollectedSteps &found) {
  const QStringList words =
      QStringList{found.useWhen, found.caution, found.signs, found.action}.filter(QRegularExpression(u"\\S"_s));
  if (!words.isEmpty())
    draft.note(section.title, words.join(u'\n'), section.line, section.line);
}

QString addMethod(ImportDraft &draft, const Section &section, const QString &group, QList<Method> &methods) {
  StepCollector collector(draft, checklistIdOf(Role::Execute, section.title), section.title);
  collector.readAll(section);
  CollectedSteps found = collector.take();
  keepLists(draft, found);
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
  const auto count = [&section](auto is) { return std::count_if(section.children.cbegin(), section.children.cend(), is); };
  const auto numbered = [&count](Numbering numbering) {
    return count([numbering](const Section &child) { return child.numbering == numbering; });
  };
  const bool areWays =
      numbered(Numbering::Alternative) > 0 || lexicon().choices.in(folded(section.heading)) ||
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

}  // namespace sternway
