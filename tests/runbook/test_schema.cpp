// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml.h"
#include "mistakes.h"
#include "runbook/runbook.h"
#include "schemadocument.h"
#include "steps/registry.h"
#include "support/jsonschema.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace test_schema {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using sternway::test::JsonSchema;
using namespace Qt::StringLiterals;

namespace {
const QString schemaFile = u"runbook.schema.json"_s;
const QString referenceFile = u"guide/runbook.md"_s;

QByteArray schemaBytes() {
  return QJsonDocument(runbookJsonSchema(stepKinds())).toJson();
}

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A document as an editor's YAML 1.2 parser gives it to the schema.
QJsonValue jsonOf(const YamlNode &node) {
  switch (node.type) {
    case YamlNode::Type::Null: return QJsonValue::Null;
    case YamlNode::Type::Sequence: {
      QJsonArray list;
      for (const YamlNode &item : node.items)
        list.append(jsonOf(item));
      return list;
    }
    case YamlNode::Type::Map: {
      QJsonObject map;
      for (const auto &[key, value] : node.entries)
        map.insert(key.text, jsonOf(value));
      return map;
    }
    case YamlNode::Type::Scalar: break;
  }
  bool isNumber = false;
  const double number = node.text.toDouble(&isNumber);
  if (node.plain && (node.text == u"true" || node.text == u"false"))
    return node.text == u"true";
  return node.plain && isNumber && std::isfinite(number) ? QJsonValue(number) : QJsonValue(node.text);
}

/// What no JSON Schema can tell: what a name stands for, whether it is taken, what a text says in a language of its own, whether
/// two keys fit each other.
const QSet<QByteArray> beyondSchemas{"no such day",
                                     "no action",
                                     "review in the past",
                                     "variable twice",
                                     "captured name",
                                     "no choices",
                                     "default is no choice",
                                     "default is no number",
                                     "default and pattern",
                                     "secret with a default",
                                     "pattern",
                                     "dependency",
                                     "circle",
                                     "service twice",
                                     "workload twice",
                                     "override of no metric",
                                     "context",
                                     "metric",
                                     "symptom",
                                     "trigger",
                                     "symptom twice",
                                     "two times to hold",
                                     "time to hold",
                                     "guard",
                                     "automatic item",
                                     "hold without a condition",
                                     "verdict of the target",
                                     "follow-ups twice",
                                     "method of a phase",
                                     "checklist of a phase",
                                     "phase twice",
                                     "method twice",
                                     "estimate",
                                     "symptom of a method",
                                     "detection",
                                     "scenario twice",
                                     "template",
                                     "condition of a step",
                                     "service of a step",
                                     "placeholder",
                                     "placeholder in a block",
                                     "template twice",
                                     "link",
                                     "key twice"};

/// Writes the files anew: "tests_runbook --write-schema resources".
int writeFiles(int, char **argv) {
  const QDir folder(QString::fromLocal8Bit(argv[1]));
  QFile schema(folder.filePath(schemaFile));
  QFile reference(folder.filePath(referenceFile));
  const bool done = folder.mkpath(u"guide"_s) && schema.open(QIODevice::WriteOnly) && schema.write(schemaBytes()) > 0 &&
                    reference.open(QIODevice::WriteOnly) && reference.write(runbookReference(stepKinds()).toUtf8()) > 0;
  return done ? 0 : 1;
}
}  // namespace

class TestSchema : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void committedFilesAreCurrent() {
    const QString hint = u"run: build/ci/tests/runbook/tests_runbook --write-schema resources"_s;
    const QDir folder(QStringLiteral(STERNWAY_SOURCE_DIR "/resources"));
    QVERIFY2(contentOf(folder.filePath(schemaFile)) == schemaBytes(), qPrintable(hint));
    QVERIFY2(contentOf(folder.filePath(referenceFile)) == runbookReference(stepKinds()).toUtf8(), qPrintable(hint));
  }

  void everyReferenceIsDefined() {
    const QJsonObject schema = runbookJsonSchema(stepKinds());
    const QJsonObject defs = schema.value(u"$defs"_s).toObject();
    static const QRegularExpression reference(u"#/\\$defs/([A-Za-z]+)"_s);
    auto found = reference.globalMatch(QString::fromUtf8(schemaBytes()));
    QVERIFY(found.hasNext());
    while (found.hasNext()) {
      const QString name = found.next().captured(1);
      QVERIFY2(defs.contains(name), qPrintable(name));
    }
  }

  void bundledRunbooksFit_data() {
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(STERNWAY_SOURCE_DIR "/resources/runbooks"));
    for (const QString &name : folder.entryList({u"*.yaml"_s}))
      QTest::newRow(qPrintable(name)) << folder.filePath(name);
  }
  void bundledRunbooksFit() {
    QFETCH(QString, path);
    QList<Problem> problems;
    const auto document = parseYaml(contentOf(path), problems);
    QVERIFY(document);
    JsonSchema validator(runbookJsonSchema(stepKinds()));
    QVERIFY(validator.accepts(jsonOf(*document)));
    QCOMPARE(validator.unknown, QStringList());
  }

  /// What check names as an error the schema refuses, but for what no schema can tell; what is only a warning it takes.
  void mistakesAreRefused_data() { addMistakes(); }
  void mistakesAreRefused() {
    static const QJsonObject schema = runbookJsonSchema(stepKinds());
    QFETCH(QString, text);
    QFETCH(bool, isError);
    QList<Problem> problems;
    const auto document = parseYaml(QString(text).remove(u'«').toUtf8(), problems);
    if (!document)
      return;  // no YAML: an editor says so by itself
    JsonSchema validator(schema);
    QCOMPARE(validator.accepts(jsonOf(*document)), !isError || beyondSchemas.contains(QTest::currentDataTag()));
    QCOMPARE(validator.unknown, QStringList());
  }
};

const sternway::testing::Registration schemaProgram("--write-schema", writeFiles);

STERNWAY_TEST(TestSchema)

}  // namespace test_schema
#include "test_schema.moc"
