// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checklistmodel.h"

#include "core/text.h"
#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString clockTime(const QDateTime &time) {
  return time.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString dueWords(const ChecklistRow &row) {
  const QString time = row.due.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
  return row.overdue ? tr("was due %1").arg(time) : tr("due %1").arg(time);
}
}  // namespace

QString stateTitle(ItemStatus::State state) {
  switch (state) {
    case ItemStatus::State::Open: return tr("open");
    case ItemStatus::State::Ticked: return tr("done");
    case ItemStatus::State::Holds: return tr("passed");
    case ItemStatus::State::Fails: return tr("failed");
    case ItemStatus::State::Unknown: return tr("unknown");
    case ItemStatus::State::Overridden: return tr("overridden");
  }
  return {};
}

Mark markOf(ItemStatus::State state) {
  switch (state) {
    case ItemStatus::State::Open: return Mark::Stale;
    case ItemStatus::State::Ticked:
    case ItemStatus::State::Holds: return Mark::Good;
    case ItemStatus::State::Fails: return Mark::Warning;
    case ItemStatus::State::Unknown: return Mark::Unknown;
    case ItemStatus::State::Overridden: return Mark::Notice;
  }
  return Mark::Unknown;
}

QString standing(const ChecklistRow &row) {
  if (row.isHeading())
    return tr("%1 of %2 done").arg(row.done).arg(row.count);
  const ItemStatus &status = row.status;
  QStringList parts;
  if (!status.value.isEmpty())
    parts << status.value;
  if (!status.who.isEmpty())
    parts << tr("%1 at %2").arg(status.who, clockTime(status.at));
  else if (status.at.isValid())
    parts << tr("measured at %1").arg(clockTime(status.at));
  if (!status.reason.isEmpty())
    parts << status.reason;
  if (!status.evidence.isEmpty())
    parts << tr("%n attached", nullptr, static_cast<int>(status.evidence.size()));
  if (row.due.isValid() && !status.isDone())
    parts << dueWords(row);
  return parts.join(u" · "_s);
}

QString ChecklistColumns::title(int column) {
  switch (column) {
    case State: return tr("State");
    case Item: return tr("Item");
    case Evidence: return tr("Who, or what was measured");
    default: return {};
  }
}

Cell ChecklistColumns::cell(const ChecklistRow &value, int column) {
  switch (column) {
    case State: return value.isHeading() ? Cell{} : Cell{stateTitle(value.status.state), static_cast<int>(value.status.state)};
    case Item: return textCell(value.text);
    case Evidence: return textCell(standing(value));
    default: return {};
  }
}

QVariant ChecklistColumns::extra(const ChecklistRow &value, int column, int role) {
  if (role == MarkRole && column == State && !value.isHeading())
    return static_cast<int>(value.overdue && !value.status.isDone() ? Mark::Critical : markOf(value.status.state));
  if (role == HeadingRole)
    return value.isHeading();
  if (role == Qt::ToolTipRole && !value.isHeading())
    return value.check.isEmpty() ? value.text : tr("%1\nSternway evaluates: %2").arg(value.text, value.check);
  return {};
}

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
