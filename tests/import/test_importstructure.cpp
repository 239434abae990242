// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownimport.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_importstructure {

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

/// What the parts of a document become: each case is a shape in which teams write, and in which a careless reader errs.
class TestImportStructure : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void outline_data();
  void outline();
  void fieldsOfOneLine();
  void everyLineIsAccountedFor();
};

namespace {
QString seconds(const char *word, std::chrono::milliseconds time) {
  return time.count() > 0 ? u" %1 %2s"_s.arg(QLatin1StringView(word)).arg(time.count() / 1000) : QString();
}

QString stepsText(const QList<Step> &steps) {
  QStringList all;
  for (const Step &step : steps)
    all.append(step.kind + (step.kind == u"manual" || step.kind == u"command" ? u" '"_s + step.title + u'\'' : QString()) +
               (step.when.isEmpty() ? QString() : u" when '"_s + step.when + u'\'') +
               (step.expect.isEmpty() ? QString() : u" expect '"_s + step.expect + u'\''));
  return u" {"_s + all.join(u"; "_s) + u'}';
}

void addDecisions(const Runbook &runbook, QStringList &lines) {
  for (const MatrixRow &row : runbook.matrix.rows)
    lines.append((row.trigger ? u"trigger "_s : u"row "_s) + row.when + u" → "_s + actionName(row.action) +
                 seconds("for", row.hold) + seconds("within", row.within) +
                 (row.severity.isEmpty() ? QString() : u' ' + row.severity));
}

void addProcedure(const Runbook &runbook, QStringList &lines) {
  for (const Phase &phase : runbook.procedure)
    lines.append(u"phase "_s + phase.title + seconds("in", phase.timeBox) +
                 (phase.steps.isEmpty() ? QString() : stepsText(phase.steps)));
  for (const Method &method : runbook.methods)
    lines.append(u"method "_s + method.title + (method.useWhen.isEmpty() ? QString() : u" if '"_s + method.useWhen + u'\'') +
                 stepsText(method.steps));
  for (const Method &method : runbook.migrations.methods)
    lines.append(u"migration "_s + method.title + stepsText(method.steps));
  for (const RunbookScenario &scenario : runbook.scenarios)
    lines.append(u"scenario "_s + scenario.title + u" ("_s + scenario.signs + u')' + stepsText(scenario.steps));
}

QString outlineOf(const Runbook &runbook) {
  QStringList lines;
  addDecisions(runbook, lines);
  addProcedure(runbook, lines);
  for (const QList<Checklist> &lists : {runbook.checklists, runbook.followUps})
    for (const Checklist &list : lists)
      lines.append(u"list "_s + list.id + u' ' + QString::number(list.items.size()));
  for (const MessageTemplate &message : runbook.communication)
    lines.append(u"message "_s + message.title);
  for (const Contact &contact : runbook.contacts)
    lines.append(u"contact "_s + contact.role + u'=' + contact.contact);
  for (const EscalationLevel &level : runbook.escalation)
    lines.append(u"level "_s + level.role + u'=' + level.contact + seconds("after", level.after));
  return lines.join(u'\n');
}

MarkdownImport imported(const QByteArray &text) {
  const auto made = importMarkdown(stepKinds(), text, {.fileName = u"sample.md"_s});
  return made ? *made : MarkdownImport{};
}

void row(const char *name, const char *source, const char *expected) {
  QTest::newRow(name) << QByteArray(source) << QString::fromUtf8(expected);
}
}  // namespace

void TestImportStructure::outline_data() {
  QTest::addColumn<QByteArray>("source");
  QTest::addColumn<QString>("expected");

  row("a step that triggers something is no list of reasons",
      "## Roll back\n### Step 1: Trigger the pipeline\n```bash\n# Open the page of the pipelines\n```\n### Step 2: Undo\n"
      "```bash\nkubectl rollout undo deployment/api\n```\n",
      "phase Step 1: Trigger the pipeline {manual 'Open the page of the pipelines'}\nphase Step 2: Undo {kubernetes.undo}");
  row("a single tilde is text",
      "## Roll back\n### Step 1: From 2.4~rc1 to 2.4~rc0\n```bash\nkubectl rollout undo deployment/api\n```\n",
      "phase Step 1: From 2.4~rc1 to 2.4~rc0 {kubernetes.undo}");
  row("a choice of actions is for people to make",
      "## Decision matrix\n| Severity | Condition | Action |\n|---|---|---|\n| P1 | Error rate > 5% | Roll back |\n"
      "| P3 | Error rate > 1% | Fix forward or roll back |\n| P3 | Error rate > 2% | Roll back or else page the team lead |\n",
      "row error_rate > 5% → rollback P1\nrow error_rate > 1% → consider P3\nrow error_rate > 2% → rollback P3");
  row("what must not be run is no step",
      "## Steps\n1. Never run `kubectl delete deployment api`.\n2. Auf keinen Fall: `kubectl delete pod api-0`\n"
      "3. This must never be run: `helm uninstall api`\n4. If in doubt, do not run `kubectl delete ns api`\n"
      "5. Ne jamais lancer : `kubectl delete pvc a`\n6. Don’t do this:\n   ```bash\n   kubectl delete pvc b\n   ```\n",
      "phase Steps {manual 'Never run'; manual 'Auf keinen Fall'; manual 'This must never be run'; manual 'If in doubt, do not "
      "run'; "
      "manual 'Ne jamais lancer'; manual 'Don’t do this'}");
  row("what must not be run, in a comment",
      "## Steps\n```bash\n# DON'T DO THIS\nkubectl delete pvc a\n```\n```bash\n# Without this it does not start\nkubectl get "
      "pods\n```\n",
      "phase Roll back\nmethod Steps {manual 'DON'T DO THIS'; kubernetes.capture}");
  row("what must not be run, in other words",
      "## Steps\n1. Never run v2.0 of the tool: `kubectl delete ns a`\n2. 生产环境不要执行：`kubectl delete ns b`\n3. This "
      "command must not be "
      "used in production: `kubectl delete ns c`\n4. Production - never run this: `kubectl delete ns d`\n",
      "phase Steps {manual 'Never run v2.0 of the tool'; manual '生产环境不要执行'; manual 'This command must not be used in "
      "production'; "
      "manual 'Production - never run this'}");
  row("a paragraph forbids what stands below it",
      "## Steps\nDo not run this in production.\n```bash\nkubectl delete ns a\n```\n```bash\nkubectl delete ns b\n```\nThen "
      "clean up:\n"
      "```bash\nkubectl delete pod c\n```\n",
      "phase Roll back\nmethod Steps {manual 'Steps'; manual 'Steps'; command 'Then clean up'}");
  row("what is no prohibition",
      "## Steps\n1. Don't wait, roll back at once: `kubectl delete pod a`\n2. Do not skip this step: `kubectl delete pod b`\n3. "
      "Cron jobs do "
      "not run: `kubectl delete pod c`\n4. Se reinicia el servicio: `kubectl delete pod d`\n5. Wenn fertig: `kubectl delete pod "
      "e`\n6. "
      "Mai-Release entfernen: `kubectl delete pod f`\n",
      "phase Steps {command 'Don't wait, roll back at once'; command 'Do not skip this step'; command 'Cron jobs do not run'; "
      "command 'Se "
      "reinicia el servicio'; command 'Wenn fertig'; command 'Mai-Release entfernen'}");
  row("what is not always run asks first",
      "## Steps\n1. Falls das fehlschlägt: `helm uninstall api`\n2. If this fails, run:\n   ```bash\n   kubectl delete pod "
      "api-0\n   ```\n"
      "3. Restart. If it does not start, run: `kubectl get pods`\n4. Optional, to be sure: `kubectl delete pod a`\n",
      "phase Steps {command 'Falls das fehlschlägt' when 'Falls das fehlschlägt'; command 'If this fails, run' when 'If this "
      "fails'; kubernetes.capture when 'If it does not start'; command 'Optional, to be sure' when 'Optional, to be sure'}");
  row("crosses mark what is bad", "## When to roll back\n- ❌ Checkout is down\n- ❌ Error rate > 4%\n",
      "trigger declared(checkout-is-down) → rollback\ntrigger error_rate > 4% → rollback");
  row("ticks beside crosses part for from against", "## When to roll back\n- ✅ Checkout is down\n- ❌ A typo\n",
      "trigger declared(checkout-is-down) → rollback\ntrigger declared(a-typo) → wait");
  row("roll back when, as a lead", "## Overview\n\nRoll back when:\n- Error rate > 4%\n", "trigger error_rate > 4% → rollback");
  row("a deadline is no hold time",
      "## Severity\n\n**HIGH (roll back within 15 minutes):**\n- Error rate > 4%\n\n**LOW (monitor):**\n- A typo\n",
      "trigger error_rate > 4% → rollback within 900s HIGH\ntrigger declared(a-typo) → monitor LOW");
  row("five and more minutes", "## When to roll back\n- Error rate > 4% for 5+ minutes\n",
      "trigger error_rate > 4% → rollback for 300s");
  row("reasons in a table without an action",
      "## Rollback triggers\n| Trigger | Detected by | Owner |\n|-|-|-|\n| Error rate > 4% for 5 min | Alert | Ann |\n",
      "row error_rate > 4% → rollback for 300s");
  row("strategy is an action",
      "## Decision matrix\n| Severity | Strategy |\n|-|-|\n| Critical (data loss) | Emergency rollback |\n",
      "row declared(critical-data-loss) → rollback Critical (data loss)");
  row("what is named first comes first",
      "## Decision\n| Metric | Threshold | Action |\n|-|-|-|\n| Error rate | > 4% | Investigate, rollback if it rises |\n"
      "| Error rate | > 6% | Never roll forward; restore snapshot |\n",
      "row error_rate > 4% → investigate\nrow error_rate > 6% → rollback");
  row("limits hold together",
      "## Decision\n| Severity | Error rate | Latency increase | Action |\n|-|-|-|-|\n| Low | < 1% | < 25% | Monitor |\n",
      "row error_rate < 1% and latency_p95 < baseline * 1.25 → monitor Low");
  row("what the build does is no reason", "## Automatic rollback\n\n**If the build fails:**\n- The old version stays\n", "");
  row("a sentence that says when", "## Automatic rollback\n\nIf the error rate goes above 3% for 2 minutes, roll back.\n",
      "trigger error_rate > 3% → rollback for 120s");
  row("a table of HTML",
      "## Decision\n\n<table>\n<tr><th>Metric</th><th>Threshold</th><th>Action</th></tr>\n"
      "<tr><td>Error rate</td><td>&gt; 4%</td><td>Rollback</td></tr>\n</table>\n",
      "row error_rate > 4% → rollback");

  row("several numbered procedures are ways to choose from",
      "## Quick rollback\n### 1. Stop\n```bash\npm2 stop a\n```\n### 2. Start\n```bash\npm2 start a\n```\n"
      "## Full rollback\n### 1. Restore\n```bash\n./restore.sh\n```\n",
      "phase Roll back\nmethod Quick rollback {command 'Stop'; command 'Start'}\nmethod Full rollback {command 'Restore'}");
  row("the one that is called the procedure has the phases",
      "## Rollback procedure\n### Step 1: Stop\n```bash\npm2 stop a\n```\n## Fallback at home\n### Step 1: Run\n```bash\nnpm "
      "start\n```\n",
      "phase Step 1: Stop {command 'Step 1: Stop'}\nphase Roll back\nmethod Fallback at home {command 'Step 1: Run'}");
  row("types are ways, however they are numbered",
      "## Rollback types\n### 1. Quick\n```bash\n./quick.sh\n```\n### 2. Slow\n```bash\n./slow.sh\n```\n",
      "phase Roll back\nmethod Rollback types: Quick {command 'Quick'}\nmethod Rollback types: Slow {command 'Slow'}");
  row("options within the steps of a way",
      "## Application\n### Procedure\n#### Step 1: Do it\n**Option A: Git**\n```bash\ngit checkout v1\n```\n"
      "## Database\n### Procedure\n#### Step 1: Undo\n```bash\nnpm run migrate:down\n```\n## Other way\n### Procedure\n#### Step "
      "1: Go\n```bash\n./go.sh\n```\n",
      "phase Roll back\nmethod Application: Procedure {git.checkout when 'Option A: Git'}\nmethod Other way: Procedure {command "
      "'Step 1: Go'}\n"
      "migration Procedure {migration.down}");
  row("the parts of a migration are one",
      "## Database rollback\n### B1. Look\n```bash\nnpm run migrate:status\n```\n### B2. Undo\n```bash\nnpm run "
      "migrate:down\n```\n",
      "migration Database rollback {migration.status; migration.down}");
  row("what a bold line names stays with its commands",
      "## Rollback\n### Undo\n**Python:**\n```bash\n# Go back\n./a.sh\n```\n**Ruby:**\n```bash\n# Go back\n./b.sh\n```\n",
      "phase Roll back\nmethod Rollback: Undo {command 'Python: Go back'; command 'Ruby: Go back'}");
  row("symptoms are no steps",
      "## Scenarios\n### Bad cache\n**Symptoms:**\n- Old prices\n- Slow pages\n\n```bash\n./flush.sh\n```\n",
      "scenario Bad cache (Old prices; Slow pages) {command 'Bad cache'}");
  row("a case with symptoms among the ways",
      "## Emergency procedures\n### Double charges\n**Symptoms:** paid twice\n```bash\npm2 stop pay\n```\n",
      "scenario Double charges (paid twice) {command 'Double charges'}");
  row("a time below is not that of the whole", "## Step 1: Go\n\n1. Go\n\n### Details (1 week)\n\n1. Look\n",
      "phase Step 1: Go {manual 'Go'; manual 'Look'}");
  row("triggers as an item of a list", "## Rollback plan\n1. **Rollback triggers**\n   - Error rate > 4%\n2. Go back\n",
      "trigger error_rate > 4% → rollback\nphase Rollback plan {manual 'Go back'}");
  row("keycaps number", "## Rollback\n### 1️⃣ Stop\n```bash\npm2 stop a\n```\n### 2️⃣ Start\n```bash\npm2 start a\n```\n",
      "phase Stop {command 'Stop'}\nphase Start {command 'Start'}");

  row("commands in the words of an item",
      "## Rollback steps\n1. Push: `git push`\n2. Go on:\n   kubectl rollout undo deployment/a\n3. Open `a` or `b`\n",
      "phase Rollback steps {git.push; kubernetes.undo; manual 'Open `a` or `b`'}");
  row("a table of steps",
      "## Rollback steps\n| # | Action | Command | Expected |\n|-|-|-|-|\n| 1 | Undo | `kubectl rollout undo deployment/a` | "
      "Rolled back |\n| 2 | Tell | Slack | Known |\n",
      "phase Roll back\nmethod Rollback steps {kubernetes.undo expect 'Rolled back'; manual 'Tell'}");
  row("arrows in comments draw nothing", "## Rollback\n```bash\n# Dashboard → Pages → Settings → Off\n./off.sh\n```\n",
      "phase Roll back\nmethod Rollback {command 'Dashboard → Pages → Settings → Off'}");
  row("what should come out", "## Rollback\n```bash\n./a.sh\n# → ok\n\n./b.sh\n# This starts the pipeline\n```\n",
      "phase Roll back\nmethod Rollback {command 'Rollback' expect 'ok'; command 'Rollback'}");
  row("settings are put, not run", "## Rollback\nSet:\n```\nFLAG_A=false\n```\n",
      "phase Roll back\nmethod Rollback {manual 'Set'}");
  row("the first line of a script says nothing",
      "## Rollback\n```bash\n#!/bin/bash\nset -euo pipefail\nkubectl rollout undo deployment/a\n```\n",
      "phase Roll back\nmethod Rollback {kubernetes.undo}");
  row("statements of PowerShell",
      "## Rollback\n```powershell\n# Stop it\nStop-Service -Name Shop\nkubectl rollout undo deployment/a\n```\n",
      "phase Roll back\nmethod Rollback {command 'Stop it'; kubernetes.undo}");
  row("a database is opened by a command", "## Database\n```sql\npsql -d a\nSELECT 1;\n```\n",
      "migration Database {manual 'Database'; sql}");
  row("the last words of a document are no step",
      "## Rollback\n```bash\n./a.sh\n```\n\n**Document Version:** 1.0\n**Status:** ready\n",
      "phase Roll back\nmethod Rollback {command 'Rollback'}");
  row("told where the heading says so",
      "## Rollback\n### Step 1: Notify people\n```\nWe roll back.\nMore soon.\n```\n### Step 2: Go\n```bash\n./a.sh\n```\n",
      "phase Step 1: Notify people {notify}\nphase Step 2: Go {command 'Step 2: Go'}\nmessage Step 1: Notify people");

  row("boxes in a drawing", "## Overview\n```\nBEFORE\n──────────\n[ ] Tell people\n[ ] Look\n```\n", "list overview 2");
  row("boxes below an item", "## Rollback steps\n1. **At once:**\n   - [ ] Tell people\n2. Go\n",
      "phase Rollback steps {manual 'Go'}\nlist rollback-steps 1");
  row("boxes of prevention", "## Prevention\n- [ ] Test it\n", "list prevention 1");
  row("drills are no verification", "## Testing rollback procedures\n- Monthly: go back\n", "");

  row("who decides", "## Rollback authority\n- Primary: Ann\n", "contact Primary=Ann");
  row("people in a fence", "## Contacts\n```\nDBA: Bo (+1 555)\n```\n", "contact DBA=Bo (+1 555)");
  row("database parts beside options",
      "## Rollback\n\n### Option A: Chart - 3 min\n```bash\nhelm history shop\n```\n\n### Option B: Script\n```bash\n"
      "./back.sh\n```\n\n### Database\n```sql\nSELECT 1;\n```\n",
      "phase Roll back\nmethod Option A: Chart - 3 min {helm.history}\nmethod Option B: Script {command 'Option B: Script'}\n"
      "migration Database {sql}");
  row("options one level down",
      "# Shop\n\n## Rollback\n\n### Option A: Chart\n```bash\nhelm history shop\n```\n\n### Option B: "
      "Script\n```bash\n./back.sh\n```\n",
      "phase Roll back\nmethod Option A: Chart {helm.history}\nmethod Option B: Script {command 'Option B: Script'}");
  row("bold steps are phases",
      "## Rollback\n\n**Step 1 – Freeze (1 min)**\n\n- [ ] Stop the pipeline\n\n**Step 2 – Go back (5 "
      "min)**\n```bash\n./back.sh\n```\n",
      "phase Step 1 – Freeze in 60s\nphase Step 2 – Go back in 300s {command 'Step 2 – Go back'}\nlist step-1-freeze 1");
  row("marked lines of a check", "## Validate\n\n✅ Error rate < 1%\n✅ Place a test order\n", "list verification 2");
  row("counted by the hour",
      "## When to roll back\n| Signal | Threshold | Action |\n|---|---|---|\n| Support tickets | > 20/hour | Rollback |\n",
      "row user_reports > 20 in 60m → rollback");
  row("afterwards", "## Afterwards\n- Write the report within 24 hours\n", "list afterwards 1");
  row("levels begin where the one before ends", "## Escalation\n1. On call (0-15 min)\n2. Lead (15-30 min)\n3. CTO (30+ min)\n",
      "level On call (0-15 min)=\nlevel Lead (15-30 min)= after 900s\nlevel CTO (30+ min)= after 1800s");
}

void TestImportStructure::outline() {
  QFETCH(QByteArray, source);
  QFETCH(QString, expected);
  const MarkdownImport made = imported("# Sample\n\n" + source);
  QCOMPARE(outlineOf(made.runbook), expected);
  for (const ImportEntry &entry : made.report.leftOver)
    QFAIL(qPrintable(u"left over at %1: %2"_s.arg(entry.line).arg(entry.why)));
}

/// The report says what each line became, also those that only hold others together.
void TestImportStructure::fieldsOfOneLine() {
  const Runbook runbook = imported("# R\n\n**Owner:** Team Shop · **Last reviewed:** 2026-03-01\n").runbook;
  QCOMPARE(runbook.owner, u"Team Shop"_s);
  QCOMPARE(runbook.reviewed, QDate(2026, 3, 1));
}

void TestImportStructure::everyLineIsAccountedFor() {
  const QByteArray source =
      "# Sample\n\n## When to roll back\n- Error rate > 4%\n\nSome words.\n\n## Rollback\n```bash\n./a.sh\n```\n";
  QStringList all;
  for (const ImportedLines &each : imported(source).report.lines)
    all.append(u"%1-%2 %3"_s.arg(each.firstLine).arg(each.lastLine).arg(each.as));
  QCOMPARE(all.join(u", "_s),
           u"1-1 structure, 3-3 structure, 4-4 element, 6-6 note, 8-9 structure, 10-10 element, 11-11 structure"_s);
}

STERNWAY_TEST(TestImportStructure)

}  // namespace test_importstructure
#include "test_importstructure.moc"
