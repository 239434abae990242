// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"
#include "support/testmain.h"

namespace test_result {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestResult : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void redaction_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::newRow("bearer") << "Authorization: Bearer abcdef.ghijkl"
                            << "abcdef";
    QTest::newRow("url") << "https://user:hunter2@example.com/x"
                         << "hunter2";
    QTest::newRow("slack") << "POST https://hooks.slack.com/services/T000/B000/XXXX"
                           << "XXXX";
    QTest::newRow("json token") << "{\"token\": \"s3cr3tvalue\"}"
                                << "s3cr3tvalue";
    QTest::newRow("password=") << "password=hunter2 host=db"
                               << "hunter2";
    QTest::newRow("begins like a mark") << "password=[redacted]hunter2 host=db"
                                        << "hunter2";
    QTest::newRow("environment") << "DB_PASSWORD=hunter2 host=db"
                                 << "hunter2";
    QTest::newRow("jwt") << "got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln here"
                         << "eyJzdWIiOiJ4In0";
    QTest::newRow("option") << "mysql --password hunter2 -h db"
                            << "hunter2";
    QTest::newRow("curl") << "curl -s -u 'admin:hunter2' https://x.example"
                          << "hunter2";
    for (const char *command : {"mysql -u root -phunter2 shop",
                                "mysqldump --all-databases \\\n  -p'hunter2'",
                                "mariadb --password=hunter2",
                                "/usr/bin/mysql -e \"drop table a; b\" -phunter2",
                                "sh -c \"mysql -phunter2\" now",
                                "redis-cli -h c -a hunter2 ping",
                                "valkey-cli --pass 'hunter2'",
                                "sshpass -p hunter2 ssh -p 2222 host",
                                "sshpass -phunter2 ssh host",
                                "CREATE USER 'a'@'%' IDENTIFIED BY 'hunter2';",
                                "mysql -e \"ALTER USER a IDENTIFIED BY 'hunter2'\"",
                                "psql -c 'ALTER ROLE a PASSWORD '\\''hunter2'\\'' '",
                                "alter role a with encrypted password 'x hunter2'",
                                "CREATE LOGIN a WITH PASSWORD = 'hunter2'",
                                "IDENTIFIED BY hunter2;",
                                "SET PASSWORD FOR 'a'@'b' = 'hunter2'",
                                "docker login -u ci -p hunter2 r.example",
                                "docker --config /c login --password hunter2",
                                "podman login -phunter2 r",
                                "helm registry login r -u a -p hunter2",
                                "skopeo copy --src-creds a:pw1 --dest-creds b:hunter2 x y",
                                "skopeo inspect --creds=a:hunter2 x",
                                "curl -sSu \"$NAME:hunter2\" https://x.example",
                                "curl --proxy-user a:hunter2 x",
                                "PGPASSWORD=hunter2 psql",
                                "PGPASSWORD='hunter2' psql",
                                "MYSQL_PWD=hunter2 mysql",
                                "sqlcmd -S db -U sa -P hunter2",
                                "sqlcmd -Phunter2",
                                "mongosh -u a -p hunter2",
                                "bash -c \"mysql -uroot -p\\\"hunter2\\\" shop\"",
                                "mysql '-phunter2' shop",
                                "mysql -pother1 x; mysql -e \"a\" -phunter2 y",
                                "[\"mysql\", \"-u\", \"root\", \"-phunter2\"]",
                                "command:\n  - redis-cli\n  - -a\n  - \"hunter2\"\n  - ping",
                                "mysql --password='long hunter2'",
                                "{\"password\": \"long hunter2\"}",
                                "curl -u admin:\"hunter2\" x",
                                "curl -u 'admin:long hunter2' x",
                                "IDENTIFIED BY \"mysql -pabc hunter2\" next"})
      QTest::newRow(command) << QString::fromUtf8(command) << u"hunter2"_s;
    const QString word(1'000'000, u'a');
    QTest::newRow("behind a long word") << u"mysql "_s + word + u"\nmysql -phunter2"_s << u"hunter2"_s;
    QTest::newRow("behind many options") << u"curl -"_s + QString(word).replace(u'a', u'u') + u"\ncurl -u a:hunter2 x"_s
                                         << u"hunter2"_s;
    QTest::newRow("behind many escapes") << u"mysql "_s + QString(word).replace(u'a', u'\\') + u"\nmysql -phunter2"_s
                                         << u"hunter2"_s;
    QTest::newRow("before half a character") << u"password=hunter2 "_s + QChar(0xD83D) << u"hunter2"_s;
    QTest::newRow("key") << "-----BEGIN EC PRIVATE KEY-----\nMHcCAQ\n-----END EC PRIVATE KEY-----"
                         << "MHcCAQ";
  }
  void redaction() {
    QFETCH(QString, text);
    QFETCH(QString, secret);
    const Error error = fail(ErrorKind::Input, text, text).value();
    QVERIFY2(!error.message.contains(secret), qPrintable(error.message));
    QVERIFY2(!error.detail.contains(secret), qPrintable(error.detail));
    QVERIFY(error.message.contains(QStringLiteral("[redacted")));
  }
  void marksStay_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "password=[redacted] host=db";
    QTest::newRow("end of a sentence") << "It was password=[redacted].";
    QTest::newRow("escaped as in Markdown") << "password=\\[redacted\\] <b>x</b>";
    QTest::newRow("emphasised") << "**password=\\[redacted\\]**";
    QTest::newRow("url") << "https://user:\\[redacted\\]@example.com/x";
    QTest::newRow("json") << "{\"token\": \"[redacted]\"}";
    QTest::newRow("option") << "tool --password [redacted] --token --verbose";
    QTest::newRow("reference") << "tool --password {{secret:db}} --token $TOKEN";
    for (const char *command : {"mysql -u root -p shop",
                                "mysql -p{{secret:db}} -p$PW -p<password> -p*** -p[redacted]",
                                "mysql -h db | ssh -p 2222 host",
                                "mysql --protocol=tcp --port=3306",
                                "redis-cli -a $PW",
                                "sshpass -e ssh -p 2222 host",
                                "mkdir -p /data",
                                "docker run --name mysql -p3306:3306 mysql",
                                "docker login --password-stdin r.example",
                                "docker run -p 80:80 login",
                                "docker login r.example\ndocker run -p 8080 x",
                                "kubectl exec -n mysql db-0 -- ls -phl",
                                "curl -u admin https://x.example",
                                "curl -u admin:$PW https://x.example",
                                "IDENTIFIED BY '{{secret:db}}' or ':name'",
                                "docker exec mysql cp -pr /var/lib/mysql /backup",
                                "docker exec mysql ls -pla /x",
                                "ssh mysql -p2222 uptime",
                                "redis-cli fragt mit -a nach",
                                "redis-cli -a 选项需要密码",
                                "docker login -p is insecure",
                                "E2E_PASS=12 UP_PASS=true",
                                "We grant access after the password \"reset\" was confirmed",
                                "- restart mysql\n- kubectl logs a -previous",
                                "IDENTIFIED BY the label",
                                "mysql 使用 -p 选项，然后回滚",
                                "pods identified by 'app' and the label",
                                "OLD_PWD=/home/a",
                                "docker login -u USER -p PASSWORD"})
      QTest::newRow(command) << QString::fromUtf8(command);
    QTest::newRow("a user and a group") << "docker run -u app:staff x";
  }
  void marksStay() {
    QFETCH(const QString, text);
    QCOMPARE(redacted(text), text);
  }
  /// A key whose END is missing: it alone is hidden.
  void openKeys_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("after");
    const QString line = u"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj"_s;
    const auto row = [](const char *name, const QString &key, const QString &after) { QTest::newRow(name) << key << after; };
    row("lines", u'\n' + line + u'\n' + line + u"\nMzEfYyjiWA4"_s, u"\nThe service is down"_s);
    row("one line", u' ' + line + line + line, u", 3 pods left"_s);
    row("folded", u' ' + line + u' ' + line + u" MzEfYyjiWA4="_s, u" and it went on"_s);
    row("escaped", u"\\n"_s + line + u"\\n"_s + line + u"\\nMzEfYyjiWA4"_s, u"\"}, \"state\": \"failed\""_s);
    row("encrypted", u"\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0C\n\n"_s + line, u"\n{\"pods\": 3}"_s);
    row("before a sentence", u'\n' + line + u'\n' + line, u"\nmysql is down"_s);
    row("a word only", u""_s, u"\nThe service is down"_s);
    row("named only", u""_s, u": expected here"_s);
  }
  void openKeys() {
    QFETCH(const QString, key);
    QFETCH(const QString, after);
    const QString begin = u"-----BEGIN RSA PRIVATE KEY-----"_s;
    QCOMPARE(redacted(u"read "_s + begin + key + after), u"read [redacted private key]"_s + after);
    const QString whole = begin + key + u"\n-----END RSA PRIVATE KEY-----"_s;
    QCOMPARE(redacted(begin + key + after + u'\n' + whole + after),
             u"[redacted private key]"_s + after + u"\n[redacted private key]"_s + after);
  }
  void plainTextStays() {
    const QString text = QStringLiteral("deployments.apps \"order-service\" is forbidden: secret \"app\" not found");
    QCOMPARE(redacted(text), text);
  }
};

STERNWAY_TEST(TestResult)

}  // namespace test_result
#include "test_result.moc"
