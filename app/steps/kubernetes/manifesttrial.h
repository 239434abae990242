// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/manifests.h"
#include "steps/kubernetes/ownership.h"

namespace sternway::steps {

/// What a server-side apply of a manifest would do, by dry run.
struct ManifestTrial {
  Manifest manifest;
  QJsonObject live = {};         ///< empty: there is none
  QJsonObject after = {};        ///< as the server would store it; empty where it is refused
  QStringList removed = {};      ///< paths that the manifest before had and this one leaves out
  QList<FieldOwner> taken = {};  ///< "kubectl apply" or Sternway's own patches, whose fields the apply takes over first
  std::optional<Error> refused = {};
  QStringList managers = {};  ///< refused: who else owns the fields

  [[nodiscard]] bool isUnchanged() const;
  /// A line for each value, with the object before it.
  [[nodiscard]] QStringList lines() const;
  /// Why it is refused, naming the managers; of a Secret without the server's text.
  [[nodiscard]] QString refusal() const;
};

/// Whose fields an apply takes over without asking: "kubectl apply" has the same manifests, and Sternway is we ourselves. Pure.
[[nodiscard]] QList<FieldOwner> takenOver(const QJsonObject &live);
/// The body of the server-side apply. Where the object is one of "kubectl apply", the manifest becomes the annotation by which
/// that program knows what it has applied. Pure.
[[nodiscard]] WorkloadPatch applyPatch(const Manifest &manifest, const QJsonObject &live);
/// Why applying it failed; of a Secret without the server's text. Pure.
[[nodiscard]] QString applyRefusal(const Manifest &manifest, const Error &error, const QString &writer);

/// Reads the object and asks the server for a dry run. Server-side apply without force; but a dry run cannot take fields over, so
/// that what "kubectl apply" owns is tried by a strategic merge patch. Errors: those that say nothing about the manifest. GUI
/// thread.
[[nodiscard]] Call<ManifestTrial> *tryManifest(ClusterApi &cluster, const Manifest &manifest, QObject *parent);
/// All of them, in their order. An object of a namespace that is among them and not there yet counts as one that would be made.
[[nodiscard]] Call<QList<ManifestTrial>> *tryManifests(ClusterApi &cluster, const QList<Manifest> &manifests, QObject *parent);

/// How many of the objects are as their manifests say, and which are not. Reads only.
struct HeldCount {
  qsizetype held = 0;
  QStringList others;
};
[[nodiscard]] Call<HeldCount> *heldManifests(ClusterApi &cluster, const QList<Manifest> &manifests, QObject *parent);

}  // namespace sternway::steps
