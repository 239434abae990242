// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/proposals.h"
#include "runbook/rulesentence.h"
#include "runbook/runbook.h"
#include "runbook/runbookschema.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

namespace test_proposals {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
const QByteArray head = "# ours\napiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: x}\n";

Runbook read(const QByteArray &content) {
  return readRunbook(stepKinds(), content, u"x.yaml"_s).runbook;
}
}  // namespace

class TestProposals : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void edits_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Action>("action");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, Action action, const char *after) {
      QTest::newRow(name) << QByteArray(before) << action << QByteArray(after);
    };
    row("last of a flow map", "matrix:\n- {when: error_rate > 5%, action: rollback, proposed: true}  # why\n", Action::None,
        "matrix:\n- {when: error_rate > 5%, action: rollback}  # why\n");
    row("first of a flow map", "matrix:\n- {proposed: true, when: error_rate > 5%, action: rollback}\n", Action::None,
        "matrix:\n- {when: error_rate > 5%, action: rollback}\n");
    row("amid a flow map", "matrix: [{when: error_rate > 5%, proposed: true, action: rollback}]\n", Action::None,
        "matrix: [{when: error_rate > 5%, action: rollback}]\n");
    row("a line of a block", "triggers:\n- when: error_rate > 5%\n  proposed: true # asked\n  action: rollback\n", Action::None,
        "triggers:\n- when: error_rate > 5%\n  action: rollback\n");
    row("first of a block", "matrix:\n  - proposed: true\n    when: error_rate > 5%\n    action: rollback\n", Action::None,
        "matrix:\n  - when: error_rate > 5%\n    action: rollback\n");
    row("Windows' lines", "matrix:\r\n- {when: error_rate > 5%, action: rollback, proposed: true}\r\n", Action::None,
        "matrix:\r\n- {when: error_rate > 5%, action: rollback}\r\n");
    row("an action in its place", "matrix:\n- {when: error_rate > 5%, proposed: true}\n", Action::Prepare,
        "matrix:\n- {when: error_rate > 5%, action: prepare}\n");
    row("letters of several bytes", "matrix:\n- {when: error_rate > 5%, text: Größe ≥ 5 %, action: rollback, proposed: true}\n",
        Action::None, "matrix:\n- {when: error_rate > 5%, text: Größe ≥ 5 %, action: rollback}\n");
    row("a sign of two code units", "matrix:\n- {when: error_rate > 5%, text: \"🔴 Errors\", action: rollback, proposed: true}\n",
        Action::None, "matrix:\n- {when: error_rate > 5%, text: \"🔴 Errors\", action: rollback}\n");
    row("a question in a flow map",
        "matrix:\n- {when: error_rate > 5%, question: it's p95, action: rollback, proposed: true, source: 'a:1'}  # why\n",
        Action::None, "matrix:\n- {when: error_rate > 5%, action: rollback, source: 'a:1'}  # why\n");
    row("a quoted question, last",
        "matrix:\n- {when: error_rate > 5%, action: rollback, proposed: true, question: \"a, \\\"b\\\" } c\"}\n", Action::None,
        "matrix:\n- {when: error_rate > 5%, action: rollback}\n");
    row("several questions in a flow map",
        "matrix:\n- {question: [it's p95, 'a, ''b'' ] c'], when: error_rate > 5%, action: rollback, proposed: true}\n",
        Action::None, "matrix:\n- {when: error_rate > 5%, action: rollback}\n");
    row("a question in a block",
        "matrix:\n- when: error_rate > 5%\n  proposed: true\n  question: a, b\n  action: rollback\n- when: rollout_stuck\n"
        "  action: rollback\n",
        Action::None, "matrix:\n- when: error_rate > 5%\n  action: rollback\n- when: rollout_stuck\n  action: rollback\n");
    row("several questions in a block",
        "matrix:\n- question:\n  - a\n  - b\n  proposed: true\n  when: error_rate > 5%\n  action: rollback\n", Action::None,
        "matrix:\n- when: error_rate > 5%\n  action: rollback\n");
    row("a question and an action", "matrix:\n- {when: error_rate > 5%, proposed: true, question: a}\n", Action::Prepare,
        "matrix:\n- {when: error_rate > 5%, action: prepare}\n");
    row("flow map of several lines", "matrix:\n- {when: error_rate > 5%, action: rollback,\n   proposed: true}\n", Action::None,
        "matrix:\n- {when: error_rate > 5%, action: rollback,\n   }\n");
  }
  void edits() {
    QFETCH(const QByteArray, before);
    QFETCH(const Action, action);
    QFETCH(const QByteArray, after);
    const auto edited = withAccepted(stepKinds(), head + before, {{.row = 0, .action = action}});
    QVERIFY2(edited.has_value(), edited ? "" : qPrintable(edited.error().message));
    QCOMPARE(*edited, head + after);
    QVERIFY(!read(*edited).matrix.rows.at(0).proposed);
    QVERIFY(read(*edited).matrix.rows.at(0).questions.isEmpty());
  }

  void severalAtOnce() {
    const QByteArray before = head +
                              "triggers: [{when: error_rate > 5%, proposed: true, action: rollback}, {when: rollout_stuck, "
                              "proposed: true, action: rollback}, {when: pods_failing > 0%, proposed: true}]\n";
    const auto edited = withAccepted(stepKinds(), before, {{.row = 0}, {.row = 2, .action = Action::Rollback}});
    QVERIFY(edited.has_value());
    const Matrix matrix = read(*edited).matrix;
    QVERIFY(!matrix.rows.at(0).proposed);
    QVERIFY(matrix.rows.at(1).proposed);
    QVERIFY(!matrix.rows.at(2).proposed);
    QCOMPARE(matrix.rows.at(2).action, Action::Rollback);
  }

  void refused() {
    const QByteArray noAction = head + "matrix:\n- {when: error_rate > 5%, proposed: true}\n";
    QVERIFY(!withAccepted(stepKinds(), noAction, {{.row = 0}}).has_value());
    const QByteArray rollback = head + "matrix:\n- {when: error_rate > 5%, action: rollback, proposed: true}\n";
    QVERIFY(!withAccepted(stepKinds(), rollback, {{.row = 0, .action = Action::Prepare}}).has_value());
    QVERIFY(withAccepted(stepKinds(), rollback, {{.row = 0, .action = Action::Rollback}}).has_value());
    const QByteArray aliased = head + "matrix:\n- &a {when: error_rate > 5%, action: rollback, proposed: true}\n- *a\n";
    QVERIFY(!withAccepted(stepKinds(), aliased, {{.row = 1}}).has_value());
    QVERIFY(!withAccepted(stepKinds(), head + "matrx: 1\n", {{.row = 0}}).has_value());
  }

  void whatIsSaidOfThem() {
    const Runbook runbook = read(head +
                                 "symptoms: [{id: lost, title: Orders are lost}]\nmatrix:\n"
                                 "- {when: error_rate > 10%, action: rollback}\n"
                                 "- {when: error_rate > 5%, for: 2m, action: prepare, within: 5m, severity: P1, proposed: true, "
                                 "source: 'a.md:3', text: Errors}\n"
                                 "- {when: error_rate < 1%, action: rollback, proposed: true, question: [a, b]}\n"
                                 "triggers:\n- {when: declared(lost), proposed: true}\n");
    const QList<Proposal> proposals = proposalsOf(runbook);
    QCOMPARE(proposals.size(), 3);
    QCOMPARE(proposals.at(0).row, 1);
    QCOMPARE(proposals.at(0).source, u"a.md:3: Errors"_s);
    QVERIFY(proposals.at(0).questions.isEmpty());
    for (const QString &part : {u"P1"_s, u"5 %"_s, u"2 min"_s, u"5 min"_s})
      QVERIFY2(proposals.at(0).sentence.contains(part), qPrintable(proposals.at(0).sentence));
    QCOMPARE(proposals.at(1).questions.size(), 3);
    QCOMPARE(proposals.at(1).questions.first(), u"a"_s);
    QVERIFY(proposals.at(2).lacksAction);
    QVERIFY(proposals.at(2).sentence.contains(u"Orders are lost"_s));
    QCOMPARE(runbook.matrix.rows.at(3).action, Action::None);
  }

  void written() {
    const QByteArray content =
        head +
        "matrix:\n- {when: error_rate > 5%, action: rollback, proposed: true, source: 'a.md:3', question: [a, b]}\n"
        "triggers:\n- {when: rollout_stuck, proposed: true}\n- {when: pods_failing > 0%, action: rollback, proposed: true}\n";
    const Runbook runbook = read(content);
    const Runbook again = read(writeRunbook(stepKinds(), runbook));
    for (qsizetype i = 0; i < 3; ++i) {
      MatrixRow row = again.matrix.rows.at(i);
      row.line = runbook.matrix.rows.at(i).line;
      QCOMPARE(row, runbook.matrix.rows.at(i));
    }
  }

  void onlyTheFileThatWasRead() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(head + "matrix:\n- {when: error_rate > 5%, action: rollback, proposed: true}\n");
    file.close();
    const auto runbook = loadRunbook(stepKinds(), file.fileName());
    QVERIFY(runbook.has_value());
    QVERIFY(acceptRules(stepKinds(), *runbook, {{.row = 0}}).has_value());
    QVERIFY(!loadRunbook(stepKinds(), file.fileName())->matrix.rows.at(0).proposed);
    const auto second = acceptRules(stepKinds(), *runbook, {{.row = 0}});
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
  }
};

STERNWAY_TEST(TestProposals)

}  // namespace test_proposals
#include "test_proposals.moc"
