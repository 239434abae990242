// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/releasenotes.h"

#include <QVersionNumber>
#include <QXmlStreamReader>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// A text stands in English first, then in other languages.
void take(QXmlStreamReader &xml, const QString &language, QStringList &texts) {
  const auto attributes = xml.attributes();
  const bool translated = attributes.hasAttribute(u"xml:lang"_s);
  const bool wanted = attributes.value(u"xml:lang"_s) == language;
  const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
  if (!translated)
    texts << text;
  else if (wanted && !texts.isEmpty())
    texts.last() = text;
}

ReleaseNotes readRelease(QXmlStreamReader &xml, const QString &language) {
  ReleaseNotes notes{.version = xml.attributes().value(u"version"_s).toString(),
                     .date = QDate::fromString(xml.attributes().value(u"date"_s).toString(), Qt::ISODate)};
  while (xml.readNextStartElement()) {
    if (xml.name() != u"description") {
      xml.skipCurrentElement();
      continue;
    }
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
      const auto token = xml.readNext();
      if (token == QXmlStreamReader::EndElement)
        --depth;
      if (token != QXmlStreamReader::StartElement)
        continue;
      if (xml.name() == u"p")
        take(xml, language, notes.paragraphs);
      else if (xml.name() == u"li")
        take(xml, language, notes.points);
      else
        ++depth;  // a list
    }
  }
  return notes;
}
}  // namespace

QList<ReleaseNotes> releaseNotes(const QByteArray &metainfo, const QString &language) {
  QList<ReleaseNotes> all;
  QXmlStreamReader xml(metainfo);
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"release")
      if (const ReleaseNotes notes = readRelease(xml, language); !notes.version.isEmpty())
        all << notes;
  return all;
}

bool isNewerVersion(const QString &version, const QString &earlier) {
  const auto later = QVersionNumber::fromString(version);
  const auto before = QVersionNumber::fromString(earlier);
  return !later.isNull() && !before.isNull() && later > before;
}

}  // namespace sternway
