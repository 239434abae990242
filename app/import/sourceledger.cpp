// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sourceledger.h"

#include "core/enumnames.h"
#include "core/format.h"
#include "import/lexicon.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 300;

/// The words and numbers of a text in a form that survives quoting, placeholders and folding of lines.
template <typename Visit>
void visitWords(const QString &text, Visit visit) {
  QString word;
  const QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
  for (const QChar c : plain) {
    if (c.isLetterOrNumber()) {
      word += c;
      continue;
    }
    if (!word.isEmpty())
      visit(word);
    word.clear();
  }
  if (!word.isEmpty())
    visit(word);
}

/// A line without the number of its item and without the label of a field ("**Time:**"): what they say is where it stands.
QString withoutLabel(const QString &line) {
  static const QRegularExpression item(u"^[\\s>]*(?:#+\\s*)?\\d+[.)]\\s"_s);
  static const QRegularExpression label(u"^[^\\p{L}]*([\\p{L}][^:：]{1,40}?)[*_\\s]*[:：]"_s);
  static const QRegularExpression tag(
      u"</?(?:details|summary|div|p|br|b|i|sub|sup|center|span|kbd|img|a|table|thead|tbody|tfoot|colgroup|col|tr|td|th|ul|ol|li|h[1-6])(?:\\s[^<>]*)?/?>"_s,
      QRegularExpression::CaseInsensitiveOption);
  QString words = QString(line).replace(tag, u" "_s).remove(item);
  const auto match = label.match(words);
  const QString field = match.hasMatch() ? lexicon().fieldOf(match.captured(1)) : QString();
  if (!field.isEmpty())
    words = words.mid(match.capturedEnd());
  static const QRegularExpression number(u"\\d+"_s);
  if (field == u"time")  // "2-5 minutes" is written in another way
    for (const QString &word : words.remove(number).split(u' ', Qt::SkipEmptyParts))
      if (!phrases(u"time"_s).whole(folded(word)).isEmpty())
        words.remove(word);
  return words;
}

/// Rules, fences and tags that stand alone say nothing.
bool saysSomething(const QString &line) {
  const QString words = withoutLabel(line);
  return std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
}

/// Entities are characters by the time that cmark has read them, tags and entities have no words of their own.
bool isMarkup(const QString &word) {
  static const QSet<QString> words{u"amp"_s,  u"lt"_s,       u"gt"_s, u"quot"_s, u"nbsp"_s,   u"br"_s,
                                   u"bash"_s, u"sh"_s,       u"x"_s,  u"cd"_s,   u"export"_s, u"shell"_s,
                                   u"sql"_s,  u"markdown"_s, u"b"_s,  u"div"_s,  u"p"_s,      u"console"_s};
  return words.contains(word);
}
}  // namespace

SourceLedger::SourceLedger(QStringList lines)
    : m_lines(std::move(lines)), m_claims(static_cast<size_t>(m_lines.size()) + 1, Claim::None) {}

void SourceLedger::claim(int first, int last, Claim claim) {
  for (int line = std::max(1, first); line <= std::min(last, size()); ++line)
    if (Claim &at = m_claims[static_cast<size_t>(line)]; at == Claim::None)
      at = claim;
}

void SourceLedger::release(int first, int last) {
  for (int line = std::max(1, first); line <= std::min(last, size()); ++line)
    m_claims[static_cast<size_t>(line)] = Claim::None;
}

SourceLedger::Claim SourceLedger::at(int line) const {
  return line >= 1 && line <= size() ? m_claims[static_cast<size_t>(line)] : Claim::None;
}

QString SourceLedger::text(int line) const {
  return line >= 1 && line <= size() ? m_lines.at(line - 1).trimmed().left(longestText) : QString();
}

bool SourceLedger::contains(const QString &text) const {
  return std::ranges::any_of(m_lines, [&text](const QString &line) { return line.contains(text); });
}

void SourceLedger::doubt(int line, const QString &why) {
  const ImportEntry entry{.line = line, .text = text(line), .why = why};
  if (!m_doubts.contains(entry))
    m_doubts.append(entry);
}

void SourceLedger::leave(int line, const QString &why) {
  m_left.append({.line = line, .text = text(line), .why = why});
}

QList<ImportedLines> SourceLedger::lines() const {
  static constexpr auto names =
      enumNames<Claim>({{Claim::Layout, "structure"}, {Claim::Element, "element"}, {Claim::Note, "note"}});
  QList<ImportedLines> all;
  for (int line = 1; line <= size(); ++line) {
    if (at(line) == Claim::None || text(line).isEmpty())
      continue;
    const QString as = names(at(line));
    if (!all.isEmpty() && all.last().as == as && all.last().lastLine + 1 == line)
      all.last().lastLine = line;
    else
      all.append({.as = as, .firstLine = line, .lastLine = line});
  }
  return all;
}

QList<ImportEntry> SourceLedger::leftOver(const QString &result) const {
  QSet<QString> said;
  visitWords(result, [&said](const QString &word) { said.insert(word); });
  QList<ImportEntry> left = m_left;
  QSet<int> listed;
  for (const ImportEntry &entry : m_left)
    listed.insert(entry.line);
  for (int line = 1; line <= size(); ++line) {
    const Claim claim = at(line);
    if (listed.contains(line) || text(line).isEmpty() || claim == Claim::Layout)
      continue;
    QStringList lost;
    if (claim != Claim::None)
      visitWords(withoutLabel(m_lines.at(line - 1)), [&](const QString &word) {
        if (word.size() > 1 && !said.contains(word) && !isMarkup(word))
          lost.append(word);
      });
    if (claim == Claim::None && !saysSomething(m_lines.at(line - 1)))
      continue;
    if (claim == Claim::None)
      left.append({.line = line, .text = text(line), .why = importer::tr("no place in the runbook was found for it")});
    else if (!lost.isEmpty())
      left.append(
          {.line = line, .text = text(line), .why = importer::tr("not all of it is in the runbook: %1").arg(lost.join(u", "_s))});
  }
  std::ranges::stable_sort(left, {}, &ImportEntry::line);
  return left;
}

}  // namespace sternway::importer
