// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/workload.h"
#include "models/tablemodel.h"

namespace sternway::test {

using namespace Qt::StringLiterals;

/// Workloads as a table, for tests and measurements of what is common to all tables.
struct WorkloadColumns : ColumnsOf<Workload> {
  enum Column { Namespace, Name, Type, Ready, UpToDate, Available, Revision, Images, Created, count };
  static QString tr(const char *text) { return QString::fromLatin1(text); }
  inline static const List all{{"Namespace", textOf<&Workload::ref, &ObjectRef::nameSpace>},
                               {"Name", textOf<&Workload::ref, &ObjectRef::name>},
                               {"Kind", [](const Workload &value) { return textCell(kindName(value.ref.kind)); }},
                               {"Ready", [](const Workload &value) { return readyCell(value.readyReplicas, value.replicas); }},
                               {"Up to date", numberOf<&Workload::updatedReplicas>},
                               {"Available", numberOf<&Workload::availableReplicas>},
                               {"Revision",
                                [](const Workload &value) {
                                  const bool numbered = value.ref.kind == Kind::Deployment;
                                  return numbered ? numberCell(revisionNumber(value)) : textCell(value.updateRevision);
                                }},
                               {"Images", [](const Workload &value) { return textCell(value.images.join(u", "_s)); }},
                               {"Created", timeOf<&Workload::created>}};
};

using WorkloadModel = ObjectTableModel<WorkloadColumns>;

/// ReplicaSets as a table.
struct ReplicaSetColumns : ColumnsOf<ReplicaSetSummary> {
  enum Column { Namespace, Name, Number, Ready, Images, Created, count };
  static QString tr(const char *text) { return QString::fromLatin1(text); }
  inline static const List all{
      {"Namespace", textOf<&ReplicaSetSummary::ref, &ObjectRef::nameSpace>},
      {"Name", textOf<&ReplicaSetSummary::ref, &ObjectRef::name>},
      {"Revision", numberOf<&ReplicaSetSummary::revision>},
      {"Ready", [](const ReplicaSetSummary &value) { return readyCell(value.readyReplicas, value.replicas); }},
      {"Images", [](const ReplicaSetSummary &value) { return textCell(value.images.join(u", "_s)); }},
      {"First seen", timeOf<&ReplicaSetSummary::created>}};
};

}  // namespace sternway::test
