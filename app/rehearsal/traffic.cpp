// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/traffic.h"

namespace sternway::sim {

qint64 PodTrace::lastStart(qint64 time) const {
  qint64 last = 0;
  for (const qint64 start : starts) {
    if (start <= time)
      last = start;
  }
  return last;
}

qint64 PodTrace::servedUntil(qint64 time) const {
  const qint64 start = lastStart(time);
  qint64 served = 0;
  for (const Span &span : serving) {
    const qint64 from = std::max(span.from, start);
    const qint64 to = span.to == 0 ? time : std::min(span.to, time);
    served += std::max<qint64>(0, to - from);
  }
  return served;
}

void TrafficLog::born(const QString &uid, PodTrace trace) {
  m_byUid.insert(uid, m_traces.size());
  m_traces.append(std::move(trace));
}

void TrafficLog::started(const QString &uid, qint64 time) {
  if (PodTrace *trace = entry(uid))
    trace->starts.append(time);
}

void TrafficLog::ready(const QString &uid, qint64 time) {
  PodTrace *trace = entry(uid);
  if (trace && (trace->serving.isEmpty() || trace->serving.last().to != 0))
    trace->serving.append({time, 0});
}

void TrafficLog::notReady(const QString &uid, qint64 time) {
  PodTrace *trace = entry(uid);
  if (trace && !trace->serving.isEmpty() && trace->serving.last().to == 0)
    trace->serving.last().to = time;
}

void TrafficLog::gone(const QString &uid, qint64 time) {
  notReady(uid, time);
  PodTrace *trace = entry(uid);
  if (trace && trace->gone == 0)
    trace->gone = time;
}

const PodTrace *TrafficLog::find(const QString &uid) const {
  const auto found = m_byUid.constFind(uid);
  return found == m_byUid.constEnd() ? nullptr : &m_traces.at(*found);
}

PodTrace *TrafficLog::entry(const QString &uid) {
  const auto found = m_byUid.constFind(uid);
  return found == m_byUid.constEnd() ? nullptr : &m_traces[*found];
}

}  // namespace sternway::sim
