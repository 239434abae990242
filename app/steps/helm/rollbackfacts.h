// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/content.h"
#include "helm/rollbacktarget.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// A container whose image is not the one that the release's newest revision says: somebody changed it without Helm.
struct ImageDrift {
  QString object;  ///< "deployment/web"
  QString container;
  QString live;
  QString current;  ///< in the manifest of the newest revision
  QString target;   ///< in that of the target; empty: the container is not there
};

/// What counts for a rollback of a release, as it was read. The contents may hold secrets.
struct RollbackFacts {
  helm::RollbackTarget choice;
  helm::ReleaseContent current;
  helm::ReleaseContent target;
  QStringList gone;        ///< "policy/v1beta1 PodDisruptionBudget": in one of the manifests, and not served any more
  QStringList notChecked;  ///< what could not be read, and why
  QList<ImageDrift> drift;
  QStringList replicas;   ///< where the number of pods jumps: "deployment/web: 5 → 2, although hpa/web scales it"
  QStringList forbidden;  ///< "patch deployments"
  QString helmVersion;    ///< "v3.17.3+ge4da497"; empty: it is not known
  QString helmProblem;    ///< why not

  [[nodiscard]] int helmMajor() const;
  /// Helm 4 goes on as the target was brought in.
  [[nodiscard]] bool appliesOnServer() const { return helmMajor() >= 4 && target.serverSideApply; }
};

/// The release that a step is about.
struct ReleaseName {
  QString nameSpace;
  QString name;
};
[[nodiscard]] ReleaseName releaseOf(const Step &step);
/// What the step wishes; Input where its revision is no number.
[[nodiscard]] Result<helm::RollbackWish> wishOf(const Step &step, const QDateTime &now);

/// Reads all of it; changes nothing. Errors are those of releaseHistory(), rollbackTarget() and releaseContent(). What else
/// cannot be read is among the facts. GUI thread.
[[nodiscard]] Call<RollbackFacts> *readRollbackFacts(const StepContext &context, const Step &step, QObject *parent);

/// What follows from the facts: the lines of the difference, and what stands in its way. Pure.
[[nodiscard]] StepPreview rollbackPreview(const RollbackFacts &facts, const Step &step);
/// The same where there are no facts; nothing where the error may pass by itself. Pure.
[[nodiscard]] std::optional<StepPreview> refusedRollback(const Error &error);

}  // namespace sternway::steps
