// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "objectrig.h"
#include "steps/kubernetes/objectdata.h"
#include "steps/kubernetes/plannedbase.h"
#include "support/testmain.h"

namespace test_plannedobjects {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QByteArray manifests =
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {LEVEL: info}\n"
    "---\napiVersion: v1\nkind: Secret\nmetadata: {name: web}\nstringData: {TOKEN: t0p-s3cr3t}\n";

QJsonObject object(const QString &kind, const QJsonObject &data, const QString &manager = u"helm"_s) {
  const QJsonObject metadata{
      {u"name"_s, u"web"_s},
      {u"namespace"_s, u"production"_s},
      {u"uid"_s, u"u1"_s},
      {u"resourceVersion"_s, u"7"_s},
      {u"managedFields"_s, QJsonArray{managedEntry(manager, u"Update"_s, u"2026-01-10T02:00:00Z"_s, {u"f:data"_s})}}};
  return {{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, kind}, {u"metadata"_s, metadata}, {u"data"_s, data}};
}

QString base64(const char *value) {
  return QString::fromLatin1(QByteArray(value).toBase64());
}

/// A step whose plan was made on what the cluster has.
struct BaseRig : ObjectRig {
  const ResourcePath config = dataPath("configmaps", "web");
  const ResourcePath secret = dataPath("secrets", "web");

  BaseRig(const char *kind, const QJsonObject &args) : ObjectRig(kind, args) {
    const auto resource = [](const char *plural, const char *of) {
      return QJsonObject{{u"name"_s, QString::fromLatin1(plural)}, {u"kind"_s, QString::fromLatin1(of)}, {u"namespaced"_s, true}};
    };
    cluster.setObject({{}, u"v1"_s, {}, {}, {}},
                      {{u"resources"_s, QJsonArray{resource("configmaps", "ConfigMap"), resource("secrets", "Secret")}}});
    cluster.setObject(config, object(u"ConfigMap"_s, {{u"LEVEL"_s, u"debug"_s}, {u"OLD"_s, u"x"_s}}));
    cluster.setObject(secret, object(u"Secret"_s, {{u"TOKEN"_s, base64("0ld-s3cr3t")}}));
  }
  void plan() { step.args.insert(plannedOnKey, preview().base); }
  [[nodiscard]] QJsonObject base() const { return step.args.value(plannedOnKey).toObject(); }
};

struct PatchRig : BaseRig {
  PatchRig() : BaseRig("kubernetes.patchConfigMap", {{u"name"_s, u"web"_s}, {u"data"_s, QJsonObject{{u"LEVEL"_s, u"info"_s}}}}) {
    plan();
  }
};

struct ManifestRig : BaseRig {
  ManifestRig() : BaseRig("kubernetes.apply", {}) {
    step.args.insert(u"file"_s, file(manifests));
    plan();
  }
};
}  // namespace

class TestPlannedObjects : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatNobodyHasChangedIsWritten() {
    PatchRig patch;
    QCOMPARE(patch.run(), StepState::Finished);
    ManifestRig apply;
    QCOMPARE(apply.run(), StepState::Finished);
  }

  void somebodyElsesChangeOfAConfigMapStopsTheStep() {
    PatchRig rig;
    rig.cluster.setObject(rig.config, object(u"ConfigMap"_s, {{u"LEVEL"_s, u"debug"_s}, {u"NEW"_s, u"y"_s}}, u"kubectl-edit"_s));
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.written().isEmpty());
    for (const QString &named : {u"kubectl-edit"_s, u"NEW"_s, u"OLD"_s})
      QVERIFY2(rig.outcome->message.contains(named), qPrintable(rig.outcome->message));
    QVERIFY(!rig.outcome->message.contains(u"LEVEL"_s));
  }

  void whatIsSoAlreadyIsNoChange() {
    PatchRig rig;
    rig.cluster.setObject(rig.config, object(u"ConfigMap"_s, {{u"LEVEL"_s, u"info"_s}}));
    QCOMPARE(rig.run(), StepState::Finished);
    QVERIFY(rig.written().isEmpty());
  }

  void anObjectThatHasGoneStopsARestore() {
    BaseRig rig("kubernetes.restoreConfigMap", {{u"name"_s, u"web"_s}});
    rig.step.args.insert(u"file"_s, rig.file(manifests));
    rig.plan();
    QVERIFY(!rig.base().isEmpty());
    std::ignore = rig.cluster.remove(rig.config, u"u1"_s, DryRun::No, &rig.owner);
    QVERIFY(rig.until([&] { return !rig.cluster.object(rig.config); }));
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.written().isEmpty());
  }

  void ownStepsAreExpected_data() {
    QTest::addColumn<QJsonObject>("gives");
    QTest::addColumn<StepState>("ends");
    const DataObject config{DataObject::Kind::ConfigMap, u"production"_s, u"web"_s};
    const DataObject other{DataObject::Kind::ConfigMap, u"production"_s, u"other"_s};
    const QJsonObject now = object(u"ConfigMap"_s, {{u"LEVEL"_s, u"warn"_s}});
    QTest::newRow("wrote that") << capturedData(config, now, false) << StepState::Finished;
    QTest::newRow("wrote something else") << capturedData(config, object(u"ConfigMap"_s, {}), false) << StepState::Failed;
    QTest::newRow("wrote another object") << capturedData(other, now, false) << StepState::Failed;
    QTest::newRow("changed a workload") << QJsonObject{{u"generation"_s, 8}} << StepState::Failed;
    QTest::newRow("does not tell") << QJsonObject{{u"exitCode"_s, 0}} << StepState::Finished;
  }
  void ownStepsAreExpected() {
    QFETCH(QJsonObject, gives);
    QFETCH(StepState, ends);
    PatchRig rig;
    rig.outputs.insert(u"m/before"_s, gives);
    rig.cluster.setObject(rig.config, object(u"ConfigMap"_s, {{u"LEVEL"_s, u"warn"_s}}));
    StepContext context = rig.context();
    context.plan.stages = {{.title = {}, .steps = {Step{.id = u"m/before"_s, .kind = u"command"_s}, rig.step}}};
    std::optional<StepOutcome> outcome;
    StepRun *run = rig.kind().run(context, rig.step, &rig.owner);
    connect(run, &StepRun::ended, this, [&](const StepOutcome &ended) { outcome = ended; });
    run->start();
    QVERIFY(rig.until([&] { return outcome.has_value(); }));
    QCOMPARE(outcome->state, ends);
  }

  /// Neither the value nor enough to guess it by, and nothing that the journal would take for a secret.
  void aSecretIsKnownByAFewDigits() {
    BaseRig rig("kubernetes.restoreSecret", {{u"name"_s, u"web"_s}});
    rig.step.args.insert(u"source"_s, rig.file(manifests));
    rig.plan();
    const QString kept = QString::fromUtf8(QJsonDocument(rig.base()).toJson());
    QVERIFY(!kept.contains(u"s3cr3t"_s) && !kept.contains(base64("0ld-s3cr3t")));
    QCOMPARE(rig.base().value(u"digest"_s).toString().size(), 8);
    QCOMPARE(rig.base().value(u"entries"_s)[0].toObject().keys(), QStringList{u"name"_s});
    QCOMPARE(redactedJson(rig.base()), rig.base());
    rig.cluster.setObject(rig.secret, object(u"Secret"_s, {{u"TOKEN"_s, base64("r0tated-s3cr3t")}}, u"vault"_s));
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.written().isEmpty());
    QVERIFY(rig.outcome->message.contains(u"vault"_s));
    QVERIFY(!rig.everythingSaid().contains(u"s3cr3t"_s));
  }

  void whatAnApplyWouldChangeIsWhatThePlanSays_data() {
    QTest::addColumn<bool>("isSecret");
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<StepState>("ends");
    QTest::newRow("another value of what it sets") << false << QJsonObject{{u"LEVEL"_s, u"trace"_s}} << StepState::Failed;
    QTest::newRow("what it leaves alone") << false << QJsonObject{{u"LEVEL"_s, u"debug"_s}, {u"MORE"_s, u"z"_s}}
                                          << StepState::Finished;
    QTest::newRow("is so already") << false << QJsonObject{{u"LEVEL"_s, u"info"_s}} << StepState::Finished;
    QTest::newRow("another value of a Secret") << true << QJsonObject{{u"TOKEN"_s, base64("r0tated")}} << StepState::Failed;
  }
  void whatAnApplyWouldChangeIsWhatThePlanSays() {
    QFETCH(bool, isSecret);
    QFETCH(QJsonObject, data);
    QFETCH(StepState, ends);
    ManifestRig rig;
    QCOMPARE(redactedJson(rig.base()), rig.base());
    rig.cluster.setObject(isSecret ? rig.secret : rig.config,
                          object(isSecret ? u"Secret"_s : u"ConfigMap"_s, data, u"kubectl-edit"_s));
    QCOMPARE(rig.run(), ends);
    QCOMPARE(rig.written().isEmpty(), ends == StepState::Failed);
    QCOMPARE(rig.outcome->message.contains(u"kubectl-edit"_s), ends == StepState::Failed);
    QVERIFY(!rig.outcome->message.contains(u"s3cr3t"_s));
  }

  void anotherManifestIsNotWhatWasPlanned() {
    ManifestRig rig;
    rig.step.args.insert(u"file"_s, rig.file(QByteArray(manifests).replace("LEVEL: info", "LEVEL: off")));
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.written().isEmpty());
  }
};

STERNWAY_TEST(TestPlannedObjects)

}  // namespace test_plannedobjects
#include "test_plannedobjects.moc"
