// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/matchedpods.h"
#include "steps/registry.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Those of a selector; a single pod is a command.
RecognisedArguments recogniseDeletePods(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const QString selector = kubectl.words.value({u"-l"_s, u"--selector"_s});
  if (kubectl.verb() != u"delete" || !QStringList{u"pod"_s, u"pods"_s, u"po"_s}.contains(kubectl.words.plain(1)) ||
      selector.isEmpty() || kubectl.words.plainCount() > 2)
    return {};
  return {kubectl.where({}, {{u"selector"_s, selector}})};
}

/// kubectl cannot choose the stuck ones: a person looks, and names them.
QString deletePodsCommand(const StepWords &words) {
  const QStringList selector = words.option(u"selector"_s, u"-l"_s);
  if (!words.flag(u"stuck"_s))
    return kubectlCommand(words, QStringList{u"delete"_s, u"pods"_s} + selector);
  return kubectlCommand(words, QStringList{u"get"_s, u"pods"_s} + selector) + u'\n' +
         kubectlCommand(words, {u"delete"_s, u"pod"_s, u"POD"_s});
}

ResourcePath podPath(const Step &step, const MatchedPod &pod) {
  return {{}, u"v1"_s, u"pods"_s, step.target.scope, pod.name};
}

QString podSentences(const QList<MatchedPod> &pods) {
  QStringList sentences;
  for (const MatchedPod &pod : pods)
    sentences << pod.sentence();
  return sentences.join(u", "_s);
}

/// Deletes the pods one after the other, each with its grace period, and only the very pod that was looked at: one that has come
/// under the same name since is left alone.
class DeletePodsStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::DeletePodsStep)
public:
  using StepRun::StepRun;
  void start() override { choose(); }
  void stop() override;

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  void choose();
  void chosen(const PodChoice &choice);
  void next();
  void remove();
  void removed(const Result<Done> &result);
  void lookAgain(const Error &lost);
  void looked(const Result<QJsonObject> &pod, const Error &lost);
  void gone();
  /// Again after a while, unless the cluster has been away for too long.
  bool retries(const Error &error, const std::function<void()> &again);
  void conclude();

  const QJsonObject m_from = startedFrom(m_context.outputs.value(m_step.id));
  PodChoice m_choice;
  MatchedPod m_pod;
  bool m_isSending = false;
  int m_sent = 0;
  bool m_stopping = false;
  QDateTime m_awaySince;
  QList<MatchedPod> m_deleted;
  QStringList m_refused;
};

constexpr int mostDeletions = 5;  // of one pod, whose answers were lost
constexpr std::chrono::milliseconds podPatience = 10min;

void DeletePodsStep::stop() {
  m_stopping = true;
  if (m_isSending)
    return;  // its answer is waited for
  if (m_sent > 0)
    return end(
        {.state = StepState::Unknown,
         .message = tr("Stopped while the connection was lost: whether %1 was deleted is not known").arg(m_pod.sentence())});
  conclude();
}

bool DeletePodsStep::retries(const Error &error, const std::function<void()> &again) {
  const QDateTime now = clock().now();
  if (!m_awaySince.isValid())
    m_awaySince = now;
  const auto patience = m_step.timeout > 0ms ? m_step.timeout : podPatience;
  if (!isTransient(error.kind) || m_stopping || m_awaySince.msecsTo(now) > patience.count())
    return false;
  Q_EMIT progress(tr("The connection is lost (%1); trying again").arg(error.message));
  clock().after(std::max<std::chrono::milliseconds>(error.retryAfter, 2s), this, [this, again] {
    if (!hasEnded())
      again();
  });
  return true;
}

void DeletePodsStep::choose() {
  choosePods(cluster(), m_step, clock().now(), m_from, this)->then([this](const Result<PodChoice> &choice) {
    if (hasEnded() || (!choice && retries(choice.error(), [this] { choose(); })))
      return;
    if (!choice)
      return endFailed(tr("No pod was deleted: %1 %2").arg(choice.error().message, choice.error().detail).trimmed());
    m_awaySince = {};
    chosen(*choice);
  });
}

void DeletePodsStep::chosen(const PodChoice &choice) {
  m_choice = choice;
  const QString selector = StepWords(m_step.args).text(u"selector"_s);
  if (!choice.chosen.isEmpty())
    return next();
  if (!choice.bare.isEmpty())
    return endFailed(
        tr("No pod was deleted: no controller would make a new one in the place of %1").arg(podSentences(choice.bare)));
  QString why =
      choice.matched == 0
          ? tr("No pod matches \"%1\"").arg(selector)
          : tr("None of the %n pod(s) that match \"%1\" is stuck", nullptr, static_cast<int>(choice.matched)).arg(selector);
  if (!choice.terminating.isEmpty())
    why = tr("The deletion of %1 has begun already; Sternway forces none").arg(podSentences(choice.terminating));
  else if (!choice.newer.isEmpty())
    why = tr("No pod that was there when the step began is left; left alone: %1").arg(podSentences(choice.newer));
  end({.state = StepState::Skipped, .message = why});
}

void DeletePodsStep::next() {
  if (m_choice.chosen.isEmpty() || m_stopping)
    return conclude();
  m_pod = m_choice.chosen.takeFirst();
  m_sent = 0;
  remove();
}

void DeletePodsStep::remove() {
  ++m_sent;
  m_isSending = true;
  cluster().remove(podPath(m_step, m_pod), m_pod.uid, DryRun::No, this)->then([this](const Result<Done> &result) {
    m_isSending = false;
    if (!hasEnded())
      removed(result);
  });
}

void DeletePodsStep::removed(const Result<Done> &result) {
  const ErrorKind kind = result ? ErrorKind::NotFound : result.error().kind;
  // gone, or another one of its name is there already
  if (kind == ErrorKind::NotFound || kind == ErrorKind::Conflict)
    return gone();
  if (isTransient(kind) || kind == ErrorKind::Protocol)
    return lookAgain(result.error());
  m_refused << m_pod.sentence() + u": "_s + result.error().message;
  next();
}

void DeletePodsStep::lookAgain(const Error &lost) {
  cluster().get(podPath(m_step, m_pod), this)->then([this, lost](const Result<QJsonObject> &pod) {
    if (!hasEnded())
      looked(pod, lost);
  });
}

void DeletePodsStep::looked(const Result<QJsonObject> &pod, const Error &lost) {
  if (!pod && pod.error().kind == ErrorKind::NotFound)
    return gone();
  if (!pod && retries(pod.error(), [this, lost] { lookAgain(lost); }))
    return;
  if (!pod)
    return end({.state = StepState::Unknown,
                .message = tr("Whether %1 was deleted is not known: %2").arg(m_pod.sentence(), lost.message)});
  m_awaySince = {};
  const MatchedPod now = matchedPod(*pod, clock().now(), 0ms);
  if (now.uid != m_pod.uid || now.deletedAt.isValid())
    return gone();
  if (m_sent < mostDeletions && !m_stopping)
    return remove();
  m_refused << m_pod.sentence() + u": "_s + lost.message;
  next();
}

void DeletePodsStep::gone() {
  m_deleted << m_pod;
  m_sent = 0;
  Q_EMIT progress(tr("Deleted: %1").arg(m_pod.sentence()));
  next();
}

void DeletePodsStep::conclude() {
  QJsonArray pods;
  for (const MatchedPod &pod : std::as_const(m_deleted))
    pods.append(QJsonObject{{u"name"_s, pod.name}, {u"uid"_s, pod.uid}, {u"controller"_s, pod.controller}});
  QStringList said{m_deleted.isEmpty() ? tr("No pod was deleted") : tr("Deleted: %1").arg(podSentences(m_deleted))};
  if (!m_refused.isEmpty())
    said << tr("not deleted: %1").arg(m_refused.join(u", "_s));
  if (!m_choice.bare.isEmpty())
    said << tr("left alone: %1").arg(podSentences(m_choice.bare));
  if (!m_choice.terminating.isEmpty())
    said << tr("already being deleted: %1").arg(podSentences(m_choice.terminating));
  if (!m_choice.newer.isEmpty())
    said << tr("left alone, made since the step began: %1").arg(podSentences(m_choice.newer));
  const bool isCutShort = m_stopping && (m_deleted.isEmpty() || !m_choice.chosen.isEmpty());
  if (isCutShort)
    said << tr("stopped by the operator");
  end({.state = isCutShort || !m_refused.isEmpty() ? StepState::Failed : StepState::Finished,
       .message = said.join(u"; "_s),
       .result = {{u"pods"_s, pods}}});
}

/// A pod that was there when the step began and is to be deleted still: then it was not, or not all of it.
Probe probedPods(const PodChoice &choice) {
  if (choice.chosen.isEmpty())
    return {.state = Probe::State::Applied,
            .sentence = DeletePodsStep::tr("None of the pods that ran when the step began is left to be deleted.")};
  return {.state = Probe::State::NotApplied,
          .sentence = DeletePodsStep::tr("Not deleted so far: %1. Done again, the step deletes these; those that have come "
                                         "since it began stay.")
                          .arg(podSentences(choice.chosen))};
}

Call<Probe> *probeDeletePods(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  QJsonObject from = startedFrom(record.result);
  if (from.isEmpty() && record.startedAt.isValid())
    from = startOf(record.startedAt);  // an older version has begun it
  auto *pods = choosePods(*context.cluster(step.target), step, context.clock->now(), from, parent);
  return mapped<Probe>(parent, pods, [](const Result<PodChoice> &choice) -> Result<Probe> { return choice.map(probedPods); });
}

Call<QJsonObject> *podsBefore(const StepContext &context, const Step &step, QObject *parent) {
  return podsAtStart(*context.cluster(step.target), step, context.clock->now(), parent);
}

/// Says which pods would go, and has the server try it.
class DeletePodsPreview final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::DeletePodsPreview)
public:
  DeletePodsPreview(const StepContext &context, const Step &step, Call<StepPreview> *call)
      : QObject(call), m_cluster(*context.cluster(step.target)), m_clock(*context.clock), m_step(step), m_call(call) {}
  void start();

private:
  void judgeAccess(const AccessAnswer &answer);
  void chosen(const Result<PodChoice> &choice);
  void dryRun();
  void say(const QString &id, Severity severity, const QString &title, const QString &detail, const QString &remedy = {}) {
    m_preview.findings.append({.id = id, .severity = severity, .title = title, .detail = detail, .remedy = remedy});
  }

  ClusterApi &m_cluster;
  Clock &m_clock;
  const Step m_step;
  Call<StepPreview> *const m_call;
  QList<MatchedPod> m_left;
  StepPreview m_preview;
};

void DeletePodsPreview::start() {
  m_cluster.access({u"delete"_s, {}, u"pods"_s, {}, m_step.target.scope, {}}, this)
      ->then([this](const Result<AccessAnswer> &answer) {
        if (!answer)
          return m_call->finish(tl::unexpected(answer.error()));
        judgeAccess(*answer);
      });
}

void DeletePodsPreview::judgeAccess(const AccessAnswer &answer) {
  if (!answer.allowed)
    say(u"rights.delete-pods"_s, Severity::Block, tr("Missing right: delete pods in namespace %1").arg(m_step.target.scope),
        answer.reason, tr("Ask for a Role with the verb \"delete\" on pods, or use a context that has it."));
  choosePods(m_cluster, m_step, m_clock.now(), {}, this)->then([this](const Result<PodChoice> &choice) { chosen(choice); });
}

void DeletePodsPreview::chosen(const Result<PodChoice> &choice) {
  if (!choice && isTransient(choice.error().kind))
    return m_call->finish(tl::unexpected(choice.error()));
  if (!choice) {
    say(u"pods.list"_s, Severity::Block, tr("The pods cannot be listed"), choice.error().message);
    return m_call->finish(m_preview);
  }
  for (const MatchedPod &pod : choice->chosen)
    m_preview.changes << tr("%1 is deleted").arg(pod.sentence());
  if (!choice->bare.isEmpty())
    say(u"pods.bare"_s, choice->chosen.isEmpty() ? Severity::Block : Severity::Warn,
        tr("Pods without a controller are left alone"), podSentences(choice->bare),
        tr("Nothing makes a new one in their place: delete them by hand."));
  if (!choice->terminating.isEmpty())
    say(u"pods.terminating"_s, Severity::Info, tr("The deletion of some pods has begun already"),
        podSentences(choice->terminating));
  if (choice->chosen.isEmpty() && choice->bare.isEmpty())
    say(u"pods.none"_s, Severity::Warn, tr("There is no pod to delete"),
        tr("\"%1\" matches %2.").arg(StepWords(m_step.args).text(u"selector"_s)).arg(choice->matched));
  m_left = choice->chosen;
  dryRun();
}

void DeletePodsPreview::dryRun() {
  if (m_left.isEmpty())
    return m_call->finish(m_preview);
  const MatchedPod pod = m_left.takeFirst();
  m_cluster.remove(podPath(m_step, pod), pod.uid, DryRun::Server, this)->then([this, pod](const Result<Done> &result) {
    const ErrorKind kind = result ? ErrorKind::NotFound : result.error().kind;
    if (!result && isTransient(kind))
      return m_call->finish(tl::unexpected(result.error()));
    if (kind != ErrorKind::NotFound && kind != ErrorKind::Conflict)
      say(u"step.dry-run"_s, Severity::Block, tr("The server would refuse to delete %1").arg(pod.sentence()),
          (result.error().message + u' ' + result.error().detail).trimmed());
    dryRun();
  });
}

Call<StepPreview> *previewDeletePods(const StepContext &context, const Step &step, QObject *parent) {
  auto *call = new Call<StepPreview>(parent);
  (new DeletePodsPreview(context, step, call))->start();
  return call;
}
}  // namespace

QList<StepDescriptor> deletePodsKinds() {
  return {
      clusterKind({.name = u"kubernetes.deletePods"_s,
                   .arguments = stepArguments(u"selector!, stuck:flag"_s),
                   .effect = StepEffect::Destroys,
                   .run = makeRun<DeletePodsStep>,
                   .probe = probeDeletePods,
                   .startsFrom = podsBefore,
                   .preview = previewDeletePods,
                   .runsAsWritten = true,
                   .changes = [] { return tr("The pods are deleted; their controller starts new ones"); },
                   .command = deletePodsCommand,
                   .danger = [](const StepWords &) { return tr("it deletes pods, and requests that they are answering fail"); },
                   .permission = writesCluster,
                   .recognise = recogniseDeletePods})};
}

}  // namespace sternway::steps
