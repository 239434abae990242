// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/testmain.h"

namespace test_servicefinder {

using namespace sternway;
using namespace sternway::cli;
using namespace Qt::StringLiterals;

namespace {
Workload workload(Kind kind, const QString &nameSpace) {
  Workload result;
  result.ref = {.context = u"lab"_s, .nameSpace = nameSpace, .name = u"shop"_s, .kind = kind};
  return result;
}
}  // namespace

class TestServiceFinder : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theOnlyOneIsChosen() {
    const auto ref = chooseService({workload(Kind::StatefulSet, u"a"_s)}, u"shop"_s, {});
    QVERIFY(ref);
    QCOMPARE(ref->kind, Kind::StatefulSet);
  }
  void kindNarrows() {
    const auto ref = chooseService({workload(Kind::Deployment, u"a"_s), workload(Kind::StatefulSet, u"a"_s)}, u"sts/shop"_s, {});
    QVERIFY(ref);
    QCOMPARE(ref->kind, Kind::StatefulSet);
  }
  void severalAreNamed() {
    const auto ref = chooseService({workload(Kind::Deployment, u"a"_s), workload(Kind::Deployment, u"b"_s)}, u"shop"_s, {});
    QCOMPARE(ref.error().kind, ErrorKind::Input);
    QVERIFY(ref.error().message.contains(u"a/deployment/shop"_s) && ref.error().message.contains(u"b/deployment/shop"_s));
  }
  void noneIsNotFound() {
    QCOMPARE(chooseService({}, u"shop"_s, {}).error().kind, ErrorKind::NotFound);
    QVERIFY(chooseService({}, u"shop"_s, u"prod"_s).error().message.contains(u"prod"_s));
  }
  void unknownKindIsNamed() { QVERIFY(chooseService({}, u"cronjob/shop"_s, {}).error().message.contains(u"cronjob"_s)); }
};

STERNWAY_TEST(TestServiceFinder)

}  // namespace test_servicefinder
#include "test_servicefinder.moc"
