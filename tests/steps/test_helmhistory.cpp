// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/fakecluster.h"
#include "support/helmsecret.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_helmhistory {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct HelmRig {
  FakeCluster cluster;
  ManualClock clock;
  QObject owner;
  std::optional<StepOutcome> outcome;
  QStringList progress;

  void store(int revision, const char *status) {
    const QJsonObject secret = helmSecret(u"shop"_s, revision, status);
    const QString name = secret.value(u"metadata"_s).toObject().value(u"name"_s).toString();
    cluster.setObject({.group = {}, .version = u"v1"_s, .plural = u"secrets"_s, .nameSpace = u"production"_s, .name = name},
                      secret);
  }

  bool run() {
    const Step step{.id = u"m/look"_s,
                    .kind = u"helm.history"_s,
                    .target = {.kind = u"deployment"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"web"_s},
                    .args = {{u"release"_s, u"shop"_s}}};
    const StepContext context{.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &clock};
    StepRun *run = stepKinds().runner(step)->run(context, step, &owner);
    QObject::connect(run, &StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(run, &StepRun::ended, &owner, [this](const StepOutcome &ended) { outcome = ended; });
    run->start();
    return QTest::qWaitFor([this] { return outcome.has_value(); });
  }
};
}  // namespace

class TestHelmHistory : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void listsTheRevisions() {
    HelmRig rig;
    rig.store(1, "superseded");
    rig.store(2, "deployed");
    QVERIFY(rig.run());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    const QJsonArray revisions = rig.outcome->result.value(u"revisions"_s).toArray();
    QCOMPARE(revisions.size(), 2);
    QCOMPARE(revisions.at(1).toObject().value(u"status"_s).toString(), u"deployed"_s);
    QCOMPARE(rig.progress, QStringList{rig.outcome->message});
    QVERIFY(rig.outcome->message.contains(u"shop-1.4.0"_s));
    QVERIFY(!QJsonDocument(rig.outcome->result).toJson().contains("hunter2"));
    QCOMPARE(rig.cluster.lines(), QStringList{u"list secrets production/"_s});
  }

  void saysWhyItCannot() {
    HelmRig none;
    QVERIFY(none.run());
    QCOMPARE(none.outcome->state, StepState::Failed);
    HelmRig forbidden;
    forbidden.cluster.failOn(u"list secrets"_s,
                             Error{.kind = ErrorKind::Forbidden, .message = u"secrets is forbidden"_s, .detail = {}});
    QVERIFY(forbidden.run());
    QCOMPARE(forbidden.outcome->state, StepState::Failed);
    QVERIFY(forbidden.outcome->message.contains(u"secrets is forbidden"_s));
  }
};

STERNWAY_TEST(TestHelmHistory)

}  // namespace test_helmhistory
#include "test_helmhistory.moc"
