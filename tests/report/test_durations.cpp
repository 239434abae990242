// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/durations.h"
#include "support/testmain.h"

namespace test_durations {

using namespace sternway;
using namespace sternway::report;
using namespace Qt::StringLiterals;

namespace {
IncidentRecord recordOf(const QList<QPair<Milestone, const char *>> &milestones) {
  IncidentRecord record;
  for (const auto &[milestone, time] : milestones) {
    JournalEvent event;
    event.sequence = record.events.size() + 1;
    event.milestone = milestone;
    event.at = QDateTime::fromString(QString::fromLatin1(time), Qt::ISODateWithMs);
    record.events.append(event);
  }
  return record;
}
}  // namespace

class TestDurations : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void formula_data() {
    QTest::addColumn<IncidentRecord>("record");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("formula");
    using enum Milestone;
    const auto all = recordOf({{ImpactStart, "2026-01-10T02:01:00.000Z"},
                               {Detected, "2026-01-10T02:04:10.000Z"},
                               {Declared, "2026-01-10T02:05:00.000Z"},
                               {Mitigated, "2026-01-10T02:10:03.000Z"},
                               {Resolved, "2026-01-10T04:20:00.000Z"}});
    QTest::newRow("detect") << all << 0 << u"time to detect = detected − impact start = 02:04:10 − 02:01:00 = 3 min 10 s"_s;
    QTest::newRow("declare") << all << 1 << u"time to declare = declared − detected = 02:05:00 − 02:04:10 = 50 s"_s;
    QTest::newRow("mitigate") << all << 2 << u"time to mitigate = mitigated − detected = 02:10:03 − 02:04:10 = 5 min 53 s"_s;
    QTest::newRow("resolve") << all << 3 << u"time to resolve = resolved − declared = 04:20:00 − 02:05:00 = 2 h 15 min"_s;
    QTest::newRow("impact") << all << 4
                            << u"duration of the impact = mitigated − impact start = 02:10:03 − 02:01:00 = 9 min 3 s"_s;
    QTest::newRow("neither") << recordOf({}) << 0
                             << u"time to detect = detected − impact start: not known, neither of the two is recorded"_s;
    QTest::newRow("no start") << recordOf({{Detected, "2026-01-10T02:04:10.000Z"}}) << 0
                              << u"time to detect = detected − impact start: not known, impact start is not recorded"_s;
    QTest::newRow("no end") << recordOf({{ImpactStart, "2026-01-10T02:04:10.000Z"}}) << 0
                            << u"time to detect = detected − impact start: not known, detected is not recorded"_s;
    QTest::newRow("over midnight")
        << recordOf({{ImpactStart, "2026-01-09T23:59:00.000Z"}, {Detected, "2026-01-10T00:01:00.000Z"}}) << 0
        << u"time to detect = detected − impact start = 2026-01-10 00:01:00 − 2026-01-09 23:59:00 = 2 min"_s;
    QTest::newRow("declared first") << recordOf({{Declared, "2026-01-10T02:04:00.000Z"}, {Detected, "2026-01-10T02:04:30.000Z"}})
                                    << 1 << u"time to declare = declared − detected = 02:04:00 − 02:04:00 = 0 s"_s;
    QTest::newRow("whole seconds") << recordOf(
                                          {{ImpactStart, "2026-01-10T02:04:00.124Z"}, {Detected, "2026-01-10T02:04:01.000Z"}})
                                   << 0 << u"time to detect = detected − impact start = 02:04:01 − 02:04:00 = 1 s"_s;
    QTest::newRow("before the impact") << recordOf(
                                              {{ImpactStart, "2026-01-10T02:05:00.000Z"}, {Detected, "2026-01-10T02:04:00.000Z"}})
                                       << 0 << u"time to detect = detected − impact start = 02:04:00 − 02:05:00 = −1 min"_s;
    QTest::newRow("local times are told in UTC")
        << recordOf({{ImpactStart, "2026-01-10T03:01:00.000+01:00"}, {Detected, "2026-01-10T02:01:05.000Z"}}) << 0
        << u"time to detect = detected − impact start = 02:01:05 − 02:01:00 = 5 s"_s;
    QTest::newRow("earliest start, latest end")
        << recordOf({{ImpactStart, "2026-01-10T02:02:00.000Z"},
                     {Mitigated, "2026-01-10T02:10:00.000Z"},
                     {ImpactStart, "2026-01-10T02:01:00.000Z"},
                     {Mitigated, "2026-01-10T02:30:00.000Z"},
                     {Mitigated, "2026-01-10T02:20:00.000Z"}})
        << 4 << u"duration of the impact = mitigated − impact start = 02:30:00 − 02:01:00 = 29 min"_s;
  }
  void formula() {
    QFETCH(IncidentRecord, record);
    QFETCH(int, index);
    QFETCH(QString, formula);
    QCOMPARE(durations(record).durations.at(index).formula, formula);
  }

  void namesTheEventOfEachMilestone() {
    const auto record =
        recordOf({{Milestone::None, "2026-01-10T02:00:00.000Z"}, {Milestone::Detected, "2026-01-10T02:04:00.000Z"}});
    const RecordSummary summary = durations(record);
    QCOMPARE(summary.milestones.size(), 5);
    QCOMPARE(summary.milestones.at(1).sequence, 2);
    QVERIFY(!summary.milestones.at(0).at.isValid());
    QCOMPARE(summary.unknown.size(), 2);  // the incident is open: mitigated and resolved may still come
  }

  void aRunningStepOfALivingProcessIsNotUnknown_data() {
    QTest::addColumn<LeaseState>("lease");
    QTest::addColumn<bool>("unknown");
    QTest::newRow("expired") << LeaseState::Expired << true;
    QTest::newRow("held") << LeaseState::Held << false;
    QTest::newRow("mine") << LeaseState::Mine << false;
  }
  void aRunningStepOfALivingProcessIsNotUnknown() {
    QFETCH(LeaseState, lease);
    QFETCH(bool, unknown);
    IncidentRecord record;
    OperationRecord operation;
    operation.state = OperationState::Running;
    operation.leaseState = lease;
    StepRecord step;
    step.state = StepState::Started;
    operation.steps = {step};
    record.operations = {operation};
    const QString told = durations(record).unknown.join(u'\n');
    QCOMPARE(told.contains(u"Whether step 1"_s), unknown);
  }
};

STERNWAY_TEST(TestDurations)

}  // namespace test_durations
#include "test_durations.moc"
