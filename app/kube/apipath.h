// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"

namespace sternway {

/// "/apis/apps/v1/namespaces/production/deployments/api": where an object or collection is. Decoded, as HttpRequest takes it.
[[nodiscard]] QString apiPath(const ResourcePath &path);

/// The place of a kind that Sternway knows; an empty name is the collection, an empty namespace all of them.
[[nodiscard]] ResourcePath resourcePath(Kind kind, const QString &nameSpace, const QString &name = {});
[[nodiscard]] ResourcePath resourcePath(const ObjectRef &ref);

}  // namespace sternway
