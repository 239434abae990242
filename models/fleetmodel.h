// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "core/workload.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// One service as the fleet shows it: what it runs, and how it stands.
struct FleetRow {
  ObjectRef ref;
  ServiceStatusPtr status;     ///< null: not judged yet
  bool stale = false;          ///< the connection is lost, or metrics are out of date: shown greyed
  qint64 revision = 0;         ///< 0: not known (only Deployments number them)
  QStringList images;          ///< of all containers
  QDateTime created;           ///< of the workload
  std::chrono::seconds age{};  ///< since created, by the session's clock
};

[[nodiscard]] Mark markOf(const FleetRow &row);
/// The verdict in few words, for a cell: without threshold, citation, hold time and what is good beside it.
[[nodiscard]] QString shortSentence(const ServiceStatus &status);
/// "rising from 0.1 % to 12.1 %": what a sparkline of ratios shows, for people who do not see it.
[[nodiscard]] QString seriesWords(const QList<Sample> &samples);

/// All services of all open clusters.
struct FleetColumns : ColumnsOf<FleetRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::FleetColumns)
public:
  enum Column { Verdict, Service, Namespace, ErrorRate, P99, Trend, Image, Revision, Age, Cluster, count };
  static const List all;
  static QVariant row(const Value &value, int role);
  /// Of most turns only the numbers.
  static Range changed(const Value &before, const Value &after);
};

using FleetModel = ObjectTableModel<FleetColumns>;

}  // namespace sternway::models
