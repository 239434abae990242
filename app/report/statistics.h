// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <array>
#include <chrono>
#include <optional>

namespace sternway::report {

/// One duration over several incidents. Those that lack one of its two milestones, or have them the wrong way round, do not
/// count.
struct ClockStatistics {
  qsizetype counted = 0;
  qsizetype missing = 0;
  std::optional<std::chrono::milliseconds> mean;
  std::optional<std::chrono::milliseconds> median;
  std::optional<std::chrono::milliseconds> longest;
};

/// The durations that statistics are of, by Duration::name: time to detect, to mitigate, to resolve.
inline constexpr std::array statisticsClocks{"time-to-detect", "time-to-mitigate", "time-to-resolve"};

/// All incidents together, or those of a service that were declared in a month; and the rollbacks that were started.
struct StatisticsRow {
  QString service;  ///< "lab · production/deployment/order-service"; empty: all
  QString month;    ///< of UTC, "2026-01"; empty: all
  qsizetype incidents = 0;
  std::array<ClockStatistics, statisticsClocks.size()> clocks = {};
  int succeeded = 0;  ///< rollbacks
  int failed = 0;
  int otherwise = 0;  ///< cancelled, under way, or with an unknown end
};

struct IncidentStatistics {
  QList<StatisticsRow> rows;  ///< all together; then by service and month
  qsizetype rehearsals = 0;   ///< left out
};

/// What one incident adds to the statistics.
struct IncidentShare {
  struct Rollback {
    QString service;
    QString month;
    OperationState state = OperationState::Unknown;
  };
  bool rehearsal = false;
  QString service;  ///< as in StatisticsRow
  QString month;
  std::array<std::optional<std::chrono::milliseconds>, statisticsClocks.size()> spans = {};  ///< nothing: it does not count
  QList<Rollback> rollbacks;
};

/// Pure.
[[nodiscard]] IncidentShare shareOf(const IncidentRecord &record);
[[nodiscard]] IncidentStatistics incidentStatistics(const QList<IncidentShare> &incidents);

/// What is counted and how, one sentence each.
[[nodiscard]] QStringList statisticsDefinitions();

/// For a terminal and for other programs (seconds; null where nothing counts), both with the definitions; and for a spreadsheet
/// (RFC 4180; seconds; no text becomes a formula), without them.
[[nodiscard]] QString statisticsText(const IncidentStatistics &statistics);
[[nodiscard]] QJsonObject statisticsJson(const IncidentStatistics &statistics);
[[nodiscard]] QByteArray statisticsCsv(const IncidentStatistics &statistics);

}  // namespace sternway::report
