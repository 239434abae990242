// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/targetref.h"

#include "support/testmain.h"

namespace test_targetref {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestTargetRef : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aWorkloadThereAndBack_data() {
    QTest::addColumn<int>("kind");
    for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
      QTest::newRow(qPrintable(kindName(kind))) << static_cast<int>(kind);
  }
  void aWorkloadThereAndBack() {
    QFETCH(int, kind);
    const ObjectRef workload{u"lab"_s, u"production"_s, u"order-service"_s, static_cast<Kind>(kind)};
    const TargetRef target = targetOf(workload);
    QCOMPARE(*workloadOf(target), workload);
    QCOMPARE(display(target), display(workload));
    QVERIFY(targetFromJson(toJson(target)) == target);
  }

  void whatIsNoWorkload() {
    const TargetRef release{.kind = u"helm"_s, .scope = u"shop"_s, .name = u"orders"_s};
    QVERIFY(!workloadOf(release));
    QVERIFY(!workloadOf({}));
    QCOMPARE(display(release), u"shop/helm/orders"_s);
    QCOMPARE(display(TargetRef{.kind = u"git"_s, .name = u"infra"_s}), u"git/infra"_s);
  }
};

STERNWAY_TEST(TestTargetRef)

}  // namespace test_targetref
#include "test_targetref.moc"
