// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway::steps {

/// The objects of a file of manifests, in its order, as kubectl reads it: several YAML documents, or JSON; what a List holds is
/// taken out of it. Input with the line of what is wrong, also for an object without kind, apiVersion or name. Pure.
[[nodiscard]] Result<QList<QJsonObject>> readManifests(const QByteArray &text);
/// Those of a file on this computer. Storage where it cannot be read.
[[nodiscard]] Result<QList<QJsonObject>> readManifestFile(const QString &path);

/// What a program prints. Its lines are told to nobody, since they may be a secret; neither do errors hold what it printed.
/// Errors: Unsupported (no program runs here), NotFound (with the package that has it), Input (another exit status than 0, with
/// the end of its standard error), and those of ProgramRun. Cancelling ends the program. GUI thread.
[[nodiscard]] Call<QByteArray> *programOutput(const StepContext &context, const ProgramRequest &request, QObject *parent);

/// The objects of the step's argument "file", or of its "kustomization", which "kubectl kustomize" builds, or "kustomize build"
/// where there is no kubectl. GUI thread.
[[nodiscard]] Call<QList<QJsonObject>> *loadManifests(const StepContext &context, const Step &step, QObject *parent);

/// An object and where the API has it.
struct Manifest {
  QJsonObject object;  ///< without what only the server writes, such as status; ports have their protocol
  ResourcePath path;

  [[nodiscard]] bool isSecret() const { return path.group.isEmpty() && path.plural == QLatin1String("secrets"); }
  /// "deployments/web in production".
  [[nodiscard]] QString display() const;
};
/// Asks the cluster's discovery for each API version once. An object without a namespace gets \a nameSpace where its kind has
/// one. Input where the cluster does not serve a kind. GUI thread.
[[nodiscard]] Call<QList<Manifest>> *resolveManifests(ClusterApi &cluster, const QList<QJsonObject> &objects,
                                                      const QString &nameSpace, QObject *parent);
/// Both: the manifests of a step, read, built and placed.
[[nodiscard]] Call<QList<Manifest>> *manifestsOf(const StepContext &context, const Step &step, QObject *parent);

}  // namespace sternway::steps
