// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/pastincidents.h"

#include "core/plan.h"
#include "core/utctime.h"

#include <array>
#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
struct PastIncident {
  const char *service;
  const char *about;
  const char *severity;
  int daysAgo;
  int detected;   ///< minutes after the impact began
  int mitigated;  ///< minutes after it was detected; 0: never
  int resolved;   ///< minutes after it was declared
  int revision;   ///< that was rolled back; 0: none was
  OperationState state = OperationState::Succeeded;
};

constexpr std::array pastIncidents{
    PastIncident{"order-service", "error rate 8.4 % > 5 %", "P1", 131, 6, 11, 48, 29},
    PastIncident{"ticket-service", "p99 latency 4.1 s > 2 s", "P2", 118, 9, 0, 95, 0},
    PastIncident{"order-service", "checkout fails for some users", "P0", 96, 14, 22, 130, 34, OperationState::Failed},
    PastIncident{"payment-service", "error rate 31 % > 10 %", "P0", 92, 3, 7, 41, 12},
    PastIncident{"ticket-service", "pods restart after the release", "P2", 61, 4, 9, 37, 51},
    PastIncident{"order-service", "error rate 12.1 % > 10 %", "P1", 58, 5, 8, 44, 38},
    PastIncident{"frontend", "memory 94 % of the limit", "P3", 34, 21, 0, 160, 0},
    PastIncident{"payment-service", "rollout stuck", "P1", 30, 2, 5, 26, 17},
    PastIncident{"order-service", "error rate 15 % > 10 %", "P1", 9, 3, 6, 31, 41},
    PastIncident{"frontend", "500 rate 3.2 % > 3 %", "P2", 4, 4, 7, 29, 88}};

ObjectRef serviceOf(const PastIncident &past) {
  return {
      .context = u"production"_s, .nameSpace = u"shop"_s, .name = QString::fromLatin1(past.service), .kind = Kind::Deployment};
}

OperationRecord rollbackOf(const PastIncident &past, const QString &incidentId, const QDateTime &started) {
  KubernetesUndo undo;
  undo.workload = serviceOf(past);
  undo.fromNumber = past.revision;
  undo.fromImage = u"registry.example.com/shop/%1:v1.%2.0"_s.arg(undo.workload.name).arg(past.revision);
  undo.targetNumber = past.revision - 1;
  Step step;
  step.id = u"undo"_s;
  step.kind = u"kubernetes.undo"_s;
  step.target = targetOf(undo.workload);
  step.args = toArgs(undo);
  Plan plan;
  plan.stages = {{.title = {}, .steps = {step}}};
  OperationRecord operation;
  operation.id = u"picture-"_s + incidentId;
  operation.incidentId = incidentId;
  operation.state = past.state;
  operation.startedAt = started;
  operation.endedAt = started.addSecs(60LL * past.mitigated - 70);
  operation.plan = toJson(plan);
  return operation;
}

QList<EventDraft> milestonesOf(const PastIncident &past, const QDateTime &declared) {
  const QDateTime detected = declared.addSecs(-90);
  const auto at = [](Milestone milestone, const QDateTime &time, const QString &text) {
    return EventDraft{.type = eventtype::note, .summary = text, .data = {}, .milestone = milestone, .at = time};
  };
  QList<EventDraft> events{at(Milestone::ImpactStart, detected.addSecs(-60LL * past.detected), u"First errors"_s),
                           at(Milestone::Detected, detected, u"The alert fired"_s)};
  if (past.mitigated > 0)
    events << at(Milestone::Mitigated, detected.addSecs(60LL * past.mitigated), u"Requests succeed again"_s);
  return events << at(Milestone::Resolved, declared.addSecs(60LL * past.resolved), u"Resolved"_s);
}

/// One after the other: the one of a service has to be closed before its next one is opened.
void writeFrom(std::size_t index, Journal &journal, QObject *context, const std::function<void()> &done) {
  if (index == pastIncidents.size())
    return done();
  const PastIncident &past = pastIncidents.at(index);
  const QDateTime today = utcTime(QDate::currentDate(), QTime(14, 5));
  Incident draft;
  draft.service = serviceOf(past);
  draft.title = u"%1: %2"_s.arg(QLatin1String(past.service), QLatin1String(past.about));
  draft.severity = QString::fromLatin1(past.severity);
  draft.openedAt = today.addDays(-past.daysAgo).addSecs(137LL * past.daysAgo);
  journal.openFor(draft, context)->then([&journal, &past, context, index, done](const Result<Incident> &opened) {
    if (!opened)
      return;
    std::ignore = journal.appendAll(opened->id, milestonesOf(past, opened->openedAt), context);
    if (past.revision > 0)
      std::ignore = journal.record(rollbackOf(past, opened->id, opened->openedAt.addSecs(60)),
                                   {.type = eventTypeOf(past.state), .summary = u"Rollback ended"_s}, context);
    journal.close(opened->id, context)->then([&journal, context, index, done](const Result<Done> &) {
      writeFrom(index + 1, journal, context, done);
    });
  });
}
}  // namespace

int pastIncidentCount() {
  return static_cast<int>(pastIncidents.size());
}

void writePastIncidents(Journal &journal, QObject *context, const std::function<void()> &done) {
  writeFrom(0, journal, context, done);
}

}  // namespace sternway
