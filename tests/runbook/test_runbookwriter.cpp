// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"
#include "runbook/runbookschema.h"
#include "runbook/yamlwriter.h"
#include "runbooksamples.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace test_runbookwriter {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
QString shown(const LoadedRunbook &loaded, const QByteArray &content) {
  QStringList lines;
  for (const Problem &problem : loaded.problems)
    if (problem.isError)
      lines.append(problemText(u"x"_s, problem) + u"   in: "_s +
                   QString::fromUtf8(content.split('\n').value(std::max(0, problem.line - 1))));
  return lines.join(u'\n');
}

/// The first line in which two files differ, of both.
QByteArray difference(const QByteArray &a, const QByteArray &b) {
  const QList<QByteArray> left = a.split('\n');
  const QList<QByteArray> right = b.split('\n');
  for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i)
    if (left.value(i) != right.value(i))
      return QByteArray::number(i + 1) + ": " + left.value(i) + " | " + right.value(i);
  return {};
}
}  // namespace

class TestRunbookWriter : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theBuiltInOnesSurvive_data() {
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(STERNWAY_SOURCE_DIR "/resources/runbooks"));
    for (const QString &name : folder.entryList({u"*.yaml"_s}))
      QTest::newRow(qPrintable(name)) << folder.filePath(name);
  }
  void theBuiltInOnesSurvive() {
    QFETCH(QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray content = source.readAll();
    const LoadedRunbook read = readRunbook(stepKinds(), content, file);
    QCOMPARE(shown(read, content), QString());
    const QByteArray written = writeRunbook(stepKinds(), read.runbook);
    const LoadedRunbook again = readRunbook(stepKinds(), written, file);
    QCOMPARE(shown(again, written), QString());
    QVERIFY(withoutPlaces(again.runbook) == withoutPlaces(read.runbook));
    QCOMPARE(writeRunbook(stepKinds(), again.runbook), written);
  }

  void generatedOnesSurvive() {
    for (quint32 seed = 1; seed <= 20; ++seed) {
      const Runbook made = generatedRunbook(seed);
      const QByteArray written = writeRunbook(stepKinds(), made);
      const LoadedRunbook read = readRunbook(stepKinds(), written, {});
      QVERIFY2(!read.hasErrors(), qPrintable(u"seed %1\n"_s.arg(seed) + shown(read, written)));
      const Runbook plain = withoutPlaces(read.runbook);
      QCOMPARE(plain.variables, made.variables);
      QCOMPARE(plain.services, made.services);
      QCOMPARE(plain.metrics, made.metrics);
      QCOMPARE(plain.symptoms, made.symptoms);
      QVERIFY(plain.baseline == made.baseline);
      QCOMPARE(plain.communication, made.communication);
      QCOMPARE(plain.contacts, made.contacts);
      QCOMPARE(plain.escalation, made.escalation);
      QCOMPARE(plain.links, made.links);
      QCOMPARE(plain.prevention, made.prevention);
      QCOMPARE(plain.notes, made.notes);
      QVERIFY(plain.postMortem == made.postMortem);
      compareSteps(plain.methods.constFirst().steps, made.methods.constFirst().steps);
      compareRows(plain.matrix.rows, made.matrix.rows);
      const QByteArray second =
          writeRunbook(stepKinds(), read.runbook);  // now with what the reader knows, for example what is dangerous
      const LoadedRunbook again = readRunbook(stepKinds(), second, {});
      QCOMPARE(difference(writeRunbook(stepKinds(), again.runbook), second), QByteArray());
      QVERIFY(withoutPlaces(again.runbook) == withoutPlaces(read.runbook));
    }
  }

  void readsWell() {
    Runbook runbook;
    runbook.name = u"order-service"_s;
    runbook.title = u"Order service rollback"_s;
    runbook.symptoms = {{.id = u"slow"_s, .title = u"Orders are slow"_s, .line = 0}};
    MatrixRow row;
    row.when = u"error_rate > 5%"_s;
    row.hold = std::chrono::minutes(2);
    row.action = Action::Rollback;
    runbook.matrix.rows = {row};
    Step step;
    step.kind = u"kubernetes.undo"_s;
    step.args = {{u"to"_s, u"last-good"_s}};
    step.changes = u"The pod template; every pod is replaced"_s;
    step.command = u"kubectl -n '{{namespace}}'"_s;
    runbook.methods = {{.id = u"previous"_s, .title = u"Back: the last one"_s, .steps = {step}, .line = 0}};
    runbook.notes = {{.title = u"Overview"_s, .text = u"One\n\nTwo\n"_s, .line = 0}};
    QCOMPARE(QString::fromUtf8(writeRunbook(stepKinds(), runbook)),
             u"apiVersion: sternway/v1\n"
             "kind: Runbook\n"
             "metadata: {name: order-service, title: Order service rollback}\n"
             "\n"
             "symptoms:\n"
             "  - {id: slow, title: Orders are slow}\n"
             "\n"
             "matrix:\n"
             "  - {when: error_rate > 5%, for: 2m, action: rollback}\n"
             "\n"
             "methods:\n"
             "  - id: previous\n"
             "    title: \"Back: the last one\"\n"
             "    steps:\n"
             "      - {kubernetes.undo: {to: last-good}, command: \"kubectl -n '{{namespace}}'\"}\n"
             "\n"
             "notes:\n"
             "  - title: Overview\n"
             "    text: |\n"
             "      One\n"
             "\n"
             "      Two\n"_s);
  }

  void trickyTextsSurvive_data() {
    QTest::addColumn<QString>("text");
    for (qsizetype i = 0; i < trickyTexts().size(); ++i)
      QTest::newRow(qPrintable(QString::number(i))) << trickyTexts().at(i);
  }
  void trickyTextsSurvive() {
    QFETCH(QString, text);
    MapBuilder root;
    root.json(u"alone"_s, text).json(u"list"_s, QJsonArray{text, text}).json(u"map"_s, QJsonObject{{u"k"_s, text}});
    root.json(
        u"deep"_s,
        QJsonObject{{u"list"_s, QJsonArray{QJsonObject{{u"k"_s, text}, {u"l"_s, QJsonArray{QJsonObject{{u"k"_s, text}}}}}}}});
    root.json(text + u"key"_s, 1);
    QList<Problem> problems;
    const QByteArray written = yamlDocument(root.build());
    const auto read = parseYaml(written, problems);
    QVERIFY2(read, (problems.isEmpty() ? QByteArray() : problems.constFirst().message.toUtf8()) + '\n' + written);
    QCOMPARE(read->find(u"alone"_s)->text, text);
    QCOMPARE(read->find(u"list"_s)->items.at(1).text, text);
    QCOMPARE(read->find(u"map"_s)->find(u"k"_s)->text, text);
    const YamlNode &deep = read->find(u"deep"_s)->find(u"list"_s)->items.at(0);
    QCOMPARE(deep.find(u"k"_s)->text, text);
    QCOMPARE(deep.find(u"l"_s)->items.at(0).find(u"k"_s)->text, text);
    QCOMPARE(read->entries.back().first.text, text + u"key"_s);
  }

private:
  static void compareSteps(const QList<Step> &read, const QList<Step> &made) {
    QCOMPARE(read.size(), made.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
      const Step &step = read.at(i);
      const Step &wanted = made.at(i);
      QCOMPARE(step.kind, wanted.kind);
      QCOMPARE(step.args, wanted.args);
      QCOMPARE(step.title, wanted.title);
      QCOMPARE(step.when, wanted.when);
      QCOMPARE(step.expect, wanted.expect);
      QCOMPARE(step.timeout, wanted.timeout);
      QCOMPARE(step.onFailure, wanted.onFailure);
      QCOMPARE(step.idempotent, wanted.idempotent);
      QCOMPARE(step.confirm, wanted.confirm || !stepKinds().danger(step).isEmpty());
      QVERIFY(wanted.changes.isEmpty() || step.changes == wanted.changes);
      QVERIFY(wanted.command.isEmpty() || step.command == wanted.command);
    }
  }

  static void compareRows(const QList<MatrixRow> &read, const QList<MatrixRow> &made) {
    QCOMPARE(read.size(), made.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
      QCOMPARE(read.at(i).when, made.at(i).when);
      QCOMPARE(read.at(i).text, made.at(i).text);
      QCOMPARE(read.at(i).hold, made.at(i).hold);
      QCOMPARE(read.at(i).action, made.at(i).action);
      QCOMPARE(read.at(i).severity, made.at(i).severity);
      QCOMPARE(read.at(i).within, made.at(i).within);
      QCOMPARE(read.at(i).trigger, made.at(i).trigger);
    }
  }
};

STERNWAY_TEST(TestRunbookWriter)

}  // namespace test_runbookwriter
#include "test_runbookwriter.moc"
