// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway {

/// The query with LABEL="VALUE" in every vector selector, also where the selector says something of the label already: then both
/// have to hold. An empty value means series without the label. What is no PromQL comes out as little PromQL as it went in. Pure.
///
/// A name is a selector's unless it is followed by "(" (a function or an aggregation), is a word of the language, or stands in
/// the list of labels after by, without, on, ignoring, group_left and group_right (prometheus.io/docs, querying).
[[nodiscard]] QString withMatcher(const QString &promql, const QString &label, const QString &value);

}  // namespace sternway
