// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incidentfacts.h"
#include "operate/operationrig.h"
#include "steps/kubernetes/livestate.h"
#include "support/testmain.h"

#include <QJsonArray>

/// What may happen to a workload between the plan and its end without harm, and what may not.
namespace test_undomeanwhile {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const Error timeout{.kind = ErrorKind::Timeout, .message = u"no answer in 30 s"_s, .detail = {}};

QJsonObject withMetadata(QJsonObject object, const QString &key, const QJsonValue &value) {
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  metadata.insert(key, value);
  object.insert(u"metadata"_s, metadata);
  return object;
}

QJsonObject annotated(const QJsonObject &object, const QString &key, const QString &value) {
  QJsonObject annotations = object.value(u"metadata"_s)[u"annotations"_s].toObject();
  annotations.insert(key, value);
  return withMetadata(object, u"annotations"_s, annotations);
}

const QStringList ownsImage = containerField({u"f:image"_s});
const QStringList ownsAnnotation{u"f:metadata"_s, u"f:annotations"_s, u"f:oncall"_s};

/// What admission webhooks do to a Deployment's pod template.
QJsonObject withContainers(const QJsonObject &object, const std::function<QJsonArray(QJsonArray)> &edit) {
  QJsonObject podTemplate = object.value(u"spec"_s)[u"template"_s].toObject();
  QJsonObject spec = podTemplate.value(u"spec"_s).toObject();
  spec.insert(u"containers"_s, edit(spec.value(u"containers"_s).toArray()));
  podTemplate.insert(u"spec"_s, spec);
  return withSpec(object, u"template"_s, podTemplate);
}
QJsonArray withMember(QJsonArray containers, const QString &key, const QJsonValue &value) {
  QJsonObject first = containers.first().toObject();
  first.insert(key, value);
  containers.replace(0, first);
  return containers;
}

/// A webhook or policy that pins the bad image.
QJsonObject pinned(const QJsonObject &object) {
  return withContainers(object, [](const QJsonArray &containers) {
    return withMember(containers, u"image"_s, u"registry.example.com/svc:v1.3.0"_s);
  });
}

/// As "kubectl rollout restart" does.
QJsonObject restarted(const QString &image) {
  QJsonObject made = podTemplate(image);
  QJsonObject metadata = made.value(u"metadata"_s).toObject();
  metadata.insert(u"annotations"_s, QJsonObject{{u"kubectl.kubernetes.io/restartedAt"_s, u"2026-01-01T10:00:00Z"_s}});
  made.insert(u"metadata"_s, metadata);
  return made;
}

bool isMitigated(const OperationRig &rig) {
  return std::ranges::any_of(rig.journal.stored(rig.incidentId).events,
                             [](const JournalEvent &event) { return event.milestone == Milestone::Mitigated; });
}

/// As everybody reads it; invalid: the impact goes on.
QDateTime mitigatedAt(const OperationRig &rig) {
  return milestoneTime(rig.journal.stored(rig.incidentId).events, Milestone::Mitigated).at;
}

/// An operation whose undo has been carried out, while its rollout has not moved yet.
bool reachesTheRollout(OperationRig &rig) {
  rig.completesRollout = false;
  rig.start();
  return rig.until([&rig] { return rig.cluster.count(u"watch"_s) > 0; });
}
}  // namespace

class TestUndoMeanwhile : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void somebodyElsesDeployIsExplained() {
    OperationRig rig;
    QVERIFY(rig.startsAndHoldsTheDryRun());
    rig.deployAnother();
    rig.write([](const QJsonObject &object) {
      return withMetadata(
          annotated(object, u"oncall"_s, u"alice"_s), u"managedFields"_s,
          QJsonArray{managedEntry(u"helm"_s, u"Apply"_s, u"2026-01-01T10:00:00Z"_s, ownsImage),
                     managedEntry(u"kubectl-annotate"_s, u"Update"_s, u"2026-01-01T11:00:00Z"_s, ownsAnnotation)});
    });
    rig.cluster.release(u"dryRunPatch"_s);
    QCOMPARE(rig.end(), OperationState::Failed);
    for (const QString &part : {u"svc:v1.3.1"_s, u"helm at 2026-01-01T10:00:00Z"_s})
      QVERIFY2(rig.sentence.contains(part), qPrintable(rig.sentence));
    QVERIFY2(!rig.sentence.contains(u"kubectl-annotate"_s), qPrintable(rig.sentence));
    QCOMPARE(rig.realPatches(), 0);
  }

  void whatAnUndoLeavesAloneMayMove_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<Edit>("edit");
    const Edit scale = [](const QJsonObject &object) { return withSpec(object, u"replicas"_s, 5); };
    const Edit toNothing = [](const QJsonObject &object) { return withSpec(object, u"replicas"_s, 0); };
    const Edit annotate = [](const QJsonObject &object) { return annotated(object, u"oncall"_s, u"alice"_s); };
    const Edit strategy = [](const QJsonObject &object) { return withSpec(object, u"minReadySeconds"_s, 7); };
    QTest::newRow("scaled before the dry run") << Kind::Deployment << u"dryRunPatch"_s << scale;
    QTest::newRow("scaled before the patch") << Kind::Deployment << u"patch "_s << scale;
    QTest::newRow("scaled to 0") << Kind::Deployment << u"dryRunPatch"_s << toNothing;
    QTest::newRow("annotated before the dry run") << Kind::Deployment << u"dryRunPatch"_s << annotate;
    QTest::newRow("annotated before the patch") << Kind::Deployment << u"patch "_s << annotate;
    QTest::newRow("another field of the spec") << Kind::Deployment << u"patch "_s << strategy;
    QTest::newRow("a StatefulSet is scaled") << Kind::StatefulSet << u"patch "_s << scale;
    QTest::newRow("a StatefulSet's first annotation") << Kind::StatefulSet << u"patch "_s << annotate;
    QTest::newRow("a DaemonSet is annotated") << Kind::DaemonSet << u"dryRunPatch"_s << annotate;
  }
  void whatAnUndoLeavesAloneMayMove() {
    QFETCH(Kind, kind);
    QFETCH(QString, before);
    QFETCH(Edit, edit);
    OperationRig rig(orderService(kind));
    rig.cluster.hold(before);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(before) == 1; }));
    rig.write(edit);
    const Workload changed = rig.cluster.stored(rig.ref);
    rig.cluster.release(before);
    QVERIFY2(rig.end() == OperationState::Succeeded, qPrintable(rig.sentence));
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
    const Workload after = rig.cluster.stored(rig.ref);
    QCOMPARE(after.replicas, changed.replicas);
    QCOMPARE(after.object.value(u"spec"_s)[u"minReadySeconds"_s], changed.object.value(u"spec"_s)[u"minReadySeconds"_s]);
    QCOMPARE(after.annotations.value(rollbackMarkKey), u"{\"plan\":\"op-1\"}"_s);
    if (kind != Kind::Deployment)  // a Deployment's become the revision's, as with kubectl
      QCOMPARE(after.annotations.value(u"oncall"_s), changed.annotations.value(u"oncall"_s));
  }

  void anAutoscalerThatNeverRestsIsGivenUp() {
    OperationRig rig;
    QVERIFY(rig.startsAndHoldsTheDryRun());
    rig.cluster.setAdmission({});
    rig.cluster.failOn(u"atch "_s, Error{.kind = ErrorKind::Conflict, .message = u"test failed"_s, .detail = {}});
    rig.cluster.release(u"dryRunPatch"_s);
    QCOMPARE(rig.end(), OperationState::Failed);
    QVERIFY(rig.cluster.count(u"dryRunPatch"_s) < 20);
  }

  void aDeploymentPausedMeanwhileIsNotRolledBack() {
    OperationRig rig;
    QVERIFY(rig.startsAndHoldsTheDryRun());
    rig.write([](const QJsonObject &object) { return withSpec(object, u"paused"_s, true); });
    rig.cluster.release(u"dryRunPatch"_s);
    QCOMPARE(rig.end(), OperationState::Failed);
    QVERIFY2(rig.sentence.contains(u"paused"_s), qPrintable(rig.sentence));
    QCOMPARE(rig.realPatches(), 0);
  }

  void whatCameBackFromThePatchIsWaitedFor_data() {
    QTest::addColumn<Edit>("admission");
    QTest::addColumn<QString>("said");
    QTest::newRow("a variable is added") << Edit([](const QJsonObject &object) {
      return withContainers(object, [](const QJsonArray &containers) {
        return withMember(containers, u"env"_s, QJsonArray{QJsonObject{{u"name"_s, u"AGENT_HOST"_s}, {u"value"_s, u"agent"_s}}});
      });
    }) << u"AGENT_HOST"_s;
    QTest::newRow("a sidecar is added") << Edit([](const QJsonObject &object) {
      return withContainers(object, [](QJsonArray containers) {
        containers.append(QJsonObject{{u"name"_s, u"proxy"_s}, {u"image"_s, u"proxy:1"_s}});
        return containers;
      });
    }) << u"proxy"_s;
    QTest::newRow("the image is of a mirror") << Edit([](const QJsonObject &object) {
      return withContainers(object, [](const QJsonArray &containers) {
        return withMember(containers, u"image"_s, u"mirror.example.com/svc:v1.2.3"_s);
      });
    }) << u"image"_s;
    QTest::newRow("a label is added") << Edit([](const QJsonObject &object) {
      QJsonObject podTemplate = object.value(u"spec"_s)[u"template"_s].toObject();
      podTemplate.insert(u"metadata"_s,
                         QJsonObject{{u"labels"_s, QJsonObject{{u"app"_s, u"order-service"_s}, {u"mesh"_s, u"on"_s}}}});
      return withSpec(object, u"template"_s, podTemplate);
    }) << u"mesh"_s;
  }
  void whatCameBackFromThePatchIsWaitedFor() {
    QFETCH(Edit, admission);
    QFETCH(QString, said);
    OperationRig rig;
    rig.cluster.setAdmission(admission);
    QVERIFY2(rig.run() == OperationState::Succeeded, qPrintable(rig.sentence));
    QCOMPARE(rig.revisionNow(), u"uid-4"_s);
    QVERIFY2(rig.stored().steps.at(1).message.contains(said), qPrintable(rig.stored().steps.at(1).message));
  }

  void aChangedTemplateIsKnownAgainWhenTheAnswerWasLost() {
    OperationRig rig;
    rig.cluster.setAdmission([](const QJsonObject &object) {
      const QJsonObject changed = withContainers(object, [](const QJsonArray &containers) {
        return withMember(containers, u"image"_s, u"mirror.example.com/svc:v1.2.3"_s);
      });
      return withMetadata(changed, u"managedFields"_s,
                          QJsonArray{managedEntry(u"sternway"_s, u"Update"_s, u"2026-01-01T10:00:00Z"_s, ownsImage)});
    });
    rig.cluster.failAfterEffect(u"patch "_s, timeout);
    QVERIFY2(rig.run() == OperationState::Succeeded, qPrintable(rig.sentence));
    QCOMPARE(rig.realPatches(), 1);
  }

  void whatAdmissionMadeOfItIsNobodyElsesChange_data() {
    QTest::addColumn<QString>("writer");
    QTest::addColumn<QString>("image");
    QTest::addColumn<qsizetype>("changes");
    const QString mirror = u"mirror.example.com/svc:v1.2.3"_s;
    QTest::newRow("a webhook, and a restart") << u"sternway"_s << mirror << qsizetype(1);
    QTest::newRow("somebody else") << u"kubectl-set"_s << mirror << qsizetype(0);
    QTest::newRow("nothing is changed") << u"sternway"_s << u"registry.example.com/svc:v1.2.3"_s << qsizetype(0);
  }
  void whatAdmissionMadeOfItIsNobodyElsesChange() {
    QFETCH(const QString, writer);
    QFETCH(const QString, image);
    OperationRig rig;
    const KubernetesUndo undo = undoOf(rig.plan);
    QJsonObject object = withSpec(rig.service.workload.object, u"template"_s, restarted(image));
    object = annotated(object, rollbackMarkKey, markOf(undo.patch));
    object = withMetadata(object, u"generation"_s, undo.generation + 2);
    const QStringList restart{u"f:spec"_s, u"f:template"_s, u"f:metadata"_s, u"f:annotations"_s,
                              u"f:kubectl.kubernetes.io/restartedAt"_s};
    object = withMetadata(object, u"managedFields"_s,
                          QJsonArray{managedEntry(writer, u"Update"_s, u"2026-01-01T10:00:00Z"_s, ownsImage),
                                     managedEntry(u"kubectl-rollout"_s, u"Update"_s, u"2026-01-01T11:00:00Z"_s, restart)});
    steps::LiveState live;
    live.workload = rig.service.workload;
    live.workload.object = object;
    refresh(live.workload);
    QTEST(steps::changedByAdmission(undo, live).size(), "changes");
  }

  void theOldVersionPutBackIsNoRollback_data() {
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("isLost");
    QTest::newRow("known from the dry run") << u"dryRunPatch"_s << false;
    QTest::newRow("known from the answer") << u"patch "_s << false;
    QTest::newRow("known by reading") << u"patch "_s << true;
  }
  void theOldVersionPutBackIsNoRollback() {
    QFETCH(const QString, at);
    QFETCH(const bool, isLost);
    OperationRig rig;
    rig.cluster.hold(at);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(at) == 1; }));
    rig.cluster.setAdmission([](const QJsonObject &object) {
      return withMetadata(pinned(object), u"managedFields"_s,
                          QJsonArray{managedEntry(u"sternway"_s, u"Update"_s, u"2026-01-01T10:00:00Z"_s, ownsImage)});
    });
    if (isLost)
      rig.cluster.failAfterEffect(at, timeout);
    rig.cluster.release(at);
    QCOMPARE(rig.end(), OperationState::Failed);
    QVERIFY(!isMitigated(rig));
    QCOMPARE(rig.realPatches(), at == u"patch " ? 1 : 0);
  }

  void aRestartIsNoReversal() {
    OperationRig rig;
    QVERIFY(reachesTheRollout(rig));
    rig.cluster.deploy(rig.ref, restarted(u"registry.example.com/svc:v1.2.3"_s));
    rig.completesRollout = true;
    QVERIFY2(rig.end() == OperationState::Succeeded, qPrintable(rig.sentence));
  }

  void aDeployAfterwardsEndsTheWait_data() {
    QTest::addColumn<QString>("image");
    QTest::newRow("the old version again") << u"registry.example.com/svc:v1.3.0"_s;
    QTest::newRow("another") << u"registry.example.com/svc:v1.3.1"_s;
  }
  void aDeployAfterwardsEndsTheWait() {
    QFETCH(const QString, image);
    OperationRig rig;
    QVERIFY(reachesTheRollout(rig));
    rig.cluster.deploy(rig.ref, podTemplate(image));
    rig.cluster.publish(rig.ref);
    QCOMPARE(rig.end(), OperationState::Failed);
    QVERIFY2(rig.sentence.contains(image), qPrintable(rig.sentence));
    QVERIFY2(!rig.sentence.contains(u"v1.2.3"_s), qPrintable(rig.sentence));
    QVERIFY(!isMitigated(rig));
  }

  /// While the metrics are watched: they say nothing of the rollback any more.
  void aDeployDuringTheVerificationEndsIt_data() {
    QTest::addColumn<QString>("image");
    QTest::addColumn<bool>("isWell");
    QTest::newRow("the old version again") << u"registry.example.com/svc:v1.3.0"_s << false;
    QTest::newRow("another, and all is well") << u"registry.example.com/svc:v1.3.1"_s << true;
  }
  void aDeployDuringTheVerificationEndsIt() {
    QFETCH(const QString, image);
    QFETCH(const bool, isWell);
    OperationRig rig;
    rig.start();
    QVERIFY(rig.until([&rig] { return rig.recovery.checks > 2; }));
    QVERIFY(mitigatedAt(rig).isValid());
    if (!isWell)
      rig.recovery.reading.state = assess::RecoveryReading::State::NotYet;
    rig.cluster.deploy(rig.ref, podTemplate(image));
    QCOMPARE(rig.end(), OperationState::Failed);
    QVERIFY2(rig.sentence.contains(image), qPrintable(rig.sentence));
    QVERIFY(!mitigatedAt(rig).isValid());
    QVERIFY(!impactSpan(rig.journal.stored(rig.incidentId).events).end.isValid());
  }

  void aRestartOrAnAutoscalerDuringTheVerificationDoesNotEndIt() {
    OperationRig rig;
    rig.start();
    QVERIFY(rig.until([&rig] { return rig.recovery.checks > 2; }));
    rig.write([](const QJsonObject &object) { return withSpec(object, u"replicas"_s, 5); });
    rig.cluster.deploy(rig.ref, restarted(u"registry.example.com/svc:v1.2.3"_s));
    QVERIFY2(rig.end() == OperationState::Succeeded, qPrintable(rig.sentence));
  }

  /// Metrics that are well do not say what runs.
  void whatCannotBeReadDuringTheVerificationIsNotTakenForDone() {
    OperationRig rig;
    rig.start();
    QVERIFY(rig.until([&rig] { return rig.recovery.checks > 2; }));
    rig.cluster.failOn(u"workload "_s, timeout);
    QCOMPARE(rig.end(), OperationState::Unknown);
    rig.cluster.clearRules();
  }

  void aTargetDeletedMeanwhileIsMadeAnew() {
    OperationRig rig;
    QVERIFY(rig.startsAndHoldsTheDryRun());
    History history = rig.cluster.storedHistory(rig.ref);
    history.revisions.removeAt(1);
    rig.cluster.setHistory(rig.ref, history);
    rig.cluster.release(u"dryRunPatch"_s);
    QVERIFY2(rig.end() == OperationState::Succeeded, qPrintable(rig.sentence));
    QCOMPARE(rig.cluster.stored(rig.ref).images, QStringList{u"registry.example.com/svc:v1.2.3"_s});
  }

  void whatServerSideApplyOwnsIsHandedBack_data() {
    QTest::addColumn<bool>("isLost");
    QTest::newRow("answered") << false;
    QTest::newRow("the answers are lost") << true;
  }
  void whatServerSideApplyOwnsIsHandedBack() {
    QFETCH(const bool, isLost);
    OrderService service = orderService();
    service.workload.object =
        withMetadata(service.workload.object, u"managedFields"_s,
                     QJsonArray{managedEntry(u"kubectl"_s, u"Apply"_s, u"2026-01-01T09:00:00Z"_s, ownsImage)});
    refresh(service.workload);
    OperationRig rig(service);
    QCOMPARE(rig.plan.stages.last().steps.last().kind, u"kubernetes.handBack"_s);
    rig.cluster.setAdmission([](const QJsonObject &object) {
      return withMetadata(object, u"managedFields"_s,
                          QJsonArray{managedEntry(u"kubectl"_s, u"Apply"_s, u"2026-01-01T09:00:00Z"_s, containerField({u"."_s})),
                                     managedEntry(u"sternway"_s, u"Update"_s, u"2026-01-01T10:00:00Z"_s, ownsImage)});
    });
    if (isLost)
      rig.cluster.failAfterEffect(u"patch "_s, timeout, 2);
    QVERIFY2(rig.run() == OperationState::Succeeded, qPrintable(rig.sentence));
    QCOMPARE(rig.stored().steps.constLast().state, StepState::Finished);
    QCOMPARE(rig.realPatches(), 2);
    const Workload after = rig.cluster.stored(rig.ref);
    QCOMPARE(after.managers.size(), 1);
    QCOMPARE(after.managers.first().manager, u"kubectl"_s);
    QVERIFY(after.object
                .value(u"metadata"_s)[u"managedFields"_s][0][u"fieldsV1"_s][u"f:spec"_s][u"f:template"_s][u"f:spec"_s]
                                     [u"f:containers"_s][u"k:{\"name\":\"app\"}"_s][u"f:image"_s]
                .isObject());
    QVERIFY(!after.annotations.value(rollbackMarkKey).isEmpty());
  }
};

STERNWAY_TEST(TestUndoMeanwhile)

}  // namespace test_undomeanwhile
#include "test_undomeanwhile.moc"
