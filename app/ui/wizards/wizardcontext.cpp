// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardcontext.h"

#include "models/targetmodel.h"
#include "rollback/healthurls.h"

namespace sternway {

using namespace Qt::StringLiterals;

WizardContext::WizardContext(Workspace &workspace, ClusterSession &session, ObjectRef service, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_session(&session), m_service(std::move(service)) {
  connect(&session, &ClusterSession::metricsAboutToChange, this, [this] {
    if (m_run)
      m_run->setMetrics(nullptr);
  });
  connect(&session, &ClusterSession::metricsChanged, this, [this] {
    if (m_run)
      m_run->setMetrics(m_session->metrics());
  });
}

WizardContext::~WizardContext() = default;

Result<Done> WizardContext::begin() {
  const auto journal = m_workspace.journal();
  if (!journal)
    return tl::unexpected(journal.error());
  const auto runbook = m_workspace.runbook(m_service);
  if (!runbook)
    return tl::unexpected(runbook.error());
  m_journal = *journal;
  m_runbook = *runbook;
  RunRequest request;
  request.workload = m_service;
  request.matrix = m_runbook->matrix;
  request.metricOverrides = m_session->metricQueries(m_service);
  request.rehearsal = m_session->isRehearsal();
  m_run = std::make_unique<RollbackRun>(
      RunPorts{
          .cluster = &m_session->cluster(), .metrics = m_session->metrics(), .journal = m_journal, .clock = &m_session->clock()},
      request);
  follow();
  return Done{};
}

QStringList WizardContext::healthUrls() const {
  return sternway::healthUrls(m_runbook, m_service);
}

bool WizardContext::mayContact() const {
  return mayContactHosts(*m_runbook);
}

void WizardContext::end() {
  m_run.reset();
}

bool WizardContext::isRunning() const {
  return m_run && m_run->stage() == RollbackRun::Stage::Running;
}

Operation *WizardContext::operation() const {
  return m_run ? m_run->operation() : nullptr;
}

void WizardContext::follow() {
  RollbackRun *run = m_run.get();
  connect(run, &RollbackRun::stageChanged, this, &WizardContext::stageChanged);
  connect(run, &RollbackRun::assessed, this, &WizardContext::assessed);
  connect(run, &RollbackRun::prepared, this, &WizardContext::prepared);
  connect(run, &RollbackRun::recorded, this, &WizardContext::recorded);
  connect(run, &RollbackRun::stable, this, &WizardContext::stable);
  connect(run, &RollbackRun::measured, this, &WizardContext::measured);
  connect(run, &RollbackRun::failed, this, &WizardContext::failed);
  connect(run, &RollbackRun::finished, this, &WizardContext::finished);
  connect(run, &RollbackRun::progress, this, &WizardContext::progress);
  connect(run, &RollbackRun::operationMade, this, [this] {
    m_followed = m_run->operation();
    connect(m_followed, &Operation::changed, this, &WizardContext::operationChanged);
    Q_EMIT operationChanged();
  });
}

QString fromTo(const Plan &plan) {
  return u"%1 → %2"_s.arg(shortImage(plan.fromImage), shortImage(plan.targetImage));
}

QString inWords(const Error &error) {
  return error.detail.isEmpty() ? error.message : error.message + u"\n\n"_s + error.detail;
}

}  // namespace sternway
