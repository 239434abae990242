// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/step.h"
#include "core/workload.h"

namespace sternway {

struct Plan;

/// One line of a diff between two pod templates.
struct DiffEntry {
  enum class Area { Image, Environment, Resources, Probes, References, Labels, Other };
  Area area = Area::Other;
  QString path;    ///< for example "containers[app].env[LOG_LEVEL]"
  QString before;  ///< empty: absent
  QString after;   ///< empty: absent

  friend bool operator==(const DiffEntry &, const DiffEntry &) = default;
};
inline constexpr auto diffAreaName = enumNames<DiffEntry::Area>({{DiffEntry::Area::Image, "image"},
                                                                 {DiffEntry::Area::Environment, "environment"},
                                                                 {DiffEntry::Area::Resources, "resources"},
                                                                 {DiffEntry::Area::Probes, "probes"},
                                                                 {DiffEntry::Area::References, "references"},
                                                                 {DiffEntry::Area::Labels, "labels"},
                                                                 {DiffEntry::Area::Other, "other"}});

struct RevisionDiff {
  QList<DiffEntry> entries;
  QStringList notRestored;  ///< what an undo does not bring back, one sentence each

  /// No difference, or only in annotations that restart pods or carry checksums.
  [[nodiscard]] bool codeUnchanged() const;
  friend bool operator==(const RevisionDiff &, const RevisionDiff &) = default;
};

/// The arguments of a planned step that undoes a rollout: which revision of a workload is put back, by which patch. Plain value;
/// here and not with the step, because reports show it.
struct KubernetesUndo {
  ObjectRef workload;  ///< the step's target
  QString workloadUid;
  qint64 generation = 0;  ///< the patch is refused when the live object has moved on from it
  QString fromRevisionUid;
  qint64 fromNumber = 0;
  QString fromImage;
  QString targetRevisionUid;
  qint64 targetNumber = 0;
  QString targetImage;
  QString targetHash;
  QString targetReason;    ///< why this one, for example "last known good: 0.1 % errors over 3 h"
  bool isForward = false;  ///< it goes forward again to what a rollback has left
  RevisionDiff diff;
  WorkloadPatch patch;

  friend bool operator==(const KubernetesUndo &, const KubernetesUndo &) = default;
};

/// All but the workload, which is the step's target. undoOf() of a step with these arguments gives the same.
[[nodiscard]] QJsonObject toArgs(const KubernetesUndo &undo);
[[nodiscard]] KubernetesUndo undoOf(const Step &step);
/// That of the plan's first such step; all of it is empty where the plan has none.
[[nodiscard]] KubernetesUndo undoOf(const Plan &plan);
/// The plan's first step with these arguments; null where it has none, valid as long as the plan.
[[nodiscard]] const Step *undoStep(const Plan &plan);

/// The annotation in which a rollback leaves on the workload who went back from what to what, and why (JSON). By it a patch whose
/// answer was lost is known again, and it stays when Sternway has handed its fields back.
inline constexpr QLatin1String rollbackMarkKey("sternway/rollback");

/// Takes a detailed workload. In front stands a JSON Patch test on metadata.generation: a deploy by somebody else between reading
/// and patching makes the test fail (422) instead of being overwritten. The generation is tested and not the resourceVersion,
/// because status updates move that one all the time during a rollout. Scaling and (of a Deployment) annotations move it too, and
/// then rebased() makes the patch anew. Errors are ErrorKind::Input in kubectl's words. Pure.
///
/// Same result as kubectl rollout undo (rollback.go). Deployment: the revision's template without pod-template-hash, and its
/// annotations except those that belong to the live object; kubernetes.io/change-cause becomes \a changeCause unless that is
/// empty. StatefulSet and DaemonSet: the template alone. Refused when the Deployment is paused. \a mark becomes the annotation
/// rollbackMarkKey unless it is empty.
[[nodiscard]] Result<WorkloadPatch> undoPatch(const Workload &workload, const Revision &target, const QString &changeCause,
                                              const QString &mark = {});
/// The same patch for what the workload has become since. The caller has seen that the template is still the one that the patch
/// was made for. Pure.
[[nodiscard]] WorkloadPatch rebased(const WorkloadPatch &patch, const Workload &live);
/// The annotation rollbackMarkKey that such a patch writes; empty: none.
[[nodiscard]] QString markOf(const WorkloadPatch &patch);
/// The pod template that such a patch puts back.
[[nodiscard]] QJsonObject templateOf(const WorkloadPatch &patch);

/// The annotations of a Deployment that an undo keeps as they are on the live object (annotationsToSkip in rollback.go).
[[nodiscard]] const QStringList &keptAnnotations();

/// What changes when \a before (the live pod template) is replaced by \a after: images, environment (a value that looks
/// secret is masked), resources, probes, references to other objects, labels, and everything else. Templates as the server
/// sent them; differences that mean nothing to Kubernetes (nil and empty, 1Gi and 1024Mi) are none. Pure.
[[nodiscard]] QList<DiffEntry> diffTemplates(const QJsonObject &before, const QJsonObject &after);

/// What an undo to \a target leaves as it is, one translated sentence each: ConfigMaps, Secrets, replicas, HPA, Service,
/// volumes' data, and what the kind of workload adds.
[[nodiscard]] QStringList notRestored(const Workload &workload, const QJsonObject &target);

/// Both of the above.
[[nodiscard]] RevisionDiff diffRevision(const Workload &workload, const Revision &target);

}  // namespace sternway
