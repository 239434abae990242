// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shell.h"

#include <optional>

namespace sternway::steps {

/// The words behind curl or wget. Nothing for another program, and where a login, an upload, a proxy or a file that is written
/// says more than a step can.
[[nodiscard]] std::optional<CommandWords> curlWords(const QStringList &argv);
[[nodiscard]] QStringList curlAddresses(const CommandWords &words);
/// The query where the address is one of Prometheus' API, told by its path; else empty.
[[nodiscard]] QString promQuery(const CommandWords &words, const QString &url);

}  // namespace sternway::steps
