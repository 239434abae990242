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
const QStringList podLabels{u"pod"_s, u"kubernetes_pod_name"_s, u"k8s_pod_name"_s};

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

QString whyOpen(const QString &label, const QSet<QString> &values, const QString &hint) {
  if (!saysCluster(label))
    return tr("The series of this service differ in %1 (%2); Sternway cannot tell whether they are of several clusters, so "
              "nothing is measured. Say it once, in the window or with --cluster-label: none if they are of one, else %1=NAME")
        .arg(label, sortedText(values));
  const QString several =
      tr("This Prometheus holds series of several clusters (%1: %2); Sternway cannot tell which belongs to this context, "
         "so nothing is measured")
          .arg(label, sortedText(values));
  return hint.isEmpty() ? tr("%1. Say it once, in the window or with --cluster-label %2=NAME").arg(several, label)
                        : tr("%1; by the context's name perhaps %3. Say it once, in the window or with --cluster-label %2=%3")
                              .arg(several, label, hint);
}

/// The longest, where a name holds several.
QString hintOf(const QString &context, const QSet<QString> &values) {
  QString hint;
  for (const QString &value : sortedList(values))
    if (value.size() > hint.size() && context.contains(value, Qt::CaseInsensitive))
      hint = value;
  return hint;
}

/// Whether the label can only mean a cluster. Environment and stage are written on pods of one cluster as well.
bool tellsClusters(const QString &label, const ClusterSurvey &survey) {
  return saysCluster(label) || survey.ofNodes.value(label).isSeveral();
}

QString podOf(const StringMap &series) {
  for (const QString &label : podLabels)
    if (const QString pod = series.value(label); !pod.isEmpty())
      return pod;
  return {};
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
  for (const QString &label : podLabels)
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

ClusterValues doubtfulValues(const QList<StringMap> &series, const ObjectRef &workload, const QSet<QString> &pods) {
  const auto said = [](const StringMap &labels) {
    QStringList values;
    for (const QString &label : clusterLabels())
      values << labels.value(label);
    return values;
  };
  QHash<QString, QSet<QStringList>> saidByOurs;  // by the series' name
  for (const StringMap &labels : series)
    if (pods.contains(podOf(labels)))
      saidByOurs[labels.value(nameLabel)].insert(said(labels));
  QSet<QString> names;
  for (const StringMap &labels : series) {
    const QString pod = podOf(labels);
    const bool isNamesakes = pod.startsWith(workload.name + u'-') && !isPodOf(pod, workload);
    if (const QString name = labels.value(nameLabel); !isNamesakes && !saidByOurs.value(name).contains(said(labels)))
      names.insert(name);
  }
  QList<StringMap> doubtful = series;
  doubtful.removeIf([&names](const StringMap &labels) { return !names.contains(labels.value(nameLabel)); });
  return clusterValues(doubtful);
}

QString contestedLabel(const ClusterValues &own, const ClusterSurvey &survey, const ClusterValues &doubtful) {
  for (const QString &label : clusterLabels()) {
    const LabelValues ofNodes = survey.ofNodes.value(label);
    const auto named = own.value(label).named + ofNodes.named + survey.ofOthers.value(label).named;
    const bool elsewhere = saysCluster(label) && own.contains(label) && named.size() > 1;
    if (doubtful.value(label).isSeveral() || elsewhere || ofNodes.isSeveral())
      return label;
  }
  return {};
}

ClusterChoice settled(const QString &label, const ClusterValues &own, const ClusterSurvey &survey,
                      const ClusterEvidence &evidence) {
  const QSet<QString> values = valuesOf(label, own, survey);
  const QSet<QString> inQuestion = own.contains(label) ? own.value(label).all() : survey.ofNodes.value(label).all();
  ClusterChoice choice{.state = ClusterChoice::State::Kept, .label = label, .value = {}, .values = sortedList(values), .why = {}};
  const bool tells = tellsClusters(label, survey);
  const auto pods = tells ? byPods(label, own, evidence) : std::nullopt;
  auto nodes = tells ? byNodes(label, inQuestion, survey, evidence.nodes) : std::nullopt;
  if (tells && !nodes)
    nodes = byOtherLabel(label, inQuestion, survey, evidence);
  if (pods && (!nodes || *nodes == *pods)) {
    choice.value = *pods;
    choice.why = tr("recognised by its pod names");
  } else if (nodes && !pods) {
    choice.value = *nodes;
    choice.why = tr("recognised by its node names");
  } else if (!pods && !evidence.uid.isEmpty() && values.contains(evidence.uid)) {
    choice.value = evidence.uid;
    choice.why = tr("recognised by the uid of kube-system");
  } else {
    choice.state = ClusterChoice::State::Open;
    choice.hint = hintOf(evidence.context, values);
    choice.why = whyOpen(label, values, choice.hint);
  }
  return choice;
}

ClusterChoice onlyCluster(const ClusterValues &own, const ClusterSurvey &survey, const QSet<QString> &nodes) {
  for (const QString &label : clusterLabels()) {
    const auto value = onlyOne(own.value(label).named + survey.ofNodes.value(label).named);
    if (!value || !saysCluster(label))
      continue;
    ClusterChoice choice{.label = label, .value = *value, .values = {*value}, .why = {}};
    const auto isOurs = [&nodes](const StringMap &series) { return nodes.contains(series.value(nodeLabel)); };
    if (survey.ofNodes.contains(label) && !nodes.isEmpty() && std::ranges::none_of(survey.nodes, isOurs)) {
      choice.state = ClusterChoice::State::Open;
      choice.why = tr("This Prometheus holds series of %1=%2 only, and none of that cluster's nodes is one of this context's, so "
                      "nothing is measured")
                       .arg(label, *value);
    }
    return choice;
  }
  return {};
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
  alerts.unsettled.removeIf(isOf(Whose::Others));
  std::ranges::copy_if(alerts.alerts, std::back_inserter(alerts.unsettled), isOf(Whose::NotKnown));
  const auto isNotOurs = [&](const Alert &alert) { return whoseIs(alert, choice, external) != Whose::Ours; };
  alerts.alerts.removeIf(isNotOurs);
  alerts.suppressed.removeIf(isNotOurs);
  return alerts;
}

}  // namespace sternway::prometheus
