// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleetmodel.h"

#include "core/format.h"
#include "models/cells.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {

/// Without a value it sorts before all others, so that descending order begins with the worst.
Cell verdictCell(const FleetRow &row) {
  if (!row.status)
    return {FleetColumns::tr("Not evaluated yet"), -1.0};
  const Mark mark = markOf(row);
  const QString outlook = outlookInShort(row.status->verdict);
  const QString text = shortSentence(*row.status);
  const Verdict &verdict = row.status->verdict;
  const Action action = verdict.pending ? verdict.pending->action : verdict.action;
  return {outlook.isEmpty() ? text : FleetColumns::tr("%1, %2").arg(text, outlook),
          static_cast<int>(mark) * 100.0 + static_cast<int>(action)};
}

QString inBothTimes(const QDateTime &time) {
  return time.isValid()
             ? FleetColumns::tr("%1 (UTC %2)")
                   .arg(time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s))
             : QString();
}

QString verdictTip(const FleetRow &row) {
  if (!row.status)
    return FleetColumns::tr("Its metrics have not been queried yet.");
  QStringList lines{row.status->sentence};
  lines += confidenceWords(row.status->verdict);
  lines += row.status->unknown;
  if (row.status->at.isValid())
    lines += FleetColumns::tr("Updated at %1").arg(inBothTimes(row.status->at));
  return lines.join(u'\n');
}

QList<Sample> historyOf(const FleetRow &row) {
  return row.status ? row.status->errorHistory : QList<Sample>();
}

template <Unit unit, std::optional<double> ServiceStatus::*number>
Cell numberOf(const FleetRow &row) {
  return measuredCell(row.status ? (*row.status).*number : std::nullopt, unit);
}

/// What is below 2 % looks as calm as it is.
QVariant trend(const FleetRow &row, int role) {
  switch (role) {
    case SeriesTopRole: return 0.02;
    case SeriesRole: return QVariant::fromValue(historyOf(row));
    case Qt::AccessibleTextRole: return seriesWords(historyOf(row));
    default: return {};
  }
}

QVariant name(const FleetRow &, int role) {
  return role == NameRole ? QVariant(true) : QVariant();
}

}  // namespace

Mark markOf(const FleetRow &row) {
  return row.status ? markOf(row.status->verdict) : Mark::Unknown;
}

QString shortSentence(const ServiceStatus &status) {
  const bool calm = status.verdict.action == Action::None && !status.verdict.unknown && !status.verdict.pending;
  const QString stops = calm ? u"<>:：;；(（"_s : u"<>;；(（"_s;
  const auto end =
      std::find_if(status.sentence.cbegin(), status.sentence.cend(), [&stops](QChar c) { return stops.contains(c); });
  return status.sentence.left(std::distance(status.sentence.cbegin(), end)).trimmed();
}

QString seriesWords(const QList<Sample> &samples) {
  QList<double> values;
  for (const Sample &sample : samples)
    if (std::isfinite(sample.value))
      values.append(sample.value);
  if (values.isEmpty())
    return tr("no data");
  const QString last = formatValue(values.last(), Unit::Ratio);
  const QString first = formatValue(values.first(), Unit::Ratio);
  if (first == last)
    return tr("steady at %1").arg(last);
  return values.last() > values.first() ? tr("rising from %1 to %2").arg(first, last)
                                        : tr("falling from %1 to %2").arg(first, last);
}

const FleetColumns::List FleetColumns::all{
    {QT_TR_NOOP("Verdict"), verdictCell, Align::Left, [](const Value &row) { return row.stale ? Mark::Stale : markOf(row); },
     verdictTip, [](const Value &row, int role) { return role == MutedRole ? QVariant(row.stale || !row.status) : QVariant(); }},
    {QT_TR_NOOP("Service"), textOf<&Value::ref, &ObjectRef::name>, Align::Left, nullptr, nullptr, name},
    {QT_TR_NOOP("Namespace"), textOf<&Value::ref, &ObjectRef::nameSpace>},
    {QT_TR_NOOP("Error rate"), numberOf<Unit::Ratio, &ServiceStatus::errorRate>, Align::Right},
    {QT_TR_NOOP("p99"), numberOf<Unit::Seconds, &ServiceStatus::p99>, Align::Right},
    {QT_TR_NOOP("Errors, 30 min"),
     [](const Value &row) {
       return Cell{{}, historyOf(row).isEmpty() ? -1.0 : historyOf(row).constLast().value};
     },
     Align::Left, nullptr, [](const Value &row) { return seriesWords(historyOf(row)); }, trend},
    {QT_TR_NOOP("Image"), [](const Value &row) { return textCell(imageVersions(row.images)); }, Align::Left, nullptr,
     [](const Value &row) { return row.images.join(u'\n'); }, name},
    {QT_TR_NOOP("Revision"),
     [](const Value &row) {
       return row.revision > 0 ? numberCell(row.revision) : Cell{u"–"_s, 0};
     },
     Align::Right},
    {QT_TR_NOOP("Age"),
     [](const Value &row) {
       return sortedCell(row.created.isValid() ? formatAge(row.age) : u"–"_s, static_cast<double>(row.age.count()));
     },
     Align::Left,  // as the last column of a wide window it would stand far from its row
     nullptr, [](const Value &row) { return inBothTimes(row.created); }},
    {QT_TR_NOOP("Cluster"), textOf<&Value::ref, &ObjectRef::context>, Align::Left, nullptr, nullptr, name}};

Range FleetColumns::changed(const FleetRow &before, const FleetRow &after) {
  const auto looks = [](const FleetRow &row) { return std::tie(row.ref, row.stale, row.revision, row.images, row.created); };
  const auto ages = [](const FleetRow &row) { return formatAge(row.age); };
  const auto verdict = [](const FleetRow &row) { return std::pair(verdictCell(row).text, markOf(row)); };
  if (looks(before) != looks(after) || ages(before) != ages(after))
    return {0, count - 1};
  return {verdict(before) == verdict(after) ? ErrorRate : Verdict, Trend};
}

QVariant FleetColumns::row(const FleetRow &value, int role) {
  return role == MutedRole ? QVariant(value.stale) : QVariant();
}

}  // namespace sternway::models
