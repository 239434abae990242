// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that carry a rollback out: rollback, on a cluster, and rehearse, on a simulated one.
#include "assess/verdictlog.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/procedurechoice.h"
#include "cli/steplines.h"
#include "core/enumnames.h"
#include "operate/operations.h"
#include "platform/paths.h"

#include <QFileInfo>

#include <unistd.h>

namespace sternway::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What both have: a run, and the journal that it is recorded in.
class RunCommand : public CliCommand {
public:
  using CliCommand::CliCommand;

protected:
  void makeRun(const std::shared_ptr<assess::ServiceMonitor> &monitor, const operate::RunRequest &request) {
    m_run = std::make_shared<operate::RollbackRun>(monitor, *m_journal.journal, request);
    connect(m_run.get(), &operate::RollbackRun::progress, this, [this](const QString &text) { m_output.progress(text); });
    connect(m_run.get(), &operate::RollbackRun::failed, this, &RunCommand::endWith);
    connect(m_run.get(), &operate::RollbackRun::prepared, this, &RunCommand::decide);
    connect(m_run.get(), &operate::RollbackRun::finished, this, &RunCommand::ended);
    if (m_options.json && m_options.command == "rollback"_L1)
      new StepLines(*m_run, m_output, this);
  }
  /// Plan and preflight are there: what now?
  virtual void decide() = 0;
  virtual void ended(OperationState state, const QString &sentence) = 0;
  [[nodiscard]] bool isRunning() const { return m_run && m_run->stage() == operate::RollbackRun::Stage::Running; }

  std::shared_ptr<ClusterSession> m_session;
  OpenJournal m_journal;
  std::unique_ptr<assess::MonitorPool> m_monitors;
  std::shared_ptr<operate::RollbackRun> m_run;
  operate::Operations m_operations{[this]() -> Result<Journal *> { return m_journal.journal.get(); }};
};

constexpr auto decisionWords = enumNames<operate::Decision>(
    {{operate::Decision::Continue, "continue"}, {operate::Decision::Retry, "retry"}, {operate::Decision::Abort, "abort"}});

std::optional<operate::Decision> decisionFrom(const QString &answer, const QList<operate::Decision> &offered) {
  for (const operate::Decision decision : offered)
    if (const QString word = decisionWords(decision); !answer.isEmpty() && (answer == word || answer == word.left(1)))
      return decision;
  return std::nullopt;
}

/// rollback: plan and preflight shown, y/N, then one line of progress, and where the timeline lies. Ctrl+C asks the operation
/// to stop and says what state the cluster is in. An operation that an earlier process left behind is told first.
class RollbackCommand final : public RunCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::RollbackCommand)
public:
  using RunCommand::RunCommand;

  void interrupt() override {
    m_interrupted = isRunning();
    m_output.note(m_interrupted ? tr("Stopping after the call under way…") : tr("Interrupted. Nothing was changed."));
    if (m_interrupted)
      m_run->cancel();
    else
      finish(ExitStatus::Interrupted);
  }

private:
  Result<Done> begin() override {
    m_session = TRY(connectToCluster());
    m_journal = TRY(openJournal({}, m_session->clock()));
    after(findService(m_session->cluster(), m_options.service, m_options.nameSpace, this),
          [this](const ObjectRef &found) { return lookForUnfinished(found); });
    return Done{};
  }

  Result<Done> lookForUnfinished(const ObjectRef &service) {
    m_workload = service;
    m_runbook = TRY(runbookFor(service));
    after(m_operations.leftOf(service, this),
          [this](const std::optional<OperationRecord> &left) { return left ? tellUnfinished(*left) : prepare(); });
    return Done{};
  }

  Result<Done> tellUnfinished(const OperationRecord &record) {
    if (record.leaseState == LeaseState::Held)
      return fail(
          ErrorKind::Conflict, tr("A rollback of %1 is being run %2").arg(display(m_workload), holderText(record.lease)),
          tr("Follow it there, or wait until it has ended: sternway show %1. If it has crashed, try again in half a minute.")
              .arg(record.incidentId));
    startRun();
    after(m_run->inspect(record), [this, record](const operate::Recovery &recovery) -> Result<Done> {
      m_output.note(tr("A rollback of this service was interrupted (incident %1).").arg(record.incidentId));
      for (const QString &line : recovery.sentences)
        m_output.note(u"  "_s + line);
      if (m_options.dryRun)
        return finish(ExitStatus::No);
      if (m_options.yes)
        m_operations.resume(m_run, record, recovery.recommended);
      else
        askWhatNow(record, recovery.offered);
      return Done{};
    });
    return Done{};
  }

  void askWhatNow(const OperationRecord &record, const QList<operate::Decision> &offered) {
    QStringList words;
    for (const operate::Decision decision : offered)
      words << decisionWords(decision);
    m_prompt.ask(tr("What now: %1, or leave it as it is? [leave]").arg(words.join(u", "_s)),
                 [this, record, offered](const QString &answer) {
                   if (const auto decision = decisionFrom(answer, offered))
                     return m_operations.resume(m_run, record, *decision);
                   m_output.note(tr("Left as it is. Run the same command to decide later."));
                   finish(ExitStatus::No);
                 });
  }

  void startRun() {
    m_monitors = makeMonitors(*m_session, m_runbook, m_environment.isAccepted(*m_runbook), m_journal.journal.get());
    operate::RunRequest request{.kubeconfig = m_session->kubeconfig(), .closesIncident = true};
    request.reason = m_options.reason;
    request.author = platform::loginName();
    request.allowBadTarget = m_options.force;
    request.stability = m_options.stability;
    request.suspendsGitOps = m_options.suspendGitOps;
    request.skips = m_procedure.skips;
    request.events = m_procedure.events;
    makeRun(m_monitors->monitor(m_workload), request);
  }

  Result<Done> prepare() {
    m_procedure = TRY(chooseProcedure(m_options, *m_runbook, m_environment.isAccepted(*m_runbook), m_workload,
                                      m_session->clock().now(), platform::loginName()));
    startRun();
    m_run->setProcedure(m_procedure.steps, m_procedure.values);
    const qint64 number = m_procedure.toRevision.value_or(0);
    if (number == 0) {
      m_run->prepare();
      return Done{};
    }
    // what was typed becomes an identity as soon as the history is there
    connect(m_run.get(), &operate::RollbackRun::assessed, this, [this, number] {
      const auto uid = operate::revisionUid(m_run->assessment().history, number);
      if (!uid)
        return endWith(uid.error());
      m_run->target(*uid, m_options.force);
    });
    m_run->assess();
    return Done{};
  }

  void decide() override {
    m_output.text(sentence(m_run->assessment().verdict, m_run->assessment().matrix, m_run->assessment().at) + u'\n');
    m_output.text(planText(m_run->plan()) + u'\n');
    m_output.text(findingsText(m_run->findings()) + u'\n');
    const bool blocked = m_run->isBlocked();
    if (m_options.dryRun) {
      m_output.text(blocked ? tr("Dry run: the rollback would be refused.")
                            : tr("Dry run: the rollback could begin. Nothing was changed."));
      m_output.jsonLine({{u"result"_s, QJsonObject{{u"state"_s, blocked ? u"blocked"_s : u"ready"_s},
                                                   {u"plan"_s, toJson(m_run->plan())},
                                                   {u"findings"_s, toJson(m_run->findings())}}}});
      finish(blocked ? ExitStatus::No : ExitStatus::Done);
    } else if (blocked) {
      decline(tr("Preflight found what would make the rollback fail; nothing was changed."));
    } else {
      confirm();
    }
  }

  void confirm() {
    const bool asks = !m_options.yes && isatty(STDIN_FILENO) == 1;
    if (!m_procedure.byPerson.isEmpty() && !asks) {
      const GuidedStep &step = m_procedure.byPerson.constFirst();
      decline(tr("Not started: the step %1 (%2) needs a person. Do it, then leave it out with --skip %1=REASON. Nothing was "
                 "changed.")
                  .arg(step.key, step.step.title));
    } else if (!m_procedure.byPerson.isEmpty()) {
      askPerson();
    } else if (m_options.yes) {
      m_operations.execute(m_run);
    } else {
      m_prompt.ask(tr("Roll back %1 now? [y/N]").arg(display(m_workload)), [this](const QString &answer) {
        if (isYes(answer))
          m_operations.execute(m_run);
        else
          decline(tr("Not started: the operator declined. Nothing was changed."));
      });
    }
  }

  /// Each step that only a person can do, then the question of all.
  void askPerson() {
    const GuidedStep step = m_procedure.byPerson.takeFirst();
    m_prompt.ask(tr("Done by you: %1? [y/N]").arg(step.step.title), [this, step](const QString &answer) {
      if (isYes(answer))
        confirm();
      else
        decline(tr("Not started: %1 was not done. Nothing was changed.").arg(step.key));
    });
  }

  void decline(const QString &why) {
    m_state = u"declined"_s;
    connect(m_run.get(), &operate::RollbackRun::recorded, this, [this, why] { writeTimeline(ExitStatus::No, why); });
    m_run->decline(why, !m_run->callsForRollback());
  }

  void ended(OperationState state, const QString &sentence) override {
    m_state = operationStateName(state);
    writeTimeline(m_interrupted                        ? ExitStatus::Interrupted
                  : state == OperationState::Succeeded ? ExitStatus::Done
                                                       : ExitStatus::No,
                  sentence);
  }

  void writeTimeline(ExitStatus status, const QString &sentence) {
    const QString folder = QFileInfo(m_journal.file).path() + u"/timelines"_s;
    writeTimelineFiles(*m_journal.journal, m_run->incidentId(), folder, this)
        ->then([this, status, sentence](const Result<QString> &file) {
          m_output.text(sentence);
          if (!file)
            m_output.note(file.error().message);
          m_output.text(tr("Timeline: %1").arg(file ? *file : u"sternway export "_s + m_run->incidentId()));
          m_output.jsonLine({{u"result"_s, QJsonObject{{u"state"_s, m_state},
                                                       {u"sentence"_s, sentence},
                                                       {u"incident"_s, m_run->incidentId()},
                                                       {u"timeline"_s, file.value_or(QString())},
                                                       {u"plan"_s, toJson(m_run->plan())},
                                                       {u"findings"_s, toJson(m_run->findings())},
                                                       {u"steps"_s, StepLines::all(*m_run)}}}});
          finish(status);
        });
  }

  ObjectRef m_workload;
  RunbookPtr m_runbook;
  ProcedureChoice m_procedure;
  Prompt m_prompt;
  QString m_state;
  bool m_interrupted = false;
};

constexpr auto assessEvery = 10s;
/// The simulated release shows itself sooner; a rehearsal that waits for longer than this is broken.
constexpr auto rehearsalPatience = 30min;

/// rehearse: a whole incident on the simulated cluster, without questions. Exit status 0 when it ends as the scenario should.
class RehearseCommand final : public RunCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::RehearseCommand)
public:
  using RunCommand::RunCommand;

  void interrupt() override {
    if (isRunning())
      m_run->cancel();
    else
      CliCommand::interrupt();
  }

private:
  Result<Done> begin() override {
    m_rehearsal = TRY(m_environment.rehearse({.scenario = m_options.scenario, .seed = m_options.seed, .speed = m_options.speed}));
    m_session = m_rehearsal.session;
    m_journal = TRY(openJournal(m_options.out, m_session->clock()));
    m_output.note(tr("REHEARSAL: %1. Everything below happens in a simulation.").arg(m_rehearsal.title));
    m_monitors = makeMonitors(*m_session, m_rehearsal.runbook, false, m_journal.journal.get());
    m_monitor = m_monitors->monitor(m_rehearsal.service);
    m_began = m_session->clock().now();
    watch();
    return Done{};
  }

  void watch() {
    after(m_monitor->assess(this), [this](const assess::Assessment &assessment) { return judge(assessment); });
  }

  Done judge(const assess::Assessment &assessment) {
    m_output.progress(sentence(assessment.verdict, assessment.matrix, assessment.at));
    Clock &clock = m_session->clock();
    if (assessment.verdict.action == Action::Rollback)
      prepare();
    else if (m_began.addMSecs(std::chrono::milliseconds(rehearsalPatience).count()) < clock.now())
      write(false, tr("The simulated release never called for a rollback"));
    else
      clock.after(assessEvery, this, [this] { watch(); });
    return {};
  }

  void prepare() {
    operate::RunRequest request{.kubeconfig = m_session->kubeconfig(), .closesIncident = true};
    request.reason = m_rehearsal.title;
    request.rehearsal = true;
    makeRun(m_monitor, request);
    connect(m_run.get(), &operate::RollbackRun::recorded, this,
            [this] { write(m_rehearsal.refusalIsRight, tr("Preflight stopped the rollback before anything was changed")); });
    m_run->prepare();
  }

  void decide() override {
    m_output.text(assessmentText(m_run->assessment()) + u'\n');
    m_output.text(planText(m_run->plan()) + u'\n');
    m_output.text(findingsText(m_run->findings()) + u'\n');
    if (m_run->isBlocked())
      m_run->decline(tr("Preflight found what would make the rollback fail"));
    else
      m_operations.execute(m_run);
  }

  void ended(OperationState state, const QString &sentence) override {
    const QStringList missing = m_rehearsal.missingForEnding();
    for (const QString &each : missing)
      m_output.note(tr("Not as the scenario should end: %1").arg(each));
    write(state == OperationState::Succeeded && missing.isEmpty(), sentence);
  }

  void write(bool asExpected, const QString &sentence) {
    m_output.text(sentence);
    const ExitStatus status = asExpected ? ExitStatus::Done : ExitStatus::No;
    if (!m_run || m_run->incidentId().isEmpty()) {
      finish(status);
      return;
    }
    after(writeTimelineFiles(*m_journal.journal, m_run->incidentId(), m_options.out, this),
          [this, asExpected, status, sentence](const QString &file) {
            m_output.json(QJsonObject{{u"scenario"_s, m_options.scenario},
                                      {u"incident"_s, m_run->incidentId()},
                                      {u"sentence"_s, sentence},
                                      {u"asExpected"_s, asExpected},
                                      {u"timeline"_s, file}});
            m_output.text(tr("Timeline: %1").arg(file));
            return finish(status);
          });
  }

  RehearsalPlace m_rehearsal;
  std::shared_ptr<assess::ServiceMonitor> m_monitor;
  QDateTime m_began;
};

}  // namespace

std::unique_ptr<CliCommand> rehearseCommand(const Options &options, const Environment &environment) {
  return std::make_unique<RehearseCommand>(options, environment);
}

std::unique_ptr<CliCommand> rollbackCommand(const Options &options, const Environment &environment) {
  if (options.all || options.services.size() > 1)
    return rollbackServicesCommand(options, environment);
  return std::make_unique<RollbackCommand>(options, environment);
}

}  // namespace sternway::cli
