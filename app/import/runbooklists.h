// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway::importer {

/// Calls visit(path, list) for each list of a runbook, the matrix aside, with its path there: "migrations.methods".
template <typename AnyRunbook, typename Visit>
void visitLists(AnyRunbook &runbook, Visit visit) {
  visit(QStringLiteral("variables"), runbook.variables);
  visit(QStringLiteral("services"), runbook.services);
  visit(QStringLiteral("symptoms"), runbook.symptoms);
  visit(QStringLiteral("checklists"), runbook.checklists);
  visit(QStringLiteral("followUps"), runbook.followUps);
  visit(QStringLiteral("procedure"), runbook.procedure);
  visit(QStringLiteral("methods"), runbook.methods);
  visit(QStringLiteral("migrations.methods"), runbook.migrations.methods);
  visit(QStringLiteral("scenarios"), runbook.scenarios);
  visit(QStringLiteral("troubleshooting"), runbook.troubleshooting);
  visit(QStringLiteral("communication"), runbook.communication);
  visit(QStringLiteral("contacts"), runbook.contacts);
  visit(QStringLiteral("escalation"), runbook.escalation);
  visit(QStringLiteral("links"), runbook.links);
  visit(QStringLiteral("postMortem.sections"), runbook.postMortem.sections);
  visit(QStringLiteral("prevention"), runbook.prevention);
  visit(QStringLiteral("notes"), runbook.notes);
}

}  // namespace sternway::importer
