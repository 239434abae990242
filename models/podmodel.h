// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/servicestatus.h"
#include "models/objecttablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// Pods, as kubectl get pods -o wide lists them.
struct PodColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::PodColumns)
public:
  using Value = Pod;
  enum Column { Namespace, Name, Ready, Status, Restarts, Node, Revision, Created, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static bool isNumeric(int column) { return column == Ready || column == Restarts || column == Revision; }
  static QVariant extra(const Value &value, int column, int role);
};

/// Ready is good, what cannot run is critical, what comes or goes is in progress, and what runs without being ready is a warning.
[[nodiscard]] Mark markOf(const Pod &pod);

using PodModel = ObjectTableModel<PodColumns>;

}  // namespace sternway
