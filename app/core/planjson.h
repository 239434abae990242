// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

#include <QJsonArray>

namespace sternway {

// A plan as it is kept in the journal and given to other programs. The version is the object's member "version"; a newer one
// is refused (ErrorKind::Unsupported), what is not a plan is ErrorKind::Input. fromJson(toJson(x)) == x. Pure.

[[nodiscard]] QJsonObject toJson(const ObjectRef &ref);
[[nodiscard]] ObjectRef refFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const Plan &plan);
[[nodiscard]] Result<Plan> planFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const Finding &finding);
[[nodiscard]] QJsonArray toJson(const QList<Finding> &findings);

/// UTC with milliseconds, as everywhere in JSON output; an invalid time is null.
[[nodiscard]] QJsonValue timeToJson(const QDateTime &time);
[[nodiscard]] QDateTime timeFromJson(const QJsonValue &value);

}  // namespace sternway
