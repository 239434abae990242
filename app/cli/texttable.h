// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace sternway {

/// Columns padded to their widest cell, two spaces apart; numbers (cells that begin with a digit) are aligned right. The first
/// row is the heading.
[[nodiscard]] QString textTable(const QList<QStringList> &rows);

}  // namespace sternway
