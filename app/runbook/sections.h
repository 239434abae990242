// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldreader.h"
#include "core/stepdescriptor.h"

namespace sternway::runbook {

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

/// Reads values that mean something in a runbook.
class SectionReader final : public FieldReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::runbook::SectionReader)
public:
  /// \a of: what has been read so far; both live as long as the reader.
  SectionReader(QList<Problem> &problems, KnownNames names, const StepKinds &stepKinds, const Runbook &of)
      : FieldReader(problems), known(std::move(names)), kinds(stepKinds), runbook(of) {}

  /// The condition under a key that is there, and its time to hold: from the same text ("error_rate < 1% for 2m"), or from "for".
  AutoCheck check(const Field &map, const QString &conditionKey);
  /// The time to hold, where there may be no condition.
  void checkHold(const Field &map, const Field &hold, const QString &conditionKey);
  ConditionNode condition(const Field &field, const QString &text);
  /// Placeholders that no variable and no captured value stands for, in any text of the field.
  void checkPlaceholders(const Field &field);

  const KnownNames known;
  const StepKinds &kinds;
  const Runbook &runbook;
};

/// The list of steps. The services must have been read.
[[nodiscard]] QList<Step> readSteps(SectionReader &reader, const Field &list);
/// A step of any kind may have that key. A kind may be called the same.
[[nodiscard]] bool isStepKey(const QString &name);

}  // namespace sternway::runbook
