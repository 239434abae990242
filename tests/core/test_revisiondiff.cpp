// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kubernetesundo.h"
#include "core/podtemplate.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_revisiondiff {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QJsonObject parsed(const char *json) {
  return QJsonDocument::fromJson(json).object();
}
QStringList lines(const QList<DiffEntry> &entries) {
  QStringList out;
  for (const DiffEntry &entry : entries)
    out.append(diffAreaName(entry.area) + u' ' + entry.path + u": "_s + entry.before + u" -> "_s + entry.after);
  return out;
}
const char *const before = R"({"metadata":{"labels":{"app":"a","tier":"x","pod-template-hash":"1"},"annotations":{"note":"n"}},
 "spec":{"serviceAccountName":"old","serviceAccount":"old","volumes":[{"name":"cfg","configMap":{"name":"cfg-1"}}],
  "containers":[{"name":"app","image":"svc:v1.3.0",
   "env":[{"name":"LEVEL","value":"debug"},{"name":"DB_PASSWORD","value":"hunter22"},{"name":"URL","valueFrom":{"configMapKeyRef":{"name":"c","key":"url"}}}],
   "resources":{"limits":{"memory":"1Gi","cpu":"500m"}},
   "livenessProbe":{"tcpSocket":{"port":1}},"args":[]}]}})";
const char *const after = R"({"metadata":{"labels":{"app":"a","pod-template-hash":"2"},"annotations":{"note":"n"}},
 "spec":{"serviceAccountName":"new","serviceAccount":"new","volumes":[{"name":"cfg","configMap":{"name":"cfg-2"}}],
  "containers":[{"name":"app","image":"svc:v1.2.3","command":["run"],
   "env":[{"name":"LEVEL","value":"info"},{"name":"DB_PASSWORD","value":"swordfish"},{"name":"URL","valueFrom":{"secretKeyRef":{"name":"s","key":"url"}}}],
   "resources":{"limits":{"memory":"1024Mi","cpu":"1"}},
   "livenessProbe":{"tcpSocket":{"port":2}}}]}})";
}  // namespace

class TestRevisionDiff : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyArea() {
    QCOMPARE(lines(diffTemplates(parsed(before), parsed(after))),
             (QStringList{u"image containers[app].image: svc:v1.3.0 -> svc:v1.2.3"_s,
                          u"environment containers[app].env[DB_PASSWORD]: [redacted] -> [redacted]"_s,
                          u"environment containers[app].env[LEVEL]: debug -> info"_s,
                          u"environment containers[app].env[URL]: configmap/c:url -> secret/s:url"_s,
                          u"resources containers[app].resources.limits.cpu: 500m -> 1"_s,
                          u"probes containers[app].livenessProbe: {\"tcpSocket\":{\"port\":1}} -> {\"tcpSocket\":{\"port\":2}}"_s,
                          u"references volumes[cfg]: {\"configMap\":{\"name\":\"cfg-1\"},\"name\":\"cfg\"} -> "
                          u"{\"configMap\":{\"name\":\"cfg-2\"},\"name\":\"cfg\"}"_s,
                          u"references serviceAccountName: old -> new"_s, u"labels metadata.labels[tier]: x -> "_s,
                          u"other containers[app].command:  -> [\"run\"]"_s}));
  }

  void noSecretIsShown() {
    for (const DiffEntry &entry : diffTemplates(parsed(before), parsed(after)))
      QVERIFY(!entry.before.contains(u"hunter22"_s) && !entry.after.contains(u"swordfish"_s));
    const QJsonObject sidecar =
        parsed(R"({"spec":{"containers":[{"name":"x","image":"i","env":[{"name":"API_TOKEN","value":"hunter22"}]}]}})");
    for (const DiffEntry &entry : diffTemplates({}, sidecar))
      QVERIFY2(!entry.after.contains(u"hunter22"_s), qPrintable(entry.path));
  }

  void codeUnchanged_data() {
    QTest::addColumn<QString>("annotation");
    QTest::addColumn<bool>("unchanged");
    QTest::newRow("restart") << u"kubectl.kubernetes.io/restartedAt"_s << true;
    QTest::newRow("checksum") << u"checksum/config"_s << true;
    QTest::newRow("reloaded") << u"reloader.stakater.com/last-reloaded-from"_s << true;
    QTest::newRow("other") << u"prometheus.io/scrape"_s << false;
  }
  void codeUnchanged() {
    QFETCH(QString, annotation);
    QFETCH(bool, unchanged);
    const QJsonObject plain = podTemplate(u"svc:v1"_s);
    QJsonObject annotated = plain;
    QJsonObject metadata = plain.value(u"metadata"_s).toObject();
    metadata.insert(u"annotations"_s, QJsonObject{{annotation, u"x"_s}});
    annotated.insert(u"metadata"_s, metadata);
    QCOMPARE((RevisionDiff{diffTemplates(plain, annotated), {}}).codeUnchanged(), unchanged);
    QVERIFY((RevisionDiff{diffTemplates(plain, plain), {}}).codeUnchanged());
  }

  void collectsReferences() {
    const References found =
        references(parsed(R"({"spec":{"serviceAccountName":"sa","priorityClassName":"high","runtimeClassName":"gvisor",
      "imagePullSecrets":[{"name":"pull"}],
      "initContainers":[{"name":"init","env":[{"name":"A","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}]}],
      "containers":[{"name":"app","envFrom":[{"configMapRef":{"name":"opt","optional":true}},{"secretRef":{"name":"s"}}],
        "env":[{"name":"B","valueFrom":{"configMapKeyRef":{"name":"c","key":"b"}}},
               {"name":"C","valueFrom":{"configMapKeyRef":{"name":"c","key":"maybe","optional":true}}}]}],
      "volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"data"}},
                 {"name":"p","projected":{"sources":[{"configMap":{"name":"proj","items":[{"key":"f","path":"f"}]}},{"secret":{"name":"ps"}}]}},
                 {"name":"t","secret":{"secretName":"tls"}}]}})"));
    QCOMPARE(found.configMaps,
             (QList<ObjectUse>{{u"c"_s, true, {u"b"_s}, {u"containers[app].env[B]"_s, u"containers[app].env[C]"_s}},
                               {u"opt"_s, false, {}, {u"containers[app].envFrom"_s}},
                               {u"proj"_s, true, {u"f"_s}, {u"volumes[p]"_s}}}));
    QCOMPARE(found.secrets,
             (QList<ObjectUse>{{u"ps"_s, true, {}, {u"volumes[p]"_s}},
                               {u"s"_s, true, {u"k"_s}, {u"initContainers[init].env[A]"_s, u"containers[app].envFrom"_s}},
                               {u"tls"_s, true, {}, {u"volumes[t]"_s}}}));
    QCOMPARE(found.claims, QStringList{u"data"_s});
    QCOMPARE(found.pullSecrets, QStringList{u"pull"_s});
    QCOMPARE(found.serviceAccount + found.priorityClass + found.runtimeClass, u"sahighgvisor"_s);
  }

  void saysWhatIsNotRestored() {
    const QString all = notRestored(orderService(Kind::StatefulSet).workload, parsed(after)).join(u'\n');
    for (const QString &word : {u"ConfigMaps"_s, u"cfg-2"_s, u"Secrets"_s, u"replicas stays 3"_s, u"HorizontalPodAutoscaler"_s,
                                u"Services"_s, u"volumeClaimTemplates"_s})
      QVERIFY2(all.contains(word), qPrintable(word));
  }
};

STERNWAY_TEST(TestRevisionDiff)

}  // namespace test_revisiondiff
#include "test_revisiondiff.moc"
