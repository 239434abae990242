// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/content.h"

namespace sternway::helm {

/// What differs between two revisions of a release, a line each: objects that are created and deleted, fields of the others
/// ("deployment/web containers[app].image: svc:v1.3.0 → svc:v1.2.3"), and the values that were given. Of Secrets only that they
/// change; a value with the name of a secret is masked. Pure.
[[nodiscard]] QStringList contentDiff(const ReleaseContent &from, const ReleaseContent &to);

/// The objects that a change from one to the other deletes: those of \a from that \a to has not and that are not to be kept.
/// Pure.
[[nodiscard]] QStringList deletedObjects(const ReleaseContent &from, const ReleaseContent &to);

/// That object; null: there is none. Valid as long as the content.
[[nodiscard]] const ManifestObject *find(const ReleaseContent &content, const ManifestObject &object);

}  // namespace sternway::helm
