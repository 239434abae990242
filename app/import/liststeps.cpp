// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/importparts.h"
#include "import/provisos.h"
#include "import/stepcollector.h"
#include "import/tables.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

namespace {
/// A command within the words of an item.
struct InlineCommand {
  QString before;  ///< the words as written
  QString title;
  QString command;
};

/// "Restart the worker: `docker compose restart worker`": one command at the end, and words that say what it does.
std::optional<InlineCommand> inlineCommand(const MarkdownBlock &paragraph) {
  QString before;
  QString command;
  QString after;
  for (const MarkdownRun &run : paragraph.runs) {
    if (run.code && !command.isEmpty())
      return std::nullopt;
    if (run.code)
      command = QString(run.text).remove(u'`').simplified();
    else
      (command.isEmpty() ? before : after) += run.text;
  }
  static const QRegularExpression mark(u"^[^\\p{L}\\p{N}(]*"_s);
  static const QRegularExpression end(u"^\\s*[.;,。]?\\s*$"_s);
  const bool isOne = command.contains(u' ') || command.startsWith(u"./"_s);
  if (!isOne || !beginsCommand(command) || !after.contains(end) || paragraph.text.contains(u'\n'))
    return std::nullopt;
  const QString words = before.simplified();
  before = QString(words).remove(mark);
  static const QRegularExpression verb(u"^%1\\s*:?$"_s.arg(lexicon().any(u"runs"_s)));
  const bool says = !before.isEmpty() && !folded(before).contains(verb);
  return InlineCommand{words, says ? withoutColon(before) : command, command};
}

/// "Roll back at once:" and on the next lines the commands themselves.
QStringList commandLines(const MarkdownBlock &paragraph) {
  QStringList lines = paragraph.text.split(u'\n');
  if (lines.size() < 2 || !endsWithColon(lines.takeFirst().trimmed()))
    return {};
  const bool areCommands =
      std::ranges::all_of(lines, [](const QString &line) { return beginsCommand(line.trimmed()) && !line.contains(u'→'); });
  return areCommands ? lines : QStringList();
}

bool holds(const MarkdownBlock &item, bool (*is)(const MarkdownBlock &)) {
  return std::ranges::any_of(item.children, is);
}

bool holdsTasks(const MarkdownBlock &list) {
  return list.type == Type::List && holds(list, [](const MarkdownBlock &item) { return item.task; });
}
}  // namespace

void StepCollector::readList(const MarkdownBlock &list, const QString &title) {
  const QString lead = std::exchange(m_lead, {});
  if (m_leadIsNames && readNames(list))
    return;
  if (!lead.isEmpty() && readFieldList(lexicon().fieldOf(lead), list))
    return;
  if (readReasons(m_draft, list, lead, m_leadLine))
    return m_draft.note(title, lead, m_leadLine, m_leadLine);
  const QString words = lead.isEmpty() ? title : lead;
  const bool saysLead = !list.ordered && !m_itemsFromBullets && !holdsTasks(list);
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
  const QString text = hasText ? first->text : QString();
  const bool holdsBlocks = holds(item, [](const auto &each) { return each.type == Type::Code || each.type == Type::Table; });
  if (hasText && readHeadingItem(item, *first))
    return;
  if (holdsBlocks) {
    if (item.task && hasText)
      m_draft.addItem(m_found.lists, m_listId, m_listTitle, text, first->firstLine, first->lastLine);
    m_lead = withoutColon(withoutPlaceholders(text.simplified()));
    const QString forbidding = m_forbidding;
    if (const QString own = forbiddingWords(text); !own.isEmpty())
      m_forbidding = own;
    const QString words = m_lead.isEmpty() ? title : m_lead;
    if (hasText)
      m_draft.claim(first->firstLine, first->lastLine);
    for (const MarkdownBlock &child : item.children)
      if (&child != first || !hasText)
        readBlock(child, words);
    m_lead.clear();
    m_forbidding = forbidding;
    return;
  }
  if (item.task || isBox(text) || (m_itemsFromBullets && !ordered))
    return readItems(m_draft, item, m_found.lists, m_listId, m_listTitle);
  if (hasText && item.children.size() == 1 && readInline(*first))
    return;
  for (const QString &line : text.split(u'\n'))
    if (text.contains(u':') && item.children.size() == 1 && readField(line, item.firstLine))
      return m_draft.claim(item.firstLine, item.lastLine);
  const QString words = plainText(item);
  addManual(ordered || title.isEmpty() ? words : title + u": "_s + words, words.section(u'\n', 0, 0), item.firstLine,
            item.lastLine);
}

/// An item that heads a list of its own: "1. **Rollback triggers**", or boxes to tick below it.
bool StepCollector::readHeadingItem(const MarkdownBlock &item, const MarkdownBlock &first) {
  const MarkdownBlock *list =
      item.children.size() == 2 && item.children.back().type == Type::List ? &item.children.back() : nullptr;
  if (!list || item.task)
    return false;
  const QString words = withoutColon(first.text.simplified());
  const Role role = first.lead().isEmpty() || !first.afterLead().isEmpty() ? Role::Unknown : lexicon().roleOf(words);
  const bool holdsBoxes = holdsTasks(*list);
  if (!holdsBoxes && role != Role::When)
    return false;
  m_draft.claim(first.firstLine, first.lastLine, ImportDraft::Claim::Layout);
  if (role == Role::When)
    readReasonList(m_draft, *list, words, first.firstLine);
  else
    for (const MarkdownBlock &each : list->children)
      readItems(m_draft, each, m_found.lists, m_listId, m_listTitle);
  return true;
}

/// Commands that stand in the words of an item, not in a fence.
bool StepCollector::readInline(const MarkdownBlock &paragraph) {
  if (m_itemsFromBullets)
    return false;
  FencePart part{.kind = FencePart::Kind::Command,
                 .text = {},
                 .remark = {},
                 .firstLine = paragraph.firstLine,
                 .lastLine = paragraph.lastLine};
  m_draft.commands.begin();
  if (const auto command = inlineCommand(paragraph)) {
    part.text = command->command;
    m_commandTitle.clear();
    const QString own = forbiddingWords(command->before);
    const QString around = std::exchange(m_forbidding, own.isEmpty() ? m_forbidding : own);
    readCommand(part, withoutPlaceholders(command->title));
    m_forbidding = around;
    return true;
  }
  const QStringList lines = commandLines(paragraph);
  for (qsizetype i = 0; i < lines.size(); ++i) {
    part.text = lines.at(i).trimmed();
    part.firstLine = i == 0 ? paragraph.firstLine : std::min(paragraph.lastLine, paragraph.firstLine + static_cast<int>(i) + 1);
    part.lastLine = std::min(paragraph.lastLine, paragraph.firstLine + static_cast<int>(i) + 1);
    m_commandTitle.clear();
    readCommand(part, withoutPlaceholders(withoutColon(paragraph.text.section(u'\n', 0, 0).simplified())));
  }
  return !lines.isEmpty();
}

/// A table whose rows are done one after the other: "# | Action | Command | Expected".
bool StepCollector::readStepTable(const MarkdownBlock &table, const QString &title) {
  const TableColumns columns = tableColumns(table);
  const bool areSteps = (columns.has(u"step"_s) || columns.has(u"command"_s)) &&
                        (columns.has(u"action"_s) || columns.has(u"command"_s)) && !columns.has(u"contact"_s);
  if (!areSteps || m_itemsFromBullets)
    return false;
  for (const MarkdownBlock &row : table.children) {
    if (row.header)
      continue;
    const QString command = columns.cell(row, u"command"_s);
    const QString bare = QString(command).remove(u'`');
    QString words = columns.cell(row, u"action"_s);
    words = words.isEmpty() ? columns.cell(row, u"step"_s) : words;
    const bool isCommand = command.count(u'`') == 2 && command.startsWith(u'`') && command.endsWith(u'`') && beginsCommand(bare);
    const FencePart part{
        .kind = FencePart::Kind::Command, .text = bare, .remark = {}, .firstLine = row.firstLine, .lastLine = row.lastLine};
    m_commandTitle.clear();
    const qsizetype before = m_found.steps.size();
    const auto forbids = std::ranges::find_if(row.cells, forbidsInRow);
    const QString around = std::exchange(m_forbidding, forbids == row.cells.cend() ? m_forbidding : *forbids);
    if (isCommand)
      readCommand(part, withoutPlaceholders(words));
    m_forbidding = around;
    if (m_found.steps.size() == before)
      addManual(m_draft.variables.fillMessage(withoutPlaceholders(row.cells.join(u" | "_s).simplified()), row.firstLine),
                words.isEmpty() ? title : words, row.firstLine, row.lastLine);
    else
      keepOtherCells(row, columns, {u"action"_s, u"command"_s});
  }
  m_draft.claim(table.firstLine, table.children.front().firstLine + 1, ImportDraft::Claim::Layout);
  m_draft.claim(table.lastLine, table.lastLine, ImportDraft::Claim::Layout);
  return true;
}

/// What a row says beside its command belongs to what should come out.
void StepCollector::keepOtherCells(const MarkdownBlock &row, const TableColumns &columns, const QStringList &used) {
  QStringList others;
  for (qsizetype i = 0; i < row.cells.size(); ++i) {
    const QString text = row.cells.at(i).simplified();
    static const QRegularExpression number(u"^\\d*[.)]?$"_s);
    if (!used.contains(columns.roles.value(i)) && !text.contains(number))
      others.append(text);
  }
  if (!others.isEmpty())
    m_found.steps.last().expect = withoutPlaceholders(others.join(u"; "_s));
}

}  // namespace sternway::importer
