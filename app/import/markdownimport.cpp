// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownimport.h"

#include "core/format.h"
#include "import/importparts.h"
#include "import/methods.h"
#include "runbook/doubts.h"

#include <algorithm>
#include <QFileInfo>
#include <QJsonArray>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
QMap<int, Role> assignedRoles(const QMap<int, QString> &names) {
  QMap<int, Role> roles;
  for (auto each = names.cbegin(); each != names.cend(); ++each)
    roles.insert(each.key(), roleFromName(each.value()));
  return roles;
}

void readContents(ImportDraft &draft, const Section &section) {
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == MarkdownBlock::Type::List)
      draft.claim(block->firstLine, block->lastLine, ImportDraft::Claim::Layout);
    else
      readNote(draft, *block, section.title);
  }
  for (const Section &child : draft.parts(section))
    readSection(draft, child, child.role);
}

/// A heading of no known role: what stands below says what it is, and a person is asked.
void readUnknown(ImportDraft &draft, const Section &section) {
  const bool isNamed = !section.isAssigned && section.line > 0;
  const Section own = section.withoutParts();
  const bool isOrdered =
      groupingOf(section) == Grouping::Ordered || std::ranges::any_of(section.children, [](const Section &child) {
        return child.role == Role::Execute && lexicon().isGeneral(child.title) && child.hasCommands();
      });
  const bool isProcedure = section.hasCommands() && (own.hasCommands() || isOrdered || section.numbering != Numbering::None);
  if (isNamed)
    draft.ledger.doubt(section.line, tr("what is this part about? No role of a heading is known for it"));
  if (isProcedure)
    return readProcedure(draft, section, Role::Execute);
  readNotes(draft, own);
  for (const Section &child : draft.parts(section))
    readSection(draft, child, child.role);
}

/// Notes, and the parts below with their own roles.
void readOverview(ImportDraft &draft, const Section &section) {
  const Section own = section.withoutParts();
  if (own.hasCommands())
    readProcedure(draft, own, Role::Assess);
  else
    readNotes(draft, own);
  for (const Section &child : draft.parts(section))
    readSection(draft, child, child.role == Role::Unknown && !child.hasCommands() ? Role::Overview : child.role);
}

/// Under a heading about the matrix, everything that is no table.
void readMatrixPart(ImportDraft &draft, const Section &section) {
  const Section own = section.withoutParts();
  if (own.hasCommands())
    readProcedure(draft, own, Role::Execute);
  else
    readNotes(draft, own, Role::Matrix);
  for (const Section &child : draft.parts(section)) {
    const bool isReason =
        child.role == Role::When || child.role == Role::Unknown || child.role == Role::Execute || namesSeverity(child.heading);
    if (child.role == Role::Matrix && !(child.isBold && namesSeverity(child.heading)))
      readMatrixPart(draft, child);
    else if (isReason && !child.hasCommands())
      readWhen(draft, child);
    else
      readSection(draft, child, child.role);
  }
}

void readCover(ImportDraft &draft, const Section &section) {
  readNotes(draft, section.withoutParts());
  for (const Section &child : draft.parts(section))
    readSection(draft, child, child.role);
}

/// A part that says several things: tables in it are read wherever they stand.
void readMonitoring(ImportDraft &draft, const Section &section, Role role) {
  const bool holdsSteps = section.hasCommands() || section.hasTasks() || section.numbering != Numbering::None;
  if (holdsSteps || role == Role::Verification || role == Role::Prechecks)
    return readProcedure(draft, section, role);
  const bool isList = std::ranges::any_of(
      section.blocks, [](const auto *block) { return block->type == MarkdownBlock::Type::List && block->ordered; });
  if (isList)
    return readProcedure(draft, section, role);
  readOverview(draft, section);
}

struct DocumentParts {
  Section preamble;
  std::vector<Section> parts;
};

/// The first heading of the highest level is the title, unless it is one of many.
DocumentParts partsOfDocument(Section root, bool hasTitle) {
  DocumentParts parts;
  if (root.children.empty()) {
    parts.preamble = std::move(root);
    return parts;
  }
  Section &first = root.children.front();
  const auto tops = std::ranges::count(root.children, 1, &Section::level);
  const bool isPart =
      tops > 1 && (hasTitle || (first.role != Role::Unknown && first.role != Role::Execute && first.role != Role::Overview));
  const bool isTitle = (first.level == 1 && !isPart) || (root.children.size() == 1 && !first.isBold && !first.children.empty());
  if (!isTitle) {
    parts.preamble.blocks = root.blocks;
    parts.parts = std::move(root.children);
    return parts;
  }
  parts.preamble = first;
  parts.preamble.children.clear();
  parts.preamble.blocks.insert(parts.preamble.blocks.begin(), root.blocks.begin(), root.blocks.end());
  parts.parts = std::move(first.children);
  for (size_t i = 1; i < root.children.size(); ++i)
    parts.parts.push_back(std::move(root.children[i]));
  return parts;
}

void readPreamble(ImportDraft &draft, const Section &preamble, const QString &fileName) {
  Runbook &runbook = draft.runbook;
  const QString base = QFileInfo(fileName).completeBaseName();
  if (runbook.title.isEmpty())
    runbook.title = withoutPlaceholders(preamble.title.isEmpty() ? base : preamble.heading);
  if (runbook.title.trimmed().isEmpty())
    runbook.title = tr("Rollback runbook");
  QString name = asciiId(runbook.title).left(60);
  name = name.size() < 3 ? asciiId(base).left(60) : name;
  while (name.endsWith(u'-'))
    name.chop(1);
  runbook.name = name.size() < 2 ? u"runbook"_s : name;
  draft.claim(preamble.line, preamble.lastLine, ImportDraft::Claim::Layout);
  Section named = preamble;
  named.title = preamble.title.isEmpty() ? tr("Introduction") : preamble.title;
  if (named.hasCommands())
    readProcedure(draft, named, Role::Execute);
  else
    readNotes(draft, named);
}

QJsonArray toJson(const QList<ImportEntry> &entries) {
  QJsonArray list;
  for (const ImportEntry &entry : entries)
    list.append(QJsonObject{{u"line"_s, entry.line}, {u"text"_s, entry.text}, {u"why"_s, entry.why}});
  return list;
}

QString listText(const QString &title, const QList<ImportEntry> &entries, const QString &fileName) {
  QString text = u"\n"_s + title + u'\n';
  for (const ImportEntry &entry : entries)
    text += u"  %1:%2: %3\n      %4\n"_s.arg(fileName).arg(entry.line).arg(entry.why, entry.text);
  return text;
}
}  // namespace

namespace {
/// Whether what stands at a path is the element's, or a part of it and of no smaller one.
bool concerns(const QList<ImportedElement> &all, const ImportedElement &element, const QString &path) {
  const auto covers = [&path](const ImportedElement &each) { return path == each.path || path.startsWith(each.path + u'.'); };
  return covers(element) && std::ranges::none_of(all, [&](const ImportedElement &other) {
           return other.path.size() > element.path.size() && covers(other);
         });
}

/// What "sternway check" would ask is asked of the line that it comes from.
void addDoubts(MarkdownImport &import, const ImportDraft &draft) {
  const QList<runbook::RunbookDoubt> doubts = runbook::doubtsOf(draft.kinds, import.runbook);
  for (const ImportedElement &element : import.report.elements)
    for (const runbook::RunbookDoubt &doubt : doubts)
      if (concerns(import.report.elements, element, doubt.path))
        import.report.ambiguous.append(
            {.line = element.firstLine, .text = draft.ledger.text(element.firstLine), .why = doubt.words});
  std::ranges::stable_sort(import.report.ambiguous, {}, &ImportEntry::line);
}
}  // namespace

bool isCover(const Section &section) {
  qsizetype special = 0;
  for (const Section &child : section.children)
    special += child.role != Role::Unknown && child.role != Role::Execute && child.role != Role::Database &&
                       child.role != Role::Config && !child.isBold && child.numbering != Numbering::Sequence
                   ? 1
                   : 0;
  const Section own = section.withoutParts();
  return special >= 3 && !own.hasCommands() && (section.role == Role::Execute || section.role == Role::Unknown) &&
         special * 2 >= static_cast<qsizetype>(section.children.size());
}

void readSection(ImportDraft &draft, const Section &section, Role role) {
  draft.claim(section.line, section.lastLine, ImportDraft::Claim::Layout);
  if (!section.isAssigned && isCover(section))
    return readCover(draft, section);
  switch (role) {
    case Role::Unknown: return readUnknown(draft, section);
    case Role::Contents: return readContents(draft, section);
    case Role::PostMortem: return section.hasTasks() ? readFollowUps(draft, section, {}) : readPostMortem(draft, section);
    case Role::Matrix: return readMatrixPart(draft, section);
    case Role::Escalation: return readContacts(draft, section, true);
    case Role::Contacts: return readContacts(draft, section, false);
    case Role::Prevention: return readPrevention(draft, section);
    case Role::Communication:
      return section.hasCommands() && section.numbering == Numbering::Sequence ? readProcedure(draft, section, role)
                                                                               : readCommunication(draft, section, {});
    case Role::When:
      return section.hasCommands() && section.children.empty() ? readProcedure(draft, section, Role::Execute)
                                                               : readWhen(draft, section);
    case Role::Services: return readServiceNotes(draft, section);
    case Role::PostActions:
      return section.hasCommands() ? readProcedure(draft, section, Role::PostActions) : readFollowUps(draft, section, {});
    case Role::Links: return readLinks(draft, section);
    case Role::Overview: return readOverview(draft, section);
    case Role::Verification:
    case Role::Prechecks:
    case Role::Monitoring:
    case Role::Assess: return readMonitoring(draft, section, role);
    case Role::Troubleshooting:
    case Role::Scenarios:
    case Role::Database:
    case Role::Config:
    case Role::Execute: return readProcedure(draft, section, role);
  }
}

Result<MarkdownImport> importMarkdown(const StepKinds &kinds, const QByteArray &content, const ImportOptions &options) {
  const auto text = TRY(markdownText(content));
  QStringList lines = text.split(u'\n');
  ImportDraft draft(kinds, lines);
  for (int line = 1; line <= lines.size(); ++line)
    if (lines.at(line - 1).contains(QChar(0xfffd)))
      draft.ledger.doubt(line, tr("� marks a character that was lost in an earlier conversion: check the original"));
  readFrontMatter(draft, lines);
  const MarkdownBlock document = parseMarkdown(lines.join(u'\n'));
  const DocumentParts parts = partsOfDocument(sectionsOf(document, assignedRoles(options.roles)), !draft.runbook.title.isEmpty());
  findMainProcedure(draft, parts.parts);
  readPreamble(draft, parts.preamble, options.fileName);
  for (const Section &part : parts.parts) {
    if (options.isCancelled && options.isCancelled())
      return fail(ErrorKind::Cancelled, tr("The import was stopped"));
    readSection(draft, part, part.role);
  }
  concludeProcedure(draft);
  for (MatrixRow &row : draft.runbook.matrix.rows)
    row.source = u"%1:%2"_s.arg(withoutPlaceholders(options.fileName)).arg(row.line);
  MarkdownImport import = checkedImport(draft, options.fileName);
  addDoubts(import, draft);
  return import;
}

QJsonObject toJson(const MarkdownImport &import) {
  const ImportCounts &counts = import.report.understood;
  QJsonArray elements;
  for (const ImportedElement &element : import.report.elements)
    elements.append(QJsonObject{{u"path"_s, element.path}, {u"line"_s, element.firstLine}, {u"lastLine"_s, element.lastLine}});
  QJsonArray lines;
  for (const ImportedLines &each : import.report.lines)
    lines.append(QJsonObject{{u"line"_s, each.firstLine}, {u"lastLine"_s, each.lastLine}, {u"as"_s, each.as}});
  return {{u"understood"_s, QJsonObject{{u"matrixRows"_s, counts.matrixRows},
                                        {u"triggers"_s, counts.triggers},
                                        {u"checklistItems"_s, counts.checklistItems},
                                        {u"commands"_s, counts.commands},
                                        {u"templates"_s, counts.templates},
                                        {u"contacts"_s, counts.contacts},
                                        {u"timeBoxes"_s, counts.timeBoxes},
                                        {u"variables"_s, counts.variables},
                                        {u"steps"_s, counts.steps}}},
          {u"ambiguous"_s, toJson(import.report.ambiguous)},
          {u"leftOver"_s, toJson(import.report.leftOver)},
          {u"elements"_s, elements},
          {u"lines"_s, lines},
          {u"runbook"_s, QString::fromUtf8(import.yaml)}};
}

QString importReportText(const ImportReport &report, const QString &fileName) {
  const ImportCounts &counts = report.understood;
  QString text = tr("Understood: %1 matrix rows, %2 triggers, %3 checklist items, %4 commands in %5 steps")
                     .arg(counts.matrixRows)
                     .arg(counts.triggers)
                     .arg(counts.checklistItems)
                     .arg(counts.commands)
                     .arg(counts.steps) +
                 u", "_s +
                 tr("%1 message templates, %2 contacts, %3 time boxes, %4 variables")
                     .arg(counts.templates)
                     .arg(counts.contacts)
                     .arg(counts.timeBoxes)
                     .arg(counts.variables) +
                 u'\n';
  if (!report.ambiguous.isEmpty())
    text += listText(tr("To confirm (%1):").arg(report.ambiguous.size()), report.ambiguous, fileName);
  if (!report.leftOver.isEmpty())
    text += listText(tr("Left over (%1):").arg(report.leftOver.size()), report.leftOver, fileName);
  return text;
}

}  // namespace sternway::importer
