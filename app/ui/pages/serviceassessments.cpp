// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/serviceassessments.h"

#include "assess/healthpoller.h"
#include "assess/healthurls.h"
#include "assess/workloadpast.h"
#include "platform/runbooktrust.h"

namespace sternway {

using namespace std::chrono_literals;

namespace {
constexpr auto interval = 15s;
}

ServiceAssessments::ServiceAssessments(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

ServiceAssessments::~ServiceAssessments() = default;

void ServiceAssessments::follow(ClusterSession &session, const ObjectRef &service) {
  stop();
  m_session = &session;
  m_service = service;
  m_latest.reset();
  m_problem.reset();
  m_knownBad.clear();
  m_incident.clear();
  m_memory = std::make_shared<AssessmentMemory>();
  m_pastRead = false;
  m_following = std::make_unique<QObject>();
  connect(&session, &ClusterSession::metricsAboutToChange, m_following.get(), [this] { m_run.reset(); });
  connect(&session, &ClusterSession::metricsChanged, m_following.get(), [this] { refresh(); });
  connect(&m_workspace, &Workspace::runbooksChanged, m_following.get(), [this] { refresh(); });
  connect(&m_workspace, &Workspace::journalChanged, m_following.get(), [this] { m_pastRead = false; });
  refresh();
}

void ServiceAssessments::stop() {
  m_run.reset();
  m_health.reset();
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

/// Without a journal it is judged all the same: then no revision is known to have been rolled back from.
void ServiceAssessments::assess() {
  m_run = std::make_unique<QObject>();
  const auto journal = m_pastRead ? Result<Journal *>(nullptr) : m_workspace.journal();
  if (!journal || !*journal)
    return judge();
  readPast(**journal, m_service, m_run.get())->then([this](const Result<QList<IncidentRecord>> &past) {
    m_pastRead = past.has_value();
    if (past) {
      m_knownBad = rolledBackFrom(*past, m_service);
      m_incident = openIncidentEvents(*past, m_service);
    }
    judge();
  });
}

void ServiceAssessments::judge() {
  const auto runbook = m_workspace.runbook(m_service);
  if (!runbook)
    return take(tl::unexpected(runbook.error()));
  AssessorOptions options{.overrides = queries(), .knownBad = m_knownBad};
  options.incident = m_incident;
  options.memory = m_memory;
  followHealth(*runbook);
  if (m_health)
    options.health = m_health->history();
  Assessor assessor(m_session->cluster(), m_session->metrics(), m_session->clock(), *runbook, options);
  assessor.assess(m_service, m_run.get())->then([this](const Result<Assessment> &assessment) { take(assessment); });
}

/// What the first round says is judged at once; later rounds come in time for the next assessment.
void ServiceAssessments::followHealth(const RunbookPtr &runbook) {
  const QStringList urls = healthUrls(runbook, m_service);
  HealthProbe *probe = m_session->healthProbe();
  const bool wanted = probe && !urls.isEmpty() && isAccepted(*runbook, m_workspace.settings());
  if (wanted ? m_health && urls == m_healthUrls : !m_health)
    return;
  m_health.reset();
  m_healthUrls = urls;
  if (!wanted)
    return;
  m_health = std::make_unique<HealthPoller>(*probe, m_session->clock(), urls, true);
  connect(m_health.get(), &HealthPoller::changed, this, [this] {
    if (m_health->history().samples.size() == 1)
      refresh();
  });
  m_health->start();
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
