// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QSet>

#include <optional>

namespace sternway::prometheus {

/// Labels by which series of several clusters are told apart: external labels of Prometheus, Thanos and Mimir, and what
/// OpenTelemetry makes of k8s.cluster.name and k8s.cluster.uid. In the order in which they are believed.
[[nodiscard]] const QStringList &clusterLabels();
/// Those of them that say "cluster": of alerts only these count, for environment and stage are written on alerts of one cluster
/// as well.
[[nodiscard]] bool saysCluster(const QString &label);

/// What one label says of a number of series.
struct LabelValues {
  QSet<QString> named;
  bool mixed = false;  ///< series of one name have it, and others of that name do not

  [[nodiscard]] bool isSeveral() const { return named.size() > 1 || (mixed && !named.isEmpty()); }
  /// With the empty one where series without it are meant.
  [[nodiscard]] QSet<QString> all() const { return mixed ? named + QSet<QString>{QString()} : named; }
};
/// By cluster label; one that no series has is not there. \a series are label sets with __name__.
using ClusterValues = QMap<QString, LabelValues>;
[[nodiscard]] ClusterValues clusterValues(const QList<StringMap> &series);

/// What a source holds, whatever the service.
struct ClusterSurvey {
  QList<StringMap> nodes;  ///< kube_node_info and up, with the label node
  ClusterValues ofNodes;   ///< of kube_node_info
  ClusterValues ofOthers;  ///< of up with the label node, and of the usual request metrics
};
/// An instant query: cluster labels and nodes of kube_node_info, up and the usual request counters.
[[nodiscard]] QString surveyQuery();
[[nodiscard]] ClusterSurvey surveyOf(const MetricsAnswer &answer);
/// An instant query: cluster labels of all series of these pods.
[[nodiscard]] QString podsQuery(const QStringList &pods);
/// Of these the names were made by chance, so that no other cluster has them: not those of a StatefulSet.
[[nodiscard]] bool isUnique(const QString &pod);

/// Of a workload's own series those that may be another cluster's: where all that metrics of one name say is said by series of
/// \a pods too, which are the workload's and have names that nobody else's have, it is no other cluster that says it. Series of
/// pods of a longer name than the workload's are another workload's.
[[nodiscard]] ClusterValues doubtfulValues(const QList<StringMap> &series, const ObjectRef &workload, const QSet<QString> &pods);
/// The label that has to be settled before series may be added up; empty: none has. \a own: of the workload's own series; none
/// for the fleet. \a doubtful: see doubtfulValues(); all of them before the pods are known.
[[nodiscard]] QString contestedLabel(const ClusterValues &own, const ClusterSurvey &survey, const ClusterValues &doubtful);
/// All values that the label has anywhere.
[[nodiscard]] QSet<QString> valuesOf(const QString &label, const ClusterValues &own, const ClusterSurvey &survey);

/// What is known of the open context's cluster.
struct ClusterEvidence {
  QSet<QString> nodes;      ///< names of its nodes, as far as they may be seen
  QList<StringMap> ofPods;  ///< label sets of series that name pods of it
  QString uid;              ///< of the namespace kube-system; empty: not known
  QString context;          ///< its name in the kubeconfig: only a hint
};

/// Settles the label: by the unique names of pods, else by the nodes, where every value that is in question has nodes, else by
/// the uid; else it is open. Two that contradict settle nothing, nor is a label settled that may tell something else than
/// clusters apart: not all series of one cluster would have its value. Pure.
[[nodiscard]] ClusterChoice settled(const QString &label, const ClusterValues &own, const ClusterSurvey &survey,
                                    const ClusterEvidence &evidence);
/// Nothing is in question: the only value that the label has, if there is one. Open where there are nodes of that value alone,
/// and none of them is one of \a nodes, the open context's: then it is another cluster's.
[[nodiscard]] ClusterChoice onlyCluster(const ClusterValues &own, const ClusterSurvey &survey, const QSet<QString> &nodes);

/// Leaves only series of the cluster that is kept to.
[[nodiscard]] QList<StringMap> keptSeries(QList<StringMap> series, const ClusterChoice &choice);

/// The values of Prometheus' external labels, of its configuration as /api/v1/status/config gives it.
[[nodiscard]] StringMap externalLabels(const QString &configuration);
/// Leaves out alerts of other clusters, and puts those into \c unsettled whose cluster is not known to be the open context's.
/// \a external: the source's own labels, which are the open context's as much as its series are.
[[nodiscard]] AlertsAnswer alertsOfCluster(AlertsAnswer alerts, const ClusterChoice &choice, const StringMap &external);

}  // namespace sternway::prometheus
