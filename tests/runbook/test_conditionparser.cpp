// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/conditionparser.h"
#include "runbook/quantity.h"
#include "runbook/runbook.h"

#include <QTest>

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
/// The tree with brackets around every part, thresholds in base units.
QString printed(const ConditionNode &node) {
  switch (node.type) {
    case ConditionNode::Type::Flag: return node.metric;
    case ConditionNode::Type::Compare: return u"%1%2%3"_s.arg(node.metric, comparisonSign(node.comparison)).arg(node.threshold);
    case ConditionNode::Type::And:
    case ConditionNode::Type::Or: break;
  }
  QStringList parts;
  for (const ConditionNode &child : node.children)
    parts.append(printed(child));
  return u'[' + parts.join(node.type == ConditionNode::Type::And ? u" and "_s : u" or "_s) + u']';
}

QHash<QString, Unit> metrics() {
  QHash<QString, Unit> known = builtInMetrics();
  known.insert(u"memory"_s, Unit::Bytes);
  known.insert(u"queue"_s, Unit::Count);
  return known;
}
}  // namespace

class TestConditionParser : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *text, const char *tree) {
      QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(tree);
    };
    row("error_rate > 10%", "error_rate>0.1");
    row("error_rate>10 %", "error_rate>0.1");
    row("  error_rate >= 0.05 ", "error_rate>=0.05");
    row("error_rate ≥ 5%", "error_rate>=0.05");
    row("latency_p99 > 5s", "latency_p99>5");
    row("latency_p99 > 2000ms", "latency_p99>2");
    row("latency_p95 <= 1 min", "latency_p95<=60");
    row("errors_per_min > 100/min", "errors_per_min>100");
    row("errors_per_min > 2/s", "errors_per_min>120");
    row("request_rate < 60/min", "request_rate<1");
    row("memory > 512MiB", "memory>5.36871e+08");
    row("queue > -3", "queue>-3");
    row("rollout_stuck", "rollout_stuck");
    row("rollout.stuck", "rollout_stuck");
    row("rollout_stuck or error_rate > 1%", "[rollout_stuck or error_rate>0.01]");
    row("queue > 1 and queue < 5 or rollout_stuck", "[[queue>1 and queue<5] or rollout_stuck]");
    row("queue > 1 and (queue < 5 or rollout_stuck)", "[queue>1 and [queue<5 or rollout_stuck]]");
    row("((queue > 1))", "queue>1");
    row("error_rate between 5% and 10%", "[error_rate>=0.05 and error_rate<0.1]");
    row("error_rate between 5 and 10%", "[error_rate>=0.05 and error_rate<0.1]");
    row("queue between 1 and 3 and rollout_stuck", "[[queue>=1 and queue<3] and rollout_stuck]");
  }
  void reads() {
    QFETCH(QString, text);
    const auto condition = parseCondition(text, metrics());
    QVERIFY2(condition, condition ? "" : qPrintable(condition.error().message));
    QTEST(printed(*condition), "tree");
  }

  void refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("part");
    const auto row = [](const QString &text, int offset, const QString &part) {
      QTest::newRow(qPrintable(text.left(40))) << text << offset << part;
    };
    row(u""_s, 0, u"here is the end"_s);
    row(u"eror_rate > 5%"_s, 0, u"did you mean \"error_rate\"?"_s);
    row(u"queue > 1 and xyzzy > 2"_s, 14, u"no metric \"xyzzy\""_s);
    row(u"error_rate > 5s"_s, 13, u"measured in ratio"_s);
    row(u"error_rate > 5"_s, 13, u"write 5%"_s);
    row(u"latency_p99 > 5%"_s, 14, u"measured in seconds"_s);
    row(u"latency_p99 > 5 parsecs"_s, 16, u"no unit \"parsecs\""_s);
    row(u"error_rate > "_s, 13, u"a number expected"_s);
    row(u"error_rate > baseline * 1.5"_s, 13, u"not read by this version"_s);
    row(u"declared(data-corruption)"_s, 0, u"not read by this version"_s);
    row(u"error_rate == 5%"_s, 11, u"one of > >= < <= between"_s);
    row(u"error_rate > 5% error_rate"_s, 16, u"\"and\", \"or\" or the end"_s);
    row(u"(error_rate > 5%"_s, 16, u"\")\" expected"_s);
    row(u"error_rate > 5%)"_s, 15, u"or the end expected"_s);
    row(u"error_rate > 1.2.3%"_s, 13, u"a number expected"_s);
    row(u"error_rate between 10% and 5%"_s, 19, u"lower bound"_s);
    row(u"error_rate between 10% or 5%"_s, 23, u"between A and B"_s);
    row(QString(10'000, u'('), 32, u"nested more than 32"_s);
    row(u"queue > "_s + QString(400, u'9'), 8, u"a number expected"_s);
  }
  void refuses() {
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto condition = parseCondition(text, metrics());
    QVERIFY(!condition);
    QVERIFY2(condition.error().message.contains(part), qPrintable(condition.error().message));
    QTEST(static_cast<int>(condition.error().offset), "offset");
  }

  void durations_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *text, qint64 ms) { QTest::newRow(text) << QString::fromLatin1(text) << ms; };
    row("2m", 120'000);
    row("90s", 90'000);
    row("1h30m", 5'400'000);
    row("2 min", 120'000);
    row("500ms", 500);
    row("1.5h", 5'400'000);
    row("1d", 86'400'000);
    row("2", -1);
    row("", -1);
    row("2 minutes ago", -1);
    row("-2m", -1);
    row("m", -1);
    row("99999w", -1);
  }
  void durations() {
    QFETCH(QString, text);
    const auto duration = parseDuration(text);
    QTEST(duration ? static_cast<qint64>(duration->count()) : qint64(-1), "ms");
  }
};

QTEST_GUILESS_MAIN(TestConditionParser)
#include "test_conditionparser.moc"
