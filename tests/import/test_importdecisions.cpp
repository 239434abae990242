// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownimport.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <algorithm>

namespace test_importdecisions {

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

/// What is a rule, with which action, and what is none or a question. Every rule is a proposal.
class TestImportDecisions : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void readings_data();
  void readings();
  void questions_data();
  void questions();
  void whatIsAssumedIsAsked_data();
  void whatIsAssumedIsAsked();
  void everyRuleIsProposed();
};

namespace {
MarkdownImport imported(const QString &text) {
  const auto made = importMarkdown(stepKinds(), text.toUtf8(), {.fileName = u"sample.md"_s});
  return made ? *made : MarkdownImport{};
}

QString timeText(const char *word, std::chrono::milliseconds time) {
  return time.count() > 0 ? u" %1 %2s"_s.arg(QLatin1StringView(word)).arg(time.count() / 1000) : QString();
}

/// "error_rate > 5% → rollback within 300s P0; check error_rate < 1%", a line each.
QString read(const Runbook &runbook) {
  QStringList lines;
  for (const MatrixRow &row : runbook.matrix.rows)
    lines.append(row.when + u" → "_s + actionName(row.action) + timeText("for", row.hold) + timeText("within", row.within) +
                 (row.severity.isEmpty() ? QString() : u' ' + row.severity));
  for (const Checklist &list : runbook.checklists)
    for (const ChecklistItem &item : list.items)
      lines.append(u"check "_s + (item.check.text.isEmpty() ? item.text : item.check.text));
  return lines.join(u'\n');
}
}  // namespace

void TestImportDecisions::readings_data() {
  QTest::addColumn<QString>("source");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char *name, const char *source, const char *expected) {
    QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(expected);
  };
  // 01: what must be so afterwards, and what belongs to it
  row("01 parts of success criteria",
      "# Rollback of the basket\n\n## Rollback success criteria\n\n**Performance criteria:**\n- [ ] Error rate < 1%\n- [ ] CPU "
      "usage "
      "< 50%\n\n**Stability indicators:**\n- [ ] All nightly jobs run\n",
      "check error_rate < 1%\ncheck cpu_usage < 50%\ncheck All nightly jobs run");
  row("01 without boxes", "# Rollback\n\n## Success criteria\n\n### Conditions\n\n- Error rate below 0.5%\n- p95 < 300ms\n",
      "check error_rate < 0.5%\ncheck latency_p95 < 300ms");
  row("01 validation criteria",
      "# Rollback\n\n## Rollback validation criteria\n\n- Throughput > 100 req/s\n- p95 latency between 100ms and 800ms\n",
      "check request_rate > 100/s\ncheck latency_p95 between 100ms and 800ms");
  row("01 post-rollback criteria", "# Rollback\n\n## Post-rollback criteria\n\n- Throughput > 100 req/s\n",
      "check request_rate > 100/s");
  row("01 completed criteria, by parts",
      "# Rollback\n\n## Rollback completed criteria\n\n### Traffic\n\n- Throughput > 100 req/s\n", "check request_rate > 100/s");
  row("01 below a lead of its own",
      "# Rollback\n\n## Rollback validation criteria\n\nAfter the rollback, check the following:\n\n- Throughput > 100 req/s\n",
      "check request_rate > 100/s");
  row("01 completion criteria", "# Rollback\n\n## Completion criteria\n\n- Throughput > 100 req/s\n",
      "check request_rate > 100/s");
  row("01 recovery criteria", "# Rollback\n\n## Recovery criteria\n\n- Throughput > 100 req/s\n", "check request_rate > 100/s");
  row("01 pass criteria", "# Rollback\n\n## Pass criteria\n\n- Throughput > 100 req/s\n", "check request_rate > 100/s");
  row("01 promotion criteria", "# Canary\n\n## Canary promotion criteria\n\n- Throughput > 100 req/s\n",
      "check request_rate > 100/s");
  row("01 all clear", "# Rollback\n\n## All-clear conditions\n\n- Throughput > 100 req/s\n", "check request_rate > 100/s");
  row("01 to resume", "# Rollback\n\n## Conditions to resume deployment\n\n- Throughput > 100 req/s\n",
      "check request_rate > 100/s");
  row("01 for ending", "# Rollback\n\n## Criteria for ending the incident\n\n- Throughput > 100 req/s\n",
      "check request_rate > 100/s");
  row("01 criteria missed",
      "# Rollback\n\n## When to roll back\n\n### Roll back if the validation criteria are not met\n\n- Error rate > 5%\n",
      "error_rate > 5% → none");
  row("01 in a sentence", "# Rollback\n\n## When to roll back\n\nThe rollback is complete when the error rate is below 1%.\n",
      "error_rate < 1% → none");
  row("01 exit criteria", "# Rollback\n\n## Exit criteria\n\n- [ ] Success rate > 99%\n- [ ] The queue is empty\n",
      "check success_rate > 99%\ncheck The queue is empty");
  row("01 in a table",
      "# Rollback\n\n## When to roll back\n\n### Success criteria\n\n| Metric | Target |\n|-|-|\n| Error rate | < 1% |\n",
      "check error_rate < 1%");
  // 02: a lead that says that it has worked
  row("02 was successful when",
      "# Rollback of the shop\n\n## 🎯 Success criteria\n\nThe rollback was successful when:\n- ✅ The shop answers again\n- ✅ "
      "Error "
      "rate < 1%\n",
      "check The shop answers again\ncheck error_rate < 1%");
  row("02 is complete when",
      "# Rollback\n\n## Overview\n\nThe rollback is complete when:\n\n- Error rate < 1%\n- All pods ready\n",
      "check error_rate < 1%\ncheck pods_ready >= 100%");
  row("02 erfolgreich", "# Rollback\n\n## Wann zurückrollen\n\nDer Rollback ist erfolgreich, wenn:\n\n- Fehlerrate < 1%\n",
      "check error_rate < 1%");
  row("02 not successful", "# Rollback\n\n## Overview\n\nRoll back if the deploy was not successful:\n\n- Error rate > 5%\n",
      "error_rate > 5% → rollback");
  // 04: go, and no go
  row("04 go and no go",
      "# Canary of the basket\n\n## Day 1: 10 % of the users\n\n**GO criteria (raise to 50%):**\n- [ ] Error rate < 2%\n- [ ] No "
      "open "
      "P0\n\n**NO-GO criteria (stay at 10% or roll back):**\n- [ ] Error rate ≥ 5% (immediate rollback)\n- [ ] A P0 is found "
      "(roll "
      "back)\n",
      "error_rate >= 5% → rollback\ndeclared(a-p0-is-found) → rollback\ncheck error_rate < 2%\ncheck No open P0");
  row("04 proceed if", "# Canary\n\n## Overview\n\nProceed if the canary is stable, or roll back:\n\n- Error rate < 1%\n",
      "check error_rate < 1%");
  row("04 arrow", "# Canary\n\n## Abort criteria\n\n- Error rate > 3% → roll back\n- p99 > 2s → investigate\n",
      "error_rate > 3% → rollback\nlatency_p99 > 2s → investigate");
  row("04 no go headings",
      "# Canary\n\n## Go criteria\n\n- Error rate < 1%\n\n## No-go criteria (roll back)\n\n- Error rate > 5%\n",
      "error_rate > 5% → rollback\ncheck error_rate < 1%");
  // 05: the lower end of a band
  row("05 bands",
      "# Rollback of the basket\n\n## Severity levels\n\n### P1 (consider a rollback)\n- Error rate 5-10%\n- Performance "
      "degradation > "
      "50%\n\n### P3 (log and fix)\n- Error rate < 1%\n",
      "error_rate between 5% and 10% → consider P1\nlatency_p95 > baseline * 1.5 → consider P1\nerror_rate < 1% → fix-forward "
      "P3");
  row("05 fix in the next release", "# Rollback\n\n## Severity\n\n### Low (fix in next release)\n- Error rate < 0.5%\n",
      "error_rate < 0.5% → fix-forward Low");
  row("05 monitor", "# Rollback\n\n## Severity\n\n### P4 (monitor)\n- Error rate below 1%\n", "error_rate < 1% → monitor P4");
  row("05 nothing said", "# Rollback\n\n## Severity\n\n### P2\n- Error rate > 2%\n", "error_rate > 2% → none P2");
  // 07: not to be run
  row("07 do not run it if",
      "# Rollback of the basket\n\n## When to use\n\nRun this if:\n- ✅ The deploy broke the basket\n\nDo **NOT** run it if:\n- ❌ "
      "Only "
      "the help page is affected\n- ❌ Error rate < 1%\n",
      "declared(the-deploy-broke-the-basket) → rollback\ndeclared(only-the-help-page-is-affected) → wait\nerror_rate < 1% → "
      "wait");
  row("07 never roll back if", "# Rollback\n\n## Criteria\n\nNever roll back if:\n\n- Migrations ran\n",
      "declared(migrations-ran) → wait");
  row("07 do not use this runbook", "# Rollback\n\n## When to use\n\nDo not use this runbook if:\n\n- Error rate < 1%\n",
      "error_rate < 1% → wait");
  row("07 nicht", "# Rollback\n\n## Wann zurückrollen\n\nNicht zurückrollen, wenn:\n\n- Fehlerrate < 1%\n",
      "error_rate < 1% → wait");
  row("07 abort the rollback", "# Rollback\n\n## Abort the rollback if\n\n- Error rate > 20%\n", "error_rate > 20% → wait");
  row("07 unless", "# Rollback\n\n## Do not roll back unless\n\n- Error rate > 30%\n", "error_rate > 30% → none");
  row("07 unless, in the lead",
      "# Rollback\n\n## When to roll back\n\nDo not roll back unless any of these is true:\n\n- Error rate > 30%\n",
      "error_rate > 30% → none");
  row("07 es sei denn", "# Rollback\n\n## Wann zurückrollen\n\nNicht zurückrollen, es sei denn:\n\n- Fehlerrate > 30%\n",
      "error_rate > 30% → none");
  // 09: "no" beside something else
  row("09 no approval needed",
      "# Rollback of the basket\n\n## Severity\n\n### P0\n**SLA:** roll back within 5 minutes, no approval "
      "needed\n**Examples:**\n- Nobody can log in\n- Orders are lost\n",
      "declared(nobody-can-log-in) → rollback within 300s P0\ndeclared(orders-are-lost) → rollback within 300s P0");
  row("09 not one minute later",
      "# Rollback\n\n## When to roll back\n\nRoll back, do not wait for approval, if:\n\n- Error rate > 10%\n",
      "error_rate > 10% → rollback");
  row("09 paragraphs apart",
      "# Rollback\n\n## Severity\n\n### P1\n\n**SLA:** roll back within 15 minutes. No approval needed.\n\n**Examples:**\n\n- "
      "Orders are "
      "lost\n",
      "declared(orders-are-lost) → rollback within 900s P1");
  row("09 the action behind",
      "# Rollback\n\n## Severity\n\n### SEV1\n\n- Orders are lost\n\n**Action:** roll back, no questions asked\n",
      "declared(orders-are-lost) → rollback SEV1");
  // 10: by when, not for how long
  row("10 dentro de",
      "# Plan de rollback de la cesta\n\n## Criterios\n\n**Crítico** (rollback dentro de 5 minutos):\n- Error rate > 50%\n- "
      "Login "
      "roto\n\n**Medio** (evaluar rollback dentro de 1 hora):\n- Error rate > 10%\n\n**Bajo** (corregir sin rollback):\n- Bugs "
      "de "
      "estilo\n",
      "error_rate > 50% → rollback within 300s Crítico\ndeclared(login-roto) → rollback within 300s Crítico\nerror_rate > 10% → "
      "consider "
      "within 3600s Medio\ndeclared(bugs-de-estilo) → fix-forward Bajo");
  row("10 innerhalb", "# Rollback\n\n## Kriterien\n\n**Kritisch** (zurückrollen innerhalb von 10 Minuten):\n- Fehlerrate > 5%\n",
      "error_rate > 5% → rollback within 600s Kritisch");
  row("10 within, in the item", "# Rollback\n\n## When to roll back\n\n- Error rate > 5% (roll back within 10 minutes)\n",
      "error_rate > 5% → rollback within 600s");
  row("10 and for how long",
      "# Rollback\n\n## When to roll back\n\nRoll back if any of these lasts for 3 minutes:\n\n- Error rate > 5%\n",
      "error_rate > 5% → rollback for 180s");
}

void TestImportDecisions::readings() {
  QFETCH(const QString, source);
  QTEST(read(imported(source).runbook), "expected");
}

void TestImportDecisions::questions_data() {
  QTest::addColumn<QString>("source");
  QTest::addColumn<int>("line");
  const auto row = [](const char *name, const char *source, int line) {
    QTest::newRow(name) << QString::fromUtf8(source) << line;
  };
  row("unless", "# R\n\n## Do not roll back unless\n\n- Error rate > 30%\n", 3);
  row("criteria missed", "# R\n\n## When to roll back\n\n### If validation criteria fail\n\n- Error rate > 5%\n", 5);
  row("true while all is well", "# R\n\n## Severity\n\n### P3 (log and fix)\n- Error rate < 1%\n", 6);
  row("true at the baseline", "# R\n\n## When to roll back\n\n- p95 below 2x baseline\n", 5);
  row("all pods", "# R\n\n## Decision\n\n| Metric | Threshold | Action |\n|-|-|-|\n| Pods ready | >= 100% | Roll back |\n", 7);
  row("no action in the table", "# R\n\n## Decision\n\n| Metric | Threshold | Action |\n|-|-|-|\n| Error rate | > 5% | |\n", 7);
  row("no action around", "# R\n\n## Severity\n\n### P1\n\n- Error rate > 5%\n", 7);
  row("only a symptom", "# Basket\n\n## Symptoms\n\n- Error rate > 5%\n", 5);
  row("never true", "# R\n\n## When to roll back\n\n- Error rate > 100%\n", 5);
  row("npm", "# R\n\n## Rollback steps\n\n1. Undo:\n\n```bash\nnpm run migrate:rollback --all\n```\n", 8);
  row("psql", "# R\n\n## Rollback steps\n\n```bash\npsql -h db -d shop -f down.sql\n```\n", 6);
  row("prisma", "# R\n\n## Rollback steps\n\n```bash\nnpx prisma migrate resolve --rolled-back 20240101_x\n```\n", 6);
  row("helm", "# R\n\n## Rollback steps\n\n```bash\nhelm rollback shop -n prod\n```\n", 6);
  row("git", "# R\n\n## Rollback steps\n\n```bash\ngit revert -m 1 HEAD\n```\n", 6);
}

void TestImportDecisions::questions() {
  QFETCH(const QString, source);
  QFETCH(const int, line);
  const MarkdownImport made = imported(source);
  QVERIFY2(std::ranges::any_of(made.report.ambiguous, [line](const ImportEntry &entry) { return entry.line == line; }),
           made.yaml.constData());
}

void TestImportDecisions::whatIsAssumedIsAsked_data() {
  QTest::addColumn<QString>("source");
  QTest::addColumn<QList<qsizetype>>("questions");
  const auto row = [](const char *name, const char *source, const QList<qsizetype> &questions) {
    QTest::newRow(name) << QString::fromUtf8(source) << questions;
  };
  row("nothing", "# R\n\n## When to roll back\n\n- Error rate > 5%\n", {0});
  row("a symptom", "# R\n\n## When to roll back\n\n- More than 10 orders are lost\n", {0});
  row("another's metric", "# R\n\n## When to roll back\n\n- Payment success rate below 95%\n- Error rate > 5%\n", {1, 0});
  row("the percentile", "# R\n\n## When to roll back\n\n- Latency > 2s\n", {1});
  row("percentage points", "# R\n\n## When to roll back\n\n- Error rate increases by 2%\n", {2});  // and the baseline
  row("the window", "# R\n\n## When to roll back\n\n- Pod restarts > 5\n", {1});
  row("two things", "# R\n\n## When to roll back\n\n- Checkout latency > 2s\n", {2});
  row("a choice",
      "# R\n\n## Decision\n\n| Metric | Threshold | Action |\n|-|-|-|\n| Error rate | > 5% | Fix forward or roll back |\n", {1});
  row("a negation", "# R\n\n## When to roll back\n\n- Throughput is not above 100 req/s\n", {1});
  row("of the lead", "# R\n\n## When to roll back\n\nNever roll back if:\n\n- Error rate > 5%\n- Migrations ran\n", {1, 1});
}

void TestImportDecisions::whatIsAssumedIsAsked() {
  QFETCH(const QString, source);
  QList<qsizetype> questions;
  for (const MatrixRow &row : imported(source).runbook.matrix.rows)
    questions.append(row.questions.size());
  QTEST(questions, "questions");
}

void TestImportDecisions::everyRuleIsProposed() {
  const MarkdownImport made = imported(
      u"# R\n\n## When to roll back\n\n- Error rate > 5%\n\n## Decision\n\n| Metric | Threshold | Action |\n|-|-|-|\n| p95 | > 2s | Roll back |\n"_s);
  QCOMPARE(made.runbook.matrix.rows.size(), 2);
  for (const MatrixRow &row : made.runbook.matrix.rows) {
    QVERIFY(row.proposed);
    QVERIFY2(row.source.startsWith(u"sample.md:"_s), qPrintable(row.source));
  }
  QCOMPARE(made.yaml.count("proposed: true"), 2);
}

STERNWAY_TEST(TestImportDecisions)

}  // namespace test_importdecisions
#include "test_importdecisions.moc"
