// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/import/stepcollector.h"

#include "core/text.h"
#include "runbook/import/importparts.h"
#include "runbook/import/quantities.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

namespace {
bool endsWithColon(const QString &text) {
  return text.endsWith(u':') || text.endsWith(u'：');
}

/// What a table among steps is about, by the list that check boxes go to.
Role tableRole(const QString &listId) {
  if (listId == u"verification")
    return Role::Verification;
  return listId == u"prerequisites" || listId == u"preRollback" ? Role::Prechecks : Role::Execute;
}

QString withoutColon(QString text) {
  while (endsWithColon(text))
    text = text.chopped(1).trimmed();
  return text;
}

bool isCaution(const QString &text) {
  static const QRegularExpression sign(u"^\\s*(?:⚠|❗|🚨|🛑|‼|⛔)"_s);
  return sign.match(text).hasMatch();
}
}  // namespace

CollectedSteps StepCollector::take() {
  markAlternatives();
  return std::exchange(m_found, {});
}

void StepCollector::readAll(const Section &section) {
  readBlocks(section);
  for (const Section &child : section.children) {
    m_draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
    readAll(child);
  }
}

void StepCollector::readBlocks(const Section &section) {
  if (const auto time = timeInParentheses(section.heading)) {
    m_found.estimateMin = std::max(m_found.estimateMin, time->min);
    m_found.estimateMax = std::max(m_found.estimateMax, time->max);
  }
  for (const MarkdownBlock *block : section.blocks)
    readBlock(*block, section.title);
  m_lead.clear();
}

void StepCollector::readBlock(const MarkdownBlock &block, const QString &title) {
  switch (block.type) {
    case Type::Paragraph: return readParagraph(block, title);
    case Type::List: return readList(block, title);
    case Type::Code: return readFence(block, title);
    case Type::Table: return readTable(m_draft, block, tableRole(m_listId), title);
    case Type::Rule: return m_draft.claim(block.firstLine, block.lastLine, ImportDraft::Claim::Layout);
    case Type::Quote:
      if (isCaution(plainText(block)) ||
          lexicon().fields.at(folded(plainText(block)), 0).value_or(PhraseMatch{}).key == u"caution")
        (void)putField(u"caution"_s, plainText(block), block.firstLine);
      else
        m_draft.note(title, plainText(block), block.firstLine, block.lastLine);
      return m_draft.claim(block.firstLine, block.lastLine);
    default: m_draft.note(title, plainText(block), block.firstLine, block.lastLine);
  }
}

void StepCollector::readParagraph(const MarkdownBlock &block, const QString &title) {
  if (isCaution(block.text) || lexicon().fieldOf(block.lead()) == u"caution") {
    (void)putField(u"caution"_s, block.text, block.firstLine);
    return m_draft.claim(block.firstLine, block.lastLine);
  }
  const QStringList lines = block.text.split(u'\n');
  QStringList rest;
  int first = block.firstLine;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const int line = std::min(block.lastLine, block.firstLine + static_cast<int>(i));
    if (!readField(lines.at(i), line)) {
      first = rest.isEmpty() ? line : first;
      rest.append(lines.at(i));
    }
  }
  if (!rest.isEmpty())
    readText(rest.join(u'\n'), first, block.lastLine, title);
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
    m_leadIsNames = lexicon().nameLists.in(folded(words));
    m_draft.claim(first, last);
    if (m_found.steps.isEmpty() && lexicon().isConditional(words) && m_found.useWhen.isEmpty())
      m_found.useWhen = m_lead;
    return;
  }
  m_lead.clear();
  if (m_found.steps.isEmpty() && m_found.useWhen.isEmpty() && lexicon().isConditional(words)) {
    m_found.useWhen = words;
    return m_draft.claim(first, last);
  }
  if (lexicon().isImperative(words))
    return addManual(words, {}, first, last);
  m_draft.note(title, text, first, last);
}

void StepCollector::readList(const MarkdownBlock &list, const QString &title) {
  const QString lead = std::exchange(m_lead, {});
  if (m_leadIsNames && readNames(list))
    return;
  if (readReasons(m_draft, list, lead, m_leadLine))
    return;
  const QString words = lead.isEmpty() ? title : lead;
  const bool saysLead = !list.ordered && !m_itemsFromBullets &&
                        std::none_of(list.children.cbegin(), list.children.cend(), [](const auto &item) { return item.task; });
  if (!lead.isEmpty() && !saysLead)
    m_draft.note(title, lead, m_leadLine, m_leadLine);
  for (const MarkdownBlock &item : list.children)
    readItem(item, list.ordered, words);
}

/// "Available service names: `a`, `b`": what a loop goes through, or a person chooses from.
bool StepCollector::readNames(const MarkdownBlock &list) {
  static const QRegularExpression name(u"^`?([a-z0-9][a-z0-9-]*)`?$"_s);
  m_leadIsNames = false;
  QStringList names;
  for (const MarkdownBlock &item : list.children) {
    const auto match = name.match(plainText(item).trimmed());
    if (!match.hasMatch())
      return false;
    names.append(match.captured(1));
  }
  m_draft.serviceNames += names;
  m_draft.ledger.release(m_leadLine, m_leadLine);
  m_draft.claim(m_leadLine, m_leadLine, ImportDraft::Claim::Layout);
  m_draft.claim(list.firstLine, list.lastLine);
  return true;
}

void StepCollector::readItem(const MarkdownBlock &item, bool ordered, const QString &title) {
  const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
  const bool hasText = first && first->type == Type::Paragraph;
  const bool holdsFence = std::any_of(item.children.cbegin(), item.children.cend(),
                                      [](const auto &each) { return each.type == Type::Code || each.type == Type::Table; });
  const QString text = hasText ? first->text : QString();
  static const QRegularExpression box(u"^(?:\\[[ xX]?\\]|[□☐☑⬜])"_s);
  if (holdsFence) {
    m_lead = withoutColon(withoutPlaceholders(text.simplified()));
    if (hasText)
      m_draft.claim(first->firstLine, first->lastLine);
    for (const MarkdownBlock &child : item.children)
      if (&child != first || !hasText)
        readBlock(child, m_lead.isEmpty() ? title : withoutColon(withoutPlaceholders(text.simplified())));
    m_lead.clear();
    return;
  }
  if (item.task || box.match(text).hasMatch() || (m_itemsFromBullets && !ordered))
    return readItems(m_draft, item, m_found.lists, m_listId, m_listTitle);
  for (const QString &line : text.split(u'\n'))
    if (text.contains(u':') && item.children.size() == 1 && readField(line, item.firstLine))
      return m_draft.claim(item.firstLine, item.lastLine);
  const QString words = plainText(item);
  addManual(ordered || title.isEmpty() ? words : title + u": "_s + words, words.section(u'\n', 0, 0), item.firstLine,
            item.lastLine);
}

void StepCollector::readFence(const MarkdownBlock &code, const QString &title) {
  m_draft.claim(code.firstLine, code.firstLine, code.fenced ? ImportDraft::Claim::Layout : ImportDraft::Claim::None);
  const int contentLines = static_cast<int>(code.text.count(u'\n'));
  if (code.fenced && code.lastLine > code.firstLine + contentLines)
    m_draft.claim(code.lastLine, code.lastLine, ImportDraft::Claim::Layout);
  const QString words = m_lead.isEmpty() ? title : m_lead;
  if (code.text.trimmed().isEmpty())
    return;
  if (isDrawing(code.text) && !isScript(code))
    return m_draft.note(words, code.text, firstContentLine(code), code.lastLine);
  m_draft.commands.begin();
  if (isScript(code)) {
    readLoopNames(m_draft, code.text);
    ++m_draft.commandCount;
    addStep(m_draft.commands.script(code.text.trimmed(), firstContentLine(code)), words, firstContentLine(code), code.lastLine);
    return;
  }
  m_commandTitle.clear();
  for (const FencePart &part : fenceParts(code))
    readPart(part, words);
  flushComments();
  m_lead.clear();
}

void StepCollector::readPart(const FencePart &part, const QString &title) {
  switch (part.kind) {
    case FencePart::Kind::Gap: m_commandTitle.clear(); return;
    case FencePart::Kind::Comment: return readComment(part);
    case FencePart::Kind::Check:
      for (const FencePart &comment : std::exchange(m_comments, {}))
        m_draft.note(title, comment.text, comment.firstLine, comment.lastLine);
      return m_draft.addItem(m_found.lists, m_listId, m_listTitle, part.text, part.firstLine, part.lastLine);
    case FencePart::Kind::Command: return readCommand(part, title);
    case FencePart::Kind::Sql: return readSql(part, title);
    case FencePart::Kind::Text: return readMessage(part, title);
    case FencePart::Kind::Output:
      if (m_found.steps.isEmpty())
        return readMessage(part, title);
      m_found.steps.last().expect = withoutPlaceholders(part.text.trimmed());
      return m_draft.claim(part.firstLine, part.lastLine);
  }
}

void StepCollector::readComment(const FencePart &part) {
  static const QRegularExpression numbered(u"^\\d+[.)]\\s"_s);
  if (readField(part.text, part.firstLine))
    return;
  const QString plain = folded(part.text);
  const bool says = lexicon().endings.at(plain, 0).has_value() && !m_found.steps.isEmpty() && m_comments.isEmpty();
  if (says) {
    QString &expect = m_found.steps.last().expect;
    expect += (expect.isEmpty() ? QString() : u" "_s) + withoutPlaceholders(part.text);
    return m_draft.claim(part.firstLine, part.lastLine);
  }
  // A gap, or a number of its own, parts one group of comments from the next.
  const bool isApart =
      !m_comments.isEmpty() && (m_comments.last().lastLine + 1 < part.firstLine || numbered.match(part.text).hasMatch());
  if (isApart)
    flushComments();
  m_comments.append(part);
}

/// Comments that no command follows: something to do or to know, by hand; numbers that can be measured are items of a checklist.
void StepCollector::flushComments() {
  const QList<FencePart> comments = std::exchange(m_comments, {});
  const bool areItems = !m_listId.isEmpty() && std::any_of(comments.cbegin(), comments.cend(),
                                                           [](const FencePart &part) { return readThresholdItem(part.text); });
  for (const FencePart &part : comments) {
    if (part.text.isEmpty())
      continue;
    if (areItems)
      m_draft.addItem(m_found.lists, m_listId, m_listTitle, part.text, part.firstLine, part.lastLine);
    else
      addManual(m_draft.variables.fillCommand(withoutPlaceholders(part.text), part.firstLine),
                m_lead.isEmpty() ? QString() : m_lead + u": "_s + part.text, part.firstLine, part.lastLine);
  }
}

QString StepCollector::takeTitle(const QString &fallback) {
  QStringList words;
  for (const FencePart &part : std::as_const(m_comments)) {
    words.append(withoutColon(part.text));
    m_draft.claim(part.firstLine, part.lastLine);
  }
  m_comments.clear();
  if (!words.isEmpty())
    m_commandTitle = withoutPlaceholders(words.join(u" – "_s));
  if (m_commandTitle.isEmpty())
    return fallback;
  return m_lead.isEmpty() ? m_commandTitle : m_lead + u": "_s + m_commandTitle;
}

void StepCollector::readCommand(const FencePart &part, const QString &title) {
  QString words = takeTitle(title);
  if (!part.remark.isEmpty())
    words = words == title ? part.remark : words + u" – "_s + part.remark;
  readLoopNames(m_draft, part.text);
  const QList<ProcedureStep> steps = m_draft.commands.read(part.text, part.firstLine);
  for (const auto &[line, why] : m_draft.commands.takeDoubts())
    m_draft.ledger.doubt(line, why);
  m_draft.claim(part.firstLine, part.lastLine);
  m_draft.commandCount += steps.isEmpty() ? 0 : 1;
  for (const ProcedureStep &step : steps)
    addStep(step, words, part.firstLine, part.lastLine);
  const QString plain = folded(m_commandTitle);
  const bool isOptional = lexicon().otherwise.at(plain, 0).has_value() || lexicon().optional.in(plain);
  if (!isOptional || steps.isEmpty())
    return;
  for (qsizetype i = m_found.steps.size() - steps.size(); i < m_found.steps.size(); ++i) {
    m_found.steps[i].when = m_commandTitle;
    m_found.steps[i].confirm = true;
  }
  m_draft.ledger.doubt(part.firstLine, tr("another way, or not always needed: it asks first"));
}

void StepCollector::readSql(const FencePart &part, const QString &title) {
  const QString words = takeTitle(title);
  ++m_draft.commandCount;
  addStep(m_draft.commands.sql(part.text, part.firstLine), words, part.firstLine, part.lastLine);
}

void StepCollector::readMessage(const FencePart &part, const QString &title) {
  const QString words = takeTitle(title);
  const bool isChat = part.text.trimmed().startsWith(u'/') && !part.text.trimmed().contains(u'\n');
  const bool isTold =
      part.text.trimmed().contains(u'\n') && (lexicon().channels.in(folded(words)) || lexicon().channels.in(folded(m_listTitle)));
  if (!isTold || isChat)
    return addManual(m_draft.variables.fillMessage(part.text.trimmed(), part.firstLine), words, part.firstLine, part.lastLine);
  const QString id = addMessage(m_draft, part.text, {words, title}, part.firstLine, part.lastLine);
  addStep(procedureStep(u"notify"_s, {{u"template"_s, id}}), words, part.firstLine, part.lastLine);
}

void StepCollector::addStep(ProcedureStep step, const QString &title, int first, int last) {
  constexpr qsizetype longest = 200;
  step.title = withoutPlaceholders(title.simplified()).left(longest);
  step.line = first;
  m_draft.claim(first, last);
  m_found.steps.append(step);
}

void StepCollector::addManual(const QString &text, const QString &title, int first, int last) {
  const QString words = title.isEmpty() ? text.section(u'\n', 0, 0) : title;
  addStep(procedureStep(u"manual"_s, {{u"text"_s, text}}), words, first, last);
}

/// Two ways back in one list are a choice, even where the text does not say so.
void StepCollector::markAlternatives() {
  static const QStringList ways{u"kubernetes.undo"_s, u"kubernetes.setImage"_s, u"helm.rollback"_s};
  QStringList seen;
  for (ProcedureStep &step : m_found.steps) {
    if (!ways.contains(step.kind))
      continue;
    const QString about = step.arguments.value(u"workload"_s).toString() + step.arguments.value(u"namespace"_s).toString() +
                          (step.kind == u"helm.rollback" ? step.arguments.value(u"release"_s).toString() : QString());
    if (seen.contains(about) && step.when.isEmpty()) {
      step.when = step.title;
      step.confirm = true;
      m_draft.ledger.doubt(step.line, tr("a second way back in one list: it asks first"));
    }
    seen.append(about);
  }
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

}  // namespace sternway
