// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importdraft.h"
#include "import/markdownimport.h"

namespace sternway {

/// Writes the draft's runbook, reads it back, and takes out of it what has a problem (it is left over then, with its line), until
/// none has: at the latest when only the title is left. Then makes the report.
[[nodiscard]] MarkdownImport checkedImport(ImportDraft &draft, const QString &fileName);

}  // namespace sternway
