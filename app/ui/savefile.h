// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace sternway::ui {

/// Writes a file that somebody chose, whole or not at all; its path. ErrorKind::Storage, with \a remedy. Any thread.
[[nodiscard]] Result<QString> saveFile(const QString &path, const QByteArray &bytes, const QString &remedy);

}  // namespace sternway::ui
