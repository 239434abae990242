// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"
#include "steps/git/githubapi.h"
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/fakeprograms.h"
#include "support/fakeweb.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_githubsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Probe::State;

namespace {
const QString shop = u"https://api.github.com/repos/example/shop"_s;
const QString workflow = shop + u"/actions/workflows/rollback.yml"_s;
const QString dispatches = u"POST "_s + workflow + u"/dispatches"_s;
const QString runs = u"GET "_s + workflow + u"/runs?event=workflow_dispatch&per_page=30&branch=main"_s;
const QString run41 = u"GET "_s + shop + u"/actions/runs/41"_s;
const QString comments = shop + u"/issues/3/comments"_s;
const QString listed = u"GET "_s + comments + u"?per_page=100&page=1"_s;

/// With " for ', as moc 6.4 does not read raw strings.
QByteArray json(const char *text) {
  return QByteArray(text).replace('\'', '"');
}

/// Without a conclusion it is null.
QByteArray runJson(int id, const QString &status, const QString &conclusion = {}, const QString &title = u"Rollback"_s) {
  const QJsonObject run{{u"id"_s, id},
                        {u"status"_s, status},
                        {u"conclusion"_s, conclusion.isEmpty() ? QJsonValue() : QJsonValue(conclusion)},
                        {u"display_title"_s, title},
                        {u"actor"_s, QJsonObject{{u"login"_s, u"bob"_s}}},
                        {u"html_url"_s, u"https://github.com/r/%1"_s.arg(id)},
                        {u"created_at"_s, u"2026-01-10T02:00:05Z"_s}};
  return QJsonDocument(run).toJson(QJsonDocument::Compact);
}
QByteArray runsJson(const QList<QByteArray> &all) {
  return json("{'workflow_runs':[") + all.join(',') + "]}";
}

struct GithubRig {
  FakeWeb web;
  FakePrograms programs;
  ManualClock clock;
  QObject owner;
  StepRun *step = nullptr;
  std::optional<StepOutcome> outcome;
  QStringList progress;

  GithubRig() {
    qputenv("STERNWAY_SECRET_GITHUB_TOKEN", "hunter2");
    qunsetenv("GH_REPO");
    programs.answer(u"git remote get-url origin"_s, QByteArray("git@github.com:example/shop.git\n"));
    web.answer(u"GET "_s + shop, FakeWeb::status(200, json("{'default_branch':'main'}")));
    web.answer(u"GET "_s + workflow,
               FakeWeb::status(200, json("{'id':7,'name':'Rollback','path':'.github/workflows/rollback.yml','state':'active'}")));
    web.answer(runs, FakeWeb::status(200, runsJson({})));
    web.answer(listed, FakeWeb::status(200, "[]"));
  }

  static Step dispatch(QJsonObject more = {}) {
    more.insert(u"workflow"_s, u"rollback.yml"_s);
    return {.id = u"m/0"_s, .kind = u"github.dispatchWorkflow"_s, .args = more};
  }
  static Step comment(const QString &issue = u"3"_s) {
    return {.id = u"m/0"_s, .kind = u"github.comment"_s, .args = {{u"issue"_s, issue}, {u"body"_s, u"Rolled \"back\""_s}}};
  }
  [[nodiscard]] StepContext context() {
    return {.cluster = {},
            .clock = &clock,
            .programs = &programs,
            .web = &web,
            .plan = {.id = u"plan-1"_s, .reason = {}, .made = {}, .stages = {}}};
  }
  void start(const Step &what) {
    outcome.reset();
    step = stepKinds().runner(what)->run(context(), what, &owner);
    QObject::connect(step, &StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(step, &StepRun::ended, &owner, [this](const StepOutcome &ended) { outcome = ended; });
    step->start();
  }
  /// The clock goes on while the step waits.
  StepOutcome run(const Step &what) {
    start(what);
    const bool hasEnded = QTest::qWaitFor([this] {
      clock.advance(1s);
      return outcome.has_value();
    });
    return hasEnded ? *outcome : StepOutcome{.state = StepState::Started};
  }
  Result<Probe> probe(const Step &what, std::chrono::seconds ago = 10min) {
    return await(stepKinds().runner(what)->probe(
        context(), what, StepRecord{.operationId = {}, .stepId = what.id, .startedAt = clock.now().addSecs(-ago.count())},
        &owner));
  }
  Result<StepPreview> preview(const Step &what) { return await(stepKinds().runner(what)->preview(context(), what, &owner)); }
  [[nodiscard]] QJsonObject lastBody() const {
    QJsonObject body;
    for (const WebRequest &request : web.requests())
      if (request.method == "POST")
        body = QJsonDocument::fromJson(request.body).object();
    return body;
  }
  [[nodiscard]] qsizetype countOf(const QString &line) const { return web.lines().count(line); }
};
}  // namespace

class TestGithubSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void followsTheRunThatItStarts() {
    GithubRig rig;
    rig.web.answer(dispatches, FakeWeb::status(200, json("{'workflow_run_id':41,'html_url':'https://github.com/r/41'}")));
    rig.web.answerOnce(run41, FakeWeb::status(404));
    rig.web.answerOnce(run41, FakeWeb::status(200, runJson(41, u"queued"_s)));
    rig.web.answerOnce(run41, Result<WebAnswer>(fail(ErrorKind::Unreachable, u"gone"_s)));
    rig.web.answer(run41, FakeWeb::status(200, runJson(41, u"completed"_s, u"success"_s)));
    const StepOutcome outcome = rig.run(GithubRig::dispatch({{u"inputs"_s, QJsonObject{{u"tag"_s, u"v1"_s}}}}));
    QCOMPARE(outcome.state, StepState::Finished);
    QCOMPARE(outcome.result.value(u"runId"_s).toInteger(), 41);
    QCOMPARE(outcome.result.value(u"conclusion"_s).toString(), u"success"_s);
    QCOMPARE(
        rig.lastBody(),
        QJsonObject({{u"ref"_s, u"main"_s}, {u"inputs"_s, QJsonObject{{u"tag"_s, u"v1"_s}}}, {u"return_run_details"_s, true}}));
    QCOMPARE(rig.countOf(dispatches), 1);
    QCOMPARE(rig.web.lastHeader("authorization"), QByteArray("Bearer hunter2"));
    QVERIFY(!rig.web.lastHeader("user-agent").isEmpty());
    QVERIFY(!rig.progress.join(u' ').contains(u"hunter2"_s));
  }

  void aRunThatFails() {
    for (const QString &conclusion : {u"failure"_s, u"cancelled"_s, u"timed_out"_s, u"skipped"_s}) {
      GithubRig rig;
      rig.web.answer(dispatches, FakeWeb::status(200, json("{'workflow_run_id':41}")));
      rig.web.answer(run41, FakeWeb::status(200, runJson(41, u"completed"_s, conclusion)));
      const StepOutcome outcome = rig.run(GithubRig::dispatch());
      QCOMPARE(outcome.state, StepState::Failed);
      QVERIFY(outcome.message.contains(u"https://github.com/r/41"_s));
    }
  }

  void anOlderServerTellsNoRun() {
    GithubRig rig;
    rig.web.answerOnce(runs, FakeWeb::status(200, runsJson({runJson(40, u"completed"_s)})));
    rig.web.answerOnce(runs, FakeWeb::status(200, runsJson({runJson(40, u"completed"_s)})));
    rig.web.answer(runs, FakeWeb::status(200, runsJson({runJson(41, u"queued"_s), runJson(40, u"completed"_s)})));
    rig.web.answerOnce(dispatches, FakeWeb::status(422, json("{'message':'return_run_details is not a permitted key.'}")));
    rig.web.answerOnce(dispatches, FakeWeb::status(204));
    rig.web.answer(run41, FakeWeb::status(200, runJson(41, u"completed"_s, u"success"_s)));
    const StepOutcome outcome = rig.run(GithubRig::dispatch({{u"ref"_s, u"main"_s}}));
    QCOMPARE(outcome.state, StepState::Finished);
    QCOMPARE(outcome.result.value(u"runId"_s).toInteger(), 41);
    QCOMPARE(rig.lastBody().contains(u"return_run_details"_s), false);
    QCOMPARE(rig.countOf(u"GET "_s + shop), 0);
  }

  void severalRunsAreNotToldApart() {
    GithubRig rig;
    rig.web.answerOnce(runs, FakeWeb::status(200, runsJson({})));
    rig.web.answer(runs, FakeWeb::status(200, runsJson({runJson(42, u"queued"_s), runJson(41, u"queued"_s)})));
    rig.web.answer(dispatches, FakeWeb::status(204));
    const StepOutcome outcome = rig.run(GithubRig::dispatch());
    QCOMPARE(outcome.state, StepState::Unknown);
    QVERIFY(outcome.message.contains(u"https://github.com/r/42"_s));
  }

  void aMarkTellsThemApart() {
    GithubRig rig;
    rig.web.answerOnce(runs, FakeWeb::status(200, runsJson({})));
    rig.web.answer(
        runs, FakeWeb::status(200, runsJson({runJson(42, u"queued"_s), runJson(41, u"queued"_s, {}, u"back plan-1/m/0"_s)})));
    rig.web.answer(dispatches, Result<WebAnswer>(fail(ErrorKind::Timeout, u"no answer"_s)));
    rig.web.answer(run41, FakeWeb::status(200, runJson(41, u"completed"_s, u"success"_s, u"back plan-1/m/0"_s)));
    const Step step = GithubRig::dispatch({{u"markInput"_s, u"reason"_s}});
    QCOMPARE(rig.run(step).state, StepState::Finished);
    QCOMPARE(rig.lastBody().value(u"inputs"_s).toObject().value(u"reason"_s).toString(), u"plan-1/m/0"_s);
    QCOMPARE(rig.probe(step)->state, State::CannotTell);  // it still goes on, as the list has it
    rig.web.answer(runs, FakeWeb::status(200, runsJson({runJson(41, u"completed"_s, u"success"_s, u"back plan-1/m/0"_s)})));
    QCOMPARE(rig.probe(step)->state, State::Applied);
    QCOMPARE(GithubRig::dispatch().kind, step.kind);
  }

  void aLostAnswerStartsNothingAgain() {
    for (const ErrorKind kind : {ErrorKind::Timeout, ErrorKind::Unreachable}) {
      GithubRig rig;
      rig.web.answer(dispatches, Result<WebAnswer>(fail(kind, u"no answer"_s)));
      QCOMPARE(rig.run(GithubRig::dispatch()).state, StepState::Unknown);
      QCOMPARE(rig.countOf(dispatches), 1);
    }
    GithubRig rig;
    rig.web.answer(dispatches, FakeWeb::status(502, "<html>"));
    QCOMPARE(rig.run(GithubRig::dispatch()).state, StepState::Unknown);
  }

  void refused_data() {
    QTest::addColumn<QString>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QString get = u"GET "_s + workflow;
    QTest::newRow("no such workflow") << get << 404 << json("{'message':'Not Found'}");
    QTest::newRow("switched off") << get << 200 << json("{'id':7,'name':'Rollback','state':'disabled_manually'}");
    QTest::newRow("wrong token") << get << 401 << json("{'message':'Bad credentials'}");
    QTest::newRow("moved") << get << 301 << QByteArray();
    QTest::newRow("not JSON") << get << 200 << QByteArray("<html>");
    QTest::newRow("no trigger") << dispatches << 422 << json("{'message':'Workflow does not have workflow_dispatch trigger'}");
    QTest::newRow("not allowed") << dispatches << 403 << json("{'message':'Resource not accessible'}");
    QTest::newRow("too much") << dispatches << 429 << json("{'message':'secondary rate limit'}");
  }
  void refused() {
    QFETCH(QString, request);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    GithubRig rig;
    rig.web.answer(request, FakeWeb::status(status, body));
    QCOMPARE(rig.run(GithubRig::dispatch()).state, StepState::Failed);
    QVERIFY(rig.countOf(dispatches) <= 1);
    if (request != dispatches)
      QCOMPARE(rig.preview(GithubRig::dispatch())->findings.constFirst().id, u"github.workflow"_s);
  }

  void byItsName() {
    GithubRig rig;
    rig.web.answer(
        u"GET "_s + shop + u"/actions/workflows?per_page=100"_s,
        FakeWeb::status(200, json("{'workflows':[{'id':8,'name':'Deploy','path':'.github/workflows/"
                                  "deploy.yml'},{'id':7,'name':'Roll back','path':'.github/workflows/rollback.yml'}]}")));
    const Step step{.id = u"m/0"_s, .kind = u"github.dispatchWorkflow"_s, .args = {{u"workflow"_s, u"Roll back"_s}}};
    const Result<StepPreview> preview = rig.preview(step);
    QVERIFY(!preview->changes.isEmpty());
    QCOMPARE(preview->findings.constFirst().id, u"github.noMark"_s);
    const Step none{.id = u"m/0"_s, .kind = u"github.dispatchWorkflow"_s, .args = {{u"workflow"_s, u"Roll on"_s}}};
    QCOMPARE(rig.preview(none)->findings.constFirst().id, u"github.workflow"_s);
    QCOMPARE(rig.countOf(dispatches), 0);
  }

  void stopped() {
    GithubRig rig;
    rig.web.answer(dispatches, FakeWeb::status(200, json("{'workflow_run_id':41,'html_url':'https://github.com/r/41'}")));
    rig.web.answer(run41, FakeWeb::status(200, runJson(41, u"in_progress"_s)));
    rig.start(GithubRig::dispatch());
    QTRY_VERIFY(!rig.progress.isEmpty());
    rig.step->stop();
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    QVERIFY(rig.outcome->message.contains(u"https://github.com/r/41"_s));

    rig.start(GithubRig::dispatch());
    rig.step->stop();
    QCOMPARE(rig.outcome->state, StepState::Failed);
  }

  void stoppedWhileItIsSent() {
    GithubRig rig;
    rig.web.answer(dispatches, FakeWeb::status(422, json("{'message':'Unexpected inputs provided'}")));
    rig.web.hold();
    rig.start(GithubRig::dispatch());
    QTRY_VERIFY(rig.countOf(dispatches) == 1 || (rig.web.release(), false));
    rig.step->stop();
    QVERIFY(!rig.outcome);
    rig.web.release();
    QTRY_VERIFY(rig.outcome.has_value());
    QCOMPARE(rig.outcome->state, StepState::Failed);
  }

  void probesByTime() {
    GithubRig rig;
    const Step step = GithubRig::dispatch();
    QCOMPARE(rig.probe(step)->state, State::NotApplied);
    QCOMPARE(rig.probe(step, 5s)->state, State::CannotTell);
    rig.web.answer(runs, FakeWeb::status(200, runsJson({runJson(41, u"completed"_s, u"success"_s)})));
    const Result<Probe> probe = rig.probe(step);
    QCOMPARE(probe->state, State::CannotTell);
    QVERIFY(probe->sentence.contains(u"https://github.com/r/41"_s));
    rig.clock.advance(1h);
    QCOMPARE(rig.probe(step)->state, State::NotApplied);
    // this computer's clock is an hour behind
    rig.clock.advance(-2h);
    rig.web.answer(runs, FakeWeb::status(200, runsJson({}), {{"Date", "Sat, 10 Jan 2026 02:01:00 GMT"}}));
    QCOMPARE(rig.probe(step)->state, State::NotApplied);
  }

  void commentsOnce() {
    GithubRig rig;
    rig.web.answer(u"POST "_s + comments, FakeWeb::status(201, json("{'html_url':'https://github.com/c/1'}")));
    const Step step = GithubRig::comment();
    QCOMPARE(rig.probe(step)->state, State::NotApplied);
    const StepOutcome outcome = rig.run(step);
    QCOMPARE(outcome.state, StepState::Finished);
    QCOMPARE(outcome.result.value(u"url"_s).toString(), u"https://github.com/c/1"_s);
    const QString body = rig.lastBody().value(u"body"_s).toString();
    QVERIFY(body.startsWith(u"Rolled \"back\"\n"_s));
    rig.web.answer(listed, FakeWeb::status(200, QJsonDocument(QJsonArray{QJsonObject{{u"body"_s, body}}}).toJson()));
    QCOMPARE(rig.run(step).state, StepState::Finished);
    QCOMPARE(rig.countOf(u"POST "_s + comments), 1);
    QCOMPARE(rig.probe(step)->state, State::Applied);
  }

  void aFullPageIsNotTheLast() {
    GithubRig rig;
    QJsonArray page;
    for (int i = 0; i < 100; ++i)
      page.append(QJsonObject{{u"body"_s, u"+1"_s}});
    rig.web.answer(listed, FakeWeb::status(200, QJsonDocument(page).toJson()));
    rig.web.answer(u"GET "_s + comments + u"?per_page=100&page=2"_s,
                   FakeWeb::status(200, json("[{'body':'Rolled\\n<!-- sternway: plan-1/m/0 -->'}]")));
    QCOMPARE(rig.run(GithubRig::comment(u"#3"_s)).state, StepState::Finished);
    QCOMPARE(rig.countOf(u"POST "_s + comments), 0);
  }

  void aCommentWithoutAnswer() {
    GithubRig rig;
    rig.web.answer(u"POST "_s + comments, Result<WebAnswer>(fail(ErrorKind::Timeout, u"no answer"_s)));
    QCOMPARE(rig.run(GithubRig::comment()).state, StepState::Unknown);
    rig.web.answer(u"POST "_s + comments, FakeWeb::status(410, json("{'message':'This issue was deleted'}")));
    const StepOutcome outcome = rig.run(GithubRig::comment());
    QCOMPARE(outcome.state, StepState::Failed);
    QVERIFY(outcome.message.contains(u"deleted"_s));
    rig.web.answer(listed, FakeWeb::status(500));
    QCOMPARE(rig.run(GithubRig::comment()).state, StepState::Failed);
    QVERIFY(!rig.probe(GithubRig::comment()));
  }

  void onlyIssuesAreCommented() {
    GithubRig rig;
    for (const QString &issue : {u"three"_s, u"3/../4"_s, QString(), u"INC-3"_s, u"https://git.example.com/a/b/issues/3"_s})
      QCOMPARE(rig.run(GithubRig::comment(issue)).state, StepState::Failed);
    QVERIFY(rig.web.requests().isEmpty());
    rig.web.answer(u"GET https://api.github.com/repos/other/app/issues/4"_s,
                   FakeWeb::status(200, json("{'title':'Incident','locked':true}")));
    const Result<StepPreview> preview = rig.preview(GithubRig::comment(u"https://github.com/other/app/pull/4#issue-1"_s));
    QCOMPARE(preview->findings.constFirst().id, u"github.locked"_s);
    QCOMPARE(rig.preview(GithubRig::comment())->findings.constFirst().id, u"github.issue"_s);
  }

  void repositories_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("repository");
    QTest::newRow("ssh") << u"git@github.com:example/shop.git"_s << u"example/shop"_s;
    QTest::newRow("https") << u"https://github.com/example/shop"_s << u"example/shop"_s;
    QTest::newRow("with a token") << u"https://x:y@github.com/example/my.shop.git"_s << u"example/my.shop"_s;
    QTest::newRow("an address of ssh") << u"ssh://git@github.com:22/example/shop.git"_s << u"example/shop"_s;
    QTest::newRow("an issue") << u"https://github.com/example/shop/issues/3"_s << u"example/shop"_s;
    QTest::newRow("another host") << u"https://git.example.com/example/shop"_s << QString();
    QTest::newRow("alike") << u"https://github.com.example.com/example/shop"_s << QString();
    QTest::newRow("a folder") << u"/srv/shop.git"_s << QString();
  }
  void repositories() {
    QFETCH(QString, address);
    QTEST(githubRepository(address), "repository");
  }

  void nowhereToGo() {
    GithubRig rig;
    rig.programs.answer(u"git remote get-url origin"_s, QByteArray("https://git.example.com/a/b\n"));
    QCOMPARE(rig.run(GithubRig::dispatch()).state, StepState::Failed);
    qunsetenv("STERNWAY_SECRET_GITHUB_TOKEN");
    QCOMPARE(rig.run(GithubRig::dispatch()).state, StepState::Failed);
    QCOMPARE(rig.preview(GithubRig::comment())->findings.constFirst().id, u"github.access"_s);
    QVERIFY(rig.web.requests().isEmpty());
    const Step step = GithubRig::dispatch();
    StepRun *run = stepKinds().runner(step)->run({.cluster = {}, .clock = &rig.clock}, step, &rig.owner);
    connect(run, &StepRun::ended, this, [&rig](const StepOutcome &ended) { rig.outcome = ended; });
    run->start();
    QCOMPARE(rig.outcome->state, StepState::Skipped);
  }

  void anotherServer() {
    GithubRig rig;
    rig.web.answer(u"GET https://git.example.com/api/v3/repos/a/b/issues/3"_s,
                   FakeWeb::status(200, json("{'title':'Incident'}")));
    Step step = GithubRig::comment();
    step.args.insert(u"api"_s, u"https://git.example.com/api/v3/"_s);
    step.args.insert(u"repository"_s, u"a/b"_s);
    QVERIFY(rig.preview(step)->findings.isEmpty());
    QCOMPARE(stepKinds().permission(step, {}).contacts, u"https://git.example.com/api/v3/"_s);
  }
};

STERNWAY_TEST(TestGithubSteps)

}  // namespace test_githubsteps
#include "test_githubsteps.moc"
