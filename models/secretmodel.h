// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"

#include <QDateTime>

namespace sternway::models {

/// A secret that a runbook or a channel names, or that Sternway keeps for itself, and where its value is; the value itself is in
/// no model.
struct SecretRow {
  enum class Place { Looking, Environment, Stored, Missing, Unknown };
  QString name;
  QStringList users;  ///< steps, messages and channels that name it
  Place place = Place::Looking;
  QString problem = {};    ///< why it is missing, or unknown
  QDateTime lastUse = {};  ///< of what is stored; invalid: never, as far as is on record
  QString key = {};        ///< of the store; empty: that of its name, see runbookSecretKey()

  friend bool operator==(const SecretRow &, const SecretRow &) = default;
};

/// In the order in which they are named.
struct SecretColumns : ColumnsOf<SecretRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::SecretColumns)
public:
  enum Column { Name, PlaceColumn, LastUse, Users, count };
  static const List all;
};

using SecretModel = ValueTableModel<SecretColumns>;

}  // namespace sternway::models
