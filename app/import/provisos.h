// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway::importer {

// What the words before a command say about whether it is run at all; in the languages of resources/import/prohibitions.yaml.
// Pure.

/// "Never run", "DON'T DO THIS", "this must not be used in production", "Deprecated", "this script was removed in v2",
/// "~~Restart~~": by the last sentence. "Don't wait, roll back", "jobs do not run" and "delete the deprecated pods" forbid
/// nothing.
[[nodiscard]] bool isForbidden(const QString &words);
/// The same of a whole paragraph or item, of which what stands below it is meant: "Do not run this. It deletes the data:" as
/// well. "This is deprecated. Run:" forbids nothing.
[[nodiscard]] bool forbidsBelow(const QString &paragraph);
/// "This runbook is deprecated": all of the part that it stands in, or of the document. The first paragraph of a part, \a
/// isFirst, may leave out what it speaks of: "DEPRECATED: use Helm".
[[nodiscard]] bool retiresAll(const QString &paragraph, bool isFirst);
/// The same of the cells of a row: "deprecated", "do not use". "No" and "never" answer what the column asks.
[[nodiscard]] bool forbidsInRow(const QString &cell);
/// "Do not delete the claim" before "kubectl delete pvc", and not "Do not delete it before the backup".
[[nodiscard]] bool forbidsDeed(const QString &words, const QString &command);
/// "If this fails, run" → "If this fails"; empty: it is always run.
[[nodiscard]] QString provisoOf(const QString &words);

}  // namespace sternway::importer
