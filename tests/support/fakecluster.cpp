// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakecluster.h"

#include "core/podtemplate.h"
#include "support/fakeexec.h"
#include "support/fakeobjects.h"

#include <QJsonDocument>

#include <algorithm>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {

/// What the controllers do after a template changed: the matching revision becomes current with a new number.
void makeCurrent(History &history, Workload &workload) {
  qint64 highest = 0;
  for (const Revision &revision : std::as_const(history.revisions))
    highest = std::max(highest, revision.number);
  auto match = std::find_if(history.revisions.begin(), history.revisions.end(),
                            [&](const Revision &revision) { return sameTemplate(revision.podTemplate, workload.podTemplate); });
  if (match == history.revisions.end()) {
    history.revisions.append(makeRevision(workload, highest + 1, workload.podTemplate));
    match = std::prev(history.revisions.end());
  } else if (!match->current) {
    if (workload.ref.kind == Kind::Deployment)
      match->formerNumbers.append(match->number);
    match->number = highest + 1;
  }
  const QString uid = match->uid;
  for (Revision &revision : history.revisions)
    revision.current = revision.uid == uid;
  std::stable_sort(history.revisions.begin(), history.revisions.end(),
                   [](const Revision &a, const Revision &b) { return a.number < b.number; });
  const Revision *current = history.current();
  if (workload.ref.kind == Kind::Deployment)
    workload.annotations.insert(u"deployment.kubernetes.io/revision"_s, QString::number(current->number));
  else
    workload.updateRevision = current->name;
}

}  // namespace

FakeCluster::FakeCluster() = default;
FakeCluster::~FakeCluster() = default;

void FakeCluster::setWorkload(const Workload &workload) {
  m_workloads.insert(workload.ref, workload);
}

void FakeCluster::setHistory(const ObjectRef &ref, const History &history) {
  m_histories.insert(ref, history);
}

void FakeCluster::setPods(const ObjectRef &ref, const QList<Pod> &pods) {
  m_pods.insert(ref, pods);
}

void FakeCluster::setEvents(const ObjectRef &ref, const QList<ClusterEvent> &events) {
  m_events.insert(ref, events);
}

const Workload &FakeCluster::stored(const ObjectRef &ref) const {
  return *m_workloads.constFind(ref);
}

const History &FakeCluster::storedHistory(const ObjectRef &ref) const {
  return *m_histories.constFind(ref);
}

void FakeCluster::deploy(const ObjectRef &ref, const QJsonObject &podTemplate) {
  Workload workload = m_workloads.value(ref);
  QJsonObject spec = workload.object.value(u"spec"_s).toObject();
  spec.insert(u"template"_s, podTemplate);
  workload.object.insert(u"spec"_s, spec);
  QJsonObject metadata = workload.object.value(u"metadata"_s).toObject();
  metadata.insert(u"generation"_s, workload.generation + 1);
  workload.object.insert(u"metadata"_s, metadata);
  refresh(workload);
  makeCurrent(m_histories[ref], workload);
  m_workloads.insert(ref, workload);
}

void FakeCluster::completeRollout(const ObjectRef &ref) {
  Workload &workload = m_workloads[ref];
  workload.observedGeneration = workload.generation;
  workload.statusReplicas = workload.updatedReplicas = workload.readyReplicas = workload.availableReplicas = workload.replicas;
  workload.currentRevision = workload.updateRevision;
  QList<Pod> pods;
  for (Revision &revision : m_histories[ref].revisions) {
    revision.replicas = revision.readyReplicas = revision.current ? workload.replicas : 0;
    for (int i = 0; i < revision.replicas; ++i)
      pods.append(makePod(workload, revision, i));
  }
  setPods(ref, pods);
  publish(ref);
}

void FakeCluster::failOn(const QString &pattern, const Error &error, int times) {
  m_rules.append({pattern, error, times, false});
}

void FakeCluster::failAfterEffect(const QString &pattern, const Error &error, int times) {
  m_rules.append({pattern, error, times, true});
}

void FakeCluster::hold(const QString &pattern) {
  m_holds.append(pattern);
}

void FakeCluster::release(const QString &pattern) {
  m_holds.removeAll(pattern);
  QList<Held> waiting;
  for (qsizetype i = 0; i < m_held.size();) {
    if (m_held.at(i).line.contains(pattern))
      waiting.append(m_held.takeAt(i));
    else
      ++i;
  }
  for (const Held &held : std::as_const(waiting))
    if (held.call)
      held.answer();
}

void FakeCluster::clearRules() {
  m_rules.clear();
  m_denied.clear();
}

std::optional<Error> FakeCluster::failure(const QString &line, bool afterEffect) {
  for (Rule &rule : m_rules) {
    if (rule.times == 0 || rule.afterEffect != afterEffect || !line.contains(rule.pattern))
      continue;
    if (rule.times > 0)
      --rule.times;
    return rule.error;
  }
  return std::nullopt;
}

QList<FakeWatch *> FakeCluster::watches() const {
  QList<FakeWatch *> out;
  for (const QPointer<FakeWatch> &watch : m_watches)
    if (watch)
      out.append(watch);
  return out;
}

void FakeCluster::publish(const ObjectRef &ref) {
  const QList<FakeWatch *> all = watches();
  for (FakeWatch *watch : all)
    if (watch->ref() == ref)
      watch->set(m_workloads.value(ref), m_pods.value(ref), m_events.value(ref));
}

QStringList FakeCluster::lines() const {
  QStringList out;
  for (const FakeCall &call : m_calls)
    out.append(call.line);
  return out;
}

qsizetype FakeCluster::count(const QString &pattern) const {
  return std::count_if(m_calls.cbegin(), m_calls.cend(), [&](const FakeCall &call) { return call.line.contains(pattern); });
}

Call<QList<Workload>> *FakeCluster::findWorkloads(const QString &name, const QString &nameSpace, QObject *context) {
  return answer<QList<Workload>>(
      fakeCall(u"findWorkloads "_s + name + u' ' + nameSpace),
      [this, name, nameSpace]() -> Result<QList<Workload>> {
        QList<Workload> out;
        for (const Workload &workload : std::as_const(m_workloads))
          if (workload.ref.name == name && (nameSpace.isEmpty() || workload.ref.nameSpace == nameSpace))
            out.append(workload);
        return out;
      },
      context);
}

Call<Workload> *FakeCluster::workload(const ObjectRef &ref, QObject *context) {
  return answer<Workload>(
      fakeCall(u"workload "_s + display(ref)),
      [this, ref]() -> Result<Workload> {
        if (const auto found = m_workloads.constFind(ref); found != m_workloads.cend())
          return *found;
        return fail(ErrorKind::NotFound, kindPrefix(ref.kind) + u"s.apps \""_s + ref.name + u"\" not found"_s);
      },
      context);
}

Call<History> *FakeCluster::history(const Workload &workload, QObject *context) {
  return answer<History>(
      fakeCall(u"history "_s + display(workload.ref)),
      [this, ref = workload.ref]() -> Result<History> { return m_histories.value(ref); }, context);
}

Call<QList<Pod>> *FakeCluster::pods(const Workload &workload, QObject *context) {
  return answer<QList<Pod>>(
      fakeCall(u"pods "_s + display(workload.ref)),
      [this, ref = workload.ref]() -> Result<QList<Pod>> { return m_pods.value(ref); }, context);
}

Call<QList<ClusterEvent>> *FakeCluster::events(const Workload &workload, QObject *context) {
  return answer<QList<ClusterEvent>>(
      fakeCall(u"events "_s + display(workload.ref)),
      [this, ref = workload.ref]() -> Result<QList<ClusterEvent>> { return m_events.value(ref); }, context);
}

void FakeCluster::Follower::say(const QStringList &lines) const {
  if (!stream || lines.isEmpty())
    return;
  if (inBlocks)
    Q_EMIT stream->block((lines.join(u'\n') + u'\n').toUtf8());
  else
    Q_EMIT stream->lines(lines);
}

LogStream *FakeCluster::followLogs(const ObjectRef &pod, const LogOptions &options, QObject *context) {
  auto *stream = new LogStream(context);
  const Follower follower{.pod = pod, .stream = stream, .inBlocks = options.inBlocks};
  m_followers.append(follower);
  answer<QStringList>(
      fakeCall(u"logs "_s + display(pod)), [this, pod]() -> Result<QStringList> { return m_logs.value(pod); }, stream)
      ->then([stream, follower, follows = options.follow](const Result<QStringList> &lines) {
        if (!lines) {
          Q_EMIT stream->failed(lines.error());
          return;
        }
        follower.say(*lines);
        if (!follows)
          Q_EMIT stream->ended();
      });
  return stream;
}

void FakeCluster::say(const ObjectRef &pod, const QStringList &lines) {
  for (const Follower &follower : std::as_const(m_followers))
    if (follower.pod == pod)
      follower.say(lines);
}

Result<Workload> FakeCluster::apply(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun) {
  if (!m_workloads.contains(ref))
    return fail(ErrorKind::NotFound, kindPrefix(ref.kind) + u"s.apps \""_s + ref.name + u"\" not found"_s);
  Workload workload = m_workloads.value(ref);
  const QJsonValue before = workload.object.value(u"spec"_s);
  if (patch.contentType.startsWith("application/json-patch")) {
    const auto patched = applyJsonPatch(workload.object, patch.body);
    if (!patched)
      return tl::unexpected(patched.error());
    workload.object = *patched;
  } else {
    workload.object = applyMerge(workload.object, QJsonDocument::fromJson(patch.body).object());
  }
  if (workload.object.value(u"spec"_s) != before && m_admission)
    workload.object = m_admission(workload.object);
  if (workload.object.value(u"spec"_s) != before) {
    QJsonObject metadata = workload.object.value(u"metadata"_s).toObject();
    metadata.insert(u"generation"_s, workload.generation + 1);
    workload.object.insert(u"metadata"_s, metadata);
  }
  refresh(workload);
  if (dryRun == DryRun::Server)
    return workload;
  makeCurrent(m_histories[ref], workload);
  m_workloads.insert(ref, workload);
  return workload;
}

Call<Workload> *FakeCluster::patch(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun, QObject *context) {
  FakeCall call = fakeCall((dryRun == DryRun::Server ? u"dryRunPatch "_s : u"patch "_s) + display(ref));
  call.patch = patch;
  return answer<Workload>(
      call, [this, ref, patch, dryRun] { return apply(ref, patch, dryRun); }, context);
}

Call<Done> *FakeCluster::dryRunPod(const QString &nameSpace, const QJsonObject &pod, QObject *context) {
  FakeCall call = fakeCall(u"dryRunPod "_s + nameSpace);
  call.body = pod;
  return answer<Done>(
      call, []() -> Result<Done> { return Done{}; }, context);
}

void FakeCluster::setExec(const QString &pattern, const ProgramResult &result, const QStringList &lines) {
  m_programs.prepend({pattern, result, lines});
}

ProgramRun *FakeCluster::exec(const ExecRequest &request, QObject *context) {
  auto *run = new FakeExec(context);
  FakeCall call = fakeCall(u"exec "_s + request.nameSpace + u'/' + request.pod + u' ' + request.program.argv.join(u' '));
  call.exec = request;
  const auto program = std::find_if(m_programs.cbegin(), m_programs.cend(),
                                    [&call](const Program &known) { return call.line.contains(known.pattern); });
  const Program found = program == m_programs.cend() ? Program{} : *program;
  answer<ProgramResult>(
      call, [found]() -> Result<ProgramResult> { return found.result; }, run)
      ->then([run, found](const Result<ProgramResult> &result) {
        if (result && !found.lines.isEmpty())
          Q_EMIT run->lines(found.lines);
        run->finish(result);
      });
  return run;
}

WorkloadWatch *FakeCluster::watch(const ObjectRef &workload, QObject *context) {
  m_calls.append(fakeCall(u"watch "_s + display(workload)));
  auto *watch = new FakeWatch(workload, context);
  m_watches.append(watch);
  if (m_autoSync)
    QMetaObject::invokeMethod(
        watch,
        [this, watch] { watch->set(m_workloads.value(watch->ref()), m_pods.value(watch->ref()), m_events.value(watch->ref())); },
        Qt::QueuedConnection);
  return watch;
}

}  // namespace sternway::test
