// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/scenario.h"

namespace sternway {

const ScenarioRevision *ScenarioService::find(const QString &version) const {
  for (const ScenarioRevision &revision : revisions) {
    if (revision.version == version)
      return &revision;
  }
  return nullptr;
}

const ScenarioService *Scenario::find(const QString &nameSpace, const QString &service) const {
  for (const ScenarioService &candidate : services) {
    if (candidate.nameSpace == nameSpace && candidate.name == service)
      return &candidate;
  }
  return nullptr;
}

}  // namespace sternway
