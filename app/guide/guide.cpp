// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide.h"

#include "report/markdownreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initGuide() {
  Q_INIT_RESOURCE(guide);
}

namespace sternway::guide {

using namespace Qt::StringLiterals;
using report::Document;

namespace {
std::optional<QString> textOf(const QString &path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return std::nullopt;
  return QString::fromUtf8(file.readAll());
}
}  // namespace

QStringList guideLanguages() {
  return {u"en"_s, u"de"_s, u"zh_CN"_s};
}

Guide::Guide(const QString &language, const QString &folder)
    : m_folder(folder), m_language(guideLanguages().contains(language) ? language : guideLanguages().constFirst()) {
  if (!m_folder.isEmpty())
    return;
  initGuide();
  m_folder = u":/guide"_s;
}

std::optional<GuidePage> Guide::readEnglish(const QString &name) const {
  const auto text = textOf(m_folder + u'/' + name + u".md"_s);
  return text ? std::optional(readGuidePage(name, guideLanguages().constFirst(), *text)) : std::nullopt;
}

std::optional<GuidePage> Guide::read(const QString &name) const {
  if (m_language != guideLanguages().constFirst())
    if (const auto text = textOf(m_folder + u'/' + m_language + u'/' + name + u".md"_s))
      return readGuidePage(name, m_language, *text);
  return readEnglish(name);
}

const GuidePage *Guide::page(const QString &name) const {
  if (name.isEmpty() || name.contains(u'/'))
    return nullptr;
  auto found = m_pages.find(name);
  if (found == m_pages.end())
    found = m_pages.emplace(name, read(name)).first;
  return found->second ? &*found->second : nullptr;
}

std::optional<GuidePlace> Guide::find(const GuidePlace &place) const {
  const GuidePage *found = page(place.page);
  if (!found)
    return std::nullopt;
  const auto at = [&place](const QList<GuideSection> &sections) {
    return std::ranges::find(sections, place.anchor, &GuideSection::anchor) - sections.begin();
  };
  if (place.anchor.isEmpty() || at(found->sections) < found->sections.size())
    return place;
  const auto english = readEnglish(place.page);
  if (!english || english->sections.size() != found->sections.size() || at(english->sections) == english->sections.size())
    return std::nullopt;
  return GuidePlace{.page = place.page, .anchor = found->sections.at(at(english->sections)).anchor};
}

QList<ContentsGroup> Guide::contents() const {
  QList<ContentsGroup> groups;
  const GuidePage *index = page(u"index"_s);
  if (!index)
    return groups;
  for (const Document::Block &block : report::readMarkdown(index->markdown, 1).blocks) {
    if (const auto *heading = std::get_if<Document::Heading>(&block); heading && heading->level > 1)
      groups.append({.title = heading->text});
    const auto *list = std::get_if<Document::Bullets>(&block);
    for (const Document::Line &line : list ? list->lines : QList<Document::Line>())
      for (const Document::Span &span : line.spans)
        if (const GuidePlace place = placeOf(span.link); !span.link.isEmpty() && !leadsOut(span.link) && page(place.page)) {
          if (groups.isEmpty())
            groups.append({.title = index->title()});
          groups.last().entries.append({.title = span.text, .page = place.page});
          break;
        }
  }
  groups.removeIf([](const ContentsGroup &group) { return group.entries.isEmpty(); });
  return groups;
}

QStringList Guide::names() const {
  QStringList names;
  for (const ContentsGroup &group : contents())
    for (const ContentsEntry &entry : group.entries)
      names << entry.page;
  for (const QString &file : QDir(m_folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name))
    names << file.chopped(3);
  names.removeDuplicates();
  return names;
}

}  // namespace sternway::guide
