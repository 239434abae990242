// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"
#include "models/objecttablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// Deployments, StatefulSets and DaemonSets.
struct WorkloadColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::WorkloadColumns)
public:
  using Value = Workload;
  enum Column { Namespace, Name, Type, Ready, UpToDate, Available, Revision, Images, Created, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
};

using WorkloadModel = ObjectTableModel<WorkloadColumns>;

}  // namespace sternway
