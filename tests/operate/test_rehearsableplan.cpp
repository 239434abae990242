// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/planrehearsal.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_rehearsableplan {

using namespace sternway;
using namespace sternway::operate;
using namespace Qt::StringLiterals;

namespace {
const TargetRef shop{.kind = u"deployment"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"shop"_s};

Plan planOf(const QList<Step> &steps) {
  return {.id = u"op-1"_s, .reason = {}, .made = {}, .stages = {{.title = u"All"_s, .steps = steps}}};
}
}  // namespace

class TestRehearsablePlan : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void onlyWhatActsOnDeploymentsAlone_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isRehearsed");
    const auto row = [](const char *kind, const QString &target, bool isRehearsed) {
      QTest::addRow("%s %s", kind, qPrintable(target)) << QString::fromLatin1(kind) << target << isRehearsed;
    };
    for (const char *kind : {"kubernetes.undo", "kubernetes.dryRun", "kubernetes.waitRollout", "kubernetes.waitReady",
                             "kubernetes.handBack", "kubernetes.setImage", "kubernetes.setEnv", "kubernetes.patch",
                             "kubernetes.scale", "kubernetes.pause", "kubernetes.resume", "wait"}) {
      row(kind, u"deployment"_s, true);
      row(kind, u"statefulset"_s, false);
    }
    for (const char *kind : {"kubernetes.exec", "kubernetes.restoreSecret", "kubernetes.apply", "helm.rollback", "command", "sql",
                             "http", "manual", "confirm", "notify", "metrics", "migration.down", "git.push", "compose.up",
                             "github.dispatchWorkflow", "gitops.resume", "of a newer version"})
      row(kind, u"deployment"_s, false);
  }
  void onlyWhatActsOnDeploymentsAlone() {
    QFETCH(QString, kind);
    QFETCH(QString, target);
    QFETCH(bool, isRehearsed);
    TargetRef about = shop;
    about.kind = target;
    const RehearsablePlan found = rehearsable(planOf({{.id = u"one"_s, .kind = kind, .target = about}}));
    QCOMPARE(found.plan.steps().size(), isRehearsed ? 1 : 0);
    QCOMPARE(found.leftOut.contains(u"one"_s), !isRehearsed);
  }

  /// A yes is taken for given; a fact that no rehearsed step brings is not.
  void whatNeedsALeftOutStepIsLeftOut() {
    const Plan plan = planOf({{.id = u"look"_s, .kind = u"command"_s, .target = shop},
                              {.id = u"image/confirm"_s, .kind = u"confirm"_s, .target = shop},
                              {.id = u"image"_s, .kind = u"kubernetes.setImage"_s, .target = shop, .needs = {u"image/confirm"_s}},
                              {.id = u"scale"_s, .kind = u"kubernetes.scale"_s, .target = shop, .needs = {u"look"_s}}});
    const RehearsablePlan found = rehearsable(plan);
    const QList<Step> kept = found.plan.steps();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().id, u"image"_s);
    QVERIFY(kept.first().needs.isEmpty());
    QCOMPARE(QSet<QString>(found.leftOut.keyBegin(), found.leftOut.keyEnd()),
             QSet<QString>({u"look"_s, u"image/confirm"_s, u"scale"_s}));
    QCOMPARE(rehearsable(planOf({plan.stages.first().steps.first()})).plan.stages.size(), 0);
  }

  /// What was never reached, or was passed over, has not been tried.
  void onlyWhatWasCarriedOutCounts() {
    PlanRehearsal failed;
    for (const StepState state : {StepState::Finished, StepState::Failed, StepState::Skipped, StepState::Pending}) {
      failed.steps.resize(failed.steps.size() + 1);
      failed.steps.last().state = state;
    }
    failed.steps.resize(failed.steps.size() + 1);
    failed.steps.last().leftOut = u"A person does it"_s;
    QCOMPARE(failed.rehearsedSteps(), 2);
    const QJsonArray steps = toJson(failed).value(u"steps"_s).toArray();
    QVERIFY(steps.at(1)[u"rehearsed"_s].toBool());
    QVERIFY(!steps.at(3)[u"rehearsed"_s].toBool());
  }
};

STERNWAY_TEST(TestRehearsablePlan)

}  // namespace test_rehearsableplan
#include "test_rehearsableplan.moc"
