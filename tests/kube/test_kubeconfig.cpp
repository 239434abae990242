// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfigfixture.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

#include <QStringEncoder>

namespace test_kubeconfig {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestKubeconfig : public KubeconfigFixture {
  Q_OBJECT
private Q_SLOTS:
  void readsEveryField() {
    write(u"pki/ca.crt"_s, tlsFile(u"ca"_s));
    write(u"pki/client.crt"_s, tlsFile(u"client-rsa"_s));
    write(u"pki/client.key"_s, tlsFile(u"client-rsa-key"_s));
    const QByteArray config =
        "apiVersion: v1\n"
        "kind: Config\n"
        "preferences: {colors: true}\n"
        "current-context: prod\n"
        "clusters:\n"
        "- name: eu\n"
        "  cluster:\n"
        "    server: https://api.example.com:6443/k8s/clusters/c-1\n"
        "    tls-server-name: kubernetes\n"
        "    certificate-authority: pki/ca.crt\n"
        "    proxy-url: socks5://bastion:1080\n"
        "    disable-compression: true\n"
        "    extensions: []\n"
        "users:\n"
        "- name: alice\n"
        "  user:\n"
        "    client-certificate: pki/client.crt\n"
        "    client-key: pki/client.key\n"
        "    as: deployer\n"
        "    as-uid: '42'\n"
        "    as-groups: [ops, 'dev team']\n"
        "    as-user-extra:\n"
        "      Reason/Why: [incident, '7']\n"
        "contexts:\n"
        "- name: prod\n"
        "  context: {cluster: eu, user: alice, namespace: production, extensions: []}\n";
    const auto context = resolve(config);
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QCOMPARE(context->name, u"prod"_s);
    QCOMPARE(context->cluster, u"eu"_s);
    QCOMPARE(context->user, u"alice"_s);
    QCOMPARE(context->nameSpace, u"production"_s);
    QCOMPARE(context->transport.base, QUrl(u"https://api.example.com:6443/k8s/clusters/c-1"_s));
    QCOMPARE(context->transport.tls.serverName, u"kubernetes"_s);
    QCOMPARE(context->transport.tls.caPem, tlsFile(u"ca"_s));
    QCOMPARE(context->transport.tls.certificatePem, tlsFile(u"client-rsa"_s));
    QCOMPARE(context->transport.tls.keyPem, tlsFile(u"client-rsa-key"_s));
    QCOMPARE(context->transport.proxy, QUrl(u"socks5://bastion:1080"_s));
    QVERIFY(context->transport.disableCompression);
    QCOMPARE(context->transport.userAgent, "sternway/" STERNWAY_VERSION);
    QCOMPARE(context->credentials.certificateFile, m_dir->filePath(u"pki/client.crt"_s));
    QVERIFY(context->notices.isEmpty());
    QCOMPARE(impersonationHeaders(context->credentials.impersonation), (HeaderList{{"Impersonate-User", "deployer"},
                                                                                   {"Impersonate-Uid", "42"},
                                                                                   {"Impersonate-Group", "ops"},
                                                                                   {"Impersonate-Group", "dev team"},
                                                                                   {"Impersonate-Extra-reason%2Fwhy", "incident"},
                                                                                   {"Impersonate-Extra-reason%2Fwhy", "7"}}));
  }

  void readsJson() {
    const auto context = resolve(

        "{\"kind\":\"Config\",\"apiVersion\":\"v1\",\"current-context\":\"c\",\"clusters\":[{\"name\":\"k\",\"cluster\":{"
        "\"server\":\"https://api\"}}],\n"
        "\"users\":[{\"name\":\"u\",\"user\":{\"token\":\"abc\"}}],\"contexts\":[{\"name\":\"c\",\"context\":{\"cluster\":\"k\","
        "\"user\":\"u\"}}]}");
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QCOMPARE(context->credentials.token, u"abc"_s);
    QCOMPARE(context->nameSpace, u"default"_s);
  }

  void readsUtf16WithItsMark_data() {
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("little-endian") << QStringConverter::Utf16LE;
    QTest::newRow("big-endian") << QStringConverter::Utf16BE;
  }
  void readsUtf16WithItsMark() {
    QFETCH(QStringConverter::Encoding, encoding);
    const QString text =
        u"{kind: Config, apiVersion: v1, current-context: c, clusters: [{name: k, cluster: {server: 'https://api'}}], "
        u"users: [{name: u, user: {token: abc}}], contexts: [{name: c, context: {cluster: k, user: u}}]}"_s;
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder.encode(text);
    const auto context = resolve(bytes);
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QCOMPARE(context->credentials.token, u"abc"_s);
  }

  void dataComesBeforeFiles() {
    const QByteArray user = "client-certificate: none.crt, client-certificate-data: " + tlsFile(u"client-ec"_s).toBase64() +
                            ", client-key: none.key, client-key-data: " + tlsFile(u"client-ec-key"_s).toBase64();
    const auto context = resolve(
        single(server + ", certificate-authority: none.crt, certificate-authority-data: " + tlsFile(u"ca"_s).toBase64(), user));
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QCOMPARE(context->transport.tls.caPem, tlsFile(u"ca"_s));
    QCOMPARE(context->transport.tls.keyPem, tlsFile(u"client-ec-key"_s));
    QVERIFY(context->credentials.keyFile.isEmpty());
  }

  void serverWithoutScheme_data() {
    QTest::addColumn<QByteArray>("cluster");
    QTest::addColumn<QString>("url");
    QTest::newRow("plain") << QByteArray("server: 'localhost:8080'") << u"http://localhost:8080"_s;
    QTest::newRow("TLS") << QByteArray("server: 'host:6443', insecure-skip-tls-verify: true") << u"https://host:6443"_s;
    QTest::newRow("scheme") << QByteArray("server: 'http://host'") << u"http://host"_s;
  }

  void serverWithoutScheme() {
    QFETCH(QByteArray, cluster);
    QFETCH(QString, url);
    const auto context = resolve(single(cluster, "token: t"));
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QCOMPARE(context->transport.base.toString(), url);
  }

  void mergesFilesTheFirstWins() {
    write(u"a/ca.crt"_s, tlsFile(u"ca"_s));
    const QString a = write(u"a/config"_s,
                            "clusters:\n"
                            "- {name: one, cluster: {server: https://a, certificate-authority: ca.crt}}\n"
                            "contexts:\n"
                            "- {name: x, context: {cluster: one, user: u, namespace: from-a}}\n");
    const QString b = write(u"b/config"_s,
                            "current-context: y\n"
                            "clusters:\n"
                            "- {name: one, cluster: {server: https://b}}\n"
                            "- {name: two, cluster: {server: https://two}}\n"
                            "users:\n"
                            "- {name: u, user: {token: from-b}}\n"
                            "contexts:\n"
                            "- {name: x, context: {cluster: two, user: u, namespace: from-b}}\n"
                            "- {name: y, context: {cluster: two, user: u}}\n");
    const QString c = write(u"c"_s, "current-context: x\nusers:\n- {name: u, user: {token: from-c}}\n");
    const QString missing = m_dir->filePath(u"missing"_s);
    const auto config =
        Kubeconfig::load({.explicitFile = {}, .variable = QStringList{a, missing, b, b, c}.join(u':'), .home = {}});
    QVERIFY2(config, config ? "" : qPrintable(described(config.error())));
    QCOMPARE(config->files(), (QStringList{a, b, c}));
    QCOMPARE(config->currentContext(), u"y"_s);
    QCOMPARE(config->warnings().size(), 1);
    QVERIFY(config->warnings().first().contains(missing));
    QStringList names;
    for (const KubeContextSummary &context : config->contexts())
      names << context.name;
    QCOMPARE(names, (QStringList{u"x"_s, u"y"_s}));
    const auto x = config->context(u"x"_s);
    QVERIFY2(x, x ? "" : qPrintable(described(x.error())));
    QCOMPARE(x->transport.base, QUrl(u"https://a"_s));
    QCOMPARE(x->transport.tls.caPem, tlsFile(u"ca"_s));  // relative to a's folder
    QCOMPARE(x->nameSpace, u"from-a"_s);
    QCOMPARE(x->credentials.token, u"from-b"_s);
  }

  /// Which context is the current one, and which server "k" has: "CONTEXT SERVER", as kubectl 1.32 answers for these files.
  void mergesAsKubectlDoes_data() {
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the first has no current-context") << u"one:two"_s << u"d https://one:1"_s;
    QTest::newRow("the other way round") << u"two:one"_s << u"d https://two:2"_s;
    QTest::newRow("the first that sets it") << u"three:two"_s << u"c https://three:3"_s;
    QTest::newRow("an empty one sets none") << u"nulls:two"_s << u"d https://two:2"_s;
    QTest::newRow("a missing one") << u"one:missing:two"_s << u"d https://one:1"_s;
    QTest::newRow("an empty file") << u"empty:two"_s << u"d https://two:2"_s;
    QTest::newRow("empty names") << u":one::two:"_s << u"d https://one:1"_s;
    QTest::newRow("twice") << u"two:one:two"_s << u"d https://two:2"_s;
  }
  void mergesAsKubectlDoes() {
    QFETCH(QString, variable);
    const QByteArray contexts = "contexts:\n- {name: c, context: {cluster: k}}\n- {name: d, context: {cluster: k}}\n";
    write(u"one"_s, "clusters:\n- {name: k, cluster: {server: 'https://one:1'}}\n" + contexts);
    write(u"two"_s, "current-context: d\nclusters:\n- {name: k, cluster: {server: 'https://two:2', tls-server-name: two}}\n");
    write(u"three"_s, "current-context: c\nclusters:\n- {name: k, cluster: {server: 'https://three:3'}}\n" + contexts);
    write(u"nulls"_s, "current-context: ''\nclusters:\nusers: []\n" + contexts);
    write(u"empty"_s, {});
    QStringList files = variable.split(u':');
    for (QString &file : files)
      file = file.isEmpty() ? file : m_dir->filePath(file);
    files.append(m_dir->filePath(u"nulls"_s));  // has the contexts
    const auto config = Kubeconfig::load({.explicitFile = {}, .variable = files.join(u':'), .home = {}});
    QVERIFY2(config, config ? "" : qPrintable(described(config.error())));
    const auto context = config->context();
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QTEST(config->currentContext() + u' ' + context->transport.base.toString(), "expected");
    QCOMPARE(context->transport.tls.serverName.isEmpty(), !context->transport.base.host().startsWith(u"two"_s));
  }

  void looksWhereKubectlLooks() {
    const QString home = m_dir->filePath(u"home"_s);
    write(u"home/.kube/config"_s, single(server, "token: home"));
    const QString other = write(u"other"_s, single(server, "token: other"));
    const QString named = write(u"named"_s, single(server, "token: named"));
    const auto token = [](const KubeconfigPaths &paths) {
      const auto config = Kubeconfig::load(paths);
      return config ? config->context()->credentials.token : described(config.error());
    };
    QCOMPARE(token({.explicitFile = {}, .variable = {}, .home = home}), u"home"_s);
    QCOMPARE(token({.explicitFile = {}, .variable = other, .home = home}), u"other"_s);
    QCOMPARE(token({.explicitFile = named, .variable = other, .home = home}), u"named"_s);
  }

  void execPluginsAreReadWithTheirSurroundings() {
    const QByteArray cluster =
        server + ", certificate-authority-data: " + tlsFile(u"ca"_s).toBase64() +
        ", extensions: [{name: client.authentication.k8s.io/exec, extension: {audience: x, n: 3, yes: true}}]";
    const QByteArray user =
        "exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: ./bin/plugin, args: [get-token, --id, '7'], "
        "env: [{name: A, value: b}], installHint: 'install it', provideClusterInfo: true}";
    const auto context = resolve(single(cluster, user));
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QVERIFY(context->credentials.exec);
    const ExecSettings &exec = *context->credentials.exec;
    QCOMPARE(exec.plugin.command, m_dir->filePath(u"bin/plugin"_s));
    QCOMPARE(exec.plugin.args, (QStringList{u"get-token"_s, u"--id"_s, u"7"_s}));
    QCOMPARE(exec.plugin.env, (QList<QPair<QString, QString>>{{u"A"_s, u"b"_s}}));
    QCOMPARE(exec.plugin.interactiveMode, InteractiveMode::IfAvailable);
    QCOMPARE(exec.clusterInfo.value("server"_L1).toString(), u"https://api:6443"_s);
    const QJsonObject config = exec.clusterInfo.value("config"_L1).toObject();
    QCOMPARE(config, (QJsonObject{{u"audience"_s, u"x"_s}, {u"n"_s, 3}, {u"yes"_s, true}}));
    QCOMPARE(QByteArray::fromBase64(exec.clusterInfo.value("certificate-authority-data"_L1).toString().toLatin1()),
             tlsFile(u"ca"_s));
  }

  void aCommandWithoutASlashStaysForThePath() {
    const auto context =
        resolve(single(server, "exec: {apiVersion: client.authentication.k8s.io/v1, command: aws, interactiveMode: Never}"));
    QVERIFY(context);
    QCOMPARE(context->credentials.exec->plugin.command, u"aws"_s);
    QVERIFY(context->credentials.exec->clusterInfo.isEmpty());
  }
};

STERNWAY_TEST(TestKubeconfig)

}  // namespace test_kubeconfig
#include "test_kubeconfig.moc"
