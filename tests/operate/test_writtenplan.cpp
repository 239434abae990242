// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/planbuilder.h"
#include "operate/writtenplan.h"
#include "runbook/runbook.h"
#include "steps/kubernetes/plannedbase.h"
#include "steps/registry.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>

namespace test_writtenplan {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QByteArray text = R"(apiVersion: sternway/v1
kind: Runbook
metadata: {name: shop, title: Shop}
variables:
  - {name: RELEASE, type: text}
  - {name: TOKEN, type: secret}
services:
  - {name: order-service, workload: deployment/order-service, namespace: production}
  - {name: cart, workload: statefulset/cart, namespace: carts}
procedure:
  - {id: go, title: Go back, methods: [helm, image, config, undo, careful]}
  - id: verify
    title: Verify
    steps:
      - http: {url: 'https://shop.example.com/health', expectStatus: 200}
      - kubernetes.capture: {what: [pods]}
migrations:
  tool: command
  methods:
    - id: last
      title: Take the last one back
      steps:
        - migration.down: {tool: command, argv: [migrate, down], steps: 1}
methods:
  - id: helm
    title: With Helm
    steps:
      - helm.history: {release: '{{RELEASE}}'}
      - helm.rollback: {release: '{{RELEASE}}'}
      - command: {argv: [notify, '{{secret:TOKEN}}'], environment: {DB_PASSWORD: '{{TOKEN}}', URL: 'http://u:{{ TOKEN }}@h'}}
  - id: image
    title: By the image
    steps:
      - kubernetes.setImage: {image: 'registry.example.com/svc:v1.2.3'}
      - kubernetes.waitRollout: {}
      - kubernetes.setImage: {image: 'registry.example.com/svc:v1.2.2'}
  - id: config
    title: The configuration
    steps:
      - kubernetes.patchConfigMap: {name: web, data: {A: '1'}, namespace: shared}
      - kubernetes.restart: {}
        service: cart
  - id: careful
    title: With a person
    steps:
      - manual: Call the bank
        id: call
      - kubernetes.patchConfigMap: {name: '{{RELEASE}}', data: {A: '1'}}
        id: config
      - kubernetes.scale: {replicas: 0}
        id: stop
      - manual: {text: Look at it, who: on call}
        id: look
  - id: undo
    title: Undo
    steps:
      - kubernetes.undo: {to: previous}
      - kubernetes.waitRollout: {}
)";

struct Planned {
  explicit Planned(const QString &method, CarriedOut carriedOut = CarriedOut::Way) {
    QFile file(folder.filePath(u"shop.yaml"_s));
    std::ignore = file.open(QIODevice::WriteOnly);
    file.write(text);
    file.close();
    const auto read = runbook::loadRunbook(steps::stepKinds(), file.fileName());
    request.workload = service.workload;
    request.history = service.history;
    request.lastKnownGoodUid = u"uid-2"_s;
    request.id = u"op-1"_s;
    request.secrets = {u"TOKEN"_s};
    request.procedure = guidedSteps(steps::stepKinds(), read.value(), {.id = method}, service.workload.ref.name, carriedOut);
  }
  [[nodiscard]] QStringList kinds() const {
    QStringList all;
    for (const Step &step : buildPlan(request).value().steps())
      all << step.kind;
    return all;
  }

  QTemporaryDir folder;
  OrderService service = orderService();
  PlanRequest request;
};
}  // namespace

class TestWrittenPlan : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theMethodIsThePlan_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QStringList>("kinds");
    QTest::newRow("with a program") << u"helm"_s
                                    << QStringList{u"helm.history"_s,       u"helm.rollback"_s,          u"command"_s,
                                                   u"kubernetes.capture"_s, u"kubernetes.waitRollout"_s, u"metrics"_s};
    QTest::newRow("one way back, and its own wait")
        << u"image"_s
        << QStringList{u"kubernetes.setImage"_s, u"kubernetes.waitRollout"_s, u"kubernetes.capture"_s, u"metrics"_s};
    QTest::newRow("none of its steps goes back by itself")
        << u"config"_s
        << QStringList{u"kubernetes.patchConfigMap"_s, u"kubernetes.restart"_s, u"kubernetes.capture"_s,
                       u"kubernetes.waitRollout"_s, u"metrics"_s};
    QTest::newRow("a person is asked, and before what is dangerous") << u"careful"_s
                                                                     << QStringList{u"manual"_s,
                                                                                    u"kubernetes.patchConfigMap"_s,
                                                                                    u"confirm"_s,
                                                                                    u"kubernetes.scale"_s,
                                                                                    u"manual"_s,
                                                                                    u"kubernetes.capture"_s,
                                                                                    u"kubernetes.waitRollout"_s,
                                                                                    u"metrics"_s};
    QTest::newRow("an undo has its own stages")
        << u"undo"_s << QStringList{u"kubernetes.dryRun"_s,    u"kubernetes.undo"_s, u"kubernetes.waitRollout"_s,
                                    u"kubernetes.waitReady"_s, u"metrics"_s,         u"kubernetes.capture"_s};
  }
  void theMethodIsThePlan() {
    QFETCH(QString, method);
    QFETCH(QStringList, kinds);
    Planned planned(method);
    planned.request.values = {{u"RELEASE"_s, u"shop"_s}};
    QCOMPARE(planned.kinds(), kinds);
  }

  void nothingIsCarriedOutThatNobodyAccepted() {
    QVERIFY(!goesBackAsWritten(Planned(u"helm"_s, CarriedOut::Undo).request.procedure));
    QVERIFY(!goesBackAsWritten(Planned(u"helm"_s, CarriedOut::Around).request.procedure));
    QVERIFY(!rollsBackByItself(Planned(u"helm"_s, CarriedOut::Around).request.procedure));
    QVERIFY(goesBackAsWritten(Planned(u"helm"_s).request.procedure));
    QVERIFY(!goesBackAsWritten(Planned(u"undo"_s).request.procedure));
  }

  void aValueThatIsMissingRefusesAndASecretDoesNot() {
    Planned planned(u"helm"_s);
    const auto refused = buildPlan(planned.request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Input);
    QVERIFY(refused.error().message.contains(u"RELEASE"_s));
    planned.request.values = {{u"RELEASE"_s, u"shop"_s}};
    const Plan plan = buildPlan(planned.request).value();
    QCOMPARE(plan.steps().at(1).args.value(u"release"_s).toString(), u"shop"_s);
    QVERIFY(plan.steps().at(2).args.value(u"argv"_s).toArray().at(1).toString().contains(u"secret:TOKEN"_s));
    QVERIFY(undoOf(plan).targetRevisionUid.isEmpty());
    QCOMPARE(plan.service(), planned.service.workload.ref);
  }

  /// The journal keeps the plan whole, so that it can be resumed, and none of the secret.
  void aPlanRefersToSecrets() {
    Planned planned(u"helm"_s);
    planned.request.values = {{u"RELEASE"_s, u"shop"_s}};
    const Plan plan = buildPlan(planned.request).value();
    const QJsonObject environment = plan.steps().at(2).args.value(u"environment"_s).toObject();
    QCOMPARE(environment.value(u"DB_PASSWORD"_s).toString(), u"{{secret:TOKEN}}"_s);
    QCOMPARE(environment.value(u"URL"_s).toString(), u"http://u:{{secret:TOKEN}}@h"_s);
    QCOMPARE(redactedJson(toJson(plan)), toJson(plan));
  }

  void whatIsLeftOutNeedsNoValueAndNoYes() {
    Planned planned(u"careful"_s);
    QVERIFY(!buildPlan(planned.request));
    planned.request.skips = {{u"careful/config"_s, u"not here"_s}, {u"careful/stop"_s, u"it may run"_s}};
    QCOMPARE(planned.kinds().filter(u"confirm"_s).size(), 0);
    // a person may still change something; nobody may not
    planned.request.skips.insert(u"careful/call"_s, u"no"_s);
    planned.request.skips.insert(u"careful/look"_s, u"no"_s);
    const auto refused = buildPlan(planned.request);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Input);
  }

  void aPersonsStepIsNotWhatGoesBack() {
    const Planned planned(u"careful"_s);
    QCOMPARE(std::ranges::count_if(planned.request.procedure, &GuidedStep::asks), 2);
    QVERIFY(goesBackAsWritten(planned.request.procedure));
    for (const CarriedOut less : {CarriedOut::Undo, CarriedOut::Around}) {
      const Planned guided(u"careful"_s, less);
      QVERIFY(std::ranges::none_of(guided.request.procedure, &GuidedStep::asks));
    }
  }

  void eachStepIsAboutWhatItNames() {
    const Plan plan = buildPlan(Planned(u"config"_s).request).value();
    QCOMPARE(plan.steps().at(0).target.scope, u"shared"_s);
    QCOMPARE(plan.steps().at(1).target,
             (TargetRef{.kind = u"statefulset"_s, .context = u"lab"_s, .scope = u"carts"_s, .name = u"cart"_s}));
    QCOMPARE(plan.steps().last().target, targetOf(orderService().workload.ref));
  }

  void aStepIsLeftOutButNotTheOneThatGoesBack() {
    Planned planned(u"image"_s);
    planned.request.skips = {{u"metrics"_s, u"no metrics here"_s}};
    QCOMPARE(buildPlan(planned.request).value().step(u"metrics"_s)->skip, u"no metrics here"_s);
    planned.request.skips = {{planned.request.procedure.at(1).key, u"no"_s}};
    const auto refused = buildPlan(planned.request);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Input);
  }

  /// So that a change by somebody else between the plan and the step stops it.
  void saysWhatItWasPlannedOn() {
    const Planned image(u"image"_s);
    const QList<Step> edits = buildPlan(image.request).value().steps();
    QCOMPARE(edits.first().args.value(steps::plannedOnKey).toObject(), steps::plannedOn(image.service.workload));
    const Planned config(u"config"_s);  // of a ConfigMap, and of another workload
    const QList<Step> others = buildPlan(config.request).value().steps();
    for (const Step &step : others)
      QVERIFY2(!step.args.contains(steps::plannedOnKey), qPrintable(step.kind));
  }
};

STERNWAY_TEST(TestWrittenPlan)

}  // namespace test_writtenplan
#include "test_writtenplan.moc"
