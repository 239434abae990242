// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_planjson {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
Plan fullPlan() {
  KubernetesUndo undo;
  undo.workload = {u"lab"_s, u"production"_s, u"web"_s, Kind::StatefulSet};
  undo.workloadUid = u"uid"_s;
  undo.generation = 5'000'000'000;
  undo.fromRevisionUid = u"f"_s;
  undo.fromNumber = 9;
  undo.fromImage = u"svc:v1.3.0"_s;
  undo.targetRevisionUid = u"t"_s;
  undo.targetNumber = 7;
  undo.targetImage = u"svc:v1.2.3"_s;
  undo.targetHash = u"abc"_s;
  undo.targetReason = u"good: 0.1 %"_s;
  undo.diff = {{{DiffEntry::Area::Probes, u"p"_s, u"a"_s, {}}, {DiffEntry::Area::Image, u"i"_s, {}, u"b"_s}}, {u"ConfigMaps"_s}};
  undo.patch = {"application/json-patch+json", "[{\"op\":\"test\"}]"};
  Plan out;
  out.id = u"op-1"_s;
  out.reason = u"errors \"quoted\" ä"_s;
  out.made = QDateTime::fromString(u"2026-01-10T02:00:00.123Z"_s, Qt::ISODateWithMs);
  const Step first{.id = u"undo"_s, .kind = u"kubernetes.undo"_s, .target = targetOf(undo.workload), .args = toArgs(undo)};
  const Step second{.id = u"watch"_s,
                    .kind = u"kubernetes.waitReady"_s,
                    .target = targetOf(undo.workload),
                    .args = {{u"holdMs"_s, 120'000}},
                    .title = u"title"_s,
                    .when = u"when"_s,
                    .expect = u"expect"_s,
                    .timeout = std::chrono::seconds(30),
                    .onFailure = OnFailure::Ask,
                    .confirm = true,
                    .needs = {u"a"_s, u"b"_s},
                    .line = 4,
                    .command = u"kubectl x"_s,
                    .changes = u"pods"_s,
                    .idempotent = false};
  out.stages = {{u"Back"_s, {first}}, {u"Verify"_s, {second}}};
  return out;
}
}  // namespace

class TestPlanJson : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void roundTrip() {
    const QByteArray bytes = QJsonDocument(toJson(fullPlan())).toJson();
    const auto read = planFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
    QVERIFY(*read == fullPlan());
    QVERIFY(undoOf(*read) == undoOf(*fullPlan().step(u"undo"_s)));
    QCOMPARE(undoOf(*read).targetRevisionUid, u"t"_s);
    QCOMPARE(undoOf(*read).workload, (ObjectRef{u"lab"_s, u"production"_s, u"web"_s, Kind::StatefulSet}));
    QCOMPARE(read->step(u"watch"_s)->command, u"kubectl x"_s);
    QCOMPARE(holdOf(*read->step(u"watch"_s)), std::chrono::minutes(2));
    QCOMPARE(undoOf(Plan()).targetNumber, 0);
  }

  void refusals_data() {
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    QJsonObject newer = toJson(fullPlan());
    newer.insert(u"version"_s, 3);
    QTest::newRow("newer version") << newer << static_cast<int>(ErrorKind::Unsupported) << u"version 3"_s;
    QTest::newRow("no plan") << QJsonObject{{u"a"_s, 1}} << static_cast<int>(ErrorKind::Input) << u"not a plan"_s;
    QJsonObject step = toJson(fullPlan());
    step.insert(u"stages"_s, QJsonArray{QJsonObject{{u"steps"_s, QJsonArray{QJsonObject{{u"kind"_s, u"teleport"_s}}}}}});
    QTest::newRow("step without an id") << step << static_cast<int>(ErrorKind::Input) << u"no id"_s;
  }
  void refusals() {
    QFETCH(QJsonObject, json);
    QFETCH(int, kind);
    QFETCH(QString, part);
    const auto read = planFromJson(json);
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error().kind), kind);
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
  }
};

STERNWAY_TEST(TestPlanJson)

}  // namespace test_planjson
#include "test_planjson.moc"
