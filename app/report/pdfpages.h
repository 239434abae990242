// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/pdfoutline.h"

#include <QBuffer>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <memory>

namespace sternway::report {

/// How a text is set.
struct PdfType {
  QFont font;
  QColor color;
};
/// Of \a points; \a code: each letter has the same width.
[[nodiscard]] PdfType pdfType(double points, bool bold = false, bool code = false);

inline constexpr double pdfDotsPerPoint =
    1200.0 / 72;  ///< lengths on a page are in dots, from the upper left of what margins leave

/// A text that is broken into lines of a width.
class PdfText final {
public:
  PdfText(const Document::Line &line, const PdfType &type, double width, QPaintDevice *device);

  [[nodiscard]] int lineCount() const { return m_layout->lineCount(); }
  [[nodiscard]] QTextLine line(int number) const { return m_layout->lineAt(number); }
  [[nodiscard]] double height() const;
  [[nodiscard]] const QColor &color() const { return m_color; }

  struct Link {
    int start;
    int length;
    QByteArray address;
  };
  [[nodiscard]] const QList<Link> &links() const { return m_links; }

private:
  std::unique_ptr<QTextLayout> m_layout;
  QList<Link> m_links;
  QColor m_color;
};

/// Pages that are filled from above, in memory, with numbers, bookmarks and links. How many there are is known when they are
/// full: they are filled twice, the first time to be counted, and nothing is drawn then.
class PdfPages final {
public:
  /// \a pages: how many there will be; 0: they are counted.
  explicit PdfPages(const QString &title, qsizetype pages = 0);

  [[nodiscard]] bool isCounting() const { return m_pages == 0; }
  [[nodiscard]] qsizetype count() const { return m_page + 1; }  ///< up to now

  /// Not while they are counted.
  [[nodiscard]] QPainter &painter() { return m_painter; }
  [[nodiscard]] QPaintDevice *device() { return &m_writer; }
  [[nodiscard]] double width() const { return m_width; }
  [[nodiscard]] double height() const { return m_height; }
  [[nodiscard]] double top() const { return m_top; }  ///< where the next thing goes
  [[nodiscard]] double left() const { return m_height - m_top; }
  [[nodiscard]] bool atStart() const { return m_top <= 0; }

  void skip(double height) { m_top += height; }
  /// Unless the page is empty.
  void gap(double height);
  void nextPage();
  /// A new page unless so much is left of this one. False: it was.
  bool reserve(double height);

  void fill(const QRectF &area, const QColor &color);
  /// Across, where the next thing goes.
  void rule(double width, const QColor &color);
  /// A file that goes with the pages, as plain text.
  void attach(const QString &name, const QString &content);
  /// A line at the given place, with its links.
  void drawLine(const PdfText &text, int line, QPointF place);
  /// All lines from here on downwards, over as many pages as it takes; \a tinted: on a ground of its own.
  void flow(const PdfText &text, double x, bool tinted = false);
  void bookmark(int level, const QString &title);
  /// What was drawn there on this page leads to the bookmark with this number, be it made or still to come.
  void linkToBookmark(const QRectF &area, qsizetype bookmark);

  /// The file; nothing else may be done afterwards. Empty: it could not be written.
  [[nodiscard]] QByteArray finished();

private:
  void drawFoot();
  [[nodiscard]] PdfPlace placeOf(QPointF dots) const;
  [[nodiscard]] QRectF areaOf(const QRectF &dots) const;

  QString m_title;
  qsizetype m_pages;
  QBuffer m_buffer;
  QPdfWriter m_writer;
  QPainter m_painter;
  double m_width = 0;
  double m_height = 0;
  double m_top = 0;
  qsizetype m_page = 0;
  PdfExtras m_extras;
};

}  // namespace sternway::report
