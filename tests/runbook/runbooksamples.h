// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway {

/// The same values, as if each stood nowhere: what two files with the same content have in common.
[[nodiscard]] Runbook withoutPlaces(Runbook runbook);

/// Texts that YAML, or a careless writer, takes for something else.
[[nodiscard]] const QStringList &trickyTexts();

/// A runbook with something in every section, made of tricky texts; the same for the same seed. It has no mistake.
[[nodiscard]] Runbook generatedRunbook(quint32 seed);

}  // namespace sternway
