// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "support/testmain.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

namespace test_live_guard {

using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString good = u"v1.2.3"_s;
const QString bad = u"v1.3.0"_s;
const QString applications = u"applications.argoproj.io"_s;

/// Argo CD's kind, as far as the API server has to know it; no controller runs.
const char *const definition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: applications.argoproj.io}
spec:
  group: argoproj.io
  scope: Namespaced
  names: {kind: Application, plural: applications, singular: application}
  versions:
  - name: v1alpha1
    served: true
    storage: true
    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
)";
}  // namespace

/// A guard on a real cluster: stopped while it counts, and left alone; then a workload that Argo CD keeps.
class TestLiveGuard : public QObject {
  Q_OBJECT

  const QString m_namespace = u"live-guard-%1"_s.arg(QCoreApplication::applicationPid());
  LabService m_service{m_namespace, u"web"_s, 1};
  QTemporaryDir m_folder;
  Sternway m_sternway{m_folder.path()};

  [[nodiscard]] QString runbook() const { return m_folder.filePath(u"guard.yaml"_s); }
  [[nodiscard]] QStringList on(const QString &command, const QStringList &more) const {
    return QStringList{command,  u"--service"_s,    u"web"_s,          u"-n"_s,        m_namespace, u"--context"_s,
                       u"lab"_s, u"--prometheus"_s, Lab::prometheus(), u"--runbook"_s, runbook()} +
           more;
  }
  static QByteArray told(const Outcome &outcome) { return (outcome.err + outcome.out.right(3000)).toUtf8(); }

  template <typename Predicate>
  static bool waitUntil(Predicate reached) {
    const QDeadlineTimer deadline(std::chrono::minutes{10});
    while (!reached()) {
      if (deadline.hasExpired())
        return false;
      QTest::qWait(2000);  // each look is a process of its own
    }
    return true;
  }

  [[nodiscard]] bool isGood() const {
    const QJsonArray revisions = m_sternway.run(on(u"assess"_s, {u"--json"_s})).object()[u"revisions"_s].toArray();
    return std::any_of(revisions.cbegin(), revisions.cend(), [](const QJsonValue &revision) {
      return revision[u"image"_s].toString().endsWith(good) && revision[u"health"_s].toString() == "good"_L1;
    });
  }
  [[nodiscard]] QString guardState() const {
    const Outcome status = m_sternway.run({u"guard"_s, u"status"_s, u"--json"_s});
    const QJsonArray all = QJsonDocument::fromJson(status.out.toUtf8()).array();
    for (const QJsonValue each : all)
      if (const QString state = each[u"state"_s].toString(); state == "armed"_L1 || state == "counting"_L1)
        return state;
    return {};
  }
  void shipBad(const QString &version) {
    m_service.release(version, {u"RPS=200"_s, u"ERROR_RATE=0.3"_s});
    QVERIFY(m_service.waitReady());
  }
  [[nodiscard]] QString automated() const {
    return Lab::read(u"argocd"_s, applications + u'/' + m_namespace, u"{.spec.syncPolicy.automated}"_s);
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    QFile file(runbook());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        u"apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: guarded, title: Guarded}\n"
        "services:\n  - {name: web, workload: deployment/web, namespace: %1}\n"
        "matrix:\n  - {when: error_rate > 10%, action: rollback, severity: P1}\n"
        "guard: {when: error_rate > 10%, for: 10s, then: rollback, countdown: 5m}\n"_s.arg(m_namespace)
            .toUtf8());
    file.close();
    m_service.release(good, {u"RPS=200"_s});
    QVERIFY(m_service.waitReady());
    QVERIFY(waitUntil([&] { return isGood(); }));
    const Outcome accepted = m_sternway.run({u"accept"_s, runbook(), u"--yes"_s});
    QVERIFY2(accepted.status == 0, told(accepted).constData());
    shipBad(bad);
  }
  void cleanupTestCase() {
    std::ignore = Lab::kubectl({u"-n"_s, u"argocd"_s, u"delete"_s, applications, m_namespace, u"--ignore-not-found"_s});
    Lab::deleteNamespace(m_namespace);
  }

  void anybodyStopsIt() {
    const auto watching = m_sternway.start(on(u"guard"_s, {u"--for"_s, u"30m"_s}));
    watching->closeWriteChannel();
    QVERIFY(waitUntil([&] { return guardState() == "counting"_L1 || watching->state() == QProcess::NotRunning; }));
    QCOMPARE(guardState(), u"counting"_s);
    const Outcome stopped = m_sternway.run({u"guard"_s, u"stop"_s, u"--service"_s, u"web"_s});
    QVERIFY2(stopped.status == 0, told(stopped).constData());
    QVERIFY(watching->waitForFinished(60'000));
    QCOMPARE(watching->exitCode(), 1);
    QCOMPARE(m_service.image(), bad);
  }

  void itRollsBackWhereNobodyDoes() {
    const Outcome done =
        m_sternway.run(on(u"guard"_s, {u"--for"_s, u"30m"_s, u"--countdown"_s, u"5s"_s, u"--stability"_s, u"15s"_s}));
    QVERIFY2(done.status == 0, told(done).constData());
    QCOMPARE(m_service.image(), good);
    QCOMPARE(guardState(), QString());
  }

  /// Every number of its post-mortem, by a script that asks journal and Prometheus itself.
  void itsPostMortemIsRecomputed() {
    const QString id = m_sternway.run({u"incidents"_s, u"--json"_s}).out.section(u"\"id\": \""_s, 1, 1).section(u'"', 0, 0);
    QVERIFY(!id.isEmpty());
    for (const QString &format : {u"json"_s, u"md"_s, u"html"_s, u"pdf"_s}) {
      const Outcome written = m_sternway.run({u"postmortem"_s, id, u"--runbook"_s, runbook(), u"--format"_s, format, u"-o"_s,
                                              m_folder.filePath(u"draft."_s + format)});
      QVERIFY2(written.status == 0, told(written).constData());
    }
    const Outcome checked =
        Lab::run(u"/usr/bin/python3"_s,
                 {QStringLiteral(STERNWAY_SOURCE_DIR) + u"/tests/report/recompute.py"_s, m_folder.filePath(u"journal.sqlite"_s),
                  id, m_folder.filePath(u"draft.json"_s), m_folder.filePath(u"draft.md"_s), u"--runbook"_s, runbook(),
                  u"--prometheus"_s, Lab::prometheus()});
    QVERIFY2(checked.status == 0, told(checked).constData());
  }

  void whatArgoKeepsIsSuspendedFirst() {
    const QString group = u"argocd"_s;
    std::ignore = Lab::kubectl({u"create"_s, u"namespace"_s, group});
    QCOMPARE(Lab::kubectl({u"apply"_s, u"-f"_s, u"-"_s}, definition).status, 0);
    QCOMPARE(Lab::kubectl({u"wait"_s, u"--for=condition=Established"_s, u"crd/"_s + applications}).status, 0);
    const QByteArray application =
        u"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: %1, namespace: argocd}\n"
        "spec: {project: default, syncPolicy: {automated: {prune: true, selfHeal: true}}}\n"_s.arg(m_namespace)
            .toUtf8();
    QVERIFY(waitUntil([&] { return Lab::kubectl({u"apply"_s, u"-f"_s, u"-"_s}, application).status == 0; }));
    QCOMPARE(Lab::kubectl({u"-n"_s, m_namespace, u"annotate"_s, u"deployment/web"_s,
                           u"argocd.argoproj.io/tracking-id=%1:apps/Deployment:%1/web"_s.arg(m_namespace)})
                 .status,
             0);
    shipBad(u"v1.3.1"_s);
    const QStringList forced{u"--force"_s, u"--yes"_s, u"--stability"_s, u"15s"_s, u"--reason"_s, u"tried on the lab"_s};
    const Outcome refused = m_sternway.run(on(u"rollback"_s, forced));
    QVERIFY2(refused.status == 1, told(refused).constData());
    QCOMPARE(m_service.image(), u"v1.3.1"_s);
    QVERIFY(!automated().isEmpty());
    const Outcome done = m_sternway.run(on(u"rollback"_s, forced + QStringList{u"--suspend-gitops"_s, u"--json"_s}));
    QVERIFY2(done.status == 0, told(done).constData());
    QCOMPARE(m_service.image(), good);
    QCOMPARE(automated(), QString());
  }
};

STERNWAY_TEST(TestLiveGuard)

}  // namespace test_live_guard
#include "test_live_guard.moc"
