// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/printedmodel.h"
#include "models/runbookmodel.h"
#include "models/wizardmodel.h"
#include "support/testmain.h"

namespace test_proceduremodels {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
ChecklistRow item(const QString &text, ItemStatus::State state, const QString &value = {}, const QString &who = {}) {
  ChecklistRow row;
  row.list = u"preRollback"_s;
  row.item = text;
  row.text = text;
  row.status.state = state;
  row.status.value = value;
  row.status.who = who;
  if (!value.isEmpty() || !who.isEmpty())
    row.status.at = two;
  return row;
}
}  // namespace

class TestProcedureModels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void itemsSayWhoOrWhatWasMeasured() {
    ChecklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    ChecklistRow heading;
    heading.text = u"Before the rollback"_s;
    heading.done = 1;
    heading.count = 3;
    ChecklistRow overridden = item(u"Target is good"_s, ItemStatus::State::Overridden, u"target good: unknown"_s, u"ada"_s);
    overridden.status.reason = u"It ran for a month"_s;
    ChecklistRow due = item(u"Report"_s, ItemStatus::State::Open);
    due.due = two.addSecs(1800);
    ChecklistRow late = due;
    late.overdue = true;
    model.setValues({heading, item(u"Told"_s, ItemStatus::State::Ticked, {}, u"ada"_s),
                     item(u"Calm"_s, ItemStatus::State::Fails, u"error rate 12 %"_s), overridden, due, late});
    QCOMPARE(printed(model),
             (QStringList{u"State | Item | Who, or what was measured"_s, u" | Before the rollback | 1 of 3 done"_s,
                          u"done | Told | ada at 02:00:00"_s, u"failed | Calm | error rate 12 % · measured at 02:00:00"_s,
                          u"overridden | Target is good | target good: unknown · ada at 02:00:00 · It ran for a month"_s,
                          u"open | Report | due 2026-01-10 02:30"_s, u"open | Report | was due 2026-01-10 02:30"_s}));
    QVERIFY(model.index(0, 1).data(HeadingRole).toBool());
    QVERIFY(!model.index(0, 0).data(MarkRole).isValid());
    QCOMPARE(model.index(2, 0).data(MarkRole).toInt(), int(Mark::Warning));
    QCOMPARE(model.index(5, 0).data(MarkRole).toInt(), int(Mark::Critical));
  }

  void stepsStandUnderTheirPart() {
    ProcedureModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    GuidedStep look;
    look.key = u"assess/1"_s;
    look.part = u"Assess"_s;
    look.step.title = u"Look"_s;
    GuidedStep drop = look;
    drop.key = u"previous/1"_s;
    drop.part = u"The revision before"_s;
    drop.step.title = u"Drop the table"_s;
    drop.danger = u"DROP"_s;
    GuidedStep undo = drop;
    undo.key = u"previous/2"_s;
    undo.step.title = u"Undo"_s;
    undo.danger.clear();
    undo.byWizard = true;
    GuidedStep note = undo;
    note.key.clear();
    note.byWizard = false;
    note.step.title = u"Events"_s;
    const QList<GuidedStep> steps{look, drop, note, undo};
    const QHash<QString, StepTick> ticks{
        {u"assess/1"_s, {.state = StepTick::State::Skipped, .who = u"ada"_s, .at = two, .reason = u"no screen"_s}}};
    model.setValues(procedureRows(steps, ticks));
    QCOMPARE(printed(model),
             (QStringList{u"State | Step | Danger | Who"_s, u" | Assess |  | "_s,
                          u"skipped | Look |  | ada at 02:00:00 · no screen"_s, u" | The revision before |  | "_s,
                          u"to do | Drop the table | dangerous | "_s, u"note | Events |  | "_s, u"by Sternway | Undo |  | "_s}));
    QCOMPARE(stepsOfRows(steps), (QList<int>{-1, 0, -1, 1, 2, 3}));
    const int undone = model.rowCount() - 1;  // of the wizard, which has not begun with it
    QCOMPARE(model.index(undone, ProcedureColumns::State).data(MarkRole).toInt(), int(markOf(StepState::Pending)));
    QCOMPARE(model.index(3, ProcedureColumns::Danger).data(MarkRole).toInt(), int(Mark::Critical));
  }

  void waysShowTheirEstimate() {
    MethodModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    RankedMethod range;
    range.title = u"Undo"_s;
    range.estimateMin = 2min;
    range.estimateMax = 5min;
    range.reason = u"Declared: Slow."_s;
    range.score = 1;
    RankedMethod exact = range;
    exact.estimateMin = 5min;
    exact.scenario = true;
    RankedMethod unknown;
    unknown.title = u"Git"_s;
    model.setValues(
        {{.method = range}, {.method = exact, .by = MethodRow::By::Both}, {.method = unknown, .by = MethodRow::By::Person}});
    QCOMPARE(printed(model),
             (QStringList{u"Method | By | Duration | Why"_s, u"Undo | Sternway | 2 min to 5 min | Declared: Slow."_s,
                          u"Scenario: Undo | Sternway and you | 5 min | Declared: Slow."_s, u"Git | by hand |  | "_s}));
  }
};

STERNWAY_TEST(TestProcedureModels)

}  // namespace test_proceduremodels
#include "test_proceduremodels.moc"
