// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftrecord.h"
#include "report/impact.h"
#include "support/testmain.h"

namespace test_impact {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace sternway::test::drafts;
using namespace Qt::StringLiterals;

class TestImpact : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void impactIsComputed_data() {
    QTest::addColumn<Values>("errors");
    QTest::addColumn<Values>("requests");
    QTest::addColumn<double>("peak");
    QTest::addColumn<double>("mean");
    QTest::addColumn<int>("covered");  // seconds of the 240
    QTest::addColumn<double>("failed");
    const Values ten{{u"02:00:00"_s, 10}, {u"02:01:00"_s, 10}, {u"02:02:00"_s, 10}, {u"02:03:00"_s, 10}, {u"02:04:00"_s, 10}};
    QTest::newRow("whole") << Values{{u"02:00:00"_s, 0.01}, {u"02:01:00"_s, 0.1}, {u"02:02:00"_s, 0.2},
                                     {u"02:03:00"_s, 0.3},  {u"02:04:00"_s, 0.2}, {u"02:05:00"_s, 0.01}}
                           << ten << 0.3 << (0.1 + 0.2 + 0.3 + 0.2) / 4 << 240 << 10.0 * 60 * (0.1 + 0.2 + 0.3 + 0.2);
    // one value is missing: the one before speaks for two steps
    QTest::newRow("one missing") << Values{{u"02:01:00"_s, 0.1}, {u"02:02:00"_s, 0.2}, {u"02:04:00"_s, 0.2}} << ten << 0.2
                                 << (0.1 * 60 + 0.2 * 120 + 0.2 * 60) / 240 << 240 << 10 * (0.1 * 60 + 0.2 * 120 + 0.2 * 60);
    // two are: the second minute of the gap is not known
    QTest::newRow("gap") << Values{{u"02:01:00"_s, 0.1}, {u"02:04:00"_s, 0.2}} << ten << 0.2 << (0.1 * 120 + 0.2 * 60) / 180
                         << 180 << 10 * (0.1 * 120 + 0.2 * 60);
    QTest::newRow("not a number") << Values{{u"02:01:00"_s, 0.1},
                                            {u"02:02:00"_s, notANumber},
                                            {u"02:03:00"_s, 0.3},
                                            {u"02:04:00"_s, 0.2}}
                                  << ten << 0.3 << (0.1 + 0.3 + 0.2) / 3 << 180 << 10.0 * 60 * (0.1 + 0.3 + 0.2);
    QTest::newRow("begins before") << Values{{u"02:00:30"_s, 0.4}, {u"02:01:30"_s, 0.1}, {u"02:03:30"_s, 0.1}} << ten << 0.1
                                   << (0.4 * 30 + 0.1 * 120 + 0.1 * 90) / 240 << 240 << 10 * (0.4 * 30 + 0.1 * 120 + 0.1 * 90);
  }
  void impactIsComputed() {
    QFETCH(Values, errors);
    QFETCH(Values, requests);
    const auto figures =
        impactFigures(record({measured(6, {series(u"error_rate"_s, errors), series(u"request_rate"_s, requests)})}).events);
    QCOMPARE(figures.length(), std::optional(std::chrono::milliseconds(240'000)));
    const MetricImpact *impact = figures.find(u"error_rate"_s);
    QVERIFY(impact && impact->mean);
    QFETCH(double, mean);
    QTEST(impact->peak, "peak");
    QCOMPARE(*impact->mean, mean);
    QTEST(int(impact->covered.count() / 1000), "covered");
    QCOMPARE(impact->sources, QList<qint64>{6});
    QVERIFY(figures.failed);
    QFETCH(double, failed);
    QCOMPARE(figures.failed->count, failed);
  }

  /// It may have been there before it was detected: nothing is said of all of it.
  void withoutItsStartNobodyKnowsItsLength() {
    const Values tenth{{u"02:02:00"_s, 0.1}, {u"02:03:00"_s, 0.1}, {u"02:04:00"_s, 0.1}, {u"02:05:00"_s, 0.1}};
    IncidentRecord found = record({measured(6, {series(u"error_rate"_s, tenth), series(u"request_rate"_s, tenth)})});
    const QString whole = drafts::section(json(found), u"impact"_s).value(u"markdown"_s).toString();
    QVERIFY(whole.contains(u"of 4 min"_s));
    found.events.removeIf([](const JournalEvent &each) { return each.milestone == Milestone::ImpactStart; });
    const ImpactFigures figures = impactFigures(found.events);
    QCOMPARE(figures.from, at(u"02:03:00"_s));
    QVERIFY(!figures.length());
    QVERIFY(figures.failed);
    const QJsonObject draft = json(found);
    QVERIFY(draft.value(u"impact"_s).toObject().value(u"seconds"_s).isNull());
    const QJsonObject impact = drafts::section(draft, u"impact"_s);
    QVERIFY(!impact.value(u"markdown"_s).toString().contains(u"all of it"_s));
    QCOMPARE(impact.value(u"questions"_s).toArray().size(), 3);  // with what failed before
    const QString rows = drafts::section(draft, u"measurements"_s).value(u"markdown"_s).toString();
    QVERIFY2(rows.contains(u"| not known | not known | 10 % |"_s), qPrintable(rows));
  }

  void seriesOfSeveralEventsAreOne() {
    const QList<JournalEvent> events{measured(6, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.5}, {u"02:02:00"_s, 0.2}})}),
                                     measured(7, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.1}, {u"02:03:00"_s, 0.3}})})};
    const KeptSeries all = keptSeries(events, u"error_rate"_s);
    QCOMPARE(all.samples.size(), 3);
    QCOMPARE(all.samples.constFirst().value, 0.1);  // the one recorded last
    QCOMPARE(all.sequences, (QList<qint64>{6, 7}));
    QCOMPARE(all.query, u"query_of_error_rate"_s);
    QVERIFY(keptSeries(events, u"latency_p99"_s).samples.isEmpty());
  }

  void withoutSeriesThereIsAPeakOnly() {
    const ImpactFigures figures = impactFigures(record().events);
    const MetricImpact *impact = figures.find(u"error_rate"_s);
    QVERIFY(impact);
    QCOMPARE(impact->peak, 0.25);
    QCOMPARE(impact->sources, QList<qint64>{3});
    QVERIFY(!impact->mean);
    QVERIFY(!figures.failed);
    QVERIFY(json(record()).value(u"impact"_s).toObject().value(u"failed"_s).isNull());
  }

  void whatGoesOnHasNoMean() {
    IncidentRecord open =
        record({measured(6, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.1}}), series(u"request_rate"_s, {{u"02:01:00"_s, 9}})})});
    open.incident.closedAt = {};
    open.events.removeIf([](const JournalEvent &each) { return each.sequence == 4 || each.sequence == 5; });
    const ImpactFigures figures = impactFigures(open.events);
    QVERIFY(!figures.to.isValid());
    QVERIFY(!figures.find(u"error_rate"_s)->mean);
    QVERIFY(!figures.failed);
    QVERIFY(json(open).value(u"impact"_s).toObject().value(u"seconds"_s).isNull());
  }
};

STERNWAY_TEST(TestImpact)

}  // namespace test_impact

#include "test_impact.moc"
