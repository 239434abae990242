// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "runbook/yamlwriter.h"

namespace sternway {

/// What is written, and the kinds of its steps.
struct WrittenRunbook {
  const StepKinds &kinds;
  const Runbook &runbook;
};

/// The list of steps, for writeRunbook().
[[nodiscard]] YamlNode stepNodes(const QList<Step> &steps, const WrittenRunbook &written);

}  // namespace sternway
