// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/workload.h"
#include "models/tablemodel.h"

namespace sternway::test {

using namespace Qt::StringLiterals;

/// Workloads as a table, for tests and measurements of what is common to all tables.
struct WorkloadColumns : models::ColumnsOf<Workload> {
  enum Column { Namespace, Name, Type, Ready, UpToDate, Available, Revision, Images, Created, count };
  static QString tr(const char *text) { return QString::fromLatin1(text); }
  inline static const List all{
      {"Namespace", models::textOf<&Workload::ref, &ObjectRef::nameSpace>},
      {"Name", models::textOf<&Workload::ref, &ObjectRef::name>},
      {"Kind", [](const Workload &value) { return models::textCell(kindName(value.ref.kind)); }},
      {"Ready", [](const Workload &value) { return models::readyCell(value.readyReplicas, value.replicas); }},
      {"Up to date", models::numberOf<&Workload::updatedReplicas>},
      {"Available", models::numberOf<&Workload::availableReplicas>},
      {"Revision",
       [](const Workload &value) {
         const bool numbered = value.ref.kind == Kind::Deployment;
         return numbered ? models::numberCell(revisionNumber(value)) : models::textCell(value.updateRevision);
       }},
      {"Images", [](const Workload &value) { return models::textCell(value.images.join(u", "_s)); }},
      {"Created", models::timeOf<&Workload::created>}};
};

using WorkloadModel = models::ObjectTableModel<WorkloadColumns>;

/// ReplicaSets as a table.
struct ReplicaSetColumns : models::ColumnsOf<ReplicaSetSummary> {
  enum Column { Namespace, Name, Number, Ready, Images, Created, count };
  static QString tr(const char *text) { return QString::fromLatin1(text); }
  inline static const List all{
      {"Namespace", models::textOf<&ReplicaSetSummary::ref, &ObjectRef::nameSpace>},
      {"Name", models::textOf<&ReplicaSetSummary::ref, &ObjectRef::name>},
      {"Revision", models::numberOf<&ReplicaSetSummary::revision>},
      {"Ready", [](const ReplicaSetSummary &value) { return models::readyCell(value.readyReplicas, value.replicas); }},
      {"Images", [](const ReplicaSetSummary &value) { return models::textCell(value.images.join(u", "_s)); }},
      {"First seen", models::timeOf<&ReplicaSetSummary::created>}};
};

}  // namespace sternway::test
