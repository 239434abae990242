// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apirequest.h"
#include "rehearsal/apistatus.h"
#include "rehearsal/objectstore.h"
#include "rehearsal/selectors.h"

namespace sternway::sim {

/// Which objects a list or watch is about.
struct ObjectFilter {
  QString nameSpace;
  Selector labels;
  Selector fields;

  [[nodiscard]] bool matches(const QJsonObject &object) const;
};

/// From the request's labelSelector, fieldSelector and path.
[[nodiscard]] tl::expected<ObjectFilter, ApiAnswer> filterOf(const HttpMessage &message, const ApiTarget &target);
/// The object in the version that was asked for, with kind and apiVersion (autoscaling/v1 is made from v2).
[[nodiscard]] QJsonObject inVersion(const ResourceType &type, QJsonObject object);
[[nodiscard]] ApiAnswer getObject(const ObjectStore &store, const HttpMessage &message, const ApiTarget &target);
/// With limit and continue. The token of an old list is 410 once its changes are forgotten.
[[nodiscard]] ApiAnswer listObjects(const ObjectStore &store, const HttpMessage &message, const ApiTarget &target);

}  // namespace sternway::sim
