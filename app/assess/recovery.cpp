// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/recovery.h"

#include "assess/servicemonitor.h"
#include "core/format.h"
#include "core/incident.h"
#include "core/incidentfacts.h"

#include <algorithm>

namespace sternway::assess {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString valuesSentence(const Assessment &assessment) {
  QStringList names = assessment.verdict.values.keys();
  names.sort();
  QStringList texts;
  for (const QString &name : names) {
    const MetricDefinition *definition = assessment.metrics.find(name);
    const auto value = assessment.verdict.values.value(name);
    // facts of the cluster are judged by their rows; while they are zero they are not worth words
    if (value && (definition || *value != 0))
      texts << metricTitle(name) + u' ' + formatValue(*value, definition ? definition->unit : usualUnit(name));
  }
  return texts.join(u", "_s);
}

QString titles(const QStringList &inputs) {
  QStringList texts;
  for (const QString &input : inputs)
    texts << metricTitle(input);
  return texts.join(u", "_s);
}

/// The condition without what a person declared; none: nothing else is left of it. "not" stays: there a declaration speaks
/// against the row.
std::optional<ConditionNode> measuredPart(const ConditionNode &node, const QHash<QString, QDateTime> &declared) {
  using Type = ConditionNode::Type;
  if (node.type == Type::Declared && declared.contains(node.metric))
    return std::nullopt;
  if (node.type != Type::And && node.type != Type::Or)
    return node;
  ConditionNode measured = node;
  measured.children.clear();
  for (const ConditionNode &child : node.children)
    if (const auto part = measuredPart(child, declared))
      measured.children.push_back(*part);
  return measured.children.empty() ? std::nullopt : std::optional(measured);
}

/// The rows that recovery goes by.
Matrix rollbackRows(const Assessment &assessment) {
  Matrix rows = assessment.matrix;
  rows.rows.clear();
  for (MatrixRow row : assessment.matrix.rows) {
    const auto condition = measuredPart(row.condition, assessment.situation.declared);
    if (row.proposed || row.action < Action::Prepare || !condition)
      continue;
    row.condition = *condition;
    rows.rows.append(row);
  }
  return rows;
}

/// A metric that was unknown has no baseline to be compared with either.
bool wasUnknown(const QString &input, const QStringList &unknownBefore) {
  return unknownBefore.contains(input) || (input.startsWith(u"baseline."_s) && unknownBefore.contains(input.section(u'.', 1)));
}

void addOnce(QStringList &list, const QString &text) {
  if (!list.contains(text))
    list.append(text);
}

}  // namespace

RecoveryReading judgeRecovered(const Assessment &assessment, const QStringList &unknownBefore) {
  using State = RecoveryReading::State;
  const Matrix matrix = rollbackRows(assessment);
  const Verdict verdict = evaluate(matrix, assessment.situation, assessment.at);
  RecoveryReading reading;
  reading.matrix = matrix;
  reading.verdict = verdict;
  for (auto it = assessment.verdict.values.cbegin(); it != assessment.verdict.values.cend(); ++it)
    reading.values.insert(it.key(), *it ? QJsonValue(**it) : QJsonValue());
  QStringList waitedFor;
  for (const RowState &row : verdict.rows)
    if (row.condition == Truth::Unknown)
      for (const QString &input : row.unknown)
        addOnce(wasUnknown(input, unknownBefore) ? reading.notChecked : waitedFor, input);
  const QString left = reading.notChecked.isEmpty() ? QString() : tr("not checked: %1").arg(titles(reading.notChecked));
  QString said;
  if (verdict.row >= 0 || verdict.pending) {  // a hold time that begins anew is no recovery
    reading.state = State::NotYet;
    said = reasonOf(verdict, matrix, assessment.at);
  } else if (!waitedFor.isEmpty()) {
    reading.state = State::Unknown;
    said = tr("unknown: %1").arg(titles(waitedFor));
  } else {
    reading.state = verdict.judged > 0 ? State::Recovered : State::NotChecked;
    said = valuesSentence(assessment);
  }
  QStringList parts{said, left};
  parts.removeAll(QString());
  reading.sentence = parts.join(u"; "_s);
  return reading;
}

QStringList unknownAtDecision(const QList<JournalEvent> &all, const ObjectRef &service) {
  const QList<JournalEvent> events = eventsAbout(all, targetOf(service));
  const auto isOf = [](const QString &type) { return [type](const JournalEvent &event) { return event.type == type; }; };
  const auto began = std::find_if(events.crbegin(), events.crend(), isOf(eventtype::operationStarted));
  const auto decided = std::find_if(began, events.crend(), isOf(eventtype::verdict));
  return decided == events.crend() ? QStringList() : decided->data.value(u"unknown"_s).toVariant().toStringList();
}

Call<RecoveryReading> *MonitorRecovery::check(QObject *context) {
  const auto judged = [self = QPointer(this), monitor = m_monitor,
                       before = m_unknownBefore](const Result<Assessment> &now) -> Result<RecoveryReading> {
    return now.map([&](const Assessment &assessment) {
      const RecoveryReading reading = judgeRecovered(
          assessment,
          before ? *before : unknownAtDecision(openIncidentEvents(monitor->past(), monitor->service()), monitor->service()));
      if (self)
        Q_EMIT self->answered(reading);
      return reading;
    });
  };
  return mapped<RecoveryReading>(context, m_monitor->assess(context, 15s), judged);
}

}  // namespace sternway::assess

#include "moc_recovery.cpp"
