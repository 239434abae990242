// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/workloadpast.h"

#include "core/format.h"
#include "core/plan.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 20;

/// Its patch took effect; whether the operation succeeded after that does not make the revision that it left any better.
bool hasLeft(const OperationRecord &operation, const Plan &plan) {
  const Step *undo = undoStep(plan);
  return operation.state == OperationState::Succeeded ||
         (undo && std::ranges::any_of(operation.steps, [undo](const StepRecord &step) {
            return step.stepId == undo->id && step.state == StepState::Finished;
          }));
}

void loadNext(Journal &journal, Call<QList<IncidentRecord>> *call, QStringList left, const QList<IncidentRecord> &read) {
  if (left.isEmpty())
    return call->finish(read);
  const QString id = left.takeFirst();
  journal.load(id, call)->then([&journal, call, left, read](const Result<IncidentRecord> &record) {
    if (!record)
      return call->finish(tl::unexpected(record.error()));
    loadNext(journal, call, left, read + QList<IncidentRecord>{*record});
  });
}

}  // namespace

Call<QList<IncidentRecord>> *readPast(Journal &journal, const ObjectRef &workload, QObject *context) {
  auto *call = new Call<QList<IncidentRecord>>(context);
  journal.incidents(call)->then([&journal, call, workload](const Result<QList<Incident>> &incidents) {
    if (!incidents)
      return call->finish(tl::unexpected(incidents.error()));
    QStringList ids;
    for (const Incident &incident : *incidents)
      if (incident.service == workload && ids.size() < most)
        ids << incident.id;
    loadNext(journal, call, ids, {});
  });
  return call;
}

QList<JournalEvent> openIncidentEvents(const QList<IncidentRecord> &records, const ObjectRef &workload) {
  for (const IncidentRecord &record : records)
    if (record.incident.service == workload && !record.incident.closedAt.isValid())
      return record.events;
  return {};
}

QMap<QString, QString> rolledBackFrom(const QList<IncidentRecord> &records, const ObjectRef &workload) {
  QMap<QString, QString> from;
  for (const IncidentRecord &record : records)
    for (const OperationRecord &operation : record.operations) {
      const auto plan = planFromJson(operation.plan);
      if (!plan || !hasLeft(operation, *plan))
        continue;
      if (const KubernetesUndo undo = undoOf(*plan); undo.workload == workload)
        from.insert(undo.fromRevisionUid,
                    tr("rolled back on %1").arg(operation.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    }
  return from;
}

AssessorOptions assessorOptions(const QList<IncidentRecord> &past, const ObjectRef &workload, const StringMap &overrides) {
  AssessorOptions options{.overrides = overrides, .knownBad = rolledBackFrom(past, workload)};
  options.incident = openIncidentEvents(past, workload);
  return options;
}

}  // namespace sternway
