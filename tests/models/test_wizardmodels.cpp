// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "models/conditionmodel.h"
#include "models/planmodel.h"
#include "models/printedmodel.h"
#include "models/revisionmodel.h"
#include "models/timelinemodel.h"
#include "models/wizardmodel.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_wizardmodels {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
JournalEvent happened(qint64 sequence, const QString &type, const QString &summary, Milestone milestone = Milestone::None) {
  JournalEvent out;
  out.sequence = sequence;
  out.at = two.addSecs(sequence);
  out.type = type;
  out.summary = summary;
  out.milestone = milestone;
  return out;
}
}  // namespace

class TestWizardModels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aPlanSaysWhoDoesWhat() {
    PlanModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    Step step{.id = u"m/1"_s,
              .kind = u"scale"_s,
              .target = {.kind = u"deployment"_s, .context = {}, .scope = u"shop"_s, .name = u"web"_s},
              .args = {},
              .title = u"Stop it"_s};
    Step skipped = step;
    skipped.skip = u"not here"_s;
    model.setValues({{.step = step, .by = PlanRow::By::AfterYes, .dangerous = true},
                     {.step = step, .by = PlanRow::By::Person, .dangerous = false},
                     {.step = skipped, .by = PlanRow::By::Sternway, .dangerous = false},
                     {.step = step, .by = PlanRow::By::Sternway, .dangerous = false}});
    QCOMPARE(
        printed(model).mid(1),
        (QStringList{u"Stop it | asks first | dangerous | shop/deployment/web"_s, u"Stop it | by you |  | shop/deployment/web"_s,
                     u"Stop it | skipped |  | shop/deployment/web"_s, u"Stop it | by Sternway |  | shop/deployment/web"_s}));
    QCOMPARE(model.index(3, PlanColumns::By).data(MarkRole).toInt(), int(markOf(StepState::Pending)));
    QCOMPARE(model.index(0, PlanColumns::Danger).data(MarkRole).toInt(), static_cast<int>(Mark::Critical));
    QVERIFY(model.index(2, PlanColumns::Title).data(MutedRole).toBool());
    QVERIFY(model.index(2, PlanColumns::Title).data(Qt::ToolTipRole).toString().contains(u"not here"_s));
  }

  void findingsAreGroupedByWeight() {
    FindingModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const Finding note{.id = u"a"_s, .severity = Severity::Info, .title = u"One replica"_s, .detail = u"d"_s, .remedy = {}};
    const Finding block{
        .id = u"b"_s, .severity = Severity::Block, .title = u"No right to patch"_s, .detail = u"d"_s, .remedy = u"ask"_s};
    const Finding warning{.id = u"c"_s, .severity = Severity::Warn, .title = u"No probe"_s, .detail = {}, .remedy = {}};
    model.setValues(bySeverity({note, block, warning}));
    QCOMPARE(printed(model), (QStringList{u"Severity | Finding"_s, u"blocks | No right to patch"_s, u"warning | No probe"_s,
                                          u"note | One replica"_s}));
    QCOMPARE(model.index(0, 0).data(MarkRole).toInt(), int(Mark::Critical));
    QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(), u"d\n\nask"_s);
  }

  void differencesShowTheirAreaOnce() {
    DiffModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    using Area = DiffEntry::Area;
    model.setValues(diffRows({{Area::Environment, u"env[B]"_s, {}, u"2"_s},
                              {Area::Image, u"containers[app].image"_s, u"svc:2"_s, u"svc:1"_s},
                              {Area::Environment, u"env[A]"_s, u"1"_s, {}}}));
    QCOMPARE(printed(model),
             (QStringList{u"Area | What | Now | After the rollback"_s, u"Images | containers[app].image | svc:2 | svc:1"_s,
                          u"Environment | env[B] | (absent) | 2"_s, u" | env[A] | 1 | (absent)"_s}));
    QCOMPARE(model.index(2, DiffColumns::Area).data(Qt::AccessibleTextRole).toString(), u"Environment"_s);
    QVERIFY(model.index(1, DiffColumns::Before).data(MutedRole).toBool());
  }

  void stepsCountTheirTime() {
    StepModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    Plan plan;
    plan.stages = {{.title = {}, .steps = {{.id = u"ask"_s, .title = u"Ask"_s}, {.id = u"undo"_s, .title = u"Patch"_s}}}};
    OperationRecord record;
    model.setValues(stepRows(plan, record, two));
    QCOMPARE(printed(model), (QStringList{u"State | Step | Time"_s, u"pending | Ask | "_s, u"pending | Patch | "_s}));
    record.steps = {{u"op"_s, u"ask"_s, StepState::Finished, two, two.addSecs(2), u"accepted"_s, {}},
                    {u"op"_s, u"undo"_s, StepState::Started, two.addSecs(2), {}, {}, {}}};
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setValues(stepRows(plan, record, two.addSecs(7)));
    QCOMPARE(printed(model), (QStringList{u"State | Step | Time"_s, u"done | Ask | 2 s"_s, u"running | Patch | 5 s"_s}));
    QCOMPARE(model.index(1, 0).data(MarkRole).toInt(), int(Mark::Progress));
    QCOMPARE(reset.size(), 0);
  }

  void theTimelineGrowsAtItsEnd() {
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setValues(timelineRows({happened(1, u"incident.opened"_s, u"Declared"_s, Milestone::Declared)}));
    model.setValues(timelineRows(
        {happened(2, u"note"_s, u"Called the team"_s), happened(1, u"incident.opened"_s, u"Declared"_s, Milestone::Declared)}));
    QCOMPARE(printed(model),
             (QStringList{u"Time | Event | What happened | Milestone"_s, u"02:00:01 | Incident declared | Declared | declared"_s,
                          u"02:00:02 | Note | Called the team | "_s}));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"2026-01-10 02:00:01 UTC"_s);
    QCOMPARE(eventTypeTitle(u"of.tomorrow"_s), u"of.tomorrow"_s);
  }

  void incidentsSayWhetherTheyAreOpen() {
    IncidentModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    Incident open;
    open.id = u"i-2"_s;
    open.title = u"order-service: error_rate > 10%"_s;
    open.openedAt = two;
    open.rehearsal = true;
    Incident closed = open;
    closed.id = u"i-1"_s;
    closed.rehearsal = false;
    closed.closedAt = two;
    model.setValues({{open}, {closed}});
    QCOMPARE(printed(model), (QStringList{u"State | Declared | Incident"_s,
                                          u"open | 2026-01-10 02:00 | order-service: error_rate > 10% (rehearsal)"_s,
                                          u"closed | 2026-01-10 02:00 | order-service: error_rate > 10%"_s}));
  }

  void targetsShowWhatWasMeasured() {
    TargetModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    TargetRow good;
    good.revision.number = 2;
    good.revision.uid = u"uid-2"_s;
    good.revision.images = QStringList{u"registry.example.com:5000/team/svc:v1.2.3@sha256:abc"_s};
    good.lastKnownGood = true;
    good.health.health = Health::Good;
    good.health.errorRate = 0.001;
    good.health.p99 = 0.08;
    good.health.liveFrom = two.addSecs(-3600);
    good.health.liveTo = two;
    good.health.served = 3600s;
    TargetRow running;
    running.revision.number = 3;
    running.revision.uid = u"uid-3"_s;
    running.revision.images = QStringList{u"svc:v1.3.0"_s};
    running.revision.current = true;
    running.health.liveFrom = two;
    running.objection = u"It runs now"_s;
    model.setValues({running, good});
    QCOMPARE(printed(model), (QStringList{u"Revision | Health | Errors | p99 | Live | Served | Image"_s,
                                          u"3 | running | – | – | since 01-10 02:00 | – | svc:v1.3.0"_s,
                                          u"2 | last known good | 0.1 % | 80 ms | 01-10 01:00 – 02:00 | 1 h | svc:v1.2.3"_s}));
    QVERIFY(model.index(0, 0).data(MutedRole).toBool());
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"It runs now"_s);
  }

  void endpoints() {
    EndpointModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    HealthEndpoint well;
    well.url = QUrl(u"https://a/live"_s);
    const HealthEndpoint unasked = well;
    well.take({.status = 200, .latency = 12ms, .error = {}, .asked = true}, two);
    HealthEndpoint failing = well;
    const HealthAnswer bad{.status = 503, .latency = 5ms, .error = u"It answers HTTP 503"_s, .asked = true};
    failing.take(bad, two.addSecs(15));
    const HealthEndpoint once = failing;
    failing.take(bad, two.addSecs(30));
    failing.take(bad, two.addSecs(45));
    model.setValues({well, unasked, once, failing});
    const auto since = [](const QDateTime &time) { return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s); };
    QCOMPARE(printed(model),
             (QStringList{u"State | Endpoint | Answer | Took | Since"_s,
                          u"healthy | https://a/live | HTTP 200 | 12 ms | %1"_s.arg(since(two)),
                          u"unknown | https://a/live | checking |  | "_s,
                          u"1 of 3 failures | https://a/live | It answers HTTP 503 | 5 ms | %1"_s.arg(since(two)),
                          u"failing | https://a/live | It answers HTTP 503 | 5 ms | %1"_s.arg(since(two.addSecs(15)))}));
    QCOMPARE(model.index(2, 0).data(MarkRole).toInt(), int(Mark::Notice));
    QCOMPARE(model.index(3, 0).data(MarkRole).toInt(), int(Mark::Critical));
  }

  void limitsAreThoseThatCallForARollback() {
    LimitModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const auto compare = [](const QString &metric, double threshold, Unit unit) {
      ConditionNode node;
      node.metric = metric;
      node.threshold = threshold;
      node.unit = unit;
      return node;
    };
    ConditionNode both;
    both.type = ConditionNode::Type::And;
    both.children = {compare(u"error_rate"_s, 0.1, Unit::Ratio), compare(u"latency_p99"_s, 5, Unit::Seconds)};
    ConditionNode stuck;
    stuck.type = ConditionNode::Type::Flag;
    stuck.metric = u"rollout_stuck"_s;
    Matrix matrix;
    matrix.rows = {{u"a"_s, {}, compare(u"error_rate"_s, 0.1, Unit::Ratio), {}, Action::Rollback, {}, {}, 1},
                   {u"b"_s, {}, both, {}, Action::Prepare, {}, {}, 2},
                   {u"c"_s, {}, stuck, std::chrono::minutes(2), Action::Rollback, {}, {}, 3},
                   {u"d"_s, {}, compare(u"cpu"_s, 0.9, Unit::Ratio), {}, Action::Monitor, {}, {}, 4}};
    const auto samples = [](double value) {
      MetricHistory history;
      history.samples = {{0, value}};
      return history;
    };
    Situation situation;
    situation.metrics = {{u"error_rate"_s, samples(0.121)}, {u"rollout_stuck"_s, samples(0)}};
    const QDateTime now = utcTime(0);
    model.setValues(limitRows(matrix, evaluate(matrix, situation, now)));
    QCOMPARE(printed(model),
             (QStringList{u"State | Rule | Now"_s, u"crossed | error rate > 10 % | error rate 12.1 %"_s,
                          u"unknown | error rate > 10 % and p99 latency > 5 s | error rate 12.1 %, p99 latency no data"_s,
                          u"within | the rollout is stuck for 2 min | the rollout is stuck: no"_s}));
  }

  /// As they are evaluated: limits by the baseline with their value, and a range is one rule.
  void limitsAreThoseThatWereEvaluated() {
    ConditionNode slow;
    slow.metric = u"latency_p95"_s;
    slow.threshold = 1.5;
    slow.unit = Unit::Seconds;
    slow.reference = ConditionNode::Reference::BaselineTimes;
    ConditionNode from;
    from.metric = u"error_rate"_s;
    from.threshold = 0.05;
    from.unit = Unit::Ratio;
    ConditionNode to = from;
    to.threshold = 0.1;
    to.comparison = Comparison::Less;
    ConditionNode range;
    range.type = ConditionNode::Type::And;
    range.children = {from, to};
    Matrix matrix;
    matrix.rows = {{u"a"_s, {}, slow, {}, Action::Rollback, {}, {}, 1}, {u"b"_s, {}, range, {}, Action::Prepare, {}, {}, 2}};
    MetricHistory latency;
    latency.samples = {{0, 0.3}};
    MetricHistory errors;
    errors.samples = {{0, 0.00075}};
    Situation situation;
    situation.metrics = {{u"latency_p95"_s, latency}, {u"error_rate"_s, errors}};
    situation.baselines = {{u"latency_p95"_s, 0.196}};
    LimitModel model;
    model.setValues(limitRows(matrix, evaluate(matrix, situation, utcTime(0))));
    QCOMPARE(printed(model),
             (QStringList{u"State | Rule | Now"_s,
                          u"crossed | p95 latency > 294 ms (1.5 × baseline 196 ms) | p95 latency 300 ms (baseline 196 ms)"_s,
                          u"within | error rate > 5 % and error rate < 10 % | error rate 0.075 %"_s}));
    QCOMPARE(model.index(1, 0).data(MarkRole).toInt(), int(Mark::Good));
  }

  void nothingMeasuredIsUnknown() {
    ConditionNode errors;
    errors.metric = u"error_rate"_s;
    errors.threshold = 0.05;
    errors.unit = Unit::Ratio;
    Matrix matrix;
    matrix.rows = {{u"a"_s, {}, errors, {}, Action::Rollback, {}, {}, 1}};
    QCOMPARE(markOf(limitRows(matrix, {}).constFirst()), Mark::Unknown);
  }
};

STERNWAY_TEST(TestWizardModels)

}  // namespace test_wizardmodels
#include "test_wizardmodels.moc"
