// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/fenceparts.h"
#include "import/importparts.h"
#include "import/stepcollector.h"

#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

namespace {
/// Dates in the forms that name the year first, or the month by its word; 01/02/2024 may be either.
QDate dateIn(const QString &text) {
  static const QRegularExpression iso(u"(\\d{4})\\s*(?:[-/.]|%1)\\s*(\\d{1,2})\\s*(?:[-/.]|%2)\\s*(\\d{1,2})"_s.arg(
      lexicon().any(u"yearSigns"_s), lexicon().any(u"monthSigns"_s)));
  static const QRegularExpression words(
      u"(?:([A-Z][a-z]{2,8})\\.? (\\d{1,2}),? (\\d{4})|(\\d{1,2})\\.? ([A-Z][a-z]{2,8}) (\\d{4}))"_s);
  if (const auto match = iso.match(text); match.hasMatch())
    return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
  const auto match = words.match(text);
  if (!match.hasMatch())
    return {};
  const bool monthFirst = !match.captured(1).isEmpty();
  const QString month = phrases(u"months"_s).whole(folded(match.captured(monthFirst ? 1 : 5)));
  return QDate(match.captured(monthFirst ? 3 : 6).toInt(), month.toInt(), match.captured(monthFirst ? 2 : 4).toInt());
}

/// Boxes to tick in a fence; what stands between them is kept as a note.
void readFencedItems(ImportDraft &draft, const MarkdownBlock &code, const QString &title) {
  for (const FencePart &part : fenceParts(code)) {
    if (part.kind == FencePart::Kind::Check)
      draft.addItem(draft.runbook.checklists, listIdOf(title, u"checklist"_s), title, part.text, part.firstLine, part.lastLine);
    else if (part.kind != FencePart::Kind::Gap)
      draft.note(title, part.text, part.firstLine, part.lastLine);
  }
}

void readNoteList(ImportDraft &draft, const MarkdownBlock &list, const QString &lead, int leadLine, const QString &title) {
  if (readReasons(draft, list, lead, leadLine))
    return;
  for (const MarkdownBlock &item : list.children) {
    if (item.task || isBox(plainText(item)))
      readItems(draft, item, draft.runbook.checklists, listIdOf(title, u"checklist"_s), title);
    else if (!readMetadataLine(draft, plainText(item).simplified(), item.firstLine))
      draft.note(title, u"- "_s + plainText(item), item.firstLine, item.lastLine);
    else
      draft.claim(item.firstLine, item.lastLine);
  }
}

/// "Owner: A · Reviewed: B" is two fields.
bool readMetadataParts(ImportDraft &draft, const QStringList &parts, int at) {
  bool all = true;
  for (const QString &part : parts)
    all &= readMetadataLine(draft, part, at);
  return all;
}
}  // namespace

bool readMetadataLine(ImportDraft &draft, const QString &line, int at) {
  static const QRegularExpression between(u"\\s+[·•|]\\s+(?=[*_]*[^:：|·]{2,30}[:：])"_s);
  if (const QStringList parts = line.split(between, Qt::SkipEmptyParts); parts.size() > 1)
    return readMetadataParts(draft, parts, at);
  static const QRegularExpression field(
      u"^[^\\p{L}\\p{N}]{0,4}([^:：|]{2,30}?)[*_`]*\\s*[:：]\\s*[*_`]*\\s*(\\S.{0,100}?)[*_]*$"_s);
  const auto match = field.match(line.trimmed());
  const QString key = match.hasMatch() ? lexicon().fieldOf(match.captured(1)) : QString();
  const QString value = match.captured(2).trimmed();
  Runbook &runbook = draft.runbook;
  const QDate date = dateIn(value);
  static const QRegularExpression blank(u"^(?:\\[.*\\]|<.*>|_{3,})$"_s);
  if (key == u"owner" && runbook.owner.isEmpty() && !value.contains(blank))
    runbook.owner = withoutPlaceholders(value);
  else if (key == u"reviewed" && !runbook.reviewed.isValid() && date.isValid())
    runbook.reviewed = date;
  else if (key == u"nextReview" && !runbook.nextReview.isValid() && date.isValid())
    runbook.nextReview = date;
  else
    return false;
  draft.claim(at, at, ImportDraft::Claim::Layout);
  return true;
}

void readFrontMatter(ImportDraft &draft, QStringList &lines) {
  if (lines.value(0).trimmed() != u"---")
    return;
  constexpr qsizetype longest = 60;
  qsizetype end = 1;
  while (end < std::min(lines.size(), longest) && lines.at(end).trimmed() != u"---" && lines.at(end).trimmed() != u"...")
    ++end;
  static const QRegularExpression entry(u"^\\s*(?:[\\w -]+:|-|#)"_s);
  if (end >= std::min(lines.size(), longest) || end == 1 || !entry.match(lines.at(1)).hasMatch())
    return;
  draft.claim(1, 1, ImportDraft::Claim::Layout);
  draft.claim(static_cast<int>(end) + 1, static_cast<int>(end) + 1, ImportDraft::Claim::Layout);
  for (qsizetype i = 0; i <= end; ++i) {
    const int line = static_cast<int>(i) + 1;
    const QString text = lines.at(i).trimmed();
    static const QRegularExpression title(u"^title\\s*:\\s*[\"']?(.*?)[\"']?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = title.match(text);
    if (match.hasMatch() && draft.runbook.title.isEmpty()) {
      draft.runbook.title = withoutPlaceholders(match.captured(1));
      draft.claim(line, line);
    } else if (i > 0 && i < end && !text.isEmpty() && !readMetadataLine(draft, QString(text).remove(u'"').remove(u'\''), line)) {
      draft.note(u"Front matter"_s, text, line, line);
    }
    lines[i].clear();
  }
}

void readNote(ImportDraft &draft, const MarkdownBlock &block, const QString &title, Role role) {
  switch (block.type) {
    case Type::Table: return readTable(draft, block, role, title);
    case Type::Rule: return draft.claim(block.firstLine, block.lastLine, ImportDraft::Claim::Layout);
    case Type::List: return readNoteList(draft, block, {}, block.firstLine, title);
    case Type::Paragraph: {
      const QStringList lines = block.text.split(u'\n');
      QStringList rest;
      for (qsizetype i = 0; i < lines.size(); ++i)
        if (!readMetadataLine(draft, lines.at(i), std::min(block.lastLine, block.firstLine + static_cast<int>(i))))
          rest.append(lines.at(i));
      return draft.note(title, rest.join(u'\n'), block.firstLine, block.lastLine);
    }
    case Type::Code:
      draft.claim(block.firstLine, block.firstLine, ImportDraft::Claim::Layout);
      if (isChecklist(block))
        return readFencedItems(draft, block, title);
      return draft.note(title, block.text, firstContentLine(block), block.lastLine);
    default: return draft.note(title, plainText(block), block.firstLine, block.lastLine);
  }
}

void readNotes(ImportDraft &draft, const Section &section, Role role) {
  const MarkdownBlock *lead = nullptr;
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == Type::List && lead)
      readNoteList(draft, *block, lead->text, lead->firstLine, section.title);
    else
      readNote(draft, *block, section.title, role);
    const bool leads = block->type == Type::Paragraph && endsWithColon(block->text);
    lead = leads ? block : nullptr;
  }
}

void readLoopNames(ImportDraft &draft, const QString &script) {
  static const QRegularExpression loop(u"\\bfor\\s+(\\w+)\\s+in\\s+([^;]+?)(?:;|\\n)\\s*do\\b"_s,
                                       QRegularExpression::DotMatchesEverythingOption);
  static const QRegularExpression array(
      u"\\b\\w*%1\\w*=\\(([^()]*)\\)"_s.arg(lexicon().any(u"serviceArrays"_s, Lexicon::Edges::Clinging)));
  static const QRegularExpression name(u"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"_s);
  static const QRegularExpression target(u"(?<![\\w/-])deploy(?:ment)?s?[/ ]\"?\\$\\{?\\w+"_s);
  if (!script.contains(target))
    return;
  QString words;
  if (const auto match = loop.match(script); match.hasMatch())
    words = match.captured(2);
  if (const auto match = array.match(script); match.hasMatch())
    words = match.captured(1);
  static const QRegularExpression blanks(u"[\\s\\\\\"']+"_s);
  for (const QString &word : words.split(blanks, Qt::SkipEmptyParts))
    if (word.contains(name) && !draft.serviceNames.contains(word))
      draft.serviceNames.append(word);
}

void noteService(ImportDraft &draft, const Section &section, const QString &service) {
  QList<ServiceNote> &notes = draft.serviceNotes[service];
  const auto add = [&](const QString &topic, const QString &text, const QString &command, int first, int last) {
    ServiceNote note{.stage = ServiceNote::Stage::Before,
                     .topic = withoutPlaceholders(topic),
                     .text = withoutPlaceholders(text.simplified()),
                     .command = command,
                     .line = first};
    const QList<PhraseMatch> stages = phrases(u"stages"_s).find(folded(text));
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
        add(lead, first && !lead.isEmpty() ? first->afterLead() : plainText(item), {}, item.firstLine, item.lastLine);
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
  for (const Section &child : draft.parts(section))
    noteService(draft, child, service);
}

void readServiceNotes(ImportDraft &draft, const Section &section) {
  for (const MarkdownBlock *block : section.blocks)
    readNote(draft, *block, section.title);
  for (const Section &child : section.children) {
    static const QRegularExpression name(u"^`?([a-z0-9][a-z0-9-]*)`?$"_s);
    const auto match = name.match(child.title);
    draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
    if (!match.hasMatch()) {
      if (child.hasCommands())
        readProcedure(draft, child, Role::Execute);
      else
        readNotes(draft, child);
      continue;
    }
    const QString service = match.captured(1);
    if (!draft.serviceNames.contains(service))
      draft.serviceNames.append(service);
    noteService(draft, child, service);
  }
}

}  // namespace sternway::importer
