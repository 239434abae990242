// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sternway {

/// Sentences one after another, a full stop between them as the language writes it: "No keychain answers. Start one." What is
/// empty is left out, and a stop that is there already is not written again. Pure.
[[nodiscard]] QString sentences(const QStringList &texts);

}  // namespace sternway
