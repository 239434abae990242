// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "models/objecttablemodel.h"

namespace sternway {

/// Events about objects.
struct EventColumns {
  using Value = ClusterEvent;
  enum Column { LastSeen, Type, Reason, Object, Count, Message, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
};

using EventModel = ObjectTableModel<EventColumns>;

}  // namespace sternway
