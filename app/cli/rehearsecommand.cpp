// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rehearsecommand.h"

#include "cli/assesscommand.h"
#include "cli/incidentscommand.h"

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto assessEvery = 10s;
/// The simulated release shows itself sooner; a rehearsal that waits for longer than this is broken.
constexpr auto patience = 30min;
}  // namespace

void RehearseCommand::start() {
  auto rehearsal = m_environment.rehearse({.scenario = m_options.scenario, .seed = m_options.seed, .speed = m_options.speed});
  if (!rehearsal)
    return fail(rehearsal.error());
  m_rehearsal = std::move(*rehearsal);
  auto journal = m_environment.openJournal(m_options.out, m_rehearsal.session->clock(),
                                           [this](const QString &text) { m_output.note(text); });
  if (!journal)
    return fail(journal.error());
  m_journal = std::move(*journal);
  m_output.note(tr("REHEARSAL: %1. Everything below happens in a simulation.").arg(m_rehearsal.title));
  m_monitors = makeMonitors(*m_rehearsal.session, m_rehearsal.runbook, false, m_journal.journal.get());
  m_monitor = m_monitors->monitor(m_rehearsal.service);
  m_began = m_rehearsal.session->clock().now();
  watch();
}

void RehearseCommand::interrupt() {
  if (m_run && m_run->stage() == RollbackRun::Stage::Running)
    m_run->cancel();
  else
    CliCommand::interrupt();
}

void RehearseCommand::watch() {
  after(m_monitor->assess(this), [this](const Assessment &assessment) { judge(assessment); });
}

void RehearseCommand::judge(const Assessment &assessment) {
  m_output.progress(sentence(assessment.verdict, assessment.matrix, assessment.at));
  if (assessment.verdict.action == Action::Rollback)
    return prepare();
  Clock &clock = m_rehearsal.session->clock();
  if (m_began.addMSecs(std::chrono::milliseconds(patience).count()) < clock.now())
    return write(false, tr("The simulated release never called for a rollback"));
  clock.after(assessEvery, this, [this] { watch(); });
}

void RehearseCommand::prepare() {
  RunRequest request;
  request.reason = m_rehearsal.title;
  request.rehearsal = true;
  m_run = std::make_shared<RollbackRun>(m_monitor, *m_journal.journal, request);
  connect(m_run.get(), &RollbackRun::progress, this, [this](const QString &text) { m_output.progress(text); });
  connect(m_run.get(), &RollbackRun::failed, this, [this](const Error &error) { fail(error); });
  connect(m_run.get(), &RollbackRun::prepared, this, &RehearseCommand::decide);
  connect(m_run.get(), &RollbackRun::recorded, this,
          [this] { write(m_rehearsal.refusalIsRight, tr("Preflight stopped the rollback before anything was changed")); });
  connect(m_run.get(), &RollbackRun::finished, this, &RehearseCommand::conclude);
  m_run->prepare();
}

void RehearseCommand::decide() {
  m_output.text(assessmentText(m_run->assessment()) + u'\n');
  m_output.text(planText(m_run->plan()) + u'\n');
  m_output.text(findingsText(m_run->findings()) + u'\n');
  if (m_run->isBlocked())
    m_run->decline(tr("Preflight found what would make the rollback fail"));
  else
    m_operations.execute(m_run);
}

void RehearseCommand::conclude(OperationState state, const QString &sentence) {
  const QStringList missing = m_rehearsal.missingForEnding();
  for (const QString &each : missing)
    m_output.note(tr("Not as the scenario should end: %1").arg(each));
  write(state == OperationState::Succeeded && missing.isEmpty(), sentence);
}

void RehearseCommand::write(bool asExpected, const QString &sentence) {
  m_output.text(sentence);
  if (!m_run || m_run->incidentId().isEmpty())
    return finish(asExpected ? ExitStatus::Done : ExitStatus::No);
  after(writeTimelineFiles(*m_journal.journal, m_run->incidentId(), m_options.out, this),
        [this, asExpected, sentence](const QString &file) {
          m_output.json(QJsonObject{{u"scenario"_s, m_options.scenario},
                                    {u"incident"_s, m_run->incidentId()},
                                    {u"sentence"_s, sentence},
                                    {u"asExpected"_s, asExpected},
                                    {u"timeline"_s, file}});
          m_output.text(tr("Timeline: %1").arg(file));
          finish(asExpected ? ExitStatus::Done : ExitStatus::No);
        });
}

}  // namespace sternway
