// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knownmetrics.h"
#include "core/quantity.h"
#include "core/text.h"
#include "runbook/sections.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QStringList &actionWords() {
  static const QStringList words = [] {
    QStringList list;
    for (int i = static_cast<int>(Action::Wait); i <= static_cast<int>(Action::Rollback); ++i)
      list.append(actionName(static_cast<Action>(i)));
    return list;
  }();
  return words;
}

Unit readUnit(SectionReader &reader, const Field &item, const KnownMetric *known) {
  const QString word = reader.text(item, u"unit"_s, known ? Need::Optional : Need::Required);
  const auto unit = unitFromName(word);
  if (!word.isEmpty() && !unit)
    reader.problem(*FieldReader::find(item, u"unit"_s),
                   tr("no unit \"%1\"%2; known are %3").arg(word, suggestion(word, unitNames()), unitNames().join(u", "_s)));
  return unit.value_or(known ? known->unit : Unit::Count);
}

void readMetric(SectionReader &reader, const YamlNode &key, const Field &item, Runbook &runbook) {
  static const QRegularExpression name(u"^[a-z][a-z0-9_]*$"_s);
  if (!name.match(key.text).hasMatch())
    reader.problem({&key, item.path}, tr("a metric's name is lower-case letters, digits and underscores"));
  if (!reader.isMap(item, {u"query"_s, u"unit"_s, u"worse"_s}))
    return;
  const KnownMetric *known = knownMetric(key.text);
  MetricDefinition metric;
  metric.name = key.text;
  metric.origin = u"runbook"_s;
  metric.query = reader.text(item, u"query"_s, Need::Required);
  metric.unit = readUnit(reader, item, known);
  const QString worse = reader.text(item, u"worse"_s);
  if (!worse.isEmpty() && worse != u"higher" && worse != u"lower")
    reader.problem(*FieldReader::find(item, u"worse"_s), tr("\"higher\" or \"lower\" expected, not \"%1\"").arg(worse));
  metric.worse = worse.isEmpty() && known ? known->worse : worse == u"lower" ? Worse::Lower : Worse::Higher;
  runbook.metrics.append(metric);
}

Action readAction(SectionReader &reader, const Field &item, Action fallback) {
  const bool isRequired = fallback == Action::None;
  const QString word = reader.text(item, u"action"_s, isRequired ? Need::Required : Need::Optional);
  const auto action = actionFromName(word);
  if (action && *action != Action::None)
    return *action;
  if (!word.isEmpty())
    reader.problem(
        *FieldReader::find(item, u"action"_s),
        tr("no action \"%1\"%2; known are %3").arg(word, suggestion(word, actionWords()), actionWords().join(u", "_s)));
  return fallback;
}

/// More rows than anybody writes are not compared with each other.
constexpr qsizetype mostCompared = 1000;

/// A row that says something else than an earlier one in the same case, or says it again.
void checkAgainstEarlier(SectionReader &reader, const Field &item, const MatrixRow &row, const Matrix &matrix) {
  const bool isUnread = row.condition.type == ConditionNode::Type::Compare && row.condition.metric.isEmpty();
  if (isUnread || matrix.rows.size() > mostCompared)
    return;
  for (const MatrixRow &earlier : matrix.rows) {
    if (earlier.condition != row.condition || earlier.hold != row.hold)
      continue;
    if (earlier.action != row.action)
      return reader.warning(item, tr("contradicts line %1: in the same case it says %2 there and %3 here")
                                      .arg(earlier.line)
                                      .arg(actionName(earlier.action), actionName(row.action)));
    if (earlier.trigger == row.trigger && earlier.severity == row.severity)
      return reader.warning(item, tr("says the same as line %1").arg(earlier.line));
  }
}

void readRows(SectionReader &reader, const Field &root, const QString &key, bool isTrigger, Matrix &matrix) {
  for (const Field &item : reader.items(root, key, tr("a list of rows"))) {
    if (!reader.isMap(item, {u"when"_s, u"for"_s, u"action"_s, u"severity"_s, u"within"_s, u"text"_s}))
      continue;
    AutoCheck check = reader.check(item, u"when"_s, u"for"_s, Need::Required);
    MatrixRow row;
    row.line = item.node->line;
    row.trigger = isTrigger;
    row.when = check.text;
    row.condition = std::move(check.condition);
    row.hold = check.hold;
    row.text = reader.text(item, u"text"_s);
    row.action = readAction(reader, item, isTrigger ? Action::Rollback : Action::None);
    row.severity = reader.text(item, u"severity"_s);
    row.within = reader.duration(item, u"within"_s);
    checkAgainstEarlier(reader, item, row, matrix);
    matrix.rows.append(std::move(row));
  }
}
}  // namespace

void readMetrics(SectionReader &reader, const Field &root, Runbook &runbook) {
  const auto metrics = FieldReader::find(root, u"metrics"_s);
  if (!metrics || !reader.isMap(*metrics))
    return;
  for (const auto &[key, value] : metrics->node->entries)
    readMetric(reader, key, {&value, FieldReader::joined(metrics->path, key.text)}, runbook);
}

void readBaseline(SectionReader &reader, const Field &root, Runbook &runbook) {
  const auto baseline = FieldReader::find(root, u"baseline"_s);
  if (!baseline || !reader.isMap(*baseline, {u"window"_s, u"endsBefore"_s}))
    return;
  runbook.baseline.line = baseline->node->line;
  if (const auto window = reader.duration(*baseline, u"window"_s, Need::Required); window.count() > 0)
    runbook.baseline.window = window;
  const QString ends = reader.text(*baseline, u"endsBefore"_s);
  if (ends.isEmpty() || ends == u"last-deploy")
    return;
  const auto before = parseDuration(ends);
  if (!before)
    reader.problem(*FieldReader::find(*baseline, u"endsBefore"_s),
                   tr("last-deploy or a duration expected, not \"%1\"").arg(ends));
  runbook.baseline.beforeLastDeploy = !before;
  runbook.baseline.before = before.value_or(std::chrono::milliseconds(0));
}

void readMatrix(SectionReader &reader, const Field &root, Runbook &runbook) {
  readRows(reader, root, u"matrix"_s, false, runbook.matrix);
  readRows(reader, root, u"triggers"_s, true, runbook.matrix);
}

void readGuard(SectionReader &reader, const Field &root, Runbook &runbook) {
  const auto guard = FieldReader::find(root, u"guard"_s);
  if (!guard || !reader.isMap(*guard, {u"when"_s, u"for"_s, u"then"_s, u"countdown"_s}))
    return;
  runbook.guard.line = guard->node->line;
  runbook.guard.check = reader.check(*guard, u"when"_s, u"for"_s, Need::Required);
  (void)reader.choice(*guard, u"then"_s, {u"rollback"_s});  // it does nothing else
  runbook.guard.countdown = reader.duration(*guard, u"countdown"_s);
}

}  // namespace sternway
