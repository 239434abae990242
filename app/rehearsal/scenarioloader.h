// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "rehearsal/scenario.h"

#include <QByteArray>
#include <QStringList>

namespace sternway {

/// Reads one scenario; the format is described in resources/scenarios/README.md. The error (Input) lists every problem, one
/// to a line, as file:line:column: message. \a file is for those messages.
[[nodiscard]] Result<Scenario> parseScenario(const QByteArray &yaml, const QString &file);

/// A scenario by the name of its file among those that come with Sternway, or by the path of a file (it ends in .yaml).
[[nodiscard]] Result<Scenario> loadScenario(const QString &nameOrPath);

/// Those that come with Sternway, sorted.
[[nodiscard]] QStringList scenarioNames();

}  // namespace sternway
