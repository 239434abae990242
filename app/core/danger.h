// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sternway {

/// Why a step of a runbook is dangerous, in one sentence: it deletes, scales to nothing, restores over what is there, overwrites
/// history, or hides behind a shell. Empty when nothing of that kind is seen, which is no proof that it is harmless. Pure.
[[nodiscard]] QString dangerOf(const QString &stepKind, const QJsonObject &arguments);

/// The same for one command line, and for SQL (comments and quoted text in it are not looked at).
[[nodiscard]] QString dangerOfCommand(const QString &command);
[[nodiscard]] QString dangerOfSql(const QString &sql);

}  // namespace sternway
