// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletexts.h"
#include "report/html.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace test_html {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// What a browser would make of a page.
struct Seen {
  QSet<QString> elements;
  QSet<QString> attributeNames;
  QStringList attributes;  ///< "a href=#x"
  QString text;
  QString error;

  [[nodiscard]] QStringList of(const QString &start) const { return attributes.filter(QRegularExpression(u"^"_s + start)); }
};

Seen read(const QByteArray &page) {
  Seen seen;
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
}  // namespace

class TestHtml : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void hostileTextsStayTexts() {
    const Seen seen = read(toHtml(hostileDocument()));
    QCOMPARE(seen.error, QString());
    const QSet<QString> known{u"html"_s,       u"head"_s,     u"meta"_s, u"title"_s,   u"style"_s,  u"body"_s,       u"main"_s,
                              u"nav"_s,        u"ol"_s,       u"li"_s,   u"a"_s,       u"h2"_s,     u"p"_s,          u"ul"_s,
                              u"blockquote"_s, u"strong"_s,   u"code"_s, u"table"_s,   u"thead"_s,  u"tbody"_s,      u"tr"_s,
                              u"th"_s,         u"td"_s,       u"div"_s,  u"pre"_s,     u"figure"_s, u"figcaption"_s, u"svg"_s,
                              u"rect"_s,       u"polyline"_s, u"text"_s, u"details"_s, u"summary"_s};
    QCOMPARE(seen.elements - known, QSet<QString>());
    for (const QString &text : hostileTexts())
      QVERIFY2(seen.text.count(singleLine(text)) >= 13, qPrintable(text));
    const QSet<QString> knownAttributes{u"lang"_s,
                                        u"charset"_s,
                                        u"http-equiv"_s,
                                        u"content"_s,
                                        u"name"_s,
                                        u"id"_s,
                                        u"class"_s,
                                        u"href"_s,
                                        u"rel"_s,
                                        u"scope"_s,
                                        u"tabindex"_s,
                                        u"aria-label"_s,
                                        u"role"_s,
                                        u"viewBox"_s,
                                        u"font-size"_s,
                                        u"x"_s,
                                        u"y"_s,
                                        u"width"_s,
                                        u"height"_s,
                                        u"points"_s,
                                        u"stroke-width"_s,
                                        u"stroke-dasharray"_s,
                                        u"text-anchor"_s};
    QCOMPARE(seen.attributeNames - knownAttributes, QSet<QString>());
    // The one text that is a valid address leads to it, and to nothing else.
    const QStringList links = seen.of(u"a href=(?!#)"_s);
    QVERIFY(!links.isEmpty());
    QCOMPARE(links.count(u"a href=http://evil.example/?x='onclick='y&lt;z"_s), links.size());
  }

  void controlCharactersAreShown() {
    Document document;
    document.blocks << Document::Paragraph{u"a\u001b[31mb\u0000c\u202ed\r\n"_s};
    const QByteArray page = toHtml(document);
    QVERIFY(page.contains(u"<p>a\ufffd[31mb\ufffdc\ufffdd </p>"_s.toUtf8()));
    QCOMPARE(read(page).error, QString());
  }

  void everyListedSectionIsThereOnce() {
    Document document;
    document.blocks << Document::Heading{.level = 1, .text = u"A & B"_s};
    for (const char16_t *text : {u"Events", u"Events", u"…", u"日本 1"})
      document.blocks << Document::Heading{.text = QString::fromUtf16(text)};
    const Seen seen = read(toHtml(document));
    QCOMPARE(seen.of(u"h2 id"_s), (QStringList{u"h2 id=events"_s, u"h2 id=events-2"_s, u"h2 id=section"_s, u"h2 id=日本-1"_s}));
    QCOMPARE(seen.of(u"a href"_s),
             (QStringList{u"a href=#events"_s, u"a href=#events-2"_s, u"a href=#section"_s, u"a href=#日本-1"_s}));
    QVERIFY(seen.of(u"html lang"_s).contains(u"html lang=en"_s));
  }

  void aWideTableNamesItsCellsOnPaper() {
    Document::Table table;
    QList<Document::Line> row;
    for (int column = 0; column < 40; ++column) {
      table.header << u"label_%1"_s.arg(column);
      row << u"value %1"_s.arg(column);
    }
    table.rows << row;
    Document document;
    document.blocks << table;
    const Seen seen = read(toHtml(document));
    QCOMPARE(seen.of(u"td data-name"_s).size(), 40);
    QCOMPARE(seen.of(u"table class=many"_s).size(), 1);
  }

  void webAddresses_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("https") << u"https://a.example/x?y=1#z"_s << QByteArray("https://a.example/x?y=1#z");
    QTest::newRow("odd letters") << u"https://a.example/ü"_s << QByteArray("https://a.example/%C3%BC");
    QTest::newRow("markup") << u"https://a.example/<b>"_s << QByteArray();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QByteArray();
    QTest::newRow("data") << u"data:text/html,x"_s << QByteArray();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QByteArray();
    QTest::newRow("password") << u"https://user:pass@a.example/"_s << QByteArray();
    QTest::newRow("no host") << u"https:///x"_s << QByteArray();
    QTest::newRow("relative") << u"/x"_s << QByteArray();
    QTest::newRow("none") << QString() << QByteArray();
  }
  void webAddresses() {
    QFETCH(QString, address);
    QTEST(webAddress(address), "link");
  }

  void longThings() {
    Document document;
    document.blocks << Document::Code{.lines = QStringList(2, QString(1'000'000, u'x')), .language = {}};
    Document::Table table{.header = {u"#"_s, u"What"_s}, .rows = {}, .numbered = true};
    for (int event = 0; event < 2'000; ++event)
      table.rows.append({QString::number(event), u"event"_s});
    document.blocks << table;
    const QByteArray page = toHtml(document);
    QCOMPARE(page.count("<tr>"), 2'001);
    QCOMPARE(page.count("<thead>"), 1);
    QVERIFY(page.size() > 2'000'000);
  }
};

STERNWAY_TEST(TestHtml)

}  // namespace test_html
#include "test_html.moc"
