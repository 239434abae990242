// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assesscommand.h"

#include "cli/assessmenttext.h"
#include "cli/servicefinder.h"
#include "rollback/assessmentjson.h"

namespace sternway {

using namespace Qt::StringLiterals;

void AssessCommand::start() {
  auto place = m_environment.connect(workplaceRequest(m_options));
  if (!place)
    return fail(place.error());
  m_place = std::move(*place);
  for (const QString &notice : m_place.notices)
    m_output.note(notice);
  findService(*m_place.cluster, m_options.service, m_options.nameSpace, this)->then([this](const Result<ObjectRef> &found) {
    if (!found)
      return fail(found.error());
    assess(*found);
  });
}

void AssessCommand::assess(const ObjectRef &workload) {
  auto runbook = m_environment.loadRunbook(m_options.runbook, workload, [this](const QString &text) { m_output.note(text); });
  if (!runbook)
    return fail(runbook.error());
  AssessorOptions options{.overrides = m_place.overridesFor(workload)};
  options.accepted = m_environment.isAccepted(**runbook);
  options.probe = m_place.healthProbe;
  m_assessor = std::make_unique<Assessor>(*m_place.cluster, m_place.metrics, *m_place.clock, *runbook, options);
  m_assessor->assess(workload, this)->then([this](const Result<Assessment> &assessment) {
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
