// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"
#include "runbook/runbookschema.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace test_runbook {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QByteArray head = "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\n";

QStringList problemsOf(const QByteArray &content) {
  QStringList lines;
  const LoadedRunbook loaded = readRunbook(stepKinds(), content, u"x.yaml"_s);
  for (const Problem &problem : loaded.problems)
    lines.append(problemText(u"x.yaml"_s, problem));
  return lines;
}

QByteArray aliasBomb() {
  QByteArray text = head + "matrix:\n- &a0 {when: x}\n";
  for (int i = 1; i < 30; ++i)
    text += "- &a" + QByteArray::number(i) + " [" + QByteArray("*a" + QByteArray::number(i - 1) + ", ").repeated(10) + "]\n";
  return text;
}
}  // namespace

class TestRunbook : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void defaultMatrix() {
    const auto runbook = loadDefaultRunbook();
    QVERIFY2(runbook, runbook ? "" : qPrintable(runbook.error().detail));
    const Matrix &matrix = (*runbook)->matrix;
    QCOMPARE(matrix.source, u"default.yaml"_s);
    const auto has = [&matrix](const QString &when, std::chrono::milliseconds hold, Action action) {
      return std::any_of(matrix.rows.cbegin(), matrix.rows.cend(), [&](const MatrixRow &row) {
        return row.when == when && row.hold == hold && row.action == action && row.line > 0;
      });
    };
    QVERIFY(has(u"error_rate > 10%"_s, 0s, Action::Rollback));
    QVERIFY(has(u"error_rate > 5%"_s, 2min, Action::Rollback));
    QVERIFY(has(u"error_rate > 5%"_s, 0s, Action::Prepare));
    QVERIFY(has(u"latency_p99 > 5s"_s, 0s, Action::Rollback));
    QVERIFY(has(u"latency_p99 > 2s"_s, 5min, Action::Rollback));
    QVERIFY(has(u"rollout_stuck"_s, 0s, Action::Rollback));
    QCOMPARE(metricsOf(matrix), (QStringList{u"error_rate"_s, u"latency_p99"_s, u"rollout_stuck"_s, u"pods_failing"_s}));
  }

  void stepsHaveIds() {
    const QByteArray steps = head + "methods: [{id: m, title: M, steps: [{manual: a}, {id: second, manual: b}, {wait: 5m}, ";
    const LoadedRunbook loaded = readRunbook(stepKinds(), steps + "{manual: c}]}]\n", {});
    QStringList ids;
    for (const Step &step : loaded.runbook.methods.value(0).steps)
      ids << step.id;
    QCOMPARE(ids, (QStringList{u"manual"_s, u"second"_s, u"wait"_s, u"manual-3"_s}));
    const QByteArray written = writeRunbook(stepKinds(), loaded.runbook);
    QCOMPARE(written.count("id: second"), 1);
    QVERIFY(!written.contains("manual-3"));
    const QStringList taken = problemsOf(steps + "{id: second, wait: 1m}]}]\n");
    QCOMPARE(taken.size(), problemsOf(steps + "{id: third, wait: 1m}]}]\n").size() + 1);
  }

  void readsAFile() {
    const QByteArray content =
        head +
        "metrics:\n  queue_depth: {query: 'sum(queue{service=\"$service\"})', unit: count, worse: higher}\n"
        "matrix:\n  - when: queue_depth > 100\n    for: 90s\n    action: scale-first\n    severity: P2\n    within: 5m\n"
        "  - {when: \"error_rate > 10%\", action: rollback}\n";
    QTemporaryDir folder;
    const QString path = folder.filePath(u"orders.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto runbook = loadRunbook(stepKinds(), path);
    QVERIFY2(runbook, runbook ? "" : qPrintable(runbook.error().detail));
    QCOMPARE(runbook->name, u"x"_s);
    QCOMPARE(metricQueries(*runbook).value(u"queue_depth"_s), u"sum(queue{service=\"$service\"})"_s);
    const MatrixRow row = runbook->matrix.rows.at(0);
    QCOMPARE(row.line, 7);
    QCOMPARE(row.hold, std::chrono::milliseconds(90s));
    QCOMPARE(row.within, std::chrono::milliseconds(5min));
    QCOMPARE(row.action, Action::ScaleFirst);
    QCOMPARE(row.severity, u"P2"_s);
    QCOMPARE(row.condition.threshold, 100.0);
    QCOMPARE(runbook->matrix.rows.at(1).line, 12);
    QCOMPARE(runbook->matrix.source, u"orders.yaml"_s);
    QCOMPARE(runbook->matrix.rows.size(), 2);
  }

  /// What is wrong is said once: the first error, then what else there is.
  void errorsOfAFileAreSaidOnce_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("more");
    QTest::newRow("one") << QByteArray() << 0;
    QTest::newRow("several") << head + "matrix:\n- {when: no_such > 1, action: wiat}\n" << 1;
    QTest::newRow("a warning before it")
        << head + "matrix:\n- {when: rollout_stuck, action: rollback}\n- {when: rollout_stuck, action: wait}\nmatrx: []\n"
        << 1;
  }
  void errorsOfAFileAreSaidOnce() {
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"x.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto runbook = loadRunbook(stepKinds(), file.fileName());
    QVERIFY(!runbook);
    const QStringList lines = runbook.error().detail.split(u'\n', Qt::SkipEmptyParts);
    QTEST(static_cast<int>(lines.size()), "more");
    for (const QString &line : lines)
      QVERIFY2(!runbook.error().message.contains(line), qPrintable(line));
    QVERIFY2(!runbook.error().message.contains(u"warning"_s), qPrintable(runbook.error().message));
  }

  /// What can be written short means the same as what is written out.
  void shortForms() {
    const QByteArray brief =
        "services: [{name: orders, notes: [Tell the warehouse]}]\n"
        "matrix:\n"
        "- {when: error_rate > 5% for 2m, action: prepare}\n"
        "- {when: declared(data-corruption) or declared(lost_orders), action: rollback}\n"
        "checklists:\n"
        "  preRollback: [{item: The target was stable, auto: target.verdict == good}, The team knows]\n"
        "  verification: [{item: Few errors, auto: error_rate < 1% for 2m}]\n"
        "methods: [{id: a, title: A, symptoms: [slow-database], steps: [manual: m]}]\n"
        "scenarios: [{id: broken-cache, symptoms: [data-corruption]}]\n"
        "followUps: [{item: Report, within: 30m}, {item: Root cause, within: 24h}, {item: Ticket, within: 30m}, Thank the team]\n"
        "postMortem: {sections: [Summary, {title: Causes, prompt: Why}]}\n"
        "prevention: [Test the migrations]\n"
        "guard: {when: error_rate > 3% for 1m, then: rollback, countdown: 30s}\n";
    const LoadedRunbook loaded = readRunbook(stepKinds(), head + brief, u"x.yaml"_s);
    QCOMPARE(problemsOf(head + brief), QStringList());
    const Runbook &runbook = loaded.runbook;
    QCOMPARE(runbook.services.at(0).notes.at(0).text, u"Tell the warehouse"_s);
    QCOMPARE(runbook.matrix.rows.at(0).when, u"error_rate > 5%"_s);
    QCOMPARE(runbook.matrix.rows.at(0).hold, std::chrono::milliseconds(2min));
    QStringList symptoms;
    for (const Symptom &symptom : runbook.symptoms)
      symptoms.append(symptom.id + u'=' + symptom.title);
    QCOMPARE(symptoms,
             (QStringList{u"data-corruption=Data corruption"_s, u"lost_orders=Lost orders"_s, u"slow-database=Slow database"_s}));
    const QList<ChecklistItem> before = runbook.checklists.at(0).items;
    QCOMPARE(before.at(0).check.condition.metric, u"target_good"_s);
    QCOMPARE(before.at(0).check.condition.type, ConditionNode::Type::Flag);
    QCOMPARE(before.at(1).text, u"The team knows"_s);
    QCOMPARE(runbook.checklists.at(1).items.at(0).check.hold, std::chrono::milliseconds(2min));
    QCOMPARE(runbook.scenarios.at(0).title, u"Broken cache"_s);
    QCOMPARE(runbook.followUps.size(), 3);
    QCOMPARE(runbook.followUps.at(0).id, u"within-30m"_s);
    QCOMPARE(runbook.followUps.at(0).items.at(1).text, u"Ticket"_s);
    QCOMPARE(runbook.followUps.at(1).items.at(0).within, std::chrono::milliseconds(24h));
    QCOMPARE(runbook.followUps.at(2).items.at(0).text, u"Thank the team"_s);
    QCOMPARE(runbook.postMortem.sections.at(0).title, u"Summary"_s);
    QCOMPARE(runbook.prevention.at(0).title, u"Test the migrations"_s);
    QCOMPARE(runbook.guard.check.hold, std::chrono::milliseconds(1min));

    const Runbook again = readRunbook(stepKinds(), writeRunbook(stepKinds(), runbook), u"x.yaml"_s).runbook;
    QCOMPARE(again.symptoms.size(), 3);
    QCOMPARE(again.followUps.size(), 3);
    QCOMPARE(again.matrix.rows.at(0).hold, std::chrono::milliseconds(2min));
    QCOMPARE(again.prevention.at(0).title, u"Test the migrations"_s);
  }

  void missingFile() {
    const auto runbook = loadRunbook(stepKinds(), u"/nonexistent/runbook.yaml"_s);
    QVERIFY(!runbook);
    QCOMPARE(runbook.error().kind, ErrorKind::Storage);
    QVERIFY(runbook.error().message.contains(u"/nonexistent/runbook.yaml"_s));
  }

  void allProblemsInOnePass() {
    const QStringList problems = problemsOf(
        "apiVersion: sternway/v2\n"
        "kind: Runbok\n"
        "metadata: {title: T}\n"
        "metrics:\n"
        "  m: {query: q, unit: second}\n"
        "matrx: []\n"
        "matrix:\n"
        "- {when: error_rate > 10 percent, action: rolback}\n"
        "- {whn: x, action: rollback, for: 2}\n"
        "- just text\n"
        "guard: {}\n");
    const QStringList expected{
        u"x.yaml:1:13: apiVersion: \"sternway/v1\" expected, not \"sternway/v2\""_s,
        u"x.yaml:2:7: kind: \"Runbook\" expected, not \"Runbok\""_s,
        u"x.yaml:3:11: metadata.name: missing"_s,
        u"x.yaml:5:23: metrics.m.unit: no unit \"second\" (did you mean \"seconds\"?); known are ratio, seconds, per-second, per-minute, bytes, count"_s,
        u"x.yaml:6:1: matrx: unknown key (did you mean \"matrix\"?)"_s,
        u"x.yaml:8:26: matrix[0].when: no unit \"percent\"; known are % ms s sec m min h /s /sec /m /min B KiB MiB GiB KB MB GB"_s,
        u"x.yaml:8:43: matrix[0].action: no action \"rolback\" (did you mean \"rollback\"?); known are wait, monitor, investigate, fix-forward, consider, schedule, scale-first, prepare, rollback"_s,
        u"x.yaml:9:3: matrix[1].when: missing"_s,
        u"x.yaml:9:4: matrix[1].whn: unknown key (did you mean \"when\"?)"_s,
        u"x.yaml:9:35: matrix[1].for: \"2\" is not a duration; write 90s, 2m or 1h30m"_s,
        u"x.yaml:9:35: matrix[1].for: a time to hold says nothing without \"when\""_s,
        u"x.yaml:10:3: matrix[2]: keys with values expected here"_s,
        u"x.yaml:11:8: guard.when: missing"_s};
    for (qsizetype i = 0; i < std::max(problems.size(), expected.size()); ++i)
      QCOMPARE(problems.value(i), expected.value(i));
  }

  void columnsInQuotes() {
    QCOMPARE(problemsOf(head + "matrix:\n- {when: \"error_rate > 10 parsecs\", action: rollback}\n").value(0).left(12),
             u"x.yaml:5:27:"_s);
  }

  /// Reading ends early, at a limit: how much is looked at does not depend on how much there is.
  void hostile_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    QTest::newRow("10 MB") << head + QByteArray(10'000'000, 'x') << u"larger than 1 MB"_s;
    QTest::newRow("just under the limit") << head + "matrix: [" + QByteArray("a,").repeated(490'000) + "]"
                                          << u"more than 100000 values"_s;
    QTest::newRow("alias bomb") << aliasBomb() << u"more than 100000 values"_s;
    QTest::newRow("an alias of itself") << head + "matrix: &a [*a]\n" << u"alias"_s;
    QTest::newRow("deep flow") << head + "matrix: " + QByteArray(10'000, '[') + QByteArray(10'000, ']')
                               << u"nested more than 64"_s;
    QTest::newRow("deep maps") << head + "matrix: " + QByteArray("{a: ").repeated(10'000) << u"nested more than 64"_s;
    QByteArray block = head + "matrix:\n";
    for (int i = 1; i < 400; ++i)
      block += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("deep block") << block << u"nested more than 64"_s;
    QTest::newRow("not UTF-8") << head + "matrix: \xff\xfe\n" << u":4:9: not valid UTF-8"_s;
    QTest::newRow("a cut-off character") << head + "matrix: \xc3" << u"not valid UTF-8"_s;
    QTest::newRow("not YAML") << head + "matrix: [1, 2\nfoo: }\n" << u"not valid YAML"_s;
    QTest::newRow("a tab") << head + "matrix:\n\t- x\n" << u":5:"_s;
    QTest::newRow("a tab has a remedy") << head + "matrix:\n\t- x\n" << u"use spaces"_s;
    QTest::newRow("indentation has a remedy")
        << head + "matrix:\n  - {when: rollout_stuck, action: wait}\n - {when: rollout_stuck, action: wait}\n"
        << u"indentation"_s;
    QTest::newRow("an empty value is where its key is")
        << head + "matrix:\n- {when: rollout_stuck, action: wait}\nmethods:\n\n\n# x\nnotes: []\n"
        << u":6:1: methods"_s;
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("only text") << QByteArray("hello") << u"keys with values"_s;
    QTest::newRow("two documents") << head + "matrix:\n- {when: rollout_stuck, action: wait}\n---\na: b\n"
                                   << u"second YAML document"_s;
    QTest::newRow("twice") << head + "matrix:\n- {when: rollout_stuck, action: wait, action: rollback}\n"
                           << u"stands here twice"_s;
    QTest::newRow("a list as key") << head + "? [a, b]\n: c\n" << u"a key must be text"_s;
    QTest::newRow("no rows") << head + "matrix: []\n" << u"a list of rows"_s;
  }
  void hostile() {
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const QStringList problems = problemsOf(content);
    QVERIFY(!problems.isEmpty());
    QVERIFY2(problems.join(u'\n').contains(part), qPrintable(problems.join(u'\n').left(500)));
  }
};

STERNWAY_TEST(TestRunbook)

}  // namespace test_runbook
#include "test_runbook.moc"
