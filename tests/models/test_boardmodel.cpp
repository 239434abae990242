// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardmodel.h"

#include "models/printedmodel.h"
#include "models/servicesmodel.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_boardmodel {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
steps::StepRun *carriedOut(const steps::StepContext &, const Step &, QObject *) {
  return nullptr;
}

const StepKinds &kinds() {
  const auto kind = [](const QString &name, StepEffect effect, StepRole role) {
    return StepDescriptor{.name = name, .arguments = {}, .effect = effect, .role = role, .run = carriedOut};
  };
  static const StepKinds all(
      {kind(u"look"_s, StepEffect::Reads, StepRole::Other), kind(u"act"_s, StepEffect::Changes, StepRole::Other),
       kind(u"undo"_s, StepEffect::Changes, StepRole::WayBack), kind(u"roll"_s, StepEffect::Changes, StepRole::Rolls),
       kind(u"wait"_s, StepEffect::Reads, StepRole::Waits), kind(u"watch"_s, StepEffect::Reads, StepRole::Watches),
       kind(u"recover"_s, StepEffect::Reads, StepRole::Recovers)});
  return all;
}

/// Steps of these kinds; the id of each is its kind, with its place where there are several.
Plan planOf(const QStringList &names) {
  Stage stage;
  for (const QString &name : names)
    stage.steps.append({.id = u"%1%2"_s.arg(name).arg(stage.steps.size()), .kind = name, .title = name});
  return {.id = u"op"_s, .reason = {}, .made = two, .stages = {stage}};
}

OperationRecord recordOf(const Plan &plan, const QList<StepState> &states, bool ended = false) {
  OperationRecord record;
  record.startedAt = two;
  if (ended)
    record.endedAt = two.addSecs(100);
  const QList<Step> steps = plan.steps();
  for (qsizetype index = 0; index < states.size(); ++index) {
    StepRecord step{.operationId = u"op"_s, .stepId = steps.at(index).id, .state = states.at(index)};
    const bool begun = step.state != StepState::Pending && step.state != StepState::Skipped;
    if (begun)
      step.startedAt = two.addSecs(10 * index);
    if (begun && step.state != StepState::Started)
      step.endedAt = step.startedAt.addSecs(4);
    record.steps << step;
  }
  return record;
}
}  // namespace

class TestBoardModel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void stages_data() {
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QList<int>>("counts");
    QTest::newRow("an undo") << QStringList{u"look"_s, u"undo"_s, u"wait"_s, u"watch"_s, u"recover"_s} << QList<int>{1, 1, 1, 2};
    QTest::newRow("looks before and after") << QStringList{u"look"_s, u"look"_s, u"undo"_s, u"look"_s} << QList<int>{2, 1, 0, 1};
    QTest::newRow("what only changes something") << QStringList{u"act"_s, u"roll"_s, u"wait"_s} << QList<int>{0, 2, 1, 0};
    QTest::newRow("nothing") << QStringList{} << QList<int>{0, 0, 0, 0};
  }
  void stages() {
    QFETCH(const QStringList, steps);
    QFETCH(const QList<int>, counts);
    const auto cells = boardCells(kinds(), planOf(steps), {}, two);
    for (int stage = 0; stage < boardStageCount; ++stage) {
      QCOMPARE(cells.at(static_cast<size_t>(stage)).steps, counts.at(stage));
      QCOMPARE(cells.at(static_cast<size_t>(stage)).state, StepState::Pending);
    }
  }

  void states_data() {
    using State = StepState;
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<State>("joined");
    QTest::newRow("pending") << QList{State::Pending, State::Pending} << State::Pending;
    QTest::newRow("under way") << QList{State::Finished, State::Started} << State::Started;
    QTest::newRow("in between") << QList{State::Finished, State::Pending} << State::Started;
    QTest::newRow("done") << QList{State::Finished, State::Finished} << State::Finished;
    QTest::newRow("done, one skipped") << QList{State::Finished, State::Skipped} << State::Finished;
    QTest::newRow("skipped") << QList{State::Skipped, State::Skipped} << State::Skipped;
    QTest::newRow("failed") << QList{State::Finished, State::Failed} << State::Failed;
    QTest::newRow("unknown") << QList{State::Unknown, State::Finished} << State::Unknown;
    QTest::newRow("failed and unknown") << QList{State::Unknown, State::Failed} << State::Failed;
  }
  void states() {
    QFETCH(const QList<StepState>, states);
    QFETCH(const StepState, joined);
    const Plan plan = planOf({u"look"_s, u"look"_s});
    QCOMPARE(boardCells(kinds(), plan, recordOf(plan, states), two).at(0).state, joined);
  }

  /// Between two steps of a part, it is not known what became of that part.
  void whatEndsInBetweenIsUnknown() {
    const Plan plan = planOf({u"look"_s, u"look"_s, u"undo"_s});
    const auto cells = boardCells(kinds(), plan, recordOf(plan, {StepState::Finished, StepState::Pending}, true), two);
    QCOMPARE(cells.at(0).state, StepState::Unknown);
    QCOMPARE(cells.at(1).state, StepState::Pending);
    QVERIFY(cells.at(1).isOver);
  }

  void aLookThatFailsAndIsToleratedIsADoubt() {
    Plan plan = planOf({u"undo"_s, u"look"_s, u"look"_s});
    for (Step &step : plan.stages.first().steps)
      step.onFailure = OnFailure::Continue;
    const auto cells =
        boardCells(kinds(), plan, recordOf(plan, {StepState::Finished, StepState::Failed, StepState::Finished}), two);
    const BoardCell &after = cells.at(3);
    QCOMPARE(after.state, StepState::Finished);
    QCOMPARE(after.doubts, 1);
    QCOMPARE(markOf(after), Mark::Warning);
    QVERIFY(after.sentence.startsWith(u"look"_s));
  }

  void timeIsCountedFromTheFirstStepToNow() {
    const Plan plan = planOf({u"look"_s, u"look"_s, u"undo"_s});
    const auto cells = boardCells(kinds(), plan, recordOf(plan, {StepState::Finished, StepState::Started}), two.addSecs(30));
    QCOMPARE(cells.at(0).took, 30s);
    QCOMPARE(cells.at(1).took, 0s);
  }

  void aRowHasACellForEachPart() {
    BoardModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const Plan plan = planOf({u"look"_s, u"undo"_s, u"wait"_s});
    BoardRow row{.service = u"web"_s, .ref = {u"lab"_s, u"shop"_s, u"web"_s, Kind::Deployment}, .state = u"running"_s};
    row.mark = Mark::Progress;
    row.cells = boardCells(kinds(), plan, recordOf(plan, {StepState::Finished, StepState::Started}), two.addSecs(12));
    row.took = 12s;
    const BoardRow gone{.service = u"gone"_s, .ref = {}, .state = u"not found"_s, .mark = Mark::Unknown, .muted = true};
    model.setValues({row, gone});
    QCOMPARE(printed(model), (QStringList{u"Service | State | Checks | Change | Rollout | Recovery | Time"_s,
                                          u"web | running | done · 4 s | running · 2 s | pending | – | 12 s"_s,
                                          u"gone | not found | – | – | – | – | "_s}));
    QCOMPARE(model.index(0, BoardColumns::Change).data(MarkRole).toInt(), int(Mark::Progress));
    QVERIFY(!model.index(0, BoardColumns::Recovery).data(MarkRole).isValid());
    QCOMPARE(model.index(0, 0).data(ObjectRole).value<ObjectRef>().name, u"web"_s);
    QVERIFY(model.index(1, 0).data(MutedRole).toBool());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    row.took = 13s;
    model.setValues({row, gone});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
  }

  void choicesAreTickedWhereTheyMayBe() {
    ServiceChoiceModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const ServiceChoice bad{.service = u"web"_s, .ref = {u"lab"_s, u"shop"_s, u"web"_s}, .mayChoose = true, .fromNumber = 3};
    const ServiceChoice gone{.service = u"gone"_s, .problem = u"Not found"_s};
    model.setValues({bad, gone});
    QSignalSpy toggled(&model, &ServiceChoiceModel::toggled);
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole), QVariant(Qt::Unchecked));
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole), QVariant(Qt::Checked));
    QCOMPARE(toggled.takeFirst(), (QVariantList{0, true}));
    QVERIFY(!model.index(1, 0).data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(toggled.isEmpty());
    QVERIFY(model.index(1, 0).data(MutedRole).toBool());
    model.setValues({bad});
    QCOMPARE(model.rowCount(), 1);
  }
};

STERNWAY_TEST(TestBoardModel)

}  // namespace test_boardmodel
#include "test_boardmodel.moc"
