// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/git/dispatch.h"
#include "steps/git/gitrunner.h"
#include "steps/git/gitsteps.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto followRunEvery = 5s;
constexpr auto findRunEvery = 2s;
/// GitHub lists a new run within seconds.
constexpr auto findRunPatience = 60s;
/// For a step without a timeout.
constexpr auto runPatience = 60min;
/// What two clocks may differ by, where GitHub does not say its own.
constexpr auto dispatchClockSlack = 2min;

QString runTexts(const QList<WorkflowRun> &runs) {
  QStringList texts;
  for (const WorkflowRun &run : runs)
    texts << u"%1 (%2, %3)"_s.arg(run.url.isEmpty() ? QString::number(run.id) : run.url, run.actor,
                                  run.conclusion.isEmpty() ? run.status : run.conclusion);
  return texts.join(u", "_s);
}

/// Starts a workflow, finds the run that this began, and follows it to its end. Every dispatch begins another run, so that none
/// is sent again where it may have been taken.
class DispatchStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::DispatchStep)
public:
  using StepRun::StepRun;
  void start() override;
  void stop() override;

private:
  void remember();
  void send(bool withDetails);
  void sent(const Result<GithubAnswer> &answer, bool withDetails);
  void find();
  void found(const WorkflowRuns &runs);
  void follow();
  void followed(const Result<GithubAnswer> &answer);
  void wait(std::chrono::milliseconds time, void (DispatchStep::*next)());
  void endUnknown(const QString &message) {
    end({.state = StepState::Unknown, .message = message, .result = m_run.id == 0 ? QJsonObject() : m_run.result()});
  }

  DispatchTarget m_target;
  QSet<qint64> m_known;  ///< runs from before
  QDateTime m_sentAt;
  bool m_isSent = false;
  bool m_isStopping = false;
  QString m_lost;  ///< why the dispatch has no answer
  WorkflowRun m_run;
};

void DispatchStep::start() {
  if (!m_context.web)
    return end({.state = StepState::Skipped, .message = tr("Not started: nothing is asked of GitHub in a rehearsal")});
  readDispatchTarget(m_context, m_step, this)->then([this](const Result<DispatchTarget> &target) {
    if (hasEnded())
      return;
    if (!target)
      return endFailed(githubWords(target.error()));
    m_target = *target;
    remember();
  });
}

void DispatchStep::stop() {
  m_isStopping = true;
  if (!m_isSent)
    return StepRun::stop();
  if (m_run.id != 0)
    endUnknown(tr("Stopped by the operator; the run goes on: %1").arg(m_run.url));
  else if (m_sentAt.isValid())
    endUnknown(tr("Stopped by the operator; the workflow was started, which run it is was not seen"));
}

void DispatchStep::remember() {
  readDispatched(m_target, this)->then([this](const Result<WorkflowRuns> &runs) {
    if (hasEnded())
      return;
    if (!runs)
      return endFailed(githubWords(runs.error()));
    for (const WorkflowRun &run : runs->runs)
      m_known.insert(run.id);
    send(true);
  });
}

void DispatchStep::send(bool withDetails) {
  m_isSent = true;
  QJsonObject body{{u"ref"_s, m_target.ref}, {u"inputs"_s, dispatchInputs(m_context, m_step)}};
  if (withDetails)
    body.insert(u"return_run_details"_s, true);
  m_target.api.ask(u"actions/workflows/%1/dispatches"_s.arg(m_target.workflow), body, this)
      ->then([this, withDetails](const Result<GithubAnswer> &answer) { sent(answer, withDetails); });
}

/// A server that does not know the details refuses the whole, so that nothing was started then.
void DispatchStep::sent(const Result<GithubAnswer> &answer, bool withDetails) {
  if (!answer) {
    const ErrorKind kind = answer.error().kind;
    if (kind == ErrorKind::Invalid && withDetails && answer.error().message.contains(u"return_run_details"_s))
      return send(false);
    if (!isTransient(kind) && kind != ErrorKind::Protocol)
      return endFailed(tr("The workflow was not started: %1").arg(githubWords(answer.error())));
    if (kind == ErrorKind::TooManyRequests)
      return endFailed(tr("The workflow was not started: %1").arg(githubWords(answer.error())));
    m_lost = githubWords(answer.error());
  }
  m_sentAt = clock().now();
  if (answer) {
    m_run.id = answer->json[u"workflow_run_id"_s].toInteger();
    m_run.url = answer->json[u"html_url"_s].toString();
  }
  if (m_isStopping)
    return stop();
  if (m_run.id != 0)
    return follow();
  find();
}

void DispatchStep::wait(std::chrono::milliseconds time, void (DispatchStep::*next)()) {
  clock().after(time, this, [this, next] {
    if (!hasEnded())
      (this->*next)();
  });
}

void DispatchStep::find() {
  readDispatched(m_target, this)->then([this](const Result<WorkflowRuns> &runs) {
    if (hasEnded())
      return;
    if (runs)
      return found(*runs);
    found({});
  });
}

/// Without a mark, a run that is new is this step's only where the dispatch was answered and there is no other.
void DispatchStep::found(const WorkflowRuns &runs) {
  const QList<WorkflowRun> own = ownRuns(m_context, m_step, runs.runs, m_known);
  const bool isMarked = m_step.args.contains(u"markInput"_s);
  if (own.size() == 1 && (isMarked || m_lost.isEmpty())) {
    m_run = own.constFirst();
    return follow();
  }
  if (own.size() > 1)
    return endUnknown(tr("The workflow was started, but several runs began meanwhile: %1").arg(runTexts(own)));
  if (m_sentAt.msecsTo(clock().now()) < std::chrono::milliseconds(findRunPatience).count() && own.isEmpty())
    return wait(findRunEvery, &DispatchStep::find);
  if (m_lost.isEmpty())
    return endUnknown(tr("GitHub took the request, but no run of it is to be seen"));
  endUnknown(own.isEmpty()
                 ? tr("Whether the workflow was started is not known (%1); no run of it is to be seen").arg(m_lost)
                 : tr("Whether the workflow was started is not known (%1); this run began since: %2").arg(m_lost, runTexts(own)));
}

void DispatchStep::follow() {
  const std::chrono::milliseconds patience = m_step.timeout > 0ms ? m_step.timeout : std::chrono::milliseconds(runPatience);
  if (m_sentAt.msecsTo(clock().now()) > patience.count())
    return endUnknown(tr("The run has not ended in time and goes on: %1").arg(m_run.url));
  m_target.api.ask(u"actions/runs/%1"_s.arg(m_run.id), {}, this)->then([this](const Result<GithubAnswer> &answer) {
    if (!hasEnded())
      followed(answer);
  });
}

void DispatchStep::followed(const Result<GithubAnswer> &answer) {
  if (!answer) {
    const ErrorKind kind = answer.error().kind;
    // a run that was just begun may not be found yet
    if (!isTransient(kind) && kind != ErrorKind::NotFound && kind != ErrorKind::Protocol)
      return endUnknown(tr("The run %1 cannot be followed: %2").arg(m_run.url, githubWords(answer.error())));
    Q_EMIT progress(githubWords(answer.error()));
    return wait(std::max<std::chrono::milliseconds>(followRunEvery, answer.error().retryAfter), &DispatchStep::follow);
  }
  const QString before = m_run.status;
  const QString url = m_run.url;
  m_run = workflowRun(answer->json.object());
  if (m_run.url.isEmpty())
    m_run.url = url;
  if (!m_run.hasEnded()) {
    if (m_run.status != before)
      Q_EMIT progress(tr("%1: %2").arg(m_run.url, m_run.status));
    return wait(followRunEvery, &DispatchStep::follow);
  }
  if (m_run.hasSucceeded())
    return end(
        {.state = StepState::Finished, .message = tr("The run has ended well: %1").arg(m_run.url), .result = m_run.result()});
  endFailed(tr("The run has ended with \"%1\": %2").arg(m_run.conclusion, m_run.url), m_run.result());
}

/// Nothing tells for sure that a run without a mark is this step's.
Probe dispatchProbe(const QList<WorkflowRun> &own, bool isMarked, bool isYoung) {
  if (own.isEmpty() && isYoung)
    return {.state = Probe::State::CannotTell,
            .sentence = tr("No run is to be seen yet, but the step began only just now. Look again in a minute.")};
  if (own.isEmpty())
    return {.state = Probe::State::NotApplied, .sentence = tr("No run of the workflow was started since the step began.")};
  const WorkflowRun &run = own.constFirst();
  if (!isMarked || own.size() > 1)
    return {.state = Probe::State::CannotTell,
            .sentence =
                tr("Since the step began these were started, by it or by somebody else: %1. Look at them.").arg(runTexts(own))};
  if (run.hasEnded() && run.hasSucceeded())
    return {.state = Probe::State::Applied, .sentence = tr("The run has ended well: %1").arg(run.url), .result = run.result()};
  return {.state = Probe::State::CannotTell,
          .sentence = run.hasEnded() ? tr("The run has ended with \"%1\": %2").arg(run.conclusion, run.url)
                                     : tr("The run still goes on: %1. Look again when it has ended.").arg(run.url)};
}

Probe probeRuns(const StepContext &context, const Step &step, const StepRecord &record, const WorkflowRuns &runs) {
  const QDateTime now = context.clock->now();
  const qint64 ahead = runs.now.isValid() ? now.msecsTo(runs.now) : 0;
  const qint64 slack = std::chrono::milliseconds(runs.now.isValid() ? 5s : dispatchClockSlack).count();
  const QDateTime since = record.startedAt.addMSecs(ahead - slack);
  QSet<qint64> older;
  for (const WorkflowRun &run : runs.runs)
    if (run.created < since)
      older.insert(run.id);
  const bool isYoung = record.startedAt.msecsTo(now) < std::chrono::milliseconds(dispatchClockSlack).count();
  return dispatchProbe(ownRuns(context, step, runs.runs, older), step.args.contains(u"markInput"_s), isYoung);
}

StepPreview dispatchPreview(const StepContext &context, const Step &step, const DispatchTarget &target) {
  StepPreview preview;
  preview.changes << tr("The workflow %1 of %2 runs on %3").arg(target.name, target.api.repository, target.ref);
  const QJsonObject inputs = dispatchInputs(context, step);
  for (auto input = inputs.constBegin(); input != inputs.constEnd(); ++input)
    preview.changes << u"%1: %2"_s.arg(input.key(), shownValue(input.value()));
  if (!step.args.contains(u"markInput"_s))
    preview.findings << findingOf(
        {.id = u"github.noMark"_s,
         .sentence = tr("Its run is recognised by its time, which can be mistaken where others start the workflow too."),
         .remedy = tr("Name its runs after an input, and name that input in markInput."),
         .severity = Severity::Info});
  return preview;
}
}  // namespace

StepRun *runDispatch(const StepContext &context, const Step &step, QObject *parent) {
  return new DispatchStep(context, step, parent);
}

Call<StepPreview> *previewDispatch(const StepContext &context, const Step &step, QObject *parent) {
  if (!context.web)
    return Call<StepPreview>::finished(parent, StepPreview());
  return mapped<StepPreview>(
      parent, readDispatchTarget(context, step, parent), [=](const Result<DispatchTarget> &target) -> Result<StepPreview> {
        if (target)
          return dispatchPreview(context, step, *target);
        return StepPreview{
            .findings = {
                findingOf({.id = u"github.workflow"_s, .sentence = target.error().message, .remedy = target.error().detail})}};
      });
}

Call<Probe> *probeDispatch(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  if (!context.web)
    return Call<Probe>::finished(parent, fail(ErrorKind::Unsupported, tr("Nothing is asked of GitHub in a rehearsal")));
  auto *call = new Call<Probe>(parent);
  readDispatchTarget(context, step, call)->then([=](const Result<DispatchTarget> &target) {
    if (!target)
      return call->finish(tl::unexpected(target.error()));
    readDispatched(*target, call)->then([=](const Result<WorkflowRuns> &runs) {
      if (!runs)
        return call->finish(tl::unexpected(runs.error()));
      call->finish(probeRuns(context, step, record, *runs));
    });
  });
  return call;
}

}  // namespace sternway::steps
