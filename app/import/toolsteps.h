// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sternway::importer {

/// Needs a person at the keyboard, or a display ("vi", "psql" without a statement, "kubectl exec -it … bash").
[[nodiscard]] bool isInteractive(const QStringList &words);
/// Only shows less of what it gets ("grep", "head", "jq").
[[nodiscard]] bool isFilter(const QStringList &words);
/// A program's name, or a path to a script.
[[nodiscard]] bool isProgram(const QString &word);

}  // namespace sternway::importer
