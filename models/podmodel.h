// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "models/objecttablemodel.h"

namespace sternway {

/// Pods, as kubectl get pods -o wide lists them.
struct PodColumns {
  using Value = Pod;
  enum Column { Namespace, Name, Ready, Status, Restarts, Node, Revision, Created, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
};

using PodModel = ObjectTableModel<PodColumns>;

}  // namespace sternway
