// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdftable.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double cellPadding = 3 * pdfDotsPerPoint;
constexpr double tableText = 8;
/// A longer word is broken rather than giving its column more.
constexpr double widestWord = 92 * pdfDotsPerPoint;
const QColor ruleColor(0xc4, 0xc9, 0xd1);
const QColor headerTint(0xe9, 0xed, 0xf2);

/// The longest texts of a column by their letters: measuring every one would take longer than writing the table.
struct ColumnTexts {
  QString longest;
  QString longestWord;

  void take(const QString &text) {
    if (text.size() > longest.size())
      longest = text;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
      if (at < text.size() && !text.at(at).isSpace())
        continue;
      if (at - begin > longestWord.size())
        longestWord = text.mid(begin, at - begin);
      begin = at + 1;
    }
  }
};

struct ColumnWidth {
  double least;
  double wanted;
};

QList<ColumnWidth> columnWidths(const Document::Table &table, PdfPages &pages) {
  const QFontMetricsF metrics(pdfType(tableText, true).font, pages.device());
  QList<ColumnTexts> texts(table.header.size());
  for (qsizetype column = 0; column < texts.size(); ++column)
    texts[column].take(table.header.at(column));
  for (const QList<Document::Line> &row : table.rows)
    for (qsizetype column = 0; column < std::min(row.size(), texts.size()); ++column)
      texts[column].take(plainText(row.at(column)));
  QList<ColumnWidth> widths;
  for (const ColumnTexts &each : std::as_const(texts)) {
    const double slack = 2 * cellPadding + metrics.averageCharWidth();
    const double word = metrics.horizontalAdvance(each.longestWord.left(200));
    const double whole = metrics.horizontalAdvance(each.longest.left(500));
    widths.append({std::min(word, widestWord) + slack, std::min(whole + slack, pages.width())});
  }
  return widths;
}

/// Columns that stand beside each other, and their widths.
struct ColumnBand {
  QList<qsizetype> columns;
  QList<double> widths;
};

/// What the least widths leave of the page, shared out; who wants little gets all of it, so that times and numbers do not wrap.
void widen(ColumnBand &band, const QList<ColumnWidth> &widths, double page) {
  double left = page;
  for (const qsizetype column : std::as_const(band.columns)) {
    band.widths.append(widths.at(column).least);
    left -= widths.at(column).least;
  }
  const auto lack = [&](qsizetype i) {
    return std::max(0.0, widths.at(band.columns.at(i)).wanted - widths.at(band.columns.at(i)).least);
  };
  QList<qsizetype> order(band.columns.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return lack(a) < lack(b); });
  for (qsizetype n = 0; n < order.size(); ++n) {
    const double share = std::clamp(left / static_cast<double>(order.size() - n), 0.0, lack(order.at(n)));
    band.widths[order.at(n)] += share;
    left -= share;
  }
}

QList<ColumnBand> bandsOf(const QList<ColumnWidth> &widths, double page) {
  QList<ColumnBand> bands;
  double used = 0;
  for (qsizetype column = 0; column < widths.size(); ++column) {
    if (bands.isEmpty() || used + widths.at(column).least > page) {
      bands.append(ColumnBand());
      used = 0;
      if (column > 0) {
        bands.last().columns.append(0);
        used = widths.constFirst().least;
      }
    }
    bands.last().columns.append(column);
    used += widths.at(column).least;
  }
  for (ColumnBand &band : bands)
    widen(band, widths, page);
  return bands;
}

class TableWriter {
public:
  TableWriter(const ColumnBand &band, bool numbered, PdfPages &pages)
      : m_band(band), m_numbered(numbered), m_pages(pages), m_width(std::reduce(band.widths.cbegin(), band.widths.cend())) {}

  /// Without any the table has none.
  void setHeader(const QStringList &header) {
    const PdfType type = pdfType(tableText, true);
    for (qsizetype i = 0; i < m_band.columns.size(); ++i)
      m_header.push_back(text(header.value(m_band.columns.at(i)), type, i));
    m_headerHeight = heightOf(m_header);
    m_pages.reserve(3 * m_headerHeight);
    drawHeader();
    m_repeats = m_headerHeight <= m_pages.height() / 2;
  }

  void add(const QList<Document::Line> &cells, bool firstIsName = false) {
    std::vector<PdfText> row;
    for (qsizetype i = 0; i < m_band.columns.size(); ++i)
      row.push_back(text(cells.value(m_band.columns.at(i), QString()), i == 0 && firstIsName ? m_name : m_plain, i));
    const double height = heightOf(row);
    if (height > m_pages.left() && height + m_headerHeight <= m_pages.height())
      beginPage();
    drawRow(row);
  }

private:
  [[nodiscard]] PdfText text(const Document::Line &line, const PdfType &type, qsizetype column) const {
    return {line, type, m_band.widths.at(column) - 2 * cellPadding, m_pages.device()};
  }

  [[nodiscard]] static double heightOf(const std::vector<PdfText> &row) {
    double height = 0;
    for (const PdfText &cell : row)
      height = std::max(height, cell.height());
    return height + 2 * cellPadding;
  }

  void drawHeader() {
    m_pages.fill(QRectF(0, m_pages.top(), m_width, m_headerHeight), headerTint);
    drawRow(m_header);
  }

  void beginPage() {
    m_pages.nextPage();
    if (m_repeats)
      drawHeader();
  }

  /// A row that is higher than a page goes on, line by line, on the next.
  void drawRow(const std::vector<PdfText> &row) {
    std::vector<int> done(row.size(), 0);
    for (bool more = true; more;) {
      more = false;
      double used = 0;
      double x = 0;
      for (size_t i = 0; i < row.size(); ++i) {
        used = std::max(used, drawCell(row[i], done[i], x));
        more = more || done[i] < row[i].lineCount();
        x += m_band.widths.at(static_cast<qsizetype>(i));
      }
      m_pages.skip(used + 2 * cellPadding);
      m_pages.rule(m_width, ruleColor);
      if (more)
        beginPage();
    }
  }

  /// As many lines as the page has room for, at least one where it begins; their height.
  double drawCell(const PdfText &cell, int &done, double x) {
    double used = 0;
    const double room = m_pages.left() - 2 * cellPadding;
    const bool pageBegins = m_pages.top() <= (m_repeats ? m_headerHeight : 0) + 1;
    for (bool first = true; done < cell.lineCount(); first = false) {
      const double height = cell.line(done).height();
      if (used + height > room && !(first && pageBegins))
        break;
      const double right =
          m_numbered && x <= 0 ? m_band.widths.constFirst() - 2 * cellPadding - cell.line(done).naturalTextWidth() : 0;
      m_pages.drawLine(cell, done++, {x + cellPadding + std::max(0.0, right), m_pages.top() + cellPadding + used});
      used += height;
    }
    return used;
  }

  const ColumnBand &m_band;
  bool m_numbered;
  PdfPages &m_pages;
  double m_width;
  PdfType m_plain = pdfType(tableText);
  PdfType m_name = pdfType(tableText, true);
  std::vector<PdfText> m_header;
  double m_headerHeight = 0;
  bool m_repeats = false;  ///< the header, on each page
};

}  // namespace

void drawTable(const Document::Table &table, PdfPages &pages) {
  const QList<ColumnBand> bands = bandsOf(columnWidths(table, pages), pages.width());
  for (const ColumnBand &band : bands) {
    pages.gap(6 * pdfDotsPerPoint);
    TableWriter writer(band, table.numbered, pages);
    writer.setHeader(table.header);
    for (const QList<Document::Line> &row : table.rows)
      writer.add(row);
  }
}

void drawFacts(const Document::Facts &facts, PdfPages &pages) {
  Document::Table table{.header = {QString(), QString()}, .rows = {}};
  for (const auto &[name, value] : facts.lines)
    table.rows.append({name, value});
  const QList<ColumnBand> bands = bandsOf(columnWidths(table, pages), pages.width());
  TableWriter writer(bands.constFirst(), false, pages);
  for (const QList<Document::Line> &row : std::as_const(table.rows))
    writer.add(row, true);
}

}  // namespace sternway::report
