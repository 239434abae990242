// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/clusterapi.h"
#include "prometheus/clusterlabels.h"

#include <functional>

namespace sternway::prometheus {

/// Finds out which of several clusters in one source of metrics the open context is: looks whether there are several at all
/// (remembered for five minutes; where the source does not answer, or answers in part, only for one round of questions), and if
/// so compares names of nodes and pods, and the uid of kube-system, with those that the series have. What was found once holds,
/// whatever other searches end with; what was not is tried again after a minute. Reads only. GUI thread.
class ClusterFinder final : public QObject {
  Q_OBJECT
public:
  /// Carries out an instant query, as it stands.
  using Ask = std::function<Call<MetricsAnswer> *(const QString &promql, QObject *context)>;
  /// \a cluster and \a clock must outlive it. \a context: the name in the kubeconfig, a hint for people.
  ClusterFinder(ClusterApi &cluster, const Clock &clock, QString context, Ask ask);

  /// As somebody has said it: nothing is looked for any more.
  void settle(const ClusterChoice &choice);
  /// Never fails: what cannot be looked at settles nothing, and is open. \a workload: none for the fleet. \a series: its own, all
  /// of them, with __name__.
  [[nodiscard]] Call<ClusterChoice> *find(const std::optional<ObjectRef> &workload, const QList<StringMap> &series,
                                          QObject *context);
  /// As it was found last.
  [[nodiscard]] const ClusterChoice &known() const { return m_known; }
  /// Why what the source holds could not be looked at the last time; none: it could, at least in part.
  [[nodiscard]] const std::optional<Error> &surveyError() const { return m_surveyError; }

private:
  class Run;
  [[nodiscard]] bool hasSurvey() const;
  void take(const Result<MetricsAnswer> &survey);

  ClusterApi &m_cluster;
  const Clock &m_clock;
  const QString m_context;
  const Ask m_ask;
  ClusterChoice m_known;
  bool m_isSettled = false;
  ClusterSurvey m_survey;
  QDateTime m_surveyed;
  std::optional<Error> m_surveyError;
  QString m_surveyGap;  ///< what the survey lacks; empty: nothing
  QSet<QString> m_nodes;
  QString m_uid;
  QDateTime m_nodesRead;
  bool m_nodesFit = false;  ///< the only cluster of the survey has nodes of the open context
  QDateTime m_tried;        ///< when evidence was looked for in vain
  std::optional<ObjectRef> m_triedFor;
};

}  // namespace sternway::prometheus
