// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychainsecrets.h"

#include "support/await.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace test_keychainsecrets {

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A keychain in memory that can be locked, as libsecret shows one, or be away.
class FakeKeychain final : public Keychain {
public:
  enum class State { Open, Locked, Asks, Away, Silent };  ///< Asks: locked, and a write has its user unlock it
  struct Drawer {
    State state = State::Open;
    QHash<QString, QString> entries;
  };
  explicit FakeKeychain(Drawer &drawer) : m_drawer(drawer) {}

  void read(const QString &key, Handler handler) override {
    const bool found = m_drawer.state == State::Open && m_drawer.entries.contains(key);
    answer(handler, found ? Outcome::Done : Outcome::NotThere, m_drawer.entries.value(key));
  }
  void write(const QString &key, const QString &secret, Handler handler) override {
    if (m_drawer.state == State::Asks)
      m_drawer.state = State::Open;
    if (m_drawer.state == State::Open)
      m_drawer.entries.insert(key, secret);
    answer(handler, m_drawer.state == State::Locked ? Outcome::Refused : Outcome::Done);
  }
  void remove(const QString &key, Handler handler) override {
    if (m_drawer.state == State::Open)
      m_drawer.entries.remove(key);
    answer(handler, Outcome::Done);  // also when it is locked
  }

private:
  void answer(const Handler &handler, Outcome outcome, const QString &text = {}) const {
    if (m_drawer.state == State::Silent)
      return;
    const Answer given{m_drawer.state == State::Away ? Outcome::Unavailable : outcome, text};
    QMetaObject::invokeMethod(
        qApp, [handler, given] { handler(given); }, Qt::QueuedConnection);
  }
  Drawer &m_drawer;
};
using State = FakeKeychain::State;
}  // namespace

/// ctest runs it without a desktop's bus, so without a keychain. By hand, in a session with an unlocked one, KEYCHAIN=yes says
/// that secrets have to last.
class TestKeychainSecrets : public QObject {
  Q_OBJECT
private:
  const QString m_service = u"sternway-test-%1"_s.arg(QCoreApplication::applicationPid());
  QObject m_context;

private Q_SLOTS:
  void keepsASecretAndForgetsIt() {
    KeychainSecrets secrets(desktopKeychain(m_service), 1s);
    QCOMPARE(await(secrets.read(u"prometheus/lab"_s, &m_context)).error().kind, ErrorKind::NotFound);
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"s3cret-ü"_s, &m_context)));
    QCOMPARE(await(secrets.read(u"prometheus/lab"_s, &m_context)).value_or(QString()), u"s3cret-ü"_s);
    KeychainSecrets later(desktopKeychain(m_service), 1s);
    const auto read = await(later.read(u"prometheus/lab"_s, &m_context));
    QCOMPARE(read.has_value(), secrets.isPersistent());
    (void)await(secrets.remove(u"prometheus/lab"_s, &m_context));  // a keychain that waits for its user does not answer
    QCOMPARE(await(secrets.read(u"prometheus/lab"_s, &m_context)).error().kind, ErrorKind::NotFound);
  }

  void saysWhetherItLasts() {
    KeychainSecrets secrets(desktopKeychain(m_service), 1s);
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"x"_s, &m_context)));
    QCOMPARE(secrets.isPersistent(), qEnvironmentVariable("KEYCHAIN") == u"yes"_s);
  }

  void aLockedKeychainIsNotAnEmptyOne_data() {
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("stored");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("removed");
    QTest::newRow("open") << State::Open << true << u"done"_s << u"done"_s;
    QTest::newRow("open, empty") << State::Open << false << u"not-found"_s << u"done"_s;
    QTest::newRow("locked") << State::Locked << true << u"storage"_s << u"storage"_s;
    QTest::newRow("locked, empty") << State::Locked << false << u"storage"_s << u"storage"_s;
    QTest::newRow("locked, then unlocked") << State::Asks << true << u"done"_s << u"done"_s;
    QTest::newRow("away") << State::Away << true << u"not-found"_s << u"storage"_s;
    QTest::newRow("silent") << State::Silent << true << u"storage"_s << u"storage"_s;
  }
  void aLockedKeychainIsNotAnEmptyOne() {
    QFETCH(State, state);
    QFETCH(bool, stored);
    FakeKeychain::Drawer drawer{.state = state, .entries = {}};
    if (stored)
      drawer.entries.insert(u"prometheus/lab"_s, u"s3cret"_s);
    KeychainSecrets secrets(std::make_unique<FakeKeychain>(drawer), 20ms);
    const auto said = [](const auto &result) { return result ? u"done"_s : errorKindName(result.error().kind); };
    const auto read = await(secrets.read(u"prometheus/lab"_s, &m_context));
    QTEST(said(read), "read");
    QCOMPARE(secrets.isPersistent(), state == State::Open || state == State::Asks);
    QTEST(said(await(secrets.remove(u"prometheus/lab"_s, &m_context))), "removed");
    // what is said to be gone is gone, and nothing else has come
    QCOMPARE(drawer.entries.size(), stored && drawer.state != State::Open ? 1 : 0);
  }

  void onlyTheTimeOfAUseIsKept() {
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const QString key = runbookSecretKey(u"TOKEN"_s);
    FakeKeychain::Drawer drawer;
    {
      Settings settings(file);
      KeychainSecrets secrets(std::make_unique<FakeKeychain>(drawer), 1s);
      secrets.noteUse(key);  // nowhere
      secrets.keepUsesIn(settings);
      QVERIFY(!secrets.lastUse(key).isValid());
      QVERIFY(await(secrets.write(key, u"s3cret"_s, &m_context)));
      QVERIFY(await(useRunbookSecret(&secrets, u"TOKEN"_s, &m_context)));
    }
    Settings settings(file);
    KeychainSecrets later(std::make_unique<FakeKeychain>(drawer), 1s);
    later.keepUsesIn(settings);
    const qint64 age = later.lastUse(key).secsTo(QDateTime::currentDateTimeUtc());
    QVERIFY2(age >= 0 && age < 60, qPrintable(QString::number(age)));
    QVERIFY(!later.lastUse(runbookSecretKey(u"OTHER"_s)).isValid());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("s3cret"));
  }

  void aRefusalIsNoMissingKeychain() {
    FakeKeychain::Drawer drawer{.state = State::Locked, .entries = {}};
    KeychainSecrets secrets(std::make_unique<FakeKeychain>(drawer), 20ms);
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"x"_s, &m_context)));
    QVERIFY(!secrets.isPersistent() && !secrets.refusal().isEmpty());
    drawer.state = State::Silent;
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"x"_s, &m_context)));
    QVERIFY(!secrets.isPersistent() && !secrets.refusal().isEmpty());
    drawer.state = State::Away;
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"x"_s, &m_context)));
    QVERIFY(!secrets.isPersistent() && secrets.refusal().isEmpty());
    drawer.state = State::Open;
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"x"_s, &m_context)));
    QVERIFY(secrets.isPersistent() && secrets.refusal().isEmpty());
  }

  void whatALockedKeychainDoesNotTakeLastsForTheSession() {
    FakeKeychain::Drawer drawer{.state = State::Locked, .entries = {}};
    KeychainSecrets secrets(std::make_unique<FakeKeychain>(drawer), 1s);
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"x"_s, &m_context)));
    QVERIFY(!secrets.isPersistent());
    QCOMPARE(await(secrets.read(u"prometheus/lab"_s, &m_context)).value_or(QString()), u"x"_s);
    drawer.state = State::Open;
    QVERIFY(await(secrets.write(u"prometheus/lab"_s, u"y"_s, &m_context)));
    QVERIFY(secrets.isPersistent());
    QCOMPARE(drawer.entries.value(u"prometheus/lab"_s), u"y"_s);
  }
};

STERNWAY_TEST(TestKeychainSecrets)

}  // namespace test_keychainsecrets
#include "test_keychainsecrets.moc"
