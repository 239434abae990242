// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "import/fenceparts.h"
#include "import/importparts.h"
#include "import/stepcollector.h"

namespace sternway {

using namespace Qt::StringLiterals;
using Type = MarkdownBlock::Type;

void noteService(ImportDraft &draft, const Section &section, const QString &service) {
  QList<ServiceNote> &notes = draft.serviceNotes[service];
  const auto add = [&](const QString &topic, const QString &text, const QString &command, int first, int last) {
    ServiceNote note{.stage = ServiceNote::Stage::Before,
                     .topic = withoutPlaceholders(topic),
                     .text = withoutPlaceholders(text.simplified()),
                     .command = command,
                     .line = first};
    const QList<PhraseMatch> stages = lexicon().stages.find(folded(text));
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
  for (const Section &child : section.children) {
    draft.claim(child.line, child.lastLine, ImportDraft::Claim::Layout);
    noteService(draft, child, service);
  }
}

}  // namespace sternway
