// SPDX-License-Identifier: GPL-3.0-or-later
#include "stories.h"

#include "core/plan.h"

#include <QJsonArray>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
QDateTime at(const char *time) {
  return QDateTime::fromString(u"2026-01-10T%1Z"_s.arg(QString::fromLatin1(time)), Qt::ISODateWithMs);
}

void add(IncidentRecord &record, const QDateTime &time, const QString &summary, const QJsonObject &data = {},
         Milestone milestone = Milestone::None, const QDateTime &recordedAt = {}) {
  const qint64 sequence = record.events.size() + 1;
  record.events.append({.sequence = sequence,
                        .incidentId = record.incident.id,
                        .at = time,
                        .recordedAt = recordedAt.isValid() ? recordedAt : time,
                        .type = u"note"_s,
                        .summary = summary,
                        .data = data,
                        .milestone = milestone,
                        .previousHash = {},
                        .hash = QByteArray(64, static_cast<char>('a' + sequence % 6))});
}

Incident orderService() {
  return {.id = u"2026-01-10-order-service-1"_s,
          .title = u"order-service: error rate 12.1 %"_s,
          .service = {u"lab"_s, u"production"_s, u"order-service"_s, Kind::Deployment},
          .severity = u"P0"_s,
          .rehearsal = false,
          .openedAt = at("02:05:00.000"),
          .closedAt = {}};
}

Plan plan(std::optional<QList<DiffEntry>> changes = {}, const QStringList &kept = {u"ConfigMap order-config stays as it is."_s}) {
  const auto step = [](const char *id, const char *title, const char *command) {
    Step planned;
    planned.id = QString::fromLatin1(id);
    planned.kind = u"kubernetes."_s + planned.id;
    planned.title = QString::fromLatin1(title);
    planned.command = QString::fromLatin1(command);
    return planned;
  };
  KubernetesUndo undo;
  undo.fromNumber = 5;
  undo.fromImage = u"svc:v1.3.0"_s;
  undo.targetNumber = 3;
  undo.targetImage = u"svc:v1.2.3"_s;
  undo.targetReason = u"last known good: 0.1 % errors over 3 h"_s;
  undo.diff.entries =
      changes.value_or(QList<DiffEntry>{{DiffEntry::Area::Image, u"containers[app].image"_s, u"svc:v1.3.0"_s, u"svc:v1.2.3"_s},
                                        {DiffEntry::Area::Environment, u"containers[app].env[ERROR_RATE]"_s, u"0.12"_s, {}}});
  undo.diff.notRestored = kept;
  Step back = step("undo", "Bring revision 3 back", "kubectl rollout undo deployment/order-service --to-revision=3");
  back.args = toArgs(undo);
  back.target = targetOf(orderService().service);
  Plan out;
  out.reason = u"Error rate above 10 %"_s;
  out.stages = {
      {.title = u"Roll back"_s,
       .steps = {step("dryRun", "Try the patch without storing it",
                      "kubectl rollout undo deployment/order-service --to-revision=3 --dry-run=server"),
                 back, step("waitRollout", "Wait until it is rolled out", "kubectl rollout status deployment/order-service")}}};
  return out;
}

OperationRecord operation(const IncidentRecord &record, OperationState state) {
  OperationRecord out;
  out.id = u"op-1"_s;
  out.incidentId = record.incident.id;
  out.state = state;
  out.startedAt = at("02:06:00.000");
  out.plan = toJson(plan());
  return out;
}

StepRecord step(const char *id, StepState state, const char *started, const char *ended, const QString &message = {}) {
  return {.operationId = u"op-1"_s,
          .stepId = QString::fromLatin1(id),
          .state = state,
          .startedAt = at(started),
          .endedAt = ended == nullptr ? QDateTime() : at(ended),
          .message = message,
          .result = {}};
}
}  // namespace

IncidentRecord wholeStory() {
  IncidentRecord record;
  record.incident = orderService();
  record.incident.closedAt = at("02:20:00.000");
  add(record, at("02:05:00.000"), u"Incident declared: order-service: error rate 12.1 %"_s,
      {{u"severity"_s, u"P0"_s}, {u"rehearsal"_s, false}}, Milestone::Declared);
  add(record, at("02:01:00.000"), u"Error rate rose above 10 %"_s, {{u"values"_s, QJsonObject{{u"error_rate"_s, 0.121}}}},
      Milestone::ImpactStart, at("02:05:00.000"));
  add(record, at("02:04:10.000"), u"Verdict: roll back"_s,
      {{u"values"_s, QJsonObject{{u"error_rate"_s, 0.121}, {u"latency_p99"_s, 0.9}, {u"latency_p95"_s, QJsonValue()}}},
       {u"row"_s, QJsonObject{{u"line"_s, 12}, {u"when"_s, u"error_rate > 10%"_s}}},
       {u"unknown"_s, QJsonArray{u"latency_p95"_s}}},
      Milestone::Detected, at("02:05:00.000"));
  add(record, at("02:06:00.000"), u"Rollback started"_s, {{u"operation"_s, u"op-1"_s}});
  add(record, at("02:10:03.000"), u"Error rate is back below 5 %"_s, {{u"error_rate"_s, 0.001}}, Milestone::Mitigated);
  add(record, at("02:20:00.000"), u"Incident closed"_s, {}, Milestone::Resolved);

  OperationRecord done = operation(record, OperationState::Succeeded);
  done.endedAt = at("02:11:03.500");
  done.steps = {step("dryRun", StepState::Finished, "02:06:00.100", "02:06:00.350"),
                step("undo", StepState::Finished, "02:06:00.400", "02:06:00.800"),
                step("waitRollout", StepState::Finished, "02:06:00.900", "02:07:12.900", u"3 of 3 updated"_s)};
  record.operations = {done};
  return record;
}

IncidentRecord emptyStory() {
  IncidentRecord record;
  record.incident = orderService();
  record.incident.title.clear();
  return record;
}

IncidentRecord crashedStory() {
  IncidentRecord record;
  record.incident = orderService();
  record.incident.rehearsal = true;
  record.incident.severity.clear();
  record.incident.openedAt = QDateTime::fromString(u"2026-01-09T23:59:30.000Z"_s, Qt::ISODateWithMs);
  add(record, record.incident.openedAt, u"Incident declared"_s, {}, Milestone::Declared);
  add(record, at("00:00:10.000"), u"Error rate 12 %"_s, {{u"error_rate"_s, 0.12}}, Milestone::Detected);
  OperationRecord interrupted = operation(record, OperationState::Running);
  interrupted.leaseState = LeaseState::Expired;
  interrupted.steps = {step("dryRun", StepState::Finished, "00:01:00.000", "00:01:00.250"),
                       step("undo", StepState::Started, "00:01:00.300", nullptr)};
  record.operations = {interrupted};
  return record;
}

IncidentRecord nastyStory() {
  IncidentRecord record;
  record.incident = orderService();
  record.incident.title = u"<script>alert(1)</script> | *bold* _x_ error_rate `code` [l](http://x) %1 %2\n# heading"_s;
  record.incident.service.nameSpace = u"a|b"_s;
  record.incident.service.context = u"gke_my-project_europe-west1_c|1"_s;
  add(record, at("02:05:00.000"), u"line one\nline two | three \\ four &amp; ~~x~~ $a$ ![i](u) \x1b[31mred\u202e"_s,
      {{u"stderr|x"_s, u"a`b``c %1 <b>"_s},
       {u"list"_s, QJsonArray{u"%2"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s}},
       {u"long"_s, QString(200, u'x')},
       {u"a"_s, true},
       {u"b"_s, 1},
       {u"c"_s, QJsonValue()},
       {u"d"_s, QJsonArray{QJsonObject()}},
       {u"e"_s, 1.5},
       {u"f"_s, 9007199254740991LL},
       {u"g"_s, u"out"_s}},
      Milestone::Declared);
  OperationRecord failed = operation(record, OperationState::Failed);
  failed.message = u"the server said: <html>|%1"_s;
  Plan nasty = plan(QList<DiffEntry>{{DiffEntry::Area::Environment, u"env[X]"_s, u"```\n+ fake: line"_s, u"a"_s}}, {});
  nasty.reason = u"**reason** %1"_s;
  QList<Step> &steps = nasty.stages.first().steps;
  steps = steps.mid(1, 1);
  steps[0].title = u"<i>|"_s;
  steps[0].command = u"kubectl patch -p '`{\"a\":\"|\"}`'"_s;
  failed.plan = toJson(nasty);
  failed.steps = {step("undo", StepState::Unknown, "02:06:00.100", "02:06:00.050", u"%1 | lost"_s)};
  record.operations = {failed};
  return record;
}

}  // namespace sternway::test
