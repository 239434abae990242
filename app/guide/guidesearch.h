// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide.h"

namespace sternway::guide {

/// A section in which every word of a search stands, in its title or its text.
struct GuideHit {
  GuidePlace place;
  QString page;     ///< the page's title
  QString section;  ///< the section's
  QString excerpt;  ///< of the text, around the first of the words that stands there
};

/// The words of a search, whatever their case, each once. Pure.
[[nodiscard]] QStringList searchWords(const QString &text);
/// Best first: all words in the page's title, then in the section's, then in its text. No words find nothing.
[[nodiscard]] QList<GuideHit> searchGuide(const Guide &guide, const QString &text);

}  // namespace sternway::guide
