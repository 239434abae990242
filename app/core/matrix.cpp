// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matrix.h"

#include "core/format.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// "P0" is 0; what is not a P and a number comes after all that are, nothing last of all.
int severityRank(const QString &severity) {
  if (severity.isEmpty())
    return 1001;
  bool ok = false;
  const int rank = QStringView(severity).mid(1).toInt(&ok);
  return ok && severity.at(0).toUpper() == u'P' && rank >= 0 ? std::min(rank, 999) : 1000;
}

void addOnce(QStringList &list, const QString &name) {
  if (!list.contains(name))
    list.append(name);
}

void collect(const ConditionNode &node, ConditionInputs &inputs) {
  switch (node.type) {
    case ConditionNode::Type::Compare:
      if (node.reference != ConditionNode::Reference::Absolute)
        addOnce(inputs.baselines, node.metric);
      [[fallthrough]];
    case ConditionNode::Type::Flag: addOnce(inputs.metrics, node.metric); break;
    case ConditionNode::Type::Count:
      inputs.events[node.metric] = std::min(inputs.events.value(node.metric, node.window), node.window);
      break;
    case ConditionNode::Type::Alert: inputs.alerts = true; break;
    case ConditionNode::Type::Health: inputs.health = true; break;
    case ConditionNode::Type::Declared: addOnce(inputs.symptoms, node.metric); break;
    case ConditionNode::Type::And:
    case ConditionNode::Type::Or:
    case ConditionNode::Type::Not: break;
  }
  for (const ConditionNode &child : node.children)
    collect(child, inputs);
}
}  // namespace

ConditionInputs inputsOf(const ConditionNode &condition) {
  ConditionInputs inputs;
  collect(condition, inputs);
  return inputs;
}

ConditionInputs inputsOf(const Matrix &matrix) {
  ConditionInputs inputs;
  for (const MatrixRow &row : matrix.rows)
    collect(row.condition, inputs);
  return inputs;
}

QStringList metricsOf(const ConditionNode &condition) {
  return inputsOf(condition).metrics;
}

QStringList metricsOf(const Matrix &matrix) {
  return inputsOf(matrix).metrics;
}

bool stricter(const MatrixRow &a, const MatrixRow &b) {
  if (a.action != b.action)
    return a.action > b.action;
  return severityRank(a.severity) < severityRank(b.severity);
}

namespace {
bool goesBack(Action action) {
  return action == Action::Rollback || action == Action::Prepare || action == Action::Schedule;
}

bool staysForward(Action action) {
  return action == Action::FixForward || action == Action::Wait;
}
}  // namespace

bool areOpposed(Action a, Action b) {
  return (goesBack(a) && staysForward(b)) || (goesBack(b) && staysForward(a));
}

QString actionTitle(Action action) {
  switch (action) {
    case Action::None: return tr("Nothing to do");
    case Action::Wait: return tr("Wait");
    case Action::Monitor: return tr("Monitor");
    case Action::Investigate: return tr("Investigate");
    case Action::FixForward: return tr("Fix forward");
    case Action::Consider: return tr("Consider a rollback");
    case Action::Schedule: return tr("Schedule a rollback");
    case Action::ScaleFirst: return tr("Scale first");
    case Action::Prepare: return tr("Prepare");
    case Action::Rollback: return tr("Roll back");
  }
  return {};
}

}  // namespace sternway
