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
  qsizetype matched = 0;          ///< by the selector, all of them
};

/// \a stuckFor: not ready for so long counts as stuck. Pure.
[[nodiscard]] MatchedPod matchedPod(const QJsonObject &pod, const QDateTime &now, std::chrono::milliseconds stuckFor);
/// Those of the step's argument "selector", in the namespace of its target; only the stuck ones where it says "stuck". Reads.
[[nodiscard]] Call<PodChoice> *choosePods(ClusterApi &cluster, const Step &step, const QDateTime &now, QObject *parent);

}  // namespace sternway::steps
