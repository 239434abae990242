// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidentmodel.h"

#include "core/servicestatus.h"
#include "core/text.h"
#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

const QList<TableColumn<IncidentRow>> &IncidentColumns::all() {
  using Row = IncidentRow;
  static const QList<TableColumn<Row>> columns{
      {QT_TR_NOOP("State"), [](const Row &row) { return textCell(row.incident.closedAt.isValid() ? tr("closed") : tr("open")); },
       Align::Left, [](const Row &row) { return row.incident.closedAt.isValid() ? Mark::Good : Mark::Warning; }},
      {QT_TR_NOOP("Declared"),
       [](const Row &row) {
         return Cell{row.incident.openedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), row.incident.openedAt};
       },
       Align::Left, nullptr, utcOf<&Row::incident, &Incident::openedAt>},
      {QT_TR_NOOP("Incident"),
       [](const Row &row) {
         return textCell(row.incident.rehearsal ? tr("%1 (rehearsal)").arg(row.incident.title) : row.incident.title);
       },
       Align::Left, nullptr, [](const Row &row) { return QString(row.incident.title + u'\n' + row.incident.id); }}};
  return columns;
}

}  // namespace sternway
