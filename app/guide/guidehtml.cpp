// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidehtml.h"

#include "markdown/nodes.h"
#include "report/html.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

#include <cmark-gfm.h>

#include <cstdlib>

namespace sternway::guide {

using namespace Qt::StringLiterals;

namespace {

struct GuideHtml {
  Q_DECLARE_TR_FUNCTIONS(sternway::guide::GuideHtml)
};

/// Takes a node out of the tree; its children stand in its place.
void unwrap(cmark_node *node) {
  while (cmark_node *child = cmark_node_first_child(node)) {
    cmark_node_unlink(child);
    cmark_node_insert_before(node, child);
  }
  cmark_node_free(node);
}

void drop(cmark_node *node) {
  cmark_node *parent = cmark_node_parent(node);
  cmark_node_free(node);
  if (!cmark_node_first_child(parent) && cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH)
    cmark_node_free(parent);
}

void follow(cmark_node *root, const GuideHtmlRules &rules) {
  QList<cmark_node *> nodes;
  {
    const markdown::Owned<cmark_iter> iter(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get())) {
      cmark_node *node = cmark_iter_get_node(iter.get());
      const cmark_node_type type = cmark_node_get_type(node);
      if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE))
        nodes << node;
    }
  }
  for (auto node = nodes.crbegin(); node != nodes.crend(); ++node) {  // what is inside goes before what is around it
    const bool isLink = cmark_node_get_type(*node) == CMARK_NODE_LINK;
    const QString target = (isLink ? rules.link : rules.picture)(markdown::url(*node));
    if (!target.isEmpty())
      cmark_node_set_url(*node, target.toUtf8().constData());
    else if (isLink)
      unwrap(*node);
    else
      drop(*node);
  }
}

struct MemoryFreer {
  void operator()(char *text) const { std::free(text); }  // NOLINT: that of C's allocator, which cmark takes by itself
};

/// cmark writes the headings in the order in which they were read, and no other text of it looks like their tags.
QByteArray withAnchors(const QByteArray &html, const QList<GuideSection> &sections) {
  static const QRegularExpression heading(u"<h([1-6])>"_s);
  const QString text = QString::fromUtf8(html);
  QString out;
  qsizetype end = 0;
  qsizetype next = 0;
  for (auto matches = heading.globalMatch(text); matches.hasNext() && next < sections.size(); ++next) {
    const QRegularExpressionMatch match = matches.next();
    out += QStringView(text).mid(end, match.capturedStart() - end);
    out += u"<h%1 id=\"%2\">"_s.arg(match.captured(1), QString::fromUtf8(report::htmlText(sections.at(next).anchor)));
    end = match.capturedEnd();
  }
  return (out + text.mid(end)).toUtf8();
}

/// In a file beside the others.
QString fileLink(const QString &link, const GuidePage &page, const Guide &guide) {
  if (leadsOut(link))
    return link;
  GuidePlace place = placeOf(link);
  if (place.page.isEmpty())
    place.page = page.name;
  place = guide.find(place).value_or(place);
  return place.page + u".html"_s + (place.anchor.isEmpty() ? QString() : u'#' + place.anchor);
}

QByteArray fileHtml(const GuidePage &page, const Guide &guide) {
  // A page that is not translated lies in the language's folder all the same.
  const QString up = guide.language() == page.language ? QString() : u"../"_s;
  QByteArray body = bodyHtml(page, {.link = [&](const QString &link) { return fileLink(link, page, guide); },
                                    .picture = [&up](const QString &picture) { return up + picture; }});
  body.replace("<table>", "<div class=\"wide\" tabindex=\"0\">\n<table>").replace("</table>", "</table>\n</div>");
  QByteArray before;
  if (page.name != "index"_L1)
    before = "<nav><p><a href=\"index.html\">" + report::htmlText(GuideHtml::tr("Contents")) + "</a></p></nav>\n";
  return report::htmlPage(QString(page.language).replace(u'_', u'-'), page.title(), before + body, "img-src 'self' file:");
}

Result<Done> writePage(const QString &path, const QByteArray &html) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(html) == html.size() && file.commit())
    return Done{};
  return fail(ErrorKind::Storage, GuideHtml::tr("%1 cannot be written").arg(path), file.errorString());
}

}  // namespace

QByteArray bodyHtml(const GuidePage &page, const GuideHtmlRules &rules) {
  const auto root = markdown::parse(page.markdown);
  if (!root)
    return {};
  follow(root.get(), rules);
  const std::unique_ptr<char, MemoryFreer> html(cmark_render_html(root.get(), CMARK_OPT_DEFAULT, nullptr));
  return withAnchors(QByteArray(html.get()), page.sections);
}

Result<Done> writeGuideHtml(const QString &folder) {
  for (const QString &language : guideLanguages()) {
    const Guide guide(language);
    const QString into = language == guideLanguages().constFirst() ? folder : folder + u'/' + language;
    if (!QDir().mkpath(into))
      return fail(ErrorKind::Storage, GuideHtml::tr("The folder %1 cannot be made").arg(into));
    for (const QString &name : guide.names())
      std::ignore = TRY(writePage(into + u'/' + name + u".html"_s, fileHtml(*guide.page(name), guide)));
  }
  return Done{};
}

}  // namespace sternway::guide
