// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownblock.h"

#include "core/format.h"
#include "import/fenceparts.h"
#include "import/lexicon.h"
#include "import/othermarkup.h"
#include "import/sourcetext.h"
#include "markdown/nodes.h"

#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
qsizetype leadRuns(const QList<MarkdownRun> &runs) {
  qsizetype count = 0;
  while (count < runs.size() && (runs.at(count).strong || (count > 0 && runs.at(count).text.trimmed().isEmpty())))
    ++count;
  return count;
}

/// A mark before the strong words ("⚠️ **WARNING**") does not keep them from being the lead.
bool isMark(const MarkdownRun &run) {
  for (const QChar c : run.text)
    if (c.isLetterOrNumber() || c == u'[' || c == u'<')
      return false;
  return !run.strong && !run.code;
}

QList<MarkdownRun> runsBehindMark(const QList<MarkdownRun> &runs) {
  return runs.isEmpty() || !isMark(runs.first()) ? runs : runs.mid(1);
}

QString joinedText(const QList<MarkdownRun> &runs) {
  QString text;
  for (const MarkdownRun &run : runs)
    text += run.text;
  return text;
}

/// A document that someone copied together with the fence around it.
void freeWholeFence(QStringList &lines) {
  static const QRegularExpression opening(u"^(`{3,}|~{3,})\\s*(markdown|md)\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
  qsizetype first = 0;
  while (first < lines.size() && lines.at(first).trimmed().isEmpty())
    ++first;
  qsizetype last = lines.size() - 1;
  while (last > first && lines.at(last).trimmed().isEmpty())
    --last;
  const auto match = first < last ? opening.match(lines.at(first)) : QRegularExpressionMatch();
  if (!match.hasMatch() || lines.at(last).trimmed() != match.captured(1))
    return;
  lines[first].clear();
  lines[last].clear();
}

QString withoutEntities(QString text) {
  for (const auto &[entity, character] : {std::pair(u"&lt;"_s, u"<"_s),
                                          {u"&gt;"_s, u">"_s},
                                          {u"&quot;"_s, u"\""_s},
                                          {u"&#39;"_s, u"'"_s},
                                          {u"&nbsp;"_s, u" "_s},
                                          {u"&ge;"_s, u"≥"_s},
                                          {u"&le;"_s, u"≤"_s},
                                          {u"&amp;"_s, u"&"_s}})
    text.replace(entity, character, Qt::CaseInsensitive);
  return text;
}

constexpr auto forms = QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption;

QString htmlText(const QString &html) {
  static const QRegularExpression breaks(u"<br\\s*/?>"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression cells(u"(</t[dh]>)(?=\\s*<t[dh])"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression tags(
      u"</?(?:a|abbr|b|big|blockquote|center|code|col|colgroup|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|input|ins|kbd|"
      "label|li|mark|ol|p|pre|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)"
      "(?:\\s[^<>]*)?/?>|<!--|-->"_s,
      QRegularExpression::CaseInsensitiveOption);
  return QString(html).replace(breaks, u"\n"_s).replace(cells, u"\\1 | "_s).remove(tags);
}

std::optional<MarkdownBlock> htmlTable(const QString &html, int firstLine) {
  static const QRegularExpression whole(u"^\\s*<table\\b[^<>]*>(.*)</table>\\s*$"_s, forms);
  static const QRegularExpression rowForm(u"<tr\\b[^<>]*>(.*?)</tr>"_s, forms);
  static const QRegularExpression cellForm(u"<t([dh])\\b[^<>]*>(.*?)</t[dh]>"_s, forms);
  const auto match = whole.match(html);
  if (!match.hasMatch() || match.captured(1).contains(u"<table"_s, Qt::CaseInsensitive))
    return std::nullopt;
  MarkdownBlock table;
  table.type = MarkdownBlock::Type::Table;
  table.firstLine = firstLine;
  table.lastLine = firstLine + static_cast<int>(html.trimmed().count(u'\n'));
  for (auto rows = rowForm.globalMatch(html); rows.hasNext();) {
    const auto found = rows.next();
    MarkdownBlock row;
    row.type = MarkdownBlock::Type::Row;
    row.firstLine = firstLine + static_cast<int>(QStringView(html).left(found.capturedStart()).count(u'\n'));
    row.lastLine = row.firstLine + static_cast<int>(found.captured(0).count(u'\n'));
    row.header = table.children.empty();
    for (auto cells = cellForm.globalMatch(found.captured(1)); cells.hasNext();)
      row.cells.append(withoutEntities(htmlText(cells.next().captured(2))).trimmed());
    if (!row.cells.isEmpty())
      table.children.push_back(std::move(row));
  }
  return table.children.size() > 1 ? std::optional(std::move(table)) : std::nullopt;
}

/// A converter that does not know which row is the header writes an empty one. Where every cell of the next row is the name of a
/// column, that row is it.
void takeHeaderFromRows(MarkdownBlock &table) {
  if (table.children.size() < 2)
    return;
  const MarkdownBlock &blank = table.children.front();
  MarkdownBlock &header = table.children.at(1);
  const bool isBlank = std::ranges::all_of(blank.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
  const bool isHeader = header.cells.size() > 1 && std::ranges::all_of(header.cells, [](const QString &cell) {
                          return !phrases(u"columns"_s).whole(folded(cell)).isEmpty();
                        });
  if (!isBlank || !isHeader)
    return;
  header.header = true;
  header.firstLine = blank.firstLine;
  table.children.erase(table.children.begin());
}

/// What a converter writes where no language was said: pandoc for a {code} of Jira, Confluence in the HTML of a page.
QString saidLanguage(const QString &info, const QString &text) {
  static const QStringList unsaid{u"java"_s, u"syntaxhighlighter-pre"_s};
  if (!unsaid.contains(info))
    return info;
  for (const QString &line : text.split(u'\n'))
    if (const QString words = line.trimmed(); !words.isEmpty() && !words.startsWith(u'#'))
      return beginsCommand(words) ? QString() : info;
  return info;
}

constexpr int maxBlocks = 32;

/// Collects what the inline nodes of one block say.
class InlineReader {
public:
  QList<MarkdownRun> read(cmark_node *block) {
    markdown::visitBelow(block, [this](cmark_node *node, bool enter) { visit(node, enter); });
    return std::move(m_runs);
  }

private:
  void visit(cmark_node *node, bool enter) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_STRONG)
      m_strong += enter ? 1 : -1;
    else if (type == CMARK_NODE_LINK)
      link(node, enter);
    else if (markdown::isOfType(node, "strikethrough"))
      add(u"~~"_s);
    else if (!enter)
      return;
    else if (type == CMARK_NODE_TEXT)
      add(markdown::literal(node));
    else if (type == CMARK_NODE_CODE)
      add(u'`' + markdown::literal(node) + u'`', true);
    else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
      add(u"\n"_s);
    else if (type == CMARK_NODE_HTML_INLINE)
      add(htmlText(markdown::literal(node)));
  }

  void link(cmark_node *node, bool enter) {
    if (enter) {
      m_url = markdown::url(node);
      m_linkBegin = m_runs.size();
      return;
    }
    const QString words = joinedText(m_runs.mid(m_linkBegin));
    const bool told = m_url.startsWith(u'#') || m_url.isEmpty() || words.contains(m_url) || m_url.endsWith(words);
    m_url.clear();
    if (!told)
      add(u" ("_s + markdown::url(node) + u')');
  }

  void add(const QString &text, bool code = false) {
    if (text.isEmpty())
      return;
    const MarkdownRun run{.text = text, .strong = m_strong > 0, .code = code, .url = m_url};
    if (!m_runs.isEmpty() && m_runs.last().strong == run.strong && m_runs.last().code == run.code && m_runs.last().url == run.url)
      m_runs.last().text += text;
    else
      m_runs.append(run);
  }

  QList<MarkdownRun> m_runs;
  int m_strong = 0;
  QString m_url;
  qsizetype m_linkBegin = 0;
};

class BlockReader {
public:
  MarkdownBlock read(cmark_node *node, int depth) {
    MarkdownBlock block;
    block.type = typeOf(node);
    block.firstLine = cmark_node_get_start_line(node);
    block.lastLine = std::max(block.firstLine, cmark_node_get_end_line(node));
    readOwn(node, block);
    if (block.type == MarkdownBlock::Type::Row)
      readCells(node, block);
    else if (depth < maxBlocks)
      readChildren(node, block, depth);
    else
      block.text = flat(node);
    return block;
  }

private:
  static MarkdownBlock::Type typeOf(cmark_node *node) {
    using Type = MarkdownBlock::Type;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT: return Type::Document;
      case CMARK_NODE_HEADING: return Type::Heading;
      case CMARK_NODE_BLOCK_QUOTE: return Type::Quote;
      case CMARK_NODE_LIST: return Type::List;
      case CMARK_NODE_ITEM: return Type::Item;
      case CMARK_NODE_CODE_BLOCK: return Type::Code;
      case CMARK_NODE_HTML_BLOCK: return Type::Html;
      case CMARK_NODE_THEMATIC_BREAK: return Type::Rule;
      default: break;
    }
    if (markdown::isOfType(node, "table"))
      return Type::Table;
    return markdown::isOfType(node, "table_row") || markdown::isOfType(node, "table_header") ? Type::Row : Type::Paragraph;
  }

  static void readOwn(cmark_node *node, MarkdownBlock &block) {
    using Type = MarkdownBlock::Type;
    block.task = markdown::isOfType(node, "tasklist");
    block.header = markdown::isOfType(node, "table_header");
    if (block.task)
      block.type = Type::Item;
    if (block.type == Type::Heading)
      block.level = cmark_node_get_heading_level(node);
    if (block.type == Type::List)
      block.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    if (block.type == Type::Code) {
      int length = 0;
      int offset = 0;
      char character = 0;
      block.fenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0;
      block.info = markdown::fenceInfo(node).section(u' ', 0, 0).toLower();
      block.text = markdown::literal(node);
      block.info = saidLanguage(block.info, block.text);
    }
    if (block.type == Type::Html)
      readHtml(markdown::literal(node), block);
    if (block.type == Type::Heading || block.type == Type::Paragraph) {
      block.runs = InlineReader().read(node);
      block.text = joinedText(block.runs).trimmed();
    }
  }

  static void readHtml(const QString &html, MarkdownBlock &block) {
    if (auto table = htmlTable(html, block.firstLine))
      block = std::move(*table);
    else
      block.text = htmlText(html);
  }

  static void readCells(cmark_node *node, MarkdownBlock &block) {
    for (cmark_node *cell = cmark_node_first_child(node); cell; cell = cmark_node_next(cell))
      block.cells.append(joinedText(InlineReader().read(cell)).trimmed());
  }

  void readChildren(cmark_node *node, MarkdownBlock &block, int depth) {
    if (block.type == MarkdownBlock::Type::Heading || block.type == MarkdownBlock::Type::Paragraph)
      return;
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
      block.children.push_back(read(child, depth + 1));
    if (block.type == MarkdownBlock::Type::Table)
      takeHeaderFromRows(block);
  }

  static QString flat(cmark_node *node) { return joinedText(InlineReader().read(node)).trimmed(); }
};
}  // namespace

QString MarkdownBlock::lead() const {
  const QList<MarkdownRun> own = runsBehindMark(runs);
  QString words = joinedText(own.first(leadRuns(own))).trimmed();
  while (words.endsWith(u':') || words.endsWith(u'：'))
    words = words.chopped(1).trimmed();
  return words;
}

QString MarkdownBlock::afterLead() const {
  const QList<MarkdownRun> own = runsBehindMark(runs);
  static const QRegularExpression joint(u"^[\\s:：–—-]+"_s);
  return joinedText(own.mid(leadRuns(own))).remove(joint).trimmed();
}

Result<QString> markdownText(const QByteArray &content) {
  const QString text = TRY(sourceText(content));
  QStringList lines = text.split(u'\n');
  freeWholeFence(lines);
  const QString markdown = lines.join(u'\n');
  if (const auto other = otherMarkup(markdown))
    return fail(ErrorKind::Storage, other->what, other->remedy);
  return markdown;
}

MarkdownBlock parseMarkdown(const QString &text) {
  const auto document = markdown::parse(text);
  return document ? BlockReader().read(document.get(), 0) : MarkdownBlock{};
}

}  // namespace sternway::importer
