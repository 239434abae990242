// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqlmatcher.h"
#include "support/testmain.h"

namespace test_promqlmatcher {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestPromqlMatcher : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// "@" stands for the matcher, and "{@}" for braces that were not there.
  void everySelectorGetsIt_data() {
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &expected) { QTest::newRow(name) << expected; };
    row("a name", u"up{@}"_s);
    row("braces", u"up{job=\"a\",@}"_s);
    row("empty braces", u"up{@}"_s);
    row("a comma at the end", u"up{job=\"a\",@}"_s);
    row("no name", u"{__name__=~\"a|b\",@}"_s);
    row("a quoted name", u"{\"http.server.duration\",@}"_s);
    row("functions and aggregations", u"sum by (le) (rate(x_bucket{a=\"b\",@}[5m]))"_s);
    row("aggregation with its labels behind", u"sum(rate(x{@}[5m])) by (pod, job)"_s);
    row("without", u"sum without(pod) (x{@})"_s);
    row("two operands", u"a{@} / on (pod) group_left (node) b{c=\"d\",@}"_s);
    row("group_left without labels", u"a{@} * on(x) group_left b{@}"_s);
    row("sets", u"a{@} and b{@} or c{@} unless ignoring(x) d{@}"_s);
    row("capitals", u"SUM BY (x) (a{@}) OR b{@}"_s);
    row("numbers", u"1e3 * a{@} > bool 0.5 + Inf - NaN + 0x1F"_s);
    row("offset and @", u"rate(a{@}[5m:1m] offset 1h30m) - b{@} @ end() offset -5m"_s);
    row("strings", u"label_replace(a{@}, \"x\", \"b{} c\", 'y\\'{', `z\\`)"_s);
    row("braces in a string", u"a{b=~\"x{2}|}\",c=\"{d\",@}"_s);
    row("a comment", u"a{@} # b{} c\n + d{@}"_s);
    row("recording rules", u"job:requests:rate5m{@} > 3"_s);
    row("scalar functions", u"vector(1) + time() - scalar(a{@})"_s);
    row("aggregation with a parameter", u"topk(3, a{@}) or count_values(\"v\", b{@})"_s);
    row("blanks before braces", u"a {b=\"c\",@}"_s);
    row("words of MetricsQL", u"rate(a{@}[5m]) keep_metric_names default 0 if (b{@} > 1) ifnot c{@}"_s);
    row("a limit of MetricsQL", u"sum(a{@}) by (pod) limit 3"_s);
    row("alternatives of MetricsQL", u"a{b=\"1\",@ or c=\"2\",d=\"3\",@ or e=\"or\",@}"_s);
    row("a label like a word of MetricsQL", u"a{or=\"1\",color=\"2\",order!=\"3\",@}"_s);
    row("a name like a word of the language", u"on_time{@} + by_pod{@} + orders{@}"_s);
  }
  void everySelectorGetsIt() {
    QFETCH(QString, expected);
    QString query = expected;
    query.replace(u"{@}"_s, QString()).replace(u",@"_s, QString());
    if (QLatin1StringView(QTest::currentDataTag()) == "empty braces"_L1)
      query = u"up{}"_s;
    if (QLatin1StringView(QTest::currentDataTag()) == "a comma at the end"_L1)
      query = u"up{job=\"a\",}"_s;
    const QString matcher = u"cluster=\"eu-1\""_s;
    QCOMPARE(withMatcher(query, u"cluster"_s, u"eu-1"_s),
             expected.replace(u"{@}"_s, u'{' + matcher + u'}').replace(u",@"_s, u',' + matcher));
  }

  void valuesAreEscaped() {
    QCOMPARE(withMatcher(u"a"_s, u"cluster"_s, u"x\"y\\"_s), u"a{cluster=\"x\\\"y\\\\\"}"_s);
    QCOMPARE(withMatcher(u"a"_s, u"cluster"_s, {}), u"a{cluster=\"\"}"_s);
  }

  /// Another cluster's series cannot come in by what the query says itself.
  void holdsBesideTheQuerysOwn() {
    QCOMPARE(withMatcher(u"a{cluster=\"us-1\"}"_s, u"cluster"_s, u"eu-1"_s), u"a{cluster=\"us-1\",cluster=\"eu-1\"}"_s);
  }

  void whatIsNotFinishedStaysSo() {
    for (const QString &query : {u"a{b=\"c"_s, u"a{"_s, u"rate(a{b=\"c\"}[5m"_s, u"\"x"_s, u""_s, u"'\\"_s})
      QVERIFY(!withMatcher(query, u"l"_s, u"v"_s).isNull() || query.isEmpty());
  }
};

STERNWAY_TEST(TestPromqlMatcher)

}  // namespace test_promqlmatcher
#include "test_promqlmatcher.moc"
