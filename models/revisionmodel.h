// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "models/objecttablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// The revisions of Deployments as their ReplicaSets show them.
struct RevisionColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::RevisionColumns)
public:
  using Value = ReplicaSetSummary;
  enum Column { Namespace, Name, Number, Ready, Images, Created, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
};

using RevisionModel = ObjectTableModel<RevisionColumns>;

}  // namespace sternway
