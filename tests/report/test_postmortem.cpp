// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incidentfacts.h"
#include "draftrecord.h"
#include "report/blameless.h"
#include "report/timeline.h"
#include "stories.h"
#include "support/testmain.h"

namespace test_postmortem {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace sternway::test::drafts;
using namespace Qt::StringLiterals;

class TestPostMortem : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void seriesAreFigures() {
    Runbook runbook;
    MatrixRow row;
    row.when = u"error_rate > 10%"_s;
    row.condition.metric = u"error_rate"_s;
    row.condition.threshold = 0.1;
    row.action = Action::Rollback;
    MatrixRow calm = row;
    calm.condition.threshold = 0.01;
    calm.action = Action::Monitor;
    MatrixRow proposed = row;
    proposed.condition.threshold = 0.2;
    proposed.proposed = true;
    runbook.matrix.rows = {row, calm, proposed};
    const IncidentRecord kept = record({measured(6, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.1}, {u"02:02:00"_s, 0.2}})})});
    QList<Document::Figure> figures;
    for (const Document::Block &block : postMortem({.kinds = noKinds(), .record = kept, .runbook = &runbook}).blocks)
      if (const auto *figure = std::get_if<Document::Figure>(&block))
        figures << *figure;
    QCOMPARE(figures.size(), 1);
    const ChartData &chart = figures.constFirst().chart;
    QCOMPARE(chart.unit, Unit::Ratio);
    QCOMPARE(chart.gap, 120'000);
    QCOMPARE(chart.series.constFirst().samples.size(), 2);
    QCOMPARE(chart.thresholds.size(), 1);
    QCOMPARE(chart.thresholds.constFirst().value, 0.1);
    QCOMPARE(chart.markers.size(), 5);  // the milestones
    QCOMPARE(chart.markers.constFirst().time, at(u"02:01:00"_s).toMSecsSinceEpoch());
  }

  void claimsNameTheirEvents_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<int>("event");
    QTest::newRow("detected by") << u"detection"_s << 3;
    QTest::newRow("true earlier") << u"detection"_s << 2;
    QTest::newRow("mitigated") << u"resolution"_s << 4;
    QTest::newRow("peak") << u"impact"_s << 3;
    QTest::newRow("resolved") << u"durations"_s << 5;
  }
  void claimsNameTheirEvents() {
    QFETCH(QString, section);
    QFETCH(int, event);
    const QString text = drafts::section(json(record()), section).value(u"markdown"_s).toString();
    QVERIFY2(text.contains(u"event %1,"_s.arg(event)), qPrintable(text));
  }

  /// Two services of one incident are planned before the first of them begins.
  void aDecisionNamesItsOwnPlan() {
    IncidentRecord told = wholeStory();
    const qsizetype began = 3;
    for (qsizetype place = began; place < told.events.size(); ++place)
      told.events[place].sequence += 2;
    const auto planned = [](qint64 sequence, const QString &image) {
      return happening(sequence, eventtype::plan, u"02:05:50"_s, u"Planned"_s,
                       {{u"fromRevision"_s, 5}, {u"fromImage"_s, u"svc:v1.3.0"_s}, {u"toRevision"_s, 3}, {u"toImage"_s, image}});
    };
    told.events.insert(began, planned(4, u"svc:v1.2.3"_s));
    told.events.insert(began + 1, planned(5, u"other:v7"_s));
    const QString overview = section(json(told), u"summary"_s).value(u"markdown"_s).toString();
    QVERIFY2(overview.contains(u"(event 4, 02:05:50; event 6, 02:06:00)"_s), qPrintable(overview));
  }

  void whoTakesARollbackOverHasNotDecidedIt() {
    IncidentRecord told = wholeStory();
    const auto overview = [&told](qint64 term) {
      told.operations.first().lease = {.user = u"alice"_s, .term = term};
      return section(json(told), u"summary"_s).value(u"markdown"_s).toString();
    };
    QVERIFY(overview(1).contains(u"Decided by responder A: the rollback"_s));
    QVERIFY(overview(2).contains(u"Decided: the rollback"_s));
  }

  /// The lease names the newest holder alone; what was recorded without names names nobody else.
  void eachHolderCarriedOutTheirOwnSteps_data() {
    QTest::addColumn<bool>("named");
    QTest::newRow("named") << true;
    QTest::newRow("recorded before names were") << false;
  }
  void eachHolderCarriedOutTheirOwnSteps() {
    QFETCH(bool, named);
    const auto who = [named](const QString &name) {
      return named ? QJsonObject{{u"operation"_s, u"op-1"_s}, {u"who"_s, name}} : QJsonObject{{u"operation"_s, u"op-1"_s}};
    };
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.startedAt = at(u"02:04:00"_s);
    operation.steps = {{.operationId = u"op-1"_s, .stepId = u"first"_s, .startedAt = at(u"02:04:01"_s)},
                       {.operationId = u"op-1"_s, .stepId = u"second"_s, .startedAt = at(u"02:04:31"_s)}};
    operation.lease = {.user = u"bob"_s, .term = 2};
    IncidentRecord told = record({happening(6, eventtype::operationStarted, u"02:04:00"_s, u"Began"_s, who(u"alice"_s)),
                                  happening(7, eventtype::operationTakenOver, u"02:04:30"_s, u"Taken over"_s, who(u"bob"_s))});
    told.operations = {operation};
    const QList<OperationHolder> holders = holdersOf(told, operation);
    QCOMPARE(holders.size(), 2);
    QCOMPARE(holders.at(0).who, named ? u"alice"_s : QString());
    QCOMPARE(holders.at(1).who, u"bob"_s);
    const QString text = section(json(told), u"response"_s).value(u"markdown"_s).toString();
    QVERIFY(!text.contains(u"was carried out by"_s));
    QVERIFY(text.contains(u"steps: second"_s) && text.contains(u"steps: first"_s));
  }

  /// Of two services of one incident the decision about one quotes its own verdict, and one of an unknown service as such.
  void aDecisionQuotesItsOwnVerdict() {
    const TargetRef cart{.kind = u"deployment"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"cart"_s};
    IncidentRecord told = record();
    told.incident.targets = {targetOf(told.incident.service), cart};
    const QJsonObject own{{targetKey, toJson(targetOf(told.incident.service))}};
    told.events[2].data.insert(targetKey, own.value(targetKey));
    told.events << happening(6, eventtype::verdict, u"02:03:20"_s, u"Cart is down"_s,
                             {{targetKey, toJson(cart)}, {u"verdict"_s, u"rollback"_s}})
                << happening(7, eventtype::declined, u"02:04:00"_s, u"Not begun"_s, own);
    const QString text = markdown(told);
    QVERIFY(text.contains(u"The decision matrix then said: order-service: Roll back now"_s));
    QVERIFY(!text.contains(u"then said: cart"_s));
    told.events[2].data.remove(targetKey);
    QVERIFY(markdown(told).contains(u"The decision matrix then said: service not recorded: Roll back now"_s));
    QVERIFY(toMarkdown(timeline(told)).contains(u"cart: Cart is down"_s));
  }

  void readingsThatAreLeftOutAreCounted() {
    QList<JournalEvent> more;
    for (int number = 0; number < 24; ++number)
      more << happening(6 + number, eventtype::verdict, u"02:04:%1"_s.arg(number, 2, 10, QLatin1Char('0')), u"Measured"_s,
                        {{u"values"_s, QJsonObject{{u"error_rate"_s, 0.2}}}});
    QVERIFY(markdown(record(more)).contains(u"20 of 25"_s));
    QVERIFY(!markdown(record(more.mid(0, 19))).contains(u"20 of 20"_s));
  }

  void durationsAreTheTimelines() {
    const QJsonArray durations = json(record()).value(u"durations"_s).toArray();
    QMap<QString, double> seconds;
    for (const QJsonValue &each : durations)
      seconds.insert(each.toObject().value(u"name"_s).toString(), each.toObject().value(u"seconds"_s).toDouble(-1));
    QCOMPARE(seconds.value(u"time-to-detect"_s), 120.0);    // 02:01:00 to 02:03:00
    QCOMPARE(seconds.value(u"time-to-mitigate"_s), 120.0);  // 02:03:00 to 02:05:00
    QCOMPARE(seconds.value(u"time-to-resolve"_s), 390.0);   // 02:03:30 to 02:10:00
    QCOMPARE(seconds.value(u"impact"_s), 240.0);            // 02:01:00 to 02:05:00
  }

  void actionsComeFromTheFollowUps() {
    Runbook runbook;
    Checklist list;
    list.id = u"after"_s;
    list.title = u"After"_s;
    ChecklistItem document;
    document.id = u"after.document"_s;
    document.text = u"The document exists"_s;
    document.within = std::chrono::hours(48);
    ChecklistItem tag = document;
    tag.id = u"after.tag"_s;
    tag.within = {};
    list.items = {document, tag};
    runbook.followUps = {list};
    runbook.postMortem.dueWithin = std::chrono::hours(72);
    const QJsonObject draft =
        json(record({happening(6, eventtype::itemTicked, u"02:09:00"_s, u"Ticked"_s,
                               {{u"list"_s, u"after"_s}, {u"item"_s, u"after.tag"_s}, {u"who"_s, u"alice"_s}})}),
             &runbook);
    const QJsonArray actions = draft.value(u"actions"_s).toArray();
    QCOMPARE(actions.size(), 2);
    QCOMPARE(actions.first().toObject().value(u"due"_s).toString(), u"2026-01-12T02:10:00.000Z"_s);  // closed + 48 h
    QCOMPARE(actions.first().toObject().value(u"state"_s).toString(), u"open"_s);
    QVERIFY(actions.first().toObject().value(u"owner"_s).isNull());
    QVERIFY(actions.last().toObject().value(u"due"_s).isNull());
    QCOMPARE(actions.last().toObject().value(u"state"_s).toString(), u"done"_s);
    QCOMPARE(draft.value(u"due"_s).toString(), u"2026-01-13T02:10:00.000Z"_s);
    QCOMPARE(ids(lintPostMortem(markdown(record(), &runbook), {})), (QStringList{u"no-owner"_s, u"no-owner"_s, u"no-due"_s}));
  }

  void whoDecidesOrArmsOrStopsAGuardIsARole() {
    const IncidentRecord told =
        record({happening(6, eventtype::operationResumed, u"02:04:00"_s, u"Left out by dave: not needed"_s,
                          {{u"decision"_s, u"skip"_s}, {u"by"_s, u"dave"_s}}),
                happening(7, eventtype::declined, u"02:04:10"_s, u"frank stopped the guard: nothing is rolled back"_s,
                          {{u"armedBy"_s, u"erin"_s}, {u"stoppedBy"_s, u"frank"_s}})});
    QCOMPARE(peopleIn(told), (QStringList{u"dave"_s, u"erin"_s, u"frank"_s}));
    const QString draft = markdown(told);
    for (const QString &name : peopleIn(told))
      QCOMPARE(indexOfName(draft, name), -1);
  }

  void peopleAreRoles() {
    IncidentRecord told = record(
        {happening(6, eventtype::messageCancelled, u"02:04:00"_s, u"alice cancelled the message; bob agreed"_s,
                   {{u"who"_s, u"alice"_s}, {u"channel"_s, u"slack"_s}}),
         happening(7, eventtype::note, u"02:04:10"_s, u"Asked alice; image registry/alice/web:1"_s,
                   {{u"evidence"_s, QJsonObject{{u"who"_s, u"bob"_s}}}}),
         happening(8, eventtype::declined, u"02:04:20"_s, u"root: a root certificate is missing"_s, {{u"who"_s, u"carol"_s}})});
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.lease.user = u"root"_s;
    told.operations = {operation};
    QCOMPARE(peopleIn(told), (QStringList{u"alice"_s, u"bob"_s, u"carol"_s, u"root"_s}));
    const IncidentRecord roles = withRoles(told);
    QCOMPARE(indexOfName(roles.events.at(5).summary, u"alice"_s), -1);
    QCOMPARE(indexOfName(roles.events.at(5).summary, u"bob"_s), -1);
    QVERIFY(roles.events.at(6).summary.contains(u"registry/alice/web:1"_s));
    QCOMPARE(indexOfName(roles.events.at(6).summary, u"alice"_s), -1);
    QCOMPARE(roles.events.at(7).summary, told.events.at(7).summary);  // of an account that is nobody's
    QVERIFY(roles.operations.constFirst().lease.user != told.operations.constFirst().lease.user);
    const QString draft = markdown(told);
    for (const QString &name : {u"alice"_s, u"bob"_s, u"carol"_s})
      QCOMPARE(indexOfName(draft, name), -1);
    QVERIFY(ids(lintPostMortem(draft, peopleIn(told))).isEmpty());
  }
};

STERNWAY_TEST(TestPostMortem)

}  // namespace test_postmortem

#include "test_postmortem.moc"
