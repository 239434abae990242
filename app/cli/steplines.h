// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "operate/rollbackrun.h"

namespace sternway::cli {

/// A step as --json says it: {"step": its id, "kind", "target", "state", "started", "ended" (RFC 3339, UTC; null: not yet),
/// "message"}.
[[nodiscard]] QJsonObject stepLine(const Plan &plan, const StepRecord &record);

/// Prints a line for each change of a step's state in a run. A child of \a parent; the run and the output live as long.
class StepLines final : public QObject {
  Q_OBJECT
public:
  StepLines(const operate::RollbackRun &run, Output &output, QObject *parent);

  /// All steps as they are now.
  [[nodiscard]] static QJsonArray all(const operate::RollbackRun &run);

private:
  void look();

  const operate::RollbackRun &m_run;
  Output &m_output;
  QHash<QString, StepState> m_said;
};

}  // namespace sternway::cli
