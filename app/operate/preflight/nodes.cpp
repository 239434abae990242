// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/nodes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {
QJsonObject labelsOf(const QJsonObject &node) {
  return node.value(u"metadata"_s)[u"labels"_s].toObject();
}

bool isSelected(const QJsonObject &labels, const QJsonObject &selector) {
  for (auto each = selector.begin(); each != selector.end(); ++each)
    if (labels.value(each.key()) != each.value())
      return false;
  return true;
}

/// Of an operator that is not known: true.
bool matches(const QJsonObject &labels, const QJsonValue &expression) {
  const QString key = expression[u"key"_s].toString();
  const QString how = expression[u"operator"_s].toString();
  const QJsonArray values = expression[u"values"_s].toArray();
  const bool isThere = labels.contains(key);
  if (how == u"In")
    return isThere && values.contains(labels.value(key));
  if (how == u"NotIn")
    return !isThere || !values.contains(labels.value(key));
  if (how == u"Exists")
    return isThere;
  if (how == u"DoesNotExist")
    return !isThere;
  return true;
}

/// One of the terms is enough, all expressions of a term are needed, and a term that says nothing matches nothing.
bool isWanted(const QJsonObject &labels, const QJsonArray &terms) {
  return terms.isEmpty() || std::ranges::any_of(terms, [&labels](const QJsonValue &term) {
           const QJsonArray expressions = term[u"matchExpressions"_s].toArray();
           const bool isEmpty = expressions.isEmpty() && term[u"matchFields"_s].toArray().isEmpty();
           return !isEmpty &&
                  std::ranges::all_of(expressions, [&labels](const QJsonValue &each) { return matches(labels, each); });
         });
}

/// By an operator that is not known: any value.
bool isTolerated(const QJsonValue &taint, const QJsonArray &tolerations) {
  return std::ranges::any_of(tolerations, [&taint](const QJsonValue &toleration) {
    const QString key = toleration[u"key"_s].toString();
    const QString effect = toleration[u"effect"_s].toString();
    const QString how = toleration[u"operator"_s].toString(u"Equal"_s);
    const bool isAnyValue = !how.isEmpty() && how != u"Equal";
    return (effect.isEmpty() || effect == taint[u"effect"_s].toString()) &&
           (key.isEmpty() ? isAnyValue : key == taint[u"key"_s].toString()) &&
           (isAnyValue || toleration[u"value"_s].toString() == taint[u"value"_s].toString());
  });
}

bool keepsOut(const QJsonValue &taint, const QJsonArray &tolerations, NodeConditions conditions) {
  const QString effect = taint[u"effect"_s].toString();
  const bool isCondition = taint[u"key"_s].toString().startsWith(u"node.kubernetes.io/");
  return (effect == u"NoSchedule" || effect == u"NoExecute") && !(conditions == NodeConditions::PassedOver && isCondition) &&
         !isTolerated(taint, tolerations);
}

/// A node that is cordoned has the taint a moment later.
QJsonArray taintsOf(const QJsonObject &node) {
  const QJsonValue spec = node.value(u"spec"_s);
  QJsonArray taints = spec[u"taints"_s].toArray();
  if (spec[u"unschedulable"_s].toBool())
    taints.append(QJsonObject{{u"key"_s, u"node.kubernetes.io/unschedulable"_s}, {u"effect"_s, u"NoSchedule"_s}});
  return taints;
}
}  // namespace

QList<QJsonObject> nodesFor(const QList<QJsonObject> &nodes, const QJsonObject &podTemplate, NodeConditions conditions) {
  const QJsonValue spec = podTemplate.value(u"spec"_s);
  const QJsonObject selector = spec[u"nodeSelector"_s].toObject();
  const QJsonArray terms =
      spec[u"affinity"_s][u"nodeAffinity"_s][u"requiredDuringSchedulingIgnoredDuringExecution"_s][u"nodeSelectorTerms"_s]
          .toArray();
  const QJsonArray tolerations = spec[u"tolerations"_s].toArray();
  QList<QJsonObject> all;
  for (const QJsonObject &node : nodes) {
    const QJsonArray taints = taintsOf(node);
    if (isSelected(labelsOf(node), selector) && isWanted(labelsOf(node), terms) &&
        std::ranges::none_of(taints, [&](const QJsonValue &taint) { return keepsOut(taint, tolerations, conditions); }))
      all.append(node);
  }
  return all;
}

QString architectureOf(const QJsonObject &node) {
  return labelsOf(node)
      .value(u"kubernetes.io/arch"_s)
      .toString(node.value(u"status"_s)[u"nodeInfo"_s][u"architecture"_s].toString());
}

}  // namespace sternway::operate::preflight
