// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assesscommand.h"

#include "assess/assessmentjson.h"
#include "assess/workloadpast.h"
#include "cli/assessmenttext.h"
#include "cli/servicefinder.h"

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
    readJournal(*found);
  });
}

void AssessCommand::readJournal(const ObjectRef &workload) {
  m_journal = m_environment.readJournal(*m_place.clock);
  if (!m_journal)
    return assess(workload, {});
  readPast(*m_journal, workload, this)->then([this, workload](const Result<QList<IncidentRecord>> &past) {
    if (!past)
      m_output.note(tr("What was declared and reported in an open incident is not known: %1. %2")
                        .arg(past.error().message, past.error().detail)
                        .trimmed());
    assess(workload, past.value_or(QList<IncidentRecord>()));
  });
}

void AssessCommand::assess(const ObjectRef &workload, const QList<IncidentRecord> &past) {
  auto runbook = m_environment.loadRunbook(m_options.runbook, workload, [this](const QString &text) { m_output.note(text); });
  if (!runbook)
    return fail(runbook.error());
  AssessorOptions options = assessorOptions(past, workload, m_place.overridesFor(workload));
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
