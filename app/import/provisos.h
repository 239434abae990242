// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway::importer {

// What the words before a command say about whether it is run at all. By their last sentence; in the languages of
// resources/import/grammar.yaml. Pure.

/// "Never run", "DON'T DO THIS", "this must not be used in production". "Don't wait, roll back" and "jobs do not run" forbid
/// nothing.
[[nodiscard]] bool isForbidden(const QString &words);
/// "If this fails, run" → "If this fails"; empty: it is always run.
[[nodiscard]] QString provisoOf(const QString &words);

}  // namespace sternway::importer
