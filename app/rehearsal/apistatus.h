// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/resourcetype.h"

#include <QJsonObject>

namespace sternway::sim {

/// What the API server answers: a status code and one JSON object.
struct ApiAnswer {
  int code = 200;
  QJsonObject body;
};

/// metav1.Status of a failure, in the words of the real server (1.20 to 1.32).
[[nodiscard]] ApiAnswer failure(int code, const QString &reason, const QString &message, const QJsonObject &details = {});
[[nodiscard]] ApiAnswer notFound(const ResourceType &type, const QString &name);
[[nodiscard]] ApiAnswer conflict(const ResourceType &type, const QString &name);
[[nodiscard]] ApiAnswer alreadyExists(const ResourceType &type, const QString &name);
[[nodiscard]] ApiAnswer forbidden(const ResourceType &type, const QString &verb, const QString &nameSpace, const QString &name,
                                  const QString &reason = {});
[[nodiscard]] ApiAnswer invalid(const ResourceType &type, const QString &name, const QString &field, const QString &message,
                                const QString &cause = QStringLiteral("FieldValueInvalid"));
[[nodiscard]] ApiAnswer badRequest(const QString &message);
[[nodiscard]] ApiAnswer expired(const QString &message);
[[nodiscard]] ApiAnswer unauthorized();

}  // namespace sternway::sim
