// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/revision.h"
#include "core/step.h"

#include <QJsonObject>

namespace sternway {

enum class Severity { Info, Warn, Block };
[[nodiscard]] QString severityName(Severity severity);  ///< "info", "warn", "block"

/// One result of preflight.
struct Finding {
  QString id;  ///< stable, for example "rights.patch", "gitops.argocd", "config.missing-key"
  Severity severity = Severity::Info;
  QString title;
  QString detail;
  QString remedy;  ///< what to do; empty for an info that needs nothing

  friend bool operator==(const Finding &, const Finding &) = default;
};

enum class StepState { Pending, Started, Finished, Failed, Unknown, Skipped };
enum class OperationState { Planned, Running, Paused, Succeeded, Failed, Cancelled, Unknown };
[[nodiscard]] QString stepStateName(StepState state);
[[nodiscard]] QString operationStateName(OperationState state);
/// What the journal stores; a name that is not known gives Unknown.
[[nodiscard]] StepState stepStateFromName(const QString &name);
[[nodiscard]] OperationState operationStateFromName(const QString &name);

/// One line of a diff between two pod templates.
struct DiffEntry {
  enum class Area { Image, Environment, Resources, Probes, References, Labels, Other };
  Area area = Area::Other;
  QString path;    ///< for example "containers[app].env[LOG_LEVEL]"
  QString before;  ///< empty: absent
  QString after;   ///< empty: absent

  friend bool operator==(const DiffEntry &, const DiffEntry &) = default;
};

struct RevisionDiff {
  QList<DiffEntry> entries;
  QStringList notRestored;  ///< what an undo does not bring back, one sentence each

  /// No difference, or only in annotations that restart pods or carry checksums.
  [[nodiscard]] bool codeUnchanged() const;
  friend bool operator==(const RevisionDiff &, const RevisionDiff &) = default;
};

/// Everything a rollback of one workload will do. A plain value, journalled before it starts.
struct Plan {
  QString id;
  ObjectRef workload;
  QString workloadUid;
  qint64 generation = 0;  ///< the patch is refused when the live object has moved on from it
  QString fromRevisionUid;
  qint64 fromNumber = 0;
  QString fromImage;
  QString targetRevisionUid;
  qint64 targetNumber = 0;
  QString targetImage;
  QString targetHash;
  QString targetReason;  ///< why this one, for example "newest revision that was good: 0.1 % errors over 3 h"
  QString reason;        ///< of the rollback, as the operator says it
  RevisionDiff diff;
  WorkloadPatch patch;
  QList<Step> steps;
  QDateTime made;

  /// Null where there is none.
  [[nodiscard]] const Step *step(const QString &stepId) const;
  /// The first step of that kind; null where there is none.
  [[nodiscard]] const Step *stepOfKind(const QString &kind) const;

  friend bool operator==(const Plan &, const Plan &) = default;
};

}  // namespace sternway
