// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/history.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_history {

using namespace sternway;
using namespace sternway::kube;
using namespace Qt::StringLiterals;

namespace {

QJsonObject podTemplate(const QString &image, const QString &hash = {}) {
  QJsonObject labels{{u"app"_s, u"api"_s}};
  if (!hash.isEmpty())
    labels.insert(u"pod-template-hash"_s, hash);
  return {{u"metadata"_s, QJsonObject{{u"labels"_s, labels}, {u"creationTimestamp"_s, QJsonValue::Null}}},
          {u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"image"_s, image}}}}}}};
}

struct SetSpec {
  QString name;
  QString number;
  QString image;
  QString created = u"2026-01-01T00:00:00Z"_s;
  QString owner = u"uid-api"_s;
  QString history = {};
  QString cause = {};
};

QJsonObject replicaSet(const SetSpec &spec) {
  QJsonObject annotations;
  if (!spec.number.isNull())
    annotations.insert(u"deployment.kubernetes.io/revision"_s, spec.number);
  if (!spec.history.isEmpty())
    annotations.insert(u"deployment.kubernetes.io/revision-history"_s, spec.history);
  if (!spec.cause.isEmpty())
    annotations.insert(u"kubernetes.io/change-cause"_s, spec.cause);
  const QJsonArray owners{QJsonObject{{u"uid"_s, u"other"_s}}, QJsonObject{{u"uid"_s, spec.owner}, {u"controller"_s, true}}};
  return {{u"metadata"_s, QJsonObject{{u"name"_s, spec.name},
                                      {u"uid"_s, u"uid-"_s + spec.name},
                                      {u"creationTimestamp"_s, spec.created},
                                      {u"labels"_s, QJsonObject{{u"pod-template-hash"_s, u"h-"_s + spec.name}}},
                                      {u"annotations"_s, annotations},
                                      {u"ownerReferences"_s, owners}}},
          {u"spec"_s, QJsonObject{{u"replicas"_s, 2}, {u"template"_s, podTemplate(spec.image, u"h-"_s + spec.name)}}},
          {u"status"_s, QJsonObject{{u"readyReplicas"_s, 1}}}};
}

QJsonObject controllerRevision(const QString &name, qint64 number, const QJsonObject &patch,
                               const QString &owner = u"uid-api"_s) {
  return {
      {u"metadata"_s, QJsonObject{{u"name"_s, name},
                                  {u"uid"_s, u"uid-"_s + name},
                                  {u"labels"_s, QJsonObject{{u"controller-revision-hash"_s, u"hash-"_s + name}}},
                                  {u"annotations"_s, QJsonObject{{u"kubernetes.io/change-cause"_s, u"because "_s + name}}},
                                  {u"ownerReferences"_s, QJsonArray{QJsonObject{{u"uid"_s, owner}, {u"controller"_s, true}}}}}},
      {u"revision"_s, number},
      {u"data"_s, QJsonObject{{u"spec"_s, QJsonObject{{u"template"_s, patch}}}}}};
}

QJsonObject replacing(const QString &image) {
  QJsonObject patch = podTemplate(image);
  patch.insert(u"$patch"_s, u"replace"_s);
  return patch;
}

Workload workload(Kind kind, const QString &image) {
  Workload out;
  out.ref = {u"lab"_s, u"prod"_s, u"api"_s, kind};
  out.uid = u"uid-api"_s;
  out.detailed = true;
  out.podTemplate = podTemplate(image);
  return out;
}

QStringList namesOf(const History &history) {
  QStringList names;
  for (const Revision &revision : history.revisions)
    names.append(u"%1:%2"_s.arg(revision.number).arg(revision.name));
  return names;
}

}  // namespace

class TestHistory : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void sortsNumericallyAndTakesOnlyItsOwn() {
    const History history =
        deploymentHistory(workload(Kind::Deployment, u"a:2"_s),
                          {replicaSet({.name = u"r10"_s, .number = u"10"_s, .image = u"a:3"_s}),
                           replicaSet({.name = u"r9"_s, .number = u"9"_s, .image = u"a:2"_s}),
                           replicaSet({.name = u"stranger"_s, .number = u"4"_s, .image = u"a:2"_s, .owner = u"uid-else"_s})});
    QCOMPARE(namesOf(history), (QStringList{u"9:r9"_s, u"10:r10"_s}));
    QVERIFY(history.warnings.isEmpty());
    QCOMPARE(history.current()->name, u"r9"_s);
    QCOMPARE(history.byNumber(10)->images, QStringList{u"a:3"_s});
    QCOMPARE(history.byNumber(10)->templateHash, u"h-r10"_s);
    QCOMPARE(history.byNumber(10)->podTemplate, podTemplate(u"a:3"_s));
    QCOMPARE(history.byNumber(10)->replicas, 2);
    QCOMPARE(history.byNumber(10)->readyReplicas, 1);
  }

  void theAnnotationMayBeMissingOrWrong() {
    const History history = deploymentHistory(workload(Kind::Deployment, u"none"_s),
                                              {replicaSet({.name = u"missing"_s, .number = {}, .image = u"a:1"_s}),
                                               replicaSet({.name = u"wrong"_s, .number = u"three"_s, .image = u"a:2"_s}),
                                               replicaSet({.name = u"good"_s, .number = u"1"_s, .image = u"a:3"_s})});
    QCOMPARE(namesOf(history), (QStringList{u"0:missing"_s, u"1:good"_s}));
    QCOMPARE(history.warnings.size(), 1);
    QVERIFY(history.warnings[0].contains(u"wrong"_s) && history.warnings[0].contains(u"three"_s));
    QVERIFY(!history.current());
  }

  void theCurrentOneIsTheOldestWithTheTemplate() {
    const History history = deploymentHistory(
        workload(Kind::Deployment, u"a:1"_s),
        {replicaSet({.name = u"new"_s, .number = u"5"_s, .image = u"a:1"_s, .created = u"2026-01-02T00:00:00Z"_s}),
         replicaSet({.name = u"old"_s, .number = u"2"_s, .image = u"a:1"_s, .created = u"2026-01-01T00:00:00Z"_s})});
    QCOMPARE(history.current()->name, u"old"_s);
  }

  void keepsFormerNumbersAndTheCause() {
    QJsonObject fromTemplate = replicaSet({.name = u"t"_s, .number = u"3"_s, .image = u"a:2"_s});
    QJsonObject spec = fromTemplate.value(u"spec"_s).toObject();
    QJsonObject inner = spec.value(u"template"_s).toObject();
    QJsonObject metadata = inner.value(u"metadata"_s).toObject();
    metadata.insert(u"annotations"_s, QJsonObject{{u"kubernetes.io/change-cause"_s, u"template says"_s}});
    inner.insert(u"metadata"_s, metadata);
    spec.insert(u"template"_s, inner);
    fromTemplate.insert(u"spec"_s, spec);
    const History history = deploymentHistory(
        workload(Kind::Deployment, u"a:1"_s),
        {replicaSet({.name = u"r"_s, .number = u"9"_s, .image = u"a:1"_s, .history = u"3,7"_s, .cause = u"release 1"_s}),
         fromTemplate});
    QCOMPARE(history.byNumber(9)->formerNumbers, (QList<qint64>{3, 7}));
    QCOMPARE(history.byNumber(9)->changeCause, u"release 1"_s);
    QCOMPARE(history.byNumber(3)->changeCause, u"template says"_s);
  }

  void readsControllerRevisions_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("hash");
    QTest::newRow("StatefulSet: the name") << int(Kind::StatefulSet) << u"c2"_s;
    QTest::newRow("DaemonSet: the label") << int(Kind::DaemonSet) << u"hash-c2"_s;
  }

  void readsControllerRevisions() {
    QFETCH(int, kind);
    QFETCH(QString, hash);
    const History history = controllerRevisionHistory(
        workload(static_cast<Kind>(kind), u"a:1"_s),
        {controllerRevision(u"c11"_s, 11, replacing(u"a:1"_s)), controllerRevision(u"c2"_s, 2, replacing(u"a:1"_s)),
         controllerRevision(u"c3"_s, 3, replacing(u"a:3"_s)), controllerRevision(u"x"_s, 4, replacing(u"a:1"_s), u"else"_s),
         controllerRevision(u"odd"_s, 5, QJsonObject{{u"spec"_s, QJsonObject()}})});
    QCOMPARE(namesOf(history), (QStringList{u"2:c2"_s, u"3:c3"_s, u"11:c11"_s}));
    QCOMPARE(history.current()->number, 11);
    QCOMPARE(history.warnings.size(), 1);
    QCOMPARE(history.byNumber(2)->templateHash, hash);
    QCOMPARE(history.byNumber(3)->podTemplate, podTemplate(u"a:3"_s));
    QCOMPARE(history.byNumber(3)->changeCause, u"because c3"_s);
    QCOMPARE(history.byNumber(3)->data.value(u"spec"_s).toObject().value(u"template"_s).toObject().value(u"$patch"_s).toString(),
             u"replace"_s);
  }
};

STERNWAY_TEST(TestHistory)

}  // namespace test_history
#include "test_history.moc"
