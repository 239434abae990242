// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/steplines.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

QJsonObject stepLine(const Plan &plan, const StepRecord &record) {
  const Step *step = plan.step(record.stepId);
  return {{u"step"_s, record.stepId},
          {u"kind"_s, step ? step->kind : QString()},
          {u"target"_s, step ? display(step->target) : QString()},
          {u"state"_s, stepStateName(record.state)},
          {u"started"_s, timeToJson(record.startedAt)},
          {u"ended"_s, timeToJson(record.endedAt)},
          {u"message"_s, record.message}};
}

StepLines::StepLines(const operate::RollbackRun &run, Output &output, QObject *parent)
    : QObject(parent), m_run(run), m_output(output) {
  connect(&run, &operate::RollbackRun::operationChanged, this, &StepLines::look);
}

QJsonArray StepLines::all(const operate::RollbackRun &run) {
  const operate::Operation *operation = run.operation();
  return listOf(operation ? operation->record().steps : QList<StepRecord>(),
                [operation](const StepRecord &record) { return stepLine(operation->plan(), record); });
}

void StepLines::look() {
  for (const StepRecord &record : m_run.operation()->record().steps) {
    if (record.state == m_said.value(record.stepId, StepState::Pending))
      continue;
    m_said.insert(record.stepId, record.state);
    m_output.jsonLine(stepLine(m_run.operation()->plan(), record));
  }
}

}  // namespace sternway::cli

#include "moc_steplines.cpp"
