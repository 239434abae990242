// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "core/servicestatus.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// What preflight found.
struct FindingColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::FindingColumns)
public:
  using Value = Finding;
  enum Column { Severity, Title, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static QVariant extra(const Value &value, int column, int role);
};

using FindingModel = ValueTableModel<FindingColumns>;

/// "blocks", "warning", "note".
[[nodiscard]] QString severityTitle(Severity severity);
[[nodiscard]] Mark markOf(Severity severity);
/// Grouped: what blocks first, then warnings, then notes; within a group as they were found.
[[nodiscard]] QList<Finding> bySeverity(QList<Finding> findings);

}  // namespace sternway
