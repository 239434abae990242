// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/markdownreader.h"

#include "markdown/nodes.h"

#include <cmark-gfm-core-extensions.h>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
constexpr int deepestBlock = 32;
/// What the inline nodes below one block say.
class SpanReader {
public:
  QList<Document::Span> read(cmark_node *block) {
    markdown::visitBelow(block, [this](cmark_node *node, bool enter) { visit(node, enter); });
    return m_spans;
  }

private:
  void visit(cmark_node *node, bool enter) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_STRONG || type == CMARK_NODE_EMPH)
      m_strong += enter ? 1 : -1;
    else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
      m_link = enter ? markdown::url(node) : QString();
    else if (markdown::isOfType(node, "strikethrough"))
      add(u"~~"_s);
    else if (enter)
      leaf(node, type);
  }

  void leaf(cmark_node *node, cmark_node_type type) {
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE)
      add(markdown::literal(node));
    else if (type == CMARK_NODE_CODE)
      add(markdown::literal(node), true);
    else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
      add(u" "_s);
  }

  void add(const QString &text, bool code = false) {
    const Document::Style style = code ? Document::Style::Code : m_strong > 0 ? Document::Style::Strong : Document::Style::Plain;
    if (!m_spans.isEmpty() && m_spans.constLast().style == style && m_spans.constLast().link == m_link)
      m_spans.last().text += text;
    else
      m_spans.append({.text = text, .style = style, .link = m_link});
  }

  QList<Document::Span> m_spans;
  int m_strong = 0;
  QString m_link;
};

Document::Line lineOf(cmark_node *node, const QString &before = {}) {
  Document::Line line(before);
  const QList<Document::Span> spans = SpanReader().read(node);
  if (before.isEmpty())
    line.spans.clear();
  line.spans += spans;
  return line;
}

class DocumentReader {
public:
  explicit DocumentReader(int highestHeading) : m_highestHeading(highestHeading) {}

  void read(cmark_node *parent, bool quoted, int depth) {
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
      block(node, quoted, depth);
  }

  Document document;

private:
  void block(cmark_node *node, bool quoted, int depth) {
    if (markdown::isOfType(node, "table"))
      return table(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        document.blocks << Document::Heading{.level = std::max(m_highestHeading, cmark_node_get_heading_level(node)),
                                             .text = plainText(lineOf(node))};
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        if (depth < deepestBlock)
          read(node, true, depth + 1);
        else
          document.blocks << Document::Paragraph{.text = lineOf(node), .quoted = true};
        break;
      case CMARK_NODE_LIST: list(node, depth, 0); break;
      case CMARK_NODE_CODE_BLOCK: code(node, markdown::fenceInfo(node)); break;
      case CMARK_NODE_HTML_BLOCK: code(node, u"html"_s); break;
      case CMARK_NODE_THEMATIC_BREAK: break;
      default: document.blocks << Document::Paragraph{.text = lineOf(node), .quoted = quoted}; break;
    }
  }

  void code(cmark_node *node, const QString &info) {
    QStringList lines = markdown::literal(node).split(u'\n');
    if (lines.size() > 1 && lines.constLast().isEmpty())
      lines.removeLast();
    QString language;
    for (const QChar c : info.section(u' ', 0, 0))
      if (c.isLetterOrNumber() || c == u'-' || c == u'+')
        language += c;
    document.blocks << Document::Code{.lines = lines, .language = language};
  }

  void list(cmark_node *node, int depth, int level) {
    const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(node);
    for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
      QString before = u"– "_s.repeated(level);
      if (markdown::isOfType(item, "tasklist"))
        before += cmark_gfm_extensions_get_tasklist_item_checked(item) ? u"☑ "_s : u"☐ "_s;
      if (ordered)
        before += QString::number(number++) + u". "_s;
      entry(item, before, depth, level);
    }
  }

  /// Its paragraphs are entries; what else is in it comes after them, and the list goes on behind that.
  void entry(cmark_node *item, QString before, int depth, int level) {
    if (depth >= deepestBlock)
      return bullet(lineOf(item, before));
    for (cmark_node *child = cmark_node_first_child(item); child; child = cmark_node_next(child)) {
      const cmark_node_type type = cmark_node_get_type(child);
      if (type == CMARK_NODE_PARAGRAPH)
        bullet(lineOf(child, before));
      else if (type == CMARK_NODE_LIST)
        list(child, depth + 1, level + 1);
      else
        block(child, false, depth + 1);
      before = u"– "_s.repeated(level);
    }
  }

  void bullet(const Document::Line &line) {
    if (document.blocks.isEmpty() || !std::holds_alternative<Document::Bullets>(document.blocks.constLast()))
      document.blocks << Document::Bullets{};
    std::get<Document::Bullets>(document.blocks.last()).lines << line;
  }

  void table(cmark_node *node) {
    Document::Table table;
    for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
      QList<Document::Line> cells;
      for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
        cells << lineOf(cell);
      if (row == cmark_node_first_child(node)) {
        for (const Document::Line &cell : std::as_const(cells))
          table.header << plainText(cell);
        continue;
      }
      while (cells.size() < table.header.size())
        cells << Document::Line(QString());
      table.rows << cells.mid(0, table.header.size());
    }
    document.blocks << table;
  }

  int m_highestHeading;
};
}  // namespace

Document readMarkdown(const QString &markdown, int highestHeading) {
  DocumentReader reader(highestHeading);
  if (const auto root = markdown::parse(markdown))
    reader.read(root.get(), false, 0);
  return std::move(reader.document);
}

}  // namespace sternway::report
