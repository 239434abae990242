// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/incidentlist.h"

#include "core/text.h"
#include "report/document.h"
#include "report/durations.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QStringList cells(const Incident &incident) {
  QString state = incident.closedAt.isValid() ? tr("closed") : tr("open");
  if (incident.rehearsal)
    state += tr(", rehearsal");
  const QString severity = incident.severity.isEmpty() ? u"-"_s : incident.severity;
  return {incident.id,   fullTime(incident.openedAt), severity, state, display(incident.service), incident.service.context,
          incident.title};
}
}  // namespace

QJsonValue timeJson(const QDateTime &time) {
  return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject incidentJson(const Incident &incident) {
  return {{u"id"_s, incident.id},
          {u"title"_s, incident.title},
          {u"service"_s, incident.service.name},
          {u"namespace"_s, incident.service.nameSpace},
          {u"context"_s, incident.service.context},
          {u"kind"_s, kindName(incident.service.kind)},
          {u"severity"_s, incident.severity},
          {u"rehearsal"_s, incident.rehearsal},
          {u"state"_s, incident.closedAt.isValid() ? u"closed"_s : u"open"_s},
          {u"openedAt"_s, timeJson(incident.openedAt)},
          {u"closedAt"_s, timeJson(incident.closedAt)}};
}

QJsonArray incidentsJson(const QList<Incident> &incidents) {
  QJsonArray out;
  for (const Incident &incident : incidents)
    out.append(incidentJson(incident));
  return out;
}

QString incidentsText(const QList<Incident> &incidents) {
  QList<QStringList> rows{
      {tr("INCIDENT"), tr("DECLARED"), tr("SEVERITY"), tr("STATE"), tr("SERVICE"), tr("CONTEXT"), tr("TITLE")}};
  for (const Incident &incident : incidents)
    rows.append(cells(incident));
  QList<qsizetype> widths(rows.constFirst().size(), 0);
  for (QStringList &row : rows)
    for (qsizetype column = 0; column < row.size(); ++column) {
      row[column] = singleLine(row.at(column));
      widths[column] = std::max(widths.at(column), row.at(column).size());
    }
  QStringList lines;
  for (const QStringList &row : std::as_const(rows)) {
    QString line;
    for (qsizetype column = 0; column < row.size(); ++column)
      line += row.at(column).leftJustified(column + 1 < row.size() ? widths.at(column) + 2 : 0);
    lines.append(line);
  }
  return lines.join(u'\n');
}

}  // namespace sternway
