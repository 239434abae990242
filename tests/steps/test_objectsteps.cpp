// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectrig.h"
#include "steps/kubernetes/objectdata.h"
#include "support/testmain.h"

namespace test_objectsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const char *const patchKind = "kubernetes.patchConfigMap";
const char *const restoreKind = "kubernetes.restoreConfigMap";

QJsonObject liveConfig() {
  return {{u"apiVersion"_s, u"v1"_s},
          {u"kind"_s, u"ConfigMap"_s},
          {u"metadata"_s,
           QJsonObject{
               {u"name"_s, u"web"_s}, {u"namespace"_s, u"production"_s}, {u"uid"_s, u"u1"_s}, {u"resourceVersion"_s, u"7"_s}}},
          {u"data"_s, QJsonObject{{u"LEVEL"_s, u"debug"_s}, {u"NEW"_s, u"true"_s}}}};
}

QJsonObject changedBy(QJsonObject object, const QString &manager, const QString &operation = u"Update"_s) {
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  metadata.insert(u"resourceVersion"_s, u"8"_s);
  QJsonArray managers = metadata.value(u"managedFields"_s).toArray();
  managers.append(managedEntry(manager, operation, u"2026-01-10T02:00:00Z"_s, {u"f:data"_s}));
  metadata.insert(u"managedFields"_s, managers);
  object.insert(u"metadata"_s, metadata);
  return object;
}

QByteArray manifest(const char *nameSpace = "production") {
  return QByteArray("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: ") + nameSpace +
         ", resourceVersion: '3', uid: old}\ndata:\n  LEVEL: info\n";
}

/// A rig with the ConfigMap in its cluster.
struct ConfigRig : ObjectRig {
  ResourcePath path = dataPath("configmaps", "web");
  ConfigRig(const char *kind, QJsonObject args) : ObjectRig(kind, args) {
    step.args.insert(u"name"_s, u"web"_s);
    cluster.setObject(path, liveConfig());
  }
  ConfigRig() : ConfigRig(patchKind, {{u"data"_s, QJsonObject{{u"LEVEL"_s, u"info"_s}}}}) {}
  [[nodiscard]] QJsonObject data() const { return cluster.object(path)->value(u"data"_s).toObject(); }
};
}  // namespace

class TestObjectSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void patches() {
    ConfigRig rig;
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.data(), QJsonObject({{u"LEVEL"_s, u"info"_s}, {u"NEW"_s, u"true"_s}}));
    const QJsonObject patch = rig.written().value(0);
    QCOMPARE(patch.value(u"metadata"_s)[u"resourceVersion"_s].toString(), u"7"_s);
    QCOMPARE(patch.value(u"data"_s).toObject().keys(), QStringList{u"LEVEL"_s});
    QCOMPARE(rig.outcome->result.value(u"changed"_s).toArray(), QJsonArray{u"LEVEL"_s});
    QCOMPARE(rig.outcome->result.value(u"before"_s)[u"data"_s][u"LEVEL"_s].toString(), u"debug"_s);
    QCOMPARE(rig.probe()->state, Probe::State::Applied);
  }

  void leavesWhatIsRight() {
    ConfigRig rig(patchKind, {{u"data"_s, QJsonObject{{u"LEVEL"_s, u"debug"_s}}}});
    QCOMPARE(rig.run(), StepState::Finished);
    QVERIFY(rig.written().isEmpty());
  }

  void isRefused_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("on");
    QTest::newRow("missing") << ErrorKind::NotFound << u"get configmaps"_s;
    QTest::newRow("unreadable") << ErrorKind::Unreachable << u"get configmaps"_s;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << u"patchObject"_s;
    QTest::newRow("invalid") << ErrorKind::Invalid << u"patchObject"_s;
  }
  void isRefused() {
    QFETCH(ErrorKind, kind);
    QFETCH(QString, on);
    ConfigRig rig;
    rig.cluster.failOn(on, clusterError(kind));
    QCOMPARE(rig.run(), StepState::Failed);
    QCOMPARE(rig.data(), liveConfig().value(u"data"_s).toObject());
    QVERIFY(rig.cluster.count(u"patchObject"_s) <= 1);
  }

  void nameIsNoPath() {
    ConfigRig rig;
    rig.step.args.insert(u"name"_s, u"../secrets/web"_s);
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.cluster.lines().isEmpty());
  }

  void namesWhoWasFaster() {
    ConfigRig rig;
    rig.cluster.hold(u"patchObject"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"patchObject"_s) == 1; }));
    rig.cluster.setObject(rig.path, changedBy(liveConfig(), u"helm"_s));
    rig.cluster.failOn(u"patchObject"_s, clusterError(ErrorKind::Conflict));
    rig.cluster.release(u"patchObject"_s);
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.outcome->message.contains(u"helm"_s));
    QCOMPARE(rig.cluster.count(u"patchObject"_s), 1);
  }

  void lostAnswers() {
    ConfigRig effect;
    effect.cluster.failAfterEffect(u"patchObject"_s, clusterError(ErrorKind::Timeout));
    QCOMPARE(effect.run(), StepState::Finished);
    QCOMPARE(effect.cluster.count(u"patchObject"_s), 1);
    ConfigRig none;
    none.cluster.failOn(u"patchObject"_s, clusterError(ErrorKind::Timeout), 1);
    QCOMPARE(none.run(), StepState::Finished);
    QCOMPARE(none.cluster.count(u"patchObject"_s), 2);
  }

  void staysUnknown_data() {
    QTest::addColumn<bool>("stops");
    QTest::newRow("too long") << false;
    QTest::newRow("stopped") << true;
  }
  void staysUnknown() {
    QFETCH(bool, stops);
    ConfigRig rig;
    rig.cluster.hold(u"patchObject"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"patchObject"_s) == 1; }));
    rig.cluster.failOn(u"patchObject"_s, clusterError(ErrorKind::Timeout));
    rig.cluster.failOn(u"get configmaps"_s, clusterError(ErrorKind::Unreachable));
    rig.cluster.release(u"patchObject"_s);
    QVERIFY(rig.until([&] { return !rig.progress.isEmpty(); }));
    if (stops)
      rig.running->stop();
    QVERIFY(rig.ends(30s));
    QCOMPARE(rig.outcome->state, StepState::Unknown);
  }

  void stopsBeforeItWrites() {
    ConfigRig rig;
    rig.cluster.hold(u"get configmaps"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"get"_s) == 1; }));
    rig.running->stop();
    QCOMPARE(rig.outcome->state, StepState::Failed);
    rig.cluster.release(u"get configmaps"_s);
    QCoreApplication::processEvents();
    QVERIFY(rig.written().isEmpty());
  }

  void immutable() {
    ConfigRig rig;
    QJsonObject fixed = liveConfig();
    fixed.insert(u"immutable"_s, true);
    rig.cluster.setObject(rig.path, fixed);
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"object.immutable"_s});
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.written().isEmpty());
  }

  void givesFieldsUpWhereSomebodyApplies() {
    ConfigRig rig;
    rig.cluster.setObject(rig.path, changedBy(changedBy(liveConfig(), u"helm"_s, u"Apply"_s), u"sternway"_s));
    QCOMPARE(rig.run(), StepState::Finished);
    const QJsonArray left = rig.cluster.object(rig.path)->value(u"metadata"_s)[u"managedFields"_s].toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0)[u"manager"_s].toString(), u"helm"_s);
    QCOMPARE(ObjectRig::ids(ConfigRig().preview()), QStringList());
  }

  void restoresFromAFile() {
    ConfigRig rig(restoreKind, {{u"backup"_s, u"/nowhere"_s}});
    rig.step.args.insert(u"file"_s, rig.file(manifest()));
    const StepPreview preview = rig.preview();
    QCOMPARE(preview.changes.size(), 2);
    QVERIFY(preview.findings.isEmpty());
    QVERIFY(rig.written().isEmpty());
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.data(), QJsonObject({{u"LEVEL"_s, u"info"_s}}));
  }

  void restoresWhatIsGone() {
    ConfigRig rig(restoreKind, {});
    rig.step.args.insert(u"file"_s, rig.file(manifest()));
    rig.step.args.insert(u"name"_s, u"web"_s);
    rig.step.target.scope = u"shop"_s;
    QCOMPARE(rig.run(), StepState::Failed);  // the file is of another namespace
    rig.step.args.insert(u"file"_s, rig.file(manifest("shop")));
    rig.cluster.failAfterEffect(u"create configmaps"_s, clusterError(ErrorKind::Unreachable));
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"create"_s), 1);
    QCOMPARE(rig.probe()->state, Probe::State::Applied);
  }

  void restoresFromACapture_data() {
    QTest::addColumn<QString>("backup");
    QTest::addColumn<QString>("spoiled");
    QTest::addColumn<StepState>("state");
    QTest::newRow("named") << u"keep"_s << QString() << StepState::Finished;
    QTest::newRow("whole id") << u"m/keep"_s << QString() << StepState::Finished;
    QTest::newRow("the only one") << QString() << QString() << StepState::Finished;
    QTest::newRow("redacted by the journal") << u"keep"_s << u"[redacted]"_s << StepState::Failed;
    QTest::newRow("none such") << u"other"_s << QString() << StepState::Failed;
  }
  void restoresFromACapture() {
    QFETCH(QString, backup);
    QFETCH(QString, spoiled);
    ConfigRig rig(restoreKind, {{u"backup"_s, backup}});
    QJsonObject kept = capturedData({DataObject::Kind::ConfigMap, u"production"_s, u"web"_s}, liveConfig(), true);
    if (!spoiled.isEmpty())
      kept.insert(u"data"_s, QJsonObject{{u"LEVEL"_s, spoiled}, {u"NEW"_s, u"true"_s}});
    rig.outputs.insert(u"m/keep"_s, {{u"configmap"_s, kept}});
    QJsonObject broken = liveConfig();
    broken.insert(u"data"_s, QJsonObject{{u"LEVEL"_s, u"x"_s}, {u"MORE"_s, u"y"_s}});
    rig.cluster.setObject(rig.path, broken);
    QTEST(rig.run(), "state");
    if (rig.outcome->state == StepState::Finished)
      QCOMPARE(rig.data(), liveConfig().value(u"data"_s).toObject());
    else
      QVERIFY(rig.written().isEmpty());
  }

  void noSource() {
    ConfigRig rig(restoreKind, {});
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"source.missing"_s});
    QCOMPARE(rig.run(), StepState::Failed);
  }

  void probes() {
    ConfigRig rig;
    QCOMPARE(rig.probe()->state, Probe::State::NotApplied);
    QCOMPARE(rig.run(), StepState::Finished);
    QJsonObject later = *rig.cluster.object(rig.path);
    later.insert(u"data"_s, QJsonObject{{u"LEVEL"_s, u"warn"_s}});
    rig.cluster.setObject(rig.path, changedBy(later, u"kubectl-edit"_s));
    const Probe other = *rig.probe();
    QCOMPARE(other.state, Probe::State::ChangedByOther);
    QVERIFY(other.sentence.contains(u"kubectl-edit"_s));
    rig.step.args.insert(u"name"_s, u"gone"_s);
    QCOMPARE(rig.probe()->state, Probe::State::NotApplied);
    rig.cluster.failOn(u"get"_s, clusterError(ErrorKind::Timeout));
    QVERIFY(!rig.probe());
  }

  void previewsWhatStandsInTheWay() {
    ConfigRig denied;
    denied.cluster.failOn(u"dryRun patchObject"_s, clusterError(ErrorKind::Forbidden));
    QCOMPARE(ObjectRig::ids(denied.preview()), QStringList{u"rights.patch"_s});
    ConfigRig missing;
    missing.step.args.insert(u"name"_s, u"gone"_s);
    QCOMPARE(ObjectRig::ids(missing.preview()), QStringList{u"object.missing"_s});
    ConfigRig secretish(patchKind, {{u"data"_s, QJsonObject{{u"API_TOKEN"_s, u"hunter2hunter2"_s}}}});
    QVERIFY(!secretish.preview().changes.join(u' ').contains(u"hunter2"_s));
  }
};

STERNWAY_TEST(TestObjectSteps)

}  // namespace test_objectsteps
#include "test_objectsteps.moc"
