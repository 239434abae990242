// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/runningdurations.h"

#include "core/format.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
QString titleOf(const QString &name) {
  if (name == "time-to-detect"_L1)
    return tr("Time to detect");
  if (name == "time-to-declare"_L1)
    return tr("Time to declare");
  if (name == "time-to-mitigate"_L1)
    return tr("Time to mitigate");
  if (name == "time-to-resolve"_L1)
    return tr("Time to resolve");
  return tr("Impact");
}
}  // namespace

QStringList runningDurations(const report::RecordSummary &summary, bool open, const QDateTime &now) {
  QStringList lines;
  for (const report::Duration &duration : summary.durations) {
    if (duration.value)
      lines.prepend(tr("%1: %2").arg(titleOf(duration.name), report::spanBetween(duration.fromTime, duration.toTime)));
    else if (open && duration.fromTime.isValid())
      lines.prepend(tr("%1 so far: %2").arg(titleOf(duration.name), report::spanBetween(duration.fromTime, now)));
  }
  return lines;
}

}  // namespace sternway::ui
