// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "models/objecttablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// Events about objects.
struct EventColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::EventColumns)
public:
  using Value = ClusterEvent;
  enum Column { LastSeen, Type, Reason, Object, Count, Message, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static bool isNumeric(int column) { return column == Count; }
  static QVariant extra(const Value &value, int column, int role);
};

using EventModel = ObjectTableModel<EventColumns>;

}  // namespace sternway
