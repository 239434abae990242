// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace sternway {

/// The same without secrets: every text goes through redacted(); a text whose key (or, in {"name": ..., "value": ...} as in a
/// container's environment, whose name) is that of a secret is taken out whole. JSON within a text is looked into. Pure.
[[nodiscard]] QJsonObject redactedJson(const QJsonObject &object);

}  // namespace sternway
