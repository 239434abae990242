// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace test_live_ways {

using namespace sternway::test;
using namespace Qt::StringLiterals;

/// Methods that are no undo, and several services at once, by the program itself; what became of it is kubectl's to say.
class TestLiveWays : public QObject {
  Q_OBJECT

  const QString m_namespace = u"live-ways-%1"_s.arg(QCoreApplication::applicationPid());
  QTemporaryDir m_folder;
  Sternway m_sternway{m_folder.path()};

  [[nodiscard]] QString runbook() const { return m_folder.filePath(u"ways.yaml"_s); }
  [[nodiscard]] QString manifest() const { return m_folder.filePath(u"extra.yaml"_s); }

  static void write(const QString &path, const QStringList &lines) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines.join(u'\n').toUtf8() + '\n');
  }

  void writeFiles() {
    write(manifest(), {u"apiVersion: v1"_s, u"kind: ConfigMap"_s, u"metadata: {name: extra}"_s, u"data: {A: one}"_s, u"---"_s,
                       u"apiVersion: v1"_s, u"kind: Service"_s, u"metadata: {name: extra}"_s,
                       u"spec: {selector: {app: web}, ports: [{port: 80}]}"_s});
    QStringList lines{
        u"apiVersion: sternway/v1"_s,        u"kind: Runbook"_s, u"metadata: {name: ways, title: Ways}"_s, u"variables:"_s,
        u"  - {name: TAG, type: version}"_s, u"services:"_s};
    for (const QString &name : {u"web"_s, u"api"_s, u"held"_s, u"gone"_s})
      lines << u"  - {name: %1, workload: deployment/%1, namespace: %2%3}"_s.arg(
          name, m_namespace, name == "web"_L1 ? u", dependsOn: [api]"_s : QString());
    lines << u"methods:"_s << u"  - id: image"_s << u"    title: By the image"_s << u"    steps:"_s
          << u"      - kubernetes.setImage: {image: 'registry.example.com/svc:{{TAG}}'}"_s << u"        service: web"_s
          << u"      - kubernetes.waitRollout: {timeout: 5m}"_s << u"        service: web"_s
          << u"      - kubernetes.exec: {argv: [sh, -c, 'echo $VERSION']}"_s << u"        service: web"_s << u"  - id: flag"_s
          << u"    title: The flag"_s << u"    steps:"_s << u"      - kubernetes.setEnv: {env: {FEATURE_X: 'false'}}"_s
          << u"        service: web"_s << u"      - kubernetes.patchConfigMap: {name: web-config, data: {FLAG: 'off'}}"_s
          << u"        service: web"_s << u"      - kubernetes.restart: {}"_s << u"        service: web"_s << u"  - id: files"_s
          << u"    title: Manifests"_s << u"    steps:"_s << u"      - kubernetes.apply: {file: '%1'}"_s.arg(manifest())
          << u"        service: web"_s << u"      - command: {argv: ['true']}"_s << u"  - id: traffic"_s
          << u"    title: Traffic"_s << u"    steps:"_s << u"      - kubernetes.scale: {replicas: 0}"_s
          << u"        service: web"_s << u"      - kubernetes.scale: {restore: true}"_s << u"        service: web"_s;
    write(runbook(), lines);
  }

  /// By one of the methods, without metrics.
  [[nodiscard]] Outcome by(const QString &method, const QStringList &more = {}) const {
    return m_sternway.run(QStringList{u"rollback"_s, u"--service"_s, u"web"_s, u"-n"_s, m_namespace, u"--context"_s, u"lab"_s,
                                      u"--runbook"_s, runbook(), u"--method"_s, method, u"--yes"_s, u"--force"_s, u"--json"_s,
                                      u"--stability"_s, u"1s"_s} +
                          more);
  }
  [[nodiscard]] QString read(const QString &object, const QString &path) const { return Lab::read(m_namespace, object, path); }
  [[nodiscard]] LabService service(const QString &name) const { return LabService(m_namespace, name, 1); }
  static QByteArray told(const Outcome &outcome) { return (outcome.err + outcome.out.right(3000)).toUtf8(); }

  /// The objects of the output's lines, the last of them the result.
  static QList<QJsonObject> objects(const Outcome &outcome) {
    QList<QJsonObject> all;
    for (const QString &line : outcome.out.split(u'\n', Qt::SkipEmptyParts))
      all << QJsonDocument::fromJson(line.toUtf8()).object();
    return all;
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    writeFiles();
    for (const QString &name : {u"web"_s, u"api"_s, u"held"_s}) {
      service(name).release(u"v1.2.3"_s);
      QVERIFY(service(name).waitReady());
      service(name).release(u"v1.3.0"_s);
      QVERIFY(service(name).waitReady());
    }
    QCOMPARE(
        Lab::kubectl({u"-n"_s, m_namespace, u"create"_s, u"configmap"_s, u"web-config"_s, u"--from-literal=FLAG=on"_s}).status,
        0);
    const Outcome refused = by(u"image"_s);
    QCOMPARE(refused.status, 1);  // nobody has accepted it
    const Outcome accepted = m_sternway.run({u"accept"_s, runbook(), u"--yes"_s});
    QVERIFY2(accepted.status == 0, told(accepted).constData());
  }
  void cleanupTestCase() { Lab::deleteNamespace(m_namespace); }

  void byTheImage() {
    QCOMPARE(by(u"image"_s).status, 2);  // no value for the tag
    QCOMPARE(service(u"web"_s).image(), u"v1.3.0"_s);
    const Outcome planned = by(u"image"_s, {u"--set"_s, u"TAG=v1.2.3"_s, u"--plan-only"_s});
    QVERIFY2(planned.status == 0, told(planned).constData());
    QVERIFY(planned.out.contains(u"v1.3.0"_s) && planned.out.contains(u"v1.2.3"_s));
    QCOMPARE(service(u"web"_s).image(), u"v1.3.0"_s);
    const Outcome done = by(u"image"_s, {u"--set"_s, u"TAG=v1.2.3"_s});
    QVERIFY2(done.status == 0, told(done).constData());
    QCOMPARE(service(u"web"_s).image(), u"v1.2.3"_s);
    const QList<QJsonObject> lines = objects(done);
    QCOMPARE(lines.last()[u"result"_s][u"state"_s].toString(), u"succeeded"_s);
    const bool said = std::any_of(lines.cbegin(), lines.cend(), [](const QJsonObject &line) {
      return line[u"kind"_s].toString() == "kubernetes.exec"_L1 && line[u"state"_s].toString() == "finished"_L1 &&
             line[u"ended"_s].toString().endsWith(u'Z');
    });
    QVERIFY2(said, told(done).constData());
  }

  void byTheFlag() {
    const Outcome done = by(u"flag"_s);
    QVERIFY2(done.status == 0, told(done).constData());
    QCOMPARE(read(u"configmap/web-config"_s, u"{.data.FLAG}"_s), u"off"_s);
    QCOMPARE(read(u"deployment/web"_s, u"{.spec.template.spec.containers[0].env[?(@.name=='FEATURE_X')].value}"_s), u"false"_s);
    QVERIFY(
        !read(u"deployment/web"_s, u"{.spec.template.metadata.annotations.kubectl\\.kubernetes\\.io/restartedAt}"_s).isEmpty());
  }

  void byManifests() {
    const Outcome done = by(u"files"_s);
    QVERIFY2(done.status == 0, told(done).constData());
    QCOMPARE(read(u"configmap/extra"_s, u"{.data.A}"_s), u"one"_s);
    QCOMPARE(read(u"service/extra"_s, u"{.spec.ports[0].port}"_s), u"80"_s);
  }

  void downAndUpAgain() {
    const Outcome done = by(u"traffic"_s);
    QVERIFY2(done.status == 0, told(done).constData());
    QCOMPARE(read(u"deployment/web"_s, u"{.spec.replicas}"_s), u"1"_s);
  }

  void allAtOnceButOneThatIsHeld() {
    service(u"web"_s).release(u"v1.3.1"_s);
    QVERIFY(service(u"web"_s).waitReady());
    QCOMPARE(Lab::kubectl({u"-n"_s, m_namespace, u"rollout"_s, u"pause"_s, u"deployment/held"_s}).status, 0);
    const QStringList all{u"rollback"_s, u"--all"_s,   u"--context"_s, u"lab"_s,         u"--runbook"_s, runbook(),
                          u"--yes"_s,    u"--force"_s, u"--json"_s,    u"--stability"_s, u"1s"_s};
    const Outcome done = m_sternway.run(all);
    QVERIFY2(done.status == 1, told(done).constData());  // not all of them
    QHash<QString, QString> states;
    const QJsonArray services = objects(done).last()[u"result"_s][u"services"_s].toArray();
    for (const QJsonValue &each : services)
      states.insert(each[u"service"_s].toString(), each[u"state"_s].toString());
    QCOMPARE(states,
             (QHash<QString, QString>{
                 {u"web"_s, u"succeeded"_s}, {u"api"_s, u"succeeded"_s}, {u"held"_s, u"refused"_s}, {u"gone"_s, u"left-out"_s}}));
    QCOMPARE(service(u"api"_s).image(), u"v1.2.3"_s);
    QVERIFY(service(u"web"_s).image() != "v1.3.1"_L1);
    QCOMPARE(service(u"held"_s).image(), u"v1.3.0"_s);
  }
};

STERNWAY_TEST(TestLiveWays)

}  // namespace test_live_ways
#include "test_live_ways.moc"
