// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/pod.h"
#include "core/promql.h"
#include "core/runbook.h"
#include "core/workload.h"

#include <QHash>

namespace sternway::assess {

/// The time over which a baseline is the mean of a metric.
struct BaselineWindow {
  QDateTime from;
  QDateTime to;
  QString key;  ///< the same as long as the baseline is the same: the revision that went live, or the age

  [[nodiscard]] bool isKnown() const { return to.isValid(); }
};

/// When the current revision went live: when its first pod that is still there was made, or when it was first measured to serve
/// (\a liveFrom), whichever is earlier. Invalid: neither is known.
[[nodiscard]] QDateTime changeTime(const History &history, const std::optional<QList<Pod>> &pods, const QDateTime &liveFrom);

/// When the workload, or the oldest of its revisions, was made: series of that name from before are of another one, which was
/// deleted; the same template has the same hash again. Invalid: not known.
[[nodiscard]] QDateTime beginOf(const Workload &workload, const History &history);

/// The time that the rule means; not known where it goes by the last deploy and \a change, when the current revision went live,
/// is not known.
///
/// Before the last deploy means before \a change. But where a revision that was rolled back from served within that window, it
/// ends before the deploy of that one instead: what went wrong then is nothing to compare with. A revision was rolled back from
/// where a template that is older than it was rolled out again after it: then the older one has the higher number (an undo gives
/// the old template the next number, kubernetes.io). It was deployed when its template was first seen, and served until the
/// revision of the next number was first seen or, where that is the current one, until \a change, which pods that have moved
/// since make too late: so that counts only for a deploy of the day before. What the history does not tell of a revision (it was
/// rolled out again itself, or the next one was) leaves the window as it is. The journal is not asked: whoever rolled back, the
/// history shows it.
///
/// It never reaches back before \a begin (see beginOf()); where nothing is left of it then, it is not known.
[[nodiscard]] BaselineWindow baselineWindow(const BaselineRule &rule, const History &history, const QDateTime &change,
                                            const QDateTime &now, const QDateTime &begin = {});

/// The mean of each metric over the window, and why there is none.
struct BaselineReadings {
  QHash<QString, double> values;
  QHash<QString, QString> missing;  ///< metric → one sentence
  QStringList failed;               ///< of the missing ones: they could not be asked; worth another attempt at once
};

/// Reads those metrics that have a query, one range question each. Never fails.
[[nodiscard]] Call<BaselineReadings> *readBaselines(MetricsApi &api, const ServiceMetrics &metrics, const QueryScope &scope,
                                                    const QStringList &names, const BaselineWindow &window, QObject *context);

/// Baselines that were read, so that each is read once a change. A plain value, for one service.
class BaselineMemory {
public:
  /// Of \a names, those that have to be read for that window now.
  [[nodiscard]] QStringList wanted(const QStringList &names, const BaselineWindow &window, const QDateTime &now) const;
  void take(const BaselineReadings &readings, const BaselineWindow &window, const QDateTime &now);
  [[nodiscard]] QHash<QString, double> values(const BaselineWindow &window) const;
  /// Why metrics have no baseline in that window: metric → one sentence.
  [[nodiscard]] QHash<QString, QString> missing(const BaselineWindow &window) const;

private:
  struct Entry {
    std::optional<double> value;
    QString reason;
    QDateTime at;
    bool failed = false;
  };
  QString m_key;
  QHash<QString, Entry> m_entries;
};

}  // namespace sternway::assess
