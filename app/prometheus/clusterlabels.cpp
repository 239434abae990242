// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/clusterlabels.h"

#include "core/format.h"
#include "core/promql.h"
#include "prometheus/presets.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
const QString nodeSeries = u"kube_node_info"_s;
const QString upSeries = u"up"_s;
const QString nodeLabel = u"node"_s;
const QString nameLabel = u"__name__"_s;

QString sortedText(const QSet<QString> &values) {
  QStringList texts;
  for (const QString &value : values)
    texts << (value.isEmpty() ? tr("(without the label)") : value);
  texts.sort();
  return texts.join(u", "_s);
}

QStringList sortedList(const QSet<QString> &values) {
  QStringList texts(values.cbegin(), values.cend());
  texts.sort();
  return texts;
}

std::optional<QString> onlyOne(const QSet<QString> &values) {
  return values.size() == 1 ? std::optional(*values.cbegin()) : std::nullopt;
}

/// The pods' own series tell without doubt. Where the workload's series are in question with and without the label, pods whose
/// series have none are those without it.
std::optional<QString> byPods(const QString &label, const ClusterValues &own, const ClusterEvidence &evidence) {
  const LabelValues values = clusterValues(evidence.ofPods).value(label);
  if (!own.value(label).mixed)
    return onlyOne(values.named);
  return !evidence.ofPods.isEmpty() && values.named.isEmpty() ? QString() : onlyOne(values.all());
}

/// What kube-state-metrics says of nodes; where it says nothing, the targets that have the node's name.
QList<StringMap> nodeRows(const ClusterSurvey &survey) {
  QList<StringMap> rows = survey.nodes;
  rows.removeIf([](const StringMap &labels) { return labels.value(nameLabel) != nodeSeries; });
  return rows.isEmpty() ? survey.nodes : rows;
}

/// The one value whose nodes are ours. Nodes of different clusters can have the same names, so a value without nodes speaks
/// against all of them.
std::optional<QString> byNodes(const QString &label, const QSet<QString> &inQuestion, const ClusterSurvey &survey,
                               const QSet<QString> &nodes) {
  QMap<QString, QSet<QString>> ours;
  QSet<QString> withNodes;
  for (const StringMap &series : nodeRows(survey)) {
    const QString value = series.value(label);
    withNodes.insert(value);
    if (nodes.contains(series.value(nodeLabel)))
      ours[value].insert(series.value(nodeLabel));
  }
  if (!withNodes.contains(inQuestion) || ours.isEmpty())
    return std::nullopt;
  if (ours.size() == 1)
    return ours.firstKey();
  QSet<QString> complete;
  for (auto value = ours.cbegin(); value != ours.cend(); ++value)
    if (value->size() == nodes.size())
      complete.insert(value.key());
  return onlyOne(complete);
}

/// By another label that says the same word.
std::optional<QString> byOtherLabel(const QString &label, const QSet<QString> &inQuestion, const ClusterSurvey &survey,
                                    const ClusterEvidence &evidence) {
  for (const QString &other : clusterLabels()) {
    const auto value = other == label ? std::nullopt : byNodes(other, survey.ofNodes.value(other).all(), survey, evidence.nodes);
    if (value && !value->isEmpty() && inQuestion.contains(*value))
      return value;
  }
  return std::nullopt;
}

QString whyOpen(const QString &label, const QSet<QString> &values, const QString &context) {
  const QString several =
      tr("Series of several clusters are in one source (%1: %2), and which one this context is cannot be told")
          .arg(label, sortedText(values));
  const auto hint = std::ranges::find_if(
      values, [&context](const QString &value) { return !value.isEmpty() && context.contains(value, Qt::CaseInsensitive); });
  return hint == values.cend()
             ? tr("%1. Say it once, for example --cluster-label %2=NAME").arg(several, label)
             : tr("%1; by the context's name perhaps %3. Say it once: --cluster-label %2=%3").arg(several, label, *hint);
}
}  // namespace

const QStringList &clusterLabels() {
  static const QStringList labels{
      u"cluster"_s,    u"k8s_cluster"_s,     u"kubernetes_cluster"_s, u"kube_cluster"_s, u"cluster_name"_s, u"k8s_cluster_name"_s,
      u"cluster_id"_s, u"k8s_cluster_uid"_s, u"environment"_s,        u"env"_s,          u"stage"_s,        u"datacenter"_s};
  return labels;
}

bool saysCluster(const QString &label) {
  return label.contains("cluster"_L1);
}

ClusterValues clusterValues(const QList<StringMap> &series) {
  QMap<QString, QMap<QString, QSet<QString>>> byName;  // label → series' name → values
  for (const StringMap &labels : series)
    for (const QString &label : clusterLabels())
      byName[label][labels.value(nameLabel)].insert(labels.value(label));
  ClusterValues found;
  for (auto label = byName.cbegin(); label != byName.cend(); ++label) {
    LabelValues all;
    for (QSet<QString> named : *label) {
      all.mixed |= named.remove(QString()) && !named.isEmpty();
      all.named += named;
    }
    if (!all.named.isEmpty())
      found.insert(label.key(), all);
  }
  return found;
}

QString surveyQuery() {
  QStringList names{nodeSeries, upSeries};
  for (const MetricPreset &preset : metricPresets())
    names << preset.requests;
  names.removeDuplicates();
  return u"count by (__name__, node, %1) ({__name__=~\"%2\"})"_s.arg(clusterLabels().join(u", "_s), names.join(u'|'));
}

ClusterSurvey surveyOf(const MetricsAnswer &answer) {
  ClusterSurvey survey;
  QList<StringMap> ofNodes;
  QList<StringMap> others;
  for (const Series &series : answer.series) {
    const QString name = series.labels.value(nameLabel);
    const bool hasNode = !series.labels.value(nodeLabel).isEmpty();
    if ((name == nodeSeries || name == upSeries) && hasNode)
      survey.nodes.append(series.labels);
    // Targets in one cluster may have such a label of their own, a database's for example; those with a node are Kubernetes'.
    if (name == nodeSeries)
      ofNodes.append(series.labels);
    else if (name != upSeries || hasNode)
      others.append(series.labels);
  }
  survey.ofNodes = clusterValues(ofNodes);
  survey.ofOthers = clusterValues(others);
  return survey;
}

QString podsQuery(const QStringList &pods) {
  QStringList escaped;
  for (const QString &pod : pods)
    escaped << promString(pod, true);
  QStringList selectors;
  for (const QString &label : {u"pod"_s, u"kubernetes_pod_name"_s, u"k8s_pod_name"_s})
    selectors << u"{%1=~\"%2\"}"_s.arg(label, escaped.join(u'|'));
  return u"count by (__name__, %1) (%2)"_s.arg(clusterLabels().join(u", "_s), selectors.join(u" or "_s));
}

bool isUnique(const QString &pod) {
  static const QRegularExpression ordinal(u"-[0-9]+$"_s);
  static const QRegularExpression random(QRegularExpression::anchoredPattern(podPattern(Kind::DaemonSet)));
  return !ordinal.match(pod).hasMatch() && random.match(pod).hasMatch();
}

QSet<QString> valuesOf(const QString &label, const ClusterValues &own, const ClusterSurvey &survey) {
  return own.value(label).all() + survey.ofNodes.value(label).all() + survey.ofOthers.value(label).named;
}

QString contestedLabel(const ClusterValues &own, const ClusterSurvey &survey) {
  for (const QString &label : clusterLabels()) {
    const bool elsewhere = own.contains(label) && valuesOf(label, own, survey).size() > 1;
    if (own.value(label).isSeveral() || elsewhere || survey.ofNodes.value(label).isSeveral())
      return label;
  }
  return {};
}

ClusterChoice settled(const QString &label, const ClusterValues &own, const ClusterSurvey &survey,
                      const ClusterEvidence &evidence) {
  const QSet<QString> values = valuesOf(label, own, survey);
  const QSet<QString> inQuestion = own.contains(label) ? own.value(label).all() : survey.ofNodes.value(label).all();
  ClusterChoice choice{.state = ClusterChoice::State::Kept, .label = label, .value = {}, .values = sortedList(values), .why = {}};
  const auto pods = byPods(label, own, evidence);
  auto nodes = byNodes(label, inQuestion, survey, evidence.nodes);
  if (!nodes)
    nodes = byOtherLabel(label, inQuestion, survey, evidence);
  if (pods && (!nodes || *nodes == *pods)) {
    choice.value = *pods;
    choice.why = tr("by the names of its pods");
  } else if (nodes && !pods) {
    choice.value = *nodes;
    choice.why = tr("by the names of its nodes");
  } else if (!pods && !evidence.uid.isEmpty() && values.contains(evidence.uid)) {
    choice.value = evidence.uid;
    choice.why = tr("by the uid of kube-system");
  } else {
    choice.state = ClusterChoice::State::Open;
    choice.why = whyOpen(label, values, evidence.context);
  }
  return choice;
}

ClusterChoice onlyCluster(const ClusterValues &own, const ClusterSurvey &survey) {
  for (const QString &label : clusterLabels())
    if (const auto value = onlyOne(own.value(label).named + survey.ofNodes.value(label).named); value && saysCluster(label))
      return {.label = label, .value = *value, .values = {*value}, .why = {}};
  return {};
}

Result<ClusterChoice> parseClusterLabel(const QString &text) {
  const QString trimmed = text.trimmed();
  if (trimmed == u"none")
    return ClusterChoice{};
  static const QRegularExpression pattern(u"^([a-zA-Z_][a-zA-Z0-9_]*)=(.*)$"_s);
  const auto match = pattern.match(trimmed);
  if (!match.hasMatch())
    return fail(ErrorKind::Input, tr("\"%1\" is no label of a cluster").arg(trimmed),
                tr("Write LABEL=VALUE, for example cluster=eu-1, or none where no series is of another cluster."));
  return ClusterChoice{.state = ClusterChoice::State::Kept,
                       .label = match.captured(1),
                       .value = match.captured(2),
                       .values = {match.captured(2)},
                       .why = tr("as it was set for this context")};
}

QList<StringMap> keptSeries(QList<StringMap> series, const ClusterChoice &choice) {
  if (choice.isKept())
    series.removeIf([&choice](const StringMap &labels) { return labels.value(choice.label) != choice.value; });
  return series;
}

StringMap externalLabels(const QString &configuration) {
  static const QRegularExpression block(u"^  external_labels:\\n((?:    .*\\n?)+)"_s, QRegularExpression::MultilineOption);
  static const QRegularExpression line(u"^    ([a-zA-Z_][a-zA-Z0-9_]*): *[\"']?(.*?)[\"']?$"_s,
                                       QRegularExpression::MultilineOption);
  StringMap labels;
  auto lines = line.globalMatch(block.match(configuration).captured(1));
  while (lines.hasNext()) {
    const auto match = lines.next();
    labels.insert(match.captured(1), match.captured(2));
  }
  return labels;
}

namespace {
enum class Whose { Ours, Others, NotKnown };

Whose whoseIs(const Alert &alert, const ClusterChoice &choice, const StringMap &external) {
  bool isKnown = true;
  for (auto label = alert.labels.cbegin(); label != alert.labels.cend(); ++label) {
    if (choice.isKept() && label.key() == choice.label)
      return *label == choice.value ? Whose::Ours : Whose::Others;
    if (!clusterLabels().contains(label.key()) || !saysCluster(label.key()))
      continue;
    const QString known = external.value(label.key(), label.key() == choice.label ? choice.value : QString());
    if (*label == known || (!choice.value.isEmpty() && *label == choice.value))
      continue;
    if (!known.isEmpty())
      return Whose::Others;
    isKnown = false;
  }
  return isKnown ? Whose::Ours : Whose::NotKnown;
}
}  // namespace

AlertsAnswer alertsOfCluster(AlertsAnswer alerts, const ClusterChoice &choice, const StringMap &external) {
  const auto isOf = [&](Whose wanted) {
    return [&, wanted](const Alert &alert) { return whoseIs(alert, choice, external) == wanted; };
  };
  std::ranges::copy_if(alerts.alerts, std::back_inserter(alerts.unsettled), isOf(Whose::NotKnown));
  const auto isNotOurs = [&](const Alert &alert) { return whoseIs(alert, choice, external) != Whose::Ours; };
  alerts.alerts.removeIf(isNotOurs);
  alerts.suppressed.removeIf(isNotOurs);
  return alerts;
}

}  // namespace sternway::prometheus
  alerts.unsettled.removeIf(isOf(Whose::Others));
