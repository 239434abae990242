// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "report/document.h"

namespace sternway::report {

/// Whether there are fonts to write with: the process has a QGuiApplication, of whatever platform.
[[nodiscard]] bool canWritePdf();

/// A4 with page numbers ("Page 2 of 7"), bookmarks, links, the title and the language; fonts are embedded and figures are lines.
/// Long lines wrap, a table begins anew with its header on each page, and a row is cut only where it is higher than a page. A
/// table wider than a page goes on below itself with its first column again. Code of more than 60,000 characters (a log) is a
/// file in the PDF, of which the pages show the beginning and the end. Not tagged (Qt cannot), so that a screen reader has the
/// text without its structure. Any thread. ErrorKind::Unsupported where it cannot be written.
[[nodiscard]] Result<QByteArray> toPdf(const Document &document);

}  // namespace sternway::report
