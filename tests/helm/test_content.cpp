// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/contentdiff.h"
#include "support/helmsecret.h"
#include "support/testmain.h"

namespace test_content {

using namespace sternway;
using namespace sternway::helm;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
ReleaseContent contentOf(const QString &manifest, const QJsonObject &values = {}) {
  return *decodeContent(helmSecret({.manifest = manifest, .values = values}));
}

QString deployment(const QString &image, int replicas = 2) {
  return u"---\n# Source: shop/templates/deployment.yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
         "spec:\n  replicas: %2\n  template:\n    spec:\n      containers:\n      - {name: app, image: \"%1\"}\n"_s.arg(image)
             .arg(replicas);
}
}  // namespace

class TestContent : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void objectsOfAManifest() {
    const ReleaseContent content = contentOf(
        u"---\n# Source: only a comment\n"_s + deployment(u"svc:1.10"_s) +
        u"--- # another\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\n  namespace: shared\ndata:\n  text: |\n    "
        u"---\n    x\n"
        "---\napiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Service, metadata: {name: web}}\n---\n{\n---\n\n"_s);
    QCOMPARE(content.objects.size(), 3);
    QCOMPARE(content.unreadable, 1);
    QCOMPARE(content.objects.at(0).title(u"production"_s), u"deployment/web"_s);
    QCOMPARE(content.objects.at(0).nameSpace, u"production"_s);
    QVERIFY(!content.objects.at(0).podTemplate().isEmpty());
    QCOMPARE(content.objects.at(1).nameSpace, u"shared"_s);
    QCOMPARE(content.objects.at(1).content[u"data"_s][u"text"_s].toString(), u"---\nx\n"_s);
    QCOMPARE(content.objects.at(2).name, u"web"_s);
  }

  void sameObject() {
    ManifestObject a{.apiVersion = u"policy/v1beta1"_s, .kind = u"PodDisruptionBudget"_s, .nameSpace = u"p"_s, .name = u"web"_s};
    ManifestObject b = a;
    b.apiVersion = u"policy/v1"_s;
    QVERIFY(a.isSame(b));
    b.apiVersion = u"other/v1"_s;
    QVERIFY(!a.isSame(b));
  }

  void differences() {
    const QString secret = u"---\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {text: %1}\n"_s;
    const QString kept =
        u"---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n  annotations: "
        "{helm.sh/resource-policy: keep}\n"_s;
    const QString map = u"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: %1}\n"_s;
    const ReleaseContent from = contentOf(deployment(u"svc:v1.3.0"_s, 3) + secret.arg(u"hunter2"_s) + kept + map.arg(u"new"_s),
                                          {{u"tag"_s, u"v1.3.0"_s}, {u"db"_s, QJsonObject{{u"password"_s, u"hunter2"_s}}}});
    const ReleaseContent to = contentOf(deployment(u"svc:v1.2.3"_s, 2) + secret.arg(u"hunter3"_s) + map.arg(u"old"_s),
                                        {{u"tag"_s, u"v1.2.3"_s}, {u"db"_s, QJsonObject{{u"password"_s, u"hunter3"_s}}}});
    const QStringList lines = contentDiff(from, to);
    const QString all = lines.join(u'\n');
    QVERIFY2(lines.contains(u"deployment/web containers[app].image: svc:v1.3.0 → svc:v1.2.3"_s), qPrintable(all));
    QVERIFY(lines.contains(u"deployment/web spec.replicas: 3 → 2"_s));
    QCOMPARE(lines.filter(u"secret/db"_s).size(), 1);
    QCOMPARE(lines.filter(u"persistentvolumeclaim/data"_s).size(), 1);
    QCOMPARE(lines.filter(u"configmap/"_s).size(), 2);
    QCOMPARE(lines.filter(u"tag: v1.3.0 → v1.2.3"_s).size(), 1);
    QCOMPARE(lines.filter(u"db.password"_s).size(), 1);
    QVERIFY(!all.contains(u"hunter"_s));
    QCOMPARE(deletedObjects(from, to), QStringList{u"configmap/new"_s});
    QCOMPARE(contentDiff(from, from), QStringList());
  }

  void hooksAndMethod() {
    const QJsonObject hook{{u"name"_s, u"migrate"_s},
                           {u"kind"_s, u"Job"_s},
                           {u"manifest"_s, u"apiVersion: batch/v1\nkind: Job\nmetadata: {name: migrate}\n"_s},
                           {u"events"_s, QJsonArray{u"pre-upgrade"_s, u"pre-rollback"_s}}};
    const auto content = decodeContent(helmSecret({.hooks = {hook}, .applyMethod = u"ssa"_s}));
    QVERIFY(content);
    QVERIFY(content->serverSideApply);
    QCOMPARE(content->hooks.size(), 1);
    QVERIFY(content->hooks.constFirst().runsAtRollback());
    QCOMPARE(content->hooks.constFirst().object.apiVersion, u"batch/v1"_s);
  }
};

STERNWAY_TEST(TestContent)

}  // namespace test_content
#include "test_content.moc"
