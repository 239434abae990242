// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway::helm {

/// One revision of a Helm release, as "helm history" tells it. Chart, values and manifest are read over and not kept: they may
/// hold secrets; see content.h.
struct Release {
  QString name = {};
  QString nameSpace = {};
  int revision = 0;
  QString status = {};      ///< "deployed", "superseded", "failed", "pending-upgrade", ...
  QString chart = {};       ///< "shop-1.4.0"
  QString appVersion = {};  ///< as the chart says it; may be empty
  QString updated = {};     ///< RFC 3339 with nanoseconds and zone, as Helm wrote it
  QString description = {};
  /// The revision that this one brought, or was to bring, back; 0: it is no rollback, or one whose failure took the place of the
  /// number (Helm 3).
  int rollbackOf = 0;

  /// When Helm began it, by the clock of who ran Helm; invalid: it cannot be read.
  [[nodiscard]] QDateTime updatedAt() const;
  /// Helm has reported success for it once, whatever came after it. "superseded" alone does not say so.
  [[nodiscard]] bool wasDeployed() const;
  /// Helm works on it, or was interrupted while it did.
  [[nodiscard]] bool isPending() const;
  [[nodiscard]] bool isFailedRollback() const;

  friend bool operator==(const Release &, const Release &) = default;
};

/// The release that a Secret "sh.helm.release.v1.NAME.vN" of type helm.sh/release.v1 keeps, as Helm wrote it: data.release, as it
/// comes from the API, is base64 of base64 of gzip of JSON, the gzip optional (pkg/storage/driver/util.go). It may hold secrets.
/// Protocol where it is damaged or larger than Helm can store. Any thread.
[[nodiscard]] Result<QJsonObject> storedRelease(const QJsonObject &secret);
/// What "helm history" tells of it. Any thread.
[[nodiscard]] Result<Release> decodeRelease(const QJsonObject &secret);

/// All revisions that are kept, the oldest first, read by the label that Helm gives them. NotFound where there is none: Helm may
/// keep its releases elsewhere (HELM_DRIVER), so that is no proof that there is no release. One that is damaged fails the whole,
/// so that a list never has a hole. Input for what can be no name. GUI thread.
[[nodiscard]] Call<QList<Release>> *releaseHistory(ClusterApi &cluster, const QString &nameSpace, const QString &name,
                                                   QObject *context);

/// The newest revision of each release, by namespace and name: pending and failed ones as well, which "helm list" of Helm 3
/// leaves out. Empty namespace: all. Empty is no proof, and a damaged one fails the whole, as above. GUI thread.
[[nodiscard]] Call<QList<Release>> *releaseList(ClusterApi &cluster, const QString &nameSpace, QObject *context);

}  // namespace sternway::helm
