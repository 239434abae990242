// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemetrics.h"

namespace sternway::assess {

/// What is read of a service of the fleet by queries that somebody has written.
struct OwnWish {
  MetricsWish wish;
  bool alone = false;  ///< not together with the others: see OwnReading
};
struct OwnReading {
  MetricReadings readings;
  bool alone = false;  ///< together with others it could not be asked, or not be understood
};

/// Reads all that is wished up to \a now: queries of the same range and step in as few requests as hold them (see joinedQuery()),
/// and by themselves those that cannot be joined. What such a request is refused for, or warned of, may concern one of its
/// queries alone: then each is asked by itself. Never fails; in the order of the wishes. GUI thread; \a api outlives the call.
[[nodiscard]] Call<QList<OwnReading>> *readOwnMetrics(MetricsApi &api, const QList<OwnWish> &wishes, const QDateTime &now,
                                                      QObject *context);

}  // namespace sternway::assess
