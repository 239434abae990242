// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace sternway::platform {

/// From now on every message of Qt and of Sternway's categories goes to standard error as one redacted line:
/// "2026-01-10T02:04:10.000Z warning sternway.net: text". Call it once, first thing in main(). Any thread may log.
/// A secret is never given to a log: redaction is the second guard, not the first.
void installLogging();

/// The line that is printed, without its line feed; control characters of the text are made visible.
[[nodiscard]] QString logLine(QtMsgType type, const QString &category, const QString &text, const QString &time);

}  // namespace sternway::platform
