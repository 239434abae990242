// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/alertrules.h"
#include "rehearsal/promjson.h"
#include "rehearsal/promql.h"
#include "rehearsal/promqleval.h"
#include "support/testmain.h"

namespace test_rehearsalpromql {

using namespace sternway;
using namespace sternway::rehearsal;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 now = 1'000'000;  ///< ms; a sample every 5 s up to here

/// Hand-made series: counters that grow by a fixed amount every 5 s, and a few constants.
class FakeSource final : public SeriesSource {
public:
  FakeSource() {
    const auto requests = [this](const QString &pod, const QString &status, double step) {
      add({{u"__name__"_s, u"requests_total"_s}, {u"pod"_s, pod}, {u"status"_s, status}}, 0, step);
    };
    requests(u"a-1"_s, u"200"_s, 45);
    requests(u"a-1"_s, u"500"_s, 5);
    requests(u"b-1"_s, u"200"_s, 50);
    for (const auto &[le, step] : {std::pair(u"0.1"_s, 50.0), std::pair(u"1"_s, 90.0), std::pair(u"+Inf"_s, 100.0)})
      add({{u"__name__"_s, u"seconds_bucket"_s}, {u"le"_s, le}}, 0, step);
    add({{u"__name__"_s, u"gauge"_s}, {u"pod"_s, u"a-1"_s}}, 7, 0);
    add({{u"__name__"_s, u"limit"_s}, {u"pod"_s, u"a-1"_s}}, 14, 0);
    add({{u"__name__"_s, u"limit"_s}, {u"pod"_s, u"c-1"_s}}, 3, 0);
    Series ended{{{u"__name__"_s, u"ended"_s}}, {{now - 60'000, 1}, {now - 55'000, staleMarker()}}};
    m_series += ended;
    // A restart: 10, 20, 5, 15 within the last 20 s.
    m_series +=
        Series{{{u"__name__"_s, u"restarted_total"_s}}, {{now - 15'000, 10}, {now - 10'000, 20}, {now - 5'000, 5}, {now, 15}}};
  }
  QList<Series> select(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const override {
    QList<Series> found;
    for (const Series &series : m_series) {
      bool all = true;
      for (const SeriesMatcher &matcher : matchers)
        all = all && matcher.matches(series.labels.value(matcher.label));
      Series part{series.labels, {}};
      for (const Sample &sample : series.samples) {
        if (sample.time >= from && sample.time <= to)
          part.samples += sample;
      }
      if (all && !part.samples.isEmpty())
        found += part;
    }
    return found;
  }

private:
  void add(const StringMap &labels, double first, double step) {
    Series series{labels, {}};
    for (int i = 0; i <= 120; ++i)
      series.samples += Sample{now - 600'000 + 5000 * i, first + step * i};
    m_series += series;
  }
  QList<Series> m_series;
};

/// Of the requests of a service every tenth fails in the minutes 3 to 6 and from minute 8 on.
class FailingSource final : public SeriesSource {
public:
  QList<Series> select(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const override {
    QList<Series> found;
    for (const QString &status : {u"200"_s, u"500"_s}) {
      Series series{{{u"__name__"_s, u"http_requests_total"_s}, {u"service"_s, u"orders"_s}, {u"status"_s, status}}, {}};
      const bool all = std::ranges::all_of(
          matchers, [&series](const SeriesMatcher &matcher) { return matcher.matches(series.labels.value(matcher.label)); });
      double failed = 0;
      for (qint64 time = 0; time <= to; time += 5000) {
        const qint64 minute = time / 60'000;
        failed += minute >= 8 || (minute >= 3 && minute < 6) ? 10 : 0;
        if (all && time >= from)
          series.samples += Sample{time, status == u"500"_s ? failed : static_cast<double>(time) / 50};
      }
      if (!series.samples.isEmpty())
        found += series;
    }
    return found;
  }
};

QString printed(const PromValue &value) {
  if (value.kind == PromKind::Scalar)
    return promNumber(value.scalar);
  QStringList lines;
  for (const Series &series : value.series) {
    QStringList labels;
    for (auto it = series.labels.begin(); it != series.labels.end(); ++it)
      labels += it.key() + u'=' + it.value();
    lines += u"{%1} %2"_s.arg(labels.join(u','), QString::number(series.samples.last().value, 'g', 6));
  }
  return lines.join(u"; "_s);
}
}  // namespace

class TestPromQl : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void values_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *query, const char *expected) {
      QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(expected);
    };
    row("1 + 2 * 3 ^ 2 ^ 0 - -1", "8");
    row("-2 ^ 2", "-4");
    row("10 % 4", "2");
    row("1 / 0", "+Inf");
    row("0 / 0", "NaN");
    row("2 > bool 1", "1");
    row("gauge", "{__name__=gauge,pod=a-1} 7");
    row("gauge * 2", "{pod=a-1} 14");
    row("gauge > 6", "{__name__=gauge,pod=a-1} 7");
    row("gauge > 7", "");
    row("gauge > bool 7", "{pod=a-1} 0");
    row("6 < gauge", "{__name__=gauge,pod=a-1} 7");
    row("-gauge", "{pod=a-1} -7");
    row("requests_total{status!=\"200\"}", "{__name__=requests_total,pod=a-1,status=500} 600");
    row("sum(rate(requests_total[1m]))", "{} 20");
    row("sum by (pod) (rate(requests_total{status=~\"5..|200\"}[1m]))", "{pod=a-1} 10; {pod=b-1} 10");
    row("sum(rate(requests_total[1m])) by (status)", "{status=200} 19; {status=500} 1");
    row("sum without (pod, status) (requests_total)", "{} 12000");
    row("sum(rate(requests_total{status=~\"5..\"}[1m])) / sum(rate(requests_total{pod=\"a-1\"}[1m]))", "{} 0.1");
    row("sum(rate(requests_total{status=\"404\"}[1m])) or vector(0)", "{} 0");
    row("rate(requests_total{status!~\"2.*\"}[2m]) or rate(requests_total{pod=\"b-1\"}[2m])",
        "{pod=a-1,status=500} 1; {pod=b-1,status=200} 10");
    row("increase(requests_total{status=\"500\"}[1m])", "{pod=a-1,status=500} 60");
    row("irate(requests_total{status=\"500\"}[1m])", "{pod=a-1,status=500} 1");
    row("irate(restarted_total[1m])", "{} 2");
    row("increase(restarted_total[15s])", "{} 25");
    row("resets(restarted_total[1m])", "{} 1");
    row("histogram_quantile(0.5, sum by (le) (rate(seconds_bucket[1m])))", "{} 0.1");
    row("histogram_quantile(0.7, rate(seconds_bucket[1m]))", "{} 0.55");
    row("histogram_quantile(0.99, rate(seconds_bucket[1m]))", "{} 1");
    row("gauge / limit", "{pod=a-1} 0.5");
    row("gauge / on (pod) limit", "{pod=a-1} 0.5");
    row("gauge / ignoring (pod) limit{pod=\"c-1\"}", "{} 2.33333");
    row("requests_total / on (pod) group_left gauge", "{pod=a-1,status=200} 771.429; {pod=a-1,status=500} 85.7143");
    row("limit and gauge", "{__name__=limit,pod=a-1} 14");
    row("limit and on (pod) gauge", "{__name__=limit,pod=a-1} 14");
    row("limit unless on (pod) gauge", "{__name__=limit,pod=c-1} 3");
    row("max(limit)", "{} 14");
    row("min(limit)", "{} 3");
    row("avg(limit)", "{} 8.5");
    row("count(limit)", "{} 2");
    row("topk(1, limit)", "{__name__=limit,pod=a-1} 14");
    row("quantile(0.5, limit)", "{} 8.5");
    row("absent(nothing{pod=\"x\"})", "{pod=x} 1");
    row("absent(gauge)", "");
    row("clamp_max(limit, 10)", "{pod=a-1} 10; {pod=c-1} 3");
    row("clamp_min(limit, 10)", "{pod=a-1} 14; {pod=c-1} 10");
    row("count_over_time(gauge[1m])", "{pod=a-1} 13");
    row("max_over_time(requests_total{status=\"500\"}[1m])", "{pod=a-1,status=500} 600");
    row("avg_over_time(requests_total{status=\"500\"}[1m])", "{pod=a-1,status=500} 570");
    row("last_over_time(ended[5m])", "{__name__=ended} 1");
    row("requests_total{status=\"500\"} offset 1m", "{__name__=requests_total,pod=a-1,status=500} 540");
    row("ended", "");
    row("ended offset 1m", "{__name__=ended} 1");
    row("max_over_time(sum(rate(requests_total[1m]))[5m:30s])", "{} 20");
    row("label_replace(sum(gauge), \"part\", \"0\", \"\", \"\") or label_replace(sum(limit), \"part\", \"1\", \"\", \"\")",
        "{part=0} 7; {part=1} 17");
    row("label_replace(gauge, \"set\", \"$1\", \"pod\", \"(.*)-.*\")", "{__name__=gauge,pod=a-1,set=a} 7");
    row("scalar(gauge) + 1", "8");
    row("round(gauge / 4, 0.5)", "{pod=a-1} 2");
    row("{__name__=\"gauge\"} # a comment", "{__name__=gauge,pod=a-1} 7");
    row("gauge{pod=~'a-.*',}", "{__name__=gauge,pod=a-1} 7");
  }

  void values() {
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const auto parsed = readQuery(query);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
    const FakeSource source;
    QCOMPARE(printed(PromEvaluator(source, **parsed, now, now).evaluate(now)), expected);
    // What it remembers of one step does not show in the next.
    PromEvaluator steps(source, **parsed, now - 120'000, now);
    for (qint64 time = now - 120'000; time <= now; time += 20'000)
      QCOMPARE(printed(steps.evaluate(time)), printed(PromEvaluator(source, **parsed, time, time).evaluate(time)));
  }

  void refused_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *query, const char *error) {
      QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(error);
    };
    row("", "1:1: parse error: no expression found in input");
    row("sum(", "1:5: parse error: unclosed left parenthesis");
    row("(gauge", "1:7: parse error: unclosed left parenthesis");
    row("gauge limit", "1:7: parse error: unexpected identifier \"limit\"");
    row("nosuch(gauge)", "1:1: parse error: unknown function with name \"nosuch\"");
    row("rate(gauge)", "expected type range vector in call to function \"rate\"");
    row("gauge[5m] + 1", "binary expression must contain only scalar and instant vector types");
    row("1 > 2", "comparisons between scalars must use BOOL modifier");
    row("gauge and 1", "set operator \"and\" not allowed in binary scalar expression");
    row("{pod=~\".*\"}", "vector selector must contain at least one non-empty matcher");
    row("gauge{pod=~\"(\"}", "error parsing regexp");
    row("gauge[]", "expected number, duration");
    row("sum(gauge)[5m]", "ranges only allowed for vector selectors");
    row("gauge @ 5", "@ is not supported by the rehearsal");
    row("gauge{pod}", "expected label matching operator");
    row("clamp_max(gauge)", "expected 2 argument(s)");
  }

  void refused() {
    QFETCH(QString, query);
    QFETCH(QString, error);
    const auto parsed = readQuery(query);
    QVERIFY(!parsed.has_value());
    QVERIFY2(parsed.error().contains(error), qPrintable(parsed.error()));
    QVERIFY2(parsed.error().startsWith(u"1:"_s) && parsed.error().contains(u"parse error"_s), qPrintable(parsed.error()));
  }

  void deepNestingIsRefused() {
    QVERIFY(!readQuery(QString(5000, u'(') + u'1' + QString(5000, u')')).has_value());
    QVERIFY(!readQuery(QString(5000, u'-') + u'1').has_value());
    QVERIFY(readQuery(QString(5000, u'+') + u'1').has_value());  // no nesting: a sign that says nothing
  }

  /// An error rate above a twentieth from minute 3 to 6 and from minute 8 on. Who asks all the time gets what one gets who asks
  /// once.
  void alertsGoOnWhereTheyWere() {
    const FailingSource source;
    AlertRules often(source);
    for (qint64 minute = 1; minute <= 12; ++minute) {
      AlertRules once(source);
      QCOMPARE(often.alertsAt(minute * 60'000 + 1234), once.alertsAt(minute * 60'000 + 1234));
    }
    const QJsonArray alerts = often.alertsAt(12 * 60'000);
    QCOMPARE(alerts.size(), 1);
    QCOMPARE(alerts.first()[u"state"_s].toString(), u"firing"_s);
    QCOMPARE(alerts.first()[u"labels"_s][u"service"_s].toString(), u"orders"_s);
    // A clock that was put back.
    QCOMPARE(often.alertsAt(5 * 60'000), AlertRules(source).alertsAt(5 * 60'000));
    QCOMPARE(often.alertsAt(7 * 60'000 + 30'000), QJsonArray());
  }

  void failures_data() {
    QTest::addColumn<QString>("query");
    QTest::newRow("many to many") << u"gauge / on (pod) requests_total"_s;
    QTest::newRow("a broken pattern, of nothing") << u"label_replace(nothing, \"set\", \"$1\", \"pod\", \"(\")"_s;
  }
  void failures() {
    QFETCH(QString, query);
    const FakeSource source;
    const auto parsed = readQuery(query);
    QVERIFY(parsed.has_value());
    PromEvaluator evaluator(source, **parsed, now, now);
    QVERIFY_THROWS_EXCEPTION(PromFailure, (void)evaluator.evaluate(now));
  }

  void durations() {
    QCOMPARE(parsePromDuration(u"1h30m"_s).value(), 5'400'000);
    QCOMPARE(parsePromDuration(u"15"_s).value(), 15'000);
    QCOMPARE(parsePromDuration(u"0.5"_s).value(), 500);
    QVERIFY(!parsePromDuration(u"5 minutes"_s));
  }
};

STERNWAY_TEST(TestPromQl)

}  // namespace test_rehearsalpromql
#include "test_rehearsalpromql.moc"
