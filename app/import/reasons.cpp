// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importparts.h"
#include "import/stepcollector.h"
#include "import/threshold.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
bool isAgainst(const QString &text) {
  return text.startsWith(u'❌') || text.startsWith(u'✗') || text.startsWith(u'✖');
}

QString writtenIn(const MarkdownBlock &item) {
  const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
  return first && first->type == MarkdownBlock::Type::Paragraph ? first->text : plainText(item);
}

/// "✅ Error rate above 5 %" is a reason, "❌ …" beside it is one against it; where all have the one sign, it says only "bad".
bool hasBothSigns(const MarkdownBlock &list) {
  static const QRegularExpression yes(u"^[✅✔✓☑]"_s);
  const auto &items = list.children;
  return std::ranges::any_of(items, [](const auto &item) { return isAgainst(writtenIn(item)); }) &&
         std::ranges::any_of(items, [](const auto &item) { return yes.match(writtenIn(item)).hasMatch(); });
}

QString withoutMark(const QString &text) {
  static const QRegularExpression mark(u"^(?:\\[[ xX]?\\]|[^\\p{L}\\p{N}<>≥≤~`\"'(%$/\\[]+)\\s*"_s);
  return QString(text).remove(mark).trimmed();
}

struct ReasonsContext {
  int leadLine = 0;
  Action action = Action::None;
  milliseconds hold{0};
  milliseconds within{0};
  QString severity;
  bool hasBothSigns = false;
};

/// "Error rate ≥ 5% (immediate rollback)", "Login is broken → roll back": the item's own action, with what is left of the item.
ActionWords takeOwnAction(QString &text) {
  static const QRegularExpression behind(u"\\s*(?:[(（]([^()（）]*)[)）]|(?:→|⇒|->|=>)\\s*([^→⇒]+))\\s*$"_s);
  const auto match = behind.match(text);
  const ActionWords said = match.hasMatch() ? actionOf(match.captured(match.lastCapturedIndex())) : ActionWords();
  if (said.action != Action::None && match.capturedStart() > 0)
    text.truncate(match.capturedStart());
  return said;
}

/// "**Action:** roll back at once" among the reasons says what to do in all of these cases.
bool promisesAction(const MarkdownBlock &block) {
  static const QRegularExpression label(u"^[^\\p{L}\\p{N}]{0,3}([^:：]{2,40}?)[*_]*\\s*[:：]\\s*(\\S.*)$"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
  const auto match = label.match(block.text);
  const QString field = match.hasMatch() ? lexicon().fieldOf(match.captured(1)) : QString();
  const bool isIt =
      field == u"action" || (match.hasMatch() && phrases(u"promises"_s).whole(folded(match.captured(1))) == u"promises");
  return isIt && actionOf(match.captured(2)).action != Action::None;
}

void readReason(ImportDraft &draft, const MarkdownBlock &item, const ReasonsContext &context) {
  const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
  const QString written = writtenIn(item);
  const QString lead = first ? first->lead() : QString();
  ImportDraft::RowWords words;
  words.condition = withoutMark(written.simplified());
  words.text = words.condition;
  const ActionWords own = takeOwnAction(words.condition);
  words.fallback = context.hasBothSigns && isAgainst(written) ? Action::Wait
                   : own.action != Action::None               ? own.action
                                                              : context.action;
  words.hold = context.hold;
  words.within = own.within.count() > 0 ? own.within : context.within;
  words.severity = context.severity;
  words.isTrigger = true;
  words.lead = context.leadLine;
  words.first = item.firstLine;
  words.last = first ? first->lastLine : item.lastLine;
  if (phrases(u"severities"_s).whole(folded(lead)) == u"severities" ||
      QRegularExpression(u"^(?:P|SEV-?)\\d"_s).match(lead).hasMatch()) {
    words.severity = lead;
    words.condition = first->afterLead();
  }
  if (!words.condition.isEmpty())
    draft.addRow(words);
  for (const MarkdownBlock &child : item.children)
    if (child.type == MarkdownBlock::Type::List)
      for (const MarkdownBlock &nested : child.children)
        readReason(draft, nested, context);
}

/// "P1", "Crítico": what the words begin with, or name as a code.
QString severityIn(const QString &words) {
  static const QRegularExpression code(u"\\b(?:P[0-5]|SEV-?[0-5])\\b"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression first(u"^[^\\p{L}]*([\\p{L}\\d]+)"_s);
  const QString named = code.match(words).captured(0).toUpper();
  return !named.isEmpty() ? named : namesSeverity(words) ? first.match(words).captured(1) : QString();
}

/// The time that the words before a list give to all of it: how long it must last, or how soon it is to be acted upon.
ReasonsContext contextOf(ImportDraft &draft, const QString &lead, int leadLine, const MarkdownBlock &list) {
  return {.leadLine = leadLine,
          .action = actionOfLead(draft, lead, leadLine),
          .hold = sharedHold(lead),
          .within = sharedDeadline(lead),
          .severity = severityIn(lead),
          .hasBothSigns = hasBothSigns(list)};
}

/// "If the error rate exceeds 3% for 2 minutes, roll back." in a sentence of its own.
bool saysReason(const MarkdownBlock &paragraph) {
  constexpr qsizetype longest = 240;
  const ActionWords said = actionOf(paragraph.text);
  return paragraph.text.size() < longest && said.action >= Action::Consider && readThreshold(paragraph.text).has_value();
}

/// "If the build fails:" says what happens then; "Roll back if:", "Any of these:" and a mere heading list reasons.
bool isListOfReasons(const QString &lead, bool isOwnLead) {
  if (!isOwnLead || !lexicon().isConditional(lead))
    return true;
  const QString plain = folded(lead);
  const auto first = phrases(u"conditional"_s).at(plain, 0);
  const QString rest = first ? plain.mid(first->end()) : plain;
  return phrases(u"actions"_s).in(plain) || phrases(u"occasions"_s).in(plain) || phrases(u"ifs"_s).in(rest);
}

/// "After the rollback, check the following:" is about what comes then.
bool isSequel(const QString &plain) {
  static const QRegularExpression after(u'^' + lexicon().any(u"sequels"_s));
  return plain.contains(after);
}

/// Whether a list says how things are when all is well again: by its lead, or by the headings above unless the lead lists
/// reasons.
bool isListOfSuccesses(const QString &headings, const QString &lead) {
  if (speaksOfSuccess(lead))
    return true;
  const QString plain = folded(lead);
  const bool listsReasons = phrases(u"ifs"_s).in(plain) && phrases(u"actions"_s).in(plain) && !isSequel(plain);
  return speaksOfSuccess(headings) && !listsReasons;
}

/// How things are when the rollback has worked: to be checked then.
void readSuccesses(ImportDraft &draft, const MarkdownBlock &list) {
  for (const MarkdownBlock &item : list.children)
    readItems(draft, item, draft.runbook.checklists, u"verification"_s, {});
}

/// What the paragraphs and items of a part promise to do in its cases, wherever they stand in it.
QString promisedAction(const Section &section) {
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == MarkdownBlock::Type::Paragraph && !endsWithColon(block->text) && promisesAction(*block))
      return block->text.simplified();
    if (block->type != MarkdownBlock::Type::List)
      continue;
    for (const MarkdownBlock &item : block->children)
      if (!item.children.empty() && promisesAction(item.children.front()))
        return item.children.front().text.simplified();
  }
  return {};
}
}  // namespace

bool readReasons(ImportDraft &draft, const MarkdownBlock &list, const QString &lead, int leadLine) {
  const QString plain = folded(lead);
  const Role role = lexicon().roleOf(lead);
  constexpr qsizetype longestName = 40;
  const bool isName = role == Role::When && lead.size() < longestName && !lexicon().isConditional(lead);
  const bool speaksOfIt =
      isName || (phrases(u"ifs"_s).in(plain) && (phrases(u"actions"_s).in(plain) || role == Role::When || role == Role::Matrix));
  const bool hasTasks = std::ranges::any_of(list.children, &MarkdownBlock::task);
  if (speaksOfSuccess(lead) && speaksOfIt && !list.ordered) {
    readSuccesses(draft, list);
    return true;
  }
  if (lead.isEmpty() || !speaksOfIt || list.ordered || hasTasks || isSequel(plain))
    return false;
  readReasonList(draft, list, lead, leadLine);
  return true;
}

void readReasonList(ImportDraft &draft, const MarkdownBlock &list, const QString &lead, int leadLine) {
  const ReasonsContext context = contextOf(draft, lead, leadLine, list);
  for (const MarkdownBlock &item : list.children)
    readReason(draft, item, context);
}

bool namesSeverity(const QString &heading) {
  static const QRegularExpression word(u"^[^\\p{L}]*([\\p{L}\\d]+)"_s);
  const auto match = word.match(heading);
  return match.hasMatch() && phrases(u"severities"_s).whole(folded(match.captured(1))) == u"severities";
}

void readWhen(ImportDraft &draft, const Section &section, const QString &around) {
  // The nearest heading that names an action says it: "Consider a rollback if" below "When to roll back".
  const bool saysAction = around.isEmpty() || actionOf(section.heading).action != Action::None;
  QString lead = saysAction ? section.heading : around + u' ' + section.heading;
  if (actionOf(lead).action == Action::None)
    lead = (lead + u' ' + promisedAction(section)).trimmed();
  int leadLine = section.line;
  const QString base = lead;
  const QString outside = std::exchange(draft.around, base);
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == MarkdownBlock::Type::List) {
      const bool isOwnLead = leadLine != section.line || section.isBold;
      if (!isListOfReasons(leadLine != section.line ? lead : section.heading, isOwnLead)) {
        readNote(draft, *block, section.title);
        lead = base;
        continue;
      }
      if (isListOfSuccesses(base, lead)) {
        readSuccesses(draft, *block);
        lead = base;
        continue;
      }
      // A lead that says neither is about the cases, and the part's words about what to do in them.
      const bool leadSays = actionOfLead(draft, lead, leadLine) != Action::None;
      ReasonsContext context = contextOf(draft, leadSays ? lead : base + u' ' + lead, leadLine, *block);
      if (const QString severity = severityIn(section.heading); !severity.isEmpty())
        context.severity = severity;
      if (section.isAssigned && context.action == Action::None)
        context.action = Action::Rollback;  // a person has said that these are reasons to roll back
      for (const MarkdownBlock &item : block->children)
        if (item.children.empty() || !promisesAction(item.children.front()))
          readReason(draft, item, context);
        else
          readNote(draft, item.children.front(), section.title);
    } else if (block->type == MarkdownBlock::Type::Paragraph && endsWithColon(block->text)) {
      lead = block->text;
      leadLine = block->firstLine;
      draft.note(section.title, block->text, block->firstLine, block->lastLine);
      continue;
    } else if (block->type == MarkdownBlock::Type::Paragraph && saysReason(*block)) {
      ImportDraft::RowWords words;
      words.condition = words.text = block->text.simplified();
      words.fallback = actionOfLead(draft, block->text, block->firstLine);
      words.isTrigger = true;
      words.first = block->firstLine;
      words.last = block->lastLine;
      draft.addRow(words);
    } else {
      readNote(draft, *block, section.title, Role::When);
    }
    lead = base;
  }
  for (const Section &child : draft.parts(section)) {
    if (child.role == Role::Execute && child.hasCommands())
      readProcedure(draft, child, child.role);
    else
      readWhen(draft, child, base);
  }
  draft.around = outside;
}

}  // namespace sternway::importer
