// SPDX-License-Identifier: GPL-3.0-or-later
// bench_report FORMAT FILE [EVENTS]: writes the timeline of a long incident.
#include "bench/measure.h"
#include "core/utctime.h"
#include "report/timeline.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
IncidentRecord longIncident(int events) {
  IncidentRecord record;
  record.incident.id = u"2026-01-10-order-service-1"_s;
  record.incident.title = u"order-service: error rate 12.1 %"_s;
  record.incident.openedAt = utcTime(QDate(2026, 1, 10), QTime(2, 5));
  for (int i = 1; i <= events; ++i) {
    const QDateTime at = record.incident.openedAt.addSecs(i);
    record.events.append(
        {.sequence = i,
         .incidentId = record.incident.id,
         .at = at,
         .recordedAt = at,
         .type = i % 3 == 0 ? u"verdict"_s : u"note"_s,
         .summary =
             u"Pod order-service-7d9c5b6f4d-%1 restarted: <CrashLoopBackOff> after 12.%2 % of | requests failed"_s.arg(i).arg(i %
                                                                                                                              10),
         .data = {{u"value"_s, 0.121}, {u"query"_s, u"sum(rate(http_requests_total{code=~\"5..\"}[1m]))"_s}},
         .milestone = i == 1 ? Milestone::Declared : Milestone::None,
         .previousHash = QByteArray(64, 'a'),
         .hash = QByteArray(64, 'b')});
  }
  return record;
}
}  // namespace

int main(int argc, char **argv) {
  QGuiApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const int events = arguments.size() > 3 ? arguments.at(3).toInt() : 50'000;
  const IncidentRecord record = longIncident(events);
  const double before = bench::cpuSeconds();
  QElapsedTimer timer;
  timer.start();
  const auto bytes = report::exportTimeline(record, arguments.value(1));
  const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  QFile file(arguments.value(2));
  if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
    return 1;
  bench::print({{u"events"_s, events},
                {u"seconds"_s, seconds},
                {u"cpuSeconds"_s, bench::cpuSeconds() - before},
                {u"bytes"_s, bytes->size()},
                {u"peakMiB"_s, bench::peakMiB()}});
  return 0;
}
