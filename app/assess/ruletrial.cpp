// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ruletrial.h"

#include "core/conditiontruth.h"
#include "core/utctime.h"

#include <numeric>
#include <optional>

namespace sternway::assess {

using std::chrono::milliseconds;

namespace {
/// From a time on.
struct TruthSince {
  qint64 time = 0;
  Truth truth = Truth::Unknown;
};

/// What people declared is not known here: what would be another with every symptom declared is unknown.
Truth truthAt(const ConditionNode &condition, const ConditionTruth &none, const std::optional<ConditionTruth> &all, qint64 time) {
  const Truth truth = none.at(condition, time);
  return !all || all->at(condition, time) == truth ? truth : Truth::Unknown;
}

QList<TruthSince> truthsOf(const ConditionNode &condition, const QList<TrialSpan> &spans) {
  QList<TruthSince> truths;
  const QStringList symptoms = inputsOf(condition).symptoms;
  for (const TrialSpan &span : spans) {
    Situation declared = symptoms.isEmpty() ? Situation() : span.situation;
    for (const QString &symptom : symptoms)
      declared.declared.insert(symptom, utcTime(span.from));
    const ConditionTruth judge(span.situation, span.to - 1);
    const auto judgeDeclared = symptoms.isEmpty() ? std::nullopt : std::optional(ConditionTruth(declared, span.to - 1));
    QList<qint64> times = judge.changes(condition);
    times.removeIf([&span](qint64 time) { return time <= span.from; });
    times.prepend(span.from);
    for (const qint64 time : std::as_const(times))
      if (const Truth truth = truthAt(condition, judge, judgeDeclared, time);
          truths.isEmpty() || truths.constLast().truth != truth)
        truths.append({time, truth});
  }
  return truths;
}

RuleTrial trialOf(int index, const MatrixRow &row, const QList<TrialSpan> &spans) {
  RuleTrial trial{.row = index, .matches = {}, .unknown = {}};
  const QList<TruthSince> truths = truthsOf(row.condition, spans);
  for (qsizetype i = 0; i < truths.size(); ++i) {
    const qint64 from = truths.at(i).time;
    const qint64 to = i + 1 < truths.size() ? truths.at(i + 1).time : spans.constLast().to;
    if (truths.at(i).truth == Truth::Unknown)
      trial.unknown.append({from, to});
    if (truths.at(i).truth == Truth::True && to - from >= row.hold.count())
      trial.matches.append({from + row.hold.count(), to});
  }
  return trial;
}
}  // namespace

milliseconds lengthOf(const QList<TrialPeriod> &periods) {
  return std::accumulate(periods.cbegin(), periods.cend(), milliseconds(0),
                         [](milliseconds sum, const TrialPeriod &each) { return sum + each.length(); });
}

QList<RuleTrial> tryRules(const Matrix &matrix, const QList<TrialSpan> &spans, const std::function<bool()> &isGivenUp) {
  QList<RuleTrial> trials;
  for (int i = 0; i < matrix.rows.size() && !spans.isEmpty() && !(isGivenUp && isGivenUp()); ++i)
    trials.append(trialOf(i, matrix.rows.at(i), spans));
  return trials;
}

}  // namespace sternway::assess
