// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "models/tablemodel.h"

#include <array>
#include <chrono>
#include <optional>

namespace sternway::models {

/// An incident with what came of it.
struct IncidentListRow {
  /// To detect, to mitigate, to resolve.
  struct Span {
    std::optional<std::chrono::milliseconds> value;
    QString formula;  ///< how it was computed, or what is missing
    friend bool operator==(const Span &, const Span &) = default;
  };
  Incident incident;
  std::array<Span, 3> spans = {};
  std::optional<int> openFollowUps;  ///< nothing: not known
  int lateFollowUps = 0;
  QString excerpt;  ///< where a search has found it, or empty

  friend bool operator==(const IncidentListRow &a, const IncidentListRow &b) {
    const auto head = [](const Incident &each) {
      return std::tie(each.id, each.title, each.severity, each.closedAt, each.targets);
    };
    return head(a.incident) == head(b.incident) && a.spans == b.spans && a.openFollowUps == b.openFollowUps &&
           a.lateFollowUps == b.lateFollowUps && a.excerpt == b.excerpt;
  }
};

/// All incidents of the journal, with durations and follow-ups; below the title, where a search has found one.
struct IncidentListColumns : ColumnsOf<IncidentListRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::IncidentListColumns)
public:
  enum Column { State, Severity, Title, Services, Declared, Detect, Mitigate, Resolve, FollowUps, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using IncidentListModel = ValueTableModel<IncidentListColumns>;

}  // namespace sternway::models
