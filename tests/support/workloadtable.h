// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/workload.h"
#include "models/tablemodel.h"

namespace sternway::test {

using namespace Qt::StringLiterals;

/// Workloads as a table, for tests and measurements of what is common to all tables.
struct WorkloadColumns {
  using Value = Workload;
  enum Column { Namespace, Name, Type, Ready, UpToDate, Available, Revision, Images, Created, count };
  static QString title(int column) {
    return QStringList{u"Namespace"_s, u"Name"_s,     u"Kind"_s,   u"Ready"_s,  u"Up to date"_s,
                       u"Available"_s, u"Revision"_s, u"Images"_s, u"Created"_s}
        .value(column);
  }
  static Cell cell(const Workload &value, int column) {
    const bool numbered = value.ref.kind == Kind::Deployment;
    return QList<Cell>{textCell(value.ref.nameSpace),
                       textCell(value.ref.name),
                       textCell(kindName(value.ref.kind)),
                       readyCell(value.readyReplicas, value.replicas),
                       numberCell(value.updatedReplicas),
                       numberCell(value.availableReplicas),
                       numbered ? numberCell(revisionNumber(value)) : textCell(value.updateRevision),
                       textCell(value.images.join(u", "_s)),
                       timeCell(value.created)}
        .value(column);
  }
};

using WorkloadModel = ObjectTableModel<WorkloadColumns>;

/// ReplicaSets as a table.
struct ReplicaSetColumns {
  using Value = ReplicaSetSummary;
  enum Column { Namespace, Name, Number, Ready, Images, Created, count };
  static QString title(int column) {
    return QStringList{u"Namespace"_s, u"Name"_s, u"Revision"_s, u"Ready"_s, u"Images"_s, u"First seen"_s}.value(column);
  }
  static Cell cell(const ReplicaSetSummary &value, int column) {
    return QList<Cell>{textCell(value.ref.nameSpace),        textCell(value.ref.name),
                       numberCell(value.revision),           readyCell(value.readyReplicas, value.replicas),
                       textCell(value.images.join(u", "_s)), timeCell(value.created)}
        .value(column);
  }
};

}  // namespace sternway::test
