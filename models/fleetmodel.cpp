// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleetmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"
#include "models/verdicttext.h"

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// Without a value it sorts before all others, so that descending order begins with the worst.
Cell verdictCell(const FleetRow &row) {
  if (!row.judged)
    return {FleetColumns::tr("Not evaluated yet"), -1.0};
  const Mark mark = markOf(row);
  const QString outlook = outlookInShort(row.status.verdict);
  const QString text = shortSentence(row.status);
  return {outlook.isEmpty() ? text : FleetColumns::tr("%1, %2").arg(text, outlook),
          static_cast<int>(mark) * 100.0 + static_cast<int>(row.status.verdict.action)};
}

QString imageTags(const QStringList &images) {
  QStringList tags;
  for (const QString &image : images)
    tags.append(imageVersion(image));
  return tags.join(u", "_s);
}

QString inBothTimes(const QDateTime &time) {
  return time.isValid()
             ? FleetColumns::tr("%1 (UTC %2)")
                   .arg(time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s))
             : QString();
}

QString verdictTip(const FleetRow &row) {
  if (!row.judged)
    return FleetColumns::tr("Its metrics have not been queried yet.");
  QStringList lines{row.status.sentence};
  lines += confidenceWords(row.status.verdict);
  lines += row.status.unknown;
  if (row.status.at.isValid())
    lines += FleetColumns::tr("Updated at %1").arg(inBothTimes(row.status.at));
  return lines.join(u'\n');
}

}  // namespace

Mark markOf(const FleetRow &row) {
  return row.judged ? markOf(row.status.verdict) : Mark::Unknown;
}

QString shortSentence(const ServiceStatus &status) {
  const bool calm = status.verdict.action == Action::None && !status.verdict.unknown;
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

QString FleetColumns::title(int column) {
  switch (column) {
    case Verdict: return tr("Verdict");
    case Service: return tr("Service");
    case ErrorRate: return tr("Error rate");
    case P99: return tr("p99");
    case Trend: return tr("Errors, 30 min");
    case Revision: return tr("Revision");
    case Image: return tr("Image");
    case Age: return tr("Age");
    case Namespace: return tr("Namespace");
    case Cluster: return tr("Cluster");
    default: return {};
  }
}

Cell FleetColumns::cell(const FleetRow &value, int column) {
  switch (column) {
    case Verdict: return verdictCell(value);
    case Service: return textCell(value.ref.name);
    case ErrorRate: return measuredCell(value.status.errorRate, Unit::Ratio);
    case P99: return measuredCell(value.status.p99, Unit::Seconds);
    case Trend: return {{}, value.status.errorHistory.isEmpty() ? -1.0 : value.status.errorHistory.last().value};
    case Revision: return value.revision > 0 ? numberCell(value.revision) : Cell{u"–"_s, 0};
    case Image: return textCell(imageTags(value.images));
    case Age: return {value.created.isValid() ? formatDuration(value.age) : u"–"_s, static_cast<double>(value.age.count())};
    case Namespace: return textCell(value.ref.nameSpace);
    case Cluster: return textCell(value.ref.context);
    default: return {};
  }
}

bool FleetColumns::isNumeric(int column) {
  return column == ErrorRate || column == P99 || column == Revision || column == Age;
}

QVariant FleetColumns::extra(const FleetRow &value, int column, int role) {
  switch (role) {
    case MutedRole: return value.stale || (column == Verdict && !value.judged);
    case MarkRole: return column == Verdict ? QVariant(static_cast<int>(value.stale ? Mark::Stale : markOf(value))) : QVariant();
    case SeriesTopRole: return column == Trend ? QVariant(0.02) : QVariant();  // what is below looks as calm as it is
    case SeriesRole: return column == Trend ? QVariant::fromValue(value.status.errorHistory) : QVariant();
    case Qt::AccessibleTextRole:
      return column == Trend ? QVariant(seriesWords(value.status.errorHistory)) : QVariant(cell(value, column).text);
    case Qt::ToolTipRole: break;
    default: return {};
  }
  switch (column) {
    case Verdict: return verdictTip(value);
    case Trend: return seriesWords(value.status.errorHistory);
    case Image: return value.images.join(u'\n');
    case Age: return inBothTimes(value.created);
    default: return {};
  }
}

}  // namespace sternway
