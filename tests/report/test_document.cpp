// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubpage.h"
#include "hostiletexts.h"
#include "pagereader.h"
#include "support/testmain.h"

namespace test_document {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestDocument : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void hostileTextsStayTextsInMarkdown_data() {
    QTest::addColumn<QString>("text");
    for (const QString &text : hostileTexts())
      QTest::newRow(qPrintable(text)) << text;
  }
  void hostileTextsStayTextsInMarkdown() {
    QFETCH(QString, text);
    Document document;
    document.blocks << Document::Heading{.text = text} << Document::Paragraph{text}
                    << Document::Paragraph{.text = text, .quoted = true} << Document::Bullets{{text}}
                    << Document::Paragraph{{{text, Document::Style::Strong}, {text, Document::Style::Code}}}
                    << Document::Facts{{{text, text}}} << Document::Table{.header = {text, text}, .rows = {{text, text}}}
                    << Document::Code{.lines = {text}, .language = {}};
    const SeenPage seen = readPage(githubPage(toMarkdown(document)));
    QCOMPARE(seen.error, QString());
    const QSet<QString> known{u"main"_s, u"h2"_s,    u"p"_s,     u"ul"_s,    u"li"_s, u"blockquote"_s, u"strong"_s, u"code"_s,
                              u"pre"_s,  u"table"_s, u"thead"_s, u"tbody"_s, u"tr"_s, u"th"_s,         u"td"_s};
    QCOMPARE(seen.elements - known, QSet<QString>());
    QCOMPARE(seen.attributeNames, QSet<QString>());
    QCOMPARE(seen.text.count(singleLine(text).trimmed()), 13);
  }

  void linksLeadOnlyToTheWeb() {
    Document document;
    document.blocks << Document::Paragraph{
        {{u"a|b"_s, {}, u"https://a.example/x?(y)=*'_z_"_s}, {u"no"_s, {}, u"javascript:1"_s}}};
    const SeenPage seen = readPage(githubPage(toMarkdown(document)));
    QCOMPARE(seen.attributeNames, QSet<QString>{u"href"_s});
    QCOMPARE(seen.of(u"a"_s).size(), 1);
    QVERIFY(seen.text.contains(u"a|bno"_s));
  }

  void titles() {
    QCOMPARE(titleOf({}), QString());
    Document document;
    document.blocks << Document::Paragraph{u"x"_s} << Document::Heading{.text = u"A\nB"_s} << Document::Heading{.text = u"C"_s};
    QCOMPARE(titleOf(document), u"A B"_s);
  }
};

STERNWAY_TEST(TestDocument)

}  // namespace test_document
#include "test_document.moc"
