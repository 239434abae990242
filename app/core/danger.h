// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway {

/// Why a command line is dangerous, in one sentence: it deletes, scales to nothing, restores over what is there, overwrites
/// history. Empty when nothing of that kind is seen, which is no proof that it is harmless. Pure.
[[nodiscard]] QString dangerOfCommand(const QString &command);
/// The same for SQL; comments and quoted text in it are not looked at.
[[nodiscard]] QString dangerOfSql(const QString &sql);

}  // namespace sternway
