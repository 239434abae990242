// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runbook/sections.h"

namespace sternway::runbook {

/// Where a password or token seems to stand in a text as it is, and not as {{secret:NAME}} or a variable of a shell; nothing:
/// none is seen. What redacted() takes out, with less suspicion of prose. Pure.
[[nodiscard]] std::optional<qsizetype> plainSecretIn(const QString &text);

/// Warns of each in the file: in addresses, headers, environments, command lines, templates. It is not repeated.
void warnOfPlainSecrets(SectionReader &reader, const Field &root);

}  // namespace sternway::runbook
