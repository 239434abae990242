// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sternway {

/// What is known to go wrong with a command that looks right and ends well: it does less, or something else, than it says. One
/// sentence with the remedy; empty when nothing of that kind is seen, which is no proof. Several commands may stand on lines of
/// their own, or be joined by a shell's signs. \a before: the commands of the same list that come first; one of them may settle
/// it. Pure.
[[nodiscard]] QString mistakeOfCommand(const QString &command, const QStringList &before = {});

}  // namespace sternway
