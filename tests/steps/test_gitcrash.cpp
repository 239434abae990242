// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitrig.h"
#include "support/testmain.h"

namespace test_gitcrash {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using State = Probe::State;

namespace {
/// Runs the step with the crash behind that many calls; whether there was one.
bool crashes(GitRig &rig, const Step &step, int calls) {
  rig.programs.dieAfter(calls);
  (void)rig.run(step);
  const bool isDead = rig.programs.isDead();
  rig.programs.live();
  return isDead;
}
}  // namespace

class TestGitCrash : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Cut off behind each call of git, its answer unheard: what is found then is true, and done again it is there once.
  void revertAndPush() {
    GitRig rig;
    int points = 0;
    for (bool isDead = true; isDead; ++points) {
      rig.plan.id = u"plan-%1"_s.arg(points);
      rig.plan.stages.first().steps.clear();
      const QString bad = rig.commit(u"file"_s, u"bad %1"_s.arg(points));
      rig.push();
      const Step revert = rig.add(u"git.revert"_s, {{u"commit"_s, bad}});
      const Step push = rig.add(u"git.push"_s, {{u"branch"_s, u"main"_s}});
      rig.programs.dieAfter(points);
      for (const Step &step : {revert, push})
        if (!rig.programs.isDead())
          (void)rig.run(step);
      isDead = rig.programs.isDead();
      rig.programs.live();

      const bool isMade = !rig.git({"for-each-ref", u"refs/sternway/"_s + rig.plan.id}).isEmpty();
      const bool isThere = rig.there() != bad;
      QCOMPARE(rig.probe(revert)->state, isMade ? State::Applied : State::NotApplied);
      QCOMPARE(rig.probe(push)->state, isThere ? State::Applied : State::NotApplied);
      for (const Step &step : {revert, push})
        QCOMPARE(rig.run(step).state, StepState::Finished);
      QCOMPARE(rig.git({"rev-list", "--count", bad + u"..main"_s}, rig.origin), u"1"_s);
      rig.git({"pull", "-q", "--ff-only"});
    }
    QVERIFY(points > 20);
    QVERIFY(rig.isTidy());
  }

  void tagAndPush() {
    GitRig rig;
    int points = 0;
    for (bool isDead = true; isDead; ++points) {
      const QString name = u"v%1"_s.arg(points);
      const Step tag = rig.add(u"git.tag"_s, {{u"name"_s, name}, {u"message"_s, u"bad"_s}, {u"push"_s, true}});
      isDead = crashes(rig, tag, points);
      const bool isThere = !rig.git({"tag", "--list", name}, rig.origin).isEmpty();
      QCOMPARE(rig.probe(tag)->state, isThere ? State::Applied : State::NotApplied);
      QCOMPARE(rig.run(tag).state, StepState::Finished);
      QCOMPARE(rig.there(name), rig.git({"rev-parse", u"refs/tags/"_s + name}));
    }
    QVERIFY(points > 8);
  }

  void checkout() {
    GitRig rig;
    int points = 0;
    for (bool isDead = true; isDead; ++points) {
      rig.git({"reset", "-q", "--hard"});
      const Step checkout = rig.add(u"git.checkout"_s, {{u"ref"_s, u"HEAD~1"_s}, {u"paths"_s, QJsonArray{u"file"_s}}});
      isDead = crashes(rig, checkout, points);
      QCOMPARE(rig.probe(checkout)->state, rig.read(u"file"_s) == u"two" ? State::Applied : State::NotApplied);
      QCOMPARE(rig.run(checkout).state, StepState::Finished);
      QCOMPARE(rig.read(u"file"_s), u"two"_s);
    }
    QVERIFY(points > 8);
  }
};

STERNWAY_TEST(TestGitCrash)

}  // namespace test_gitcrash
#include "test_gitcrash.moc"
