// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/followupmodel.h"

#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

QString FollowUpColumns::title(int column) {
  return column == Item ? tr("Follow-up") : QString();
}

Cell FollowUpColumns::cell(const ChecklistRow &value, int) {
  return textCell(value.text);
}

QVariant FollowUpColumns::extra(const ChecklistRow &value, int, int role) {
  const bool late = value.overdue && !value.status.isDone();
  const QString words = late ? tr("overdue: %1").arg(standing(value)) : standing(value);
  switch (role) {
    case MarkRole: return static_cast<int>(late ? Mark::Critical : markOf(value.status.state));
    case DetailRole: return words.isEmpty() ? stateTitle(value.status.state) : words;
    case Qt::ToolTipRole: return value.text + u'\n' + words;
    case Qt::AccessibleTextRole: return QStringList{value.text, stateTitle(value.status.state), words}.join(u", "_s);
    default: return {};
  }
}

QList<ChecklistRow> followUpRows(const QList<Checklist> &followUps, const QList<JournalEvent> &events, const QDateTime &since,
                                 const QDateTime &now) {
  const QList<ItemRecord> records = itemRecords(events);
  QList<ChecklistRow> rows;
  for (const Checklist &list : followUps)
    for (const ChecklistItem &item : list.items) {
      ChecklistRow row;
      row.list = list.id;
      row.item = item.id;
      row.text = item.text;
      row.check = item.check.text;
      row.status = itemStatus(item, records, list.id, std::nullopt);
      if (since.isValid() && item.within.count() > 0)
        row.due = since.addMSecs(item.within.count());
      row.overdue = row.due.isValid() && row.due < now;
      rows << row;
    }
  return rows;
}

}  // namespace sternway
