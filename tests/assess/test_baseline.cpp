// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/baseline.h"

#include "support/await.h"
#include "support/fakemetrics.h"
#include "support/testmain.h"

namespace test_baseline {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
QDateTime at(const QString &time) {
  return QDateTime::fromString(u"2026-01-"_s + time + u":00Z"_s, Qt::ISODate);
}

/// "NUMBER[*] MADE" of each revision, as "3* 10T09:00, 2 10T11:40": 3 is the current one. Ascending by number.
History historyOf(const QString &text) {
  History history;
  for (const QString &each : text.split(u", "_s)) {
    Revision revision;
    revision.current = each.contains(u'*');
    revision.number = each.section(u' ', 0, 0).remove(u'*').toLongLong();
    revision.created = at(each.section(u' ', 1));
    revision.uid = u"made "_s + each.section(u' ', 1);
    history.revisions.append(revision);
  }
  return history;
}

QString endOf(const QString &history, const QString &change, const BaselineRule &rule = {}) {
  const BaselineWindow window = baselineWindow(rule, historyOf(history), at(change), at(u"10T13:00"_s));
  return window.to.toUTC().toString(u"dd'T'HH:mm"_s);
}
}  // namespace

class TestBaseline : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void beforeTheLastDeploy_data() {
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("end");
    const auto add = [](const char *name, const QString &history, const QString &change, const QString &end) {
      QTest::newRow(name) << history << change << end;
    };
    add("an ordinary deploy", u"1 08T10:00, 2 09T10:00, 3* 10T12:00"_s, u"10T12:00"_s, u"10T12:00"_s);
    add("went back to the one before", u"2 10T11:40, 3* 09T10:00"_s, u"10T12:00"_s, u"10T11:40"_s);
    add("the bad one served for longer than the window", u"2 10T07:00, 3* 09T10:00"_s, u"10T12:00"_s, u"10T07:00"_s);
    add("two bad ones, one after the other", u"2 10T11:20, 3 10T11:40, 4* 09T10:00"_s, u"10T12:00"_s, u"10T11:20"_s);
    add("an earlier bad one in the window before the bad one", u"2 10T10:30, 4 10T11:15, 5* 09T10:00"_s, u"10T12:00"_s,
        u"10T10:30"_s);
    add("a new release soon after", u"2 10T11:10, 3 09T10:00, 4* 10T12:00"_s, u"10T12:00"_s, u"10T11:10"_s);
    add("a new release long after", u"2 10T07:00, 3 09T10:00, 4* 10T12:00"_s, u"10T12:00"_s, u"10T12:00"_s);
    add("the bad one, rolled out again", u"3 09T10:00, 4* 10T11:40"_s, u"10T12:00"_s, u"10T12:00"_s);
    add("pods that have moved since", u"2 01T11:40, 3* 01T10:00"_s, u"10T12:00"_s, u"10T12:00"_s);
    add("the earliest pod is older than the bad one", u"2 10T11:40, 3* 09T10:00"_s, u"09T10:00"_s, u"09T10:00"_s);
  }
  void beforeTheLastDeploy() {
    QFETCH(QString, history);
    QFETCH(QString, change);
    QTEST(endOf(history, change), "end");
  }

  void aTimeThatNothingTellsIsLeft() {
    History history = historyOf(u"2 10T11:40, 3* 09T10:00"_s);
    history.revisions[0].formerNumbers = {1};  // when it was rolled out the second time is not known
    QCOMPARE(baselineWindow({}, history, at(u"10T12:00"_s), at(u"10T13:00"_s)).to, at(u"10T12:00"_s));
    history.revisions[0].formerNumbers.clear();
    history.revisions[0].created = {};
    QCOMPARE(baselineWindow({}, history, at(u"10T12:00"_s), at(u"10T13:00"_s)).to, at(u"10T12:00"_s));
    QVERIFY(!baselineWindow({}, history, {}, at(u"10T13:00"_s)).isKnown());
  }

  void theWindowKeepsItsLength() {
    const BaselineRule rule{.window = 30min};
    const BaselineWindow window =
        baselineWindow(rule, historyOf(u"2 10T11:40, 3* 09T10:00"_s), at(u"10T12:00"_s), at(u"10T13:00"_s));
    QCOMPARE(window.from, at(u"10T11:10"_s));
    QCOMPARE(window.to, at(u"10T11:40"_s));
  }

  /// Series of that name from before are of a workload that was deleted.
  void nothingFromBeforeTheWorkload_data() {
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("from");
    QTest::newRow("long there") << u"09T10:00"_s << u"11:00"_s;
    QTest::newRow("made within the window") << u"10T11:40"_s << u"11:40"_s;
    QTest::newRow("made with this revision") << u"10T12:00"_s << QString();
    QTest::newRow("made after it, as pods kept from before say") << u"10T12:30"_s << QString();
  }
  void nothingFromBeforeTheWorkload() {
    QFETCH(QString, begin);
    QFETCH(QString, from);
    const History history = historyOf(u"1 10T11:40, 2* 10T12:00"_s);
    const BaselineWindow window = baselineWindow({}, history, at(u"10T12:00"_s), at(u"10T13:00"_s), at(begin));
    QCOMPARE(window.isKnown(), !from.isEmpty());
    if (window.isKnown())
      QCOMPARE(window.from.toUTC().toString(u"HH:mm"_s), from);
  }

  /// Of ReplicaSets that a Deployment has adopted the oldest counts.
  void whereItBegins() {
    Workload workload;
    QVERIFY(!beginOf(workload, historyOf(u"1* 09T10:00"_s)).isValid());
    workload.created = at(u"10T10:00"_s);
    QCOMPARE(beginOf(workload, {}), at(u"10T10:00"_s));
    QCOMPARE(beginOf(workload, historyOf(u"1 09T10:00, 2* 10T11:00"_s)), at(u"09T10:00"_s));
  }

  /// The mean of a part of the failures is too low to compare with.
  void noBaselineOfAPart() {
    FakeMetrics api;
    QObject context;
    api.answer(u"x"_s, {.series = {FakeMetrics::constant({}, 0.04, at(u"10T11:00"_s), at(u"10T12:00"_s))}, .warnings = {}});
    ServiceMetrics metrics;
    metrics.definitions = {{.name = u"error_rate"_s, .query = u"x"_s, .origin = {}},
                           {.name = u"success_rate"_s, .query = u"x"_s, .origin = {}, .gap = u"status=\"UNKNOWN\""_s}};
    const BaselineWindow window{.from = at(u"10T11:00"_s), .to = at(u"10T12:00"_s), .key = u"1"_s};
    const auto readings =
        await(readBaselines(api, metrics, {.workload = {}, .by = {}}, {u"error_rate"_s, u"success_rate"_s}, window, &context));
    QCOMPARE(readings->values.keys(), QStringList{u"error_rate"_s});
    QCOMPARE(readings->missing.keys(), QStringList{u"success_rate"_s});
    QVERIFY(readings->failed.isEmpty());
  }

  void aFixedAgeIsWhatItSays() {
    const BaselineRule rule{.window = 1h, .beforeLastDeploy = false, .before = 1h};
    QCOMPARE(endOf(u"2 10T11:40, 3* 09T10:00"_s, u"10T12:00"_s, rule), u"10T12:00"_s);
  }
};

STERNWAY_TEST(TestBaseline)

}  // namespace test_baseline
#include "test_baseline.moc"
