// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rollbackcommand.h"

#include "assess/assessmentjson.h"
#include "cli/assesscommand.h"
#include "cli/incidentscommand.h"
#include "cli/servicefinder.h"
#include "core/plan.h"
#include "core/variables.h"
#include "steps/registry.h"

#include <QFileInfo>
#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString decisionWord(Decision decision) {
  switch (decision) {
    case Decision::Continue: return u"continue"_s;
    case Decision::Retry: return u"retry"_s;
    case Decision::Abort: return u"abort"_s;
  }
  return {};
}

std::optional<Decision> decisionFrom(const QString &answer, const QList<Decision> &offered) {
  for (const Decision decision : offered)
    if (answer == decisionWord(decision) || (!answer.isEmpty() && answer == decisionWord(decision).left(1)))
      return decision;
  return std::nullopt;
}

QJsonArray findingsJson(const QList<Finding> &findings) {
  QJsonArray array;
  for (const Finding &finding : findings)
    array.append(toJson(finding));
  return array;
}

}  // namespace

void RollbackCommand::start() {
  m_session = connectToCluster();
  if (!m_session)
    return;
  auto journal = m_environment.openJournal({}, m_session->clock(), [this](const QString &text) { m_output.note(text); });
  if (!journal)
    return fail(journal.error());
  m_journal = std::move(*journal);
  find();
}

void RollbackCommand::find() {
  findService(m_session->cluster(), m_options.service, m_options.nameSpace, this)->then([this](const Result<ObjectRef> &found) {
    if (!found)
      return fail(found.error());
    m_workload = *found;
    const auto runbook =
        m_environment.loadRunbook(m_options.runbook, m_workload, [this](const QString &text) { m_output.note(text); });
    if (!runbook)
      return fail(runbook.error());
    m_runbook = *runbook;
    lookForUnfinished();
  });
}

void RollbackCommand::lookForUnfinished() {
  m_operations.leftOf(m_workload, this)->then([this](const Result<std::optional<OperationRecord>> &left) {
    if (!left)
      return fail(left.error());
    if (*left)
      return tellUnfinished(**left);
    prepare();
  });
}

void RollbackCommand::tellUnfinished(const OperationRecord &record) {
  if (record.leaseState == LeaseState::Held)
    return fail(
        {.kind = ErrorKind::Conflict,
         .message = tr("A rollback of %1 is being run %2").arg(display(m_workload), holderText(record.lease)),
         .detail =
             tr("Follow it there, or wait until it has ended: sternway show %1. If it has crashed, try again in half a minute.")
                 .arg(record.incidentId),
         .httpStatus = 0,
         .retryAfter = {}});
  makeRun();
  m_run->inspect(record)->then([this, record](const Result<Recovery> &recovery) {
    if (!recovery)
      return fail(recovery.error());
    m_output.note(tr("A rollback of this service was interrupted (incident %1).").arg(record.incidentId));
    for (const QString &line : recovery->sentences)
      m_output.note(u"  "_s + line);
    if (m_options.dryRun)
      return finish(ExitStatus::No);
    if (m_options.yes)
      return m_operations.resume(m_run, record, recovery->recommended);
    QStringList words;
    for (const Decision decision : recovery->offered)
      words << decisionWord(decision);
    m_prompt.ask(tr("What now: %1, or leave it as it is? [leave]").arg(words.join(u", "_s)),
                 [this, record, recovery = *recovery](const QString &answer) {
                   if (const auto decision = decisionFrom(answer, recovery.offered))
                     return m_operations.resume(m_run, record, *decision);
                   m_output.note(tr("Left as it is. Run the same command to decide later."));
                   finish(ExitStatus::No);
                 });
  });
}

void RollbackCommand::makeRun() {
  const bool isAccepted = m_environment.isAccepted(*m_runbook);
  m_monitors = makeMonitors(*m_session, m_runbook, isAccepted, m_journal.journal.get());
  RunRequest request;
  request.reason = m_options.reason;
  request.allowBadTarget = m_options.force;
  request.stability = m_options.stability;
  m_run = std::make_shared<RollbackRun>(m_monitors->monitor(m_workload), *m_journal.journal, request);
  // nobody chooses here: where there is one method, it is meant
  const ChosenWay method{.id = m_runbook->methods.size() == 1 ? m_runbook->methods.constFirst().id : QString()};
  m_run->setProcedure(guidedSteps(stepKinds(), *m_runbook, method, m_workload.name, isAccepted),
                      capturedValues({.service = m_workload, .undo = {}, .events = {}, .now = m_session->clock().now()}));
  connect(m_run.get(), &RollbackRun::progress, this, [this](const QString &text) { m_output.progress(text); });
  connect(m_run.get(), &RollbackRun::failed, this, [this](const Error &error) { fail(error); });
  connect(m_run.get(), &RollbackRun::prepared, this, &RollbackCommand::showPrepared);
  connect(m_run.get(), &RollbackRun::finished, this, &RollbackCommand::ended);
}

void RollbackCommand::prepare() {
  makeRun();
  const qint64 number = m_options.toRevision.value_or(0);
  if (number == 0)
    return m_run->prepare();
  // what was typed becomes an identity as soon as the history is there
  connect(m_run.get(), &RollbackRun::assessed, this, [this, number] {
    const auto uid = revisionUid(m_run->assessment().history, number);
    if (!uid)
      return fail(uid.error());
    m_run->target(*uid, m_options.force);
  });
  m_run->assess();
}

void RollbackCommand::showPrepared() {
  m_output.text(sentence(m_run->assessment().verdict, m_run->assessment().matrix, m_run->assessment().at) + u'\n');
  m_output.text(planText(m_run->plan()) + u'\n');
  m_output.text(findingsText(m_run->findings()) + u'\n');
  const bool blocked = m_run->isBlocked();
  if (m_options.dryRun) {
    m_output.text(blocked ? tr("Dry run: the rollback would be refused.")
                          : tr("Dry run: the rollback could begin. Nothing was changed."));
    m_output.json(QJsonObject{{u"state"_s, blocked ? u"blocked"_s : u"ready"_s},
                              {u"plan"_s, toJson(m_run->plan())},
                              {u"findings"_s, findingsJson(m_run->findings())}});
    return finish(blocked ? ExitStatus::No : ExitStatus::Done);
  }
  if (blocked)
    return decline(tr("Preflight found what would make the rollback fail; nothing was changed."));
  if (m_options.yes)
    return m_operations.execute(m_run);
  ask();
}

void RollbackCommand::ask() {
  m_prompt.ask(tr("Roll back %1 now? [y/N]").arg(display(m_workload)), [this](const QString &answer) {
    if (answer == "y"_L1 || answer == "yes"_L1)
      m_operations.execute(m_run);
    else
      decline(tr("Not started: the operator declined. Nothing was changed."));
  });
}

void RollbackCommand::decline(const QString &why) {
  m_state = u"declined"_s;
  connect(m_run.get(), &RollbackRun::recorded, this, [this, why] { writeTimeline(ExitStatus::No, why); });
  m_run->decline(why);
}

void RollbackCommand::interrupt() {
  if (m_run && m_run->stage() == RollbackRun::Stage::Running) {
    m_interrupted = true;
    m_output.note(tr("Stopping after the call under way…"));
    return m_run->cancel();
  }
  m_output.note(tr("Interrupted. Nothing was changed."));
  finish(ExitStatus::Interrupted);
}

void RollbackCommand::ended(OperationState state, const QString &sentence) {
  m_state = operationStateName(state);
  const ExitStatus status = m_interrupted                        ? ExitStatus::Interrupted
                            : state == OperationState::Succeeded ? ExitStatus::Done
                                                                 : ExitStatus::No;
  writeTimeline(status, sentence);
}

void RollbackCommand::writeTimeline(ExitStatus status, const QString &sentence) {
  const QString folder = QFileInfo(m_journal.file).path() + u"/timelines"_s;
  writeTimelineFiles(*m_journal.journal, m_run->incidentId(), folder, this)
      ->then([this, status, sentence](const Result<QString> &file) {
        m_output.text(sentence);
        if (!file)
          m_output.note(file.error().message);
        m_output.text(tr("Timeline: %1").arg(file ? *file : u"sternway export "_s + m_run->incidentId()));
        m_output.json(QJsonObject{{u"state"_s, m_state},
                                  {u"sentence"_s, sentence},
                                  {u"incident"_s, m_run->incidentId()},
                                  {u"timeline"_s, file ? *file : QString()},
                                  {u"plan"_s, toJson(m_run->plan())},
                                  {u"findings"_s, findingsJson(m_run->findings())}});
        finish(status);
      });
}

}  // namespace sternway
