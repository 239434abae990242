// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitrig.h"
#include "support/testmain.h"

namespace test_gitrevert {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using State = Probe::State;

class TestGitRevert : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void revertsAndPushes() {
    GitRig rig;
    const QString bad = rig.head();
    rig.write(u"file"_s, u"edited"_s);
    rig.write(u"new"_s, u"untracked"_s);
    const Step revert = rig.add(u"git.revert"_s, {{u"commit"_s, u"HEAD"_s}, {u"message"_s, u"Ticket: #12"_s}});
    const Step push = rig.add(u"git.push"_s, {{u"remote"_s, u"origin"_s}, {u"branch"_s, u"main"_s}});

    const StepOutcome reverted = rig.run(revert);
    QCOMPARE(reverted.state, StepState::Finished);
    QCOMPARE(rig.there(), bad);
    const QString made = reverted.result.value(u"commit"_s).toString();
    QCOMPARE(reverted.result.value(u"files"_s).toArray(), QJsonArray{u"file"_s});
    QCOMPARE(rig.probe(revert)->state, State::Applied);
    QCOMPARE(rig.probe(push)->state, State::NotApplied);

    QCOMPARE(rig.run(push).state, StepState::Finished);
    QCOMPARE(rig.there(), made);
    QCOMPARE(rig.fileThere(u"file"_s), u"two"_s);
    const QString message = rig.git({"show", "-s", "--format=%B", "main"}, rig.origin);
    QVERIFY(message.contains(u"This reverts commit %1."_s.arg(bad)));
    QVERIFY(message.contains(u"Ticket: #12"_s));
    QVERIFY(message.contains(u"Sternway-Step: plan-1/m/0"_s));
    QCOMPARE(rig.probe(push)->state, State::Applied);

    QCOMPARE(rig.head(), bad);  // the operator's own is as it was
    QCOMPARE(rig.read(u"file"_s), u"edited"_s);
    QCOMPARE(rig.git({"status", "--porcelain"}), u"M file\n?? new"_s);
    QVERIFY(rig.isTidy());
  }

  void asksNobody() {
    GitRig rig;
    (void)rig.run(rig.add(u"git.revert"_s, {}));
    QVERIFY(!rig.programs.requests().isEmpty());
    for (const ProgramRequest &request : rig.programs.requests()) {
      QCOMPARE(request.environment.value(u"GIT_TERMINAL_PROMPT"_s), u"0"_s);
      QVERIFY(request.environment.contains(u"GIT_ASKPASS"_s));
      QVERIFY(request.timeout.count() > 0);
    }
    const auto asked = std::find_if(rig.programs.requests().cbegin(), rig.programs.requests().cend(),
                                    [](const ProgramRequest &request) { return request.argv.contains(u"ls-remote"_s); });
    QCOMPARE(asked->environment.value(u"GIT_SSH_COMMAND"_s), u"ssh -oBatchMode=yes"_s);
  }

  void aMergeNeedsItsParentNamed() {
    GitRig rig;
    const QString first = rig.head();
    const QString merge = rig.merge();
    const QString side = rig.git({"rev-parse", "side"});
    const StepOutcome asked = rig.run(rig.add(u"git.revert"_s, {{u"commit"_s, merge}}));
    QCOMPARE(asked.state, StepState::Failed);
    QVERIFY(asked.message.contains(first.left(10)));
    QVERIFY(asked.message.contains(side.left(10)));
    QCOMPARE(GitRig::findingIds(rig.preview(rig.add(u"git.revert"_s, {}))), QStringList{u"git.mainline"_s});
    QCOMPARE(rig.run(rig.add(u"git.revert"_s, {{u"mainline"_s, 3}})).state, StepState::Failed);

    QCOMPARE(rig.run(rig.add(u"git.revert"_s, {{u"mainline"_s, u"1"_s}})).state, StepState::Finished);
    QCOMPARE(rig.run(rig.add(u"git.push"_s, {})).state, StepState::Finished);
    QCOMPARE(rig.git({"ls-tree", "--name-only", "main"}, rig.origin), u"file"_s);
    QVERIFY(rig.git({"show", "-s", "--format=%B", "main"}, rig.origin).contains(u"changes made to "_s + first));
  }

  void mainlineOneIsRightOfAPlainCommitToo() {
    GitRig rig;
    QCOMPARE(rig.run(rig.add(u"git.revert"_s, {{u"mainline"_s, 1}})).state, StepState::Finished);
  }

  void aConflictNamesItsFiles() {
    GitRig rig;
    const QString two = rig.git({"rev-parse", "HEAD~1"});
    const Step step = rig.add(u"git.revert"_s, {{u"commit"_s, two}});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.conflict"_s});
    const StepOutcome outcome = rig.run(step);
    QCOMPARE(outcome.state, StepState::Failed);
    QVERIFY(outcome.message.contains(u"file"_s));
    QVERIFY(outcome.message.contains(rig.head().left(10)));
    QCOMPARE(rig.probe(step)->state, State::NotApplied);
    QVERIFY(rig.isTidy());
  }

  void whatIsTakenBackStaysSo() {
    GitRig rig;
    const QString bad = rig.head();
    rig.git({"revert", "--no-edit", bad});
    const QString revert = rig.head();
    rig.push();
    const StepOutcome again = rig.run(rig.add(u"git.revert"_s, {{u"commit"_s, bad}}));
    QCOMPARE(again.state, StepState::Skipped);
    QVERIFY(again.message.contains(revert.left(10)));
    QCOMPARE(rig.run(rig.add(u"git.push"_s, {})).state, StepState::Skipped);
    // HEAD is the revert now
    QCOMPARE(rig.run(rig.add(u"git.revert"_s, {{u"commit"_s, u"HEAD"_s}})).state, StepState::Failed);
    QCOMPARE(rig.revertsThere(), 1);
    // the revert was taken back, so that the commit counts again
    rig.git({"revert", "--no-edit", revert});
    rig.push();
    const Step third = rig.add(u"git.revert"_s, {{u"commit"_s, bad}});
    QCOMPARE(rig.run(third).state, StepState::Finished);
    QCOMPARE(rig.run(third).state, StepState::Finished);
    QCOMPARE(rig.git({"rev-list", "--count", "main..refs/sternway/plan-1/heads/main"}), u"1"_s);
  }

  void nothingIsLeftToTakeBack() {
    GitRig rig;
    const QString bad = rig.head();
    rig.commit(u"file"_s, u"two"_s);
    rig.push();
    QCOMPARE(rig.run(rig.add(u"git.revert"_s, {{u"commit"_s, bad}})).state, StepState::Skipped);
  }

  void aRevertByItsHashIsMeant() {
    GitRig rig;
    rig.git({"revert", "--no-edit", "HEAD"});
    rig.push();
    const Step step = rig.add(u"git.revert"_s, {{u"commit"_s, rig.head()}});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.revertOfRevert"_s});
    QCOMPARE(rig.run(step).state, StepState::Finished);
  }

  void refuses_data() {
    QTest::addColumn<QString>("commit");
    QTest::addColumn<QString>("id");
    QTest::newRow("unknown") << u"0123456789"_s << u"git.commit"_s;
    QTest::newRow("an option") << u"--help"_s << u"git.commit"_s;
    QTest::newRow("the first") << u"main~2"_s << u"git.root"_s;
    QTest::newRow("of another branch") << u"elsewhere"_s << u"git.notOnBranch"_s;
  }
  void refuses() {
    QFETCH(QString, commit);
    GitRig rig;
    rig.git({"checkout", "-q", "-b", "elsewhere"});
    rig.commit(u"other"_s, u"else"_s);
    rig.git({"checkout", "-q", "main"});
    const Step step = rig.add(u"git.revert"_s, {{u"commit"_s, commit}});
    QTEST(GitRig::findingIds(rig.preview(step)).value(0), "id");
    QCOMPARE(rig.run(step).state, StepState::Failed);
  }

  void headIsNotWhatTheRemoteHas() {
    GitRig rig;
    rig.othersPush();
    const QString seen = rig.git({"rev-parse", "origin/main"});
    const Step step = rig.add(u"git.revert"_s, {{u"commit"_s, u"HEAD"_s}});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.ambiguous"_s});
    QCOMPARE(rig.run(step).state, StepState::Failed);
    const Step named = rig.add(u"git.revert"_s, {{u"commit"_s, rig.head()}});
    QCOMPARE(rig.run(named).state, StepState::Finished);
    QCOMPARE(rig.git({"rev-parse", "origin/main"}), seen);
    QCOMPARE(rig.run(rig.add(u"git.push"_s, {})).state, StepState::Finished);
    QCOMPARE(rig.fileThere(u"file"_s), u"two"_s);
    QCOMPARE(rig.git({"show", "-s", "--format=%an", "main~1"}, rig.origin), u"Bob"_s);
  }

  void aShallowCloneIsMadeWhole() {
    GitRig rig;
    rig.commit(u"other"_s, u"kept"_s);
    rig.push();
    const QString shallow = rig.folder.filePath(u"shallow"_s);
    rig.git({"clone", "-q", "--depth=1", u"file://"_s + rig.origin, shallow}, rig.folder.path());
    rig.git({"config", "user.name", "Ann"}, shallow);
    rig.git({"config", "user.email", "ann@example.com"}, shallow);
    const Step step = rig.add(u"git.revert"_s, {{u"workingDirectory"_s, shallow}});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.shallow"_s});
    QCOMPARE(rig.git({"rev-parse", "--is-shallow-repository"}, shallow), u"true"_s);
    QCOMPARE(rig.run(step).state, StepState::Finished);
    QCOMPARE(rig.run(rig.add(u"git.push"_s, {{u"workingDirectory"_s, shallow}})).state, StepState::Finished);
    QCOMPARE(rig.git({"ls-tree", "--name-only", "main"}, rig.origin), u"file"_s);
  }

  void aShallowCloneWithoutRemoteIsRefused() {
    GitRig rig;
    const QString shallow = rig.folder.filePath(u"shallow"_s);
    rig.git({"clone", "-q", "--depth=1", u"file://"_s + rig.origin, shallow}, rig.folder.path());
    rig.git({"config", "user.name", "Ann"}, shallow);
    rig.git({"config", "user.email", "ann@example.com"}, shallow);
    rig.git({"remote", "remove", "origin"}, shallow);
    const Step step = rig.add(u"git.revert"_s, {{u"workingDirectory"_s, shallow}});
    QCOMPARE(rig.preview(step)->findings.constFirst().severity, Severity::Block);
    QCOMPARE(rig.run(step).state, StepState::Failed);
  }

  void nobodyIsGuessedToWrite() {
    GitRig rig;
    rig.git({"config", "--unset", "user.email"});
    const Step step = rig.add(u"git.revert"_s, {});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.identity"_s});
    const StepOutcome outcome = rig.run(step);
    QCOMPARE(outcome.state, StepState::Failed);
    QVERIFY(outcome.message.contains(u"user.email"_s));
  }

  void aHookOfTheRepositoryCounts() {
    GitRig rig;
    GitRig::hook(rig.work + u"/.git/hooks"_s, u"commit-msg"_s, u"grep -q Ticket: \"$1\" || { echo no ticket >&2; exit 1; }"_s);
    const Step step = rig.add(u"git.revert"_s, {});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.hooks"_s});
    const StepOutcome outcome = rig.run(step);
    QCOMPARE(outcome.state, StepState::Failed);
    QVERIFY(outcome.message.contains(u"no ticket"_s));
    QCOMPARE(rig.run(rig.add(u"git.revert"_s, {{u"message"_s, u"Ticket: 1"_s}})).state, StepState::Finished);
    QVERIFY(rig.isTidy());
  }

  void theDifferenceIsShown() {
    GitRig rig;
    const Result<StepPreview> preview = rig.preview(rig.add(u"git.revert"_s, {}));
    QVERIFY(preview->findings.isEmpty());
    QVERIFY(preview->changes.contains(u"-three"_s));
    QVERIFY(preview->changes.contains(u"+two"_s));
    QVERIFY(rig.isTidy());
    QCOMPARE(rig.git({"for-each-ref", "refs/sternway"}), QString());
  }

  void noRepositoryNoProgramNoRehearsal() {
    GitRig rig;
    const Step step = rig.add(u"git.revert"_s, {{u"workingDirectory"_s, rig.folder.path()}});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.repository"_s});
    QCOMPARE(rig.run(step).state, StepState::Failed);
    QVERIFY(!rig.probe(step));
    QObject owner;
    std::optional<StepOutcome> outcome;
    StepRun *run = stepKinds().runner(step)->run({.cluster = {}, .clock = &rig.clock, .plan = rig.plan}, step, &owner);
    connect(run, &StepRun::ended, &owner, [&outcome](const StepOutcome &ended) { outcome = ended; });
    run->start();
    QCOMPARE(outcome->state, StepState::Skipped);
  }

  void twoRevertsStandOnEachOther() {
    GitRig rig;
    const QString bad = rig.commit(u"other"_s, u"bad"_s);
    const QString worse = rig.commit(u"third"_s, u"worse"_s);
    rig.push();
    QCOMPARE(rig.run(rig.add(u"git.revert"_s, {{u"commit"_s, bad}})).state, StepState::Finished);
    const Step second = rig.add(u"git.revert"_s, {{u"commit"_s, worse}});
    QCOMPARE(rig.run(second).state, StepState::Finished);
    // it would be lost where only the second one were made anew
    rig.othersPush();
    QCOMPARE(rig.run(second).state, StepState::Failed);
  }

  void madeAnewWhereOthersHavePushed() {
    GitRig rig;
    const QString bad = rig.head();
    const Step revert = rig.add(u"git.revert"_s, {{u"commit"_s, bad}});
    const Step push = rig.add(u"git.push"_s, {});
    QCOMPARE(rig.run(revert).state, StepState::Finished);
    rig.othersPush();
    const StepOutcome refused = rig.run(push);
    QCOMPARE(refused.state, StepState::Failed);
    QVERIFY(refused.message.contains(u"Bob was here"_s));
    QVERIFY(refused.message.contains(u"(Bob, "_s));
    QCOMPARE(rig.probe(push)->state, State::ChangedByOther);
    QCOMPARE(rig.run(revert).state, StepState::Finished);
    QCOMPARE(rig.run(push).state, StepState::Finished);
    QCOMPARE(rig.revertsThere(), 1);
    QCOMPARE(rig.git({"show", "-s", "--format=%an", "main~1"}, rig.origin), u"Bob"_s);
  }

  void stopsSoon() {
    GitRig rig;
    GitRig::hook(rig.work + u"/.git/hooks"_s, u"pre-commit"_s, u"exec sleep 60"_s);
    const Step step = rig.add(u"git.revert"_s, {});
    QObject owner;
    std::optional<StepOutcome> outcome;
    StepRun *run = stepKinds().runner(step)->run(rig.context(), step, &owner);
    connect(run, &StepRun::ended, &owner, [&outcome](const StepOutcome &ended) { outcome = ended; });
    run->start();
    QTRY_COMPARE(rig.programs.countOf(u"commit"_s), 1);
    run->stop();
    QTRY_VERIFY(outcome.has_value());
    QCOMPARE(outcome->state, StepState::Failed);
    delete run;
    QVERIFY(rig.isTidy());
    QCOMPARE(rig.probe(step)->state, State::NotApplied);
  }
};

STERNWAY_TEST(TestGitRevert)

}  // namespace test_gitrevert
#include "test_gitrevert.moc"
