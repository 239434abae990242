// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/stepcollector.h"

#include "core/format.h"
#include "import/importparts.h"
#include "import/provisos.h"
#include "import/quantity.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

namespace {
/// What a table among steps is about, by the list that check boxes go to.
Role tableRole(const QString &listId) {
  if (listId == u"verification")
    return Role::Verification;
  return listId == u"prerequisites" || listId == u"preRollback" ? Role::Prechecks : Role::Execute;
}

/// "Document: a.md / Status: ready" and "Rollback Runbook - November 2025" begin with a verb, and are none.
bool isLabelled(const QString &text) {
  static const QRegularExpression label(u"^[\\p{L}][^:：.]{1,40}[:：] \\S.*$"_s);
  static const QRegularExpression name(u"^\\p{Lu}\\p{L}+ (?:\\p{Lu}|- )[^.:]*$"_s);
  const QStringList lines = text.split(u'\n');
  if (lines.size() == 1)
    return text.contains(name);
  return std::ranges::all_of(lines, [](const QString &line) { return line.contains(label); });
}

bool isCaution(const QString &text) {
  static const QRegularExpression sign(u"^\\s*(?:⚠|❗|🚨|🛑|‼|⛔)"_s);
  return text.contains(sign);
}
}  // namespace

CollectedSteps StepCollector::take() {
  markAlternatives();
  return std::exchange(m_found, {});
}

void StepCollector::readAll(const Section &section) {
  readBlocks(section);
  readParts(section);
}

void StepCollector::readParts(const Section &section) {
  for (const Section &child : m_draft.parts(section)) {
    const qsizetype before = m_found.steps.size();
    const bool areReasons = child.role == Role::When && !child.hasCommands() && lexicon().fieldOf(child.title) != u"useWhen";
    if (areReasons) {
      readWhen(m_draft, child);
      continue;
    }
    readPart(child);
    readParts(child);
    if (child.numbering != Numbering::Alternative || m_found.steps.size() == before)
      continue;
    askFirst(before, withoutPlaceholders(child.title));
    m_draft.ledger.doubt(child.line, tr("one of several ways: its steps ask first"));
  }
}

void StepCollector::readPart(const Section &section) {
  const bool isField = readFieldPart(section);
  const bool saysMore = !isField && !lexicon().isGeneral(section.title) && lexicon().fieldOf(section.title).isEmpty();
  m_forbidding.clear();
  m_above = section.forbidding;
  m_part = saysMore ? withoutPlaceholders(partTitle(section.heading)) : QString();
  for (const MarkdownBlock *block : section.blocks)
    if (!isField || block != section.blocks.front())
      readBlock(*block, isField ? m_heading : section.title);
  keepUnusedLead(section.title);
  m_part.clear();
}

/// "**Symptoms:**" over a list: what the field says, not something to do. True where the first block was it.
bool StepCollector::readFieldPart(const Section &section) {
  return !section.blocks.empty() && section.blocks.front()->type == Type::List &&
         readFieldList(lexicon().fieldOf(section.title), *section.blocks.front());
}

bool StepCollector::readFieldList(const QString &key, const MarkdownBlock &list) {
  static const QStringList keys{u"signs"_s, u"useWhen"_s, u"caution"_s};
  const bool hasTasks = std::ranges::any_of(list.children, &MarkdownBlock::task);
  if (!keys.contains(key) || hasTasks || !putField(key, listedWords(list).join(u"; "_s), list.firstLine))
    return false;
  m_draft.claim(list.firstLine, list.lastLine);
  return true;
}

void StepCollector::readBlocks(const Section &section) {
  if (const auto time = timeInParentheses(section.heading)) {
    m_found.estimateMin = std::max(m_found.estimateMin, time->min);
    m_found.estimateMax = std::max(m_found.estimateMax, time->max);
  }
  m_heading = section.title;
  m_forbidding.clear();
  m_above = section.forbidding;
  for (const MarkdownBlock *block : section.blocks)
    readBlock(*block, section.title);
  keepUnusedLead(section.title);
}

/// "After a rollback, check:" over headings: nothing below it has its words.
void StepCollector::keepUnusedLead(const QString &title) {
  if (const QString lead = std::exchange(m_lead, {}); !lead.isEmpty() && m_found.useWhen != lead)
    m_draft.note(title, lead, m_leadLine, m_leadLine);
}

void StepCollector::readBlock(const MarkdownBlock &block, const QString &title) {
  switch (block.type) {
    case Type::Paragraph: return readParagraph(block, title);
    case Type::List: return readList(block, title);
    case Type::Code: return readFence(block, title);
    case Type::Table:
      return tableRole(m_listId) == Role::Execute && readStepTable(block, title)
                 ? void()
                 : readTable(m_draft, block, tableRole(m_listId), title);
    case Type::Rule: return m_draft.claim(block.firstLine, block.lastLine, ImportDraft::Claim::Layout);
    case Type::Quote:
      m_forbidding = forbiddingWords(plainText(block));
      if (isCaution(plainText(block)) ||
          phrases(u"fields"_s).at(folded(plainText(block)), 0).value_or(PhraseMatch{}).key == u"caution")
        (void)putField(u"caution"_s, plainText(block), block.firstLine);
      else
        m_draft.note(title, plainText(block), block.firstLine, block.lastLine);
      return m_draft.claim(block.firstLine, block.lastLine);
    default: m_draft.note(title, plainText(block), block.firstLine, block.lastLine);
  }
}

void StepCollector::readParagraph(const MarkdownBlock &block, const QString &title) {
  m_forbidding = forbiddingWords(block.text);
  const bool warns =
      isCaution(block.text) || lexicon().fieldOf(block.lead().section(QRegularExpression(u"[:：]"_s), 0, 0)) == u"caution";
  if (warns) {
    if (const QString words = withoutColon(block.text); lexicon().fieldOf(words) == u"caution")
      m_lead = words;  // "Important notes:", and a list of them
    (void)putField(u"caution"_s, block.text, block.firstLine);
    return m_draft.claim(block.firstLine, block.lastLine);
  }
  const QStringList lines = block.text.split(u'\n');
  QStringList rest;
  int first = block.firstLine;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const int line = std::min(block.lastLine, block.firstLine + static_cast<int>(i));
    const bool isSaid = readMarkedLine(lines.at(i), line) || readField(lines.at(i), line) ||
                        (lines.size() > 1 && readMetadataLine(m_draft, lines.at(i), line));
    if (!isSaid) {
      first = rest.isEmpty() ? line : first;
      rest.append(lines.at(i));
    }
  }
  if (!rest.isEmpty())
    readText(rest.join(u'\n'), first, block.lastLine, title);
}

/// "✅ The error rate is below 1 %" where something is checked.
bool StepCollector::readMarkedLine(const QString &line, int at) {
  static const QRegularExpression mark(u"^[✅✔✓☑☐□⬜]\\x{fe0f}?\\s*\\S"_s);
  if (tableRole(m_listId) == Role::Execute || !line.trimmed().contains(mark))
    return false;
  m_draft.addItem(m_found.lists, m_listId, m_listTitle, line.trimmed(), at, at);
  return true;
}

bool StepCollector::readField(const QString &line, int at) {
  static const QRegularExpression field(u"^[^\\p{L}\\p{N}]{0,3}([^:：]{2,40}?)\\s*[:：]\\s*(\\S.*)$"_s);
  const auto match = field.match(line);
  return match.hasMatch() && putField(lexicon().fieldOf(match.captured(1)), match.captured(2), at);
}

bool StepCollector::putField(const QString &key, const QString &value, int line) {
  const QString words = withoutPlaceholders(value.simplified());
  const auto append = [&words](QString &to) { to += (to.isEmpty() ? QString() : u" "_s) + words; };
  const auto time = timeIn(value);
  if (key == u"time" && time) {
    m_found.estimateMin = time->min;
    m_found.estimateMax = time->max;
  } else if (key == u"useWhen") {
    append(m_found.useWhen);
  } else if (key == u"caution") {
    append(m_found.caution);
  } else if (key == u"signs") {
    append(m_found.signs);
  } else if (key == u"action") {
    append(m_found.action);
  } else if (key == u"about") {
    m_draft.note(m_heading, words, line, line);
  } else if (key == u"expected" && !m_found.steps.isEmpty()) {
    append(m_found.steps.last().expect);
  } else {
    return false;
  }
  m_draft.claim(line, line);
  return true;
}

void StepCollector::readText(const QString &text, int first, int last, const QString &title) {
  const QString words = withoutPlaceholders(text.simplified());
  if (endsWithColon(words)) {
    m_lead = withoutColon(words);
    m_leadLine = first;
    m_leadIsNames = phrases(u"nameLists"_s).in(folded(words));
    m_draft.claim(first, last);
    if (m_found.steps.isEmpty() && lexicon().isConditional(words) && m_found.useWhen.isEmpty())
      m_found.useWhen = m_lead;
    return;
  }
  keepUnusedLead(title);
  if (m_found.steps.isEmpty() && m_found.useWhen.isEmpty() && lexicon().isConditional(words)) {
    m_found.useWhen = words;
    return m_draft.claim(first, last);
  }
  if (lexicon().isImperative(words) && !isLabelled(text))
    return addManual(words, {}, first, last);
  m_draft.note(title, text, first, last);
}

void StepCollector::addStep(Step step, const QString &title, int first, int last) {
  constexpr qsizetype longest = 200;
  step.title = withoutPlaceholders(title.simplified()).left(longest);
  step.line = first;
  m_draft.claim(first, last);
  m_found.steps.append(step);
}

void StepCollector::addManual(const QString &text, const QString &title, int first, int last) {
  const QString words = title.isEmpty() ? text.section(u'\n', 0, 0) : title;
  addStep(m_draft.kinds.stepOf(StepForm::Instruction, text), words, first, last);
}

/// Two ways back in one list are a choice, even where the text does not say so.
void StepCollector::markAlternatives() {
  QStringList seen;
  for (Step &step : m_found.steps) {
    if (m_draft.kinds.role(step) != StepRole::WayBack)
      continue;
    QString about;
    for (const QString &argument : {u"workload"_s, u"namespace"_s, u"release"_s})
      about += step.args.value(argument).toString();
    if (seen.contains(about) && step.when.isEmpty()) {
      step.when = step.title;
      step.confirm = true;
      m_draft.ledger.doubt(step.line, tr("a second way back in one list: it asks first"));
    }
    seen.append(about);
  }
}

QStringList listedWords(const MarkdownBlock &block) {
  static const QRegularExpression sign(u"^(?:[-*•]|\\d+[.)])\\s+"_s);
  QStringList words;
  for (const QString &line : plainText(block).split(u'\n', Qt::SkipEmptyParts))
    words.append(QString(line.trimmed()).remove(sign));
  return words;
}

QString plainText(const MarkdownBlock &block) {
  QStringList lines;
  if (block.type == Type::Row)
    return block.cells.join(u" | "_s);
  if (!block.text.trimmed().isEmpty())
    lines.append(block.type == Type::Code ? block.text.chopped(block.text.endsWith(u'\n') ? 1 : 0) : block.text);
  int number = 1;
  for (const MarkdownBlock &child : block.children) {
    QString text = plainText(child);
    if (text.isEmpty())
      continue;
    if (child.type == Type::Item)
      text = (block.ordered ? u"%1. "_s.arg(number++) : u"- "_s) + text.replace(u'\n', u"\n  "_s);
    lines.append(text);
  }
  return lines.join(u'\n');
}

}  // namespace sternway::importer
