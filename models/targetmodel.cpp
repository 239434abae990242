// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targetmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

Cell chosenCell(std::optional<double> value, Unit unit) {
  return value ? Cell{formatValue(*value, unit), *value} : Cell{u"–"_s, {}};
}

/// The day only where it is another than today's would be noise: both ends carry it when they differ.
QString span(const QDateTime &from, const QDateTime &to) {
  if (!from.isValid())
    return u"–"_s;
  const QString format = u"MM-dd HH:mm"_s;
  const QDateTime local = from.toLocalTime();
  if (!to.isValid())
    return tr("since %1").arg(local.toString(format));
  const QDateTime end = to.toLocalTime();
  return u"%1 – %2"_s.arg(local.toString(format), end.toString(end.date() == local.date() ? u"HH:mm"_s : format));
}

}  // namespace

QString shortImage(const QString &image) {
  return image.section(u'/', -1).section(u'@', 0, 0);
}

QString standing(const TargetRow &row) {
  if (row.current)
    return row.health.health == Health::Bad ? tr("running, bad") : tr("running");
  if (row.lastKnownGood)
    return tr("last known good");
  switch (row.health.health) {
    case Health::Good: return tr("good");
    case Health::Bad: return tr("bad");
    case Health::Unknown: return tr("not measured");
  }
  return {};
}

Mark markOf(const TargetRow &row) {
  switch (row.health.health) {
    case Health::Good: return Mark::Good;
    case Health::Bad: return Mark::Critical;
    case Health::Unknown: return row.lastKnownGood ? Mark::Good : Mark::Unknown;
  }
  return Mark::Unknown;
}

QString TargetColumns::title(int column) {
  switch (column) {
    case Revision: return tr("Revision");
    case HealthColumn: return tr("Health");
    case Errors: return tr("Errors");
    case P99: return tr("p99");
    case Live: return tr("Live");
    case Served: return tr("Served");
    case Image: return tr("Image");
    default: return {};
  }
}

Cell TargetColumns::cell(const TargetRow &value, int column) {
  switch (column) {
    case Revision: return numberCell(value.number);
    case HealthColumn: return {standing(value), static_cast<int>(markOf(value))};
    case Errors: return chosenCell(value.health.errorRate, Unit::Ratio);
    case P99: return chosenCell(value.health.p99, Unit::Seconds);
    case Live: return {span(value.health.liveFrom, value.health.liveTo), value.health.liveFrom};
    case Served:
      return {value.health.served.count() > 0 ? formatDuration(value.health.served) : u"–"_s,
              static_cast<qint64>(value.health.served.count())};
    case Image: return textCell(value.image);
    default: return {};
  }
}

QVariant TargetColumns::extra(const TargetRow &value, int column, int role) {
  if (role == MarkRole && column == HealthColumn)
    return static_cast<int>(markOf(value));
  if (role == MutedRole)
    return !value.objection.isEmpty();
  if (role == Qt::ToolTipRole && column == Live && value.health.liveFrom.isValid())
    return value.health.liveFrom.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) + u" – "_s +
           (value.health.liveTo.isValid() ? value.health.liveTo.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : QString());
  if (role == Qt::ToolTipRole && column == Image)
    return value.images;
  if (role == Qt::ToolTipRole)
    return value.objection.isEmpty() ? value.health.reason : value.objection;
  return {};
}

}  // namespace sternway
