// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sternway {

/// The word as a POSIX shell takes it, quoted where it must be.
[[nodiscard]] QString shellWord(const QString &word);
/// The words of a command, to read and to copy. Placeholders ({{NAME}}) stay bare, beside what is quoted, so that a value can be
/// put there as a shell word of its own.
[[nodiscard]] QString shellCommand(const QStringList &words);

}  // namespace sternway
