// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidentmodel.h"

#include "core/servicestatus.h"
#include "core/text.h"
#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

QString IncidentColumns::title(int column) {
  switch (column) {
    case State: return tr("State");
    case Declared: return tr("Declared");
    case Title: return tr("Incident");
    default: return {};
  }
}

Cell IncidentColumns::cell(const IncidentRow &value, int column) {
  const Incident &incident = value.incident;
  switch (column) {
    case State: return textCell(incident.closedAt.isValid() ? tr("closed") : tr("open"));
    case Declared: return {incident.openedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), incident.openedAt};
    case Title: return textCell(incident.rehearsal ? tr("%1 (rehearsal)").arg(incident.title) : incident.title);
    default: return {};
  }
}

QVariant IncidentColumns::extra(const IncidentRow &value, int column, int role) {
  const Incident &incident = value.incident;
  if (role == MarkRole && column == State)
    return static_cast<int>(incident.closedAt.isValid() ? Mark::Good : Mark::Warning);
  if (role == Qt::ToolTipRole && column == Declared)
    return incident.openedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
  if (role == Qt::ToolTipRole && column == Title)
    return QString(incident.title + u'\n' + incident.id);
  return {};
}

}  // namespace sternway
