// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidehtml.h"

#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace test_guidehtml {

using namespace sternway::guide;
using namespace Qt::StringLiterals;

class TestGuideHtml : public QObject {
  Q_OBJECT

  static QByteArray htmlOf(const QString &markdown) {
    return bodyHtml(
        readGuidePage(u"page"_s, u"en"_s, markdown),
        {.link = [](const QString &link) { return leadsOut(link) ? QString() : u"to:"_s + link; },
         .picture = [](const QString &picture) { return picture.contains(u"gone"_s) ? QString() : u"at/"_s + picture; }});
  }

private Q_SLOTS:
  void linksAndPicturesFollowTheRules_data() {
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("heading") << u"# A & B\n## A\n"_s << QByteArray("<h1 id=\"a--b\">A &amp; B</h1>\n<h2 id=\"a\">A</h2>\n");
    QTest::newRow("link") << u"[x *y*](b.md)"_s << QByteArray("<p><a href=\"to:b.md\">x <em>y</em></a></p>\n");
    QTest::newRow("no link") << u"a [x *y*](https://b) c"_s << QByteArray("<p>a x <em>y</em> c</p>\n");
    QTest::newRow("picture") << u"![x](p.png)"_s << QByteArray("<p><img src=\"at/p.png\" alt=\"x\" /></p>\n");
    QTest::newRow("no picture") << u"a\n\n![x](gone.png)\n\nb\n"_s << QByteArray("<p>a</p>\n<p>b</p>\n");
    QTest::newRow("in a link") << u"[![x](gone.png) y](b.md)"_s << QByteArray("<p><a href=\"to:b.md\"> y</a></p>\n");
  }
  void linksAndPicturesFollowTheRules() {
    QFETCH(QString, markdown);
    QTEST(htmlOf(markdown), "html");
  }

  void noMarkupComesThrough() {
    const QByteArray html = htmlOf(u"# <h1>x</h1>\n<script>x</script>\n\n<h2>\n\n`<h3>` [a](javascript:x)\n"_s);
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("javascript"));
    QCOMPARE(html.count("<h"), 1);
  }

  /// What a browser and a reader of XML both take.
  void everyPageOfTheGuideIsAFile() {
    const QTemporaryDir folder;
    QVERIFY(writeGuideHtml(folder.path()));
    for (const QString &language : guideLanguages()) {
      const Guide guide(language);
      QVERIFY(!guide.names().isEmpty());
      for (const QString &name : guide.names()) {
        QFile file(folder.filePath((language == "en"_L1 ? QString() : language + u'/') + name + u".html"_s));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QXmlStreamReader reader(&file);
        while (!reader.atEnd())
          reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(file.fileName() + u' ' + reader.errorString()));
      }
    }
  }

  void aFolderThatCannotBeMadeIsSaid() {
    const auto written = writeGuideHtml(u"/proc/guide"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, sternway::ErrorKind::Storage);
  }
};

STERNWAY_TEST(TestGuideHtml)

}  // namespace test_guidehtml
#include "test_guidehtml.moc"
