// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterrig.h"
#include "core/podtemplate.h"
#include "support/testmain.h"

namespace test_podtemplatesteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
using State = Probe::State;

const QString good = u"registry.example.com/svc:v1.2.3"_s;

/// What each kind does to the workload of the rig.
struct TemplateCase {
  QString kind;
  QJsonObject args;
};

QList<TemplateCase> templateCases() {
  const QJsonObject container{{u"name"_s, u"app"_s}, {u"image"_s, good}};
  const auto inSpec = [](const QJsonObject &content) {
    return QJsonObject{{u"spec"_s, QJsonObject{{u"template"_s, QJsonObject{{u"spec"_s, content}}}}}};
  };
  const QJsonObject merge = inSpec({{u"containers"_s, QJsonArray{container}}});
  const QJsonObject operation{
      {u"op"_s, u"replace"_s}, {u"path"_s, u"/spec/template/spec/containers/0/image"_s}, {u"value"_s, good}};
  return {{u"kubernetes.setImage"_s, {{u"image"_s, good}, {u"container"_s, u"app"_s}}},
          {u"kubernetes.setEnv"_s, {{u"env"_s, QJsonObject{{u"FEATURE"_s, u"false"_s}}}}},
          {u"kubernetes.patch"_s, {{u"patch"_s, merge}}},
          {u"kubernetes.patch"_s, {{u"patch"_s, merge}, {u"type"_s, u"merge"_s}}},
          {u"kubernetes.patch"_s, {{u"patch"_s, QJsonArray{operation}}, {u"type"_s, u"json"_s}}},
          {u"kubernetes.patch"_s, {{u"patch"_s, QString::fromUtf8(QJsonDocument(merge).toJson())}}}};
}
}  // namespace

class TestPodTemplateSteps : public QObject {
  Q_OBJECT

  static void cases() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("args");
    int number = 0;
    for (const TemplateCase &each : templateCases())
      QTest::addRow("%s %d", qPrintable(each.kind), ++number) << each.kind << each.args;
  }

private Q_SLOTS:
  void runsAsWritten_data() { cases(); }
  void runsAsWritten() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    const Step step = rig.step(kind, args);
    QVERIFY(stepKinds().find(kind)->runsAsWritten);
    const auto shown = rig.preview(step);
    QVERIFY(shown);
    QVERIFY(!shown->changes.isEmpty());
    QCOMPARE(shown->findings.size(), 0);
    QCOMPARE(rig.cluster.count(u"dryRunPatch"_s), 1);
    QCOMPARE(rig.live().generation, 7);
    QCOMPARE(rig.probe(step).state, State::NotApplied);
    QCOMPARE(rig.run(step), StepState::Finished);
    QCOMPARE(rig.live().generation, 8);
    QCOMPARE(rig.live().annotations.value(u"sternway/step"_s), u"plan-1/s/1"_s);
    QCOMPARE(rig.outcome->result.value(u"generation"_s).toInteger(), 8);
    QCOMPARE(rig.outcome->result.value(u"template"_s).toString(), templateDigest(rig.live().podTemplate));
    QVERIFY(QDateTime::fromString(rig.outcome->result.value(u"patchedAt"_s).toString(), Qt::ISODateWithMs).isValid());
    QCOMPARE(rig.probe(step).state, State::Applied);
    QCOMPARE(rig.probe(step).result.value(u"template"_s), rig.outcome->result.value(u"template"_s));
    // done again, it finds what it has done
    QCOMPARE(rig.run(step), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 1);
  }

  void answerLostAfterTheEffect_data() { cases(); }
  void answerLostAfterTheEffect() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    rig.cluster.failAfterEffect(u"patch production"_s, ClusterRig::error(ErrorKind::Timeout));
    rig.cluster.failOn(u"workload production"_s, ClusterRig::error(ErrorKind::Unreachable), 3);
    QCOMPARE(rig.run(rig.step(kind, args)), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 1);
    QCOMPARE(rig.live().generation, 8);
  }

  void requestLostBeforeTheEffect_data() { cases(); }
  void requestLostBeforeTheEffect() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(ErrorKind::Unreachable), 1);
    QCOMPARE(rig.run(rig.step(kind, args)), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 2);
    QCOMPARE(rig.live().generation, 8);
  }

  void crashAfterTheEffect_data() { cases(); }
  void crashAfterTheEffect() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    const Step step = rig.step(kind, args);
    rig.cluster.failAfterEffect(u"patch production"_s, ClusterRig::error(ErrorKind::Timeout));
    rig.cluster.hold(u"workload production"_s);
    rig.start(step);
    rig.cluster.release(u"workload production"_s);
    rig.cluster.hold(u"workload production"_s);
    QTRY_COMPARE(rig.cluster.count(u"workload production"_s), 2);
    rig.current->stop();
    QVERIFY(rig.outcome);
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    rig.cluster.release(u"workload production"_s);
    QCOMPARE(rig.probe(step).state, State::Applied);
    // and then somebody deploys
    rig.cluster.deploy(rig.ref, podTemplate(u"registry.example.com/svc:v1.4.0"_s));
    rig.change([&rig](QJsonObject &, QJsonObject &metadata) {
      metadata.insert(u"managedFields"_s,
                      QJsonArray{managedEntry(u"helm"_s, u"Update"_s, rig.clock.now().addSecs(60).toString(Qt::ISODate),
                                              containerField({u"f:image"_s}))});
    });
    QCOMPARE(rig.probe(step).state, State::ChangedByOther);
  }

  void cannotBeReachedAnyMore() {
    ClusterRig rig;
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(ErrorKind::Timeout));
    rig.cluster.hold(u"patch production"_s);
    Step step = rig.step(u"kubernetes.setImage"_s, {{u"image"_s, good}});
    step.timeout = std::chrono::seconds(30);
    rig.start(step);
    QTRY_COMPARE(rig.cluster.count(u"patch production"_s), 1);
    rig.cluster.failOn(u"workload production"_s, ClusterRig::error(ErrorKind::Unreachable));
    rig.cluster.release(u"patch production"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    ClusterRig never;
    never.cluster.failOn(u"workload production"_s, ClusterRig::error(ErrorKind::Unreachable));
    QCOMPARE(never.run(step), StepState::Failed);
    QCOMPARE(never.cluster.count(u"patch production"_s), 0);
  }

  void aWebhookThatIsDown() {
    ClusterRig rig;
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(ErrorKind::Server));
    const QDateTime began = rig.clock.now();
    QCOMPARE(rig.run(rig.step(u"kubernetes.setImage"_s, {{u"image"_s, good}})), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 10);
    QVERIFY(began.secsTo(rig.clock.now()) >= 16);
    QCOMPARE(rig.live().generation, 7);
  }

  void someoneElseIsFaster_data() { cases(); }
  void someoneElseIsFaster() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(ErrorKind::Conflict), 1);
    rig.cluster.hold(u"patch production"_s);
    rig.start(rig.step(kind, args));
    QTRY_COMPARE(rig.cluster.count(u"patch production"_s), 1);
    rig.cluster.deploy(rig.ref, podTemplate(u"registry.example.com/svc:v1.4.0"_s));
    rig.cluster.release(u"patch production"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 1);
    QCOMPARE(rig.live().images, QStringList{u"registry.example.com/svc:v1.4.0"_s});
  }

  void onlyTheReplicasMoved_data() { cases(); }
  void onlyTheReplicasMoved() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(ErrorKind::Conflict), 1);
    rig.cluster.hold(u"patch production"_s);
    rig.start(rig.step(kind, args));
    QTRY_COMPARE(rig.cluster.count(u"patch production"_s), 1);
    rig.set(u"replicas"_s, 5);
    rig.cluster.release(u"patch production"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.live().replicas, 5);
    QCOMPARE(rig.live().generation, 9);
  }

  void refusals_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("forbidden") << ErrorKind::Forbidden;
    QTest::newRow("invalid") << ErrorKind::Invalid;
    QTest::newRow("unauthorized") << ErrorKind::Unauthorized;
    QTest::newRow("conflict, and nothing has moved") << ErrorKind::Conflict;
  }
  void refusals() {
    QFETCH(ErrorKind, kind);
    ClusterRig rig;
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(kind));
    QCOMPARE(rig.run(rig.step(u"kubernetes.setImage"_s, {{u"image"_s, good}})), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 1);
    QVERIFY(rig.outcome->message.contains(u"said the server"_s));
  }

  void aRefusalThatQuotesTheObject() {
    ClusterRig rig;
    Error error = ClusterRig::error(ErrorKind::Invalid);
    error.detail = u"cannot be handled: {\"env\":\"hunter2\""_s + QString(500, u'x');
    rig.cluster.failOn(u"patch production"_s, error);
    const Step step = rig.step(u"kubernetes.patch"_s, templateCases().at(3).args);
    QCOMPARE(rig.run(step), StepState::Failed);
    QVERIFY(!rig.outcome->message.contains(u"hunter2"_s));
    QVERIFY(rig.outcome->message.contains(u"cannot be handled"_s));
  }

  void stopped() {
    ClusterRig before;
    before.cluster.hold(u"workload production"_s);
    const Step step = before.step(u"kubernetes.setImage"_s, {{u"image"_s, good}});
    before.start(step);
    before.current->stop();
    QVERIFY(before.outcome);
    QCOMPARE(before.outcome->state, StepState::Failed);
    QCOMPARE(before.cluster.count(u"patch production"_s), 0);
    // one that is under way is waited for
    ClusterRig sent;
    sent.cluster.hold(u"patch production"_s);
    sent.start(step);
    QTRY_COMPARE(sent.cluster.count(u"patch production"_s), 1);
    sent.current->stop();
    QVERIFY(!sent.outcome);
    sent.cluster.release(u"patch production"_s);
    QVERIFY(sent.wait());
    QCOMPARE(sent.outcome->state, StepState::Finished);
  }

  void secretsOfTheOperatorStayOut_data() { cases(); }
  void secretsOfTheOperatorStayOut() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    args.insert(kind == u"kubernetes.setEnv" ? u"env"_s : u"patch"_s, QJsonObject{{u"A"_s, u"{{secret:token}}"_s}});
    const Step step = rig.step(kind, args);
    QCOMPARE(rig.findingIds(step), QStringList{u"step.secret block"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.cluster.calls().size(), 0);
  }

  void everyPatchTestsWhatItWasMadeFor() {
    for (const TemplateCase &each : templateCases()) {
      ClusterRig rig;
      QCOMPARE(rig.run(rig.step(each.kind, each.args)), StepState::Finished);
      const WorkloadPatch patch = rig.cluster.calls().constLast().patch;
      const QJsonDocument body = QJsonDocument::fromJson(patch.body);
      if (patch.contentType == "application/json-patch+json") {
        QCOMPARE(body[0][u"value"_s].toString(), u"uid-order-service"_s);
        QCOMPARE(body[1][u"value"_s].toInteger(), 7);
      } else {
        QCOMPARE(body[u"metadata"_s][u"resourceVersion"_s].toString(), u"1000"_s);
      }
    }
  }

  void preflight_data() { cases(); }
  void preflight() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, args);
    ClusterRig denied;
    denied.cluster.deny(u"access patch apps/deployments"_s);
    QCOMPARE(denied.findingIds(denied.step(kind, args)), QStringList{u"rights.patch block"_s});
    ClusterRig missing;
    missing.ref.name = u"none"_s;
    QCOMPARE(missing.findingIds(missing.step(kind, args)), QStringList{u"step.target block"_s});
    QCOMPARE(missing.run(missing.step(kind, args)), StepState::Failed);
    QCOMPARE(missing.probe(missing.step(kind, args)).state, State::ChangedByOther);
    ClusterRig invalid;
    invalid.cluster.failOn(u"dryRunPatch"_s, ClusterRig::error(ErrorKind::Invalid));
    QCOMPARE(invalid.findingIds(invalid.step(kind, args)), QStringList{u"step.dry-run block"_s});
    ClusterRig away;
    away.cluster.failOn(u"dryRunPatch"_s, ClusterRig::error(ErrorKind::Unreachable));
    QCOMPARE(away.findingIds(away.step(kind, args)), QStringList{u"error"_s});
    ClusterRig paused;
    paused.set(u"paused"_s, true);
    QCOMPARE(paused.findingIds(paused.step(kind, args)), QStringList{u"workload.paused warn"_s});
    QCOMPARE(paused.run(paused.step(kind, args)), StepState::Finished);
    ClusterRig forgets;
    Workload keepsNone = forgets.cluster.stored(forgets.ref);
    keepsNone.revisionHistoryLimit = 0;
    forgets.cluster.setWorkload(keepsNone);
    QCOMPARE(forgets.findingIds(forgets.step(kind, args)), QStringList{u"workload.no-history warn"_s});
  }

  void noWorkload() {
    ClusterRig rig;
    Step step = rig.step(u"kubernetes.setImage"_s, {{u"image"_s, good}});
    step.target.kind = u"helm"_s;
    QCOMPARE(rig.findingIds(step), QStringList{u"step.target block"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.probe(step).state, State::CannotTell);
    QCOMPARE(rig.cluster.calls().size(), 0);
  }

  void fieldsAreReturnedLater() {
    ClusterRig rig;
    rig.change([](QJsonObject &, QJsonObject &metadata) {
      metadata.insert(u"managedFields"_s, QJsonArray{managedEntry(u"argocd"_s, u"Apply"_s, u"2026-01-01T00:00:00Z"_s,
                                                                  containerField({u"f:image"_s}))});
    });
    QCOMPARE(rig.findingIds(rig.step(u"kubernetes.setImage"_s, {{u"image"_s, good}})), QStringList{u"ownership.apply warn"_s});
  }
};

STERNWAY_TEST(TestPodTemplateSteps)

}  // namespace test_podtemplatesteps
#include "test_podtemplatesteps.moc"
