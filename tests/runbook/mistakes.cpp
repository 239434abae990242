// SPDX-License-Identifier: GPL-3.0-or-later
#include "mistakes.h"

#include <QTest>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// A runbook without a mistake; the rows of the table add one to it.
const QString head = u"apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\n"_s;
const QString matrix = u"matrix:\n- {when: error_rate > 10%, action: rollback}\n"_s;

void row(const char *name, const QString &text, const QString &path, const QString &message, bool isError = true) {
  const bool isWhole = text.startsWith(u"apiVersion"_s) || text.startsWith(u"«apiVersion"_s);
  const bool hasMatrix = text.contains(u"matrix:"_s) || text.contains(u"triggers:"_s);
  QTest::newRow(name) << (isWhole ? text : head + text + (hasMatrix ? QString() : matrix)) << path << message << isError;
}

void steps(const char *name, const QString &step, const QString &path, const QString &message, bool isError = true) {
  row(name, u"methods:\n- id: a\n  title: A\n  steps:\n  - "_s + step + u'\n', u"methods[0].steps[0]"_s + path, message, isError);
}
void documentRows() {
  row("version", u"apiVersion: «sternway/v2\nkind: Runbook\nmetadata: {name: x}\n"_s + matrix, u"apiVersion"_s,
      u"\"sternway/v1\" expected, not \"sternway/v2\""_s);
  row("kind", u"apiVersion: sternway/v1\nkind: «Runbok\nmetadata: {name: x}\n"_s + matrix, u"kind"_s,
      u"\"Runbook\" expected, not \"Runbok\""_s);
  row("no metadata", u"«apiVersion: sternway/v1\nkind: Runbook\n"_s + matrix, u"metadata"_s, u"missing"_s);
  row("section", u"«matrx: []\n"_s, u"matrx"_s, u"unknown key (did you mean \"matrix\"?)"_s);
  row("key twice", u"guard:\n  when: rollout_stuck\n  «when: rollout_stuck\n"_s, u"guard.when"_s,
      u"this key stands here twice: first in line 5"_s);
  row("placeholder without quotes", u"notes:\n- {title: T, text: {«{REASON}}}\n"_s, QString(),
      u"a key must be text; a placeholder stands in quotes: \"{{NAME}}\""_s);
  row("wide characters before", u"notes: [{title: äöü→, «txet: a, text: b}]\n"_s, u"notes[0].txet"_s,
      u"unknown key (did you mean \"text\"?)"_s);
  row("no decision", u"«apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\n"_s, QString(),
      u"neither \"matrix\" nor \"triggers\": this runbook never says when to roll back"_s, false);
}

void openQuoteRows() {
  const QString start = head + matrix + u"notes:\n- text: "_s;
  const QString next = u"\n- {title: T, text: b}\n"_s;
  const QString one = u"a text in quotes begins here and never ends: add ' where it ends; a quote within it is written ''"_s;
  const QString two = u"a text in quotes begins here and never ends: add \" where it ends; a quote within it is written \\\""_s;
  row("open quote", start + u"«'never ends"_s + next, {}, one);
  row("open quote at the end", start + u"«'never ends"_s, {}, one);
  row("open quote with a quote in it", start + u"{'it''s': a, b: «'it''s"_s + next, {}, one);
  row("open double quote", start + u"«\"never \\\" ends"_s + next, {}, two);
  row("open quote after an anchor", start + u"«&anchor !!str 'never ends"_s + next, {}, one);
  // It ends in a later item, which it takes in.
  const QString list = head + matrix + u"notes:\n- title: A\n  text: "_s;
  const QString outside =
      u"a text in quotes begins here, and line %1 is outside of it by its indentation: add %2 where the text ends"_s;
  row("quote ends in the next item", list + u"«'one\n- title: B\n  text: two'\n"_s, {}, outside.arg(QString::number(9), u"'"_s));
  row("double quote ends in the next item", list + u"«\"one\n- title: B\n  text: two\"\n"_s, {},
      outside.arg(QString::number(9), u"\""_s));
  row("quote ends in a key beside", list + u"«'one\n  line: two'\n"_s, {}, outside.arg(QString::number(9), u"'"_s));
  row("quote within a flow map", head + matrix + u"notes:\n- {title: A, text: «'one}\n- {title: B, text: 'two}\n"_s, {},
      outside.arg(QString::number(8), u"'"_s));
}

void metadataRows() {
  const QString rest = u"apiVersion: sternway/v1\nkind: Runbook\n"_s;
  row("no name", rest + u"metadata: «{title: T}\n"_s + matrix, u"metadata.name"_s, u"missing"_s);
  row("name is no id", rest + u"metadata: {name: «Order Service}\n"_s + matrix, u"metadata.name"_s,
      u"\"Order Service\" is no id; an id is lower-case letters, digits and hyphens"_s);
  row("no date", rest + u"metadata: {name: x, reviewed: «8.1.2024}\n"_s + matrix, u"metadata.reviewed"_s,
      u"\"8.1.2024\" is not a date; write 2024-01-31"_s);
  row("no such day", rest + u"metadata: {name: x, reviewed: «2024-02-30}\n"_s + matrix, u"metadata.reviewed"_s,
      u"\"2024-02-30\" is not a date; write 2024-01-31"_s);
  row("review in the past", rest + u"metadata: {name: x, reviewed: 2024-02-08, nextReview: «2024-01-08}\n"_s + matrix,
      u"metadata.nextReview"_s, u"the next review is before the last one, 2024-02-08"_s);
  row("empty text", rest + u"metadata: {name: x, owner: \"«\"}\n"_s + matrix, u"metadata.owner"_s, u"text expected here"_s);
  row("variable type", u"variables:\n- {name: A, type: «numbr}\n"_s, u"variables[0].type"_s,
      u"\"numbr\" is not known here (did you mean \"number\"?); known are text, number, choice, secret, revision, version, url"_s);
  row("variable twice", u"variables:\n- {name: A}\n- {name: «A}\n"_s, u"variables[1].name"_s,
      u"\"A\" stands in line 5 already"_s);
  row("variable name", u"variables:\n- {name: «A-B}\n"_s, u"variables[0].name"_s,
      u"\"A-B\" is no name of a variable; it is letters, digits and underscores"_s);
  row("captured name", u"variables:\n- {name: «service}\n"_s, u"variables[0].name"_s, u"{{service}} has a meaning already"_s);
  row("no choices", u"variables:\n- «{name: A, type: choice}\n"_s, u"variables[0].choices"_s, u"missing"_s);
  row("default is no choice", u"variables:\n- {name: A, type: choice, choices: [red, green], default: «gren}\n"_s,
      u"variables[0].default"_s, u"\"gren\" is not one of the choices (did you mean \"green\"?)"_s);
  row("default is no number", u"variables:\n- {name: A, type: number, default: «five}\n"_s, u"variables[0].default"_s,
      u"\"five\" is not a number"_s);
  row("default and pattern", u"variables:\n- {name: A, pattern: \"v\\\\d+\", default: «1.2}\n"_s, u"variables[0].default"_s,
      u"\"1.2\" does not match the pattern v\\d+"_s);
  row("secret with a default", u"variables:\n- {name: A, type: secret, default: «hunter2}\n"_s, u"variables[0].default"_s,
      u"a secret has no default: it would stand in the repository for all to read"_s);
  row("pattern", u"variables:\n- {name: A, pattern: 'a(b«'}\n"_s, u"variables[0].pattern"_s,
      u"not a regular expression: missing closing parenthesis"_s);
  row("flag", u"variables:\n- {name: A, required: «yes}\n"_s, u"variables[0].required"_s,
      u"true or false expected, not \"yes\""_s);
}

void serviceRows() {
  row("workload kind", u"services:\n- {name: a, workload: «deploymnt/a}\n"_s, u"services[0].workload"_s,
      u"no kind \"deploymnt\" (did you mean \"deployment\"?); known are deployment, statefulset, daemonset, helm, compose"_s);
  row("workload name", u"services:\n- {name: a, workload: deployment«}\n"_s, u"services[0].workload"_s,
      u"KIND/NAME expected, for example deployment/order-service"_s);
  row("health", u"services:\n- {name: a, health: [\"https://a/x\", «a.internal/live]}\n"_s, u"services[0].health[1]"_s,
      u"\"a.internal/live\" is not a web address"_s);
  row("dependency", u"services:\n- {name: orders, dependsOn: [«order]}\n"_s, u"services[0].dependsOn[0]"_s,
      u"no service \"order\" in this runbook (did you mean \"orders\"?)"_s);
  row("circle", u"services:\n- {name: a, dependsOn: «[b]}\n- {name: b, dependsOn: [c]}\n- {name: c, dependsOn: [a]}\n"_s,
      u"services[0].dependsOn"_s, u"a circle: a → b → c → a"_s);
  row("service twice", u"services:\n- {name: a, namespace: n}\n- {name: «a, namespace: n}\n"_s, u"services[1].name"_s,
      u"the service in line 5 claims \"a\" already"_s);
  row("workload twice", u"services:\n- {name: a, workload: deployment/x}\n- {name: b, workload: «deployment/x}\n"_s,
      u"services[1].workload"_s, u"the service in line 5 claims \"deployment/x\" already"_s);
  row("override of no metric", u"services:\n- {name: a, metrics: {«eror_rate: errors}}\n"_s, u"services[0].metrics.eror_rate"_s,
      u"no metric \"eror_rate\" in this runbook (did you mean \"error_rate\"?)"_s);
  row("stage of a note", u"services:\n- {name: a, notes: [{stage: «befor, text: t}]}\n"_s, u"services[0].notes[0].stage"_s,
      u"\"befor\" is not known here (did you mean \"before\"?); known are before, after"_s);
  row("context", u"services:\n- {name: a, context: \"«*prod\"}\n"_s, u"services[0].context"_s,
      u"not a regular expression: quantifier does not follow a repeatable item"_s);
}

void decisionRows() {
  row("unit", u"metrics:\n  m: {query: q, unit: «second}\n"_s, u"metrics.m.unit"_s,
      u"no unit \"second\" (did you mean \"seconds\"?); known are ratio, seconds, per-second, per-minute, bytes, count"_s);
  row("direction", u"metrics:\n  m: {query: q, unit: count, worse: «up}\n"_s, u"metrics.m.worse"_s,
      u"\"higher\" or \"lower\" expected, not \"up\""_s);
  row("metric's name", u"metrics:\n  «Queue: {query: q, unit: count}\n"_s, u"metrics.Queue"_s,
      u"a metric's name is lower-case letters, digits and underscores"_s);
  row("metric", u"matrix:\n- {when: «eror_rate > 5%, action: rollback}\n"_s, u"matrix[0].when"_s,
      u"no metric \"eror_rate\" (did you mean \"error_rate\"?)"_s);
  row("symptom",
      u"symptoms: [{id: data-corruption, title: T}]\nmatrix:\n- {when: declared(«data-coruption), action: rollback}\n"_s,
      u"matrix[0].when"_s, u"no symptom \"data-coruption\" (did you mean \"data-corruption\"?)"_s);
  row("action", u"matrix:\n- {when: rollout_stuck, action: «rolback}\n"_s, u"matrix[0].action"_s,
      u"no action \"rolback\" (did you mean \"rollback\"?); known are wait, monitor, investigate, fix-forward, consider, "
      u"schedule, "
      "scale-first, prepare, rollback"_s);
  row("no condition", u"matrix:\n- «{action: rollback}\n"_s, u"matrix[0].when"_s, u"missing"_s);
  row("no action", u"matrix:\n- «{when: rollout_stuck}\n"_s, u"matrix[0].action"_s, u"missing"_s);
  row("duration", u"matrix:\n- {when: rollout_stuck, for: «2, action: rollback}\n"_s, u"matrix[0].for"_s,
      u"\"2\" is not a duration; write 90s, 2m or 1h30m"_s);
  row("no rows", u"matrix: «[]\n"_s, u"matrix"_s, u"a list of rows expected here"_s);
  row("row is text", u"matrix:\n- «error_rate > 10%\n"_s, u"matrix[0]"_s, u"keys with values expected here"_s);
  row("contradiction", u"matrix:\n- {when: error_rate > 5%, action: rollback}\n- «{when: error_rate > 5 %, action: wait}\n"_s,
      u"matrix[1]"_s, u"contradicts line 5: in the same case it says rollback there and wait here"_s, false);
  row("row twice", u"matrix:\n- {when: rollout_stuck, action: wait}\n- «{when: rollout_stuck, action: wait}\n"_s, u"matrix[1]"_s,
      u"says the same as line 5"_s, false);
  row("trigger", u"triggers:\n- {when: «latency_p9 > 2s, text: T}\n"_s, u"triggers[0].when"_s,
      u"no metric \"latency_p9\" (did you mean \"latency_p95\"?)"_s);
  row("baseline", u"baseline: {window: 1h, endsBefore: «yesterday}\n"_s, u"baseline.endsBefore"_s,
      u"last-deploy or a duration expected, not \"yesterday\""_s);
  row("symptom twice", u"symptoms:\n- {id: a, title: T}\n- {id: «a, title: U}\n"_s, u"symptoms[1].id"_s,
      u"\"a\" stands in line 5 already"_s);
  row("two times to hold", u"matrix:\n- {when: error_rate > 5% for 2m, for: «5m, action: rollback}\n"_s, u"matrix[0].for"_s,
      u"another time to hold stands in \"when\""_s);
  row("time to hold", u"matrix:\n- {when: error_rate > 5% for «soon, action: rollback}\n"_s, u"matrix[0].when"_s,
      u"a time expected here, as 5m or 90s"_s);
  row("guard's deed", u"guard: {when: error_rate > 3%, then: «pause}\n"_s, u"guard.then"_s,
      u"\"pause\" is not known here; known are rollback"_s);
  row("guard", u"guard: {when: error_rate > «3s, countdown: 30s}\n"_s, u"guard.when"_s,
      u"error_rate is measured in ratio, not in \"s\""_s);
}

void checklistRows() {
  row("automatic item", u"checklists:\n  verification: [{item: A, auto: error_rate > «oops}]\n"_s,
      u"checklists.verification[0].auto"_s, u"a number expected here"_s);
  row("hold without a condition", u"checklists:\n  verification: [{item: A, for: «2m}]\n"_s, u"checklists.verification[0].for"_s,
      u"a time to hold says nothing without \"auto\""_s);
  row("verdict of the target", u"checklists:\n  preRollback: [{item: A, auto: target.verdict == «fine}]\n"_s,
      u"checklists.preRollback[0].auto"_s, u"\"good\" expected here: target.verdict == good"_s);
  row("list's name", u"checklists:\n  «verfication: [{item: A}]\n"_s, u"checklists.verfication"_s,
      u"a list of its own; did you mean \"verification\"?"_s, false);
  row("list is empty", u"checklists:\n  verification: {timeBox: 5m, items: «[]}\n"_s, u"checklists.verification.items"_s,
      u"a list of items expected here"_s);
  row("item twice", u"checklists:\n  verification:\n  - {item: Smoke tests pass}\n  - «{item: smoke tests pass}\n"_s,
      u"checklists.verification[1]"_s, u"the same item stands in line 6 already"_s, false);
  row("follow-ups twice", u"followUps:\n- {title: Now, items: [{item: A}]}\n- {title: «Now, items: [{item: A}]}\n"_s,
      u"followUps[1].title"_s, u"\"Now\" stands in line 5 already"_s);
}

void procedureRows() {
  const QString method = u"methods: [{id: previous, title: T, steps: [manual: m]}]\n"_s;
  row("method of a phase", method + u"procedure:\n- {id: a, title: T, methods: [«previos]}\n"_s, u"procedure[0].methods[0]"_s,
      u"no method \"previos\" in this runbook (did you mean \"previous\"?)"_s);
  row("checklist of a phase", u"procedure:\n- {id: a, title: T, checklists: [«verification]}\n"_s,
      u"procedure[0].checklists[0]"_s, u"no checklist \"verification\" in this runbook"_s);
  row("phase twice", u"procedure:\n- {id: a, title: T}\n- {id: «a, title: U}\n"_s, u"procedure[1].id"_s,
      u"\"a\" stands in line 5 already"_s);
  row("method twice", method + u"migrations: {tool: npm, methods: [{id: «previous, title: T, steps: [manual: m]}]}\n"_s,
      u"migrations.methods[0].id"_s, u"\"previous\" stands in line 4 already"_s);
  row("no steps", u"methods:\n- «{id: a, title: T}\n"_s, u"methods[0].steps"_s, u"missing"_s);
  row("estimate", u"methods: [{id: a, title: T, estimate: «5-2m, steps: [manual: m]}]\n"_s, u"methods[0].estimate"_s,
      u"\"5-2m\" is not an estimate; write 5m or 2-5m"_s);
  row("symptom of a method",
      u"symptoms: [{id: a, title: T}]\nmethods: [{id: a, title: T, symptoms: [«slow], steps: [manual: m]}]\n"_s,
      u"methods[0].symptoms[0]"_s, u"no symptom \"slow\" in this runbook"_s);
  row("tool", u"migrations: {tool: «prsma}\n"_s, u"migrations.tool"_s,
      u"\"prsma\" is not known here (did you mean \"prisma\"?); known are npm, prisma, ef, sql, command"_s);
  row("detection", u"troubleshooting:\n- {problem: P, detect: «rollout_stuk}\n"_s, u"troubleshooting[0].detect"_s,
      u"no metric \"rollout_stuk\" (did you mean \"rollout_stuck\"?)"_s);
  row("scenario twice", u"scenarios:\n- {id: a, title: T}\n- {id: «a, title: U}\n"_s, u"scenarios[1].id"_s,
      u"\"a\" stands in line 5 already"_s);
}

void stepRows() {
  steps("kind of step", u"{«kubernetes.und: {to: previous}}"_s, u".kubernetes.und"_s,
        u"no kind of step, and no key of one (did you mean \"kubernetes.undo\"?)"_s);
  steps("two kinds", u"{manual: m, «wait: 5m}"_s, u".wait"_s, u"a step does one thing, and this one does manual already"_s);
  steps("no kind", u"«{title: T}"_s, QString(), u"a kind of step expected here, for example kubernetes.undo"_s);
  steps("target", u"{kubernetes.undo: {to: «last-god}}"_s, u".kubernetes.undo.to"_s,
        u"last-good, previous, a revision or a placeholder expected, not \"last-god\" (did you mean \"last-good\"?)"_s);
  steps("target as a text", u"{kubernetes.undo: «yesterday}"_s, u".kubernetes.undo"_s,
        u"last-good, previous, a revision or a placeholder expected, not \"yesterday\""_s);
  steps("argument", u"{kubernetes.scale: {«replica: 3, replicas: 3}}"_s, u".kubernetes.scale.replica"_s,
        u"unknown key (did you mean \"replicas\"?)"_s);
  steps("argument missing", u"{kubernetes.setImage: «{container: app}}"_s, u".kubernetes.setImage.image"_s, u"missing"_s);
  steps("number", u"{kubernetes.scale: {replicas: «many}}"_s, u".kubernetes.scale.replicas"_s,
        u"a whole number or a placeholder expected, not \"many\""_s);
  steps("shell line", u"{command: {argv: «ls -l}}"_s, u".command.argv"_s,
        u"a list of words expected, not a line for a shell: [kubectl, get, pods]"_s);
  steps("one of two", u"{sql: «{text: SELECT 1, file: a.sql}}"_s, u".sql"_s, u"exactly one of these expected: text, file"_s);
  steps("what to capture", u"{kubernetes.capture: {what: [pods, «log]}}"_s, u".kubernetes.capture.what[1]"_s,
        u"\"log\" is not known here (did you mean \"logs\"?); known are history, images, events, logs, describe, pods, top, "
        "status, configmap, hpa, secret"_s);
  steps("template", u"{notify: «start}"_s, u".notify"_s, u"no message template \"start\" in this runbook"_s);
  steps("condition of a step", u"{metrics: {condition: error_rate < 1«parsec}}"_s, u".metrics.condition"_s,
        u"no unit \"parsec\"; known are % ms s sec m min h /s /sec /m /min B KiB MiB GiB KB MB GB"_s);
  steps("address", u"{http: {url: «example.com/health}}"_s, u".http.url"_s, u"\"example.com/health\" is not a web address"_s);
  steps("service of a step", u"{manual: m, service: «shop}"_s, u".service"_s, u"no service \"shop\" in this runbook"_s);
  steps("failure", u"{manual: m, onFailure: «abort}"_s, u".onFailure"_s,
        u"\"abort\" is not known here; known are stop, continue, ask"_s);
  steps("placeholder", u"{manual: \"Tell «{{RESON}}\"}"_s, u".manual"_s, u"no variable {{RESON}} (did you mean \"reason\"?)"_s);
  steps("placeholder in a block", u"manual: |\n      First line\n      then «{{old.imge}} here"_s, u".manual"_s,
        u"no variable {{old.imge}} (did you mean \"old.image\"?)"_s);
}

void communicationRows() {
  row("stage", u"communication:\n- {id: a, stage: «later, channel: slack, body: b}\n"_s, u"communication[0].stage"_s,
      u"\"later\" is not known here; known are before, during, after, resolved"_s);
  row("template twice",
      u"communication:\n- {id: a, stage: after, channel: slack, body: b}\n- {id: «a, stage: after, channel: slack, body: b}\n"_s,
      u"communication[1].id"_s, u"\"a\" stands in line 5 already"_s);
  row("no body", u"communication:\n- «{id: a, stage: after, channel: slack}\n"_s, u"communication[0].body"_s, u"missing"_s);
  row("channel", u"communication:\n- {id: a, stage: after, channel: «slak, body: b}\n"_s, u"communication[0].channel"_s,
      u"a channel that only a person can use; did you mean \"slack\"?"_s, false);
  row("link", u"links:\n- {title: T, url: «see wiki}\n"_s, u"links[0].url"_s, u"\"see wiki\" is not an address"_s);
  row("no role", u"contacts:\n- «{contact: a@b.example}\n"_s, u"contacts[0].role"_s, u"missing"_s);
  row("escalation", u"escalation:\n- {role: CTO, after: «half an hour}\n"_s, u"escalation[0].after"_s,
      u"\"half an hour\" is not a duration; write 90s, 2m or 1h30m"_s);
  row("post-mortem", u"postMortem: {dueWithin: 48h, sections: [{«titel: T, title: T}]}\n"_s, u"postMortem.sections[0].titel"_s,
      u"unknown key (did you mean \"title\"?)"_s);
  row("prevention", u"prevention:\n- {title: T, items: «text}\n"_s, u"prevention[0].items"_s, u"a list of texts expected here"_s);
}
}  // namespace

QString runbookWithoutMistake() {
  return head + matrix;
}

void addMistakes() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("path");
  QTest::addColumn<QString>("message");
  QTest::addColumn<bool>("isError");
  documentRows();
  openQuoteRows();
  metadataRows();
  serviceRows();
  decisionRows();
  checklistRows();
  procedureRows();
  stepRows();
  communicationRows();
}

}  // namespace sternway
