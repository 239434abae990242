// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace test_livekubeconfig {

using namespace sternway;
using namespace sternway::kube;
using namespace Qt::StringLiterals;

namespace {
// "NAME server namespace token", of every context, then the current one.
QStringList ours(const QString &variable) {
  const auto config = Kubeconfig::load({.explicitFile = {}, .variable = variable, .home = {}});
  if (!config)
    return {u"error"_s};
  QStringList out;
  for (const KubeContextSummary &summary : config->contexts()) {
    const auto context = config->context(summary.name);
    out << summary.name + u' ' + summary.server + u' ' + summary.nameSpace + u' ' +
               (context ? context->credentials.token + context->credentials.tokenFile : u"?"_s);
  }
  out.sort();
  return out << config->currentContext();
}

QJsonObject named(const QJsonArray &list, const QString &name, const QString &body) {
  for (const auto &item : list)
    if (item.toObject().value("name"_L1).toString() == name)
      return item.toObject().value(body).toObject();
  return {};
}

QStringList kubectls(const QString &variable) {
  QProcess kubectl;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"KUBECONFIG"_s, variable);
  kubectl.setProcessEnvironment(environment);
  kubectl.start(u"kubectl"_s, {u"config"_s, u"view"_s, u"--raw"_s, u"-o"_s, u"json"_s});
  if (!kubectl.waitForFinished() || kubectl.exitCode() != 0)
    return {u"error"_s};
  const QJsonObject config = QJsonDocument::fromJson(kubectl.readAllStandardOutput()).object();
  QStringList out;
  for (const auto &item : config.value("contexts"_L1).toArray()) {
    const QString name = item.toObject().value("name"_L1).toString();
    const QJsonObject context = item.toObject().value("context"_L1).toObject();
    const QJsonObject cluster =
        named(config.value("clusters"_L1).toArray(), context.value("cluster"_L1).toString(), u"cluster"_s);
    const QJsonObject user = named(config.value("users"_L1).toArray(), context.value("user"_L1).toString(), u"user"_s);
    out << name + u' ' + cluster.value("server"_L1).toString() + u' ' + context.value("namespace"_L1).toString() + u' ' +
               user.value("token"_L1).toString() + user.value("tokenFile"_L1).toString();
  }
  out.sort();
  return out << config.value("current-context"_L1).toString();
}
}  // namespace

/// What kubectl makes of several kubeconfigs, Sternway makes of them too.
class TestLiveKubeconfig : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    if (QStandardPaths::findExecutable(u"kubectl"_s).isEmpty())
      QFAIL("there is no kubectl");
  }

  void kubectlAndSternwayAgree_data() {
    QTest::addColumn<QByteArrayList>("files");
    const QByteArray a =
        "clusters:\n- {name: k, cluster: {server: 'https://a'}}\n- {name: a, cluster: {server: 'https://only-a'}}\n"
        "contexts:\n- {name: x, context: {cluster: k, user: u, namespace: na}}\n- {name: z, context: {cluster: a, user: w}}\n";
    const QByteArray b =
        "apiVersion: v1\nkind: Config\ncurrent-context: q\nclusters:\n- {name: k, cluster: {server: 'https://b'}}\n"
        "users:\n- {name: u, user: {token: tb}}\n- {name: w, user: {tokenFile: token}}\n"
        "contexts:\n- {name: x, context: {cluster: k, user: u, namespace: nb}}\n- {name: q, context: {cluster: k, user: w}}\n";
    const QByteArray c = "{\"current-context\":\"x\",\"users\":[{\"name\":\"u\",\"user\":{\"token\":\"tc\"}}]}";
    QTest::newRow("one") << QByteArrayList{b};
    QTest::newRow("a b") << QByteArrayList{a, b};
    QTest::newRow("b a") << QByteArrayList{b, a};
    QTest::newRow("c a b") << QByteArrayList{c, a, b};
    QTest::newRow("a, nothing, c, b") << QByteArrayList{a, "", c, b};
    QTest::newRow("broken") << QByteArrayList{a, "contexts: [", b};
    QTest::newRow("a list") << QByteArrayList{"- a\n"};
  }

  void kubectlAndSternwayAgree() {
    QFETCH(QByteArrayList, files);
    QTemporaryDir dir;
    QStringList paths{dir.filePath(u"missing"_s)};
    for (qsizetype i = 0; i < files.size(); ++i) {
      paths << dir.filePath(u"f%1"_s.arg(i));
      QFile file(paths.last());
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(files.at(i)) == files.at(i).size());
    }
    QFile token(dir.filePath(u"token"_s));
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write("t") == 1);
    token.close();
    QStringList theirs = kubectls(paths.join(u':'));
    theirs.replaceInStrings(u" token"_s, u" "_s + dir.filePath(u"token"_s));  // config view shows a path as it was written
    QStringList mine = ours(paths.join(u':'));
    mine.replaceInStrings(u"?"_s, QString());  // a context that misses its user
    QCOMPARE(mine, theirs);
  }
};

STERNWAY_TEST(TestLiveKubeconfig)

}  // namespace test_livekubeconfig
#include "test_livekubeconfig.moc"
