// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incidentsearch.h"
#include "support/testmain.h"

namespace test_incidentsearch {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
Incident anIncident(const QString &id, const QString &title) {
  Incident incident;
  incident.id = id;
  incident.title = title;
  incident.severity = u"P0"_s;
  incident.service = {u"lab"_s, u"production"_s, u"order-service"_s, Kind::Deployment};
  return incident;
}
}  // namespace

class TestIncidentSearch : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyWordStandsSomewhere_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing") << u"  "_s << QStringList();
    QTest::newRow("title") << u"error"_s << QStringList{u"a"_s};
    QTest::newRow("case") << u"ERROR Rate"_s << QStringList{u"a"_s};
    QTest::newRow("title and event") << u"error pool"_s << QStringList{u"a"_s};
    QTest::newRow("two events") << u"pool v1.3.0"_s << QStringList{u"a"_s};
    QTest::newRow("service") << u"deployment/order-service"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("namespace and context") << u"lab production"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("severity") << u"p0 checkout"_s << QStringList{u"b"_s};
    QTest::newRow("one word is missing") << u"pool checkout"_s << QStringList();
    QTest::newRow("letters beyond ASCII") << u"GEÄNDERT"_s << QStringList{u"b"_s};
    QTest::newRow("no pattern") << u"p_ol"_s << QStringList();
    QTest::newRow("a word twice") << u"pool pool"_s << QStringList{u"a"_s};
  }
  void everyWordStandsSomewhere() {
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    IncidentSearch search(text);
    search.see(anIncident(u"b"_s, u"Checkout fails"_s));
    search.see(anIncident(u"a"_s, u"Error rate 12.1 %"_s));
    search.see(u"a"_s, 1, u"Release v1.3.0"_s);
    search.see(u"a"_s, 2, u"The pool is empty"_s);
    search.see(u"b"_s, 1, u"Größe geändert"_s);
    QStringList found;
    for (const IncidentMatch &match : search.matches())
      found << match.incidentId;
    QCOMPARE(found, ids);
  }

  void theExcerptHasMostOfTheWords() {
    IncidentSearch search(u"pool empty"_s);
    search.see(u"a"_s, 1, u"Pool empty"_s);
    search.see(u"a"_s, 2, u"Pool is empty again"_s);
    search.see(u"a"_s, 3, u"Pool"_s);
    QCOMPARE(search.matches(), (QList{IncidentMatch{u"a"_s, 2, u"Pool is empty again"_s}}));
    IncidentSearch ofTitle(u"fails"_s);
    ofTitle.see(anIncident(u"b"_s, u"Checkout fails"_s));
    QCOMPARE(ofTitle.matches(), (QList{IncidentMatch{u"b"_s, 0, {}}}));
  }

  /// Every word counts, or it is said that there are too many.
  void noWordIsLeftOutInSilence() {
    QStringList words;
    for (int number = 0; number < IncidentSearch::mostWords; ++number)
      words << u"word%1x"_s.arg(number);
    IncidentSearch search(words.join(u' '));
    QVERIFY(!search.isTooLong());
    search.see(u"all"_s, 1, words.join(u", "_s));
    search.see(u"all but the last"_s, 1, words.mid(0, words.size() - 1).join(u", "_s));
    QCOMPARE(search.matches().size(), 1);
    QCOMPARE(search.matches().first().incidentId, u"all"_s);
    QVERIFY(IncidentSearch(words.join(u' ') + u" more"_s).isTooLong());
  }

  void patterns() {
    QCOMPARE(likePattern(u"a_b%c\\"_s), u"%a\\_b\\%c\\\\%"_s);
    QCOMPARE(likePattern(u"größe"_s), u"%gr%%e%"_s);
  }
};

STERNWAY_TEST(TestIncidentSearch)

}  // namespace test_incidentsearch
#include "test_incidentsearch.moc"
