// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/firstlook.h"

#include "assess/workloadpast.h"

namespace sternway {

FirstLook::FirstLook(ClusterSession &session, RunbookPtr runbook, bool accepted)
    : m_session(session), m_runbook(std::move(runbook)), m_accepted(accepted) {}

FirstLook::~FirstLook() = default;

Call<Assessment> *FirstLook::assess(const ObjectRef &service, const QList<IncidentRecord> &past) {
  AssessorOptions options = assessorOptions(past, service, m_session.metricQueries(service));
  options.accepted = m_accepted;
  options.probe = m_session.healthProbe();
  m_assessor = std::make_unique<Assessor>(m_session.cluster(), m_session.metrics(), m_session.clock(), m_runbook, options);
  return m_assessor->assess(service, this);
}

}  // namespace sternway
