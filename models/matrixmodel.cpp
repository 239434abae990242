// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"
#include "models/verdicttext.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

seconds between(const QDateTime &from, const QDateTime &to) {
  return duration_cast<seconds>(milliseconds(from.msecsTo(to)));
}

MatrixLine::State stateOf(const RowState &row) {
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
  }
  return {};
}

QString actionText(const MatrixLine &line) {
  return line.severity.isEmpty() ? actionTitle(line.action) : u"%1 · %2"_s.arg(actionTitle(line.action), line.severity);
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
  const QString time = line.since.toLocalTime().toString(u"HH:mm:ss"_s);
  return line.sinceBeforeData ? MatrixColumns::tr("before %1").arg(time) : time;
}

/// All that a row says, for people who hear it cell by cell.
QString spoken(const MatrixLine &line) {
  QStringList parts{stateText(line), line.when, line.text, line.why.isEmpty() ? line.now : line.why, actionText(line)};
  parts.removeAll(QString());
  return parts.join(u", "_s);
}

QString tipOf(const MatrixLine &line, int column) {
  switch (column) {
    case MatrixColumns::StateColumn: return line.why;
    case MatrixColumns::Condition: return line.text.isEmpty() ? line.when : line.when + u'\n' + line.text;
    case MatrixColumns::Now: return line.why.isEmpty() ? line.now : line.why;
    case MatrixColumns::Since: return utcTip(line.since);
    case MatrixColumns::Within:
      return line.within.count() > 0 ? MatrixColumns::tr("To be done within %1").arg(formatDuration(line.within)) : QString();
    default: return {};
  }
}

}  // namespace

Mark markOf(const MatrixLine &line) {
  switch (line.state) {
    case MatrixLine::State::NotTrue: return Mark::Good;
    case MatrixLine::State::Holding: return Mark::Progress;
    case MatrixLine::State::Matched: return markOf(line.action);
    case MatrixLine::State::Unknown: return Mark::Unknown;
  }
  return Mark::Unknown;
}

QString MatrixColumns::title(int column) {
  switch (column) {
    case StateColumn: return tr("State");
    case Condition: return tr("Condition");
    case Now: return tr("Now");
    case Since: return tr("Met since");
    case ActionColumn: return tr("Then");
    case Within: return tr("Within");
    case Line: return tr("Line");
    default: return {};
  }
}

Cell MatrixColumns::cell(const MatrixLine &value, int column) {
  switch (column) {
    case StateColumn: return {stateText(value), static_cast<int>(value.state)};
    case Condition: return textCell(value.when);
    case Now: return textCell(value.now);
    case Since: return {sinceText(value), value.since};
    case ActionColumn: return {actionText(value), static_cast<int>(value.action)};
    case Within: return {withinText(value), static_cast<qint64>(value.timeLeft.value_or(value.within).count())};
    case Line: return numberCell(value.line);
    default: return {};
  }
}

QVariant MatrixColumns::extra(const MatrixLine &value, int column, int role) {
  switch (role) {
    case MarkRole: return column == StateColumn ? QVariant(static_cast<int>(markOf(value))) : QVariant();
    case BadgeRole: return column == ActionColumn ? QVariant(static_cast<int>(markOf(value.action))) : QVariant();
    case EmphasisRole: return value.decides ? QVariant(static_cast<int>(markOf(value))) : QVariant();
    case DetailRole: return column == Condition ? QVariant(value.text) : QVariant();
    case Qt::AccessibleTextRole: return column == StateColumn ? QVariant(spoken(value)) : QVariant();
    case Qt::ToolTipRole: return tipOf(value, column);
    default: return {};
  }
}

QList<MatrixLine> matrixLines(const Matrix &matrix, const Verdict &verdict, const QDateTime &now) {
  QList<MatrixLine> lines;
  for (int i = 0; i < matrix.rows.size() && i < verdict.rows.size(); ++i) {
    const MatrixRow &row = matrix.rows.at(i);
    const RowState &state = verdict.rows.at(i);
    MatrixLine line;
    line.when = row.hold.count() > 0 ? MatrixColumns::tr("%1 for %2").arg(row.when, formatDuration(row.hold)) : row.when;
    line.text = row.text;
    line.now = rowValue(row, verdict);
    line.state = stateOf(state);
    if (line.state == MatrixLine::State::Unknown)
      line.why = unknownText(state.unknown);
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

}  // namespace sternway
