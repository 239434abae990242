// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "runbook/fields.h"

namespace sternway {

/// The names that one part of a runbook may use of another, whatever the order of the parts.
struct KnownNames {
  QStringList variables;
  QStringList services;
  std::optional<QStringList> symptoms;  ///< none: there is no such section, and whatever is named may be declared
  QStringList methods;
  QStringList checklists;
  QStringList templates;
  QHash<QString, Unit> metrics;  ///< built-in ones and the runbook's own
};
[[nodiscard]] KnownNames knownNames(const Field &root);

/// Reads the sections of a runbook; see fields.h. The functions below each read one and note its problems.
class SectionReader final : public FieldReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::SectionReader)
public:
  SectionReader(QList<Problem> &problems, KnownNames names, const StepKinds &stepKinds)
      : FieldReader(problems), known(std::move(names)), kinds(stepKinds) {}

  /// A condition and how long it must hold, from the keys of a map; or both from the first: "error_rate < 1% for 2m".
  AutoCheck check(const Field &map, const QString &conditionKey, const QString &holdKey, Need need = Need::Optional);
  ConditionNode condition(const Field &field, const QString &text);
  /// The ids under "symptoms".
  QStringList symptoms(const Field &map);

  const KnownNames known;
  const StepKinds &kinds;
};

void readMetadata(SectionReader &reader, const Field &root, Runbook &runbook);
void readVariables(SectionReader &reader, const Field &root, Runbook &runbook);
void readServices(SectionReader &reader, const Field &root, Runbook &runbook);
void readMetrics(SectionReader &reader, const Field &root, Runbook &runbook);
void readBaseline(SectionReader &reader, const Field &root, Runbook &runbook);
void readSymptoms(SectionReader &reader, const Field &root, Runbook &runbook);
/// Where a runbook has no list of symptoms: those that its other sections name, with a title made of the id. After all of them.
void addNamedSymptoms(const SectionReader &reader, Runbook &runbook);
/// "matrix" and then "triggers".
void readMatrix(SectionReader &reader, const Field &root, Runbook &runbook);
void readGuard(SectionReader &reader, const Field &root, Runbook &runbook);
/// "checklists" and "followUps".
void readChecklists(SectionReader &reader, const Field &root, Runbook &runbook);
/// The step list of a map under "steps". The services must have been read.
[[nodiscard]] QList<ProcedureStep> readSteps(SectionReader &reader, const Field &map, const Runbook &runbook,
                                             Need need = Need::Optional);
/// "methods", "procedure", "migrations", "scenarios" and "troubleshooting".
void readProcedures(SectionReader &reader, const Field &root, Runbook &runbook);
/// "communication", "contacts", "escalation" and "postMortem".
void readCommunication(SectionReader &reader, const Field &root, Runbook &runbook);
/// "links", "prevention" and "notes".
void readReferences(SectionReader &reader, const Field &root, Runbook &runbook);

/// The title of a list that has none of its own.
[[nodiscard]] QString checklistTitle(const QString &id);
/// As it is written under "type".
[[nodiscard]] QString variableTypeName(VariableType type);

/// Placeholders that no variable and no captured value stands for, in any text of the field.
void checkPlaceholders(SectionReader &reader, const Field &field);

}  // namespace sternway
