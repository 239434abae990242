// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html.h"

#include "core/format.h"
#include "report/figure.h"
#include "report/figuredrawing.h"

#include <QFile>
#include <QSet>

#include <algorithm>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initReportStyle() {
  Q_INIT_RESOURCE(report);
}

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {

/// On paper a row of a table with more columns is a list of names and values.
constexpr qsizetype columnsOnPaper = 10;

/// Times and numbers are read in one line.
bool isShort(const Document::Table &table, qsizetype column) {
  constexpr qsizetype shortText = 12;
  return std::all_of(table.rows.cbegin(), table.rows.cend(), [column](const QList<Document::Line> &row) {
    return column >= row.size() || plainText(row.at(column)).size() <= shortText;
  });
}

QByteArray reportStyle() {
  initReportStyle();
  QFile file(u":/report/report.css"_s);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The letters and digits of a heading, told apart from those that were there before.
QString anchorOf(const QString &heading, QSet<QString> &taken) {
  QString anchor;
  for (const QChar character : heading)
    if (character.isLetterOrNumber())
      anchor += character.toLower();
    else if (!anchor.isEmpty() && !anchor.endsWith(u'-'))
      anchor += u'-';
  while (anchor.endsWith(u'-'))
    anchor.chop(1);
  if (anchor.isEmpty())
    anchor = u"section"_s;
  QString unique = anchor;
  for (int number = 2; taken.contains(unique); ++number)
    unique = anchor + u'-' + QString::number(number);
  taken.insert(unique);
  return unique;
}

struct HtmlSection {
  int level;
  QString text;
  QString anchor;
};

QList<HtmlSection> sectionsOf(const Document &document) {
  QList<HtmlSection> sections;
  QSet<QString> taken;
  for (const Document::Block &block : document.blocks)
    if (const auto *heading = std::get_if<Document::Heading>(&block))
      sections.append({heading->level, heading->text, anchorOf(singleLine(heading->text), taken)});
  return sections;
}

QByteArray element(const QByteArray &name, const QByteArray &content) {
  return '<' + name + '>' + content + "</" + name + '>';
}

QByteArray spanHtml(const Document::Span &span) {
  const QByteArray text = htmlText(span.text);
  switch (span.style) {
    case Document::Style::Plain: break;
    case Document::Style::Strong: return element("strong", text);
    case Document::Style::Code: return element("code", text);
  }
  return text;
}

QByteArray lineHtml(const Document::Line &line) {
  QByteArray out;
  for (const Document::Span &span : line.spans) {
    const QByteArray address = webAddress(span.link);
    out += address.isEmpty()
               ? spanHtml(span)
               : "<a rel=\"noreferrer\" href=\"" + htmlText(QString::fromLatin1(address)) + "\">" + spanHtml(span) + "</a>";
  }
  return out;
}

/// Appends block after block; a heading takes the next of the sections.
class HtmlBlocks {
public:
  HtmlBlocks(const QList<HtmlSection> &sections, QByteArray &out) : m_sections(sections), m_out(out) {}

  void operator()(const Document::Heading &heading) {
    const HtmlSection &section = m_sections.at(m_next++);
    const QByteArray name = 'h' + QByteArray::number(std::clamp(heading.level, 1, 6));
    m_out += '<' + name + " id=\"" + htmlText(section.anchor) + "\">" + htmlText(heading.text) + "</" + name + ">\n";
    if (heading.level == 1 && !m_listed)
      listSections();
  }
  void operator()(const Document::Paragraph &paragraph) {
    const QByteArray text = element("p", lineHtml(paragraph.text));
    m_out += (paragraph.quoted ? element("blockquote", text) : text) + '\n';
  }
  void operator()(const Document::Facts &facts) {
    m_out += "<table class=\"facts\">\n";
    for (const auto &[name, value] : facts.lines)
      m_out += "<tr><th scope=\"row\">" + htmlText(name) + "</th><td>" + htmlText(value) + "</td></tr>\n";
    m_out += "</table>\n";
  }
  void operator()(const Document::Bullets &bullets) {
    m_out += "<ul>\n";
    for (const Document::Line &line : bullets.lines)
      m_out += element("li", lineHtml(line)) + '\n';
    m_out += "</ul>\n";
  }
  void operator()(const Document::Table &table) {
    const bool many = table.header.size() > columnsOnPaper;
    QByteArrayList opening;  // of the cells of each column
    m_out +=
        QByteArrayLiteral("<div class=\"wide\" tabindex=\"0\">\n<table") + (many ? " class=\"many\"" : "") + ">\n<thead><tr>";
    for (const QString &text : table.header) {
      const qsizetype column = opening.size();
      const QByteArray kind = table.numbered && column == 0 ? " class=\"number\""
                              : isShort(table, column)      ? " class=\"short\""
                                                            : "";
      m_out += "<th scope=\"col\"" + kind + '>' + htmlText(text) + "</th>";
      opening.append("<td" + kind + (many ? " data-name=\"" + htmlText(text) + "\">" : QByteArray(">")));
    }
    m_out += "</tr></thead>\n<tbody>\n";
    for (const QList<Document::Line> &cells : table.rows) {
      m_out += "<tr>";
      for (qsizetype column = 0; column < cells.size(); ++column)
        m_out += opening.value(column, "<td>") + lineHtml(cells.at(column)) + "</td>";
      m_out += "</tr>\n";
    }
    m_out += "</tbody>\n</table>\n</div>\n";
  }
  void operator()(const Document::Code &code) {
    m_out += "<pre><code>";
    for (const QString &line : code.lines)
      m_out += htmlText(line) + '\n';
    m_out += "</code></pre>\n";
  }
  void operator()(const Document::Figure &figure) {
    m_out += "<figure>\n<figcaption>" + htmlText(figure.title) + "</figcaption>\n" + figureSvg(figure) + "<details>\n<summary>" +
             htmlText(tr("Values")) + "</summary>\n";
    (*this)(figureValues(figure));
    (*this)(figureNotes(figure));
    m_out += "</details>\n</figure>\n";
  }

private:
  void listSections() {
    m_listed = true;
    QByteArray list;
    qsizetype listed = 0;
    for (const HtmlSection &section : m_sections) {
      if (section.level != 2)
        continue;
      ++listed;
      list += "<li><a href=\"#" + htmlText(section.anchor) + "\">" + htmlText(section.text) + "</a></li>\n";
    }
    if (listed >= sectionsToList)
      m_out += "<nav aria-label=\"" + htmlText(tr("Contents")) + "\">\n<ol>\n" + list + "</ol>\n</nav>\n";
  }

  const QList<HtmlSection> &m_sections;
  QByteArray &m_out;
  qsizetype m_next = 0;
  bool m_listed = false;
};

}  // namespace

QByteArray htmlText(const QString &text) {
  QByteArray out;
  const QByteArray line = singleLine(text).toUtf8();
  out.reserve(line.size());
  for (const char character : line) {
    switch (character) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += character;
    }
  }
  return out;
}

QByteArray htmlPage(const QString &language, const QString &title, const QByteArray &body, const QByteArray &more) {
  return "<!DOCTYPE html>\n<html lang=\"" + htmlText(language) +
         "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
         // Should a text become markup against all that is done here, it still runs and fetches nothing.
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'" +
         (more.isEmpty() ? QByteArray() : "; " + more) +
         "\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" +
         htmlText(title) + "</title>\n<style>\n" + reportStyle() + "</style>\n</head>\n<body>\n<main>\n" + body +
         "</main>\n</body>\n</html>\n";
}

QByteArray toHtml(const Document &document) {
  const QList<HtmlSection> sections = sectionsOf(document);
  QByteArray body;
  HtmlBlocks blocks(sections, body);
  for (const Document::Block &block : document.blocks)
    std::visit(blocks, block);
  return htmlPage(documentLanguage(), titleOf(document), body);
}

}  // namespace sternway::report
