// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterrig.h"
#include "support/testmain.h"

namespace test_templateedits {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString good = u"registry.example.com/svc:v1.2.3"_s;
const QString bad = u"registry.example.com/svc:v1.3.0"_s;
}  // namespace

/// What is particular to setImage, setEnv and patch; what they share is in test_podtemplatesteps.
class TestTemplateEdits : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void containers_data() {
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("others");
    QTest::addColumn<QString>("image");
    QTest::addColumn<QStringList>("expected");  // empty: refused
    const QString sidecar = u"containers proxy:1"_s;
    const QString init = u"initContainers registry.example.com/svc:v1.3.0"_s;
    QTest::newRow("the only one, from another repository")
        << QString() << QString() << u"other/svc:2"_s << QStringList{u"other/svc:2"_s};
    QTest::newRow("named") << u"app"_s << sidecar << good << QStringList{good, u"proxy:1"_s};
    QTest::newRow("not named, with a sidecar") << QString() << sidecar << good << QStringList();
    QTest::newRow("every one, as kubectl") << u"*"_s << sidecar << good << QStringList{good, good};
    QTest::newRow("not named, the same program") << QString() << init << good << QStringList{good, good};
    QTest::newRow("init containers have names too") << u"other"_s << init << good << QStringList{bad, good};
    QTest::newRow("unknown") << u"order-service"_s << sidecar << good << QStringList();
    QTest::newRow("no image") << u"app"_s << sidecar << u"bad image"_s << QStringList();
    QTest::newRow("digest") << u"app"_s << sidecar << u"r:5000/svc@sha256:abc"_s
                            << QStringList{u"r:5000/svc@sha256:abc"_s, u"proxy:1"_s};
  }
  void containers() {
    QFETCH(QString, container);
    QFETCH(QString, others);
    QFETCH(QString, image);
    QFETCH(QStringList, expected);
    ClusterRig rig;
    if (!others.isEmpty())
      rig.addContainer(others.section(u' ', 0, 0), u"other"_s, others.section(u' ', 1));
    QJsonObject args{{u"image"_s, image}};
    if (!container.isEmpty())
      args.insert(u"container"_s, container);
    const Step step = rig.step(u"kubernetes.setImage"_s, args);
    if (expected.isEmpty()) {
      QCOMPARE(rig.findingIds(step), QStringList{u"step.refused block"_s});
      QCOMPARE(rig.run(step), StepState::Failed);
      QCOMPARE(rig.cluster.count(u"atch production"_s), 0);
      return;
    }
    QCOMPARE(rig.run(step), StepState::Finished);
    QStringList images = rig.live().images;
    const QJsonValue init = rig.live().podTemplate[u"spec"_s][u"initContainers"_s][0];
    if (init.isObject())
      images << init[u"image"_s].toString();
    QCOMPARE(images, expected);
  }

  void theHistoryTellsWhy() {
    ClusterRig rig;
    QCOMPARE(rig.run(rig.step(u"kubernetes.setImage"_s, {{u"image"_s, good}})), StepState::Finished);
    QVERIFY(rig.live().annotations.value(u"kubernetes.io/change-cause"_s).endsWith(u"INC-7"_s));
    ClusterRig set(Kind::StatefulSet);
    QCOMPARE(set.run(set.step(u"kubernetes.setImage"_s, {{u"image"_s, good}})), StepState::Finished);
    QVERIFY(!set.live().annotations.contains(u"kubernetes.io/change-cause"_s));
    QCOMPARE(set.live().images, QStringList{good});
  }

  void theImageIsThereAlready() {
    ClusterRig rig;
    const Step step = rig.step(u"kubernetes.setImage"_s, {{u"image"_s, bad}});
    QCOMPARE(rig.findingIds(step), QStringList{u"step.done info"_s});
    QCOMPARE(rig.probe(step).state, Probe::State::Applied);
    QCOMPARE(rig.run(step), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"atch production"_s), 0);
  }

  void aWebhookPutsItBack() {
    ClusterRig rig;
    rig.cluster.setAdmission([](QJsonObject object) {
      QJsonObject spec = object.value(u"spec"_s).toObject();
      spec.insert(u"template"_s, podTemplate(bad));
      object.insert(u"spec"_s, spec);
      return object;
    });
    const Step step = rig.step(u"kubernetes.setImage"_s, {{u"image"_s, good}});
    QCOMPARE(rig.findingIds(step), QStringList{u"step.no-effect warn"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
  }

  void variables() {
    ClusterRig rig;
    rig.addContainer(u"containers"_s, u"proxy"_s, u"proxy:1"_s);
    rig.addContainer(u"initContainers"_s, u"migrate"_s, u"svc:1"_s);
    const Step step = rig.step(u"kubernetes.setEnv"_s, {{u"env"_s, QJsonObject{{u"VERSION"_s, u"x"_s}, {u"A"_s, 1}}}});
    QCOMPARE(rig.run(step), StepState::Finished);
    const QJsonArray expected{QJsonObject{{u"name"_s, u"VERSION"_s}, {u"value"_s, u"x"_s}},
                              QJsonObject{{u"name"_s, u"A"_s}, {u"value"_s, u"1"_s}}};
    QCOMPARE(rig.container()[u"env"_s].toArray(), expected);
    QCOMPARE(rig.container(1)[u"env"_s].toArray().size(), 2);
    QCOMPARE(rig.live().podTemplate[u"spec"_s][u"initContainers"_s][0][u"env"_s].toArray().size(), 2);
    QCOMPARE(rig.run(rig.step(u"kubernetes.setEnv"_s, {{u"env"_s, QJsonObject()}})), StepState::Failed);
  }

  void aSecretNamedVariableIsMasked() {
    ClusterRig rig;
    const auto shown = rig.preview(rig.step(u"kubernetes.setEnv"_s, {{u"env"_s, QJsonObject{{u"DB_PASSWORD"_s, u"hunter2"_s}}}}));
    QVERIFY(shown);
    QVERIFY(shown->changes.join(u' ').contains(u"DB_PASSWORD"_s));
    QVERIFY(!shown->changes.join(u' ').contains(u"hunter2"_s));
  }

  void patchesThatAreNone_data() {
    QTest::addColumn<QJsonObject>("args");
    QTest::newRow("no JSON") << QJsonObject{{u"patch"_s, u"spec: {"_s}};
    QTest::newRow("a list as a merge") << QJsonObject{{u"patch"_s, QJsonArray{1}}};
    QTest::newRow("an object as operations") << QJsonObject{{u"patch"_s, QJsonObject{{u"spec"_s, 1}}}, {u"type"_s, u"json"_s}};
    QTest::newRow("empty") << QJsonObject{{u"patch"_s, QJsonObject()}};
  }
  void patchesThatAreNone() {
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    const Step step = rig.step(u"kubernetes.patch"_s, args);
    QCOMPARE(rig.findingIds(step), QStringList{u"step.refused block"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"atch production"_s), 0);
  }
};

STERNWAY_TEST(TestTemplateEdits)

}  // namespace test_templateedits
#include "test_templateedits.moc"
