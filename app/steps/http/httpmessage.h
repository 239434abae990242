// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/webclient.h"

#include <QHash>
#include <QJsonObject>

namespace sternway::steps {

/// What the arguments of an http step ask for. A body that is no text is encoded as JSON; a text goes out as it is. Secrets are
/// data where they stand: a string of the JSON, a component of a form. Error Input: a secret in the address, or in a body that
/// says it is JSON and is none. Pure.
[[nodiscard]] Result<WebRequest> webRequest(const QJsonObject &arguments, const QHash<QString, QString> &secrets);

/// GET or HEAD: it may be asked again (RFC 9110, 9.2.1).
[[nodiscard]] bool isSafe(const QByteArray &method);
/// Asking twice leaves what asking once leaves (RFC 9110, 9.2.2).
[[nodiscard]] bool isIdempotent(const QByteArray &method);

/// Why the answer is not what the arguments expect, in a sentence; empty: it is. Without expectStatus every 2xx is. Of expectJson
/// each member has to be there and the same; a list has to have as many elements. Pure.
[[nodiscard]] QString expectationProblem(const QJsonObject &arguments, const WebAnswer &answer);

}  // namespace sternway::steps
