// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/serviceassessments.h"

namespace sternway {

using namespace std::chrono_literals;

namespace {
constexpr auto interval = 15s;
}

ServiceAssessments::ServiceAssessments(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

void ServiceAssessments::follow(ClusterSession &session, const ObjectRef &service) {
  stop();
  m_session = &session;
  m_service = service;
  m_latest.reset();
  m_problem.reset();
  m_following = std::make_unique<QObject>();
  connect(&session, &ClusterSession::metricsAboutToChange, m_following.get(), [this] { m_run.reset(); });
  connect(&session, &ClusterSession::metricsChanged, m_following.get(), [this] { refresh(); });
  refresh();
}

void ServiceAssessments::stop() {
  m_run.reset();
  m_following.reset();
  m_session.clear();
}

void ServiceAssessments::refresh() {
  m_run.reset();
  if (m_session)
    assess();
}

StringMap ServiceAssessments::queries() const {
  StringMap queries = m_session ? m_session->metricQueries(m_service) : StringMap();
  queries.insert(m_workspace.settings().metricQueries(m_service));
  return queries;
}

void ServiceAssessments::assess() {
  m_run = std::make_unique<QObject>();
  const auto matrix = m_workspace.matrix(m_service);
  if (!matrix)
    return take(tl::unexpected(matrix.error()));
  Assessor assessor(m_session->cluster(), m_session->metrics(), m_session->clock(), *matrix,
                    AssessorOptions{.overrides = queries()});
  assessor.assess(m_service, m_run.get())->then([this](const Result<Assessment> &assessment) { take(assessment); });
}

void ServiceAssessments::take(const Result<Assessment> &assessment) {
  if (assessment) {
    m_latest = *assessment;
    m_problem.reset();
  } else {
    m_problem = assessment.error();
  }
  again();
  Q_EMIT changed();
}

void ServiceAssessments::again() {
  m_session->clock().after(interval, m_run.get(), [this] { refresh(); });
}

}  // namespace sternway
