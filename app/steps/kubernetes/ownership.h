// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway::steps {

/// metadata.managedFields of any object, read and handed on. All pure.

/// One entry of it that is of no subresource.
struct FieldOwner {
  QString manager;
  QString operation;  ///< "Apply" or "Update"

  friend bool operator==(const FieldOwner &, const FieldOwner &) = default;
};
/// What Sternway applies, and what it patches.
[[nodiscard]] FieldOwner sternwayApplies();
[[nodiscard]] FieldOwner sternwayUpdates();
/// What "kubectl apply" leaves where it is not told --server-side.
[[nodiscard]] FieldOwner kubectlApplies();

[[nodiscard]] QList<FieldOwner> ownersOf(const QJsonObject &object);
/// Who deploys the object by server-side apply beside Sternway: their next apply ends in a conflict with whoever has taken their
/// fields over.
[[nodiscard]] QStringList otherAppliers(const QJsonObject &object);
/// "helm at 2026-11-28T02:14:05Z": who wrote last, as far as the server says; empty where it does not.
[[nodiscard]] QString lastWriter(const QJsonObject &object);
/// "last written by kubectl at …", or that it is not known.
[[nodiscard]] QString lastWriterWords(const QJsonObject &object);
/// The managers that an apply was refused for, from the server's text: conflict with "kubectl-set" using apps/v1.
[[nodiscard]] QStringList conflictingManagers(const Error &error);

/// The patch that makes \a to the owner of what \a from owns; nobody where \a to has no name. As kubectl's csaupgrade does it,
/// but with tests, so that it fails where managedFields have changed meanwhile. Nothing: \a from owns nothing.
[[nodiscard]] std::optional<WorkloadPatch> ownershipPatch(const QJsonObject &object, const FieldOwner &from,
                                                          const FieldOwner &to);

}  // namespace sternway::steps
