// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/fieldmanagers.h"

#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_fieldmanagers {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QJsonObject entry(const QString &manager, const QString &operation, int hour, const QStringList &path,
                  const QString &subresource = {}) {
  QJsonObject out = managedEntry(manager, operation, u"2026-01-01T%1:00:00Z"_s.arg(hour, 2, 10, QLatin1Char('0')), path);
  out.insert(u"subresource"_s, subresource);
  return out;
}

Workload managedBy(const QJsonArray &entries) {
  Workload workload = orderService().workload;
  QJsonObject metadata = workload.object.value(u"metadata"_s).toObject();
  metadata.insert(u"managedFields"_s, entries);
  workload.object.insert(u"metadata"_s, metadata);
  refresh(workload);
  return workload;
}

const QStringList image = containerField({u"f:image"_s});
const QStringList variable = containerField({u"f:env"_s, u"k:{\"name\":\"LOG\"}"_s, u"f:value"_s});
const QStringList memory = containerField({u"f:resources"_s, u"f:limits"_s, u"f:memory"_s});
const QStringList label{u"f:spec"_s, u"f:template"_s, u"f:metadata"_s, u"f:labels"_s, u"f:app.kubernetes.io/version"_s};
const QStringList volume{u"f:spec"_s, u"f:template"_s, u"f:spec"_s, u"f:volumes"_s, u"k:{\"name\":\"config\"}"_s};
const QStringList replicas{u"f:spec"_s, u"f:replicas"_s};
}  // namespace

class TestFieldManagers : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void namesTheWriterOfThatChange_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("writer");
    QTest::newRow("image") << u"containers[app].image"_s << u"ci"_s;
    QTest::newRow("variable") << u"containers[app].env[LOG]"_s << u"kubectl-set"_s;
    QTest::newRow("resources") << u"containers[app].resources.limits.memory"_s << u"vpa"_s;
    QTest::newRow("label") << u"metadata.labels[app.kubernetes.io/version]"_s << u"helm"_s;
    QTest::newRow("volume") << u"volumes[config]"_s << u"kubectl-edit"_s;
    QTest::newRow("unknown container") << u"containers[gone].image"_s << u"vpa"_s;  // the newest of those that own containers
    QTest::newRow("nothing known") << QString() << u"kubectl-edit"_s;               // the newest of the template
  }
  void namesTheWriterOfThatChange() {
    QFETCH(QString, path);
    const Workload workload = managedBy(
        {entry(u"ci"_s, u"Update"_s, 1, image), entry(u"kubectl-set"_s, u"Update"_s, 2, variable),
         entry(u"vpa"_s, u"Update"_s, 3, memory), entry(u"helm"_s, u"Apply"_s, 4, label),
         entry(u"kubectl-edit"_s, u"Update"_s, 5, volume), entry(u"kubectl-scale"_s, u"Update"_s, 6, replicas),
         entry(u"kube-controller-manager"_s, u"Update"_s, 7, image), entry(u"other"_s, u"Update"_s, 8, image, u"status"_s)});
    const QList<DiffEntry> changes =
        path.isEmpty() ? QList<DiffEntry>() : QList<DiffEntry>{{DiffEntry::Area::Other, path, u"a"_s, u"b"_s}};
    const auto writer = templateWriter(workload, changes);
    QVERIFY(writer);
    QTEST(writer->manager, "writer");
  }

  void whatCameWithTheOwnWrite_data() {
    QTest::addColumn<QJsonArray>("entries");
    QTest::addColumn<bool>("isOwn");
    const QJsonObject own = entry(u"sternway"_s, u"Update"_s, 3, image);
    const QJsonObject ownVariable = entry(u"sternway"_s, u"Update"_s, 3, variable);
    QTest::newRow("owned") << QJsonArray{own} << true;
    QTest::newRow("owned, and the pods are restarted")
        << QJsonArray{own, entry(u"kubectl-rollout"_s, u"Update"_s, 4, label)} << true;
    QTest::newRow("left as it was") << QJsonArray{entry(u"ci"_s, u"Update"_s, 1, image), ownVariable} << true;
    QTest::newRow("written later") << QJsonArray{ownVariable, entry(u"ci"_s, u"Update"_s, 4, image)} << false;
    QTest::newRow("written in the same second") << QJsonArray{ownVariable, entry(u"ci"_s, u"Update"_s, 3, image)} << false;
    QTest::newRow("nobody owns it") << QJsonArray{ownVariable} << false;
    QTest::newRow("never written by Sternway") << QJsonArray{entry(u"ci"_s, u"Update"_s, 1, image)} << false;
    QTest::newRow("nothing known") << QJsonArray() << false;
  }
  void whatCameWithTheOwnWrite() {
    QFETCH(const QJsonArray, entries);
    QTEST(isOfOwnWrite(managedBy(entries), u"containers[app].image"_s), "isOwn");
  }

  void whoWroteNothingOfTheTemplateIsNoWriter() {
    QVERIFY(!templateWriter(managedBy({entry(u"kubectl-scale"_s, u"Update"_s, 6, replicas)})));
    QVERIFY(writerSentence(std::nullopt).isEmpty());
  }

  void handsBackToTheOnlyOneWhoApplies() {
    const Workload workload = managedBy({entry(u"kubectl"_s, u"Apply"_s, 1, variable), entry(u"hpa"_s, u"Update"_s, 2, replicas),
                                         entry(u"sternway"_s, u"Update"_s, 3, image)});
    QCOMPARE(applyManagers(workload), QStringList{u"kubectl"_s});
    const auto patch = handBackPatch(workload);
    QVERIFY(patch);
    const auto after = applyJsonPatch(workload.object, patch->body);
    QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
    const QJsonArray entries = after->value(u"metadata"_s)[u"managedFields"_s].toArray();
    QCOMPARE(entries.size(), 2);
    const QJsonValue app =
        entries.at(0)[u"fieldsV1"_s][u"f:spec"_s][u"f:template"_s][u"f:spec"_s][u"f:containers"_s][u"k:{\"name\":\"app\"}"_s];
    QVERIFY(app[u"f:image"_s].isObject());
    QVERIFY(app[u"f:env"_s].isObject());
    QVERIFY(!handBackPatch(managedBy(entries)));
  }

  void theStatusIsNobodysTemplate() {
    QVERIFY(!handBackPatch(managedBy({entry(u"sternway"_s, u"Update"_s, 3, image, u"status"_s)})));
  }

  void whereSeveralApplyNobodyGetsIt() {
    const Workload workload = managedBy({entry(u"sternway"_s, u"Update"_s, 3, image),
                                         entry(u"kubectl"_s, u"Apply"_s, 1, variable), entry(u"helm"_s, u"Apply"_s, 1, label)});
    const auto after = applyJsonPatch(workload.object, handBackPatch(workload)->body);
    QVERIFY(after);
    const QJsonArray entries = after->value(u"metadata"_s)[u"managedFields"_s].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).toObject(), entry(u"kubectl"_s, u"Apply"_s, 1, variable));
  }

  void whatHasMovedMeanwhileRefusesIt() {
    const Workload workload =
        managedBy({entry(u"kubectl"_s, u"Apply"_s, 1, variable), entry(u"sternway"_s, u"Update"_s, 3, image)});
    const Workload moved = managedBy({entry(u"kubectl"_s, u"Apply"_s, 4, memory), entry(u"sternway"_s, u"Update"_s, 3, image)});
    QVERIFY(!applyJsonPatch(moved.object, handBackPatch(workload)->body));
  }
};

STERNWAY_TEST(TestFieldManagers)

}  // namespace test_fieldmanagers
#include "test_fieldmanagers.moc"
