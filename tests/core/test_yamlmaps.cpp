// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace test_yamlmaps {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestYamlMaps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// The value of "x", as JSON.
  void merges_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("json");
    const QByteArray anchors("a: &a {p: 1, q: 2}\nb: &b {q: 3, r: {s: 4}}\nc: &c {<<: *b, t: 5}\n");
    const auto row = [&anchors](const char *name, const char *x, const char *json) {
      QTest::newRow(name) << anchors + "x: " + x + '\n' << QByteArray(json);
    };
    row("one", "{<<: *a}", R"({"p":1,"q":2})");
    row("what is written counts, wherever it stands", "{q: 9, <<: *a}", R"({"p":1,"q":9})");
    row("and after it", "{<<: *a, q: 9}", R"({"p":1,"q":9})");
    row("the first of several", "{<<: [*a, *b]}", R"({"p":1,"q":2,"r":{"s":4}})");
    row("two keys", "{<<: *b, <<: *a}", R"({"p":1,"q":3,"r":{"s":4}})");
    row("maps are not joined", "{r: {u: 6}, <<: *b}", R"({"q":3,"r":{"u":6}})");
    row("of a merge", "{<<: *c}", R"({"q":3,"r":{"s":4},"t":5})");
    row("a map that is written here", "{<<: {p: 7}}", R"({"p":7})");
    row("deeper", "{list: [{<<: *a}]}", R"({"list":[{"p":1,"q":2}]})");
    row("in quotes it is a key", "{\"<<\": *a}", R"({"<<":{"p":1,"q":2}})");
    row("no map", "{<<: 5}", R"({"<<":5})");
    row("nor a list of maps", "{<<: [*a, 5]}", R"({"<<":[{"p":1,"q":2},5]})");
  }
  void merges() {
    QFETCH(const QByteArray, yaml);
    QFETCH(const QByteArray, json);
    QList<Problem> problems;
    const auto node = parseYaml(yaml, problems, {.lenient = true});
    QVERIFY(node);
    QCOMPARE(QJsonDocument(toJson(*node).toObject().value(u"x"_s).toObject()).toJson(QJsonDocument::Compact), json);
  }
};

STERNWAY_TEST(TestYamlMaps)

}  // namespace test_yamlmaps
#include "test_yamlmaps.moc"
