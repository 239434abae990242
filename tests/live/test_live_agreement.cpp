// SPDX-License-Identifier: GPL-3.0-or-later
// Sternway and kubectl must agree on a real cluster: history, templates and annotations after an undo, status messages. Two
// namespaces hold the same objects; kubectl works on one, Sternway on the other.
#include "core/kubernetesundo.h"
#include "core/podtemplate.h"
#include "core/rolloutstatus.h"
#include "kube/kubecluster.h"
#include "kube/kubeconfig.h"
#include "support/await.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace test_live_agreement {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace Qt::StringLiterals;
using test::await;

namespace {

const QString ours = u"sternway-agreement-a"_s;
const QString theirs = u"sternway-agreement-b"_s;

struct Output {
  int status = -1;
  QByteArray text;
  QByteArray errors;
};

Output kubectl(const QStringList &arguments, const QByteArray &input = {}) {
  QProcess process;
  process.start(u"kubectl"_s, arguments);
  process.write(input);
  process.closeWriteChannel();
  if (!process.waitForFinished(120'000))
    return {-1, {}, "kubectl did not end: " + process.errorString().toUtf8()};
  return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// One of the three kinds, with a pod that runs at once.
QByteArray manifest(Kind kind, const QString &version) {
  const QJsonObject labels{{u"app"_s, u"twin-"_s + kindPrefix(kind)}};
  const QJsonObject container{{u"name"_s, u"svc"_s},
                              {u"image"_s, u"registry.example.com/svc:"_s + version},
                              {u"imagePullPolicy"_s, u"Never"_s},
                              {u"env"_s, QJsonArray{QJsonObject{{u"name"_s, u"SERVICE"_s}, {u"value"_s, u"twin"_s}}}}};
  const QJsonObject pod{
      {u"metadata"_s, QJsonObject{{u"labels"_s, labels}}},
      {u"spec"_s, QJsonObject{{u"terminationGracePeriodSeconds"_s, 1}, {u"containers"_s, QJsonArray{container}}}}};
  QJsonObject spec{{u"selector"_s, QJsonObject{{u"matchLabels"_s, labels}}}, {u"template"_s, pod}};
  if (kind == Kind::StatefulSet)
    spec.insert(u"serviceName"_s, u"twin"_s);
  const QJsonObject annotations{{u"kubernetes.io/change-cause"_s, u"ship "_s + version}, {u"example.com/release"_s, version}};
  return QJsonDocument(QJsonObject{{u"apiVersion"_s, u"apps/v1"_s},
                                   {u"kind"_s, kindName(kind)},
                                   {u"metadata"_s, QJsonObject{{u"name"_s, u"twin"_s}, {u"annotations"_s, annotations}}},
                                   {u"spec"_s, spec}})
      .toJson();
}

QString target(Kind kind) {
  return kindPrefix(kind) + u"/twin"_s;
}

/// "1  ship v1.2.1" of kubectl rollout history, as "1 ship v1.2.1".
QStringList historyLines(const QByteArray &text) {
  QStringList lines;
  const QList<QByteArray> all = text.split('\n');
  for (const QByteArray &line : all)
    if (!line.isEmpty() && line[0] >= '0' && line[0] <= '9')
      lines.append(QString::fromUtf8(line).simplified());
  return lines;
}

QStringList historyLines(const History &history) {
  QStringList lines;
  for (const Revision &revision : history.revisions)
    lines.append(u"%1 %2"_s.arg(revision.number).arg(revision.changeCause.isEmpty() ? u"<none>"_s : revision.changeCause));
  return lines;
}

}  // namespace

class TestLiveAgreement : public QObject {
  Q_OBJECT
private:
  SystemClock m_clock;
  std::unique_ptr<Transport> m_transport;
  std::unique_ptr<KubeCluster> m_cluster;
  QObject m_context;

  [[nodiscard]] static ObjectRef ref(Kind kind, const QString &nameSpace) { return {u"lab"_s, nameSpace, u"twin"_s, kind}; }
  [[nodiscard]] Workload read(Kind kind, const QString &nameSpace) {
    const auto got = await(m_cluster->workload(ref(kind, nameSpace), &m_context));
    return got ? *got : Workload{};
  }
  [[nodiscard]] bool isDone(Kind kind, const QString &nameSpace) {
    return rolloutStatus(read(kind, nameSpace)).state == RolloutStatus::State::Done;
  }
  /// Both say the same of one state of the object; it may move between the two readings, so it is tried again.
  [[nodiscard]] bool sameStatus(Kind kind, QString *difference) {
    return QTest::qWaitFor(
        [&] {
          const Output status = kubectl({u"rollout"_s, u"status"_s, u"--watch=false"_s, u"-n"_s, ours, target(kind)});
          const QString said = rolloutStatus(read(kind, ours)).message;
          const QString kubectlSaid = QString::fromUtf8(status.text + status.errors).trimmed();
          *difference = u"ours: %1\ntheirs: %2"_s.arg(said, kubectlSaid);
          return said == kubectlSaid;
        },
        120'000);
  }
  void ship(Kind kind, const QString &version) {
    for (const QString &nameSpace : {ours, theirs}) {
      const Output shipped = kubectl({u"replace"_s, u"-n"_s, nameSpace, u"-f"_s, u"-"_s}, manifest(kind, version));
      QVERIFY2(shipped.status == 0, shipped.errors.constData());
    }
  }

private Q_SLOTS:
  void initTestCase() {
    QVERIFY2(qEnvironmentVariableIsSet("KUBECONFIG"), "KUBECONFIG is not set: start the lab and export what it prints");
    const auto config = Kubeconfig::load(KubeconfigPaths::fromEnvironment());
    QVERIFY2(config, config ? "" : qPrintable(config.error().message));
    const auto context = config->context();
    QVERIFY2(context, context ? "" : qPrintable(context.error().message));
    m_transport = std::make_unique<Transport>(context->transport, makeAuthorizer(context->credentials, m_clock));
    m_cluster = std::make_unique<KubeCluster>(u"lab"_s, u"default"_s, *m_transport);
    kubectl({u"delete"_s, u"namespace"_s, u"--ignore-not-found"_s, ours, theirs});
    for (const QString &nameSpace : {ours, theirs}) {
      const Output made = kubectl({u"create"_s, u"namespace"_s, nameSpace});
      QVERIFY2(made.status == 0, made.errors.constData());
    }
  }

  void cleanupTestCase() { kubectl({u"delete"_s, u"namespace"_s, u"--wait=false"_s, u"--ignore-not-found"_s, ours, theirs}); }

  void agrees_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("Deployment") << int(Kind::Deployment);
    QTest::newRow("StatefulSet") << int(Kind::StatefulSet);
    QTest::newRow("DaemonSet") << int(Kind::DaemonSet);
  }

  void agrees() {
    QFETCH(int, kind);
    const auto is = static_cast<Kind>(kind);
    for (const QString &nameSpace : {ours, theirs})
      QCOMPARE(kubectl({u"create"_s, u"-n"_s, nameSpace, u"-f"_s, u"-"_s}, manifest(is, u"v1.2.1"_s)).status, 0);
    for (const QString &version : {u"v1.2.1"_s, u"v1.2.2"_s, u"v1.2.3"_s}) {
      if (version != u"v1.2.1")
        ship(is, version);
      for (const QString &nameSpace : {ours, theirs})
        QTRY_VERIFY_WITH_TIMEOUT(isDone(is, nameSpace), 300'000);
    }
    QString difference;
    QVERIFY2(sameStatus(is, &difference), qPrintable(difference));

    const Output listed = kubectl({u"rollout"_s, u"history"_s, u"-n"_s, ours, target(is)});
    const auto history = await(m_cluster->history(read(is, ours), &m_context));
    QVERIFY(history);
    QCOMPARE(historyLines(*history), historyLines(listed.text));
    QCOMPARE(history->revisions.size(), 3);
    QCOMPARE(history->current()->number, 3);

    const Workload before = read(is, ours);
    const auto patch = undoPatch(before, *history->byNumber(1), {});
    QVERIFY2(patch, patch ? "" : qPrintable(patch.error().message));
    const auto dry = await(m_cluster->patch(before.ref, *patch, DryRun::Server, &m_context));
    QVERIFY2(dry, dry ? "" : qPrintable(dry.error().detail));
    QCOMPARE(read(is, ours).generation, before.generation);
    const auto undone = await(m_cluster->patch(before.ref, *patch, DryRun::No, &m_context));
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    // A second patch for the generation that is gone: somebody else deployed meanwhile.
    const auto late = await(m_cluster->patch(before.ref, *patch, DryRun::No, &m_context));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    const Output theirUndo = kubectl({u"rollout"_s, u"undo"_s, u"--to-revision=1"_s, u"-n"_s, theirs, target(is)});
    QVERIFY2(theirUndo.status == 0, theirUndo.errors.constData());
    for (const QString &nameSpace : {ours, theirs})
      QTRY_VERIFY_WITH_TIMEOUT(isDone(is, nameSpace), 300'000);

    const Workload a = read(is, ours);
    const Workload b = read(is, theirs);
    QCOMPARE(a.podTemplate, b.podTemplate);
    QCOMPARE(a.annotations, b.annotations);
    QCOMPARE(a.images, QStringList{u"registry.example.com/svc:v1.2.1"_s});
    const auto afterOurs = await(m_cluster->history(a, &m_context));
    const Output afterTheirs = kubectl({u"rollout"_s, u"history"_s, u"-n"_s, theirs, target(is)});
    QCOMPARE(historyLines(*afterOurs), historyLines(afterTheirs.text));
    QVERIFY2(sameStatus(is, &difference), qPrintable(difference));

    // A release that never starts: the rollout stands still, and both say where.
    ship(is, u"v9.9.9"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isDone(is, ours), 1120'000);
    QVERIFY2(sameStatus(is, &difference), qPrintable(difference));
  }
};

STERNWAY_TEST(TestLiveAgreement)

}  // namespace test_live_agreement
#include "test_live_agreement.moc"
