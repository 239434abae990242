// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqlfunctions.h"
#include "core/promqllexer.h"
#include "core/promqlparser.h"
#include "promqltable.h"
#include "support/testmain.h"

namespace test_promqlparser {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
const PromQlBlanks blanks{.variables = {u"service"_s, u"namespace"_s, u"pods"_s, u"by"_s, u"window"_s, u"memory_limit"_s},
                          .placeholders = true};

template <typename Table>
void rowsOf(const Table &table) {
  QTest::addColumn<QString>("query");
  for (const char *query : table)
    QTest::newRow(query) << QString::fromUtf8(query);
}
}  // namespace

class TestPromQlParser : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void right_data() { rowsOf(valid); }
  void right() {
    QFETCH(QString, query);
    const PromQlReading reading = parsePromQl(query);
    QVERIFY2(!reading.mistake, reading.mistake ? qPrintable(promQlErrorText(query, *reading.mistake)) : "");
    QVERIFY(reading.root);
    QVERIFY(unknownCalls(*reading.root).isEmpty());
  }

  void rightToday_data() { rowsOf(newer); }
  void rightToday() { right(); }

  void wrong_data() { rowsOf(invalid); }
  void wrong() {
    QFETCH(QString, query);
    const PromQlReading reading = parsePromQl(query);
    QVERIFY(!reading.root);
    QVERIFY(reading.mistake);
    QVERIFY(!reading.mistake->words.isEmpty());
    QVERIFY(reading.mistake->offset >= 0 && reading.mistake->offset <= query.size());
  }

  /// A newer version may have them.
  void unknownFunctions() {
    const PromQlReading reading = parsePromQl(u"sum(Rate(x[5m])) + 1 > nosuch(1, \"a\")"_s);
    QVERIFY(reading.root);
    const QList<const PromNode *> unknown = unknownCalls(*reading.root);
    QCOMPARE(unknown.size(), 2);
    QCOMPARE(unknown.at(0)->text, u"Rate"_s);
    QCOMPARE(unknown.at(0)->position, 4);
    QCOMPARE(unknown.at(1)->text, u"nosuch"_s);
    QCOMPARE(resultKind(*parsePromQl(u"nosuch(1) + 1"_s).root), PromKind::Unknown);
  }

  void mistakes_data() {
    QTest::addColumn<QString>("query");  // "«" stands where the mistake is
    QTest::addColumn<PromQlRemedy>("remedy");
    QTest::addColumn<bool>("isPrometheusOnly");
    const auto row = [](const QString &query, PromQlRemedy remedy, bool isPrometheusOnly = false) {
      QTest::newRow(qPrintable(query)) << query << remedy << isPrometheusOnly;
    };
    row(u"sum(rate(x[5m])«"_s, PromQlRemedy::CloseBracket);
    row(u"x{a=«\"b}"_s, PromQlRemedy::CloseString);
    row(u"x{a=«b}"_s, PromQlRemedy::Quote);
    row(u"x{a=\"b\" «c=\"d\"}"_s, PromQlRemedy::Comma);
    row(u"x{a=~\"5«\\d\"}"_s, PromQlRemedy::DoubleBackslash);
    row(u"x{a=~«\"(?!b)c\"}"_s, PromQlRemedy::NoLookaround);
    row(u"x{a=~«\"(\"}"_s, PromQlRemedy::None);
    row(u"x «= 5"_s, PromQlRemedy::EqualTwice);
    row(u"x «&& y"_s, PromQlRemedy::AndOr);
    row(u"sum by «pod (x)"_s, PromQlRemedy::LabelsInBrackets);
    row(u"x / «group_left y"_s, PromQlRemedy::OnFirst);
    row(u"rate(«$windo)"_s, PromQlRemedy::KnownVariable);
    row(u"rate(x[«${window}])"_s, PromQlRemedy::KnownVariable);
    row(u"rate(x[«$__rate_interval])"_s, PromQlRemedy::KnownVariable, true);
    // VictoriaMetrics reads what follows, or is said to.
    row(u"rate(«x)"_s, PromQlRemedy::GiveRange, true);
    row(u"rate(«sum(x))"_s, PromQlRemedy::Subquery, true);
    row(u"«sum(x)[5m]"_s, PromQlRemedy::Subquery, true);
    row(u"sum(«x[5m])"_s, PromQlRemedy::DropRange, true);
    row(u"«sum(x) offset 5m"_s, PromQlRemedy::OffsetFirst, true);
    row(u"1 «> 2"_s, PromQlRemedy::Bool, true);
    row(u"«{}"_s, PromQlRemedy::NameSomething, true);
    row(u"x[«5m1h]"_s, PromQlRemedy::UnitOrder, true);
    row(u"x > «1Ki"_s, PromQlRemedy::None, true);
    row(u"rate(x[«1.5h])"_s, PromQlRemedy::None, true);
    row(u"rate(x[5m]) «keep_metric_names"_s, PromQlRemedy::None, true);
    row(u"x «default 0"_s, PromQlRemedy::None, true);
    row(u"x{a=\"b\" «or a=\"c\"}"_s, PromQlRemedy::OrOutside, true);
    row(u"x{a=\"b\" «|| a=\"c\"}"_s, PromQlRemedy::OrOutside);
    row(u"x{a=\"b\" «&& a=\"c\"}"_s, PromQlRemedy::Comma);
    row(u"abs(x,«)"_s, PromQlRemedy::DropComma, true);
    row(u"sum(x,«)"_s, PromQlRemedy::DropComma, true);
    row(u"sum by («,) (x)"_s, PromQlRemedy::DropComma);
    row(u"sum by (a,«,b) (x)"_s, PromQlRemedy::DropComma);
    row(u"x{a=\"b\",«,}"_s, PromQlRemedy::DropComma);
    row(u"x{a=\"it«\\'s\"}"_s, PromQlRemedy::DropBackslash);
    row(u"x{a='say «\\\"a\\\"'}"_s, PromQlRemedy::DropBackslash);
    row(u"rate(x[«106752d])"_s, PromQlRemedy::ShorterDuration, true);
    row(u"rate(x[«500y])"_s, PromQlRemedy::ShorterDuration, true);
    row(u"rate(x[«2 * 200y])"_s, PromQlRemedy::ShorterDuration, true);
    row(u"rate(«\"x[5m]\")"_s, PromQlRemedy::Unquote, true);
    row(u"sum(«\"x\")"_s, PromQlRemedy::Unquote, true);
    row(u"x{status=«500}"_s, PromQlRemedy::Quote);
    row(u"x{a=\"b\", status!=«-1}"_s, PromQlRemedy::Quote);
    row(u"rate(x[5m]) «by (le)"_s, PromQlRemedy::AggregateFirst);
    row(u"histogram_quantile(0.9, rate(x[5m]) «without (pod))"_s, PromQlRemedy::AggregateFirst);
    row(u"rate «by (le) (x[5m])"_s, PromQlRemedy::AggregateFirst);
    row(u"median(x) «by (le)"_s, PromQlRemedy::AggregateFirst, true);
    row(u"sum(x) by (a) «by (b)"_s, PromQlRemedy::None);
    row(u"rate(http«.server.requests[5m])"_s, PromQlRemedy::QuoteName, true);
    row(u"x{service«.name=\"a\"}"_s, PromQlRemedy::QuoteName, true);
    row(u"x{service«-name=\"a\"}"_s, PromQlRemedy::QuoteName);
    row(u"sum by (a, service«.name) (x)"_s, PromQlRemedy::QuoteName, true);
    row(u"x «.y"_s, PromQlRemedy::None);
    row(u"«WITH (a = 1) a"_s, PromQlRemedy::None, true);
    row(u"«sum(x, y)"_s, PromQlRemedy::None, true);
    row(u"sum by («*) (x)"_s, PromQlRemedy::LabelsInBrackets, true);
    row(u"x\n  + «* y"_s, PromQlRemedy::None);
  }
  void mistakes() {
    QFETCH(QString, query);
    QFETCH(PromQlRemedy, remedy);
    QFETCH(bool, isPrometheusOnly);
    const qsizetype place = query.indexOf(u'«');
    const PromQlReading reading = parsePromQl(query.remove(u'«'), blanks);
    QVERIFY(reading.mistake);
    QCOMPARE(reading.mistake->offset, place);
    QCOMPARE(reading.mistake->remedy, remedy);
    QCOMPARE(reading.mistake->isPrometheusOnly, isPrometheusOnly);
  }

  void writtenInQuotes_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("subject");
    QTest::newRow("metric") << u"http.server.requests > 5"_s << u"{\"http.server.requests\"}"_s;
    QTest::newRow("metric with matchers") << u"http.requests{a=\"b\"}"_s << u"{\"http.requests\", …}"_s;
    QTest::newRow("label") << u"x{a=\"b\", service.name=\"c\"}"_s << u"\"service.name\""_s;
    QTest::newRow("grouping") << u"x / on (a, service.name) y"_s << u"\"service.name\""_s;
    QTest::newRow("argument") << u"sum by (a) (b.c)"_s << u"{\"b.c\"}"_s;
  }
  /// As it is to be written, it is read.
  void writtenInQuotes() {
    QFETCH(const QString, query);
    QTEST(parsePromQl(query).mistake->subject, "subject");
  }

  void places() {
    const QString query = u"sum(x)\n  by pod"_s;
    QCOMPARE(promQlErrorText(query, *parsePromQl(query).mistake),
             u"2:6: parse error: unexpected identifier \"pod\" in grouping opts, expected \"(\""_s);
    QCOMPARE(parsePromQl(u"a + (b"_s).mistake->opened, 4);
  }

  /// What is filled in before a query is asked.
  void filledIn_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("result");  // "right", "open", "wrong"
    const auto row = [](const char *query, const QString &result) { QTest::newRow(query) << QString::fromUtf8(query) << result; };
    row("rate(x{service=\"$service\",pod=~\"$pods\"}[$window])", u"right"_s);
    row("sum by (le$by) (rate(x[$window]))", u"right"_s);
    row("max_over_time(rate(x[$window])[$window:$window] offset $window)", u"right"_s);
    row("usage / on (container) group_left () $memory_limit", u"right"_s);
    row("sum($memory_limit) > 0", u"right"_s);
    row("rate($memory_limit)", u"wrong"_s);
    row("x{service=$service}", u"wrong"_s);
    row("x{service=\"$service\"", u"wrong"_s);
    row("rate($service{a=\"b\"}[5m])", u"open"_s);
    row("x{a=\"{{NAME}}\",b=~\"{{NAME}}-(.*\"}", u"right"_s);
    row("rate(x[{{range}}])", u"right"_s);
    row("x offset {{time}} > 5", u"right"_s);
    row("x @ {{time}}", u"right"_s);
    row("x > {{threshold}}", u"open"_s);
    row("{{metric}}[5m)", u"open"_s);
    row("x y {{anything}}", u"wrong"_s);
  }
  void filledIn() {
    QFETCH(QString, query);
    const PromQlReading reading = parsePromQl(query, blanks);
    QTEST((reading.root ? u"right"_s : reading.mistake ? u"wrong"_s : u"open"_s), "result");
  }

  /// Neither a mistake nor a tree that could not be walked.
  void tooMuch() {
    for (const QString &query : {QString(5000, u'(') + u'1' + QString(5000, u')'), QString(5000, u'-') + u'1',
                                 u"1"_s + QString(u"+1"_s).repeated(5000), u"x"_s + QString(u"[1m:]"_s).repeated(5000)}) {
      const PromQlReading reading = parsePromQl(query);
      QVERIFY(!reading.root);
      QVERIFY(!reading.mistake || query.endsWith(u']'));
    }
    QVERIFY(parsePromQl(QString(5000, u'+') + u'1').root);  // no nesting: a sign that says nothing
  }

  void numbers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("decimal") << u"1.5e3"_s << 1500.0;
    QTest::newRow("hexadecimal") << u"0x1F"_s << 31.0;
    QTest::newRow("octal") << u"017"_s << 15.0;
    QTest::newRow("no octal") << u"019"_s << 19.0;
    QTest::newRow("underscores") << u"1_000"_s << 1000.0;
    QTest::newRow("a duration") << u"1m30s"_s << 90.0;
  }
  void numbers() {
    QFETCH(QString, text);
    const PromQlReading reading = parsePromQl(text);
    QVERIFY(reading.root);
    QTEST(reading.root->number, "value");
  }

  void durations() {
    QCOMPARE(promDurationOf(u"1y2w3d4h5m6s7ms"_s).value(), 33'019'506'007);
    QVERIFY(!promDurationOf(u"5m1h"_s));
    QVERIFY(!promDurationOf(u"500y"_s));
    QVERIFY(!promDurationOf({}));
  }
};

STERNWAY_TEST(TestPromQlParser)

}  // namespace test_promqlparser
#include "test_promqlparser.moc"
