// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"

#include "assess/servicemetrics.h"
#include "assess/verdictlog.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakemetrics.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"

/// One service with three revisions, of which the last is bad, its series, and the default runbook.
namespace sternway::test {

using namespace assess;
using namespace runbook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct AssessRig {
  AssessRig() {
    made = orderService();
    for (Revision &revision : made.history.revisions)
      revision.name = u"order-service-rs%1"_s.arg(revision.number);
    cluster.setWorkload(made.workload);
    cluster.setHistory(made.workload.ref, made.history);
    cluster.setPods(made.workload.ref, {makePod(made.workload, made.history.revisions.at(2), 0)});
    service.definitions = {
        {.name = u"error_rate"_s,
         .query = u"errors{namespace=\"$namespace\"}[$window]"_s,
         .unit = Unit::Ratio,
         .worse = Worse::Higher,
         .origin = {}},
        {.name = u"latency_p99"_s, .query = u"p99"_s, .unit = Unit::Seconds, .worse = Worse::Higher, .origin = {}}};
    service.requestRate = u"requests by (x$by)[$window]"_s;
    service.errorRate = u"failed by (x$by)[$window]"_s;
    service.podLabel = u"pod"_s;
    service.scrapeInterval = 5s;
    metrics.setServiceMetrics(service);
  }

  /// Half an hour at the first value, then the second for so many seconds.
  void answer(const QString &pattern, double before, double after, int seconds) {
    Series series = FakeMetrics::constant({}, before, clock.now().addSecs(-1800), clock.now().addSecs(-seconds - 1), 5s);
    for (int i = seconds; i >= 0; i -= 5)
      series.samples.append({clock.now().addSecs(-i).toMSecsSinceEpoch(), after});
    metrics.answer(pattern, {.series = {series}, .warnings = {}});
  }

  void serve() {
    const QDateTime now = clock.now();
    const auto pods = [](int number) { return StringMap{{u"pod"_s, u"order-service-rs%1-abcde"_s.arg(number)}}; };
    metrics.answer(u"requests by"_s, {.series = {FakeMetrics::constant(pods(2), 50, now.addSecs(-3000), now.addSecs(-60), 5s),
                                                 FakeMetrics::constant(pods(3), 50, now.addSecs(-60), now, 5s)},
                                      .warnings = {}});
    metrics.answer(
        u"[24h]"_s,
        {.series = {FakeMetrics::constant(pods(2), 1, now, now), FakeMetrics::constant(pods(3), 1, now, now)}, .warnings = {}});
    metrics.answer(u"failed by"_s,
                   {.series = {FakeMetrics::constant(pods(2), 0.001, now, now), FakeMetrics::constant(pods(3), 0.12, now, now)},
                    .warnings = {}});
  }

  Result<Assessment> assess(AssessorOptions options = {}) {
    return await(assess::assess(cluster, withMetrics ? &metrics : nullptr, clock, *loadDefaultRunbook(), std::move(options),
                                made.workload.ref, &context));
  }

  OrderService made;
  ServiceMetrics service;
  FakeCluster cluster;
  FakeMetrics metrics;
  ManualClock clock;
  QObject context;
  bool withMetrics = true;
};

}  // namespace sternway::test
