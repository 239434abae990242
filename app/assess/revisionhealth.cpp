// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/revisionhealth.h"

#include "core/format.h"
#include "core/verdict.h"

#include <algorithm>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds enoughTime = 2min;
constexpr double enoughRequests = 100;
constexpr std::chrono::milliseconds enoughAlone = 30s;

QHash<QString, double> valuesOf(const RevisionNumbers &numbers) {
  QHash<QString, double> values;
  const auto put = [&values](const QString &name, const std::optional<double> &value) {
    if (value)
      values.insert(name, *value);
  };
  put(u"error_rate"_s, numbers.errorRate);
  if (numbers.errorRate)
    values.insert(u"success_rate"_s, 1 - *numbers.errorRate);
  put(u"latency_p50"_s, numbers.p50);
  put(u"latency_p95"_s, numbers.p95);
  put(u"latency_p99"_s, numbers.p99);
  const double seconds = static_cast<double>(numbers.served.count()) / 1000;
  if (seconds > 0) {
    put(u"request_rate"_s, numbers.requests / seconds);
    if (numbers.errorRate)
      put(u"errors_per_min"_s, *numbers.errorRate * numbers.requests / seconds * 60);
  }
  return values;
}

/// Whether the numbers of a revision alone can answer the condition: no alert, no declared symptom, nothing that is counted.
bool answers(const Situation &own, const ConditionNode &condition) {
  const ConditionInputs inputs = inputsOf(condition);
  const auto measured = [&own](const QString &metric) { return own.metrics.contains(metric); };
  const auto compared = [&own](const QString &metric) { return own.baselines.contains(metric); };
  return inputs.events.isEmpty() && inputs.symptoms.isEmpty() && !inputs.alerts && !inputs.health &&
         std::ranges::all_of(inputs.metrics, measured) && std::ranges::all_of(inputs.baselines, compared);
}

/// The rows that speak for going back and that the revision's own numbers can answer, without their hold times; those that count,
/// or those that nobody has accepted yet as if they did.
Matrix judgeable(const Matrix &matrix, const Situation &own, bool proposed = false) {
  Matrix judged{.source = matrix.source, .rows = {}};
  for (const MatrixRow &row : matrix.rows) {
    const bool goesBack = row.action == Action::Rollback || row.action == Action::Prepare;
    if (row.proposed != proposed || !goesBack || !answers(own, row.condition))
      continue;
    judged.rows.append(row);
    judged.rows.last().proposed = false;
    judged.rows.last().hold = 0ms;
  }
  return judged;
}

Situation situationOf(const RevisionNumbers &numbers, const QHash<QString, double> &baselines, const QDateTime &now) {
  Situation own;
  own.baselines = baselines;
  const QHash<QString, double> values = valuesOf(numbers);
  for (auto value = values.cbegin(); value != values.cend(); ++value)
    own.metrics[value.key()].samples.append({now.toMSecsSinceEpoch(), value.value()});
  return own;
}

/// "0.1 % errors, p99 118 ms over 12 min"
QString numberWords(const RevisionNumbers &numbers) {
  QStringList words;
  if (numbers.errorRate)
    words.append(tr("%1 errors").arg(formatValue(*numbers.errorRate, Unit::Ratio)));
  if (numbers.p99)
    words.append(tr("p99 %1").arg(formatValue(*numbers.p99, Unit::Seconds)));
  return tr("%1 over %2").arg(words.join(u", "_s), formatDuration(numbers.served));
}

/// "error rate > 10% (default.yaml line 9)"
QString rowWords(const Matrix &matrix, const MatrixRow &row) {
  return tr("%1 (%2 line %3)").arg(row.when, matrix.source).arg(row.line);
}

/// Whether a row that speaks for going back asks for failures.
bool asksForFailures(const Matrix &matrix) {
  return std::ranges::any_of(matrix.rows, [](const MatrixRow &row) {
    return (row.action == Action::Rollback || row.action == Action::Prepare) &&
           std::ranges::any_of(metricsOf(row.condition), isFailureMetric);
  });
}

void judgeNumbers(RevisionHealth &health, const RevisionNumbers &numbers, const HealthScope &scope, const Matrix &matrix,
                  const QHash<QString, double> &baselines, const QString &gap) {
  const auto conclude = [&health](Health verdict, const QString &reason) {
    health.health = verdict;
    health.reason = reason;
  };
  if (!numbers.apart)
    return conclude(Health::Unknown, tr("its numbers cannot be told apart from those of another revision"));
  if (!numbers.seen && !scope.counters.isEmpty())
    return conclude(Health::Unknown,
                    tr("no series of %1 in the last %2").arg(scope.counters.join(u", "_s), formatDuration(scope.lookBack)));
  if (!(numbers.requests > 0))
    return conclude(Health::Unknown, tr("no traffic in the last %1").arg(formatDuration(scope.lookBack)));
  const Situation own = situationOf(numbers, baselines, scope.now);
  const Matrix rows = judgeable(matrix, own);
  if (rows.rows.isEmpty())
    return conclude(Health::Unknown, tr("the matrix asks for nothing that was measured of it"));
  const bool enough = numbers.served >= enoughTime || numbers.requests >= enoughRequests;
  if (!enough)
    return conclude(
        Health::Unknown,
        tr("served too little to tell: %1 requests in %2").arg(qRound64(numbers.requests)).arg(formatDuration(numbers.served)));
  const Verdict verdict = evaluate(rows, own, scope.now);
  if (verdict.row >= 0) {
    const MatrixRow &row = rows.rows.at(verdict.row);
    const QString reason = tr("%1: %2").arg(numberWords(numbers), rowWords(matrix, row));
    return conclude(row.action == Action::Rollback ? Health::Bad : Health::Unknown, reason);
  }
  if (scope.source != HealthSource::Interval && numbers.alone < enoughAlone)
    return conclude(Health::Unknown,
                    tr("%1, but never for %2 without another revision").arg(numberWords(numbers), formatDuration(enoughAlone)));
  const bool asked = asksForFailures(matrix);
  if (asked && !numbers.errorRate)
    return conclude(Health::Unknown, tr("%1, but which requests failed is not known").arg(numberWords(numbers)));
  if (const QString part = gap.isEmpty() && asked ? scope.failuresGap : gap; !part.isEmpty())
    return conclude(Health::Unknown, tr("%1, based on partial data (%2)").arg(numberWords(numbers), part));
  const Matrix proposals = judgeable(matrix, own, true);
  if (const int against = evaluate(proposals, own, scope.now).row; against >= 0)
    return conclude(Health::Unknown, tr("%1, but a proposed rule speaks against it: %2")
                                         .arg(numberWords(numbers), rowWords(matrix, proposals.rows.at(against))));
  conclude(Health::Good, numberWords(numbers));
}
}  // namespace

QString gapOf(const HealthAnswers &answers) {
  QStringList gaps;
  for (const MetricsAnswer &answer : answers)
    gaps += answer.warnings;
  gaps.removeDuplicates();
  gaps.sort();
  return gaps.join(u"; "_s);
}

QList<RevisionHealth> judgeRevisions(const History &history, const HealthScope &scope,
                                     const QHash<QString, RevisionNumbers> &numbers, const Matrix &matrix,
                                     const HealthContext &context) {
  QList<RevisionHealth> list;
  for (const Revision &revision : history.revisions) {
    RevisionHealth health;
    health.revisionUid = revision.uid;
    if (context.unavailable.isEmpty()) {
      const RevisionNumbers own = numbers.value(revision.uid);
      health.source = scope.source;
      if (own.apart)
        static_cast<ServedNumbers &>(health) = own;
      const QString gap = revision.current && !context.currentGap.isEmpty() ? context.currentGap : context.gap;
      judgeNumbers(health, own, scope, matrix, context.baselines, gap);
    } else {
      health.reason = context.unavailable;
    }
    // What the cluster and the journal know outweighs good numbers: a pod that is not ready may still count its own probes.
    if (const QString why = revision.current ? context.currentFault : QString(); !why.isEmpty()) {
      health.health = Health::Bad;
      health.reason = why;
    } else if (context.known.contains(revision.uid)) {
      health.health = Health::Bad;
      health.reason = context.known.value(revision.uid);
    }
    list.append(health);
  }
  return list;
}

std::optional<LastKnownGood> lastKnownGood(const History &history, const QList<RevisionHealth> &health) {
  const RevisionHealth *best = nullptr;
  const auto servedLater = [&history](const RevisionHealth &a, const RevisionHealth &b) {
    if (a.liveTo.isValid() != b.liveTo.isValid())
      return !a.liveTo.isValid();  // still serving
    if (a.liveTo != b.liveTo)
      return a.liveTo > b.liveTo;
    return history.byUid(a.revisionUid)->number > history.byUid(b.revisionUid)->number;
  };
  for (const RevisionHealth &each : health) {
    const Revision *revision = history.byUid(each.revisionUid);
    if (each.health == Health::Good && revision && !revision->current && (!best || servedLater(each, *best)))
      best = &each;
  }
  if (!best)
    return std::nullopt;
  return LastKnownGood{.revisionUid = best->revisionUid, .why = best->reason};
}

}  // namespace sternway::assess
