// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/joinedquery.h"
#include "support/testmain.h"

namespace test_joinedquery {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestJoinedQuery : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void oneStaysAsItIs() { QCOMPARE(joinedQuery({u"up"_s}), u"up"_s); }

  void severalSayWhoseTheyAre() {
    QCOMPARE(joinedQuery({u"up"_s, u"sum(x)"_s}),
             u"label_replace(up\n, \"sternway_query\", \"0\", \"\", \"\") or "
             "label_replace(sum(x)\n, \"sternway_query\", \"1\", \"\", \"\")"_s);
    QVERIFY(joinedQuery({u"up"_s, u"sum(x)"_s}).size() <= joinedLength(u"up"_s) + joinedLength(u"sum(x)"_s));
  }

  /// Of an address, or a remainder.
  void percentSignsStay() {
    const QString path = u"sum(x{path=~\"/a%2Fb%3Ac\"})"_s;
    QCOMPARE(joinedQuery({path, u"up %1"_s}), u"label_replace("_s + path +
                                                  u"\n, \"sternway_query\", \"0\", \"\", \"\") or label_replace("
                                                  "up %1\n, \"sternway_query\", \"1\", \"\", \"\")"_s);
  }

  void whatCanBeJoined_data() {
    QTest::addColumn<QString>("promql");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QString &promql, bool expected) { QTest::newRow(name) << promql << expected; };
    row("a name", u"up"_s, true);
    row("brackets of all kinds", u"sum by (a, b) (rate(x{c=\"d\", e!~'f'}[5m]))"_s, true);
    row("brackets within a string", u"x{a=\")(\"}"_s, true);
    row("a quote within a string", u"x{a=\"\\\")\"}"_s, true);
    row("a raw string", u"x{a=`\\`}"_s, true);
    row("a comment at the end", u"up # (of all"_s, true);
    row("a comment and more", u"up # (\n + 1"_s, true);
    row("nothing", u" "_s, false);
    row("a comma too many", u"up, \"b\""_s, false);
    row("a bracket too many", u"up) or (up"_s, false);
    row("a bracket too few", u"sum(up"_s, false);
    row("brackets that do not fit", u"sum(up]"_s, false);
    row("a string without an end", u"x{a=\"b}"_s, false);
    row("the label itself", u"label_replace(up, \"sternway_query\", \"0\", \"\", \"\")"_s, false);
  }
  void whatCanBeJoined() {
    QFETCH(QString, promql);
    QFETCH(bool, expected);
    QCOMPARE(isJoinable(promql), expected);
  }

  void answersArePartedByTheLabel() {
    MetricsAnswer answer;
    answer.series = {{{{u"sternway_query"_s, u"1"_s}, {u"pod"_s, u"a"_s}}, {{0, 1}}},
                     {{{u"sternway_query"_s, u"7"_s}}, {{0, 2}}},
                     {{}, {{0, 3}}}};
    const QList<MetricsAnswer> parts = partedAnswer(answer, 2);
    QCOMPARE(parts.size(), 2);
    QVERIFY(parts.at(0).series.isEmpty());
    QCOMPARE(parts.at(1).series.size(), 1);
    QCOMPARE(parts.at(1).series.at(0).labels, (StringMap{{u"pod"_s, u"a"_s}}));
    QCOMPARE(partedAnswer(answer, 1).at(0).series.size(), 3);
  }
};

STERNWAY_TEST(TestJoinedQuery)

}  // namespace test_joinedquery
#include "test_joinedquery.moc"
