// SPDX-License-Identifier: GPL-3.0-or-later
// rollback of several services at once.
#include "cli/askedperson.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/procedurechoice.h"
#include "cli/steplines.h"
#include "cli/stepmessages.h"
#include "operate/servicesrun.h"
#include "platform/paths.h"

#include <QFileInfo>

#include <unistd.h>

#include <algorithm>
#include <memory>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// rollback --all, or with several --service: finds them, prepares all, shows what is rolled back and what is left out and why,
/// asks once, and carries it out. Exit status 0 when every service is well: rolled back, or nothing called for it.
class RollbackServicesCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::RollbackServicesCommand)
public:
  using CliCommand::CliCommand;

  void interrupt() override {
    m_interrupted = m_run && m_run->count(operate::ServicePart::State::Running) > 0;
    m_output.note(m_interrupted ? tr("Stopping after the calls under way…") : tr("Interrupted. Nothing was changed."));
    if (m_interrupted)
      m_run->cancel();
    else
      finish(ExitStatus::Interrupted);
  }

private:
  Result<Done> begin() override {
    m_session = TRY(connectToCluster());
    m_journal = TRY(openJournal({}, m_session->clock()));
    m_runbook = TRY(runbookFor({}));
    m_isAccepted = m_environment.isAccepted(*m_runbook);
    m_monitors = makeMonitors(*m_session, m_runbook, m_isAccepted, m_journal.journal.get());
    for (const RunbookService &service : m_runbook->services)
      if (m_options.all || m_options.services.contains(service.name))
        m_wanted << service;
    for (const QString &name : std::as_const(m_options.services))
      if (std::ranges::find(m_wanted, name, &RunbookService::name) == m_wanted.end()) {
        RunbookService service;
        service.name = name;
        m_wanted << service;
      }
    if (m_wanted.isEmpty())
      return fail(ErrorKind::Input, tr("The runbook %1 names no services").arg(m_runbook->name));
    find();
    return Done{};
  }

  /// One after the other: which is quick, and keeps their order.
  void find() {
    if (m_parts.size() == m_wanted.size())
      return prepare();
    const RunbookService wanted = m_wanted.at(m_parts.size());
    const QString nameSpace = m_options.nameSpace.isEmpty() ? wanted.nameSpace : m_options.nameSpace;
    const QString workload = wanted.workload.isEmpty() || wanted.workload.startsWith(u"helm/"_s) ? wanted.name : wanted.workload;
    findService(m_session->cluster(), workload, nameSpace, this)->then([this, wanted](const Result<ObjectRef> &found) {
      operate::ServicePart part{.name = wanted.name, .dependsOn = wanted.dependsOn, .run = nullptr};
      if (found)
        part.service = *found;
      else if (found.error().kind == ErrorKind::NotFound)
        part.sentence = found.error().message;
      else
        return endWith(found.error());
      m_parts << part;
      look();
    });
  }

  /// An interrupted rollback of it is decided alone, with what was seen of it.
  void look() {
    operate::ServicePart &part = m_parts.last();
    if (part.service.name.isEmpty())
      return find();
    m_operations.leftOf(part.service, this)->then([this](const Result<std::optional<OperationRecord>> &left) {
      if (!left)
        return endWith(left.error());
      operate::ServicePart &last = m_parts.last();
      if (*left) {
        last.state = operate::ServicePart::State::Refused;
        last.sentence = tr("A rollback of it was interrupted, or runs elsewhere: decide it first, sternway rollback --service %1")
                            .arg(last.service.name);
        return find();
      }
      const Result<Done> made = makeRun(last);
      if (!made)
        return endWith(made.error());
      find();
    });
  }

  Result<Done> makeRun(operate::ServicePart &part) {
    const ProcedureChoice choice =
        TRY(chooseProcedure(m_options, *m_runbook, m_isAccepted, part.service, m_session->clock().now(), platform::loginName()));
    const QList<GuidedStep> byPerson = choice.byPerson + (isatty(STDIN_FILENO) == 1 ? QList<GuidedStep>() : choice.asked);
    if (!byPerson.isEmpty())
      return fail(ErrorKind::Invalid,
                  tr("The step %1 (%2) needs a person").arg(byPerson.constFirst().key, byPerson.constFirst().step.title),
                  tr("Do it, then leave it out with --skip STEP=REASON."));
    operate::RunRequest request = runRequest(m_options, choice, *m_session);
    request.messages =
        TRY(m_messages.queue(m_environment, m_runbook, choice.values, [this](const QString &text) { m_output.note(text); }));
    part.run = std::make_shared<operate::RollbackRun>(m_monitors->monitor(part.service), *m_journal.journal, request);
    part.run->setProcedure(choice.steps, choice.values);
    m_person.follow(*part.run);
    if (m_options.json)
      new StepLines(*part.run, m_output, this);
    return Done{};
  }

  void prepare() {
    m_run = std::make_unique<operate::ServicesRun>(m_parts, *m_journal.journal, m_operations);
    connect(m_run.get(), &operate::ServicesRun::prepared, this, [this] { decide(); });
    connect(m_run.get(), &operate::ServicesRun::failed, this, [this](const Error &error) { endWith(error); });
    connect(m_run.get(), &operate::ServicesRun::finished, this, [this] { ended(); });
    connect(m_run.get(), &operate::ServicesRun::changed, this, [this](int index) { tell(m_run->parts().at(index)); });
    m_output.progress(tr("Reading %1 services and their metrics").arg(m_parts.size()));
    m_run->prepare();
  }

  void tell(const operate::ServicePart &part) {
    if (part.state != m_told.value(part.name, operate::ServicePart::State::Preparing) &&
        part.state >= operate::ServicePart::State::Running)
      m_output.note(u"%1: %2 %3"_s.arg(part.name, operate::servicePartStateName(part.state), part.sentence).trimmed());
    m_told.insert(part.name, part.state);
  }

  [[nodiscard]] QString table() const {
    QList<QStringList> rows{{tr("Service"), tr("State"), tr("From"), tr("To"), tr("Why")}};
    for (const operate::ServicePart &part : m_run->parts()) {
      const KubernetesUndo undo = part.run ? part.run->undo() : KubernetesUndo();
      rows << QStringList{part.name, operate::servicePartStateName(part.state), undo.fromImage, undo.targetImage,
                          part.sentence.isEmpty() ? undo.targetReason : part.sentence.simplified()};
    }
    return textTable(rows);
  }

  [[nodiscard]] QJsonObject result(const QString &state) const {
    return {{u"state"_s, state},
            {u"incident"_s, m_run->incidentId()},
            {u"services"_s, listOf(m_run->parts(), [](const operate::ServicePart &part) {
               QJsonObject said{{u"service"_s, part.name},
                                {u"target"_s, part.service.name.isEmpty() ? QString() : display(part.service)},
                                {u"state"_s, operate::servicePartStateName(part.state)},
                                {u"message"_s, part.sentence}};
               if (part.run) {
                 said.insert(u"plan"_s, toJson(part.run->plan()));
                 said.insert(u"findings"_s, toJson(part.run->findings()));
                 said.insert(u"steps"_s, StepLines::all(*part.run));
               }
               return said;
             })}};
  }

  void decide() {
    m_output.text(table() + u'\n');
    const qsizetype ready = m_run->count(operate::ServicePart::State::Ready);
    const bool isWhole = m_run->count(operate::ServicePart::State::Refused) == 0;
    if (ready == 0) {
      m_output.text(isWhole ? tr("Nothing calls for a rollback.") : tr("None of them can be rolled back now."));
      m_output.jsonLine({{u"result"_s, result(u"declined"_s)}});
      finish(ExitStatus::No);
    } else if (m_options.dryRun) {
      for (const operate::ServicePart &part : m_run->parts())
        if (part.state == operate::ServicePart::State::Ready)
          m_output.text(planText(part.run->plan()) + u"\n\n"_s + findingsText(part.run->findings()) + u'\n');
      m_output.text(tr("Plan only: %n rollback(s) could begin. Nothing was changed.", nullptr, static_cast<int>(ready)));
      m_output.jsonLine({{u"result"_s, result(isWhole ? u"ready"_s : u"blocked"_s)}});
      finish(isWhole ? ExitStatus::Done : ExitStatus::No);
    } else if (m_options.yes) {
      execute();
    } else {
      m_prompt.ask(tr("Roll back %n service(s) now? [y/N]", nullptr, static_cast<int>(ready)), [this](const QString &answer) {
        if (isYes(answer))
          return execute();
        m_output.text(tr("Not started: the operator declined. Nothing was changed."));
        finish(ExitStatus::No);
      });
    }
  }

  void execute() {
    const QString reason = m_options.reason.isEmpty() ? tr("%1: %n service(s)", nullptr,
                                                           static_cast<int>(m_run->count(operate::ServicePart::State::Ready)))
                                                            .arg(m_runbook->title)
                                                      : m_options.reason;
    m_run->execute(
        {.title = reason, .onFailure = m_options.stopOnFailure ? OnFailure::Stop : OnFailure::Continue, .closesIncident = true});
  }

  void ended() {
    m_output.text(u'\n' + table());
    const bool isWell = m_run->allWell();
    const QString folder = QFileInfo(m_journal.file).path() + u"/timelines"_s;
    writeTimelineFiles(*m_journal.journal, m_run->incidentId(), folder, this)->then([this, isWell](const Result<QString> &file) {
      if (!file)
        m_output.note(file.error().message);
      m_output.text(tr("Timeline: %1").arg(file ? *file : u"sternway export "_s + m_run->incidentId()));
      m_output.jsonLine({{u"result"_s, result(isWell ? u"succeeded"_s : u"failed"_s)}});
      finish(m_interrupted ? ExitStatus::Interrupted : isWell ? ExitStatus::Done : ExitStatus::No);
    });
  }

  std::shared_ptr<ClusterSession> m_session;
  OpenJournal m_journal;
  RunbookPtr m_runbook;
  StepMessages m_messages;
  std::unique_ptr<assess::MonitorPool> m_monitors;
  operate::Operations m_operations{[this]() -> Result<Journal *> { return m_journal.journal.get(); }};
  QList<RunbookService> m_wanted;
  QList<operate::ServicePart> m_parts;
  std::unique_ptr<operate::ServicesRun> m_run;
  QHash<QString, operate::ServicePart::State> m_told;
  Prompt m_prompt;
  AskedPerson m_person{m_prompt, m_output, m_options.yes, this};
  bool m_isAccepted = false;
  bool m_interrupted = false;
};

}  // namespace

std::unique_ptr<CliCommand> rollbackServicesCommand(const Options &options, const Environment &environment) {
  return std::make_unique<RollbackServicesCommand>(options, environment);
}

}  // namespace sternway::cli
