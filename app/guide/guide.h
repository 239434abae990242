// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guidepage.h"

#include <map>
#include <optional>

namespace sternway::guide {

/// A page in the list of contents.
struct ContentsEntry {
  QString title;
  QString page;
};

/// Pages that belong together, in the order in which they are read.
struct ContentsGroup {
  QString title;
  QList<ContentsEntry> entries = {};
};

/// The user guide in one language. A page that is not translated is there in English, and says so by its language. Pages are read
/// when they are asked for. Not copied; one thread.
class Guide final {
public:
  /// \a language: one of guideLanguages(); another one is taken as English. \a folder: empty: the guide that is built in.
  explicit Guide(const QString &language, const QString &folder = {});

  [[nodiscard]] const QString &language() const { return m_language; }
  /// As the page "index" lists them.
  [[nodiscard]] QList<ContentsGroup> contents() const;
  /// Their names: those of the contents first, in their order.
  [[nodiscard]] QStringList names() const;
  /// Null: there is none of that name. It stays as long as this.
  [[nodiscard]] const GuidePage *page(const QString &name) const;
  /// Where the section, or the page where no anchor is given, is in this language. A section goes by its English anchor too: a
  /// translation has the same sections. Nothing: it is not there.
  [[nodiscard]] std::optional<GuidePlace> find(const GuidePlace &place) const;
  [[nodiscard]] bool has(const GuidePlace &place) const { return find(place).has_value(); }

private:
  [[nodiscard]] std::optional<GuidePage> read(const QString &name) const;
  [[nodiscard]] std::optional<GuidePage> readEnglish(const QString &name) const;

  QString m_folder;
  QString m_language;
  mutable std::map<QString, std::optional<GuidePage>> m_pages;
};

/// Those that pages may be translated to; English is the first.
[[nodiscard]] QStringList guideLanguages();

}  // namespace sternway::guide
