// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "models/tablemodel.h"

#include <QCoreApplication>

namespace sternway {

struct IncidentRow {
  Incident incident;

  friend bool operator==(const IncidentRow &a, const IncidentRow &b) {
    return a.incident.id == b.incident.id && a.incident.title == b.incident.title && a.incident.closedAt == b.incident.closedAt;
  }
};

/// Incidents as the journal lists them.
struct IncidentColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::IncidentColumns)
public:
  using Value = IncidentRow;
  enum Column { State, Declared, Title, count };
  static const QList<TableColumn<Value>> &all();
};

using IncidentModel = ValueTableModel<IncidentColumns>;

}  // namespace sternway
