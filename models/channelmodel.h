// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"

namespace sternway::models {

/// A place that messages go to, as it is set up, and what came of it last.
struct ChannelRow {
  QString name;
  QString type;  ///< for people: "Slack"
  Mark mark = Mark::Unknown;
  QString result = {};        ///< a sentence; empty: nothing was sent yet
  QDateTime at = {};          ///< of the result
  QStringList problems = {};  ///< what is wrong with its setting

  friend bool operator==(const ChannelRow &, const ChannelRow &) = default;
};

/// In the order set up.
struct ChannelColumns : ColumnsOf<ChannelRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ChannelColumns)
public:
  enum Column { Name, Type, Result, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using ChannelModel = ValueTableModel<ChannelColumns>;

}  // namespace sternway::models
