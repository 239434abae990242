// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesession.h"
#include "support/await.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace test_livesession {

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// A keychain that is there and locked.
class LockedSecrets final : public SecretStore {
public:
  Call<QString> *read(const QString &, QObject *context) override {
    return Call<QString>::finished(context, fail(ErrorKind::Storage, u"It is locked"_s, u"Unlock it."_s));
  }
  Call<Done> *write(const QString &, const QString &, QObject *context) override { return new Call<Done>(context); }
  Call<Done> *remove(const QString &, QObject *context) override { return new Call<Done>(context); }
  [[nodiscard]] bool isPersistent() const override { return false; }
};

SessionParts labParts() {
  SessionParts parts;
  parts.clock = std::make_unique<SystemClock>();
  parts.context.name = u"lab"_s;
  parts.context.nameSpace = u"default"_s;
  parts.context.transport.base = QUrl(u"http://127.0.0.1:1"_s);
  return parts;
}
}  // namespace

/// What an open context says of the secret of its Prometheus.
class TestLiveSession : public QObject {
  Q_OBJECT
private:
  QTemporaryDir m_folder;
  Settings m_settings{m_folder.filePath(u"settings.ini"_s)};

private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_settings.set(setting::prometheus, u"lab"_s, u"http://127.0.0.1:2"_s));
    QVERIFY(m_settings.set(setting::prometheusLogin, u"lab"_s, u"bearer"_s));
  }

  void aSecretThatIsMissingIsSaid() {
    FakeSecrets secrets;
    const LiveSession session(labParts(), m_settings, secrets);
    QTRY_VERIFY(session.metricsProblem().contains(u"There is no secret for lab's Prometheus"_s));
  }

  void oneThatALockedKeychainKeepsIsNotMissing() {
    LockedSecrets secrets;
    const LiveSession session(labParts(), m_settings, secrets);
    QTRY_COMPARE(session.metricsProblem(), u"It is locked. Unlock it."_s);
  }

  /// Only that there is one was looked at.
  void openingAContextIsNoUseOfItsSecret() {
    FakeSecrets secrets;
    secrets.secrets[prometheusSecretKey(u"lab"_s)] = u"key"_s;
    const LiveSession session(labParts(), m_settings, secrets);
    QObject owner;
    QVERIFY(await(secrets.read(prometheusSecretKey(u"lab"_s), &owner)));  // answered after what the session has asked
    QVERIFY(session.metricsProblem().isEmpty());
    QVERIFY(!secrets.lastUse(prometheusSecretKey(u"lab"_s)).isValid());
  }
};

STERNWAY_TEST(TestLiveSession)

}  // namespace test_livesession
#include "test_livesession.moc"
