// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidentlistmodel.h"

#include "core/format.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
using Row = IncidentListRow;

QString stateWord(const Incident &incident) {
  const QString state = incident.isOpen() ? IncidentListColumns::tr("open") : IncidentListColumns::tr("closed");
  return incident.rehearsal ? IncidentListColumns::tr("%1, rehearsal").arg(state) : state;
}

QString servicesOf(const Incident &incident) {
  QStringList names;
  for (const TargetRef &target : targetsOf(incident))
    names << target.name;
  names.removeDuplicates();
  return names.join(u", "_s);
}

QString placesOf(const Row &row) {
  QStringList places;
  for (const TargetRef &target : targetsOf(row.incident))
    places << u"%1 · %2 · %3/%4"_s.arg(target.context, target.scope, target.kind, target.name);
  return places.join(u'\n');
}

/// Nothing is a dash, sorted first; one that came out negative is recorded the wrong way round, and says so in its tooltip.
template <std::size_t clock>
Cell spanCell(const Row &row) {
  const auto &value = row.spans.at(clock).value;
  if (!value)
    return sortedCell(u"–"_s, -1.0);
  return sortedCell(value->count() < 0 ? u"–"_s : formatDuration(std::chrono::round<std::chrono::seconds>(*value)),
                    static_cast<double>(value->count()));
}

template <std::size_t clock>
TableColumn<Row> spanColumn(const char *title) {
  return {title, spanCell<clock>, Align::Right, nullptr, [](const Row &row) { return row.spans.at(clock).formula; }};
}

Cell followUpCell(const Row &row) {
  if (!row.openFollowUps)
    return sortedCell(u"–"_s, -1);
  const QString open = QString::number(*row.openFollowUps);
  return sortedCell(
      row.lateFollowUps > 0 ? IncidentListColumns::tr("%1, %n overdue", nullptr, row.lateFollowUps).arg(open) : open,
      *row.openFollowUps + 1000 * row.lateFollowUps);
}

Mark followUpMark(const Row &row) {
  if (!row.openFollowUps)
    return Mark::Unknown;
  return row.lateFollowUps > 0 ? Mark::Warning : *row.openFollowUps > 0 ? Mark::Progress : Mark::Good;
}
}  // namespace

const IncidentListColumns::List IncidentListColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return sortedCell(stateWord(row.incident), row.incident.isOpen() ? 1 : 0); },
     Align::Left, [](const Value &row) { return row.incident.isOpen() ? Mark::Warning : Mark::Good; }},
    {QT_TR_NOOP("Severity"),
     [](const Value &row) { return textCell(row.incident.severity.isEmpty() ? u"–"_s : row.incident.severity); }},
    {QT_TR_NOOP("Incident"), [](const Value &row) { return textCell(row.incident.title); }, Align::Left, nullptr,
     [](const Value &row) { return QString(row.incident.title + u'\n' + row.incident.id); },
     [](const Value &row, int role) {
       return role == DetailRole && !row.excerpt.isEmpty() ? QVariant(row.excerpt) : QVariant();
     }},
    {QT_TR_NOOP("Services"), [](const Value &row) { return textCell(servicesOf(row.incident)); }, Align::Left, nullptr, placesOf},
    {QT_TR_NOOP("Declared"),
     [](const Value &row) {
       return sortedCell(row.incident.openedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), row.incident.openedAt);
     },
     Align::Left, nullptr, utcOf<&Value::incident, &Incident::openedAt>},
    spanColumn<0>(QT_TR_NOOP("Detect")),
    spanColumn<1>(QT_TR_NOOP("Mitigate")),
    spanColumn<2>(QT_TR_NOOP("Resolve")),
    {QT_TR_NOOP("Follow-ups"), followUpCell, Align::Left, followUpMark, [](const Value &row) {
       return row.openFollowUps ? QString() : tr("Not known: the incident or its runbook has not been read");
     }}};

QVariant IncidentListColumns::row(const IncidentListRow &value, int role) {
  return role == Qt::AccessibleDescriptionRole ? QVariant(value.incident.id) : QVariant();
}

}  // namespace sternway::models
