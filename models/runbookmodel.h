// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "models/tablemodel.h"

namespace sternway {

/// One thing that a runbook may do when its steps are carried out.
struct PermissionRow {
  enum class Kind { Command, Shell, Write, Host, Message, Secret };
  Kind kind = Kind::Command;
  QString what;    ///< the command, the host, what is changed
  QString where;   ///< "deployment/order-service in production", "in a container"
  QString danger;  ///< why it is dangerous, or empty
  int line = 0;    ///< 0: of no single line

  friend bool operator==(const PermissionRow &, const PermissionRow &) = default;
};

/// A line for a shell is as dangerous as what is said to be: anything may stand in it.
[[nodiscard]] Mark markOf(const PermissionRow &row);

/// What a runbook may do, for who decides whether to accept it.
struct PermissionColumns : ColumnsOf<PermissionRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::PermissionColumns)
public:
  enum Column { KindColumn, What, Where, Line, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using PermissionModel = ValueTableModel<PermissionColumns>;

/// A line of an imported text that needs a person.
struct ImportRow {
  int line = 0;  ///< from 1
  bool leftOver = false;
  QString text;
  QString why;
  QString choice;  ///< what a person has said of it; empty: nothing

  friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

/// What an import did not understand, or not surely.
struct ImportColumns : ColumnsOf<ImportRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::ImportColumns)
public:
  enum Column { Line, State, Text, Why, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using ImportModel = ValueTableModel<ImportColumns>;

}  // namespace sternway
