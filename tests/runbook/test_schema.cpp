// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml.h"
#include "mistakes.h"
#include "runbook/runbook.h"
#include "schemadocument.h"
#include "steps/registry.h"
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

/// The part of JSON Schema that the schema of runbooks uses. A keyword that it does not know fails.
class Validator {
public:
  explicit Validator(const QJsonObject &root) : m_root(root) {}

  bool accepts(const QJsonValue &value) { return accepts(m_root, value); }
  QStringList unknown;

private:
  static QString typeOf(const QJsonValue &value) {
    switch (value.type()) {
      case QJsonValue::Bool: return u"boolean"_s;
      case QJsonValue::Double: return u"number"_s;
      case QJsonValue::String: return u"string"_s;
      case QJsonValue::Array: return u"array"_s;
      case QJsonValue::Object: return u"object"_s;
      default: return u"null"_s;
    }
  }

  bool isType(const QString &type, const QJsonValue &value) {
    return type == typeOf(value) || (type == u"integer" && value.isDouble() && std::trunc(value.toDouble()) == value.toDouble());
  }

  qsizetype count(const QJsonValue &schemas, const QJsonValue &value) {
    const QJsonArray list = schemas.toArray();
    return std::count_if(list.begin(), list.end(), [&](const QJsonValue &each) { return accepts(each.toObject(), value); });
  }

  bool acceptsMap(const QJsonObject &schema, const QJsonObject &map) {
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    const QJsonValue others = schema.value(u"additionalProperties"_s);
    bool good = true;
    for (const QJsonValue &key : schema.value(u"required"_s).toArray())
      good = good && map.contains(key.toString());
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
      if (schema.contains(u"propertyNames"_s))
        good = good && accepts(schema.value(u"propertyNames"_s).toObject(), entry.key());
      if (properties.contains(entry.key()))
        good = good && accepts(properties.value(entry.key()).toObject(), entry.value());
      else if (others.isObject())
        good = good && accepts(others.toObject(), entry.value());
      else
        good = good && others != QJsonValue(false);
    }
    return good;
  }

  bool acceptsKeyword(const QJsonObject &schema, const QString &keyword, const QJsonValue &wanted, const QJsonValue &value) {
    static const QSet<QString> ofMaps{u"properties"_s, u"required"_s, u"additionalProperties"_s, u"propertyNames"_s};
    static const QSet<QString> saysNothing{u"$schema"_s, u"$defs"_s, u"title"_s, u"description"_s};
    if (keyword == u"$ref")
      return accepts(m_root.value(u"$defs"_s).toObject().value(wanted.toString().section(u'/', -1)).toObject(), value);
    if (keyword == u"type") {
      const QJsonArray types = wanted.isArray() ? wanted.toArray() : QJsonArray{wanted};
      return std::any_of(types.begin(), types.end(), [&](const QJsonValue &type) { return isType(type.toString(), value); });
    }
    if (keyword == u"const")
      return value == wanted;
    if (keyword == u"enum")
      return wanted.toArray().contains(value);
    if (keyword == u"pattern")
      return !value.isString() || QRegularExpression(wanted.toString()).match(value.toString()).hasMatch();
    if (keyword == u"minimum")
      return !value.isDouble() || value.toDouble() >= wanted.toDouble();
    if (keyword == u"maximum")
      return !value.isDouble() || value.toDouble() <= wanted.toDouble();
    if (keyword == u"minItems")
      return !value.isArray() || value.toArray().size() >= wanted.toInt();
    if (keyword == u"minProperties")
      return !value.isObject() || value.toObject().size() >= wanted.toInt();
    if (keyword == u"items") {
      const QJsonArray items = value.toArray();
      return std::all_of(items.begin(), items.end(), [&](const QJsonValue &item) { return accepts(wanted.toObject(), item); });
    }
    if (keyword == u"anyOf")
      return count(wanted, value) > 0;
    if (keyword == u"oneOf")
      return count(wanted, value) == 1;
    if (keyword == u"allOf")
      return count(wanted, value) == wanted.toArray().size();
    if (keyword == u"not")
      return !accepts(wanted.toObject(), value);
    if (ofMaps.contains(keyword))
      return !value.isObject() || acceptsMap(schema, value.toObject());
    if (!saysNothing.contains(keyword))
      unknown.append(keyword);
    return true;
  }

  bool accepts(const QJsonObject &schema, const QJsonValue &value) {
    bool good = true;
    for (auto keyword = schema.begin(); keyword != schema.end() && good; ++keyword)
      good = acceptsKeyword(schema, keyword.key(), keyword.value(), value);
    return good;
  }

  QJsonObject m_root;
};

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
    Validator validator(runbookJsonSchema(stepKinds()));
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
    Validator validator(schema);
    QCOMPARE(validator.accepts(jsonOf(*document)), !isError || beyondSchemas.contains(QTest::currentDataTag()));
    QCOMPARE(validator.unknown, QStringList());
  }
};

const sternway::testing::Registration schemaProgram("--write-schema", writeFiles);

STERNWAY_TEST(TestSchema)

}  // namespace test_schema
#include "test_schema.moc"
