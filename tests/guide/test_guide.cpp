// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide.h"

#include "guide/guidefolder.h"
#include "guide/guidetext.h"
#include "support/testmain.h"

namespace test_guide {

using namespace sternway::guide;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestGuide : public QObject {
  Q_OBJECT

  static QStringList anchorsOf(const QString &markdown) {
    QStringList anchors;
    for (const GuideSection &section : readGuidePage(u"page"_s, u"en"_s, markdown).sections)
      anchors << section.anchor;
    return anchors;
  }

private Q_SLOTS:
  void anchorsAreThoseOfGitHub_data() {
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("anchors");
    QTest::newRow("words") << u"# The Guard\n## Arm it\n"_s << QStringList{u"the-guard"_s, u"arm-it"_s};
    QTest::newRow("signs go") << u"# What's `kind: x`, then?\n"_s << QStringList{u"whats-kind-x-then"_s};
    QTest::newRow("each space is a hyphen") << u"# Slack & Teams – why\n"_s << QStringList{u"slack--teams--why"_s};
    QTest::newRow("twice") << u"# A\n## Fields\n## Fields\n"_s << QStringList{u"a"_s, u"fields"_s, u"fields-1"_s};
    QTest::newRow("other letters") << u"# Über größere Änderungen\n## 回滚 方法\n"_s
                                   << QStringList{u"über-größere-änderungen"_s, u"回滚-方法"_s};
    QTest::newRow("none in code") << u"# A\n```\n# not one\n```\n"_s << QStringList{u"a"_s};
  }
  void anchorsAreThoseOfGitHub() {
    QFETCH(QString, markdown);
    QTEST(anchorsOf(markdown), "anchors");
  }

  void aPageKnowsItsTextLinksAndPictures() {
    const GuidePage page = readGuidePage(
        u"guard"_s, u"en"_s,
        u"# Guard\nIt **rolls** back.\n\n## Arm\n| a | b |\n|---|---|\n| one | two |\n\nSee [x](other.md#y). ![P](images/p.png)\n"_s);
    QCOMPARE(page.title(), u"Guard"_s);
    QCOMPARE(page.sections.at(0).text, u"It rolls back."_s);
    QCOMPARE(page.sections.at(1).text, u"a b one two See x. P"_s);
    QCOMPARE(page.links, QStringList{u"other.md#y"_s});
    QCOMPARE(page.pictures, QStringList{u"images/p.png"_s});
  }

  void aLinkSaysWhereItLeads_data() {
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("out");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("page") << u"guard.md"_s << false << u"guard"_s << QString();
    QTest::newRow("section") << u"guard.md#arm"_s << false << u"guard"_s << u"arm"_s;
    QTest::newRow("topic") << u"guard#arm"_s << false << u"guard"_s << u"arm"_s;
    QTest::newRow("here") << u"#arm"_s << false << QString() << u"arm"_s;
    QTest::newRow("of another language") << u"../guard.md"_s << false << u"guard"_s << QString();
    QTest::newRow("web") << u"https://example.org/guard.md"_s << true << u"guard"_s << QString();
  }
  void aLinkSaysWhereItLeads() {
    QFETCH(QString, link);
    QTEST(leadsOut(link), "out");
    QTEST(placeOf(link).page, "page");
    QTEST(placeOf(link).anchor, "anchor");
  }

  void theContentsAreTheIndex() {
    const GuideFolder folder;
    folder.write(u"index.md"_s,
                 "# Guide\n## First\n- [One](one.md): the first\n- [Gone](gone.md)\n## Empty\n## Second\n- [Two](two.md)\n");
    folder.write(u"one.md"_s, "# One\n");
    folder.write(u"two.md"_s, "# Two\n");
    folder.write(u"other.md"_s, "# Other\n");
    const Guide guide(u"en"_s, folder.path());
    const QList<ContentsGroup> groups = guide.contents();
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).title, u"First"_s);
    QCOMPARE(groups.at(0).entries.size(), 1);
    QCOMPARE(groups.at(1).entries.at(0).page, u"two"_s);
    QCOMPARE(guide.names(), (QStringList{u"one"_s, u"two"_s, u"index"_s, u"other"_s}));
  }

  void whatIsNotTranslatedIsEnglish() {
    const GuideFolder folder;
    folder.write(u"one.md"_s, "# One\n");
    folder.write(u"two.md"_s, "# Two\n");
    folder.write(u"de/one.md"_s, "# Eins\n");
    const Guide guide(u"de"_s, folder.path());
    QCOMPARE(guide.page(u"one"_s)->title(), u"Eins"_s);
    QCOMPARE(guide.page(u"one"_s)->language, u"de"_s);
    QCOMPARE(guide.page(u"two"_s)->language, u"en"_s);
    QVERIFY(!guide.page(u"three"_s));
    QVERIFY(!guide.page(u"de/one"_s));
    QVERIFY(!guide.page(u"../one"_s));
    QCOMPARE(Guide(u"fr"_s, folder.path()).language(), u"en"_s);
  }

  void aSectionIsFoundByItsEnglishAnchor() {
    const GuideFolder folder;
    folder.write(u"one.md"_s, "# One\n## First\n## Second\n");
    folder.write(u"de/one.md"_s, "# Eins\n## Erstes\n## Zweites\n");
    folder.write(u"two.md"_s, "# Two\n## First\n");
    folder.write(u"de/two.md"_s, "# Zwei\n");
    const Guide guide(u"de"_s, folder.path());
    const auto anchor = [&guide](const QString &link) {
      const auto found = guide.find(placeOf(link));
      return found ? found->anchor : u"gone"_s;
    };
    QCOMPARE(anchor(u"one#second"_s), u"zweites"_s);
    QCOMPARE(anchor(u"one#zweites"_s), u"zweites"_s);
    QCOMPARE(anchor(u"one"_s), QString());
    QCOMPARE(anchor(u"one#third"_s), u"gone"_s);
    QCOMPARE(anchor(u"two#first"_s), u"gone"_s);  // the translation has other sections
  }

  void aTerminalGetsPlainText() {
    const GuidePage page = readGuidePage(u"a"_s, u"en"_s,
                                         u"# Title\nSome *words* of [a page](b.md) and [the web](https://example.org/).\n\n"
                                         "1. First\n   - Inner\n2. Second\n\n| key | value |\n|---|---|\n| `k` | v |\n\n"
                                         "```\n$ code that is much longer than the line\n```\n"_s);
    QCOMPARE(plainGuidePage(page, 30),
             u"Title\n=====\n\nSome words of a page and the\nweb (https://example.org/).\n\n1. First\n  - Inner\n2. Second\n\nk\n"
             "    value: v\n\n    $ code that is much longer than the line\n"_s);
  }

  void wideLettersTakeTwoColumns() {
    const GuidePage page = readGuidePage(u"a"_s, u"zh_CN"_s, u"回滚方法回滚方法\n"_s);
    QCOMPARE(plainGuidePage(page, 10), u"回滚方法回\n滚方法\n"_s);
  }
};

STERNWAY_TEST(TestGuide)

}  // namespace test_guide
#include "test_guide.moc"
