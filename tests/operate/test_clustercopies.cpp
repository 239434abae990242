// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/clustercopies.h"

#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_clustercopies {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QJsonObject owned(const QString &name, const QString &owner) {
  return {{u"metadata"_s, QJsonObject{{u"name"_s, name},
                                      {u"namespace"_s, u"production"_s},
                                      {u"uid"_s, u"uid-"_s + name},
                                      {u"ownerReferences"_s, QJsonArray{QJsonObject{{u"uid"_s, owner}}}}}}};
}

QJsonObject pod(const QString &name, const QString &ready) {
  QJsonObject made = owned(name, u"uid-set"_s);
  if (!ready.isEmpty())
    made.insert(u"status"_s,
                QJsonObject{{u"conditions"_s, QJsonArray{QJsonObject{{u"type"_s, u"Ready"_s}, {u"status"_s, ready}}}}});
  return made;
}

QStringList namesOf(const ClusterCopies &copies, const QString &kind) {
  QStringList names;
  for (const QJsonObject &object : copies.objects)
    if (object.value(u"kind"_s).toString() == kind)
      names << object.value(u"metadata"_s)[u"name"_s].toString();
  return names;
}
}  // namespace

class TestClusterCopies : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// A pod that is not ready would stay so for ever in the simulation, and every wait of the plan with it.
  void onlyPodsThatAreReadyAreCopied() {
    FakeSession session;
    FakeCluster &cluster = session.cluster();
    const Workload workload = orderService().workload;
    cluster.setWorkload(workload);
    const auto path = [](const QString &group, const QString &plural, const QString &name) {
      return ResourcePath{group, u"v1"_s, plural, u"production"_s, name};
    };
    cluster.setObject(
        path(u"apps"_s, u"deployments"_s, workload.ref.name),
        {{u"metadata"_s,
          QJsonObject{{u"name"_s, workload.ref.name}, {u"namespace"_s, u"production"_s}, {u"uid"_s, workload.uid}}}});
    cluster.setObject(path(u"apps"_s, u"replicasets"_s, u"set"_s), owned(u"set"_s, workload.uid));
    for (const auto &[name, ready] : std::initializer_list<std::pair<QString, QString>>{
             {u"ready"_s, u"True"_s}, {u"crashing"_s, u"False"_s}, {u"unknown"_s, u"Unknown"_s}, {u"pending"_s, {}}})
      cluster.setObject(path({}, u"pods"_s, name), pod(name, ready));
    QObject context;
    const auto copies = await(copyDeployments(cluster, {workload.ref}, &context));
    QVERIFY(copies);
    QCOMPARE(namesOf(*copies, u"Pod"_s), QStringList{u"ready"_s});
    QCOMPARE(copies->standIns.size(), 1);
    for (const QString &name : {u"crashing"_s, u"unknown"_s, u"pending"_s})
      QVERIFY(copies->standIns.first().contains(name));
  }
};

STERNWAY_TEST(TestClusterCopies)

}  // namespace test_clustercopies
#include "test_clustercopies.moc"
