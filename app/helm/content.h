// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway::helm {

/// An object that a release's manifest describes.
struct ManifestObject {
  QString apiVersion = {};
  QString kind = {};
  QString nameSpace = {};  ///< the release's where it names none, also where it is of the whole cluster
  QString name = {};
  QJsonObject content = {};  ///< all of it; may hold secrets

  /// "deployment/web", or "deployment/web in shared" where that is another namespace than the release's.
  [[nodiscard]] QString title(const QString &releaseNamespace) const;
  [[nodiscard]] QString group() const;
  /// The same object to Helm, in whatever version of its API.
  [[nodiscard]] bool isSame(const ManifestObject &other) const;
  /// Helm does not delete it (helm.sh/resource-policy: keep).
  [[nodiscard]] bool isKept() const;
  /// spec.template of a Deployment, StatefulSet or DaemonSet; empty for anything else.
  [[nodiscard]] QJsonObject podTemplate() const;
};

struct Hook {
  ManifestObject object;
  QStringList events;  ///< "pre-rollback", "post-upgrade", ...

  /// It runs at a rollback to this release.
  [[nodiscard]] bool runsAtRollback() const;
  /// The same object at the same events; its labels and annotations do not count.
  [[nodiscard]] bool doesTheSame(const Hook &other) const;
};

/// What one revision of a release consists of. It may hold secrets: not for the journal, the log or a message.
struct ReleaseContent {
  int revision = 0;
  QString nameSpace;
  QJsonObject values;  ///< that somebody gave, without the chart's own
  QList<ManifestObject> objects;
  QList<Hook> hooks;
  int unreadable = 0;            ///< documents of the manifest that are no objects
  bool serverSideApply = false;  ///< Helm 4 brought it in that way, and will do so again
};

/// Protocol where it is damaged. Any thread.
[[nodiscard]] Result<ReleaseContent> decodeContent(const QJsonObject &secret);
/// Of one revision, read from its Secret. GUI thread.
[[nodiscard]] Call<ReleaseContent> *releaseContent(ClusterApi &cluster, const QString &nameSpace, const QString &name,
                                                   int revision, QObject *context);

}  // namespace sternway::helm
