// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/podlogs.h"

#include "rehearsal/json.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longest = 30 * 60 * 1000;  ///< older lines were rotated away
constexpr qint64 tick = 1000;

QDateTime lineTime(qint64 milliseconds) {
  return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}
}  // namespace

QList<QPair<QDateTime, QString>> PodLogs::lines(const QJsonObject &pod, bool previous, const QDateTime &since) const {
  QList<QPair<QDateTime, QString>> found;
  const PodTrace *trace = m_traffic.find(uidOf(pod));
  if (!trace || trace->starts.isEmpty() || (previous && trace->starts.size() < 2))
    return found;
  const qint64 now = m_simulation.now().toMSecsSinceEpoch();
  const qint64 begin = trace->starts.at(trace->starts.size() - (previous ? 2 : 1));
  const qint64 end = previous ? trace->starts.last() : now;
  const qint64 after = since.isValid() ? since.toMSecsSinceEpoch() : 0;
  const auto add = [&found, after, end](qint64 time, const QString &text) {
    if (time > after && time <= end)
      found.append({lineTime(time), text});
  };
  if (begin >= now - longest)
    add(begin, u"started %1 %2"_s.arg(trace->app, trace->version));
  if (trace->behaviour.crashes)
    add(begin + 2000, u"ERROR fatal: required configuration is missing"_s);
  // One failed request in five is printed, as a real service samples its errors.
  const double perSecond = trace->requestsPerSecond * trace->behaviour.errorRate / 5;
  for (qint64 second = (std::max({begin, now - longest, after}) / tick) * tick; second <= end; second += tick) {
    if (trace->servedUntil(second) == 0 || trace->servedUntil(second) == trace->servedUntil(second - tick))
      continue;
    if (m_simulation.drawUnit({u"log"_s, trace->pod, QString::number(second)}) < perSecond)
      add(second, u"ERROR request failed: upstream returned 500 version=%1"_s.arg(trace->version));
  }
  return found;
}

}  // namespace sternway::sim
