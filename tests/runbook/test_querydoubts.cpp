// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_querydoubts {

using namespace sternway;
using namespace sternway::runbook;
using namespace Qt::StringLiterals;
using sternway::steps::stepKinds;

namespace {
const QByteArray head = "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: r}\n";
const QByteArray rules = "matrix:\n- {when: error_rate > 5%, action: rollback}\n";

/// "LINE:COLUMN PATH error", "LINE:COLUMN PATH", ...
QStringList problemsOf(const QByteArray &content) {
  QStringList all;
  for (const Problem &problem : readRunbook(stepKinds(), content, u"r.yaml"_s).problems)
    all << u"%1:%2 %3%4"_s.arg(problem.line).arg(problem.column).arg(problem.path, problem.isError ? u" error"_s : QString());
  return all;
}
}  // namespace

class TestQueryDoubts : public QObject {
  Q_OBJECT

private Q_SLOTS:
  /// "«" stands where the problem is to be reported.
  void metrics_data() {
    QTest::addColumn<QString>("yaml");
    const auto wrong = [](const char *name, const QString &yaml) { QTest::newRow(name) << yaml; };
    wrong("plain", u"  m: {unit: count, query: sum(rate(x«=5))}\n"_s);
    wrong("single quotes", u"  m: {unit: count, query: 'sum(x{a=«b})'}\n"_s);
    wrong("a quote twice", u"  m: {unit: count, query: 'sum(x{a=''b'',c=«d})'}\n"_s);
    wrong("double quotes", u"  m: {unit: count, query: \"sum(x{a=\\\"b\\\",c=«d})\"}\n"_s);
    wrong("a code in double quotes", u"  m: {unit: count, query: \"sum(x{a=\\x22é\\u0022,c=«d})\"}\n"_s);
    wrong("block", u"  m:\n    unit: count\n    query: |\n      sum by (pod) (\n        x{a=«b})\n"_s);
    wrong("a bracket", u"  m: {unit: count, query: 'sum«(rate(x[5m])'}\n"_s);
    wrong("an unknown variable", u"  m: {unit: count, query: 'rate(x[«$windw])'}\n"_s);
    wrong("a backslash", u"  m: {unit: count, query: 'x{a=~\"5«\\d\"}'}\n"_s);
    wrong("a range is missing", u"  m: {unit: count, query: 'rate(«x)'}\n"_s);
    wrong("a function of another version", u"  m: {unit: count, query: 'sum(«Rate(x[$window]))'}\n"_s);
    wrong("a range vector", u"  m: {unit: count, query: '«x[$window]'}\n"_s);
    wrong("a variable that stays", u"  m: {unit: count, query: 'sum(x{service=«\"$sevice\"})'}\n"_s);
    wrong("a placeholder", u"  m: {unit: count, query: 'sum(x{service=\"«{{service}}\"})'}\n"_s);
    wrong("scrapes taken for pods", u"  m: {unit: ratio, query: 'avg(«up{pod=~\"$pods\"})'}\n"_s);
    wrong("scrapes, by label", u"  m: {unit: count, query: 'sum({__name__=«\"up\",pod=~\"$pods\"})'}\n"_s);
    wrong("MetricsQL", u"  m: {unit: count, query: 'x «default 0'}\n"_s);
  }
  void metrics() {
    QFETCH(QString, yaml);
    const QString whole = QString::fromUtf8(head) + u"metrics:\n"_s + yaml + QString::fromUtf8(rules);
    const QStringList before = whole.section(u'«', 0, 0).split(u'\n');
    const QString place = u"%1:%2 metrics.m.query"_s.arg(before.size()).arg(before.constLast().size() + 1);
    QCOMPARE(problemsOf(QString(whole).remove(u'«').toUtf8()), QStringList{place});
  }

  void right_data() {
    QTest::addColumn<QString>("query");
    for (const char *query :
         {"sum by (le$by) "
          "(rate(x_bucket{service=\"$service\",namespace=\"$namespace\",pod=~\"$pods\",cluster=\"$cluster\"}[$window]))",
          "sum(x / on (container) group_left () $memory_limit) > 0", "x{a=~\"b$|c\"}",
          "label_replace(x, \"a\", \"$1\", \"b\", \"(.*)\")", "max_over_time(rate(x[1m])[5m:])",
          "sum(uptime) + sum(x{state=\"up\"})", "histogram_quantile(0.99, sum by (le) (rate(x_bucket[5m])))"})
      QTest::newRow(query) << QString::fromUtf8(query);
  }
  void right() {
    QFETCH(QString, query);
    const QByteArray metrics = "metrics:\n  m:\n    unit: count\n    query: |\n      " + query.toUtf8() + "\n";
    QCOMPARE(problemsOf(head + metrics + rules), QStringList());
  }

  void servicesAndSteps() {
    const QByteArray content = head +
                               "metrics: {m: {unit: count, query: x}}\n"
                               "services:\n- {name: a, metrics: {m: 'sum(x'}}\n" +
                               rules +
                               "methods:\n- id: a\n  title: A\n  steps:\n"
                               "  - metrics: {query: 'rate(x{service=\"{{service}}\"}[5m])'}\n"
                               "  - metrics: {query: 'rate(x{service=\"$service\"}[5m])'}\n"
                               "  - metrics: {query: 'rate(x[$window])'}\n";
    QCOMPARE(problemsOf(content), (QStringList{u"6:30 services[0].metrics.m"_s, u"14:38 methods[0].steps[1].metrics.query"_s,
                                               u"15:30 methods[0].steps[2].metrics.query"_s}));
  }
};

STERNWAY_TEST(TestQueryDoubts)

}  // namespace test_querydoubts
#include "test_querydoubts.moc"
