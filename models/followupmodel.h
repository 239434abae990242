// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checklistmodel.h"

namespace sternway {

/// Follow-ups where there is little width: the item, and below it when it is due, by how much that is over, or who did it when.
struct FollowUpColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::FollowUpColumns)
public:
  using Value = ChecklistRow;
  enum Column { Item, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static QVariant extra(const Value &value, int column, int role);
};

using FollowUpModel = ValueTableModel<FollowUpColumns>;

/// One row an item of the runbook's follow-ups, as the incident's events tell it; deadlines count from \a since, overdue is what
/// is over at \a now. Pure.
[[nodiscard]] QList<ChecklistRow> followUpRows(const QList<Checklist> &followUps, const QList<JournalEvent> &events,
                                               const QDateTime &since, const QDateTime &now);

}  // namespace sternway
