// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditionwords.h"
#include "core/format.h"
#include "core/matrix.h"
#include "core/metrics.h"
#include "core/verdict.h"

#include <algorithm>
#include <functional>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString cited(const Verdict &verdict, const Matrix &matrix, int row) {
  const QStringList parts = trueParts(matrix.rows.at(row).condition, verdict);
  return tr("%1 (%2 line %3)").arg(parts.join(u", "_s), matrix.source).arg(matrix.rows.at(row).line);
}

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to) {
  return std::chrono::milliseconds(from.msecsTo(to));
}

QString heldFor(const RowState &state, const QDateTime &now) {
  const QString duration = formatDuration(between(state.since, now));
  return state.sinceBeforeData ? tr("for at least %1").arg(duration) : tr("for %1").arg(duration);
}

/// As what a verdict calls for now.
QString actionWords(Action action) {
  switch (action) {
    case Action::None: return tr("No reason to roll back");
    case Action::Prepare: return tr("Prepare to roll back");
    case Action::Rollback: return tr("Roll back now");
    default: return actionTitle(action);
  }
}

/// As what a pending row will call for: "Roll back in 2 min 19 s"; once its time is over, until the next evaluation, "now".
QString pendingAction(const NextVerdict &pending, const QDateTime &now) {
  if (pending.at <= now)
    return actionWords(pending.action);
  const QString action = pending.action == Action::Rollback ? actionTitle(pending.action) : actionWords(pending.action);
  return tr("%1 in %2", "Roll back in 2 min").arg(action, formatDuration(between(now, pending.at)));
}

/// As a part of a sentence.
QString becomes(Action action) {
  switch (action) {
    case Action::None: return tr("no reason to roll back", "in 2 min this becomes:");
    case Action::Wait: return tr("wait", "in 2 min this becomes:");
    case Action::Monitor: return tr("monitor", "in 2 min this becomes:");
    case Action::Investigate: return tr("investigate", "in 2 min this becomes:");
    case Action::FixForward: return tr("fix forward", "in 2 min this becomes:");
    case Action::Consider: return tr("consider a rollback", "in 2 min this becomes:");
    case Action::Schedule: return tr("schedule a rollback", "in 2 min this becomes:");
    case Action::ScaleFirst: return tr("scale first", "in 2 min this becomes:");
    case Action::Prepare: return tr("prepare to roll back", "in 2 min this becomes:");
    case Action::Rollback: return tr("roll back", "in 2 min this becomes:");
  }
  return {};
}

QString titles(const QStringList &inputs) {
  QStringList words;
  for (const QString &input : inputs)
    words.append(metricTitle(input));
  return words.join(u", "_s);
}

/// What is missing → the metrics that suffer from it, with their values: "error rate 0 %".
QMap<QString, QStringList> gapsOf(const Verdict &verdict, const std::function<bool(const QString &)> &concerns) {
  QMap<QString, QStringList> gaps;
  for (auto gap = verdict.gaps.cbegin(); gap != verdict.gaps.cend(); ++gap)
    if (concerns(gap.key()))
      gaps[gap.value()].append(metricTitle(gap.key()) + u' ' +
                               formatValue(verdict.values.value(gap.key()).value_or(0), usualUnit(gap.key())));
  return gaps;
}

/// "no data for p99 latency; error rate 0 % is of a part only (unknown for 2 of 5 pods)"
QString unknownWords(const Verdict &verdict) {
  QStringList missing = verdict.unknownMetrics;
  missing.removeIf([&verdict](const QString &input) { return verdict.gaps.contains(input); });
  QStringList words;
  if (!missing.isEmpty())
    words << (verdict.scaledToZero ? tr("scaled to 0, no data for %1") : tr("no data for %1")).arg(titles(missing));
  const auto gaps = gapsOf(verdict, [&](const QString &metric) { return verdict.unknownMetrics.contains(metric); });
  for (auto gap = gaps.cbegin(); gap != gaps.cend(); ++gap)
    words << tr("%1: a part only (%2)", "error rate 0 %: a part only (unknown for 2 of 5 pods)")
                 .arg(gap.value().join(u", "_s), gap.key());
  return words.join(u"; "_s);
}

/// Rows that call for more than the verdict does, and that nobody has accepted yet.
QStringList proposedWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  int count = 0;
  for (int i = 0; i < matrix.rows.size(); ++i) {
    const MatrixRow &row = matrix.rows.at(i);
    const RowState &state = verdict.rows.at(i);
    const Action action = row.action == Action::None ? Action::Rollback : row.action;  // what the source leaves open
    const bool wouldMatch = state.proposed && state.condition == Truth::True && between(state.since, now) >= row.hold;
    count += wouldMatch && action > verdict.action ? 1 : 0;
  }
  return count > 0 ? QStringList{tr("%n proposed rule(s) would match; not in effect", nullptr, count)} : QStringList();
}

/// What a verdict that stands was concluded from.
QStringList partWords(const Verdict &verdict) {
  QStringList words;
  for (const QString &gap :
       gapsOf(verdict, [&](const QString &metric) { return !verdict.unknownMetrics.contains(metric); }).keys())
    words << tr("from a part of the data (%1)").arg(gap);
  return words;
}

/// The values that were judged, for a verdict without a row: "error rate 0.1 %, p99 latency 120 ms".
QString valueWords(const Verdict &verdict, const Matrix &matrix) {
  QStringList words;
  for (const QString &metric : metricsOf(matrix)) {
    const auto value = verdict.values.value(metric);
    if (value && *value == 0 && usualUnit(metric) == Unit::Count)
      continue;  // a flag that is not raised says nothing
    if (value)
      words.append(metricTitle(metric) + u' ' + formatValue(*value, usualUnit(metric)));
  }
  return words.join(u", "_s);
}

QString nextWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  const MatrixRow &row = matrix.rows.at(verdict.next->row);
  const QString in = formatDuration(between(now, verdict.next->at));
  if (verdict.rows.at(verdict.next->row).condition != Truth::True)
    return tr("in %1 this becomes: %2 (line %3)").arg(in, becomes(row.action)).arg(row.line);
  const QStringList parts = trueParts(row.condition, verdict);
  return tr("in %1 this becomes: %2 (%3 for %4, line %5)")
      .arg(in, becomes(row.action), parts.join(u", "_s), formatDuration(row.hold))
      .arg(row.line);
}

QString easesWords(const Verdict &verdict, const QDateTime &now) {
  const QString in = formatDuration(between(now, verdict.eases->at));
  return tr("without more of it this falls back to \"%1\" in %2").arg(becomes(verdict.eases->action), in);
}

QString deadlineWords(const QDateTime &deadline, const QDateTime &now) {
  return deadline >= now ? tr("%1 left to act").arg(formatDuration(between(now, deadline)))
                         : tr("to be acted on %1 ago").arg(formatDuration(between(deadline, now)));
}

QString mainWords(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  const QString row = verdict.row < 0 ? QString() : tr("%1: %2").arg(actionWords(verdict.action), reasonOf(verdict, matrix, now));
  if (verdict.pending) {
    const QString pending = tr("%1: %2").arg(pendingAction(*verdict.pending, now), cited(verdict, matrix, verdict.pending->row));
    return row.isEmpty() ? pending : pending + u"; "_s + row;
  }
  if (verdict.unknown) {
    const QString doubt =
        tr("Cannot tell: %1")
            .arg(verdict.counted > 0 ? unknownWords(verdict) : tr("every rule is proposed, and none has been accepted"));
    return row.isEmpty() ? doubt : doubt + u"; "_s + row;
  }
  if (!row.isEmpty())
    return row;
  const QString values = valueWords(verdict, matrix);
  return values.isEmpty() ? actionWords(Action::None) : tr("%1: %2").arg(actionWords(Action::None), values);
}
}  // namespace

QString reasonOf(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  if (verdict.row < 0)
    return verdict.pending ? cited(verdict, matrix, verdict.pending->row) : QString();
  return tr("%1, %2").arg(cited(verdict, matrix, verdict.row), heldFor(verdict.rows.at(verdict.row), now));
}

QString sentence(const Verdict &verdict, const Matrix &matrix, const QDateTime &now) {
  QStringList parts{mainWords(verdict, matrix, now)};
  if (verdict.row >= 0 && verdict.rows.at(verdict.row).deadline.isValid())
    parts << deadlineWords(verdict.rows.at(verdict.row).deadline, now);
  if (verdict.next && !(verdict.pending && verdict.pending->row == verdict.next->row))
    parts << nextWords(verdict, matrix, now);
  if (verdict.eases)
    parts << easesWords(verdict, now);
  if (!verdict.suppressed.isEmpty())
    parts << suppressedWords(verdict.suppressed);
  if ((verdict.pending || !verdict.unknown) && !verdict.unknownMetrics.isEmpty())
    parts << unknownWords(verdict);
  parts += partWords(verdict);
  parts += proposedWords(verdict, matrix, now);
  for (const auto &[one, other] : verdict.contradictions)
    parts << tr("lines %1 and %2 contradict each other").arg(matrix.rows.at(one).line).arg(matrix.rows.at(other).line);
  return parts.join(u"; "_s);
}

QString rowStanding(const RowState &state, const QDateTime &now) {
  if (state.proposed)
    return state.condition == Truth::Unknown ? tr("proposed, not counted; unknown: %1").arg(titles(state.unknown))
           : state.condition == Truth::False ? tr("proposed, not counted; now no")
                                             : tr("proposed, not counted; now true %1").arg(heldFor(state, now));
  if (state.condition == Truth::Unknown)
    return tr("unknown: %1").arg(titles(state.unknown));
  if (state.condition == Truth::False)
    return tr("no", "the row does not match");
  const QString standing = state.matched ? tr("matches %1", "matches for 3 min").arg(heldFor(state, now))
                                         : tr("holding, %1 to go").arg(formatDuration(state.remaining));
  return state.deadline.isValid() ? standing + u"; "_s + deadlineWords(state.deadline, now) : standing;
}

}  // namespace sternway
