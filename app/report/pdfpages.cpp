// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfpages.h"

#include "core/format.h"

#include <QPageLayout>

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double footSpace = 28 * pdfDotsPerPoint;
const QColor pdfMuted(0x5b, 0x63, 0x70);
const QColor pdfTint(0xf3, 0xf5, 0xf8);
const QColor pdfLinkColor(0x1a, 0x5f, 0xb4);

QTextLayout::FormatRange formatOf(const Document::Span &span, qsizetype start, qsizetype length, bool linked) {
  QTextLayout::FormatRange range;
  range.start = static_cast<int>(start);
  range.length = static_cast<int>(length);
  if (span.style == Document::Style::Strong)
    range.format.setFontWeight(QFont::Bold);
  if (span.style == Document::Style::Code)
    range.format.setFontFamilies({u"monospace"_s});
  if (linked)
    range.format.setForeground(pdfLinkColor);
  return range;
}

}  // namespace

PdfType pdfType(double points, bool bold, bool code) {
  QFont font(code ? u"monospace"_s : u"sans-serif"_s);
  font.setStyleHint(code ? QFont::Monospace : QFont::SansSerif);
  // Who copies or searches would find one letter too few in a ligature. Scripts that need shaping are shaped all the same.
  font.setStyleStrategy(QFont::PreferNoShaping);
  font.setPointSizeF(points);
  font.setBold(bold);
  return {font, Qt::black};
}

PdfText::PdfText(const Document::Line &line, const PdfType &type, double width, QPaintDevice *device) : m_color(type.color) {
  QString text;
  QList<QTextLayout::FormatRange> formats;
  for (const Document::Span &span : line.spans) {
    const QString part = singleLine(span.text);
    const QByteArray address = webAddress(span.link);
    if (span.style != Document::Style::Plain || !address.isEmpty())
      formats.append(formatOf(span, text.size(), part.size(), !address.isEmpty()));
    if (!address.isEmpty())
      m_links.append({static_cast<int>(text.size()), static_cast<int>(part.size()), address});
    text += part;
  }
  m_layout = std::make_unique<QTextLayout>(text, type.font, device);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  m_layout->setTextOption(option);
  m_layout->setFormats(formats);
  m_layout->setCacheEnabled(true);
  m_layout->beginLayout();
  double y = 0;
  for (QTextLine part = m_layout->createLine(); part.isValid(); part = m_layout->createLine()) {
    part.setLineWidth(width);
    part.setPosition({0, y});
    y += part.height();
  }
  m_layout->endLayout();
}

double PdfText::height() const {
  const QTextLine last = line(lineCount() - 1);
  return last.isValid() ? last.y() + last.height() : 0;
}

PdfPages::PdfPages(const QString &title, qsizetype pages)
    : m_title(title), m_pages(pages), m_writer((m_buffer.open(QIODevice::WriteOnly), &m_buffer)) {
  m_writer.setTitle(title);
  m_writer.setCreator(u"Sternway " STERNWAY_VERSION ""_s);
  m_writer.setResolution(1200);
  m_writer.setPageSize(QPageSize(QPageSize::A4));
  m_writer.setPageMargins(QMarginsF(18, 18, 18, 14), QPageLayout::Millimeter);
  m_width = m_writer.width();
  m_height = m_writer.height() - footSpace;
  m_extras.language = documentLanguage();
  if (isCounting())
    return;
  m_painter.begin(&m_writer);
  drawFoot();
}

void PdfPages::gap(double height) {
  if (!atStart())
    m_top += height;
}

void PdfPages::nextPage() {
  ++m_page;
  m_top = 0;
  if (isCounting())
    return;
  m_writer.newPage();
  drawFoot();
}

bool PdfPages::reserve(double height) {
  if (height <= left() || atStart())
    return true;
  nextPage();
  return false;
}

void PdfPages::drawFoot() {
  const PdfType type = pdfType(8);
  const QFontMetricsF metrics(type.font, &m_writer);
  const QString number = tr("Page %1 of %2").arg(m_page + 1).arg(m_pages);
  const double space = m_width - metrics.horizontalAdvance(number) - 4 * metrics.averageCharWidth();
  const double baseline = m_height + footSpace - metrics.descent();
  m_painter.setFont(type.font);
  m_painter.setPen(pdfMuted);
  m_painter.drawText(QPointF(0, baseline), metrics.elidedText(m_title, Qt::ElideRight, space));
  m_painter.drawText(QPointF(m_width - metrics.horizontalAdvance(number), baseline), number);
}

void PdfPages::fill(const QRectF &area, const QColor &color) {
  if (!isCounting())
    m_painter.fillRect(area, color);
}

void PdfPages::rule(double width, const QColor &color) {
  if (isCounting())
    return;
  m_painter.setPen(QPen(color, 0.5 * pdfDotsPerPoint));
  m_painter.drawLine(QPointF(0, m_top), QPointF(width, m_top));
}

void PdfPages::attach(const QString &name, const QString &content) {
  if (!isCounting())
    m_extras.files.insert(name, content.toUtf8());
}

void PdfPages::drawLine(const PdfText &text, int number, QPointF place) {
  if (isCounting())
    return;
  const QTextLine line = text.line(number);
  const QPointF origin = place - QPointF(0, line.y());
  m_painter.setPen(text.color());
  line.draw(&m_painter, origin);
  for (const PdfText::Link &link : text.links()) {
    const int from = std::max(link.start, line.textStart());
    const int to = std::min(link.start + link.length, line.textStart() + line.textLength());
    if (from >= to)
      continue;
    const double a = line.cursorToX(from);
    const double b = line.cursorToX(to);
    const QRectF area(place.x() + std::min(a, b), place.y(), std::abs(b - a), line.height());
    m_extras.links.append({m_page, areaOf(area), link.address, 0});
  }
}

void PdfPages::flow(const PdfText &text, double x, bool tinted) {
  for (int i = 0; i < text.lineCount(); ++i) {
    const double height = text.line(i).height();
    reserve(height);
    if (tinted)
      fill(QRectF(0, m_top, m_width, height), pdfTint);
    drawLine(text, i, {x, m_top});
    skip(height);
  }
}

void PdfPages::bookmark(int level, const QString &title) {
  m_extras.bookmarks.append({level, title, placeOf({0, m_top})});
}

void PdfPages::linkToBookmark(const QRectF &area, qsizetype bookmark) {
  m_extras.links.append({m_page, areaOf(area), {}, bookmark});
}

QByteArray PdfPages::finished() {
  return m_painter.end() ? withExtras(m_buffer.data(), m_extras) : QByteArray();
}

PdfPlace PdfPages::placeOf(QPointF dots) const {
  const QPageLayout layout = m_writer.pageLayout();
  const QMarginsF margins = layout.margins(QPageLayout::Point);
  const double height = layout.fullRect(QPageLayout::Point).height();
  return {m_page, {margins.left() + dots.x() / pdfDotsPerPoint, height - margins.top() - dots.y() / pdfDotsPerPoint}};
}

QRectF PdfPages::areaOf(const QRectF &dots) const {
  return QRectF(placeOf(dots.topLeft()).point, placeOf(dots.bottomRight()).point).normalized();
}

}  // namespace sternway::report
