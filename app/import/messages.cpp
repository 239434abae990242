// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importparts.h"
#include "import/stepcollector.h"

#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

namespace {
QString channelOf(const QStringList &texts) {
  for (const QString &text : texts)
    if (const QString channel = phrases(u"channels"_s).best(folded(text)); !channel.isEmpty())
      return channel;
  return u"manual"_s;
}

QString stageOf(const QStringList &texts) {
  for (const QString &text : texts) {
    const QList<PhraseMatch> stages = phrases(u"stages"_s).find(folded(text));
    if (!stages.isEmpty())
      return stages.constLast().key;
  }
  return u"during"_s;
}

/// "Subject: ..." as the first line that says anything.
QString takeSubject(QString &body) {
  static const QRegularExpression line(u"^\\s*\\**([^:：\\n]{2,20}?)\\**\\s*[:：]\\**\\s*([^\\n]+)\\n?"_s);
  const auto match = line.match(body);
  if (!match.hasMatch() || lexicon().fieldOf(match.captured(1)) != u"subject")
    return {};
  body = body.mid(match.capturedEnd()).trimmed();
  return match.captured(2).trimmed();
}

bool isCommandFence(const MarkdownBlock &block) {
  if (block.type != Type::Code)
    return false;
  const QList<FencePart> parts = fenceParts(block);
  return std::ranges::any_of(
      parts, [](const FencePart &part) { return part.kind == FencePart::Kind::Command || part.kind == FencePart::Kind::Sql; });
}

/// The lines of a quote or fence, blanks still in it.
QString messageText(const MarkdownBlock &block) {
  return block.type == Type::Code ? block.text.trimmed() : plainText(block);
}

/// Reads one part about communication: templates from fences and quotes, the rest as things to do.
class CommunicationReader {
public:
  CommunicationReader(ImportDraft &draft, const QString &around) : m_draft(draft), m_around(around) {}

  void read(const Section &section) {
    m_title = section.title;
    m_lead.clear();
    for (const MarkdownBlock *block : section.blocks)
      readBlock(*block);
    flushLead();
    for (const Section &child : m_draft.parts(section)) {
      const bool isPeople = child.role == Role::Contacts || child.role == Role::Escalation;
      if (isPeople)
        readContacts(m_draft, child, child.role == Role::Escalation);
      else
        CommunicationReader(m_draft, section.level > 0 ? section.title + u' ' + m_around : m_around).read(child);
    }
  }

private:
  void readBlock(const MarkdownBlock &block) {
    const bool isMessage = (block.type == Type::Code && !isCommandFence(block)) || block.type == Type::Quote;
    if (isMessage)
      return readMessage(block);
    if (block.type == Type::Code)
      return readCommands(block);
    if (block.type == Type::List)
      return readList(block);
    if (block.type == Type::Paragraph && (endsWithColon(block.text) || !block.lead().isEmpty())) {
      flushLead();
      m_lead = block.text;
      m_leadBlock = &block;
      return;
    }
    readNote(m_draft, block, m_title);
  }

  void flushLead() {
    if (m_leadBlock)
      readNote(m_draft, *m_leadBlock, m_title);
    m_lead.clear();
    m_leadBlock = nullptr;
  }

  void readMessage(const MarkdownBlock &block) {
    const QString text = messageText(block);
    if (text.trimmed().isEmpty())
      return;
    if (block.type == Type::Code && block.fenced) {
      m_draft.claim(block.firstLine, block.firstLine, ImportDraft::Claim::Layout);
      if (block.lastLine > firstContentLine(block) + text.count(u'\n'))
        m_draft.claim(block.lastLine, block.lastLine, ImportDraft::Claim::Layout);
    }
    const QString lead = withoutColon(m_lead);
    if (m_leadBlock)
      m_draft.claim(m_leadBlock->firstLine, m_leadBlock->lastLine);
    (void)addMessage(m_draft, text, {lead.isEmpty() ? m_title : lead, m_title + u' ' + m_around}, firstContentLine(block),
                     block.lastLine);
    m_leadBlock = nullptr;
    m_lead.clear();
  }

  /// Calls of a status page or a webhook: steps, in a phase of their own.
  void readCommands(const MarkdownBlock &block) {
    Section section;
    section.title = m_lead.isEmpty() ? m_title : plainTitle(m_lead);
    section.heading = section.title;
    section.line = block.firstLine;
    section.blocks.push_back(&block);
    if (m_leadBlock)
      m_draft.claim(m_leadBlock->firstLine, m_leadBlock->lastLine);
    m_leadBlock = nullptr;
    m_lead.clear();
    readProcedure(m_draft, section, Role::Monitoring);
  }

  void readList(const MarkdownBlock &list) {
    flushLead();
    for (const MarkdownBlock &item : list.children) {
      const MarkdownBlock *first = item.children.empty() ? nullptr : &item.children.front();
      const bool holdsMessage = std::ranges::any_of(
          item.children, [](const auto &each) { return each.type == Type::Code || each.type == Type::Quote; });
      if (!holdsMessage) {
        readItems(m_draft, item, m_draft.runbook.checklists, u"communication"_s, {});
        continue;
      }
      if (first && first->type == Type::Paragraph) {
        m_lead = first->text;
        m_leadBlock = first;
      }
      for (const MarkdownBlock &child : item.children)
        if (&child != m_leadBlock)
          readBlock(child);
      flushLead();
    }
  }

  ImportDraft &m_draft;
  const QString m_around;
  QString m_title;
  QString m_lead;
  const MarkdownBlock *m_leadBlock = nullptr;
};
}  // namespace

QString addMessage(ImportDraft &draft, const QString &text, const MessagePlace &place, int first, int last) {
  QString body = text.trimmed();
  const QString channel = channelOf({place.title, text.section(u'\n', 0, 2), place.around});
  const QString stage = stageOf({place.title, place.around, text.left(200)});
  const QString subject = takeSubject(body);
  MessageTemplate message;
  message.id = draft.uniqueId(u"message"_s, place.title, u"message-%1"_s.arg(draft.runbook.communication.size() + 1));
  message.stage = stage;
  message.channel = channel;
  message.audience = usualAudience(channel);
  message.title = withoutPlaceholders(plainTitle(place.title));
  message.subject = draft.variables.fillMessage(subject, first);
  message.body = draft.variables.fillMessage(body.isEmpty() ? text : body, first);
  message.line = first;
  draft.claim(first, last);
  draft.runbook.communication.append(message);
  return message.id;
}

void readCommunication(ImportDraft &draft, const Section &section, const QString &around) {
  CommunicationReader(draft, around).read(section);
}

}  // namespace sternway::importer
