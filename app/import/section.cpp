// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/section.h"

#include "import/fenceparts.h"
#include "import/importdraft.h"
#include "import/provisos.h"
#include "import/quantity.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
constexpr int boldLevel = 7;

/// Only bold words, and not too many: "**For several services:**".
bool isBoldHeading(const MarkdownBlock &block) {
  constexpr qsizetype longest = 120;
  if (block.type != MarkdownBlock::Type::Paragraph || block.text.size() > longest || block.text.contains(u'\n'))
    return false;
  static const QRegularExpression rest(u"^[:：\\s]*$"_s);
  const QString lead = block.lead();
  static const QRegularExpression sentence(u"[.!。！]$"_s);
  const bool isCaution =
      lexicon().fieldOf(lead.section(QRegularExpression(u"[:：]"_s), 0, 0)) == u"caution" || lead.contains(sentence);
  return !lead.isEmpty() && !isCaution && block.afterLead().contains(rest);
}

Section sectionOf(const MarkdownBlock &heading, int level, const QMap<int, Role> &roles) {
  Section section;
  section.heading = heading.text.simplified();
  section.title = plainTitle(section.heading);
  section.level = level;
  section.line = heading.firstLine;
  section.lastLine = heading.lastLine;
  section.isBold = level >= boldLevel;
  section.isAssigned = roles.contains(section.line);
  section.role = section.isAssigned ? roles.value(section.line) : lexicon().roleOf(section.heading);
  section.numbering = lexicon().numberingOf(section.heading);
  return section;
}

bool anyBlock(const MarkdownBlock &block, bool (*is)(const MarkdownBlock &)) {
  return is(block) || std::ranges::any_of(block.children, [is](const auto &child) { return anyBlock(child, is); });
}

bool anyBlock(const Section &section, bool (*is)(const MarkdownBlock &)) {
  return std::ranges::any_of(section.blocks, [is](const auto *block) { return anyBlock(*block, is); }) ||
         std::ranges::any_of(section.children, [is](const Section &child) { return anyBlock(child, is); });
}
/// "Step 1: Trigger the pipeline" with nothing but a shell's lines below says what to do, not when.
bool isOnlyShell(const Section &section) {
  return section.children.empty() && !section.blocks.empty() && (section.numbering != Numbering::None || section.hasCommands()) &&
         std::ranges::all_of(section.blocks, [](const MarkdownBlock *block) {
           return block->type == MarkdownBlock::Type::Code && isShellLanguage(block->info) && !isPlainLanguage(block->info);
         });
}

/// "Performance criteria" below "Success criteria" are some of those, not reasons to roll back.
bool isPartOf(const Section &section, const Section &child) {
  const bool isOfChecks = section.role == Role::Verification || section.role == Role::Prechecks;
  return isOfChecks && child.role == Role::When && !child.isAssigned && actionOf(child.heading).action == Action::None;
}

/// The paragraph, in a quote or not, that says that all of the section counts no more.
QString retiringWords(const std::vector<const MarkdownBlock *> &blocks) {
  constexpr qsizetype longest = 200;
  for (const MarkdownBlock *block : blocks) {
    const bool isQuote = block->type == MarkdownBlock::Type::Quote && !block->children.empty();
    const MarkdownBlock &said = isQuote ? block->children.front() : *block;
    if (said.type == MarkdownBlock::Type::Paragraph && retiresAll(said.text, block == blocks.front()))
      return said.text.simplified().left(longest);
  }
  return {};
}

void passProhibitionsOn(Section &section, const QString &above) {
  const QString words = retiringWords(section.blocks);
  section.forbidding = words.isEmpty() ? above : words;
  if (const QString own = partTitle(section.heading); section.line > 0 && (isForbidden(own) || isForbidden(section.heading)))
    section.forbidding = own;
  for (Section &child : section.children)
    passProhibitionsOn(child, section.forbidding);
}

void correctRoles(Section &section) {
  if (!section.isAssigned && section.role == Role::When && isOnlyShell(section))
    section.role = Role::Unknown;
  for (Section &child : section.children) {
    if (isPartOf(section, child))
      child.role = section.role;
    correctRoles(child);
  }
}
}  // namespace

bool Section::hasCommands() const {
  return anyBlock(*this, [](const MarkdownBlock &block) {
    if (block.type != MarkdownBlock::Type::Code)
      return false;
    const QList<FencePart> parts = fenceParts(block);
    return std::ranges::any_of(parts, [](const FencePart &part) {
      return part.kind == FencePart::Kind::Command || part.kind == FencePart::Kind::Sql ||
             part.kind == FencePart::Kind::PowerShell;
    });
  });
}

Section Section::withoutParts() const {
  Section own = *this;
  own.children.clear();
  return own;
}

bool Section::hasTasks() const {
  return anyBlock(*this, [](const MarkdownBlock &block) { return block.task; });
}

Section sectionsOf(const MarkdownBlock &document, const QMap<int, Role> &roles) {
  Section root;
  std::vector<Section *> open{&root};
  for (const MarkdownBlock &block : document.children) {
    const bool isHeading = block.type == MarkdownBlock::Type::Heading;
    if (!isHeading && !isBoldHeading(block)) {
      open.back()->blocks.push_back(&block);
      continue;
    }
    const int level = isHeading ? block.level : boldLevel;
    while (open.size() > 1 && open.back()->level >= level)
      open.pop_back();
    open.back()->children.push_back(sectionOf(block, level, roles));
    open.push_back(&open.back()->children.back());
  }
  correctRoles(root);
  passProhibitionsOn(root, {});
  return root;
}

bool Section::saysField(const QString &key) const {
  static const QRegularExpression label(u"^[^\\p{L}\\p{N}]{0,3}([^:：]{2,40}?)\\s*[:：]"_s);
  const bool isHeaded = std::ranges::any_of(
      children, [&key](const Section &child) { return child.isBold && lexicon().fieldOf(child.title) == key; });
  return isHeaded || std::ranges::any_of(blocks, [&key](const MarkdownBlock *block) {
           return block->type == MarkdownBlock::Type::Paragraph && lexicon().fieldOf(label.match(block->text).captured(1)) == key;
         });
}

bool endsWithColon(const QString &text) {
  return text.endsWith(u':') || text.endsWith(u'：');
}

QString withoutColon(QString text) {
  while (endsWithColon(text))
    text = text.chopped(1).trimmed();
  return text;
}

QString partTitle(const QString &heading) {
  static const QRegularExpression number(
      u"^(?:\\d+(?:\\.\\d+)*\\s*[.):、）](?!\\d)\\s*|\\d+(?:\\.\\d+)+\\s+|%1+、\\s*|[A-Z]\\d{0,2}[.)]\\s+)"_s.arg(
          lexicon().any(u"numerals"_s)));
  static const QRegularExpression marks(u"^(?:(?!~~)[^\\p{L}\\p{N}\\[`<$/(\"'«「【])+"_s);
  QString title = heading.simplified();
  static const QRegularExpression keycap(u"^\\d\\x{fe0f}?\\x{20e3}\\s*(?=\\S)"_s);
  title.remove(marks).remove(keycap).remove(number);
  title = withoutColon(title);
  return title.isEmpty() ? heading.simplified() : title;
}

QString plainTitle(const QString &heading) {
  static const QRegularExpression parentheses(u"\\s*[(（\\[]([^()（）\\[\\]]*\\d[^()（）\\[\\]]*)[)）\\]]\\s*$"_s);
  QString title = partTitle(heading);
  if (const auto match = parentheses.match(title); match.hasMatch() && match.capturedStart() > 0 && timeIn(match.captured(1)))
    title.truncate(match.capturedStart());
  title = withoutColon(title);
  return title.isEmpty() ? heading.simplified() : title;
}

}  // namespace sternway::importer
