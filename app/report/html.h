// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace sternway::report {

/// One page of HTML in UTF-8 that needs nothing else and runs nothing: its own style, no script, no request; light or dark as the
/// reader's system is, and light on paper. Headings have anchors, and a list of contents where there are several. No text of the
/// document becomes markup. It is XML as well. Pure; any thread.
[[nodiscard]] QByteArray toHtml(const Document &document);

/// Such a page around \a body, in the \a language (BCP 47). \a more: what it may fetch besides, as a content security policy says
/// it ("img-src file:"). Pure; any thread.
[[nodiscard]] QByteArray htmlPage(const QString &language, const QString &title, const QByteArray &body,
                                  const QByteArray &more = {});

/// \a text between tags or within a quoted attribute: one line, special characters as entities. Pure.
[[nodiscard]] QByteArray htmlText(const QString &text);

}  // namespace sternway::report
