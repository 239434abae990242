// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/objectref.h"

#include <QStringList>

namespace sternway {

/// Parts of the queries that ask for many services at once, as PromQL strings hold them.

/// Matches the pods of every workload of this kind; its first group is the workload's name.
[[nodiscard]] QString podRegex(Kind kind);
/// Any of these words; the longest first, because of two that both fit it says more.
[[nodiscard]] QString alternatives(QStringList words);
/// Any of the services' namespaces; empty where there are so many that a filter is not worth its length.
[[nodiscard]] QString namespaceRegex(const QList<ObjectRef> &services);

}  // namespace sternway
