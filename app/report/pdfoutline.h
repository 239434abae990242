// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QRectF>
#include <QString>

namespace sternway::report {

/// A place in a PDF: its page from 0, and points from the page's lower left corner.
struct PdfPlace {
  qsizetype page = 0;
  QPointF point;
};

struct PdfBookmark {
  int level = 1;  ///< of the heading
  QString title;
  PdfPlace place;
};

struct PdfLink {
  qsizetype page = 0;
  QRectF area;         ///< points from the page's lower left corner
  QByteArray address;  ///< ASCII; empty: the link leads to \c bookmark
  qsizetype bookmark = 0;
};

/// What QPdfWriter of Qt 6.4 has no functions for. Its addFileAttachment() writes a file that no reader finds, unless the PDF is
/// one for archives (PDF/A-1b), which may have none.
struct PdfExtras {
  QString language;  ///< BCP 47
  QList<PdfBookmark> bookmarks;
  QList<PdfLink> links;
  QMap<QString, QByteArray> files;  ///< plain text, by name
};

/// \a pdf, as QPdfWriter has written it, with its extras appended as an incremental update (ISO 32000-1, 7.5.6). A file that is
/// not laid out as expected comes back as it is: it lacks the extras, and no page. Pure.
[[nodiscard]] QByteArray withExtras(const QByteArray &pdf, const PdfExtras &extras);

}  // namespace sternway::report
