// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sternway {

/// Text for people, in functions that belong to no class. lupdate files such a string under the namespace, so this looks it up
/// there. Classes have their own tr(), by Q_OBJECT or Q_DECLARE_TR_FUNCTIONS(sternway::Name).
[[nodiscard]] inline QString tr(const char *text, const char *disambiguation = nullptr, int n = -1) {
  return QCoreApplication::translate("sternway", text, disambiguation, n);
}

}  // namespace sternway
