// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/statistics.h"

#include "core/format.h"
#include "core/plan.h"
#include "report/document.h"
#include "report/durations.h"
#include "report/incidentlist.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <numeric>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
using Spans = QList<std::chrono::milliseconds>;
using Place = std::pair<QString, QString>;  // service, month

/// What is gathered of one row.
struct Gathered {
  StatisticsRow row;
  std::array<Spans, statisticsClocks.size()> spans = {};
};

QString monthOf(const QDateTime &time) {
  return time.isValid() ? time.toUTC().toString(u"yyyy-MM"_s) : tr("not recorded");
}

QString serviceTitle(const ObjectRef &service) {
  return service.context + u" · "_s + display(service);
}

void addClocks(const IncidentShare &incident, Gathered &to) {
  for (std::size_t clock = 0; clock < statisticsClocks.size(); ++clock) {
    if (const auto &span = incident.spans.at(clock))
      to.spans.at(clock).append(*span);
    else
      ++to.row.clocks.at(clock).missing;
  }
  ++to.row.incidents;
}

void addRollback(OperationState state, StatisticsRow &row) {
  if (state == OperationState::Succeeded)
    ++row.succeeded;
  else if (state == OperationState::Failed)
    ++row.failed;
  else
    ++row.otherwise;
}

/// Of a plan that cannot be read: the incident's. Nothing: it was not started, or goes forward again.
std::optional<ObjectRef> rolledBack(const OperationRecord &operation, const Incident &incident) {
  if (!operation.startedAt.isValid())
    return std::nullopt;
  const auto plan = planFromJson(operation.plan);
  if (plan && undoOf(*plan).isForward)
    return std::nullopt;
  const ObjectRef service = plan ? plan->service() : ObjectRef();
  return service.name.isEmpty() ? incident.service : service;
}

ClockStatistics measuredClock(Spans spans, qsizetype missing) {
  ClockStatistics clock{.counted = spans.size(), .missing = missing, .mean = {}, .median = {}, .longest = {}};
  if (spans.isEmpty())
    return clock;
  std::ranges::sort(spans);
  const auto sum = std::accumulate(spans.cbegin(), spans.cend(), std::chrono::milliseconds(0));
  clock.mean = sum / spans.size();
  clock.median = (spans.at((spans.size() - 1) / 2) + spans.at(spans.size() / 2)) / 2;
  clock.longest = spans.constLast();
  return clock;
}

StatisticsRow finishedRow(Gathered gathered) {
  for (std::size_t clock = 0; clock < statisticsClocks.size(); ++clock)
    gathered.row.clocks.at(clock) = measuredClock(gathered.spans.at(clock), gathered.row.clocks.at(clock).missing);
  return gathered.row;
}

QJsonValue secondsOf(const std::optional<std::chrono::milliseconds> &span) {
  return span ? QJsonValue(static_cast<double>(span->count()) / 1000) : QJsonValue();
}

QJsonObject clockJson(const ClockStatistics &clock) {
  return {{u"counted"_s, clock.counted},
          {u"missing"_s, clock.missing},
          {u"meanSeconds"_s, secondsOf(clock.mean)},
          {u"medianSeconds"_s, secondsOf(clock.median)},
          {u"longestSeconds"_s, secondsOf(clock.longest)}};
}

QJsonObject rowJson(const StatisticsRow &row) {
  QJsonObject clocks;
  for (std::size_t clock = 0; clock < statisticsClocks.size(); ++clock)
    clocks.insert(QLatin1String(statisticsClocks.at(clock)), clockJson(row.clocks.at(clock)));
  const auto orAll = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
  return {
      {u"service"_s, orAll(row.service)},
      {u"month"_s, orAll(row.month)},
      {u"incidents"_s, row.incidents},
      {u"durations"_s, clocks},
      {u"rollbacks"_s, QJsonObject{{u"succeeded"_s, row.succeeded}, {u"failed"_s, row.failed}, {u"otherwise"_s, row.otherwise}}}};
}

/// A spreadsheet takes a text that begins with one of these for a formula; an apostrophe before it keeps it a text.
QByteArray csvField(QString text) {
  static const QString formula = u"=+-@\t\r"_s;
  if (!text.isEmpty() && formula.contains(text.front()))
    text.prepend(u'\'');
  return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QByteArray csvSeconds(const std::optional<std::chrono::milliseconds> &span) {
  return span ? QByteArray::number(static_cast<double>(span->count()) / 1000, 'f', 3) : QByteArray();
}

QString clockText(const ClockStatistics &clock) {
  if (!clock.mean)
    return u"-"_s;
  return tr("%1 (median %2, of %3)").arg(spanText(*clock.mean), spanText(*clock.median), QString::number(clock.counted));
}
}  // namespace

IncidentShare shareOf(const IncidentRecord &record) {
  IncidentShare share{.rehearsal = record.incident.rehearsal,
                      .service = serviceTitle(record.incident.service),
                      .month = monthOf(record.incident.openedAt),
                      .rollbacks = {}};
  const RecordSummary summary = durations(record);
  for (std::size_t clock = 0; clock < statisticsClocks.size(); ++clock) {
    const auto found = std::ranges::find_if(
        summary.durations, [&](const Duration &duration) { return duration.name == QLatin1String(statisticsClocks.at(clock)); });
    if (found != summary.durations.cend() && found->value && found->value->count() >= 0)
      share.spans.at(clock) = found->value;
  }
  for (const OperationRecord &operation : record.operations)
    if (const auto service = rolledBack(operation, record.incident))
      share.rollbacks.append(
          {.service = serviceTitle(*service), .month = monthOf(operation.startedAt), .state = operation.state});
  return share;
}

IncidentStatistics incidentStatistics(const QList<IncidentShare> &incidents) {
  IncidentStatistics statistics;
  Gathered all;
  QMap<Place, Gathered> places;
  for (const IncidentShare &incident : incidents) {
    if (incident.rehearsal) {
      ++statistics.rehearsals;
      continue;
    }
    addClocks(incident, all);
    addClocks(incident, places[{incident.service, incident.month}]);
    for (const IncidentShare::Rollback &rollback : incident.rollbacks) {
      addRollback(rollback.state, all.row);
      addRollback(rollback.state, places[{rollback.service, rollback.month}].row);
    }
  }
  statistics.rows << finishedRow(all);
  for (auto place = places.begin(); place != places.end(); ++place) {
    std::tie(place->row.service, place->row.month) = place.key();
    statistics.rows << finishedRow(*place);
  }
  return statistics;
}

QStringList statisticsDefinitions() {
  QStringList definitions;
  for (const Duration &duration : durations(IncidentRecord()).durations)
    if (std::ranges::any_of(statisticsClocks, [&](const char *name) { return duration.name == QLatin1String(name); }))
      definitions << duration.definition;
  definitions << tr("An incident counts for a duration where both times are recorded, in this order; the others are missing")
              << tr("Incidents are of the month in which they were declared, rollbacks of the month in which they began; UTC")
              << tr("Rollbacks that were only planned, and those that went forward again, do not count; nor do rehearsals");
  return definitions;
}

QString statisticsText(const IncidentStatistics &statistics) {
  QList<QStringList> rows{{tr("SERVICE"), tr("MONTH"), tr("INCIDENTS"), tr("TO DETECT"), tr("TO MITIGATE"), tr("TO RESOLVE"),
                           tr("ROLLBACKS"), tr("FAILED"), tr("OTHER")}};
  for (const StatisticsRow &row : statistics.rows) {
    QStringList cells{row.service.isEmpty() ? tr("all") : singleLine(row.service), row.month.isEmpty() ? tr("all") : row.month,
                      QString::number(row.incidents)};
    for (const ClockStatistics &clock : row.clocks)
      cells << clockText(clock);
    for (const int count : {row.succeeded, row.failed, row.otherwise})
      cells << QString::number(count);
    rows << cells;
  }
  return alignedText(rows) + u"\n\n"_s + statisticsDefinitions().join(u'\n') +
         (statistics.rehearsals > 0 ? u'\n' + tr("Rehearsals left out: %1").arg(statistics.rehearsals) : QString());
}

QJsonObject statisticsJson(const IncidentStatistics &statistics) {
  QJsonArray rows;
  for (const StatisticsRow &row : statistics.rows)
    rows.append(rowJson(row));
  return {{u"format"_s, u"sternway-incident-statistics"_s},
          {u"formatVersion"_s, 1},
          {u"definitions"_s, QJsonArray::fromStringList(statisticsDefinitions())},
          {u"rehearsalsLeftOut"_s, statistics.rehearsals},
          {u"rows"_s, rows}};
}

QByteArray statisticsCsv(const IncidentStatistics &statistics) {
  QByteArray out =
      "service,month,incidents,"
      "detect_counted,detect_mean_s,detect_median_s,detect_longest_s,"
      "mitigate_counted,mitigate_mean_s,mitigate_median_s,mitigate_longest_s,"
      "resolve_counted,resolve_mean_s,resolve_median_s,resolve_longest_s,"
      "rollbacks_succeeded,rollbacks_failed,rollbacks_otherwise\r\n";
  for (const StatisticsRow &row : statistics.rows) {
    QByteArrayList fields{csvField(row.service), csvField(row.month), QByteArray::number(row.incidents)};
    for (const ClockStatistics &clock : row.clocks)
      fields << QByteArray::number(clock.counted) << csvSeconds(clock.mean) << csvSeconds(clock.median)
             << csvSeconds(clock.longest);
    for (const int count : {row.succeeded, row.failed, row.otherwise})
      fields << QByteArray::number(count);
    out += fields.join(',') + "\r\n";
  }
  return out;
}

}  // namespace sternway::report
