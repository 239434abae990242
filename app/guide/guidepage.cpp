// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidepage.h"

#include "markdown/nodes.h"

#include <QRegularExpression>
#include <QSet>

#include <cmark-gfm.h>

namespace sternway::guide {

using namespace Qt::StringLiterals;

namespace {

/// As GitHub does it: letters, digits, hyphens and underscores in lower case, a hyphen for each space.
QString anchorFor(const QString &title, QSet<QString> &taken) {
  QString anchor;
  for (const QChar character : title)
    if (character.isLetterOrNumber() || character.isMark() || character == u'-' || character == u'_')
      anchor += character.toLower();
    else if (character.isSpace())
      anchor += u'-';
  QString unique = anchor;
  for (int number = 1; taken.contains(unique); ++number)
    unique = anchor + u'-' + QString::number(number);
  taken.insert(unique);
  return unique;
}

/// Goes through the tree once; what stands before the first heading belongs to none.
class PageReader {
public:
  explicit PageReader(GuidePage &page) : m_page(page) {}

  void read(cmark_node *root) {
    const markdown::Owned<cmark_iter> iter(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get()))
      visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
    for (GuideSection &section : m_page.sections)
      section.text = section.text.simplified();
  }

private:
  void visit(cmark_node *node, bool enter) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HEADING)
      heading(node, enter);
    else if (enter && type == CMARK_NODE_LINK)
      m_page.links << markdown::url(node);
    else if (enter && type == CMARK_NODE_IMAGE)
      m_page.pictures << markdown::url(node);
    else if (enter)
      text(node, type);
  }

  void heading(cmark_node *node, bool enter) {
    m_inHeading = enter;
    if (enter) {
      m_page.sections.append({.level = cmark_node_get_heading_level(node), .title = {}, .anchor = {}, .text = {}});
      return;
    }
    GuideSection &section = m_page.sections.last();
    section.title = section.title.simplified();
    section.anchor = anchorFor(section.title, m_taken);
  }

  void text(cmark_node *node, cmark_node_type type) {
    if (m_page.sections.isEmpty())
      return;
    QString &into = m_inHeading ? m_page.sections.last().title : m_page.sections.last().text;
    if (const char *literal = cmark_node_get_literal(node))
      into += QString::fromUtf8(literal);
    else if (type != CMARK_NODE_EMPH && type != CMARK_NODE_STRONG)
      into += u' ';  // between blocks, cells and lines
  }

  GuidePage &m_page;
  QSet<QString> m_taken;
  bool m_inHeading = false;
};

}  // namespace

GuidePage readGuidePage(const QString &name, const QString &language, const QString &markdown) {
  GuidePage page{.name = name, .language = language, .markdown = markdown};
  if (const auto root = markdown::parse(markdown))
    PageReader(page).read(root.get());
  return page;
}

GuidePlace placeOf(const QString &link) {
  const qsizetype hash = link.indexOf(u'#');
  QString page = link.left(hash < 0 ? link.size() : hash);
  page.remove(0, page.lastIndexOf(u'/') + 1);
  if (page.endsWith(".md"_L1))
    page.chop(3);
  return {.page = page, .anchor = hash < 0 ? QString() : link.mid(hash + 1)};
}

bool leadsOut(const QString &link) {
  static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
  return scheme.match(link).hasMatch();
}

}  // namespace sternway::guide
