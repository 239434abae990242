// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway::steps {

/// A pod as the step that deletes pods looks at it.
struct MatchedPod {
  QString name;
  QString uid;
  QString controller;  ///< "ReplicaSet/web-6bcc9d4bf9"; empty: none makes a new one when it is deleted
  QString stuck;       ///< why it does not get on, for example "CrashLoopBackOff"; empty: it does
  QDateTime created;
  QDateTime deletedAt;  ///< valid: its deletion has begun, and should be over by then

  /// "pod/web-6bcc9d4bf9-x2x (ReplicaSet/web-6bcc9d4bf9, CrashLoopBackOff)".
  [[nodiscard]] QString sentence() const;
};

/// What the arguments choose among the pods of a namespace.
struct PodChoice {
  QList<MatchedPod> chosen;       ///< to be deleted
  QList<MatchedPod> bare;         ///< not: no controller makes a new one
  QList<MatchedPod> terminating;  ///< not: their deletion has begun
  QList<MatchedPod> newer;        ///< not: they have come since the step first began
  qsizetype matched = 0;          ///< by the selector, all of them
};

/// \a stuckFor: not ready for so long counts as stuck. Pure.
[[nodiscard]] MatchedPod matchedPod(const QJsonObject &pod, const QDateTime &now, std::chrono::milliseconds stuckFor);
/// From when on pods are of no concern to the step. Pure.
[[nodiscard]] QJsonObject startOf(const QDateTime &time);
/// Those of the step's argument "selector", in the namespace of its target; only the stuck ones where it says "stuck". Reads.
/// \a from: what podsAtStart() gave, or startOf(); empty: the step begins now.
[[nodiscard]] Call<PodChoice> *choosePods(ClusterApi &cluster, const Step &step, const QDateTime &now, const QJsonObject &from,
                                          QObject *parent);
/// The pods that there are, for the runs of the step that come after a crash: by their uids, or, where they cannot be listed, by
/// the time. Reads; the call itself does not fail.
[[nodiscard]] Call<QJsonObject> *podsAtStart(ClusterApi &cluster, const Step &step, const QDateTime &now, QObject *parent);

}  // namespace sternway::steps
