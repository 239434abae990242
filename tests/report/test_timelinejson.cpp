// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "report/postmortem.h"
#include "report/timeline.h"
#include "stories.h"
#include "support/jsonschema.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>

namespace test_timelinejson {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QJsonObject schemaOf() {
  QFile file(QStringLiteral(STERNWAY_SOURCE_DIR "/resources/timeline.schema.json"));
  return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Incident incidentOf(const QJsonObject &json) {
  Incident incident{.id = json[u"id"_s].toString(),
                    .title = json[u"title"_s].toString(),
                    .service = {json[u"context"_s].toString(), json[u"namespace"_s].toString(), json[u"service"_s].toString(),
                                kindName.value(json[u"kind"_s].toString()).value_or(Kind::Pod)},
                    .severity = json[u"severity"_s].toString(),
                    .rehearsal = json[u"rehearsal"_s].toBool(),
                    .openedAt = timeFromJson(json[u"openedAt"_s]),
                    .closedAt = timeFromJson(json[u"closedAt"_s])};
  for (const QJsonValue &target : json[u"targets"_s].toArray())
    incident.targets.append(targetFromJson(target.toObject()));
  return incident;
}

JournalEvent eventOf(const QJsonObject &json) {
  return {.sequence = json[u"sequence"_s].toInteger(),
          .incidentId = {},
          .at = timeFromJson(json[u"at"_s]),
          .recordedAt = timeFromJson(json[u"recordedAt"_s]),
          .type = json[u"type"_s].toString(),
          .summary = json[u"summary"_s].toString(),
          .data = json[u"data"_s].toObject(),
          .milestone = milestoneName.value(json[u"milestone"_s].toString()).value_or(Milestone::None),
          .previousHash = json[u"previousHash"_s].toString().toLatin1(),
          .hash = json[u"hash"_s].toString().toLatin1()};
}

OperationRecord operationOf(const QJsonObject &json) {
  OperationRecord operation;
  operation.id = json[u"id"_s].toString();
  operation.state = operationStateName.value(json[u"state"_s].toString()).value_or(OperationState::Unknown);
  operation.leaseState = json[u"interrupted"_s].toBool() ? LeaseState::Expired : LeaseState::Held;
  operation.lease.user = json[u"by"_s].toString();
  operation.startedAt = timeFromJson(json[u"startedAt"_s]);
  operation.endedAt = timeFromJson(json[u"endedAt"_s]);
  operation.message = json[u"message"_s].toString();
  operation.plan = json[u"plan"_s].toObject();
  for (const QJsonValue &step : json[u"steps"_s].toArray())
    operation.steps.append({.operationId = operation.id,
                            .stepId = step[u"id"_s].toString(),
                            .state = stepStateName.value(step[u"state"_s].toString()).value_or(StepState::Unknown),
                            .startedAt = timeFromJson(step[u"startedAt"_s]),
                            .endedAt = timeFromJson(step[u"endedAt"_s]),
                            .message = step[u"message"_s].toString(),
                            .result = step[u"result"_s].toObject()});
  return operation;
}

/// Everything else in the file is computed from these.
IncidentRecord recordOf(const QJsonObject &json) {
  IncidentRecord record;
  record.incident = incidentOf(json[u"incident"_s].toObject());
  for (const QJsonValue &event : json[u"events"_s].toArray())
    record.events.append(eventOf(event.toObject()));
  for (const QJsonValue &operation : json[u"operations"_s].toArray())
    record.operations.append(operationOf(operation.toObject()));
  record.chainIntact = json[u"chain"_s][u"intact"_s].toBool();
  record.chainProblem = json[u"chain"_s][u"problem"_s].toString();
  return record;
}
}  // namespace

class TestTimelineJson : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void stories_data() {
    QTest::addColumn<IncidentRecord>("record");
    QTest::newRow("whole story") << wholeStory();
    QTest::newRow("empty") << emptyStory();
    QTest::newRow("crashed midway") << crashedStory();
    QTest::newRow("nasty characters") << nastyStory();
    IncidentRecord broken = wholeStory();
    broken.chainIntact = false;
    broken.chainProblem = u"event 2"_s;
    broken.incident.targets = {targetOf(broken.incident.service), {u"helm"_s, u"lab"_s, u"shop"_s, u"web"_s}};
    QTest::newRow("broken chain, two targets") << broken;
  }
  void stories() {
    QFETCH(IncidentRecord, record);
    const QJsonObject json = QJsonDocument::fromJson(*exportTimeline(record, u"json"_s)).object();
    JsonSchema schema(schemaOf());
    QVERIFY(schema.accepts(json));
    QCOMPARE(schema.unknown, QStringList());
    const IncidentRecord again = recordOf(json);
    QCOMPARE(timelineJson(again), json);
    QCOMPARE(toMarkdown(timeline(again)), toMarkdown(timeline(record)));
    const StepKinds noKinds(QList<StepDescriptor>{});
    const auto draft = [&noKinds](const IncidentRecord &from) { return postMortemJson({.kinds = noKinds, .record = from}); };
    QCOMPARE(draft(again), draft(record));
  }

  void theSchemaRefuses_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another format") << u"format"_s << QJsonValue(u"x"_s);
    QTest::newRow("a newer version") << u"formatVersion"_s << QJsonValue(2);
    QTest::newRow("an event without a time") << u"events"_s << QJsonValue(QJsonArray{QJsonObject{{u"sequence"_s, 1}}});
    QTest::newRow("a key that it does not know") << u"more"_s << QJsonValue(1);
  }
  void theSchemaRefuses() {
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = timelineJson(wholeStory());
    json.insert(key, value);
    QVERIFY(!JsonSchema(schemaOf()).accepts(json));
  }
};

STERNWAY_TEST(TestTimelineJson)

}  // namespace test_timelinejson
#include "test_timelinejson.moc"
