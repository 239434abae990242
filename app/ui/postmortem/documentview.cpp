// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/documentview.h"

#include "report/figure.h"
#include "report/figurepainting.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using report::Document;
using report::FigureInk;

namespace {
/// A text document takes seconds to lay out more of them.
constexpr qsizetype mostTableRows = 400;

QColor figureColor(FigureInk ink, const QPalette &palette) {
  switch (ink) {
    case FigureInk::Text: return palette.color(QPalette::Text);
    case FigureInk::Muted: return mutedText(palette);
    case FigureInk::Line: return lineColor(palette);
    case FigureInk::Good: return markColor(Mark::Good, palette);
    case FigureInk::Warning: return markColor(Mark::Warning, palette);
    case FigureInk::Critical: return markColor(Mark::Critical, palette);
    case FigureInk::Series0: return seriesColor(0, palette);
    case FigureInk::Series1: return seriesColor(1, palette);
    case FigureInk::Series2: return seriesColor(2, palette);
    case FigureInk::Series3: break;
  }
  return seriesColor(3, palette);
}

/// Writes blocks at the end of a text.
class BlockWriter {
public:
  BlockWriter(QTextDocument &text, const QPalette &palette, const QFont &font, double ratio)
      : m_text(text), m_palette(palette), m_font(font), m_ratio(ratio), m_cursor(&text) {}

  void operator()(const Document::Heading &heading) {
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setFontPointSize(m_font.pointSizeF() * (heading.level <= 1 ? 1.5 : heading.level == 2 ? 1.3 : 1.1));
    begin(grid + grid / 2.0).setHeadingLevel(heading.level);
    m_cursor.mergeBlockFormat(m_block);
    m_cursor.insertText(report::singleLine(heading.text), format);
  }
  void operator()(const Document::Paragraph &paragraph) {
    begin(grid / 2.0);
    if (paragraph.quoted) {
      m_block.setLeftMargin(2 * grid);
      m_cursor.mergeBlockFormat(m_block);
    }
    write(paragraph.text, paragraph.quoted);
  }
  void operator()(const Document::Facts &facts) {
    QList<QList<Document::Line>> rows;
    for (const auto &[name, value] : facts.lines)
      rows << QList<Document::Line>{Document::Line{{name, Document::Style::Strong}}, value};
    table({}, rows, 2, false);
  }
  void operator()(const Document::Bullets &bullets) {
    QTextListFormat format;
    format.setStyle(QTextListFormat::ListDisc);
    QTextList *list = nullptr;
    for (const Document::Line &line : bullets.lines) {
      begin(list ? grid / 4.0 : grid / 2.0);
      if (list)
        list->add(m_cursor.block());
      else
        list = m_cursor.createList(format);
      write(line);
    }
  }
  void operator()(const Document::Table &shown) { table(shown.header, shown.rows, shown.header.size(), shown.numbered); }
  void operator()(const Document::Code &code) {
    QTextCharFormat format;
    format.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    for (const QString &line : code.lines) {
      begin(0);
      m_block.setBackground(m_palette.color(QPalette::AlternateBase));
      m_cursor.mergeBlockFormat(m_block);
      m_cursor.insertText(report::singleLine(line), format);
    }
  }
  void operator()(const Document::Figure &figure) {
    (*this)(Document::Paragraph{.text = {{figure.title, Document::Style::Strong}}});
    if (report::rangeOf(figure).length() <= 0)
      return (*this)(report::figureValues(figure));
    const report::FigureDrawing drawing = report::drawingOf(figure);
    QImage image((drawing.size * m_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto thin = [this](FigureInk ink) {
      QColor color = figureColor(ink, m_palette);
      color.setAlphaF(0.15F);
      return color;
    };
    report::paintDrawing(
        drawing, m_ratio, {},
        {.font = m_font, .color = [this](FigureInk ink) { return figureColor(ink, m_palette); }, .areaColor = thin}, painter);
    painter.end();
    const QUrl name(u"figure:%1"_s.arg(++m_figures));
    m_text.addResource(QTextDocument::ImageResource, name, image);
    QTextImageFormat format;
    format.setName(name.toString());
    format.setWidth(drawing.size.width());
    format.setHeight(drawing.size.height());
    begin(grid / 2.0);
    m_cursor.insertImage(format);
  }

private:
  /// A new block, so far from the one before.
  QTextBlockFormat &begin(double above) {
    m_block = {};
    m_block.setTopMargin(above);
    if (!std::exchange(m_begun, true))
      m_cursor.setBlockFormat(m_block);
    else
      m_cursor.insertBlock(m_block, {});
    return m_block;
  }

  void write(const Document::Line &line, bool muted = false) {
    for (const Document::Span &span : line.spans) {
      QTextCharFormat format;
      if (span.style == Document::Style::Code)
        format.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
      if (span.style == Document::Style::Strong)
        format.setFontWeight(QFont::DemiBold);
      if (muted)
        format.setForeground(mutedText(m_palette));
      if (const QByteArray address = report::webAddress(span.link); !address.isEmpty()) {
        format.setForeground(m_palette.color(QPalette::Link));
        format.setFontUnderline(true);
        format.setToolTip(QString::fromLatin1(address));
      }
      m_cursor.insertText(report::singleLine(span.text), format);
    }
  }

  void table(const QStringList &header, const QList<QList<Document::Line>> &rows, qsizetype columns, bool numbered) {
    const int first = header.isEmpty() ? 0 : 1;
    if (columns == 0 || rows.size() + first == 0)
      return;
    const int shown = static_cast<int>(std::min(rows.size(), mostTableRows));
    begin(0);
    QTextTableFormat format;
    format.setHeaderRowCount(first);
    format.setCellPadding(grid / 2.0);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(lineColor(m_palette));
    QTextTable *made = m_cursor.insertTable(shown + first, static_cast<int>(columns), format);
    const auto fill = [&](int row, qsizetype column, const Document::Line &line) {
      m_cursor = made->cellAt(row, static_cast<int>(column)).firstCursorPosition();
      QTextBlockFormat place;
      place.setAlignment(numbered && column == 0 ? Qt::AlignRight : Qt::AlignLeft);
      m_cursor.setBlockFormat(place);
      write(line);
    };
    for (qsizetype column = 0; column < header.size(); ++column)
      fill(0, column, Document::Line{{header.at(column), Document::Style::Strong}});
    for (int row = 0; row < shown; ++row)
      for (qsizetype column = 0; column < std::min(columns, rows.at(row).size()); ++column)
        fill(row + first, column, rows.at(row).at(column));
    m_cursor.movePosition(QTextCursor::End);
    m_begun = false;  // the block behind the table takes what comes next
    if (shown < rows.size())
      (*this)(Document::Paragraph{.text = DocumentView::tr("%n more rows are in the text and in what is exported.", "",
                                                           static_cast<int>(rows.size()) - shown),
                                  .quoted = true});
  }

  QTextDocument &m_text;
  const QPalette &m_palette;
  const QFont m_font;
  const double m_ratio;
  QTextCursor m_cursor;
  QTextBlockFormat m_block;
  int m_figures = 0;
  bool m_begun = false;
};
}  // namespace

DocumentView::DocumentView(QWidget *parent) : Retranslated(parent) {
  setObjectName(u"documentView"_s);
  setOpenLinks(false);
  setUndoRedoEnabled(false);
}

void DocumentView::show(const Document &document) {
  m_document = document;
  render();
}

void DocumentView::render() {
  const int place = verticalScrollBar()->value();
  setUpdatesEnabled(false);
  clear();
  BlockWriter writer(*document(), palette(), font(), devicePixelRatioF());
  for (const Document::Block &block : std::as_const(m_document.blocks))
    std::visit(writer, block);
  setUpdatesEnabled(true);
  verticalScrollBar()->setValue(place);
}

}  // namespace sternway::ui

#include "moc_documentview.cpp"
