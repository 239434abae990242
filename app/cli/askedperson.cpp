// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/askedperson.h"

#include "platform/paths.h"

#include <unistd.h>

namespace sternway::cli {

using namespace Qt::StringLiterals;

AskedPerson::AskedPerson(Prompt &prompt, Output &output, bool agrees, QObject *parent)
    : QObject(parent), m_prompt(prompt), m_output(output), m_agrees(agrees) {}

/// A step is answered after it has asked, not while it does.
void AskedPerson::follow(operate::RollbackRun &run) {
  m_runs << &run;
  connect(&run, &operate::RollbackRun::questionsChanged, this, &AskedPerson::look, Qt::QueuedConnection);
  connect(&run, &operate::RollbackRun::operationChanged, this, &AskedPerson::look, Qt::QueuedConnection);
  connect(&run, &operate::RollbackRun::operationMade, this, [this, &run] {
    connect(run.operation(), &operate::Operation::refused, this, [this](const QString &, const QString &sentence) {
      m_output.note(sentence);
      lookLater();
    });
  });
}

void AskedPerson::lookLater() {
  QMetaObject::invokeMethod(this, &AskedPerson::look, Qt::QueuedConnection);
}

void AskedPerson::look() {
  for (const QPointer<operate::RollbackRun> &run : std::as_const(m_runs)) {
    if (!run)
      continue;
    const QList<steps::StepQuestion> questions = run->questions().open();
    for (const steps::StepQuestion &question : questions) {
      if (m_agrees && question.kind == steps::StepQuestion::Kind::Agrees)
        answer(run, question.stepId);
      else if (!m_isAsking)
        ask(*run, question);
    }
    const operate::Operation *operation = run->operation();
    if (operation && operation->waitsForDecision() && !operation->isDeciding() && !m_isAsking &&
        !operation->failedSteps().constFirst().isBeingLookedAt())
      askAbout(*run, operation->failedSteps().constFirst());
  }
}

/// What may be done is offered; the operation looks again before it does so.
void AskedPerson::askAbout(operate::RollbackRun &run, const operate::FailedStep &failed) {
  m_isAsking = true;
  m_output.note(u'\n' + tr("Failed: %1  [%2]").arg(run.plan().step(failed.stepId)->title, failed.stepId));
  const QString shown = failed.shown();
  for (const QString &line : {failed.outcome.message, shown.isEmpty() ? QString() : tr("What can be seen now: %1").arg(shown),
                              failed.noSkip.isEmpty() ? QString() : tr("It cannot be left out: %1").arg(failed.noSkip)})
    if (!line.isEmpty())
      m_output.note(u"  "_s + line);
  QStringList choices;
  if (failed.noRetry.isEmpty())
    choices << tr("r: do it again");
  if (failed.noSkip.isEmpty())
    choices << tr("s: leave it out");
  choices << tr("N: stop the rollback");
  m_prompt.ask(tr("What now? [%1]").arg(choices.join(u", "_s)), [this, run = QPointer(&run), failed](const QString &said) {
    m_isAsking = false;
    if (run && run->operation())
      decide(*run->operation(), failed, said);
  });
}

void AskedPerson::decide(operate::Operation &operation, const operate::FailedStep &failed, const QString &said) {
  if (said.startsWith(u'r'))
    return operation.retry(failed.stepId, platform::loginName());
  if (!said.startsWith(u's'))
    return operation.abort(platform::loginName());
  if (!failed.noSkip.isEmpty())
    return look();
  m_isAsking = true;
  m_prompt.askForText(tr("Why is it left out?"), [this, operation = QPointer(&operation), failed](const QString &reason) {
    m_isAsking = false;
    if (operation)
      operation->leaveOut(failed.stepId, reason, platform::loginName());
  });
}

void AskedPerson::ask(operate::RollbackRun &run, const steps::StepQuestion &question) {
  if (isatty(STDIN_FILENO) != 1) {
    m_output.note(
        tr("The step %1 (%2) needs a person, and there is no terminal to ask on.").arg(question.stepId, question.title));
    return run.cancel();
  }
  m_isAsking = true;
  m_output.note(u"\n%1  [%2]"_s.arg(question.title, question.stepId));
  for (const QString &line : {question.text, question.danger.isEmpty() ? QString() : tr("Caution: %1").arg(question.danger),
                              question.who.isEmpty() ? QString() : tr("Who: %1").arg(question.who),
                              question.evidence.isEmpty() ? QString() : tr("Keep: %1").arg(question.evidence)})
    if (!line.isEmpty() && line != question.title)
      m_output.note(u"  "_s + QString(line).replace(u'\n', u"\n  "_s));
  const bool does = question.kind == steps::StepQuestion::Kind::Does;
  m_prompt.ask(does ? tr("Done? [y: done, s: skip it, N: stop the rollback]")
                    : tr("Do it now? [y: yes, s: skip it, N: stop the rollback]"),
               [this, run = QPointer(&run), question](const QString &said) {
                 if (run && said.startsWith(u's'))
                   return askWhy(*run, question);
                 m_isAsking = false;
                 if (run && isYes(said))
                   answer(run, question.stepId);
                 else if (run)
                   run->cancel();
                 look();
               });
}

void AskedPerson::askWhy(operate::RollbackRun &run, const steps::StepQuestion &question) {
  m_prompt.askForText(tr("Why is it not needed?"), [this, run = QPointer(&run), question](const QString &reason) {
    m_isAsking = false;
    if (run && !reason.isEmpty())
      answer(run, question.stepId, reason);
    look();
  });
}

void AskedPerson::answer(operate::RollbackRun *run, const QString &stepId, std::optional<QString> skipped) {
  run->questions().answer(stepId, {.who = platform::loginName(), .skipped = std::move(skipped)});
}

}  // namespace sternway::cli

#include "moc_askedperson.cpp"
