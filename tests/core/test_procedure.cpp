// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methodranking.h"
#include "core/procedure.h"
#include "core/timebox.h"
#include "core/utctime.h"
#include "steps/registry.h"
#include "support/testmain.h"

namespace test_procedure {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

Step step(const QString &kind, const QString &title, const QString &service = {}) {
  Step out;
  out.kind = kind;
  out.title = title;
  out.target = serviceTarget(service);
  return out;
}

Runbook shopRunbook() {
  Runbook runbook;
  runbook.symptoms = {{.id = u"data-corruption"_s, .title = u"Data corruption"_s}, {.id = u"latency"_s, .title = u"Slow"_s}};
  Method previous;
  previous.id = u"previous"_s;
  previous.title = u"The revision before"_s;
  previous.estimateMin = 2min;
  previous.estimateMax = 5min;
  previous.symptoms = {u"latency"_s};
  previous.steps = {step(u"kubernetes.capture"_s, u"Keep the logs"_s), step(u"kubernetes.undo"_s, u"Undo"_s),
                    step(u"kubernetes.waitRollout"_s, u"Wait"_s), step(u"http"_s, u"Smoke test"_s)};
  Method git;
  git.id = u"git"_s;
  git.title = u"Revert the commit"_s;
  git.steps = {step(u"git.revert"_s, u"Revert"_s)};
  runbook.methods = {git, previous};
  RunbookScenario corruption;
  corruption.id = u"corruption"_s;
  corruption.title = u"Database corruption"_s;
  corruption.symptoms = {u"data-corruption"_s};
  corruption.steps = {step(u"sql"_s, u"Stop the writers"_s), step(u"kubernetes.undo"_s, u"Undo"_s, u"payments"_s)};
  runbook.scenarios = {corruption};
  Phase assess;
  assess.id = u"assess"_s;
  assess.title = u"Assess"_s;
  assess.timeBox = 2min;
  assess.checklists = {u"prerequisites"_s};
  assess.steps = {step(u"manual"_s, u"Look at the dashboard"_s)};
  Phase execute;
  execute.id = u"execute"_s;
  execute.methods = {u"previous"_s, u"git"_s};
  execute.timeBox = 5min;
  Phase verify;
  verify.id = u"verify"_s;
  verify.title = u"Verify"_s;
  verify.checklists = {u"verification"_s, u"shop"_s};
  verify.steps = {step(u"manual"_s, u"Place an order"_s)};
  runbook.procedure = {assess, execute, verify};
  RunbookService service;
  service.name = u"shop"_s;
  service.workload = u"deployment/shop-web"_s;
  service.notes = {{.stage = ServiceNote::Stage::Before, .topic = u"Events"_s, .text = u"Drain the queue"_s, .command = {}},
                   {.stage = ServiceNote::Stage::After, .topic = {}, .text = u"Warm the cache"_s, .command = {}}};
  runbook.services = {service};
  for (const QString &id : {u"prerequisites"_s, u"verification"_s, u"shop"_s, u"postRollback"_s})
    runbook.checklists.append({.id = id, .title = {}, .timeBox = id == u"verification"_s ? 10min : 0min, .items = {}});
  return runbook;
}

QStringList printedSteps(const QList<GuidedStep> &steps) {
  QStringList lines;
  for (const GuidedStep &each : steps)
    lines << u"%1|%2|%3%4%5"_s.arg(each.part, each.key, each.step.title, each.byWizard ? u" *"_s : QString(),
                                   each.afterRollback ? u" >"_s : QString());
  return lines;
}

Verdict slow() {
  Verdict verdict;
  RowState state;
  state.condition = Truth::True;
  state.matched = true;
  verdict.rows = {state};
  verdict.row = 0;
  verdict.action = Action::Rollback;
  return verdict;
}

QList<JournalEvent> journalled(const QList<EventDraft> &drafts) {
  QList<JournalEvent> events;
  for (const EventDraft &draft : drafts) {
    JournalEvent event;
    event.at = two.addSecs(events.size());
    event.type = draft.type;
    event.data = draft.data;
    events << event;
  }
  return events;
}

}  // namespace

class TestProcedure : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theChosenWayStandsInItsPhase() {
    const auto steps = guidedSteps(stepKinds(), shopRunbook(), {.id = u"previous"_s, .scenario = false}, u"shop-web"_s);
    QCOMPARE(printedSteps(steps),
             (QStringList{u"Assess|assess/1|Look at the dashboard"_s, u"The revision before|previous/1|Keep the logs"_s,
                          u"Before shop is rolled back||Events"_s, u"The revision before|previous/2|Undo *"_s,
                          u"The revision before|previous/3|Wait *"_s, u"After shop was rolled back||Warm the cache >"_s,
                          u"The revision before|previous/4|Smoke test >"_s, u"Verify|verify/1|Place an order >"_s}));
    QVERIFY(rollsBackByItself(steps));
  }

  void notesStandAtTheStepsOfTheirService() {
    Runbook runbook = shopRunbook();
    RunbookService payments;
    payments.name = u"payments"_s;
    payments.notes = {{.stage = ServiceNote::Stage::Before, .topic = u"Webhooks"_s, .text = u"Hold them"_s, .command = {}},
                      {.stage = ServiceNote::Stage::After, .topic = u"Stripe"_s, .text = u"Replay"_s, .command = {}}};
    runbook.services.append(payments);
    runbook.scenarios.first().steps.append(step(u"http"_s, u"Smoke test"_s));
    const auto all = printedSteps(guidedSteps(stepKinds(), runbook, {.id = u"corruption"_s, .scenario = true}, u"shop-web"_s));
    QCOMPARE(all.mid(all.indexOf(u"Database corruption|corruption/1|Stop the writers"_s), 5),
             (QStringList{u"Database corruption|corruption/1|Stop the writers"_s, u"Before payments is rolled back||Webhooks"_s,
                          u"Database corruption|corruption/2|Undo"_s, u"After payments was rolled back||Stripe"_s,
                          u"Database corruption|corruption/3|Smoke test >"_s}));
    // what the way does not roll back has no notes in it
    const auto other = printedSteps(guidedSteps(stepKinds(), runbook, {.id = u"previous"_s, .scenario = false}, u"shop-web"_s));
    QVERIFY(other.filter(u"payments"_s).isEmpty());
  }

  void notesStandAtAStepByHandToo() {
    Runbook runbook = shopRunbook();
    runbook.methods.first().steps = {step(u"manual"_s, u"Tell them"_s), step(u"kubernetes.setImage"_s, u"Set the image"_s),
                                     step(u"http"_s, u"Smoke test"_s)};
    const auto all = printedSteps(guidedSteps(stepKinds(), runbook, {.id = u"git"_s, .scenario = false}, u"shop-web"_s));
    QCOMPARE(all.mid(1, 5),
             (QStringList{u"Revert the commit|git/1|Tell them"_s, u"Before shop is rolled back||Events"_s,
                          u"Revert the commit|git/2|Set the image"_s, u"After shop was rolled back||Warm the cache >"_s,
                          u"Revert the commit|git/3|Smoke test >"_s}));
  }

  /// By hand it has an afterwards as well: what follows the method, in it and behind it.
  void aWayByHandHasStepsAfterIt() {
    const auto all = printedSteps(guidedSteps(stepKinds(), shopRunbook(), {.id = u"git"_s}, u"shop-web"_s));
    QCOMPARE(all.filter(u" >"_s).filter(u"verify/1"_s).size(), 1);
    QVERIFY(all.filter(u"git/1"_s).filter(u" >"_s).isEmpty());
    QVERIFY(
        printedSteps(guidedSteps(stepKinds(), shopRunbook(), {}, u"shop-web"_s)).filter(u"verify/1"_s).filter(u" >"_s).isEmpty());
  }

  void theNewestWordOnMigrationsCounts() {
    QVERIFY(!chosenMigration({}));
    auto events = journalled({migrationChosenEvent(u"last"_s, u"Last"_s, u"ada"_s)});
    QCOMPARE(chosenMigration(events), std::optional(u"last"_s));
    events = journalled({migrationChosenEvent(u"last"_s, u"Last"_s, u"ada"_s), migrationChosenEvent({}, {}, u"ada"_s)});
    QCOMPARE(chosenMigration(events), std::optional(QString()));
  }

  void anotherServiceIsNotTheWizards() {
    const auto steps = guidedSteps(stepKinds(), shopRunbook(), {.id = u"corruption"_s, .scenario = true}, u"shop-web"_s);
    QVERIFY(printedSteps(steps).contains(u"Database corruption|corruption/2|Undo"_s));
    QVERIFY(!rollsBackByItself(steps));
    Runbook named = shopRunbook();
    named.scenarios.first().steps.last().args.insert(u"workload"_s, u"deployment/other"_s);
    named.scenarios.first().steps.last().target = {};
    QVERIFY(!rollsBackByItself(guidedSteps(stepKinds(), named, {.id = u"corruption"_s, .scenario = true}, u"shop-web"_s)));
  }

  void stepsThatRunAsWrittenAreTheWizardsOnceAccepted() {
    const auto run = [](const StepContext &, const Step &, QObject *) -> StepRun * { return nullptr; };
    const StepKinds kinds({{.name = u"undo"_s, .arguments = {}, .role = StepRole::WayBack, .run = run},
                           {.name = u"look"_s, .arguments = {}, .effect = StepEffect::Reads, .run = run, .runsAsWritten = true},
                           {.name = u"tell"_s, .arguments = {}}});
    Runbook runbook;
    Method method;
    method.id = u"m"_s;
    method.title = u"M"_s;
    method.steps = {step(u"look"_s, u"Before"_s), step(u"tell"_s, u"Tell"_s), step(u"undo"_s, u"Undo"_s),
                    step(u"look"_s, u"After"_s)};
    runbook.methods = {method};
    const ChosenWay way{.id = u"m"_s};
    QCOMPARE(printedSteps(guidedSteps(kinds, runbook, way, u"shop"_s, CarriedOut::Around)),
             (QStringList{u"M|m/1|Before *"_s, u"M|m/2|Tell"_s, u"M|m/3|Undo *"_s, u"M|m/4|After *"_s}));
    QCOMPARE(printedSteps(guidedSteps(kinds, runbook, way, u"shop"_s)),
             (QStringList{u"M|m/1|Before"_s, u"M|m/2|Tell"_s, u"M|m/3|Undo *"_s, u"M|m/4|After >"_s}));
    // what a person has to decide stays a person's
    runbook.methods.first().steps.first().when = u"It is night"_s;
    runbook.methods.first().steps.last().confirm = true;
    const auto asked = guidedSteps(kinds, runbook, way, u"shop"_s, CarriedOut::Around);
    QVERIFY(!asked.first().byWizard && !asked.last().byWizard);
    // where a person rolls back, a person looks
    runbook.methods.first().steps.removeAt(2);
    QVERIFY(!rollsBackByItself(guidedSteps(kinds, runbook, way, u"shop"_s, CarriedOut::Around)));
  }

  void aTickIsOfTheStepsId() {
    Runbook runbook = shopRunbook();
    runbook.methods.first().steps.first().id = u"revert"_s;
    const auto steps = guidedSteps(stepKinds(), runbook, {.id = u"git"_s}, u"shop-web"_s);
    QVERIFY(printedSteps(steps).contains(u"Revert the commit|git/revert|Revert"_s));
  }

  void withoutAProcedureTheWizardRollsBack() {
    QVERIFY(guidedSteps(stepKinds(), Runbook(), {}, u"shop-web"_s).isEmpty());
    QVERIFY(rollsBackByItself({}));
    Runbook onlyNotes;
    onlyNotes.services = shopRunbook().services;
    const auto steps = guidedSteps(stepKinds(), onlyNotes, {}, u"shop-web"_s);
    QCOMPARE(steps.size(), 2);
    QVERIFY(rollsBackByItself(steps));
    QVERIFY(guidedSteps(stepKinds(), onlyNotes, {}, u"another"_s).isEmpty());
  }

  void migrationsStandBeforeTheMethod() {
    Runbook runbook = shopRunbook();
    Method down;
    down.id = u"down"_s;
    down.title = u"Down"_s;
    down.steps = {step(u"migration.down"_s, u"Revert the last migration"_s)};
    runbook.migrations.methods = {down};
    const auto lines = printedSteps(guidedSteps(stepKinds(), runbook, {.id = u"git"_s, .scenario = false}, u"shop-web"_s));
    QCOMPARE(lines.indexOf(u"Database migrations: Down|down/1|Revert the last migration"_s) + 1,
             lines.indexOf(u"Revert the commit|git/1|Revert"_s));
  }

  void listsAndTimeBoxesHaveTheirMoment() {
    const Runbook runbook = shopRunbook();
    const auto ids = [&runbook](RollbackMoment moment) {
      QStringList out;
      for (const Checklist &list : checklistsAt(runbook, moment))
        out << list.id;
      return out;
    };
    QCOMPARE(ids(RollbackMoment::Before), QStringList{u"prerequisites"_s});
    QCOMPARE(ids(RollbackMoment::Verifying), (QStringList{u"verification"_s, u"shop"_s}));
    QCOMPARE(ids(RollbackMoment::After), QStringList{u"postRollback"_s});
    QStringList boxes;
    for (const MomentBox &box : momentBoxes(runbook))
      boxes << u"%1 %2 %3"_s.arg(box.id).arg(int(box.moment)).arg(box.limit.count());
    QCOMPARE(boxes, (QStringList{u"assess 0 120000"_s, u"execute 1 300000"_s, u"verification 2 600000"_s}));
  }

  void symptomsRankTheWays() {
    const Runbook runbook = shopRunbook();
    const auto order = [&runbook](const QStringList &declared, const Verdict &verdict) {
      QStringList out;
      for (const RankedMethod &each : rankMethods(runbook, declared, verdict))
        out << each.id + u": "_s + each.reason;
      return out;
    };
    QCOMPARE(order({}, {}), (QStringList{u"git: "_s, u"previous: None of its symptoms is declared or measured."_s,
                                         u"corruption: None of its symptoms is declared or measured."_s}));
    QCOMPARE(order({u"data-corruption"_s}, {}).first(), u"corruption: Declared: Data corruption."_s);
    Runbook measured = runbook;
    MatrixRow row;
    row.condition.metric = u"latency_p95"_s;
    row.action = Action::Rollback;
    measured.matrix.rows = {row};
    const auto ranked = rankMethods(measured, {}, slow());
    QCOMPARE(ranked.first().id, u"previous"_s);
    QCOMPARE(ranked.first().reason, u"Measured out of bounds: p95 latency."_s);
    QCOMPARE(rankMethods(measured, {u"data-corruption"_s}, slow()).first().id, u"corruption"_s);
  }

  void whatWasChosenAndDoneIsReadBack() {
    const Runbook runbook = shopRunbook();
    const auto steps = guidedSteps(stepKinds(), runbook, {.id = u"git"_s, .scenario = false}, u"shop-web"_s);
    const auto events = journalled({methodChosenEvent({.id = u"previous"_s, .scenario = false}, u"A"_s, u"ada"_s),
                                    methodChosenEvent({.id = u"corruption"_s, .scenario = true}, u"B"_s, u"ada"_s),
                                    procedureStepEvent(steps.first(), StepTick::State::Done, u"ada"_s),
                                    procedureStepEvent(steps.at(1), StepTick::State::Done, u"ada"_s),
                                    procedureStepEvent(steps.at(1), StepTick::State::Skipped, u"bob"_s, u"No git here"_s)});
    QCOMPARE(chosenWay(events), (ChosenWay{.id = u"corruption"_s, .scenario = true}));
    const auto ticks = stepTicks(events);
    QCOMPARE(ticks.value(steps.first().key).state, StepTick::State::Done);
    QCOMPARE(ticks.value(steps.at(1).key).state, StepTick::State::Skipped);
    QCOMPARE(ticks.value(steps.at(1).key).reason, u"No git here"_s);
    QCOMPARE(ticks.value(steps.at(1).key).who, u"bob"_s);
    QCOMPARE(ticks.value(u"nobody/1"_s).state, StepTick::State::Open);
  }

  void aTimeBoxCountsFromItsRecord() {
    const TimeBox assess{.id = u"assess"_s, .title = u"Assess"_s, .limit = 2min, .began = {}, .overrunRecorded = false};
    QCOMPARE(assess.left(two), std::chrono::milliseconds(2min));
    const TimeBox begun = asRecorded(assess, journalled({timeBoxStartedEvent(assess)}));
    QCOMPARE(begun.left(two.addSecs(150)), std::chrono::milliseconds(-30s));
    QVERIFY(!begun.overrunRecorded);
    QVERIFY(asRecorded(assess, journalled({timeBoxStartedEvent(assess), overrunEvent(assess, {})})).overrunRecorded);
    TimeBox other = assess;
    other.id = u"verify"_s;
    QVERIFY(!asRecorded(other, journalled({timeBoxStartedEvent(assess)})).began.isValid());
  }

  void overrunsGoUpThePath() {
    Runbook runbook;
    QVERIFY(!nextContact(runbook, {}));
    runbook.contacts = {{.role = u"Lead"_s, .contact = u"@lead"_s, .when = {}},
                        {.role = u"CTO"_s, .contact = u"555"_s, .when = {}}};
    QCOMPARE(contactText(*nextContact(runbook, {})), u"Lead: @lead"_s);
    runbook.escalation = {{.role = u"CTO"_s, .contact = {}, .when = {}}, {.role = u"Board"_s, .contact = u"556"_s, .when = {}}};
    QCOMPARE(contactText(*nextContact(runbook, {})), u"CTO: 555"_s);
    const TimeBox box{.id = u"assess"_s, .title = u"Assess"_s, .limit = 2min, .began = {}, .overrunRecorded = false};
    const EventDraft first = overrunEvent(box, nextContact(runbook, {}));
    QCOMPARE(first.summary, u"Assess takes longer than 2 min. Next to be told: CTO: 555"_s);
    QCOMPARE(contactText(*nextContact(runbook, journalled({first}))), u"Board: 556"_s);
    QCOMPARE(contactText(*nextContact(runbook, journalled({first, first, first}))), u"Board: 556"_s);
  }
};

STERNWAY_TEST(TestProcedure)

}  // namespace test_procedure
#include "test_procedure.moc"
