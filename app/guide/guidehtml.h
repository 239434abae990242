// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "guide/guide.h"

#include <functional>

namespace sternway::guide {

/// What the HTML of a page depends on.
struct GuideHtmlRules {
  /// The address of a link as it is written; empty: only its text is left.
  std::function<QString(const QString &link)> link;
  /// The address of a picture ("images/fleet.png"); empty: it is left out.
  std::function<QString(const QString &picture)> picture;
};

/// The body of the page, well-formed as XML too. Headings have their anchors as ids. HTML in the text is left out. Pure.
[[nodiscard]] QByteArray bodyHtml(const GuidePage &page, const GuideHtmlRules &rules);

/// The guide in every language as files that a browser reads, one a page, with index.html as the contents: English in \a folder,
/// which is made, the others in folders below. Pictures are named and not copied. Storage, naming the file.
[[nodiscard]] Result<Done> writeGuideHtml(const QString &folder);

}  // namespace sternway::guide
