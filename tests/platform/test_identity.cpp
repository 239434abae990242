// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"
#include "support/testmain.h"

#include <QUuid>

namespace test_identity {

using namespace sternway;
using namespace sternway::platform;

class TestIdentity : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void namesTheUserAndTheRun() {
    QVERIFY(!loginName().isEmpty());
    QVERIFY(!QUuid(instanceId()).isNull());
    QCOMPARE(instanceId(), instanceId());
  }
};

STERNWAY_TEST(TestIdentity)

}  // namespace test_identity
#include "test_identity.moc"
