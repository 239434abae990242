// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace sternway {

enum class LogLevel : quint8 { Plain, Warning, Error };

/// How bad a log line is, by the words that loggers write: levels in JSON ("level":"error", pino's 50), in logfmt (level=warn),
/// klog's first letter (E0110 02:03:04), a word on its own near the beginning (ERROR, WARN, panic:), and the first line of a
/// stack trace. A number of errors ("errors=0", "0 errors") is none. Pure.
[[nodiscard]] LogLevel logLevel(QStringView line);

}  // namespace sternway
