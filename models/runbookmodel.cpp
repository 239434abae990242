// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runbookmodel.h"

#include "core/format.h"
#include "models/cells.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
QString dueWords(const ChecklistRow &row) {
  const QString time = row.due.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
  return row.overdue ? tr("was due %1").arg(time) : tr("due %1").arg(time);
}

Mark markOf(const ChecklistRow &row) {
  return row.isLate() ? Mark::Critical : models::markOf(row.status.state);
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
  if (!row.note.isEmpty())
    parts << row.note;
  return parts.join(u" · "_s);
}

const ChecklistColumns::List ChecklistColumns::all{
    {QT_TR_NOOP("State"),
     [](const Value &row) {
       return row.isHeading() ? Cell{} : Cell{stateTitle(row.status.state), static_cast<int>(row.status.state)};
     },
     Align::Left, nullptr, nullptr,
     [](const Value &row, int role) {
       return role == MarkRole && !row.isHeading() ? QVariant(static_cast<int>(markOf(row))) : QVariant();
     }},
    {QT_TR_NOOP("Item"), textOf<&Value::text>},
    {QT_TR_NOOP("Who, or what was measured"), [](const Value &row) { return textCell(standing(row)); }}};

QVariant ChecklistColumns::row(const ChecklistRow &value, int role) {
  if (role == HeadingRole)
    return value.isHeading();
  if (role == Qt::ToolTipRole && !value.isHeading())
    return value.check.isEmpty() ? value.text : tr("%1\nChecked automatically: %2").arg(value.text, value.check);
  return {};
}

const FollowUpColumns::List FollowUpColumns::all{{QT_TR_NOOP("Follow-up"), textOf<&Value::text>, Align::Left, markOf}};

QVariant FollowUpColumns::row(const ChecklistRow &value, int role) {
  const QString words = value.isLate() ? tr("overdue: %1").arg(standing(value)) : standing(value);
  switch (role) {
    case DetailRole: return words.isEmpty() ? stateTitle(value.status.state) : words;
    case Qt::ToolTipRole: return value.text + u'\n' + words;
    case Qt::AccessibleTextRole: return QStringList{value.text, stateTitle(value.status.state), words}.join(u", "_s);
    default: return {};
  }
}

ChecklistRow checklistRow(const Checklist &list, const ChecklistItem &item, const ItemStatus &status, const QDateTime &since,
                          const QDateTime &now) {
  ChecklistRow row;
  row.list = list.id;
  row.item = item.id;
  row.text = item.text;
  row.check = item.check.text;
  row.status = status;
  if (since.isValid() && item.within.count() > 0)
    row.due = since.addMSecs(item.within.count());
  row.overdue = row.due.isValid() && row.due < now;
  return row;
}

ChecklistPlace placeOf(const QList<Checklist> &lists, const ChecklistRow &row) {
  for (const Checklist &list : lists)
    for (const ChecklistItem &item : list.items)
      if (list.id == row.list && item.id == row.item)
        return {.list = &list, .item = &item};
  return {};
}

namespace {
ProcedureRow rowOf(const GuidedStep &step, const StepTick &tick) {
  ProcedureRow row;
  row.kind = step.isNote() ? ProcedureRow::Kind::Note : ProcedureRow::Kind::Step;
  row.key = step.key;
  row.title = step.step.title;
  row.service = serviceNameOf(step.step);
  row.byWizard = step.byWizard;
  row.asks = step.asks;
  row.dangerous = !step.danger.isEmpty();
  row.tick = tick;
  return row;
}

QString stateOf(const ProcedureRow &row) {
  if (row.kind == ProcedureRow::Kind::Note)
    return ProcedureColumns::tr("note");
  if (row.byWizard)
    return row.asks ? tr("asked later") : tr("by Sternway");
  switch (row.tick.state) {
    case StepTick::State::Open: return tr("to do");
    case StepTick::State::Done: return tr("done");
    case StepTick::State::Skipped: return tr("skipped");
  }
  return {};
}

Mark markOf(const ProcedureRow &row) {
  if (row.kind == ProcedureRow::Kind::Note)
    return Mark::Notice;
  if (row.byWizard)
    return Mark::Stale;  // nothing of it has begun
  switch (row.tick.state) {
    case StepTick::State::Open: return Mark::Stale;
    case StepTick::State::Done: return Mark::Good;
    case StepTick::State::Skipped: return Mark::Warning;
  }
  return Mark::Unknown;
}

QString whoOf(const ProcedureRow &row) {
  if (row.tick.who.isEmpty())
    return row.service;
  const QString said = tr("%1 at %2").arg(row.tick.who, clockTime(row.tick.at));
  return row.tick.reason.isEmpty() ? said : said + u" · "_s + row.tick.reason;
}
}  // namespace

QList<ProcedureRow> procedureRows(const QList<GuidedStep> &steps, const QHash<QString, StepTick> &ticks) {
  QList<ProcedureRow> rows;
  const QList<int> places = stepsOfRows(steps);
  for (int place = 0; place < places.size(); ++place) {
    if (places.at(place) >= 0) {
      const GuidedStep &step = steps.at(places.at(place));
      rows << rowOf(step, ticks.value(step.key));
      continue;
    }
    ProcedureRow heading;
    heading.kind = ProcedureRow::Kind::Heading;
    heading.title = steps.at(places.at(place + 1)).part;
    rows << heading;
  }
  return rows;
}

QList<int> stepsOfRows(const QList<GuidedStep> &steps) {
  QList<int> places;
  QString part;
  for (int index = 0; index < steps.size(); ++index) {
    if (steps.at(index).part != part) {
      part = steps.at(index).part;
      places << -1;
    }
    places << index;
  }
  return places;
}

const ProcedureColumns::List ProcedureColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return row.isHeading() ? Cell{} : textCell(stateOf(row)); }, Align::Left,
     nullptr, nullptr,
     [](const Value &row, int role) {
       return role == MarkRole && !row.isHeading() ? QVariant(static_cast<int>(markOf(row))) : QVariant();
     }},
    {QT_TR_NOOP("Step"), textOf<&Value::title>},
    {QT_TR_NOOP("Danger"), [](const Value &row) { return row.dangerous ? textCell(tr("dangerous")) : Cell{}; }, Align::Left,
     nullptr, nullptr,
     [](const Value &row, int role) {
       return role == MarkRole && row.dangerous ? QVariant(static_cast<int>(Mark::Critical)) : QVariant();
     }},
    {QT_TR_NOOP("Who"), [](const Value &row) { return row.isHeading() ? Cell{} : textCell(whoOf(row)); }}};

QVariant ProcedureColumns::row(const ProcedureRow &value, int role) {
  if (role == HeadingRole)
    return value.isHeading();
  if (role == MutedRole && !value.isHeading())
    return value.byWizard || value.tick.state == StepTick::State::Skipped;
  return role == Qt::ToolTipRole && !value.isHeading() ? QVariant(value.title) : QVariant();
}

namespace {

QString kindText(const PermissionRow &row) {
  switch (row.kind) {
    case PermissionRow::Kind::Command: return PermissionColumns::tr("runs");
    case PermissionRow::Kind::Shell: return PermissionColumns::tr("runs in a shell");
    case PermissionRow::Kind::Write: return PermissionColumns::tr("changes");
    case PermissionRow::Kind::Host: return PermissionColumns::tr("contacts");
    case PermissionRow::Kind::Message: return PermissionColumns::tr("writes to");
    case PermissionRow::Kind::Secret: return PermissionColumns::tr("reads the secret");
  }
  return {};
}

QString dangerText(const PermissionRow &row) {
  const bool shell = row.kind == PermissionRow::Kind::Shell;
  return row.danger.isEmpty() && shell ? PermissionColumns::tr("Runs through a shell (arbitrary code)") : row.danger;
}

QString spoken(const PermissionRow &row) {
  QStringList parts{kindText(row), row.what, row.where, dangerText(row)};
  parts.removeAll(QString());
  return parts.join(u", "_s);
}

}  // namespace

Mark markOf(const PermissionRow &row) {
  if (row.kind == PermissionRow::Kind::Shell || !row.danger.isEmpty())
    return Mark::Critical;
  return row.kind == PermissionRow::Kind::Command || row.kind == PermissionRow::Kind::Write ? Mark::Warning : Mark::Notice;
}

const PermissionColumns::List PermissionColumns::all{
    {QT_TR_NOOP("Action"), [](const Value &row) { return sortedCell(kindText(row), -static_cast<int>(markOf(row))); },
     Align::Left, markOf, nullptr,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row)) : QVariant(); }},
    {QT_TR_NOOP("What"), textOf<&Value::what>, Align::Left, nullptr,
     [](const Value &row) { return dangerText(row).isEmpty() ? row.what : row.what + u'\n' + dangerText(row); },
     [](const Value &row, int role) { return role == DetailRole ? QVariant(dangerText(row)) : QVariant(); }},
    {QT_TR_NOOP("Where"), textOf<&Value::where>},
    {QT_TR_NOOP("Line"),
     [](const Value &row) {
       return row.line > 0 ? numberCell(row.line) : Cell{{}, 0};
     },
     Align::Right}};

QVariant PermissionColumns::row(const PermissionRow &value, int role) {
  return role == EmphasisRole && markOf(value) == Mark::Critical ? QVariant(static_cast<int>(Mark::Critical)) : QVariant();
}

const ImportColumns::List ImportColumns::all{
    {QT_TR_NOOP("Line"), numberOf<&Value::line>, Align::Right},
    {QT_TR_NOOP("State"),
     [](const Value &row) {
       return textCell(row.leftOver ? tr("not imported") : row.choice.isEmpty() ? tr("review") : row.choice);
     },
     Align::Left,
     [](const Value &row) { return row.leftOver           ? Mark::Warning
                                   : row.choice.isEmpty() ? Mark::Unknown
                                                          : Mark::Good; }},
    {QT_TR_NOOP("Text"), textOf<&Value::text>},
    {QT_TR_NOOP("Why"), textOf<&Value::why>}};

QVariant ImportColumns::row(const ImportRow &value, int role) {
  return role == Qt::ToolTipRole ? QVariant(value.text + u'\n' + value.why) : QVariant();
}

}  // namespace sternway::models
