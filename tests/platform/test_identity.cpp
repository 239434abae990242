// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"
#include "support/testmain.h"

#include <QHash>
#include <QUuid>

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace test_identity {

using namespace sternway;
using namespace sternway::platform;

namespace {
/// Those that name the user's folders; as they were afterwards.
struct Variables {
  static constexpr std::array names{"HOME", "STERNWAY_DATA_DIR", "STERNWAY_CONFIG_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"};

  Variables() {
    for (const char *name : names)
      if (qEnvironmentVariableIsSet(name))
        before.insert(name, qgetenv(name));
  }
  ~Variables() {
    for (const char *name : names) {
      if (before.contains(name))
        qputenv(name, before.value(name));
      else
        qunsetenv(name);
    }
  }
  Variables(const Variables &) = delete;
  Variables &operator=(const Variables &) = delete;

  QHash<QByteArray, QByteArray> before;
};
}  // namespace

class TestIdentity : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void namesTheUserAndTheRun() {
    QVERIFY(!loginName().isEmpty());
    QVERIFY(!QUuid(instanceId()).isNull());
    QCOMPARE(instanceId(), instanceId());
  }

  /// As cron and CI start programs.
  void withoutHomeItIsThatOfTheUser() {
    const Variables variables;
    qunsetenv("HOME");
    findHome();
    QCOMPARE(qgetenv("HOME"), QByteArray(getpwuid(geteuid())->pw_dir));
    qputenv("HOME", "/elsewhere");
    findHome();
    QCOMPARE(qgetenv("HOME"), QByteArray("/elsewhere"));
  }

  void withoutAnyHomeTheFoldersMustBeNamed() {
    const Variables variables;
    QVERIFY(checkHome());
    for (const char *name : Variables::names)
      qunsetenv(name);
    QCOMPARE(checkHome().error().kind, ErrorKind::Storage);
    qputenv("STERNWAY_DATA_DIR", "/data");
    QVERIFY(!checkHome());
    qputenv("XDG_CONFIG_HOME", "/config");
    QVERIFY(checkHome());
  }
};

STERNWAY_TEST(TestIdentity)

}  // namespace test_identity
#include "test_identity.moc"
