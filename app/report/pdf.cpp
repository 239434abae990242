// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf.h"

#include "core/format.h"
#include "report/figurepainting.h"
#include "report/pdfpages.h"
#include "report/pdftable.h"

#include <QGuiApplication>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double textPoints = 9.5;
constexpr double blockGap = 6 * pdfDotsPerPoint;
constexpr double indent = 14 * pdfDotsPerPoint;
/// A line of a log may be a whole file: it is set in pieces.
constexpr qsizetype codePiece = 4'000;
/// A longer one goes with the pages as a file, and what it begins and ends with is set: about 15 pages.
constexpr qsizetype longestCode = 60'000;
constexpr qsizetype codeBegin = 20'000;
constexpr qsizetype codeEnd = 10'000;

QColor pdfColor(FigureInk ink) {
  switch (ink) {
    case FigureInk::Text: return Qt::black;
    case FigureInk::Muted: return {0x5b, 0x63, 0x70};
    case FigureInk::Line: return {0xd5, 0xd9, 0xe0};
    case FigureInk::Good: return {0x22, 0x73, 0x3a};
    case FigureInk::Warning: return {0x8a, 0x5a, 0x00};
    case FigureInk::Critical: return {0xb3, 0x26, 0x1e};
    case FigureInk::Series0: return {0x1f, 0x5f, 0xb0};
    case FigureInk::Series1: return {0xb3, 0x50, 0x0f};
    case FigureInk::Series2: return {0x6b, 0x3f, 0xa0};
    case FigureInk::Series3: break;
  }
  return {0x20, 0x70, 0x5d};
}

/// Mixed with white: nothing of a page is transparent.
QColor thinned(const QColor &color) {
  const auto mixed = [](int part) { return 255 - (255 - part) * 15 / 100; };
  return {mixed(color.red()), mixed(color.green()), mixed(color.blue())};
}

const FigurePaint &pdfPaint() {
  static const FigurePaint paint{
      .font = pdfType(8).font, .color = pdfColor, .areaColor = [](FigureInk ink) { return thinned(pdfColor(ink)); }};
  return paint;
}

/// It ends in a colon, in whatever script.
bool isAnnouncing(const Document::Line &line) {
  const QString text = plainText(line);
  return text.endsWith(u':') || text.endsWith(u'：');
}

class PdfBlocks {
public:
  PdfBlocks(const Document &document, PdfPages &pages) : m_document(document), m_pages(pages) {}

  void operator()(const Document::Heading &heading) {
    const double points = heading.level == 1 ? 17 : heading.level == 2 ? 13 : 10.5;
    const PdfText text = set(heading.text, pdfType(points, true), m_pages.width());
    m_pages.gap(2 * blockGap);
    m_pages.reserve(text.height() + 60 * pdfDotsPerPoint);  // not alone at the end of a page
    m_pages.bookmark(heading.level, singleLine(heading.text));
    m_pages.flow(text, 0);
    m_pages.skip(blockGap / 2);
    if (heading.level == 1 && !m_listed)
      listSections();
  }
  void operator()(const Document::Paragraph &paragraph) {
    const PdfText text = set(paragraph.text, m_plain, m_pages.width() - (paragraph.quoted ? 2 * indent : 0));
    m_pages.gap(blockGap);
    if (isAnnouncing(paragraph.text) && text.height() < m_pages.height() / 2)
      m_pages.reserve(text.height() + 40 * pdfDotsPerPoint);  // not parted from what it announces
    m_pages.flow(text, paragraph.quoted ? indent : 0, paragraph.quoted);
  }
  void operator()(const Document::Facts &facts) {
    m_pages.gap(blockGap);
    drawFacts(facts, m_pages);
  }
  void operator()(const Document::Bullets &bullets) {
    m_pages.gap(blockGap);
    const PdfText bullet = set(u"•"_s, m_plain, indent);
    for (const Document::Line &line : bullets.lines) {
      const PdfText text = set(line, m_plain, m_pages.width() - indent);
      m_pages.reserve(text.line(0).height());
      m_pages.drawLine(bullet, 0, {indent / 3, m_pages.top()});
      m_pages.flow(text, indent);
    }
  }
  void operator()(const Document::Table &table) {
    if (!table.header.isEmpty())
      drawTable(table, m_pages);
  }
  void operator()(const Document::Code &code) {
    m_pages.gap(blockGap);
    const QString whole = code.lines.join(u'\n');
    if (whole.size() <= longestCode)
      return setCode(code.lines);
    const QString name = u"text-%1.txt"_s.arg(++m_attached);
    m_pages.attach(name, whole);
    setCode(whole.left(codeBegin).split(u'\n'));
    (*this)(
        Document::Paragraph{tr("%1 of %2 characters are left out here. The file %3 in this PDF has all of it.")
                                .arg(QString::number(whole.size() - codeBegin - codeEnd), QString::number(whole.size()), name)});
    m_pages.gap(blockGap);
    setCode(whole.right(codeEnd).split(u'\n'));
  }
  void operator()(const Document::Figure &figure) {
    const FigureDrawing drawing = drawingOf(figure);
    const double scale = m_pages.width() / drawing.size.width();
    const PdfText title = set(figure.title, pdfType(textPoints, true), m_pages.width());
    m_pages.gap(blockGap);
    m_pages.reserve(title.height() + drawing.size.height() * scale);
    m_pages.flow(title, 0);
    m_pages.reserve(drawing.size.height() * scale);
    if (!m_pages.isCounting())
      paintDrawing(drawing, scale, {0, m_pages.top()}, pdfPaint(), m_pages.painter());
    m_pages.skip(drawing.size.height() * scale);
  }

private:
  [[nodiscard]] PdfText set(const Document::Line &line, const PdfType &type, double width) {
    return {line, type, width, m_pages.device()};
  }

  void setCode(const QStringList &lines) {
    const PdfType type = pdfType(8, false, true);
    for (const QString &line : lines)
      for (qsizetype at = 0; at == 0 || at < line.size(); at += codePiece)
        m_pages.flow(set(line.mid(at, codePiece), type, m_pages.width() - indent), indent / 2, true);
  }

  void listSections() {
    m_listed = true;
    QList<std::pair<qsizetype, QString>> sections;  // numbers of bookmarks
    qsizetype number = 0;
    for (const Document::Block &block : m_document.blocks)
      if (const auto *heading = std::get_if<Document::Heading>(&block); heading && ++number && heading->level == 2)
        sections.append({number - 1, heading->text});
    if (sections.size() < sectionsToList)
      return;
    for (const auto &[bookmark, title] : std::as_const(sections)) {
      const PdfText text = set(title, m_plain, m_pages.width() - indent);
      m_pages.reserve(text.height());
      m_pages.linkToBookmark({indent, m_pages.top(), m_pages.width() - indent, text.height()}, bookmark);
      m_pages.flow(text, indent);
    }
  }

  const Document &m_document;
  PdfPages &m_pages;
  PdfType m_plain = pdfType(textPoints);
  bool m_listed = false;
  int m_attached = 0;  ///< files
};

void fillPages(const Document &document, PdfPages &pages) {
  PdfBlocks blocks(document, pages);
  for (const Document::Block &block : document.blocks)
    std::visit(blocks, block);
}

qsizetype pageCountOf(const Document &document) {
  PdfPages pages({});
  fillPages(document, pages);
  return pages.count();
}

}  // namespace

bool canWritePdf() {
  return qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr;
}

Result<QByteArray> toPdf(const Document &document) {
  if (!canWritePdf())
    return fail(ErrorKind::Unsupported, tr("A PDF cannot be written here: there are no fonts"));
  PdfPages pages(titleOf(document), pageCountOf(document));
  fillPages(document, pages);
  QByteArray pdf = pages.finished();
  if (pdf.isEmpty())
    return fail(ErrorKind::Storage, tr("The PDF could not be written"));
  return pdf;
}

}  // namespace sternway::report
