// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assesscommand.h"

#include "assess/assessmentjson.h"
#include "cli/assessmenttext.h"
#include "cli/servicefinder.h"

namespace sternway {

using namespace Qt::StringLiterals;

void AssessCommand::start() {
  m_session = connectToCluster();
  if (!m_session)
    return;
  findService(m_session->cluster(), m_options.service, m_options.nameSpace, this)->then([this](const Result<ObjectRef> &found) {
    if (!found)
      return fail(found.error());
    assess(*found);
  });
}

void AssessCommand::assess(const ObjectRef &workload) {
  const auto runbook =
      m_environment.loadRunbook(m_options.runbook, workload, [this](const QString &text) { m_output.note(text); });
  if (!runbook)
    return fail(runbook.error());
  m_journal = m_environment.readJournal(m_session->clock());
  m_monitors = makeMonitors(*m_session, *runbook, m_environment.isAccepted(**runbook), m_journal.get());
  m_monitor = m_monitors->monitor(workload);
  m_monitor->assess(this)->then([this](const Result<Assessment> &assessment) {
    if (const auto &problem = m_monitor->pastProblem())
      m_output.note(tr("What was declared and reported in an open incident is not known: %1. %2")
                        .arg(problem->message, problem->detail)
                        .trimmed());
    if (!assessment)
      return fail(assessment.error());
    print(*assessment);
  });
}

void AssessCommand::print(const Assessment &assessment) {
  m_output.json(toJson(assessment));
  m_output.text(assessmentText(assessment));
  finish(ExitStatus::Done);
}

}  // namespace sternway
