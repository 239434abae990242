// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/planmodel.h"

namespace sternway::models {

/// A way to take migrations back, or not to.
struct MigrationMethodRow {
  QString id;  ///< of the runbook's migrations; empty: none goes back
  QString title;
  QString useWhen;
  std::optional<PlanRow::By> by = {};  ///< who carries it out; nothing: there is nothing to carry out

  friend bool operator==(const MigrationMethodRow &, const MigrationMethodRow &) = default;
};

struct MigrationMethodColumns : ColumnsOf<MigrationMethodRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::MigrationMethodColumns)
public:
  enum Column { Title, By, UseWhen, count };
  static const List all;
};

using MigrationMethodModel = ValueTableModel<MigrationMethodColumns>;

/// An applied migration, and what would become of it.
struct MigrationRow {
  enum class Fate {
    Stays,
    Goes,       ///< would be taken back
    Marked,     ///< would be marked as taken back, and nothing else
    NoWayBack,  ///< would be taken back, but its file says that it cannot be
    NotKnown    ///< the tool may choose others
  };
  QString name;
  QString at;       ///< as the source tells it; empty: it does not
  QString release;  ///< when that was, seen from the releases of the service
  QString why;      ///< the times that say so
  Fate fate = Fate::Stays;

  friend bool operator==(const MigrationRow &, const MigrationRow &) = default;
};

struct MigrationColumns : ColumnsOf<MigrationRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::MigrationColumns)
public:
  enum Column { Name, At, Release, Fate, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using MigrationModel = ValueTableModel<MigrationColumns>;

}  // namespace sternway::models
