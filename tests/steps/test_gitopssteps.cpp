// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "steps/gitops/gitops.h"
#include "steps/objectrig.h"
#include "support/testmain.h"

namespace test_gitopssteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
using Tool = GitOpsObject::Tool;

/// With ' for ".
QJsonObject json(const char *text) {
  return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

const char *const application =
    "{'metadata':{'uid':'u-1','annotations':{'team':'shop'}},'spec':{'project':'default','syncPolicy':{'automated':{'prune':true,"
    "'selfHeal':true},'syncOptions':['A=b']}}}";
const char *const kustomization = "{'metadata':{'uid':'u-2'},'spec':{'interval':'5m'}}";
const char *const releaseOfFlux = "{'metadata':{'uid':'u-3','annotations':{}},'spec':{'interval':'5m'}}";

struct GitOpsRig : ObjectRig {
  ResourcePath path;
  GitOpsObject object;

  explicit GitOpsRig(Tool tool = Tool::Argo, const char *kind = "gitops.suspend") : ObjectRig(kind, {}) {
    switch (tool) {
      case Tool::Argo:
        path = {u"argoproj.io"_s, u"v1alpha1"_s, u"applications"_s, u"argocd"_s, u"shop"_s};
        step.args = {{u"application"_s, u"shop"_s}};
        set(application);
        break;
      case Tool::FluxKustomization:
        path = {u"kustomize.toolkit.fluxcd.io"_s, u"v1"_s, u"kustomizations"_s, u"flux-system"_s, u"shop"_s};
        step.args = {{u"kustomization"_s, u"shop"_s}};
        set(kustomization);
        break;
      case Tool::FluxHelmRelease:
        path = {u"helm.toolkit.fluxcd.io"_s, u"v2beta1"_s, u"helmreleases"_s, u"production"_s, u"shop"_s};
        step.args = {{u"helmRelease"_s, u"shop"_s}};
        set(releaseOfFlux);
        break;
    }
    object = {.tool = tool, .nameSpace = path.nameSpace, .name = path.name};
  }
  void set(const char *text) { cluster.setObject(path, json(text)); }
  [[nodiscard]] QJsonObject live() const { return *cluster.object(path); }
  [[nodiscard]] bool suspended() const { return isSuspended(object, live()); }
  [[nodiscard]] qsizetype patches() const { return cluster.count(u"patchObject"_s); }
  /// The other step on the same cluster.
  [[nodiscard]] StepState resume() {
    step.kind = u"gitops.resume"_s;
    return run();
  }
};

/// From the time at which a test begins.
qint64 minutesUntil(const QJsonValue &time) {
  return ManualClock().now().secsTo(timeFromJson(time)) / 60;
}

/// managedFields with one entry.
QJsonObject owned(const char *object, const QString &manager, const QStringList &field) {
  QJsonObject live = json(object);
  QJsonObject metadata = live.value(u"metadata"_s).toObject();
  metadata.insert(u"managedFields"_s, QJsonArray{managedEntry(manager, u"Apply"_s, u"2026-01-10T01:00:00Z"_s, field)});
  live.insert(u"metadata"_s, metadata);
  return live;
}
}  // namespace

class TestGitOpsSteps : public QObject {
  Q_OBJECT

  static void tools() {
    QTest::addColumn<Tool>("tool");
    QTest::newRow("argo") << Tool::Argo;
    QTest::newRow("kustomization") << Tool::FluxKustomization;
    QTest::newRow("helm release") << Tool::FluxHelmRelease;
  }

private Q_SLOTS:
  void suspendsAndResumes_data() { tools(); }
  void suspendsAndResumes() {
    QFETCH(Tool, tool);
    GitOpsRig rig(tool);
    const QJsonValue spec = rig.live().value(u"spec"_s);
    QCOMPARE(rig.run(), StepState::Finished);
    QVERIFY(rig.suspended());
    const QJsonObject left = rig.outcome->result.value(u"followUp"_s).toObject();
    QCOMPARE(minutesUntil(left.value(u"due"_s)), 24 * 60);
    QVERIFY(!left.value(u"text"_s).toString().isEmpty());
    QCOMPARE(rig.probe()->state, Probe::State::Applied);
    QCOMPARE(rig.resume(), StepState::Finished);
    QCOMPARE(rig.live().value(u"spec"_s), spec);
    QVERIFY(suspensionOf(rig.live()).isEmpty());
    QCOMPARE(rig.outcome->result.value(u"settles"_s), left.value(u"id"_s));
    QCOMPARE(rig.patches(), 2);
  }

  void theTermIsTheSteps() {
    GitOpsRig rig;
    rig.step.args.insert(u"resumeWithin"_s, u"90m"_s);
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(minutesUntil(rig.outcome->result.value(u"followUp"_s)[u"due"_s]), 90);
  }

  void whatIsSuspendedStaysAsItIs() {
    GitOpsRig rig;
    rig.set("{'metadata':{'uid':'u-1'},'spec':{'syncPolicy':{'automated':{'enabled':false}}}}");
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.patches(), 0);
    QVERIFY(!rig.outcome->result.contains(u"followUp"_s));  // somebody else's
  }

  /// What is null counts as on.
  void isSuspended_data() {
    QTest::addColumn<QJsonObject>("spec");
    QTest::addColumn<bool>("expected");
    QTest::newRow("none") << json("{}") << true;
    QTest::newRow("null") << json("{'syncPolicy':{'automated':null}}") << true;
    QTest::newRow("empty") << json("{'syncPolicy':{'automated':{}}}") << false;
    QTest::newRow("enabled null") << json("{'syncPolicy':{'automated':{'enabled':null}}}") << false;
    QTest::newRow("off") << json("{'syncPolicy':{'automated':{'enabled':false,'selfHeal':true}}}") << true;
  }
  void isSuspended() {
    QFETCH(QJsonObject, spec);
    const QJsonObject live{{u"spec"_s, spec}};
    QTEST(steps::isSuspended({.nameSpace = u"argocd"_s, .name = u"shop"_s}, live), "expected");
  }

  void nothingSaysWhatItWas() {
    GitOpsRig rig(Tool::Argo, "gitops.resume");
    rig.set("{'metadata':{'uid':'u-1'},'spec':{}}");
    QCOMPARE(rig.run(), StepState::Failed);
    QCOMPARE(rig.patches(), 0);
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"gitops.unknown"_s});
  }

  void whoWouldPutItBack_data() {
    QTest::addColumn<Tool>("tool");
    QTest::addColumn<QJsonObject>("live");
    QTest::addColumn<int>("severity");
    const QStringList automated{u"f:spec"_s, u"f:syncPolicy"_s, u"f:automated"_s};
    const QStringList suspend{u"f:spec"_s, u"f:suspend"_s};
    QTest::newRow("nobody") << Tool::Argo << json(application) << -1;
    QTest::newRow("application set") << Tool::Argo
                                     << json(
                                            "{'metadata':{'uid':'u-1','ownerReferences':[{'kind':'ApplicationSet','name':'all'}]}"
                                            ",'spec':{'syncPolicy':{'automated':{}}}}")
                                     << static_cast<int>(Severity::Block);
    QTest::newRow("app of apps")
        << Tool::Argo
        << json(
               "{'metadata':{'uid':'u-1','annotations':{'argocd.argoproj.io/tracking-id':'root:argoproj.io/Application:argocd/"
               "shop'}},'spec':{'syncPolicy':{'automated':{}}}}")
        << static_cast<int>(Severity::Warn);
    QTest::newRow("argo applies it") << Tool::Argo << owned(application, u"argocd-controller"_s, automated)
                                     << static_cast<int>(Severity::Warn);
    QTest::newRow("flux applies the application")
        << Tool::Argo << owned(application, u"kustomize-controller"_s, automated) << static_cast<int>(Severity::Block);
    QTest::newRow("by hand") << Tool::Argo << owned(application, u"kubectl"_s, automated) << -1;
    QTest::newRow("flux applies another field")
        << Tool::FluxKustomization << owned(kustomization, u"kustomize-controller"_s, {u"f:spec"_s, u"f:interval"_s}) << -1;
    QTest::newRow("flux applies suspend") << Tool::FluxHelmRelease << owned(releaseOfFlux, u"kustomize-controller"_s, suspend)
                                          << static_cast<int>(Severity::Block);
  }
  void whoWouldPutItBack() {
    QFETCH(Tool, tool);
    QFETCH(QJsonObject, live);
    QFETCH(int, severity);
    GitOpsRig rig(tool);
    rig.cluster.setObject(rig.path, live);
    const StepPreview preview = rig.preview();
    QCOMPARE(preview.changes.size(), 1);
    QCOMPARE(preview.findings.size(), severity < 0 ? 0 : 1);
    if (severity >= 0)
      QCOMPARE(static_cast<int>(preview.findings.constFirst().severity), severity);
    const bool isBlocked = severity == static_cast<int>(Severity::Block);
    QCOMPARE(rig.run(), isBlocked ? StepState::Failed : StepState::Finished);
    QCOMPARE(rig.suspended(), !isBlocked);
  }

  void previewChangesNothing() {
    GitOpsRig rig;
    const StepPreview preview = rig.preview();
    QCOMPARE(preview.changes.size(), 1);
    QVERIFY(preview.findings.isEmpty());
    QCOMPARE(rig.cluster.count(u"dryRun patchObject"_s), 1);
    QVERIFY(!rig.suspended());
  }

  void previewFinds_data() {
    QTest::addColumn<QString>("id");
    QTest::newRow("missing") << u"object.missing"_s;
    QTest::newRow("unreadable") << u"rights.get"_s;
    QTest::newRow("no permission") << u"rights.patch"_s;
    QTest::newRow("busy") << u"gitops.busy"_s;
    QTest::newRow("refused") << u"object.refused"_s;
  }
  void previewFinds() {
    QFETCH(QString, id);
    GitOpsRig rig;
    if (id == u"object.missing")
      rig.cluster.failOn(u"get applications"_s, clusterError(ErrorKind::NotFound));
    else if (id == u"rights.get")
      rig.cluster.failOn(u"get applications"_s, clusterError(ErrorKind::Forbidden));
    else if (id == u"rights.patch")
      rig.cluster.deny(u"access patch"_s);
    else if (id == u"gitops.busy")
      rig.set(
          "{'metadata':{'uid':'u-1'},'spec':{'syncPolicy':{'automated':{}}},'status':{'operationState':{'phase':'Running'}}}");
    else
      rig.cluster.failOn(u"dryRun patchObject"_s, clusterError(ErrorKind::Invalid));
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{id});
  }

  void waitsForASyncThatHadBegun() {
    GitOpsRig rig;
    const char *const busy = "{'metadata':{'uid':'u-1'},'spec':{'syncPolicy':{'automated':{}}},'operation':{'sync':{}}}";
    rig.set(busy);
    rig.start();
    QVERIFY(rig.until([&] { return rig.suspended() && !rig.progress.isEmpty(); }));
    QVERIFY(!rig.outcome);
    QJsonObject ended = rig.live();
    ended.remove(u"operation"_s);
    rig.cluster.setObject(rig.path, ended);
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    // one that hangs, on pods that never become ready, does not keep the rollback
    GitOpsRig hangs;
    hangs.set(busy);
    QCOMPARE(hangs.run(), StepState::Finished);
    QVERIFY(hangs.clock.now() >= utcTime(QDate(2026, 1, 10), QTime(2, 0, 30)));
  }

  void putBackAtOnce() {
    GitOpsRig rig;
    rig.set("{'metadata':{'uid':'u-1'},'spec':{'syncPolicy':{'automated':{}}},'operation':{'sync':{}}}");
    rig.start();
    QVERIFY(rig.until([&] { return rig.suspended() && !rig.progress.isEmpty(); }));
    rig.set(application);
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
  }

  void lostAnswers() {
    GitOpsRig effect;
    effect.cluster.failAfterEffect(u"patchObject"_s, clusterError(ErrorKind::Timeout));
    QCOMPARE(effect.run(), StepState::Finished);
    QCOMPARE(effect.patches(), 1);
    QVERIFY(effect.outcome->result.contains(u"followUp"_s));
    GitOpsRig none;
    none.cluster.failOn(u"patchObject"_s, clusterError(ErrorKind::Timeout), 1);
    QCOMPARE(none.run(), StepState::Finished);
    QCOMPARE(none.patches(), 2);
    GitOpsRig gone;
    gone.cluster.failOn(u"patchObject"_s, clusterError(ErrorKind::Timeout));
    gone.start();
    QVERIFY(gone.until([&] { return gone.patches() == 1; }));
    gone.cluster.failOn(u"get applications"_s, clusterError(ErrorKind::Unreachable));
    QVERIFY(gone.ends(std::chrono::minutes(1)));
    QCOMPARE(gone.outcome->state, StepState::Unknown);
  }

  void isRefused_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("on");
    QTest::newRow("missing") << ErrorKind::NotFound << u"get applications"_s;
    QTest::newRow("unreadable") << ErrorKind::Unreachable << u"get applications"_s;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << u"patchObject"_s;
    QTest::newRow("changed all the time") << ErrorKind::Conflict << u"patchObject"_s;
  }
  void isRefused() {
    QFETCH(ErrorKind, kind);
    QFETCH(QString, on);
    GitOpsRig rig;
    rig.cluster.failOn(on, clusterError(kind));
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(!rig.suspended());
    QVERIFY(rig.patches() <= 5);
  }

  void anotherObjectOfThatName() {
    GitOpsRig rig;
    rig.cluster.hold(u"patchObject"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.patches() == 1; }));
    rig.set(
        "{'metadata':{'uid':'u-9','ownerReferences':[{'kind':'ApplicationSet','name':'all'}]},'spec':{'syncPolicy':{'automated':{"
        "}}}}");
    rig.cluster.release(u"patchObject"_s);
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(!rig.suspended());
  }

  void probes() {
    GitOpsRig rig;
    QCOMPARE(rig.probe()->state, Probe::State::NotApplied);
    rig.cluster.failOn(u"get applications"_s, clusterError(ErrorKind::Unreachable));
    QVERIFY(!rig.probe());
  }

  void nameIsNoPath() {
    GitOpsRig rig;
    rig.step.args = {{u"application"_s, u"../shop"_s}};
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.cluster.lines().isEmpty());
  }

  void ofAWorkload() {
    Workload workload = orderService().workload;
    QVERIFY(suspendSteps(workload).isEmpty());
    workload.annotations.insert(u"argocd.argoproj.io/tracking-id"_s, u"teams_shop:apps/Deployment:production/order-service"_s);
    workload.labels.insert(u"helm.toolkit.fluxcd.io/name"_s, u"web"_s);
    workload.labels.insert(u"helm.toolkit.fluxcd.io/namespace"_s, u"apps"_s);
    workload.labels.insert(u"kustomize.toolkit.fluxcd.io/name"_s, u"left"_s);
    workload.annotations.insert(u"kustomize.toolkit.fluxcd.io/reconcile"_s, u"disabled"_s);
    Plan plan;
    plan.stages = {{.title = {}, .steps = suspendSteps(workload)}};
    const QList<GitOpsObject> objects = suspendedBy(plan);
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects.at(0), (GitOpsObject{.tool = Tool::Argo, .nameSpace = u"teams"_s, .name = u"shop"_s}));
    QCOMPARE(objects.at(1), (GitOpsObject{.tool = Tool::FluxHelmRelease, .nameSpace = u"apps"_s, .name = u"web"_s}));
    plan.stages[0].steps[0].skip = u"by hand"_s;
    QCOMPARE(suspendedBy(plan).size(), 1);
  }
};

STERNWAY_TEST(TestGitOpsSteps)

}  // namespace test_gitopssteps
#include "test_gitopssteps.moc"
