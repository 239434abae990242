// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidesearch.h"

#include "guide/guidefolder.h"
#include "support/testmain.h"

namespace test_guidesearch {

using namespace sternway::guide;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestGuideSearch : public QObject {
  Q_OBJECT

  GuideFolder m_folder;

  QStringList found(const QString &text) {
    QStringList places;
    for (const GuideHit &hit : searchGuide(Guide(u"en"_s, m_folder.path()), text))
      places << (hit.place.anchor.isEmpty() ? hit.place.page : hit.place.page + u'#' + hit.place.anchor);
    return places;
  }

private Q_SLOTS:
  void initTestCase() {
    m_folder.write(u"index.md"_s, "# Guide\n- [Guard](guard.md)\n- [Mail](mail.md)\n");
    m_folder.write(u"guard.md"_s, "# Arming a guard\nIt rolls back.\n## The countdown\nAnybody can stop a **mail**ing guard.\n");
    m_folder.write(u"mail.md"_s, "# Mail\nA channel.\n## Guard\nWho is told of a guard that fired.\n");
  }

  void findsWhereEveryWordStands_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("titles first") << u"GUARD"_s << QStringList{u"guard"_s, u"mail#guard"_s, u"guard#the-countdown"_s, u"index"_s};
    QTest::newRow("in any order") << u"stop countdown"_s << QStringList{u"guard#the-countdown"_s};
    QTest::newRow("across markup") << u"mailing"_s << QStringList{u"guard#the-countdown"_s};
    QTest::newRow("not all of them") << u"guard zebra"_s << QStringList();
    QTest::newRow("no word") << u"  "_s << QStringList();
  }
  void findsWhereEveryWordStands() {
    QFETCH(QString, text);
    QTEST(found(text), "places");
  }

  void theExcerptShowsTheWord() {
    const QByteArray filling = QByteArray("many words ").repeated(40);
    m_folder.write(u"long.md"_s, "# Long\n" + filling + "needle " + filling);
    const QList<GuideHit> hits = searchGuide(Guide(u"en"_s, m_folder.path()), u"NEEDLE"_s);
    QCOMPARE(hits.size(), 1);
    const QString excerpt = hits.constFirst().excerpt;
    QVERIFY(excerpt.contains(u"needle"_s) && excerpt.startsWith(u'…') && excerpt.endsWith(u'…') && excerpt.size() < 140);
  }
};

STERNWAY_TEST(TestGuideSearch)

}  // namespace test_guidesearch
#include "test_guidesearch.moc"
