// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "runbook/schema.h"

namespace sternway::runbook {

/// The sections of a runbook; see runbookSchema().
[[nodiscard]] const Schema<Runbook> &metadataSchema();
[[nodiscard]] Key<Runbook> variablesKey();
[[nodiscard]] Key<Runbook> servicesKey();
[[nodiscard]] Key<Runbook> metricsKey();
[[nodiscard]] Key<Runbook> baselineKey();
[[nodiscard]] Key<Runbook> symptomsKey();
[[nodiscard]] Key<Runbook> matrixKey();
[[nodiscard]] Key<Runbook> triggersKey();
[[nodiscard]] Key<Runbook> checklistsKey();
[[nodiscard]] Key<Runbook> procedureKey();
[[nodiscard]] Key<Runbook> methodsKey();
[[nodiscard]] Key<Runbook> migrationsKey();
[[nodiscard]] Key<Runbook> scenariosKey();
[[nodiscard]] Key<Runbook> troubleshootingKey();
[[nodiscard]] Key<Runbook> updateEveryKey();
[[nodiscard]] Key<Runbook> communicationKey();
[[nodiscard]] Key<Runbook> contactsKey();
[[nodiscard]] Key<Runbook> escalationKey();
[[nodiscard]] Key<Runbook> linksKey();
[[nodiscard]] Key<Runbook> preventionKey();
[[nodiscard]] Key<Runbook> followUpsKey();
[[nodiscard]] Key<Runbook> postMortemKey();
[[nodiscard]] Key<Runbook> guardKey();
[[nodiscard]] Key<Runbook> notesKey();

/// Where a runbook has no list of symptoms: those that its other sections name, with a title made of the id.
void addNamedSymptoms(Runbook &runbook);

/// The runbook as a YAML file, in the order of the format: short maps on one line, long ones as blocks, texts of several lines as
/// literal blocks. What the reader would fill in by itself is left out. readRunbook() reads the same values from it (lines and
/// digest aside), for every runbook that readRunbook() gave without an error.
[[nodiscard]] QByteArray writeRunbook(const StepKinds &kinds, const Runbook &runbook);

}  // namespace sternway::runbook
