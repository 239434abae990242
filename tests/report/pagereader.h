// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

namespace sternway::test {

using namespace Qt::StringLiterals;

/// What a browser would make of a page.
struct SeenPage {
  QSet<QString> elements;
  QSet<QString> attributeNames;
  QStringList attributes;  ///< "a href=#x"
  QString text;
  QString error;

  [[nodiscard]] QStringList of(const QString &start) const { return attributes.filter(QRegularExpression(u"^"_s + start)); }
};

inline SeenPage readPage(const QByteArray &page) {
  SeenPage seen;
  QXmlStreamReader reader(page);
  while (!reader.atEnd()) {
    reader.readNext();
    if (reader.isStartElement()) {
      seen.elements.insert(reader.name().toString());
      for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        seen.attributeNames.insert(attribute.name().toString());
        seen.attributes << u"%1 %2=%3"_s.arg(reader.name(), attribute.name(), attribute.value());
      }
    } else if (reader.isCharacters()) {
      seen.text += reader.text();
    }
  }
  if (reader.hasError())
    seen.error = reader.errorString();
  return seen;
}

}  // namespace sternway::test
