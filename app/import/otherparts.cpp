// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/importparts.h"
#include "import/stepcollector.h"
#include "import/threshold.h"

#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;
using std::chrono::milliseconds;

namespace {
/// The words of an item and, apart from them, the list below it.
struct ItemWords {
  QString text;
  QString lead;  ///< its bold beginning
  QString rest;  ///< what follows that
  QStringList nested;
  int lastLine = 0;  ///< of the text
};

ItemWords wordsOf(const MarkdownBlock &item) {
  ItemWords words;
  words.lastLine = item.firstLine;
  for (const MarkdownBlock &child : item.children) {
    if (child.type == Type::Paragraph && words.text.isEmpty()) {
      words.text = child.text.simplified();
      words.lead = child.lead();
      words.rest = child.afterLead().simplified();
      words.lastLine = child.lastLine;
      continue;
    }
    for (const QString &line : plainText(child).split(u'\n', Qt::SkipEmptyParts))
      words.nested.append(line.trimmed());
  }
  return words;
}

void readContactItem(ImportDraft &draft, const MarkdownBlock &item, bool isEscalation, const QString &title) {
  static const QRegularExpression joint(u"\\s*(?:[:：]|\\s[–—-]\\s|→)\\s*"_s);
  const ItemWords words = wordsOf(item);
  QString role = words.lead;
  QString rest = words.rest;
  if (role.isEmpty()) {
    const auto match = joint.match(words.text);
    role = match.hasMatch() ? words.text.left(match.capturedStart()) : words.text;
    rest = match.hasMatch() ? words.text.mid(match.capturedEnd()) : QString();
  }
  static const QRegularExpression sign(u"^(?:[-*•]|\\d+\\.)\\s+"_s);
  QStringList parts{rest};
  for (const QString &each : words.nested)
    parts.append(QString(each).remove(sign));
  rest = parts.filter(QRegularExpression(u"\\S"_s)).join(u"; "_s);
  role = withoutPlaceholders(role.simplified());
  rest = withoutPlaceholders(rest);
  const bool isPerson = !words.text.startsWith(u'`');  // a file, a command
  if (role.isEmpty() || !isPerson)
    return draft.note(title, plainText(item), item.firstLine, item.lastLine);
  draft.claim(item.firstLine, item.lastLine);
  const auto time = timeIn(words.text);
  static const QRegularExpression address(u"[@#]\\w|\\d{3}|https?:|"_s + lexicon().any(u"addresses"_s),
                                          QRegularExpression::CaseInsensitiveOption);
  const bool isAddress = rest.contains(address);
  if (isEscalation)
    draft.runbook.escalation.append({.role = role,
                                     .contact = isAddress ? rest : QString(),
                                     .when = isAddress ? QString() : rest,
                                     .after = time ? time->min : milliseconds(0),
                                     .line = item.firstLine});
  else
    draft.runbook.contacts.append({.role = role, .contact = rest, .when = {}, .line = item.firstLine});
}

/// "DBA: Bruno (+55 ...)", a line each in a fence.
void readContactLines(ImportDraft &draft, const MarkdownBlock &code, const QString &title) {
  static const QRegularExpression form(u"^[-*•\\s]*([\\p{L}][^:：]{1,60}?)\\s*[:：]\\s*(\\S.*)$"_s);
  draft.claim(code.firstLine, code.firstLine, ImportDraft::Claim::Layout);
  int line = code.firstLine;
  for (const QString &text : code.text.split(u'\n')) {
    ++line;
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch()) {
      draft.note(title, text, std::min(line, code.lastLine), std::min(line, code.lastLine));
      continue;
    }
    draft.claim(line, line);
    draft.runbook.contacts.append({.role = withoutPlaceholders(match.captured(1)),
                                   .contact = withoutPlaceholders(match.captured(2)),
                                   .when = {},
                                   .line = line});
  }
}

void readLinkItem(ImportDraft &draft, const MarkdownBlock &item, const QString &title) {
  static const QRegularExpression url(u"https?://[^\\s()<>`]+"_s);
  static const QRegularExpression target(u"\\(([^()\\s]+)\\)\\s*[^()]*$|`([^`\\s]+\\.[\\w]+)`|(\\S+/\\S+\\.\\w+)"_s);
  const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
  const QString text = first ? first->text.simplified() : QString();
  QString address;
  for (const MarkdownRun &run : first ? first->runs : QList<MarkdownRun>{})
    address = address.isEmpty() ? run.url : address;
  if (address.isEmpty())
    if (const auto match = url.match(text); match.hasMatch())
      address = match.captured();
  if (address.isEmpty())
    if (const auto match = target.match(text); match.hasMatch())
      address = match.captured(match.lastCapturedIndex());
  const bool isAddress = !address.isEmpty() && !address.contains(u' ') && !address.contains(u'<') &&
                         QUrl(address, QUrl::StrictMode).isValid() && !address.contains(u"{{"_s);
  if (!isAddress)
    return draft.note(title, plainText(item), item.firstLine, item.lastLine);
  QString words = QString(text).remove(u" ("_s + address + u')').trimmed();
  while (words.endsWith(u':'))
    words.chop(1);
  draft.claim(item.firstLine, item.lastLine);
  draft.runbook.links.append(
      {.title = withoutPlaceholders(words.isEmpty() ? address : words), .url = address, .line = item.firstLine});
  if (item.children.size() > 1)
    draft.note(title, plainText(item), item.firstLine, item.lastLine);
}

void addSection(ImportDraft &draft, const QString &title, const QString &prompt, int first, int last) {
  const QString words = withoutPlaceholders(title.simplified());
  if (words.isEmpty())
    return;
  draft.claim(first, last);
  draft.runbook.postMortem.line = draft.runbook.postMortem.line > 0 ? draft.runbook.postMortem.line : first;
  draft.runbook.postMortem.sections.append({.title = words, .prompt = withoutPlaceholders(prompt.trimmed()), .line = first});
}

/// A template in a fence: headings or labels are its sections.
void readReportFence(ImportDraft &draft, const MarkdownBlock &code, const QString &title) {
  static const QRegularExpression heading(u"^(?:#+\\s+(.+)|\\*\\*(.+?)\\*\\*:?\\s*|([\\p{L}][^:：]{1,40})[:：]\\s*)$"_s);
  const int first = firstContentLine(code);
  const QStringList lines = code.text.split(u'\n');
  QString name = title;
  QStringList prompt;
  int begin = first;
  const auto end = [&](int line) {
    if (name != title || !prompt.join(QString()).trimmed().isEmpty())
      addSection(draft, name, prompt.join(u'\n'), begin, line);
    prompt.clear();
  };
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const auto match = heading.match(lines.at(i).trimmed());
    if (!match.hasMatch()) {
      prompt.append(lines.at(i));
      continue;
    }
    end(first + static_cast<int>(i) - 1);
    name = match.captured(match.lastCapturedIndex());
    begin = first + static_cast<int>(i);
  }
  end(code.lastLine);
  draft.claim(code.firstLine, code.lastLine, ImportDraft::Claim::Layout);
}
}  // namespace

void readItems(ImportDraft &draft, const MarkdownBlock &item, QList<Checklist> &lists, const QString &id, const QString &title) {
  const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
  const bool hasText = first && first->type == Type::Paragraph;
  if (hasText)
    draft.addItem(lists, id, title, first->text, item.firstLine, first->lastLine);
  for (const MarkdownBlock &child : item.children) {
    if (&child == first && hasText)
      continue;
    if (child.type == Type::List)
      for (const MarkdownBlock &nested : child.children)
        readItems(draft, nested, lists, id, title);
    else
      draft.note(hasText ? first->text.simplified().left(80) : title, plainText(child), child.firstLine, child.lastLine);
  }
}

bool readThresholdItem(const QString &text) {
  return readThreshold(text, {}, ThresholdUse::Healthy).has_value();
}

void readContacts(ImportDraft &draft, const Section &section, bool isEscalation) {
  const Role role = isEscalation ? Role::Escalation : Role::Contacts;
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == Type::List)
      for (const MarkdownBlock &item : block->children)
        readContactItem(draft, item, isEscalation || (block->ordered && section.role == Role::Escalation), section.title);
    else if (block->type == Type::Code && !section.hasCommands())
      readContactLines(draft, *block, section.title);
    else
      readNote(draft, *block, section.title, role);
  }
  for (const Section &child : draft.parts(section)) {
    const bool isOther = child.role != Role::Unknown && child.role != Role::Contacts && child.role != Role::Escalation &&
                         child.role != Role::Execute;
    if (isOther && child.role == Role::Communication)
      readCommunication(draft, child, section.title);
    else
      readContacts(draft, child, child.role == Role::Escalation || (isEscalation && child.role != Role::Contacts));
  }
}

void readLinks(ImportDraft &draft, const Section &section) {
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == Type::List)
      for (const MarkdownBlock &item : block->children)
        readLinkItem(draft, item, section.title);
    else
      readNote(draft, *block, section.title, Role::Links);
  }
  for (const Section &child : draft.parts(section)) {
    static const QList<Role> own{Role::Unknown, Role::Links, Role::Contents, Role::Overview};
    if (child.hasCommands())
      readProcedure(draft, child, Role::Execute);
    else if (own.contains(child.role))
      readLinks(draft, child);
    else
      readSection(draft, child, child.role);
  }
}

void readPostMortem(ImportDraft &draft, const Section &section) {
  if (const auto time = timeInParentheses(section.heading))
    draft.runbook.postMortem.dueWithin = time->max;
  for (const MarkdownBlock *block : section.blocks) {
    const auto time = block->type == Type::Paragraph ? timeIn(block->text) : std::nullopt;
    if (time && draft.runbook.postMortem.dueWithin.count() == 0)
      draft.runbook.postMortem.dueWithin = time->max;
    if (block->type == Type::Code)
      readReportFence(draft, *block, section.title);
    else if (block->type == Type::List)
      for (const MarkdownBlock &item : block->children) {
        const ItemWords words = wordsOf(item);
        if (item.task) {
          readItems(draft, item, draft.runbook.followUps, listIdOf(section.title, u"post-mortem"_s), section.title);
          continue;
        }
        const QString title = words.lead.isEmpty() ? words.text : words.lead;
        addSection(draft, title, (QStringList{words.lead.isEmpty() ? QString() : words.rest} + words.nested).join(u'\n'),
                   item.firstLine, item.lastLine);
      }
    else
      readNote(draft, *block, section.title);
  }
  for (const Section &child : draft.parts(section)) {
    if (child.blocks.empty() && child.children.empty())
      addSection(draft, child.title, {}, child.line, child.lastLine);
    else
      readPostMortem(draft, child);
  }
}

void readPrevention(ImportDraft &draft, const Section &section) {
  const auto add = [&](const QString &title, const QString &item, int line) {
    auto &topics = draft.runbook.prevention;
    if (topics.isEmpty() || topics.last().title != withoutPlaceholders(title))
      topics.append({.title = withoutPlaceholders(title), .items = {}, .line = line});
    if (!item.trimmed().isEmpty())
      topics.last().items.append(withoutPlaceholders(item.simplified()));
    const auto threshold = readThreshold(item);
    if (threshold && actionOf(item).action >= Action::Consider)
      draft.ledger.doubt(
          line, ImportDraft::tr("it could be a guard that rolls back by itself (%1): none was made").arg(threshold->condition));
  };
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type != Type::List) {
      readNote(draft, *block, section.title);
      continue;
    }
    for (const MarkdownBlock &item : block->children) {
      const ItemWords words = wordsOf(item);
      if (item.task) {
        readItems(draft, item, draft.runbook.followUps, listIdOf(section.title, u"prevention"_s), section.title);
        continue;
      }
      draft.claim(item.firstLine, item.lastLine);
      if (words.nested.isEmpty())
        add(section.title, words.text, item.firstLine);
      int line = words.lastLine;
      for (const QString &each : words.nested)
        add(words.text, QString(each).remove(QRegularExpression(u"^- "_s)), ++line);
    }
  }
  for (const Section &child : draft.parts(section)) {
    if (child.hasCommands())
      readProcedure(draft, child, Role::Execute);
    else
      readPrevention(draft, child);
  }
}

void readFollowUps(ImportDraft &draft, const Section &section, milliseconds within) {
  const auto time = timeInParentheses(section.heading);
  const milliseconds due = time ? time->max : timeIn(section.heading).value_or(TimeSpan{within, within}).max;
  const QString id = draft.uniqueId(u"followUps"_s, section.title, u"follow-ups"_s);
  const auto before = draft.runbook.followUps.size();
  for (const MarkdownBlock *block : section.blocks) {
    if (block->type == Type::List)
      for (const MarkdownBlock &item : block->children)
        readItems(draft, item, draft.runbook.followUps, id, section.title);
    else
      readNote(draft, *block, section.title, Role::PostActions);
  }
  for (qsizetype i = before; i < draft.runbook.followUps.size(); ++i)
    for (ChecklistItem &item : draft.runbook.followUps[i].items)
      item.within = item.within.count() > 0 ? item.within : due;
  for (const Section &child : draft.parts(section)) {
    if (child.role == Role::PostMortem && !child.hasTasks())
      readPostMortem(draft, child);
    else if (child.role == Role::Communication && !child.hasTasks())
      readCommunication(draft, child, section.title);
    else if (child.hasCommands())
      readProcedure(draft, child, Role::Monitoring);
    else
      readFollowUps(draft, child, due);
  }
}

}  // namespace sternway::importer
