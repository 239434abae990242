// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/gitops/gitopsstep.h"

#include "core/format.h"
#include "core/quantity.h"
#include "steps/kubernetes/objects.h"
#include "steps/kubernetes/workloadedit.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using Tool = GitOpsObject::Tool;

constexpr auto lookAgain = 2s;
constexpr auto lostPatience = 10min;  ///< where the step has no timeout
constexpr auto busyPatience = 30s;    ///< a sync may wait for pods that never become ready
constexpr auto usualTerm = 24h;       ///< until it should be resumed
constexpr int mostGitOpsPatches = 5;

QString followUpId(const GitOpsObject &object) {
  return u"resume:%1/%2/%3"_s.arg(toolWord(object.tool), object.nameSpace, object.name);
}

QDateTime resumeBy(const Step &step, const QDateTime &now) {
  const auto term = parseDuration(step.args.value(u"resumeWithin"_s).toString());
  return now.addMSecs(term.value_or(usualTerm).count());
}

QJsonObject resultOf(const GitOpsObject &object, const QJsonObject &live, GitOpsDeed deed) {
  QJsonObject result{{u"object"_s, display(object)}, {u"uid"_s, live.value(u"metadata"_s)[u"uid"_s]}};
  if (deed == GitOpsDeed::Resume)
    result.insert(u"settles"_s, followUpId(object));
  else if (const QJsonValue due = suspensionOf(live).value(u"resumeBy"_s); due.isString())
    result.insert(u"followUp"_s, QJsonObject{{u"id"_s, followUpId(object)},
                                             {u"text"_s, tr("Resume the %1, once git has the good version").arg(display(object))},
                                             {u"due"_s, due}});
  return result;
}

bool isReached(const GitOpsObject &object, const QJsonObject &live, GitOpsDeed deed) {
  return isSuspended(object, live) == (deed == GitOpsDeed::Suspend);
}

QString reachedWords(const GitOpsObject &object, GitOpsDeed deed) {
  return deed == GitOpsDeed::Suspend ? tr("The %1 is suspended").arg(display(object))
                                     : tr("The %1 is resumed").arg(display(object));
}

Result<WorkloadPatch> patchFor(const GitOpsObject &object, const QJsonObject &live, GitOpsDeed deed,
                               const QJsonObject &suspension) {
  if (deed == GitOpsDeed::Suspend)
    return suspendPatch(object, live, suspension);
  return resumePatch(object, live);
}

/// What previewing carries from one answer to the next.
struct GitOpsPreview {
  GitOpsObject object;
  GitOpsDeed deed;
  ClusterApi &cluster;
  Call<StepPreview> *call;
  StepPreview preview = {};

  void block(const QString &id, const QString &title, const Error &error) {
    preview.findings.append(
        {.id = id, .severity = Severity::Block, .title = title, .detail = error.message, .remedy = error.detail});
    call->finish(preview);
  }
  void found(const Result<LiveGitOps> &live) {
    if (!live && live.error().kind == ErrorKind::NotFound)
      return block(u"object.missing"_s, tr("There is no %1").arg(display(object)), live.error());
    if (!live && live.error().kind == ErrorKind::Forbidden)
      return block(u"rights.get"_s, tr("The %1 may not be read").arg(display(object)), live.error());
    if (!live)
      return call->finish(tl::unexpected(live.error()));
    if (isReached(object, live->object, deed)) {
      preview.changes.append(deed == GitOpsDeed::Suspend ? tr("The %1 is suspended already").arg(display(object))
                                                         : tr("The %1 is not suspended").arg(display(object)));
      return call->finish(preview);
    }
    tell(live->object);
    const auto patch = patchFor(object, live->object, deed, {});
    if (!patch)
      return block(u"gitops.unknown"_s, patch.error().message, patch.error());
    const QList<AccessQuestion> questions{{u"patch"_s, live->path.group, live->path.plural, {}, object.nameSpace, object.name}};
    missingPermissions(cluster, questions, call)
        ->then([state = *this, path = live->path, patch = *patch](const Result<QList<Finding>> &missing) mutable {
          state.preview.findings += missing.value_or(QList<Finding>());
          state.dryRun(path, patch);
        });
  }
  void tell(const QJsonObject &live) {
    if (deed == GitOpsDeed::Resume) {
      preview.changes.append(tr("The %1 goes on: what git says is applied again").arg(display(object)));
      return;
    }
    preview.changes.append(suspendWords(object, live));
    if (const auto contested = contestOf(object, live))
      preview.findings.append(*contested);
    if (isBusy(object, live))
      preview.findings.append({.id = u"gitops.busy"_s,
                               .severity = Severity::Warn,
                               .title = tr("The %1 is at work right now").arg(display(object)),
                               .detail = tr("What it has begun it ends, and may write the bad release once more."),
                               .remedy = tr("Wait until it has ended, or look at the rollout after the rollback.")});
  }
  void dryRun(const ResourcePath &path, const WorkloadPatch &patch) {
    cluster.patchObject(path, patch, DryRun::Server, call)->then([state = *this](const Result<QJsonObject> &result) mutable {
      if (result || isTransient(result.error().kind))
        return result ? state.call->finish(state.preview) : state.call->finish(tl::unexpected(result.error()));
      state.block(result.error().kind == ErrorKind::Forbidden ? u"rights.patch"_s : u"object.refused"_s,
                  tr("The cluster would refuse the change of the %1").arg(display(state.object)), result.error());
    });
  }
};
}  // namespace

GitOpsObject gitOpsObjectOf(const Step &step) {
  const auto text = [&step](const QString &name) { return step.args.value(name).toString(); };
  const QString nameSpace = text(u"namespace"_s);
  const auto in = [&nameSpace](const QString &usual) { return nameSpace.isEmpty() ? usual : nameSpace; };
  if (const QString name = text(u"application"_s); !name.isEmpty())
    return {.tool = Tool::Argo, .nameSpace = in(u"argocd"_s), .name = name};
  if (const QString name = text(u"kustomization"_s); !name.isEmpty())
    return {.tool = Tool::FluxKustomization, .nameSpace = in(u"flux-system"_s), .name = name};
  return {.tool = Tool::FluxHelmRelease, .nameSpace = in(step.target.scope), .name = text(u"helmRelease"_s)};
}

GitOpsStep::GitOpsStep(const StepContext &context, const Step &step, QObject *parent, GitOpsDeed deed)
    : StepRun(context, step, parent), m_deed(deed), m_object(gitOpsObjectOf(step)) {}

void GitOpsStep::start() {
  if (!isObjectName(m_object.name) || !isObjectName(m_object.nameSpace))
    return endFailed(tr("\"%1\" cannot be the name of an object. Nothing was changed.").arg(display(m_object)));
  read();
}

void GitOpsStep::stop() {
  m_stopping = true;
  if (m_doneAt.isValid())
    return;  // it is done, and ends with its next look
  if (m_lostSince.isValid())
    return end(
        {.state = StepState::Unknown,
         .message = tr("Stopped while the connection was lost: whether the %1 was changed is not known").arg(display(m_object))});
  if (m_sent == 0)
    endFailed(tr("Stopped by the operator; nothing was changed"));
}

void GitOpsStep::read() {
  readGitOps(cluster(), m_object, this)->then([this](const Result<LiveGitOps> &live) {
    if (!hasEnded())
      found(live);
  });
}

void GitOpsStep::later(std::chrono::milliseconds delay) {
  clock().after(delay, this, [this] {
    if (!hasEnded())
      read();
  });
}

void GitOpsStep::found(const Result<LiveGitOps> &live) {
  if (!live)
    return unreadable(live.error());
  m_lostSince = {};
  if (m_doneAt.isValid())
    return settle(live->object);
  if (isReached(m_object, live->object, m_deed)) {
    if (m_sent > 0)
      return succeeded(live->object);
    return end({.state = StepState::Finished,
                .message = tr("%1 already; nothing was changed").arg(reachedWords(m_object, m_deed)),
                .result = resultOf(m_object, live->object, m_deed)});
  }
  if (m_sent >= mostGitOpsPatches)
    return endFailed(tr("The %1 was not changed: %2").arg(display(m_object), m_lost ? errorWords(*m_lost) : QString()));
  if (m_stopping)
    return endFailed(tr("Stopped: the %1 was not changed").arg(display(m_object)));
  const auto contested = m_deed == GitOpsDeed::Suspend ? contestOf(m_object, live->object) : std::nullopt;
  if (contested && contested->severity == Severity::Block)
    return endFailed(tr("%1: %2 Nothing was changed. %3").arg(contested->title, contested->detail, contested->remedy));
  send(*live);
}

void GitOpsStep::unreadable(const Error &error) {
  if (m_doneAt.isValid())
    return settle({});
  if (m_sent == 0)
    return endFailed(tr("The %1 cannot be read: %2. Nothing was changed.").arg(display(m_object), errorWords(error)));
  if (!m_lostSince.isValid())
    m_lostSince = clock().now();
  const std::chrono::milliseconds patience = m_step.timeout > 0ms ? m_step.timeout : lostPatience;
  if (m_stopping || !isTransient(error.kind) || m_lostSince.msecsTo(clock().now()) > patience.count())
    return end({.state = StepState::Unknown,
                .message = tr("Whether the %1 was changed is not known: %2, and then %3")
                               .arg(display(m_object), m_lost ? errorWords(*m_lost) : QString(), errorWords(error))});
  Q_EMIT progress(tr("The connection is lost; the %1 is read when it is back").arg(display(m_object)));
  later(lookAgain);
}

void GitOpsStep::send(const LiveGitOps &live) {
  const QJsonObject suspension{{u"step"_s, stepMark(m_context, m_step)},
                               {u"resumeBy"_s, timeToJson(resumeBy(m_step, clock().now()))}};
  const auto patch = patchFor(m_object, live.object, m_deed, suspension);
  if (!patch)
    return endFailed(tr("%1. Nothing was changed.").arg(errorWords(patch.error())));
  ++m_sent;
  cluster().patchObject(live.path, *patch, DryRun::No, this)->then([this](const Result<QJsonObject> &result) {
    if (!hasEnded())
      answered(result);
  });
}

void GitOpsStep::answered(const Result<QJsonObject> &result) {
  if (result && isReached(m_object, *result, m_deed))
    return succeeded(*result);
  if (result)
    return endFailed(tr("The cluster accepted the change of the %1 but holds something else: a webhook or policy changes it.")
                         .arg(display(m_object)));
  m_lost = result.error();
  if (mayHaveHappened(m_lost->kind) || m_lost->kind == ErrorKind::Conflict)
    return read();
  endFailed(tr("The cluster refuses to change the %1: %2. Nothing was changed.").arg(display(m_object), errorWords(*m_lost)));
}

void GitOpsStep::succeeded(const QJsonObject &live) {
  m_doneAt = clock().now();
  settle(live);
}

/// \a live is empty where it cannot be read just now.
void GitOpsStep::settle(const QJsonObject &live) {
  if (!live.isEmpty() && !isReached(m_object, live, m_deed))
    return endFailed(tr("%1, and somebody has put it back at once").arg(reachedWords(m_object, m_deed)));
  const bool isWaiting = m_deed == GitOpsDeed::Suspend && !m_stopping &&
                         m_doneAt.msecsTo(clock().now()) < std::chrono::milliseconds(busyPatience).count();
  const bool isAtWork = !live.isEmpty() && isBusy(m_object, live);
  if (isWaiting && (isAtWork || live.isEmpty())) {
    Q_EMIT progress(tr("Waiting for what the %1 had begun").arg(display(m_object)));
    return later(lookAgain);
  }
  const QString message = m_deed == GitOpsDeed::Suspend && isAtWork
                              ? tr("%1; a sync that had begun is still at work").arg(reachedWords(m_object, m_deed))
                              : reachedWords(m_object, m_deed);
  end({.state = StepState::Finished, .message = message, .result = resultOf(m_object, live, m_deed)});
}

Call<Probe> *GitOpsStep::probe(const StepContext &context, const Step &step, const StepRecord &record, GitOpsDeed deed,
                               QObject *parent) {
  const GitOpsObject object = gitOpsObjectOf(step);
  const QString mine = record.operationId + u'/' + step.id;
  return mapped<Probe>(
      parent, readGitOps(*context.cluster(step.target), object, parent), [=](const Result<LiveGitOps> &live) -> Result<Probe> {
        if (!live)
          return tl::unexpected(live.error());
        if (!isReached(object, live->object, deed))
          return Probe{.state = Probe::State::NotApplied,
                       .sentence = deed == GitOpsDeed::Suspend ? tr("The %1 is not suspended.").arg(display(object))
                                                               : tr("The %1 is still suspended.").arg(display(object)),
                       .result = {}};
        const bool isMine = suspensionOf(live->object).value(u"step"_s) == mine;
        return Probe{.state = Probe::State::Applied,
                     .sentence = deed == GitOpsDeed::Resume || isMine
                                     ? reachedWords(object, deed) + u'.'
                                     : tr("%1, though not by this step.").arg(reachedWords(object, deed)),
                     .result = resultOf(object, live->object, deed)};
      });
}

Call<StepPreview> *GitOpsStep::preview(const StepContext &context, const Step &step, GitOpsDeed deed, QObject *parent) {
  auto *call = new Call<StepPreview>(parent);
  GitOpsPreview state{gitOpsObjectOf(step), deed, *context.cluster(step.target), call};
  readGitOps(state.cluster, state.object, call)->then([state](const Result<LiveGitOps> &live) mutable { state.found(live); });
  return call;
}

}  // namespace sternway::steps
