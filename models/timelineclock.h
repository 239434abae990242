// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <QTimeZone>

namespace sternway::models {

/// How the times of one timeline are written in a time zone, so that none can be taken for another: "14:03:27"; with the day
/// where it is not that of the first event, and with the distance from UTC where that changes while the incident lasts ("02:30:00
/// +01:00"). A plain value; any thread.
class TimelineClock {
public:
  TimelineClock() = default;
  TimelineClock(const QList<JournalEvent> &events, const QTimeZone &zone);

  [[nodiscard]] QString text(const QDateTime &time) const;

private:
  struct Offset {
    qint64 since = 0;  ///< milliseconds since the epoch
    int seconds = 0;   ///< east of UTC
  };
  [[nodiscard]] int offsetAt(qint64 time) const;

  QList<Offset> m_offsets;  ///< ascending, the first from the beginning of time
  qint64 m_day = 0;         ///< of the first event, since the epoch
};

}  // namespace sternway::models
