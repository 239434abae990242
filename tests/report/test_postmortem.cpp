// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keptseries.h"
#include "report/blameless.h"
#include "report/impact.h"
#include "report/postmortem.h"
#include "report/postmortemlint.h"
#include "report/postmortemsections.h"
#include "report/writers.h"
#include "stories.h"
#include "support/jsonschema.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace test_postmortem {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
using Values = QMap<QString, double>;  // "02:03:00" → value

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

QDateTime at(const QString &time) {
  return QDateTime::fromString(u"2026-01-10T%1Z"_s.arg(time), Qt::ISODateWithMs);
}

const StepKinds &noKinds() {
  static const StepKinds kinds(QList<StepDescriptor>{});
  return kinds;
}

JournalEvent happening(qint64 sequence, const QString &type, const QString &time, const QString &summary,
                       const QJsonObject &data = {}, Milestone milestone = Milestone::None) {
  return {.sequence = sequence,
          .incidentId = u"i-1"_s,
          .at = at(time),
          .recordedAt = at(time),
          .type = type,
          .summary = summary,
          .data = data,
          .milestone = milestone,
          .previousHash = {},
          .hash = QByteArray(64, 'a')};
}

KeptSeries series(const QString &metric, const Values &values) {
  KeptSeries out{.metric = metric, .query = u"query_of_"_s + metric, .gap = {}, .step = std::chrono::seconds(60), .samples = {}};
  for (auto value = values.cbegin(); value != values.cend(); ++value)
    out.samples.append({.time = at(value.key()).toMSecsSinceEpoch(), .value = value.value()});
  return out;
}

JournalEvent measured(qint64 sequence, const QList<KeptSeries> &all) {
  const EventDraft draft = measuredEvent(all, at(u"02:00:00"_s), at(u"02:06:00"_s));
  return happening(sequence, draft.type, u"02:06:00"_s, draft.summary, draft.data);
}

/// The impact lasts from 02:01 to 02:05; it is detected at 02:03.
IncidentRecord record(const QList<JournalEvent> &more = {}) {
  IncidentRecord out;
  out.incident = {.id = u"i-1"_s,
                  .title = u"order-service: error rate"_s,
                  .service = {u"lab"_s, u"production"_s, u"order-service"_s, Kind::Deployment},
                  .severity = u"P1"_s,
                  .rehearsal = false,
                  .openedAt = at(u"02:03:30"_s),
                  .closedAt = at(u"02:10:00"_s)};
  out.events = {happening(1, eventtype::incidentOpened, u"02:03:30"_s, u"Declared"_s, {}, Milestone::Declared),
                happening(2, eventtype::threshold, u"02:01:00"_s, u"Threshold crossed: latency_p99 > 2s"_s,
                          {{u"line"_s, 15}, {u"source"_s, u"x.yaml"_s}}, Milestone::ImpactStart),
                happening(3, eventtype::verdict, u"02:03:00"_s, u"Roll back now"_s,
                          {{u"verdict"_s, u"rollback"_s},
                           {u"row"_s, QJsonObject{{u"line"_s, 9}, {u"when"_s, u"error_rate > 10%"_s}}},
                           {u"values"_s, QJsonObject{{u"error_rate"_s, 0.25}}},
                           {u"alerts"_s, QJsonArray{QJsonObject{{u"name"_s, u"HighErrors"_s}}}}},
                          Milestone::Detected),
                happening(4, eventtype::stepFinished, u"02:05:00"_s, u"Rolled out"_s, {}, Milestone::Mitigated),
                happening(5, eventtype::incidentClosed, u"02:10:00"_s, u"Closed"_s, {}, Milestone::Resolved)};
  out.events += more;
  return out;
}

QString markdown(const IncidentRecord &record, const Runbook *runbook = nullptr) {
  return toMarkdown(postMortem({.kinds = noKinds(), .record = record, .runbook = runbook}));
}

QJsonObject json(const IncidentRecord &record, const Runbook *runbook = nullptr) {
  return postMortemJson({.kinds = noKinds(), .record = record, .runbook = runbook});
}

QStringList sectionIds(const QJsonObject &draft) {
  QStringList ids;
  for (const QJsonValue &section : draft.value(u"sections"_s).toArray())
    ids << section.toObject().value(u"id"_s).toString();
  return ids;
}

QJsonObject section(const QJsonObject &draft, const QString &id) {
  for (const QJsonValue &each : draft.value(u"sections"_s).toArray())
    if (each.toObject().value(u"id"_s).toString() == id)
      return each.toObject();
  return {};
}

QStringList ids(const QList<LintProblem> &problems) {
  QStringList out;
  for (const LintProblem &problem : problems)
    out << problem.id;
  return out;
}
}  // namespace

class TestPostMortem : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void impactIsComputed_data() {
    QTest::addColumn<Values>("errors");
    QTest::addColumn<Values>("requests");
    QTest::addColumn<double>("peak");
    QTest::addColumn<double>("mean");
    QTest::addColumn<int>("covered");  // seconds of the 240
    QTest::addColumn<double>("failed");
    const Values ten{{u"02:00:00"_s, 10}, {u"02:01:00"_s, 10}, {u"02:02:00"_s, 10}, {u"02:03:00"_s, 10}, {u"02:04:00"_s, 10}};
    QTest::newRow("whole") << Values{{u"02:00:00"_s, 0.01}, {u"02:01:00"_s, 0.1}, {u"02:02:00"_s, 0.2},
                                     {u"02:03:00"_s, 0.3},  {u"02:04:00"_s, 0.2}, {u"02:05:00"_s, 0.01}}
                           << ten << 0.3 << (0.1 + 0.2 + 0.3 + 0.2) / 4 << 240 << 10.0 * 60 * (0.1 + 0.2 + 0.3 + 0.2);
    // one value is missing: the one before speaks for two steps
    QTest::newRow("one missing") << Values{{u"02:01:00"_s, 0.1}, {u"02:02:00"_s, 0.2}, {u"02:04:00"_s, 0.2}} << ten << 0.2
                                 << (0.1 * 60 + 0.2 * 120 + 0.2 * 60) / 240 << 240 << 10 * (0.1 * 60 + 0.2 * 120 + 0.2 * 60);
    // two are: the second minute of the gap is not known
    QTest::newRow("gap") << Values{{u"02:01:00"_s, 0.1}, {u"02:04:00"_s, 0.2}} << ten << 0.2 << (0.1 * 120 + 0.2 * 60) / 180
                         << 180 << 10 * (0.1 * 120 + 0.2 * 60);
    QTest::newRow("not a number") << Values{{u"02:01:00"_s, 0.1},
                                            {u"02:02:00"_s, notANumber},
                                            {u"02:03:00"_s, 0.3},
                                            {u"02:04:00"_s, 0.2}}
                                  << ten << 0.3 << (0.1 + 0.3 + 0.2) / 3 << 180 << 10.0 * 60 * (0.1 + 0.3 + 0.2);
    QTest::newRow("begins before") << Values{{u"02:00:30"_s, 0.4}, {u"02:01:30"_s, 0.1}, {u"02:03:30"_s, 0.1}} << ten << 0.1
                                   << (0.4 * 30 + 0.1 * 120 + 0.1 * 90) / 240 << 240 << 10 * (0.4 * 30 + 0.1 * 120 + 0.1 * 90);
  }
  void impactIsComputed() {
    QFETCH(Values, errors);
    QFETCH(Values, requests);
    const auto figures =
        impactFigures(record({measured(6, {series(u"error_rate"_s, errors), series(u"request_rate"_s, requests)})}).events);
    QCOMPARE(figures.length(), std::optional(std::chrono::milliseconds(240'000)));
    const MetricImpact *impact = figures.find(u"error_rate"_s);
    QVERIFY(impact && impact->mean);
    QFETCH(double, mean);
    QTEST(impact->peak, "peak");
    QCOMPARE(*impact->mean, mean);
    QTEST(int(impact->covered.count() / 1000), "covered");
    QCOMPARE(impact->sources, QList<qint64>{6});
    QVERIFY(figures.failed);
    QFETCH(double, failed);
    QCOMPARE(figures.failed->count, failed);
  }

  void seriesOfSeveralEventsAreOne() {
    const QList<JournalEvent> events{measured(6, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.5}, {u"02:02:00"_s, 0.2}})}),
                                     measured(7, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.1}, {u"02:03:00"_s, 0.3}})})};
    const KeptSeries all = keptSeries(events, u"error_rate"_s);
    QCOMPARE(all.samples.size(), 3);
    QCOMPARE(all.samples.constFirst().value, 0.1);  // the one recorded last
    QCOMPARE(all.sequences, (QList<qint64>{6, 7}));
    QCOMPARE(all.query, u"query_of_error_rate"_s);
    QVERIFY(keptSeries(events, u"latency_p99"_s).samples.isEmpty());
  }

  void withoutSeriesThereIsAPeakOnly() {
    const ImpactFigures figures = impactFigures(record().events);
    const MetricImpact *impact = figures.find(u"error_rate"_s);
    QVERIFY(impact);
    QCOMPARE(impact->peak, 0.25);
    QCOMPARE(impact->sources, QList<qint64>{3});
    QVERIFY(!impact->mean);
    QVERIFY(!figures.failed);
    QVERIFY(json(record()).value(u"impact"_s).toObject().value(u"failed"_s).isNull());
  }

  void whatGoesOnHasNoMean() {
    IncidentRecord open =
        record({measured(6, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.1}}), series(u"request_rate"_s, {{u"02:01:00"_s, 9}})})});
    open.incident.closedAt = {};
    open.events.removeIf([](const JournalEvent &each) { return each.sequence == 4 || each.sequence == 5; });
    const ImpactFigures figures = impactFigures(open.events);
    QVERIFY(!figures.to.isValid());
    QVERIFY(!figures.find(u"error_rate"_s)->mean);
    QVERIFY(!figures.failed);
    QVERIFY(json(open).value(u"impact"_s).toObject().value(u"seconds"_s).isNull());
  }

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

  void sectionsAreTheRunbooks() {
    Runbook runbook;
    for (const char *title :
         {"Timeline", "Impact", "Root Cause", "Detection", "Resolution", "Prevention", "Action Items", "Our poem"})
      runbook.postMortem.sections << PostMortemSection{.title = QString::fromLatin1(title), .prompt = u"prompt"_s};
    const QJsonObject draft = json(record(), &runbook);
    QCOMPARE(sectionIds(draft), (QStringList{u"timeline"_s, u"impact"_s, u"causes"_s, u"detection"_s, u"resolution"_s,
                                             u"prevention"_s, u"actions"_s, QString()}));
    QCOMPARE(draft.value(u"sections"_s).toArray().last().toObject().value(u"questions"_s).toArray().size(), 1);
    QCOMPARE(section(draft, u"causes"_s).value(u"prompt"_s).toString(), u"prompt"_s);
  }

  void knowsTheTitlesOfOthers_data() {
    QTest::addColumn<QString>("kind");
    const QList<std::pair<const char *, const char *>> titles{{"What Happened", "summary"},
                                                              {"Executive summary", "summary"},
                                                              {"Overview", "summary"},
                                                              {"Leadup", "trigger"},
                                                              {"Triggers", "trigger"},
                                                              {"Fault", "causes"},
                                                              {"Contributing Factors", "causes"},
                                                              {"Process breakdowns", "causes"},
                                                              {"Root cause identification: The Five Whys", "whys"},
                                                              {"Response", "response"},
                                                              {"Recovery", "resolution"},
                                                              {"Mitigation", "resolution"},
                                                              {"Resolution and recovery", "resolution"},
                                                              {"Timing", "durations"},
                                                              {"Supporting information", "measurements"},
                                                              {"What went wrong", "badly"},
                                                              {"Didn't Go So Well", "badly"},
                                                              {"Went Well", "well"},
                                                              {"Where we got lucky", "lucky"},
                                                              {"Lessons Learned", "lessons"},
                                                              {"Corrective and Preventative Measures", "prevention"},
                                                              {"Corrective actions", "actions"},
                                                              {"Messaging", "messages"},
                                                              {"Data loss", ""},
                                                              {"Attendees", ""}};
    for (const auto &[title, kind] : titles)
      QTest::newRow(title) << QString::fromLatin1(kind);
  }
  void knowsTheTitlesOfOthers() {
    const SectionKind *kind = sectionKindOf(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(kind ? QString::fromLatin1(kind->id) : QString(), "kind");
  }

  void otherwiseThoseOfTheKnownTemplates() {
    const Runbook runbook;
    const QStringList usual = sectionIds(json(record(), &runbook));
    QCOMPARE(usual, (QStringList{u"summary"_s, u"impact"_s, u"timeline"_s, u"trigger"_s, u"detection"_s, u"response"_s,
                                 u"resolution"_s, u"durations"_s, u"changes"_s, u"measurements"_s, u"whys"_s, u"causes"_s,
                                 u"well"_s, u"badly"_s, u"lucky"_s, u"actions"_s, u"messages"_s}));
    QCOMPARE(sectionIds(json(record())), usual);
  }

  void whatIsNotKnownIsAnOpenQuestion_data() {
    QTest::addColumn<QString>("section");
    for (const char *id : {"impact", "timeline", "trigger", "detection", "response", "resolution", "durations", "changes",
                           "measurements", "actions", "messages", "whys", "causes", "well", "badly", "lucky"})
      QTest::newRow(id) << QString::fromLatin1(id);
  }
  void whatIsNotKnownIsAnOpenQuestion() {
    QFETCH(QString, section);
    const QJsonObject draft = json(emptyStory());
    QVERIFY(!test_postmortem::section(draft, section).value(u"questions"_s).toArray().isEmpty());
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
    const QString text = test_postmortem::section(json(record()), section).value(u"markdown"_s).toString();
    QVERIFY2(text.contains(u"event %1,"_s.arg(event)), qPrintable(text));
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

  void hostileValuesAreText() {
    const QString draft = markdown(nastyStory());
    QVERIFY(!draft.contains(u"<script>"_s) || draft.contains(u"\\<script"_s));
    for (const QString &line : draft.split(u'\n')) {
      QVERIFY2(!line.startsWith(u'<'), qPrintable(line));
      QVERIFY2(line != u"# heading"_s, qPrintable(line));
    }
    QVERIFY(!draft.contains(QChar(0x1b)));
    QVERIFY(!draft.contains(QChar(0x202e)));
    QVERIFY(draft.contains(u"%1"_s));
    const auto bytes = exportPostMortem({.kinds = noKinds(), .record = nastyStory()}, u"json"_s);
    QVERIFY(bytes && QJsonDocument::fromJson(*bytes).isObject());
  }

  void theSchemaHasEveryKey_data() { draftsPassTheirOwnLint_data(); }
  void theSchemaHasEveryKey() {
    QFETCH(IncidentRecord, record);
    QFile file(QStringLiteral(STERNWAY_SOURCE_DIR "/resources/postmortem.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    JsonSchema schema(QJsonDocument::fromJson(file.readAll()).object());
    Runbook runbook;
    Checklist list;
    list.items = {ChecklistItem()};
    runbook.followUps = {list};
    QVERIFY(schema.accepts(json(record, &runbook)));
    QCOMPARE(schema.unknown, QStringList());
    QJsonObject more = json(record);
    more.insert(u"more"_s, 1);
    QVERIFY(!schema.accepts(more));
  }

  void formatsAreListed() {
    for (const QString &format : reportFormats())
      QVERIFY(exportPostMortem({.kinds = noKinds(), .record = crashedStory()}, format));
    const auto other = exportPostMortem({.kinds = noKinds(), .record = crashedStory()}, u"doc"_s);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Input);
  }

  void draftsPassTheirOwnLint_data() {
    QTest::addColumn<IncidentRecord>("record");
    QTest::newRow("whole") << wholeStory();
    QTest::newRow("empty") << emptyStory();
    QTest::newRow("crashed") << crashedStory();
    QTest::newRow("measured") << record({measured(6, {series(u"error_rate"_s, {{u"02:01:00"_s, 0.1}, {u"02:04:00"_s, 0.2}}),
                                                      series(u"request_rate"_s, {{u"02:01:00"_s, 9}})})});
  }
  void draftsPassTheirOwnLint() {
    QFETCH(IncidentRecord, record);
    const QString draft = markdown(record);
    for (const LintProblem &problem : lintPostMortem(draft, peopleIn(record)))
      QVERIFY2(false, qPrintable(problem.id + u": "_s + draft.mid(problem.offset, problem.length)));
  }
};

STERNWAY_TEST(TestPostMortem)

}  // namespace test_postmortem

#include "test_postmortem.moc"
