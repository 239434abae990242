// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/revisionhealth.h"

#include "support/fakemetrics.h"
#include "support/fakeobjects.h"

/// Revisions of order-service, what each did while it served, and what is concluded from it.
namespace sternway::test::revisions {

using namespace assess;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

inline const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);
inline constexpr double day = 86'400;

inline QDateTime ago(milliseconds duration) {
  return now.addMSecs(-duration.count());
}

inline ServiceMetrics serviceMetrics(const QString &podLabel, const QString &versionLabel) {
  ServiceMetrics metrics;
  metrics.requestRate = u"sum by (namespace$by) (rate(req{}[$window]))"_s;
  metrics.errorRate = u"sum by (namespace$by) (rate(err{}[$window]))"_s;
  metrics.latencyBuckets = u"sum by (le$by) (rate(bucket{}[$window]))"_s;
  metrics.podLabel = podLabel;
  metrics.versionLabel = versionLabel;
  metrics.scrapeInterval = 2s;
  return metrics;
}

/// What one revision did, as series with that label value.
struct Life {
  QString value;  ///< of the grouping label
  milliseconds from{0};
  milliseconds to{0};  ///< ago; 0: still
  double requests = 0;
  double errors = 0;
  double slow = 0;  ///< share of requests between 2 and 4 s; the others are below 100 ms
  double untold = 0;
};

inline HealthAnswers answersOf(const HealthScope &scope, const QList<Life> &lives) {
  HealthAnswers answers;
  answers[HealthQueryId::Failures];  // asked for, and nothing has failed
  for (const Life &life : lives) {
    const StringMap labels{{scope.label, life.value}};
    answers[HealthQueryId::Presence].series.append(FakeMetrics::constant(labels, 1, ago(life.from), ago(life.to), 60s));
    Series recent{.labels = labels, .samples = {}};
    for (QDateTime at = ago(1h); at <= now; at = at.addSecs(5))
      if (at >= ago(life.from) && at <= ago(life.to))
        recent.samples.append({at.toMSecsSinceEpoch(), 1});
    answers[HealthQueryId::RecentPresence].series.append(recent);
    const auto total = [&](HealthQueryId id, StringMap with, double count) {
      with.insert(scope.label, life.value);
      answers[id].series.append({.labels = with, .samples = {{now.toMSecsSinceEpoch(), count / day}}});
    };
    total(HealthQueryId::Requests, {}, life.requests);
    if (life.errors > 0)
      total(HealthQueryId::Failures, {}, life.errors);
    if (life.untold > 0)
      total(HealthQueryId::Untold, {}, life.untold);
    total(HealthQueryId::Buckets, {{u"le"_s, u"0.1"_s}}, life.requests * (1 - life.slow));
    total(HealthQueryId::Buckets, {{u"le"_s, u"2"_s}}, life.requests * (1 - life.slow));
    total(HealthQueryId::Buckets, {{u"le"_s, u"4"_s}}, life.requests);
    total(HealthQueryId::Buckets, {{u"le"_s, u"+Inf"_s}}, life.requests);
  }
  return answers;
}

inline Matrix matrix() {
  const auto row = [](const char *metric, double threshold, milliseconds hold, Action action, int line) {
    MatrixRow made;
    made.condition.metric = QString::fromLatin1(metric);
    made.condition.threshold = threshold;
    made.hold = hold;
    made.action = action;
    made.line = line;
    made.when = u"%1 > %2"_s.arg(QLatin1String(metric)).arg(threshold);
    return made;
  };
  return {.source = u"m.yaml"_s,
          .rows = {row("error_rate", 0.1, 0s, Action::Rollback, 1), row("error_rate", 0.05, 2min, Action::Rollback, 2),
                   row("error_rate", 0.02, 0s, Action::Prepare, 3), row("latency_p99", 2, 5min, Action::Rollback, 4),
                   row("rollout_stuck", 0, 0s, Action::Rollback, 5), row("error_rate", 0, 0s, Action::Monitor, 6)}};
}

/// order-service with pods named by ReplicaSets rs-1 … rs-3.
inline OrderService service(Kind kind = Kind::Deployment) {
  OrderService made = orderService(kind);
  for (Revision &revision : made.history.revisions)
    revision.name = u"order-service-rs%1"_s.arg(revision.number);
  return made;
}

inline QString podOf(int number) {
  return u"order-service-rs%1-abcde"_s.arg(number);
}

inline RevisionHealth healthOf(const QList<RevisionHealth> &all, int number) {
  return all.at(number - 1);
}

struct Judged {
  QList<RevisionHealth> health;
  std::optional<LastKnownGood> good;
};

inline Judged judge(const OrderService &made, const ServiceMetrics &metrics, const QList<Life> &lives,
                    const HealthContext &context = {}, const Matrix &rows = matrix()) {
  const HealthScope scope = healthScope(metrics, made.workload, now, 24h);
  const auto numbers = measureRevisions(made.history, scope, answersOf(scope, lives));
  const auto health = judgeRevisions(made.history, scope, numbers, rows, context);
  return {health, lastKnownGood(made.history, health)};
}

}  // namespace sternway::test::revisions
