// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"
#include "support/testmain.h"

namespace test_result {

using namespace sternway;

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
    QTest::newRow("a user and a group") << "docker run -u app:staff x";
  }
  void marksStay() {
    QFETCH(const QString, text);
    QCOMPARE(redacted(text), text);
  }
  void plainTextStays() {
    const QString text = QStringLiteral("deployments.apps \"order-service\" is forbidden: secret \"app\" not found");
    QCOMPARE(redacted(text), text);
  }
};

STERNWAY_TEST(TestResult)

}  // namespace test_result
#include "test_result.moc"
