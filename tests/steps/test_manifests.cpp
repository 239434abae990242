// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/manifests.h"
#include "steps/kubernetes/objectdiff.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_manifests {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

class TestManifests : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void readsManifests_data();
  void readsManifests() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, data);
    QFETCH(bool, isRead);
    const auto objects = readManifests(text);
    QCOMPARE(objects.has_value(), isRead);
    if (!objects) {
      QVERIFY(objects.error().message.contains(QString::fromUtf8(data)));
      return;
    }
    QCOMPARE(objects->size(), 1);
    QCOMPARE(QJsonDocument(objects->constFirst().value(u"data"_s).toObject()).toJson(QJsonDocument::Compact), data);
  }

  void holdsWhatTheManifestSays_data();
  void holdsWhatTheManifestSays() {
    QFETCH(QByteArray, live);
    QFETCH(QByteArray, wanted);
    QTEST(holdsManifest(QJsonDocument::fromJson(live).object(), QJsonDocument::fromJson(wanted).object()), "holds");
  }
};

// Out of the class: moc 6.4 ends a raw string at its first quotation mark.
void TestManifests::readsManifests_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("data");  // of all objects, or a word of the error
  QTest::addColumn<bool>("isRead");
  const QByteArray head = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
  QTest::newRow("octal and truth") << head + "data: {mode: 0644, on: yes, text: 'yes', n: null, big: 9007199254740993}"
                                   << QByteArray(R"({"big":9007199254740993,"mode":420,"n":null,"on":true,"text":"yes"})")
                                   << true;
  QTest::newRow("version is a text") << head + "data: {v: 1.2.3, d: 2026-01-10, e: 1e3}"
                                     << QByteArray(R"({"d":"2026-01-10","e":1000,"v":"1.2.3"})") << true;
  QTest::newRow("block with dashes") << head + "data:\n  a: |\n    ---\n    x\n" << QByteArray(R"({"a":"---\nx\n"})") << true;
  QTest::newRow("empty documents") << "# nothing\n---\n---\n" + head + "data: {a: b}\n---\n"
                                   << QByteArray(R"({"a":"b"})") << true;
  QTest::newRow("list") << QByteArray(
                               "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: "
                               "a}, data: {a: b}}\n")
                        << QByteArray(R"({"a":"b"})") << true;
  QTest::newRow("JSON") << QByteArray(R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"a":"b"}})")
                        << QByteArray(R"({"a":"b"})") << true;
  QTest::newRow("line of the file") << head + "---\na: b\nc: [\n" << QByteArray("line ") << false;
  QTest::newRow("no kind") << QByteArray("metadata: {name: a}\n") << QByteArray() << false;
  QTest::newRow("no name") << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {generateName: a}\n") << QByteArray() << false;
  QTest::newRow("a path for a name") << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: ../x}\n") << QByteArray()
                                     << false;
}

void TestManifests::holdsWhatTheManifestSays_data() {
  QTest::addColumn<QByteArray>("live");
  QTest::addColumn<QByteArray>("wanted");
  QTest::addColumn<bool>("holds");
  const auto row = [](const char *name, const char *live, const char *wanted, bool holds) {
    QTest::newRow(name) << QByteArray(live) << QByteArray(wanted) << holds;
  };
  row("more", R"({"spec":{"a":1,"b":2}})", R"({"spec":{"a":1}})", true);
  row("less", R"({"spec":{"a":1}})", R"({"spec":{"a":1,"b":2}})", false);
  row("by name", R"({"l":[{"name":"x","v":0},{"name":"a","v":1}]})", R"({"l":[{"name":"a"}]})", true);
  row("by place", R"({"l":["a","b"]})", R"({"l":["b","a"]})", false);
  row("quantity", R"({"limits":{"cpu":"1"}})", R"({"limits":{"cpu":"1000m"}})", true);
  row("text of digits", R"({"data":{"a":"1"}})", R"({"data":{"a":"1000m"}})", false);
  row("text of a Secret", R"({"kind":"Secret","apiVersion":"v1","data":{"a":"eA=="}})",
      R"({"kind":"Secret","apiVersion":"v1","stringData":{"a":"x"}})", true);
  row("bookkeeping", R"({"metadata":{"uid":"1"}})", R"({"metadata":{"uid":"2"},"status":{"x":1}})", true);
}

STERNWAY_TEST(TestManifests)

}  // namespace test_manifests
#include "test_manifests.moc"
