// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"

namespace sternway::models {

/// A secret that a runbook names, and where its value is; the value itself is in no model.
struct SecretRow {
  enum class Place { Looking, Environment, Stored, Missing };
  QString name;
  QStringList users;  ///< steps and messages that name it
  Place place = Place::Looking;
  QString problem = {};  ///< why it is missing

  friend bool operator==(const SecretRow &, const SecretRow &) = default;
};

/// In the order in which the runbook names them.
struct SecretColumns : ColumnsOf<SecretRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::SecretColumns)
public:
  enum Column { Name, PlaceColumn, Users, count };
  static const List all;
};

using SecretModel = ValueTableModel<SecretColumns>;

}  // namespace sternway::models
