// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway::helm {

/// One revision of a Helm release, as "helm history" tells it. Chart, values and manifest are read over and not kept: they may
/// hold secrets.
struct Release {
  int revision = 0;
  QString status;      ///< "deployed", "superseded", "failed", "pending-upgrade", ...
  QString chart;       ///< "shop-1.4.0"
  QString appVersion;  ///< as the chart says it; may be empty
  QString updated;     ///< RFC 3339 with nanoseconds and zone, as Helm wrote it
  QString description;

  friend bool operator==(const Release &, const Release &) = default;
};

/// The revision that a Secret "sh.helm.release.v1.NAME.vN" of type helm.sh/release.v1 keeps, as it comes from the API: its
/// data.release is base64 of base64 of gzip of JSON, the gzip optional (pkg/storage/driver/util.go).
/// Protocol where it is damaged or larger than Helm can store. Any thread.
[[nodiscard]] Result<Release> decodeRelease(const QJsonObject &secret);

/// All revisions that are kept, the oldest first, read by the label that Helm gives them. NotFound where there is none: Helm may
/// keep its releases elsewhere (HELM_DRIVER), so that is no proof that there is no release. One that is damaged fails the whole,
/// so that a list never has a hole. Input for what can be no name. GUI thread.
[[nodiscard]] Call<QList<Release>> *releaseHistory(ClusterApi &cluster, const QString &nameSpace, const QString &name,
                                                   QObject *context);

}  // namespace sternway::helm
