// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelineclock.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 secondsOfDay = 86'400;

struct DayTime {
  qint64 day = 0;  ///< since the epoch
  qint64 second = 0;
};
/// Division that rounds down, so that times before 1970 have their day too.
DayTime dayTime(qint64 seconds) {
  const qint64 day = seconds >= 0 ? seconds / secondsOfDay : -((-seconds + secondsOfDay - 1) / secondsOfDay);
  return {.day = day, .second = seconds - day * secondsOfDay};
}

QString twoDigits(qint64 number) {
  return QString::number(number).rightJustified(2, u'0');
}

QString offsetWords(int seconds) {
  const int minutes = std::abs(seconds) / 60;
  return (seconds < 0 ? u"-"_s : u"+"_s) + twoDigits(minutes / 60) + u':' + twoDigits(minutes % 60);
}
}  // namespace

TimelineClock::TimelineClock(const QList<JournalEvent> &events, const QTimeZone &zone) {
  const auto earlier = [](const JournalEvent &a, const JournalEvent &b) { return a.at < b.at; };
  const auto [first, last] = std::minmax_element(events.cbegin(), events.cend(), earlier);
  if (first == events.cend())
    return;
  m_offsets.append({.since = std::numeric_limits<qint64>::min(), .seconds = zone.offsetFromUtc(first->at)});
  const auto transitions = zone.transitions(first->at, last->at);
  for (const QTimeZone::OffsetData &transition : transitions)
    if (transition.offsetFromUtc != m_offsets.constLast().seconds)
      m_offsets.append({.since = transition.atUtc.toMSecsSinceEpoch(), .seconds = transition.offsetFromUtc});
  const qint64 begin = first->at.toMSecsSinceEpoch();
  m_day = dayTime(begin / 1000 + offsetAt(begin)).day;
}

int TimelineClock::offsetAt(qint64 time) const {
  const auto next = std::ranges::upper_bound(m_offsets, time, {}, &Offset::since);
  return next == m_offsets.cbegin() ? 0 : std::prev(next)->seconds;
}

QString TimelineClock::text(const QDateTime &time) const {
  if (!time.isValid())
    return {};
  const qint64 moment = time.toMSecsSinceEpoch();
  const int offset = offsetAt(moment);
  const DayTime local = dayTime(static_cast<qint64>(std::floor(static_cast<double>(moment) / 1000)) + offset);
  QString words = twoDigits(local.second / 3600) + u':' + twoDigits(local.second / 60 % 60) + u':' + twoDigits(local.second % 60);
  if (local.day != m_day)
    words.prepend(QDate(1970, 1, 1).addDays(local.day).toString(u"yyyy-MM-dd "_s));
  if (m_offsets.size() > 1)
    words.append(u' ' + offsetWords(offset));
  return words;
}

}  // namespace sternway::models
