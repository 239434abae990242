// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"

#include <QDateTime>
#include <QList>

namespace sternway {

/// How a rollout stands.
struct RolloutStatus {
  enum class State { Waiting, Done, Failed };
  State state = State::Waiting;
  QString message;  ///< kubectl rollout status' own words, without the line feed; not translated

  friend bool operator==(const RolloutStatus &, const RolloutStatus &) = default;
};

/// Same rules and words as kubectl rollout status (rollout_status.go). \a revision: fail when the running one has another
/// number (Deployment; 0: any). Pure.
[[nodiscard]] RolloutStatus rolloutStatus(const Workload &workload, qint64 revision = 0);

/// What is known of a rollout since its patch.
struct RolloutSince {
  QDateTime patchedAt;  ///< by the API server's clock; invalid: there was no patch of ours
  QDateTime movedAt;    ///< when a counter changed last, by our clock
  QDateTime now;        ///< by our clock
};

/// The same, except that ProgressDeadlineExceeded is believed only when the condition is younger than the patch, or when no
/// counter has moved for progressDeadlineSeconds: after an undo the condition of the bad release stays until the controller has
/// seen progress (progress.go), and kubectl then reports a failure that is none.
[[nodiscard]] RolloutStatus rolloutStatus(const Workload &workload, const RolloutSince &since);

/// Whether the numbers that a rollout moves differ.
[[nodiscard]] bool countersMoved(const Workload &before, const Workload &after);

/// Why a rollout does not move.
struct Blocker {
  QString object;   ///< "pod/order-service-6bcc9d4bf9-abcde", "deployment/order-service"
  QString reason;   ///< Kubernetes' word, for example ImagePullBackOff, FailedCreate, FailedScheduling; OrderedReady
  QString message;  ///< the server's text, or what to do

  friend bool operator==(const Blocker &, const Blocker &) = default;
};
/// "pod/x: ImagePullBackOff: Back-off pulling image …".
[[nodiscard]] QString sentence(const Blocker &blocker);

/// What holds back the revision with \a templateHash: ReplicaFailure, pause, OnDelete, waiting and unschedulable pods, and the
/// trap of an OrderedReady StatefulSet (kubernetes#67250): its controller waits for a broken pod of the old revision to become
/// ready before it replaces it, so that pod must be deleted by hand.
[[nodiscard]] QList<Blocker> rolloutBlockers(const Workload &workload, const QList<Pod> &pods, const QList<ClusterEvent> &events,
                                             const QString &templateHash);

/// Whether a pod's hash label names that revision. A StatefulSet's pods carry the ControllerRevision's whole name, those of the
/// others the hash alone.
[[nodiscard]] bool sameHash(const QString &podHash, const QString &revisionHash);

}  // namespace sternway
