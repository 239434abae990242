// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychainsecrets.h"

#include "support/await.h"
#include "support/testmain.h"

namespace test_keychainsecrets {

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// ctest runs it without a desktop's bus, so without a keychain. By hand, in a session with an unlocked one, KEYCHAIN=yes says
/// that secrets have to last.
class TestKeychainSecrets : public QObject {
  Q_OBJECT
private:
  const QString m_service = u"sternway-test-%1"_s.arg(QCoreApplication::applicationPid());
  QObject m_context;

private Q_SLOTS:
  void keepsASecretAndForgetsIt() {
    KeychainSecrets secrets(m_service, 1s);
    QCOMPARE(await(secrets.read(u"prometheus/lab"_s, &m_context)).error().kind, ErrorKind::NotFound);
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"s3cret-ü"_s, &m_context)));
    QCOMPARE(await(secrets.read(u"prometheus/lab"_s, &m_context)).value_or(QString()), u"s3cret-ü"_s);
    KeychainSecrets later(m_service, 1s);
    const auto read = await(later.read(u"prometheus/lab"_s, &m_context));
    QCOMPARE(read.has_value(), secrets.isPersistent());
    (void)await(secrets.remove(u"prometheus/lab"_s, &m_context));  // a keychain that waits for its user does not answer
    QCOMPARE(await(secrets.read(u"prometheus/lab"_s, &m_context)).error().kind, ErrorKind::NotFound);
  }

  void saysWhetherItLasts() {
    KeychainSecrets secrets(m_service, 1s);
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"x"_s, &m_context)));
    QCOMPARE(secrets.isPersistent(), qEnvironmentVariable("KEYCHAIN") == u"yes"_s);
  }
};

STERNWAY_TEST(TestKeychainSecrets)

}  // namespace test_keychainsecrets
#include "test_keychainsecrets.moc"
