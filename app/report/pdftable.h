// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdfpages.h"

namespace sternway::report {

/// Where a table has too many columns for the page, the rest of them follows below, with the first column again. A row that fits
/// on a page is not cut, and the header is repeated on each.
void drawTable(const Document::Table &table, PdfPages &pages);
/// Names in a column of their own, without a header.
void drawFacts(const Document::Facts &facts, PdfPages &pages);

}  // namespace sternway::report
