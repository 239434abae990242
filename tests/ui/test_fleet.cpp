// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/fleet.h"

namespace test_fleet {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
Workload serviceOf(const QString &context, const QString &name) {
  Workload made = makeWorkload(Kind::Deployment, name, podTemplate(u"registry/web:v1"_s));
  made.ref.context = context;
  return made;
}

struct FleetRig {
  FleetRig() {
    for (const QString &context : {u"lab"_s, u"shop"_s}) {
      workspace.addContext(context);
      workspace.open(context).value();
    }
  }
  [[nodiscard]] static QStringList shown(Fleet &fleet) {
    QStringList names;
    for (const models::FleetRow &row : fleet.services().values())
      names.append(row.ref.context + u'/' + row.ref.name);
    names.sort();
    return names;
  }
  [[nodiscard]] static bool allJudged(Fleet &fleet) {
    return std::ranges::all_of(fleet.services().values(), [](const models::FleetRow &row) { return row.status != nullptr; });
  }
  FakeWorkspace workspace;
};
}  // namespace

class TestFleet : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aSessionTouchesItsOwnRowsOnly() {
    FleetRig rig;
    Fleet fleet(rig.workspace);
    rig.workspace.fake(u"lab"_s)->feed().setWorkloads({serviceOf(u"lab"_s, u"orders"_s), serviceOf(u"lab"_s, u"web"_s)});
    rig.workspace.fake(u"shop"_s)->feed().setWorkloads({serviceOf(u"shop"_s, u"orders"_s)});
    QTRY_COMPARE(FleetRig::shown(fleet), (QStringList{u"lab/orders"_s, u"lab/web"_s, u"shop/orders"_s}));
    QCOMPARE(fleet.session(u"shop"_s)->services().size(), 1);
    rig.workspace.fake(u"lab"_s)->feed().setWorkloads({serviceOf(u"lab"_s, u"web"_s)});
    QTRY_COMPARE(FleetRig::shown(fleet), (QStringList{u"lab/web"_s, u"shop/orders"_s}));
    rig.workspace.fake(u"shop"_s)->setState(ConnectionState::Phase::Unreachable, u"unreachable"_s);
    for (const models::FleetRow &row : fleet.services().values())
      QCOMPARE(row.stale, row.ref.context == u"shop");
    rig.workspace.close(u"lab"_s);
    QTRY_COMPARE(FleetRig::shown(fleet), QStringList{u"shop/orders"_s});
    QVERIFY(fleet.session(u"shop"_s)->hasServices());
  }

  /// What stands still is judged for both, and told once.
  void aSecondWindowShowsWhatIsKnown() {
    FleetRig rig;
    Fleet first(rig.workspace);
    rig.workspace.fake(u"lab"_s)->feed().setWorkloads({serviceOf(u"lab"_s, u"orders"_s), serviceOf(u"lab"_s, u"web"_s)});
    QTRY_VERIFY(first.services().rowCount() == 2 && FleetRig::allJudged(first));
    Fleet second(rig.workspace);
    QTRY_VERIFY(second.services().rowCount() == 2 && FleetRig::allJudged(second));
  }
};

STERNWAY_TEST(TestFleet)

}  // namespace test_fleet
#include "test_fleet.moc"
