// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "rehearsal/defaults.h"
#include "rehearsal/objectstore.h"
#include "rehearsal/patches.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_rehearsalpatches {

using namespace sternway::rehearsal;
using namespace Qt::StringLiterals;

namespace {
QJsonObject parsed(const QByteArray &text) {
  return QJsonDocument::fromJson(text).object();
}
QByteArray printed(const QJsonObject &object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
}  // namespace

class TestPatches : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void jsonPatch_data() {
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("expected");  // empty: refused with 422
    const auto row = [](const char *name, const char *patch, const char *expected) {
      QTest::newRow(name) << QByteArray(patch) << QByteArray(expected);
    };
    row("test holds", R"([{"op":"test","path":"/g","value":3},{"op":"replace","path":"/g","value":4}])",
        R"({"g":4,"l":[1,2],"o":{"a/b":1}})");
    row("test fails", R"([{"op":"test","path":"/g","value":2},{"op":"replace","path":"/g","value":4}])", "");
    row("test of nothing", R"([{"op":"test","path":"/none","value":2}])", "");
    row("escaped key", R"([{"op":"replace","path":"/o/a~1b","value":2}])", R"({"g":3,"l":[1,2],"o":{"a/b":2}})");
    row("append", R"([{"op":"add","path":"/l/-","value":3}])", R"({"g":3,"l":[1,2,3],"o":{"a/b":1}})");
    row("insert", R"([{"op":"add","path":"/l/0","value":0}])", R"({"g":3,"l":[0,1,2],"o":{"a/b":1}})");
    row("remove", R"([{"op":"remove","path":"/o/a~1b"}])", R"({"g":3,"l":[1,2],"o":{}})");
    row("remove of nothing", R"([{"op":"remove","path":"/o/x"}])", "");
    row("replace of nothing", R"([{"op":"replace","path":"/x","value":1}])", "");
    row("add below nothing", R"([{"op":"add","path":"/x/y","value":1}])", "");
    row("move", R"([{"op":"move","from":"/g","path":"/h"}])", R"({"h":3,"l":[1,2],"o":{"a/b":1}})");
    row("unknown operation", R"([{"op":"increase","path":"/g","value":1}])", "");
    row("past the end", R"([{"op":"add","path":"/l/9","value":1}])", "");
    row("no pointer", R"([{"op":"add","path":"g","value":1}])", "");
  }

  void jsonPatch() {
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, expected);
    const Patched result = applyJsonPatch(parsed(R"({"g":3,"l":[1,2],"o":{"a/b":1}})"), patch);
    QCOMPARE(result ? printed(*result) : QByteArray(), expected);
    if (!result) {
      QCOMPARE(result.error().code, 422);
      QCOMPARE(result.error().message, u"the server rejected our request due to an error in our request"_s);
    }
  }

  void notAPatchIsABadRequest() { QCOMPARE(applyJsonPatch({}, "{}").error().code, 400); }

  void strategic_data() {
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *patch, const char *expected) {
      QTest::newRow(name) << QByteArray(patch) << QByteArray(expected);
    };
    row("set image", R"({"containers":[{"name":"a","image":"x:2"}]})",
        R"({"containers":[{"env":[{"name":"E","value":"1"}],"image":"x:2","name":"a"},{"image":"y","name":"b"}]})");
    row("environment", R"({"containers":[{"name":"a","env":[{"name":"F","value":"2"}]}]})",
        R"({"containers":[{"env":[{"name":"F","value":"2"},{"name":"E","value":"1"}],"image":"x","name":"a"},{"image":"y","name":"b"}]})");
    row("delete one", R"({"containers":[{"name":"b","$patch":"delete"}]})",
        R"({"containers":[{"env":[{"name":"E","value":"1"}],"image":"x","name":"a"}]})");
    row("replace all", R"({"$patch":"replace","containers":[{"name":"c","image":"z"}]})",
        R"({"containers":[{"image":"z","name":"c"}]})");
    row("null removes", R"({"containers":null})", R"({})");
    row("new container", R"({"containers":[{"name":"c","image":"z"}]})",
        R"({"containers":[{"image":"z","name":"c"},{"env":[{"name":"E","value":"1"}],"image":"x","name":"a"},{"image":"y","name":"b"}]})");
    // as kubectl 1.32 orders them
    row("new after a known one", R"({"containers":[{"name":"b"},{"name":"c","image":"z"}]})",
        R"({"containers":[{"env":[{"name":"E","value":"1"}],"image":"x","name":"a"},{"image":"y","name":"b"},{"image":"z","name":"c"}]})");
    row("known ones in the patch's order", R"({"containers":[{"name":"b"},{"name":"c","image":"z"},{"name":"a"}]})",
        R"({"containers":[{"image":"y","name":"b"},{"image":"z","name":"c"},{"env":[{"name":"E","value":"1"}],"image":"x","name":"a"}]})");
    row("one deleted, one new", R"({"containers":[{"name":"a","$patch":"delete"},{"name":"c","image":"z"}]})",
        R"({"containers":[{"image":"z","name":"c"},{"image":"y","name":"b"}]})");
  }

  void strategic() {
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, expected);
    const QJsonObject object =
        parsed(R"({"containers":[{"name":"a","image":"x","env":[{"name":"E","value":"1"}]},{"name":"b","image":"y"}]})");
    QCOMPARE(printed(applyStrategicPatch(object, parsed(patch))), expected);
  }

  void merge() {
    QCOMPARE(printed(applyMergePatch(parsed(R"({"a":{"b":1,"c":2},"d":[1]})"), parsed(R"({"a":{"b":null},"d":[2,3]})"))),
             QByteArray(R"({"a":{"c":2},"d":[2,3]})"));
  }

  void selectors_data() {
    QTest::addColumn<QString>("selector");
    QTest::addColumn<bool>("matches");
    QTest::addColumn<bool>("valid");
    QTest::newRow("empty") << QString() << true << true;
    QTest::newRow("equal") << u"app=x,tier==web"_s << true << true;
    QTest::newRow("other") << u"app=y"_s << false << true;
    QTest::newRow("not equal") << u"app!=y,none!=z"_s << true << true;
    QTest::newRow("in") << u"app in (x, y),tier notin (db)"_s << true << true;
    QTest::newRow("not in") << u"app notin (x,y)"_s << false << true;
    QTest::newRow("exists") << u"app,!none"_s << true << true;
    QTest::newRow("must not exist") << u"!app"_s << false << true;
    QTest::newRow("nonsense") << u"app in x"_s << false << false;
    QTest::newRow("open") << u"app in (x"_s << false << false;
  }

  void selectors() {
    QFETCH(QString, selector);
    QFETCH(bool, matches);
    QFETCH(bool, valid);
    const auto found = Selector::parse(selector);
    QCOMPARE(found.has_value(), valid);
    if (valid)
      QCOMPARE(found->matchesLabels(parsed(R"({"app":"x","tier":"web"})")), matches);
  }

  void emptyAndAbsentAreTheSame() {
    QVERIFY(semanticallyEqual(parsed(R"({"a":1,"b":{},"c":null})"), parsed(R"({"a":1,"d":[]})")));
    QVERIFY(!semanticallyEqual(parsed(R"({"a":1})"), parsed(R"({"a":2})")));
    QVERIFY(!semanticallyEqual(parsed(R"({"a":[1]})"), parsed(R"({"a":[1,2]})")));
  }

  void managersOwnWhatTheyChanged() {
    const QDateTime time = sternway::utcTime(QDate(2026, 1, 10), QTime(2, 0));
    const QJsonObject first =
        withManager({}, parsed(R"({"apiVersion":"apps/v1","spec":{"replicas":1,"paused":false}})"), u"one"_s, time);
    const QJsonObject second = withManager(first, with(first, {u"spec"_s, u"replicas"_s}, 2), u"two"_s, time.addSecs(60));
    const QJsonArray fields = at(second, {u"metadata"_s, u"managedFields"_s}).toArray();
    QCOMPARE(fields.size(), 2);
    QCOMPARE(printed(fields.at(0).toObject().value(u"fieldsV1"_s).toObject()), QByteArray(R"({"f:spec":{"f:paused":{}}})"));
    QCOMPARE(printed(fields.at(1).toObject().value(u"fieldsV1"_s).toObject()), QByteArray(R"({"f:spec":{"f:replicas":{}}})"));
    QCOMPARE(fields.at(1).toObject().value(u"time"_s).toString(), u"2026-01-10T02:01:00Z"_s);
  }
};

STERNWAY_TEST(TestPatches)

}  // namespace test_rehearsalpatches
#include "test_rehearsalpatches.moc"
