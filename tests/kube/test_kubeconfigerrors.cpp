// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfigfixture.h"
#include "support/testmain.h"
#include "support/tlsfiles.h"

namespace test_kubeconfigerrors {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestKubeconfigErrors : public KubeconfigFixture {
  Q_OBJECT
private Q_SLOTS:
  void nothingThereSaysWhatWasLookedFor_data() {
    QTest::addColumn<KubeconfigPaths>("paths");
    QTest::addColumn<QString>("words");
    QTest::newRow("named") << KubeconfigPaths{u"/nowhere/x"_s, {}, {}} << u"/nowhere/x"_s;
    QTest::newRow("variable") << KubeconfigPaths{{}, u"/nowhere/a:/nowhere/b"_s, {}} << u"/nowhere/a, /nowhere/b"_s;
    QTest::newRow("default") << KubeconfigPaths{{}, {}, u"/nowhere"_s} << u"/nowhere/.kube/config"_s;
  }

  void nothingThereSaysWhatWasLookedFor() {
    QFETCH(KubeconfigPaths, paths);
    QFETCH(QString, words);
    const auto config = Kubeconfig::load(paths);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::Input);
    QVERIFY2(config.error().message.contains(words), qPrintable(described(config.error())));
    QVERIFY(!config.error().detail.isEmpty());
  }

  /// kubectl skips only what does not exist.
  void whatCannotBeReadIsNotMissing_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("named");
    for (const bool named : {false, true})
      for (const char *name : {"folder", "good/config", "loop"})
        QTest::addRow("%s, %s", name, named ? "named" : "of KUBECONFIG") << QString::fromLatin1(name) << named;
  }
  void whatCannotBeReadIsNotMissing() {
    QFETCH(QString, name);
    QFETCH(bool, named);
    const QString good = write(u"good"_s, single(server, "token: t"));
    QVERIFY(QDir(m_dir->path()).mkpath(u"folder"_s));
    QVERIFY(QFile::link(m_dir->filePath(u"loop"_s), m_dir->filePath(u"loop"_s)));
    const QString path = m_dir->filePath(name);
    const auto config = named ? Kubeconfig::load({.explicitFile = path, .variable = {}, .home = {}})
                              : Kubeconfig::load({.explicitFile = {}, .variable = path + u':' + good, .home = {}});
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::Input);
    QVERIFY2(config.error().message.contains(path), qPrintable(described(config.error())));
    QCOMPARE(config.error().detail.contains(u"KUBECONFIG"_s), !named);
  }

  void aLinkToNothingIsMissing() {
    const QString good = write(u"good"_s, single(server, "token: t"));
    const QString link = m_dir->filePath(u"link"_s);
    QVERIFY(QFile::link(m_dir->filePath(u"nothing"_s), link));
    const auto config = Kubeconfig::load({.explicitFile = {}, .variable = link + u':' + good, .home = {}});
    QVERIFY2(config, config ? "" : qPrintable(described(config.error())));
    QCOMPARE(config->files(), QStringList{good});
  }

  void brokenFiles_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("not YAML") << QByteArray("a: [1\nb: {") << u"config:"_s;
    QTest::newRow("a tab") << QByteArray("clusters:\n\t- x") << u"config:2"_s;
    QTest::newRow("a text") << QByteArray("just words") << u"must be a map"_s;
    QTest::newRow("a list") << QByteArray("- a\n- b") << u"config:1"_s;
    QTest::newRow("clusters a map") << QByteArray("apiVersion: v1\nclusters: {a: b}")
                                    << u"config:2: kubeconfig: clusters must be a list"_s;
    QTest::newRow("another kind") << QByteArray("kind: Pod\napiVersion: v1") << u"not a kubeconfig"_s;
    QTest::newRow("11 MB") << QByteArray(11 * 1024 * 1024, '#') << u"10 MB"_s;
    QTest::newRow("deep flow") << QByteArray(100'000, '[') << u"nested"_s;
    QTest::newRow("deep flow maps") << QByteArray("{a: ").repeated(5000) << u"nested"_s;
    QTest::newRow("deep sequences in a line") << QByteArray("- ").repeated(50'000) << u"nested"_s;
    QTest::newRow("deep keys in a line") << QByteArray("? ").repeated(50'000) << u"nested"_s;
    QByteArray stairs;
    for (int i = 0; i < 3000; ++i)
      stairs += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("deep blocks") << stairs << u"nested"_s;
    QTest::newRow("unknown alias") << QByteArray("clusters: *nobody") << u"config:1"_s;
    QTest::newRow("binary") << QByteArray::fromHex("00010203fffe") << u"config"_s;
  }

  void brokenFiles() {
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const auto config = load(content);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::Input);
    QVERIFY2(config.error().message.contains(words), qPrintable(described(config.error())));
  }

  void aliasBombsCostNothing() {
    QByteArray bomb = "x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
    for (int i = 1; i < 12; ++i) {
      const QByteArray alias = "*x" + QByteArray::number(i - 1);
      bomb += "x" + QByteArray::number(i) + ": &x" + QByteArray::number(i) + " [" + (alias + ", ").repeated(8) + alias + "]\n";
    }
    const auto config =
        load(bomb + single(server + ", extensions: [{name: client.authentication.k8s.io/exec, extension: *x11}]", "token: t"));
    QVERIFY2(config, config ? "" : qPrintable(described(config.error())));
    const auto context = config->context();
    QVERIFY(!context);
    QVERIFY2(context.error().message.contains("too large"_L1), qPrintable(described(context.error())));
  }

  void emptyFilesAreEmpty() {
    const auto config = load("# nothing\n");
    QVERIFY(config);
    QVERIFY(config->contexts().isEmpty());
    const auto context = config->context();
    QVERIFY(!context);
    QVERIFY(context.error().message.contains("current-context"_L1));
  }

  void brokenContexts_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    const QByteArray exec = "exec: {apiVersion: client.authentication.k8s.io/v1, command: c, interactiveMode: Never";
    const QString input = u"input"_s;
    const QString unsupported = u"unsupported"_s;
    QTest::newRow("no server") << single("", "token: t") << input << u"config:6: cluster k: there is no server"_s;
    QTest::newRow("server no URL") << single("server: 'https://'", "token: t") << input << u"is not a URL"_s;
    QTest::newRow("server ftp") << single("server: 'ftp://x'", "token: t") << input << u"is not a URL"_s;
    QTest::newRow("server a list") << single("server: [a]", "token: t") << input
                                   << u"config:6: cluster k: server must be a text"_s;
    QTest::newRow("skip a text") << single(server + ", insecure-skip-tls-verify: 'true'", "token: t") << input
                                 << u"insecure-skip-tls-verify must be true or false"_s;
    QTest::newRow("skip and authority") << single(server + ", insecure-skip-tls-verify: true, certificate-authority-data: " +
                                                      tlsFile(u"ca"_s).toBase64(),
                                                  "token: t")
                                        << input << u"exclude each other"_s;
    QTest::newRow("authority missing") << single(server + ", certificate-authority: ca.crt", "token: t") << input
                                       << u"/ca.crt cannot be read"_s;
    QTest::newRow("authority no base64") << single(server + ", certificate-authority-data: '!!!'", "token: t") << input
                                         << u"certificate-authority-data is not base64"_s;
    QTest::newRow("authority no PEM") << single(server + ", certificate-authority-data: bm9uc2Vuc2U=", "token: t") << input
                                      << u"no PEM certificate"_s;
    QTest::newRow("proxy no URL") << single(server + ", proxy-url: '://x'", "token: t") << input << u"proxy-url is not a URL"_s;
    QTest::newRow("auth-provider") << single(server, "auth-provider: {name: gcp}") << unsupported
                                   << u"config:9: user u: auth-provider is not supported"_s;
    QTest::newRow("certificate without key")
        << single(server, "client-certificate-data: " + tlsFile(u"client-rsa"_s).toBase64()) << input << u"no client key"_s;
    QTest::newRow("key missing") << single(server, "client-certificate-data: " + tlsFile(u"client-rsa"_s).toBase64() +
                                                       ", client-key: k.pem")
                                 << input << u"/k.pem cannot be read"_s;
    QTest::newRow("key encrypted") << single(server, "client-certificate-data: " + tlsFile(u"client-rsa"_s).toBase64() +
                                                         ", client-key-data: " + tlsFile(u"encrypted-key"_s).toBase64())
                                   << unsupported << u"encrypted"_s;
    QTest::newRow("token and password") << single(server, "token: t, username: u, password: p") << input << u"only one of them"_s;
    QTest::newRow("token file missing") << single(server, "tokenFile: nowhere") << input << u"/nowhere cannot be read"_s;
    QTest::newRow("groups without as") << single(server, "token: t, as-groups: [a]") << input << u"without as"_s;
    QTest::newRow("groups a text") << single(server, "token: t, as: x, as-groups: a") << input << u"as-groups must be a list"_s;
    QTest::newRow("extra a list") << single(server, "token: t, as: x, as-user-extra: [a]") << input << u"must be a map"_s;
    QTest::newRow("exec v1alpha1") << single(server, "exec: {apiVersion: client.authentication.k8s.io/v1alpha1, command: c}")
                                   << unsupported << u"v1alpha1"_s;
    QTest::newRow("exec v1 without mode") << single(server, "exec: {apiVersion: client.authentication.k8s.io/v1, command: c}")
                                          << input << u"interactiveMode is missing"_s;
    QTest::newRow("exec mode unknown")
        << single(server, "exec: {apiVersion: client.authentication.k8s.io/v1, command: c, interactiveMode: Now}") << input
        << u"interactiveMode Now is not known"_s;
    QTest::newRow("exec no command") << single(server,
                                               "exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never}")
                                     << input << u"there is no command"_s;
    QTest::newRow("exec env no name") << single(server, exec + ", env: [{value: x}]}") << input << u"no name"_s;
    QTest::newRow("exec args a text") << single(server, exec + ", args: x}") << input << u"args must be a list"_s;
    QTest::newRow("no such cluster") << single(server, "token: t", "cluster: z, user: u") << input << u"there is no cluster z"_s;
    QTest::newRow("no such user") << single(server, "token: t", "cluster: k, user: z") << input << u"there is no user z"_s;
    QTest::newRow("no cluster") << single(server, "token: t", "user: u") << input << u"it names no cluster"_s;
    QTest::newRow("namespace") << single(server, "token: t", "cluster: k, user: u, namespace: 'a/b'") << input
                               << u"name of a namespace"_s;
  }

  void brokenContexts() {
    QFETCH(QByteArray, content);
    QFETCH(QString, kind);
    QFETCH(QString, words);
    // Beside a good one, which stays good.
    content += "- name: good\n  context: {cluster: fine, user: bob}\n";
    content.replace("clusters:\n", "clusters:\n- {name: fine, cluster: {server: 'https://fine'}}\n");
    content.replace("users:\n", "users:\n- {name: bob, user: {token: b}}\n");
    words.replace(u"config:6"_s, u"config:7"_s).replace(u"config:9"_s, u"config:11"_s);
    const auto config = load(content);
    QVERIFY2(config, config ? "" : qPrintable(described(config.error())));
    QCOMPARE(config->contexts().size(), 2);
    const auto broken = config->context(u"c"_s);
    QVERIFY(!broken);
    QCOMPARE(errorKindName(broken.error().kind), kind);
    QVERIFY2(broken.error().message.contains(words), qPrintable(described(broken.error())));
    QVERIFY2(broken.error().message.contains(u"config:"_s), qPrintable(described(broken.error())));
    QVERIFY(config->context(u"good"_s));
  }

  void anUnknownContextNamesTheOthers() {
    const auto context = resolve(single(server, "token: t"), u"prod"_s);
    QVERIFY(!context);
    QVERIFY2(context.error().message.contains("prod"_L1) && context.error().detail.contains("c"_L1),
             qPrintable(described(context.error())));
  }

  void unknownFieldsAreNamed() {
    const auto config =
        load("nonsense: 1\n" + single(server + ", api-version: v1", "token: t, otp: x", "cluster: k, user: u, region: eu"));
    QVERIFY(config);
    QCOMPARE(config->warnings().size(), 1);
    QVERIFY(config->warnings().first().contains("config:1"_L1) && config->warnings().first().contains("nonsense"_L1));
    const auto context = config->context();
    QVERIFY(context);
    QCOMPARE(context->notices.size(), 4);
    QCOMPARE(context->notices.first(), config->warnings().first());
    QVERIFY2(context->notices.at(1).contains("config:13: context c: the field region"_L1), qPrintable(context->notices.at(1)));
    QVERIFY(context->notices.at(2).contains("cluster k: the field api-version"_L1));
    QVERIFY(context->notices.at(3).contains("user u: the field otp"_L1));
  }

  /// As kubectl: a file that has a name twice is refused, whichever context is meant.
  void aNameTwiceInAFileIsRefused_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QByteArray good = single(server, "token: t");
    QTest::newRow("cluster") << QByteArray(good).replace("clusters:\n",
                                                         "clusters:\n- {name: k, cluster: {server: 'https://b'}}\n")
                             << u"config:6: kubeconfig: clusters has k twice, first in line 5"_s;
    QTest::newRow("user") << QByteArray(good).replace("users:\n", "users:\n- {name: u, user: {token: second}}\n")
                          << u"users has u twice"_s;
    QTest::newRow("the same user") << QByteArray(good).replace("users:\n", "users:\n- {name: u, user: {token: t}}\n")
                                   << u"users has u twice"_s;
    QTest::newRow("context") << good + "- {name: c, context: {cluster: k, user: u}}\n" << u"contexts has c twice"_s;
    QTest::newRow("one that nobody uses") << QByteArray(good).replace("users:\n",
                                                                      "users:\n- {name: x, user: {}}\n- {name: x, user: {}}\n")
                                          << u"users has x twice"_s;
  }
  void aNameTwiceInAFileIsRefused() {
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const auto config = load(content);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::Input);
    QVERIFY2(config.error().message.contains(words), qPrintable(described(config.error())));
  }

  /// As kubectl: the last counts, with all that it holds.
  void aKeyTwiceIsSaidAndTheLastCounts_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("token");
    QTest::newRow("server") << single("server: 'https://a', server: 'https://b'", "token: t") << u"clusters[0].cluster.server"_s
                            << u"https://b"_s << u"t"_s;
    QTest::newRow("token") << single(server, "token: first, token: last") << u"users[0].user.token"_s << u"https://api:6443"_s
                           << u"last"_s;
    QTest::newRow("three times") << single(server, "token: a, token: b, token: c") << u"users[0].user.token"_s
                                 << u"https://api:6443"_s << u"c"_s;
    QTest::newRow("current-context") << "current-context: other\n" + single(server, "token: t") << u"current-context"_s
                                     << u"https://api:6443"_s << u"t"_s;
    QTest::newRow("a whole cluster")
        << QByteArray(single(server, "token: t")).replace("users:\n- name", "  cluster: {server: 'https://b'}\nusers:\n- name")
        << u"clusters[0].cluster"_s << u"https://b"_s << u"t"_s;
    QTest::newRow("two files pasted together")
        << single("server: 'https://a'", "token: a") + single("server: 'https://b'", "token: b") << u"clusters"_s
        << u"https://b"_s << u"b"_s;
    QTest::newRow("JSON")
        << QByteArray(
               R"({"current-context":"c","clusters":[{"name":"k","cluster":{"server":"https://a","server":"https://b"}}],)"
               R"("users":[{"name":"u","user":{"token":"t"}}],"contexts":[{"name":"c","context":{"cluster":"k","user":"u"}}]})")
        << u"clusters[0].cluster.server"_s << u"https://b"_s << u"t"_s;
  }
  void aKeyTwiceIsSaidAndTheLastCounts() {
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    QFETCH(QString, token);
    const auto context = resolve(content);
    QVERIFY2(context, context ? "" : qPrintable(described(context.error())));
    QTEST(context->transport.base.toString(), "server");
    QCOMPARE(context->credentials.token, token);
    QVERIFY2(context->notices.join(u'\n').contains(words), qPrintable(context->notices.join(u'\n')));
  }

  void aContextThatAPastedFileHidesIsExplained() {
    const QByteArray pasted = single(server, "token: a") + QByteArray(single(server, "token: b")).replace("name: c", "name: d");
    const auto context = resolve(pasted, u"c"_s);
    QVERIFY(!context);
    QVERIFY2(context.error().detail.contains(u"contexts"_s), qPrintable(described(context.error())));
  }

  void entriesWithoutANameAreIgnored() {
    const auto config = load(single(server, "token: t") + "- {context: {cluster: k}}\n");
    QVERIFY(config);
    QCOMPARE(config->warnings().size(), 1);
  }

  /// A context of the second file acts with the cluster and the login of the first.
  void aNameOfSeveralFilesIsSaid() {
    const QByteArray other = QByteArray(single("server: 'https://b'", "token: b")).replace("name: c", "name: production");
    const QStringList files{write(u"one"_s, single("server: 'https://a'", "token: a")), write(u"two"_s, other)};
    const auto config = Kubeconfig::load({.explicitFile = {}, .variable = files.join(u':'), .home = {}});
    QVERIFY(config);
    const auto context = config->context(u"production"_s);
    QVERIFY(context);
    QCOMPARE(context->transport.base.toString(), u"https://a"_s);
    QCOMPARE(context->credentials.token, u"a"_s);
    const QString said = context->notices.join(u'\n');
    for (const QString &part : {files.at(0) + u":5"_s, files.at(1) + u":5"_s, u"cluster k"_s, u"user u"_s})
      QVERIFY2(said.contains(part), qPrintable(said));
    // the first file alone is not ambiguous
    QVERIFY(resolve(single(server, "token: a"))->notices.isEmpty());
  }

  void tokensWithLineBreaks_data() {
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("works");
    QTest::newRow("at the end") << QByteArray("token: \"tok-1\\n\"") << true;
    QTest::newRow("of Windows at the end") << QByteArray("token: \"tok-1\\r\\n\"") << true;
    QTest::newRow("blanks around") << QByteArray("token: ' tok-1 '") << true;
    QTest::newRow("inside") << QByteArray("token: \"tok-1\\nX-Extra: yes\"") << false;
    QTest::newRow("a NUL") << QByteArray("token: \"tok-1\\0x\"") << false;
    QTest::newRow("a carriage return inside") << QByteArray("token: \"tok\\r-1\"") << false;
  }
  void tokensWithLineBreaks() {
    QFETCH(QByteArray, user);
    QFETCH(bool, works);
    const auto context = resolve(single(server, user));
    QCOMPARE(context.has_value(), works);
    if (works)
      QCOMPARE(context->credentials.token, u"tok-1"_s);
    else
      QVERIFY2(context.error().message.contains(u"token"_s), qPrintable(described(context.error())));
  }

  void noSecretStandsInAnError() {
    const QByteArray key = tlsFile(u"client-rsa-key"_s);
    const auto context =
        resolve(single(server, "token: s3cr3t-token-value, username: x, password: hunter2, client-key-data: " + key.toBase64()));
    QVERIFY(!context);
    const QString text = described(context.error());
    QVERIFY2(!text.contains("s3cr3t"_L1) && !text.contains("hunter2"_L1), qPrintable(text));
  }
};

STERNWAY_TEST(TestKubeconfigErrors)

}  // namespace test_kubeconfigerrors
#include "test_kubeconfigerrors.moc"
