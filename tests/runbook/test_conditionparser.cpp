// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/conditiontext.h"
#include "support/testmain.h"

#include <QRandomGenerator>

namespace test_conditionparser {

using namespace sternway;
using namespace sternway::runbook;
using namespace Qt::StringLiterals;

namespace {
/// The tree with brackets around every part, thresholds in base units.
QString printed(const ConditionNode &node) {
  using Type = ConditionNode::Type;
  using Reference = ConditionNode::Reference;
  switch (node.type) {
    case Type::Flag: return node.metric;
    case Type::Compare: {
      const QString from = node.reference == Reference::Absolute       ? QString()
                           : node.reference == Reference::BaselinePlus ? u"base+"_s
                                                                       : u"base*"_s;
      return u"%1%2%3%4"_s.arg(node.metric, comparisonSign(node.comparison), from).arg(node.threshold);
    }
    case Type::Count:
      return u"#%1%2%3@%4"_s.arg(node.metric, comparisonSign(node.comparison)).arg(node.threshold).arg(node.window.count());
    case Type::Alert: return u"alert:"_s + node.severities.join(u'/');
    case Type::Health: return u"health"_s;
    case Type::Declared: return u"declared:"_s + node.metric;
    case Type::Not: return u"!"_s + printed(node.children.front());
    case Type::And:
    case Type::Or: break;
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

QString decimal(QRandomGenerator &random) {
  const int kind = random.bounded(4);
  return kind == 0 ? QString::number(random.bounded(1000))
                   : QString::number(random.bounded(100.0), 'f', kind == 3 ? random.bounded(12) : 1);
}

QString randomLeaf(QRandomGenerator &random) {
  static const QStringList signs{u">"_s, u">="_s, u"<"_s, u"<="_s, u"≥"_s};
  const QString sign = u' ' + signs.at(random.bounded(5)) + u' ';
  switch (random.bounded(12)) {
    case 0: return u"error_rate"_s + sign + decimal(random) + u'%';
    case 1:
      return u"latency_p95"_s + sign + decimal(random) + QStringList{u"ms"_s, u" s"_s, u"min"_s, u"h"_s}.at(random.bounded(4));
    case 2: return u"memory"_s + sign + decimal(random) + QStringList{u"KB"_s, u"MiB"_s, u"B"_s, u""_s}.at(random.bounded(4));
    case 3: return u"errors_per_min"_s + sign + decimal(random) + (random.bounded(2) ? u"/s"_s : u"/min"_s);
    case 4: return u"request_rate"_s + sign + decimal(random) + u"/min"_s;
    case 5: return u"error_rate"_s + sign + u"baseline "_s + (random.bounded(2) ? u'+' : u'-') + decimal(random) + u"pp"_s;
    case 6: return u"latency_p99"_s + sign + u"baseline * 1"_s + decimal(random);
    case 7: return u"pod_crashes"_s + sign + decimal(random) + u" in "_s + QString::number(random.bounded(1, 400)) + u's';
    case 8: return u"alert(severity=P0|warning)"_s;
    case 9: return u"health failing"_s;
    case 10: return u"declared(a.b-c)"_s;
    default: return u"rollout_stuck"_s;
  }
}

QString randomCondition(QRandomGenerator &random, int depth) {
  if (depth == 0 || random.bounded(4) == 0)
    return randomLeaf(random);
  if (random.bounded(4) == 0)
    return u"not ("_s + randomCondition(random, depth - 1) + u')';
  QStringList parts;
  for (int i = 0, n = random.bounded(2, 4); i < n; ++i) {
    const QString part = randomCondition(random, depth - 1);
    parts.append(random.bounded(2) ? u'(' + part + u')' : part);
  }
  return parts.join(random.bounded(2) ? u" and "_s : u" or "_s);
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
    row("error_rate > 35%", "error_rate>0.35");
    row("success_rate < 99.9%", "success_rate<0.999");
    row("target.good", "target_good");
    row("error_rate > baseline", "error_rate>base+0");
    row("error_rate > baseline + 1pp", "error_rate>base+0.01");
    row("error_rate > baseline + 1 pp", "error_rate>base+0.01");
    row("error_rate > baseline + 2.5 % points", "error_rate>base+0.025");
    row("error_rate > baseline + 1 percentage point", "error_rate>base+0.01");
    row("success_rate < baseline - 2pp", "success_rate<base+-0.02");
    row("latency_p95 > baseline * 1.5", "latency_p95>base*1.5");
    row("latency_p95 > baseline × 1.5", "latency_p95>base*1.5");
    row("latency_p95 > baseline * 150%", "latency_p95>base*1.5");
    row("latency_p95 > 1.5 * baseline", "latency_p95>base*1.5");
    row("latency_p95 > 2x baseline", "latency_p95>base*2");
    row("latency_p95 > baseline + 200ms", "latency_p95>base+0.2");
    row("latency_p95 between baseline * 1.2 and baseline * 1.5", "[latency_p95>=base*1.2 and latency_p95<base*1.5]");
    row("pod_crashes > 3 in 5m", "#pod_crashes>3@300000");
    row("pod.crashes >= 3 in 1h30m", "#pod_crashes>=3@5400000");
    row("count(pod_crashes) > 3 in 5 min or rollout_stuck", "[#pod_crashes>3@300000 or rollout_stuck]");
    row("user_reports > 10/min", "#user_reports>10@60000");
    row("rate(user_reports) > 10/h", "#user_reports>10@3600000");
    row("user_reports between 3 and 10 in 5m", "[#user_reports>=3@300000 and #user_reports<10@300000]");
    row("alert(severity=P0|P1)", "alert:P0/P1");
    row("alert( severity = critical )", "alert:critical");
    row("health failing", "health");
    row("declared(data-corruption)", "declared:data-corruption");
    row("not health failing", "!health");
    row("not (rollout_stuck or health failing)", "![rollout_stuck or health]");
    row("not not rollout_stuck", "!!rollout_stuck");
    row("queue > 1 AND rollout_stuck OR health failing", "[[queue>1 and rollout_stuck] or health]");
  }
  void reads() {
    QFETCH(QString, text);
    const auto condition = parseCondition(text, metrics());
    QVERIFY2(condition, condition ? "" : qPrintable(condition.error().message));
    QTEST(printed(*condition), "tree");
    const auto again = parseCondition(conditionText(*condition), metrics());
    QVERIFY2(again, again ? "" : qPrintable(conditionText(*condition) + u": "_s + again.error().message));
    QVERIFY2(*again == *condition, qPrintable(conditionText(*condition)));
  }

  void writes_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *written, const char *text) {
      QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(text);
    };
    row("error_rate>=10 %", "error_rate >= 10%");
    row("latency_p99 > 2000ms", "latency_p99 > 2s");
    row("latency_p99 > 0.9 s", "latency_p99 > 900ms");
    row("latency_p99 > 120s", "latency_p99 > 2min");
    row("errors_per_min > 2/s", "errors_per_min > 120/min");
    row("memory > 512MiB", "memory > 512MiB");
    row("error_rate > baseline + 1 % points", "error_rate > baseline + 1pp");
    row("latency_p95 > 1.5 × baseline", "latency_p95 > baseline * 1.5");
    row("user_reports > 10/min", "user_reports > 10 in 1m");
    row("error_rate between 5 and 10%", "error_rate >= 5% and error_rate < 10%");
    row("(queue > 1 and queue < 5) or rollout_stuck", "queue > 1 and queue < 5 or rollout_stuck");
    row("queue > 1 and (queue < 5 or not (rollout_stuck))", "queue > 1 and (queue < 5 or not rollout_stuck)");
    row("not (alert(severity=P0|P1) or declared(x))", "not (alert(severity=P0|P1) or declared(x))");
  }
  void writes() {
    QFETCH(QString, written);
    const auto condition = parseCondition(written, metrics());
    QVERIFY2(condition, condition ? "" : qPrintable(condition.error().message));
    QTEST(conditionText(*condition), "text");
  }

  /// Whatever is generated from the grammar gives the same node again when it is written and read.
  void roundTrip() {
    QRandomGenerator random(1'234);
    for (int i = 0; i < 5000; ++i) {
      const QString text = randomCondition(random, 4);
      const auto condition = parseCondition(text, metrics());
      QVERIFY2(condition, condition ? "" : qPrintable(text + u": "_s + condition.error().message));
      const QString written = conditionText(*condition);
      const auto again = parseCondition(written, metrics());
      QVERIFY2(again, again ? "" : qPrintable(written + u": "_s + again.error().message));
      QVERIFY2(*again == *condition, qPrintable(text + u" → "_s + written));
      QCOMPARE(conditionText(*again), written);
    }
  }

  /// Broken pieces of conditions are refused or read, and nothing else.
  void neverCrashes() {
    QRandomGenerator random(99);
    for (int i = 0; i < 20'000; ++i) {
      QString text = randomCondition(random, 2);
      for (int cut = random.bounded(4); cut > 0; --cut)
        text.remove(random.bounded(static_cast<int>(text.size()) + 1), random.bounded(1, 4));
      if (random.bounded(3) == 0)
        text.insert(random.bounded(static_cast<int>(text.size()) + 1), QChar(static_cast<char16_t>(random.bounded(0xd7ff))));
      const auto condition = parseCondition(text, metrics());
      if (!condition)
        QVERIFY2(condition.error().offset >= 0 && condition.error().offset <= text.size(), qPrintable(text));
    }
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
    row(u"error_rate"_s, 10, u"between expected"_s);
    row(u"not latency_p99 or rollout_stuck"_s, 16, u"between expected"_s);
    row(u"error_rate > 5s"_s, 13, u"measured in ratio"_s);
    row(u"error_rate > 5"_s, 13, u"write 5%"_s);
    row(u"latency_p99 > 5%"_s, 14, u"measured in seconds"_s);
    row(u"latency_p99 > 5 parsecs"_s, 16, u"no unit \"parsecs\""_s);
    row(u"error_rate > "_s, 13, u"a number expected"_s);
    row(u"error_rate > baseline + 1%"_s, 24, u"write \"1pp\" for percentage points, or \"baseline * 1.01\""_s);
    row(u"latency_p95 > baseline + 50%"_s, 25, u"\"baseline * 1.5\""_s);
    row(u"error_rate > baseline + 1"_s, 24, u"write 1pp"_s);
    row(u"latency_p95 > baseline + 1pp"_s, 25, u"not in percentage points"_s);
    row(u"error_rate > 1pp"_s, 13, u"added to a baseline"_s);
    row(u"error_rate > baseline * 0"_s, 24, u"a factor above zero"_s);
    row(u"error_rate > 2 * xyz"_s, 17, u"\"baseline\" expected"_s);
    row(u"error_rate between baseline + 2pp and baseline + 1pp"_s, 30, u"lower bound"_s);
    row(u"latency_p99 > 1,5s"_s, 15, u"1.5, not 1,5"_s);
    row(u"latency_p99 > 5 sek"_s, 16, u"did you mean \"sec\"?"_s);
    row(u"declared(data-coruption)"_s, 9, u"did you mean \"data-corruption\"?"_s);
    row(u"declared()"_s, 9, u"id of a symptom"_s);
    row(u"declared data-corruption"_s, 9, u"\"(\" expected"_s);
    row(u"alert(P0)"_s, 6, u"alert(severity=P0|P1)"_s);
    row(u"alert(severity=)"_s, 15, u"a severity expected"_s);
    row(u"alert(severity=P0"_s, 17, u"\")\" expected"_s);
    row(u"health bad"_s, 7, u"health failing"_s);
    row(u"pod_crashes > 3"_s, 15, u"say in which time"_s);
    row(u"pod_crashes"_s, 11, u"say in which time"_s);
    row(u"pod_crashes > 3 in five minutes"_s, 19, u"a time expected"_s);
    row(u"pod_crashes > -1 in 5m"_s, 14, u"never below zero"_s);
    row(u"pod_crashs > 3 in 5m"_s, 0, u"did you mean \"pod_crashes\"?"_s);
    row(u"count(error_rate) > 3 in 5m"_s, 6, u"is not counted"_s);
    row(u"error_rate > 5% in 5m"_s, 16, u"leave \"in\" out"_s);
    row(u"error_rate > 5% for 2m"_s, 16, u"beside the condition"_s);
    row(u"not"_s, 3, u"here is the end"_s);
    row(u"not "_s.repeated(40) + u"rollout_stuck"_s, 128, u"nested more than 32"_s);
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
    const auto condition = parseCondition(text, metrics(), QStringList{u"data-corruption"_s});
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

STERNWAY_TEST(TestConditionParser)

}  // namespace test_conditionparser
#include "test_conditionparser.moc"
