// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planjson.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_planjson {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
Plan fullPlan() {
  Plan out;
  out.id = u"op-1"_s;
  out.workload = {u"lab"_s, u"production"_s, u"web"_s, Kind::StatefulSet};
  out.workloadUid = u"uid"_s;
  out.generation = 5'000'000'000;
  out.fromRevisionUid = u"f"_s;
  out.fromNumber = 9;
  out.fromImage = u"svc:v1.3.0"_s;
  out.targetRevisionUid = u"t"_s;
  out.targetNumber = 7;
  out.targetImage = u"svc:v1.2.3"_s;
  out.targetHash = u"abc"_s;
  out.targetReason = u"good: 0.1 %"_s;
  out.reason = u"errors \"quoted\" ä"_s;
  out.diff = {{{DiffEntry::Area::Probes, u"p"_s, u"a"_s, {}}, {DiffEntry::Area::Image, u"i"_s, {}, u"b"_s}}, {u"ConfigMaps"_s}};
  out.patch = {"application/json-patch+json", "[{\"op\":\"test\"}]"};
  for (const QString &id : {u"dryRun"_s, u"undo"_s})
    out.steps.append({.id = id,
                      .kind = u"kubernetes."_s + id,
                      .target = targetOf(out.workload),
                      .args = plannedArgs(u"kubectl x"_s, std::chrono::minutes(2)),
                      .title = u"title"_s,
                      .when = u"when"_s,
                      .expect = u"expect"_s,
                      .timeout = std::chrono::seconds(30),
                      .onFailure = OnFailure::Ask,
                      .confirm = true,
                      .needs = {u"a"_s, u"b"_s},
                      .line = 4});
  out.made = QDateTime::fromString(u"2026-01-10T02:00:00.123Z"_s, Qt::ISODateWithMs);
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
    step.insert(u"steps"_s, QJsonArray{QJsonObject{{u"kind"_s, u"teleport"_s}}});
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
