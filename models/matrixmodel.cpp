// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"

#include "core/format.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

seconds between(const QDateTime &from, const QDateTime &to) {
  return duration_cast<seconds>(milliseconds(from.msecsTo(to)));
}

MatrixLine::State stateOf(const RowState &row) {
  if (row.proposed)
    return MatrixLine::State::Proposed;
  switch (row.condition) {
    case Truth::True: return row.matched ? MatrixLine::State::Matched : MatrixLine::State::Holding;
    case Truth::False: return MatrixLine::State::NotTrue;
    case Truth::Unknown: return MatrixLine::State::Unknown;
  }
  return MatrixLine::State::Unknown;
}

void addTimes(MatrixLine &line, const MatrixRow &row, const RowState &state, const QDateTime &now) {
  line.since = state.since;
  line.sinceBeforeData = state.sinceBeforeData;
  if (!state.since.isValid())
    return;
  if (line.state == MatrixLine::State::Holding)
    line.remaining = std::max(seconds(0), between(now, state.since.addMSecs(row.hold.count())));
  if (state.deadline.isValid())
    line.timeLeft = between(now, state.deadline);
}

QString unknownText(const QStringList &inputs) {
  QStringList titles;
  for (const QString &input : inputs)
    titles.append(metricTitle(input));
  return MatrixColumns::tr("no data for %1").arg(titles.join(u", "_s));
}

QString stateText(const MatrixLine &line) {
  switch (line.state) {
    case MatrixLine::State::NotTrue: return MatrixColumns::tr("not met");
    case MatrixLine::State::Holding: return MatrixColumns::tr("pending, %1 left").arg(formatDuration(line.remaining));
    case MatrixLine::State::Matched: return line.decides ? MatrixColumns::tr("deciding") : MatrixColumns::tr("met");
    case MatrixLine::State::Unknown: return MatrixColumns::tr("unknown");
    case MatrixLine::State::Proposed: return MatrixColumns::tr("proposed");
  }
  return {};
}

QString withinText(const MatrixLine &line) {
  if (!line.timeLeft)
    return line.within.count() > 0 ? formatDuration(line.within) : QString();
  return line.timeLeft->count() > 0 ? MatrixColumns::tr("%1 left").arg(formatDuration(*line.timeLeft))
                                    : MatrixColumns::tr("over by %1").arg(formatDuration(-*line.timeLeft));
}

QString sinceText(const MatrixLine &line) {
  if (!line.since.isValid())
    return {};
  return line.sinceBeforeData ? MatrixColumns::tr("before %1").arg(clockTime(line.since)) : clockTime(line.since);
}

/// All that a row says, for people who hear it cell by cell.
QString spoken(const MatrixLine &line) {
  QStringList parts{stateText(line), line.when, line.text, line.why.isEmpty() ? line.now : line.why,
                    actionText(line.action, line.severity)};
  parts.removeAll(QString());
  return parts.join(u", "_s);
}

}  // namespace

Mark markOf(const MatrixLine &line) {
  switch (line.state) {
    case MatrixLine::State::NotTrue: return Mark::Good;
    case MatrixLine::State::Holding: return Mark::Progress;
    case MatrixLine::State::Matched: return markOf(line.action);
    case MatrixLine::State::Unknown: return Mark::Unknown;
    case MatrixLine::State::Proposed: return Mark::Notice;
  }
  return Mark::Unknown;
}

const MatrixColumns::List MatrixColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return sortedCell(stateText(row), row.state); }, Align::Left, markOf,
     plainOf<&Value::why>,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row)) : QVariant(); }},
    {QT_TR_NOOP("Condition"), textOf<&Value::when>, Align::Left, nullptr,
     [](const Value &row) { return row.text.isEmpty() ? row.when : row.when + u'\n' + row.text; },
     [](const Value &row, int role) { return role == DetailRole ? QVariant(row.text) : QVariant(); }},
    {QT_TR_NOOP("Now"), textOf<&Value::now>, Align::Left, nullptr,
     [](const Value &row) { return row.why.isEmpty() ? row.now : row.why; }},
    {QT_TR_NOOP("Met since"), [](const Value &row) { return sortedCell(sinceText(row), row.since); }, Align::Left, nullptr,
     utcOf<&Value::since>},
    {QT_TR_NOOP("Then"), [](const Value &row) { return sortedCell(actionText(row.action, row.severity), row.action); },
     Align::Left, nullptr, nullptr,
     [](const Value &row, int role) { return role == BadgeRole ? QVariant(static_cast<int>(markOf(row.action))) : QVariant(); }},
    {QT_TR_NOOP("Within"),
     [](const Value &row) { return sortedCell(withinText(row), static_cast<qint64>(row.timeLeft.value_or(row.within).count())); },
     Align::Left, nullptr,
     [](const Value &row) {
       return row.within.count() > 0 ? tr("To be done within %1").arg(formatDuration(row.within)) : QString();
     }},
    {QT_TR_NOOP("Line"), numberOf<&Value::line>, Align::Right}};

QVariant MatrixColumns::row(const MatrixLine &value, int role) {
  return role == EmphasisRole && value.decides ? QVariant(static_cast<int>(markOf(value))) : QVariant();
}

QString conditionText(const MatrixRow &row) {
  return row.hold.count() > 0 ? MatrixColumns::tr("%1 for %2").arg(row.when, formatDuration(row.hold)) : row.when;
}

QString actionText(Action action, const QString &severity) {
  if (action == Action::None)
    return MatrixColumns::tr("to be chosen");  // of a proposed row
  return severity.isEmpty() ? actionTitle(action) : u"%1 · %2"_s.arg(actionTitle(action), severity);
}

QList<MatrixLine> matrixLines(const Matrix &matrix, const Verdict &verdict, const QDateTime &now) {
  QList<MatrixLine> lines;
  for (int i = 0; i < matrix.rows.size() && i < verdict.rows.size(); ++i) {
    const MatrixRow &row = matrix.rows.at(i);
    const RowState &state = verdict.rows.at(i);
    MatrixLine line;
    line.when = conditionText(row);
    line.text = row.text;
    line.now = rowValue(row, verdict);
    line.state = stateOf(state);
    if (line.state == MatrixLine::State::Unknown)
      line.why = unknownText(state.unknown);
    if (line.state == MatrixLine::State::Proposed)
      line.why = rowStanding(state, now);
    line.decides = i == verdict.row;
    line.action = row.action;
    line.severity = row.severity;
    line.within = duration_cast<seconds>(row.within);
    line.line = row.line;
    line.trigger = row.trigger;
    addTimes(line, row, state, now);
    lines.append(line);
  }
  return lines;
}

}  // namespace sternway::models
