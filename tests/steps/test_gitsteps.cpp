// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitrig.h"
#include "support/testmain.h"

namespace test_gitsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using State = Probe::State;

class TestGitSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void pushesTheBranchAsItIsHere() {
    GitRig rig;
    const QString made = rig.commit(u"file"_s, u"four"_s);
    rig.git({"config", "push.followTags", "true"});
    rig.git({"tag", "-a", "-m", "mine", "mine"});
    const Step push = rig.add(u"git.push"_s, {{u"remote"_s, u"origin"_s}, {u"branch"_s, u"main"_s}});
    QCOMPARE(rig.preview(push)->changes.size(), 1);
    QCOMPARE(rig.run(push).state, StepState::Finished);
    QCOMPARE(rig.there(), made);
    QCOMPARE(rig.git({"tag"}, rig.origin), QString());
    QCOMPARE(rig.run(push).state, StepState::Finished);
    QCOMPARE(rig.programs.countOf(u"push"_s), 1);
    // somebody builds on it
    rig.othersPush();
    QCOMPARE(rig.probe(push)->state, State::Applied);
    QCOMPARE(rig.run(push).state, StepState::Finished);
  }

  void neverForces() {
    GitRig rig;
    rig.othersPush();
    const QString theirs = rig.there();
    rig.commit(u"file"_s, u"four"_s);
    const Step push = rig.add(u"git.push"_s, {});
    QCOMPARE(GitRig::findingIds(rig.preview(push)), QStringList{u"git.moved"_s});
    const StepOutcome outcome = rig.run(push);
    QCOMPARE(outcome.state, StepState::Failed);
    QVERIFY(outcome.message.contains(u"Bob"_s));
    QCOMPARE(rig.there(), theirs);
    QCOMPARE(rig.probe(push)->state, State::ChangedByOther);
    for (const ProgramRequest &request : rig.programs.requests())
      QVERIFY(!request.argv.join(u' ').contains(u"force"_s));
  }

  void hooksThatRefuse_data() {
    QTest::addColumn<bool>("isServers");
    QTest::newRow("the server's") << true;
    QTest::newRow("its own") << false;
  }
  void hooksThatRefuse() {
    QFETCH(bool, isServers);
    GitRig rig;
    const QString before = rig.there();
    GitRig::hook(isServers ? rig.origin + u"/hooks"_s : rig.work + u"/.git/hooks"_s, isServers ? u"pre-receive"_s : u"pre-push"_s,
                 u"echo frozen until Monday >&2; exit 1"_s);
    rig.commit(u"file"_s, u"four"_s);
    const Step push = rig.add(u"git.push"_s, {});
    const StepOutcome outcome = rig.run(push);
    QCOMPARE(outcome.state, StepState::Failed);
    QVERIFY(outcome.message.contains(u"frozen until Monday"_s));
    QCOMPARE(rig.there(), before);
    QCOMPARE(rig.probe(push)->state, State::NotApplied);
  }

  void aLostAnswerIsNotKnown() {
    GitRig rig;
    rig.commit(u"file"_s, u"four"_s);
    const Step push = rig.add(u"git.push"_s, {});
    rig.programs.loseAnswerOf(u"push"_s);
    QCOMPARE(rig.run(push).state, StepState::Unknown);
    QCOMPARE(rig.probe(push)->state, State::Applied);
  }

  void noRemote() {
    GitRig rig;
    rig.git({"remote", "remove", "origin"});
    QCOMPARE(rig.run(rig.add(u"git.push"_s, {})).state, StepState::Failed);
    const Step elsewhere = rig.add(u"git.push"_s, {{u"remote"_s, rig.folder.filePath(u"none"_s)}});
    QCOMPARE(GitRig::findingIds(rig.preview(elsewhere)), QStringList{u"git.remote"_s});
    QCOMPARE(rig.run(elsewhere).state, StepState::Failed);
    QVERIFY(!rig.probe(elsewhere));
  }

  void onlyNamesAreBranches() {
    GitRig rig;
    for (const QString &name : {u"main:refs/heads/other"_s, u"--all"_s, u"+main"_s, u"ma in"_s})
      QCOMPARE(rig.run(rig.add(u"git.push"_s, {{u"branch"_s, name}})).state, StepState::Failed);
    QCOMPARE(rig.git({"for-each-ref", "--format=%(refname)"}, rig.origin), u"refs/heads/main"_s);
  }

  void tags() {
    GitRig rig;
    rig.git({"tag", "mine"});
    const Step tag = rig.add(u"git.tag"_s, {{u"name"_s, u"v1-broken"_s}, {u"message"_s, u"#1 rolled back"_s}});
    const Step push = rig.add(u"git.push"_s, {{u"tags"_s, true}});
    QCOMPARE(rig.preview(tag)->changes.size(), 1);
    QCOMPARE(rig.preview(push)->changes.size(), 1);
    QCOMPARE(rig.probe(tag)->state, State::NotApplied);
    QCOMPARE(rig.run(tag).state, StepState::Finished);
    QCOMPARE(rig.git({"cat-file", "-t", "v1-broken"}), u"tag"_s);
    QCOMPARE(rig.git({"for-each-ref", "--format=%(contents:subject)", "refs/tags/v1-broken"}), u"#1 rolled back"_s);
    QCOMPARE(rig.probe(tag)->state, State::Applied);
    QCOMPARE(rig.run(tag).state, StepState::Finished);
    // its own mark tells, where HEAD goes on
    rig.commit(u"file"_s, u"four"_s);
    QCOMPARE(rig.probe(tag)->state, State::Applied);

    QCOMPARE(rig.run(push).state, StepState::Finished);
    QCOMPARE(rig.git({"tag"}, rig.origin), u"v1-broken"_s);
    QCOMPARE(rig.probe(push)->state, State::Applied);
  }

  void pushesExactlyThatTag() {
    GitRig rig;
    rig.git({"tag", "mine"});
    const QJsonObject arguments{{u"name"_s, u"v1-broken"_s}, {u"commit"_s, u"HEAD~1"_s}, {u"push"_s, true}};
    const Step tag = rig.add(u"git.tag"_s, arguments);
    rig.programs.loseAnswerOf(u"push"_s);
    QCOMPARE(rig.run(tag).state, StepState::Unknown);
    QCOMPARE(rig.probe(tag)->state, State::Applied);
    QCOMPARE(rig.git({"tag"}, rig.origin), u"v1-broken"_s);
    QCOMPARE(rig.there(u"v1-broken"_s), rig.git({"rev-parse", "HEAD~1"}));
    // it is there, and not here
    rig.git({"tag", "-d", "v1-broken"});
    QCOMPARE(rig.probe(tag)->state, State::NotApplied);
    QCOMPARE(rig.run(tag).state, StepState::Finished);
    QCOMPARE(rig.programs.countOf(u"push"_s), 1);
  }

  void anotherTagIsLeft() {
    GitRig rig;
    rig.git({"tag", "v1", "HEAD~1"});
    rig.git({"tag", "v2", "HEAD~1"});
    rig.git({"push", "-q", "origin", "v2"});
    rig.git({"tag", "-d", "v2"});
    for (const char *name : {"v1", "v2"}) {
      const Step tag = rig.add(u"git.tag"_s, {{u"name"_s, QString::fromLatin1(name)}, {u"push"_s, true}});
      QCOMPARE(GitRig::findingIds(rig.preview(tag)), QStringList{u"git.tagExists"_s});
      QCOMPARE(rig.run(tag).state, StepState::Failed);
      QCOMPARE(rig.probe(tag)->state, State::ChangedByOther);
    }
    QCOMPARE(rig.git({"tag"}), u"v1"_s);
    for (const char *name : {"-d", "a b", "x..y", ""})
      QCOMPARE(rig.run(rig.add(u"git.tag"_s, {{u"name"_s, QString::fromLatin1(name)}})).state, StepState::Failed);
    QCOMPARE(rig.run(rig.add(u"git.push"_s, {{u"tags"_s, true}, {u"workingDirectory"_s, rig.origin}})).state, StepState::Failed);
  }

  void checksPathsOut() {
    GitRig rig;
    rig.commit(u"infra/a"_s, u"good"_s);
    const QString good = rig.head();
    rig.commit(u"infra/a"_s, u"bad"_s);
    rig.commit(u"infra/added"_s, u"later"_s);
    rig.write(u"file"_s, u"edited"_s);
    const Step step = rig.add(u"git.checkout"_s, {{u"ref"_s, good}, {u"paths"_s, QJsonArray{u"infra/"_s}}});
    const Result<StepPreview> preview = rig.preview(step);
    QCOMPARE(GitRig::findingIds(preview), QStringList{u"git.staying"_s});
    QVERIFY(preview->changes.contains(u"+good"_s));
    QCOMPARE(rig.probe(step)->state, State::NotApplied);

    const StepOutcome outcome = rig.run(step);
    QCOMPARE(outcome.state, StepState::Finished);
    QCOMPARE(outcome.result.value(u"files"_s).toArray(), QJsonArray{u"infra/a"_s});
    QCOMPARE(outcome.result.value(u"staying"_s).toArray(), QJsonArray{u"infra/added"_s});
    QCOMPARE(rig.read(u"infra/a"_s), u"good"_s);
    QCOMPARE(rig.read(u"file"_s), u"edited"_s);
    QCOMPARE(rig.probe(step)->state, State::Applied);
    QCOMPARE(rig.run(step).state, StepState::Finished);
  }

  void withinAFolder() {
    GitRig rig;
    rig.commit(u"infra/a"_s, u"good"_s);
    rig.commit(u"infra/a"_s, u"bad"_s);
    QCOMPARE(rig.run(rig.add(u"git.checkout"_s, {{u"ref"_s, u"HEAD~1"_s},
                                                 {u"paths"_s, QJsonArray{u"a"_s}},
                                                 {u"workingDirectory"_s, rig.work + u"/infra"_s}}))
                 .state,
             StepState::Finished);
    QCOMPARE(rig.read(u"infra/a"_s), u"good"_s);
  }

  void nothingUncommittedIsLost_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isStaged");
    QTest::newRow("edited") << u"infra/a"_s << false;
    QTest::newRow("staged") << u"infra/a"_s << true;
    QTest::newRow("untracked") << u"infra/b"_s << false;
    QTest::newRow("ignored") << u"infra/c.log"_s << false;
  }
  void nothingUncommittedIsLost() {
    QFETCH(QString, file);
    QFETCH(bool, isStaged);
    GitRig rig;
    for (const QString &each : {u"infra/a"_s, u"infra/b"_s, u"infra/c.log"_s})
      rig.commit(each, u"good"_s);
    const QString good = rig.head();
    rig.git({"rm", "-q", "infra/b", "infra/c.log"});
    rig.write(u"infra/a"_s, u"bad"_s);
    rig.commit(u".gitignore"_s, u"*.log"_s);
    rig.write(file, u"mine"_s);
    if (isStaged) {
      rig.git({"add", file});
      rig.write(file, u"good"_s);
    }
    const Step step = rig.add(u"git.checkout"_s, {{u"ref"_s, good}, {u"paths"_s, QJsonArray{u"infra"_s}}});
    QVERIFY(GitRig::findingIds(rig.preview(step)).contains(u"git.uncommitted"_s));
    const StepOutcome outcome = rig.run(step);
    QCOMPARE(outcome.state, StepState::Failed);
    QVERIFY(outcome.message.contains(file));
    QCOMPARE(isStaged ? rig.git({"show", u":"_s + file}) : rig.read(file), u"mine"_s);
    QCOMPARE(rig.probe(step)->state, State::CannotTell);
  }

  void pathsAreNames() {
    GitRig rig;
    rig.commit(u"-f"_s, u"good"_s);
    rig.commit(u"-f"_s, u"bad"_s);
    const auto checkout = [&rig](const QString &path) {
      return rig.run(rig.add(u"git.checkout"_s, {{u"ref"_s, u"HEAD~1"_s}, {u"paths"_s, QJsonArray{path}}})).state;
    };
    QCOMPARE(checkout(u":/"_s), StepState::Failed);
    QCOMPARE(checkout(u"*"_s), StepState::Failed);
    QCOMPARE(rig.read(u"-f"_s), u"bad"_s);
    QCOMPARE(checkout(u"-f"_s), StepState::Finished);
    QCOMPARE(rig.read(u"-f"_s), u"good"_s);
  }

  void theWorkingCopyIsNotSwitched() {
    GitRig rig;
    const QString before = rig.head();
    const Step step = rig.add(u"git.checkout"_s, {{u"ref"_s, u"HEAD~1"_s}});
    QCOMPARE(GitRig::findingIds(rig.preview(step)), QStringList{u"git.switch"_s});
    QCOMPARE(rig.run(step).state, StepState::Failed);
    QCOMPARE(rig.head(), before);
    QCOMPARE(rig.run(rig.add(u"git.checkout"_s, {{u"ref"_s, u"-f"_s}, {u"paths"_s, QJsonArray{u"file"_s}}})).state,
             StepState::Failed);
  }

  void aVersionIsTheTag_data() {
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QStringList>("findings");
    QTest::addColumn<QString>("content");
    QTest::newRow("a version") << u"1.2.3"_s << QStringList{u"git.ambiguous"_s} << u"of the tag"_s;
    QTest::newRow("with a v") << u"v2"_s << QStringList{u"git.ambiguous"_s} << u"of the tag"_s;
    QTest::newRow("of a service") << u"shop-1.2.3-rc.1"_s << QStringList{u"git.ambiguous"_s} << u"of the tag"_s;
    QTest::newRow("of a release") << u"release-1.2.3"_s << QStringList{u"git.ambiguous"_s} << u"of the tag"_s;
    QTest::newRow("of a part") << u"shop/v1.2.3"_s << QStringList{u"git.ambiguous"_s} << u"of the tag"_s;
    QTest::newRow("a line of releases") << u"release/2024.11"_s << QStringList{u"git.ambiguous"_s} << QString();
    QTest::newRow("with a hyphen") << u"release-1.2"_s << QStringList{u"git.ambiguous"_s} << QString();
    QTest::newRow("a correction") << u"hotfix/1.2.3"_s << QStringList{u"git.ambiguous"_s} << QString();
    QTest::newRow("the tag in full") << u"refs/tags/1.2.3"_s << QStringList() << u"of the tag"_s;
    QTest::newRow("the branch in full") << u"refs/heads/1.2.3"_s << QStringList() << u"of the branch"_s;
    QTest::newRow("no version") << u"stable"_s << QStringList{u"git.ambiguous"_s} << QString();
    QTest::newRow("only a tag") << u"1.0.0"_s << QStringList() << u"of the tag"_s;
    QTest::newRow("only a branch") << u"1.1.0"_s << QStringList() << u"of the branch"_s;
    QTest::newRow("both, one commit") << u"1.3.0"_s << QStringList() << u"of the tag"_s;
  }
  void aVersionIsTheTag() {
    QFETCH(const QString, ref);
    QFETCH(const QString, content);
    GitRig rig;
    rig.commit(u"infra/a"_s, u"of the tag"_s);
    const QStringList both{u"1.2.3"_s,           u"v2"_s,          u"shop-1.2.3-rc.1"_s, u"release-1.2.3"_s, u"shop/v1.2.3"_s,
                           u"release/2024.11"_s, u"release-1.2"_s, u"hotfix/1.2.3"_s,    u"stable"_s};
    for (const QString &name : both + QStringList{u"1.0.0"_s, u"1.3.0"_s})
      rig.git({"tag", "-a", "-m", "x", name});
    rig.git({"branch", "1.3.0"});
    rig.commit(u"infra/a"_s, u"of the branch"_s);
    for (const QString &name : both + QStringList{u"1.1.0"_s})
      rig.git({"branch", name});
    rig.commit(u"infra/a"_s, u"now"_s);
    const Step step = rig.add(u"git.checkout"_s, {{u"ref"_s, ref}, {u"paths"_s, QJsonArray{u"infra"_s}}});
    QTEST(GitRig::findingIds(rig.preview(step)), "findings");
    QCOMPARE(rig.run(step).state, content.isEmpty() ? StepState::Failed : StepState::Finished);
    QCOMPARE(rig.read(u"infra/a"_s), content.isEmpty() ? u"now"_s : content);
  }

  void whatIsSwitchedByHandIsTheTag() {
    GitRig rig;
    rig.git({"tag", "1.2.3", "HEAD~1"});
    rig.git({"branch", "1.2.3"});
    const Result<StepPreview> preview = rig.preview(rig.add(u"git.checkout"_s, {{u"ref"_s, u"1.2.3"_s}}));
    QCOMPARE(GitRig::findingIds(preview), QStringList{u"git.switch"_s});
    QVERIFY(preview->findings.constFirst().remedy.contains(u"git checkout refs/tags/1.2.3"_s));
  }

  void lists() {
    GitRig rig;
    rig.commit(u"other"_s, u"four"_s);
    const StepOutcome all = rig.run(rig.add(u"git.log"_s, {}));
    QCOMPARE(all.state, StepState::Finished);
    const QJsonArray commits = all.result.value(u"commits"_s).toArray();
    QCOMPARE(commits.size(), 4);
    QCOMPARE(commits.at(0).toObject().value(u"commit"_s).toString(), rig.head());
    QCOMPARE(rig.progress, QStringList{all.message});
    const StepOutcome some = rig.run(rig.add(u"git.log"_s, {{u"paths"_s, QJsonArray{u"other"_s}}}));
    QCOMPARE(some.result.value(u"commits"_s).toArray().size(), 1);
    QCOMPARE(rig.run(rig.add(u"git.log"_s, {{u"paths"_s, QJsonArray{u"--output=x"_s}}})).state, StepState::Finished);
    QVERIFY(!QFile::exists(rig.work + u"/x"_s));
  }

  void anEnvironmentThatMisleadsIsRefused() {
    GitRig rig;
    const Step step = rig.add(u"git.log"_s, {});
    qputenv("GIT_INDEX_FILE", "/nonexistent");
    const StepOutcome outcome = rig.run(step);
    qunsetenv("GIT_INDEX_FILE");
    QCOMPARE(outcome.state, StepState::Failed);
  }
};

STERNWAY_TEST(TestGitSteps)

}  // namespace test_gitsteps
#include "test_gitsteps.moc"
