// SPDX-License-Identifier: GPL-3.0-or-later
// guard: arms one, or stops or lists those that are armed, by whichever process.
#include "cli/command.h"
#include "cli/output.h"
#include "cli/procedurechoice.h"
#include "cli/steplines.h"
#include "core/format.h"
#include "operate/guards.h"
#include "platform/paths.h"
#include "report/durations.h"

#include <algorithm>
#include <memory>

namespace sternway::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject guardJson(const GuardRecord &guard) {
  return {{u"guard"_s, guard.id},
          {u"service"_s, display(guard.service)},
          {u"context"_s, guard.service.context},
          {u"runbook"_s, guard.runbook},
          {u"method"_s, guard.method},
          {u"condition"_s, guard.condition},
          {u"state"_s, guardStateName(guard.state)},
          {u"armedBy"_s, guard.armedBy},
          {u"armedAt"_s, timeToJson(guard.armedAt)},
          {u"until"_s, timeToJson(guard.until)},
          {u"firesAt"_s, timeToJson(guard.firesAt)},
          {u"ended"_s, timeToJson(guard.endedAt)},
          {u"endedBy"_s, guard.endedBy},
          {u"message"_s, guard.detail},
          {u"incident"_s, guard.incidentId}};
}

/// guard --service NAME --for TIME: stays until the time is up, somebody stops it, or the rollback has ended. Exit status 0 when
/// the time is up and nothing was rolled back, or the rollback has succeeded; 130 after Ctrl+C, which disarms it, or stops the
/// rollback after the call under way; else 1.
class ArmCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::ArmCommand)
public:
  using CliCommand::CliCommand;

  void interrupt() override {
    m_interrupted = true;
    if (m_run)
      m_run->cancel();
    else if (m_guard && m_guard->isLive())
      m_guard->stop(platform::loginName());
    else
      finish(ExitStatus::Interrupted);
  }

private:
  Result<Done> begin() override {
    m_session = TRY(connectToCluster());
    m_journal = TRY(openJournal({}, m_session->clock()));
    after(findService(m_session->cluster(), m_options.service, m_options.nameSpace, this),
          [this](const ObjectRef &found) { return arm(found); });
    return Done{};
  }

  Result<Done> arm(const ObjectRef &service) {
    const RunbookPtr runbook = TRY(runbookFor(service));
    const bool accepted = m_environment.isAccepted(*runbook);
    const ProcedureChoice choice =
        TRY(chooseProcedure(m_options, *runbook, accepted, service, m_session->clock().now(), platform::loginName()));
    operate::GuardRequest request{.runbook = runbook,
                                  .isAccepted = accepted,
                                  .method = m_options.scenario.isEmpty() ? m_options.method : m_options.scenario,
                                  .procedure = choice.steps,
                                  .values = choice.values,
                                  .leftOut = m_options.skips.keys(),
                                  .term = m_options.term,
                                  .countdown = m_options.countdown};
    request.run.author = platform::loginName();
    request.run.stability = m_options.stability;
    request.run.kubeconfig = m_session->kubeconfig();
    request.run.skips = choice.skips;
    request.run.events = choice.events;
    request.run.suspendsGitOps = m_options.suspendGitOps;
    m_monitors = makeMonitors(*m_session, runbook, accepted, m_journal.journal.get());
    m_guard = std::make_unique<operate::Guard>(m_monitors->monitor(service), *m_journal.journal, *m_journal.guards, m_operations,
                                               request);
    connect(m_guard.get(), &operate::Guard::refused, this, [this](const Error &error) { endWith(error); });
    connect(m_guard.get(), &operate::Guard::armed, this, &ArmCommand::tellArmed);
    connect(m_guard.get(), &operate::Guard::changed, this, &ArmCommand::tell);
    connect(m_guard.get(), &operate::Guard::fired, this, &ArmCommand::follow);
    connect(m_guard.get(), &operate::Guard::ended, this, &ArmCommand::ended);
    m_output.progress(tr("Checking what could make the rollback fail"));
    m_guard->arm();
    return Done{};
  }

  void tellArmed() {
    const GuardRecord &guard = m_guard->record();
    m_output.text(planText(m_guard->plan()) + u'\n');
    m_output.text(findingsText(m_guard->findings()) + u'\n');
    m_output.text(tr("Armed until %1: when %2, the plan above runs %3 later, unless somebody stops it with Ctrl+C here or with "
                     "sternway guard stop anywhere.")
                      .arg(report::fullTime(guard.until), guard.condition, formatDuration(guard.countdown)));
    tell();
  }

  void tell() {
    const GuardRecord &guard = m_guard->record();
    if (m_said != guard.state) {
      m_output.jsonLine(guardJson(guard));
      if (guard.state == GuardState::Counting)
        m_output.note(tr("%1 holds: %2. Rolling back at %3 unless it is stopped.")
                          .arg(guard.condition, guard.detail, report::fullTime(guard.firesAt)));
      else if (guard.state == GuardState::Armed && m_said)
        m_output.note(tr("The countdown has ended: %1").arg(guard.detail));
      m_said = guard.state;
    }
    if (guard.state == GuardState::Counting)
      m_output.progress(tr("Rolling back in %1")
                            .arg(formatDuration(std::chrono::milliseconds(
                                std::max<qint64>(m_session->clock().now().msecsTo(guard.firesAt), 0)))));
    else if (guard.state == GuardState::Armed)
      m_output.progress(tr("Armed: %1").arg(m_guard->reading().value));
  }

  void follow(const std::shared_ptr<operate::RollbackRun> &run) {
    m_run = run;
    if (m_options.json)
      new StepLines(*run, m_output, this);
    connect(run.get(), &operate::RollbackRun::progress, this, [this](const QString &text) { m_output.progress(text); });
    connect(run.get(), &operate::RollbackRun::failed, this, &ArmCommand::endWith);
    connect(run.get(), &operate::RollbackRun::finished, this, [this](OperationState state, const QString &sentence) {
      m_output.text(sentence);
      conclude(state == OperationState::Succeeded, operationStateName(state), sentence);
    });
  }

  void ended() {
    const GuardRecord &guard = m_guard->record();
    tell();
    if (guard.state == GuardState::Fired)
      return;  // the rollback says the rest
    const QString sentence = guard.state == GuardState::Stopped
                                 ? tr("%1 stopped the guard. Nothing was changed.").arg(guard.endedBy)
                             : guard.state == GuardState::Expired ? tr("The time is up. Nothing was changed.")
                                                                  : guard.detail;
    m_output.text(sentence);
    conclude(guard.state == GuardState::Expired, guardStateName(guard.state), sentence);
  }

  void conclude(bool isWell, const QString &state, const QString &sentence) {
    QJsonObject result{{u"state"_s, state}, {u"sentence"_s, sentence}, {u"guard"_s, guardJson(m_guard->record())}};
    if (m_run) {
      result.insert(u"incident"_s, m_run->incidentId());
      result.insert(u"plan"_s, toJson(m_run->plan()));
      result.insert(u"steps"_s, StepLines::all(*m_run));
    }
    m_output.jsonLine({{u"result"_s, result}});
    finish(m_interrupted ? ExitStatus::Interrupted : isWell ? ExitStatus::Done : ExitStatus::No);
  }

  std::shared_ptr<ClusterSession> m_session;
  OpenJournal m_journal;
  std::unique_ptr<assess::MonitorPool> m_monitors;
  operate::Operations m_operations{[this]() -> Result<Journal *> { return m_journal.journal.get(); }};
  std::unique_ptr<operate::Guard> m_guard;
  std::shared_ptr<operate::RollbackRun> m_run;  ///< null: it has not begun
  std::optional<GuardState> m_said;
  bool m_interrupted = false;
};

/// guard status and guard stop: of --service, or all. Exit status of stop 1 where there was none to stop, or one had gone
/// already.
class GuardsCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::GuardsCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    m_journal = TRY(openJournal({}, m_clock));
    after(m_journal.guards->guards(this), [this](const QList<GuardRecord> &all) {
      QList<GuardRecord> meant = all;
      meant.removeIf([this](const GuardRecord &guard) { return !isMeant(guard.service); });
      if (m_options.arguments.constFirst() == u"status")
        return list(meant);
      meant.removeIf([](const GuardRecord &guard) { return !guard.isLive(); });
      return stop(meant);
    });
    return Done{};
  }

  [[nodiscard]] bool isMeant(const ObjectRef &service) const {
    const QString &name = m_options.service;
    return (name.isEmpty() || name == service.name || name == kindPrefix(service.kind) + u'/' + service.name) &&
           (m_options.nameSpace.isEmpty() || m_options.nameSpace == service.nameSpace) &&
           (m_options.context.isEmpty() || m_options.context == service.context);
  }

  /// One whose process has ended does not watch, whatever its row says.
  [[nodiscard]] static QString standing(const GuardRecord &guard) {
    return guardStateName(guard.isLive() && guard.leaseState == LeaseState::Expired ? GuardState::Lost : guard.state);
  }

  Done list(const QList<GuardRecord> &guards) {
    QList<QStringList> rows{{tr("Service"), tr("Context"), tr("State"), tr("Condition"), tr("Until"), tr("Armed"), tr("Ended")}};
    for (const GuardRecord &guard : guards)
      rows << QStringList{display(guard.service),
                          guard.service.context,
                          guard.state == GuardState::Counting
                              ? tr("%1 until %2").arg(standing(guard), report::fullTime(guard.firesAt))
                              : standing(guard),
                          guard.condition,
                          report::fullTime(guard.until),
                          tr("by %1 on %2").arg(guard.armedBy, guard.lease.host),
                          guard.endedBy.isEmpty() ? guard.detail : tr("by %1").arg(guard.endedBy)};
    m_output.text(guards.isEmpty() ? tr("No guard was ever armed.") : textTable(rows));
    m_output.json(listOf(guards, [](const GuardRecord &guard) {
      QJsonObject said = guardJson(guard);
      said.insert(u"state"_s, standing(guard));
      return said;
    }));
    return finish(ExitStatus::Done);
  }

  Done stop(const QList<GuardRecord> &guards) {
    m_left = guards.size();
    if (guards.isEmpty()) {
      m_output.text(tr("No guard is armed."));
      m_output.json(QJsonArray());
      return finish(ExitStatus::No);
    }
    for (const GuardRecord &guard : guards)
      operate::stopGuard(*m_journal.guards, guard, platform::loginName(), m_clock.now(), this)
          ->then([this, guard](const Result<GuardRecord> &stopped) { stopped ? tell(*stopped) : refuse(stopped.error()); });
    return {};
  }

  void tell(const GuardRecord &guard) {
    m_output.text(tr("The guard of %1 is stopped.").arg(display(guard.service)));
    m_stopped.append(guard);
    close();
  }

  void refuse(const Error &error) {
    m_output.note(error.message);
    m_status = ExitStatus::No;
    close();
  }

  void close() {
    if (--m_left > 0)
      return;
    m_output.json(listOf(m_stopped, guardJson));
    finish(m_status);
  }

  SystemClock m_clock;
  OpenJournal m_journal;
  QList<GuardRecord> m_stopped;
  qsizetype m_left = 0;
  ExitStatus m_status = ExitStatus::Done;
};

}  // namespace

std::unique_ptr<CliCommand> guardCommand(const Options &options, const Environment &environment) {
  if (options.arguments.isEmpty())
    return std::make_unique<ArmCommand>(options, environment);
  return std::make_unique<GuardsCommand>(options, environment);
}

}  // namespace sternway::cli
