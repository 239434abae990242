// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectrig.h"
#include "steps/kubernetes/ownership.h"
#include "support/testmain.h"

#include <QRegularExpression>

namespace test_applysteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QByteArray twoObjects =
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {LEVEL: info}\n"
    "---\n# the workload\n---\n"
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: production}\n"
    "spec: {replicas: 2, template: {spec: {containers: [{name: app, image: 'web:1'}]}}}\n";

const ResourcePath deploymentPath{u"apps"_s, u"v1"_s, u"deployments"_s, u"production"_s, u"web"_s};

QJsonObject resource(const char *plural, const char *kind, bool namespaced = true) {
  return {{u"name"_s, QString::fromLatin1(plural)}, {u"kind"_s, QString::fromLatin1(kind)}, {u"namespaced"_s, namespaced}};
}

QJsonObject deployment(const QString &image) {
  const QJsonObject container{{u"name"_s, u"app"_s}, {u"image"_s, image}};
  const QJsonObject spec{{u"containers"_s, QJsonArray{container}}};
  return {{u"apiVersion"_s, u"apps/v1"_s},
          {u"kind"_s, u"Deployment"_s},
          {u"metadata"_s, QJsonObject{{u"name"_s, u"web"_s}, {u"namespace"_s, u"production"_s}}},
          {u"spec"_s, QJsonObject{{u"replicas"_s, 2}, {u"template"_s, QJsonObject{{u"spec"_s, spec}}}}}};
}

QJsonObject ownedBy(QJsonObject object, const QList<FieldOwner> &owners, const QString &lastApplied = {}) {
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  QJsonArray entries;
  for (const FieldOwner &owner : owners)
    entries.append(managedEntry(owner.manager, owner.operation, u"2026-01-10T01:00:00Z"_s, {u"f:spec"_s, u"f:template"_s}));
  metadata.insert(u"managedFields"_s, entries);
  if (!lastApplied.isEmpty())
    metadata.insert(u"annotations"_s, QJsonObject{{u"kubectl.kubernetes.io/last-applied-configuration"_s, lastApplied}});
  object.insert(u"metadata"_s, metadata);
  return object;
}

const char *const conflictWithSet =
    "Apply failed with 1 conflict: conflict with \"kubectl-set\" using apps/v1: "
    ".spec.template.spec.containers[name=\"app\"].image";

/// A rig on a cluster that serves the usual kinds, with the Deployment on web:2.
struct ApplyRig : ObjectRig {
  explicit ApplyRig(const QByteArray &manifests = twoObjects) : ObjectRig("kubernetes.apply", {}) {
    step.args.insert(u"file"_s, file(manifests));
    cluster.setObject({{}, u"v1"_s, {}, {}, {}},
                      {{u"resources"_s, QJsonArray{resource("configmaps", "ConfigMap"), resource("secrets", "Secret"),
                                                   resource("namespaces", "Namespace", false), resource("pods/log", "Pod"),
                                                   resource("pods", "Pod")}}});
    cluster.setObject({u"apps"_s, u"v1"_s, {}, {}, {}}, {{u"resources"_s, QJsonArray{resource("deployments", "Deployment")}}});
    cluster.setObject(deploymentPath, deployment(u"web:2"_s));
  }
  [[nodiscard]] QString image() const {
    return cluster.object(deploymentPath)->value(u"spec"_s)[u"template"_s][u"spec"_s][u"containers"_s][0][u"image"_s].toString();
  }
  [[nodiscard]] QStringList changes() const {
    QStringList out;
    const QJsonArray objects = outcome->result.value(u"objects"_s).toArray();
    for (const QJsonValue &object : objects)
      out << object[u"change"_s].toString();
    return out;
  }
  /// Whether anything was sent for good.
  [[nodiscard]] bool hasWritten() const {
    return std::ranges::any_of(cluster.calls(), [](const FakeCall &call) { return call.line.startsWith(u"patchObject"_s); });
  }
};
}  // namespace

class TestApplySteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void applies() {
    ApplyRig rig;
    const StepPreview preview = rig.preview();
    QCOMPARE(preview.changes.size(), 2);
    QVERIFY(preview.findings.isEmpty());
    QVERIFY(!rig.hasWritten());
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.changes(), QStringList({u"created"_s, u"configured"_s}));
    QCOMPARE(rig.image(), u"web:1"_s);
    for (const FakeCall &call : rig.cluster.calls())
      if (call.line.contains(u"patchObject"_s))
        QCOMPARE(call.patch.contentType, QByteArray("application/apply-patch+yaml"));
    QCOMPARE(rig.probe()->state, Probe::State::Applied);
    const qsizetype sent = rig.cluster.lines().filter(QRegularExpression(u"^patchObject"_s)).size();
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.changes(), QStringList({u"unchanged"_s, u"unchanged"_s}));
    QCOMPARE(rig.cluster.lines().filter(QRegularExpression(u"^patchObject"_s)).size(), sent);
  }

  void isRefused_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<QString>("finding");
    QTest::newRow("conflict") << ErrorKind::Conflict << QByteArray(conflictWithSet) << u"apply.conflict"_s;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << QByteArray("no") << u"rights.patch"_s;
    QTest::newRow("invalid") << ErrorKind::Invalid << QByteArray("bad") << u"apply.refused"_s;
    QTest::newRow("does not fit the schema")
        << ErrorKind::Server << QByteArray("failed to create typed patch object: .spec") << u"apply.refused"_s;
  }
  void isRefused() {
    QFETCH(ErrorKind, kind);
    QFETCH(QByteArray, detail);
    QFETCH(QString, finding);
    ApplyRig rig;
    rig.cluster.failOn(u"dryRun patchObject deployments"_s, clusterError(kind, "refused", detail.constData()));
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{finding});
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(!rig.hasWritten());
    QCOMPARE(rig.outcome->message.contains(u"kubectl-set"_s), kind == ErrorKind::Conflict);
  }

  void takesOverFromKubectlAndGivesBack() {
    ApplyRig rig;
    QJsonObject before = deployment(u"web:2"_s);
    QJsonObject spec = before.value(u"spec"_s).toObject();
    spec.insert(u"paused"_s, false);
    before.insert(u"spec"_s, spec);
    const QString lastApplied = QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact));
    rig.cluster.setObject(deploymentPath, ownedBy(before, {kubectlApplies(), sternwayUpdates()}, lastApplied));
    rig.cluster.failOn(
        u"dryRun patchObject deployments"_s,
        clusterError(ErrorKind::Conflict, "conflict",
                     "Apply failed with 2 conflicts: conflicts with \"kubectl-client-side-apply\" using apps/v1:\n- "
                     ".spec.template\nconflicts with \"sternway\" using apps/v1:\n- .spec.template"),
        1);
    const StepPreview preview = rig.preview();
    QVERIFY(preview.findings.isEmpty());
    QVERIFY(preview.changes.join(u'\n').contains(u"spec.paused"_s));
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.image(), u"web:1"_s);
    QCOMPARE(ownersOf(*rig.cluster.object(deploymentPath)), QList<FieldOwner>{kubectlApplies()});
    const QString now = rig.cluster.object(deploymentPath)
                            ->value(u"metadata"_s)[u"annotations"_s][u"kubectl.kubernetes.io/last-applied-configuration"_s]
                            .toString();
    QVERIFY(now.contains(u"web:1"_s) && !now.contains(u"paused"_s));
  }

  void foreignConflictBesideKubectls() {
    ApplyRig rig;
    rig.cluster.setObject(deploymentPath, ownedBy(deployment(u"web:2"_s), {kubectlApplies(), {u"kubectl-set"_s, u"Update"_s}}));
    rig.cluster.failOn(u"dryRun patchObject deployments"_s, clusterError(ErrorKind::Conflict, "conflict", conflictWithSet));
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.outcome->message.contains(u"kubectl-set"_s));
    QVERIFY(!rig.hasWritten());
  }

  void givesBackAfterARefusal() {
    ApplyRig rig;
    rig.cluster.setObject(deploymentPath, ownedBy(deployment(u"web:2"_s), {kubectlApplies()}));
    rig.cluster.hold(u"patchObject deployments production/web"_s);
    rig.start();
    // the dry runs; then the take-over; then the apply, which is refused
    for (int call = 1; call <= 2; ++call) {
      QVERIFY(rig.until([&] { return rig.cluster.count(u"dryRun patchObject deployments"_s) == call; }));
      rig.cluster.release(u"patchObject deployments production/web"_s);
      rig.cluster.hold(u"patchObject deployments production/web"_s);
    }
    const auto sent = [&] { return rig.cluster.lines().filter(QRegularExpression(u"^patchObject deployments"_s)).size(); };
    QVERIFY(rig.until([&] { return sent() == 1; }));
    rig.cluster.release(u"patchObject deployments production/web"_s);
    rig.cluster.hold(u"patchObject deployments production/web"_s);
    QVERIFY(rig.until([&] { return sent() == 2; }));
    rig.cluster.failOn(u"patchObject deployments"_s, clusterError(ErrorKind::Invalid, "a webhook says no"), 1);
    rig.cluster.release(u"patchObject deployments production/web"_s);
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.changes(), QStringList{u"created"_s});
    QCOMPARE(ownersOf(*rig.cluster.object(deploymentPath)), QList<FieldOwner>{kubectlApplies()});
    QCOMPARE(rig.image(), u"web:2"_s);
  }

  void lostAnswers() {
    ApplyRig once;
    once.cluster.hold(u"patchObject deployments production/web"_s);
    once.start();
    QVERIFY(once.until([&] { return once.cluster.count(u"dryRun patchObject deployments"_s) == 1; }));
    once.cluster.release(u"patchObject deployments production/web"_s);
    once.cluster.failAfterEffect(u"patchObject deployments"_s, clusterError(ErrorKind::Timeout), 1);
    QVERIFY(once.ends());
    QCOMPARE(once.outcome->state, StepState::Finished);
    QCOMPARE(once.image(), u"web:1"_s);
  }

  void staysUnknown_data() {
    QTest::addColumn<bool>("stops");
    QTest::newRow("too long") << false;
    QTest::newRow("stopped") << true;
  }
  void staysUnknown() {
    QFETCH(bool, stops);
    ApplyRig rig;
    rig.cluster.hold(u"dryRun patchObject deployments"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"dryRun patchObject deployments"_s) == 1; }));
    rig.cluster.release(u"dryRun patchObject deployments"_s);
    rig.cluster.hold(u"patchObject configmaps"_s);
    QVERIFY(rig.until([&] { return rig.hasWritten(); }));
    rig.cluster.failOn(u"patchObject configmaps"_s, clusterError(ErrorKind::Unreachable));
    rig.progress.clear();
    rig.cluster.release(u"patchObject configmaps"_s);
    QVERIFY(rig.until([&] { return !rig.progress.isEmpty(); }));
    if (stops)
      rig.running->stop();
    QVERIFY(rig.ends(30s));
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    QCOMPARE(rig.probe()->state, Probe::State::NotApplied);
  }

  void stopsBetweenObjects() {
    ApplyRig rig;
    rig.cluster.hold(u"dryRun patchObject deployments"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"dryRun patchObject deployments"_s) == 1; }));
    rig.cluster.hold(u"patchObject configmaps"_s);
    rig.cluster.release(u"dryRun patchObject deployments"_s);
    QVERIFY(rig.until([&] { return rig.hasWritten(); }));
    rig.running->stop();
    QVERIFY(!rig.outcome);
    rig.cluster.release(u"patchObject configmaps"_s);
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.changes(), QStringList{u"created"_s});
    QCOMPARE(rig.image(), u"web:2"_s);
  }

  void whatIsNotServed() {
    ApplyRig rig("apiVersion: apps/v1beta1\nkind: Deployment\nmetadata: {name: web}\n");
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"manifest.unreadable"_s});
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.outcome->message.contains(u"apps/v1beta1"_s));
    ApplyRig none(QByteArray("# empty\n"));
    QCOMPARE(none.run(), StepState::Failed);
  }

  void portsHaveAProtocol() {
    ApplyRig rig(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, ports: [{containerPort: 1}, "
        "{containerPort: 2, protocol: UDP}]}]}\n");
    QCOMPARE(rig.run(), StepState::Finished);
    const QJsonValue ports = rig.written().constLast().value(u"spec"_s)[u"containers"_s][0][u"ports"_s];
    QCOMPARE(ports[0][u"protocol"_s].toString(), u"TCP"_s);
    QCOMPARE(ports[1][u"protocol"_s].toString(), u"UDP"_s);
  }

  void aNamespaceOfItsOwn() {
    ApplyRig rig(
        "apiVersion: v1\nkind: Namespace\nmetadata: {name: new}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: "
        "web, namespace: new}\ndata: {a: b}\n");
    rig.cluster.failOn(u"dryRun patchObject configmaps new/web"_s, clusterError(ErrorKind::NotFound, "no namespace"));
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.changes(), QStringList({u"created"_s, u"created"_s}));
    QVERIFY(rig.cluster.count(u"patchObject namespaces /new"_s) > 0);
  }

  void kustomization_data() {
    QTest::addColumn<QStringList>("installed");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("argv");
    QTest::newRow("kubectl") << QStringList{u"kubectl"_s, u"kustomize"_s} << u"overlays/production/"_s
                             << QStringList{u"kubectl"_s, u"kustomize"_s, u"overlays/production/"_s};
    QTest::newRow("kustomize") << QStringList{u"kustomize"_s} << u"overlays"_s
                               << QStringList{u"kustomize"_s, u"build"_s, u"overlays"_s};
    QTest::newRow("no option") << QStringList{u"kubectl"_s} << u"--help"_s
                               << QStringList{u"kubectl"_s, u"kustomize"_s, u"./--help"_s};
  }
  void kustomization() {
    QFETCH(QStringList, installed);
    QFETCH(QString, folder);
    ApplyRig rig;
    rig.step.args = {{u"kustomization"_s, folder}};
    rig.programs.installed = installed;
    rig.programs.end = ProgramResult{.output = twoObjects};
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.image(), u"web:1"_s);
    QTEST(rig.programs.requests.constFirst().argv, "argv");
  }

  void kustomizationFails() {
    ApplyRig rig;
    rig.step.args = {{u"kustomization"_s, u"overlays"_s}};
    rig.programs.end = ProgramResult{.exitCode = 1, .errorOutput = "error: no such directory"};
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.outcome->message.contains(u"no such directory"_s));
    rig.programs.end = fail(ErrorKind::NotFound, u"There is no program kubectl"_s);
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"program.missing"_s});
    QVERIFY(!rig.hasWritten());
    rig.hasPrograms = false;
    QCOMPARE(rig.run(), StepState::Skipped);
  }

  void aSecretAmongThem() {
    ApplyRig rig("apiVersion: v1\nkind: Secret\nmetadata: {name: web}\nstringData: {JWT: s3cr3t-value}\n");
    rig.cluster.setObject(dataPath("secrets", "web"),
                          {{u"apiVersion"_s, u"v1"_s},
                           {u"kind"_s, u"Secret"_s},
                           {u"metadata"_s, QJsonObject{{u"name"_s, u"web"_s}, {u"namespace"_s, u"production"_s}}},
                           {u"data"_s, QJsonObject{{u"JWT"_s, u"czNjcjN0LW9sZA=="_s}}}});
    const StepPreview preview = rig.preview();
    QVERIFY(!preview.changes.isEmpty());
    QVERIFY(!preview.changes.join(u' ').contains(u"s3cr3t"_s) && !preview.changes.join(u' ').contains(u"czNjcjN0"_s));
    QCOMPARE(rig.run(), StepState::Finished);
    QVERIFY(!rig.written().constLast().contains(u"stringData"_s));
    QVERIFY(!rig.everythingSaid().contains(u"s3cr3t"_s) && !rig.everythingSaid().contains(u"czNjcjN0"_s));
    ApplyRig refused("apiVersion: v1\nkind: Secret\nmetadata: {name: web}\nstringData: {JWT: s3cr3t-value}\n");
    refused.cluster.failOn(u"patchObject secrets"_s, clusterError(ErrorKind::Invalid, "PATCH", "value: s3cr3t-value"));
    QCOMPARE(refused.run(), StepState::Failed);
    QVERIFY(!refused.everythingSaid().contains(u"s3cr3t"_s));
  }

  void probes() {
    ApplyRig rig;
    QCOMPARE(rig.probe()->state, Probe::State::NotApplied);
    rig.cluster.failOn(u"get deployments"_s, clusterError(ErrorKind::Unreachable));
    QVERIFY(!rig.probe());
  }
};

STERNWAY_TEST(TestApplySteps)

}  // namespace test_applysteps
#include "test_applysteps.moc"
