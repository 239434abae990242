// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"

namespace sternway {

/// The format as a JSON Schema (draft 2020-12), for editors: resources/runbook.schema.json. What readRunbook() takes it takes
/// too. It cannot tell whether names stand for something elsewhere in the file, whether an id is taken, what conditions, regular
/// expressions and placeholders say, or whether two keys fit each other. Pure.
[[nodiscard]] QJsonObject runbookJsonSchema(const StepKinds &kinds);

/// The reference of the format in Markdown: resources/guide/runbook.md. English. Pure.
[[nodiscard]] QString runbookReference(const StepKinds &kinds);

}  // namespace sternway
