// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownimport.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QDir>
#include <QRandomGenerator>

namespace test_markdownimport {

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

/// Whole documents: what comes out passes the check, and no line is lost.
class TestMarkdownImport : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void samples_data();
  void samples();
  void shapes_data();
  void shapes();
  void assignedRoles();
  void hostile_data();
  void hostile();
  void refused();
  void stopped();
  void pieces();
};

namespace {
MarkdownImport imported(const QByteArray &text) {
  const auto made = importMarkdown(stepKinds(), text, {.fileName = u"sample.md"_s});
  return made ? *made : MarkdownImport{};
}

/// Problems of the result, and lines that nobody accounts for.
QString faults(const QByteArray &source, const MarkdownImport &made) {
  const LoadedRunbook loaded = readRunbook(stepKinds(), made.yaml, u"made.yaml"_s);
  for (const Problem &problem : loaded.problems)
    if (problem.isError)
      return problemText(u"made.yaml"_s, problem);
  const int lines = static_cast<int>(source.count('\n')) + 1;
  for (const auto &list : {made.report.ambiguous, made.report.leftOver})
    for (const ImportEntry &entry : list)
      if (entry.line < 1 || entry.line > lines || entry.why.isEmpty())
        return u"entry at line %1 of %2"_s.arg(entry.line).arg(lines);
  return {};
}

QString rows(const Matrix &matrix) {
  QStringList all;
  for (const MatrixRow &row : matrix.rows)
    all.append(row.when + u" → "_s + actionName(row.action) +
               (row.hold.count() > 0 ? u" for %1s"_s.arg(row.hold.count() / 1000) : QString()) +
               (row.within.count() > 0 ? u" within %1s"_s.arg(row.within.count() / 1000) : QString()) +
               (row.severity.isEmpty() ? QString() : u" "_s + row.severity));
  return all.join(u'\n');
}
}  // namespace

/// rows+triggers, items, commands, templates, contacts, left over — counted by reading the samples.
void TestMarkdownImport::samples_data() {
  QTest::addColumn<QString>("counts");
  const auto sample = [](const char *name, const char *counts) { QTest::newRow(name) << QString::fromLatin1(counts); };
  sample("zh", "4+4 5 3 1 2 0");
  sample("pt", "0+4 4 3 0 2 0");
  sample("es", "0+3 2 3 0 2 0");
  sample("de", "2+0 4 4 0 1 0");
  sample("fr", "0+3 2 1 1 1 0");
  sample("ja", "0+3 2 2 0 1 0");
  sample("ko", "0+3 2 2 0 1 0");
  sample("ru", "0+3 2 2 0 1 0");
  sample("levels", "13+0 0 2 0 0 0");
  sample("mobile", "0+4 3 2 0 0 0");
}

void TestMarkdownImport::samples() {
  QFETCH(QString, counts);
  QFile file(
      QStringLiteral(STERNWAY_SOURCE_DIR "/tests/import/markdown/%1.md").arg(QString::fromLatin1(QTest::currentDataTag())));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray source = file.readAll();
  const MarkdownImport made = imported(source);
  QCOMPARE(faults(source, made), QString());
  const ImportCounts &read = made.report.understood;
  for (const ImportEntry &entry : made.report.leftOver)
    qInfo().noquote() << entry.line << entry.why << entry.text;
  QCOMPARE(u"%1+%2 %3 %4 %5 %6 %7"_s.arg(read.matrixRows)
               .arg(read.triggers)
               .arg(read.checklistItems)
               .arg(read.commands)
               .arg(read.templates)
               .arg(read.contacts)
               .arg(made.report.leftOver.size()),
           counts);
}

void TestMarkdownImport::shapes_data() {
  QTest::addColumn<QString>("source");
  QTest::addColumn<QString>("expected");
  QTest::newRow("metric, threshold, action, severity")
      << u"## Decision\n| Metric | Threshold | Action | Severity |\n|-|-|-|-|\n| Error Rate | 5-10% | Rollback within 5 min | P1 |\n| 500 Errors | >100/min | Immediate rollback | P0 |"_s
      << u"error_rate between 5% and 10% → rollback within 300s P1\nerrors_per_min > 100 → rollback P0"_s;
  QTest::newRow("symptom, action, wait time")
      << u"## Decision\n| Symptom | Action | Wait Time |\n|-|-|-|\n| Error rate > 10% | Immediate rollback | 0 min |\n| P99 > 2s | Monitor, prepare rollback | 5 min |\n| P99 > 3s | Rollback | 2 min |"_s
      << u"error_rate > 10% → rollback\nlatency_p99 > 2s → prepare within 300s\nlatency_p99 > 3s → rollback for 120s"_s;
  QTest::newRow("severity, symptoms, action")
      << u"## Decision\n| Severity | Symptoms | Action |\n|-|-|-|\n| P1 Critical | All purchases failing | Immediate rollback |\n| P2 High | >5% error rate | Rollback within 15 min |\n| P4 Low | Minor bugs | Fix forward preferred |"_s
      << u"declared(all-purchases-failing) → rollback P1\nerror_rate > 5% → rollback within 900s P2\ndeclared(minor-bugs) → fix-forward P4"_s;
  QTest::newRow("several metrics a row")
      << u"## Decision\n| Severity | Error Rate | Latency p95 | Pod crashes | Action |\n|-|-|-|-|-|\n| SEV1 | > 10% | > 5s | > 5 in 5 min | Roll back |"_s
      << u"error_rate > 10% or latency_p95 > 5s or pod_crashes > 5 in 5m → rollback SEV1"_s;
  QTest::newRow("metric, warning, critical, action")
      << u"## Decision\n| Metric | Warning | Critical | Action |\n|-|-|-|-|\n| Error rate | > 1% | > 5% | Rollback |"_s
      << u"error_rate > 1% → none warning\nerror_rate > 5% → rollback critical"_s;
  QTest::newRow("condition, duration, severity, action, SLA")
      << u"## Decision\n| Condition | Duration | Severity | Action | SLA |\n|-|-|-|-|-|\n| Error rate > 5% | 5 min | P1 | Roll back | 10 min |"_s
      << u"error_rate > 5% → rollback for 300s within 600s P1"_s;
  QTest::newRow("factor, rollback, fix forward")
      << u"## Decision\n| Factor | Rollback | Fix Forward |\n|-|-|-|\n| Error rate | > 5% | < 1% |\n| Impact | High | Low |"_s
      << u"error_rate > 5% → rollback\nerror_rate < 1% → fix-forward\ndeclared(impact-high) → rollback\ndeclared(impact-low) → fix-forward"_s;
  QTest::newRow("bullets with one hold time")
      << u"## Overview\n**Rollback threshold:** If any of these persist for > 5 minutes:\n- Error rate > 5%\n- Any service health check failing\n- Any P0 or P1 alert firing"_s
      << u"error_rate > 5% → rollback for 300s\nhealth failing → rollback for 300s\nalert(severity=P0|P1) → rollback for 300s"_s;
  QTest::newRow("consider, and never")
      << u"## When to roll back\n**Consider a rollback if:**\n- Error rate > 1%\n\n**Do not roll back if:**\n- Error rate < 0.1%"_s
      << u"error_rate > 1% → consider\nerror_rate < 0.1% → wait"_s;
}

void TestMarkdownImport::shapes() {
  QFETCH(QString, source);
  QFETCH(QString, expected);
  const MarkdownImport made = imported(u"# Sample\n\n%1\n"_s.arg(source).toUtf8());
  QCOMPARE(rows(made.runbook.matrix), expected);
}

/// A person says what a heading is about, and the import follows.
void TestMarkdownImport::assignedRoles() {
  const QByteArray source = "# Sample\n\n## Zorp\n\n- Error rate > 5%\n";
  const MarkdownImport before = imported(source);
  QCOMPARE(before.runbook.matrix.rows.size(), 0);
  QVERIFY(std::any_of(before.report.ambiguous.cbegin(), before.report.ambiguous.cend(),
                      [](const auto &entry) { return entry.line == 3; }));
  const auto after = importMarkdown(stepKinds(), source, {.fileName = u"sample.md"_s, .roles = {{3, u"when"_s}}});
  QVERIFY(after);
  QCOMPARE(rows(after->runbook.matrix), u"error_rate > 5% → rollback"_s);
}

void TestMarkdownImport::hostile_data() {
  QTest::addColumn<QByteArray>("source");
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("blank") << QByteArray("\n\n  \n");
  QTest::newRow("a character that got lost") << QByteArray("# A\xef\xbf\xbd\n\n- error rate > 5%\n");
  QTest::newRow("many cells in a line") << QByteArray("# A\n\n| a | b |\n|-|-|\n").append(5'000, '|').append('\n');
  QTest::newRow("a wide table of short rows") << QByteArray("# A\n\n")
                                                     .append(QByteArray("|a").repeated(100))
                                                     .append("|\n")
                                                     .append(QByteArray("|-").repeated(100))
                                                     .append("|\n")
                                                     .append(QByteArray("x\n").repeated(400));
  QTest::newRow("byte order mark and CRLF") << QByteArray("\xef\xbb\xbf# A\r\n\r\n## When to roll back\r\n- Error rate > 5%\r\n");
  QTest::newRow("nested quotes") << QByteArray(10'000, '>').append(" deep\n");
  QTest::newRow("nested lists") << [] {
    QByteArray text;
    for (int i = 0; i < 300; ++i)
      text += QByteArray(i * 2, ' ') + "- level\n";
    return text;
  }();
  QTest::newRow("brackets") << QByteArray(20'000, '[');
  QTest::newRow("stars") << QByteArray("*a ").repeated(5'000);
  QTest::newRow("open fence") << QByteArray("# A\n```bash\nkubectl rollout undo deployment/a\n");
  QTest::newRow("YAML in titles") << QByteArray("# {a: [b\n\n## : - ? | > & * ! % @ `\n\n- [ ] \"'{{x}} #: null ~ true\n");
  QTest::newRow("placeholders everywhere") << QByteArray(
      "# {{A}}\n\n## {{B}} when to roll back\n- {{C}} {{ .D }}\n\n```bash\necho {{E}} $F ${G:-x} {{H\n```\n");
  QTest::newRow("controls") << QByteArray("# A\x01\x02\x1b[31m\n\n- \x7f\xc2\x85 x\n");
  QTest::newRow("same names") << QByteArray(
      "# A\n\n## Method 1: x\n```bash\nls\n```\n\n## Method 1: x\n```bash\nls\n```\n\n## Scenario 1: x\n```bash\nls\n```\n\n## "
      "Scenario 1: x\n```bash\nls\n```\n");
  QTest::newRow("impossible workloads") << QByteArray(
      "# A\n\n## Steps\n```bash\nkubectl rollout undo deployment/A_B -n C_D\nkubectl scale deployment/x --replicas=-1\ncurl "
      "http://\ncurl 'http://a b/health'\nhelm rollback ''\ngit tag ''\n```\n");
  QTest::newRow("many lines") << QByteArray("- [ ] a\n").repeated(40'000);
}

void TestMarkdownImport::hostile() {
  QFETCH(QByteArray, source);
  const MarkdownImport made = imported(source);
  QVERIFY(!made.yaml.isEmpty());
  QCOMPARE(faults(source, made), QString());
}

void TestMarkdownImport::refused() {
  QVERIFY(!importMarkdown(stepKinds(), QByteArray(10'000'000, 'a'), {.fileName = u"a.md"_s}));
  QVERIFY(!importMarkdown(stepKinds(), QByteArray("# A\0b", 5), {.fileName = u"a.md"_s}));
}

/// Random documents of pieces: the result always passes the check, and a mark that is put into each line is in the runbook or
/// in the report with its line.
void TestMarkdownImport::stopped() {
  int asked = 0;
  const auto stoppedAt = [&asked](int at) {
    asked = 0;
    return importMarkdown(stepKinds(), "# Shop\n\n## One\n\ntext\n\n## Two\n\ntext\n",
                          {.fileName = u"shop.md"_s, .isCancelled = [&asked, at] { return ++asked == at; }});
  };
  QVERIFY(stoppedAt(0).has_value());
  QVERIFY(asked > 1);
  const auto second = stoppedAt(2);
  QCOMPARE(asked, 2);
  QVERIFY(!second);
  QCOMPARE(second.error().kind, ErrorKind::Cancelled);
}

void TestMarkdownImport::pieces() {
  static const QList<QString> pieces{u"# T%1"_s,
                                     u"## When to roll back m%1"_s,
                                     u"## Steps m%1"_s,
                                     u"### Option A: m%1"_s,
                                     u"### 1. m%1 (2 min)"_s,
                                     u"## Verification m%1"_s,
                                     u"## Contacts m%1"_s,
                                     u"## Communication m%1"_s,
                                     u"## Database m%1"_s,
                                     u"## Zzz m%1"_s,
                                     u"**m%1:**"_s,
                                     u"**Time:** 5 min m%1"_s,
                                     u"- [ ] m%1"_s,
                                     u"- m%1 error rate > 5%"_s,
                                     u"1. m%1"_s,
                                     u"  - nested m%1"_s,
                                     u"```bash\nkubectl m%1 get pods\n```"_s,
                                     u"```\nm%1 text\n```"_s,
                                     u"| Metric | Threshold | Action |\n|-|-|-|\n| m%1 | > 5% | rollback |"_s,
                                     u"| Role | Contact |\n|-|-|\n| m%1 | x |"_s,
                                     u"> quote m%1"_s,
                                     u"m%1 prose."_s,
                                     u"If m%1:"_s,
                                     u"<div>m%1</div>"_s,
                                     u"    indented m%1"_s,
                                     u"***"_s,
                                     QString(),
                                     QString(),
                                     u"⚠️ m%1"_s,
                                     u"```sql\nSELECT m%1;\n```"_s,
                                     u"[m%1](http://x.io/m%1)"_s,
                                     u"``` \n# - [ ] m%1\n```"_s,
                                     u"  ```bash\n  # m%1\n  ls\n  ```"_s};
  QRandomGenerator random(4);
  for (int round = 0; round < 60; ++round) {
    QStringList lines;
    for (int i = 0; i < 40; ++i) {
      const QString piece = pieces.at(random.bounded(static_cast<int>(pieces.size())));
      lines += (piece.contains(u"%1") ? piece.arg(u"ark%1x%2"_s.arg(round).arg(i)) : piece).split(u'\n');
    }
    const QByteArray source = lines.join(u'\n').toUtf8();
    const MarkdownImport made = imported(source);
    QCOMPARE(faults(source, made), QString());
    QSet<int> listed;
    for (const auto &list : {made.report.ambiguous, made.report.leftOver})
      for (const ImportEntry &entry : list)
        listed.insert(entry.line);
    const QString yaml = QString::fromUtf8(made.yaml);
    static const QRegularExpression mark(u"[a-z]*ark\\d+x\\d+"_s, QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 0; i < lines.size(); ++i) {
      const auto match = mark.match(lines.at(i));
      const bool isHeading = lines.at(i).startsWith(u'#') || lines.at(i).startsWith(u"**"_s);
      if (!match.hasMatch() || isHeading || listed.contains(static_cast<int>(i) + 1))
        continue;
      const bool said = yaml.contains(match.captured(), Qt::CaseInsensitive);
      QVERIFY2(said, qPrintable(u"line %1 of round %2: %3\n%4\n----\n%5"_s.arg(i + 1).arg(round).arg(
                         lines.at(i), QString::fromUtf8(source), yaml)));
    }
  }
}

STERNWAY_TEST(TestMarkdownImport)

}  // namespace test_markdownimport
#include "test_markdownimport.moc"
