// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "report/statistics.h"
#include "report/statisticscharts.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_statistics {

using namespace sternway;
using namespace sternway::report;
using namespace Qt::StringLiterals;

namespace {
QDateTime at(const QString &time) {
  return QDateTime::fromString(time + u'Z', Qt::ISODate);
}

/// Minutes after the declaration; -1000: not recorded.
struct Times {
  int impact = -5;
  int detected = -3;
  int mitigated = 4;
  int resolved = 10;
};
constexpr int notRecorded = -1000;

IncidentRecord record(const QString &service, const QString &declared, const Times &times = {}) {
  IncidentRecord out;
  out.incident = {.id = declared + service,
                  .title = {},
                  .service = {u"lab"_s, u"production"_s, service, Kind::Deployment},
                  .severity = {},
                  .rehearsal = false,
                  .openedAt = at(declared),
                  .closedAt = {}};
  const auto add = [&](Milestone milestone, int minutes) {
    if (minutes == notRecorded)
      return;
    JournalEvent event;
    event.sequence = out.events.size() + 1;
    event.type = u"note"_s;
    event.milestone = milestone;
    event.at = at(declared).addSecs(60 * minutes);
    out.events << event;
  };
  add(Milestone::ImpactStart, times.impact);
  add(Milestone::Detected, times.detected);
  add(Milestone::Declared, 0);
  add(Milestone::Mitigated, times.mitigated);
  add(Milestone::Resolved, times.resolved);
  return out;
}

OperationRecord rollback(OperationState state, const QString &started, bool isForward = false) {
  OperationRecord out;
  out.id = u"op"_s;
  out.state = state;
  out.startedAt = at(started);
  if (!isForward)
    return out;
  KubernetesUndo undo;
  undo.isForward = true;
  undo.workload = {u"lab"_s, u"production"_s, u"a"_s, Kind::Deployment};
  Step step;
  step.id = u"undo"_s;
  step.kind = u"kubernetes.undo"_s;
  step.target = targetOf(undo.workload);
  step.args = toArgs(undo);
  Plan plan;
  plan.stages = {{.title = {}, .steps = {step}}};
  out.plan = toJson(plan);
  return out;
}

IncidentStatistics statisticsOver(const QList<IncidentRecord> &records) {
  QList<IncidentShare> shares;
  for (const IncidentRecord &each : records)
    shares << shareOf(each);
  return incidentStatistics(shares);
}

std::chrono::milliseconds minutes(double count) {
  return std::chrono::milliseconds(static_cast<qint64>(count * 60'000));
}
}  // namespace

class TestStatistics : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void durationsAreAveraged() {
    // to detect: 2, 4 and 9 minutes; to mitigate: 7, 7 and 7; to resolve: 10, 20 and not recorded
    const IncidentStatistics statistics = statisticsOver(
        {record(u"a"_s, u"2026-01-10T02:00:00"_s, {.impact = -5, .detected = -3, .mitigated = 4, .resolved = 10}),
         record(u"a"_s, u"2026-01-20T02:00:00"_s, {.impact = -7, .detected = -3, .mitigated = 4, .resolved = 20}),
         record(u"a"_s, u"2026-02-01T02:00:00"_s, {.impact = -12, .detected = -3, .mitigated = 4, .resolved = notRecorded})});
    const StatisticsRow &all = statistics.rows.constFirst();
    QCOMPARE(all.incidents, 3);
    QCOMPARE(all.clocks.at(0).mean, std::optional(minutes((2 + 4 + 9) / 3.0)));
    QCOMPARE(all.clocks.at(0).median, std::optional(minutes(4)));
    QCOMPARE(all.clocks.at(0).longest, std::optional(minutes(9)));
    QCOMPARE(all.clocks.at(1).mean, std::optional(minutes(7)));
    QCOMPARE(all.clocks.at(2).counted, 2);
    QCOMPARE(all.clocks.at(2).missing, 1);
    QCOMPARE(all.clocks.at(2).median, std::optional(minutes(15)));  // the middle of two
    QCOMPARE(statistics.rows.size(), 3);                            // all, January, February
    QCOMPARE(statistics.rows.at(1).month, u"2026-01"_s);
    QCOMPARE(statistics.rows.at(1).incidents, 2);
    QCOMPARE(statistics.rows.at(2).month, u"2026-02"_s);
  }

  void whatIsNotKnownDoesNotCount() {
    const IncidentStatistics statistics =
        statisticsOver({record(u"a"_s, u"2026-01-10T02:00:00"_s, {.impact = 1, .detected = -3}),  // detected before it began
                        record(u"a"_s, u"2026-01-10T03:00:00"_s, {.impact = notRecorded})});
    const ClockStatistics &detect = statistics.rows.constFirst().clocks.at(0);
    QCOMPARE(detect.counted, 0);
    QCOMPARE(detect.missing, 2);
    QVERIFY(!detect.mean && !detect.median && !detect.longest);
    const QJsonObject row = statisticsJson(statistics).value(u"rows"_s).toArray().first().toObject();
    QVERIFY(row.value(u"durations"_s).toObject().value(u"time-to-detect"_s).toObject().value(u"meanSeconds"_s).isNull());
  }

  void rollbacksAreCountedWhereTheyBegan() {
    IncidentRecord one = record(u"a"_s, u"2026-01-31T23:50:00"_s);
    one.operations = {rollback(OperationState::Succeeded, u"2026-02-01T00:10:00"_s),
                      rollback(OperationState::Failed, u"2026-01-31T23:55:00"_s),
                      rollback(OperationState::Unknown, u"2026-01-31T23:56:00"_s),
                      rollback(OperationState::Succeeded, u"2026-01-31T23:57:00"_s, true)};  // forward again
    OperationRecord planned;
    one.operations << planned;  // never started
    const IncidentStatistics statistics = statisticsOver({one});
    QCOMPARE(statistics.rows.size(), 3);
    const StatisticsRow &january = statistics.rows.at(1);
    QCOMPARE(january.incidents, 1);
    QCOMPARE((std::array{january.succeeded, january.failed, january.otherwise}), (std::array{0, 1, 1}));
    const StatisticsRow &february = statistics.rows.at(2);
    QCOMPARE(february.incidents, 0);
    QCOMPARE((std::array{february.succeeded, february.failed, february.otherwise}), (std::array{1, 0, 0}));
    QCOMPARE(statistics.rows.constFirst().succeeded, 1);
  }

  void rehearsalsAreLeftOut() {
    IncidentRecord rehearsal = record(u"a"_s, u"2026-01-10T02:00:00"_s);
    rehearsal.incident.rehearsal = true;
    const IncidentStatistics statistics = statisticsOver({rehearsal});
    QCOMPARE(statistics.rehearsals, 1);
    QCOMPARE(statistics.rows.size(), 1);
    QCOMPARE(statistics.rows.constFirst().incidents, 0);
  }

  void csvIsText() {
    IncidentRecord hostile = record(u"a"_s, u"2026-01-10T02:00:00"_s);
    hostile.incident.service.context = u"=cmd|'/c calc'!A1,\"x\"\n"_s;
    const QByteArray csv = statisticsCsv(statisticsOver({hostile}));
    QVERIFY(csv.contains("\"'=cmd|'/c calc'!A1,\"\"x\"\""));
    const QByteArrayList lines = csv.split('\r');
    QCOMPARE(lines.constFirst().count(','), 17);
    QCOMPARE(lines.at(1), "\n\"\",\"\",1,1,120.000,120.000,120.000,1,420.000,420.000,420.000,1,600.000,600.000,600.000,0,0,0"_ba);
  }

  void barsAreOfEveryMonthBetween() {
    IncidentRecord march = record(u"b"_s, u"2026-03-10T02:00:00"_s, {.impact = -9, .detected = -3});
    march.operations = {rollback(OperationState::Failed, u"2026-03-10T02:05:00"_s),
                        rollback(OperationState::Succeeded, u"2026-03-10T02:10:00"_s)};
    IncidentRecord january = record(u"a"_s, u"2026-01-10T02:00:00"_s, {.impact = -5, .detected = -3});
    january.operations = {rollback(OperationState::Succeeded, u"2026-01-10T02:05:00"_s)};
    const IncidentStatistics statistics =
        statisticsOver({january, record(u"b"_s, u"2026-01-11T02:00:00"_s, {.impact = -7, .detected = -3}), march});
    const BarChartData durations = durationBars(statistics);
    QCOMPARE(durations.groups, (QStringList{u"2026-01"_s, u"2026-02"_s, u"2026-03"_s}));
    QCOMPARE(durations.series.size(), 3);
    QCOMPARE(durations.series.at(0).values, (QList<std::optional<double>>{180, std::nullopt, 360}));
    const BarChartData rollbacks = rollbackBars(statistics);
    QCOMPARE(rollbacks.series.size(), 2);
    QVERIFY(rollbacks.series.at(0).name.endsWith(u"/b"_s));  // the one with the most first
    QCOMPARE(rollbacks.series.at(0).values, (QList<std::optional<double>>{0, 0, 2}));
    QCOMPARE(rollbackBars(statistics, 1).series.at(1).values, (QList<std::optional<double>>{1, 0, 0}));  // the others
    QVERIFY(durationBars({}).groups.isEmpty());
  }

  void definitionsArePrinted() {
    QCOMPARE(statisticsDefinitions().size(), 6);
    const QString text = statisticsText(statisticsOver({}));
    for (const QString &definition : statisticsDefinitions())
      QVERIFY(text.contains(definition));
    QCOMPARE(statisticsJson({}).value(u"definitions"_s).toArray().size(), 6);
  }
};

STERNWAY_TEST(TestStatistics)

}  // namespace test_statistics
#include "test_statistics.moc"
