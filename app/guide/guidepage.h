// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace sternway::guide {

/// A heading of a page, with what stands below it up to the next one.
struct GuideSection {
  int level = 1;
  QString title;
  QString anchor;  ///< as GitHub makes it of the title; once in a page
  QString text;    ///< in one line, without markup
};

/// Where a link of a page leads: to a page, or a section of one.
struct GuidePlace {
  QString page;    ///< empty: the same page
  QString anchor;  ///< empty: its beginning

  friend bool operator==(const GuidePlace &, const GuidePlace &) = default;
};

/// One text of the guide. A plain value.
struct GuidePage {
  QString name;      ///< "guard", of the file guard.md
  QString language;  ///< of the text, "en"
  QString markdown;
  QList<GuideSection> sections = {};
  QStringList links = {};     ///< as they are written
  QStringList pictures = {};  ///< likewise

  [[nodiscard]] QString title() const { return sections.isEmpty() ? name : sections.constFirst().title; }
};

/// Reads a page's Markdown. Pure; any thread.
[[nodiscard]] GuidePage readGuidePage(const QString &name, const QString &language, const QString &markdown);

/// "guard", "guard#arming", "../guard.md#arming" or "#arming": one name is one page, in whichever folder of a language. Pure.
[[nodiscard]] GuidePlace placeOf(const QString &link);
/// Whether a link leads out of the guide: it has a scheme. Pure.
[[nodiscard]] bool leadsOut(const QString &link);

}  // namespace sternway::guide
