// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/httpserver.h"
#include "rehearsal/resourcetype.h"

namespace sternway::sim {

/// Which resource a request is about.
struct ApiTarget {
  const ResourceType *type = nullptr;
  QString nameSpace;  ///< empty: cluster-scoped or all namespaces
  QString name;       ///< empty: the collection
  QString subresource;
  QString rest;  ///< what follows the subresource (a proxied path), with its slash
};

/// Null when the path is no resource of this server.
[[nodiscard]] std::optional<ApiTarget> parseTarget(const QString &path);
/// The RBAC verb of a request: get, list, watch, create, update, patch, delete.
[[nodiscard]] QString verbOf(const HttpMessage &message, const ApiTarget &target);
/// fieldManager, else the program of the User-Agent, as the API server names it.
[[nodiscard]] QString managerOf(const HttpMessage &message);
[[nodiscard]] bool isTrue(const QString &parameter);

}  // namespace sternway::sim
