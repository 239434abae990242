// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/stepmark.h"
#include "steps/steprun.h"

#include <QJsonArray>

namespace sternway::steps {

/// What an edit would send: operations of a JSON Patch, or an object of one of the two merge types. Empty: nothing is to be done.
struct EditPatch {
  QByteArray contentType = "application/json-patch+json";
  QJsonArray operations = {};
  QJsonObject merge = {};

  [[nodiscard]] bool isEmpty() const { return operations.isEmpty() && merge.isEmpty(); }
};

/// What an edit is made of. Valid within the call.
struct EditInput {
  const StepContext &context;
  const Step &step;
  const Workload &workload;  ///< detailed, as it is now
};

/// A change of a workload that is made of what the workload is when it is read, as kubectl set, scale and rollout make theirs. A
/// kind gives its functions; run, probe and preview are the same for all. Every patch tests that it meets the object that it was
/// made for: a JSON Patch by uid and generation, a merge by resourceVersion. Where only what the edit leaves alone has moved, it
/// is made anew.
struct WorkloadEdit {
  /// Pure. Empty: the workload is so already. An error (ErrorKind::Input) refuses, with what is wrong and what to do.
  Result<EditPatch> (*make)(const EditInput &input);
  bool rollsPods = false;       ///< it changes the pod template
  bool guardsTemplate = false;  ///< it is refused where somebody else changes the pod template at the same time
  bool guardsReplicas = false;  ///< it is refused where somebody else has scaled the workload since the plan was made
  bool repeats = false;         ///< make() is never empty: that it was done, only its mark tells
  /// What the step gives beside "generation", "patchedAt" and "template", as an undo does. Null: nothing.
  QJsonObject (*result)(const Workload &before, const Workload &after) = nullptr;
  /// The workloads; an error where there are none. Null: the step's target.
  Call<QList<ObjectRef>> *(*targets)(ClusterApi &cluster, const Step &step, QObject *parent) = nullptr;
  /// What is worth knowing before. Null: nothing more than of every edit.
  Call<QList<Finding>> *(*findings)(ClusterApi &cluster, const Step &step, const Workload &workload, QObject *parent) = nullptr;
};

/// Carries out the edit, one workload after the other. When an answer is lost, it reads the cluster until it knows. GUI thread.
[[nodiscard]] StepRun *makeEditRun(const WorkloadEdit &edit, const StepContext &context, const Step &step, QObject *parent);
[[nodiscard]] Call<Probe> *probeEdit(const WorkloadEdit &edit, const StepContext &context, const Step &step,
                                     const StepRecord &record, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewEdit(const WorkloadEdit &edit, const StepContext &context, const Step &step,
                                             QObject *parent);

/// The kind, carried out by that edit.
template <const WorkloadEdit &edit>
[[nodiscard]] StepDescriptor editKind(StepDescriptor kind) {
  kind.run = [](const StepContext &context, const Step &step, QObject *parent) {
    return makeEditRun(edit, context, step, parent);
  };
  kind.probe = [](const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
    return probeEdit(edit, context, step, record, parent);
  };
  kind.preview = [](const StepContext &context, const Step &step, QObject *parent) {
    return previewEdit(edit, context, step, parent);
  };
  kind.runsAsWritten = true;
  return clusterKind(std::move(kind));
}

// What run, probe, preview and the kinds share; all pure.

/// An operation of a JSON Patch.
[[nodiscard]] QJsonObject patchOperation(const QString &op, const QString &path, const QJsonValue &value);
/// The path of a member; \a parts are escaped.
[[nodiscard]] QString patchPath(const QStringList &parts);
/// Sets an annotation of an object, or of a pod template, at \a parent ("/metadata", "/spec/template/metadata").
[[nodiscard]] QJsonArray annotationOperations(const QString &parent, bool hasAnnotations, const StringMap &values);

[[nodiscard]] QString stepMark(const StepContext &context, const Step &step);
[[nodiscard]] bool bearsMark(const EditInput &input);
/// With what makes the patch meet the workload that it is made for, and no other, and with the mark.
[[nodiscard]] WorkloadPatch sealedPatch(const EditPatch &patch, const EditInput &input);
/// "containers[app].image: svc:v1.3.0 → svc:v1.2.3", "spec.replicas: 3 → 0"; what looks secret is masked. Sternway's and the
/// controllers' own annotations are left out.
[[nodiscard]] QStringList changedLines(const Workload &before, const Workload &after);
/// Empty, or why the arguments must not be sent: an object of the cluster is no place for a secret of the operator's.
[[nodiscard]] QString secretInArguments(const Step &step);
/// "generation", "patchedAt", "template", and what the edit adds.
[[nodiscard]] QJsonObject editResult(const WorkloadEdit &edit, const Workload &before, const Workload &after,
                                     const QDateTime &now);
/// Why the server refuses. Some of its texts quote the whole object: that part is left out.
[[nodiscard]] QString refusalText(const Error &error);
/// "deployment/web".
[[nodiscard]] QString shortName(const ObjectRef &workload);
/// Who has written the pod template, if that was after \a since and not Sternway; empty: nobody.
[[nodiscard]] QString foreignWriter(const Workload &workload, const QDateTime &since);

}  // namespace sternway::steps
