// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that carry a rollback of one service out: of its code, and of its migrations.
#include "assess/verdictlog.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/procedurechoice.h"
#include "cli/runcommand.h"
#include "cli/stepmessages.h"
#include "core/enumnames.h"
#include "operate/migrationway.h"
#include "platform/paths.h"

#include <QFileInfo>

#include <unistd.h>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

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
class RollbackCommand : public RunCommand {
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

protected:
  Result<Done> begin() override {
    m_session = TRY(connectToCluster());
    m_journal = TRY(openJournal({}, m_session->clock()));
    after(findService(m_session->cluster(), m_options.service, m_options.nameSpace, this),
          [this](const ObjectRef &found) { return lookForUnfinished(found); });
    return Done{};
  }

  /// What of the runbook is carried out.
  [[nodiscard]] virtual Result<ProcedureChoice> choose() const {
    return chooseProcedure(m_options, *m_runbook, m_environment.isAccepted(*m_runbook), m_workload, m_session->clock().now(),
                           platform::loginName());
  }
  virtual void adapt(operate::RunRequest &) const {}
  [[nodiscard]] virtual QString question() const {
    return (m_options.forward ? tr("Roll %1 forward again now? [y/N]") : tr("Roll back %1 now? [y/N]")).arg(display(m_workload));
  }
  virtual void execute() { m_operations.execute(m_run); }
  /// What the result has beside what that of every run has.
  [[nodiscard]] virtual QJsonObject moreResults() const { return {}; }

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
    TRY(startRun());
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

  Result<Done> startRun() {
    m_monitors = makeMonitors(*m_session, m_runbook, m_environment.isAccepted(*m_runbook), m_journal.journal.get());
    operate::RunRequest request = runRequest(m_options, m_procedure, *m_session);
    request.closesIncident = true;
    request.asks = isatty(STDIN_FILENO) == 1 ? operate::Asks::WhereWritten : operate::Asks::Never;
    request.messages =
        TRY(m_messages.queue(m_environment, m_runbook, m_procedure.values, [this](const QString &text) { m_output.note(text); }));
    adapt(request);
    makeRun(m_monitors->monitor(m_workload), request);
    return Done{};
  }

  Result<Done> prepare() {
    m_procedure = TRY(choose());
    TRY(startRun());
    m_run->setProcedure(m_procedure.steps, m_procedure.values);
    const qint64 number = (m_options.forward ? m_options.toRevision : m_procedure.toRevision).value_or(0);
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
    if (m_options.rehearse) {
      rehearse();
    } else if (m_options.dryRun) {
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

  /// What preflight has found does not keep the plan from being rehearsed: nothing of the cluster is changed.
  void rehearse() {
    m_output.progress(tr("Rehearsing the plan on copies in a simulation"));
    after(operate::rehearsePlan(m_session->cluster(), m_environment.rehearsalGround, m_run->plan(), this),
          [this](const operate::PlanRehearsal &rehearsal) {
            m_output.text(operate::details(rehearsal).join(u'\n'));
            m_output.text(operate::headline(rehearsal));
            m_output.jsonLine({{u"result"_s, QJsonObject{{u"state"_s, u"rehearsed"_s},
                                                         {u"plan"_s, toJson(m_run->plan())},
                                                         {u"findings"_s, toJson(m_run->findings())},
                                                         {u"rehearsal"_s, operate::toJson(rehearsal)}}}});
            return finish(rehearsal.isGood() && !m_run->isBlocked() ? ExitStatus::Done : ExitStatus::No);
          });
  }

  virtual void confirm() {
    const bool hasTerminal = isatty(STDIN_FILENO) == 1;
    if (const bool asks = hasTerminal && !m_options.yes; !m_procedure.byPerson.isEmpty() && !asks) {
      declineFor(m_procedure.byPerson.constFirst());
    } else if (!m_procedure.asked.isEmpty() && !hasTerminal) {
      declineFor(m_procedure.asked.constFirst());
    } else if (!m_procedure.byPerson.isEmpty()) {
      askPerson();
    } else if (m_options.yes) {
      execute();
    } else {
      m_prompt.ask(question(), [this](const QString &answer) {
        if (isYes(answer))
          execute();
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

  void declineFor(const GuidedStep &step) {
    decline(
        tr("Not started: the step %1 (%2) needs a person. Do it, then leave it out with --skip %1=REASON. Nothing was changed.")
            .arg(step.key, step.step.title));
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
          QJsonObject result{{u"state"_s, m_state},
                             {u"sentence"_s, sentence},
                             {u"incident"_s, m_run->incidentId()},
                             {u"timeline"_s, file.value_or(QString())},
                             {u"plan"_s, toJson(m_run->plan())},
                             {u"findings"_s, toJson(m_run->findings())},
                             {u"steps"_s, StepLines::all(*m_run)}};
          const QJsonObject more = moreResults();
          for (auto each = more.constBegin(); each != more.constEnd(); ++each)
            result.insert(each.key(), each.value());
          m_output.jsonLine({{u"result"_s, result}});
          finish(status);
        });
  }

  ObjectRef m_workload;
  RunbookPtr m_runbook;
  ProcedureChoice m_procedure;
  StepMessages m_messages;
  QString m_state;
  bool m_interrupted = false;
};

/// migrations rollback: the same for the migrations of a service. Before it asks it wants to know how the data can be restored;
/// at the end it says what is undone, as it was read.
class MigrationsRollbackCommand final : public RollbackCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::MigrationsRollbackCommand)
public:
  using RollbackCommand::RollbackCommand;

private:
  Result<Done> begin() override {
    if (!m_options.runbook.isEmpty()) {
      const RunbookPtr runbook = TRY(runbookFor({}));
      m_options = TRY(withServiceOf(m_options, *runbook));
    }
    return RollbackCommand::begin();
  }

  [[nodiscard]] Result<ProcedureChoice> choose() const override {
    return chooseMigrations(m_options, *m_runbook, m_environment.isAccepted(*m_runbook), m_workload, m_session->clock().now(),
                            platform::loginName());
  }

  /// The incident is not over: the code is still the bad one.
  void adapt(operate::RunRequest &request) const override {
    request.scope = operate::PlanScope::Migrations;
    request.closesIncident = false;
    if (request.reason.isEmpty())
      request.reason = tr("Database migrations are taken back");
  }

  void confirm() override {
    if (!m_options.backupNote.isEmpty())
      return RollbackCommand::confirm();
    m_prompt.askForText(tr("From which backup, or to which time, can the data be restored? (or why there is none; empty: stop)"),
                        [this](const QString &answer) {
                          if (answer.isEmpty())
                            return decline(tr("Not started: nobody said how the data can be restored. Nothing was changed."));
                          m_options.backupNote = answer;
                          RollbackCommand::confirm();
                        });
  }

  [[nodiscard]] QString question() const override {
    return tr("Take these migrations of %1 back now? [y/N]").arg(display(m_workload));
  }

  void execute() override {
    const QString who = platform::loginName();
    connect(m_run.get(), &operate::RollbackRun::recorded, this, [this] { RollbackCommand::execute(); });
    m_run->openIncident({operate::backupNoteEvent(m_options.backupNote, who)});
  }

  void ended(OperationState state, const QString &sentence) override {
    const auto undone = undoneNow();
    const QString said = !undone             ? tr("What is undone is not known: it could not be read.")
                         : undone->isEmpty() ? tr("No migration is undone.")
                                             : tr("Undone: %1.").arg(undone->join(u", "_s));
    RollbackCommand::ended(state, (sentence + u'\n' + said).trimmed());
  }

  [[nodiscard]] QJsonObject moreResults() const override {
    const auto undone = undoneNow();
    return {{u"undone"_s, undone ? QJsonValue(QJsonArray::fromStringList(*undone)) : QJsonValue(QJsonValue::Null)},
            {u"backupNote"_s, m_options.backupNote}};
  }

  [[nodiscard]] std::optional<QStringList> undoneNow() const {
    return m_run->operation() ? operate::undoneMigrations(m_run->operation()->record()) : std::nullopt;
  }
};

}  // namespace

std::unique_ptr<CliCommand> migrationsRollbackCommand(const Options &options, const Environment &environment) {
  return std::make_unique<MigrationsRollbackCommand>(options, environment);
}

std::unique_ptr<CliCommand> rollbackCommand(const Options &options, const Environment &environment) {
  if (options.all || options.services.size() > 1)
    return rollbackServicesCommand(options, environment);
  return std::make_unique<RollbackCommand>(options, environment);
}

}  // namespace sternway::cli
